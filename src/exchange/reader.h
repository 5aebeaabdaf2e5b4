#pragma once

#include "domain/intake.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads files of the layouts into intakes.  Never touches a book. */

/* Which layout @file holds, by its heading, and by its name where two would do.
 * Fails with PT_ERROR_FORMAT, saying which columns are missing.
 */
gboolean pt_reader_detect (GFile *file, PtLayout *layout, GError **error);

/* Whether the first line of @file is meant as that of a layout, be it complete or not:
 * such a file is no spreadsheet of figures.
 */
gboolean pt_reader_is_list (GFile *file);

/* Reads @file whole.  @catalogue gives units and elements their meaning and must be the
 * book's present one; @default_source stands for an empty source (NULL: the file's own
 * name).  Rows that cannot be taken are problems in the intake; @error is for a file
 * that cannot be read at all.
 * Returns: (transfer full) (nullable)
 */
PtIntake *pt_reader_read (GFile *file, const PtCatalogue *catalogue,
                          const char *default_source, GError **error);

/* The files of the layouts among @paths, folders opened, in the order in which they
 * must be applied: units first, figures last.
 * Returns: (transfer full): GFile, or NULL with @error set where a path is not there
 */
GPtrArray *pt_reader_list (const char *const *paths, GError **error);

/* What a file is called in messages: as the user named it, where that is known.
 * Returns: (transfer full)
 */
char *pt_layout_file_get_name (GFile *file);
void pt_layout_file_set_name (GFile *file, const char *name);

G_END_DECLS
