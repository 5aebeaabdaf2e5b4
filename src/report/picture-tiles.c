#include "report/painters.h"
#include "report/tile-map.h"
#include "report/words.h"

#include "base/text.h"
#include "chart/tile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A tile, in reading order. */
typedef struct {
  guint row; /* of the table */
  const char *name;
  PtTilePlace place;
  double value; /* NAN: none */
} Tile;

static int
compare_tiles (gconstpointer a, gconstpointer b)
{
  const Tile *x = a, *y = b;

  if (x->place.line != y->place.line)
    return x->place.line < y->place.line ? -1 : 1;
  return (x->place.column > y->place.column) - (x->place.column < y->place.column);
}

static GArray *
list_tiles (const PtPainter *self, const PtTileMap *map)
{
  g_autoptr (GArray) rows = pt_painter_list_rows (self);
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (Tile));

  for (guint i = 0; i < rows->len; i++) {
    guint row = g_array_index (rows, guint, i);
    const PtTableRow *found = pt_painter_get_row (self, 0, row);
    const PtTilePlace *place =
      found->unit < 0 ? NULL : pt_tile_map_find (map, (guint) found->unit);
    Tile tile = { row, found->name, { 0 }, pt_painter_get_value (self, 0, row) };

    if (place == NULL)
      continue;
    tile.place = *place;
    g_array_append_val (tiles, tile);
  }
  g_array_sort (tiles, compare_tiles);
  return tiles;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Tile *x = *(const Tile *const *) a, *y = *(const Tile *const *) b;

  return (x->value > y->value) - (x->value < y->value);
}

/* The tiles that have a value, the lowest first; they point into @tiles. */
static GPtrArray *
sort_values (const GArray *tiles)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < tiles->len; i++)
    if (!isnan (g_array_index (tiles, Tile, i).value))
      g_ptr_array_add (sorted, &g_array_index (tiles, Tile, i));
  g_ptr_array_sort (sorted, compare_values);
  return sorted;
}

static void
add_class (PtPainter *self, const Tile *lowest, const Tile *highest)
{
  g_autofree char *from = pt_painter_format_value (self, 0, lowest->row);
  g_autofree char *to = pt_painter_format_value (self, 0, highest->row);
  g_autofree char *both = g_strdup_printf ("%s – %s", from, to);

  pt_chart_data_add_class (self->picture->data, g_str_equal (from, to) ? from : both);
}

/* Classes of about as many units each, none of which parts units of one value.
 * Returns: (transfer full): the class of each row of the table
 */
static int *
add_classes (PtPainter *self, const GPtrArray *sorted)
{
  int *classes = g_new0 (int, pt_painter_get_table (self, 0)->rows->len);
  guint first = 0;
  int class_ = 0;

  for (guint quarter = 1; quarter <= PT_N_CLASS_INKS; quarter++) {
    guint last = sorted->len * quarter / PT_N_CLASS_INKS;
    const Tile *lowest, *highest;

    while (last > first && last < sorted->len &&
           ((const Tile *) sorted->pdata[last])->value ==
             ((const Tile *) sorted->pdata[last - 1])->value)
      last++;
    if (last <= first)
      continue;

    lowest = sorted->pdata[first];
    highest = sorted->pdata[last - 1];
    add_class (self, lowest, highest);
    for (guint i = first; i < last; i++)
      classes[((const Tile *) sorted->pdata[i])->row] = class_;
    class_++;
    first = last;
  }
  return classes;
}

/* How often each name is borne without the word for its kind. */
static GHashTable *
count_names (const GArray *tiles)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tiles->len; i++) {
    const char *bare = pt_text_bare_name (g_array_index (tiles, Tile, i).name);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, bare));

    g_hash_table_insert (counts, (gpointer) bare, GUINT_TO_POINTER (n + 1));
  }
  return counts;
}

static void
add_tiles (PtPainter *self, const GArray *tiles)
{
  g_autoptr (GPtrArray) sorted = sort_values (tiles);
  g_autofree int *classes = add_classes (self, sorted);
  g_autoptr (GHashTable) counts = count_names (tiles);

  for (guint i = 0; i < tiles->len; i++) {
    const Tile *tile = &g_array_index (tiles, Tile, i);
    const char *bare = pt_text_bare_name (tile->name);
    gboolean is_alone = GPOINTER_TO_UINT (g_hash_table_lookup (counts, bare)) == 1;

    pt_chart_data_add_row (self->picture->data, tile->name, 0, classes[tile->row]);
    pt_chart_data_set_row_tile (self->picture->data, i, tile->place.column,
                                tile->place.line, is_alone ? bare : tile->name);
    pt_painter_put (self, i, 0, 0, (int) tile->row, NULL);
  }
}

static char *
describe_map (const PtTileMap *map)
{
  return g_strdup (map->has_seats
                     ? _ ("Each tile is a unit, placed by where its seat is")
                     : _ ("Each tile is a unit; no positions are known, so they follow "
                          "the order of names under each higher unit"));
}

gboolean
pt_paint_tiles (PtPainter *self, GError **error)
{
  g_auto (PtTileMap) map = { 0 };
  g_autoptr (GArray) tiles = NULL;
  g_autoptr (GArray) rows = NULL;
  PtQuery query = self->choice->query;
  const PtTable *table;

  query.by = PT_BY_UNIT;
  table = pt_painter_ask (self, &query, error);
  if (table == NULL || !pt_tile_map_init (&map, self->catalogue, table, error))
    return FALSE;

  tiles = list_tiles (self, &map);
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < tiles->len; i++)
    g_array_append_val (rows, g_array_index (tiles, Tile, i).row);
  pt_painter_add_series (self, "");
  pt_painter_title_leaders (self, 0, rows);
  pt_painter_set_subtitle (self, NULL, NULL);
  self->picture->remark = describe_map (&map);
  add_tiles (self, tiles);
  self->picture->tiles = g_steal_pointer (&map.tiles);
  return TRUE;
}
