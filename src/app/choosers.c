#include "app/choosers.h"

#include "app/lists.h"
#include "app/picker.h"
#include "app/scopes.h"

#include "ui-resources.h"

struct _PtChoosers {
  GtkWidget parent_instance;

  GtkWidget *root;
  PtPicker *period, *scope, *view;

  PtSession *session;
  PtCatalogue *catalogue; /* the places are of this one, and of these days */
  PtPeriod places_period;
  PtDay places_day;
};

G_DEFINE_FINAL_TYPE (PtChoosers, pt_choosers, GTK_TYPE_WIDGET)

/* Thousands of places are listed anew only where they may be others. */
static void
show_scopes (PtChoosers *self)
{
  PtCatalogue *catalogue = pt_session_get_catalogue (self->session);
  PtPeriod period = pt_session_get_period (self->session);
  PtDay day = pt_session_get_view_day (self->session);
  g_autoptr (GListModel) scopes = NULL;

  if (catalogue == self->catalogue && period == self->places_period &&
      day == self->places_day) {
    pt_picker_set_selected (self->scope, pt_session_get_scope (self->session));
    return;
  }

  pt_catalogue_ref (catalogue);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  self->catalogue = catalogue;
  self->places_period = period;
  self->places_day = day;
  scopes = pt_scopes_new (self->session);
  pt_picker_set_choices (self->scope, scopes, pt_session_get_scope (self->session));
}

static void
session_changed_cb (PtChoosers *self)
{
  g_autoptr (GListModel) periods = NULL;

  if (pt_session_get_book (self->session) == NULL)
    return;

  periods = pt_lists_periods (self->session);
  pt_picker_set_choices (self->period, periods, pt_session_get_period (self->session));
  show_scopes (self);
  pt_picker_set_selected (self->view, (int) pt_session_get_view (self->session));
  gtk_widget_set_sensitive (self->root,
                            pt_session_get_periods (self->session)->len > 0);

  /* A place that these units do not have is not looked at. */
  if (pt_picker_get_selected (self->scope) != pt_session_get_scope (self->session))
    pt_session_set_scope (self->session, pt_picker_get_selected (self->scope));
}

static void
period_chosen_cb (PtChoosers *self)
{
  pt_session_set_period (self->session, pt_picker_get_selected (self->period));
}

static void
scope_chosen_cb (PtChoosers *self)
{
  pt_session_set_scope (self->session, pt_picker_get_selected (self->scope));
}

static void
view_chosen_cb (PtChoosers *self)
{
  pt_session_set_view (self->session,
                       (PtUnitsView) pt_picker_get_selected (self->view));
}

static void
pt_choosers_dispose (GObject *object)
{
  PtChoosers *self = PT_CHOOSERS (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_CHOOSERS);

  G_OBJECT_CLASS (pt_choosers_parent_class)->dispose (object);
}

static void
pt_choosers_class_init (PtChoosersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_choosers_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/choosers.ui");
  gtk_widget_class_bind_template_child (widget_class, PtChoosers, root);
  gtk_widget_class_bind_template_child (widget_class, PtChoosers, period);
  gtk_widget_class_bind_template_child (widget_class, PtChoosers, scope);
  gtk_widget_class_bind_template_child (widget_class, PtChoosers, view);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen_cb);
}

static void
pt_choosers_init (PtChoosers *self)
{
  g_autoptr (GListModel) views = pt_lists_views ();

  gtk_widget_init_template (GTK_WIDGET (self));
  pt_picker_set_choices (self->view, views, PT_UNITS_ON_DAY);
}

void
pt_choosers_set_session (PtChoosers *self, PtSession *session)
{
  g_return_if_fail (PT_IS_CHOOSERS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

void
pt_choosers_open_period (PtChoosers *self)
{
  g_return_if_fail (PT_IS_CHOOSERS (self));

  pt_picker_open (self->period);
}

void
pt_choosers_open_scope (PtChoosers *self)
{
  g_return_if_fail (PT_IS_CHOOSERS (self));

  pt_picker_open (self->scope);
}

GtkWidget *
pt_choosers_get_scope_list (PtChoosers *self)
{
  g_return_val_if_fail (PT_IS_CHOOSERS (self), NULL);

  return pt_picker_get_popover (self->scope);
}
