#include "exchange/xlsx-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LAST_SERIAL 2958465.0 /* 31 December 9999 */

/* What the value of a cell is, as the file says it. */
typedef enum {
  VALUE_NUMBER,
  VALUE_SHARED, /* the number of a shared string */
  VALUE_TEXT,
  VALUE_INLINE, /* text in an element of its own */
  VALUE_BOOLEAN,
  VALUE_ERROR,
  VALUE_DATE, /* ISO */
} ValueType;

typedef struct {
  PtXlsx *xlsx;
  PtWorksheet *sheet;
  guint row, column; /* of the cell being read; one before the next between cells */
  ValueType type;
  PtXlsxStyle style;
  gboolean in_value;
  guint n_phonetic;
  GString *said;
} Sheet;

/* "AB12".  Returns: FALSE where it is no address */
static gboolean
parse_address (const char *text, guint *row, guint *column)
{
  guint letters = 0, digits = 0;

  for (; *text >= 'A' && *text <= 'Z' && letters <= PT_MAX_COLUMNS; text++)
    letters = letters * 26 + (guint) (*text - 'A') + 1;
  for (; g_ascii_isdigit (*text) && digits <= PT_MAX_ROWS; text++)
    digits = digits * 10 + (guint) (*text - '0');

  *row = digits - 1;
  *column = letters - 1;
  return *text == '\0' && letters > 0 && digits > 0;
}

static ValueType
parse_type (const char *text)
{
  static const struct {
    const char *name;
    ValueType type;
  } types[] = {
    { "n", VALUE_NUMBER },         { "s", VALUE_SHARED },  { "str", VALUE_TEXT },
    { "inlineStr", VALUE_INLINE }, { "b", VALUE_BOOLEAN }, { "e", VALUE_ERROR },
    { "d", VALUE_DATE },
  };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (types); i++)
    if (strcmp (text, types[i].name) == 0)
      return types[i].type;

  return VALUE_NUMBER;
}

static void
start_cell (Sheet *self, const char **attributes)
{
  const char *address = NULL, *type = NULL;
  guint style = 0, row, column;

  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (attributes[0], "r") == 0)
      address = attributes[1];
    else if (strcmp (attributes[0], "t") == 0)
      type = attributes[1];
    else if (strcmp (attributes[0], "s") == 0)
      style = (guint) g_ascii_strtoull (attributes[1], NULL, 10);

  self->column++;
  if (address != NULL && parse_address (address, &row, &column)) {
    self->row = row;
    self->column = column;
  }
  self->type = parse_type (type);
  self->style = style < self->xlsx->styles->len
                  ? g_array_index (self->xlsx->styles, PtXlsxStyle, style)
                  : (PtXlsxStyle){ PT_DATUM_NUMBER, 0 };
  g_string_truncate (self->said, 0);
}

static void
add_merge (PtXml *xml, Sheet *self, const char *range)
{
  g_auto (GStrv) corners = g_strsplit (range != NULL ? range : "", ":", 3);
  GError *error = NULL;
  PtMerge merge;

  if (g_strv_length (corners) == 2 &&
      parse_address (corners[0], &merge.top, &merge.left) &&
      parse_address (corners[1], &merge.bottom, &merge.right) &&
      !pt_worksheet_add_merge (self->sheet, &merge, &error))
    pt_xml_fail (xml, error);
}

static void
start_part (PtXml *xml, gpointer data, const char *name, const char **attributes)
{
  Sheet *self = data;

  if (strcmp (name, "c") == 0) {
    start_cell (self, attributes);
  } else if (strcmp (name, "v") == 0) {
    self->in_value = self->type != VALUE_INLINE;
  } else if (strcmp (name, "t") == 0) {
    self->in_value = self->type == VALUE_INLINE && self->n_phonetic == 0;
  } else if (strcmp (name, "row") == 0) {
    self->row = pt_xml_find_number (attributes, "r", self->row + 2) - 1;
    self->column = G_MAXUINT;
  } else if (strcmp (name, "rPh") == 0) {
    self->n_phonetic++;
  } else if (strcmp (name, "mergeCell") == 0) {
    add_merge (xml, self, pt_xml_find (attributes, "ref"));
  }
}

/* Days, and what is left of one, since the beginning of the count. */
static void
set_date (const Sheet *self, double serial, PtDatum *datum)
{
  PtDay begin =
    self->xlsx->from_1904 ? pt_day_new (1904, 1, 1) : pt_day_new (1899, 12, 30);

  datum->type = PT_DATUM_NUMBER;
  datum->number = serial;
  if (serial < 1 || serial > LAST_SERIAL)
    return;

  datum->type = PT_DATUM_DATE;
  datum->day = begin + (PtDay) floor (serial);
}

/* Returns: FALSE where the cell holds no number after all */
static gboolean
set_number (const Sheet *self, PtDatum *datum)
{
  char *end;
  double number = g_ascii_strtod (self->said->str, &end);

  if (end == self->said->str || *end != '\0' || !isfinite (number))
    return FALSE;

  if (self->style.type == PT_DATUM_DATE) {
    set_date (self, number, datum);
    return TRUE;
  }

  datum->type = self->style.type;
  datum->places = self->style.places;
  datum->number = number;
  return TRUE;
}

static gboolean
set_shared (const Sheet *self, PtDatum *datum, GError **error)
{
  guint64 place = g_ascii_strtoull (self->said->str, NULL, 10);

  if (place >= self->xlsx->strings->len) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("The file is damaged: a cell refers to a text that is not "
                            "there. Open it in a spreadsheet program and save it "
                            "again."));
    return FALSE;
  }

  datum->type = PT_DATUM_TEXT;
  datum->text = g_ptr_array_index (self->xlsx->strings, place);
  return TRUE;
}

static void
set_text (const Sheet *self, PtDatum *datum, PtDatumType type)
{
  datum->type = type;
  datum->text = pt_workbook_keep (self->xlsx->book, self->said->str);
}

static gboolean
set_value (const Sheet *self, PtDatum *datum, GError **error)
{
  switch (self->type) {
  case VALUE_NUMBER:
    if (!set_number (self, datum))
      set_text (self, datum, PT_DATUM_TEXT);
    return TRUE;
  case VALUE_SHARED:
    return set_shared (self, datum, error);
  case VALUE_TEXT:
  case VALUE_INLINE:
    set_text (self, datum, PT_DATUM_TEXT);
    return TRUE;
  case VALUE_BOOLEAN:
    datum->type = PT_DATUM_BOOLEAN;
    datum->number = *self->said->str == '1';
    return TRUE;
  case VALUE_ERROR:
    set_text (self, datum, PT_DATUM_ERROR);
    return TRUE;
  case VALUE_DATE: {
    g_autofree char *day = g_strndup (self->said->str, strlen ("2024-12-31"));

    if (pt_day_parse (day, &datum->day, NULL))
      datum->type = PT_DATUM_DATE;
    else
      set_text (self, datum, PT_DATUM_TEXT);
    return TRUE;
  }
  }

  return TRUE;
}

static void
end_part (PtXml *xml, gpointer data, const char *name)
{
  Sheet *self = data;

  if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0) {
    self->in_value = FALSE;
  } else if (strcmp (name, "rPh") == 0 && self->n_phonetic > 0) {
    self->n_phonetic--;
  } else if (strcmp (name, "c") == 0 && self->said->len > 0) {
    PtDatum datum = { .column = self->column };
    GError *error = NULL;

    if (!set_value (self, &datum, &error) ||
        !pt_worksheet_add (self->sheet, self->row, &datum, &error))
      pt_xml_fail (xml, error);
  }
}

static void
add_to_value (PtXml *xml, gpointer data, const char *text, gsize length)
{
  Sheet *self = data;

  if (self->in_value)
    pt_xlsx_append (xml, self->said, text, length);
}

gboolean
pt_xlsx_read_sheet (PtXlsx *self, const char *member, PtWorksheet *sheet,
                    GError **error)
{
  static const PtXmlHandlers handlers = { start_part, end_part, add_to_value };
  g_autoptr (GString) said = g_string_new (NULL);
  Sheet state = {
    .xlsx = self, .sheet = sheet, .row = G_MAXUINT, .column = G_MAXUINT, .said = said
  };

  return pt_zip_read_xml (self->zip, member, &handlers, &state, error);
}
