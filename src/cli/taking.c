#include "cli/taking.h"

#include "base/error.h"
#include "base/number.h"
#include "exchange/reader.h"

#include <glib/gi18n-lib.h>

void
pt_taking_init (PtTaking *self)
{
  self->n_rejected = 0;
  self->files = pt_sheet_new ();
  pt_sheet_add_column (self->files, "file", _ ("File"), PT_CELL_TEXT);
  pt_sheet_add_column (self->files, "read", _ ("Read"), PT_CELL_NUMBER);
  pt_sheet_add_column (self->files, "new", C_ ("rows", "New"), PT_CELL_NUMBER);
  pt_sheet_add_column (self->files, "changed", C_ ("rows", "Changed"), PT_CELL_NUMBER);
  pt_sheet_add_column (self->files, "unchanged", C_ ("rows", "Unchanged"),
                       PT_CELL_NUMBER);
  pt_sheet_add_column (self->files, "rejected", C_ ("rows", "Rejected"),
                       PT_CELL_NUMBER);

  self->rejected = pt_sheet_new ();
  pt_sheet_add_column (self->rejected, "file", _ ("File"), PT_CELL_TEXT);
  pt_sheet_add_column (self->rejected, "row", _ ("Row"), PT_CELL_NUMBER);
  pt_sheet_add_column (self->rejected, "column", _ ("Column"), PT_CELL_TEXT);
  pt_sheet_add_column (self->rejected, "value", _ ("Value"), PT_CELL_TEXT);
  pt_sheet_add_column (self->rejected, "reason", _ ("Reason"), PT_CELL_TEXT);
}

void
pt_taking_clear (PtTaking *self)
{
  g_clear_pointer (&self->files, pt_sheet_free);
  g_clear_pointer (&self->rejected, pt_sheet_free);
}

static void
add_count (PtSheet *sheet, guint count)
{
  g_autofree char *plain = g_strdup_printf ("%u", count);
  g_autofree char *shown = pt_number_format (count);

  pt_sheet_add_cell (sheet, plain, shown);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const PtProblem *first = *(const PtProblem *const *) a;
  const PtProblem *second = *(const PtProblem *const *) b;

  return first->row < second->row ? -1 : first->row > second->row;
}

static void
add_outcome (PtTaking *self, const PtIntake *intake, const PtOutcome *outcome)
{
  pt_sheet_add_cell (self->files, intake->file, NULL);
  add_count (self->files, intake->n_read);
  add_count (self->files, outcome->n_new);
  add_count (self->files, outcome->n_changed);
  add_count (self->files, outcome->n_unchanged);
  add_count (self->files, outcome->n_rejected);
  self->n_rejected += outcome->n_rejected;

  /* The reader's problems and the book's, as one list. */
  g_ptr_array_sort (intake->problems, compare_problems);
  for (guint i = 0; i < intake->problems->len; i++) {
    const PtProblem *problem = g_ptr_array_index (intake->problems, i);
    g_autofree char *row = g_strdup_printf ("%u", problem->row);

    pt_sheet_add_cell (self->rejected, intake->file, NULL);
    pt_sheet_add_cell (self->rejected, row, NULL);
    pt_sheet_add_cell (self->rejected, problem->column, NULL);
    pt_sheet_add_cell (self->rejected, problem->value, NULL);
    pt_sheet_add_cell (self->rejected, problem->reason, NULL);
  }
}

gboolean
pt_taking_add_intake (PtTaking *self, PtBook *book, PtIntake *intake, GError **error)
{
  g_autofree char *basename = g_path_get_basename (intake->file);
  g_autofree char *title = NULL;
  PtOutcome outcome = { 0 };

  for (guint i = 0; i < intake->unknown_columns->len; i++)
    pt_run_warn (g_strdup_printf (
      /* Translators: a file, and the name of a column of it. */
      _ ("%s: the column “%s” is not known and was not read."), intake->file,
      (const char *) g_ptr_array_index (intake->unknown_columns, i)));

  /* Translators: the name of an edit; %s is a file. */
  title = g_strdup_printf (_ ("Import of %s"), basename);
  if (!pt_book_apply (book, intake, title, FALSE, &outcome, error))
    return FALSE;

  add_outcome (self, intake, &outcome);
  return TRUE;
}

gboolean
pt_taking_add_file (PtTaking *self, PtBook *book, GFile *file, const char *source,
                    GError **error)
{
  g_autoptr (PtIntake) intake =
    pt_reader_read (file, pt_book_get_catalogue (book), source, error);

  return intake != NULL && pt_taking_add_intake (self, book, intake, error);
}

void
pt_taking_print (const PtTaking *self, PtRun *run)
{
  g_autofree char *files = NULL;
  g_autofree char *rejected = NULL;

  if (run->format != PT_FORMAT_JSON) {
    pt_run_print_sheet (run, self->files);
    g_string_append_c (run->out, '\n');
    pt_run_print_sheet (run, self->rejected);
    return;
  }

  files = g_strchomp (pt_sheet_to_string (self->files, PT_FORMAT_JSON));
  rejected = g_strchomp (pt_sheet_to_string (self->rejected, PT_FORMAT_JSON));
  g_string_append_printf (run->out, "{\"files\": %s,\n\"rejected\": %s}\n", files,
                          rejected);
}

gboolean
pt_taking_fail (const PtTaking *self, GError **error)
{
  g_autofree char *count = pt_number_format (self->n_rejected);

  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: %s is how many rows. */
               ngettext ("%s row was rejected; nothing of its file was written.",
                         "%s rows were rejected; nothing of their files was written.",
                         self->n_rejected),
               count);
  return FALSE;
}
