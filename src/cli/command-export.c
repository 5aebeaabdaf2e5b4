#include "base/error.h"
#include "base/file.h"
#include "cli/commands.h"
#include "exchange/figure-sheet.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A file of figures in the making. */
typedef struct {
  const PtCatalogue *catalogue;
  GString *text;        /* of a .csv */
  PtFigureSheet *sheet; /* of another spreadsheet; else NULL */
  guint n_rows;
  /* The first figure that would be read back as another unit's; -1 for none. */
  int lost_unit;
  PtPeriod lost_period;
} Export;

static void
add_figure_cb (guint unit, guint element, PtPeriod period, const PtFigure *figure,
               gboolean official, const char *source, const char *note, gpointer data)
{
  Export *export = data;
  PtFigureRow row = { unit, element, period, *figure, official, source, note };
  guint n;
  const char *code =
    pt_writer_get_code (&pt_catalogue_get_units (export->catalogue, &n)[unit], period);
  const PtUnit *bearer =
    code != NULL ? pt_catalogue_find_unit_in (export->catalogue, code, period) : NULL;

  if (export->lost_unit < 0 && (bearer == NULL || bearer->index != unit)) {
    export->lost_unit = (int) unit;
    export->lost_period = period;
  }

  if (export->sheet != NULL)
    pt_figure_sheet_add (export->sheet, &row);
  else
    pt_writer_append_figure (export->text, export->catalogue, &row);
  export->n_rows++;
}

/* A code may have passed to another unit within the period. */
static gboolean
check_codes (const Export *export, GError **error)
{
  g_autofree char *period = NULL;
  const PtUnit *unit;
  guint n;

  if (export->lost_unit < 0)
    return TRUE;

  period = pt_period_format (export->lost_period);
  unit = &pt_catalogue_get_units (export->catalogue, &n)[export->lost_unit];
  g_set_error (
    error, PT_ERROR, PT_ERROR_INVALID,
    /* Translators: a unit, and a period like “năm 2025”. */
    _ ("Nothing was written: the code of “%s” belongs to another unit at the "
       "end of %s, and its figures would be read back as those of the other. "
       "Export other periods with “--period”."),
    pt_unit_get_nearest_version (unit, pt_period_first_day (export->lost_period))->name,
    period);
  return FALSE;
}

static gboolean
collect (PtRun *run, PtBook *book, Export *export, GError **error)
{
  const char *const *wanted = pt_arguments_get_all (run->arguments, PT_OPTION_PERIOD);

  if (wanted[0] == NULL &&
      !pt_book_each_figure (book, PT_PERIOD_NONE, add_figure_cb, export, error))
    return FALSE;

  for (guint i = 0; wanted[i] != NULL; i++) {
    PtPeriod period;

    /* A period named twice is written once, or the file could not be read back. */
    if (g_strv_contains (wanted + i + 1, wanted[i]))
      continue;
    if (!pt_period_parse (wanted[i], &period, error) ||
        !pt_book_each_figure (book, period, add_figure_cb, export, error))
      return FALSE;
  }

  return check_codes (export, error);
}

static gboolean
check_ending (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = NULL;

  if (g_str_has_suffix (lower, ".csv") || pt_spreadsheet_is_name (path))
    return TRUE;

  shown = g_filename_display_name (path);
  g_set_error (
    error, PT_ERROR, PT_ERROR_INVALID,
    /* Translators: %s is a file. */
    _ ("“%s” cannot be written: figures are exported to a file whose name ends "
       "in .csv, .xlsx or .ods."),
    shown);
  return FALSE;
}

static void
print_outcome (PtRun *run, const char *path, guint n_rows)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *written = g_strdup_printf ("%u", n_rows);
  g_autofree char *formatted = pt_number_format (n_rows);

  pt_sheet_add_column (sheet, "file", _ ("File"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "written", C_ ("rows", "Written"), PT_CELL_NUMBER);
  pt_sheet_add_cell (sheet, shown, NULL);
  pt_sheet_add_cell (sheet, written, formatted);
  pt_run_print_sheet (run, sheet);
}

static gboolean
write_file (const Export *export, const char *path, GError **error)
{
  if (export->sheet != NULL)
    return pt_figure_sheet_write (export->sheet, path, error);
  return pt_file_write (path, export->text->str, export->text->len, error);
}

gboolean
pt_command_export (PtRun *run, GError **error)
{
  const char *path = run->words[0];
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PtFigureSheet) sheet = NULL;
  g_autoptr (PtBook) book = NULL;
  Export export = { .text = text, .lost_unit = -1 };

  if (!check_ending (path, error))
    return FALSE;

  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;

  export.catalogue = pt_book_get_catalogue (book);
  if (pt_spreadsheet_is_name (path))
    export.sheet = sheet = pt_figure_sheet_new (export.catalogue);
  pt_writer_append_heading (text);
  if (!collect (run, book, &export, error) || !write_file (&export, path, error))
    return FALSE;

  print_outcome (run, path, export.n_rows);
  return TRUE;
}
