#include "exchange/sheet-value.h"

#include "base/number.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DIGITS "0123456789"
#define LONGEST_NUMBER 64 /* bytes: "trên 58 tỷ 996 triệu đồng" */
#define NEAR                                                                           \
  1e-9 /* how far a formula's result may be from the whole number it means             \
        */
#define GREATEST 9e18

/* Digits, marks and spaces alone: what any column of figures holds. */
static gboolean
is_plain (const char *text)
{
  const char *c = text + strspn (text, " ");

  return g_ascii_isdigit (*c) && c[strspn (c, DIGITS " .,%")] == '\0';
}

static gboolean
may_be_figure (const PtSheetReading *self, const char *text)
{
  g_autofree char *key = NULL;
  PtNumber number;

  if (strlen (text) > LONGEST_NUMBER)
    return FALSE;
  if (is_plain (text) || pt_number_parse (text, &number, NULL))
    return TRUE;

  key = pt_words_make_key (text);
  return pt_words_find (self->words, PT_WORD_STATE, key) != NULL;
}

gboolean
pt_sheet_value_is_likely (PtSheetReading *self, const PtDatum *datum)
{
  const char *text;
  gpointer known;

  if (datum->type != PT_DATUM_TEXT)
    return datum->type == PT_DATUM_NUMBER || datum->type == PT_DATUM_PERCENT ||
           datum->type == PT_DATUM_ERROR;

  text = pt_sheet_text_of (self, datum);
  if (is_plain (text))
    return TRUE;
  if (!g_hash_table_lookup_extended (self->likely, text, NULL, &known)) {
    known = GINT_TO_POINTER (may_be_figure (self, text));
    g_hash_table_insert (self->likely, (gpointer) text, known);
  }

  return GPOINTER_TO_INT (known);
}

static gboolean
set_whole (double number, guint power, PtFigure *figure, char **reason)
{
  double scaled = number * pow (10, power);
  double whole = round (scaled);

  if (fabs (scaled) > GREATEST) {
    *reason = g_strdup (_ ("The number is too large. Correct it in the file."));
    return FALSE;
  }

  if (fabs (scaled - whole) > NEAR * MAX (1, fabs (whole))) {
    *reason = g_strdup (_ ("Here something is counted, and the number is not whole. "
                           "Correct it in the file."));
    return FALSE;
  }

  figure->value = (gint64) whole;
  figure->state = PT_STATE_NUMBER;
  return TRUE;
}

/* The places without which a percentage would be another. */
static guint8
count_places (gint64 scaled)
{
  guint8 places = PT_PERCENT_MAX_DECIMALS;

  while (places > 0 && scaled % 10 == 0) {
    scaled /= 10;
    places--;
  }

  return places;
}

static gboolean
set_percent (double percent, int places, PtFigure *figure, char **reason)
{
  double scaled = round (percent * PT_PERCENT_SCALE);

  if (fabs (scaled) > GREATEST) {
    *reason = g_strdup (_ ("The number is too large. Correct it in the file."));
    return FALSE;
  }

  figure->value = (gint64) scaled;
  figure->state = PT_STATE_NUMBER;
  figure->decimals = places >= 0 ? (guint8) MIN (places, PT_PERCENT_MAX_DECIMALS)
                                 : count_places (figure->value);
  return TRUE;
}

/* What pt_number_parse() is to read: with the sign or word that the column has in its
 * heading, and in the marks of this program's languages.
 */
static char *
prepare (const PtSheetReading *self, const char *text, const PtElement *element,
         guint power)
{
  const char *suffix = "";
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;

  if (!is_plain (text))
    return g_strdup (text);

  if (element->type == PT_TYPE_PERCENT_ELEMENT && strchr (text, '%') == NULL)
    suffix = "%";
  else if (power > 0)
    suffix = power == 3 ? " nghìn đồng" : power == 6 ? " triệu đồng" : " tỷ đồng";

  parts = g_strsplit (text, self->is_english ? "," : "\n", -1);
  joined = g_strjoinv ("", parts);
  return g_strconcat (joined, suffix, NULL);
}

static gboolean
read_number (const PtSheetReading *self, const char *text, const PtElement *element,
             guint power, PtFigure *figure, char **reason)
{
  g_autofree char *prepared = prepare (self, text, element, power);
  g_autoptr (GError) error = NULL;
  gboolean is_percent = element->type == PT_TYPE_PERCENT_ELEMENT;
  PtNumber number;

  if (!pt_number_parse (prepared, &number, &error)) {
    *reason = g_strdup (error->message);
    return FALSE;
  }

  if (number.is_percent != is_percent) {
    *reason =
      is_percent
        ? g_strdup (_ ("Here a percentage is wanted. Add a percent sign, or correct "
                       "what the heading means."))
        : g_strdup (_ ("Here something is counted, and this is a percentage. "
                       "Correct what the heading means, or leave it out."));
    return FALSE;
  }

  figure->value = number.scaled;
  figure->state = PT_STATE_NUMBER;
  figure->qualifier = number.qualifier;
  figure->decimals = is_percent ? (guint8) number.decimals : 0;
  return TRUE;
}

static gboolean
read_text (PtSheetReading *self, const char *raw, const PtElement *element, guint power,
           PtFigure *figure, char **reason)
{
  g_autofree char *text = NULL;
  g_autofree char *key = NULL;
  const char *state_code;
  PtState state = PT_STATE_ABSENT;

  /* Nearly all there is. */
  if (strlen (raw) < 16 && *raw != '\0' && raw[strspn (raw, DIGITS)] == '\0' &&
      power == 0 && element->type != PT_TYPE_PERCENT_ELEMENT) {
    figure->value = g_ascii_strtoll (raw, NULL, 10);
    figure->state = PT_STATE_NUMBER;
    return TRUE;
  }

  text = pt_text_normalize (raw);
  key = pt_text_match_key (text);
  if (*text == '\0' || pt_words_find (self->words, PT_WORD_EMPTY, key) != NULL)
    return TRUE;

  g_free (key);
  key = pt_words_make_key (text);
  state_code = pt_words_find (self->words, PT_WORD_STATE, key);
  if (state_code != NULL && pt_state_from_code (state_code, &state)) {
    figure->state = state;
    return TRUE;
  }

  return read_number (self, text, element, power, figure, reason);
}

static gboolean
read_datum (PtSheetReading *self, const PtDatum *datum, const PtElement *element,
            guint power, PtFigure *figure, char **reason)
{
  gboolean is_percent = element->type == PT_TYPE_PERCENT_ELEMENT;

  switch ((PtDatumType) datum->type) {
  case PT_DATUM_EMPTY:
    return TRUE;
  case PT_DATUM_TEXT:
    return read_text (self, pt_sheet_text_of (self, datum), element, power, figure,
                      reason);
  case PT_DATUM_NUMBER:
    return is_percent ? set_percent (datum->number, -1, figure, reason)
                      : set_whole (datum->number, power, figure, reason);
  case PT_DATUM_PERCENT:
    if (is_percent)
      return set_percent (datum->number * 100, (int) datum->places, figure, reason);
    *reason = g_strdup (_ ("Here something is counted, and this is a percentage. "
                           "Correct what the heading means, or leave it out."));
    return FALSE;
  case PT_DATUM_DATE:
    *reason =
      g_strdup (_ ("Here stands a date. Write the number, or format the cell as "
                   "a number."));
    return FALSE;
  case PT_DATUM_BOOLEAN:
    *reason = g_strdup (_ ("Here stands “true” or “false”. Write the number."));
    return FALSE;
  case PT_DATUM_ERROR:
    *reason = g_strdup (_ ("The formula in this cell gives an error. Correct it in the "
                           "file and save it again."));
    return FALSE;
  }

  return FALSE;
}

gboolean
pt_sheet_value_read (PtSheetReading *self, const PtDatum *datum,
                     const PtElement *element, guint power, PtFigure *figure,
                     char **reason)
{
  gboolean is_money = element->type == PT_TYPE_MONEY_ELEMENT;

  *figure = (PtFigure){ 0 };
  if (!read_datum (self, datum, element, is_money ? power : 0, figure, reason))
    return FALSE;

  if (figure->value < 0) {
    *reason =
      g_strdup (_ ("The number is less than zero, which nothing that is counted "
                   "can be. Correct it in the file."));
    return FALSE;
  }
  return TRUE;
}
