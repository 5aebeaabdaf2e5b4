#include "app/window-memory.h"

#include "app/chart-page.h"
#include "app/settings.h"

const char *const pt_window_pages[] = { "overview", "entry",  "chart",     "disparity",
                                        "gap",      "report", "catalogue", NULL };

void
pt_window_remember (PtWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);
  PtPaperInk ink =
    pt_chart_page_get_ink (PT_CHART_PAGE (pt_window_get_page (self, "chart")));
  GSettings *settings = pt_window_get_settings (self);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  pt_settings_set_boolean (settings, "window-maximized",
                           gtk_window_is_maximized (window));
  pt_settings_set_int (settings, "window-width", CLAMP (width, 400, 20000));
  pt_settings_set_int (settings, "window-height", CLAMP (height, 300, 20000));
  pt_settings_set_string (settings, "page", pt_window_get_shown (self));
  pt_settings_set_string (settings, "ink", pt_settings_inks[ink]);
}

void
pt_window_recall (PtWindow *self)
{
  GSettings *settings = pt_window_get_settings (self);
  int page = pt_settings_get_enum (settings, "page", pt_window_pages, 0);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               pt_settings_get_int (settings, "window-width", 1240),
                               pt_settings_get_int (settings, "window-height", 780));
  if (pt_settings_get_boolean (settings, "window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  pt_session_set_view (pt_window_get_session (self),
                       (PtUnitsView) pt_settings_get_enum (settings, "units-view",
                                                           pt_settings_views,
                                                           PT_UNITS_ON_DAY));
  pt_chart_page_set_ink (PT_CHART_PAGE (pt_window_get_page (self, "chart")),
                         (PtPaperInk) pt_settings_get_enum (settings, "ink",
                                                            pt_settings_inks,
                                                            PT_PAPER_COLOUR));
  pt_window_show_page (self, pt_window_pages[page]);
}
