#include "chart/surface.h"
#include "report/odt-private.h"
#include "report/page-box.h"
#include "report/page-words.h"

#include <glib/gi18n-lib.h>

#define PNG_SCALE 3.0 /* pixels to a point, where SVG is not understood */
#define LEFT_SHARE 0.42

static const char *
format_points (double value, char *buffer, gsize size)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", value);
  g_snprintf (buffer, size, "%spt", number);
  return buffer;
}

/* Opens a table whose columns are as wide as @widths. */
static void
begin_table (PtOdt *self, const char *name, const double *widths, guint n_columns)
{
  char width[32];
  double sum = 0;

  if (self->page != NULL)
    pt_odt_add_paragraph (self, "Small", "");
  self->n_tables++;
  for (guint i = 0; i < n_columns; i++) {
    sum += widths[i];
    g_string_append_printf (
      self->styles,
      "<style:style style:name=\"T%uC%u\" style:family=\"table-column\">"
      "<style:table-column-properties style:column-width=\"%s\"/></style:style>\n",
      self->n_tables, i, format_points (widths[i], width, sizeof width));
  }
  g_string_append_printf (
    self->styles,
    "<style:style style:name=\"T%u\" style:family=\"table\">"
    "<style:table-properties style:width=\"%s\" table:align=\"left\" "
    "style:may-break-between-rows=\"true\"/></style:style>\n",
    self->n_tables, format_points (sum, width, sizeof width));
  g_string_append_printf (
    self->body, "<table:table table:name=\"%s%u\" table:style-name=\"T%u\">\n", name,
    self->n_tables, self->n_tables);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (self->body,
                            "<table:table-column table:style-name=\"T%uC%u\"/>",
                            self->n_tables, i);
}

static const PtHeadCell *
find_head (const PtGrid *grid, guint row, guint column, gboolean *begins)
{
  for (guint i = 0; i < grid->heads->len; i++) {
    const PtHeadCell *cell = &g_array_index (grid->heads, PtHeadCell, i);

    if (row >= cell->row && row < cell->row + cell->n_rows && column >= cell->column &&
        column < cell->column + cell->n_columns) {
      *begins = row == cell->row && column == cell->column;
      return cell;
    }
  }
  return NULL;
}

static void
add_head_row (PtOdt *self, const PtGrid *grid, guint row, const char *style)
{
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
  for (guint column = 0; column < grid->n_columns; column++) {
    gboolean begins = FALSE;
    const PtHeadCell *cell = find_head (grid, row, column, &begins);

    if (cell != NULL && !begins) {
      g_string_append (self->body, "<table:covered-table-cell/>");
      continue;
    }
    g_string_append_printf (
      self->body,
      "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\" "
      "table:number-columns-spanned=\"%u\" table:number-rows-spanned=\"%u\">",
      cell != NULL ? cell->n_columns : 1, cell != NULL ? cell->n_rows : 1);
    pt_odt_add_paragraph (self, style, cell != NULL ? cell->text : "");
    g_string_append (self->body, "</table:table-cell>");
  }
  g_string_append (self->body, "</table:table-row>\n");
}

/* A paragraph style for one kind of cell of this table. */
static void
add_cell_style (PtOdt *self, const char *name, const char *parent, const char *align,
                gboolean bold, double size)
{
  char points[32];

  g_string_append_printf (
    self->styles,
    "<style:style style:name=\"T%u%s\" style:family=\"paragraph\" "
    "style:parent-style-name=\"%s\"><style:paragraph-properties fo:text-align=\"%s\"/>"
    "<style:text-properties fo:font-size=\"%s\" fo:font-weight=\"%s\"/>"
    "</style:style>\n",
    self->n_tables, name, parent, align, format_points (size, points, sizeof points),
    bold ? "bold" : "normal");
}

static void
add_row (PtOdt *self, const PtGrid *grid, guint row)
{
  gboolean is_strong = g_array_index (grid->strong, gboolean, row);

  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
  for (guint column = 0; column < grid->n_columns; column++) {
    gboolean is_number = g_array_index (grid->numeric, gboolean, column);
    g_autofree char *style =
      g_strdup_printf ("T%u%s", self->n_tables,
                       is_number ? (is_strong ? "S" : "N") : (is_strong ? "B" : "L"));

    g_string_append (self->body, "<table:table-cell table:style-name=\"Cell\" "
                                 "office:value-type=\"string\">");
    pt_odt_add_paragraph (self, style, pt_grid_get_cell (grid, row, column));
    g_string_append (self->body, "</table:table-cell>");
  }
  g_string_append (self->body, "</table:table-row>\n");
}

void
pt_odt_add_grid (PtOdt *self, const PtBlock *block)
{
  const PtGrid *grid = block->grid;
  g_autofree double *widths = g_new0 (double, grid->n_columns);
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *before = g_strconcat (number, " ", NULL);
  g_autofree char *head = NULL;

  if (block->runs->len > 0) {
    pt_odt_begin_paragraph (self, "TableCaption");
    pt_odt_add_runs (self, block, before);
    pt_odt_end_paragraph (self);
  }
  pt_boxes_choose_widths (grid, self->width, widths);
  begin_table (self, "Table", widths, grid->n_columns);
  add_cell_style (self, "H", "CellText", "center", TRUE, grid->size);
  add_cell_style (self, "L", "CellText", "left", FALSE, grid->size);
  add_cell_style (self, "N", "CellText", "right", FALSE, grid->size);
  add_cell_style (self, "B", "CellText", "left", TRUE, grid->size);
  add_cell_style (self, "S", "CellText", "right", TRUE, grid->size);
  head = g_strdup_printf ("T%uH", self->n_tables);

  g_string_append (self->body, "<table:table-header-rows>");
  for (guint row = 0; row < grid->n_head_rows; row++)
    add_head_row (self, grid, row, head);
  g_string_append (self->body, "</table:table-header-rows>\n");
  for (guint row = 0; row < pt_grid_get_n_rows (grid); row++)
    add_row (self, grid, row);
  g_string_append (self->body, "</table:table>\n");
}

static void
add_picture (PtOdt *self, const char *ending, const char *media_type, GBytes *bytes)
{
  g_autofree char *name = g_strdup_printf ("Pictures/%u.%s", self->n_pictures, ending);

  pt_package_add (self->package, name, bytes);
  g_string_append_printf (self->manifest,
                          "<manifest:file-entry manifest:full-path=\"%s\" "
                          "manifest:media-type=\"%s\"/>\n",
                          name, media_type);
  g_string_append_printf (self->body,
                          "<draw:image xlink:href=\"%s\" xlink:type=\"simple\" "
                          "xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>",
                          name);
}

gboolean
pt_odt_add_figure (PtOdt *self, const PtBlock *block, GError **error)
{
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *before = g_strconcat (number, " ", NULL);
  g_autofree char *words = pt_block_get_text (block);
  double width, height;
  char wide[32], high[32];

  svg = pt_surface_to_svg (block->scene, self->palette, error);
  if (svg != NULL)
    png = pt_surface_to_png (block->scene, self->palette, PNG_SCALE, error);
  if (png == NULL)
    return FALSE;

  self->n_pictures++;
  pt_scene_get_size (block->scene, &width, &height);
  pt_odt_begin_paragraph (self, "Picture");
  g_string_append_printf (
    self->body,
    "<draw:frame draw:style-name=\"Frame\" draw:name=\"Figure%u\" "
    "text:anchor-type=\"as-char\" svg:width=\"%s\" svg:height=\"%s\">",
    self->n_pictures, format_points (width, wide, sizeof wide),
    format_points (height, high, sizeof high));
  add_picture (self, "svg", "image/svg+xml", svg);
  add_picture (self, "png", "image/png", png);
  g_string_append (self->body, "<svg:title>");
  {
    g_autofree char *escaped = g_markup_escape_text (words, -1);

    g_string_append (self->body, escaped);
  }
  g_string_append (self->body, "</svg:title></draw:frame>");
  pt_odt_end_paragraph (self);

  pt_odt_begin_paragraph (self, "FigureCaption");
  pt_odt_add_runs (self, block, before);
  pt_odt_end_paragraph (self);
  return TRUE;
}

static void
begin_halves (PtOdt *self, double share)
{
  double widths[] = { self->width * share, self->width * (1 - share) };

  begin_table (self, "Head", widths, G_N_ELEMENTS (widths));
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">"
                               "<table:table-cell table:style-name=\"Bare\">");
}

static void
begin_second_half (PtOdt *self)
{
  g_string_append (self->body, "</table:table-cell>"
                               "<table:table-cell table:style-name=\"Bare\">");
}

static void
end_halves (PtOdt *self)
{
  g_string_append (self->body, "</table:table-cell></table:table-row></table:table>\n");
}

void
pt_odt_add_head (PtOdt *self)
{
  const PtDocument *document = self->document;
  g_autofree char *superior = g_utf8_strup (document->head[PT_HEAD_SUPERIOR], -1);
  g_autofree char *issuer = g_utf8_strup (document->head[PT_HEAD_ISSUER], -1);
  g_autofree char *number = pt_page_words_number (document);
  g_autofree char *place = pt_page_words_place (document);

  begin_halves (self, LEFT_SHARE);
  if (*superior != '\0')
    pt_odt_add_paragraph (self, "HeadPlain", superior);
  pt_odt_add_paragraph (self, "HeadBold", issuer);
  pt_odt_add_paragraph (self, "ShortRule", "");
  pt_odt_add_paragraph (self, "HeadNumber", number);
  begin_second_half (self);
  pt_odt_add_paragraph (self, "HeadBold", pt_page_words_state ());
  pt_odt_add_paragraph (self, "Motto", pt_page_words_motto ());
  pt_odt_add_paragraph (self, "LongRule", "");
  pt_odt_add_paragraph (self, "HeadPlace", place);
  end_halves (self);
  pt_odt_add_paragraph (self, "Kind", document->kind);
  pt_odt_add_paragraph (self, "Subject", document->subject);
  pt_odt_add_paragraph (self, "SubjectRule", "");
}

void
pt_odt_add_signature (PtOdt *self)
{
  char *const *head = self->document->head;
  g_auto (GStrv) lines = pt_page_words_recipients (self->document);
  g_autofree char *authority = g_utf8_strup (head[PT_HEAD_AUTHORITY], -1);
  g_autofree char *office = g_utf8_strup (head[PT_HEAD_OFFICE], -1);

  pt_odt_add_paragraph (self, "Small", "");
  begin_halves (self, 0.5);
  for (guint i = 0; lines[i] != NULL; i++)
    pt_odt_add_paragraph (self, i == 0 ? "RecipientsHead" : "Recipients", lines[i]);
  if (lines[0] == NULL)
    pt_odt_add_paragraph (self, "Recipients", "");
  begin_second_half (self);
  pt_odt_add_paragraph (self, "Signer", authority);
  pt_odt_add_paragraph (self, "Office", office);
  pt_odt_add_paragraph (self, "Signer", head[PT_HEAD_SIGNER]);
  end_halves (self);
}
