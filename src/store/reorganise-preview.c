#include "store/plan.h"

#include "domain/lineage.h"

#include <string.h>

/* What a reorganisation would do to past totals.
 *
 * It is done, the catalogue is read, and it is taken back.  Then every unit is followed
 * in the catalogue as it is and as it would be.  Units that both lead to the same parts
 * add the same to every total; the figures of all others are added up in both.
 */

/* One of the two catalogues. */
typedef struct {
  const PtCatalogue *catalogue;
  GHashTable *lineages; /* from day → PtLineage, to the day of the view */
} Side;

typedef struct {
  PtBook *book;
  const PtReorganisation *what;
  Side before, after;
  PtDay view_day;
  gboolean is_first_view; /* figures are counted in one only */
  GHashTable *named;      /* numbers of the units the draft names */
  gint64 totals[2][PT_N_KINDS];
  gboolean overflow;
  PtPreview *preview;
} Comparison;

static void
start_side (Side *self, const PtCatalogue *catalogue)
{
  self->catalogue = catalogue;
  self->lineages =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pt_lineage_free);
}

static const PtPart *
get_parts (Side *self, PtDay from, PtDay to, guint unit, guint *n)
{
  PtLineage *lineage = g_hash_table_lookup (self->lineages, GINT_TO_POINTER (from));

  if (lineage == NULL) {
    lineage = pt_lineage_new (self->catalogue, from, to);
    g_hash_table_insert (self->lineages, GINT_TO_POINTER (from), lineage);
  }
  return pt_lineage_get_parts (lineage, unit, n);
}

/* The last day of the period on which @unit was there. */
static const PtUnitVersion *
find_source (const PtUnit *unit, PtPeriod period, PtDay *day)
{
  PtDay last = pt_period_last_day (period), first = pt_period_first_day (period);

  for (guint i = unit->n_versions; i-- > 0;) {
    const PtUnitVersion *version = &unit->versions[i];

    if (version->from <= last && version->to > first) {
      *day = MIN (last, version->to - 1);
      return version;
    }
  }
  return NULL;
}

static const PtUnit *
get_unit (const PtCatalogue *catalogue, guint index)
{
  guint n;

  return &pt_catalogue_get_units (catalogue, &n)[index];
}

/* One unit on both sides, in one period. */
typedef struct {
  const PtUnit *unit;
  const PtUnitVersion *source;
  const PtPart *parts;
  guint n;
} Course;

static void
follow (Comparison *self, Side *side, gint64 id, PtPeriod period, Course *course)
{
  PtDay day = 0;

  *course = (Course){ .unit = pt_find_unit_by_id (side->catalogue, id) };
  if (course->unit != NULL)
    course->source = find_source (course->unit, period, &day);
  if (course->source != NULL)
    course->parts =
      get_parts (side, day, self->view_day, course->unit->index, &course->n);
}

static PtKind
get_part_kind (const Comparison *self, const Side *side, const PtPart *part)
{
  const PtUnit *unit = get_unit (side->catalogue, part->unit);

  return pt_unit_get_version (unit, self->view_day)->kind;
}

static gboolean
are_same (const Comparison *self, const Course *a, const Course *b)
{
  if (a->n != b->n || (a->source == NULL) != (b->source == NULL) ||
      (a->source != NULL && a->source->kind != b->source->kind))
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    if (a->parts[i].share != b->parts[i].share ||
        get_unit (self->before.catalogue, a->parts[i].unit)->id !=
          get_unit (self->after.catalogue, b->parts[i].unit)->id ||
        get_part_kind (self, &self->before, &a->parts[i]) !=
          get_part_kind (self, &self->after, &b->parts[i]))
      return FALSE;
  return TRUE;
}

/* Totals are of one level; all agencies are one. */
static PtKind
get_level (PtKind kind)
{
  if (pt_kind_get_sector (kind) == PT_SECTOR_AGENCY && kind != PT_KIND_BLOCK)
    return PT_KIND_AGENCY;
  return kind;
}

static void
add_value (Comparison *self, Side *side, const Course *course, gint64 value)
{
  g_autofree gint64 *pieces = g_new (gint64, course->n + 1);
  gint64 *totals = self->totals[side == &self->after];
  PtKind level;

  if (course->n == 0)
    return;

  level = get_level (course->source->kind);
  pt_lineage_split (value, course->parts, course->n, pieces);
  for (guint i = 0; i < course->n; i++)
    if (get_level (get_part_kind (self, side, &course->parts[i])) == level)
      self->overflow |= !pt_checked_add (totals[level], pieces[i], &totals[level]);
}

static gboolean
read_value (PtBook *book, const PtElement *element, PtPeriod period, gint64 unit,
            gint64 *value, GError **error)
{
  static const char sql[] = "SELECT value FROM figure WHERE element = ? AND period = ?"
                            " AND unit = ? AND official = 1 AND state = 1";
  sqlite3_stmt *statement = pt_connection_get (book->connection, sql, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, element->id);
  sqlite3_bind_int (statement, 2, period);
  sqlite3_bind_int64 (statement, 3, unit);
  found = pt_connection_next (book->connection, statement, error);
  if (found)
    *value = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return found;
}

/* A unit that has to be looked at in one period. */
typedef struct {
  gint64 id;
  Course before, after;
} Concerned;

static GArray *
list_concerned (Comparison *self, PtPeriod period)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Concerned));
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->before.catalogue, &n);

  for (guint i = 0; i < n; i++) {
    Concerned one = { .id = units[i].id };

    follow (self, &self->before, one.id, period, &one.before);
    follow (self, &self->after, one.id, period, &one.after);
    if (!are_same (self, &one.before, &one.after) ||
        g_hash_table_contains (self->named, &one.id))
      g_array_append_val (list, one);
  }
  return list;
}

static void
count_figure (Comparison *self, const Concerned *one)
{
  if (!self->is_first_view)
    return;

  self->preview->n_figures++;
  self->preview->n_estimated += one->after.n > 1 && one->before.n <= 1;
  self->preview->n_lost += one->after.n == 0 && one->before.n > 0;
}

static gboolean
compare_element (Comparison *self, const PtElement *element, PtPeriod period,
                 const GArray *list, GError **error)
{
  GError *failure = NULL;

  memset (self->totals, 0, sizeof self->totals);
  for (guint i = 0; i < list->len; i++) {
    const Concerned *one = &g_array_index (list, Concerned, i);
    gint64 value;

    if (read_value (self->book, element, period, one->id, &value, &failure)) {
      count_figure (self, one);
      if (element->type != PT_TYPE_PERCENT_ELEMENT) {
        add_value (self, &self->before, &one->before, value);
        add_value (self, &self->after, &one->after, value);
      }
    }
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return FALSE;
    }
  }

  for (guint level = 0; level < PT_N_KINDS; level++) {
    gint64 a = self->totals[0][level], b = self->totals[1][level];

    self->preview->n_totals += a != 0 || b != 0;
    self->preview->n_changed += a != b;
  }
  return TRUE;
}

static gboolean
compare_period (Comparison *self, PtPeriod period, GError **error)
{
  g_autoptr (GArray) list = list_concerned (self, period);
  PtPreview *preview = self->preview;
  guint n, n_before = preview->n_figures;
  const PtElement *elements = pt_catalogue_get_elements (self->before.catalogue, &n);

  for (guint i = 0; i < n && list->len > 0; i++)
    if (!compare_element (self, &elements[i], period, list, error))
      return FALSE;

  if (preview->n_figures > n_before) {
    preview->n_periods++;
    preview->last = period;
    if (preview->first == PT_PERIOD_NONE)
      preview->first = period;
  }
  return TRUE;
}

static gboolean
compare_view (Comparison *self, PtDay view_day, const GArray *periods, GError **error)
{
  gboolean ok = TRUE;

  self->view_day = view_day;
  start_side (&self->before, self->before.catalogue);
  start_side (&self->after, self->after.catalogue);
  for (guint i = 0; i < periods->len && ok; i++)
    ok = compare_period (self, g_array_index (periods, PtPeriod, i), error);
  g_hash_table_unref (self->before.lineages);
  g_hash_table_unref (self->after.lineages);

  return ok;
}

/* How many units that the draft does not name lie under another unit on the day. */
static guint
count_moved (const Comparison *self, PtDay day)
{
  guint n, n_moved = 0;
  const PtUnit *units = pt_catalogue_get_units (self->before.catalogue, &n);

  for (guint i = 0; i < n; i++) {
    const PtUnit *unit = pt_find_unit_by_id (self->after.catalogue, units[i].id);
    const PtUnit *a, *b;

    if (unit == NULL || g_hash_table_contains (self->named, &units[i].id) ||
        pt_unit_get_version (unit, day) == NULL)
      continue;
    a = pt_catalogue_get_parent (self->before.catalogue, &units[i], day);
    b = pt_catalogue_get_parent (self->after.catalogue, unit, day);
    n_moved += (a != NULL ? a->id : 0) != (b != NULL ? b->id : 0);
  }
  return n_moved;
}

static gboolean
compare (Comparison *self, GError **error)
{
  g_autoptr (GArray) periods = pt_book_list_periods (self->book, error);
  PtDay day = self->what->day, today = pt_day_today ();
  gboolean has_day = day != PT_DAY_ALWAYS && day != PT_DAY_FOREVER;

  if (periods == NULL)
    return FALSE;

  self->is_first_view = TRUE;
  if (!compare_view (self, has_day ? day : today, periods, error))
    return FALSE;
  self->is_first_view = FALSE;
  if (has_day && today > day && !compare_view (self, today, periods, error))
    return FALSE;

  if (self->overflow)
    self->preview->n_changed++;
  self->preview->n_moved = count_moved (self, has_day ? day : today);
  pt_preview_add_facts (self->preview);
  return TRUE;
}

PtPreview *
pt_reorganisation_preview (PtBook *book, const PtReorganisation *what, GError **error)
{
  g_autoptr (PtPreview) preview = g_new0 (PtPreview, 1);
  g_autoptr (GHashTable) named =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (PtCatalogue) after = NULL;
  Comparison self = { .book = book, .what = what, .named = named, .preview = preview };

  preview->facts = g_ptr_array_new_with_free_func (g_free);
  g_return_val_if_fail (PT_IS_BOOK (book), NULL);
  g_return_val_if_fail (what != NULL, NULL);

  if (!pt_plan_run (book, what, &after, error))
    return NULL;
  pt_ledger_rollback (book->ledger);

  for (guint i = 0; i < what->units->len; i++) {
    gint64 id = g_ascii_strtoll (pt_reorganisation_get_unit (what, i), NULL, 10);

    g_hash_table_add (named, g_memdup2 (&id, sizeof id));
  }
  if (pt_reorganisation_is_measuring (what))
    return pt_preview_add_measure_facts (preview, book, what, error)
             ? g_steal_pointer (&preview)
             : NULL;

  self.before.catalogue = book->catalogue;
  self.after.catalogue = after;
  return compare (&self, error) ? g_steal_pointer (&preview) : NULL;
}
