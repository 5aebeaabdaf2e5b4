#include "base/error.h"
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

static void
add_path (PtSheet *sheet, const char *path)
{
  g_autofree char *shown = path != NULL ? g_filename_display_name (path) : NULL;

  pt_sheet_add_cell (sheet, shown != NULL ? shown : "", NULL);
}

gboolean
pt_command_backup (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autoptr (PtBook) book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);

  if (book == NULL || !pt_book_backup (book, run->words[0], error))
    return FALSE;

  pt_sheet_add_column (sheet, "book", _ ("Book"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "backup", _ ("Backup"), PT_CELL_TEXT);
  add_path (sheet, pt_book_get_path (book));
  add_path (sheet, run->words[0]);
  pt_run_print_sheet (run, sheet);
  return TRUE;
}

gboolean
pt_command_restore (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autofree char *path = pt_run_get_book_path (run);
  g_autofree char *kept = NULL;

  if (!pt_book_restore (path, run->words[0], &kept, error))
    return FALSE;

  pt_sheet_add_column (sheet, "book", _ ("Book"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "backup", _ ("Backup"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "kept", _ ("Kept as"), PT_CELL_TEXT);
  add_path (sheet, path);
  add_path (sheet, run->words[0]);
  add_path (sheet, kept);
  pt_run_print_sheet (run, sheet);
  return TRUE;
}

static const char *
describe_check (const char *check)
{
  static const struct {
    const char *code, *words;
  } checks[] = {
    { "integrity", NC_ ("check", "the file is whole") },
    { "foreign-keys", NC_ ("check", "references lead somewhere") },
    { "ledger", NC_ ("check", "the ledger agrees with the figures") },
    { "catalogue", NC_ ("check", "the rules of the catalogue hold") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].code, check))
      return g_dpgettext2 (GETTEXT_PACKAGE, "check", checks[i].words);
  return check;
}

static void
add_finding (PtSheet *sheet, const PtFinding *finding)
{
  gboolean clean = finding->problem == NULL;

  pt_sheet_add_cell (sheet, finding->check, describe_check (finding->check));
  pt_sheet_add_cell (sheet, clean ? "1" : "0", clean ? _ ("yes") : _ ("no"));
  pt_sheet_add_cell (sheet, clean ? "" : finding->problem, NULL);
}

gboolean
pt_command_check (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autoptr (PtBook) book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  g_autoptr (GPtrArray) findings = NULL;
  gboolean clean = FALSE;

  findings = book != NULL ? pt_book_check (book, &clean, error) : NULL;
  if (findings == NULL)
    return FALSE;

  pt_sheet_add_column (sheet, "check", _ ("Check"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "clean", _ ("In order"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "problem", _ ("Problem"), PT_CELL_TEXT);
  for (guint i = 0; i < findings->len; i++)
    add_finding (sheet, g_ptr_array_index (findings, i));
  pt_run_print_sheet (run, sheet);
  if (!clean)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("The book is not in order. Keep it as it is, and restore a "
                            "backup with “phongtrao-cli restore”."));
  return clean;
}
