#include "chart/text-private.h"

#include <string.h>

#define FAMILIES "Noto Sans, DejaVu Sans, Liberation Sans, Arial, sans-serif"
#define ELLIPSIS "…"
#define MAX_LAYOUTS 4096 /* kept by a thread; some megabytes */
#define SHORT_LINE 0.3   /* of the other line: not worth a line of its own */
#define MIN_WRAP 12      /* points: no letter is wider */

/* Everything Pango, once for a thread: Pango's font maps belong to one thread each. */
typedef struct {
  PangoContext *context;
  PangoFontDescription *fonts[PT_N_FONTS];
  GHashTable *layouts; /* font number and text → PangoLayout */
} Typesetter;

static const struct {
  double size;
  PangoWeight weight;
} font_sizes[] = {
  [PT_FONT_BODY] = { 10, PANGO_WEIGHT_NORMAL },
  [PT_FONT_SMALL] = { 9, PANGO_WEIGHT_NORMAL },
  [PT_FONT_BOLD] = { 10, PANGO_WEIGHT_BOLD },
  [PT_FONT_TITLE] = { 14, PANGO_WEIGHT_BOLD },
};

static void
free_typesetter (gpointer data)
{
  Typesetter *self = data;

  g_hash_table_unref (self->layouts);
  for (guint i = 0; i < PT_N_FONTS; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

/* Unhinted: hinting moves or swallows the tone marks of small letters (Đống, Đông), and
 * makes a line on the screen longer or shorter than on paper.
 */
static PangoContext *
create_context (void)
{
  PangoContext *context =
    pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("vi"));

  cairo_font_options_destroy (options);
  return context;
}

static Typesetter *
get_typesetter (void)
{
  static GPrivate private = G_PRIVATE_INIT (free_typesetter);
  Typesetter *self = g_private_get (&private);

  if (self != NULL)
    return self;

  self = g_new0 (Typesetter, 1);
  self->context = create_context ();
  for (guint i = 0; i < PT_N_FONTS; i++) {
    self->fonts[i] = pango_font_description_from_string (FAMILIES);
    pango_font_description_set_weight (self->fonts[i], font_sizes[i].weight);
    pango_font_description_set_absolute_size (self->fonts[i],
                                              font_sizes[i].size * PANGO_SCALE);
  }
  self->layouts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  g_private_set (&private, self);
  return self;
}

static PangoLayout *
create_layout (Typesetter *typesetter, PtFont font, const char *text)
{
  PangoLayout *layout = pango_layout_new (typesetter->context);

  pango_layout_set_font_description (layout, typesetter->fonts[font]);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

PangoContext *
pt_chart_text_get_context (void)
{
  return get_typesetter ()->context;
}

PangoLayout *
pt_chart_text_get_layout (PtFont font, const char *text)
{
  Typesetter *typesetter = get_typesetter ();
  g_autofree char *key = g_strdup_printf ("%d%s", font, text);
  PangoLayout *layout = g_hash_table_lookup (typesetter->layouts, key);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (typesetter->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (typesetter->layouts);
  layout = create_layout (typesetter, font, text);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  g_hash_table_insert (typesetter->layouts, g_steal_pointer (&key), layout);
  return layout;
}

double
pt_chart_text_line_height (PtFont font)
{
  double width, height;

  pt_chart_text_measure (font, "Ệg", &width, &height);
  return height;
}

double
pt_chart_text_width (PtFont font, const char *text)
{
  double width, height;

  pt_chart_text_measure (font, text, &width, &height);
  return width;
}

void
pt_chart_text_measure (PtFont font, const char *text, double *width, double *height)
{
  int units_wide, units_high;

  pango_layout_get_size (pt_chart_text_get_layout (font, text), &units_wide,
                         &units_high);
  *width = (double) units_wide / PANGO_SCALE;
  *height = (double) units_high / PANGO_SCALE;
}

/* @text up to @length characters, without the marks and spaces a cut would leave
 * hanging, and with the ellipsis.
 */
static char *
cut_text (const char *text, glong length)
{
  const char *end = g_utf8_offset_to_pointer (text, length);

  while (end > text && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  while (end > text && strchr (" ,;:(-", end[-1]) != NULL)
    end--;

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (end - text), text);
}

/* The end of the last whole word in the first @length characters, or @length where
 * half of the room would be lost.
 */
static glong
find_word_end (const char *text, glong length)
{
  for (glong i = length; i > length / 2; i--)
    if (*g_utf8_offset_to_pointer (text, i) == ' ')
      return i;

  return length;
}

char *
pt_chart_text_shorten (PtFont font, const char *text, double width)
{
  glong fits = -1, too_long = g_utf8_strlen (text, -1);

  if (pt_chart_text_width (font, text) <= width)
    return g_strdup (text);

  while (too_long - fits > 1) {
    glong middle = (fits + too_long) / 2;
    g_autofree char *candidate = cut_text (text, middle);

    if (pt_chart_text_width (font, candidate) <= width)
      fits = middle;
    else
      too_long = middle;
  }

  return fits < 0 ? g_strdup ("") : cut_text (text, find_word_end (text, fits));
}

char **
pt_chart_text_wrap (PtFont font, const char *text, double width)
{
  g_autoptr (PangoLayout) layout = create_layout (get_typesetter (), font, text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  pango_layout_set_width (layout, (int) (MAX (width, MIN_WRAP) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
    g_autofree char *part = g_strndup (text + line->start_index, line->length);

    g_strv_builder_add (builder, g_strstrip (part));
  }

  return g_strv_builder_end (builder);
}

char **
pt_chart_text_wrap_short (PtFont font, const char *text, double width, guint max_lines)
{
  char **lines = pt_chart_text_wrap (font, text, width);
  guint n_lines = g_strv_length (lines);
  g_autofree char *rest = NULL;

  g_return_val_if_fail (max_lines > 0, lines);

  if (n_lines <= max_lines)
    return lines;

  rest = g_strjoinv (" ", lines + max_lines - 1);
  for (guint i = max_lines - 1; i < n_lines; i++)
    g_clear_pointer (&lines[i], g_free);
  lines[max_lines - 1] = pt_chart_text_shorten (font, rest, width);
  return lines;
}

/* @text in two lines no wider than @width, broken after a comma, semicolon or colon.
 * Returns: (transfer full) (nullable): NULL where no pause makes two lines of some
 * length
 */
static char **
break_at_pause (PtFont font, const char *text, double width)
{
  const char *pause = NULL;
  char **lines;

  for (const char *p = strpbrk (text, ",;:"); p != NULL; p = strpbrk (p + 1, ",;:")) {
    g_autofree char *first = g_strndup (text, p + 1 - text);
    double above = pt_chart_text_width (font, first);
    double below = pt_chart_text_width (font, p + 1);

    if (p[1] != ' ' || MAX (above, below) > width ||
        MIN (above, below) < SHORT_LINE * MAX (above, below))
      continue;
    pause = p;
    width = MAX (above, below);
  }
  if (pause == NULL)
    return NULL;

  lines = g_new0 (char *, 3);
  lines[0] = g_strndup (text, pause + 1 - text);
  lines[1] = g_strdup (pause + 2);
  return lines;
}

char **
pt_chart_text_wrap_even (PtFont font, const char *text, double width, guint max_lines)
{
  char **lines = pt_chart_text_wrap_short (font, text, width, max_lines);
  guint n_lines = g_strv_length (lines);
  char **broken = n_lines == 2 ? break_at_pause (font, text, width) : NULL;
  double too_narrow = width / 2;

  if (broken != NULL) {
    g_strfreev (lines);
    return broken;
  }

  while (n_lines > 1 && width - too_narrow > 4) {
    double middle = (width + too_narrow) / 2;
    char **candidate = pt_chart_text_wrap (font, text, middle);

    if (g_strv_length (candidate) > n_lines) {
      too_narrow = middle;
      g_strfreev (candidate);
      continue;
    }
    width = middle;
    g_strfreev (lines);
    lines = candidate;
  }

  return lines;
}
