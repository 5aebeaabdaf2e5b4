#pragma once

#include "exchange/encoding.h"

G_BEGIN_DECLS

/* The letters of the old encodings; internal to encoding.c. */

/* Appends what @byte is in @encoding (Windows-1258, TCVN3 or VNI); in pieces, to be
 * composed.  @before: the letter appended last, kept by the caller from 0 on.
 */
void pt_encoding_append_byte (GString *text, guint8 byte, PtEncoding encoding,
                              gunichar *before);

/* The byte that stood for @c in the Western code page in which such files are taken for
 * Unicode.  Returns: FALSE where there is none
 */
gboolean pt_encoding_to_byte (gunichar c, guint8 *byte);

G_END_DECLS
