#include "exchange/csv.h"
#include "exchange/workbook-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINES_LOOKED_AT 100

/* Counts of one separator: of each line, how many times. */
typedef struct {
  char separator;
  guint counts[LINES_LOOKED_AT];
} Candidate;

/* Old programs end lines with a carriage return alone. */
static void
end_lines (char *text)
{
  if (strchr (text, '\n') != NULL)
    return;

  for (; *text != '\0'; text++)
    if (*text == '\r')
      *text = '\n';
}

static void
count (const char *text, Candidate *candidates, guint n)
{
  gboolean quoted = FALSE;
  guint line = 0;

  for (; *text != '\0' && line < LINES_LOOKED_AT; text++) {
    if (*text == '"')
      quoted = !quoted;
    else if (*text == '\n' && !quoted)
      line++;
    for (guint i = 0; i < n && line < LINES_LOOKED_AT; i++)
      candidates[i].counts[line] += !quoted && *text == candidates[i].separator;
  }
}

/* How well the lines agree on their number of fields: titles above a table and notes
 * below it do not.
 */
static guint
rate (const Candidate *self)
{
  guint best = 0;

  for (guint i = 0; i < LINES_LOOKED_AT; i++) {
    guint n_same = 0;

    for (guint j = 0; j < LINES_LOOKED_AT; j++)
      n_same += self->counts[j] == self->counts[i];
    best = MAX (best, n_same * self->counts[i]);
  }

  return best;
}

static char
find_separator (const char *text)
{
  /* Of two equally good the comma loses: it is the decimal sign of Vietnamese. */
  Candidate candidates[] = { { '\t' }, { ';' }, { ',' } };
  guint best = G_N_ELEMENTS (candidates) - 1, best_rate = 0;

  count (text, candidates, G_N_ELEMENTS (candidates));
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    guint rating = rate (&candidates[i]);

    if (rating > best_rate) {
      best = i;
      best_rate = rating;
    }
  }

  return candidates[best].separator;
}

/* What is no text has signs that no text has. */
static gboolean
check_text (const char *text, GError **error)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 && strchr ("\t\r\n\f", *text) == NULL) {
      g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                           _ ("It is neither a spreadsheet nor a text. Save the table "
                              "as .xlsx, .ods or “CSV UTF-8”."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_row (PtWorksheet *sheet, guint row, const char *const *fields, guint n,
         GError **error)
{
  for (guint i = 0; i < n; i++) {
    PtDatum datum = { .type = PT_DATUM_TEXT, .column = i };

    datum.text = fields[i];
    if (!pt_worksheet_add (sheet, row, &datum, error))
      return FALSE;
  }

  return TRUE;
}

PtWorkbook *
pt_workbook_read_csv (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (PtWorkbook) book = pt_workbook_new (PT_WORKBOOK_CSV);
  PtEncodingGuess guess = pt_encoding_guess (data, length);
  char *text = pt_encoding_decode (data, length, guess.encoding);
  g_autoptr (PtCsv) csv = NULL;
  PtWorksheet *sheet = pt_workbook_add_sheet (book, "", FALSE, error);
  const char *const *fields;
  GError *cause = NULL;
  guint n, line;

  /* The fields are places in the text. */
  pt_workbook_own (book, text);
  pt_workbook_set_encoding (book, guess);
  if (sheet == NULL || !check_text (text, error))
    return NULL;

  end_lines (text);
  csv = pt_csv_new (text, strlen (text));
  pt_csv_set_separator (csv, find_separator (text));
  while ((fields = pt_csv_next (csv, &n, &line, &cause)) != NULL)
    if (!add_row (sheet, line - 1, fields, n, error))
      return NULL;

  if (cause != NULL) {
    g_propagate_error (error, cause);
    return NULL;
  }
  return g_steal_pointer (&book);
}
