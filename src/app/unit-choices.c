#include "app/unit-choices.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "base/text.h"

typedef struct {
  const PtUnit *unit;
  const PtUnitVersion *version;
  char *key;
} Place;

static void
append (GListStore *list, int id, const char *name, const char *detail)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, detail);

  g_list_store_append (list, choice);
}

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->key);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a, *right = b;

  if (left->version->kind != right->version->kind)
    return (int) left->version->kind - (int) right->version->kind;
  return strcmp (left->key, right->key);
}

static gboolean
may_be_parent (const PtUnitVersion *version, gconstpointer data)
{
  return version->kind <= PT_KIND_COMMUNE || version->kind == PT_KIND_BLOCK;
}

static gboolean
is_any (const PtUnitVersion *version, gconstpointer data)
{
  return TRUE;
}

static gboolean
is_of_kind (const PtUnitVersion *version, gconstpointer data)
{
  return version->kind == *(const PtKind *) data;
}

static void
append_units (GListStore *list, PtCatalogue *catalogue, const PtUnit *without,
              gboolean (*wants) (const PtUnitVersion *version, gconstpointer data),
              gconstpointer data)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  PtDay today = pt_day_today ();
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < n; i++) {
    Place place = { .unit = &units[i] };

    place.version = pt_unit_get_version (place.unit, today);
    if (place.version == NULL || place.unit == without || !wants (place.version, data))
      continue;
    place.key = pt_text_sort_key (pt_text_bare_name (place.version->name));
    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index (places, Place, i);

    append (list, (int) place->unit->index, place->version->name, place->version->code);
  }
}

GListModel *
pt_unit_choices_kinds (void)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);

  for (guint i = 0; i < PT_N_KINDS; i++)
    append (list, (int) i, pt_kind_get_name ((PtKind) i), NULL);
  return G_LIST_MODEL (list);
}

GListModel *
pt_unit_choices_parents (PtCatalogue *catalogue)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);

  append (list, -1, _ ("Nothing: it is at the top"), NULL);
  append_units (list, catalogue, NULL, may_be_parent, NULL);
  return G_LIST_MODEL (list);
}

GListModel *
pt_unit_choices_peers (PtCatalogue *catalogue, const PtUnit *unit)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  PtKind kind = pt_unit_get_nearest_version (unit, pt_day_today ())->kind;

  append (list, -1, _ ("Choose a unit…"), NULL);
  append_units (list, catalogue, unit, is_of_kind, &kind);
  return G_LIST_MODEL (list);
}

GListModel *
pt_unit_choices_all (PtCatalogue *catalogue)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);

  append (list, -1, _ ("Choose a unit…"), NULL);
  append_units (list, catalogue, NULL, is_any, NULL);
  return G_LIST_MODEL (list);
}

PtKind
pt_unit_choices_guess_kind (const PtUnitVersion *parent)
{
  if (parent == NULL)
    return PT_KIND_PROVINCE;
  if (parent->kind == PT_KIND_COMMUNE)
    return PT_KIND_HAMLET;
  return parent->kind == PT_KIND_BLOCK ? PT_KIND_AGENCY : PT_KIND_COMMUNE;
}
