#include "report/view.h"

#include "base/text.h"

guint32
pt_view_get_level_kinds (PtKind level)
{
  return 1u << level;
}

guint32
pt_view_get_agency_kinds (void)
{
  guint32 kinds = 0;

  for (guint kind = 0; kind < PT_N_KINDS; kind++)
    if (kind != PT_KIND_BLOCK && pt_kind_get_sector ((PtKind) kind) == PT_SECTOR_AGENCY)
      kinds |= 1u << kind;
  return kinds;
}

static gboolean
is_of_kind (const PtView *self, const PtUnitVersion *version)
{
  return version != NULL && (self->kinds & (1u << version->kind)) != 0;
}

static gboolean
is_inside (const PtView *self, const PtUnit *unit, PtDay day)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);
  const PtUnit *within = &units[self->query.within];

  return unit == within || pt_catalogue_is_within (self->catalogue, unit, within, day);
}

const PtUnitVersion *
pt_view_find_last_version (const PtUnit *unit, PtDay first_day, PtDay last_day,
                           PtDay *day)
{
  const PtUnitVersion *version = pt_unit_get_version (unit, last_day);

  *day = last_day;
  if (version != NULL)
    return version;
  for (guint i = unit->n_versions; i-- > 0;) {
    version = &unit->versions[i];
    if (version->from > last_day || version->to <= first_day)
      continue;
    *day = version->to - 1;
    return version;
  }
  return NULL;
}

/* The last day in the period on which @unit was what the query asks for; FALSE where
 * it never was, or is something else by the end.
 */
static gboolean
find_source_day (const PtView *self, const PtUnit *unit, PtDay *day)
{
  return is_of_kind (self, pt_view_find_last_version (unit, self->first_day,
                                                      self->last_day, day));
}

static const PtLineage *
get_lineage (PtView *self, PtDay from)
{
  PtLineage *lineage = g_hash_table_lookup (self->lineages, GINT_TO_POINTER (from));

  if (lineage == NULL) {
    lineage = pt_lineage_new (self->catalogue, from, self->view_day);
    g_hash_table_insert (self->lineages, GINT_TO_POINTER (from), lineage);
  }
  return lineage;
}

static gboolean
has_part_shown (const PtView *self, const PtViewSource *source)
{
  guint n;
  const PtPart *parts = pt_view_source_get_parts (source, &n);

  for (guint i = 0; i < n; i++)
    if (self->is_shown[parts[i].unit])
      return TRUE;
  return FALSE;
}

static void
add_source (PtView *self, const PtUnit *unit)
{
  PtViewSource source = { .unit = unit->index,
                          .self = { unit->index, PT_SHARE_WHOLE } };

  if (!find_source_day (self, unit, &source.day))
    return;
  source.former = source.day != self->last_day;
  source.n_parts = 1;
  if (source.day != self->view_day)
    source.parts = pt_lineage_get_parts (get_lineage (self, source.day), unit->index,
                                         &source.n_parts);
  if (self->partial ? !has_part_shown (self, &source)
                    : self->query.within >= 0 && !is_inside (self, unit, source.day))
    return;
  g_array_append_val (self->sources, source);
}

typedef struct {
  guint unit;
  char *key;
} Named;

static void
clear_named (gpointer data)
{
  g_free (((Named *) data)->key);
}

/* Orders as pt_text_collate_names() does, but looks at each name only once. */
static char *
make_key (const char *name)
{
  g_autofree char *bare = pt_text_sort_key (pt_text_bare_name (name));
  g_autofree char *all = pt_text_sort_key (name);

  return g_strjoin (" ", bare, all, NULL);
}

static int
compare_named (gconstpointer a, gconstpointer b)
{
  const Named *x = a, *y = b;
  int order = g_strcmp0 (x->key, y->key);

  return order != 0 ? order : (x->unit > y->unit) - (x->unit < y->unit);
}

static void
list_shown (PtView *self, const PtUnit *units, guint n)
{
  g_autoptr (GArray) named = g_array_new (FALSE, FALSE, sizeof (Named));
  gboolean is_ordered = self->query.by == PT_BY_UNIT;

  g_array_set_clear_func (named, clear_named);
  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], self->view_day);
    Named one = { i, NULL };

    if (!is_of_kind (self, version))
      continue;
    if (self->partial && !is_inside (self, &units[i], self->view_day))
      continue;
    if (is_ordered)
      one.key = make_key (version->name);
    g_array_append_val (named, one);
  }
  if (is_ordered)
    g_array_sort (named, compare_named);
  for (guint i = 0; i < named->len; i++) {
    guint unit = g_array_index (named, Named, i).unit;

    g_array_append_val (self->shown, unit);
    self->is_shown[unit] = TRUE;
  }
}

/* Where "within" is not of the view day, a shown unit is one that a source inside it
 * leads to.
 */
static void
keep_reached (PtView *self)
{
  g_autofree guint8 *reached = NULL;
  guint n_units, n_kept = 0;

  pt_catalogue_get_units (self->catalogue, &n_units);
  reached = g_new0 (guint8, n_units);
  for (guint i = 0; i < self->sources->len; i++) {
    guint n;
    const PtPart *parts =
      pt_view_source_get_parts (&g_array_index (self->sources, PtViewSource, i), &n);

    for (guint j = 0; j < n; j++)
      reached[parts[j].unit] = self->is_shown[parts[j].unit];
  }
  for (guint i = 0; i < self->shown->len; i++) {
    guint unit = g_array_index (self->shown, guint, i);

    if (reached[unit])
      g_array_index (self->shown, guint, n_kept++) = unit;
  }
  g_array_set_size (self->shown, n_kept);
  memcpy (self->is_shown, reached, n_units);
}

PtView *
pt_view_new (const PtCatalogue *catalogue, const PtQuery *query, guint32 kinds)
{
  PtView *self = g_new0 (PtView, 1);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  self->catalogue = catalogue;
  self->query = *query;
  self->kinds = kinds;
  self->first_day = pt_period_first_day (query->period);
  self->last_day = pt_period_last_day (query->period);
  self->view_day = pt_query_get_view_day (query);
  self->partial = query->within >= 0 &&
                  pt_unit_get_version (&units[query->within], self->view_day) != NULL;
  self->sources = g_array_new (FALSE, FALSE, sizeof (PtViewSource));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_shown = g_new0 (guint8, n);
  self->lineages =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pt_lineage_free);
  list_shown (self, units, n);
  for (guint i = 0; i < n; i++)
    add_source (self, &units[i]);
  if (query->within >= 0 && !self->partial)
    keep_reached (self);
  return self;
}

void
pt_view_free (PtView *self)
{
  g_array_unref (self->sources);
  g_array_unref (self->shown);
  g_free (self->is_shown);
  g_hash_table_unref (self->lineages);
  g_free (self);
}

const PtPart *
pt_view_source_get_parts (const PtViewSource *source, guint *n)
{
  *n = source->n_parts;
  return source->parts != NULL ? source->parts : &source->self;
}

static const PtUnit *
find_root (const PtView *self, const PtUnit *unit, PtDay day)
{
  for (guint depth = 0; depth < PT_MAX_LEVELS; depth++) {
    const PtUnit *parent = pt_catalogue_get_parent (self->catalogue, unit, day);

    if (parent == NULL)
      return unit;
    unit = parent;
  }
  return unit;
}

static gboolean
is_source (const PtView *self, guint unit)
{
  for (guint i = 0; i < self->sources->len; i++)
    if (g_array_index (self->sources, PtViewSource, i).unit == unit)
      return TRUE;
  return FALSE;
}

int
pt_view_find_top (const PtView *self)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);
  int top = self->query.within;

  for (guint i = 0; self->query.within < 0 && i < self->sources->len; i++) {
    const PtViewSource *source = &g_array_index (self->sources, PtViewSource, i);
    int root = (int) find_root (self, &units[source->unit], source->day)->index;

    if (top >= 0 && root != top)
      return -1;
    top = root;
  }
  return top >= 0 && !is_source (self, (guint) top) ? top : -1;
}
