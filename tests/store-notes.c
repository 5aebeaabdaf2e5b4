#include "book-fixture.h"
#include "store/assignments.h"

/* What the office notes beside its figures. */

static void
apply_units (Fixture *fixture)
{
  apply (fixture, "units.csv",
         UNITS "19,Tỉnh Thái Nguyên,province,,,\n11,Xã An Bình,commune,19,,\n");
}

static const PtAssignment *
get_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return g_ptr_array_index (list, 0);
}

static void
test_assignment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PtDay due = pt_day_new (2026, 12, 31);
  PtAssignment said = { .subject = (char *) "organisation_coverage" };
  const PtUnit *unit;

  apply_units (fixture);
  unit = pt_catalogue_find_unit (pt_book_get_catalogue (fixture->book), "11", due);
  said.unit = unit->index;
  said.who = (char *) "Ban Tổ chức";
  said.state = said.note = (char *) "";
  said.due = due;
  g_assert_true (pt_book_assign (fixture->book, &said, &error));
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) list = pt_book_list_assignments (fixture->book, &error);
    const PtAssignment *read = get_only (list);

    g_assert_cmpuint (read->unit, ==, said.unit);
    g_assert_cmpstr (read->subject, ==, said.subject);
    g_assert_cmpstr (read->who, ==, said.who);
    g_assert_cmpint (read->due, ==, due);
  }

  /* Nothing to say any more: it goes; and comes back with undo. */
  said.who = (char *) "";
  said.due = PT_DAY_FOREVER;
  g_assert_true (pt_book_assign (fixture->book, &said, &error));
  {
    g_autoptr (GPtrArray) list = pt_book_list_assignments (fixture->book, &error);

    g_assert_cmpuint (list->len, ==, 0);
  }
  undo (fixture);
  assert_clean (fixture);
  {
    g_autoptr (GPtrArray) list = pt_book_list_assignments (fixture->book, &error);

    g_assert_cmpstr (get_only (list)->who, ==, "Ban Tổ chức");
  }
}

/* An edit that says what is there already is none. */
static void
test_same_assignment (Fixture *fixture, gconstpointer data)
{
  PtAssignment said = { .subject = (char *) "organisation_coverage",
                        .who = (char *) "Ban Tổ chức",
                        .state = (char *) "begun",
                        .note = (char *) "",
                        .due = PT_DAY_FOREVER };
  g_autoptr (PtEdit) first = NULL;
  g_autoptr (PtEdit) second = NULL;

  apply_units (fixture);
  g_assert_true (pt_book_assign (fixture->book, &said, NULL));
  first = pt_book_find_undo (fixture->book);
  g_assert_true (pt_book_assign (fixture->book, &said, NULL));
  second = pt_book_find_undo (fixture->book);
  g_assert_cmpint (first->id, ==, second->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                \
  g_test_add ("/notes/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("assignment", test_assignment);
  ADD ("same-assignment", test_same_assignment);

  return g_test_run ();
}
