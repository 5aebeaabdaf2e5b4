#include "cli/choice.h"
#include "cli/commands.h"
#include "report/draft.h"
#include "report/odt.h"
#include "report/page.h"
#include "report/self-check.h"
#include "store/paper.h"
#include "store/preference.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*WriteFunc) (PtDocument *document, const PtPalette *palette,
                               const char *path, guint *n_pages, GError **error);

static gboolean
write_pdf (PtDocument *document, const PtPalette *palette, const char *path,
           guint *n_pages, GError **error)
{
  g_autoptr (PtPages) pages = pt_pages_new (document);

  *n_pages = pages->scenes->len;
  return pt_pages_write_pdf (pages, document, palette, path, error);
}

static gboolean
write_odt (PtDocument *document, const PtPalette *palette, const char *path,
           guint *n_pages, GError **error)
{
  g_autoptr (PtPages) pages = pt_pages_new (document);

  *n_pages = pages->scenes->len;
  return pt_odt_write (document, palette, path, error);
}

static const struct {
  const char *ending;
  WriteFunc write;
} writers[] = {
  { ".pdf", write_pdf },
  { ".odt", write_odt },
};

static WriteFunc
find_writer (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_has_suffix (lower, writers[i].ending))
      return writers[i].write;

  shown = g_filename_display_name (path);
  g_set_error (error, PT_USAGE_ERROR, 0,
               /* Translators: %s is a file's name; the endings stay as they are. */
               _ ("“%s” does not say what to write: its name ends in none of .pdf, "
                  ".odt."),
               shown);
  return NULL;
}

/* --year says the year; --period, with or without it, a half-year as well. */
static gboolean
find_period (const PtRun *run, const char **period, GError **error)
{
  const char *year = pt_arguments_get (run->arguments, PT_OPTION_YEAR);

  if (!pt_choice_get_single (run, PT_OPTION_PERIOD, period, error))
    return FALSE;
  if (*period == NULL)
    *period = year;
  if (*period != NULL && (year == NULL || g_str_has_prefix (*period, year)))
    return TRUE;
  if (*period == NULL)
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: an option, --year. */
                 _ ("“%s” is missing."), "--year");
  else
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: a year and a period that is not in it. */
                 _ ("The year %s and the period %s do not go together."), year,
                 *period);
  return FALSE;
}

/* A query is about some rate; the report asks for one after the other. */
static gboolean
parse_query (const PtRun *run, PtBook *book, const char *period, PtQuery *query,
             GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  if (n > 0)
    return pt_choice_parse (run, catalogue, rates[0].code, NULL, period, NULL, query,
                            error);
  g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                       _ ("The book has no rates to report on. Import a catalogue "
                          "first."));
  return FALSE;
}

/* With the office's own head, and what was changed of the draft in the window. */
static PtDocument *
compose (PtBook *book, const PtQuery *query, GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_autoptr (GHashTable) preferences = pt_book_read_preferences (book, error);
  g_autoptr (GPtrArray) edits = NULL;
  PtDocument *document;
  guint n;
  PtPaper paper = {
    .kind = (char *) PT_SELF_CHECK_KIND,
    .subject = query->within >= 0
                 ? (char *) pt_catalogue_get_units (catalogue, &n)[query->within].uuid
                 : (char *) "",
    .period = query->period,
  };

  if (preferences != NULL)
    edits = pt_book_list_block_edits (book, &paper, error);
  if (edits == NULL)
    return NULL;
  document = pt_self_check_new (catalogue, pt_book_get_columns (book), query,
                                pt_book_is_example (book), error);
  if (document == NULL)
    return NULL;
  pt_document_apply_preferences (document, preferences);
  pt_document_revise (document, edits);
  return document;
}

static void
print_outcome (PtRun *run, const PtDocument *document, const char *path, guint n_pages)
{
  g_autoptr (PtSheet) sheet = pt_sheet_new ();
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *pages = g_strdup_printf ("%u", n_pages);

  pt_sheet_add_column (sheet, "file", _ ("File"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "title", _ ("Title"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "pages", _ ("Pages"), PT_CELL_NUMBER);
  pt_sheet_add_cell (sheet, shown, NULL);
  pt_sheet_add_cell (sheet, document->title, NULL);
  pt_sheet_add_cell (sheet, pages, NULL);
  pt_run_print_sheet (run, sheet);
}

gboolean
pt_command_report (PtRun *run, GError **error)
{
  const char *path = pt_arguments_get (run->arguments, PT_OPTION_OUTPUT);
  const PtPalette *palette;
  g_autoptr (PtBook) book = NULL;
  g_autoptr (PtDocument) document = NULL;
  PtQuery query;
  const char *period;
  WriteFunc write;
  guint n_pages = 0;

  if (!pt_choice_require (run, PT_OPTION_OUTPUT, error) ||
      !find_period (run, &period, error) ||
      !pt_choice_get_palette (run, &palette, error) ||
      (write = find_writer (path, error)) == NULL)
    return FALSE;

  book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  if (book == NULL || !parse_query (run, book, period, &query, error))
    return FALSE;
  document = compose (book, &query, error);
  if (document == NULL || !write (document, palette, path, &n_pages, error))
    return FALSE;

  print_outcome (run, document, path, n_pages);
  return TRUE;
}
