#include "report/painters.h"
#include "report/refusal.h"
#include "report/words.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

/* With more bars than these the names below them could not be read: they lie down. */
#define MAX_UPRIGHT 8

/* What the rates have in common, found in passing. */
typedef struct {
  guint n;          /* rates with a difference between at least two rows */
  guint lowest;     /* the row that is alone the lowest most often … */
  guint n_lowest;   /* … so many times */
  gboolean is_tied; /* another one as often */
  guint widest;     /* the rate with the widest gap */
  PtSpread at_widest;
} Pattern;

static void
find_pattern (const PtPainter *self, const GArray *rows, Pattern *pattern)
{
  g_autofree guint *counts = g_new0 (guint, rows->len + 1);

  *pattern = (Pattern){ 0 };
  for (guint rate = 0; rate < self->choice->n_rates; rate++) {
    PtSpread spread;

    if (!pt_painter_find_spread (self, rate, rows, FALSE, &spread) || spread.gap <= 0)
      continue;
    if (pattern->n == 0 || spread.gap > pattern->at_widest.gap) {
      pattern->widest = rate;
      pattern->at_widest = spread;
    }
    pattern->n++;
    counts[spread.worst] += spread.n_worst == 1;
  }
  for (guint i = 0; i < rows->len; i++) {
    if (counts[i] > pattern->n_lowest) {
      pattern->lowest = i;
      pattern->n_lowest = counts[i];
      pattern->is_tied = FALSE;
    } else if (counts[i] > 0 && counts[i] == pattern->n_lowest) {
      pattern->is_tied = TRUE;
    }
  }
}

static const char *
get_name (const PtPainter *self, const GArray *rows, guint i)
{
  return pt_painter_get_row (self, 0, g_array_index (rows, guint, i))->name;
}

/* One row is the lowest in some or all rates. */
static char *
say_lowest (const PtPainter *self, const GArray *rows, const Pattern *pattern)
{
  const char *lowest = get_name (self, rows, pattern->lowest);
  const char *widest = self->names[pattern->widest];
  g_autofree char *gap =
    pt_words_gap (pt_painter_get_table (self, pattern->widest), pattern->at_widest.gap);
  guint n = self->choice->n_rates;

  if (pattern->n_lowest == n && rows->len == 2) {
    g_autofree char *other =
      pt_text_inside_name (get_name (self, rows, 1 - pattern->lowest));

    /* Translators: two groups, a number of rates, the rate with the widest gap, the gap
     */
    return g_strdup_printf (ngettext ("%s is below %s in %u rate: %s (by %s)",
                                      "%s is below %s in all %u rates, most of all in "
                                      "%s (by %s)",
                                      n),
                            lowest, other, n, widest, gap);
  }
  if (pattern->n_lowest == n)
    return g_strdup_printf (
      /* Translators: a group, a number of rates, the rate with the widest gap, the gap
       */
      ngettext ("%s is lowest in %u rate: %s (%s below the highest)",
                "%s is lowest in all %u rates; the gap is widest in %s (%s)", n),
      lowest, n, widest, gap);
  return g_strdup_printf (
    /* Translators: a group, how many rates of how many, the rate with the widest gap,
     * the gap */
    ngettext ("%s is lowest in %u of %u rates; the gap is widest in %s (%s)",
              "%s is lowest in %u of %u rates; the gap is widest in %s (%s)",
              pattern->n_lowest),
    lowest, pattern->n_lowest, n, widest, gap);
}

static char *
say_widest (const PtPainter *self, const GArray *rows, const Pattern *pattern)
{
  g_autofree char *gap =
    pt_words_gap (pt_painter_get_table (self, pattern->widest), pattern->at_widest.gap);
  g_autofree char *worst =
    pt_text_inside_name (get_name (self, rows, pattern->at_widest.worst));
  g_autofree char *best =
    pt_text_inside_name (get_name (self, rows, pattern->at_widest.best));

  /* Translators: a rate, the gap, the group with the lowest and that with the highest
   * value */
  return g_strdup_printf (_ ("The gap is widest in %s: %s between %s and %s"),
                          self->names[pattern->widest], gap, worst, best);
}

void
pt_painter_title_groups (PtPainter *self, const GArray *rows)
{
  Pattern pattern;

  find_pattern (self, rows, &pattern);
  if (pattern.n == 0)
    pt_painter_title_rates (self);
  else if (pattern.n_lowest > 0 && !pattern.is_tied)
    pt_painter_set_title (self, say_lowest (self, rows, &pattern));
  else
    pt_painter_set_title (self, say_widest (self, rows, &pattern));
}

/* One rate: the groups are the rows, each with its own target. */
static void
paint_groups (PtPainter *self, const GArray *rows)
{
  pt_painter_title_leaders (self, 0, rows);
  pt_painter_set_subtitle (self, NULL, NULL);
  pt_painter_add_series (self, self->names[0]);
  for (guint i = 0; i < rows->len; i++) {
    guint row = g_array_index (rows, guint, i);

    pt_chart_data_add_row (self->picture->data, pt_painter_get_row (self, 0, row)->name,
                           0, -1);
    pt_painter_put (self, i, 0, 0, (int) row, NULL);
    pt_painter_add_row_target (self, i, 0, (int) row);
  }
  pt_painter_add_references (self, 0);
  if (rows->len > MAX_UPRIGHT)
    self->picture->kind = PT_CHART_RANKING;
}

gboolean
pt_paint_bars (PtPainter *self, GError **error)
{
  PtBy by = self->choice->query.by;
  g_autoptr (GArray) rows = NULL;

  if (!pt_painter_ask_rates (self, by, error))
    return FALSE;
  rows = pt_painter_list_rows (self);
  if (rows->len > 0 && self->choice->n_rates == 1) {
    paint_groups (self, rows);
    return TRUE;
  }
  if (rows->len > PT_PAINTER_MAX_SERIES) {
    pt_refusal_bars (self, rows->len, error);
    return FALSE;
  }
  pt_painter_title_groups (self, rows);
  pt_painter_set_subtitle (self, self->common != NULL ? self->common : _ ("Rates"),
                           NULL);
  pt_painter_fill_rates (self, rows);
  return TRUE;
}
