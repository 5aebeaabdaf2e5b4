#include "app/definitions.h"

#include "app/alert.h"
#include "app/definition-changes.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtDefinitions {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *about;
  GtkBox *buttons;
  GtkListBox *list;

  PtDefinitionsSection section;
  PtSession *session;
  GPtrArray *rows; /* PtDefinition, in the order of the list */
  gboolean is_stale;
};

enum {
  PROP_SECTION = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (PtDefinitions, pt_definitions, GTK_TYPE_WIDGET)

static const struct {
  const char *name, *about;
} sections[PT_N_DEFINITIONS] = {
  [PT_DEFINITIONS_GROUPS] = { N_ ("Groups"),
                              N_ ("Ways of grouping units, and the groups of each. "
                                  "Who belongs where holds from a day on.") },
  [PT_DEFINITIONS_ELEMENTS] = { N_ ("Elements"),
                                N_ ("What is counted, and when it is asked for.") },
  [PT_DEFINITIONS_RATES] = { N_ ("Rates"),
                             N_ ("What is computed from what is counted.") },
  [PT_DEFINITIONS_TARGETS] = { N_ ("Targets"),
                               N_ ("What rates should reach in a year, and the "
                                   "document that says so.") },
};

static const PtDefinition *
get_chosen (PtDefinitions *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row == NULL ? NULL : self->rows->pdata[gtk_list_box_row_get_index (row)];
}

static PtBook *
get_book (PtDefinitions *self)
{
  return self->session == NULL ? NULL : pt_session_get_book (self->session);
}

static void
update_actions (PtDefinitions *self)
{
  PtBook *book = get_book (self);
  gboolean may_write = book != NULL && !pt_book_is_read_only (book);
  guint n;
  const PtDefinitionChange *changes = pt_definition_changes_list (&n);

  for (guint i = 0; i < n; i++) {
    if (changes[i].section == self->section)
      gtk_widget_action_set_enabled (
        GTK_WIDGET (self), changes[i].action,
        may_write &&
          pt_definition_change_applies (&changes[i], pt_book_get_catalogue (book),
                                        get_chosen (self)));
  }
}

static GtkWidget *
make_row (const PtDefinition *definition)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = gtk_label_new (definition->name);
  GtkWidget *detail = gtk_label_new (definition->detail);
  gboolean is_heading = definition->dimension >= 0 && definition->group < 0;

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_widget_add_css_class (detail, "detail");
  if (is_heading)
    gtk_widget_add_css_class (name, "heading");
  if (definition->group >= 0)
    gtk_widget_set_margin_start (box, 24);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), detail);
  return box;
}

static void
clear_list (PtDefinitions *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* What was chosen stays so, by its place in the list. */
static void
refresh (PtDefinitions *self)
{
  PtCatalogue *catalogue =
    self->session == NULL ? NULL : pt_session_get_catalogue (self->session);
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->list);
  int place = chosen == NULL ? 0 : gtk_list_box_row_get_index (chosen);

  self->is_stale = FALSE;
  clear_list (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (catalogue != NULL) {
    self->rows = pt_definition_list (catalogue, self->section);
    for (guint i = 0; i < self->rows->len; i++)
      gtk_list_box_append (self->list, make_row (self->rows->pdata[i]));
    gtk_list_box_select_row (self->list,
                             gtk_list_box_get_row_at_index (self->list, place));
  }
  update_actions (self);
}

static void
ensure_fresh (PtDefinitions *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtDefinitions *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
row_selected_cb (PtDefinitions *self, GtkListBoxRow *row)
{
  /* None is while the list is being taken apart. */
  if (row != NULL)
    update_actions (self);
}

static void
done_cb (PtDefinitions *self, const char *title)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-done", "s", title);
}

static GtkWindow *
get_window (PtDefinitions *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
carry_out (PtDefinitions *self, PtReorganisation *draft)
{
  PtBook *book = get_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = NULL;

  if (!pt_book_reorganise (book, draft, &error)) {
    pt_alert_show (get_window (self), _ ("This cannot be done"), error->message);
    return;
  }
  edit = pt_book_find_undo (book);
  done_cb (self, edit == NULL ? "" : edit->title);
}

static PtReorganiseDialog *
open_dialog (PtDefinitions *self, const PtDefinitionChange *change)
{
  PtBook *book = get_book (self);
  GtkWidget *form = change->make_form (pt_book_get_catalogue (book), get_chosen (self));
  GtkWidget *dialog =
    pt_reorganise_dialog_new (get_window (self), book, _ (change->title),
                              _ (change->explanation), PT_REORGANISE_FORM (form),
                              change->day == PT_DEFINITION_DAY_OPTIONAL);

  if (change->day == PT_DEFINITION_NO_DAY)
    pt_reorganise_dialog_hide_day (PT_REORGANISE_DIALOG (dialog));
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return PT_REORGANISE_DIALOG (dialog);
}

PtReorganiseDialog *
pt_definitions_open (PtDefinitions *self, const char *action)
{
  guint n;
  const PtDefinitionChange *changes = pt_definition_changes_list (&n);

  g_return_val_if_fail (PT_IS_DEFINITIONS (self), NULL);

  ensure_fresh (self);
  for (guint i = 0; i < n && get_book (self) != NULL; i++) {
    PtCatalogue *catalogue = pt_book_get_catalogue (get_book (self));
    g_autoptr (PtReorganisation) draft = NULL;

    if (!g_str_equal (changes[i].action, action) ||
        !pt_definition_change_applies (&changes[i], catalogue, get_chosen (self)))
      continue;
    if (changes[i].make_form != NULL)
      return open_dialog (self, &changes[i]);
    draft = changes[i].make_draft (catalogue, get_chosen (self));
    carry_out (self, draft);
    return NULL;
  }
  return NULL;
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_definitions_open (PT_DEFINITIONS (widget), name);
}

static void
add_buttons (PtDefinitions *self)
{
  guint n;
  const PtDefinitionChange *changes = pt_definition_changes_list (&n);

  for (guint i = 0; i < n; i++) {
    GtkWidget *button;

    if (changes[i].section != self->section)
      continue;
    button = gtk_button_new_with_label (_ (changes[i].label));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), changes[i].action);
    gtk_box_append (self->buttons, button);
  }
}

static void
pt_definitions_set_property (GObject *object, guint id, const GValue *value,
                             GParamSpec *pspec)
{
  PtDefinitions *self = PT_DEFINITIONS (object);

  if (id != PROP_SECTION) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  self->section = (PtDefinitionsSection) g_value_get_uint (value);
  gtk_label_set_text (self->about, _ (sections[self->section].about));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (sections[self->section].name), -1);
  add_buttons (self);
}

static void
pt_definitions_map (GtkWidget *widget)
{
  ensure_fresh (PT_DEFINITIONS (widget));

  GTK_WIDGET_CLASS (pt_definitions_parent_class)->map (widget);
}

static void
pt_definitions_dispose (GObject *object)
{
  PtDefinitions *self = PT_DEFINITIONS (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_DEFINITIONS);

  G_OBJECT_CLASS (pt_definitions_parent_class)->dispose (object);
}

static void
pt_definitions_finalize (GObject *object)
{
  g_clear_pointer (&PT_DEFINITIONS (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pt_definitions_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  guint n;
  const PtDefinitionChange *changes = pt_definition_changes_list (&n);

  for (guint i = 0; i < n; i++)
    gtk_widget_class_install_action (widget_class, changes[i].action, NULL,
                                     change_action);
}

static void
pt_definitions_class_init (PtDefinitionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  object_class->set_property = pt_definitions_set_property;
  object_class->dispose = pt_definitions_dispose;
  object_class->finalize = pt_definitions_finalize;
  widget_class->map = pt_definitions_map;

  g_object_class_install_property (object_class, PROP_SECTION,
                                   g_param_spec_uint ("section", NULL, NULL, 0,
                                                      PT_N_DEFINITIONS - 1, 0,
                                                      G_PARAM_WRITABLE |
                                                        G_PARAM_CONSTRUCT_ONLY |
                                                        G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/definitions.ui");
  gtk_widget_class_bind_template_child (widget_class, PtDefinitions, root);
  gtk_widget_class_bind_template_child (widget_class, PtDefinitions, about);
  gtk_widget_class_bind_template_child (widget_class, PtDefinitions, buttons);
  gtk_widget_class_bind_template_child (widget_class, PtDefinitions, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  install_actions (widget_class);
}

static void
pt_definitions_init (PtDefinitions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_definitions_set_session (PtDefinitions *self, PtSession *session)
{
  g_return_if_fail (PT_IS_DEFINITIONS (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

gboolean
pt_definitions_choose (PtDefinitions *self, const char *name)
{
  g_return_val_if_fail (PT_IS_DEFINITIONS (self), FALSE);

  ensure_fresh (self);
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++) {
    const PtDefinition *row = self->rows->pdata[i];

    if (!g_str_equal (row->name, name))
      continue;
    gtk_list_box_select_row (self->list,
                             gtk_list_box_get_row_at_index (self->list, (int) i));
    return TRUE;
  }
  return FALSE;
}
