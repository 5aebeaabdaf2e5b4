#include "base/error.h"
#include "cli/choice.h"
#include "cli/commands.h"
#include "store/backups.h"
#include "store/merge.h"

#include <glib/gi18n-lib.h>

static void
add_count (PtSheet *sheet, guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  pt_sheet_add_cell (sheet, text, NULL);
}

static PtSheet *
make_outcome (const PtRun *run, const PtBookMerge *merge)
{
  PtSheet *sheet = pt_sheet_new ();
  g_autofree char *name = g_filename_display_name (run->words[0]);

  pt_sheet_add_column (sheet, "book", _ ("Book"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "edits", C_ ("merge", "New edits"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "taken", C_ ("merge", "Taken"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "conflicts", C_ ("merge", "Conflicts"), PT_CELL_NUMBER);
  pt_sheet_add_cell (sheet, name, NULL);
  add_count (sheet, pt_book_merge_get_n_edits (merge));
  add_count (sheet, pt_book_merge_get_n_taken (merge));
  add_count (sheet, pt_book_merge_get_conflicts (merge)->len);
  return sheet;
}

static void
add_conflict (PtSheet *sheet, const PtMergeConflict *conflict)
{
  g_autofree char *our_at = pt_day_format_moment (conflict->our_at);
  g_autofree char *their_at = pt_day_format_moment (conflict->their_at);

  pt_sheet_add_cell (sheet, conflict->what, NULL);
  pt_sheet_add_cell (sheet, conflict->ours, NULL);
  pt_sheet_add_cell (sheet, conflict->our_who, NULL);
  pt_sheet_add_cell (sheet, conflict->our_at, our_at);
  pt_sheet_add_cell (sheet, conflict->theirs, NULL);
  pt_sheet_add_cell (sheet, conflict->their_who, NULL);
  pt_sheet_add_cell (sheet, conflict->their_at, their_at);
  pt_sheet_add_cell (sheet, conflict->take_theirs ? "theirs" : "ours",
                     conflict->take_theirs ? C_ ("merge", "theirs")
                                           : C_ ("merge", "ours"));
}

static PtSheet *
make_conflicts (const PtBookMerge *merge)
{
  const GPtrArray *conflicts = pt_book_merge_get_conflicts (merge);
  PtSheet *sheet = pt_sheet_new ();

  pt_sheet_add_column (sheet, "what", C_ ("merge", "What"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "ours", C_ ("merge", "Here"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "our_who", C_ ("merge", "By"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "our_at", C_ ("merge", "When"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "theirs", C_ ("merge", "There"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "their_who", C_ ("merge", "By"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "their_at", C_ ("merge", "When"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "kept", C_ ("merge", "Kept"), PT_CELL_TEXT);
  for (guint i = 0; i < conflicts->len; i++)
    add_conflict (sheet, g_ptr_array_index (conflicts, i));
  return sheet;
}

gboolean
pt_command_merge (PtRun *run, GError **error)
{
  gboolean dry_run = pt_arguments_has (run->arguments, PT_OPTION_DRY_RUN);
  g_autoptr (PtBook) book =
    pt_run_open_book (run, dry_run ? PT_BOOK_OPEN_READ : PT_BOOK_OPEN_WRITE, error);
  g_autoptr (PtBookMerge) merge = NULL;
  g_autoptr (PtSheet) outcome = NULL;
  g_autoptr (PtSheet) conflicts = NULL;

  if (book == NULL)
    return FALSE;
  merge = pt_book_merge_new (book, run->words[0], error);
  if (merge == NULL)
    return FALSE;

  outcome = make_outcome (run, merge);
  conflicts = make_conflicts (merge);
  if (!dry_run && (!pt_book_back_up (book, PT_BACKUP_MERGE, error) ||
                   !pt_book_merge_apply (merge, error)))
    return FALSE;

  pt_run_print_sheet (run, outcome);
  pt_run_print_sheet (run, conflicts);
  if (pt_book_merge_get_conflicts (merge)->len > 0)
    pt_run_print_line (run, _ ("Of each conflict the later edit holds; the other stays "
                               "in the history of the figure."));
  return TRUE;
}

static gboolean
read_periods (const PtRun *run, GArray *periods, GError **error)
{
  const char *const *words = pt_arguments_get_all (run->arguments, PT_OPTION_PERIOD);

  for (guint i = 0; words[i] != NULL; i++) {
    PtPeriod period;

    if (!pt_period_parse (words[i], &period, error))
      return FALSE;
    g_array_append_val (periods, period);
  }
  return TRUE;
}

gboolean
pt_command_part (PtRun *run, GError **error)
{
  const char *code = pt_arguments_get (run->arguments, PT_OPTION_WITHIN);
  g_autoptr (PtBook) book = NULL;
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  const PtUnit *within = NULL;

  if (!read_periods (run, periods, error))
    return FALSE;
  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;

  if (code != NULL) {
    within =
      pt_catalogue_find_unit (pt_book_get_catalogue (book), code, pt_day_today ());
    if (within == NULL) {
      g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                   /* Translators: %s is a unit's code. */
                   _ ("No unit bears the code “%s” today."), code);
      return FALSE;
    }
  }
  return pt_book_save_part (book, run->words[0], within,
                            periods->len > 0 ? periods : NULL, error);
}
