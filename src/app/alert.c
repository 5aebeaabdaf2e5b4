#include "app/alert.h"

#include "ui-resources.h"

struct _PtAlert {
  GtkWindow parent_instance;

  GtkLabel *heading, *body, *detail;
  GtkWidget *detail_frame;
};

G_DEFINE_FINAL_TYPE (PtAlert, pt_alert, GTK_TYPE_WINDOW)

static void
pt_alert_class_init (PtAlertClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/alert.ui");
  gtk_widget_class_bind_template_child (widget_class, PtAlert, heading);
  gtk_widget_class_bind_template_child (widget_class, PtAlert, body);
  gtk_widget_class_bind_template_child (widget_class, PtAlert, detail);
  gtk_widget_class_bind_template_child (widget_class, PtAlert, detail_frame);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_alert_init (PtAlert *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_alert_new (GtkWindow *parent, const char *heading, const char *body,
              const char *detail)
{
  PtAlert *self = g_object_new (PT_TYPE_ALERT, "transient-for", parent, "modal",
                                parent != NULL, "title", heading, NULL);

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->body, body);
  gtk_label_set_text (self->detail, detail == NULL ? "" : detail);
  gtk_widget_set_visible (self->detail_frame, detail != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body,
                                  -1);
  return GTK_WIDGET (self);
}

void
pt_alert_show (GtkWindow *parent, const char *heading, const char *body)
{
  gtk_window_present (GTK_WINDOW (pt_alert_new (parent, heading, body, NULL)));
}
