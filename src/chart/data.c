#include "chart/data-private.h"

#include <math.h>

#define FAR 3 /* times the highest value */

static const PtDatum nothing = { .value = NAN, .label = (char *) "" };

static void
clear_datum (gpointer data)
{
  PtDatum *datum = data;

  g_free (datum->label);
  g_free (datum->sentence);
}

static void
clear_row (gpointer data)
{
  PtRow *row = data;

  g_free (row->name);
  g_free (row->target_label);
  g_free (row->note);
  g_clear_pointer (&row->bands, g_array_unref);
  g_free (row->tile.short_name);
  g_array_unref (row->data);
}

static void
clear_note (gpointer data)
{
  PtNote *note = data;

  g_free (note->label);
}

/* NULL and the empty text are the same: nothing to show. */
static void
set_text (char **place, const char *text)
{
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  g_free (*place);
  *place = copy;
}

PtChartData *
pt_chart_data_new (PtChartUnit unit)
{
  PtChartData *self = g_new0 (PtChartData, 1);

  self->unit = unit;
  self->rest = -1;
  self->series = g_ptr_array_new_with_free_func (g_free);
  self->classes = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (PtRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->references = g_array_new (FALSE, TRUE, sizeof (PtNote));
  g_array_set_clear_func (self->references, clear_note);
  self->breaks = g_array_new (FALSE, TRUE, sizeof (PtNote));
  g_array_set_clear_func (self->breaks, clear_note);
  pt_plane_parts_init (&self->plane);

  return self;
}

void
pt_chart_data_free (PtChartData *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->source);
  g_free (self->completeness);
  g_free (self->banner);
  g_free (self->inexact_text);
  g_free (self->missing_text);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->classes);
  g_array_unref (self->rows);
  g_array_unref (self->references);
  g_array_unref (self->breaks);
  pt_plane_parts_clear (&self->plane);
  g_free (self);
}

void
pt_chart_data_set_title (PtChartData *self, const char *title)
{
  set_text (&self->title, title);
}

void
pt_chart_data_set_subtitle (PtChartData *self, const char *subtitle)
{
  set_text (&self->subtitle, subtitle);
}

void
pt_chart_data_set_source (PtChartData *self, const char *source)
{
  set_text (&self->source, source);
}

void
pt_chart_data_set_completeness (PtChartData *self, const char *completeness)
{
  set_text (&self->completeness, completeness);
}

void
pt_chart_data_set_banner (PtChartData *self, const char *banner)
{
  set_text (&self->banner, banner);
}

void
pt_chart_data_set_legend (PtChartData *self, const char *inexact, const char *missing)
{
  set_text (&self->inexact_text, inexact);
  set_text (&self->missing_text, missing);
}

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

guint
pt_chart_data_add_series (PtChartData *self, const char *name)
{
  g_ptr_array_add (self->series, copy_text (name));
  return self->series->len - 1;
}

guint
pt_chart_data_add_class (PtChartData *self, const char *name)
{
  g_ptr_array_add (self->classes, copy_text (name));
  return self->classes->len - 1;
}

guint
pt_chart_data_add_row (PtChartData *self, const char *name, double position, int class_)
{
  PtRow row = {
    .name = copy_text (name),
    .position = position,
    .class_ = class_,
    .target = NAN,
    .data = g_array_new (FALSE, TRUE, sizeof (PtDatum)),
  };

  g_array_set_clear_func (row.data, clear_datum);
  g_array_append_val (self->rows, row);
  return self->rows->len - 1;
}

void
pt_chart_data_set_value (PtChartData *self, guint row, guint series,
                         const PtChartValue *value)
{
  GArray *data;
  PtDatum *datum;

  g_return_if_fail (row < self->rows->len);
  g_return_if_fail (series < self->series->len);

  data = g_array_index (self->rows, PtRow, row).data;
  while (data->len <= series) {
    PtDatum missing = { .value = NAN, .label = g_strdup ("") };

    g_array_append_val (data, missing);
  }

  datum = &g_array_index (data, PtDatum, series);
  clear_datum (datum);
  *datum = (PtDatum){
    .value = value->value,
    .inexact = value->inexact,
    .outside = value->outside,
    .label = copy_text (value->label),
    .sentence = g_strdup (value->sentence),
  };
}

static void
add_note (GArray *notes, double value, const char *label)
{
  PtNote note = { value, copy_text (label) };

  g_array_append_val (notes, note);
}

void
pt_chart_data_add_reference (PtChartData *self, double value, const char *label)
{
  g_return_if_fail (isfinite (value));

  add_note (self->references, value, label);
}

void
pt_chart_data_set_row_target (PtChartData *self, guint row, double value,
                              const char *label)
{
  PtRow *place;

  g_return_if_fail (row < self->rows->len);

  place = &g_array_index (self->rows, PtRow, row);
  place->target = isfinite (value) ? value : NAN;
  set_text (&place->target_label, label);
}

void
pt_chart_data_add_break (PtChartData *self, double position, const char *label)
{
  g_return_if_fail (isfinite (position));

  add_note (self->breaks, position, label);
}

const PtRow *
pt_chart_data_get_row (const PtChartData *self, guint row)
{
  return &g_array_index (self->rows, PtRow, row);
}

const PtNote *
pt_chart_data_get_reference (const PtChartData *self, guint reference)
{
  return &g_array_index (self->references, PtNote, reference);
}

const char *
pt_chart_data_get_series (const PtChartData *self, guint series)
{
  return g_ptr_array_index (self->series, series);
}

const PtDatum *
pt_chart_data_get (const PtChartData *self, guint row, guint series)
{
  const GArray *data = pt_chart_data_get_row (self, row)->data;

  return series < data->len ? &g_array_index (data, PtDatum, series) : &nothing;
}

gboolean
pt_datum_is_missing (const PtDatum *self)
{
  return !isfinite (self->value);
}

gboolean
pt_datum_is_wanted (const PtDatum *self)
{
  return pt_datum_is_missing (self) && !self->outside;
}

int
pt_chart_data_get_number (const PtChartData *self, guint row, guint series)
{
  return (int) (row * self->series->len + series);
}

static void
widen (double value, double *low, double *high)
{
  if (!isfinite (value))
    return;

  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

static void
find_range_of_rows (const PtChartData *self, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;

  for (guint row = 0; row < self->rows->len; row++) {
    const PtRow *place = pt_chart_data_get_row (self, row);

    widen (place->target, low, high);
    for (guint i = 0; place->bands != NULL && i < place->bands->len; i++) {
      widen (g_array_index (place->bands, PtBand, i).from, low, high);
      widen (g_array_index (place->bands, PtBand, i).to, low, high);
    }
    for (guint series = 0; series < self->series->len; series++)
      widen (pt_chart_data_get (self, row, series)->value, low, high);
  }
}

gboolean
pt_chart_data_is_near (const PtChartData *self, const PtNote *reference)
{
  double low, high;

  if (self->unit == PT_CHART_PERCENT || self->unit == PT_CHART_POINTS)
    return TRUE;

  find_range_of_rows (self, &low, &high);
  return !(low <= high) || reference->value <= FAR * MAX (high, 0);
}

gboolean
pt_chart_data_get_range (const PtChartData *self, double *low, double *high)
{
  find_range_of_rows (self, low, high);
  for (guint i = 0; i < self->references->len; i++) {
    const PtNote *reference = pt_chart_data_get_reference (self, i);

    if (pt_chart_data_is_near (self, reference))
      widen (reference->value, low, high);
  }

  return *low <= *high;
}

gboolean
pt_chart_data_has_missing (const PtChartData *self)
{
  for (guint row = 0; row < self->rows->len; row++)
    for (guint series = 0; series < self->series->len; series++)
      if (pt_datum_is_wanted (pt_chart_data_get (self, row, series)))
        return TRUE;

  return FALSE;
}

gboolean
pt_chart_data_has_inexact (const PtChartData *self)
{
  for (guint row = 0; row < self->rows->len; row++)
    for (guint series = 0; series < self->series->len; series++) {
      const PtDatum *datum = pt_chart_data_get (self, row, series);

      if (datum->inexact && !pt_datum_is_missing (datum))
        return TRUE;
    }

  return FALSE;
}

PtInk
pt_ink_of_series (guint series)
{
  return PT_INK_SERIES_1 + series % PT_N_SERIES_INKS;
}

PtSymbol
pt_symbol_of_series (guint series)
{
  return series % PT_SYMBOL_DOWN;
}

/* Rows outside every class stand back where others have one. */
PtInk
pt_chart_data_get_row_ink (const PtChartData *self, guint row)
{
  int class_ = pt_chart_data_get_row (self, row)->class_;

  if (class_ >= 0)
    return pt_ink_of_series ((guint) class_);

  return self->classes->len > 0 ? PT_INK_AXIS : PT_INK_SERIES_1;
}
