#include "domain/form.h"
#include "entry-fixture.h"

/* What is decided about figures: closing, which source holds, new elements and rates.
 */

static void
refuse_entry (Fixture *fixture, const char *code, const char *what, const char *when,
              const char *text, const char *part)
{
  PtEntry entry = make_entry (fixture, code, what, when, text);
  g_autoptr (GError) error = NULL;

  g_assert_false (pt_book_enter (fixture->book, &entry, 1, NULL, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_CONFLICT);
  g_assert_true (strstr (error->message, part) != NULL);
}

static void
close_form (Fixture *fixture, const char *form, const char *when, const PtUnit *of)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_book_close_form (fixture->book, form, period (when), of, &error));
  g_assert_no_error (error);
}

static void
reopen_form (Fixture *fixture, const char *form, const char *when, const PtUnit *of,
             const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    pt_book_reopen_form (fixture->book, form, period (when), of, reason, &error));
  g_assert_no_error (error);
}

static gboolean
is_closed (Fixture *fixture, const char *form, const char *when, const PtUnit *of)
{
  return pt_book_is_form_closed (fixture->book, form, period (when), of);
}

static void
test_closing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const PtUnit *a, *b;

  fill (fixture);
  enter (fixture, "A", "fund", "2024", "5");
  a = unit (fixture, "A", "2024");
  b = unit (fixture, "B", "2024");
  close_form (fixture, "fund", "2024", NULL);
  assert_title (fixture, "Khóa biểu: Quỹ khuyến học, năm 2024");
  refuse_entry (fixture, "A", "fund", "2024", "6",
                "Biểu “Quỹ khuyến học” của năm 2024 đã khóa từ ");
  refuse_entry (fixture, "B", "fund", "2024", "", "Quỹ khuyến học");
  assert_cell (fixture, "A", "fund", "2024", "5");
  enter (fixture, "A", "members", "2024", "6");
  enter (fixture, "A", "fund", "2023", "6");

  g_assert_false (
    pt_book_reopen_form (fixture->book, "fund", period ("2024"), a, " ", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_clear_error (&error);
  reopen_form (fixture, "fund", "2024", a, "Báo cáo bổ sung");
  assert_title (fixture,
                "Mở lại biểu: Quỹ khuyến học, năm 2024, Xã An Bình (Báo cáo bổ sung)");
  enter (fixture, "A", "fund", "2024", "7");
  refuse_entry (fixture, "B", "fund", "2024", "1", "Quỹ khuyến học");
  g_assert_true (is_closed (fixture, "fund", "2024", NULL));
  g_assert_false (is_closed (fixture, "fund", "2024", a));
  g_assert_true (is_closed (fixture, "fund", "2024", b));
  g_assert_false (
    pt_book_reopen_form (fixture->book, "fund", period ("2024"), a, "Lại", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);

  /* Closing for all also closes what was opened for one. */
  close_form (fixture, "fund", "2024", NULL);
  g_assert_true (is_closed (fixture, "fund", "2024", a));
  undo (fixture);
  g_assert_false (is_closed (fixture, "fund", "2024", a));
  undo (fixture);
  undo (fixture);
  g_assert_true (is_closed (fixture, "fund", "2024", a));
  redo (fixture);
  g_assert_false (is_closed (fixture, "fund", "2024", a));
  reopen_form (fixture, "fund", "2024", NULL, "Sai sót");
  g_assert_false (is_closed (fixture, "fund", "2024", b));
  close_form (fixture, "fund", "2024", b);
  g_assert_true (is_closed (fixture, "fund", "2024", b));
  g_assert_false (is_closed (fixture, "fund", "2024", a));
  assert_clean (fixture);
}

/* A file changes nothing in a form that is closed; what it repeats it may repeat. */
static void
test_import_into_closed (Fixture *fixture, gconstpointer data)
{
  static const char figures[] = "unit,element,period,value,source\n"
                                "A,fund,2024,5,Tệp\nA,fund,2023,5,Tệp\n";
  static const char others[] = "unit,element,period,value,source\n"
                               "A,fund,2024,5,Tệp\nB,fund,2024,6,Tệp\n";
  g_autoptr (PtIntake) intake = NULL;
  g_autoptr (GError) error = NULL;
  const PtProblem *problem;
  PtOutcome outcome = { 0 };

  fill (fixture);
  apply (fixture, "figures.csv", figures);
  close_form (fixture, "fund", "2024", NULL);
  apply (fixture, "figures.csv", figures);
  intake = read_text (fixture, "figures.csv", others);
  g_assert_true (pt_book_apply (fixture->book, intake, "x", FALSE, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_rejected, ==, 1);
  g_assert_cmpuint (outcome.n_unchanged, ==, 1);
  problem = g_ptr_array_index (intake->problems, 0);
  g_assert_cmpuint (problem->row, ==, 3);
  g_assert_cmpstr (problem->value, ==, "2024");
  g_assert_true (strstr (problem->reason, "Quỹ khuyến học") != NULL);
  assert_cell (fixture, "B", "fund", "2024", "");
}

static void
test_official (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) traces = NULL;
  const PtTrace *trace;
  const PtElement *members;
  const PtUnit *a;

  fill (fixture);
  apply (fixture, "figures.csv",
         "unit,element,period,value,source\nA,members,2024,900,Báo cáo\n");
  enter (fixture, "A", "members", "2024", "950");
  a = unit (fixture, "A", "2024");
  members = element (fixture, "members");
  g_assert_false (pt_book_choose_official (fixture->book, a, members, period ("2024"),
                                           "Báo cáo", "", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (pt_book_choose_official (fixture->book, a, members, period ("2024"),
                                           "Không có", "Vì", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (pt_book_choose_official (fixture->book, a, members, period ("2024"),
                                          "Báo cáo", "Đã ký", &error));
  g_assert_no_error (error);
  assert_cell (fixture, "A", "members", "2024", "900");
  assert_title (fixture,
                "Chọn số chính thức: Xã An Bình, Hội viên, năm 2024: 900, theo "
                "“Báo cáo” (Đã ký)");
  traces = pt_book_explain (fixture->book, a, members, period ("2024"), &error);
  trace = g_ptr_array_index (traces, 0);
  g_assert_true (trace->official && trace->is_current);
  g_assert_cmpstr (trace->source, ==, "Báo cáo");
  g_assert_cmpstr (trace->note, ==, "Đã ký");
  g_assert_true (strstr (trace->title, "Đã ký") != NULL);

  close_form (fixture, "organisation", "2024", NULL);
  g_assert_false (pt_book_choose_official (fixture->book, a, members, period ("2024"),
                                           "Nhập tay", "Vì", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_CONFLICT);
  undo (fixture);
  undo (fixture);
  assert_cell (fixture, "A", "members", "2024", "950");
  assert_clean (fixture);
}

/* Who, when, from what, and what stood before; undo and redo give each its own again.
 */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  static const gint64 expected[] = { 30, 20, 10 };
  g_autoptr (GPtrArray) traces = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GPtrArray) again = NULL;
  const PtTrace *trace;

  fill (fixture);
  enter (fixture, "A", "members", "2024", "10");
  enter (fixture, "A", "members", "2024", "20");
  enter (fixture, "A", "members", "2024", "30");
  traces = pt_book_explain (fixture->book, unit (fixture, "A", "2024"),
                            element (fixture, "members"), period ("2024"), NULL);
  g_assert_cmpuint (traces->len, ==, 3);
  for (guint i = 0; i < traces->len; i++) {
    g_autofree char *end = g_strdup_printf (": %d", (int) expected[i]);

    trace = g_ptr_array_index (traces, i);
    g_assert_cmpint (trace->figure.value, ==, expected[i]);
    g_assert_cmpint (trace->is_current, ==, i == 0);
    g_assert_true (g_str_has_suffix (trace->title, end));
  }

  undo (fixture);
  back = pt_book_explain (fixture->book, unit (fixture, "A", "2024"),
                          element (fixture, "members"), period ("2024"), NULL);
  trace = g_ptr_array_index (back, 0);
  g_assert_cmpint (trace->figure.value, ==, 20);
  g_assert_true (g_str_has_suffix (trace->title, ": 20"));
  redo (fixture);
  again = pt_book_explain (fixture->book, unit (fixture, "A", "2024"),
                           element (fixture, "members"), period ("2024"), NULL);
  trace = g_ptr_array_index (again, 0);
  g_assert_cmpint (trace->figure.value, ==, 30);
  g_assert_true (trace->is_current);
}

static void
refuse_element (Fixture *fixture, PtElementDraft draft, PtError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pt_book_add_element (fixture->book, &draft, &error));
  g_assert_error (error, PT_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_new_element (Fixture *fixture, gconstpointer data)
{
  PtElementDraft draft = PT_ELEMENT_DRAFT_EMPTY;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forms = NULL;
  const PtElement *added;

  fill (fixture);
  refuse_element (fixture, draft, PT_ERROR_INVALID);
  draft.name_vi = "Số lớp Xóa mù chữ";
  draft.is_flow = TRUE;
  draft.form = "activities";
  g_assert_true (pt_book_add_element (fixture->book, &draft, &error));
  g_assert_no_error (error);
  assert_title (fixture, "Thêm chỉ tiêu: Số lớp Xóa mù chữ");
  added = element (fixture, "so_lop_xoa_mu_chu");
  g_assert_true (added->is_flow);
  enter (fixture, "A", "so_lop_xoa_mu_chu", "2024", "3");
  assert_cell (fixture, "A", "so_lop_xoa_mu_chu", "2024", "3");
  forms = pt_forms_list (pt_book_get_catalogue (fixture->book), period ("2024"), NULL);
  g_assert_cmpstr (((PtForm *) g_ptr_array_index (forms, 3))->code, ==, "activities");

  refuse_element (fixture, draft, PT_ERROR_EXISTS);
  draft.name_vi = "Số lớp: xóa, mù, chữ";
  g_assert_true (pt_book_add_element (fixture->book, &draft, &error));
  element (fixture, "so_lop_xoa_mu_chu_2");
  draft.name_vi = "Khác";
  draft.code = "members";
  refuse_element (fixture, draft, PT_ERROR_EXISTS);
  draft.code = "share";
  refuse_element (fixture, draft, PT_ERROR_EXISTS);
  draft.code = "a+b";
  refuse_element (fixture, draft, PT_ERROR_INVALID);
  draft.code = "khac";
  draft.from = draft.to = day ("2024-01-01");
  refuse_element (fixture, draft, PT_ERROR_INVALID);
  undo (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_null (pt_catalogue_find_element (pt_book_get_catalogue (fixture->book),
                                            "so_lop_xoa_mu_chu"));
  assert_clean (fixture);
}

static void
test_new_rate (Fixture *fixture, gconstpointer data)
{
  static const PtRateDraft bad[] = {
    { NULL, "", "", "members", "families", "all", FALSE },
    { NULL, "Tỷ lệ", "", "", "families", "all", FALSE },
    { NULL, "Tỷ lệ", "", "members", "", "all", FALSE },
    { NULL, "Tỷ lệ", "", "members", "nothing", "all", FALSE },
    { NULL, "Tỷ lệ", "", "members+rate", "families", "all", FALSE },
    { NULL, "Tỷ lệ", "", "members", "members", "all", FALSE },
    { NULL, "Tỷ lệ", "", "members", "families", "", FALSE },
    { "share", "Tỷ lệ", "", "members", "families", "all", FALSE },
    { NULL, "tỷ lệ hội  viên", "", "members", "families", "all", FALSE },
  };
  static const PtRateDraft good = {
    "", "Hội viên và kế hoạch", "", "members+plan", "families", "all", TRUE
  };
  g_autoptr (GError) error = NULL;
  const PtRate *rate;

  fill (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) refusal = NULL;

    g_assert_false (pt_book_add_rate (fixture->book, &bad[i], &refusal));
    g_assert_nonnull (refusal);
  }
  g_assert_true (pt_book_add_rate (fixture->book, &good, &error));
  g_assert_no_error (error);
  assert_title (fixture, "Thêm tỷ lệ: Hội viên và kế hoạch");
  rate = pt_catalogue_find_rate (pt_book_get_catalogue (fixture->book),
                                 "hoi_vien_va_ke_hoach");
  g_assert_nonnull (rate);
  g_assert_cmpuint (rate->n_numerator, ==, 2);
  g_assert_true (rate->low_is_better);
  undo (fixture);
  assert_clean (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");

#define ADD(name, function)                                                            \
  g_test_add ("/entry-decisions/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("closing", test_closing);
  ADD ("import-into-closed", test_import_into_closed);
  ADD ("official", test_official);
  ADD ("history", test_history);
  ADD ("new-element", test_new_element);
  ADD ("new-rate", test_new_rate);
  return g_test_run ();
}
