#include "domain/form.h"
#include "entry-fixture.h"

/* Figures entered by hand: what a cell takes, and what becomes of it in the book. */

static void
test_cells (void)
{
  static const struct {
    PtElementType type;
    const char *text, *shown; /* shown NULL: refused */
  } cases[] = {
    { PT_TYPE_COUNT_ELEMENT, "1.234", "1.234" },
    { PT_TYPE_COUNT_ELEMENT, "1234", "1.234" },
    { PT_TYPE_COUNT_ELEMENT, " trên 2.200 ", "trên 2.200" },
    { PT_TYPE_COUNT_ELEMENT, "gan 26", "gần 26" },
    { PT_TYPE_COUNT_ELEMENT, "275 nghìn", "275.000" },
    { PT_TYPE_COUNT_ELEMENT, "0", "0" },
    { PT_TYPE_COUNT_ELEMENT, "-", "–" },
    { PT_TYPE_COUNT_ELEMENT, "–", "–" },
    { PT_TYPE_COUNT_ELEMENT, "X", "x" },
    { PT_TYPE_COUNT_ELEMENT, "  ", "" },
    { PT_TYPE_COUNT_ELEMENT, "-5", NULL },
    { PT_TYPE_COUNT_ELEMENT, "86,3%", NULL },
    { PT_TYPE_COUNT_ELEMENT, "86,3", NULL },
    { PT_TYPE_COUNT_ELEMENT, "5 triệu đồng", NULL },
    { PT_TYPE_COUNT_ELEMENT, "nhiều", NULL },
    { PT_TYPE_COUNT_ELEMENT, "99999999999999999999", NULL },
    { PT_TYPE_MONEY_ELEMENT, "58 tỷ 996 triệu", "58.996.000.000" },
    { PT_TYPE_MONEY_ELEMENT, "khoảng 1,15 triệu đồng", "khoảng 1.150.000" },
    { PT_TYPE_MONEY_ELEMENT, "12%", NULL },
    { PT_TYPE_PERCENT_ELEMENT, "86,3%", "86,3%" },
    { PT_TYPE_PERCENT_ELEMENT, "86,30", "86,30%" },
    { PT_TYPE_PERCENT_ELEMENT, "trên 80", "trên 80%" },
    { PT_TYPE_PERCENT_ELEMENT, "80 phần trăm", "80%" },
    { PT_TYPE_PERCENT_ELEMENT, "x", "x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    PtElement asked = { .code = "e", .type = cases[i].type };
    PtFigure figure = { .value = 7 };
    g_autoptr (GError) error = NULL;
    g_autofree char *shown = NULL;

    if (!pt_cell_parse (&asked, cases[i].text, &figure, &error)) {
      g_assert_null (cases[i].shown);
      g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
      g_assert_true (strstr (error->message, cases[i].text) != NULL);
      g_assert_cmpint (figure.value, ==, 7);
      continue;
    }
    shown = pt_cell_format (&asked, &figure);
    g_assert_cmpstr (shown, ==, cases[i].shown);
  }
}

/* Whatever a cell shows, it reads back as the same figure. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++) {
    PtElement asked = { .code = "e", .type = (PtElementType) (i % 3) };
    PtFigure figure = { .state = (PtState) (i / 3 % 4) }, back = { 0 };
    g_autoptr (GError) error = NULL;
    g_autofree char *shown = NULL;

    if (figure.state == PT_STATE_NUMBER) {
      figure.value = (gint64) g_test_rand_int_range (0, G_MAXINT) *
                     g_test_rand_int_range (0, 1 << g_test_rand_int_range (1, 20));
      figure.qualifier = (PtQualifier) g_test_rand_int_range (0, 4);
      if (asked.type == PT_TYPE_PERCENT_ELEMENT) {
        gint64 unit_of = 1;

        figure.decimals = (guint8) g_test_rand_int_range (0, 7);
        for (guint j = figure.decimals; j < PT_PERCENT_MAX_DECIMALS; j++)
          unit_of *= 10;
        figure.value = figure.value / unit_of * unit_of;
      }
    }
    pt_language_set (i % 2 == 0 ? PT_LANGUAGE_VI : PT_LANGUAGE_EN);
    shown = pt_cell_format (&asked, &figure);
    pt_cell_parse (&asked, shown, &back, &error);
    g_assert_no_error (error);
    g_assert_true (pt_figure_equal (&figure, &back));
  }
  pt_language_set (PT_LANGUAGE_VI);
}

static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *unit, *period, *expected;
  } cases[] = {
    { NULL, "2024",
      "organisation: members; models: families; fund: fund rate; own-form: plan; "
      ": nobody; " },
    { "A", "2019",
      "organisation: members; models: families old; fund: fund rate; own-form: plan; "
      ": nobody; " },
    { "X", "2019",
      "organisation: members; models: old; fund: fund rate; own-form: plan; "
      ": nobody; " },
  };

  fill (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
    guint n;
    const PtElement *all = pt_catalogue_get_elements (catalogue, &n);
    g_autoptr (GPtrArray) forms =
      pt_forms_list (catalogue, period (cases[i].period),
                     cases[i].unit != NULL
                       ? unit (fixture, cases[i].unit, cases[i].period)
                       : NULL);
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint j = 0; j < forms->len; j++) {
      const PtForm *form = g_ptr_array_index (forms, j);

      g_string_append_printf (text, "%s:", form->code);
      for (guint k = 0; k < form->n_elements; k++)
        g_string_append_printf (text, " %s", all[form->elements[k]].code);
      g_string_append (text, "; ");
    }
    g_assert_cmpstr (text->str, ==, cases[i].expected);
  }
  g_assert_cmpstr (pt_form_get_name ("fund"), ==, "Quỹ khuyến học");
  g_assert_cmpstr (pt_form_get_name ("own-form"), ==, "own-form");
}

static void
test_enter (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill (fixture);
  before = dump (fixture);
  enter (fixture, "A", "members", "2024", "trên 1234");
  assert_cell (fixture, "A", "members", "2024", "trên 1.234");
  assert_title (fixture, "Nhập: Xã An Bình, Hội viên, năm 2024: trên 1.234");
  enter (fixture, "A", "members", "2024", "1240");
  enter (fixture, "A", "members", "2024-H1", "-");
  assert_title (fixture,
                "Nhập: Xã An Bình, Hội viên, 6 tháng đầu năm 2024: chưa báo cáo");
  enter (fixture, "B", "fund", "2024", "58 tỷ 996 triệu");
  enter (fixture, "A", "members", "2024", "");
  assert_title (fixture, "Xóa số liệu: Xã An Bình, Hội viên, năm 2024");
  assert_cell (fixture, "A", "members", "2024", "");
  assert_clean (fixture);

  undo (fixture);
  assert_cell (fixture, "A", "members", "2024", "1.240");
  undo (fixture);
  undo (fixture);
  assert_cell (fixture, "A", "members", "2024-H1", "");
  undo (fixture);
  assert_cell (fixture, "A", "members", "2024", "trên 1.234");
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_clean (fixture);
}

/* Undo and redo go on where they were after the book was closed and opened. */
static void
test_undo_after_opening (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  enter (fixture, "A", "members", "2024", "1");
  enter (fixture, "A", "members", "2024", "2");
  enter (fixture, "A", "members", "2024", "3");
  reopen (fixture);
  undo (fixture);
  reopen (fixture);
  undo (fixture);
  assert_cell (fixture, "A", "members", "2024", "1");
  reopen (fixture);
  redo (fixture);
  assert_cell (fixture, "A", "members", "2024", "2");
  reopen (fixture);
  redo (fixture);
  assert_cell (fixture, "A", "members", "2024", "3");
  assert_clean (fixture);
}

/* A thousand and more are written with their point. */
static void
test_title (Fixture *fixture, gconstpointer data)
{
  g_autofree PtEntry *entries = g_new0 (PtEntry, 1234);
  g_autofree char *title = NULL;

  fill (fixture);
  for (guint i = 0; i < 1234; i++)
    entries[i] = make_entry (fixture, "A", "members", "2024", "10");
  title = pt_entry_make_title (pt_book_get_catalogue (fixture->book), entries, 1234);
  g_assert_cmpstr (title, ==, "Nhập: 1.234 số liệu của Xã An Bình, năm 2024");
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PtEntry entries[3];

  fill (fixture);
  entries[0] = make_entry (fixture, "A", "members", "2024", "10");
  entries[1] = make_entry (fixture, "A", "fund", "2024", "20");
  g_assert_true (pt_book_enter (fixture->book, entries, 2, NULL, &error));
  assert_title (fixture, "Nhập: 2 số liệu của Xã An Bình, năm 2024");
  entries[2] = make_entry (fixture, "B", "fund", "2023", "x");
  g_assert_true (pt_book_enter (fixture->book, entries, 3, NULL, &error));
  assert_title (fixture, "Nhập: 3 số liệu của 2 đơn vị");
  assert_cell (fixture, "B", "fund", "2023", "x");
  g_assert_true (pt_book_enter (fixture->book, entries, 3, "Dán", &error));
  assert_title (fixture, "Nhập: 3 số liệu của 2 đơn vị");
  undo (fixture);
  assert_cell (fixture, "B", "fund", "2023", "");
  assert_cell (fixture, "A", "fund", "2024", "20");
  assert_clean (fixture);
}

/* What a file said stays beside what was entered; taking the figure away leaves none
 * official.
 */
static void
test_beside_a_file (Fixture *fixture, gconstpointer data)
{
  const PtTrace *trace;
  g_autoptr (GPtrArray) traces = NULL;
  g_autoptr (GPtrArray) later = NULL;

  fill (fixture);
  apply (fixture, "figures.csv",
         "unit,element,period,value,source\nA,members,2024,900,Báo cáo\n");
  enter (fixture, "A", "members", "2024", "950");
  traces = pt_book_explain (fixture->book, unit (fixture, "A", "2024"),
                            element (fixture, "members"), period ("2024"), NULL);
  g_assert_cmpuint (traces->len, ==, 3);
  trace = g_ptr_array_index (traces, 0);
  g_assert_cmpstr (trace->source, ==, "Nhập tay");
  g_assert_true (trace->official && trace->is_current);
  g_assert_cmpint (trace->figure.value, ==, 950);
  trace = g_ptr_array_index (traces, 1);
  g_assert_cmpstr (trace->source, ==, "Báo cáo");
  g_assert_true (trace->is_current && !trace->official);
  g_assert_cmpint (trace->figure.value, ==, 900);

  enter (fixture, "A", "members", "2024", "");
  assert_cell (fixture, "A", "members", "2024", "");
  undo (fixture);
  assert_cell (fixture, "A", "members", "2024", "950");
  undo (fixture);
  assert_cell (fixture, "A", "members", "2024", "900");
  enter (fixture, "A", "members", "2024", "");
  assert_cell (fixture, "A", "members", "2024", "");
  later = pt_book_explain (fixture->book, unit (fixture, "A", "2024"),
                           element (fixture, "members"), period ("2024"), NULL);
  trace = g_ptr_array_index (later, 0);
  g_assert_cmpstr (trace->source, ==, "Báo cáo");
  g_assert_true (trace->is_current && !trace->official);
  assert_clean (fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");

#define ADD(name, function)                                                            \
  g_test_add ("/entry/" name, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/entry/cells", test_cells);
  g_test_add_func ("/entry/round-trip", test_round_trip);
  ADD ("forms", test_forms);
  ADD ("enter", test_enter);
  ADD ("undo-after-opening", test_undo_after_opening);
  ADD ("many", test_many);
  ADD ("title", test_title);
  ADD ("beside-a-file", test_beside_a_file);
  return g_test_run ();
}
