#include "app/table-view.h"

#include <glib/gi18n-lib.h>

#include "app/table-item.h"
#include "app/table-names.h"

#include "ui-resources.h"

struct _PtTableView {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkColumnView *view;
  GListStore *items;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *columns[PT_N_TABLE_COLUMNS];
  GArray *starts; /* where each table begins among the items */
};

static const struct {
  const char *title;
  gboolean expand;
  int width; /* in letters */
} headings[PT_N_TABLE_COLUMNS] = {
  [PT_COLUMN_SERIES] = { NC_ ("table heading", "Rate or period"), TRUE, 16 },
  [PT_COLUMN_NAME] = { NC_ ("table heading", "Name"), TRUE, 12 },
  [PT_COLUMN_NUMERATOR] = { NC_ ("table heading", "Number"), FALSE, 7 },
  [PT_COLUMN_DENOMINATOR] = { NC_ ("table heading", "Out of"), FALSE, 7 },
  [PT_COLUMN_VALUE] = { NC_ ("table heading", "Value"), FALSE, 6 },
  [PT_COLUMN_REPORTED] = { NC_ ("table heading", "Reported"), FALSE, 8 },
  [PT_COLUMN_NOTE] = { NC_ ("table heading", "Note"), TRUE, 14 },
};

enum {
  EXPLAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtTableView, pt_table_view, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PtTableColumn column = GPOINTER_TO_UINT (data);
  gboolean is_number = pt_table_column_is_number (column);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), headings[column].width);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PtTableColumn column = GPOINTER_TO_UINT (data);
  GtkWidget *label = gtk_list_item_get_child (item);
  PtTableItem *row = gtk_list_item_get_item (item);
  const char *text = pt_table_item_get_text (row, column);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (!pt_table_column_is_number (column))
    gtk_widget_set_tooltip_text (label, *text == '\0' ? NULL : text);
  if (pt_table_item_is_whole (row))
    gtk_widget_add_css_class (label, "whole");
  else
    gtk_widget_remove_css_class (label, "whole");
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return pt_table_item_compare ((gpointer) a, (gpointer) b, GPOINTER_TO_UINT (data));
}

static int
compare_whole_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return pt_table_item_is_whole ((gpointer) a) - pt_table_item_is_whole ((gpointer) b);
}

static void
add_column (PtTableView *self, PtTableColumn column)
{
  gpointer data = GUINT_TO_POINTER (column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_cb, data, NULL));
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  made = gtk_column_view_column_new (g_dpgettext2 (GETTEXT_PACKAGE, "table heading",
                                                   headings[column].title),
                                     factory);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, headings[column].expand);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->view, made);
  self->columns[column] = made; /* the view keeps it */
}

/* A heading over numbers stands where the numbers end.  GTK has no word for that: the
 * label is found inside the heading's button.
 */
static void
align_heading (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget)) {
    gtk_label_set_xalign (GTK_LABEL (widget), 1);
    gtk_widget_set_hexpand (widget, TRUE);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    align_heading (child);
}

static void
align_headings (PtTableView *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *heading = gtk_widget_get_first_child (header);

  for (PtTableColumn column = 0; column < PT_N_TABLE_COLUMNS && heading != NULL;
       column++) {
    if (pt_table_column_is_number (column))
      align_heading (heading);
    heading = gtk_widget_get_next_sibling (heading);
  }
}

/* The whole stays last, whichever way the rows are turned: it is put after the rows by
 * a sorter of its own, before that of the headings.
 */
static void
make_sorter (PtTableView *self)
{
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();

  gtk_multi_sorter_append (sorter, GTK_SORTER (gtk_custom_sorter_new (compare_whole_cb,
                                                                      NULL, NULL)));
  gtk_multi_sorter_append (sorter,
                           g_object_ref (gtk_column_view_get_sorter (self->view)));
  gtk_sort_list_model_set_sorter (self->sorted, GTK_SORTER (sorter));
  g_object_unref (sorter);
}

static void
activate_cb (PtTableView *self, guint position)
{
  g_autoptr (PtTableItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  guint order = pt_table_item_get_order (item), table = self->starts->len;

  while (table-- > 0) {
    guint start = g_array_index (self->starts, guint, table);

    if (start > order)
      continue;
    g_signal_emit (self, signals[EXPLAIN], 0, table, order - start);
    return;
  }
}

static void
pt_table_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_TABLE_VIEW);

  G_OBJECT_CLASS (pt_table_view_parent_class)->dispose (object);
}

static void
pt_table_view_finalize (GObject *object)
{
  g_array_unref (PT_TABLE_VIEW (object)->starts);

  G_OBJECT_CLASS (pt_table_view_parent_class)->finalize (object);
}

static void
pt_table_view_class_init (PtTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_TABLE_ITEM);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_table_view_finalize;

  signals[EXPLAIN] =
    g_signal_new ("explain", PT_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PtTableView, root);
  gtk_widget_class_bind_template_child (widget_class, PtTableView, view);
  gtk_widget_class_bind_template_child (widget_class, PtTableView, items);
  gtk_widget_class_bind_template_child (widget_class, PtTableView, sorted);
  gtk_widget_class_bind_template_child (widget_class, PtTableView, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
pt_table_view_init (PtTableView *self)
{
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (PtTableColumn column = 0; column < PT_N_TABLE_COLUMNS; column++)
    add_column (self, column);
  make_sorter (self);
}

static void
add_table (PtTableView *self, const PtTable *table, const char *name, GPtrArray *items,
           guint *start)
{
  g_array_append_val (self->starts, *start);
  for (guint i = 0; i < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    g_ptr_array_add (items, pt_table_item_new (table, row, name, *start + i));
  }
  *start += table->rows->len;
}

static void
add_tables (PtTableView *self, const PtCatalogue *catalogue, const PtPicture *picture,
            GPtrArray *items)
{
  g_auto (GStrv) names = pt_table_names_list (catalogue, picture);
  guint n_names = g_strv_length (names), start = 0;

  for (guint i = 0; i < picture->tables->len; i++)
    add_table (self, picture->tables->pdata[i], i < n_names ? names[i] : "", items,
               &start);
}

/* A column that says the same, or nothing, in all rows is left out. */
static gboolean
says_something (GPtrArray *items, PtTableColumn column)
{
  const char *first =
    items->len == 0 ? "" : pt_table_item_get_text (items->pdata[0], column);
  gboolean may_repeat = column != PT_COLUMN_SERIES;

  for (guint i = 0; i < items->len; i++) {
    const char *text = pt_table_item_get_text (items->pdata[i], column);

    if (may_repeat ? *text != '\0' : !g_str_equal (text, first))
      return TRUE;
  }
  return FALSE;
}

void
pt_table_view_set_picture (PtTableView *self, const PtCatalogue *catalogue,
                           const PtPicture *picture)
{
  static const PtTableColumn optional[] = { PT_COLUMN_SERIES, PT_COLUMN_NUMERATOR,
                                            PT_COLUMN_DENOMINATOR, PT_COLUMN_NOTE };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (PT_IS_TABLE_VIEW (self));

  g_array_set_size (self->starts, 0);
  if (picture != NULL)
    add_tables (self, catalogue, picture, items);

  gtk_column_view_column_set_title (self->columns[PT_COLUMN_SERIES],
                                    pt_table_names_get_heading (picture));
  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    gtk_column_view_column_set_visible (self->columns[optional[i]],
                                        says_something (items, optional[i]));
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  align_headings (self);
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

static void
scroll_to (PtTableView *self, guint position)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  /* The list inside the column view has the action, which GTK 4.12 gave a name. */
  if (child != NULL)
    gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

void
pt_table_view_select (PtTableView *self, const PtPicturePlace *place)
{
  guint wanted, n;

  g_return_if_fail (PT_IS_TABLE_VIEW (self));

  if (place->table < 0 || place->row < 0 || (guint) place->table >= self->starts->len)
    return;

  wanted = g_array_index (self->starts, guint, place->table) + (guint) place->row;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (guint i = 0; i < n; i++) {
    g_autoptr (PtTableItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    if (pt_table_item_get_order (item) == wanted) {
      gtk_single_selection_set_selected (self->selection, i);
      scroll_to (self, i);
      return;
    }
  }
}

guint
pt_table_view_get_n_rows (PtTableView *self)
{
  g_return_val_if_fail (PT_IS_TABLE_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
append_cell (GString *text, const char *cell, gboolean is_last)
{
  g_autofree char *clean = g_strdelimit (g_strdup (cell), "\t\n", ' ');

  g_string_append (text, clean);
  g_string_append_c (text, is_last ? '\n' : '\t');
}

char *
pt_table_view_to_text (PtTableView *self)
{
  GString *text;
  guint n;

  g_return_val_if_fail (PT_IS_TABLE_VIEW (self), NULL);

  text = g_string_new (NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  for (PtTableColumn column = 0; column < PT_N_TABLE_COLUMNS; column++)
    append_cell (text, gtk_column_view_column_get_title (self->columns[column]),
                 column == PT_COLUMN_NOTE);

  for (guint i = 0; i < n; i++) {
    g_autoptr (PtTableItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    for (PtTableColumn column = 0; column < PT_N_TABLE_COLUMNS; column++)
      append_cell (text, pt_table_item_get_text (item, column),
                   column == PT_COLUMN_NOTE);
  }
  return g_string_free (text, FALSE);
}
