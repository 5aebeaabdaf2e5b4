#include "report/painter.h"

#include <glib/gi18n-lib.h>

/* Below these, a change of boundaries is no reason for a break in the lines. */
#define MIN_CHANGED 3
#define MIN_CHANGED_SHARE 0.05

static double
get_position (PtDay day)
{
  int year = pt_day_year (day);
  PtDay start = pt_day_new (year, 1, 1), last = pt_day_new (year, 12, 31);

  return year + (double) (day - start) / (last + 1 - start);
}

static guint
count_units (const PtCatalogue *catalogue, PtKind level, PtDay day)
{
  guint n, n_level = 0;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], day);

    n_level += version != NULL && version->kind == level;
  }
  return n_level;
}

static void
mark_day (PtPainter *self, PtDay day)
{
  g_autofree char *date = pt_day_format_short (day);
  g_autofree char *label = NULL;

  /* Translators: a date */
  label = g_strdup_printf (_ ("Units reorganised %s"), date);
  pt_chart_data_add_break (self->picture->data, get_position (day), label);
}

/* Whether as many units of the level changed on @day as to break a line. */
static gboolean
is_break (const PtPainter *self, PtDay day, guint n_changed)
{
  guint n = count_units (self->catalogue, self->choice->query.level, day - 1);

  return n_changed >= MIN_CHANGED && n_changed >= n * MIN_CHANGED_SHARE;
}

/* Successions stand in order of day and old unit. */
void
pt_painter_mark_breaks (PtPainter *self, PtPeriod first, PtPeriod last)
{
  PtKind level = self->choice->query.level;
  guint n, n_units, n_changed = 0;
  const PtSuccession *all = pt_catalogue_get_successions (self->catalogue, &n);
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n_units);

  for (guint i = 0; i < n; i++) {
    PtDay day = all[i].day;
    const PtUnitVersion *version = pt_unit_get_version (&units[all[i].old], day - 1);
    gboolean is_first = i == 0 || all[i - 1].day != day || all[i - 1].old != all[i].old;

    n_changed +=
      is_first && all[i].old != all[i].new &&version != NULL && version->kind == level;
    if (i + 1 < n && all[i + 1].day == day)
      continue;
    if (get_position (day) > pt_period_position (first) &&
        get_position (day) <= pt_period_position (last) &&
        is_break (self, day, n_changed))
      mark_day (self, day);
    n_changed = 0;
  }
}
