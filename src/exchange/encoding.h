#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How Vietnamese was written down, found out from the text itself.
 *
 * Besides Unicode there are three older ways: the code page of Windows, and two that
 * are nothing but fonts, in which the bytes of other letters look Vietnamese.  Text of
 * such fonts also turns up inside Unicode files, letter for letter: "khuyÕn häc" for
 * "khuyến học".
 */
typedef enum {
  PT_ENCODING_UTF8,
  PT_ENCODING_UTF16_LE,
  PT_ENCODING_UTF16_BE,
  PT_ENCODING_WINDOWS_1258,
  PT_ENCODING_TCVN3, /* ABC: fonts called .VnTime, .VnArial … */
  PT_ENCODING_VNI,   /* fonts called VNI-Times … */
  PT_N_ENCODINGS
} PtEncoding;

typedef struct {
  PtEncoding encoding;
  gboolean is_unsure; /* another fits nearly as well: let the user look */
} PtEncodingGuess;

const char *pt_encoding_get_name (PtEncoding self); /* "TCVN3 (ABC)" */

/* How @data is most likely written. */
PtEncodingGuess pt_encoding_guess (const guint8 *data, gsize length);
/* Returns: (transfer full): composed UTF-8; what cannot be read is U+FFFD */
char *pt_encoding_decode (const guint8 *data, gsize length, PtEncoding encoding);

/* Which of the font encodings texts of a Unicode file were typed in; PT_ENCODING_UTF8
 * for none.  @texts: NULL-terminated.
 */
PtEncodingGuess pt_encoding_guess_disguised (const char *const *texts);
/* @text as its font showed it; composed, and else unchanged where it was not typed in
 * @encoding.  Returns: (transfer full)
 */
char *pt_encoding_undisguise (const char *text, PtEncoding encoding);

/* How many words of @text with letters beyond ASCII are Vietnamese syllables (@good),
 * and how many can be none (@bad).
 */
void pt_encoding_count_syllables (const char *text, guint *good, guint *bad);

G_END_DECLS
