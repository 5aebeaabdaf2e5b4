#include "app/disparity-pictures.h"

#include "app/disparity-page.h"
#include "app/explain-dialog.h"

GtkWidget *
pt_disparity_pictures_show (PtWindow *window, const char *what)
{
  PtDisparityPage *page = PT_DISPARITY_PAGE (pt_window_get_page (window, "disparity"));
  const PtMeasures *measures;
  PtExplainDialog *dialog = NULL;

  /* A year of which most is known. */
  pt_session_set_period (pt_window_get_session (window), pt_period_new (2025, FALSE));
  pt_window_show_page (window, "disparity");
  measures = pt_disparity_page_get_measures (page);
  if (measures == NULL)
    return GTK_WIDGET (window);
  if (g_str_equal (what, "units"))
    pt_disparity_page_choose (page, (guint) measures->choice.query.rate, -1);
  if (g_str_equal (what, "explain"))
    dialog =
      pt_explain_dialog_open (GTK_WINDOW (window),
                              pt_session_get_book (pt_window_get_session (window)),
                              measures->table, 0);
  return dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (window);
}
