#include "chart/frame.h"

#include "chart/legend.h"
#include "chart/text-private.h"

#define SMALL_WIDTH 560 /* points: narrower charts have narrower margins */
#define GAP 6
#define BANNER_PADDING 6
#define TEXT_SHARE 0.33  /* of the height, for all texts round the plot */
#define LEGEND_SHARE 0.1 /* of the height */
#define MIN_PLOT 40

typedef enum {
  PART_TITLE,
  PART_SUBTITLE,
  PART_COMPLETENESS,
  PART_SOURCE,
  N_PARTS
} Part;

typedef struct {
  PtFont font;
  PtInk ink;
  guint max_lines;
} Style;

/* The first way that leaves enough for the plot is taken. */
static const Style ways[][N_PARTS] = {
  { { PT_FONT_TITLE, PT_INK_TEXT, 9 },
    { PT_FONT_BODY, PT_INK_MUTED, 9 },
    { PT_FONT_SMALL, PT_INK_TEXT, 9 },
    { PT_FONT_SMALL, PT_INK_MUTED, 9 } },
  { { PT_FONT_BOLD, PT_INK_TEXT, 9 },
    { PT_FONT_SMALL, PT_INK_MUTED, 9 },
    { PT_FONT_SMALL, PT_INK_TEXT, 9 },
    { PT_FONT_SMALL, PT_INK_MUTED, 9 } },
  { { PT_FONT_BOLD, PT_INK_TEXT, 3 },
    { PT_FONT_SMALL, PT_INK_MUTED, 2 },
    { PT_FONT_SMALL, PT_INK_TEXT, 2 },
    { PT_FONT_SMALL, PT_INK_MUTED, 2 } },
};

typedef struct {
  const Style *styles;
  char **lines[N_PARTS]; /* NULL: nothing to say */
  double heights[N_PARTS];
} Texts;

static void
clear_texts (Texts *self)
{
  for (Part part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->lines[part], g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, clear_texts)

/* @beside: how much of the width the banner takes from the title.
 * Returns: the height of all
 */
static double
set_texts (Texts *self, const PtChartData *data, const Style *styles, double width,
           double beside)
{
  const char *const texts[N_PARTS] = { data->title, data->subtitle, data->completeness,
                                       data->source };
  double height = 0;

  clear_texts (self);
  self->styles = styles;
  for (Part part = 0; part < N_PARTS; part++) {
    PtFont font = styles[part].font;
    double room = part <= PART_SUBTITLE ? width - beside : width;

    self->heights[part] = 0;
    if (texts[part] == NULL)
      continue;
    self->lines[part] =
      pt_chart_text_wrap_even (font, texts[part], room, styles[part].max_lines);
    self->heights[part] =
      g_strv_length (self->lines[part]) * pt_chart_text_line_height (font);
    height += self->heights[part];
  }

  return height;
}

static void
draw_part (PtScene *scene, const Texts *texts, Part part, double x, double top)
{
  const Style *style = &texts->styles[part];
  double line = pt_chart_text_line_height (style->font);

  for (guint i = 0; texts->lines[part] != NULL && texts->lines[part][i] != NULL; i++)
    pt_scene_add_text (scene, x, top + (i + 0.5) * line, 0, style->font, style->ink,
                       texts->lines[part][i]);
}

/* In a double frame at the top right.  Returns: its size */
static PtBox
draw_banner (PtScene *scene, const char *banner, double right, double top,
             double max_width)
{
  g_auto (GStrv) lines =
    pt_chart_text_wrap (PT_FONT_BOLD, banner, max_width - 2 * BANNER_PADDING);
  double line = pt_chart_text_line_height (PT_FONT_BOLD), widest = 0;
  PtBox box;

  for (guint i = 0; lines[i] != NULL; i++)
    widest = MAX (widest, pt_chart_text_width (PT_FONT_BOLD, lines[i]));
  box.width = widest + 2 * BANNER_PADDING;
  box.height = g_strv_length (lines) * line + BANNER_PADDING;
  box.x = right - box.width;
  box.y = top;

  for (double inset = 0.75; inset < 3; inset += 1.75)
    pt_scene_add_frame (scene, box.x + inset, box.y + inset, box.width - 2 * inset,
                        box.height - 2 * inset, inset < 1 ? 1.5 : 0.5, PT_INK_TEXT);
  for (guint i = 0; lines[i] != NULL; i++)
    pt_scene_add_text (scene, box.x + box.width / 2,
                       box.y + BANNER_PADDING / 2.0 + (i + 0.5) * line, 0.5,
                       PT_FONT_BOLD, PT_INK_TEXT, lines[i]);

  return box;
}

/* Draws the texts below the plot.  Returns: where they begin */
static double
draw_foot (PtScene *scene, const Texts *texts, double x, double bottom)
{
  for (Part part = PART_SOURCE; part >= PART_COMPLETENESS; part--) {
    bottom -= texts->heights[part];
    draw_part (scene, texts, part, x, bottom);
  }

  return texts->heights[PART_COMPLETENESS] + texts->heights[PART_SOURCE] > 0
           ? bottom - GAP - 3
           : bottom;
}

PtBox
pt_frame_draw (PtScene *scene, const PtChartData *data, PtChartKind kind)
{
  g_auto (Texts) texts = { 0 };
  PtBox banner = { 0 };
  double width, height, margin, room, top, bottom, legend;

  pt_scene_get_size (scene, &width, &height);
  margin = width < SMALL_WIDTH ? 10 : 16;
  room = width - 2 * margin;

  if (data->banner != NULL)
    banner = draw_banner (scene, data->banner, width - margin, margin, room * 0.35);
  for (guint way = 0; way < G_N_ELEMENTS (ways); way++)
    if (set_texts (&texts, data, ways[way], room,
                   banner.width > 0 ? banner.width + 12 : 0) <= height * TEXT_SHARE)
      break;

  top = margin;
  draw_part (scene, &texts, PART_TITLE, margin, top);
  top += texts.heights[PART_TITLE];
  draw_part (scene, &texts, PART_SUBTITLE, margin, top);
  top = MAX (top + texts.heights[PART_SUBTITLE], margin + banner.height) + GAP;

  legend = pt_legend_draw (scene, data, kind, margin, top, room,
                           MAX (height * LEGEND_SHARE, 30));
  top += legend > 0 ? legend + GAP : 0;
  bottom = draw_foot (scene, &texts, margin, height - margin);

  return (PtBox){ margin, top, room, MAX (bottom - top, MIN_PLOT) };
}
