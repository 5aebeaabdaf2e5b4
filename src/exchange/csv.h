#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values separated by commas after RFC 4180, in UTF-8 with or without a mark at the
 * start.  Semicolons and tabs do as well, as spreadsheets write them where the comma
 * is the decimal sign: the first line decides.
 */

typedef struct _PtCsv PtCsv;

/* Parses @text, which must outlive the parser, ends in a NUL after @length bytes and is
 * changed while parsing.
 * Returns: (transfer full)
 */
PtCsv *pt_csv_new (char *text, gsize length);
void pt_csv_free (PtCsv *self);

/* What separates the fields, where somebody knows better than the first line. */
void pt_csv_set_separator (PtCsv *self, char separator);

/* The next row: fields that live until the next call, and the line it begins on (1 is
 * the first).  Blank lines are passed over.
 * Returns: NULL at the end, and with @error set where the text is broken
 */
const char *const *pt_csv_next (PtCsv *self, guint *n_fields, guint *line,
                                GError **error);

/* Appends one field, quoted where it must be, and a comma before it unless it is the
 * first of its line.
 */
void pt_csv_append (GString *out, const char *field);
void pt_csv_end_line (GString *out);

/* Spreadsheets take what begins with = + - @ or a control character for a formula: such
 * a text of a user gets an apostrophe before it, which pt_csv_unguard() takes away.
 * Returns: (transfer full)
 */
char *pt_csv_guard (const char *text);
/* Returns: (transfer none): @text, or what is in it behind the apostrophe */
const char *pt_csv_unguard (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtCsv, pt_csv_free)

G_END_DECLS
