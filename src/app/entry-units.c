#include "app/entry-units.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "base/text.h"

/* A unit with what it is sorted by. */
typedef struct {
  guint unit;
  char *key;
} Place;

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->key);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Place *) a)->key, ((const Place *) b)->key);
}

GArray *
pt_entry_units_list (const PtCatalogue *catalogue, PtPeriod period, PtKind kind,
                     int within)
{
  PtDay day = pt_period_last_day (period);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  const PtUnit *units;
  guint n;

  g_array_set_clear_func (places, clear_place);
  units = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], day);
    Place place = { .unit = i };

    if (version == NULL || version->kind != kind ||
        (within >= 0 &&
         !pt_catalogue_is_within (catalogue, &units[i], &units[within], day)))
      continue;
    place.key = pt_text_sort_key (pt_text_bare_name (version->name));
    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (found, g_array_index (places, Place, i).unit);
  return found;
}

int
pt_entry_units_find_scope (PtSession *session)
{
  PtQuery query;

  pt_session_fill_query (session, &query);
  query.view = PT_UNITS_AS_WAS;
  return query.within < 0
           ? -1
           : pt_query_find_within (pt_session_get_catalogue (session), &query);
}

static void
find_kinds (const PtCatalogue *catalogue, PtPeriod period, gboolean *seen)
{
  PtDay day = pt_period_last_day (period);
  const PtUnit *units;
  guint n;

  units = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], day);

    if (version != NULL)
      seen[version->kind] = TRUE;
  }
  /* A roof over agencies counts nothing itself. */
  seen[PT_KIND_BLOCK] = FALSE;
}

PtKind
pt_entry_units_choose_kind (PtSession *session)
{
  gboolean seen[PT_N_KINDS] = { FALSE };
  PtKind kind = pt_session_get_level (session);

  find_kinds (pt_session_get_catalogue (session), pt_session_get_period (session),
              seen);
  if (seen[kind])
    return kind;
  for (guint i = 0; i < PT_N_KINDS; i++) {
    PtKind other = (PtKind) ((PT_KIND_COMMUNE + i) % PT_N_KINDS);

    if (seen[other])
      return other;
  }
  return kind;
}

static void
append (GListStore *list, int id, const char *name, const char *detail)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, detail);

  g_list_store_append (list, choice);
}

GListModel *
pt_entry_units_kinds (const PtCatalogue *catalogue, PtPeriod period)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  gboolean seen[PT_N_KINDS] = { FALSE };

  find_kinds (catalogue, period, seen);
  for (guint i = 0; i < PT_N_KINDS; i++) {
    if (seen[i])
      append (list, (int) i, pt_kind_get_name ((PtKind) i), NULL);
  }
  return G_LIST_MODEL (list);
}

GListModel *
pt_entry_units_names (const PtCatalogue *catalogue, PtPeriod period,
                      const GArray *units)
{
  PtDay day = pt_period_last_day (period);
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  const PtUnit *all;
  guint n;

  all = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < units->len; i++) {
    guint unit = g_array_index (units, guint, i);
    const PtUnitVersion *version = pt_unit_get_nearest_version (&all[unit], day);

    append (list, (int) unit, version->name, version->code);
  }
  return G_LIST_MODEL (list);
}

GListModel *
pt_entry_units_forms (const GPtrArray *forms)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);

  for (guint i = 0; i < forms->len; i++) {
    const PtForm *form = g_ptr_array_index (forms, i);

    append (list, (int) i, pt_form_get_name (form->code), NULL);
  }
  append (list, PT_ALL_FORMS, _ ("All forms"), NULL);
  return G_LIST_MODEL (list);
}
