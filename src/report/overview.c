#include "report/overview.h"

#include "base/error.h"
#include "report/overview-parts.h"

/* Shown after the models: of each of these kinds the catalogue's first rate. */
static const char *const more_kinds[] = { "population", "units", "per-head" };

static GArray *
choose_rates (const PtCatalogue *catalogue)
{
  GArray *chosen = pt_picture_default_rates (catalogue);
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < G_N_ELEMENTS (more_kinds); i++)
    for (guint k = 0; k < n; k++)
      if (g_str_equal (rates[k].denominator_kind, more_kinds[i])) {
        g_array_append_val (chosen, rates[k].index);
        break;
      }
  return chosen;
}

static gboolean
add_tiles (PtOverview *self, const PtCatalogue *catalogue, PtColumnSource *columns,
           const PtQuery *query, const GArray *rates, GError **error)
{
  for (guint i = 0; i < rates->len; i++) {
    PtTile *tile =
      pt_tile_new (catalogue, columns, query, g_array_index (rates, guint, i), error);

    if (tile == NULL)
      return FALSE;
    g_ptr_array_add (self->tiles, tile);
  }
  return TRUE;
}

/* How many rows of @table but the whole have a value. */
static guint
count_values (const PtTable *table)
{
  guint n = 0;

  for (guint i = 0; i + 1 < table->rows->len; i++)
    n += g_array_index (table->rows, PtTableRow, i).state == PT_STATE_NUMBER;
  return n;
}

/* Of @rates, the percentages that at least two groups of @dimension have.
 * Returns: (transfer full) (nullable): NULL with @error set
 */
static GArray *
pick_rates (const PtCatalogue *catalogue, PtColumnSource *columns, const PtQuery *query,
            const GArray *rates, GError **error)
{
  g_autoptr (GArray) picked = g_array_new (FALSE, FALSE, sizeof (guint));
  PtQuery own = *query;

  own.element = -1;
  for (guint i = 0; i < rates->len; i++) {
    guint rate = g_array_index (rates, guint, i);
    g_autoptr (PtTable) table = NULL;

    own.rate = (int) rate;
    table = pt_table_new (catalogue, columns, &own, error);
    if (table == NULL)
      return NULL;
    if (table->is_percent && count_values (table) >= 2)
      g_array_append_val (picked, rate);
  }
  return g_steal_pointer (&picked);
}

/* Of several rates, or of the first alone where the groups are too many for that. */
static PtPicture *
make_bars (const PtCatalogue *catalogue, PtColumnSource *columns,
           PtPictureChoice *choice, GError **error)
{
  g_autoptr (GError) cause = NULL;
  PtPicture *picture = pt_picture_new (catalogue, columns, choice, &cause);

  if (picture != NULL)
    return picture;
  if (choice->n_rates > 1 && g_error_matches (cause, PT_ERROR, PT_ERROR_INVALID)) {
    choice->n_rates = 1;
    return pt_picture_new (catalogue, columns, choice, error);
  }
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

/* Bars of those of @rates that tell the groups apart, and the finding; leaves both NULL
 * where there are none.
 */
static gboolean
add_bars (const PtOverview *self, const PtCatalogue *catalogue, PtColumnSource *columns,
          const PtQuery *query, const char *dimension, const GArray *rates,
          PtPicture **picture, char **sentence, GError **error)
{
  PtPictureChoice choice = { .question = PT_CHART_BARS, .colour_by = -1 };
  g_autoptr (GArray) picked = NULL;

  choice.query = *query;
  choice.query.by = PT_BY_DIMENSION;
  choice.is_example = self->is_example;
  if (pt_catalogue_find_dimension (catalogue, dimension, &choice.query.dimension) ==
      NULL)
    return TRUE;
  picked = pick_rates (catalogue, columns, &choice.query, rates, error);
  if (picked == NULL)
    return FALSE;
  if (picked->len == 0)
    return TRUE;
  choice.rates = &g_array_index (picked, guint, 0);
  choice.n_rates = picked->len;
  *picture = make_bars (catalogue, columns, &choice, error);
  if (*picture == NULL)
    return FALSE;
  *sentence = g_strdup_printf ("%s.", (*picture)->title);
  return TRUE;
}

PtOverview *
pt_overview_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                 const PtQuery *query, gboolean is_example, GError **error)
{
  g_autoptr (PtOverview) self = g_new0 (PtOverview, 1);
  g_autoptr (GArray) models = pt_picture_default_rates (catalogue);
  g_autoptr (GArray) rates = choose_rates (catalogue);

  self->is_example = is_example;
  self->tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_tile_free);
  self->missing = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_missing_free);
  if (!add_tiles (self, catalogue, columns, query, rates, error) ||
      !pt_overview_find_missing (self, catalogue, columns, query, error) ||
      !add_bars (self, catalogue, columns, query, "terrain", models, &self->terrain,
                 &self->terrain_sentence, error) ||
      !add_bars (self, catalogue, columns, query, "sector", rates, &self->sectors,
                 &self->sectors_sentence, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pt_overview_free (PtOverview *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->tiles);
  g_ptr_array_unref (self->missing);
  g_free (self->missing_sentence);
  pt_picture_free (self->terrain);
  pt_picture_free (self->sectors);
  g_free (self->terrain_sentence);
  g_free (self->sectors_sentence);
  g_free (self);
}
