#include "app/reorganise-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/day-text.h"
#include "store/reorganise-preview.h"

#include "ui-resources.h"

/* The preview does it and takes it back: not at every key. */
#define PAUSE_MS 300

struct _PtReorganiseDialog {
  GtkWindow parent_instance;

  GtkLabel *explanation, *day_hint, *problem, *preview;
  GtkWidget *form_slot, *day_row, *problem_row, *preview_row;
  GtkEntry *day;

  PtBook *book;
  PtReorganiseForm *form; /* the slot's */
  gboolean day_optional;
  guint timeout;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtReorganiseDialog, pt_reorganise_dialog, GTK_TYPE_WINDOW)

static gboolean
read_day (PtReorganiseDialog *self, PtDay *day, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->day));

  if (self->day_optional && *text == '\0') {
    *day = PT_DAY_ALWAYS;
    return TRUE;
  }
  return pt_day_text_parse (text, day, error);
}

static PtReorganisation *
make_draft (PtReorganiseDialog *self, GError **error)
{
  PtDay day;

  if (!read_day (self, &day, error))
    return NULL;
  return pt_reorganise_form_make_draft (self->form, day, error);
}

/* What is said below the form may take more lines than before. The window grows by
 * them, or the last fields of the form would be cut; it never shrinks under the user's
 * hands.
 */
static void
grow (PtReorganiseDialog *self)
{
  GtkWidget *child = gtk_window_get_child (GTK_WINDOW (self));
  int width, height, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (child),
                      NULL, &natural, NULL, NULL);
  if (gtk_widget_get_height (child) >= natural)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
}

static void
show_outcome (PtReorganiseDialog *self, const char *problem, const PtPreview *preview)
{
  g_autofree char *facts = NULL;

  if (preview != NULL) {
    g_autoptr (GPtrArray) lines = g_ptr_array_new ();

    for (guint i = 0; i < preview->facts->len; i++)
      g_ptr_array_add (lines, preview->facts->pdata[i]);
    g_ptr_array_add (lines, NULL);
    facts = g_strjoinv ("\n", (char **) lines->pdata);
  }
  gtk_label_set_text (self->problem, problem == NULL ? "" : problem);
  gtk_label_set_text (self->preview, facts == NULL ? "" : facts);
  gtk_widget_set_visible (self->problem_row, problem != NULL);
  gtk_widget_set_visible (self->preview_row, facts != NULL);
  grow (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reorganise.apply",
                                 problem == NULL);
}

static void
check (PtReorganiseDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtReorganisation) draft = NULL;
  g_autoptr (PtPreview) preview = NULL;

  g_clear_handle_id (&self->timeout, g_source_remove);
  draft = make_draft (self, &error);
  if (draft != NULL)
    preview = pt_reorganisation_preview (self->book, draft, &error);
  show_outcome (self, error == NULL ? NULL : error->message, preview);
}

static gboolean
timeout_cb (gpointer data)
{
  PtReorganiseDialog *self = data;

  self->timeout = 0;
  check (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (PtReorganiseDialog *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, timeout_cb, self);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtReorganiseDialog *self = PT_REORGANISE_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtReorganisation) draft = make_draft (self, &error);
  g_autoptr (PtEdit) edit = NULL;

  if (draft == NULL || !pt_book_reorganise (self->book, draft, &error)) {
    show_outcome (self, error->message, NULL);
    return;
  }

  edit = pt_book_find_undo (self->book);
  g_signal_emit (self, signals[DONE], 0, edit == NULL ? "" : edit->title);
  gtk_window_close (GTK_WINDOW (self));
}

static void
pt_reorganise_dialog_dispose (GObject *object)
{
  PtReorganiseDialog *self = PT_REORGANISE_DIALOG (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (pt_reorganise_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/reorganise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, form_slot);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, day);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, day_hint);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, problem_row);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PtReorganiseDialog, preview_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
pt_reorganise_dialog_class_init (PtReorganiseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_reorganise_dialog_dispose;

  signals[DONE] = g_signal_new ("done", PT_TYPE_REORGANISE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reorganise.apply", NULL,
                                   apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_reorganise_dialog_init (PtReorganiseDialog *self)
{
  g_autofree char *today = pt_day_format_short (pt_day_today ());

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
}

GtkWidget *
pt_reorganise_dialog_new (GtkWindow *parent, PtBook *book, const char *title,
                          const char *explanation, PtReorganiseForm *form,
                          gboolean day_optional)
{
  PtReorganiseDialog *self =
    g_object_new (PT_TYPE_REORGANISE_DIALOG, "transient-for", parent, "modal",
                  parent != NULL, "title", title, NULL);

  self->book = g_object_ref (book);
  self->form = form;
  self->day_optional = day_optional;
  gtk_box_append (GTK_BOX (self->form_slot), GTK_WIDGET (form));
  gtk_label_set_text (self->explanation, explanation);
  if (day_optional)
    gtk_label_set_text (self->day_hint,
                        _ ("The first day on which it holds; empty means since ever."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  explanation, -1);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  check (self);
  return GTK_WIDGET (self);
}

PtReorganiseForm *
pt_reorganise_dialog_get_form (PtReorganiseDialog *self)
{
  g_return_val_if_fail (PT_IS_REORGANISE_DIALOG (self), NULL);

  return self->form;
}

void
pt_reorganise_dialog_set_day (PtReorganiseDialog *self, const char *text)
{
  g_return_if_fail (PT_IS_REORGANISE_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->day), text);
}

const char *
pt_reorganise_dialog_check (PtReorganiseDialog *self)
{
  g_return_val_if_fail (PT_IS_REORGANISE_DIALOG (self), NULL);

  check (self);
  return gtk_widget_get_visible (self->problem_row) ? gtk_label_get_text (self->problem)
                                                    : NULL;
}

const char *
pt_reorganise_dialog_get_preview (PtReorganiseDialog *self)
{
  g_return_val_if_fail (PT_IS_REORGANISE_DIALOG (self), NULL);

  return gtk_label_get_text (self->preview);
}

void
pt_reorganise_dialog_hide_day (PtReorganiseDialog *self)
{
  g_return_if_fail (PT_IS_REORGANISE_DIALOG (self));

  self->day_optional = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->day), "");
  gtk_widget_set_visible (self->day_row, FALSE);
  check (self);
}
