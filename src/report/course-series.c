#include "report/course.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>

static gboolean
has_units (const PtCourse *self, const PtCourseSeries *series)
{
  for (guint i = 0; i < self->n_periods; i++) {
    int row = pt_course_find_row (self, i, series);

    if (row >= 0 && g_array_index (pt_course_get_table (self, i)->rows, PtTableRow, row)
                        .n_expected > 0)
      return TRUE;
  }
  return FALSE;
}

PtCourseSeries
pt_course_get_last_whole (const PtCourse *self)
{
  const PtTable *last = pt_course_get_last_table (self);
  PtCourseSeries whole = pt_course_whole;

  whole.name = pt_words_name_whole (self->painter->catalogue, last);
  whole.within = last->query.within;
  return whole;
}

static gboolean
has_line (const PtCourse *self, int within)
{
  for (guint i = 0; i < self->series->len; i++)
    if (g_array_index (self->series, PtCourseSeries, i).within == within)
      return TRUE;
  return FALSE;
}

/* "Phường Trưng Vương (đến 30/06/2025)" */
static char *
name_former (const PtCatalogue *catalogue, const PtTable *table)
{
  guint n;
  const PtUnit *unit = &pt_catalogue_get_units (catalogue, &n)[table->query.within];
  const PtUnitVersion *version =
    pt_unit_get_nearest_version (unit, pt_period_last_day (table->query.period));
  PtDay end = unit->versions[unit->n_versions - 1].to;
  g_autofree char *day = NULL;

  if (end == PT_DAY_FOREVER)
    return g_strdup (version->name);
  day = pt_day_format_short (end - 1);
  /* Translators: a unit that is over, and its last day */
  return g_strdup_printf (_ ("%s (until %s)"), version->name, day);
}

/* One line for the whole of each unit that the code meant, the last one first. */
static void
list_wholes (PtCourse *self)
{
  PtCourseSeries last = pt_course_get_last_whole (self);

  g_array_append_val (self->series, last);
  for (guint i = self->n_periods; i-- > 0;) {
    const PtTable *table = pt_course_get_table (self, i);
    PtCourseSeries former = pt_course_whole;

    if (table == NULL || has_line (self, table->query.within))
      continue;
    former.within = table->query.within;
    if (!has_units (self, &former))
      continue;
    former.name = name_former (self->painter->catalogue, table);
    g_ptr_array_add (self->names, (gpointer) former.name);
    g_array_append_val (self->series, former);
  }
}

void
pt_course_list_series (PtCourse *self)
{
  const PtTable *last = pt_course_get_last_table (self);

  for (guint i = 0; i + 1 < last->rows->len; i++) {
    const PtTableRow *row = &g_array_index (last->rows, PtTableRow, i);
    PtCourseSeries series = { row->group,       row->name, row->unit,
                              row->group_index, -1,        G_MAXUINT };

    if (has_units (self, &series))
      g_array_append_val (self->series, series);
  }
  if (self->series->len == 0)
    list_wholes (self);
}

static gboolean
is_drawn (const PtCourse *self, const PtUnit *unit)
{
  for (guint i = 0; i < self->n_periods; i++) {
    const PtTable *table = pt_course_get_table (self, i);

    if (table != NULL && table->query.within == (int) unit->index)
      return TRUE;
  }
  return FALSE;
}

/* Who had the code before, and what of that is in the chart.  @former may be NULL. */
static char *
say_before (const PtCourse *self, const PtUnitVersion *now, const char *day,
            const PtUnit *former, const char *name)
{
  if (former == NULL)
    /* Translators: a unit and its first day */
    return g_strdup_printf (_ ("%s has existed only since %s"), now->name, day);
  if (!is_drawn (self, former))
    return g_strdup_printf (
      /* Translators: a unit and its first day; a code, and the unit that had it */
      _ ("%s has existed only since %s; before, the code %s was that of another unit, "
         "%s"),
      now->name, day, now->code, name);
  if (g_str_equal (name, now->name))
    return g_strdup_printf (
      /* Translators: a unit and a day */
      _ ("%s has had its present boundaries only since %s; before that day the chart "
         "shows it as it was"),
      name, day);
  if (has_line (self, (int) former->index))
    return g_strdup_printf (
      /* Translators: a unit and its first day; a code, and the unit that had it */
      _ (
        "%s has existed only since %s; before, the code %s was that of %s, which has a "
        "line of its own"),
      now->name, day, now->code, name);
  return g_strdup_printf (
    /* Translators: a unit and its first day; a code, and the unit that had it */
    _ (
      "%s has existed only since %s; before, the code %s was that of %s, whose figures "
      "are drawn up to then"),
    now->name, day, now->code, name);
}

void
pt_course_remark_birth (const PtCourse *self)
{
  const PtCatalogue *catalogue = self->painter->catalogue;
  const PtQuery *query = &pt_course_get_last_table (self)->query;
  const PtUnit *unit, *former;
  const PtUnitVersion *now;
  g_autofree char *day = NULL;
  guint n;

  if (query->view != PT_UNITS_AS_WAS || query->within < 0)
    return;
  unit = &pt_catalogue_get_units (catalogue, &n)[query->within];
  if (unit->versions[0].from <= pt_period_last_day (self->periods[0]))
    return;

  now = pt_unit_get_nearest_version (unit, pt_period_last_day (query->period));
  day = pt_day_format_short (unit->versions[0].from);
  former = pt_catalogue_find_unit_in (catalogue, now->code, self->periods[0]);
  pt_painter_remark (self->painter,
                     say_before (self, now, day, former,
                                 former != NULL
                                   ? pt_unit_get_nearest_version (
                                       former, pt_period_last_day (self->periods[0]))
                                       ->name
                                   : NULL));
}
