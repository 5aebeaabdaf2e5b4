#include "report/compare.h"
#include "report/painters.h"
#include "report/words.h"

#include "base/error.h"
#include "base/text.h"
#include "chart/row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

enum {
  BEFORE,
  NOW,
};

/* The words of the chart's classes: see PT_CHART_CHANGE. */
enum {
  RISE,
  FALL,
};

typedef struct {
  guint row;     /* of the table of now */
  int before;    /* row of the table before, or -1 */
  double change; /* NAN where there is none */
  double sign;   /* -1: low is better */
  const char *name;
} Change;

/* A sum grows when one more unit reports; only a rate can be compared all the same. */
static gboolean
is_comparable (const PtPainter *self, const PtTableRow *before, const PtTableRow *now)
{
  return self->choice->query.rate >= 0 ||
         ((before->notes | now->notes) & PT_NOTE_INCOMPLETE) == 0;
}

static double
find_change (const PtPainter *self, int before, guint now)
{
  const PtTableRow *row = pt_painter_get_row (self, NOW, now);

  if (before < 0 ||
      !is_comparable (self, pt_painter_get_row (self, BEFORE, (guint) before), row))
    return NAN;
  return pt_painter_get_value (self, NOW, now) -
         pt_painter_get_value (self, BEFORE, (guint) before);
}

/* What gained most first, what cannot be compared at the end, equal ones by name. */
static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *x = a, *y = b;

  if (isnan (x->change) != isnan (y->change))
    return isnan (x->change) ? 1 : -1;
  if (!isnan (x->change) && x->change != y->change)
    return (y->change - x->change) * x->sign < 0 ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

/* Those that are in both periods; @came receives the rows that are only in the later.
 */
static GArray *
list_changes (const PtPainter *self, const GArray *rows, GArray *came)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  double sign = pt_painter_is_low_better (self, NOW) ? -1 : 1;

  for (guint i = 0; i < rows->len; i++) {
    guint row = g_array_index (rows, guint, i);
    const PtTableRow *now = pt_painter_get_row (self, NOW, row);
    int before = pt_compare_find_row (pt_painter_get_table (self, BEFORE), now, row);
    Change change = { row, before, find_change (self, before, row), sign, now->name };

    if (before >= 0)
      g_array_append_val (changes, change);
    else
      g_array_append_val (came, row);
  }
  g_array_sort (changes, compare_changes);
  return changes;
}

static GArray *
list_gone (const PtPainter *self)
{
  const PtTable *before = pt_painter_get_table (self, BEFORE);
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = 0; row + 1 < before->rows->len; row++) {
    const PtTableRow *found = pt_painter_get_row (self, BEFORE, row);

    if ((found->n_expected > 0 || found->state != PT_STATE_ABSENT) &&
        pt_compare_find_row (pt_painter_get_table (self, NOW), found, row) < 0)
      g_array_append_val (gone, row);
  }
  return gone;
}

/* "2025: 2 đơn vị mới: A, B" */
static void
remark_others (PtPainter *self, guint table, const GArray *rows)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *period =
    pt_period_format_short (pt_painter_get_table (self, table)->query.period);

  for (guint i = 0; i < MIN (rows->len, 3); i++)
    g_string_append_printf (
      names, "%s%s", i > 0 ? ", " : "",
      pt_painter_get_row (self, table, g_array_index (rows, guint, i))->name);
  if (rows->len > 3)
    g_string_append (names, ", …");
  if (rows->len > 0)
    pt_painter_remark (self, g_strdup_printf (
                               /* Translators: how many units are in one of two periods
                                * only, the period, their names */
                               ngettext ("%u is in %s only: %s",
                                         "%u are in %s only: %s", rows->len),
                               rows->len, period, names->str));
}

static char *
say_one (const PtPainter *self, const Change *change, const char *start,
         const char *end)
{
  g_autofree char *before =
    pt_painter_format_value (self, BEFORE, (guint) change->before);
  g_autofree char *now = pt_painter_format_value (self, NOW, change->row);

  if (!pt_compare_is_change (pt_painter_get_table (self, NOW), change->change))
    /* Translators: a unit or group, its value, and two periods */
    return g_strdup_printf (_ ("%s stands at %s (%s), as it did in %s"), change->name,
                            now, end, start);
  if (change->change > 0)
    /* Translators: a unit or group; a value and its period, twice */
    return g_strdup_printf (_ ("%s rose from %s (%s) to %s (%s)"), change->name, before,
                            start, now, end);
  /* Translators: a unit or group; a value and its period, twice */
  return g_strdup_printf (_ ("%s fell from %s (%s) to %s (%s)"), change->name, before,
                          start, now, end);
}

/* The two ends of the list, each with its change. */
typedef struct {
  char *most, *least, *most_change, *least_change;
} Ends;

static void
clear_ends (Ends *self)
{
  g_free (self->most);
  g_free (self->least);
  g_free (self->most_change);
  g_free (self->least_change);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ends, clear_ends)

static void
find_ends (const PtPainter *self, const GArray *changes, guint n, Ends *ends)
{
  const PtTable *table = pt_painter_get_table (self, NOW);
  const Change *first = &g_array_index (changes, Change, 0);
  const Change *last = &g_array_index (changes, Change, n - 1);
  const Change *most = first->change >= last->change ? first : last;
  const Change *least = most == first ? last : first;

  *ends = (Ends){ pt_text_inside_name (most->name), pt_text_inside_name (least->name),
                  pt_compare_say_change (table, most->change),
                  pt_compare_say_change (table, least->change) };
}

static char *
say_many (const PtPainter *self, const GArray *changes, guint n, const char *start,
          const char *end)
{
  g_auto (Ends) ends = { 0 };
  guint n_rose = 0, n_fell = 0;

  for (guint i = 0; i < n; i++) {
    double change = g_array_index (changes, Change, i).change;
    gboolean is_change =
      pt_compare_is_change (pt_painter_get_table (self, NOW), change);

    n_rose += is_change && change > 0;
    n_fell += is_change && change < 0;
  }
  find_ends (self, changes, n, &ends);
  if (n_rose + n_fell == 0)
    /* Translators: two periods, a number above one */
    return g_strdup_printf (_ ("From %s to %s none of %u changed"), start, end, n);
  if (n_rose == n)
    /* Translators: two periods, a number above one; a unit and its change, twice */
    return g_strdup_printf (
      _ ("From %s to %s all %u rose: most of all %s (%s), least %s (%s)"), start, end,
      n, ends.most, ends.most_change, ends.least, ends.least_change);
  if (n_fell == 0)
    /* Translators: two periods, how many of how many; a unit and its change, twice */
    return g_strdup_printf (
      _ ("From %s to %s %u of %u rose: most of all %s (%s), least %s (%s)"), start, end,
      n_rose, n, ends.most, ends.most_change, ends.least, ends.least_change);
  if (n_rose == 0)
    /* Translators: two periods, how many of how many; a unit and its change, twice */
    return g_strdup_printf (
      _ ("From %s to %s %u of %u fell: most of all %s (%s), least %s (%s)"), start, end,
      n_fell, n, ends.least, ends.least_change, ends.most, ends.most_change);
  /* Translators: two periods, two numbers; the unit that rose most and the one that
   * fell most, each with its change */
  return g_strdup_printf (
    _ ("From %s to %s %u rose and %u fell: %s rose most (%s), %s fell most (%s)"),
    start, end, n_rose, n_fell, ends.most, ends.most_change, ends.least,
    ends.least_change);
}

static void
set_title (PtPainter *self, const GArray *changes, const char *start, const char *end)
{
  guint n = 0;

  while (n < changes->len && !isnan (g_array_index (changes, Change, n).change))
    n++;
  if (n == 0)
    pt_painter_set_title (self, g_strdup_printf (
                                  /* Translators: two periods */
                                  _ ("%s and %s: nothing to compare yet"), start, end));
  else if (n == 1)
    pt_painter_set_title (self, say_one (self, &g_array_index (changes, Change, 0),
                                         start, end));
  else
    pt_painter_set_title (self, say_many (self, changes, n, start, end));
}

static void
add_row (PtPainter *self, guint i, const Change *change)
{
  const PtTable *table = pt_painter_get_table (self, NOW);
  gboolean known = !isnan (change->change);
  gboolean changed = known && pt_compare_is_change (table, change->change);
  g_autofree char *note = NULL;
  g_autofree char *before = NULL;
  g_autofree char *period =
    pt_period_format (pt_painter_get_table (self, BEFORE)->query.period);

  pt_chart_data_add_row (self->picture->data, change->name, 0,
                         !changed             ? -1
                         : change->change > 0 ? RISE
                                              : FALL);
  if (known) {
    g_autofree char *said = pt_compare_say_change (table, change->change);

    note = pt_compare_format_change (table, change->change);
    /* Translators: a change with its sign, such as "+6.3 points", and a period */
    before = g_strdup_printf (_ ("%s against %s."), said, period);
    pt_chart_data_set_row_note (self->picture->data, i, note);
  }
  pt_painter_put (self, i, BEFORE, BEFORE, change->before, period);
  pt_painter_put (self, i, NOW, NOW, (int) change->row, before);
}

/* Sums to which not all have reported are shown, and said not to be compared. */
static void
remark_incomparable (PtPainter *self, const GArray *changes)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++) {
    const Change *change = &g_array_index (changes, Change, i);

    n += isnan (change->change) &&
         !isnan (pt_painter_get_value (self, NOW, change->row)) &&
         !isnan (pt_painter_get_value (self, BEFORE, (guint) change->before));
  }
  if (n > 0)
    pt_painter_remark (
      self, g_strdup_printf (
              /* Translators: a number of groups or units */
              ngettext ("%u is not compared: not everyone there reported in "
                        "both periods",
                        "%u are not compared: not everyone there reported in "
                        "both periods",
                        n),
              n));
}

static void
add_legend (PtPainter *self)
{
  const PtTable *table = pt_painter_get_table (self, NOW);

  pt_chart_data_add_class (self->picture->data, table->is_percent
                                                  ? _ ("Rose (percentage points)")
                                                  : C_ ("change", "Rose"));
  pt_chart_data_add_class (self->picture->data, C_ ("change", "Fell"));
}

/* Half a year of a flow is a part of its year, and never held against a whole one. */
static gboolean
check_periods (const PtPainter *self, GError **error)
{
  const PtQuery *now = &pt_painter_get_table (self, NOW)->query;
  PtPeriod before = pt_painter_get_table (self, BEFORE)->query.period;
  guint n;

  if (pt_period_is_half (before) == pt_period_is_half (now->period) ||
      now->element < 0 ||
      !pt_catalogue_get_elements (self->catalogue, &n)[now->element].is_flow)
    return TRUE;
  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("What is counted during half a year cannot be held against a "
                          "whole year. Choose two years, or two first halves."));
  return FALSE;
}

/* Both tables, the earlier one first.  Returns: (nullable): the rows of the later one
 */
static GArray *
ask_both (PtPainter *self, const PtQuery *query, GError **error)
{
  GPtrArray *tables = self->picture->tables;
  g_autoptr (GArray) rows = NULL;
  gpointer now;

  if (pt_painter_ask (self, query, error) == NULL)
    return NULL;
  rows = pt_painter_list_rows (self);
  if (pt_compare_ask_before (self, query, error) == NULL)
    return NULL;
  now = tables->pdata[0];
  tables->pdata[BEFORE] = tables->pdata[1];
  tables->pdata[NOW] = now;
  if (!check_periods (self, error))
    return NULL;
  return g_steal_pointer (&rows);
}

static gboolean
check_common (const PtPainter *self, const GArray *changes, const GArray *came,
              const char *start, const char *end, GError **error)
{
  if (changes->len > 0 || came->len == 0)
    return TRUE;
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: two periods */
               _ ("No unit is in both %s and %s: all were reorganised in between. "
                  "Compare them in today's units, or by groups."),
               start, end);
  return FALSE;
}

gboolean
pt_paint_change (PtPainter *self, GError **error)
{
  PtQuery query = self->choice->query;
  g_autoptr (GArray) rows = NULL, changes = NULL, gone = NULL;
  g_autoptr (GArray) came = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *start = NULL, *end = NULL, *span = NULL;

  if (query.by == PT_BY_WHOLE)
    query.by = PT_BY_UNIT;
  query.earliest = PT_PERIOD_NONE;
  rows = ask_both (self, &query, error);
  if (rows == NULL)
    return FALSE;
  start = pt_period_format_short (pt_painter_get_table (self, BEFORE)->query.period);
  end = pt_period_format_short (query.period);
  changes = list_changes (self, rows, came);
  if (!check_common (self, changes, came, start, end, error))
    return FALSE;

  pt_painter_add_series (self, start);
  pt_painter_add_series (self, end);
  add_legend (self);
  set_title (self, changes, start, end);
  span = g_strdup_printf ("%s–%s", start, end);
  pt_painter_set_subtitle (self, NULL, span);
  for (guint i = 0; i < changes->len; i++)
    add_row (self, i, &g_array_index (changes, Change, i));
  remark_incomparable (self, changes);
  gone = list_gone (self);
  remark_others (self, NOW, came);
  remark_others (self, BEFORE, gone);
  return TRUE;
}
