#include "base/package.h"
#include "exchange/spreadsheet-private.h"

#include <string.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.spreadsheet"
/* A letter of the standard font, in centimetres, as spreadsheets count it. */
#define LETTER 0.21
#define MAX_DECIMALS 6

#define NAMESPACES                                                                     \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                 \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                   \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                     \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                   \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "          \
  "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "              \
  "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "                 \
  "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "                         \
  "office:version=\"1.2\""
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

#define FRAME "fo:border=\"0.5pt solid #000000\" fo:wrap-option=\"wrap\" "
#define MIDDLE "style:vertical-align=\"middle\" "

/* Of each style, its cell, its paragraph and its text. */
static const struct {
  const char *cell, *paragraph, *text;
} styles[PT_N_STYLES] = {
  [PT_STYLE_PLAIN] = { "", "", "" },
  [PT_STYLE_TITLE] = { "", "", "fo:font-weight=\"bold\" fo:font-size=\"14pt\"" },
  [PT_STYLE_HEADING] = { FRAME MIDDLE "fo:background-color=\"#e7e6e6\"",
                         "fo:text-align=\"center\"", "fo:font-weight=\"bold\"" },
  [PT_STYLE_FRAMED] = { FRAME MIDDLE, "", "" },
  [PT_STYLE_GIVEN] = { FRAME MIDDLE, "", "fo:color=\"#595959\"" },
  [PT_STYLE_INPUT] = { FRAME MIDDLE "style:cell-protect=\"none\"", "", "" },
  [PT_STYLE_HINT] = { "", "", "fo:font-style=\"italic\" fo:color=\"#595959\"" },
};

static void
add_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
add_number_styles (GString *out)
{
  for (guint i = 0; i <= MAX_DECIMALS; i++)
    g_string_append_printf (out,
                            "<number:number-style style:name=\"n%u\">"
                            "<number:number number:decimal-places=\"%u\" "
                            "number:min-decimal-places=\"%u\" "
                            "number:min-integer-digits=\"1\" "
                            "number:grouping=\"true\"/></number:number-style>",
                            i, i, i);
}

/* A style for each look and number of places: "c3.1". */
static void
add_cell_styles (GString *out)
{
  for (guint style = 0; style < PT_N_STYLES; style++)
    for (guint places = 0; places <= MAX_DECIMALS; places++)
      g_string_append_printf (
        out,
        "<style:style style:name=\"c%u.%u\" style:family=\"table-cell\" "
        "style:parent-style-name=\"Default\" style:data-style-name=\"n%u\">"
        "<style:table-cell-properties %s/><style:paragraph-properties %s/>"
        "<style:text-properties %s/></style:style>",
        style, places, places, styles[style].cell, styles[style].paragraph,
        styles[style].text);
}

static void
add_column_styles (GString *out, const PtSpreadsheetPage *page, guint number)
{
  for (guint column = 0; column < page->n_columns; column++) {
    double letters = pt_spreadsheet_page_get_width (page, column);
    char width[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (width, sizeof width, "%.2f",
                     (letters > 0 ? letters : 10) * LETTER);
    g_string_append_printf (out,
                            "<style:style style:name=\"w%u.%u\" "
                            "style:family=\"table-column\">"
                            "<style:table-column-properties "
                            "style:column-width=\"%scm\"/></style:style>",
                            number, column, width);
  }
}

/* What is asked of a cell that may be filled in; it warns, and forbids nothing. */
static void
add_validation (GString *out)
{
  g_string_append (out, "<table:content-validations><table:content-validation "
                        "table:name=\"figure\" table:condition=\""
                        "of:cell-content-is-decimal-number() and "
                        "cell-content()&gt;=0\" table:allow-empty-cell=\"true\">"
                        "<table:error-message table:message-type=\"warning\" "
                        "table:display=\"true\" table:title=\"");
  add_escaped (out, pt_spreadsheet_get_warning_title ());
  g_string_append (out, "\"><text:p>");
  add_escaped (out, pt_spreadsheet_get_warning ());
  g_string_append (out, "</text:p></table:error-message></table:content-validation>"
                        "</table:content-validations>");
}

static void
add_paragraphs (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_string_append (out, "<text:p>");
    add_escaped (out, lines[i]);
    g_string_append (out, "</text:p>");
  }
}

static void
add_cell (GString *out, const PtOutCell *cell, gboolean is_protected)
{
  g_string_append_printf (out, "<table:table-cell table:style-name=\"c%u.%u\"",
                          (guint) cell->style, MIN (cell->decimals, MAX_DECIMALS));
  if (is_protected && cell->style == PT_STYLE_INPUT)
    g_string_append (out, " table:content-validation-name=\"figure\"");

  switch (cell->content) {
  case PT_CONTENT_EMPTY:
    g_string_append (out, "/>");
    return;
  case PT_CONTENT_TEXT:
    g_string_append (out, " office:value-type=\"string\">");
    add_paragraphs (out, cell->text);
    break;
  case PT_CONTENT_NUMBER:
    g_string_append_printf (
      out, " office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p>",
      cell->text, cell->text);
    break;
  }
  g_string_append (out, "</table:table-cell>");
}

static void
add_page (GString *out, const PtSpreadsheetPage *page, guint number)
{
  guint n_rows = pt_spreadsheet_page_get_n_rows (page);

  g_string_append (out, "<table:table table:name=\"");
  add_escaped (out, page->name);
  g_string_append_printf (out, "\"%s>",
                          page->is_protected ? " table:protected=\"true\"" : "");
  for (guint column = 0; column < page->n_columns; column++)
    g_string_append_printf (out, "<table:table-column table:style-name=\"w%u.%u\"%s/>",
                            number, column,
                            pt_spreadsheet_page_get_width (page, column) < 0
                              ? " table:visibility=\"collapse\""
                              : "");
  for (guint row = 0; row < n_rows; row++) {
    guint n;
    const PtOutCell *cells = pt_spreadsheet_page_get_row (page, row, &n);

    g_string_append (out, "<table:table-row>");
    for (guint column = 0; column < n; column++)
      add_cell (out, &cells[column], page->is_protected);
    if (n == 0)
      g_string_append (out, "<table:table-cell/>");
    g_string_append (out, "</table:table-row>");
  }
  if (n_rows == 0)
    g_string_append (out, "<table:table-row><table:table-cell/></table:table-row>");
  g_string_append (out, "</table:table>");
}

static char *
make_content (const PtSpreadsheet *self)
{
  GString *out = g_string_new (HEAD "<office:document-content " NAMESPACES ">"
                                    "<office:automatic-styles>");

  add_number_styles (out);
  add_cell_styles (out);
  for (guint i = 0; i < self->pages->len; i++)
    add_column_styles (out, g_ptr_array_index (self->pages, i), i);
  g_string_append (out, "</office:automatic-styles><office:body><office:spreadsheet>");
  add_validation (out);
  for (guint i = 0; i < self->pages->len; i++)
    add_page (out, g_ptr_array_index (self->pages, i), i);
  g_string_append (out, "</office:spreadsheet></office:body>"
                        "</office:document-content>");

  return g_string_free (out, FALSE);
}

static char *
make_styles (void)
{
  return g_strdup (
    HEAD "<office:document-styles " NAMESPACES "><office:styles>"
         "<style:style style:name=\"Default\" style:family=\"table-cell\">"
         "<style:text-properties fo:font-size=\"11pt\"/></style:style>"
         "</office:styles><office:automatic-styles>"
         "<style:page-layout style:name=\"a4\"><style:page-layout-properties "
         "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"1.5cm\" "
         "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout>"
         "</office:automatic-styles><office:master-styles>"
         "<style:master-page style:name=\"Default\" style:page-layout-name=\"a4\"/>"
         "</office:master-styles></office:document-styles>");
}

static void
add_setting (GString *out, const char *name, const char *type, guint value)
{
  g_string_append_printf (
    out,
    "<config:config-item config:name=\"%s\" config:type=\"%s\">%u</config:config-item>",
    name, type, value);
}

/* The frozen rows and columns are a matter of the view, not of the page. */
static void
add_view (GString *out, const PtSpreadsheetPage *page)
{
  if (page->frozen_rows == 0 && page->frozen_columns == 0)
    return;

  g_string_append (out, "<config:config-item-map-entry config:name=\"");
  add_escaped (out, page->name);
  g_string_append (out, "\">");
  add_setting (out, "HorizontalSplitMode", "short", page->frozen_columns > 0 ? 2 : 0);
  add_setting (out, "VerticalSplitMode", "short", page->frozen_rows > 0 ? 2 : 0);
  add_setting (out, "HorizontalSplitPosition", "int", page->frozen_columns);
  add_setting (out, "VerticalSplitPosition", "int", page->frozen_rows);
  add_setting (out, "PositionRight", "int", page->frozen_columns);
  add_setting (out, "PositionBottom", "int", page->frozen_rows);
  g_string_append (out, "</config:config-item-map-entry>");
}

static char *
make_settings (const PtSpreadsheet *self)
{
  GString *out =
    g_string_new (HEAD "<office:document-settings " NAMESPACES "><office:settings>"
                       "<config:config-item-set config:name=\"ooo:view-settings\">"
                       "<config:config-item-map-indexed config:name=\"Views\">"
                       "<config:config-item-map-entry>"
                       "<config:config-item-map-named config:name=\"Tables\">");

  for (guint i = 0; i < self->pages->len; i++)
    add_view (out, g_ptr_array_index (self->pages, i));
  g_string_append (out, "</config:config-item-map-named></config:config-item-map-entry>"
                        "</config:config-item-map-indexed></config:config-item-set>"
                        "</office:settings></office:document-settings>");

  return g_string_free (out, FALSE);
}

gboolean
pt_spreadsheet_write_ods (const PtSpreadsheet *self, const char *path, GError **error)
{
  static const char manifest[] = HEAD
    "<manifest:manifest xmlns:manifest="
    "\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
    "manifest:version=\"1.2\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" MEDIA_TYPE
    "\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" "
    "manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" "
    "manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"settings.xml\" "
    "manifest:media-type=\"text/xml\"/></manifest:manifest>";
  g_autoptr (PtPackage) package = pt_package_new (MEDIA_TYPE);

  pt_package_add_text (package, "content.xml", make_content (self));
  pt_package_add_text (package, "styles.xml", make_styles ());
  pt_package_add_text (package, "settings.xml", make_settings (self));
  pt_package_add_text (package, "META-INF/manifest.xml", g_strdup (manifest));

  return pt_package_write (package, path, error);
}
