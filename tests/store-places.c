#include "book-fixture.h"
#include "store/tiles.h"

/* Where units are, and where the office put their tiles. */

static void
apply_units (Fixture *fixture)
{
  apply (fixture, "units.csv",
         UNITS "19,Tỉnh Thái Nguyên,province,,,\n"
               "11,Xã An Bình,commune,19,,2025-06-01\n"
               "12,Xã Bình Sơn,commune,19,,2025-07-01\n"
               "11,Xã An Sơn,commune,19,2025-07-01,\n");
}

static guint
find (Fixture *fixture, const char *code, const char *on)
{
  return pt_catalogue_find_unit (pt_book_get_catalogue (fixture->book), code, day (on))
    ->index;
}

static void
test_positions (Fixture *fixture, gconstpointer data)
{
  const PtPosition *position;

  apply_units (fixture);
  apply (fixture, "positions.csv",
         "unit,valid_from,longitude,latitude,source\n"
         "11,2025-07-01,105.834,21.5887,Bản đồ\n12,,-0.5,-21.000001,\n");
  position = pt_catalogue_get_position (pt_book_get_catalogue (fixture->book),
                                        find (fixture, "11", "2025-07-01"));
  g_assert_nonnull (position);
  g_assert_cmpint (position->longitude, ==, 105834000);
  g_assert_cmpint (position->latitude, ==, 21588700);
  /* The unit that bore the code before is elsewhere. */
  g_assert_null (pt_catalogue_get_position (pt_book_get_catalogue (fixture->book),
                                            find (fixture, "11", "2024-01-01")));
  position = pt_catalogue_get_position (pt_book_get_catalogue (fixture->book),
                                        find (fixture, "12", "2024-01-01"));
  g_assert_cmpint (position->longitude, ==, -500000);
  g_assert_cmpint (position->latitude, ==, -21000001);
  assert_clean (fixture);

  undo (fixture);
  g_assert_null (pt_catalogue_get_position (pt_book_get_catalogue (fixture->book),
                                            find (fixture, "12", "2024-01-01")));
}

static void
test_rejected (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PtIntake) intake = NULL;
  PtOutcome outcome = { 0 };

  apply_units (fixture);
  intake = read_text (fixture, "p.csv",
                      "unit,longitude,latitude\n11,105,21\n99,105,21\n12,181,21\n"
                      "12,\"105,8\",21\n");
  g_assert_true (pt_book_apply (fixture->book, intake, "p", TRUE, &outcome, NULL));
  g_assert_cmpuint (outcome.n_rejected, ==, 4);
}

static const PtTilePlace *
get_tile (Fixture *fixture, guint unit)
{
  return pt_catalogue_get_tile (pt_book_get_catalogue (fixture->book), unit);
}

static void
test_tiles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = NULL;
  PtUnitTile tiles[2];

  apply_units (fixture);
  tiles[0] = (PtUnitTile){ find (fixture, "11", "2024-01-01"), { -1, 4 } };
  tiles[1] = (PtUnitTile){ find (fixture, "12", "2024-01-01"), { 2, 4 } };
  g_assert_true (pt_book_place_tiles (fixture->book, tiles, 2, tiles[0].unit, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_tile (fixture, tiles[0].unit)->column, ==, -1);
  g_assert_cmpint (get_tile (fixture, tiles[0].unit)->line, ==, 4);
  edit = pt_book_find_undo (fixture->book);
  g_assert_nonnull (strstr (edit->title, "Xã An Bình"));
  assert_clean (fixture);

  /* The same again leaves no trace. */
  g_assert_true (pt_book_place_tiles (fixture->book, tiles, 2, tiles[1].unit, &error));
  {
    g_autoptr (PtEdit) last = pt_book_find_undo (fixture->book);

    g_assert_cmpint (last->id, ==, edit->id);
  }

  g_assert_true (pt_book_reset_tiles (fixture->book, &error));
  g_assert_no_error (error);
  g_assert_null (get_tile (fixture, tiles[1].unit));
  undo (fixture);
  g_assert_cmpint (get_tile (fixture, tiles[1].unit)->column, ==, 2);
  undo (fixture);
  g_assert_null (get_tile (fixture, tiles[0].unit));
  assert_clean (fixture);
}

/* Whoever stands in the way changes places. */
static void
test_move (void)
{
  PtUnitTile tiles[] = { { 7, { 0, 0 } }, { 8, { 1, 0 } } };

  g_assert_true (pt_unit_tiles_move (tiles, 2, 7, (PtTilePlace){ 1, 0 }));
  g_assert_cmpint (tiles[0].place.column, ==, 1);
  g_assert_cmpint (tiles[1].place.column, ==, 0);
  g_assert_true (pt_unit_tiles_move (tiles, 2, 7, (PtTilePlace){ -1, 3 }));
  g_assert_cmpint (tiles[0].place.line, ==, 3);
  g_assert_cmpint (tiles[1].place.column, ==, 0);
  g_assert_false (pt_unit_tiles_move (tiles, 2, 9, (PtTilePlace){ 0, 0 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/places/move", test_move);
  g_test_add ("/store/places/positions", Fixture, NULL, set_up, test_positions,
              tear_down);
  g_test_add ("/store/places/rejected", Fixture, NULL, set_up, test_rejected,
              tear_down);
  g_test_add ("/store/places/tiles", Fixture, NULL, set_up, test_tiles, tear_down);
  return g_test_run ();
}
