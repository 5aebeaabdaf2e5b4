#pragma once

/* Private to src/exchange. */

#include "exchange/paste.h"

G_BEGIN_DECLS

/* The fields of a text copied from a spreadsheet: lines of fields between tabs, quoted
 * where they hold tabs, quotes or line ends.  Returns: (transfer full): of GPtrArray of
 * char *; lines without any words are left out
 */
GPtrArray *pt_paste_split (const char *text);
/* A field, "" beyond the end of its line. */
const char *pt_paste_get_field (const GPtrArray *lines, guint line, guint field);

/* Whether the fields look punctuated as in English. */
gboolean pt_paste_guess_english (const GPtrArray *lines);
/* "1,234.5" → "1.234,5".  Returns: (transfer full) */
char *pt_paste_swap_marks (const char *text);

/* Names to find places by. */
typedef struct _PtPasteNames PtPasteNames;

PtPasteNames *pt_paste_names_new (void);
void pt_paste_names_free (PtPasteNames *self);
/* @match: what it is to be found under @name. */
void pt_paste_names_add (PtPasteNames *self, const char *name, PtPasteMatch match,
                         guint place);
/* Fills all of @line but its text. */
void pt_paste_names_find (PtPasteNames *self, PtPasteLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPasteNames, pt_paste_names_free)

G_END_DECLS
