#include "report/counts.h"
#include "report/painters.h"
#include "report/words.h"

#include "base/error.h"
#include "base/text.h"
#include "chart/curve.h"
#include "stats/interval.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_POINTS 80 /* of a limit */

typedef enum {
  ZONE_INSIDE,
  ZONE_BEYOND_95,
  ZONE_BEYOND_998,
  N_ZONES
} Zone;

/* A unit, and how far beyond chance it stands. */
typedef struct {
  guint row;
  const char *name;
  double value, size; /* percent; the denominator */
  double distance;    /* in standard deviations */
  Zone zone;
} Place;

typedef struct {
  PtPainter *painter;
  double share; /* of everyone: 0 to 1 */
  GArray *places;
  guint counts[N_ZONES];
} Funnel;

static void
clear_funnel (Funnel *self)
{
  g_clear_pointer (&self->places, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Funnel, clear_funnel)

static gboolean
is_beyond (double share, const Place *place, double z)
{
  PtInterval limits = pt_interval_funnel (share, place->size, z);

  return place->value < 100 * limits.lower || place->value > 100 * limits.upper;
}

static Zone
find_zone (double share, const Place *place)
{
  if (is_beyond (share, place, PT_INTERVAL_Z_998))
    return ZONE_BEYOND_998;
  return is_beyond (share, place, PT_INTERVAL_Z_95) ? ZONE_BEYOND_95 : ZONE_INSIDE;
}

/* Who stands apart comes first, the farthest before all; inside the limits there is no
 * rank, and names are in their own order.
 */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (x->zone != y->zone)
    return x->zone > y->zone ? -1 : 1;
  if (x->zone != ZONE_INSIDE && x->distance != y->distance)
    return x->distance > y->distance ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

static void
collect_places (Funnel *self, const PtCounts *counts)
{
  double deviation = sqrt (self->share * (1 - self->share));

  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < counts->n; i++) {
    guint row = g_array_index (counts->rows, guint, i);
    Place place = {
      .row = row,
      .name = pt_painter_get_row (self->painter, 0, row)->name,
      .value = counts->values[i],
      .size = counts->weights[i],
    };

    place.distance = fabs (place.value / 100 - self->share) * sqrt (place.size) /
                     MAX (deviation, 1e-9);
    place.zone = find_zone (self->share, &place);
    self->counts[place.zone]++;
    g_array_append_val (self->places, place);
  }
  g_array_sort (self->places, compare_places);
}

/* The whole's rate, where all its counts are there; else that of the units drawn. */
static double
find_share (const PtPainter *self, const PtCounts *counts)
{
  const PtTableRow *whole = pt_table_get_whole (pt_painter_get_table (self, 0));
  double above = 0, below = 0;

  if (whole->state == PT_STATE_NUMBER && whole->has_counts && whole->denominator > 0)
    return (double) whole->numerator / (double) whole->denominator;

  for (guint i = 0; i < counts->n; i++) {
    above += counts->values[i] / 100 * counts->weights[i];
    below += counts->weights[i];
  }
  return below > 0 ? above / below : NAN;
}

/* Both sides of one limit.  Points lie closer where units are small and it bends. */
static void
add_limit (const Funnel *self, PtCurveSort sort, double z, const char *label,
           double smallest, double largest)
{
  double lower[2 * N_POINTS], upper[2 * N_POINTS];
  double from = sqrt (smallest), step = (sqrt (largest) - from) / (N_POINTS - 1);

  for (guint i = 0; i < N_POINTS; i++) {
    double size = (from + i * step) * (from + i * step);
    PtInterval limits = pt_interval_funnel (self->share, size, z);

    lower[2 * i] = upper[2 * i] = size;
    lower[2 * i + 1] = 100 * limits.lower;
    upper[2 * i + 1] = 100 * limits.upper;
  }
  pt_chart_data_add_curve (self->painter->picture->data, sort, label, upper, N_POINTS);
  pt_chart_data_add_curve (self->painter->picture->data, sort, label, lower, N_POINTS);
}

static void
add_limits (const Funnel *self)
{
  double smallest = INFINITY, largest = 0;

  for (guint i = 0; i < self->places->len; i++) {
    smallest = MIN (smallest, g_array_index (self->places, Place, i).size);
    largest = MAX (largest, g_array_index (self->places, Place, i).size);
  }
  if (self->places->len == 0)
    return;

  smallest = MAX (smallest * 0.7, 1);
  largest = largest * 1.06 + 1;
  /* xgettext:no-c-format */
  add_limit (self, PT_CURVE_OUTER, PT_INTERVAL_Z_998, _ ("99.8% limit"), smallest,
             largest);
  /* xgettext:no-c-format */
  add_limit (self, PT_CURVE_INNER, PT_INTERVAL_Z_95, _ ("95% limit"), smallest,
             largest);
}

static void
add_classes (const Funnel *self)
{
  static const char *const names[N_ZONES] = {
    N_ ("Within the limits of chance"),
    /* xgettext:no-c-format */
    N_ ("Beyond the 95% limit"),
    /* xgettext:no-c-format */
    N_ ("Beyond the 99.8% limit"),
  };

  for (Zone zone = 0; zone < N_ZONES; zone++)
    pt_chart_data_add_class (self->painter->picture->data, _ (names[zone]));
}

static void
add_units (const Funnel *self, const PtCounts *counts)
{
  static const char *const words[N_ZONES] = {
    N_ ("So far from the whole as chance alone explains."),
    /* xgettext:no-c-format */
    N_ ("Beyond the 95% limit of chance."),
    /* xgettext:no-c-format */
    N_ ("Beyond the 99.8% limit of chance."),
  };
  PtPainter *painter = self->painter;
  guint at = 0;

  for (guint i = 0; i < self->places->len; i++, at++) {
    const Place *place = &g_array_index (self->places, Place, i);

    pt_chart_data_add_row (painter->picture->data, place->name, place->size,
                           (int) place->zone);
    pt_painter_put_value (painter, at, 0, 0, place->row, place->value,
                          _ (words[place->zone]));
  }
  for (guint i = 0; i < counts->others->len; i++, at++) {
    guint row = g_array_index (counts->others, guint, i);

    pt_chart_data_add_row (painter->picture->data,
                           pt_painter_get_row (painter, 0, row)->name, 0, -1);
    pt_painter_put_value (painter, at, 0, 0, row, NAN, NULL);
  }
}

static void
set_title (const Funnel *self)
{
  PtPainter *painter = self->painter;
  guint n = self->places->len, n_out = n - self->counts[ZONE_INSIDE];
  const Place *first;
  g_autofree char *overall = NULL;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (n == 0) {
    pt_painter_title_nothing (painter);
    return;
  }

  overall = pt_words_percent (round (1000 * self->share) / 10);
  first = &g_array_index (self->places, Place, 0);
  if (n_out == 0) {
    pt_painter_set_title (
      painter,
      g_strdup_printf (
        /* Translators: a number of units, a rate. */
        ngettext ("%u unit is no farther from %s than chance explains",
                  "None of %u units is farther from %s than chance explains", n),
        n, overall));
    return;
  }
  name = pt_text_inside_name (first->name);
  value = pt_painter_format_value (painter, 0, first->row);
  pt_painter_set_title (
    painter,
    g_strdup_printf (
      /* Translators: how many of how many units, the rate of the whole; the unit
       * farthest from it, its rate. */
      ngettext ("%u of %u unit is farther from %s than chance explains: %s (%s)",
                "%u of %u units are farther from %s than chance explains, most of "
                "all %s (%s)",
                n_out),
      n_out, n, overall, name, value));
}

static gboolean
check_share (const Funnel *self, GError **error)
{
  if (!(self->share < 0 || self->share > 1))
    return TRUE;

  g_set_error_literal (
    error, PT_ERROR, PT_ERROR_INVALID,
    /* xgettext:no-c-format */
    _ ("The rate of the whole is above 100%, so chance has no limits here. Choose a "
       "rate that is a part of something."));
  return FALSE;
}

static gboolean
check_percent (const PtTable *table, GError **error)
{
  if (table->is_percent)
    return TRUE;

  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("Chance can be told from difference only in rates that are "
                          "percentages. Choose such a rate."));
  return FALSE;
}

static void
describe (const Funnel *self)
{
  g_autofree char *across = pt_counts_name_denominator (self->painter, FALSE);
  g_autofree char *upwards =
    pt_words_subject (self->painter->catalogue, &self->painter->choice->query);

  pt_chart_data_set_axes (self->painter->picture->data, across, upwards);
  pt_painter_set_subtitle (self->painter, NULL, NULL);
  pt_painter_say (self->painter,
                  g_strdup_printf (
                    /* Translators: how many of how many units. */
                    ngettext ("%u of %u unit lies within the 95%% limits.",
                              "%u of %u units lie within the 95%% limits.",
                              self->places->len),
                    self->counts[ZONE_INSIDE], self->places->len));
}

gboolean
pt_paint_funnel (PtPainter *self, GError **error)
{
  g_auto (Funnel) funnel = { .painter = self };
  g_auto (PtCounts) counts = { 0 };
  PtQuery query = self->choice->query;
  const PtTable *table;
  g_autofree char *whole = NULL;

  if (query.by == PT_BY_WHOLE)
    query.by = PT_BY_UNIT;
  if (!pt_counts_require_rate (self, error) ||
      (table = pt_painter_ask (self, &query, error)) == NULL ||
      !check_percent (table, error))
    return FALSE;

  pt_counts_init (&counts, self, 0);
  funnel.share = find_share (self, &counts);
  if (!check_share (&funnel, error))
    return FALSE;

  collect_places (&funnel, &counts);
  pt_painter_add_series (self, "");
  set_title (&funnel);
  describe (&funnel);
  if (funnel.places->len > 0) {
    add_classes (&funnel);
    add_limits (&funnel);
    whole = pt_words_whole (self->catalogue, table);
    pt_chart_data_add_reference (self->picture->data, 100 * funnel.share, whole);
  }
  add_units (&funnel, &counts);
  return TRUE;
}
