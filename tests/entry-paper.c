#include "chart/palette.h"
#include "chart/surface.h"
#include "entry-fixture.h"
#include "report/paper-form.h"

/* How far units have come with a form, and the form on paper. */

static gboolean
ask_closed (const char *form, PtPeriod when, const PtUnit *of, gpointer data)
{
  return pt_book_is_form_closed (data, form, when, of);
}

static PtFormQuery
make_query (Fixture *fixture, const char *form)
{
  return (PtFormQuery){ .form = form,
                        .period = period ("2024"),
                        .level = -1,
                        .within = -1,
                        .dimension = -1,
                        .group = -1,
                        .is_closed = ask_closed,
                        .data = fixture->book };
}

static GArray *
list_progress (Fixture *fixture, const PtFormQuery *query)
{
  g_autoptr (GError) error = NULL;
  GArray *list =
    pt_form_progress_list (pt_book_get_catalogue (fixture->book),
                           pt_book_get_columns (fixture->book), query, &error);

  g_assert_no_error (error);
  return list;
}

static void
assert_progress (Fixture *fixture, const PtFormQuery *query, gboolean missing,
                 const char *expected)
{
  g_autoptr (GArray) list = list_progress (fixture, query);
  g_autoptr (PtSheet) sheet =
    pt_form_progress_to_sheet (pt_book_get_catalogue (fixture->book), query, list,
                               missing);
  g_autofree char *text = pt_sheet_to_string (sheet, PT_FORMAT_CSV);

  g_assert_cmpstr (strchr (text, '\n') + 1, ==, expected);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  PtFormQuery query;
  PtFormProgress progress;
  const PtUnit *b;

  fill (fixture);
  query = make_query (fixture, "fund");
  assert_progress (fixture, &query, FALSE,
                   "A,Xã An Bình,empty,0,2\nB,Phường Bình Sơn,empty,0,2\n"
                   "X,Sở Nội vụ,empty,0,2\n19,Tỉnh Thái Nguyên,empty,0,2\n");
  query.level = PT_KIND_COMMUNE;
  enter (fixture, "A", "fund", "2024", "0");
  enter (fixture, "B", "fund", "2024", "-");
  enter (fixture, "B", "rate", "2024", "x");
  assert_progress (fixture, &query, FALSE,
                   "A,Xã An Bình,begun,1,2\nB,Phường Bình Sơn,complete,2,2\n");
  assert_progress (fixture, &query, TRUE, "A,Xã An Bình,begun,1,2\n");

  b = unit (fixture, "B", "2024");
  g_assert_true (pt_book_close_form (fixture->book, "fund", period ("2024"), b, NULL));
  assert_progress (fixture, &query, FALSE,
                   "A,Xã An Bình,begun,1,2\nB,Phường Bình Sơn,closed,2,2\n");
  g_assert_true (pt_form_progress_find (pt_book_get_catalogue (fixture->book),
                                        pt_book_get_columns (fixture->book), &query,
                                        unit (fixture, "A", "2024"), &progress, NULL));
  g_assert_cmpint (progress.state, ==, PT_FORM_BEGUN);
  g_assert_cmpuint (progress.n_answered, ==, 1);

  /* Nobody asks an agency about families. */
  query = make_query (fixture, "models");
  query.level = PT_KIND_AGENCY;
  assert_progress (fixture, &query, FALSE, "");
}

static void
test_group (Fixture *fixture, gconstpointer data)
{
  PtFormQuery query;
  guint dimension = 0;

  fill (fixture);
  apply (fixture, "groups.csv", "dimension,group,name_vi\nterrain,mountain,Miền núi\n");
  apply (fixture, "memberships.csv", "unit,dimension,group\nB,terrain,mountain\n");
  query = make_query (fixture, "fund");
  g_assert_nonnull (pt_catalogue_find_dimension (pt_book_get_catalogue (fixture->book),
                                                 "terrain", &dimension));
  query.dimension = (int) dimension;
  query.group = 0;
  assert_progress (fixture, &query, TRUE, "B,Phường Bình Sơn,empty,0,2\n");
  query.dimension = query.group = -1;
  query.level = PT_KIND_COMMUNE;
  query.within = (int) unit (fixture, "19", "2024")->index;
  assert_progress (fixture, &query, TRUE,
                   "A,Xã An Bình,empty,0,2\nB,Phường Bình Sơn,empty,0,2\n");
}

/* Each page is A4, and nothing on it overlaps or leaves it.  The texts of all pages. */
static char *
read_pages (GPtrArray *pages)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_cmpuint (pages->len, >, 0);
  for (guint i = 0; i < pages->len; i++) {
    PtScene *page = g_ptr_array_index (pages, i);
    g_autofree char *collisions = pt_scene_find_collisions (page);
    g_autofree char *words = pt_scene_to_string (page);
    double width, height;

    pt_scene_get_size (page, &width, &height);
    g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
    g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
    g_assert_cmpstr (collisions, ==, "");
    g_string_append (text, words);
  }
  return g_strdup (text->str);
}

static void
assert_in_order (const char *text, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *found = strstr (text, parts[i]);

    if (found == NULL)
      g_error ("“%s” is not there, or not in its place", parts[i]);
    text = found + strlen (parts[i]);
  }
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  PtPaperForm paper = { .period = period ("2024"), .filled = TRUE, .example = TRUE };
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) empty = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *blank = NULL;
  PtPaperNote note = { .reason = "Có cả hội viên nơi khác" };

  fill (fixture);
  apply (fixture, "rules.csv",
         "code,kind,left,right,bound,name_vi,name_en\nr,at-most,members,families,,,\n");
  enter (fixture, "A", "members", "2024", "1250");
  enter (fixture, "A", "families", "2024", "1200");
  enter (fixture, "A", "families", "2023", "1190");
  enter (fixture, "A", "fund", "2024", "-");
  paper.unit = unit (fixture, "A", "2024");
  warnings = pt_rules_check (pt_book_get_catalogue (fixture->book),
                             pt_book_get_columns (fixture->book), paper.unit,
                             paper.period, &error);
  note.warning = g_ptr_array_index (warnings, 0);
  paper.notes = &note;
  paper.n_notes = 1;
  pages = pt_paper_form_draw (pt_book_get_catalogue (fixture->book),
                              pt_book_get_columns (fixture->book), &paper, &error);
  g_assert_no_error (error);
  text = read_pages (pages);
  assert_in_order (text,
                   (const char *const[]){
                     "Đơn vị báo cáo: Xã An Bình", "năm 2024", "31/12/2024",
                     "Số liệu minh họa", "Tổ chức và hội viên", "Hội viên", "1.250 (1)",
                     "Tổng số gia đình", "1.190", "1.200 (1)", "Quỹ (đồng)", "–",
                     "(1) ", "lớn hơn", "NGƯỜI LẬP BIỂU", NULL });

  paper.filled = FALSE;
  empty = pt_paper_form_draw (pt_book_get_catalogue (fixture->book),
                              pt_book_get_columns (fixture->book), &paper, &error);
  blank = read_pages (empty);
  g_assert_null (strstr (blank, "1.250"));
  g_assert_null (strstr (blank, "minh họa"));
  g_assert_nonnull (strstr (blank, "1.190"));
}

/* Many rows go over several pages, each with the heading and its number. */
static void
test_reminder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) units = g_string_new (UNITS);
  g_autoptr (GArray) list = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *text = NULL;
  PtFormQuery query;
  guint n_rows = 0;

  for (guint i = 1; i <= 92; i++)
    g_string_append_printf (units, "U%u,Xã số %u,commune,,,\n", i, i);
  apply (fixture, "units.csv", units->str);
  apply (fixture, "elements.csv", ELEMENTS);
  enter (fixture, "U5", "fund", "2024", "1");
  enter (fixture, "U5", "rate", "2024", "1");
  enter (fixture, "U6", "fund", "2024", "1");
  query = make_query (fixture, "fund");
  list = list_progress (fixture, &query);
  pages = pt_reminder_draw (pt_book_get_catalogue (fixture->book), &query, list,
                            "Hội Khuyến học tỉnh");
  text = read_pages (pages);
  g_assert_cmpuint (pages->len, >, 1);
  assert_in_order (text, (const char *const[]){
                           "Hội Khuyến học tỉnh", "91 trên 92 đơn vị chưa ghi đủ",
                           "Xã số 1", "Xã số 4", "Xã số 6", "chưa đủ", "1/2",
                           "Trang 1/", "Đơn vị", "Xã số 92", "0/2", NULL });
  for (const char *p = text; (p = strstr (p, "Xã số ")) != NULL; p++)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, 91);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");

#define ADD(name, function)                                                            \
  g_test_add ("/entry-paper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("progress", test_progress);
  ADD ("group", test_group);
  ADD ("paper", test_paper);
  ADD ("reminder", test_reminder);
  return g_test_run ();
}
