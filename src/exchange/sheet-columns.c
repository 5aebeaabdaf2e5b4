#include "exchange/sheet-table.h"

#include "base/text.h"
#include "exchange/sheet-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the columns of a table are for, by their headings and what stands in them. */

static PtRole
find_role (const PtSheetReading *self, const char *text)
{
  static const char *const names[] = {
    [PT_ROLE_NUMBER] = "number",   [PT_ROLE_UNIT] = "unit",
    [PT_ROLE_CODE] = "code",       [PT_ROLE_DISTRICT] = "district",
    [PT_ROLE_ELEMENT] = "element", [PT_ROLE_PERIOD] = "period",
    [PT_ROLE_VALUE] = "value",     [PT_ROLE_NOTE] = "note",
    [PT_ROLE_MEASURE] = "measure",
  };
  g_autofree char *key = pt_words_make_key (text);
  const char *meaning = pt_words_find (self->words, PT_WORD_ROLE, key);

  for (guint i = PT_ROLE_NUMBER; meaning != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], meaning))
      return (PtRole) i;

  return PT_ROLE_NONE;
}

/* A heading over several columns that were not made one: it stands over the first. */
static const char *
find_left (PtSheetReading *self, const PtWorksheet *sheet, guint row, guint column)
{
  while (column > 0) {
    const char *text = pt_sheet_text_get (self, sheet, row, --column);
    const char *below = pt_sheet_text_get (self, sheet, row + 1, column);

    if (*text != '\0')
      return *below != '\0' && pt_worksheet_get_merge (sheet, row, column) == NULL &&
                 !pt_sheet_value_is_likely (self, pt_worksheet_get (sheet, row, column))
               ? text
               : "";
    if (*below == '\0')
      return "";
  }

  return "";
}

/* Not "(1)" or "A", the number of a column. */
static gboolean
has_letters (const char *text)
{
  gboolean is_year = strspn (text, "0123456789") == 4 && text[4] == '\0';
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_isalpha (g_utf8_get_char (text)) || *text == '%' ? 2 : 0;

  return n > 2 || is_year;
}

/* The headings of a column from the top down, each once. */
static char *
make_path (PtSheetReading *self, const PtWorksheet *sheet, const PtSheetTable *table,
           guint column)
{
  GString *path = g_string_new (NULL);
  const char *last = "";

  for (guint row = table->top; row < table->body; row++) {
    const char *text = pt_sheet_text_get (self, sheet, row, column);
    g_autofree char *shown = NULL;

    if (*text == '\0' && row + 1 < table->body &&
        *pt_sheet_text_get (self, sheet, row + 1, column) != '\0')
      text = find_left (self, sheet, row, column);
    if (g_str_equal (text, last) || !has_letters (text))
      continue;
    last = text;
    shown = pt_text_normalize (text);
    g_strdelimit (shown, "\r\n\t", ' ');
    g_string_append_printf (path, "%s%s", path->len > 0 ? PT_PATH_SEPARATOR : "",
                            shown);
  }

  return g_string_free (path, FALSE);
}

static gboolean
names_what_is_counted (const PtMeaning *meaning)
{
  return meaning->element >= 0 || meaning->model != NULL || meaning->status != NULL ||
         meaning->is_left_out;
}

static void
read_role (PtSheetReading *self, PtSheetColumn *column)
{
  const char *last = g_strrstr (column->path, PT_PATH_SEPARATOR);
  gboolean has_figures = column->n_values > column->n_texts;

  column->meaning = pt_sheet_heading_read (self, column->path);
  column->role =
    find_role (self, last != NULL ? last + strlen (PT_PATH_SEPARATOR) : column->path);

  /* "Đơn vị" over figures counts units, over names it tells whose they are. */
  if (has_figures &&
      (column->role == PT_ROLE_UNIT || column->role == PT_ROLE_DISTRICT ||
       column->role == PT_ROLE_ELEMENT))
    column->role = PT_ROLE_NONE;
  if (!has_figures && column->role == PT_ROLE_VALUE && column->n_values == 0)
    column->role = PT_ROLE_NONE;
  column->is_header = column->role != PT_ROLE_NONE && column->role != PT_ROLE_VALUE;
}

/* Under a heading that says what is counted, with some figures among what else there
 * may be by mistake.
 */
static gboolean
holds_figures (const PtSheetColumn *self)
{
  return !self->is_header && self->n_values > 0 &&
         names_what_is_counted (&self->meaning);
}

/* Columns of text before the first figures say what the rows are, whatever they are
 * called; those before them number the rows.
 */
static void
find_headers (PtSheetTable *table)
{
  guint first = 0, leftmost = table->n_columns;
  while (first < table->n_columns && !holds_figures (&table->columns[first]) &&
         (table->columns[first].is_header ||
          table->columns[first].n_values <= table->columns[first].n_texts ||
          (*table->columns[first].path == '\0' && first == 0)))
    first++;

  for (guint i = 0; i < first; i++)
    if (table->columns[i].n_texts > 0 &&
        table->columns[i].n_values <= table->columns[i].n_texts)
      table->columns[i].is_header = TRUE;
  for (guint i = table->n_columns; i > 0; i--)
    if (table->columns[i - 1].is_header && table->columns[i - 1].role != PT_ROLE_NOTE)
      leftmost = i - 1;
  for (guint i = 0; i < leftmost && leftmost < table->n_columns; i++)
    if (!names_what_is_counted (&table->columns[i].meaning)) {
      table->columns[i].is_header = TRUE;
      table->columns[i].role = PT_ROLE_NUMBER;
    }
}

int
pt_sheet_columns_find (const PtSheetTable *table, PtRole role)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].is_header && table->columns[i].role == role)
      return (int) i;

  return -1;
}

/* A list of districts has no other column of names. */
static void
find_names (PtSheetTable *table)
{
  int district = pt_sheet_columns_find (table, PT_ROLE_DISTRICT);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].is_header && table->columns[i].n_texts > 0 &&
        (table->columns[i].role == PT_ROLE_NONE ||
         table->columns[i].role == PT_ROLE_UNIT ||
         table->columns[i].role == PT_ROLE_CODE ||
         table->columns[i].role == PT_ROLE_ELEMENT))
      return;

  if (district >= 0)
    table->columns[district].role = PT_ROLE_UNIT;
}

void
pt_sheet_columns_read (PtSheetReading *self, PtSheetTable *table)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, table->sheet);

  for (guint i = 0; i < table->n_columns; i++) {
    table->columns[i].path = make_path (self, sheet, table, i);
    read_role (self, &table->columns[i]);
  }
  find_headers (table);
  find_names (table);

  /* Years over the columns tell when the names beside them held. */
  for (guint i = 0; i < table->n_columns; i++) {
    table->columns_are_units |=
      !table->columns[i].is_header && table->columns[i].meaning.unit != NULL;
    if (table->context.period == PT_PERIOD_NONE && self->period == PT_PERIOD_NONE)
      self->period = table->columns[i].meaning.period;
  }
}

/* Returns: (transfer full) */
static char *
name_column (const PtSheetColumn *column, guint index)
{
  if (*column->path != '\0')
    return g_strdup (column->path);

  return g_strdup_printf (
    /* Translators: stands for the name of a column; %u is its number. */
    _ ("column %u, without a name"), index + 1);
}

/* The unit a column is of, in a table where columns are. */
static void
note_unit (PtSheetReading *self, const PtSheetTable *table, guint index)
{
  const PtSheetColumn *column = &table->columns[index];
  const PtUnit *unit = column->meaning.unit;
  PtCertainty certainty = unit != NULL ? column->meaning.certainty : PT_GUESS_UNKNOWN;

  if (column->is_header || column->n_values == 0 || column->meaning.is_total ||
      names_what_is_counted (&column->meaning))
    return;

  pt_sheet_reading_recall (self, PT_GUESS_UNIT, column->path, &certainty);
  pt_sheet_reading_note (self, PT_GUESS_UNIT, table->sheet, table->top, index,
                         column->path, unit != NULL ? unit->uuid : "", certainty);
  if (unit == NULL)
    g_ptr_array_add (self->intake->unknown_columns, name_column (column, index));
}

/* Columns of a list of units that count something known.  What the others are called is
 * told, not passed over.
 */
void
pt_sheet_columns_want (PtSheetReading *self, PtSheetTable *table)
{
  static const PtMeaning nothing = { .element = -1 };
  gboolean is_long = pt_sheet_columns_find (table, PT_ROLE_ELEMENT) >= 0;
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);
  for (guint i = 0; i < table->n_columns && table->columns_are_units; i++)
    note_unit (self, table, i);

  for (guint i = 0; i < table->n_columns; i++) {
    PtSheetColumn *column = &table->columns[i];
    PtCertainty certainty = PT_GUESS_UNKNOWN;
    int element = pt_sheet_heading_combine (self, &column->meaning, &nothing,
                                            &table->context, &certainty);
    const char *code = column->meaning.is_left_out ? PT_GUESS_LEFT_OUT
                       : element >= 0              ? elements[element].code
                                                   : "";

    column->is_wanted = !table->rows_are_units || is_long ||
                        (element >= 0 && !column->meaning.is_left_out);
    if (column->is_header || column->n_values == 0 || !table->rows_are_units || is_long)
      continue;

    pt_sheet_reading_note (self, PT_GUESS_HEADING, table->sheet, table->top, i,
                           column->path, code,
                           *code != '\0' ? certainty : PT_GUESS_UNKNOWN);
    if (*code == '\0')
      g_ptr_array_add (self->intake->unknown_columns, name_column (column, i));
  }
}
