#include "report/sheet.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  char *code, *name;
  PtCellType type;
} Column;

typedef struct {
  char *plain;
  char *shown; /* NULL: as plain */
} Cell;

struct _PtSheet {
  GArray *columns; /* Column */
  GArray *cells;   /* Cell, row after row */
};

static const char *const format_codes[] = {
  [PT_FORMAT_TEXT] = "text",
  [PT_FORMAT_CSV] = "csv",
  [PT_FORMAT_JSON] = "json",
};

gboolean
pt_format_parse (const char *text, PtFormat *format, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_codes); i++)
    if (g_str_equal (text, format_codes[i])) {
      *format = (PtFormat) i;
      return TRUE;
    }
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: the words text, csv and json stay as they are */
               _ ("There is no format “%s”. Choose text, csv or json."), text);
  return FALSE;
}

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->code);
  g_free (column->name);
}

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->plain);
  g_free (cell->shown);
}

PtSheet *
pt_sheet_new (void)
{
  PtSheet *self = g_new0 (PtSheet, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
pt_sheet_free (PtSheet *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

void
pt_sheet_add_column (PtSheet *self, const char *code, const char *name, PtCellType type)
{
  Column column = { g_strdup (code), g_strdup (name), type };

  g_return_if_fail (self->cells->len == 0);
  g_array_append_val (self->columns, column);
}

void
pt_sheet_add_cell (PtSheet *self, const char *plain, const char *shown)
{
  Cell cell = { g_strdup (plain != NULL ? plain : ""), g_strdup (shown) };

  g_array_append_val (self->cells, cell);
}

static const Column *
get_column (const PtSheet *self, guint i)
{
  return &g_array_index (self->columns, Column, i);
}

static const Cell *
get_cell (const PtSheet *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

static guint
count_rows (const PtSheet *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

/* What a terminal shows in one line: control characters would break the table. */
static char *
get_shown (const PtSheet *self, guint row, guint column)
{
  const Cell *cell = get_cell (self, row, column);
  char *text = g_strdup (cell->shown != NULL ? cell->shown : cell->plain);

  return g_strdelimit (text, "\n\r\t\v\f", ' ');
}

/* Cells of a terminal that @text takes. */
static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_iszerowidth (c))
      continue;
    width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static guint
measure_column (const PtSheet *self, guint column)
{
  guint width = measure (get_column (self, column)->name);

  for (guint row = 0; row < count_rows (self); row++) {
    g_autofree char *text = get_shown (self, row, column);

    width = MAX (width, measure (text));
  }
  return width;
}

static void
append_spaces (GString *out, guint n)
{
  while (n-- > 0)
    g_string_append_c (out, ' ');
}

static void
append_padded (GString *out, const char *text, guint width, PtCellType type)
{
  guint space = width - measure (text);

  if (type == PT_CELL_NUMBER)
    append_spaces (out, space);
  g_string_append (out, text);
  if (type == PT_CELL_TEXT)
    append_spaces (out, space);
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static char *
to_text (const PtSheet *self)
{
  GString *out = g_string_new (NULL);
  guint n = self->columns->len;
  g_autofree guint *widths = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++) {
    widths[i] = measure_column (self, i);
    append_padded (out, get_column (self, i)->name, widths[i],
                   get_column (self, i)->type);
    append_spaces (out, 2);
  }
  end_line (out);
  for (guint row = 0; row < count_rows (self); row++) {
    for (guint i = 0; i < n; i++) {
      g_autofree char *text = get_shown (self, row, i);

      append_padded (out, text, widths[i], get_column (self, i)->type);
      append_spaces (out, 2);
    }
    end_line (out);
  }
  return g_string_free (out, FALSE);
}

/* RFC 4180 */
static void
append_csv (GString *out, const char *text)
{
  if (strpbrk (text, "\",\r\n") == NULL) {
    g_string_append (out, text);
    return;
  }
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static char *
to_csv (const PtSheet *self)
{
  GString *out = g_string_new (NULL);
  guint n = self->columns->len;

  for (guint i = 0; i < n; i++) {
    append_csv (out, get_column (self, i)->code);
    g_string_append_c (out, i + 1 < n ? ',' : '\n');
  }
  for (guint row = 0; row < count_rows (self); row++)
    for (guint i = 0; i < n; i++) {
      append_csv (out, get_cell (self, row, i)->plain);
      g_string_append_c (out, i + 1 < n ? ',' : '\n');
    }
  return g_string_free (out, FALSE);
}

static void
append_json (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else if ((guchar) *p < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
    else
      g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static void
append_json_cell (GString *out, const PtSheet *self, guint row, guint column)
{
  const char *plain = get_cell (self, row, column)->plain;

  append_json (out, get_column (self, column)->code);
  g_string_append (out, ": ");
  if (get_column (self, column)->type == PT_CELL_TEXT)
    append_json (out, plain);
  else
    g_string_append (out, *plain != '\0' ? plain : "null");
}

static char *
to_json (const PtSheet *self)
{
  GString *out = g_string_new ("[");
  guint n = self->columns->len;

  for (guint row = 0; row < count_rows (self); row++) {
    g_string_append (out, row > 0 ? ",\n  {" : "\n  {");
    for (guint i = 0; i < n; i++) {
      append_json_cell (out, self, row, i);
      g_string_append (out, i + 1 < n ? ", " : "}");
    }
  }
  g_string_append (out, count_rows (self) > 0 ? "\n]\n" : "]\n");
  return g_string_free (out, FALSE);
}

char *
pt_sheet_to_string (const PtSheet *self, PtFormat format)
{
  switch (format) {
  case PT_FORMAT_TEXT:
    return to_text (self);
  case PT_FORMAT_CSV:
    return to_csv (self);
  case PT_FORMAT_JSON:
    return to_json (self);
  }
  return NULL;
}
