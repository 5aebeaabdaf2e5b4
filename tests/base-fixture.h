#pragma once

#include "base/error.h"
#include "base/language.h"

#include <string.h>

/* What the tests of the base share. */

#define VI PT_LANGUAGE_VI
#define EN PT_LANGUAGE_EN

static inline void
assert_text (char *found, const char *expected)
{
  g_assert_cmpstr (found, ==, expected);
  g_free (found);
}

static inline void
assert_refused (gboolean done, GError *error, const char *input)
{
  g_test_message ("“%s”: %s", input, error != NULL ? error->message : "accepted");
  g_assert_false (done);
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

/* Splits "given = expected".  Returns: (transfer full) */
static inline GStrv
split_case (const char *text)
{
  GStrv sides = g_strsplit (text, " = ", 2);

  g_test_message ("%s", text);
  g_assert_cmpuint (g_strv_length (sides), ==, 2);
  return sides;
}
