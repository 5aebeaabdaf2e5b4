#include "app/unit-search.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

/* A stretch of a unit's life under one name and code. */
typedef struct {
  const PtUnit *unit;
  const PtUnitVersion *version; /* the last of them */
  PtDay from;
  char *key, *bare, *order; /* to search, the same without the kind, to sort */
} Name;

struct _PtUnitSearch {
  PtCatalogue *catalogue;
  GArray *names; /* Name */
};

typedef struct {
  const Name *name;
  guint rank; /* the less the better */
} Found;

/* How offices shorten the words that names begin with. */
static const char *const short_words[][2] = {
  { "tp ", "thanh pho " }, { "tx ", "thi xa " }, { "tt ", "thi tran " },
  { "p ", "phuong " },     { "h ", "huyen " },   { "x ", "xa " },
};

static void
clear_name (gpointer data)
{
  Name *name = data;

  g_free (name->key);
  g_free (name->bare);
  g_free (name->order);
}

static gboolean
goes_on (const PtUnitVersion *before, const PtUnitVersion *after)
{
  return before->to == after->from && g_str_equal (before->name, after->name) &&
         g_str_equal (before->code, after->code);
}

static void
add_names (GArray *names, const PtUnit *unit)
{
  for (guint i = 0; i < unit->n_versions; i++) {
    const PtUnitVersion *version = &unit->versions[i];
    Name name = { .unit = unit, .version = version, .from = version->from };

    if (i > 0 && goes_on (version - 1, version)) {
      g_array_index (names, Name, names->len - 1).version = version;
      continue;
    }
    name.key = pt_text_search_key (version->name);
    name.bare = pt_text_search_key (pt_text_bare_name (version->name));
    name.order = pt_text_sort_key (pt_text_bare_name (version->name));
    g_array_append_val (names, name);
  }
}

PtUnitSearch *
pt_unit_search_new (PtCatalogue *catalogue)
{
  PtUnitSearch *self = g_new0 (PtUnitSearch, 1);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  self->catalogue = pt_catalogue_ref (catalogue);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  for (guint i = 0; i < n; i++)
    add_names (self->names, &units[i]);
  return self;
}

void
pt_unit_search_free (PtUnitSearch *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->names);
  pt_catalogue_unref (self->catalogue);
  g_free (self);
}

/* Returns: (transfer full) (nullable): @key with its first word in full */
static char *
lengthen (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (short_words); i++) {
    if (g_str_has_prefix (key, short_words[i][0]))
      return g_strconcat (short_words[i][1], key + strlen (short_words[i][0]), NULL);
  }
  return NULL;
}

#define NOT_FOUND G_MAXUINT

static guint
rank_name (const Name *name, const char *key)
{
  if (g_str_equal (name->version->code, key))
    return 0;
  if (g_str_equal (name->key, key) || g_str_equal (name->bare, key))
    return 1;
  if (g_str_has_prefix (name->bare, key) || g_str_has_prefix (name->key, key))
    return 2;
  if (g_str_has_prefix (name->version->code, key))
    return 3;
  return strstr (name->key, key) != NULL ? 4 : NOT_FOUND;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *left = a, *right = b;
  int order;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  order = strcmp (left->name->order, right->name->order);
  if (order != 0)
    return order;
  return (left->name->from < right->name->from) -
         (left->name->from > right->name->from);
}

char *
pt_unit_search_format_days (PtDay from, PtDay to)
{
  g_autofree char *first = pt_day_format_short (from);
  g_autofree char *last =
    to == PT_DAY_FOREVER ? g_strdup ("") : pt_day_format_short (to - 1);

  if (from == PT_DAY_ALWAYS && to == PT_DAY_FOREVER)
    return g_strdup (C_ ("time of validity", "always"));
  if (from == PT_DAY_ALWAYS)
    /* Translators: %s is the last day on which something held. */
    return g_strdup_printf (C_ ("time of validity", "until %s"), last);
  if (to == PT_DAY_FOREVER)
    /* Translators: %s is the first day on which something holds. */
    return g_strdup_printf (C_ ("time of validity", "since %s"), first);
  /* Translators: the first and the last day on which something held. */
  return g_strdup_printf (C_ ("time of validity", "%s to %s"), first, last);
}

static PtUnitItem *
make_item (const Name *name)
{
  g_autofree char *days = pt_unit_search_format_days (name->from, name->version->to);
  /* Translators: a unit's code, and since and until when it bore it. */
  g_autofree char *detail =
    g_strdup_printf (_ ("code %s, %s"), name->version->code, days);

  return pt_unit_item_new (name->unit, name->version->name, detail);
}

static GArray *
find_names (PtUnitSearch *self, const char *key)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autofree char *longer = lengthen (key);

  for (guint i = 0; i < self->names->len; i++) {
    Found one = { .name = &g_array_index (self->names, Name, i) };

    one.rank = rank_name (one.name, key);
    if (longer != NULL)
      one.rank = MIN (one.rank, rank_name (one.name, longer));
    if (one.rank != NOT_FOUND)
      g_array_append_val (found, one);
  }
  g_array_sort (found, compare_found);
  return found;
}

GListModel *
pt_unit_search_find (PtUnitSearch *self, const char *wish, guint limit)
{
  GListStore *list = g_list_store_new (PT_TYPE_UNIT_ITEM);
  g_autofree char *key = pt_text_search_key (wish);
  g_autoptr (GArray) found = find_names (self, g_strstrip (key));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (found->len, limit); i++)
    g_ptr_array_add (items, make_item (g_array_index (found, Found, i).name));
  g_list_store_splice (list, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (list);
}
