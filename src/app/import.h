#pragma once

#include "store/book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes the rows of @file into @book: all of them, or none where one has a problem.
 *
 * Returns: FALSE with @error set where the file cannot be taken at all; else look at
 * n_rejected, and at @problems, a line for each rejected row (transfer full)
 */
gboolean pt_import_file (PtBook *book, GFile *file, PtOutcome *outcome, char **problems,
                         GError **error);

/* One paragraph for each PtProblem, up to a number nobody reads beyond.
 * Returns: (transfer full)
 */
char *pt_import_describe_problems (const GPtrArray *problems);

/* "12 new figures, 3 changed": what to tell of a file that was taken. */
char *pt_import_describe (const PtOutcome *outcome);

/* Asks which file; @callback is called with the answer. */
void pt_import_ask (GtkWindow *parent, GAsyncReadyCallback callback,
                    gpointer user_data);
GFile *pt_import_ask_finish (GAsyncResult *result, GError **error);

G_END_DECLS
