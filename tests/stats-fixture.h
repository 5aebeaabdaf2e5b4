#pragma once

#include "exchange/csv.h"

#include <math.h>
#include <string.h>

/* What the tests of statistics share: lists of reference numbers, from
 * tests/disparity.
 */

#define N_LIST_FIELDS 9

typedef void (*RowFunc) (const char *const *fields, gpointer data);

/* Calls @func for every row below the headings, which must be just @headings.
 * Returns: how many rows there were
 */
static inline guint
each_row (const char *name, const char *headings, RowFunc func, gpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "disparity", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PtCsv) csv = NULL;
  const char *const *fields;
  gsize length;
  guint n_fields, line, n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  csv = pt_csv_new (text, length);
  while ((fields = pt_csv_next (csv, &n_fields, &line, &error)) != NULL) {
    const char *row[N_LIST_FIELDS + 1] = { NULL };
    g_autofree char *joined = NULL;

    g_assert_cmpuint (n_fields, <=, N_LIST_FIELDS);
    for (guint i = 0; i < n_fields; i++)
      row[i] = fields[i];
    joined = g_strjoinv (",", (char **) row);
    if (line == 1)
      g_assert_cmpstr (joined, ==, headings);
    else
      func (row, data);
    n_rows += line > 1;
  }
  g_assert_no_error (error);
  return n_rows;
}

static inline double
read_number (const char *text)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  g_assert_true (*text != '\0' && *end == '\0');
  return value;
}

static inline void
assert_near (double value, double expected, double tolerance)
{
  if (!(fabs (value - expected) <= tolerance))
    g_error ("%.17g is not %.17g within %g", value, expected, tolerance);
}
