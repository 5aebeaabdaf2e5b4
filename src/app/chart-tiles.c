#include "app/chart-tiles.h"

#include "store/tiles.h"

int
pt_chart_tiles_find_unit (const PtPicture *picture, int datum)
{
  const PtPicturePlace *place;
  const PtTable *table;

  if (datum < 0 || (guint) datum >= picture->places->len)
    return -1;
  place = &g_array_index (picture->places, PtPicturePlace, (guint) datum);
  if (place->row < 0)
    return -1;

  table = g_ptr_array_index (picture->tables, place->table);
  return g_array_index (table->rows, PtTableRow, place->row).unit;
}

int
pt_chart_tiles_find_datum (const PtPicture *picture, int unit)
{
  for (int datum = 0; datum < (int) picture->places->len; datum++)
    if (pt_chart_tiles_find_unit (picture, datum) == unit)
      return datum;
  return PT_NO_DATUM;
}

gboolean
pt_chart_tiles_move (PtBook *book, const PtPicture *picture, int unit,
                     PtTilePlace place, GError **error)
{
  guint n = picture->tiles->len;
  g_autofree PtUnitTile *tiles =
    g_memdup2 (picture->tiles->data, n * sizeof (PtUnitTile));

  g_return_val_if_fail (unit >= 0, FALSE);

  pt_unit_tiles_move (tiles, n, (guint) unit, place);
  return pt_book_place_tiles (book, tiles, n, (guint) unit, error);
}
