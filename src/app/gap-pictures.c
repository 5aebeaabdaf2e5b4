#include "app/gap-pictures.h"

#include "app/gap-actions.h"

GtkWidget *
pt_gap_pictures_show (PtWindow *window, const char *what)
{
  PtGapPage *page = PT_GAP_PAGE (pt_window_get_page (window, "gap"));
  PtSession *session = pt_window_get_session (window);
  const PtGaps *gaps;
  PtFollowUpDialog *dialog;
  guint terrain = 0;

  pt_session_set_period (session, pt_period_new (2025, FALSE));
  pt_window_show_page (window, "gap");
  gaps = pt_gap_page_get_gaps (page);
  if (gaps == NULL)
    return GTK_WIDGET (window);
  pt_catalogue_find_dimension (pt_session_get_catalogue (session), "terrain", &terrain);
  pt_gap_choices_choose (pt_gap_page_get_choices (page), gaps->choice.rate,
                         g_str_equal (what, "settled") ? PT_GAP_LIST_SETTLED
                                                       : PT_GAP_LIST_MISSING,
                         g_str_equal (what, "groups") ? (int) terrain : -1);
  if (!g_str_equal (what, "dialog"))
    return GTK_WIDGET (window);

  pt_gap_view_select (pt_gap_page_get_view (page), 1, FALSE);
  dialog = pt_gap_actions_follow_up (page);
  if (dialog == NULL)
    return GTK_WIDGET (window);
  pt_follow_up_dialog_fill (dialog, "Nguyễn Thị Hòa", "30/6/2026", "begun", "");
  return GTK_WIDGET (dialog);
}
