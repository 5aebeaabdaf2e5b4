#include "app/period-dialog.h"

#include "base/day.h"

#include "ui-resources.h"

struct _PtPeriodDialog {
  GtkWindow parent_instance;

  GtkSpinButton *year;
  GtkCheckButton *half, *whole;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtPeriodDialog, pt_period_dialog, GTK_TYPE_WINDOW)

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtPeriodDialog *self = PT_PERIOD_DIALOG (widget);

  /* What was typed is not the value before it is read. */
  gtk_spin_button_update (self->year);
  g_signal_emit (self, signals[CHOSEN], 0,
                 pt_period_new (gtk_spin_button_get_value_as_int (self->year),
                                gtk_check_button_get_active (self->half)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
pt_period_dialog_class_init (PtPeriodDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  signals[CHOSEN] = g_signal_new ("chosen", PT_TYPE_PERIOD_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/period-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtPeriodDialog, year);
  gtk_widget_class_bind_template_child (widget_class, PtPeriodDialog, half);
  gtk_widget_class_bind_template_child (widget_class, PtPeriodDialog, whole);
  gtk_widget_class_install_action (widget_class, "period.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_period_dialog_init (PtPeriodDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
suggest (PtPeriodDialog *self, int year, gboolean first_half)
{
  gtk_spin_button_set_value (self->year, year);
  gtk_check_button_set_active (first_half ? self->half : self->whole, TRUE);
}

GtkWidget *
pt_period_dialog_new (GtkWindow *parent, PtPeriod latest)
{
  PtPeriodDialog *self = g_object_new (PT_TYPE_PERIOD_DIALOG, "transient-for", parent,
                                       "modal", parent != NULL, NULL);
  int year = latest == PT_PERIOD_NONE ? pt_day_year (pt_day_today ())
                                      : pt_period_get_year (latest);

  if (latest != PT_PERIOD_NONE && !pt_period_is_half (latest))
    suggest (self, year + 1, TRUE);
  else
    suggest (self, year, FALSE);
  return GTK_WIDGET (self);
}

void
pt_period_dialog_choose (PtPeriodDialog *self, int year, gboolean first_half)
{
  g_return_if_fail (PT_IS_PERIOD_DIALOG (self));

  suggest (self, year, first_half);
  gtk_widget_activate_action (GTK_WIDGET (self), "period.done", NULL);
}
