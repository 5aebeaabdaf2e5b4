#pragma once

#include "book-fixture.h"

#include "base/error.h"
#include "store/reorganise-preview.h"

#include <string.h>

/* What the tests of single reorganisations share, refused or not. */

static inline const PtUnit *
find (Fixture *fixture, const char *code, const char *when)
{
  const PtUnit *unit =
    pt_catalogue_find_unit (pt_book_get_catalogue (fixture->book), code, day (when));

  g_assert_nonnull (unit);
  return unit;
}

/* "code name parent" of a unit's versions, one a line. */
static inline void
assert_life (Fixture *fixture, const char *code, const char *when, const char *expected)
{
  const PtUnit *unit = find (fixture, code, when);
  g_autoptr (GString) life = g_string_new (NULL);

  for (guint i = 0; i < unit->n_versions; i++) {
    const PtUnitVersion *version = &unit->versions[i];
    g_autofree char *from = pt_day_to_iso (version->from);
    g_autofree char *to = pt_day_to_iso (version->to);

    g_string_append_printf (life, "%s–%s %s %s %s\n", from, to, version->code,
                            version->name, version->parent ? version->parent : "-");
  }
  g_assert_cmpstr (life->str, ==, expected);
}

/* Does @what (takes it). */
static inline void
carry_out (Fixture *fixture, PtReorganisation *what)
{
  g_autoptr (PtReorganisation) owned = what;
  g_autoptr (GError) error = NULL;

  pt_book_reorganise (fixture->book, what, &error);
  g_assert_no_error (error);
}

/* @what (takes it) must be refused with a sentence that has @words in it, and leave
 * everything as it was.
 */
static inline void
refuse (Fixture *fixture, PtReorganisation *what, const char *words)
{
  g_autoptr (PtReorganisation) owned = what;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autofree char *before = dump (fixture);
  g_autofree char *after = NULL;

  g_assert_false (pt_book_reorganise (fixture->book, what, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == PT_ERROR);
  g_assert_cmpint (error->code, !=, PT_ERROR_STORE);
  if (strstr (error->message, words) == NULL)
    g_assert_cmpstr (error->message, ==, words);
  after = dump (fixture);
  g_assert_cmpstr (before, ==, after);

  g_assert_null (pt_reorganisation_preview (fixture->book, what, &again));
  g_assert_cmpstr (again->message, ==, error->message);
}

static inline void
assert_last_edit (Fixture *fixture, const char *kind, const char *title)
{
  g_autoptr (PtEdit) edit = pt_book_find_undo (fixture->book);

  g_assert_cmpstr (edit->kind, ==, kind);
  g_assert_cmpstr (edit->title, ==, title);
}

static const char units_csv[] = "code,name,kind,parent,valid_from,valid_to\n"
                                "1,Tỉnh Một,province,,,\n"
                                "11,Xã Hạ,commune,1,,\n"
                                "12,Xã Thượng,commune,1,,\n"
                                "13,Xã Trung,commune,1,2020-01-01,\n"
                                "111,Xóm Đông,hamlet,11,,\n"
                                "112,Xóm Tây,hamlet,11,,\n"
                                "121,Xóm Nam,hamlet,12,,\n"
                                "K,Khối cơ quan,block,1,,\n"
                                "S,Sở Một,agency,K,,\n"
                                "T,Trường Một,school,S,,\n";
static const char groups_csv[] = "dimension,group,name_vi,name_en,order\n"
                                 "terrain,,Địa hình,Terrain,\n"
                                 "terrain,mountain,Miền núi,Mountain,1\n"
                                 "terrain,lowland,Đồng bằng,Lowland,2\n";
static const char memberships_csv[] =
  "unit,dimension,group,valid_from,valid_to,source\n"
  "11,terrain,mountain,2020-01-01,,Quyết định 1\n";
static const char figures_csv[] =
  "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
  "11,members,2023,100,,,,Báo cáo,,\n"
  "12,members,2023,51,,,,Báo cáo,,\n"
  "13,members,2023,7,,,,Báo cáo,,\n"
  "11,members,2024,101,,,,Báo cáo,,\n"
  "12,members,2024,,not-reported,,,Báo cáo,,\n"
  "12,rate,2024,45.5,,,,Báo cáo,,\n"
  "11,fund,2025-H1,3000001,,,,Báo cáo,,\n";

static inline void
set_up_full (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  apply (fixture, "units.csv", units_csv);
  apply (fixture, "groups.csv", groups_csv);
  apply (fixture, "memberships.csv", memberships_csv);
  apply (fixture, "elements.csv", ELEMENTS);
  apply (fixture, "figures.csv", figures_csv);
}

/* After a test: everything can be taken back, and nothing was broken on the way. */
static inline void
tear_down_full (Fixture *fixture, gconstpointer data)
{
  assert_clean (fixture);
  tear_down (fixture, data);
}

static const PtUnitDraft new_commune = { "21", "Xã Mới", PT_KIND_COMMUNE, "1" };

static inline PtUnitDraft
draft (const char *code, const char *name, PtKind kind, const char *parent)
{
  return (PtUnitDraft){ code, name, kind, parent };
}

static inline PtReorganisation *
merge (Fixture *fixture, const char *a, const char *b, const char *when,
       const PtUnitDraft *into)
{
  PtDay before = day (when) - 1;
  PtCatalogue *catalogue = pt_book_get_catalogue (fixture->book);
  const PtUnit *units[] = { pt_catalogue_find_unit (catalogue, a, before),
                            pt_catalogue_find_unit (catalogue, b, before) };

  return pt_reorganisation_merge (units, 2, day (when), into);
}
