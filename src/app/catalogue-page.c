#include "app/catalogue-page.h"

#include "app/catalogue-actions.h"
#include "app/definitions.h"
#include "app/unit-browser.h"
#include "app/unit-life.h"

#include "ui-resources.h"

struct _PtCataloguePage {
  GtkWidget parent_instance;

  GtkStack *root, *tabs;
  PtUnitBrowser *browser;
  PtUnitLife *life;
  GtkLabel *reason;
  PtDefinitions *groups, *elements, *rates, *targets;

  PtSession *session;
  gint64 chosen; /* a unit's number in the book, which an edit does not change */
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (PtCataloguePage, pt_catalogue_page, GTK_TYPE_WIDGET)

static void
show_life (PtCataloguePage *self)
{
  const char *reason;

  pt_unit_life_show (self->life,
                     self->session == NULL ? NULL
                                           : pt_session_get_catalogue (self->session),
                     pt_catalogue_page_get_unit (self));
  reason = pt_catalogue_actions_update (self);
  gtk_label_set_text (self->reason, reason == NULL ? "" : reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

static void
refresh (PtCataloguePage *self)
{
  PtCatalogue *catalogue =
    self->session == NULL ? NULL : pt_session_get_catalogue (self->session);
  guint n = 0;

  self->is_stale = FALSE;
  if (catalogue != NULL)
    pt_catalogue_get_units (catalogue, &n);
  gtk_stack_set_visible_child_name (self->root, n == 0 ? "empty" : "units");
  pt_unit_browser_set_catalogue (self->browser, catalogue);
  show_life (self);
}

static void
ensure_fresh (PtCataloguePage *self)
{
  if (self->is_stale)
    refresh (self);
}

static void
session_changed_cb (PtCataloguePage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
chosen_cb (PtCataloguePage *self, gint64 id)
{
  self->chosen = id;
  show_life (self);
}

static void
unit_activated_cb (PtCataloguePage *self, gint64 id)
{
  pt_catalogue_page_choose (self, id);
}

static void
pt_catalogue_page_map (GtkWidget *widget)
{
  ensure_fresh (PT_CATALOGUE_PAGE (widget));

  GTK_WIDGET_CLASS (pt_catalogue_page_parent_class)->map (widget);
}

static void
pt_catalogue_page_dispose (GObject *object)
{
  PtCataloguePage *self = PT_CATALOGUE_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_CATALOGUE_PAGE);

  G_OBJECT_CLASS (pt_catalogue_page_parent_class)->dispose (object);
}

static void
pt_catalogue_page_class_init (PtCataloguePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_DEFINITIONS);
  g_type_ensure (PT_TYPE_UNIT_BROWSER);
  g_type_ensure (PT_TYPE_UNIT_LIFE);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_catalogue_page_dispose;
  widget_class->map = pt_catalogue_page_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/catalogue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, root);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, browser);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, life);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, reason);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, tabs);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, groups);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, elements);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, rates);
  gtk_widget_class_bind_template_child (widget_class, PtCataloguePage, targets);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_activated_cb);
  pt_catalogue_actions_install (widget_class);
}

static void
pt_catalogue_page_init (PtCataloguePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_catalogue_page_new (void)
{
  return g_object_new (PT_TYPE_CATALOGUE_PAGE, NULL);
}

void
pt_catalogue_page_set_session (PtCataloguePage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_CATALOGUE_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;

  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  pt_definitions_set_session (self->groups, session);
  pt_definitions_set_session (self->elements, session);
  pt_definitions_set_session (self->rates, session);
  pt_definitions_set_session (self->targets, session);
  session_changed_cb (self);
}

PtSession *
pt_catalogue_page_get_session (PtCataloguePage *self)
{
  g_return_val_if_fail (PT_IS_CATALOGUE_PAGE (self), NULL);

  return self->session;
}

const PtUnit *
pt_catalogue_page_get_unit (PtCataloguePage *self)
{
  PtCatalogue *catalogue;
  const PtUnit *units;
  guint n = 0;

  g_return_val_if_fail (PT_IS_CATALOGUE_PAGE (self), NULL);

  catalogue = self->session == NULL ? NULL : pt_session_get_catalogue (self->session);
  if (catalogue == NULL || self->chosen == 0)
    return NULL;

  units = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    if (units[i].id == self->chosen)
      return &units[i];
  }
  return NULL;
}

void
pt_catalogue_page_choose (PtCataloguePage *self, gint64 id)
{
  g_return_if_fail (PT_IS_CATALOGUE_PAGE (self));

  ensure_fresh (self);
  gtk_stack_set_visible_child_name (self->tabs, "tree");
  self->chosen = id;
  pt_unit_browser_select (self->browser, id);
  show_life (self);
}

GtkWidget *
pt_catalogue_page_show_tab (PtCataloguePage *self, const char *name)
{
  g_return_val_if_fail (PT_IS_CATALOGUE_PAGE (self), NULL);

  ensure_fresh (self);
  gtk_stack_set_visible_child_name (self->tabs, name);
  return gtk_stack_get_visible_child (self->tabs);
}

void
pt_catalogue_page_set_day (PtCataloguePage *self, PtDay day)
{
  g_return_if_fail (PT_IS_CATALOGUE_PAGE (self));

  pt_unit_browser_set_day (self->browser, day);
}

void
pt_catalogue_page_search (PtCataloguePage *self, const char *wish)
{
  g_return_if_fail (PT_IS_CATALOGUE_PAGE (self));

  ensure_fresh (self);
  pt_unit_browser_search (self->browser, wish);
}

void
pt_catalogue_page_focus_search (PtCataloguePage *self)
{
  g_return_if_fail (PT_IS_CATALOGUE_PAGE (self));

  ensure_fresh (self);
  gtk_stack_set_visible_child_name (self->tabs, "tree");
  pt_unit_browser_focus_search (self->browser);
}

guint
pt_catalogue_page_get_n_rows (PtCataloguePage *self)
{
  g_return_val_if_fail (PT_IS_CATALOGUE_PAGE (self), 0);

  ensure_fresh (self);
  return pt_unit_browser_get_n_rows (self->browser);
}

char *
pt_catalogue_page_get_life (PtCataloguePage *self)
{
  g_return_val_if_fail (PT_IS_CATALOGUE_PAGE (self), NULL);

  ensure_fresh (self);
  return pt_unit_life_to_text (self->life);
}
