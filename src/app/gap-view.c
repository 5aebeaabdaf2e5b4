#include "app/gap-view.h"

#include <glib/gi18n-lib.h>

#include "app/gap-item.h"

#include "ui-resources.h"

struct _PtGapView {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkColumnView *view;
  GListStore *items;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkPopoverMenu *menu;
  GtkColumnViewColumn *columns[PT_N_GAP_COLUMNS];
};

enum {
  ACTIVATED,
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct {
  const char *title;
  gboolean expand;
  int width; /* in letters */
} headings[PT_N_GAP_COLUMNS] = {
  [PT_GAP_COLUMN_GROUP] = { NC_ ("gap list", "Group"), FALSE, 10 },
  [PT_GAP_COLUMN_UNIT] = { NC_ ("gap list", "Unit"), TRUE, 27 },
  [PT_GAP_COLUMN_KIND] = { NC_ ("gap list", "Kind"), FALSE, 12 },
  [PT_GAP_COLUMN_PARENT] = { NC_ ("gap list", "Belongs to"), FALSE, 16 },
  [PT_GAP_COLUMN_MISSING] = { NC_ ("gap list", "Missing"), FALSE, 5 },
  [PT_GAP_COLUMN_PEOPLE] = { NC_ ("gap list", "People"), FALSE, 6 },
  [PT_GAP_COLUMN_SINCE] = { NC_ ("gap list", "Since"), FALSE, 6 },
  [PT_GAP_COLUMN_WHO] = { NC_ ("gap list", "Who acts"), FALSE, 10 },
  [PT_GAP_COLUMN_DUE] = { NC_ ("gap list", "By when"), FALSE, 9 },
  [PT_GAP_COLUMN_STATE] = { NC_ ("gap list", "State"), FALSE, 8 },
  [PT_GAP_COLUMN_WHY] = { NC_ ("gap list", "Why"), TRUE, 24 },
};

G_DEFINE_FINAL_TYPE (PtGapView, pt_gap_view, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PtGapColumn column = GPOINTER_TO_UINT (data);
  gboolean is_number = pt_gap_column_is_number (column);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), headings[column].width);
  g_object_set_data (G_OBJECT (label), "list-item", item);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PtGapColumn column = GPOINTER_TO_UINT (data);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = pt_gap_item_get_text (gtk_list_item_get_item (item), column);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (!pt_gap_column_is_number (column))
    gtk_widget_set_tooltip_text (label, *text == '\0' ? NULL : text);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return pt_gap_item_compare ((gpointer) a, (gpointer) b, GPOINTER_TO_UINT (data));
}

static void
add_column (PtGapView *self, PtGapColumn column)
{
  gpointer data = GUINT_TO_POINTER (column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_cb, data, NULL));
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  made = gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, "gap list",
                                                   headings[column].title),
                                     factory);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, headings[column].expand);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->view, made);
  self->columns[column] = made; /* the view keeps it */
}

static void
activate_cb (PtGapView *self, guint position)
{
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection),
                                        position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position,
                                     TRUE);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
selection_changed_cb (PtGapView *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

/* The row under the pointer is what the menu is about, unless it is among the selected
 * ones: then all of them.
 */
static void
select_under (PtGapView *self, double x, double y)
{
  GtkWidget *widget =
    gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_NON_TARGETABLE);
  GtkListItem *item = NULL;

  if (widget != NULL && !GTK_IS_LABEL (widget))
    widget = gtk_widget_get_first_child (widget);
  if (widget != NULL)
    item = g_object_get_data (G_OBJECT (widget), "list-item");
  if (item != NULL && !gtk_list_item_get_selected (item))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection),
                                     gtk_list_item_get_position (item), TRUE);
}

static void
open_menu (PtGapView *self, const GdkRectangle *area)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (PtGapView *self, int n_press, double x, double y)
{
  select_under (self, x, y);
  open_menu (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_menu (PT_GAP_VIEW (widget), &(GdkRectangle){ 40, 60, 1, 1 });
}

static void
pt_gap_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtGapView *self = PT_GAP_VIEW (widget);

  gtk_widget_size_allocate (self->root, &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
pt_gap_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                     int *minimum, int *natural, int *minimum_baseline,
                     int *natural_baseline)
{
  gtk_widget_measure (PT_GAP_VIEW (widget)->root, orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
pt_gap_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_GAP_VIEW);

  G_OBJECT_CLASS (pt_gap_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/gap-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PtGapView, root);
  gtk_widget_class_bind_template_child (widget_class, PtGapView, view);
  gtk_widget_class_bind_template_child (widget_class, PtGapView, items);
  gtk_widget_class_bind_template_child (widget_class, PtGapView, sorted);
  gtk_widget_class_bind_template_child (widget_class, PtGapView, selection);
  gtk_widget_class_bind_template_child (widget_class, PtGapView, menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
}

static void
pt_gap_view_class_init (PtGapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_GAP_ITEM);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_gap_view_dispose;
  widget_class->size_allocate = pt_gap_view_size_allocate;
  widget_class->measure = pt_gap_view_measure;
  signals[ACTIVATED] = g_signal_new ("activated", PT_TYPE_GAP_VIEW, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTED] = g_signal_new ("selected", PT_TYPE_GAP_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "gap-view.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "gap-view.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "gap-view.menu", NULL);
}

static void
pt_gap_view_init (PtGapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (PtGapColumn column = 0; column < PT_N_GAP_COLUMNS; column++)
    add_column (self, column);
  gtk_sort_list_model_set_sorter (self->sorted,
                                  gtk_column_view_get_sorter (self->view));
}

/* A column that says the same in all rows is left out. */
static gboolean
says_something (const GPtrArray *items, PtGapColumn column)
{
  for (guint i = 1; i < items->len; i++) {
    if (!g_str_equal (pt_gap_item_get_text (items->pdata[i], column),
                      pt_gap_item_get_text (items->pdata[0], column)))
      return TRUE;
  }
  return FALSE;
}

/* Where each unit should have one, "1/1" says nothing. */
static gboolean
has_several (const GPtrArray *gaps)
{
  for (guint i = 0; i < gaps->len; i++) {
    if (((const PtGap *) gaps->pdata[i])->expected > 1)
      return TRUE;
  }
  return FALSE;
}

static void
choose_columns (PtGapView *self, const PtGaps *gaps, PtGapList list,
                const GPtrArray *items)
{
  static const PtGapColumn optional[] = { PT_GAP_COLUMN_PARENT, PT_GAP_COLUMN_SINCE };

  gtk_column_view_column_set_visible (self->columns[PT_GAP_COLUMN_MISSING],
                                      gaps != NULL &&
                                        has_several (pt_gaps_get_list (gaps, list)));
  gtk_column_view_column_set_visible (self->columns[PT_GAP_COLUMN_GROUP],
                                      gaps != NULL && gaps->choice.dimension >= 0);
  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    gtk_column_view_column_set_visible (self->columns[optional[i]],
                                        says_something (items, optional[i]));
}

void
pt_gap_view_show (PtGapView *self, const PtGaps *gaps, const PtCatalogue *catalogue,
                  PtGapList list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const GPtrArray *shown = gaps != NULL ? pt_gaps_get_list (gaps, list) : NULL;

  g_return_if_fail (PT_IS_GAP_VIEW (self));

  for (guint i = 0; shown != NULL && i < shown->len; i++)
    g_ptr_array_add (items, pt_gap_item_new (gaps, catalogue, shown->pdata[i], i));
  choose_columns (self, gaps, list, items);
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  selection_changed_cb (self);
}

GArray *
pt_gap_view_get_selected (PtGapView *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  GListModel *model;

  g_return_val_if_fail (PT_IS_GAP_VIEW (self), places);

  model = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (PtGapItem) item = g_list_model_get_item (model, i);
    guint order = pt_gap_item_get_order (item);

    if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
      g_array_append_val (places, order);
  }
  return places;
}

void
pt_gap_view_select (PtGapView *self, guint position, gboolean extend)
{
  g_return_if_fail (PT_IS_GAP_VIEW (self));

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position,
                                   !extend);
}

guint
pt_gap_view_get_n_rows (PtGapView *self)
{
  g_return_val_if_fail (PT_IS_GAP_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}
