#include "app/reason-dialog.h"

#include "ui-resources.h"

struct _PtReasonDialog {
  GtkWindow parent_instance;

  GtkLabel *heading, *body;
  GtkEntry *reason;
  GtkButton *done;
};

enum {
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtReasonDialog, pt_reason_dialog, GTK_TYPE_WINDOW)

/* Returns: (transfer full): without spaces at either end */
static char *
read_reason (PtReasonDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
}

static void
changed_cb (PtReasonDialog *self)
{
  g_autofree char *reason = read_reason (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reason.done", *reason != '\0');
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *reason = read_reason (PT_REASON_DIALOG (widget));

  g_signal_emit (widget, signals[ANSWERED], 0, reason);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
pt_reason_dialog_class_init (PtReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  signals[ANSWERED] =
    g_signal_new ("answered", PT_TYPE_REASON_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtReasonDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, PtReasonDialog, body);
  gtk_widget_class_bind_template_child (widget_class, PtReasonDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, PtReasonDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "reason.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_reason_dialog_init (PtReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

GtkWidget *
pt_reason_dialog_new (GtkWindow *parent, const char *heading, const char *body,
                      const char *button)
{
  PtReasonDialog *self = g_object_new (PT_TYPE_REASON_DIALOG, "transient-for", parent,
                                       "modal", parent != NULL, "title", heading, NULL);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->body, body);
  gtk_button_set_label (self->done, button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body,
                                  -1);
  return GTK_WIDGET (self);
}

void
pt_reason_dialog_answer (PtReasonDialog *self, const char *reason)
{
  g_return_if_fail (PT_IS_REASON_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
  gtk_widget_activate_action (GTK_WIDGET (self), "reason.done", NULL);
}
