#include "app/inherit-groups.h"

#include "app/choice.h"
#include "app/picker.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

#define NO_GROUP (-1)

/* One way of grouping in which any of the units is. */
typedef struct {
  guint dimension;
  PtPicker *picker; /* the grid's */
} Row;

struct _PtInheritGroups {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *hint;
  GtkGrid *grid;

  PtCatalogue *catalogue;
  GPtrArray *units; /* const PtUnit */
  GArray *rows;     /* Row */
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtInheritGroups, pt_inherit_groups, GTK_TYPE_WIDGET)

static const PtDimension *
get_dimension (PtInheritGroups *self, guint index)
{
  guint n;

  return &pt_catalogue_get_dimensions (self->catalogue, &n)[index];
}

/* The group all units are in, or NO_GROUP.  Returns: whether any is in one */
static gboolean
find_group (PtInheritGroups *self, guint dimension, int *group)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->units->len; i++) {
    const PtUnit *unit = self->units->pdata[i];
    int own =
      pt_catalogue_get_group (self->catalogue, unit->index, dimension, pt_day_today ());

    any |= own >= 0;
    *group = i == 0 || own == *group ? own : NO_GROUP;
    if (own != *group)
      break;
  }
  return any;
}

static void
chosen_cb (PtInheritGroups *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GListModel *
list_groups (const PtDimension *dimension)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (PtChoice) none =
    pt_choice_new (NO_GROUP, C_ ("group", "None of them"), NULL);

  for (guint i = 0; i < dimension->n_groups; i++) {
    g_autoptr (PtChoice) choice =
      pt_choice_new ((int) i, pt_group_get_name (&dimension->groups[i]), NULL);

    g_list_store_append (list, choice);
  }
  g_list_store_append (list, none);
  return G_LIST_MODEL (list);
}

static void
add_row (PtInheritGroups *self, guint index, int group)
{
  const PtDimension *dimension = get_dimension (self, index);
  const char *name = pt_dimension_get_name (dimension);
  g_autoptr (GListModel) groups = list_groups (dimension);
  GtkWidget *label = gtk_label_new (name);
  Row row = { index, g_object_new (PT_TYPE_PICKER, "title", name, NULL) };

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (row.picker), TRUE);
  pt_picker_set_choices (row.picker, groups, group);
  gtk_grid_attach (self->grid, label, 0, (int) self->rows->len, 1, 1);
  gtk_grid_attach (self->grid, GTK_WIDGET (row.picker), 1, (int) self->rows->len, 1, 1);
  g_signal_connect_object (row.picker, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_array_append_val (self->rows, row);
}

static void
pt_inherit_groups_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_INHERIT_GROUPS);

  G_OBJECT_CLASS (pt_inherit_groups_parent_class)->dispose (object);
}

static void
pt_inherit_groups_finalize (GObject *object)
{
  PtInheritGroups *self = PT_INHERIT_GROUPS (object);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_ptr_array_unref (self->units);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (pt_inherit_groups_parent_class)->finalize (object);
}

static void
pt_inherit_groups_class_init (PtInheritGroupsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_inherit_groups_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_inherit_groups_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_INHERIT_GROUPS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/inherit-groups.ui");
  gtk_widget_class_bind_template_child (widget_class, PtInheritGroups, root);
  gtk_widget_class_bind_template_child (widget_class, PtInheritGroups, hint);
  gtk_widget_class_bind_template_child (widget_class, PtInheritGroups, grid);
}

static void
pt_inherit_groups_init (PtInheritGroups *self)
{
  self->units = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_inherit_groups_show (PtInheritGroups *self, PtCatalogue *catalogue,
                        const PtUnit *const *units, guint n)
{
  guint n_dimensions;

  g_return_if_fail (PT_IS_INHERIT_GROUPS (self));

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  self->catalogue = pt_catalogue_ref (catalogue);
  g_ptr_array_set_size (self->units, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->units, (gpointer) units[i]);
  for (guint i = self->rows->len; i-- > 0;)
    gtk_grid_remove_row (self->grid, (int) i);
  g_array_set_size (self->rows, 0);

  pt_catalogue_get_dimensions (catalogue, &n_dimensions);
  for (guint i = 0; i < n_dimensions; i++) {
    int group = NO_GROUP;

    if (find_group (self, i, &group) &&
        !g_str_equal (get_dimension (self, i)->code, "sector"))
      add_row (self, i, group);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), n > 1);
}

/* The document that put one of the units into the group, and whose it was.
 * Returns: (transfer full)
 */
static char *
make_source (PtInheritGroups *self, guint dimension, int group)
{
  guint n;
  const PtMembership *all = pt_catalogue_get_memberships (self->catalogue, &n);
  PtDay today = pt_day_today ();

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < self->units->len; j++) {
      const PtUnit *unit = self->units->pdata[j];

      if (all[i].unit == unit->index && all[i].dimension == dimension &&
          (int) all[i].group == group && all[i].from <= today && today < all[i].to)
        /* Translators: a document; the unit it was about. */
        return g_strdup_printf (_ ("%s (carried over from %s)"), all[i].source,
                                pt_unit_get_nearest_version (unit, today)->name);
    }
  return g_strdup (_ ("Chosen at the reorganisation"));
}

void
pt_inherit_groups_add (PtInheritGroups *self, PtReorganisation *draft, guint part)
{
  g_return_if_fail (PT_IS_INHERIT_GROUPS (self));

  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = &g_array_index (self->rows, Row, i);
    const PtDimension *dimension = get_dimension (self, row->dimension);
    int group = pt_picker_get_selected (row->picker);
    g_autofree char *source = NULL;

    if (group == NO_GROUP)
      continue;
    source = make_source (self, row->dimension, group);
    pt_reorganisation_inherit (draft, part, dimension->code,
                               dimension->groups[group].code, source);
  }
}
