#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "exchange/paste.h"

/* A block out of a spreadsheet is understood as whoever copied it meant it. */

static const struct {
  gint64 unit;
  int from, to; /* years; 0: always */
  const char *code, *name;
} versions[] = {
  { 0, 0, 0, "01", "Phường Tích Lương" }, { 1, 0, 0, "02", "Xã Đại Từ" },
  { 2, 0, 2020, "03", "Xã Thần Xa" },     { 2, 2020, 0, "03", "Xã Thần Sa" },
  { 3, 0, 0, "04", "Xã Sơn Cẩm" },        { 4, 0, 0, "05", "Phường Sơn Cẩm" },
};

static const char *const element_names[] = { "Gia đình", "Gia đình đăng ký",
                                             "Quỹ vận động", "Tỷ lệ hội viên" };
static const PtElementType element_types[] = { PT_TYPE_COUNT_ELEMENT,
                                               PT_TYPE_COUNT_ELEMENT,
                                               PT_TYPE_MONEY_ELEMENT,
                                               PT_TYPE_PERCENT_ELEMENT };

typedef struct {
  PtCatalogue *catalogue;
  PtPasteTarget target;
} Fixture;

static const guint units[] = { 0, 1, 2, 3, 4 };
static const guint elements[] = { 0, 1, 2, 3 };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  guint n_dropped;

  for (gint64 i = 0; i < 5; i++)
    pt_catalogue_builder_add_unit (builder, i, "");
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++) {
    PtUnitVersion version = {
      .from =
        versions[i].from == 0 ? PT_DAY_ALWAYS : pt_day_new (versions[i].from, 1, 1),
      .to = versions[i].to == 0 ? PT_DAY_FOREVER : pt_day_new (versions[i].to, 1, 1),
      .code = versions[i].code,
      .name = versions[i].name,
      .kind = PT_KIND_COMMUNE,
    };

    pt_catalogue_builder_add_version (builder, versions[i].unit, &version);
  }
  for (guint i = 0; i < G_N_ELEMENTS (element_names); i++) {
    PtElement element = { .id = i + 1,
                          .code = element_names[i],
                          .name_vi = element_names[i],
                          .name_en = element_names[i],
                          .type = element_types[i],
                          .sector = "",
                          .model = "",
                          .status = "",
                          .form = "models",
                          .from = PT_DAY_ALWAYS,
                          .to = PT_DAY_FOREVER };

    pt_catalogue_builder_add_element (builder, &element);
  }
  fixture->catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
  fixture->target = (PtPasteTarget){
    .units = units, .n_units = 5, .elements = elements, .n_elements = 4
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pt_catalogue_unref (fixture->catalogue);
}

static PtPaste *
paste (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  PtPaste *self = pt_paste_new (fixture->catalogue, &fixture->target, text, &error);

  g_assert_no_error (error);
  return self;
}

static void
assert_row (const PtPaste *self, guint row, PtPasteMatch match, int place)
{
  g_assert_cmpint (pt_paste_get_row (self, row)->match, ==, match);
  g_assert_cmpint (pt_paste_get_row (self, row)->place, ==, place);
}

static gint64
get_value (const PtPaste *self, guint row, guint column)
{
  const PtPasteCell *cell = pt_paste_get_cell (self, row, column);

  g_assert_cmpstr (cell->reason, ==, NULL);
  g_assert_cmpint (cell->figure.state, ==, PT_STATE_NUMBER);
  return cell->figure.value;
}

/* Bare numbers go where the focus is. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self = NULL;

  fixture->target.row = 1;
  fixture->target.column = 1;
  self = paste (fixture, "1.234\t5\n\t7\nx\t–\n");
  g_assert_cmpuint (pt_paste_get_n_rows (self), ==, 3);
  g_assert_cmpuint (pt_paste_get_n_columns (self), ==, 2);
  assert_row (self, 0, PT_PASTE_PLACE, 1);
  assert_row (self, 2, PT_PASTE_PLACE, 3);
  g_assert_cmpint (pt_paste_get_column (self, 0)->place, ==, 1);
  g_assert_cmpint (get_value (self, 0, 0), ==, 1234);
  g_assert_cmpint (pt_paste_get_cell (self, 1, 0)->figure.state, ==, PT_STATE_ABSENT);
  g_assert_cmpint (pt_paste_get_cell (self, 2, 0)->figure.state, ==,
                   PT_STATE_NOT_APPLICABLE);
  g_assert_cmpint (pt_paste_get_cell (self, 2, 1)->figure.state, ==,
                   PT_STATE_NOT_REPORTED);
  g_assert_cmpstr (pt_paste_find_obstacle (self), ==, NULL);
}

/* Beyond the last row nothing is guessed. */
static void
test_beyond (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self = NULL;
  g_autofree char *obstacle = NULL;

  fixture->target.row = 4;
  self = paste (fixture, "1\n2\n");
  assert_row (self, 0, PT_PASTE_PLACE, 4);
  assert_row (self, 1, PT_PASTE_UNKNOWN, PT_PASTE_UNDECIDED);
  obstacle = pt_paste_find_obstacle (self);
  g_assert_nonnull (obstacle);
  pt_paste_choose_row (self, 1, PT_PASTE_SKIP);
  g_assert_cmpstr (pt_paste_find_obstacle (self), ==, NULL);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self =
    paste (fixture, "Phường Tích Lương\t1\nDAI TU\t2\nThần Xa\t3\nXã Sơn Cẩm\t4\n"
                    "Sơn Cẩm\t5\nXã Thần Xa\t6\nTích Lươn\t7\nTổng cộng\t8\n");

  g_assert_cmpuint (pt_paste_get_n_rows (self), ==, 8);
  assert_row (self, 0, PT_PASTE_SAME, 0);
  assert_row (self, 1, PT_PASTE_ALIKE, 1);
  assert_row (self, 2, PT_PASTE_ALIKE, 2);
  assert_row (self, 3, PT_PASTE_SAME, 3);
  /* Two bear this name: nobody knows which. */
  assert_row (self, 4, PT_PASTE_UNKNOWN, PT_PASTE_UNDECIDED);
  /* The same unit again. */
  assert_row (self, 5, PT_PASTE_UNKNOWN, PT_PASTE_UNDECIDED);
  assert_row (self, 6, PT_PASTE_SUGGESTED, PT_PASTE_UNDECIDED);
  g_assert_cmpint (pt_paste_get_row (self, 6)->suggestion, ==, 0);
  assert_row (self, 7, PT_PASTE_UNKNOWN, PT_PASTE_UNDECIDED);
}

/* A heading cut short is only suggested, and not where two go on like it. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self =
    paste (fixture, "Quỹ vận\tGia đình đăng\tGia đì\n1\t2\t3\n");

  g_assert_cmpint (pt_paste_get_column (self, 0)->suggestion, ==, 2);
  g_assert_cmpint (pt_paste_get_column (self, 1)->suggestion, ==, 1);
  g_assert_cmpint (pt_paste_get_column (self, 1)->place, ==, PT_PASTE_UNDECIDED);
  g_assert_cmpint (pt_paste_get_column (self, 2)->match, ==, PT_PASTE_SUGGESTED);
  g_assert_cmpint (pt_paste_get_column (self, 2)->suggestion, ==, 0);
}

static void
test_former (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self = paste (fixture, "Xã Thần Xa\t6\nPhường Sơn Cẩm\t1\n");

  assert_row (self, 0, PT_PASTE_FORMER, 2);
  assert_row (self, 1, PT_PASTE_SAME, 4);
}

/* Running numbers, two lines of headings, a title between the rows, and quotes. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self =
    paste (fixture, "TT\tĐơn vị\tKết quả\t\t\r\n"
                    "\t\tGia đình đăng ký\t\"Gia\nđình\"\tGhi chú\r\n"
                    "I\tCác phường\t\t\t\r\n"
                    "1\tPhường Tích Lương\t10\t20\t\r\n"
                    "2\t\"Xã Đại Từ\"\t11\t21\t\r\n");

  g_assert_cmpuint (pt_paste_get_n_rows (self), ==, 2);
  assert_row (self, 1, PT_PASTE_SAME, 1);
  g_assert_cmpuint (pt_paste_get_n_columns (self), ==, 3);
  g_assert_cmpint (pt_paste_get_column (self, 0)->place, ==, 1);
  g_assert_cmpint (pt_paste_get_column (self, 1)->place, ==, 0);
  g_assert_cmpint (pt_paste_get_column (self, 2)->place, ==, PT_PASTE_UNDECIDED);
  g_assert_cmpint (get_value (self, 1, 1), ==, 21);
  pt_paste_choose_column (self, 2, PT_PASTE_SKIP);
  g_assert_cmpstr (pt_paste_find_obstacle (self), ==, NULL);
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) vi = paste (fixture, "1.234\t12\t58 tỷ 996 triệu\t86,3%\n");
  g_autoptr (PtPaste) en = paste (fixture, "1,234\t12\t58,996,000,000\t86.3%\n");

  g_assert_false (pt_paste_is_english (vi));
  g_assert_true (pt_paste_is_english (en));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (get_value (vi, 0, i), ==, get_value (en, 0, i));
  g_assert_cmpint (get_value (en, 0, 0), ==, 1234);
  g_assert_cmpint (get_value (en, 0, 3), ==, 86300000);
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self = paste (fixture, "1o2\t5\n12\t86,3\n");

  g_assert_nonnull (pt_paste_get_cell (self, 0, 0)->reason);
  g_assert_nonnull (pt_paste_get_cell (self, 1, 1)->reason);
  g_assert_cmpint (get_value (self, 1, 0), ==, 12);
  g_assert_cmpstr (pt_paste_find_obstacle (self), ==, NULL);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtPaste) self = paste (fixture, "Xã Đại Từ\t1\nXã Kia\t2\n");
  g_autofree char *obstacle = NULL;

  pt_paste_choose_row (self, 1, 1);
  obstacle = pt_paste_find_obstacle (self);
  g_assert_nonnull (strstr (obstacle, "Xã Kia"));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "\n\t\n", "Xã Đại Từ\n", "\"", "a\tb\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (PtPaste) self =
      pt_paste_new (fixture->catalogue, &fixture->target, texts[i], &error);

    g_assert_null (self);
    g_assert_nonnull (error);
  }
}

#define ADD(name)                                                                      \
  g_test_add ("/paste/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");
  ADD (places);
  ADD (beyond);
  ADD (names);
  ADD (former);
  ADD (headings);
  ADD (table);
  ADD (numbers);
  ADD (wrong);
  ADD (twice);
  ADD (nothing);
  return g_test_run ();
}
