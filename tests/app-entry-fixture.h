#pragma once

#include "app-fixture.h"

#include "app/entry-page.h"
#include "app/window.h"

/* What the tests of the entry page share: a book with forms, and keys. */

static const Sheet entry_book[] = {
  { "units.csv", "code,name,kind,parent,valid_from,valid_to\n"
                 "1,Tỉnh Mẫu,province,,,\n"
                 "11,Xã Bách Quang,commune,1,,\n"
                 "12,Xã Bá Xuyên,commune,1,,\n"
                 "13,Phường Đống Đa,commune,1,,\n" },
  { "elements.csv",
    "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to\n"
    "members,Hội viên,Members,count,stock,,,,organisation,,\n"
    "families_all,Gia đình,Families,count,stock,residential,family,all,models,,\n"
    "families_registered,Gia đình đăng ký,Families "
    "registered,count,stock,residential,family,registered,models,,\n"
    "families_recognised,Gia đình được công nhận,Families "
    "recognised,count,stock,residential,family,recognised,models,,\n"
    "fund_raised,Vận động,Raised,money,flow,,,,fund,,\n" },
  { "rates.csv", "code,name_vi,name_en,numerator,denominator,denominator_kind,better\n"
                 "families_recognised_of_all,Gia đình học tập,Learning "
                 "families,families_recognised,families_all,all,high\n" },
  { "rules.csv", "code,kind,left,right,bound,name_vi,name_en\n"
                 "recognised_of_all,at-most,families_recognised,families_all,,,\n" },
  { "figures.csv",
    "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
    "11,families_all,2023,100,,,,test,,\n11,families_recognised,2023,40,,,,test,,\n"
    "12,families_all,2023,100,,,,test,,\n13,families_all,2023,200,,,,test,,\n"
    "11,families_all,2024,110,,,,test,,\n" },
  { NULL, NULL },
};

/* The controller that takes the keys of @widget. */
static inline GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);
  guint n = g_list_model_get_n_items (all);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      return controller; /* the widget keeps it */
  }
  g_assert_not_reached ();
}

static inline GtkEditable *
get_editor (PtEntryGrid *grid)
{
  return GTK_EDITABLE (gtk_widget_get_first_child (GTK_WIDGET (grid)));
}

static inline gboolean
press (PtEntryGrid *grid, guint key, GdkModifierType state)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_keys (GTK_WIDGET (grid)), "key-pressed", key, 0, state,
                         &taken);
  return taken;
}

/* As an input method puts in a word. */
static inline void
type (PtEntryGrid *grid, const char *text)
{
  int position = gtk_editable_get_position (get_editor (grid));

  gtk_editable_insert_text (get_editor (grid), text, -1, &position);
  gtk_editable_set_position (get_editor (grid), position);
}

static inline void
assert_at (PtEntryGrid *grid, guint row, int column)
{
  guint at_row;
  int at_column;

  pt_entry_grid_get_place (grid, &at_row, &at_column);
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpint (at_column, ==, column);
}

static inline char *
read_cell (PtEntryTable *table, guint row, guint column)
{
  PtEntryCell cell;

  g_assert_true (pt_entry_table_read (table, row, column, &cell));
  return pt_entry_table_format (table, &cell);
}

static inline void
assert_cell (PtEntryTable *table, guint row, guint column, const char *text)
{
  g_autofree char *shown = read_cell (table, row, column);

  g_assert_cmpstr (shown, ==, text);
}

static inline void
undo (PtBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = pt_book_undo (book, &error);

  g_assert_no_error (error);
}

typedef struct {
  PtSession *session;
  PtEntryPage *page;
  PtEntryGrid *grid;
  PtEntryTable *table;
} Desk;

static inline void
set_desk (Desk *desk, const Sheet *sheets)
{
  desk->session = make_session (sheets);
  desk->page = g_object_ref_sink (PT_ENTRY_PAGE (pt_entry_page_new ()));
  pt_entry_page_set_session (desk->page, desk->session);
  desk->grid = pt_entry_page_get_grid (desk->page);
  desk->table = pt_entry_page_get_table (desk->page);
}

static inline void
clear_desk (Desk *desk)
{
  GtkWidget *page = GTK_WIDGET (desk->page);

  g_object_unref (desk->session);
  g_assert_finalize_object (page);
}
