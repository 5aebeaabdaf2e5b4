#include "app/entry-pictures.h"

#include "app/entry-actions.h"
#include "app/entry-page.h"
#include "app/entry-table-write.h"

/* One cell written wrong, and the focus on another. */
static void
show_grid (PtEntryPage *page)
{
  PtEntryGrid *grid = pt_entry_page_get_grid (page);
  PtEntryTable *table = pt_entry_page_get_table (page);

  pt_entry_table_enter (table, 5, 1, "4.7o8", NULL);
  pt_entry_grid_move_to (grid, 3, 2);
  pt_entry_page_focus_grid (page);
}

static GtkWidget *
show_paste (PtEntryPage *page)
{
  pt_entry_grid_move_to (pt_entry_page_get_grid (page), 0, 0);
  return pt_entry_actions_paste (
    page, "Đơn vị\tTổng số gia đình\tGia đình đăng ký\n"
          "Xã Bằng Thành\t4.201\t3.337\nPhuong Bac Kan\t7.550\t6.2o1\n"
          "Xã Chợ Rạ\t4.350\t3.300\nTổng cộng\t16.101\t12.000\n");
}

GtkWidget *
pt_entry_pictures_show (PtWindow *window, const char *what)
{
  PtEntryPage *page = PT_ENTRY_PAGE (pt_window_get_page (window, "entry"));
  PtEntryBar *bar;

  pt_window_show_page (window, "entry");
  bar = pt_entry_page_get_bar (page);
  pt_entry_bar_set_view (bar, g_str_equal (what, "form") ? PT_ENTRY_VIEW_FORM
                                                         : PT_ENTRY_VIEW_GRID);
  if (g_str_equal (what, "form"))
    pt_entry_grid_move_to (pt_entry_page_get_grid (page), 3, 0);
  else if (g_str_equal (what, "paste"))
    return show_paste (page);
  else if (g_str_equal (what, "progress"))
    return pt_entry_actions_show_progress (page);
  else
    show_grid (page);
  return GTK_WIDGET (window);
}
