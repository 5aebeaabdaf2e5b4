#include "exchange/sheet-table.h"

#include "base/text.h"
#include "exchange/sheet-period.h"

#include <string.h>

/* Lines above a table that are read; a letter above its table is not. */
#define MAX_LINES 40
#define SENDER_SEPARATOR " – "

/* An element, a model or a state that a title names speaks of all columns if it is the
 * only one.
 */
static void
read_title_words (PtSheetReading *self, const char *key, PtMeaning *context)
{
  guint n_unknown, n_models = 0, n_statuses = 0, n_elements = 0;
  g_autoptr (GArray) words = pt_words_divide (self->words, key, &n_unknown);
  const char *model = NULL, *status = NULL;
  const PtElement *element = NULL;
  for (guint i = 0; i < words->len; i++) {
    const PtWord *word = &g_array_index (words, PtWord, i);

    if (word->kind == PT_WORD_MODEL) {
      n_models++;
      model = word->meaning;
    } else if (word->kind == PT_WORD_STATUS && !g_str_equal (word->meaning, "all")) {
      n_statuses++;
      status = word->meaning;
    } else if (word->kind == PT_WORD_ELEMENT) {
      n_elements++;
      element = pt_catalogue_find_element (self->catalogue, word->meaning);
    }
  }
  if (n_models == 1) {
    g_auto (GStrv) parts = g_strsplit (model, ":", 2);

    context->model = g_intern_string (parts[0]);
  }
  if (n_elements == 1 && n_models == 0 && element != NULL)
    context->element = (int) element->index;
  if (n_statuses == 1)
    context->status = g_intern_string (status);
}

static void
read_measure (PtSheetReading *self, const char *key, PtMeaning *context)
{
  guint n_unknown;
  g_autoptr (GArray) words = pt_words_divide (self->words, key, &n_unknown);

  for (guint i = 0; i < words->len; i++) {
    const PtWord *word = &g_array_index (words, PtWord, i);

    if (word->kind == PT_WORD_MEASURE)
      context->power = (guint) strlen (word->meaning) - 1;
  }
}

/* What a name or line says of the unit and period, where neither is known yet. */
static void
read_name (PtSheetReading *self, const char *text, PtMeaning *context)
{
  PtPeriod known;

  if (context->period == PT_PERIOD_NONE)
    context->period = pt_sheet_period_find (text);
  known = context->period != PT_PERIOD_NONE
            ? context->period
            : pt_period_new (pt_day_year (pt_day_today ()), FALSE);
  if (context->unit == NULL)
    context->unit = pt_names_find_inside (self->names, text, known);
}

static char *
shorten (const char *text)
{
  char *line = pt_text_normalize (text);

  return g_strdelimit (line, "\r\n\t", ' ');
}

/* Sheets of different titles have none in common. */
static void
keep_title (PtSheetReading *self, const char *text)
{
  g_autofree char *line = shorten (text);

  if (self->title == NULL)
    self->title = g_steal_pointer (&line);
  else if (self->n_sheets_read > 0 && !g_str_equal (self->title, line))
    self->has_many_titles = TRUE;
}

/* An office names the body above it first: "UBND XÃ LA HIÊN – HỘI KHUYẾN HỌC". */
static void
keep_sender (PtSheetReading *self, const char *text)
{
  g_autofree char *line = shorten (text);
  g_autofree char *above = self->sender;

  if (above == NULL)
    self->sender = g_steal_pointer (&line);
  else if (strstr (above, SENDER_SEPARATOR) == NULL && !g_str_equal (above, line))
    self->sender = g_strconcat (above, SENDER_SEPARATOR, line, NULL);
  else
    self->sender = g_steal_pointer (&above);
}

static void
read_line (PtSheetReading *self, const char *text, PtMeaning *context)
{
  g_autofree char *key = pt_words_make_key (text);
  gboolean is_title = pt_words_begins (self->words, PT_WORD_TITLE, key);

  read_measure (self, key, context);
  if (pt_words_begins (self->words, PT_WORD_SENDER, key)) {
    keep_sender (self, text);
  } else if (is_title) {
    read_title_words (self, key, context);
    keep_title (self, text);
  }
}

/* The texts of the lines from @from to the table, each cell one. */
static GPtrArray *
list_lines (PtSheetReading *self, const PtSheetTable *table, guint from)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, table->sheet);
  GPtrArray *lines = g_ptr_array_new ();
  guint first = table->top - from > MAX_LINES ? table->top - MAX_LINES : from;

  for (guint row = first; row < table->top; row++) {
    guint n;
    const PtDatum *cells = pt_worksheet_get_row (sheet, row, &n);

    for (guint i = 0; i < n; i++)
      if (cells[i].type == PT_DATUM_TEXT)
        g_ptr_array_add (lines, (gpointer) pt_sheet_text_of (self, &cells[i]));
  }

  return lines;
}

/* A line that is a title speaks for all before another line does. */
static void
read_names (PtSheetReading *self, const GPtrArray *lines, gboolean titles,
            PtMeaning *context)
{
  for (guint i = 0; i < lines->len; i++) {
    const char *line = g_ptr_array_index (lines, i);
    g_autofree char *key = pt_words_make_key (line);

    if (pt_words_begins (self->words, PT_WORD_TITLE, key) == titles)
      read_name (self, line, context);
  }
}

/* What a guess about a whole sheet goes by. */
static const char *
get_words (const PtSheetReading *self, const PtWorksheet *sheet)
{
  return pt_workbook_get_n_sheets (self->book) > 1 ? pt_worksheet_get_name (sheet) : "";
}

void
pt_sheet_context_note (PtSheetReading *self, const PtSheetTable *table)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, table->sheet);
  const char *words = get_words (self, sheet);
  PtPeriod period = table->context.period;
  PtCertainty certainty = period != PT_PERIOD_NONE ? PT_GUESS_LIKELY : PT_GUESS_UNKNOWN;
  g_autofree char *code =
    period != PT_PERIOD_NONE ? pt_period_to_code (period) : g_strdup ("");

  pt_sheet_reading_recall (self, PT_GUESS_PERIOD, words, &certainty);
  if (period != PT_PERIOD_NONE || self->lacks_period)
    pt_sheet_reading_note (self, PT_GUESS_PERIOD, table->sheet, 0, 0, words, code,
                           certainty);
  if (table->rows_are_units || table->columns_are_units)
    return;

  certainty = table->context.unit != NULL ? PT_GUESS_LIKELY : PT_GUESS_UNKNOWN;
  pt_sheet_reading_recall (self, PT_GUESS_UNIT, words, &certainty);
  pt_sheet_reading_note (self, PT_GUESS_UNIT, table->sheet, 0, 0, words,
                         table->context.unit != NULL ? table->context.unit->uuid : "",
                         certainty);
}

void
pt_sheet_context_read (PtSheetReading *self, PtSheetTable *table, guint from)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, table->sheet);
  g_autoptr (GPtrArray) lines = list_lines (self, table, from);
  PtMeaning own = PT_MEANING_NONE;
  const char *said;
  PtCertainty certainty;

  for (guint i = 0; i < lines->len; i++)
    read_line (self, g_ptr_array_index (lines, i), &own);
  read_names (self, lines, TRUE, &own);
  read_names (self, lines, FALSE, &own);

  /* A second table below has no title of its own. */
  if (own.period == PT_PERIOD_NONE)
    own.period = table->context.period;
  if (own.unit == NULL)
    own.unit = table->context.unit;
  if (own.power == 0)
    own.power = table->context.power;

  read_name (self, pt_worksheet_get_name (sheet), &own);
  read_name (self, self->base, &own);
  said = pt_sheet_reading_recall (self, PT_GUESS_PERIOD, get_words (self, sheet),
                                  &certainty);
  if (said != NULL)
    pt_period_parse (said, &own.period, NULL);
  said =
    pt_sheet_reading_recall (self, PT_GUESS_UNIT, get_words (self, sheet), &certainty);
  if (said != NULL)
    own.unit = pt_sheet_reading_find_uuid (self, said);
  table->context = own;
  if (self->period == own.period)
    return;

  /* The same name may mean another unit in another year. */
  self->period = own.period;
  g_hash_table_remove_all (self->meanings);
  g_hash_table_remove_all (self->found);
}
