#include "domain/places.h"

#include "domain/catalogue-draft.h"

gboolean
pt_unit_tiles_move (PtUnitTile *tiles, guint n_tiles, guint unit, PtTilePlace place)
{
  PtUnitTile *moved = NULL, *other = NULL;

  for (guint i = 0; i < n_tiles; i++) {
    if (tiles[i].unit == unit)
      moved = &tiles[i];
    else if (tiles[i].place.column == place.column && tiles[i].place.line == place.line)
      other = &tiles[i];
  }
  if (moved == NULL)
    return FALSE;

  if (other != NULL)
    other->place = moved->place;
  moved->place = place;
  return TRUE;
}

const PtPosition *
pt_catalogue_get_position (const PtCatalogue *self, guint unit)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->positions, GUINT_TO_POINTER (unit));
}

const PtTilePlace *
pt_catalogue_get_tile (const PtCatalogue *self, guint unit)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->tiles, GUINT_TO_POINTER (unit));
}

/* Takes @place. */
static void
add_place (PtCatalogueBuilder *self, GHashTable *places, gint64 unit, gpointer place)
{
  int index = pt_catalogue_look_up (self->unit_ids, &unit);

  if (index < 0 || g_hash_table_contains (places, GINT_TO_POINTER (index))) {
    self->n_dropped++;
    g_free (place);
    return;
  }
  g_hash_table_insert (places, GINT_TO_POINTER (index), place);
}

void
pt_catalogue_builder_add_position (PtCatalogueBuilder *self, gint64 unit,
                                   const PtPosition *position)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (position != NULL);

  add_place (self, self->catalogue->positions, unit,
             g_memdup2 (position, sizeof *position));
}

void
pt_catalogue_builder_add_tile (PtCatalogueBuilder *self, gint64 unit,
                               const PtTilePlace *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  add_place (self, self->catalogue->tiles, unit, g_memdup2 (place, sizeof *place));
}
