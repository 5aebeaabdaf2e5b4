#include "app/scopes.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "base/text.h"

/* A place, with what it is sorted by: provinces, districts, communes, and places that
 * are gone after those of the day.
 */
typedef struct {
  int unit;
  PtKind kind;
  gboolean gone;
  const char *name;
  char *detail;
} Scope;

static void
clear_scope (gpointer data)
{
  g_free (((Scope *) data)->detail);
}

static int
compare_scopes (gconstpointer a, gconstpointer b)
{
  const Scope *left = a, *right = b;

  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;
  if (left->gone != right->gone)
    return left->gone - right->gone;
  return pt_text_collate_names (left->name, right->name);
}

/* Where a commune is, as people still say it: the former district, else the parent. */
static char *
describe_place (PtCatalogue *catalogue, const PtUnit *unit, PtDay day)
{
  const PtDimension *dimension;
  const PtUnit *parent;
  guint index;
  int group = -1;

  dimension = pt_catalogue_find_dimension (catalogue, "former-district", &index);
  if (dimension != NULL)
    group = pt_catalogue_get_group (catalogue, unit->index, index, day);
  if (group >= 0)
    return g_strdup (pt_group_get_name (&dimension->groups[group]));

  parent = pt_catalogue_get_parent (catalogue, unit, day);
  return parent == NULL ? NULL
                        : g_strdup (pt_unit_get_nearest_version (parent, day)->name);
}

static char *
describe_end (const PtUnitVersion *version)
{
  g_autofree char *day = pt_day_format_short (version->to - 1);

  /* Translators: a place that is no longer; %s is the last day it was there. */
  return g_strdup_printf (_ ("until %s"), day);
}

static void
add_scope (GArray *scopes, PtCatalogue *catalogue, const PtUnit *unit, PtDay view_day,
           PtDay last_day)
{
  const PtUnitVersion *version = pt_unit_get_version (unit, view_day);
  Scope scope = { .unit = (int) unit->index, .gone = version == NULL };

  if (version == NULL)
    version = pt_unit_get_version (unit, last_day);
  if (version == NULL)
    return;
  if (version->kind != PT_KIND_PROVINCE && version->kind != PT_KIND_DISTRICT &&
      version->kind != PT_KIND_COMMUNE)
    return;
  /* Which old commune was where, its successors tell better. */
  if (scope.gone && version->kind == PT_KIND_COMMUNE)
    return;

  scope.kind = version->kind;
  scope.name = version->name;
  if (scope.gone)
    scope.detail = describe_end (version);
  else if (version->kind == PT_KIND_COMMUNE)
    scope.detail = describe_place (catalogue, unit, view_day);
  g_array_append_val (scopes, scope);
}

static guint
count_provinces (GArray *scopes, const char **name)
{
  guint n = 0;

  for (guint i = 0; i < scopes->len; i++) {
    const Scope *scope = &g_array_index (scopes, Scope, i);

    if (scope->kind == PT_KIND_PROVINCE && !scope->gone) {
      *name = scope->name;
      n++;
    }
  }
  return n;
}

static void
append (GListStore *list, int id, const char *name, const char *detail)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, detail);

  g_list_store_append (list, choice);
}

GListModel *
pt_scopes_new (PtSession *session)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (GArray) scopes = g_array_new (FALSE, FALSE, sizeof (Scope));
  PtCatalogue *catalogue = pt_session_get_catalogue (session);
  PtDay day = pt_session_get_view_day (session);
  PtPeriod period = pt_session_get_period (session);
  PtDay last_day = period == PT_PERIOD_NONE ? day : pt_period_last_day (period);
  const PtUnit *units;
  const char *province = NULL;
  guint n, n_provinces;

  g_array_set_clear_func (scopes, clear_scope);
  units = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++)
    add_scope (scopes, catalogue, &units[i], day, last_day);
  g_array_sort (scopes, compare_scopes);

  n_provinces = count_provinces (scopes, &province);
  append (list, -1, n_provinces == 1 ? _ ("Whole province") : _ ("All places"),
          n_provinces == 1 ? province : NULL);
  for (guint i = 0; i < scopes->len; i++) {
    const Scope *scope = &g_array_index (scopes, Scope, i);

    /* The only province is "the whole province" already. */
    if (n_provinces != 1 || scope->kind != PT_KIND_PROVINCE || scope->gone)
      append (list, scope->unit, scope->name, scope->detail);
  }
  return G_LIST_MODEL (list);
}
