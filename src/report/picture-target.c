#include "report/compare.h"
#include "report/painters.h"
#include "report/words.h"

#include "base/error.h"
#include "base/text.h"

#include "chart/row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_DOCUMENTS 3 /* that are named under the chart */

typedef struct {
  guint row;
  const PtTarget *target; /* NULL: nobody set one for it */
  double distance;        /* points beyond the target; NAN: unknown */
  const char *name;
} Place;

/* Farthest beyond its target first, what is unknown at the end, equal ones by name. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (isnan (x->distance) != isnan (y->distance))
    return isnan (x->distance) ? 1 : -1;
  if (!isnan (x->distance) && x->distance != y->distance)
    return y->distance < x->distance ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

static double
get_value (const PtTarget *target)
{
  return (double) target->value / PT_PERCENT_SCALE;
}

static GArray *
list_places (const PtPainter *self, int year)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) rows = pt_painter_list_rows (self);
  const PtTable *table = pt_painter_get_table (self, 0);
  double sign = pt_painter_is_low_better (self, 0) ? -1 : 1;

  for (guint i = 0; i < rows->len; i++) {
    guint row = g_array_index (rows, guint, i);
    const PtTableRow *found = pt_painter_get_row (self, 0, row);
    const PtTarget *target =
      pt_compare_find_target (self->catalogue, table, found, year);
    Place place = { row, target, NAN, found->name };

    if (target != NULL)
      place.distance =
        sign * (pt_painter_get_value (self, 0, row) - get_value (target));
    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  return places;
}

/* Different targets, each once, in the order of the places. */
static GPtrArray *
list_targets (const GArray *places)
{
  GPtrArray *targets = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++) {
    const PtTarget *target = g_array_index (places, Place, i).target;

    if (target != NULL && !g_ptr_array_find (targets, target, NULL))
      g_ptr_array_add (targets, (gpointer) target);
  }
  return targets;
}

/* Which document says what. */
static void
remark_documents (PtPainter *self, const GPtrArray *targets)
{
  for (guint i = 0; i < MIN (targets->len, MAX_DOCUMENTS); i++) {
    const PtTarget *target = targets->pdata[i];
    g_autofree char *words = pt_words_target (target);

    if (*target->document != '\0')
      /* Translators: "Target 2025: 70%", and the document that sets it */
      pt_painter_remark (self,
                         g_strdup_printf (_ ("%s (%s)"), words, target->document));
    else
      pt_painter_remark (self, g_strdup (words));
  }
  if (targets->len > MAX_DOCUMENTS)
    pt_painter_remark (self, g_strdup_printf (
                               /* Translators: a number of targets */
                               ngettext ("and %u other target", "and %u other targets",
                                         targets->len - MAX_DOCUMENTS),
                               targets->len - MAX_DOCUMENTS));
}

static char *
say_points (double distance)
{
  g_autofree char *number = pt_number_format_decimal (fabs (distance), 1);

  /* Translators: a number of percentage points, such as 6.3 */
  return g_strdup_printf (_ ("%s points"), number);
}

/* As it is written: 0.04 points short are none. */
static gboolean
is_reached (double distance)
{
  return distance > -0.05;
}

static char *
say_one (const Place *place, int year)
{
  g_autofree char *points = say_points (place->distance);

  if (is_reached (place->distance))
    /* Translators: a unit or group, a year, a number of points */
    return g_strdup_printf (_ ("%s has reached the target of %d and is %s beyond it"),
                            place->name, year, points);
  /* Translators: a unit or group, a number of points, a year */
  return g_strdup_printf (_ ("%s is %s short of the target of %d"), place->name, points,
                          year);
}

/* @n places have figures, @n_reached of them have reached the target. */
static char *
say_many (const GArray *places, guint n, guint n_reached, int year)
{
  const Place *first = &g_array_index (places, Place, 0);
  const Place *last = &g_array_index (places, Place, n - 1);
  g_autofree char *most = pt_text_inside_name (first->name);
  g_autofree char *least = pt_text_inside_name (last->name);
  g_autofree char *beyond = say_points (first->distance);
  g_autofree char *away = say_points (last->distance);

  if (n_reached == n)
    return g_strdup_printf (
      /* Translators: a number above one, a year; a unit and how far it is beyond */
      _ ("All %u have reached the target of %d; %s is farthest beyond it (by %s)"), n,
      year, most, beyond);
  if (n_reached == 0)
    return g_strdup_printf (
      /* Translators: a number above one, a year; how far two units fall short */
      _ ("None of %u has reached the target of %d: %s is nearest (%s short), %s "
         "farthest (%s short)"),
      n, year, most, beyond, least, away);
  return g_strdup_printf (
    /* Translators: how many of how many, a year; a unit and how far it falls short */
    ngettext (
      "%u of %u has reached the target of %d; %s is farthest from it (%s short)",
      "%u of %u have reached the target of %d; %s is farthest from it (%s "
      "short)",
      n_reached),
    n_reached, n, year, least, away);
}

static void
set_title (PtPainter *self, const GArray *places, int year)
{
  guint n = 0, n_reached = 0;

  for (guint i = 0; i < places->len; i++) {
    double distance = g_array_index (places, Place, i).distance;

    n += !isnan (distance);
    n_reached += !isnan (distance) && is_reached (distance);
  }
  if (n == 0)
    pt_painter_title_nothing (self);
  else if (n == 1)
    pt_painter_set_title (self, say_one (&g_array_index (places, Place, 0), year));
  else
    pt_painter_set_title (self, say_many (places, n, n_reached, year));
}

/* "57,6%", and its own target where there are several. */
static char *
make_note (const PtPainter *self, const Place *place, gboolean with_target)
{
  g_autofree char *value = pt_painter_format_value (self, 0, place->row);
  g_autofree char *target = NULL;

  if (!with_target || place->target == NULL)
    return g_steal_pointer (&value);
  target = pt_words_percent (get_value (place->target));
  return g_strconcat (value, " / ", target, NULL);
}

/* A value without a target has no distance: it is said, and nothing is drawn for it. */
static void
add_row (PtPainter *self, guint i, const Place *place, gboolean with_target)
{
  g_autofree char *label = NULL;
  g_autofree char *note = make_note (self, place, with_target);
  g_autofree char *before = NULL;

  pt_chart_data_add_row (self->picture->data, place->name, 0, -1);
  pt_chart_data_set_row_note (self->picture->data, i, note);
  if (isnan (place->distance)) {
    pt_compare_put (self, i, 0, 0, place->row, NAN, "–",
                    place->target == NULL ? _ ("No target is set for it.") : NULL);
    return;
  }
  label = pt_number_format_signed (place->distance, 1);
  before = g_strdup_printf (
    /* Translators: a number of points with its sign; "Target 2025: 70%" is said next */
    _ ("%s points against the target."), label);
  pt_compare_put (self, i, 0, 0, place->row, place->distance, label, before);
}

static gboolean
check_subject (const PtPainter *self, int *year, GError **error)
{
  const PtQuery *query = &self->choice->query;
  g_autofree char *when = pt_period_format (query->period);

  *year = pt_compare_find_target_year (self->catalogue, query);
  if (*year != 0)
    return TRUE;
  if (query->rate < 0)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Targets are set for rates: choose a rate."));
  else
    g_set_error (
      error, PT_ERROR, PT_ERROR_NOT_FOUND,
      /* Translators: a rate, a period */
      _ ("No target is set for “%s” from %s on. Choose another rate, or enter "
         "the target in the catalogue."),
      pt_words_get_name (self->catalogue, query), when);
  return FALSE;
}

static void
set_subtitle (PtPainter *self, int year)
{
  g_autofree char *name = pt_words_subject (self->catalogue, &self->choice->query);
  g_autofree char *subject = g_strdup_printf (
    /* Translators: a rate, a year */
    _ ("%s: percentage points beyond or short of the target of %d"), name, year);

  pt_painter_set_subtitle (self, subject, NULL);
}

static void
add_targets (PtPainter *self, const GPtrArray *targets)
{
  PtChartData *data = self->picture->data;

  pt_chart_data_add_class (data, _ ("Target reached"));
  pt_chart_data_add_class (data, _ ("Short of the target"));
  remark_documents (self, targets);
  if (targets->len == 1) {
    g_autofree char *words = pt_words_target (targets->pdata[0]);

    pt_chart_data_add_reference (data, 0, words);
  } else
    pt_chart_data_add_reference (data, 0, _ ("Each one's own target"));
}

gboolean
pt_paint_target (PtPainter *self, GError **error)
{
  PtQuery query = self->choice->query;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  int year;

  if (!check_subject (self, &year, error))
    return FALSE;
  if (query.by == PT_BY_WHOLE)
    query.by = PT_BY_UNIT;
  self->picture->data = pt_chart_data_new (PT_CHART_POINTS);
  if (pt_painter_ask (self, &query, error) == NULL)
    return FALSE;
  places = list_places (self, year);
  targets = list_targets (places);
  pt_painter_add_series (self, pt_words_get_name (self->catalogue, &query));
  set_title (self, places, year);
  set_subtitle (self, year);
  for (guint i = 0; i < places->len; i++)
    add_row (self, i, &g_array_index (places, Place, i), targets->len > 1);
  add_targets (self, targets);
  return TRUE;
}
