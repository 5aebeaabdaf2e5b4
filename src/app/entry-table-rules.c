#include "app/entry-table-private.h"
#include "app/entry-table-write.h"
#include "store/rules.h"

static void
free_doubt (gpointer data)
{
  PtEntryDoubt *doubt = data;

  pt_warning_free (doubt->warning);
  g_free (doubt->reason);
  g_free (doubt);
}

/* Takes @warnings. */
static GPtrArray *
list_doubts (PtEntryTable *self, GPtrArray *warnings)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func (free_doubt);

  for (guint i = 0; i < warnings->len; i++) {
    PtEntryDoubt *doubt = g_new (PtEntryDoubt, 1);

    doubt->warning = pt_warning_copy (g_ptr_array_index (warnings, i));
    doubt->reason = pt_book_get_acceptance (self->choice.book, doubt->warning);
    g_ptr_array_add (doubts, doubt);
  }
  g_ptr_array_unref (warnings);
  return doubts;
}

const GPtrArray *
pt_entry_table_get_doubts (PtEntryTable *self, guint unit)
{
  GPtrArray *doubts, *warnings;
  guint n;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  doubts = g_hash_table_lookup (self->doubts, GUINT_TO_POINTER (unit));
  if (doubts != NULL)
    return doubts;

  /* Who cannot read the figures is told so where they are shown. */
  warnings = pt_rules_check (self->catalogue, pt_book_get_columns (self->choice.book),
                             &pt_catalogue_get_units (self->catalogue, &n)[unit],
                             self->choice.period, NULL);
  doubts = warnings == NULL ? g_ptr_array_new () : list_doubts (self, warnings);
  g_hash_table_insert (self->doubts, GUINT_TO_POINTER (unit), doubts);
  return doubts;
}

gboolean
pt_entry_doubt_concerns (const PtEntryDoubt *self, guint element)
{
  for (guint i = 0; i < self->warning->n_elements; i++) {
    if (self->warning->elements[i] == element)
      return TRUE;
  }
  return FALSE;
}

PtEntryMarks
pt_entry_table_find_marks (PtEntryTable *self, const PtEntryCell *cell)
{
  PtEntryMarks marks = cell->draft != NULL ? PT_ENTRY_WRONG : 0;
  const GPtrArray *doubts =
    g_hash_table_lookup (self->doubts, GUINT_TO_POINTER (cell->unit->index));

  for (guint i = 0; doubts != NULL && i < doubts->len; i++) {
    const PtEntryDoubt *doubt = g_ptr_array_index (doubts, i);

    if (doubt->reason == NULL && pt_entry_doubt_concerns (doubt, cell->element->index))
      marks |= PT_ENTRY_DOUBT;
  }
  return marks;
}

static gboolean
check_unit (PtEntryTable *self, int unit)
{
  if (unit < 0 || g_hash_table_contains (self->doubts, GINT_TO_POINTER (unit)))
    return FALSE;

  pt_entry_table_get_doubts (self, (guint) unit);
  return TRUE;
}

gboolean
pt_entry_table_check (PtEntryTable *self, guint first_row, guint n_rows)
{
  gboolean any = FALSE;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  if (pt_entry_table_is_form (self))
    return check_unit (self, self->choice.unit);

  for (guint i = first_row; i < MIN (first_row + n_rows, self->rows->len); i++)
    any = check_unit (self, pt_entry_table_get_row (self, i)->unit) || any;
  return any;
}

char *
pt_entry_table_refuse (PtEntryTable *self, const PtEntryCell *cell)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  return g_strdup (pt_book_get_read_only_reason (self->choice.book));
}
