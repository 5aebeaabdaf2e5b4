#include "report/odt.h"

#include "report/odt-private.h"

#include <string.h>

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

void
pt_odt_add_escaped (GString *out, const char *text)
{
  gboolean was_space = TRUE; /* one at the beginning would be swallowed */

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    if (*c == '\n') {
      g_string_append (out, "<text:line-break/>");
    } else if (*c == ' ' && was_space) {
      g_string_append (out, "<text:s/>");
    } else {
      g_autofree char *one =
        g_markup_escape_text (c, (gssize) (g_utf8_next_char (c) - c));

      g_string_append (out, one);
    }
    was_space = *c == ' ' || *c == '\n';
  }
}

void
pt_odt_begin_paragraph (PtOdt *self, const char *style)
{
  if (self->page == NULL) {
    g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", style);
    return;
  }

  g_string_append_printf (
    self->styles,
    "<style:style style:name=\"A%u\" style:family=\"paragraph\" "
    "style:parent-style-name=\"%s\" style:master-page-name=\"%s\">"
    "<style:paragraph-properties style:page-number=\"1\"/></style:style>\n",
    ++self->n_styles, style, self->page);
  g_string_append_printf (self->body, "<text:p text:style-name=\"A%u\">",
                          self->n_styles);
  self->page = NULL;
}

void
pt_odt_end_paragraph (PtOdt *self)
{
  g_string_append (self->body, "</text:p>\n");
}

void
pt_odt_add_paragraph (PtOdt *self, const char *style, const char *text)
{
  pt_odt_begin_paragraph (self, style);
  pt_odt_add_escaped (self->body, text);
  pt_odt_end_paragraph (self);
}

static void
add_note (PtOdt *self, const char *note)
{
  self->n_notes++;
  g_string_append_printf (
    self->body,
    "<text:note text:id=\"n%u\" text:note-class=\"footnote\"><text:note-citation>%u"
    "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">",
    self->n_notes, self->n_notes);
  pt_odt_add_escaped (self->body, note);
  g_string_append (self->body, "</text:p></text:note-body></text:note>");
}

void
pt_odt_add_runs (PtOdt *self, const PtBlock *block, const char *before)
{
  static const char *const faces[] = { NULL, "Bold", "Italic", "BoldItalic" };

  pt_odt_add_escaped (self->body, before);
  /* What follows a space is no beginning. */
  for (guint i = 0; i < block->runs->len; i++) {
    const PtStretch *run = &g_array_index (block->runs, PtStretch, i);
    const char *face = faces[(run->bold ? 1 : 0) + (run->italic ? 2 : 0)];

    if (face != NULL)
      g_string_append_printf (self->body, "<text:span text:style-name=\"%s\">", face);
    pt_odt_add_escaped (self->body, run->text);
    if (face != NULL)
      g_string_append (self->body, "</text:span>");
    if (run->note != NULL)
      add_note (self, run->note);
  }
}

static void
add_heading (PtOdt *self, const PtBlock *block)
{
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *before = g_strconcat (number, " ", NULL);

  if (self->page != NULL)
    pt_odt_add_paragraph (self, "Small", "");
  g_string_append_printf (
    self->body, "<text:h text:style-name=\"Heading_%u\" text:outline-level=\"%u\">",
    block->level, block->level);
  pt_odt_add_runs (self, block, before);
  g_string_append (self->body, "</text:h>\n");
}

static void
add_text (PtOdt *self, const PtBlock *block)
{
  static const char *const styles[] = {
    [PT_TEXT_BODY] = "Body",
    [PT_TEXT_ITEM] = "Body",
    [PT_TEXT_NOTE] = "Note",
    [PT_TEXT_CENTRE] = "Centre",
  };

  pt_odt_begin_paragraph (self, styles[block->style]);
  pt_odt_add_runs (self, block, block->style == PT_TEXT_ITEM ? "- " : "");
  pt_odt_end_paragraph (self);
}

static void
begin_section (PtOdt *self, const PtBlock *block)
{
  self->page = block->on_side ? "SideFirst" : "First";
  self->width = pt_document_get_text_width (self->document, block->on_side);
}

/* The title of a sheet: a heading, so that the list beside the pages has it. */
static void
add_title (PtOdt *self, const PtBlock *block)
{
  if (self->page != NULL)
    g_string_append_printf (
      self->styles,
      "<style:style style:name=\"A%u\" style:family=\"paragraph\" "
      "style:parent-style-name=\"Sheet\" style:master-page-name=\"%s\">"
      "<style:paragraph-properties style:page-number=\"1\"/></style:style>\n",
      ++self->n_styles, self->page);
  if (self->page != NULL)
    g_string_append_printf (self->body,
                            "<text:h text:style-name=\"A%u\" text:outline-level=\"1\">",
                            self->n_styles);
  else
    g_string_append (self->body,
                     "<text:h text:style-name=\"Sheet\" text:outline-level=\"1\">");
  self->page = NULL;
  pt_odt_add_runs (self, block, "");
  g_string_append (self->body, "</text:h>\n");
}

static gboolean
add_block (PtOdt *self, const PtBlock *block, GError **error)
{
  switch (block->kind) {
  case PT_BLOCK_HEAD:
    pt_odt_add_head (self);
    return TRUE;
  case PT_BLOCK_TITLE:
    add_title (self, block);
    return TRUE;
  case PT_BLOCK_HEADING:
    add_heading (self, block);
    return TRUE;
  case PT_BLOCK_TEXT:
    add_text (self, block);
    return TRUE;
  case PT_BLOCK_GRID:
    pt_odt_add_grid (self, block);
    return TRUE;
  case PT_BLOCK_FIGURE:
    return pt_odt_add_figure (self, block, error);
  case PT_BLOCK_SIGNATURE:
    pt_odt_add_signature (self);
    return TRUE;
  case PT_BLOCK_SECTION:
    begin_section (self, block);
    return TRUE;
  }
  return TRUE;
}

static char *
make_content (const PtOdt *self)
{
  return g_strconcat (XML "<office:document-content " PT_ODT_NAMESPACES
                          "><office:automatic-styles>\n",
                      pt_odt_own_styles, self->styles->str,
                      "</office:automatic-styles><office:body><office:text>\n",
                      self->body->str,
                      "</office:text></office:body></office:document-content>\n", NULL);
}

static char *
make_meta (const PtDocument *document)
{
  g_autofree char *title = g_markup_escape_text (document->title, -1);

  return g_strconcat (XML "<office:document-meta " PT_ODT_NAMESPACES "><office:meta>"
                          "<meta:generator>Phong Trào</meta:generator><dc:title>",
                      title, "</dc:title></office:meta></office:document-meta>\n",
                      NULL);
}

#define ENTRY(path, type)                                                              \
  "<manifest:file-entry manifest:full-path=\"" path "\" manifest:media-type=\"" type   \
  "\"/>\n"

static char *
make_manifest (const PtOdt *self)
{
  return g_strconcat (XML "<manifest:manifest xmlns:manifest="
                          "\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                          "manifest:version=\"1.2\">\n" ENTRY ("/", MEDIA_TYPE)
                            ENTRY ("content.xml", "text/xml")
                              ENTRY ("styles.xml", "text/xml")
                                ENTRY ("meta.xml", "text/xml"),
                      self->manifest->str, "</manifest:manifest>\n", NULL);
}

static gboolean
write_all (PtOdt *self, const char *path, GError **error)
{
  const GPtrArray *blocks = self->document->blocks;

  for (guint i = 0; i < blocks->len; i++)
    if (!add_block (self, g_ptr_array_index (blocks, i), error))
      return FALSE;

  pt_package_add_text (self->package, "content.xml", make_content (self));
  pt_package_add_text (self->package, "styles.xml",
                       pt_odt_make_styles (self->document));
  pt_package_add_text (self->package, "meta.xml", make_meta (self->document));
  pt_package_add_text (self->package, "META-INF/manifest.xml", make_manifest (self));
  return pt_package_write (self->package, path, error);
}

gboolean
pt_odt_write (PtDocument *document, const PtPalette *palette, const char *path,
              GError **error)
{
  PtOdt odt = { .document = document, .palette = palette, .page = "First" };
  gboolean is_written;

  pt_document_number (document);
  odt.package = pt_package_new (MEDIA_TYPE);
  odt.styles = g_string_new (NULL);
  odt.body = g_string_new (NULL);
  odt.manifest = g_string_new (NULL);
  odt.width = pt_document_get_text_width (document, FALSE);
  is_written = write_all (&odt, path, error);

  pt_package_free (odt.package);
  g_string_free (odt.styles, TRUE);
  g_string_free (odt.body, TRUE);
  g_string_free (odt.manifest, TRUE);
  return is_written;
}
