#include "exchange/sheet-row.h"

#include "base/text.h"
#include "exchange/sheet-period.h"
#include "exchange/sheet-value.h"

static const char *
get_text (PtSheetReading *self, const PtSheetTable *table, guint row, int column)
{
  return column >= 0
           ? pt_sheet_text_get (self, pt_workbook_get_sheet (self->book, table->sheet),
                                row, (guint) column)
           : "";
}

/* Header columns whose texts say what a row is about. */
static gboolean
is_label (const PtSheetColumn *column)
{
  return column->is_header &&
         (column->role == PT_ROLE_NONE || column->role == PT_ROLE_UNIT ||
          column->role == PT_ROLE_ELEMENT);
}

char *
pt_sheet_row_make_path (PtSheetReading *self, const PtSheetTable *table, guint row)
{
  GString *path = g_string_new (NULL);
  const char *last = "";

  for (guint i = 0; i < table->n_columns; i++) {
    const char *text =
      is_label (&table->columns[i]) ? get_text (self, table, row, (int) i) : "";
    g_autofree char *shown = pt_text_normalize (text);

    if (*shown != '\0' && !g_str_equal (text, last))
      g_string_append_printf (path, "%s%s", path->len > 0 ? PT_PATH_SEPARATOR : "",
                              shown);
    last = text;
  }

  g_strdelimit (path->str, "\r\n\t", ' ');
  return g_string_free (path, FALSE);
}

static gboolean
has_values (PtSheetReading *self, const PtSheetTable *table, guint row)
{
  guint n;
  const PtDatum *cells =
    pt_worksheet_get_row (pt_workbook_get_sheet (self->book, table->sheet), row, &n);

  for (guint i = 0; i < n; i++)
    if (!table->columns[cells[i].column].is_header &&
        table->columns[cells[i].column].is_wanted &&
        pt_sheet_value_is_likely (self, &cells[i]))
      return TRUE;

  return FALSE;
}

typedef enum {
  TOTAL_NOT,
  TOTAL_PERHAPS, /* "Cộng 9 xã", but also "Tổng công ty" */
  TOTAL_SURELY,
} Total;

/* Texts come again and again, and to compare one takes its time. */
static Total
read_total (PtSheetReading *self, const char *text)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->said_totals, text));
  g_autofree char *key = NULL;
  Total total = TOTAL_NOT;

  if (*text == '\0' || g_ascii_isdigit (*text))
    return TOTAL_NOT;
  if (known > 0)
    return (Total) (known - 1);

  key = pt_words_make_key (text);
  if (pt_words_find (self->words, PT_WORD_TOTAL, key) != NULL)
    total = TOTAL_SURELY;
  else if (pt_words_begins (self->words, PT_WORD_TOTAL, key))
    total = TOTAL_PERHAPS;
  g_hash_table_insert (self->said_totals, (gpointer) text,
                       GUINT_TO_POINTER ((guint) total + 1));
  return total;
}

/* "Tổng cộng", "Cộng (9 xã)", "TOÀN TỈNH" in any of the first columns. */
static Total
says_total (PtSheetReading *self, const PtSheetTable *table, guint row,
            const char **label)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, table->sheet);
  Total total = TOTAL_NOT;

  for (guint i = 0; i < table->n_columns && total != TOTAL_SURELY; i++) {
    const char *text = table->columns[i].is_header &&
                           pt_worksheet_get (sheet, row, i)->type != PT_DATUM_NUMBER
                         ? get_text (self, table, row, (int) i)
                         : "";
    Total said = read_total (self, text);

    if (said == TOTAL_NOT)
      continue;
    total = said;
    *label = text;
  }

  return total;
}

static PtPeriod
find_period (PtSheetReading *self, const PtSheetTable *table, guint row)
{
  const char *text =
    get_text (self, table, row, pt_sheet_columns_find (table, PT_ROLE_PERIOD));
  PtPeriod period;

  if (*text == '\0')
    return PT_PERIOD_NONE;
  if (pt_period_parse (text, &period, NULL))
    return period;

  return pt_sheet_period_find (text);
}

/* The column that names units: of its role, or the first of texts that does. */
static int
find_name_column (PtSheetReading *self, const PtSheetTable *table, guint row)
{
  int column = pt_sheet_columns_find (table, PT_ROLE_UNIT);

  if (column >= 0 && *get_text (self, table, row, column) != '\0')
    return column;

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].is_header && table->columns[i].role == PT_ROLE_NONE &&
        *get_text (self, table, row, (int) i) != '\0')
      return (int) i;

  return column;
}

static const PtUnit *
find_district (PtSheetReading *self, PtSheetTable *table, const PtSheetRow *row)
{
  const char *text =
    get_text (self, table, row->row, pt_sheet_columns_find (table, PT_ROLE_DISTRICT));
  PtSheetTable any = *table;
  const PtFoundUnit *found;

  if (*text == '\0')
    return table->district;

  any.kind = PT_KIND_DISTRICT;
  found = pt_sheet_units_find (self, &any, row->row, text, row->period, NULL);
  table->district = found->unit;
  return found->unit;
}

static void
read_unit (PtSheetReading *self, PtSheetTable *table, PtSheetRow *row)
{
  int code = pt_sheet_columns_find (table, PT_ROLE_CODE);
  const char *text = get_text (self, table, row->row, code);

  row->district = find_district (self, table, row);
  row->label_column = find_name_column (self, table, row->row);
  row->label = get_text (self, table, row->row, row->label_column);
  if (*text != '\0') {
    row->found =
      pt_sheet_units_find (self, table, row->row, text, row->period, row->district);
    if (row->found->match >= PT_NAME_LIKELY)
      return;
    if (*row->label == '\0') {
      row->label_column = code;
      row->label = text;
    }
  }

  row->found = *row->label != '\0'
                 ? pt_sheet_units_find (self, table, row->row, row->label, row->period,
                                        row->district)
                 : NULL;
}

/* "Đăng ký" below "Gia đình học tập" is said of families. */
static void
read_meaning (PtSheetReading *self, const PtSheetTable *table, PtSheetRow *row)
{
  PtMeaning below;
  char *path;

  row->meaning = pt_sheet_heading_read (self, row->path);
  if (table->section == NULL || row->meaning.model != NULL || table->rows_are_units)
    return;

  path = g_strconcat (table->section, PT_PATH_SEPARATOR, row->path, NULL);
  below = pt_sheet_heading_read (self, path);
  if (!row->has_values || (row->meaning.element >= 0 && below.model == NULL)) {
    g_free (path);
    return;
  }

  row->meaning = below;
  g_free (row->path);
  row->label = row->path = path;
}

static void
read_unit_or_total (PtSheetReading *self, PtSheetTable *table, PtSheetRow *row)
{
  const char *label = "";
  Total total = says_total (self, table, row->row, &label);

  if (total != TOTAL_SURELY)
    read_unit (self, table, row);
  row->is_total =
    total == TOTAL_SURELY || (total == TOTAL_PERHAPS && !pt_sheet_row_is_found (row));
  if (row->is_total)
    row->label = label;
}

static PtPeriod
first_period (PtPeriod a, PtPeriod b)
{
  return a != PT_PERIOD_NONE ? a : b;
}

PtDay
pt_sheet_row_get_day (const PtSheetRow *self)
{
  return self->period != PT_PERIOD_NONE ? pt_period_last_day (self->period)
                                        : pt_day_today ();
}

gboolean
pt_sheet_row_is_found (const PtSheetRow *self)
{
  return self->found != NULL && self->found->match >= PT_NAME_LIKELY;
}

void
pt_sheet_row_read (PtSheetReading *self, PtSheetTable *table, guint index,
                   PtSheetRow *row)
{
  *row = (PtSheetRow){ .row = index, .label = "", .meaning = PT_MEANING_NONE };
  row->has_values = has_values (self, table, index);
  row->period = first_period (find_period (self, table, index), table->context.period);
  if (table->rows_are_units) {
    int element = pt_sheet_columns_find (table, PT_ROLE_ELEMENT);

    read_unit_or_total (self, table, row);
    if (element >= 0)
      row->path = g_strdup (get_text (self, table, index, element));
  } else {
    row->path = pt_sheet_row_make_path (self, table, index);
    row->label = row->path;
  }
  if (row->path != NULL && *row->path != '\0')
    read_meaning (self, table, row);
}
