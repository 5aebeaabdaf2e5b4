#include "app/toast.h"

#include "ui-resources.h"

/* Long enough to read a sentence twice, and to reach the button without hurry. */
#define SECONDS 12

struct _PtToast {
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *message;
  GtkButton *button;
  GtkEventControllerMotion *motion;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (PtToast, pt_toast, GTK_TYPE_WIDGET)

static void
hide (PtToast *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static gboolean
timeout_cb (gpointer data)
{
  PtToast *self = data;

  /* Nothing disappears under somebody's pointer. */
  if (gtk_event_controller_motion_contains_pointer (self->motion))
    return G_SOURCE_CONTINUE;

  self->timeout = 0;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  return G_SOURCE_REMOVE;
}

static void
revealed_cb (PtToast *self)
{
  gboolean shown = gtk_revealer_get_reveal_child (self->revealer) ||
                   gtk_revealer_get_child_revealed (self->revealer);

  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

static void
pt_toast_dispose (GObject *object)
{
  g_clear_handle_id (&PT_TOAST (object)->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_TOAST);

  G_OBJECT_CLASS (pt_toast_parent_class)->dispose (object);
}

static void
pt_toast_class_init (PtToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_toast_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/toast.ui");
  gtk_widget_class_bind_template_child (widget_class, PtToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, PtToast, message);
  gtk_widget_class_bind_template_child (widget_class, PtToast, button);
  gtk_widget_class_bind_template_child (widget_class, PtToast, motion);
  gtk_widget_class_bind_template_callback (widget_class, hide);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
pt_toast_init (PtToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_toast_show (PtToast *self, const char *message, const char *button,
               const char *action)
{
  g_return_if_fail (PT_IS_TOAST (self));
  g_return_if_fail ((button == NULL) == (action == NULL));

  gtk_label_set_text (self->message, message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds (SECONDS, timeout_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

const char *
pt_toast_get_message (PtToast *self)
{
  g_return_val_if_fail (PT_IS_TOAST (self), NULL);

  return gtk_label_get_text (self->message);
}
