#include "base/language.h"
#include "store/entry.h"

#include <stdio.h>

/* enter-cells BOOK FIRST  —  enters one cell after the other, until it is killed.
 *
 * Writes a line for each as soon as the book says that it is saved: its number, which
 * is its value, and which cell it is.  For crash-entry.py.
 */

#define N_CELLS 60

static int
fail (const GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  return 1;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtBook) book = NULL;
  const PtCatalogue *catalogue;
  PtPeriod period = pt_period_new (2026, FALSE);
  gint64 first = g_ascii_strtoll (argv[2], NULL, 10);

  pt_language_init ("vi");
  book = pt_book_open (argv[1], PT_BOOK_OPEN_WRITE, &error);
  if (book == NULL)
    return fail (error);

  for (gint64 number = first;; number++) {
    const PtUnit *units;
    const PtElement *members;
    guint n, unit;
    PtEntry entry;

    catalogue = pt_book_get_catalogue (book);
    units = pt_catalogue_get_units (catalogue, &n);
    unit = (guint) (number % N_CELLS) % n;
    members = pt_catalogue_find_element (catalogue, "members");
    entry = (PtEntry){ .unit = unit,
                       .element = members->index,
                       .period = period,
                       .figure = { .value = number, .state = PT_STATE_NUMBER } };
    if (!pt_book_enter (book, &entry, 1, NULL, &error))
      return fail (error);
    printf (
      "%ld %s\n", (long) number,
      pt_unit_get_nearest_version (&units[unit], pt_period_last_day (period))->code);
    fflush (stdout);
  }
}
