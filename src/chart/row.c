#include "chart/row.h"

#include "chart/data-private.h"

#include <math.h>

static PtRow *
get_row (PtChartData *self, guint row)
{
  return &g_array_index (self->rows, PtRow, row);
}

void
pt_chart_data_set_row_note (PtChartData *self, guint row, const char *note)
{
  g_return_if_fail (row < self->rows->len);

  g_free (get_row (self, row)->note);
  get_row (self, row)->note = g_strdup (note);
}

void
pt_chart_data_add_row_band (PtChartData *self, guint row, double from, double to)
{
  PtBand band = { from, to };
  PtRow *place;

  g_return_if_fail (row < self->rows->len);
  g_return_if_fail (isfinite (from) && isfinite (to) && from <= to);

  place = get_row (self, row);
  if (place->bands == NULL)
    place->bands = g_array_new (FALSE, FALSE, sizeof (PtBand));
  g_array_append_val (place->bands, band);
}

void
pt_chart_data_set_rest (PtChartData *self, guint series)
{
  g_return_if_fail (series < self->series->len);

  self->rest = (int) series;
}
