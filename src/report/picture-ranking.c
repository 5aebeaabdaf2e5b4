#include "report/painters.h"
#include "report/words.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct {
  guint row;
  double value;
  const char *name;
  double sign; /* -1: low is better */
} Place;

/* Best first, what is missing at the end, equal ones by name. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;
  double difference = (y->value - x->value) * x->sign;

  if (isnan (x->value) != isnan (y->value))
    return isnan (x->value) ? 1 : -1;
  if (!isnan (x->value) && difference != 0)
    return difference < 0 ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

static GArray *
sort_rows (const PtPainter *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) rows = pt_painter_list_rows (self);
  double sign = pt_painter_is_low_better (self, 0) ? -1 : 1;

  for (guint i = 0; i < rows->len; i++) {
    guint row = g_array_index (rows, guint, i);
    Place place = { row, pt_painter_get_value (self, 0, row),
                    pt_painter_get_row (self, 0, row)->name, sign };

    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  return places;
}

static guint *
rank (const GArray *places, guint *n_ranked)
{
  g_autofree double *values = g_new (double, places->len + 1);
  guint *ranks = g_new0 (guint, places->len + 1);

  *n_ranked = 0;
  for (guint i = 0; i < places->len; i++) {
    values[i] = g_array_index (places, Place, i).value;
    *n_ranked += !isnan (values[i]);
  }
  pt_coverage_rank_sorted (values, places->len, ranks);
  return ranks;
}

/* The classes of the legend: groups of the dimension that colours the rows.
 * Returns: (transfer full) (nullable): the class of each group, and of none at the end
 */
static int *
add_classes (PtPainter *self, const GArray *places)
{
  int by = self->choice->colour_by;
  const PtTable *table = pt_painter_get_table (self, 0);
  const PtDimension *dimension;
  g_autofree guint *counts = NULL;
  int *classes;
  guint n;

  if (by < 0)
    return NULL;
  dimension = &pt_catalogue_get_dimensions (self->catalogue, &n)[by];
  counts = g_new0 (guint, dimension->n_groups + 1);
  classes = g_new0 (int, dimension->n_groups + 1);
  for (guint i = 0; i < places->len; i++) {
    const PtTableRow *row =
      pt_painter_get_row (self, 0, g_array_index (places, Place, i).row);
    int group =
      row->unit < 0
        ? -1
        : pt_catalogue_get_group (self->catalogue, (guint) row->unit, (guint) by,
                                  pt_table_get_row_day (table, row));

    counts[group < 0 ? dimension->n_groups : (guint) group]++;
  }
  for (guint i = 0; i <= dimension->n_groups; i++) {
    classes[i] = -1;
    if (counts[i] > 0 && i < dimension->n_groups)
      classes[i] =
        (int) pt_chart_data_add_class (self->picture->data,
                                       pt_group_get_name (&dimension->groups[i]));
    else if (counts[i] > 0 && counts[i] < places->len)
      classes[i] =
        (int) pt_chart_data_add_class (self->picture->data, _ ("Unclassified"));
  }
  return classes;
}

static int
find_class (const PtPainter *self, const int *classes, const PtTableRow *row)
{
  PtDay day = pt_table_get_row_day (pt_painter_get_table (self, 0), row);
  guint by = (guint) self->choice->colour_by, n;
  int group;

  if (classes == NULL || row->unit < 0)
    return -1;
  group = pt_catalogue_get_group (self->catalogue, (guint) row->unit, by, day);
  return group >= 0
           ? classes[group]
           : classes[pt_catalogue_get_dimensions (self->catalogue, &n)[by].n_groups];
}

static void
add_places (PtPainter *self, const GArray *places)
{
  g_autofree int *classes = add_classes (self, places);
  guint n_ranked;
  g_autofree guint *ranks = rank (places, &n_ranked);

  for (guint i = 0; i < places->len; i++) {
    guint row = g_array_index (places, Place, i).row;
    const PtTableRow *found = pt_painter_get_row (self, 0, row);
    g_autofree char *before = NULL;

    if (ranks[i] > 0)
      /* Translators: a rank, and how many are ranked */
      before = g_strdup_printf (_ ("Rank %u of %u."), ranks[i], n_ranked);
    pt_chart_data_add_row (self->picture->data, found->name, 0,
                           find_class (self, classes, found));
    pt_painter_put (self, i, 0, 0, (int) row, before);
    pt_painter_add_row_target (self, i, 0, (int) row);
  }
  if (n_ranked < places->len)
    pt_painter_say (self, g_strdup_printf (
                            /* Translators: a number of units. */
                            ngettext ("%u has no figures.", "%u have no figures.",
                                      places->len - n_ranked),
                            places->len - n_ranked));
}

gboolean
pt_paint_ranking (PtPainter *self, GError **error)
{
  PtQuery query = self->choice->query;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *subject = NULL;

  if (query.by == PT_BY_WHOLE)
    query.by = PT_BY_UNIT;
  if (pt_painter_ask (self, &query, error) == NULL)
    return FALSE;
  places = sort_rows (self);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (rows, g_array_index (places, Place, i).row);
  subject = pt_words_subject (self->catalogue, &query);
  pt_painter_add_series (self, subject);
  pt_painter_title_leaders (self, 0, rows);
  pt_painter_set_subtitle (self, NULL, NULL);
  add_places (self, places);
  pt_painter_add_references (self, 0);
  return TRUE;
}
