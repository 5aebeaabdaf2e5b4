#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* Copies of a book that the program makes by itself, in the user data folder, before
 * anything that changes much and once a day.  The newest are kept, and of earlier
 * months the last of each.
 */
typedef enum {
  PT_BACKUP_DAILY,
  PT_BACKUP_IMPORT,
  PT_BACKUP_MERGE,
  PT_BACKUP_REORGANISATION,
  PT_BACKUP_MIGRATION,
  PT_N_BACKUP_REASONS
} PtBackupReason;

/* How many are kept besides the last of each month. */
#define PT_BACKUPS_KEPT 10

typedef struct {
  char *path;
  GDateTime *at; /* local time */
  PtBackupReason reason;
} PtBackup;

void pt_backup_free (PtBackup *self);
/* "before an import", …, in the user's language */
const char *pt_backup_reason_get_words (PtBackupReason reason);

/* Where the copies of the book at @path are.  Returns: (transfer full) */
char *pt_backups_get_folder (const char *path);
/* Newest first; no folder means no copies.  Returns: (transfer full): PtBackup */
GPtrArray *pt_backups_list (const char *path);

/* Makes one, unless the newest already holds all that is in the book, or the book is
 * still empty.
 */
gboolean pt_book_back_up (PtBook *self, PtBackupReason reason, GError **error);
/* Makes the first one of the day; a book that was opened to read will do. */
gboolean pt_book_back_up_daily (PtBook *self, GError **error);
/* Before the file at @path is opened to be written: keeps a copy where that would bring
 * it to a newer format.
 */
gboolean pt_backups_keep_format (const char *path, GError **error);

/* What is in a copy, whatever release made it. */
typedef struct {
  gint64 n_units, n_figures;
  PtPeriod first, last; /* PT_PERIOD_NONE without figures */
  char *edit;           /* what was done last, or NULL */
} PtBackupContent;

gboolean pt_backup_read_content (const char *path, PtBackupContent *content,
                                 GError **error);
void pt_backup_content_clear (PtBackupContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtBackup, pt_backup_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtBackupContent, pt_backup_content_clear)

G_END_DECLS
