#include "chart/face-private.h"
#include "chart/text-private.h"

/* Never "Times": that may be a font without the marks of Vietnamese. */
#define FAMILIES "Times New Roman, Liberation Serif, Tinos, Noto Serif"
#define MAX_LAYOUTS 8192 /* kept by a thread; some megabytes */

static PangoFontDescription *
create_description (const PtFace *face)
{
  PangoFontDescription *description = pango_font_description_from_string (FAMILIES);

  if (face->bold)
    pango_font_description_set_weight (description, PANGO_WEIGHT_BOLD);
  if (face->italic)
    pango_font_description_set_style (description, PANGO_STYLE_ITALIC);
  pango_font_description_set_absolute_size (description, face->size * PANGO_SCALE);
  return description;
}

/* Widens the spaces of the one line of @layout by @spacing points. */
static void
widen_spaces (PangoLayout *layout, double spacing)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutLine *line = pango_layout_get_line (layout, 0);

  for (GSList *runs = line->runs; runs != NULL; runs = runs->next) {
    PangoGlyphItem *run = runs->data;

    for (int i = 0; i < run->glyphs->num_glyphs; i++)
      if (text[run->item->offset + run->glyphs->log_clusters[i]] == ' ')
        run->glyphs->glyphs[i].geometry.width += (int) (spacing * PANGO_SCALE);
  }
}

PangoLayout *
pt_face_create_layout (const PtFace *face)
{
  PangoLayout *layout = pango_layout_new (pt_chart_text_get_context ());
  PangoFontDescription *description = create_description (face);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_font_description_free (description);
  return layout;
}

PangoAttribute *
pt_face_create_attribute (const PtFace *face)
{
  PangoFontDescription *description = create_description (face);
  PangoAttribute *attribute = pango_attr_font_desc_new (description);

  pango_font_description_free (description);
  return attribute;
}

PangoLayout *
pt_face_get_layout (const PtFace *face, double spacing, const char *text)
{
  static GPrivate private = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *layouts = g_private_get (&private);
  g_autofree char *key =
    g_strdup_printf ("%d %d %d %d %s", (int) (face->size * 100), face->bold,
                     face->italic, (int) (spacing * PANGO_SCALE), text);
  PangoLayout *layout;

  if (layouts == NULL) {
    layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
    g_private_set (&private, layouts);
  }
  layout = g_hash_table_lookup (layouts, key);
  if (layout != NULL)
    return layout;

  if (g_hash_table_size (layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (layouts);
  layout = pt_face_create_layout (face);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  if (spacing != 0)
    widen_spaces (layout, spacing);
  g_hash_table_insert (layouts, g_steal_pointer (&key), layout);
  return layout;
}

double
pt_face_measure (const PtFace *self, const char *text)
{
  int width, height;

  pango_layout_get_size (pt_face_get_layout (self, 0, text), &width, &height);
  return (double) width / PANGO_SCALE;
}

void
pt_face_get_extents (const PtFace *self, double *ascent, double *descent)
{
  PangoLayout *layout = pt_face_get_layout (self, 0, "Ệg");
  int width, height, baseline = pango_layout_get_baseline (layout);

  pango_layout_get_size (layout, &width, &height);
  *ascent = (double) baseline / PANGO_SCALE;
  *descent = (double) (height - baseline) / PANGO_SCALE;
}
