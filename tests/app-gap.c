#include "app-fixture.h"

#include "app/catalogue-page.h"
#include "app/entry-page.h"
#include "app/gap-actions.h"
#include "app/toast.h"
#include "app/window.h"

#include <string.h>

/* Places without an organisation: two schools have none, one does not say, one has been
 * founded since.
 */
static const Sheet gap_book[] = {
  { "units.csv", "code,name,kind,parent,valid_from,valid_to\n"
                 "1,Tỉnh Mẫu,province,,,\n"
                 "11,Xã Bách Quang,commune,1,,\n"
                 "12,Xã Bá Xuyên,commune,1,,\n"
                 "13,Phường Đống Đa,commune,1,,\n"
                 "14,Phường Tích Lương,commune,1,,\n" },
  { "groups.csv", "dimension,group,name_vi,name_en,order\n"
                  "terrain,,Địa hình,Terrain,\n"
                  "terrain,mountain,Miền núi,Mountain,1\n"
                  "terrain,lowland,Đồng bằng,Lowland,2\n" },
  { "memberships.csv", "unit,dimension,group,valid_from,valid_to,source\n"
                       "11,terrain,mountain,,,test\n"
                       "12,terrain,lowland,,,test\n" },
  { "elements.csv",
    "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to\n"
    "bodies,Đơn vị,Units,count,stock,,organisation,all,1,,\n"
    "organisations,Tổ chức hội,Organisations,count,stock,,organisation,with,1,,\n" },
  { "rates.csv", "code,name_vi,name_en,numerator,denominator,denominator_kind,better\n"
                 "coverage,Có tổ chức hội,With an organisation,organisations,bodies,"
                 "units,high\n" },
  { "figures.csv",
    "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
    "11,bodies,2023,1,,,,test,,\n11,organisations,2023,0,,,,test,,\n"
    "12,bodies,2023,1,,,,test,,\n12,organisations,2023,1,,,,test,,\n"
    "13,bodies,2023,1,,,,test,,\n13,organisations,2023,0,,,,test,,\n"
    "14,bodies,2023,1,,,,test,,\n14,organisations,2023,1,,,,test,,\n"
    "11,bodies,2024,1,,,,test,,\n11,organisations,2024,0,,,,test,,\n"
    "12,bodies,2024,1,,,,test,,\n12,organisations,2024,0,,,,test,,\n"
    "13,bodies,2024,1,,,,test,,\n13,organisations,2024,1,,,,test,,\n"
    "14,bodies,2024,1,,,,test,,\n14,organisations,2024,,not-reported,,,test,,\n" },
  { NULL, NULL },
};

typedef struct {
  PtWindow *window;
  PtSession *session;
  PtGapPage *page;
  PtGapView *view;
} Desk;

static void
set_desk (Desk *self, const Sheet *sheets)
{
  g_autoptr (PtBook) book = make_book (sheets);
  g_autofree char *path = g_strdup (pt_book_get_path (book));

  g_clear_object (&book);
  self->window = g_object_ref (PT_WINDOW (pt_window_new (NULL, NULL)));
  g_assert_true (pt_window_open (self->window, path));
  self->session = pt_window_get_session (self->window);
  pt_window_show_page (self->window, "gap");
  self->page = PT_GAP_PAGE (pt_window_get_page (self->window, "gap"));
  self->view = pt_gap_page_get_view (self->page);
  pt_gap_page_get_gaps (self->page);
}

static void
clear_desk (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->window);
}

static const PtGap *
get_gap (Desk *self, PtGapList list, guint i)
{
  const GPtrArray *gaps = pt_gaps_get_list (pt_gap_page_get_gaps (self->page), list);

  g_assert_cmpuint (i, <, gaps->len);
  return gaps->pdata[i];
}

static void
test_lists (void)
{
  Desk desk;

  set_desk (&desk, gap_book);
  g_assert_cmpuint (pt_gap_view_get_n_rows (desk.view), ==, 2);
  g_assert_cmpstr (get_gap (&desk, PT_GAP_LIST_MISSING, 0)->name, ==, "Xã Bá Xuyên");
  g_assert_cmpstr (
    pt_gap_page_get_sentence (desk.page), ==,
    "2 of the 3 units that reported lack an organisation. Since the "
    "year 2023, 1 have founded one, and 1 were not listed then. 1 have not "
    "reported, so it is not known of them.");

  pt_gap_choices_choose (pt_gap_page_get_choices (desk.page), 0, PT_GAP_LIST_SILENT,
                         -1);
  g_assert_cmpuint (pt_gap_view_get_n_rows (desk.view), ==, 1);
  g_assert_cmpstr (get_gap (&desk, PT_GAP_LIST_SILENT, 0)->code, ==, "14");
  pt_gap_choices_choose (pt_gap_page_get_choices (desk.page), 0, PT_GAP_LIST_SETTLED,
                         -1);
  g_assert_cmpuint (pt_gap_view_get_n_rows (desk.view), ==, 1);
  g_assert_cmpstr (get_gap (&desk, PT_GAP_LIST_SETTLED, 0)->code, ==, "13");

  /* In groups: the mountain first, though its name comes last. */
  pt_gap_choices_choose (pt_gap_page_get_choices (desk.page), 0, PT_GAP_LIST_MISSING,
                         0);
  g_assert_cmpstr (get_gap (&desk, PT_GAP_LIST_MISSING, 0)->name, ==, "Xã Bách Quang");

  /* The period is the session's: one place has been listed since 2023. */
  pt_session_set_period (desk.session, pt_period_new (2023, FALSE));
  pt_gap_choices_choose (pt_gap_page_get_choices (desk.page), 0, PT_GAP_LIST_MISSING,
                         -1);
  g_assert_cmpstr (get_gap (&desk, PT_GAP_LIST_MISSING, 1)->code, ==, "13");
  clear_desk (&desk);
}

/* Several places at once are one edit, which is undone as one. */
static void
test_follow_up (void)
{
  Desk desk;
  PtFollowUpDialog *dialog;
  g_autoptr (PtEdit) edit = NULL;
  const PtGap *gap;

  set_desk (&desk, gap_book);
  g_assert_null (pt_gap_actions_follow_up (desk.page));
  pt_gap_view_select (desk.view, 0, FALSE);
  pt_gap_view_select (desk.view, 1, TRUE);
  dialog = pt_gap_actions_follow_up (desk.page);
  g_assert_nonnull (dialog);

  pt_follow_up_dialog_fill (dialog, "Nguyễn Thị Hòa", "31/2/2025", "begun", "");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "follow-up.done", NULL);
  g_assert_cmpstr (pt_follow_up_dialog_get_problem (dialog), ==,
                   "Write a day as day/month/year: 01/07/2025.");
  pt_follow_up_dialog_fill (dialog, " Nguyễn Thị Hòa ", "30/6/2025", "begun", "Gọi");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "follow-up.done", NULL);

  for (guint i = 0; i < 2; i++) {
    gap = get_gap (&desk, PT_GAP_LIST_MISSING, i);
    g_assert_cmpstr (gap->who, ==, "Nguyễn Thị Hòa");
    g_assert_cmpint (gap->due, ==, pt_day_new (2025, 6, 30));
    g_assert_cmpstr (gap->state, ==, "begun");
    g_assert_cmpstr (gap->note, ==, "Gọi");
  }
  edit = pt_book_find_undo (pt_session_get_book (desk.session));
  g_assert_cmpstr (edit->title, ==, "Follow-up: Xã Bá Xuyên and 1 other unit");

  gtk_widget_activate_action (GTK_WIDGET (desk.window), "win.undo", NULL);
  for (guint i = 0; i < 2; i++) {
    gap = get_gap (&desk, PT_GAP_LIST_MISSING, i);
    g_assert_false (pt_gap_is_followed (gap));
  }
  clear_desk (&desk);
}

static void
test_files (void)
{
  Desk desk;
  g_autofree char *csv = g_build_filename (folder, "gaps.csv", NULL);
  g_autofree char *pdf = g_build_filename (folder, "gaps.pdf", NULL);
  g_autofree char *table = NULL, *pages = NULL;
  g_autoptr (GError) error = NULL;

  set_desk (&desk, gap_book);
  g_assert_true (pt_gap_actions_write (desk.page, csv, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (csv, &table, NULL, NULL));
  g_assert_true (g_str_has_prefix (table, "group,unit,name,kind,sector,parent,missing,"
                                          "expected,people,since,note,who,due,state,"
                                          "remark\n,12,Xã Bá Xuyên,commune,"));
  g_assert_true (pt_gap_actions_write (desk.page, pdf, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (pdf, &pages, NULL, NULL));
  g_assert_true (g_str_has_prefix (pages, "%PDF-"));
  clear_desk (&desk);
}

/* From the list to the same unit on other pages. */
static void
test_places (void)
{
  Desk desk;
  PtCataloguePage *catalogue;
  PtEntryBar *bar;

  set_desk (&desk, gap_book);
  pt_gap_view_select (desk.view, 0, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "gap.open-unit", NULL);
  g_assert_cmpstr (pt_window_get_shown (desk.window), ==, "catalogue");
  catalogue = PT_CATALOGUE_PAGE (pt_window_get_page (desk.window, "catalogue"));
  g_assert_cmpstr (pt_catalogue_page_get_unit (catalogue)->versions[0].code, ==, "12");

  pt_window_show_page (desk.window, "gap");
  gtk_widget_activate_action (GTK_WIDGET (desk.page), "gap.enter", NULL);
  g_assert_cmpstr (pt_window_get_shown (desk.window), ==, "entry");
  bar =
    pt_entry_page_get_bar (PT_ENTRY_PAGE (pt_window_get_page (desk.window, "entry")));
  g_assert_cmpint (pt_entry_bar_get_view (bar), ==, PT_ENTRY_VIEW_FORM);
  g_assert_cmpstr (pt_entry_bar_get_unit (bar)->versions[0].code, ==, "12");
  clear_desk (&desk);
}

static void
test_nothing (void)
{
  Desk desk;

  set_desk (&desk, communes_book);
  g_assert_null (pt_gap_page_get_gaps (desk.page));
  g_assert_cmpstr (pt_gap_page_get_sentence (desk.page), ==,
                   "This book has no figures of organisations yet.");
  clear_desk (&desk);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);
  g_test_add_func ("/app/gap/lists", test_lists);
  g_test_add_func ("/app/gap/follow-up", test_follow_up);
  g_test_add_func ("/app/gap/files", test_files);
  g_test_add_func ("/app/gap/places", test_places);
  g_test_add_func ("/app/gap/nothing", test_nothing);
  return run_tests ();
}
