#include "exchange/writer.h"

#include "exchange/csv.h"

void
pt_writer_append_heading (GString *out)
{
  guint n;
  const PtField *fields = pt_layout_get_fields (PT_LAYOUT_FIGURES, &n);

  for (guint i = 0; i < n; i++)
    pt_csv_append (out, fields[i].name);
  pt_csv_end_line (out);
}

const char *
pt_writer_get_code (const PtUnit *unit, PtPeriod period)
{
  PtDay first = pt_period_first_day (period), last = pt_period_last_day (period);

  for (guint i = unit->n_versions; i > 0; i--) {
    const PtUnitVersion *version = &unit->versions[i - 1];

    if (version->from <= last && version->to > first)
      return version->code;
  }

  return NULL;
}

static char *
format_percent (gint64 value, guint decimals)
{
  gint64 scale = PT_PERCENT_SCALE;
  gint64 fraction = ABS (value % scale);
  guint places = PT_PERCENT_MAX_DECIMALS;

  for (; places > decimals && fraction % 10 == 0; places--)
    fraction /= 10;

  if (places == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value / scale);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT,
                          value < 0 ? "-" : "", ABS (value / scale), (int) places,
                          fraction);
}

char *
pt_writer_format_value (const PtElement *element, const PtFigure *figure)
{
  if (figure->state != PT_STATE_NUMBER)
    return g_strdup ("");

  if (element->type == PT_TYPE_PERCENT_ELEMENT)
    return format_percent (figure->value, figure->decimals);

  return g_strdup_printf ("%" G_GINT64_FORMAT, figure->value);
}

/* Left empty where the reader finds the same by itself: none for whole numbers. */
static char *
format_decimals (const PtElement *element, const PtFigure *figure)
{
  if (figure->state == PT_STATE_NUMBER &&
      (figure->decimals > 0 || element->type == PT_TYPE_PERCENT_ELEMENT))
    return g_strdup_printf ("%u", figure->decimals);
  return g_strdup ("");
}

char **
pt_writer_make_fields (const PtCatalogue *catalogue, const PtFigureRow *row)
{
  guint n, n_fields;
  const PtUnit *unit = &pt_catalogue_get_units (catalogue, &n)[row->unit];
  const PtElement *element = &pt_catalogue_get_elements (catalogue, &n)[row->element];
  const char *code = pt_writer_get_code (unit, row->period);
  char **fields;

  if (code == NULL)
    code = pt_unit_get_nearest_version (unit, pt_period_last_day (row->period))->code;

  pt_layout_get_fields (PT_LAYOUT_FIGURES, &n_fields);
  fields = g_new0 (char *, n_fields + 1);
  fields[PT_FIGURES_UNIT] = g_strdup (code);
  fields[PT_FIGURES_ELEMENT] = g_strdup (element->code);
  fields[PT_FIGURES_PERIOD] = pt_period_to_code (row->period);
  fields[PT_FIGURES_VALUE] = pt_writer_format_value (element, &row->figure);
  fields[PT_FIGURES_STATE] = g_strdup (pt_state_to_code (row->figure.state));
  fields[PT_FIGURES_QUALIFIER] =
    g_strdup (pt_qualifier_to_code (row->figure.qualifier));
  fields[PT_FIGURES_DECIMALS] = format_decimals (element, &row->figure);
  fields[PT_FIGURES_SOURCE] = pt_csv_guard (row->source);
  fields[PT_FIGURES_OFFICIAL] = g_strdup (row->official ? "1" : "0");
  fields[PT_FIGURES_NOTE] = pt_csv_guard (row->note != NULL ? row->note : "");
  return fields;
}

void
pt_writer_append_figure (GString *out, const PtCatalogue *catalogue,
                         const PtFigureRow *row)
{
  g_auto (GStrv) fields = pt_writer_make_fields (catalogue, row);

  for (guint i = 0; fields[i] != NULL; i++)
    pt_csv_append (out, fields[i]);
  pt_csv_end_line (out);
}
