#include "report/counts.h"
#include "report/painters.h"
#include "report/words.h"

#include "base/error.h"
#include "base/number.h"
#include "chart/curve.h"
#include "stats/inequality.h"
#include "stats/measuring.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the title reads off the curve: the share with the lowest rates. */
#define READ_SHARE 0.3
#define EVEN 0.01  /* of a share: so near that nobody would call it apart */
#define AT_LEAST 3 /* units for a coefficient */

/* One period on its curve. */
typedef struct {
  PtCounts counts;
  guint *order;
  PtLorenzPoint *points; /* counts.n + 1; NULL: there is no curve */
  double gini;           /* NAN: not computed */
} Curve;

static void
clear_curve (Curve *self)
{
  pt_counts_clear (&self->counts);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->points, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Curve, clear_curve)

static gboolean
has_enough (const PtPainter *painter, guint table)
{
  const PtTableRow *whole = pt_table_get_whole (pt_painter_get_table (painter, table));

  return whole->n_reported >= whole->n_expected * PT_MEASURE_MIN_REPORTED;
}

static void
init_curve (Curve *self, const PtPainter *painter, guint table)
{
  const PtCounts *counts = &self->counts;

  pt_counts_init (&self->counts, painter, table);
  self->gini = NAN;
  if (counts->n == 0)
    return;

  self->order = g_new (guint, counts->n);
  self->points = g_new (PtLorenzPoint, counts->n + 1);
  pt_inequality_sort (counts->values, counts->n, self->order);
  if (!pt_inequality_lorenz (counts->values, counts->weights, self->order, counts->n,
                             self->points))
    g_clear_pointer (&self->points, g_free);
  else if (counts->n >= AT_LEAST && has_enough (painter, table))
    self->gini =
      pt_inequality_gini (counts->values, counts->weights, self->order, counts->n);
}

/* "Năm 2024: hệ số Gini 0,123", or why there is none. */
static char *
name_curve (const PtPainter *painter, const Curve *self, guint table,
            gboolean at_length)
{
  g_autofree char *period =
    pt_words_when (&pt_painter_get_table (painter, table)->query);
  g_autofree char *gini = NULL;

  if (!isnan (self->gini)) {
    gini = pt_number_format_decimal (self->gini, 3);
    if (!at_length)
      /* Translators: a period, a number from 0 to 1. */
      return g_strdup_printf (_ ("Gini coefficient, %s: %s"), period, gini);
    /* Translators: a period, a number from 0 to 1. */
    return g_strdup_printf (_ ("Gini coefficient, %s: %s (0: the same everywhere; 1: "
                               "all in one place)"),
                            period, gini);
  }
  if (self->counts.n < AT_LEAST)
    /* Translators: a period. */
    return g_strdup_printf (
      _ ("Gini coefficient, %s: not computed with fewer than three units"), period);
  /* Translators: a period. */
  return g_strdup_printf (
    _ ("Gini coefficient, %s: not computed before 85%% of the units have reported"),
    period);
}

/* The sentence that makes the curve readable. */
static char *
read_curve (const PtPainter *painter, const Curve *self)
{
  double read = pt_lorenz_read (self->points, self->counts.n + 1, READ_SHARE);
  g_autofree char *share = pt_number_format_percent (100 * READ_SHARE, 0);
  g_autofree char *amount = pt_number_format_percent (100 * read, 1);
  g_autofree char *numerator = pt_counts_name_numerator (painter, TRUE);
  g_autofree char *denominator = pt_counts_name_denominator (painter, TRUE);

  if (READ_SHARE - read < EVEN)
    return g_strdup_printf (
      /* Translators: a share such as 30%, what it is of (“families in all”), a share,
       * what that is of (“families recognised”). */
      _ ("Shared out evenly: the lowest %s of %s have %s of %s"), share, denominator,
      amount, numerator);
  return g_strdup_printf (
    /* Translators: a share such as 30%, what it is of (“families in all”), a share,
     * what that is of (“families recognised”). */
    _ ("The places with the lowest rates, %s of %s, have only %s of %s"), share,
    denominator, amount, numerator);
}

static void
add_units (PtPainter *self, const Curve *curve)
{
  const PtCounts *counts = &curve->counts;

  for (guint i = 0; i < counts->n && curve->points != NULL; i++) {
    guint row = g_array_index (counts->rows, guint, curve->order[i]);
    const PtLorenzPoint *point = &curve->points[i + 1];
    g_autofree char *share = pt_number_format_percent (100 * point->share, 1);
    g_autofree char *amount = pt_number_format_percent (100 * point->amount, 1);
    g_autofree char *before = g_strdup_printf (
      /* Translators: a share and the share it has, up to and with the unit that is
       * named next. */
      _ ("With all lower ones: %s have %s."), share, amount);
    guint place = pt_chart_data_add_row (self->picture->data,
                                         pt_painter_get_row (self, 0, row)->name,
                                         100 * point->share, -1);

    pt_painter_put_value (self, place, 0, 0, row, 100 * point->amount, before);
  }
  for (guint i = 0; i < counts->others->len; i++) {
    guint row = g_array_index (counts->others, guint, i);
    guint place =
      pt_chart_data_add_row (self->picture->data,
                             pt_painter_get_row (self, 0, row)->name, 100, -1);

    pt_painter_put_value (self, place, 0, 0, row, NAN, NULL);
  }
}

static void
add_earlier (PtPainter *self, const Curve *earlier)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *name = NULL;

  if (earlier->points == NULL)
    return;

  for (guint i = 0; i <= earlier->counts.n; i++) {
    double point[] = { 100 * earlier->points[i].share,
                       100 * earlier->points[i].amount };

    g_array_append_vals (points, point, 2);
  }
  name = name_curve (self, earlier, 1, FALSE);
  pt_chart_data_add_curve (self->picture->data, PT_CURVE_EARLIER, name,
                           (const double *) (gpointer) points->data, points->len / 2);
}

static void
add_even (PtPainter *self)
{
  static const double even[] = { 0, 0, 100, 100 };

  pt_chart_data_add_curve (self->picture->data, PT_CURVE_EVEN,
                           _ ("How it would be with the same rate everywhere"), even,
                           2);
}

static void
set_texts (PtPainter *self, const Curve *curve)
{
  g_autofree char *numerator = pt_counts_name_numerator (self, TRUE);
  g_autofree char *denominator = pt_counts_name_denominator (self, TRUE);
  g_autofree char *across = g_strdup_printf (
    /* Translators: what is counted under the line. */
    _ ("Share of %s, added up from the lowest rate"), denominator);
  g_autofree char *upwards = g_strdup_printf (
    /* Translators: what is counted over the line. */
    _ ("Share of %s"), numerator);
  g_autofree char *share = pt_number_format_percent (100 * READ_SHARE, 0);
  g_autofree char *amount = NULL;
  g_autofree char *example = NULL;
  double read;

  pt_chart_data_set_axes (self->picture->data, across, upwards);
  if (curve->points == NULL) {
    pt_painter_title_nothing (self);
    return;
  }

  read = 100 * pt_lorenz_read (curve->points, curve->counts.n + 1, READ_SHARE);
  amount = pt_number_format_percent (read, 1);
  /* Translators: two shares, such as 30% and 12%. */
  example =
    g_strdup_printf (_ ("How to read it: the lowest %s have %s"), share, amount);
  pt_chart_data_set_reading (self->picture->data, 100 * READ_SHARE, read, example);
  pt_painter_set_title (self, read_curve (self, curve));
}

static gboolean
ask_now (PtPainter *self, GError **error)
{
  PtQuery query = self->choice->query;

  if (query.by == PT_BY_WHOLE)
    query.by = PT_BY_UNIT;
  /* Shares are drawn, whatever the rate itself is counted in. */
  self->picture->data = pt_chart_data_new (PT_CHART_PERCENT);
  return pt_painter_ask (self, &query, error) != NULL;
}

/* Where several periods are chosen, the first of them that has a curve is drawn thinly
 * under the last.
 */
static gboolean
ask_earlier (PtPainter *self, Curve *earlier, GError **error)
{
  const PtPictureChoice *choice = self->choice;
  PtQuery query = pt_painter_get_table (self, 0)->query;

  for (guint i = 0; i + 1 < choice->n_periods; i++) {
    g_autoptr (GError) cause = NULL;

    query.period = choice->periods[i];
    query.within = choice->query.within;
    query.within = pt_query_find_within (self->catalogue, &query);
    if (pt_painter_ask (self, &query, &cause) != NULL)
      init_curve (earlier, self, 1);
    else if (!g_error_matches (cause, PT_ERROR, PT_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
    if (earlier->points != NULL)
      return TRUE;
    clear_curve (earlier);
    g_ptr_array_set_size (self->picture->tables, 1);
  }
  return TRUE;
}

gboolean
pt_paint_lorenz (PtPainter *self, GError **error)
{
  g_auto (Curve) curve = { 0 };
  g_auto (Curve) earlier = { 0 };
  g_autofree char *name = NULL;

  if (!pt_counts_require_rate (self, error) || !ask_now (self, error) ||
      !ask_earlier (self, &earlier, error))
    return FALSE;

  init_curve (&curve, self, 0);
  name = name_curve (self, &curve, 0, TRUE);
  pt_painter_add_series (self, curve.points != NULL ? name : "");
  set_texts (self, &curve);
  pt_painter_set_subtitle (self, NULL, NULL);
  if (curve.points != NULL) {
    pt_painter_say (self, g_strdup_printf ("%s.", name));
    add_earlier (self, &earlier);
    add_even (self);
  }
  add_units (self, &curve);
  return TRUE;
}
