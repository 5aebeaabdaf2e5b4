#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is to be read of the files and folders somebody named. */
typedef struct {
  GPtrArray *lists; /* GFile of one of the layouts, in the order they must be applied */
  GPtrArray *sheets; /* GFile of spreadsheets, by name */
} PtTakingFiles;

/* @words: paths, NULL-terminated.  Fails where one is not there, and where a folder
 * holds nothing to be read.
 */
gboolean pt_taking_files_list (PtTakingFiles *self, const char *const *words,
                               GError **error);
void pt_taking_files_clear (PtTakingFiles *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtTakingFiles, pt_taking_files_clear)

G_END_DECLS
