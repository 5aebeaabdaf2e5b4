#include "chart/tile.h"

#include "chart/data-private.h"
#include "chart/scene-private.h"
#include "chart/text-private.h"

#include <math.h>

void
pt_chart_data_set_row_tile (PtChartData *self, guint row, int column, int line,
                            const char *short_name)
{
  PtRow *place;

  g_return_if_fail (row < self->rows->len);

  place = &g_array_index (self->rows, PtRow, row);
  place->tile.column = column;
  place->tile.line = line;
  g_free (place->tile.short_name);
  place->tile.short_name = g_strdup (short_name);
}

/* Few classes stand as far apart as they can. */
static guint
find_step (guint class_, guint n_classes)
{
  static const guint steps[PT_N_CLASS_INKS][PT_N_CLASS_INKS] = {
    { 1 }, { 0, 2 }, { 0, 1, 3 }, { 0, 1, 2, 3 }
  };
  guint n = CLAMP (n_classes, 1, PT_N_CLASS_INKS);

  return steps[n - 1][MIN (class_, n - 1)];
}

PtInk
pt_ink_of_class (guint class_, guint n_classes)
{
  return PT_INK_CLASS_1 + find_step (class_, n_classes);
}

PtInk
pt_ink_on_class (guint class_, guint n_classes)
{
  return PT_INK_ON_CLASS_1 + find_step (class_, n_classes);
}

void
pt_scene_set_grid (PtScene *self, double x, double y, double width, double height,
                   int column, int line)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width > 0 && height > 0);

  self->grid = (PtGrid){ x, y, width, height, column, line };
}

gboolean
pt_scene_find_cell (const PtScene *self, double x, double y, int *column, int *line)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->grid.width <= 0)
    return FALSE;

  *column = self->grid.column + (int) floor ((x - self->grid.x) / self->grid.width);
  *line = self->grid.line + (int) floor ((y - self->grid.y) / self->grid.height);
  return TRUE;
}

/* The syllables before @n_whole of the end become their first letters. */
static char *
cut_syllables (char **syllables, guint n_whole)
{
  guint n = g_strv_length (syllables);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (out, ' ');
    if (i + n_whole >= n)
      g_string_append (out, syllables[i]);
    else
      g_string_append_printf (out, "%.*s.",
                              (int) (g_utf8_next_char (syllables[i]) - syllables[i]),
                              syllables[i]);
  }

  return g_string_free (out, FALSE);
}

char *
pt_tile_abbreviate (PtFont font, const char *name, double width)
{
  g_auto (GStrv) syllables = g_strsplit (name, " ", -1);
  guint n = g_strv_length (syllables);

  for (guint n_whole = n; n_whole-- > 0 && n > 1;) {
    g_autofree char *cut =
      n_whole + 1 == n ? g_strdup (name) : cut_syllables (syllables, n_whole + 1);

    if (pt_chart_text_width (font, cut) <= width)
      return g_steal_pointer (&cut);
  }
  if (n > 1) {
    g_autofree char *letters = cut_syllables (syllables, 0);

    if (pt_chart_text_width (font, letters) <= width)
      return g_steal_pointer (&letters);
  }

  return pt_chart_text_shorten (font, name, width);
}
