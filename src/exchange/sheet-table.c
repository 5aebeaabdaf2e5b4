#include "exchange/sheet-table.h"

#include "exchange/sheet-value.h"

#include <string.h>

#define MAX_HEADINGS 8 /* rows */
#define BLANKS_THAT_END 3
#define LOOKED_AT 2000 /* rows that tell what columns hold */

/* What a row looks like at a glance. */
typedef struct {
  guint n_cells, n_values; /* values: behind the first text */
  guint n_numbers;         /* 1, 2, 3 … one after the other */
  guint n_years;
  guint n_labels; /* texts that are no heading of the columns beside years */
  guint n_titles; /* texts that stand above tables */
  guint first;    /* column of the first cell */
} Look;

static gboolean
is_year (const PtDatum *datum)
{
  return datum->type == PT_DATUM_NUMBER && datum->number >= 1990 &&
         datum->number < 2100 && (int) datum->number == datum->number;
}

static void
look_at_text (PtSheetReading *self, const char *text, Look *look)
{
  g_autofree char *key = pt_words_make_key (text);

  if (pt_words_find (self->words, PT_WORD_ROLE, key) != NULL)
    return;

  look->n_labels++;
  look->n_titles += pt_words_begins (self->words, PT_WORD_TITLE, key) ||
                    pt_words_begins (self->words, PT_WORD_SENDER, key) ||
                    pt_words_begins (self->words, PT_WORD_MOTTO, key);
}

static Look
look_at (PtSheetReading *self, const PtWorksheet *sheet, guint row)
{
  Look look = { 0 };
  gboolean after_text = FALSE;
  guint n;
  const PtDatum *cells = pt_worksheet_get_row (sheet, row, &n);

  for (guint i = 0; i < n; i++) {
    gboolean likely = pt_sheet_value_is_likely (self, &cells[i]);

    if (look.n_cells++ == 0)
      look.first = cells[i].column;
    if (!likely) {
      after_text = TRUE;
      if (row < LOOKED_AT)
        look_at_text (self, pt_sheet_text_of (self, &cells[i]), &look);
      continue;
    }

    look.n_values += after_text;
    look.n_years += is_year (&cells[i]);
    look.n_numbers +=
      cells[i].type == PT_DATUM_NUMBER && cells[i].number == look.n_numbers + 1;
  }

  /* Where there is no text at all, the first cell says what the others are. */
  if (!after_text && n > 1)
    look.n_values = n - 1;
  return look;
}

/* "(1) (2) (3)", "A B 1 2": the columns' own numbers. */
static gboolean
is_numbering (const Look *look)
{
  return look->n_numbers >= 3 && look->n_numbers + 2 >= look->n_cells;
}

/* A heading of years. */
static gboolean
is_years (const Look *look)
{
  return look->n_years > 0 && look->n_labels == 0 && look->n_years >= look->n_values;
}

static gboolean
is_body (const Look *look)
{
  return look->n_values > 0 && !is_numbering (look) && !is_years (look);
}

/* Whether the row may be one of the headings above a table that begins at @left. */
static gboolean
is_heading (const PtWorksheet *sheet, guint row, const Look *look, guint left)
{
  const PtMerge *merge;

  if (look->n_cells == 0 || look->n_titles == look->n_cells)
    return FALSE;
  if (look->n_cells > 1)
    return TRUE;

  /* One cell: over some columns, not over all. */
  merge = pt_worksheet_get_merge (sheet, row, look->first);
  return look->first > left ||
         (merge != NULL && merge->right + 1 < pt_worksheet_get_n_columns (sheet) &&
          merge->bottom > merge->top);
}

static gboolean
find_body (PtSheetReading *self, const PtWorksheet *sheet, guint from, guint *body)
{
  for (guint row = from; row < pt_worksheet_get_n_rows (sheet); row++) {
    Look look = look_at (self, sheet, row);

    if (is_body (&look)) {
      *body = row;
      return TRUE;
    }
  }

  return FALSE;
}

static guint
find_top (PtSheetReading *self, const PtWorksheet *sheet, guint from, guint body)
{
  Look first = look_at (self, sheet, body);
  guint top = body;

  while (top > from && body - top < MAX_HEADINGS) {
    Look look = look_at (self, sheet, top - 1);

    if (!is_heading (sheet, top - 1, &look, first.first))
      break;
    top--;
  }

  return top;
}

/* A row of texts where figures should be begins another table. */
static gboolean
begins_another (PtSheetReading *self, const PtWorksheet *sheet,
                const PtSheetTable *table, guint row, guint n_above)
{
  guint n, n_texts = 0;
  const PtDatum *cells = pt_worksheet_get_row (sheet, row, &n);

  for (guint i = 0; i < n; i++) {
    const PtSheetColumn *column = &table->columns[cells[i].column];

    if (pt_sheet_value_is_likely (self, &cells[i]))
      return FALSE;
    n_texts += column->n_values > 0 && column->n_values >= column->n_texts &&
               cells[i].type == PT_DATUM_TEXT && strlen (cells[i].text) > 3;
  }

  return n_texts >= 2 && n_above > 0;
}

static void
count_row (PtSheetReading *self, const PtWorksheet *sheet, PtSheetTable *table,
           guint row)
{
  guint n;
  const PtDatum *cells = pt_worksheet_get_row (sheet, row, &n);

  for (guint i = 0; i < n; i++) {
    PtSheetColumn *column = &table->columns[cells[i].column];

    if (pt_sheet_value_is_likely (self, &cells[i]))
      column->n_values++;
    else
      column->n_texts++;
  }
}

static guint
find_bottom (PtSheetReading *self, const PtWorksheet *sheet, PtSheetTable *table)
{
  guint n_blank = 0, n_rows = pt_worksheet_get_n_rows (sheet);

  for (guint row = table->body; row < n_rows; row++) {
    guint n;

    pt_worksheet_get_row (sheet, row, &n);
    n_blank = n == 0 ? n_blank + 1 : 0;
    if (n_blank == BLANKS_THAT_END ||
        (row > table->body + 1 &&
         begins_another (self, sheet, table, row, row - table->body)))
      return row;
    count_row (self, sheet, table, row);
  }

  return n_rows;
}

/* "I. Khu vực dân cư" right below the headings stands in none of the columns of
 * figures, and is a row.
 */
static void
give_sections_back (const PtWorksheet *sheet, PtSheetTable *table)
{
  guint name = 0;

  /* What stands before the names numbers the rows. */
  while (name < table->n_columns &&
         table->columns[name].n_texts <= table->columns[name].n_values)
    name++;

  for (guint body = table->body; body > table->top + 1; body--) {
    guint n, n_over = 0;
    const PtDatum *cells = pt_worksheet_get_row (sheet, body - 1, &n);

    for (guint i = 0; i < n; i++)
      n_over += cells[i].column > name &&
                table->columns[cells[i].column].n_values > 0 &&
                table->columns[cells[i].column].n_texts <
                  table->columns[cells[i].column].n_values;
    if (n_over > 0)
      return;
    table->body = body - 1;
  }
}

gboolean
pt_sheet_table_find (PtSheetReading *self, guint index, guint from, PtSheetTable *table)
{
  const PtWorksheet *sheet = pt_workbook_get_sheet (self->book, index);

  *table = (PtSheetTable){ .sheet = index, .context = PT_MEANING_NONE, .kind = -1 };
  if (!find_body (self, sheet, from, &table->body))
    return FALSE;

  table->n_columns = pt_worksheet_get_n_columns (sheet);
  table->columns = g_new0 (PtSheetColumn, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    table->columns[i].meaning = PT_MEANING_NONE;
  table->top = find_top (self, sheet, from, table->body);
  table->bottom = find_bottom (self, sheet, table);
  give_sections_back (sheet, table);
  return TRUE;
}

void
pt_sheet_table_clear (PtSheetTable *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->columns[i].path);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->section, g_free);
}
