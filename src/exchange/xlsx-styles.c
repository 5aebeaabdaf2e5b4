#include "exchange/xlsx-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_STYLES 65536
#define MAX_PLACES 30

typedef struct {
  PtXlsx *xlsx;
  GHashTable *formats; /* number of a format of the file's own → its code */
  gboolean in_cells;   /* within cellXfs, which cells refer to */
} Styles;

/* The letters of a format that mean a part of a date, outside quotation marks, brackets
 * and after what makes the next letter plain.
 */
static gboolean
is_date_code (const char *code)
{
  for (; *code != '\0' && *code != ';'; code++) {
    if (*code == '\\' || *code == '_' || *code == '*') {
      if (code[1] == '\0')
        break;
      code++;
    } else if (*code == '"' || *code == '[') {
      const char *end = strchr (code + 1, *code == '"' ? '"' : ']');

      if (end == NULL)
        break;
      code = end;
    } else if (strchr ("dDmMyYhHsS", *code) != NULL) {
      return TRUE;
    }
  }

  return FALSE;
}

static guint
count_places (const char *code)
{
  const char *point = strchr (code, '.');

  return point != NULL ? (guint) MIN (strspn (point + 1, "0#?"), MAX_PLACES) : 0;
}

/* What a format built into the program is: those that matter, by their numbers. */
static PtXlsxStyle
get_built_in (guint format)
{
  PtXlsxStyle style = { PT_DATUM_NUMBER, 0 };

  if (format == 9 || format == 10) {
    style.type = PT_DATUM_PERCENT;
    style.places = format == 10 ? 2 : 0;
  } else if ((format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
             (format >= 45 && format <= 47) || (format >= 50 && format <= 58)) {
    style.type = PT_DATUM_DATE;
  }

  return style;
}

static PtXlsxStyle
get_style (const Styles *self, guint format)
{
  const char *code = g_hash_table_lookup (self->formats, GUINT_TO_POINTER (format));
  PtXlsxStyle style = { PT_DATUM_NUMBER, 0 };

  if (code == NULL)
    return get_built_in (format);

  if (strchr (code, '%') != NULL) {
    style.type = PT_DATUM_PERCENT;
    style.places = count_places (code) & 0xff;
  } else if (is_date_code (code)) {
    style.type = PT_DATUM_DATE;
  }
  return style;
}

static void
start_style (PtXml *xml, gpointer data, const char *name, const char **attributes)
{
  Styles *self = data;

  if (g_str_equal (name, "numFmt")) {
    guint id = pt_xml_find_number (attributes, "numFmtId", 0);
    const char *code = pt_xml_find (attributes, "formatCode");

    if (code != NULL && g_hash_table_size (self->formats) < MAX_STYLES)
      g_hash_table_insert (self->formats, GUINT_TO_POINTER (id), g_strdup (code));
  } else if (g_str_equal (name, "cellXfs")) {
    self->in_cells = TRUE;
  } else if (self->in_cells && g_str_equal (name, "xf") &&
             self->xlsx->styles->len < MAX_STYLES) {
    PtXlsxStyle style =
      get_style (self, pt_xml_find_number (attributes, "numFmtId", 0));

    g_array_append_val (self->xlsx->styles, style);
  }
}

static void
end_style (PtXml *xml, gpointer data, const char *name)
{
  Styles *self = data;

  if (g_str_equal (name, "cellXfs"))
    self->in_cells = FALSE;
}

gboolean
pt_xlsx_read_styles (PtXlsx *self, const char *member, GError **error)
{
  static const PtXmlHandlers handlers = { start_style, end_style, NULL };
  g_autoptr (GHashTable) formats = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Styles styles = { self, formats, FALSE };

  return pt_zip_read_xml (self->zip, member, &handlers, &styles, error);
}

typedef struct {
  PtXlsx *xlsx;
  GString *said;
  gboolean in_text;
  guint n_phonetic; /* how deep in readings of Chinese characters, which are no text */
} Strings;

void
pt_xlsx_append (PtXml *xml, GString *said, const char *text, gsize length)
{
  if (said->len + length > PT_MAX_TEXT)
    pt_xml_fail (xml, g_error_new_literal (PT_ERROR, PT_ERROR_FORMAT,
                                           _ ("A cell of it holds more text than a "
                                              "whole report. Remove that text.")));
  else
    g_string_append_len (said, text, (gssize) length);
}

static void
start_string (PtXml *xml, gpointer data, const char *name, const char **attributes)
{
  Strings *self = data;

  if (g_str_equal (name, "si"))
    g_string_truncate (self->said, 0);
  else if (g_str_equal (name, "rPh"))
    self->n_phonetic++;
  else if (g_str_equal (name, "t"))
    self->in_text = self->n_phonetic == 0;
}

static void
end_string (PtXml *xml, gpointer data, const char *name)
{
  Strings *self = data;

  if (g_str_equal (name, "t")) {
    self->in_text = FALSE;
  } else if (g_str_equal (name, "rPh") && self->n_phonetic > 0) {
    self->n_phonetic--;
  } else if (g_str_equal (name, "si")) {
    if (self->xlsx->strings->len >= PT_MAX_CELLS)
      pt_xml_fail (xml, g_error_new_literal (PT_ERROR, PT_ERROR_FORMAT,
                                             _ ("It has more texts than any table of "
                                                "figures.")));
    else
      g_ptr_array_add (self->xlsx->strings,
                       (gpointer) pt_workbook_keep (self->xlsx->book, self->said->str));
  }
}

static void
add_to_string (PtXml *xml, gpointer data, const char *text, gsize length)
{
  Strings *self = data;

  if (self->in_text)
    pt_xlsx_append (xml, self->said, text, length);
}

gboolean
pt_xlsx_read_strings (PtXlsx *self, const char *member, GError **error)
{
  static const PtXmlHandlers handlers = { start_string, end_string, add_to_string };
  g_autoptr (GString) said = g_string_new (NULL);
  Strings strings = { .xlsx = self, .said = said };

  return pt_zip_read_xml (self->zip, member, &handlers, &strings, error);
}
