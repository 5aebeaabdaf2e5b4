#include "chart/widest.h"

#include "chart/text-private.h"

double
pt_widest_name (const PtChartData *data, PtFont font)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++)
    widest =
      MAX (widest, pt_chart_text_width (font, pt_chart_data_get_row (data, row)->name));

  return widest;
}

double
pt_widest_word (const PtChartData *data, PtFont font)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++) {
    const char *name = pt_chart_data_get_row (data, row)->name;
    g_auto (GStrv) words = g_strsplit (name, " ", -1);

    for (guint i = 0; words[i] != NULL; i++)
      widest = MAX (widest, pt_chart_text_width (font, words[i]));
  }

  return widest;
}

double
pt_widest_value (const PtChartData *data)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++)
    for (guint series = 0; series < data->series->len; series++) {
      const PtDatum *datum = pt_chart_data_get (data, row, series);

      widest = MAX (widest, pt_chart_text_width (PT_FONT_SMALL, datum->label));
    }

  return widest;
}

static double
measure (const char *text)
{
  return text != NULL ? pt_chart_text_width (PT_FONT_SMALL, text) : 0;
}

double
pt_widest_note (const PtChartData *data)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++)
    widest = MAX (widest, measure (pt_chart_data_get_row (data, row)->note));

  return widest;
}

double
pt_widest_target (const PtChartData *data)
{
  double widest = 0;

  for (guint row = 0; row < data->rows->len; row++)
    widest = MAX (widest, measure (pt_chart_data_get_row (data, row)->target_label));

  return widest;
}
