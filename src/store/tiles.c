#include "store/tiles.h"

#include "store/command.h"

#include <glib/gi18n-lib.h>

static char *
make_row (const PtUnitTile *tile, gint64 unit)
{
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, unit);
  pt_row_add_integer (row, tile->place.column);
  pt_row_add_integer (row, tile->place.line);
  return pt_row_end (row);
}

gboolean
pt_book_place_tiles (PtBook *self, const PtUnitTile *tiles, guint n_tiles, guint moved,
                     GError **error)
{
  PtApply apply;
  guint n;
  const PtUnit *units;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  units = pt_catalogue_get_units (self->catalogue, &n);
  g_return_val_if_fail (moved < n, FALSE);

  /* Translators: the title of an edit; %s is a unit's name. */
  title = g_strdup_printf (
    _ ("Tile map: %s moved"),
    pt_unit_get_nearest_version (&units[moved], pt_day_today ())->name);
  if (!pt_command_begin (self, &apply, "tiles", title, error))
    return FALSE;

  for (guint i = 0; i < n_tiles; i++)
    pt_apply_put (&apply, -1, PT_ROW_TILE,
                  make_row (&tiles[i], units[tiles[i].unit].id));
  return pt_command_finish (self, &apply, error);
}

gboolean
pt_book_reset_tiles (PtBook *self, GError **error)
{
  PtApply apply;
  guint n;
  const PtUnit *units;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  if (!pt_command_begin (self, &apply, "tiles",
                         _ ("Tile map: all tiles back to their first places"), error))
    return FALSE;

  units = pt_catalogue_get_units (self->catalogue, &n);
  for (guint i = 0; i < n; i++)
    if (pt_catalogue_get_tile (self->catalogue, i) != NULL) {
      GString *key = pt_row_begin ();
      g_autofree char *text = NULL;

      pt_row_add_integer (key, units[i].id);
      text = pt_row_end (key);
      pt_apply_remove (&apply, PT_ROW_TILE, text);
    }
  return pt_command_finish (self, &apply, error);
}
