#include "base/error.h"

/* One word, not "pt-error-quark": the formatter would set spaces around the hyphens. */
G_DEFINE_QUARK (pt_error, pt_error)

gboolean
pt_error_refuse (GError **error, PtError code, const char *reason, ...)
{
  va_list args;

  va_start (args, reason);
  g_propagate_error (error, g_error_new_valist (PT_ERROR, (int) code, reason, args));
  va_end (args);
  return FALSE;
}
