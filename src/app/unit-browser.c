#include "app/unit-browser.h"

#include "app/choice.h"
#include "app/day-text.h"
#include "app/picker.h"
#include "app/unit-days.h"
#include "app/unit-row.h"
#include "app/unit-search.h"
#include "app/unit-tree.h"

#include "ui-resources.h"

/* More than anybody reads; who wants one of them types another letter. */
#define MAX_FOUND 200

struct _PtUnitBrowser {
  GtkWidget parent_instance;

  GtkWidget *root, *day_row;
  GtkSearchEntry *search;
  PtPicker *days;
  GtkEntry *day_entry;
  GtkStack *lists;
  GtkListView *tree_view;
  GtkSingleSelection *tree_selection, *found_selection;

  PtCatalogue *catalogue; /* may be NULL */
  GtkTreeListModel *tree;
  PtUnitSearch *index; /* made when somebody first searches */
  PtDay day;
  gint64 chosen;
  gboolean is_quiet; /* the program selects, not a person */
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtUnitBrowser, pt_unit_browser, GTK_TYPE_WIDGET)

static void
choose (PtUnitBrowser *self, PtUnitItem *item)
{
  if (self->is_quiet || item == NULL || pt_unit_item_get_id (item) == self->chosen)
    return;

  self->chosen = pt_unit_item_get_id (item);
  g_signal_emit (self, signals[CHOSEN], 0, self->chosen);
}

static void
tree_selected_cb (PtUnitBrowser *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->tree_selection);
  g_autoptr (PtUnitItem) item = row == NULL ? NULL : gtk_tree_list_row_get_item (row);

  choose (self, item);
}

static void
found_selected_cb (PtUnitBrowser *self)
{
  choose (self, gtk_single_selection_get_selected_item (self->found_selection));
}

static void
tree_activated_cb (PtUnitBrowser *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* The list scrolls only once it has a size. */
static gboolean
scroll_cb (gpointer data)
{
  PtUnitBrowser *self = data;
  guint position;

  if (self->tree_view == NULL)
    return G_SOURCE_REMOVE;

  position = gtk_single_selection_get_selected (self->tree_selection);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->tree_view), "list.scroll-to-item",
                                "u", position);
  return G_SOURCE_REMOVE;
}

static void
reveal (PtUnitBrowser *self)
{
  guint row = GTK_INVALID_LIST_POSITION;

  if (self->tree == NULL)
    return;

  self->is_quiet = TRUE;
  if (self->chosen != 0)
    row = pt_unit_tree_reveal (self->tree, self->catalogue, self->day, self->chosen);
  gtk_single_selection_set_selected (self->tree_selection, row);
  self->is_quiet = FALSE;
  g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (self), g_object_unref);
}

static void
show_tree (PtUnitBrowser *self)
{
  g_autoptr (GArray) open = NULL;

  if (self->tree != NULL)
    open = pt_unit_tree_list_open (self->tree);
  self->is_quiet = TRUE;
  gtk_single_selection_set_model (self->tree_selection, NULL);
  g_clear_object (&self->tree);
  if (self->catalogue != NULL) {
    self->tree = pt_unit_tree_new (self->catalogue, self->day);
    if (open != NULL)
      pt_unit_tree_open (self->tree, open);
    gtk_single_selection_set_model (self->tree_selection, G_LIST_MODEL (self->tree));
  }
  self->is_quiet = FALSE;
  reveal (self);
}

static void
search_changed_cb (PtUnitBrowser *self)
{
  const char *wish = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *trimmed = g_strstrip (g_strdup (wish));
  g_autoptr (GListModel) found = NULL;

  if (*trimmed == '\0' || self->catalogue == NULL) {
    gtk_stack_set_visible_child_name (self->lists, "tree");
    reveal (self);
    return;
  }

  if (self->index == NULL)
    self->index = pt_unit_search_new (self->catalogue);
  found = pt_unit_search_find (self->index, trimmed, MAX_FOUND);
  self->is_quiet = TRUE;
  gtk_single_selection_set_model (self->found_selection, found);
  gtk_single_selection_set_selected (self->found_selection, GTK_INVALID_LIST_POSITION);
  self->is_quiet = FALSE;
  gtk_stack_set_visible_child_name (self->lists, g_list_model_get_n_items (found) == 0
                                                   ? "nothing"
                                                   : "found");
}

static void
found_activated_cb (PtUnitBrowser *self, guint position)
{
  gtk_single_selection_set_selected (self->found_selection, position);
}

/* Enter and Down take the best. */
static void
search_activated_cb (PtUnitBrowser *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->lists), "found") &&
      gtk_single_selection_get_selected_item (self->found_selection) == NULL)
    gtk_single_selection_set_selected (self->found_selection, 0);
}

static void
search_stopped_cb (PtUnitBrowser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static gboolean
search_key_cb (PtUnitBrowser *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (self->lists), GTK_DIR_TAB_FORWARD);
  search_activated_cb (self);
  return GDK_EVENT_STOP;
}

static void
set_day (PtUnitBrowser *self, PtDay day)
{
  if (day == self->day)
    return;

  self->day = day;
  show_tree (self);
}

static void
day_typed_cb (PtUnitBrowser *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day_entry));
  g_autoptr (GError) error = NULL;
  PtDay day;

  if (pt_day_text_parse (text, &day, &error)) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_entry), "error");
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->day_entry), NULL);
    set_day (self, day);
    return;
  }

  gtk_widget_add_css_class (GTK_WIDGET (self->day_entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->day_entry), error->message);
}

static void
day_chosen_cb (PtUnitBrowser *self)
{
  int choice = pt_picker_get_selected (self->days);
  g_autofree char *day = pt_day_format_short (self->day);

  gtk_widget_set_visible (self->day_row, choice == PT_UNIT_DAY_OTHER);
  if (choice == PT_UNIT_DAY_TODAY)
    set_day (self, pt_day_today ());
  else if (choice != PT_UNIT_DAY_OTHER)
    set_day (self, choice);
  else {
    gtk_editable_set_text (GTK_EDITABLE (self->day_entry), day);
    gtk_widget_grab_focus (GTK_WIDGET (self->day_entry));
  }
}

static void
show_days (PtUnitBrowser *self)
{
  g_autoptr (GListModel) days = pt_unit_days_new (self->catalogue);

  pt_picker_set_choices (self->days, days, pt_picker_get_selected (self->days));
}

static void
pt_unit_browser_dispose (GObject *object)
{
  PtUnitBrowser *self = PT_UNIT_BROWSER (object);

  self->is_quiet = TRUE;
  g_clear_object (&self->tree);
  g_clear_pointer (&self->index, pt_unit_search_free);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_UNIT_BROWSER);

  G_OBJECT_CLASS (pt_unit_browser_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/unit-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, root);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, search);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, days);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, day_row);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, day_entry);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, lists);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, tree_view);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, tree_selection);
  gtk_widget_class_bind_template_child (widget_class, PtUnitBrowser, found_selection);
  gtk_widget_class_bind_template_callback (widget_class, tree_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, tree_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pt_unit_row_setup_in_tree);
  gtk_widget_class_bind_template_callback (widget_class, pt_unit_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, pt_unit_row_bind);
}

static void
pt_unit_browser_class_init (PtUnitBrowserClass *klass)
{
  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_unit_browser_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", PT_TYPE_UNIT_BROWSER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
pt_unit_browser_init (PtUnitBrowser *self)
{
  self->day = pt_day_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_days (self);
}

void
pt_unit_browser_set_catalogue (PtUnitBrowser *self, PtCatalogue *catalogue)
{
  g_return_if_fail (PT_IS_UNIT_BROWSER (self));

  if (catalogue == self->catalogue)
    return;

  g_clear_pointer (&self->index, pt_unit_search_free);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  if (catalogue != NULL)
    self->catalogue = pt_catalogue_ref (catalogue);
  show_days (self);
  show_tree (self);
  search_changed_cb (self);
}

void
pt_unit_browser_select (PtUnitBrowser *self, gint64 id)
{
  g_return_if_fail (PT_IS_UNIT_BROWSER (self));

  self->chosen = id;
  reveal (self);
}

void
pt_unit_browser_set_day (PtUnitBrowser *self, PtDay day)
{
  g_return_if_fail (PT_IS_UNIT_BROWSER (self));

  if (!pt_picker_set_selected (self->days,
                               day == pt_day_today () ? PT_UNIT_DAY_TODAY : day)) {
    pt_picker_set_selected (self->days, PT_UNIT_DAY_OTHER);
    day_chosen_cb (self);
  }
  set_day (self, day);
}

void
pt_unit_browser_search (PtUnitBrowser *self, const char *wish)
{
  g_return_if_fail (PT_IS_UNIT_BROWSER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), wish);
  search_changed_cb (self);
}

void
pt_unit_browser_focus_search (PtUnitBrowser *self)
{
  g_return_if_fail (PT_IS_UNIT_BROWSER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

guint
pt_unit_browser_get_n_rows (PtUnitBrowser *self)
{
  const char *shown;
  GtkSingleSelection *selection;

  g_return_val_if_fail (PT_IS_UNIT_BROWSER (self), 0);

  shown = gtk_stack_get_visible_child_name (self->lists);
  if (g_str_equal (shown, "nothing"))
    return 0;
  selection =
    g_str_equal (shown, "tree") ? self->tree_selection : self->found_selection;
  return g_list_model_get_n_items (G_LIST_MODEL (selection));
}
