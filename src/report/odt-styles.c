#include "report/odt-private.h"

#define FONT "Times New Roman"
#define FAMILIES "&apos;Times New Roman&apos;, &apos;Liberation Serif&apos;, Tinos"
#define NUMBER_TOP 10.0 /* millimetres from the edge to the page's number */

/* Paragraphs by name: what they are made from, how they stand, what their words are. */
static const struct {
  const char *name, *parent, *paragraph, *text;
} styles[] = {
  { "Note", "Standard", "fo:margin-top=\"4pt\"",
    "fo:font-size=\"11pt\" fo:font-style=\"italic\"" },
  { "Centre", "Standard", "fo:text-align=\"center\" fo:margin-bottom=\"4pt\"",
    "fo:font-style=\"italic\"" },
  { "Small", "Standard", NULL, "fo:font-size=\"2pt\"" },
  { "CellText", "Standard", NULL, NULL },
  { "TableCaption", "Standard",
    "fo:text-align=\"center\" fo:margin-top=\"6pt\" fo:margin-bottom=\"3pt\" "
    "fo:keep-with-next=\"always\"",
    "fo:font-size=\"12pt\" fo:font-weight=\"bold\"" },
  { "FigureCaption", "Standard",
    "fo:text-align=\"center\" fo:margin-top=\"4pt\" fo:margin-bottom=\"6pt\"",
    "fo:font-size=\"12pt\" fo:font-weight=\"bold\"" },
  { "Picture", "Standard",
    "fo:text-align=\"center\" fo:margin-top=\"6pt\" fo:keep-with-next=\"always\"",
    NULL },
  { "Footnote", "Standard", "fo:text-align=\"justify\"", "fo:font-size=\"11pt\"" },
  { "HeadPlain", "Standard", "fo:text-align=\"center\"", "fo:font-size=\"12pt\"" },
  { "HeadBold", "HeadPlain", NULL, "fo:font-weight=\"bold\"" },
  { "Motto", "HeadPlain", NULL, "fo:font-size=\"13pt\" fo:font-weight=\"bold\"" },
  { "HeadNumber", "HeadPlain", NULL, "fo:font-size=\"13pt\"" },
  { "HeadPlace", "HeadPlain", NULL, "fo:font-size=\"13pt\" fo:font-style=\"italic\"" },
  { "ShortRule", "Standard",
    "fo:border-top=\"0.75pt solid #000000\" fo:margin-left=\"21mm\" "
    "fo:margin-right=\"21mm\" fo:margin-top=\"2pt\"",
    "fo:font-size=\"4pt\"" },
  { "LongRule", "Standard",
    "fo:border-top=\"0.75pt solid #000000\" fo:margin-left=\"20mm\" "
    "fo:margin-right=\"20mm\" fo:margin-top=\"2pt\"",
    "fo:font-size=\"4pt\"" },
  { "Kind", "Standard", "fo:text-align=\"center\" fo:margin-top=\"14pt\"",
    "fo:font-weight=\"bold\"" },
  { "Subject", "Kind", "fo:margin-top=\"0pt\"", NULL },
  { "SubjectRule", "Standard",
    "fo:border-top=\"0.75pt solid #000000\" fo:margin-left=\"62mm\" "
    "fo:margin-right=\"62mm\" fo:margin-top=\"3pt\"",
    "fo:font-size=\"4pt\"" },
  { "RecipientsHead", "Standard", NULL,
    "fo:font-size=\"12pt\" fo:font-weight=\"bold\" fo:font-style=\"italic\"" },
  { "Recipients", "Standard", NULL, "fo:font-size=\"11pt\"" },
  { "Signer", "Standard", "fo:text-align=\"center\"", "fo:font-weight=\"bold\"" },
  { "Office", "Signer", "fo:margin-bottom=\"72pt\"", NULL },
};

static const struct {
  const char *name, *text;
} faces[] = {
  { "Bold", "fo:font-weight=\"bold\"" },
  { "Italic", "fo:font-style=\"italic\"" },
  { "BoldItalic", "fo:font-weight=\"bold\" fo:font-style=\"italic\"" },
};

static void
add_measure (GString *out, const char *name, double value, const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", value);
  g_string_append_printf (out, " %s=\"%s%s\"", name, number, unit);
}

static void
add_style (GString *out, const char *name, const char *parent, const char *paragraph,
           const char *text)
{
  g_string_append_printf (out,
                          "<style:style style:name=\"%s\" style:family=\"paragraph\" "
                          "style:parent-style-name=\"%s\"><style:paragraph-properties "
                          "%s/><style:text-properties %s/></style:style>\n",
                          name, parent, paragraph != NULL ? paragraph : "",
                          text != NULL ? text : "");
}

/* What all paragraphs have, and those whose measures are the document's. */
static void
add_measured_styles (GString *out, const double *measures)
{
  g_string_append (out,
                   "<style:style style:name=\"Standard\" style:family=\"paragraph\">"
                   "<style:paragraph-properties fo:orphans=\"2\" fo:widows=\"2\"/>"
                   "<style:text-properties style:font-name=\"" FONT "\"");
  add_measure (out, "fo:font-size", measures[PT_MEASURE_BODY], "pt");
  g_string_append (out, " fo:language=\"vi\" fo:country=\"VN\"/></style:style>\n");
  g_string_append (out, "<style:style style:name=\"Body\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"Standard\">"
                        "<style:paragraph-properties fo:text-align=\"justify\"");
  add_measure (out, "fo:text-indent", measures[PT_MEASURE_INDENT], "mm");
  add_measure (out, "fo:margin-top", measures[PT_MEASURE_GAP], "pt");
  add_measure (out, "fo:line-height", measures[PT_MEASURE_SPACING] * 100, "%");
  g_string_append (out, "/></style:style>\n");
}

static void
add_headings (GString *out, const double *measures)
{
  for (guint level = 1; level <= 3; level++) {
    g_string_append_printf (
      out,
      "<style:style style:name=\"Heading_%u\" style:display-name=\"Heading %u\" "
      "style:family=\"paragraph\" style:parent-style-name=\"Body\" "
      "style:default-outline-level=\"%u\"><style:paragraph-properties "
      "fo:keep-with-next=\"always\" fo:text-align=\"left\"",
      level, level, level);
    add_measure (out, "fo:text-indent", measures[PT_MEASURE_INDENT], "mm");
    add_measure (out, "fo:margin-top", measures[PT_MEASURE_GAP] + (level == 1 ? 4 : 0),
                 "pt");
    g_string_append_printf (out,
                            "/><style:text-properties fo:font-weight=\"bold\" "
                            "fo:font-style=\"%s\"/></style:style>\n",
                            level > 2 ? "italic" : "normal");
  }
  g_string_append (out, "<style:style style:name=\"Sheet\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"Standard\" "
                        "style:default-outline-level=\"1\"><style:paragraph-properties "
                        "fo:text-align=\"center\" fo:keep-with-next=\"always\"/>"
                        "<style:text-properties fo:font-weight=\"bold\"/>"
                        "</style:style>\n");
}

static void
add_other_styles (GString *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    g_string_append_printf (out,
                            "<style:style style:name=\"%s\" style:family=\"text\">"
                            "<style:text-properties %s/></style:style>\n",
                            faces[i].name, faces[i].text);
  g_string_append (
    out,
    "<text:notes-configuration text:note-class=\"footnote\" style:num-format=\"1\" "
    "text:start-value=\"0\" text:footnotes-position=\"page\" "
    "text:start-numbering-at=\"document\"/>\n");
}

/* Of tables and drawings: other programs look for them beside the words. */
const char pt_odt_own_styles[] =
  "<style:style style:name=\"Row\" style:family=\"table-row\">"
  "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:border=\"0.5pt solid #000000\" "
  "fo:padding-left=\"3pt\" fo:padding-right=\"3pt\" fo:padding-top=\"1pt\" "
  "fo:padding-bottom=\"1pt\" style:vertical-align=\"middle\"/></style:style>\n"
  "<style:style style:name=\"Bare\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:border=\"none\" fo:padding=\"0pt\"/>"
  "</style:style>\n"
  "<style:style style:name=\"Frame\" style:family=\"graphic\">"
  "<style:graphic-properties style:vertical-pos=\"top\" "
  "style:vertical-rel=\"baseline\" fo:border=\"none\" fo:padding=\"0pt\"/>"
  "</style:style>\n";

/* The page's number stands in the top margin, so that margin is cut in two. */
static void
add_layout (GString *out, const char *name, const double *measures, gboolean on_side)
{
  g_string_append_printf (
    out,
    "<style:page-layout style:name=\"%s\"><style:page-layout-properties "
    "fo:page-width=\"%dmm\" fo:page-height=\"%dmm\" style:print-orientation=\"%s\" "
    "style:num-format=\"1\"",
    name, on_side ? PT_A4_LONG : PT_A4_SHORT, on_side ? PT_A4_SHORT : PT_A4_LONG,
    on_side ? "landscape" : "portrait");
  add_measure (out, "fo:margin-top", NUMBER_TOP, "mm");
  add_measure (out, "fo:margin-bottom", measures[PT_MEASURE_BOTTOM], "mm");
  add_measure (out, "fo:margin-left", measures[PT_MEASURE_LEFT], "mm");
  add_measure (out, "fo:margin-right", measures[PT_MEASURE_RIGHT], "mm");
  g_string_append (out, "/><style:header-style><style:header-footer-properties "
                        "style:dynamic-spacing=\"true\"");
  add_measure (out, "svg:height", measures[PT_MEASURE_TOP] - NUMBER_TOP, "mm");
  g_string_append (out, " fo:margin-bottom=\"0mm\"/></style:header-style>"
                        "</style:page-layout>\n");
}

static void
add_master (GString *out, const char *name, const char *layout, const char *next,
            gboolean has_number, const char *banner)
{
  g_string_append_printf (
    out, "<style:master-page style:name=\"%s\" style:page-layout-name=\"%s\"", name,
    layout);
  if (next != NULL)
    g_string_append_printf (out, " style:next-style-name=\"%s\"", next);
  g_string_append_printf (out,
                          "><style:header><text:p text:style-name=\"%s\"><text:tab/>",
                          g_str_equal (layout, "OnSide") ? "SideHead" : "PageHead");
  if (has_number)
    g_string_append (out, "<text:page-number text:select-page=\"current\"/>");
  g_string_append (out, "<text:tab/><text:span text:style-name=\"BannerFace\">");
  pt_odt_add_escaped (out, banner);
  g_string_append (out, "</text:span></text:p></style:header></style:master-page>\n");
}

/* One line over the text: nothing, the number in the middle, the banner on the right.
 */
static void
add_page_head (GString *out, const PtDocument *document)
{
  static const char *const names[] = { "PageHead", "SideHead" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    double width = pt_document_get_text_width (document, i > 0);

    g_string_append_printf (
      out,
      "<style:style style:name=\"%s\" style:family=\"paragraph\" "
      "style:parent-style-name=\"Standard\"><style:paragraph-properties>"
      "<style:tab-stops><style:tab-stop style:type=\"center\"",
      names[i]);
    add_measure (out, "style:position", width / 2, "pt");
    g_string_append (out, "/><style:tab-stop style:type=\"right\"");
    add_measure (out, "style:position", width, "pt");
    g_string_append (out, "/></style:tab-stops></style:paragraph-properties>"
                          "<style:text-properties fo:font-size=\"13pt\"/>"
                          "</style:style>\n");
  }
  g_string_append (out, "<style:style style:name=\"BannerFace\" style:family=\"text\">"
                        "<style:text-properties fo:font-size=\"11pt\" "
                        "fo:font-style=\"italic\"/></style:style>\n");
}

char *
pt_odt_make_styles (const PtDocument *document)
{
  const double *measures = document->measures;
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-styles " PT_ODT_NAMESPACES ">"
                               "<office:font-face-decls><style:font-face "
                               "style:name=\"" FONT "\" svg:font-family=\"" FAMILIES
                               "\" style:font-family-generic=\"roman\" "
                               "style:font-pitch=\"variable\"/>"
                               "</office:font-face-decls><office:styles>\n");

  add_measured_styles (out, measures);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    add_style (out, styles[i].name, styles[i].parent, styles[i].paragraph,
               styles[i].text);
  add_headings (out, measures);
  add_page_head (out, document);
  add_other_styles (out);
  g_string_append (out, "</office:styles><office:automatic-styles>\n");
  add_layout (out, "Upright", measures, FALSE);
  add_layout (out, "OnSide", measures, TRUE);
  g_string_append (out, "</office:automatic-styles><office:master-styles>\n");
  add_master (out, "First", "Upright", "Standard", FALSE, document->banner);
  add_master (out, "Standard", "Upright", NULL, TRUE, document->banner);
  add_master (out, "SideFirst", "OnSide", "Side", FALSE, document->banner);
  add_master (out, "Side", "OnSide", NULL, TRUE, document->banner);
  g_string_append (out, "</office:master-styles></office:document-styles>\n");
  return g_string_free (out, FALSE);
}
