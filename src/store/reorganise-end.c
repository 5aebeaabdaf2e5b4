#include "store/plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ending a unit, and what stands against it. */

gboolean
pt_plan_require_last (PtPlan *self, const char *const *version)
{
  static const char later[] =
    "SELECT valid_from FROM unit_version WHERE unit = ?1 AND valid_from > ?2"
    " UNION SELECT day FROM succession WHERE (old = ?1 OR new = ?1) AND day > ?2"
    " ORDER BY 1";
  g_autofree char *found =
    pt_apply_ask (&self->apply, later, version[PT_VERSION_UNIT], self->day, NULL);
  g_autofree char *shown = NULL;
  PtDay day;

  if (found == NULL || !pt_day_parse (found, &day, NULL))
    return !pt_plan_has_failed (self);

  shown = pt_day_format_short (day);
  return pt_plan_refuse (self, PT_ERROR_CONFLICT,
                         g_strdup_printf (
                           /* Translators: a unit's name; a date. */
                           _ ("%s changes again on %s. Undo that first, "
                              "or choose that day or a later one."),
                           version[PT_VERSION_NAME], shown));
}

/* Nothing that began, or came to the unit, on the day itself may be cut off either. */
static gboolean
require_quiet_day (PtPlan *self, const char *const *version)
{
  static const char shares[] =
    "SELECT 1 FROM succession WHERE (old = ?1 OR new = ?1) AND day = ?2";
  static const char groups[] =
    "SELECT valid_from FROM membership WHERE unit = ?1 AND valid_from >= ?2";
  const char *unit = version[PT_VERSION_UNIT], *name = version[PT_VERSION_NAME];
  g_autofree char *shown = pt_day_format_short (self->what->day);

  if (pt_apply_has (&self->apply, shares, unit, self->day, NULL))
    return pt_plan_refuse (self, PT_ERROR_CONFLICT,
                           g_strdup_printf (
                             /* Translators: a unit's name; a date. */
                             _ ("%s takes in another unit on %s, so it "
                                "cannot end on that day. Choose a later "
                                "one, or undo that first."),
                             name, shown));
  if (pt_apply_has (&self->apply, groups, unit, self->day, NULL))
    return pt_plan_refuse (self, PT_ERROR_CONFLICT,
                           g_strdup_printf (
                             /* Translators: a unit's name; a date. */
                             _ ("%s enters a group on %s or after it. "
                                "Undo that first, or choose a later "
                                "day."),
                             name, shown));
  return !pt_plan_has_failed (self);
}

/* It was there the day before. */
static gboolean
require_begun (PtPlan *self, const char *const *version)
{
  static const char before[] =
    "SELECT 1 FROM unit_version WHERE unit = ?1 AND valid_to = ?2";
  g_autofree char *shown = NULL;

  if (strcmp (version[PT_VERSION_FROM], self->day) < 0 ||
      pt_apply_has (&self->apply, before, version[PT_VERSION_UNIT], self->day, NULL))
    return !pt_plan_has_failed (self);

  shown = pt_day_format_short (self->what->day);
  return pt_plan_refuse (self, PT_ERROR_INVALID,
                         g_strdup_printf (
                           /* Translators: a unit's name; a date. */
                           _ ("%s begins on %s. It can end only after "
                              "that day."),
                           version[PT_VERSION_NAME], shown));
}

static gboolean
require_no_figures (PtPlan *self, const char *const *version)
{
  const PtUnit *unit =
    pt_find_unit_by_id (pt_book_get_catalogue (self->book),
                        g_ascii_strtoll (version[PT_VERSION_UNIT], NULL, 10));
  guint n = 0;
  PtPeriod latest = PT_PERIOD_NONE;
  g_autofree char *shown = NULL;
  g_autofree char *period = NULL;

  /* A unit that the plan itself began has none. */
  if (unit == NULL || !pt_book_count_figures_from (self->book, unit, self->what->day,
                                                   &n, &latest, &self->apply.failure))
    return !pt_plan_has_failed (self);
  if (n == 0)
    return TRUE;

  shown = pt_day_format_short (self->what->day);
  period = pt_period_format (latest);
  return pt_plan_refuse (
    self, PT_ERROR_CONFLICT,
    /* Translators: the number of figures; a unit's name; a date; a period such as
       "năm 2025". */
    g_strdup_printf (ngettext ("%u figure stands on %s for a period that ends on %s or "
                               "later: %s. Undo its entry or move it to the unit that "
                               "follows, or choose a later day.",
                               "%u figures stand on %s for periods that end on %s or "
                               "later, the last of them for %s. Undo their entry or "
                               "move them to the unit that follows, or choose a later "
                               "day.",
                               n),
                     n, version[PT_VERSION_NAME], shown, period));
}

static void
end_memberships (PtPlan *self, const char *unit)
{
  static const char sql[] =
    "SELECT unit, dimension, valid_from, unit_group, source FROM membership"
    " WHERE unit = ?1 AND valid_from < ?2 AND (valid_to = '' OR valid_to > ?2)";
  g_autoptr (GPtrArray) rows = pt_plan_list (self, sql, unit, self->day, NULL);

  for (guint i = 0; i < rows->len; i++) {
    char **membership = g_ptr_array_index (rows, i);
    GString *row = pt_row_begin ();

    pt_row_add_integer (row, g_ascii_strtoll (unit, NULL, 10));
    pt_row_add_text (row, membership[1]);
    pt_row_add_text (row, membership[2]);
    pt_row_add_text (row, self->day);
    pt_row_add_text (row, membership[3]);
    pt_row_add_text (row, membership[4]);
    pt_apply_put (&self->apply, -1, PT_ROW_MEMBERSHIP, pt_row_end (row));
  }
}

static void
end_version (PtPlan *self, const char *const *version)
{
  const char *next[PT_N_VERSION_FIELDS];
  GString *key;
  g_autofree char *text = NULL;

  if (strcmp (version[PT_VERSION_FROM], self->day) < 0) {
    memcpy (next, version, sizeof next);
    next[PT_VERSION_TO] = self->day;
    pt_plan_put_version (self, next);
    return;
  }

  /* It began on the day itself, as when its parent was merged before it: the one before
   * ends there already.
   */
  key = pt_row_begin ();
  pt_row_add_integer (key, g_ascii_strtoll (version[PT_VERSION_UNIT], NULL, 10));
  pt_row_add_text (key, version[PT_VERSION_FROM]);
  text = pt_row_end (key);
  pt_apply_remove (&self->apply, PT_ROW_UNIT_VERSION, text);
}

char **
pt_plan_end_unit (PtPlan *self, const char *unit)
{
  g_auto (GStrv) row = pt_plan_find_version (self, unit);
  const char *const *version = (const char *const *) row;

  if (row == NULL || !require_begun (self, version) ||
      !pt_plan_require_last (self, version) || !require_quiet_day (self, version) ||
      !require_no_figures (self, version))
    return NULL;

  end_memberships (self, unit);
  end_version (self, version);
  return pt_plan_has_failed (self) ? NULL : g_steal_pointer (&row);
}
