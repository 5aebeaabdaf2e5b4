#include "app-fixture.h"

#include "app/catalogue-actions.h"
#include "app/catalogue-page.h"
#include "app/day-text.h"
#include "app/group-form.h"
#include "app/merge-form.h"
#include "app/split-form.h"
#include "app/split-shares.h"
#include "app/toast.h"
#include "app/unit-browser.h"
#include "app/unit-form.h"
#include "app/unit-life.h"
#include "app/unit-search.h"
#include "app/unit-tree.h"
#include "app/window.h"
#include "base/error.h"

static void
test_day_text (void)
{
  static const char *const good[] = { "1/7/2025", " 01.07.2025 ", "1-7-2025",
                                      "2025-07-01" };
  static const char *const bad[] = { "",       "31/2/2025", "7/2025", "hôm nay",
                                     "1/7/25", "1/7/2025/", "1//2025" };
  PtDay day;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    day = 0;
    g_assert_true (pt_day_text_parse (good[i], &day, NULL));
    g_assert_cmpint (day, ==, pt_day_new (2025, 7, 1));
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (pt_day_text_parse (bad[i], &day, &error));
    g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  }
}

static char *
get_name (GListModel *list, guint position)
{
  g_autoptr (PtUnitItem) item = g_list_model_get_item (list, position);

  return g_strdup_printf ("%s: %s", pt_unit_item_get_name (item),
                          pt_unit_item_get_detail (item));
}

static void
assert_found (PtUnitSearch *search, const char *wish, const char *first)
{
  g_autoptr (GListModel) found = pt_unit_search_find (search, wish, 10);
  g_autofree char *name = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (found), >, 0);
  name = get_name (found, 0);
  g_assert_cmpstr (name, ==, first);
}

static void
test_search (void)
{
  g_autoptr (PtSession) session = make_session (province_book);
  g_autoptr (PtUnitSearch) search =
    pt_unit_search_new (pt_session_get_catalogue (session));
  g_autoptr (GListModel) nothing = pt_unit_search_find (search, "zzz", 10);
  g_autoptr (GListModel) few = pt_unit_search_find (search, "xa", 2);

  assert_found (search, "than xa", "Xã Thần Xa: code 11, until 30/06/2025");
  assert_found (search, "Thần Sa", "Xã Thần Sa: code 11, since 01/07/2025");
  assert_found (search, "TP Thai Nguyen",
                "Thành phố Thái Nguyên: code 164, until 30/06/2025");
  assert_found (search, "164", "Thành phố Thái Nguyên: code 164, until 30/06/2025");
  assert_found (search, "tinh mau", "Tỉnh Mẫu: code 1, always");
  g_assert_cmpuint (g_list_model_get_n_items (nothing), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (few), ==, 2);
}

/* Of another day there are other units; a single province is open from the start. */
static void
test_tree (void)
{
  g_autoptr (PtSession) session = make_session (province_book);
  PtCatalogue *catalogue = pt_session_get_catalogue (session);
  PtDay today = pt_day_today (), before = pt_day_new (2025, 6, 30);
  g_autoptr (GtkTreeListModel) tree = pt_unit_tree_new (catalogue, today);
  g_autoptr (GtkTreeListModel) old = pt_unit_tree_new (catalogue, before);
  const PtUnit *hamlet = find_unit (session, "1102", today);
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, 1);
  g_autoptr (PtUnitItem) first = gtk_tree_list_row_get_item (row);
  g_autoptr (GArray) open = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tree)), ==, 4);
  g_assert_cmpstr (pt_unit_item_get_name (first), ==, "Phường Bá Xuyên");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (old)), ==, 2);
  g_assert_cmpuint (pt_unit_tree_reveal (tree, catalogue, today, hamlet->id), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (tree)), ==, 6);
  g_assert_cmpuint (pt_unit_tree_reveal (old, catalogue, before, hamlet->id), ==,
                    GTK_INVALID_LIST_POSITION);
  open = pt_unit_tree_list_open (tree);
  g_assert_cmpuint (open->len, ==, 2);
}

static void
test_page (void)
{
  g_autoptr (PtSession) session = make_session (province_book);
  GtkWidget *page = g_object_ref_sink (pt_catalogue_page_new ());
  PtCataloguePage *self = PT_CATALOGUE_PAGE (page);
  g_autofree char *life = NULL;
  g_autofree char *old_life = NULL;

  pt_catalogue_page_set_session (self, session);
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (self), ==, 4);
  pt_catalogue_page_choose (self, find_unit (session, "11", pt_day_today ())->id);
  life = pt_catalogue_page_get_life (self);
  g_assert_nonnull (strstr (life, "01/07/2025\tXã Thần Xa\twith all its figures"));
  g_assert_nonnull (strstr (life, "since 01/07/2025\tXã Thần Sa\tcode 11"));
  g_assert_nonnull (strstr (life, "Terrain: Mountain\tDecree 1"));

  pt_catalogue_page_set_day (self, pt_day_new (2025, 6, 30));
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (self), ==, 2);
  pt_catalogue_page_choose (self,
                            find_unit (session, "13", pt_day_new (2025, 6, 30))->id);
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (self), ==, 5);
  old_life = pt_catalogue_page_get_life (self);
  g_assert_nonnull (strstr (old_life, "with 37.5% of its figures, an estimate"));

  pt_catalogue_page_search (self, "than");
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (self), ==, 3);
  pt_catalogue_page_search (self, "zzz");
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (self), ==, 0);
  pt_session_set_book (session, NULL);
  g_assert_null (pt_catalogue_page_get_unit (self));
  g_assert_finalize_object (page);
}

static void
test_empty_book (void)
{
  g_autoptr (PtSession) session = make_session (NULL);
  GtkWidget *page = g_object_ref_sink (pt_catalogue_page_new ());

  pt_catalogue_page_set_session (PT_CATALOGUE_PAGE (page), session);
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (PT_CATALOGUE_PAGE (page)), ==, 0);
  g_assert_null (pt_catalogue_page_get_unit (PT_CATALOGUE_PAGE (page)));
  g_assert_finalize_object (page);
}

/* A window on the book at its catalogue page, with the unit of @code chosen. */
typedef struct {
  GtkWidget *window;
  PtCataloguePage *page;
  PtSession *session;
} Desk;

static void
desk_open (Desk *self, const char *code)
{
  g_autoptr (PtBook) book = make_book (province_book);
  g_autofree char *path = g_strdup (pt_book_get_path (book));

  g_clear_object (&book);
  self->window = g_object_ref (pt_window_new (NULL, NULL));
  self->session = pt_window_get_session (PT_WINDOW (self->window));
  g_assert_true (pt_window_open (PT_WINDOW (self->window), path));
  gtk_widget_activate_action (self->window, "win.page", "s", "catalogue");
  self->page =
    PT_CATALOGUE_PAGE (pt_window_get_page (PT_WINDOW (self->window), "catalogue"));
  pt_catalogue_page_choose (self->page,
                            find_unit (self->session, code, pt_day_today ())->id);
}

static void
desk_close (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
}

/* Does it, and the dialog is gone without a trace. */
static void
apply (PtReorganiseDialog *dialog)
{
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_object_ref (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "reorganise.apply", NULL);
  g_assert_finalize_object (dialog);
}

static void
assert_toast (GtkWidget *widget, const char *words, gboolean *seen)
{
  if (PT_IS_TOAST (widget)) {
    g_assert_nonnull (strstr (pt_toast_get_message (PT_TOAST (widget)), words));
    *seen = TRUE;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_toast (child, words, seen);
}

static void
assert_name (Desk *self, const char *code, const char *name)
{
  const PtUnit *unit = find_unit (self->session, code, pt_day_today ());

  g_assert_cmpstr (pt_unit_get_version (unit, pt_day_today ())->name, ==, name);
}

static void
test_new_unit (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtUnitForm *form;
  gboolean seen = FALSE;

  desk_open (&desk, "11");
  dialog = pt_catalogue_actions_open (desk.page, "unit.new");
  form = PT_UNIT_FORM (pt_reorganise_dialog_get_form (dialog));
  gtk_test_accessible_assert_role (dialog, GTK_ACCESSIBLE_ROLE_DIALOG);
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==,
                   "Fill in the name and the code.");
  pt_unit_form_set (form, "Xóm Ba", "1103");
  pt_reorganise_dialog_set_day (dialog, "31/02/2026");
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "day/month/year"));
  pt_reorganise_dialog_set_day (dialog, "1/1/2026");
  apply (dialog);
  assert_name (&desk, "1103", "Xóm Ba");
  assert_toast (desk.window, "Xóm Ba", &seen);
  g_assert_true (seen);
  /* It is shown at once, among the hamlets beside it. */
  g_assert_true (pt_catalogue_page_get_unit (desk.page) ==
                 find_unit (desk.session, "1103", pt_day_today ()));
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (desk.page), ==, 7);

  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  g_assert_null (pt_catalogue_find_unit (pt_session_get_catalogue (desk.session),
                                         "1103", pt_day_today ()));
  desk_close (&desk);
}

static void
test_rename (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  g_autofree char *life = NULL;

  desk_open (&desk, "12");
  dialog = pt_catalogue_actions_open (desk.page, "unit.rename");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==,
                   "Write the new name or the new code.");
  pt_unit_form_set (PT_UNIT_FORM (pt_reorganise_dialog_get_form (dialog)),
                    "Phường Bách Quang", NULL);
  pt_reorganise_dialog_set_day (dialog, "1/1/2026");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (
    strstr (pt_reorganise_dialog_get_preview (dialog), "Nothing changes"));
  apply (dialog);
  assert_name (&desk, "12", "Phường Bách Quang");
  /* The unit is still chosen, and its life is the new one. */
  life = pt_catalogue_page_get_life (desk.page);
  g_assert_nonnull (strstr (life, "since 01/01/2026\tPhường Bách Quang"));
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  assert_name (&desk, "12", "Xã Bách Quang");
  desk_close (&desk);
}

/* What is over may still be found to have been written wrong. */
static void
test_correct_what_is_over (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtDay before = pt_day_new (2025, 6, 30);
  const PtUnit *old;

  desk_open (&desk, "11");
  old = find_unit (desk.session, "12", before);
  pt_catalogue_page_choose (desk.page, old->id);
  g_assert_nonnull (pt_catalogue_actions_update (desk.page));
  dialog = pt_catalogue_actions_open (desk.page, "unit.rename");
  pt_unit_form_set (PT_UNIT_FORM (pt_reorganise_dialog_get_form (dialog)),
                    "Xã Thượng Nùng", NULL);
  apply (dialog);
  old = find_unit (desk.session, "12", before);
  g_assert_cmpstr (pt_unit_get_version (old, before)->name, ==, "Xã Thượng Nùng");
  desk_close (&desk);
}

static void
test_move (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  const PtUnit *parent;
  PtDay today = pt_day_today ();

  desk_open (&desk, "1101");
  parent = find_unit (desk.session, "12", today);
  dialog = pt_catalogue_actions_open (desk.page, "unit.move");
  pt_unit_form_set_parent (PT_UNIT_FORM (pt_reorganise_dialog_get_form (dialog)),
                           (int) parent->index);
  apply (dialog);
  g_assert_cmpstr (
    pt_unit_get_version (find_unit (desk.session, "1101", today), today)->parent, ==,
    "12");
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  g_assert_cmpstr (
    pt_unit_get_version (find_unit (desk.session, "1101", today), today)->parent, ==,
    "11");
  desk_close (&desk);
}

static void
test_close (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;

  desk_open (&desk, "11");
  dialog = pt_catalogue_actions_open (desk.page, "unit.close");
  /* There are hamlets below it. */
  g_assert_nonnull (pt_reorganise_dialog_check (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));

  pt_catalogue_page_choose (desk.page,
                            find_unit (desk.session, "1102", pt_day_today ())->id);
  dialog = pt_catalogue_actions_open (desk.page, "unit.close");
  apply (dialog);
  g_assert_null (pt_catalogue_find_unit (pt_session_get_catalogue (desk.session),
                                         "1102", pt_day_today ()));
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  assert_name (&desk, "1102", "Xóm Hai");
  desk_close (&desk);
}

static int
get_terrain (Desk *desk, const char *code)
{
  PtCatalogue *catalogue = pt_session_get_catalogue (desk->session);
  guint dimension;

  pt_catalogue_find_dimension (catalogue, "terrain", &dimension);
  return pt_catalogue_get_group (
    catalogue, find_unit (desk->session, code, pt_day_today ())->index, dimension,
    pt_day_today ());
}

static void
test_group (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  guint dimension;

  desk_open (&desk, "11");
  pt_catalogue_find_dimension (pt_session_get_catalogue (desk.session), "terrain",
                               &dimension);
  dialog = pt_catalogue_actions_open (desk.page, "unit.group");
  pt_group_form_set (PT_GROUP_FORM (pt_reorganise_dialog_get_form (dialog)),
                     (int) dimension, 1, "Decree 2");
  pt_reorganise_dialog_set_day (dialog, "1/1/2026");
  apply (dialog);
  g_assert_cmpint (get_terrain (&desk, "11"), ==, 1);
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  g_assert_cmpint (get_terrain (&desk, "11"), ==, 0);
  desk_close (&desk);
}

static void
test_merge (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtMergeForm *form;
  g_autofree char *life = NULL;

  desk_open (&desk, "12");
  dialog = pt_catalogue_actions_open (desk.page, "unit.merge");
  form = PT_MERGE_FORM (pt_reorganise_dialog_get_form (dialog));
  pt_merge_form_set (form, "Phường Sông Công", NULL);
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "at least two"));
  pt_merge_form_add (form,
                     (int) find_unit (desk.session, "14", pt_day_today ())->index);
  pt_reorganise_dialog_set_day (dialog, "1/1/2026");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  g_assert_nonnull (
    strstr (pt_reorganise_dialog_get_preview (dialog), "Nothing changes"));
  apply (dialog);
  assert_name (&desk, "12", "Phường Sông Công");
  life = pt_catalogue_page_get_life (desk.page);
  g_assert_nonnull (strstr (life, "01/01/2026\tPhường Sông Công\twith all"));
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  assert_name (&desk, "12", "Xã Bách Quang");
  assert_name (&desk, "14", "Phường Bá Xuyên");
  desk_close (&desk);
}

static void
test_split (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtSplitForm *form;
  PtDay today = pt_day_today ();

  desk_open (&desk, "11");
  dialog = pt_catalogue_actions_open (desk.page, "unit.split");
  form = PT_SPLIT_FORM (pt_reorganise_dialog_get_form (dialog));
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "name and the code"));
  pt_split_form_set_part (form, 0, "Xã Thần Xa", "11", "37.5");
  pt_split_form_set_part (form, 1, "Xã Thượng Nung", "15", "62");
  pt_split_form_set_method (form, PT_SPLIT_BY_HAND);
  g_assert_cmpstr (pt_split_form_get_sum (form), ==, "Together 99.50%");
  g_assert_nonnull (strstr (pt_reorganise_dialog_check (dialog), "100%"));
  pt_split_form_set_part (form, 1, NULL, NULL, "62.5");
  g_assert_cmpstr (pt_split_form_get_sum (form), ==, "Together 100.00%");
  pt_split_form_place_child (form, 1, 1);
  pt_reorganise_dialog_set_day (dialog, "1/1/2026");
  g_assert_cmpstr (pt_reorganise_dialog_check (dialog), ==, NULL);
  apply (dialog);
  assert_name (&desk, "15", "Xã Thượng Nung");
  g_assert_cmpstr (
    pt_unit_get_version (find_unit (desk.session, "1102", today), today)->parent, ==,
    "15");
  gtk_widget_activate_action (desk.window, "win.undo", NULL);
  assert_name (&desk, "11", "Xã Thần Sa");
  desk_close (&desk);
}

/* Half of a commune joins one that is there already. */
static void
test_split_to_heir (void)
{
  Desk desk;
  PtReorganiseDialog *dialog;
  PtSplitForm *form;

  desk_open (&desk, "12");
  dialog = pt_catalogue_actions_open (desk.page, "unit.split");
  form = PT_SPLIT_FORM (pt_reorganise_dialog_get_form (dialog));
  pt_split_form_set_part (form, 0, "Xã Mới", "16", "1200");
  pt_split_form_set_part (form, 1, "Xã Nữa", "17", "300");
  pt_split_form_add_heir (form,
                          (int) find_unit (desk.session, "14", pt_day_today ())->index);
  pt_split_form_set_part (form, 2, NULL, NULL, "1500");
  g_assert_cmpstr (pt_split_form_get_sum (form), ==, "Together 100.00%");
  apply (dialog);
  assert_name (&desk, "16", "Xã Mới");
  assert_name (&desk, "14", "Phường Bá Xuyên");
  desk_close (&desk);
}

/* Another has the book: everything can be looked at, and it is said why no more. */
static void
test_read_only (void)
{
  g_autoptr (PtBook) book = make_book (province_book);
  g_autoptr (PtSession) session = pt_session_new ();
  g_autoptr (PtBook) second =
    pt_book_open (pt_book_get_path (book), PT_BOOK_OPEN_READ, NULL);
  GtkWidget *page = g_object_ref_sink (pt_catalogue_page_new ());

  pt_session_set_book (session, second);
  pt_catalogue_page_set_session (PT_CATALOGUE_PAGE (page), session);
  pt_catalogue_page_choose (PT_CATALOGUE_PAGE (page),
                            find_unit (session, "11", pt_day_today ())->id);
  g_assert_true (pt_book_is_read_only (second));
  g_assert_cmpstr (pt_catalogue_actions_update (PT_CATALOGUE_PAGE (page)), ==,
                   pt_book_get_read_only_reason (second));
  gtk_widget_activate_action (page, "unit.rename", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  g_assert_finalize_object (page);
}

/* The first day of a nation of many units: nothing takes long enough to be felt. */
static void
test_many_units (void)
{
  g_autoptr (PtBook) book = make_book (NULL);
  g_autoptr (PtSession) session = pt_session_new ();
  g_autoptr (GString) csv =
    g_string_new ("code,name,kind,parent,valid_from,valid_to\n1,Nước,country,,,\n");
  g_autofree char *path = g_build_filename (folder, "units.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *problems = NULL;
  PtOutcome outcome = { 0 };
  GtkWidget *page = g_object_ref_sink (pt_catalogue_page_new ());
  gint64 begin;

  for (guint i = 0; i < 34; i++)
    g_string_append_printf (csv, "p%u,Tỉnh %u,province,1,,\n", i, i);
  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (csv, "c%05u,Xã Tân Thần %u,commune,p%u,,\n", i, i, i % 34);
  g_assert_true (g_file_set_contents (path, csv->str, -1, NULL));
  g_assert_true (pt_import_file (book, file, &outcome, &problems, NULL));
  g_assert_cmpstr (problems, ==, NULL);

  pt_session_set_book (session, book);
  begin = g_get_monotonic_time ();
  pt_catalogue_page_set_session (PT_CATALOGUE_PAGE (page), session);
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (PT_CATALOGUE_PAGE (page)), ==, 35);
  g_test_message ("shown in %d µs", (int) (g_get_monotonic_time () - begin));
  begin = g_get_monotonic_time ();
  pt_catalogue_page_choose (PT_CATALOGUE_PAGE (page),
                            find_unit (session, "c09999", pt_day_today ())->id);
  g_test_message ("chosen in %d µs", (int) (g_get_monotonic_time () - begin));
  begin = g_get_monotonic_time ();
  pt_catalogue_page_search (PT_CATALOGUE_PAGE (page), "tan");
  g_test_message ("first search in %d µs", (int) (g_get_monotonic_time () - begin));
  begin = g_get_monotonic_time ();
  pt_catalogue_page_search (PT_CATALOGUE_PAGE (page), "tan than 99");
  g_test_message ("next search in %d µs", (int) (g_get_monotonic_time () - begin));
  g_assert_cmpuint (pt_catalogue_page_get_n_rows (PT_CATALOGUE_PAGE (page)), ==, 111);
  g_assert_finalize_object (page);
}

static void
test_shares (void)
{
  static const char *const areas[] = { "12.5", "37.5" };
  static const char *const thirds[] = { "1", "1", "1" };
  static const char *const bad[] = { "10", "" };
  gint64 shares[3];
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_split_shares_read (PT_SPLIT_BY_AREA, areas, 2, shares, NULL));
  g_assert_cmpint (shares[0], ==, PT_SHARE_WHOLE / 4);
  g_assert_true (
    pt_split_shares_read (PT_SPLIT_BY_HOUSEHOLDS, thirds, 3, shares, NULL));
  g_assert_cmpint (shares[0] + shares[1] + shares[2], ==, PT_SHARE_WHOLE);
  g_assert_false (
    pt_split_shares_read (PT_SPLIT_BY_HOUSEHOLDS, bad, 2, shares, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  begin_tests (&argc, &argv);

  g_test_add_func ("/catalogue/day-text", test_day_text);
  g_test_add_func ("/catalogue/search", test_search);
  g_test_add_func ("/catalogue/tree", test_tree);
  g_test_add_func ("/catalogue/page", test_page);
  g_test_add_func ("/catalogue/empty-book", test_empty_book);
  g_test_add_func ("/catalogue/new-unit", test_new_unit);
  g_test_add_func ("/catalogue/rename", test_rename);
  g_test_add_func ("/catalogue/correct-what-is-over", test_correct_what_is_over);
  g_test_add_func ("/catalogue/move", test_move);
  g_test_add_func ("/catalogue/close", test_close);
  g_test_add_func ("/catalogue/group", test_group);
  g_test_add_func ("/catalogue/merge", test_merge);
  g_test_add_func ("/catalogue/shares", test_shares);
  g_test_add_func ("/catalogue/split", test_split);
  g_test_add_func ("/catalogue/split-to-heir", test_split_to_heir);
  g_test_add_func ("/catalogue/read-only", test_read_only);
  g_test_add_func ("/catalogue/many-units", test_many_units);
  return run_tests ();
}
