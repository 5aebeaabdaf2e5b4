#include "store/reorganise-bulk-check.h"

#include "store/reorganise-check.h"
#include "store/reorganise-private.h"

#include <glib/gi18n-lib.h>

/* What the rows say one by one has been looked at when they were applied; here is what
 * they come to together.
 */

/* Takes @reason. */
static void
warn (PtBulk *self, guint row, const char *column, const char *value, char *reason)
{
  PtProblem *problem = g_new (PtProblem, 1);

  *problem = (PtProblem){ row, g_strdup (column), g_strdup (value), reason };
  g_ptr_array_add (self->warnings, problem);
}

static gboolean
has_problem (const PtIntake *intake, guint row)
{
  for (guint i = 0; i < intake->problems->len; i++) {
    const PtProblem *problem = g_ptr_array_index (intake->problems, i);

    if (problem->row == row)
      return TRUE;
  }
  return FALSE;
}

/* One problem to a row is enough; row 0 is the file. */
static void
reject (PtIntake *intake, guint row, const char *column, const char *value,
        const char *reason)
{
  if (row == 0 || !has_problem (intake, row))
    pt_intake_add_problem (intake, row, column, value, reason);
}

/* "code\nday" → the record that says so */
static GHashTable *
index_records (const PtIntake *units)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < units->records->len; i++) {
    const PtRecord *record = &g_array_index (units->records, PtRecord, i);

    g_hash_table_insert (index,
                         g_strdup_printf ("%s\n%s", record->fields[PT_UNITS_CODE],
                                          record->fields[PT_UNITS_FROM]),
                         (gpointer) record);
  }
  return index;
}

static guint
find_row (GHashTable *index, const PtUnitVersion *version)
{
  g_autofree char *from = pt_day_to_iso (version->from);
  g_autofree char *key = g_strdup_printf ("%s\n%s", version->code, from);
  const PtRecord *record = g_hash_table_lookup (index, key);

  return record != NULL ? record->row : 0;
}

/* Whether the version was wrong before this file, as it is now. */
static gboolean
was_faulty (const PtBulk *self, const PtUnit *unit, const PtUnitVersion *version,
            const GArray *days)
{
  const PtUnit *old = pt_find_unit_by_id (self->before, unit->id);

  for (guint i = 0; old != NULL && i < old->n_versions; i++)
    if (old->versions[i].from == version->from) {
      g_autofree char *fault =
        pt_hierarchy_find_fault (self->before, old, &old->versions[i], days);

      return fault != NULL;
    }
  return FALSE;
}

/* Orphans, circles and levels, in the file and of whoever the file leaves behind. */
static void
check_places (PtBulk *self)
{
  g_autoptr (GHashTable) index = index_records (self->units);
  g_autoptr (GArray) days = pt_hierarchy_list_days (self->after);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->after, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < units[i].n_versions; j++) {
      const PtUnitVersion *version = &units[i].versions[j];
      g_autofree char *fault =
        pt_hierarchy_find_fault (self->after, &units[i], version, days);
      guint row;

      if (fault == NULL)
        continue;
      row = find_row (index, version);
      if (row > 0 || !was_faulty (self, &units[i], version, days))
        reject (self->units, row, "parent", version->parent, fault);
    }
}

static gboolean
is_closed_on_purpose (const PtBulk *self, const char *code)
{
  return self->closed != NULL && g_strv_contains (self->closed, code);
}

static gboolean
has_successor (const PtBulk *self, guint unit, PtDay day)
{
  guint n;
  const PtSuccession *all = pt_catalogue_get_successions (self->after, &n);

  for (guint i = 0; i < n; i++)
    if (all[i].old == unit && all[i].day == day)
      return TRUE;
  return FALSE;
}

static gboolean
check_end (PtBulk *self, PtBook *book, const PtRecord *record, const PtUnit *unit,
           PtDay end, GError **error)
{
  const char *code = record->fields[PT_UNITS_CODE];
  const char *day = record->fields[PT_UNITS_TO];
  const PtUnit *old = pt_find_unit_by_id (self->before, unit->id);
  PtPeriod latest;
  guint n = 0;

  if (!has_successor (self, unit->index, end) && !is_closed_on_purpose (self, code))
    warn (self, record->row, "valid_to", day,
          g_strdup_printf (
            /* Translators: a unit's name; an ISO day. */
            _ ("%s ends on %s without a successor. If that is not meant, "
               "say in succession.csv where its figures go."),
            record->fields[PT_UNITS_NAME], day));

  if (old == NULL || pt_unit_get_version (old, end) == NULL)
    return TRUE;
  if (!pt_book_count_figures_from (book, unit, end, &n, &latest, error))
    return FALSE;
  if (n > 0) {
    g_autofree char *period = pt_period_format (latest);
    g_autofree char *reason =
      /* Translators: the number of figures; a unit's name; an ISO day; a period such
         as "năm 2025". */
      g_strdup_printf (ngettext ("%u figure stands on %s for a period that ends on %s "
                                 "or later: %s. Undo its entry first.",
                                 "%u figures stand on %s for periods that end on %s or "
                                 "later, the last of them for %s. Undo their entry "
                                 "first.",
                                 n),
                       n, record->fields[PT_UNITS_NAME], day, period);

    reject (self->units, record->row, "valid_to", day, reason);
  }
  return TRUE;
}

/* Every unit of the file that ends has a successor, or ends on purpose. */
static gboolean
check_ends (PtBulk *self, PtBook *book, GError **error)
{
  for (guint i = 0; i < self->units->records->len; i++) {
    const PtRecord *record = &g_array_index (self->units->records, PtRecord, i);
    const PtUnit *unit;
    PtDay end;

    if (*record->fields[PT_UNITS_TO] == '\0' ||
        !pt_day_parse (record->fields[PT_UNITS_TO], &end, NULL))
      continue;
    unit = pt_catalogue_find_unit (self->after, record->fields[PT_UNITS_CODE], end - 1);
    if (unit == NULL || pt_unit_get_version (unit, end) != NULL ||
        has_problem (self->units, record->row))
      continue;
    if (!check_end (self, book, record, unit, end, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_successor (const PtBulk *self, const PtUnit *old, const PtUnit *new, PtDay day)
{
  guint n;
  const PtSuccession *all = pt_catalogue_get_successions (self->after, &n);

  for (guint i = 0; i < n; i++)
    if (all[i].day == day && all[i].old == old->index && all[i].new == new->index)
      return TRUE;
  return FALSE;
}

/* The code of a parent may pass to another place, and the unit with it, unnoticed. */
static void
check_passing (PtBulk *self, const PtUnit *unit, const PtUnitVersion *version,
               PtDay day)
{
  const PtUnit *old = pt_catalogue_get_parent (self->after, unit, day - 1);
  const PtUnit *new = pt_catalogue_get_parent (self->after, unit, day);
  g_autofree char *shown = pt_day_format_short (day);

  if (old == NULL || new == NULL || old == new || is_successor (self, old, new, day))
    return;

  warn (self, 0, "parent", version->parent,
        g_strdup_printf (
          /* Translators: a date; names of three units; a code. */
          _ ("On %s %s would pass from %s to %s, which takes over the "
             "code “%s” but none of its figures."),
          shown, version->name, pt_unit_get_version (old, day - 1)->name,
          pt_unit_get_version (new, day)->name, version->parent));
}

static void
check_all_passing (PtBulk *self)
{
  g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->after, &n);
  GHashTableIter iter;
  gpointer text;

  for (guint i = 0; i < self->succession->records->len; i++)
    g_hash_table_add (days,
                      (gpointer) g_array_index (self->succession->records, PtRecord, i)
                        .fields[PT_SUCCESSION_DATE]);

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &text, NULL)) {
    PtDay day;

    if (!pt_day_parse (text, &day, NULL))
      continue;
    for (guint i = 0; i < n; i++) {
      const PtUnitVersion *version = pt_unit_get_version (&units[i], day);

      if (version != NULL && version->from < day && version->parent != NULL)
        check_passing (self, &units[i], version, day);
    }
  }
}

gboolean
pt_bulk_check (PtBulk *self, PtBook *book, GError **error)
{
  check_places (self);
  check_all_passing (self);
  return check_ends (self, book, error);
}
