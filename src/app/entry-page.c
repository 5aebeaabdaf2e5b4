#include "app/entry-page.h"

#include <glib/gi18n-lib.h>

#include "app/entry-actions.h"
#include "app/entry-panel.h"
#include "store/closing.h"

#include "ui-resources.h"

struct _PtEntryPage {
  GtkWidget parent_instance;

  GtkStack *root, *body;
  PtEntryBar *bar;
  PtEntryGrid *grid;
  PtEntryPanel *panel;
  GtkWidget *status_box;
  GtkImage *status_icon;
  GtkLabel *status, *reason;

  PtSession *session;
  PtEntryTable *table;
  guint panel_source; /* what shows the cell once the person stays there */
  gboolean is_stale;
};

/* Shorter than anybody notices, longer than a key is held down. */
#define PANEL_MS 60

G_DEFINE_FINAL_TYPE (PtEntryPage, pt_entry_page, GTK_TYPE_WIDGET)

/* Why nothing can be entered, and which actions are of use. */
static void
show_reason (PtEntryPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const PtEntryChoice *choice = pt_entry_table_get_choice (self->table);
  gboolean read_only = pt_book_is_read_only (choice->book);
  gboolean closed =
    choice->form != NULL &&
    pt_book_is_form_closed (choice->book, choice->form, choice->period, NULL);
  const char *reason =
    read_only ? pt_book_get_read_only_reason (choice->book)
    : closed  ? _ ("This form of the period is closed: its figures cannot be changed.")
              : NULL;

  gtk_label_set_text (self->reason, reason == NULL ? "" : reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  pt_entry_grid_set_read_only (self->grid, read_only);
  gtk_widget_action_set_enabled (widget, "entry.close-form",
                                 !read_only && !closed && choice->form != NULL);
  gtk_widget_action_set_enabled (widget, "entry.reopen-form", !read_only && closed);
  gtk_widget_action_set_enabled (widget, "entry.accept", !read_only);
  gtk_widget_action_set_enabled (widget, "entry.define", !read_only);
}

/* What stands in the way of entering anything, as a page of the stack; or NULL. */
static const char *
find_obstacle (PtEntryPage *self)
{
  PtCatalogue *catalogue = pt_session_get_catalogue (self->session);
  guint n_units = 0, n_elements = 0;

  pt_catalogue_get_units (catalogue, &n_units);
  pt_catalogue_get_elements (catalogue, &n_elements);
  if (n_units == 0 || n_elements == 0)
    return "nothing";
  return pt_session_get_period (self->session) == PT_PERIOD_NONE ? "begin" : NULL;
}

static void
show_table (PtEntryPage *self)
{
  PtEntryChoice choice;

  if (pt_entry_bar_fill (self->bar, &choice)) {
    pt_entry_table_show (self->table, &choice);
    show_reason (self);
    gtk_stack_set_visible_child_name (self->body, "table");
  } else
    gtk_stack_set_visible_child_name (self->body, "nobody");
}

static void
refresh (PtEntryPage *self)
{
  const char *obstacle;

  self->is_stale = FALSE;
  if (self->session == NULL || pt_session_get_book (self->session) == NULL)
    return;

  obstacle = find_obstacle (self);
  gtk_stack_set_visible_child_name (self->root,
                                    obstacle == NULL ? "figures" : obstacle);
  if (obstacle != NULL)
    return;

  pt_entry_bar_update (self->bar, self->session);
  show_table (self);
}

static void
ensure_fresh (PtEntryPage *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtEntryPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* What was being written belongs to what was shown before. */
static void
chosen_cb (PtEntryPage *self)
{
  pt_entry_grid_finish (self->grid);
  show_table (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static gboolean
show_panel_cb (gpointer data)
{
  PtEntryPage *self = data;
  PtEntryCell cell;
  gboolean any = pt_entry_grid_read (self->grid, &cell);

  self->panel_source = 0;
  pt_entry_panel_show (self->panel, self->table, any ? &cell : NULL);
  return G_SOURCE_REMOVE;
}

/* Who runs through the cells is not kept back by what there is to know of each. */
static void
moved_cb (PtEntryPage *self)
{
  PtEntryCell cell;

  g_clear_handle_id (&self->panel_source, g_source_remove);
  self->panel_source = g_timeout_add (PANEL_MS, show_panel_cb, self);
  if (pt_entry_grid_read (self->grid, &cell) && cell.reason != NULL)
    pt_entry_page_say (self, cell.reason, TRUE);
}

/* Names what is on the disk, and when it came there. */
static void
saved_cb (PtEntryPage *self)
{
  g_autoptr (PtEdit) edit = pt_book_find_undo (pt_session_get_book (self->session));
  g_autofree char *words = NULL;

  if (edit == NULL)
    return;
  /* Translators: what was entered, as "Entered: … 1,234". */
  words = g_strdup_printf (_ ("Saved. %s"), edit->title);
  pt_entry_page_say (self, words, FALSE);
}

static void
refused_cb (PtEntryPage *self, const char *words)
{
  pt_entry_page_say (self, words, TRUE);
}

static void
paste_cb (PtEntryPage *self, const char *text)
{
  pt_entry_actions_paste (self, text);
}

static void
step (PtEntryPage *self, int direction)
{
  if (pt_entry_bar_step_unit (self->bar, direction))
    pt_entry_grid_move_to (self->grid, direction > 0 ? 0 : G_MAXINT, 0);
}

static void
passed_cb (PtEntryPage *self, int direction)
{
  step (self, direction);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (PT_ENTRY_PAGE (widget), g_variant_get_int32 (parameter));
}

static void
pt_entry_page_map (GtkWidget *widget)
{
  ensure_fresh (PT_ENTRY_PAGE (widget));

  GTK_WIDGET_CLASS (pt_entry_page_parent_class)->map (widget);
}

static void
pt_entry_page_dispose (GObject *object)
{
  PtEntryPage *self = PT_ENTRY_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_handle_id (&self->panel_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_ENTRY_PAGE);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (pt_entry_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, root);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, body);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, bar);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, grid);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, panel);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, status_box);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, status_icon);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, status);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPage, reason);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, passed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
}

static void
pt_entry_page_class_init (PtEntryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_ENTRY_BAR);
  g_type_ensure (PT_TYPE_ENTRY_GRID);
  g_type_ensure (PT_TYPE_ENTRY_PANEL);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_entry_page_dispose;
  widget_class->map = pt_entry_page_map;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "entry.step", "i", step_action);
  pt_entry_actions_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "entry.step", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down,
                                       GDK_CONTROL_MASK, "entry.step", "i", 1);
}

static void
pt_entry_page_init (PtEntryPage *self)
{
  self->table = pt_entry_table_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  pt_entry_grid_set_table (self->grid, self->table);
}

GtkWidget *
pt_entry_page_new (void)
{
  return g_object_new (PT_TYPE_ENTRY_PAGE, NULL);
}

void
pt_entry_page_set_session (PtEntryPage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_ENTRY_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

PtSession *
pt_entry_page_get_session (PtEntryPage *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_PAGE (self), NULL);

  return self->session;
}

PtEntryBar *
pt_entry_page_get_bar (PtEntryPage *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_PAGE (self), NULL);

  ensure_fresh (self);
  return self->bar;
}

PtEntryGrid *
pt_entry_page_get_grid (PtEntryPage *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_PAGE (self), NULL);

  ensure_fresh (self);
  return self->grid;
}

PtEntryPanel *
pt_entry_page_get_panel (PtEntryPage *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_PAGE (self), NULL);

  ensure_fresh (self);
  g_clear_handle_id (&self->panel_source, g_source_remove);
  show_panel_cb (self);
  return self->panel;
}

PtEntryTable *
pt_entry_page_get_table (PtEntryPage *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_PAGE (self), NULL);

  ensure_fresh (self);
  return self->table;
}

const char *
pt_entry_page_get_status (PtEntryPage *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_PAGE (self), NULL);

  return gtk_label_get_text (self->status);
}

void
pt_entry_page_say (PtEntryPage *self, const char *words, gboolean is_problem)
{
  g_return_if_fail (PT_IS_ENTRY_PAGE (self));

  gtk_label_set_text (self->status, words);
  gtk_image_set_from_icon_name (self->status_icon, is_problem ? "dialog-error-symbolic"
                                                              : "emblem-ok-symbolic");
  gtk_widget_set_visible (self->status_box, *words != '\0');
}

void
pt_entry_page_find (PtEntryPage *self)
{
  g_return_if_fail (PT_IS_ENTRY_PAGE (self));

  ensure_fresh (self);
  if (pt_entry_bar_get_view (self->bar) == PT_ENTRY_VIEW_FORM)
    pt_entry_bar_open_units (self->bar);
  else
    pt_entry_grid_find (self->grid);
}

void
pt_entry_page_focus_grid (PtEntryPage *self)
{
  g_return_if_fail (PT_IS_ENTRY_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}
