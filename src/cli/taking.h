#pragma once

#include "cli/run.h"

G_BEGIN_DECLS

/* Files on their way into a book, and the account of it: what became of the rows of
 * each file, and every row that was rejected.
 */
typedef struct {
  PtSheet *files, *rejected;
  guint n_rejected;
} PtTaking;

void pt_taking_init (PtTaking *self);
void pt_taking_clear (PtTaking *self);

/* Reads @file and applies it.  Rows that are rejected are no error: look at n_rejected.
 * @source: of figures that name none, or NULL.
 */
gboolean pt_taking_add_file (PtTaking *self, PtBook *book, GFile *file,
                             const char *source, GError **error);

/* The same of a spreadsheet, in which everything has to be found out.  One that cannot
 * be read at all counts as one row that is rejected.
 */
gboolean pt_taking_add_sheet (PtTaking *self, PtBook *book, GFile *file,
                              const char *source, GError **error);
/* Applies what was read. */
gboolean pt_taking_add_intake (PtTaking *self, PtBook *book, PtIntake *intake,
                               GError **error);

/* Both tables, an empty line between them; in JSON one object. */
void pt_taking_print (const PtTaking *self, PtRun *run);
/* Sets the error that says how many rows were rejected.  Returns: FALSE */
gboolean pt_taking_fail (const PtTaking *self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtTaking, pt_taking_clear)

G_END_DECLS
