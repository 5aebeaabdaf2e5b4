#include "exchange/sheet-reading-private.h"

#include <string.h>

/* "1,234,567" and "1,234.5", which nobody writes for anything else. */
static gboolean
is_english_number (const char *text)
{
  const char *comma = strchr (text, ',');
  const char *rest = comma;
  guint n_groups = 0;

  if (comma == NULL || comma == text || comma - text > 3 ||
      strspn (text, "0123456789") != (gsize) (comma - text))
    return FALSE;

  while (*rest == ',' && strspn (rest + 1, "0123456789") == 3) {
    n_groups++;
    rest += 4;
  }
  return (*rest == '\0' && n_groups > 1) || (*rest == '.' && n_groups > 0);
}

static const char *
undisguise (PtSheetReading *self, const char *text)
{
  const char *known = g_hash_table_lookup (self->undisguised, text);
  g_autofree char *meant = NULL;

  if (known != NULL)
    return known;

  meant = pt_encoding_undisguise (text, self->disguise);
  known = g_string_chunk_insert_const (self->strings, meant);
  g_hash_table_insert (self->undisguised, (gpointer) text, (gpointer) known);
  return known;
}

const char *
pt_sheet_text_of (PtSheetReading *self, const PtDatum *datum)
{
  g_autofree char *shown = NULL;

  switch ((PtDatumType) datum->type) {
  case PT_DATUM_TEXT:
    return self->disguise != PT_ENCODING_UTF8 && !g_str_is_ascii (datum->text)
             ? undisguise (self, datum->text)
             : datum->text;
  case PT_DATUM_ERROR:
    return datum->text;
  case PT_DATUM_NUMBER:
  case PT_DATUM_BOOLEAN:
    shown = g_strdup_printf ("%.15g", datum->number);
    break;
  case PT_DATUM_PERCENT:
    shown = g_strdup_printf ("%.*f%%", (int) datum->places, datum->number * 100);
    break;
  case PT_DATUM_DATE:
    shown = pt_day_format_short (datum->day);
    break;
  case PT_DATUM_EMPTY:
    return "";
  }

  return g_string_chunk_insert_const (self->strings, shown);
}

const char *
pt_sheet_text_get (PtSheetReading *self, const PtWorksheet *sheet, guint row,
                   guint column)
{
  const PtMerge *merge = pt_worksheet_get_merge (sheet, row, column);

  if (merge != NULL)
    return pt_sheet_text_of (self, pt_worksheet_get (sheet, merge->top, merge->left));

  return pt_sheet_text_of (self, pt_worksheet_get (sheet, row, column));
}

/* Appends the texts of a sheet that are worth looking at. */
static void
collect (PtSheetReading *self, const PtWorksheet *sheet, GPtrArray *texts)
{
  for (guint row = 0; row < pt_worksheet_get_n_rows (sheet); row++) {
    guint n;
    const PtDatum *cells = pt_worksheet_get_row (sheet, row, &n);

    for (guint i = 0; i < n; i++)
      if (cells[i].type == PT_DATUM_TEXT) {
        self->is_english |= is_english_number (cells[i].text);
        if (!g_str_is_ascii (cells[i].text))
          g_ptr_array_add (texts, (gpointer) cells[i].text);
      }
  }
}

void
pt_sheet_text_look (PtSheetReading *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  PtEncodingGuess written = pt_workbook_get_encoding (self->book);
  PtEncodingGuess guess = { PT_ENCODING_UTF8, FALSE };
  PtCertainty certainty = PT_GUESS_SURE;
  const char *said;

  for (guint i = 0; i < pt_workbook_get_n_sheets (self->book); i++)
    collect (self, pt_workbook_get_sheet (self->book, i), texts);
  g_ptr_array_add (texts, NULL);

  /* A text file of the old encodings was already read with its own table. */
  if (written.encoding <= PT_ENCODING_UTF16_BE)
    guess = pt_encoding_guess_disguised ((const char *const *) texts->pdata);
  if (guess.encoding == PT_ENCODING_UTF8)
    guess = written;
  if (guess.is_unsure)
    certainty = PT_GUESS_LIKELY;

  said = pt_sheet_reading_recall (self, PT_GUESS_ENCODING, "", &certainty);
  for (PtEncoding encoding = 0; said != NULL && encoding < PT_N_ENCODINGS; encoding++)
    if (g_str_equal (said, pt_encoding_get_name (encoding)))
      guess.encoding = encoding;

  self->disguise =
    written.encoding <= PT_ENCODING_UTF16_BE && guess.encoding >= PT_ENCODING_TCVN3
      ? guess.encoding
      : PT_ENCODING_UTF8;
  pt_sheet_reading_note (self, PT_GUESS_ENCODING, 0, 0, 0, "",
                         pt_encoding_get_name (guess.encoding), certainty);
}
