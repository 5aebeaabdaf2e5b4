#include "base/error.h"
#include "base/number.h"
#include "base/text.h"
#include "cli/choice.h"
#include "cli/commands.h"
#include "exchange/form-sheet.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const PtUnit *x = *(const PtUnit *const *) a, *y = *(const PtUnit *const *) b;

  return pt_text_collate_names (
    pt_unit_get_nearest_version (x, PT_DAY_FOREVER - 1)->name,
    pt_unit_get_nearest_version (y, PT_DAY_FOREVER - 1)->name);
}

/* Those that are there on the period's last day, in order of name. */
static GPtrArray *
list_units (const PtCatalogue *catalogue, const PtQuery *query)
{
  GPtrArray *list = g_ptr_array_new ();
  PtDay day = pt_period_last_day (query->period);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], day);

    if (version != NULL && version->kind == query->level &&
        (query->within < 0 ||
         pt_catalogue_is_within (catalogue, &units[i], &units[query->within], day)))
      g_ptr_array_add (list, (gpointer) &units[i]);
  }
  g_ptr_array_sort (list, compare_units);
  return list;
}

/* "05443 Phường Phan Đình Phùng.xlsx" */
static char *
make_path (const char *folder, const PtUnit *unit, PtPeriod period)
{
  const PtUnitVersion *version =
    pt_unit_get_nearest_version (unit, pt_period_last_day (period));
  g_autofree char *name = g_strdup_printf ("%s %s.xlsx", version->code, version->name);

  g_strdelimit (name, G_DIR_SEPARATOR_S "/:*?\"<>|", '-');
  return g_build_filename (folder, name, NULL);
}

static gboolean
write_folder (const PtFormSheet *form, const GPtrArray *units, const char *folder,
              GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) != 0) {
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: a folder's path, and the system's reason. */
                 _ ("The folder “%s” cannot be made (%s)."), folder,
                 g_strerror (errno));
    return FALSE;
  }

  for (guint i = 0; i < units->len; i++) {
    g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();
    g_autofree char *path = make_path (folder, units->pdata[i], form->period);

    if (!pt_form_sheet_add (form, units->pdata[i], spreadsheet, error) ||
        !pt_spreadsheet_write (spreadsheet, path, error))
      return FALSE;
  }
  return TRUE;
}

/* All in one file, a page for each. */
static gboolean
write_file (const PtFormSheet *form, const GPtrArray *units, const char *path,
            GError **error)
{
  g_autoptr (PtSpreadsheet) spreadsheet = pt_spreadsheet_new ();

  for (guint i = 0; i < units->len; i++)
    if (!pt_form_sheet_add (form, units->pdata[i], spreadsheet, error))
      return FALSE;
  return pt_spreadsheet_write (spreadsheet, path, error);
}

static void
print_outcome (PtRun *run, guint n)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autofree char *place = g_filename_display_name (run->words[0]);
  g_autofree char *plain = g_strdup_printf ("%u", n);
  g_autofree char *shown = pt_number_format (n);

  pt_sheet_add_column (sheet, "place", C_ ("forms", "Place"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "forms", C_ ("forms", "Forms"), PT_CELL_NUMBER);
  pt_sheet_add_cell (sheet, place, NULL);
  pt_sheet_add_cell (sheet, plain, shown);
  pt_run_print_sheet (run, sheet);
}

static gboolean
write_forms (PtRun *run, PtBook *book, const PtQuery *query, GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_autoptr (GPtrArray) units = list_units (catalogue, query);
  g_autoptr (PtPast) past =
    pt_past_new (catalogue, pt_book_get_columns (book), query->period);
  PtFormSheet form = { catalogue, query->period, past };

  if (units->len == 0) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: a kind of unit in the plural, as in “communes”. */
                 _ ("There are no units of the kind “%s” then, so no forms."),
                 pt_kind_get_name (query->level));
    return FALSE;
  }
  if (!(pt_spreadsheet_is_name (run->words[0])
          ? write_file (&form, units, run->words[0], error)
          : write_folder (&form, units, run->words[0], error)))
    return FALSE;

  print_outcome (run, units->len);
  return TRUE;
}

gboolean
pt_command_forms (PtRun *run, GError **error)
{
  g_autoptr (PtBook) book = NULL;
  const char *period;
  const PtElement *elements;
  PtQuery query;
  guint n;

  if (!pt_choice_require (run, PT_OPTION_PERIOD, error) ||
      !pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error))
    return FALSE;
  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;

  elements = pt_catalogue_get_elements (pt_book_get_catalogue (book), &n);
  if (n == 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                         _ ("This book asks for nothing yet: it has no elements."));
    return FALSE;
  }

  /* What is asked for besides: period, level and within are common to all queries. */
  if (!pt_query_parse (pt_book_get_catalogue (book),
                       &(PtQueryWords){
                         .element = elements[0].code,
                         .period = period,
                         .by = "whole",
                         .level = pt_arguments_get (run->arguments, PT_OPTION_LEVEL),
                         .within = pt_arguments_get (run->arguments, PT_OPTION_WITHIN),
                       },
                       &query, error))
    return FALSE;
  return write_forms (run, book, &query, error);
}
