#include "app/import.h"

#include "app/compat.h"
#include "base/number.h"
#include "exchange/reader.h"
#include "store/backups.h"

#include <glib/gi18n-lib.h>

/* More than these nobody reads before mending the first. */
#define MAX_PROBLEMS 200

char *
pt_import_describe_problems (const GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len && i < MAX_PROBLEMS; i++) {
    const PtProblem *problem = problems->pdata[i];
    gboolean has_column = problem->column != NULL && *problem->column != '\0';

    if (i > 0)
      g_string_append (text, "\n\n");
    if (problem->row == 0)
      g_string_append (text, problem->reason);
    else if (has_column)
      /* Translators: a row and a column of a file, and what is wrong there. */
      g_string_append_printf (text, _ ("Row %u, %s: %s"), problem->row, problem->column,
                              problem->reason);
    else
      g_string_append_printf (text, _ ("Row %u: %s"), problem->row, problem->reason);
  }
  if (problems->len > MAX_PROBLEMS)
    g_string_append_printf (text,
                            ngettext ("\n\n… and %u more row", "\n\n… and %u more rows",
                                      problems->len - MAX_PROBLEMS),
                            problems->len - MAX_PROBLEMS);
  return g_string_free (text, FALSE);
}

gboolean
pt_import_file (PtBook *book, GFile *file, PtOutcome *outcome, char **problems,
                GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: the name of an edit; %s is a file. */
  g_autofree char *title = g_strdup_printf (_ ("Import of %s"), shown);
  g_autoptr (PtIntake) intake =
    pt_reader_read (file, pt_book_get_catalogue (book), NULL, error);

  *problems = NULL;
  if (intake == NULL || !pt_book_back_up (book, PT_BACKUP_IMPORT, error) ||
      !pt_book_apply (book, intake, title, FALSE, outcome, error))
    return FALSE;

  if (intake->problems->len > 0)
    *problems = pt_import_describe_problems (intake->problems);
  return TRUE;
}

char *
pt_import_describe (const PtOutcome *outcome)
{
  g_autofree char *new = pt_number_format (outcome->n_new);
  g_autofree char *changed = pt_number_format (outcome->n_changed);
  g_autofree char *unchanged = pt_number_format (outcome->n_unchanged);

  if (outcome->n_new + outcome->n_changed == 0)
    return g_strdup (_ ("The book had all of this already; nothing changed."));

  /* Translators: numbers of rows of a file that was taken into the book. */
  return g_strdup_printf (_ ("Taken in: %s new, %s changed, %s as before."), new,
                          changed, unchanged);
}

void
pt_import_ask (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  static const char *const patterns[] = { "*.csv", "*.CSV", NULL };
  const PtCompatFilter filters[] = { { _ ("Tables (CSV)"), patterns }, { NULL } };

  pt_compat_open_file (parent,
                       &(PtCompatFileDialog){
                         .title = _ ("Take in figures from a file"),
                         .accept = _ ("_Take in"),
                         .filters = filters,
                       },
                       NULL, callback, user_data);
}

GFile *
pt_import_ask_finish (GAsyncResult *result, GError **error)
{
  return pt_compat_file_finish (result, error);
}
