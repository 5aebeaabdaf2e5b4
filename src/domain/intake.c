#include "domain/intake.h"

static void
free_problem (gpointer data)
{
  PtProblem *problem = data;

  g_free (problem->column);
  g_free (problem->value);
  g_free (problem->reason);
  g_free (problem);
}

PtIntake *
pt_intake_new (const char *file, PtLayout layout)
{
  PtIntake *self;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (layout < PT_N_LAYOUTS, NULL);

  self = g_new0 (PtIntake, 1);
  self->file = g_strdup (file);
  self->layout = layout;
  self->records = g_array_new (FALSE, FALSE, sizeof (PtRecord));
  self->figures = g_array_new (FALSE, FALSE, sizeof (PtFigureRecord));
  self->sources = g_ptr_array_new_with_free_func (g_free);
  self->source_places = g_hash_table_new (g_str_hash, g_str_equal);
  self->problems = g_ptr_array_new_with_free_func (free_problem);
  self->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (4096);
  return self;
}

void
pt_intake_free (PtIntake *self)
{
  if (self == NULL)
    return;

  g_free (self->file);
  g_array_unref (self->records);
  g_array_unref (self->figures);
  g_hash_table_unref (self->source_places);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->unknown_columns);
  g_string_chunk_free (self->strings);
  g_free (self);
}

guint
pt_intake_add_source (PtIntake *self, const char *title)
{
  guint place;
  char *kept;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (title != NULL, 0);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->source_places, title));
  if (place > 0)
    return place - 1;

  kept = g_strdup (title);
  g_ptr_array_add (self->sources, kept);
  g_hash_table_insert (self->source_places, kept,
                       GUINT_TO_POINTER (self->sources->len));
  return self->sources->len - 1;
}

static char *
copy_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

void
pt_intake_add_problem (PtIntake *self, guint row, const char *column, const char *value,
                       const char *reason)
{
  PtProblem *problem;

  g_return_if_fail (self != NULL);

  problem = g_new (PtProblem, 1);
  problem->row = row;
  problem->column = copy_or_empty (column);
  problem->value = copy_or_empty (value);
  problem->reason = copy_or_empty (reason);
  g_ptr_array_add (self->problems, problem);
}
