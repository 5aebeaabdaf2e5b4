#include "app/picker.h"

#include "app/choice-row.h"

#include "ui-resources.h"

/* Shorter lists are seen at a glance and need no search. */
#define N_SEARCHABLE 9

struct _PtPicker {
  GtkWidget parent_instance;

  GtkToggleButton *button;
  GtkLabel *value;
  GtkPopover *popover;
  GtkSearchEntry *search;
  GtkStack *results;
  GtkScrolledWindow *scroll;
  GtkListView *list;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;

  GListModel *choices;
  PtChoice *chosen;
  char *title;
};

typedef enum {
  PROP_SELECTED = 1,
  PROP_TITLE,
  PROP_LINES,
  N_PROPS
} PtPickerProps;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PtPicker, pt_picker, GTK_TYPE_WIDGET)

static const char *
get_wish (PtPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  return pt_choice_match (item, get_wish (data)) != PT_CHOICE_NO_MATCH;
}

/* What has the wish in its name comes before what has it in its explanation. */
static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *wish = get_wish (data);

  return (int) pt_choice_match ((gpointer) a, wish) -
         (int) pt_choice_match ((gpointer) b, wish);
}

static void
show_chosen (PtPicker *self)
{
  const char *name = self->chosen == NULL ? "" : pt_choice_get_name (self->chosen);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", self->title, name);

  gtk_label_set_text (self->value, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static gboolean
choose (PtPicker *self, PtChoice *choice)
{
  gboolean differs = choice != NULL && choice != self->chosen;

  gtk_popover_popdown (self->popover);
  if (differs) {
    g_set_object (&self->chosen, choice);
    show_chosen (self);
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
  }
  return choice != NULL;
}

static void
activated_cb (PtPicker *self, guint position)
{
  g_autoptr (PtChoice) choice =
    g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  choose (self, choice);
}

static void
search_activated_cb (PtPicker *self)
{
  choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
search_changed_cb (PtPicker *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted),
                      GTK_SORTER_CHANGE_DIFFERENT);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0) {
    gtk_single_selection_set_selected (self->selection, 0);
    gtk_stack_set_visible_child_name (self->results, "list");
  } else
    gtk_stack_set_visible_child_name (self->results, "nothing");
}

static gboolean
search_key_cb (PtPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

/* The list scrolls only once it has a size. */
static gboolean
scroll_cb (gpointer data)
{
  PtPicker *self = data;
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                position);
  return G_SOURCE_REMOVE;
}

static void
toggled_cb (PtPicker *self)
{
  gboolean searchable;
  guint position;

  if (!gtk_toggle_button_get_active (self->button)) {
    gtk_popover_popdown (self->popover);
    return;
  }

  searchable =
    self->choices != NULL && g_list_model_get_n_items (self->choices) >= N_SEARCHABLE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->search), searchable);
  gtk_scrolled_window_set_min_content_height (
    self->scroll,
    searchable ? -1 : pt_choice_row_measure_all (GTK_WIDGET (self), self->choices));
  position = pt_choice_find_position (self->choices, pt_picker_get_selected (self));
  gtk_single_selection_set_selected (self->selection, position);
  gtk_popover_popup (self->popover);
  gtk_widget_grab_focus (searchable ? GTK_WIDGET (self->search)
                                    : GTK_WIDGET (self->list));
  g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (self), g_object_unref);
}

static void
stopped_cb (PtPicker *self)
{
  gtk_popover_popdown (self->popover);
}

static void
closed_cb (PtPicker *self)
{
  gtk_toggle_button_set_active (self->button, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
row_setup_cb (PtPicker *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, pt_choice_row_new ());
}

static void
row_bind_cb (PtPicker *self, GtkListItem *item)
{
  PtChoice *choice = gtk_list_item_get_item (item);

  pt_choice_row_show (gtk_list_item_get_child (item), choice, choice == self->chosen);
}

static gboolean
pt_picker_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  PtPicker *self = PT_PICKER (widget);

  if (group_cycling)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
  else
    pt_picker_open (self);
  return TRUE;
}

static gboolean
pt_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PT_PICKER (widget)->button));
}

static void
pt_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PtPicker *self = PT_PICKER (object);

  switch ((PtPickerProps) id) {
  case PROP_SELECTED:
    g_value_set_int (value, pt_picker_get_selected (self));
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_LINES:
    g_value_set_int (value, gtk_label_get_lines (self->value));
    break;
  case N_PROPS:
    break;
  }
}

static void
pt_picker_set_property (GObject *object, guint id, const GValue *value,
                        GParamSpec *pspec)
{
  PtPicker *self = PT_PICKER (object);

  switch ((PtPickerProps) id) {
  case PROP_TITLE:
    g_free (self->title);
    self->title = g_value_dup_string (value);
    show_chosen (self);
    break;
  case PROP_LINES:
    gtk_label_set_lines (self->value, g_value_get_int (value));
    gtk_label_set_wrap (self->value, g_value_get_int (value) > 1);
    break;
  case PROP_SELECTED:
  case N_PROPS:
    break;
  }
}

static void
pt_picker_dispose (GObject *object)
{
  PtPicker *self = PT_PICKER (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->chosen);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_PICKER);

  G_OBJECT_CLASS (pt_picker_parent_class)->dispose (object);
}

static void
pt_picker_finalize (GObject *object)
{
  g_free (PT_PICKER (object)->title);

  G_OBJECT_CLASS (pt_picker_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/picker.ui");
  gtk_widget_class_bind_template_child (widget_class, PtPicker, button);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, value);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, search);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, results);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, scroll);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, list);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, found);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, sorted);
  gtk_widget_class_bind_template_child (widget_class, PtPicker, selection);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
}

static void
pt_picker_class_init (PtPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  object_class->get_property = pt_picker_get_property;
  object_class->set_property = pt_picker_set_property;
  object_class->dispose = pt_picker_dispose;
  object_class->finalize = pt_picker_finalize;
  widget_class->mnemonic_activate = pt_picker_mnemonic_activate;
  widget_class->grab_focus = pt_picker_grab_focus;

  properties[PROP_SELECTED] =
    g_param_spec_int ("selected", NULL, NULL, G_MININT, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT |
                                                  G_PARAM_STATIC_STRINGS);
  properties[PROP_LINES] =
    g_param_spec_int ("lines", NULL, NULL, 1, 4, 1,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
}

static void
pt_picker_init (PtPicker *self)
{
  g_autoptr (GtkFilter) filter = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  gtk_filter_list_model_set_filter (self->found, filter);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

void
pt_picker_set_choices (PtPicker *self, GListModel *choices, int selected)
{
  PtChoice *chosen;

  g_return_if_fail (PT_IS_PICKER (self));

  g_set_object (&self->choices, choices);
  gtk_filter_list_model_set_model (self->found, choices);
  chosen = pt_choice_find (choices, selected);
  g_clear_object (&self->chosen);
  self->chosen =
    chosen != NULL ? g_object_ref (chosen) : g_list_model_get_item (choices, 0);
  show_chosen (self);
}

int
pt_picker_get_selected (PtPicker *self)
{
  g_return_val_if_fail (PT_IS_PICKER (self), -1);

  return self->chosen == NULL ? -1 : pt_choice_get_id (self->chosen);
}

gboolean
pt_picker_set_selected (PtPicker *self, int selected)
{
  PtChoice *choice = pt_choice_find (self->choices, selected);

  if (choice != NULL) {
    g_set_object (&self->chosen, choice);
    show_chosen (self);
  }
  return choice != NULL;
}

gboolean
pt_picker_choose (PtPicker *self, int id)
{
  return choose (self, pt_choice_find (self->choices, id));
}

void
pt_picker_open (PtPicker *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  gtk_toggle_button_set_active (self->button, TRUE);
}

GtkWidget *
pt_picker_get_popover (PtPicker *self)
{
  return GTK_WIDGET (self->popover);
}
