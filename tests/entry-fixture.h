#pragma once

#include "base/error.h"
#include "base/language.h"
#include "book-fixture.h"
#include "domain/cell.h"
#include "store/entry.h"

/* What the tests of entry share: a small book, and figures typed into it. */

#define COMMUNES                                                                       \
  UNITS "19,Tỉnh Thái Nguyên,province,,,\n"                                        \
        "A,Xã An Bình,commune,19,,\n"                                                \
        "B,Phường Bình Sơn,commune,19,,\n"                                        \
        "X,Sở Nội vụ,agency,19,,\n"

#define MORE                                                                               \
  ELEMENTS "families,Tổng số gia đình,Families,count,stock,residential,,,models,,\n" \
           "old,Chỉ tiêu cũ,Old one,count,stock,,,,models,,2020-01-01\n"               \
           "nobody,Không thuộc biểu nào,On no form,count,stock,,,,,,\n"              \
           "plan,Kế hoạch,Plan,count,stock,,,,own-form,,\n"                            \
           "share,Tỷ lệ hội viên,Members,percent,stock,,,,organisation,,\n"

#define RATES                                                                          \
  "code,name_vi,name_en,numerator,denominator,denominator_kind,better\n"               \
  "share,Tỷ lệ hội viên,Members,members,families,all,high\n"

static inline PtPeriod
period (const char *code)
{
  PtPeriod value = PT_PERIOD_NONE;

  g_assert_true (pt_period_parse (code, &value, NULL));
  return value;
}

static inline const PtElement *
element (Fixture *fixture, const char *code)
{
  const PtElement *found =
    pt_catalogue_find_element (pt_book_get_catalogue (fixture->book), code);

  g_assert_nonnull (found);
  return found;
}

static inline const PtUnit *
unit (Fixture *fixture, const char *code, const char *when)
{
  const PtUnit *found =
    pt_catalogue_find_unit_in (pt_book_get_catalogue (fixture->book), code,
                               period (when));

  g_assert_nonnull (found);
  return found;
}

static inline PtEntry
make_entry (Fixture *fixture, const char *code, const char *what, const char *when,
            const char *text)
{
  PtEntry entry = { .unit = unit (fixture, code, when)->index,
                    .element = element (fixture, what)->index,
                    .period = period (when) };
  g_autoptr (GError) error = NULL;

  pt_cell_parse (element (fixture, what), text, &entry.figure, &error);
  g_assert_no_error (error);
  return entry;
}

static inline void
enter (Fixture *fixture, const char *code, const char *what, const char *when,
       const char *text)
{
  PtEntry entry = make_entry (fixture, code, what, when, text);
  g_autoptr (GError) error = NULL;

  g_assert_true (pt_book_enter (fixture->book, &entry, 1, NULL, &error));
  g_assert_no_error (error);
}

/* What the cell shows now. */
static inline void
assert_cell (Fixture *fixture, const char *code, const char *what, const char *when,
             const char *expected)
{
  PtColumnSource *source = pt_book_get_columns (fixture->book);
  const PtElement *asked = element (fixture, what);
  g_autoptr (GError) error = NULL;
  const PtColumn *column = source->get (source, asked->index, period (when), &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = pt_cell_format (asked, &column->figures[unit (fixture, code, when)->index]);
  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_title (Fixture *fixture, const char *expected)
{
  g_autoptr (PtEdit) edit = pt_book_find_undo (fixture->book);

  g_assert_nonnull (edit);
  g_assert_cmpstr (edit->title, ==, expected);
}

static inline void
fill (Fixture *fixture)
{
  apply (fixture, "units.csv", COMMUNES);
  apply (fixture, "elements.csv", MORE);
  apply (fixture, "elements.csv", ELEMENTS);
  apply (fixture, "rates.csv", RATES);
}

static inline void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->book);
  fixture->book = pt_book_open (fixture->path, PT_BOOK_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

static inline void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = pt_book_redo (fixture->book, &error);

  g_assert_no_error (error);
  g_assert_nonnull (edit);
}
