#include "app/unit-tree.h"

#include "base/text.h"

/* Who is below whom on the day, found once for all units. */
typedef struct {
  PtCatalogue *catalogue;
  PtDay day;
  guint *starts;   /* per unit where its children begin; one more for the top */
  guint *children; /* indexes of units */
} Branches;

typedef struct {
  const PtUnit *unit;
  const PtUnitVersion *version;
  char *key;
} Place;

static void
free_branches (gpointer data)
{
  Branches *self = data;

  pt_catalogue_unref (self->catalogue);
  g_free (self->starts);
  g_free (self->children);
  g_free (self);
}

static Branches *
make_branches (PtCatalogue *catalogue, PtDay day)
{
  Branches *self = g_new0 (Branches, 1);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  g_autofree guint *parents = g_new (guint, n + 1);

  self->catalogue = pt_catalogue_ref (catalogue);
  self->day = day;
  self->starts = g_new0 (guint, n + 3);
  self->children = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++) {
    const PtUnit *parent = pt_catalogue_get_parent (catalogue, &units[i], day);

    parents[i] = parent == NULL ? n : parent->index;
    if (pt_unit_get_version (&units[i], day) == NULL)
      parents[i] = n + 1;
    else
      self->starts[parents[i] + 2]++;
  }
  for (guint i = 0; i <= n; i++)
    self->starts[i + 2] += self->starts[i + 1];
  for (guint i = 0; i < n; i++) {
    if (parents[i] <= n)
      self->children[self->starts[parents[i] + 1]++] = i;
  }
  return self;
}

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->key);
}

/* Places before agencies, and then as a dictionary has them. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a, *right = b;

  if (left->version->kind != right->version->kind)
    return (int) left->version->kind - (int) right->version->kind;
  return strcmp (left->key, right->key);
}

static GListModel *
list_children (Branches *self, guint parent)
{
  GListStore *list = g_list_store_new (PT_TYPE_UNIT_ITEM);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);

  g_array_set_clear_func (places, clear_place);
  for (guint i = self->starts[parent]; i < self->starts[parent + 1]; i++) {
    Place place = { .unit = &units[self->children[i]] };

    place.version = pt_unit_get_version (place.unit, self->day);
    place.key = pt_text_sort_key (pt_text_bare_name (place.version->name));
    g_array_append_val (places, place);
  }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index (places, Place, i);

    g_ptr_array_add (items, pt_unit_item_new (place->unit, place->version->name,
                                              place->version->code));
  }
  g_list_store_splice (list, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (list);
}

static GListModel *
make_children (gpointer item, gpointer data)
{
  Branches *self = data;
  guint unit = pt_unit_item_get_unit (item);

  if (self->starts[unit] == self->starts[unit + 1])
    return NULL;
  return list_children (self, unit);
}

GtkTreeListModel *
pt_unit_tree_new (PtCatalogue *catalogue, PtDay day)
{
  Branches *branches = make_branches (catalogue, day);
  GtkTreeListModel *tree;
  guint n;

  pt_catalogue_get_units (catalogue, &n);
  tree = gtk_tree_list_model_new (list_children (branches, n), FALSE, FALSE,
                                  make_children, branches, free_branches);
  /* A single province is opened: nobody wants to see it alone. */
  if (g_list_model_get_n_items (G_LIST_MODEL (tree)) == 1) {
    g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, 0);

    gtk_tree_list_row_set_expanded (row, TRUE);
  }
  return tree;
}

static gint64
get_id (GtkTreeListRow *row)
{
  g_autoptr (PtUnitItem) item = gtk_tree_list_row_get_item (row);

  return pt_unit_item_get_id (item);
}

/* The row of @id among all, or those from @from on. */
static guint
find_row (GtkTreeListModel *tree, gint64 id, guint from)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tree));

  for (guint i = from; i < n; i++) {
    g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);

    if (get_id (row) == id)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static const PtUnit *
find_unit (PtCatalogue *catalogue, gint64 id)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    if (units[i].id == id)
      return &units[i];
  }
  return NULL;
}

guint
pt_unit_tree_reveal (GtkTreeListModel *tree, PtCatalogue *catalogue, PtDay day,
                     gint64 id)
{
  const PtUnit *path[PT_MAX_LEVELS];
  const PtUnit *unit = find_unit (catalogue, id);
  guint n = 0, row = 0;

  if (unit == NULL || pt_unit_get_version (unit, day) == NULL)
    return GTK_INVALID_LIST_POSITION;

  for (; unit != NULL && n < PT_MAX_LEVELS; n++) {
    path[n] = unit;
    unit = pt_catalogue_get_parent (catalogue, unit, day);
  }
  while (n-- > 0) {
    g_autoptr (GtkTreeListRow) found = NULL;

    row = find_row (tree, path[n]->id, row);
    if (row == GTK_INVALID_LIST_POSITION || n == 0)
      break;
    found = gtk_tree_list_model_get_row (tree, row);
    gtk_tree_list_row_set_expanded (found, TRUE);
  }
  return row;
}

GArray *
pt_unit_tree_list_open (GtkTreeListModel *tree)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tree));

  for (guint i = 0; i < n; i++) {
    g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);
    gint64 id = get_id (row);

    if (gtk_tree_list_row_get_expanded (row))
      g_array_append_val (ids, id);
  }
  return ids;
}

static gboolean
has_id (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++) {
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  }
  return FALSE;
}

void
pt_unit_tree_open (GtkTreeListModel *tree, const GArray *ids)
{
  if (ids->len == 0)
    return;

  /* What is opened makes the list longer. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (tree)); i++) {
    g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);

    if (has_id (ids, get_id (row)))
      gtk_tree_list_row_set_expanded (row, TRUE);
  }
}
