#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every failure the program reports.  The message is a sentence for the user, in the
 * user's language: what, where, and what to do.
 */
#define PT_ERROR (pt_error_quark ())

typedef enum {
  PT_ERROR_INVALID,   /* the input breaks a rule the caller can explain to the user */
  PT_ERROR_NOT_FOUND, /* a code, a file or a period that is not there */
  PT_ERROR_EXISTS,    /* would overwrite what is there */
  PT_ERROR_FORMAT,    /* a file is not of the form it should have */
  PT_ERROR_TOO_NEW,   /* the file was written by a later release */
  PT_ERROR_READ_ONLY, /* another program has the book, or the medium is protected */
  PT_ERROR_CONFLICT,  /* something newer stands on what should be undone */
  PT_ERROR_STORE,     /* the database refused */
} PtError;

GQuark pt_error_quark (void);

/* For functions that answer whether they succeeded; @reason is a translated sentence.
 * Returns: FALSE
 */
gboolean pt_error_refuse (GError **error, PtError code, const char *reason, ...)
  G_GNUC_PRINTF (3, 4);

G_END_DECLS
