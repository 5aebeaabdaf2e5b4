#include "reorganise-fixture.h"

#include "base/language.h"
#include "store/reorganise-groups.h"
#include "store/reorganise-measures.h"

/* Groups of several units, groups that pass on, targets and elements. */

static const char rates[] =
  "code,name_vi,name_en,numerator,denominator,denominator_kind,better\n"
  "density,Mật độ hội viên,Density,members,members,all,high\n";
static const char targets[] = "rate,year,group,unit,value,document\n"
                              "density,2025,,,70,QĐ 387\n";

static void
set_up_measures (Fixture *fixture, gconstpointer data)
{
  set_up_full (fixture, data);
  apply (fixture, "rates.csv", rates);
  apply (fixture, "targets.csv", targets);
}

static const char *
get_group (Fixture *fixture, const char *code, const char *dimension, const char *when)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
  guint index;
  const PtDimension *found = pt_catalogue_find_dimension (catalogue, dimension, &index);
  int group = pt_catalogue_get_group (catalogue, find (fixture, code, when)->index,
                                      index, day (when));

  return group >= 0 ? found->groups[group].code : NULL;
}

static void
assert_facts (Fixture *fixture, const PtReorganisation *what, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtPreview) preview =
    pt_reorganisation_preview (fixture->book, what, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < preview->facts->len; i++)
    g_string_append_printf (all, "%s\n", (char *) preview->facts->pdata[i]);
  if (strstr (all->str, words) == NULL)
    g_assert_cmpstr (all->str, ==, words);
}

/* All of them or none, as one edit. */
static void
test_members (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  PtReorganisation *what =
    pt_reorganisation_enter_group (find (fixture, "11", "2024-01-01"), "terrain",
                                   "lowland", day ("2026-01-01"), "QĐ");

  pt_reorganisation_add_member (what, find (fixture, "12", "2024-01-01"));
  pt_reorganisation_add_member (what, find (fixture, "13", "2024-01-01"));
  carry_out (fixture, what);
  assert_last_edit (fixture, "group", "3 units enter the group “Đồng bằng”");
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2025-12-31"), ==, "mountain");
  g_assert_cmpstr (get_group (fixture, "11", "terrain", "2026-01-01"), ==, "lowland");
  g_assert_cmpstr (get_group (fixture, "13", "terrain", "2026-01-01"), ==, "lowland");

  what = pt_reorganisation_enter_group (find (fixture, "111", "2024-01-01"), "terrain",
                                        "lowland", day ("2026-01-01"), "QĐ");
  pt_reorganisation_add_member (what, find (fixture, "12", "2024-01-01"));
  refuse (fixture, what, "Xã Thượng is in the group “Đồng bằng” already");

  what = pt_reorganisation_leave_group (find (fixture, "11", "2024-01-01"), "terrain",
                                        day ("2027-01-01"));
  pt_reorganisation_add_member (what, find (fixture, "12", "2024-01-01"));
  carry_out (fixture, what);
  assert_last_edit (fixture, "group", "2 units leave their groups by “Địa hình”");
  g_assert_null (get_group (fixture, "12", "terrain", "2027-01-01"));
  undo (fixture);
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_dimensions (Fixture *fixture, gconstpointer data)
{
  static const char *const swapped[] = { "lowland", "mountain", NULL };
  static const char *const same[] = { "mountain", "lowland", NULL };
  static const char *const few[] = { "lowland", NULL };
  static const char *const other[] = { "lowland", "hill", NULL };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  const PtDimension *dimension;

  carry_out (fixture, pt_reorganisation_rename_dimension ("terrain", "Vùng", "Area"));
  assert_last_edit (fixture, "group",
                    "The way of grouping “Địa hình” is called “Vùng”");
  refuse (fixture, pt_reorganisation_rename_dimension ("terrain", "Vùng", "Area"),
          "Nothing would change");
  refuse (fixture, pt_reorganisation_rename_dimension ("sector", "Vùng", "Area"),
          "The sector follows");
  refuse (fixture, pt_reorganisation_rename_dimension ("terrain", "", ""),
          "name is missing");

  refuse (fixture, pt_reorganisation_order_groups ("terrain", same), "their order");
  refuse (fixture, pt_reorganisation_order_groups ("terrain", few), "by now");
  refuse (fixture, pt_reorganisation_order_groups ("terrain", other),
          "no group “hill”");
  carry_out (fixture, pt_reorganisation_order_groups ("terrain", swapped));
  dimension = pt_catalogue_find_dimension (pt_book_get_catalogue (fixture->book),
                                           "terrain", NULL);
  g_assert_cmpstr (dimension->groups[0].code, ==, "lowland");
  g_assert_cmpstr (dimension->groups[0].name_vi, ==, "Đồng bằng");
  undo (fixture);
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* The new unit is in the group from its first day; nothing passes on by itself. */
static void
test_inherit (Fixture *fixture, gconstpointer data)
{
  const PtUnit *units[] = { find (fixture, "11", "2024-01-01"),
                            find (fixture, "12", "2024-01-01") };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  PtReorganisation *what =
    pt_reorganisation_merge (units, 2, day ("2027-01-01"), &new_commune);

  pt_reorganisation_inherit (what, 0, "terrain", "mountain", "Quyết định 1");
  carry_out (fixture, what);
  g_assert_cmpstr (get_group (fixture, "21", "terrain", "2027-01-01"), ==, "mountain");
  undo (fixture);

  what =
    pt_reorganisation_split (find (fixture, "12", "2024-01-01"), day ("2027-01-01"));
  pt_reorganisation_add_part (what, &new_commune, PT_SHARE_WHOLE / 2);
  pt_reorganisation_add_part (what,
                              &(PtUnitDraft){ "22", "Xã Khác", PT_KIND_COMMUNE, "1" },
                              PT_SHARE_WHOLE / 2);
  pt_reorganisation_place_child (what, find (fixture, "121", "2024-01-01"), "21");
  pt_reorganisation_inherit (what, 1, "terrain", "lowland", "QĐ");
  carry_out (fixture, what);
  g_assert_null (get_group (fixture, "21", "terrain", "2027-01-01"));
  g_assert_cmpstr (get_group (fixture, "22", "terrain", "2027-01-01"), ==, "lowland");
  undo (fixture);

  units[0] = find (fixture, "11", "2024-01-01");
  units[1] = find (fixture, "12", "2024-01-01");
  what = pt_reorganisation_merge (units, 2, day ("2027-01-01"), &new_commune);
  pt_reorganisation_inherit (what, 0, "terrain", "hill", "QĐ");
  refuse (fixture, what, "no group “hill”");
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static const PtTarget *
find_target (Fixture *fixture, int year)
{
  return pt_catalogue_find_target (pt_book_get_catalogue (fixture->book), 0, year, -1,
                                   -1, -1);
}

static void
test_targets (Fixture *fixture, gconstpointer data)
{
  const PtRate *rate =
    pt_catalogue_find_rate (pt_book_get_catalogue (fixture->book), "density");
  PtTargetDraft draft = {
    .rate = rate, .year = 2025, .value = 72 * PT_PERCENT_SCALE, .document = "QĐ 9"
  };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (PtReorganisation) first = pt_reorganisation_set_target (&draft);

  assert_facts (fixture, first, "Until now the target was 70% (QĐ 387).");
  assert_facts (fixture, first, "No figure changes.");
  carry_out (fixture, pt_reorganisation_set_target (&draft));
  assert_last_edit (fixture, "target", "Target 72%: Mật độ hội viên, 2025, everyone");
  g_assert_cmpint (find_target (fixture, 2025)->value, ==, 72 * PT_PERCENT_SCALE);
  g_assert_cmpstr (find_target (fixture, 2025)->document, ==, "QĐ 9");
  draft.rate =
    pt_catalogue_find_rate (pt_book_get_catalogue (fixture->book), "density");
  refuse (fixture, pt_reorganisation_set_target (&draft), "Nothing would change");

  draft.dimension = "terrain";
  draft.group = "mountain";
  draft.value = 60500000;
  carry_out (fixture, pt_reorganisation_set_target (&draft));
  assert_last_edit (fixture, "target", "Target 60,5%: Mật độ hội viên, 2025, Miền núi");
  draft.rate =
    pt_catalogue_find_rate (pt_book_get_catalogue (fixture->book), "density");
  carry_out (fixture, pt_reorganisation_drop_target (&draft));
  draft.rate =
    pt_catalogue_find_rate (pt_book_get_catalogue (fixture->book), "density");
  refuse (fixture, pt_reorganisation_drop_target (&draft), "no such target");

  draft.dimension = draft.group = NULL;
  draft.unit = find (fixture, "11", "2024-01-01");
  draft.year = 2026;
  carry_out (fixture, pt_reorganisation_set_target (&draft));
  assert_last_edit (fixture, "target", "Target 60,5%: Mật độ hội viên, 2026, Xã Hạ");
  g_assert_null (find_target (fixture, 2026));

  draft.rate =
    pt_catalogue_find_rate (pt_book_get_catalogue (fixture->book), "density");
  draft.unit = NULL;
  draft.year = 26;
  refuse (fixture, pt_reorganisation_set_target (&draft), "year of the target");
  draft.year = 2027;
  draft.document = " ";
  refuse (fixture, pt_reorganisation_set_target (&draft), "which document");
  draft.document = "QĐ";
  draft.value = 0;
  refuse (fixture, pt_reorganisation_set_target (&draft), "above 0%");
  draft.value = 101 * PT_PERCENT_SCALE;
  refuse (fixture, pt_reorganisation_set_target (&draft), "at most at 100%");
  for (guint i = 0; i < 4; i++)
    undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_elements (Fixture *fixture, gconstpointer data)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
  const PtElement *element = pt_catalogue_find_element (catalogue, "members");
  PtElementWords words = { "members2", "Hội viên mới", "New members" };
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (PtReorganisation) what =
    pt_reorganisation_end_element (element, day ("2024-07-01"), &words);

  /* Three of 2023; of 2024 a number and one that was not reported. */
  assert_facts (fixture, what, "3 figures of earlier periods stay as they are.");
  assert_facts (fixture, what, "2 figures of later periods");
  assert_facts (fixture, what, "end with it: “Mật độ hội viên”.");
  refuse (fixture, pt_reorganisation_end_element (element, PT_DAY_ALWAYS, NULL),
          "from which day");
  words.code = "fund";
  refuse (fixture, pt_reorganisation_end_element (element, day ("2024-07-01"), &words),
          "already");
  words.code = "";
  refuse (fixture, pt_reorganisation_end_element (element, day ("2024-07-01"), &words),
          "code is missing");

  words.code = "members2";
  carry_out (fixture,
             pt_reorganisation_end_element (element, day ("2024-07-01"), &words));
  assert_last_edit (fixture, "element",
                    "“Hội viên” is replaced by “Hội viên mới” from 01/07/2024");
  catalogue = pt_book_get_catalogue (fixture->book);
  element = pt_catalogue_find_element (catalogue, "members");
  g_assert_cmpint (element->to, ==, day ("2024-07-01"));
  refuse (fixture, pt_reorganisation_end_element (element, day ("2024-08-01"), NULL),
          "not counted before and on that day");
  element = pt_catalogue_find_element (catalogue, "members2");
  g_assert_cmpint (element->from, ==, day ("2024-07-01"));
  g_assert_cmpstr (element->form, ==, "organisation");
  g_assert_cmpint (element->type, ==, PT_TYPE_COUNT_ELEMENT);
  refuse (fixture, pt_reorganisation_end_element (element, day ("2024-07-01"), NULL),
          "not counted before and on that day");
  carry_out (fixture,
             pt_reorganisation_end_element (element, day ("2025-01-01"), NULL));
  assert_last_edit (fixture, "element",
                    "“Hội viên mới” is not counted any more from 01/01/2025");
  undo (fixture);
  undo (fixture);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_set (PT_LANGUAGE_VI);

#define ADD(name, function)                                                            \
  g_test_add ("/reorganise-measures/" name, Fixture, NULL, set_up_measures, function,  \
              tear_down_full)
  ADD ("members", test_members);
  ADD ("dimensions", test_dimensions);
  ADD ("inherit", test_inherit);
  ADD ("targets", test_targets);
  ADD ("elements", test_elements);
  return g_test_run ();
}
