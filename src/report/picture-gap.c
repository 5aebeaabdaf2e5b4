#include "report/painters.h"
#include "report/words.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The ends of what one row of the drawing shows. */
typedef struct {
  guint table;
  int lowest, highest; /* rows of @table; -1: no figures */
  guint n;             /* how many have figures */
  double gap;
} Ends;

static Ends
find_ends (const PtPainter *self, guint table, const GArray *rows)
{
  Ends ends = { table, -1, -1, 0, 0 };
  PtSpread spread;

  if (!pt_painter_find_spread (self, table, rows, FALSE, &spread))
    return ends;
  ends.lowest = (int) g_array_index (rows, guint, spread.worst);
  ends.highest = (int) g_array_index (rows, guint, spread.best);
  ends.n = spread.n;
  ends.gap = spread.gap;
  return ends;
}

static const Ends *
find_widest (const GArray *all, guint *place)
{
  const Ends *widest = NULL;

  for (guint i = 0; i < all->len; i++) {
    const Ends *ends = &g_array_index (all, Ends, i);

    if (ends->n < 2 || (widest != NULL && ends->gap <= widest->gap))
      continue;
    widest = ends;
    *place = i;
  }
  return widest;
}

/* @where: a rate, or a group; the ends are units inside it. */
static char *
say_widest (const PtPainter *self, const Ends *widest, gboolean inside,
            const char *where)
{
  guint table = widest->table, lowest = (guint) widest->lowest;
  guint highest = (guint) widest->highest;
  g_autofree char *gap = pt_words_gap (pt_painter_get_table (self, table), widest->gap);
  g_autofree char *low = pt_painter_format_value (self, table, lowest);
  g_autofree char *high = pt_painter_format_value (self, table, highest);
  g_autofree char *low_name =
    pt_text_inside_name (pt_painter_get_row (self, table, lowest)->name);
  g_autofree char *high_name =
    pt_text_inside_name (pt_painter_get_row (self, table, highest)->name);

  if (inside)
    /* Translators: a group such as a former district, the gap; the unit with the lowest
     * and the unit with the highest value in it, each with its value */
    return g_strdup_printf (_ ("The gap within is widest in %s: %s, from %s (%s) to %s "
                               "(%s)"),
                            where, gap, low_name, low, high_name, high);
  return g_strdup_printf (
    /* Translators: a rate, the gap; the lowest and the highest place, each with its
     * value */
    _ ("The gap between highest and lowest is widest in %s: %s, from "
       "%s (%s) to %s (%s)"),
    where, gap, low_name, low, high_name, high);
}

/* Nowhere are there two to compare. */
static void
title_too_few (PtPainter *self, const GArray *all)
{
  g_autofree char *period = pt_period_format (self->choice->query.period);

  for (guint i = 0; i < all->len; i++) {
    if (g_array_index (all, Ends, i).n == 0)
      continue;
    pt_painter_set_title (self, g_strdup_printf (
                                  /* Translators: a period */
                                  _ ("Too few figures to compare yet: %s"), period));
    return;
  }
  pt_painter_title_nothing (self);
}

/* @inside: the rows of the drawing are groups, and the ends units in them. */
static void
title_widest (PtPainter *self, const GArray *all, gboolean inside,
              const char *const *names)
{
  guint place = 0;
  const Ends *widest = find_widest (all, &place);
  g_autofree char *where = NULL;

  if (widest == NULL) {
    title_too_few (self, all);
    return;
  }
  if (widest->gap <= 0) {
    pt_painter_set_title (self, g_strdup (_ ("There is no gap between them")));
    return;
  }
  where = inside ? pt_text_inside_name (names[place]) : g_strdup (names[place]);
  pt_painter_set_title (self, say_widest (self, widest, inside, where));
}

static void
add_end_series (PtPainter *self, const char *middle)
{
  pt_painter_add_series (self, _ ("Lowest unit"));
  pt_painter_add_series (self, middle);
  pt_painter_add_series (self, _ ("Highest unit"));
}

/* The series: lowest unit, @middle of table @middle_table, highest unit. */
static void
put_ends (PtPainter *self, guint chart_row, const Ends *ends, guint middle_table,
          guint middle)
{
  pt_painter_put (self, chart_row, 0, ends->table, ends->lowest, NULL);
  pt_painter_put (self, chart_row, 1, middle_table, (int) middle, NULL);
  pt_painter_put (self, chart_row, 2, ends->table, ends->highest, NULL);
}

/* The rows of the table by unit that belong to one group; -1 for those of none. */
static GArray *
list_members (const PtPainter *self, guint table, int group)
{
  const PtTable *units = pt_painter_get_table (self, table);
  const PtQuery *query = &self->choice->query;
  PtDay day = pt_query_get_view_day (query);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i + 1 < units->rows->len; i++) {
    int unit = pt_painter_get_row (self, table, i)->unit;

    if (pt_catalogue_get_group (self->catalogue, (guint) unit, query->dimension, day) ==
        group)
      g_array_append_val (rows, i);
  }
  return rows;
}

/* Many groups: within each the lowest unit, its own rate, the highest unit. */
static gboolean
paint_within_groups (PtPainter *self, const GArray *groups, GError **error)
{
  PtQuery query = pt_painter_get_table (self, 0)->query;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ends));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  query.by = PT_BY_UNIT;
  g_ptr_array_set_size (self->picture->tables, 1);
  if (pt_painter_ask (self, &query, error) == NULL)
    return FALSE;
  add_end_series (self, _ ("The group as a whole"));
  for (guint i = 0; i < groups->len; i++) {
    guint row = g_array_index (groups, guint, i);
    const PtTableRow *group = pt_painter_get_row (self, 0, row);
    g_autoptr (GArray) members = list_members (self, 1, group->group_index);
    Ends ends = find_ends (self, 1, members);

    g_array_append_val (all, ends);
    g_ptr_array_add (names, group->name);
    pt_chart_data_add_row (self->picture->data, group->name, 0, -1);
    put_ends (self, i, &ends, 0, row);
    pt_painter_add_row_target (self, i, 0, (int) row);
  }
  title_widest (self, all, TRUE, (const char *const *) names->pdata);
  pt_painter_set_subtitle (self, NULL, NULL);
  pt_painter_add_references (self, 0);
  return TRUE;
}

/* Many units: for each rate the lowest, the whole, the highest. */
static void
paint_units (PtPainter *self, const GArray *rows)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ends));

  add_end_series (self, _ ("All units together"));
  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    Ends ends = find_ends (self, rate, rows);

    g_array_append_val (all, ends);
    pt_chart_data_add_row (self->picture->data, self->names[rate], 0, -1);
    put_ends (self, rate, &ends, rate,
              pt_painter_get_table (self, rate)->rows->len - 1);
    pt_painter_add_row_target (self, rate, rate, -1);
  }
  title_widest (self, all, FALSE, (const char *const *) self->names);
}

/* Few groups or units: for each rate a dot for each. */
static void
paint_dots (PtPainter *self, const GArray *rows)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ends));

  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    Ends ends = find_ends (self, rate, rows);

    g_array_append_val (all, ends);
  }
  title_widest (self, all, FALSE, (const char *const *) self->names);
  pt_painter_fill_rates (self, rows);
}

gboolean
pt_paint_gap (PtPainter *self, GError **error)
{
  PtBy by = self->choice->query.by == PT_BY_WHOLE ? PT_BY_UNIT : self->choice->query.by;
  g_autoptr (GArray) rows = NULL;
  const char *subject = self->common;

  if (!pt_painter_ask_rates (self, by, error))
    return FALSE;
  rows = pt_painter_list_rows (self);
  if (by == PT_BY_DIMENSION && rows->len > PT_PAINTER_MAX_SERIES)
    return paint_within_groups (self, rows, error);
  if (rows->len > PT_PAINTER_MAX_SERIES)
    paint_units (self, rows);
  else
    paint_dots (self, rows);
  if (subject == NULL && self->choice->n_rates > 1)
    subject = _ ("Rates");
  pt_painter_set_subtitle (self, subject, NULL);
  return TRUE;
}
