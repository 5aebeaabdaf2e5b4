#include "app/window-places.h"

#include "app/catalogue-page.h"
#include "app/entry-page.h"
#include "app/window.h"

static void
open_unit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  PtCataloguePage *page = PT_CATALOGUE_PAGE (pt_window_get_page (self, "catalogue"));

  pt_window_show_page (self, "catalogue");
  pt_catalogue_page_set_day (page,
                             pt_session_get_view_day (pt_window_get_session (self)));
  pt_catalogue_page_choose (page, g_variant_get_int64 (parameter));
}

static void
enter_unit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  PtEntryBar *bar;

  pt_window_show_page (self, "entry");
  bar = pt_entry_page_get_bar (PT_ENTRY_PAGE (pt_window_get_page (self, "entry")));
  pt_entry_bar_set_view (bar, PT_ENTRY_VIEW_FORM);
  pt_entry_bar_set_unit (bar, g_variant_get_int64 (parameter));
}

void
pt_window_places_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-unit", "x",
                                   open_unit_action);
  gtk_widget_class_install_action (widget_class, "win.enter-unit", "x",
                                   enter_unit_action);
}
