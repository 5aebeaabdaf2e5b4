#include "cli/taking.h"

#include "base/number.h"
#include "exchange/reader.h"
#include "exchange/sheet-reading.h"
#include "store/learnt.h"

#include <glib/gi18n-lib.h>

/* What the tool made of a spreadsheet by itself is told, so that nobody is surprised.
 */

static void
tell_encoding (const PtIntake *intake, const PtSheetGuess *guess)
{
  if (g_str_equal (guess->meaning, pt_encoding_get_name (PT_ENCODING_UTF8)))
    return;

  if (guess->certainty >= PT_GUESS_SURE)
    pt_run_warn (g_strdup_printf (
      /* Translators: a file, and the name of an encoding. */
      _ ("%s: the text was read as %s."), intake->file, guess->meaning));
  else
    pt_run_warn (g_strdup_printf (
      /* Translators: a file, and the name of an encoding. */
      _ ("%s: the text was read as %s, but another encoding fits nearly as well. Look "
         "at the names before you rely on them."),
      intake->file, guess->meaning));
}

/* Returns: (transfer full): what words were taken to mean, in the user's language */
static char *
describe_meaning (const PtCatalogue *catalogue, const PtSheetGuess *guess)
{
  const PtElement *element;
  PtPeriod period;
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  switch (guess->kind) {
  case PT_GUESS_PERIOD:
    return pt_period_parse (guess->meaning, &period, NULL) ? pt_period_format (period)
                                                           : NULL;
  case PT_GUESS_HEADING:
    element = pt_catalogue_find_element (catalogue, guess->meaning);
    return element != NULL ? g_strdup (pt_element_get_name (element)) : NULL;
  case PT_GUESS_UNIT:
    for (guint i = 0; i < n; i++)
      if (g_str_equal (units[i].uuid, guess->meaning))
        return g_strdup (
          pt_unit_get_nearest_version (&units[i], pt_day_today ())->name);
    return NULL;
  case PT_GUESS_ENCODING:
  case PT_N_GUESS_KINDS:
    break;
  }

  return NULL;
}

static void
tell_guesses (const PtSheetReading *reading, const PtIntake *intake,
              const PtCatalogue *catalogue)
{
  guint n;
  const PtSheetGuess *guesses = pt_sheet_reading_get_guesses (reading, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *meaning = describe_meaning (catalogue, &guesses[i]);

    if (guesses[i].kind == PT_GUESS_ENCODING)
      tell_encoding (intake, &guesses[i]);
    else if (guesses[i].certainty != PT_GUESS_LIKELY || meaning == NULL)
      continue;
    else if (*guesses[i].words == '\0')
      pt_run_warn (g_strdup_printf (
        /* Translators: a file, and a period or the name of a unit. */
        _ ("%s: taken as figures of: %s."), intake->file, meaning));
    else
      pt_run_warn (g_strdup_printf (
        /* Translators: a file, words in it, and what they were taken to mean. */
        _ ("%s: “%s” was taken to mean: %s."), intake->file, guesses[i].words,
        meaning));
  }
}

static void
tell_totals (const PtSheetReading *reading, const PtIntake *intake,
             const PtCatalogue *catalogue)
{
  guint n, n_elements;
  const PtSheetTotal *totals = pt_sheet_reading_get_totals (reading, &n);
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n_elements);

  for (guint i = 0; i < n; i++) {
    g_autofree char *given = pt_number_format (totals[i].given);
    g_autofree char *computed = pt_number_format (totals[i].computed);

    if (totals[i].given != totals[i].computed)
      pt_run_warn (g_strdup_printf (
        /* Translators: a file, the number of a row, its label, the name of an element,
         * and two numbers. */
        _ ("%s: row %u, “%s”: %s is %s there, but the rows read add up to %s."),
        intake->file, totals[i].row + 1, totals[i].label,
        pt_element_get_name (&elements[totals[i].element]), given, computed));
  }
}

/* A file that is not to be read is one thing rejected, and the next is looked at. */
static PtIntake *
reject_file (GFile *file, const GError *cause)
{
  g_autofree char *name = pt_layout_file_get_name (file);
  PtIntake *intake = pt_intake_new (name, PT_LAYOUT_FIGURES);

  intake->n_read = 1;
  pt_intake_add_problem (intake, 0, "", "", cause->message);
  return intake;
}

static PtIntake *
read_sheet (PtBook *book, GFile *file, const char *source, GError **error)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtSheetReading) reading = pt_sheet_reading_new (file, catalogue, &cause);
  g_autoptr (GHashTable) learnt = NULL;
  PtIntake *intake;

  if (reading == NULL)
    return reject_file (file, cause);

  learnt = pt_book_list_learnt (book, pt_sheet_reading_get_sender (reading), error);
  if (learnt == NULL)
    return NULL;

  pt_sheet_reading_teach (reading, learnt);
  intake = pt_sheet_reading_make_intake (reading, source);
  tell_guesses (reading, intake, catalogue);
  tell_totals (reading, intake, catalogue);
  return intake;
}

gboolean
pt_taking_add_sheet (PtTaking *self, PtBook *book, GFile *file, const char *source,
                     GError **error)
{
  g_autoptr (PtIntake) intake = read_sheet (book, file, source, error);

  return intake != NULL && pt_taking_add_intake (self, book, intake, error);
}
