#include "app/day-text.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"

gboolean
pt_day_text_parse (const char *text, PtDay *day, GError **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit_set (trimmed, "/.-", -1);
  g_autofree char *iso = NULL;
  int numbers[3] = { 0 };

  if (g_strv_length (parts) == 3) {
    for (guint i = 0; i < 3; i++) {
      guint64 number;

      if (g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &number, NULL))
        numbers[i] = (int) number;
    }
    if (numbers[0] > 31) /* the year first, as in a file */
      iso = g_strdup_printf ("%04d-%02d-%02d", numbers[0], numbers[1], numbers[2]);
    else
      iso = g_strdup_printf ("%04d-%02d-%02d", numbers[2], numbers[1], numbers[0]);
  }
  if (iso != NULL && strlen (iso) == 10 && pt_day_parse (iso, day, NULL) &&
      pt_day_year (*day) >= 1900)
    return TRUE;

  /* Translators: keep the digits of the example. */
  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("Write a day as day/month/year: 01/07/2025."));
  return FALSE;
}
