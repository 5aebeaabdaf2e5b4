#include "base/error.h"

/* One word, not "pt-error-quark": the formatter would set spaces around the hyphens. */
G_DEFINE_QUARK (pt_error, pt_error)
