#include "cli/choice.h"
#include "cli/commands.h"
#include "report/table.h"

#include <glib/gi18n-lib.h>

static gboolean
check_options (const PtRun *run, GError **error)
{
  const char *period;

  return pt_choice_check_subject (run, error) &&
         pt_choice_require (run, PT_OPTION_PERIOD, error) &&
         pt_choice_get_single (run, PT_OPTION_PERIOD, &period, error);
}

gboolean
pt_command_table (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = NULL;
  g_autofree char *heading = NULL;
  g_autoptr (PtBook) book = NULL;
  g_autoptr (PtTable) table = NULL;
  const PtCatalogue *catalogue;
  PtQuery query;

  if (!check_options (run, error))
    return FALSE;

  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL)
    return FALSE;

  catalogue = pt_book_get_catalogue (book);
  if (!pt_choice_parse (run, catalogue, NULL, NULL, NULL, NULL, &query, error))
    return FALSE;

  table = pt_table_new (catalogue, pt_book_get_columns (book), &query, error);
  if (table == NULL)
    return FALSE;

  sheet = pt_table_to_sheet (table);
  heading = pt_query_describe (catalogue, &query);
  pt_run_print_line (run, heading);
  pt_run_print_sheet (run, sheet);
  if (pt_book_is_example (book))
    pt_run_print_line (run, _ ("Illustrative figures"));
  return TRUE;
}
