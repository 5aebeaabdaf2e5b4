#include "report/tile-map.h"

#include "base/error.h"
#include "base/text.h"
#include "report/view.h"
#include "stats/tiling.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_STEPS 8     /* of successions followed to find a place */
#define MIN_LOCATED 0.5 /* of the units must have a place */

/* What the map is made of. */
typedef struct {
  const PtCatalogue *catalogue;
  PtDay day;
  GArray *units; /* guint, each once */
  double *x, *y; /* by units */
} Draft;

static void
add_unit (GArray *units, GHashTable *seen, guint unit)
{
  if (g_hash_table_add (seen, GUINT_TO_POINTER (unit)))
    g_array_append_val (units, unit);
}

/* All units of the level, and whatever else the table has. */
static GArray *
list_units (const PtCatalogue *catalogue, const PtTable *table, gboolean all)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));
  PtQuery query = table->query;

  query.within = -1;
  if (all) {
    g_autoptr (PtView) view =
      pt_view_new (catalogue, &query, pt_view_get_level_kinds (query.level));

    for (guint i = 0; i < view->shown->len; i++)
      add_unit (units, seen, g_array_index (view->shown, guint, i));
  }
  for (guint i = 0; i < table->rows->len; i++) {
    int unit = g_array_index (table->rows, PtTableRow, i).unit;

    if (unit >= 0)
      add_unit (units, seen, (guint) unit);
  }
  return units;
}

/* The unit that most of @unit went to (or came from), or -1. */
static int
find_kin (const PtCatalogue *catalogue, guint unit, gboolean forward)
{
  guint n;
  const PtSuccession *successions = pt_catalogue_get_successions (catalogue, &n);
  gint64 share = 0;
  int kin = -1;

  for (guint i = 0; i < n; i++) {
    guint from = forward ? successions[i].old : successions[i].new;

    if (from == unit && successions[i].share > share) {
      share = successions[i].share;
      kin = (int) (forward ? successions[i].new : successions[i].old);
    }
  }
  return kin;
}

/* Its own seat, else that of the unit it became part of, or came from. */
static const PtPosition *
find_position (const PtCatalogue *catalogue, guint unit)
{
  for (int forward = 1; forward >= 0; forward--) {
    int at = (int) unit;

    for (guint i = 0; i < MAX_STEPS && at >= 0; i++) {
      const PtPosition *position = pt_catalogue_get_position (catalogue, (guint) at);

      if (position != NULL)
        return position;
      at = find_kin (catalogue, (guint) at, forward);
    }
  }
  return NULL;
}

/* Units without a place of their own stand in the middle of all.
 * Returns: the share of the others
 */
static double
find_positions (Draft *self)
{
  g_autofree gboolean *known = g_new0 (gboolean, self->units->len + 1);
  double x = 0, y = 0;
  guint n = 0;

  for (guint i = 0; i < self->units->len; i++) {
    const PtPosition *position =
      find_position (self->catalogue, g_array_index (self->units, guint, i));

    if (position == NULL)
      continue;
    known[i] = TRUE;
    self->y[i] = -(double) position->latitude / PT_DEGREE_SCALE;
    self->x[i] =
      (double) position->longitude / PT_DEGREE_SCALE * cos (self->y[i] * G_PI / 180);
    x += self->x[i];
    y += self->y[i];
    n++;
  }
  for (guint i = 0; i < self->units->len && n > 0; i++)
    if (!known[i]) {
      self->x[i] = x / n;
      self->y[i] = y / n;
    }
  return self->units->len > 0 ? (double) n / self->units->len : 0;
}

static const char *
get_name (const Draft *self, guint unit)
{
  guint n;

  return pt_unit_get_nearest_version (&pt_catalogue_get_units (self->catalogue,
                                                               &n)[unit],
                                      self->day)
    ->name;
}

static int
get_parent (const Draft *self, guint unit)
{
  guint n;
  const PtUnit *parent =
    pt_catalogue_get_parent (self->catalogue,
                             &pt_catalogue_get_units (self->catalogue, &n)[unit],
                             self->day);

  return parent != NULL ? (int) parent->index : -1;
}

static int
compare_units (gconstpointer a, gconstpointer b, gpointer data)
{
  const Draft *self = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  int parents[] = { get_parent (self, x), get_parent (self, y) };

  if (parents[0] != parents[1])
    return parents[0] < 0 ? -1
           : parents[1] < 0
             ? 1
             : pt_text_collate_names (get_name (self, (guint) parents[0]),
                                      get_name (self, (guint) parents[1]));
  return pt_text_collate_names (get_name (self, x), get_name (self, y));
}

static void
place_in_order (Draft *self, PtTilingCell *cells)
{
  guint groups[PT_TILING_MAX];

  g_array_sort_with_data (self->units, compare_units, self);
  for (guint i = 0; i < self->units->len; i++)
    groups[i] = (guint) (get_parent (self, g_array_index (self->units, guint, i)) + 1);
  pt_tiling_read (groups, self->units->len, cells);
}

static gboolean
is_taken (const PtTilingCell *cells, const gboolean *is_fixed, guint n,
          const PtTilePlace *place)
{
  for (guint i = 0; i < n; i++)
    if (is_fixed[i] && cells[i].column == place->column && cells[i].line == place->line)
      return TRUE;
  return FALSE;
}

/* Whether the office has moved tiles of this map, not only some that are on it too. */
static gboolean
is_kept (const Draft *self)
{
  guint n = 0;

  for (guint i = 0; i < self->units->len; i++)
    n += pt_catalogue_get_tile (self->catalogue,
                                g_array_index (self->units, guint, i)) != NULL;
  return n > 0 && 2 * n >= self->units->len;
}

/* Where the office put tiles, they stand. */
static void
take_kept (const Draft *self, PtTilingCell *cells, gboolean *is_fixed)
{
  for (guint i = 0; i < self->units->len; i++) {
    const PtTilePlace *place =
      pt_catalogue_get_tile (self->catalogue, g_array_index (self->units, guint, i));

    is_fixed[i] = place != NULL && !is_taken (cells, is_fixed, i, place);
    if (is_fixed[i])
      cells[i] = (PtTilingCell){ place->column, place->line };
  }
}

static void
place_units (PtTileMap *map, Draft *self)
{
  PtTilingCell cells[PT_TILING_MAX] = { { 0, 0 } };
  gboolean is_fixed[PT_TILING_MAX];
  guint n = self->units->len;

  map->has_seats = find_positions (self) >= MIN_LOCATED;
  if (!map->has_seats)
    place_in_order (self, cells);
  else
    pt_tiling_assign (self->x, self->y, n, cells);
  if (is_kept (self)) {
    take_kept (self, cells, is_fixed);
    pt_tiling_join (self->x, self->y, is_fixed, n, cells);
  }

  for (guint i = 0; i < n; i++) {
    PtUnitTile tile = { g_array_index (self->units, guint, i),
                        { cells[i].column, cells[i].line } };

    g_array_append_val (map->tiles, tile);
  }
}

static gboolean
refuse (guint n, GError **error)
{
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: a number of units, how many tiles fit on a page. */
               ngettext ("There is %u unit; at most %u tiles can be read on a page. "
                         "Choose one province or district.",
                         "There are %u units; at most %u tiles can be read on a page. "
                         "Choose one province or district.",
                         n),
               n, PT_TILING_MAX);
  return FALSE;
}

gboolean
pt_tile_map_init (PtTileMap *self, const PtCatalogue *catalogue, const PtTable *table,
                  GError **error)
{
  Draft draft = { catalogue, pt_query_get_view_day (&table->query) };

  self->tiles = g_array_new (FALSE, FALSE, sizeof (PtUnitTile));
  draft.units = list_units (catalogue, table, TRUE);
  if (draft.units->len > PT_TILING_MAX) {
    g_array_unref (draft.units);
    draft.units = list_units (catalogue, table, FALSE);
  }
  if (draft.units->len > PT_TILING_MAX) {
    refuse (draft.units->len, error);
    g_array_unref (draft.units);
    return FALSE;
  }

  draft.x = g_new0 (double, draft.units->len + 1);
  draft.y = g_new0 (double, draft.units->len + 1);
  place_units (self, &draft);
  g_free (draft.x);
  g_free (draft.y);
  g_array_unref (draft.units);
  return TRUE;
}

void
pt_tile_map_clear (PtTileMap *self)
{
  g_clear_pointer (&self->tiles, g_array_unref);
}

const PtTilePlace *
pt_tile_map_find (const PtTileMap *self, guint unit)
{
  for (guint i = 0; i < self->tiles->len; i++)
    if (g_array_index (self->tiles, PtUnitTile, i).unit == unit)
      return &g_array_index (self->tiles, PtUnitTile, i).place;
  return NULL;
}
