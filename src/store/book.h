#pragma once

#include "domain/catalogue.h"
#include "domain/intake.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One book: a file that knows everything about one association.
 *
 * A book belongs to the thread that opened it, and its functions assert that.  They
 * block; reading a column takes about a millisecond.  Long work opens the file again on
 * a thread of its own.  Every command is one edit in the ledger and one transaction: it
 * happens whole or not at all, and what it has returned TRUE for is on the disk.
 */
#define PT_TYPE_BOOK (pt_book_get_type ())
G_DECLARE_FINAL_TYPE (PtBook, pt_book, PT, BOOK, GObject)

typedef enum {
  PT_BOOK_OPEN_WRITE,     /* fails with PT_ERROR_READ_ONLY where another has it */
  PT_BOOK_OPEN_READ,      /* never writes, waits for nobody */
  PT_BOOK_OPEN_PREFERRED, /* to write, and if that cannot be, to read */
} PtBookMode;

/* Makes an empty book.  Fails with PT_ERROR_EXISTS rather than overwrite. */
PtBook *pt_book_create (const char *path, GError **error);
PtBook *pt_book_open (const char *path, PtBookMode mode, GError **error);

/* The book in the user data folder.  Returns: (transfer full) */
char *pt_book_get_default_path (void);

const char *pt_book_get_path (PtBook *self);
gboolean pt_book_is_read_only (PtBook *self);
/* Why it is, in a sentence, or NULL. */
const char *pt_book_get_read_only_reason (PtBook *self);

/* Signal "changed": after every edit; all columns and the catalogue may be new. */

/* The catalogue as it stands; the same object until an edit changes it.
 * Returns: (transfer none)
 */
PtCatalogue *pt_book_get_catalogue (PtBook *self);

/* Official figures only.  The source keeps columns under a memory budget and drops just
 * those an edit touches.
 * Returns: (transfer none): lives as long as the book
 */
PtColumnSource *pt_book_get_columns (PtBook *self);

/* The periods that have figures, in order of time.  Returns: (transfer full): PtPeriod
 */
GArray *pt_book_list_periods (PtBook *self, GError **error);
/* Whether the book's figures are the shipped example: every chart from it says so. */
gboolean pt_book_is_example (PtBook *self);
gboolean pt_book_mark_example (PtBook *self, GError **error);

/* What stands in the book now is its beginning: undo goes no further back. */
gboolean pt_book_seal (PtBook *self, GError **error);

/* Applies @intake, or with @dry_run only says what it would do.  Problems found against
 * the book are added to the intake; where it has any, nothing is written and the
 * function still returns TRUE: look at n_rejected.  @title names the edit.
 */
gboolean pt_book_apply (PtBook *self, PtIntake *intake, const char *title,
                        gboolean dry_run, PtOutcome *outcome, GError **error);

/* One edit of the ledger. */
typedef struct {
  gint64 id;
  char *uuid;
  char *at; /* ISO 8601, local time with offset */
  char *who;
  char *kind; /* "import", "undo", "redo", "official", … */
  char *title;
  gint64 undoes;    /* 0 for none */
  gint64 undone_by; /* 0 for none */
} PtEdit;

void pt_edit_free (PtEdit *self);

/* Newest first, at most @limit (0: all).  Returns: (transfer full): PtEdit */
GPtrArray *pt_book_list_edits (PtBook *self, guint limit, GError **error);

/* The edit that undo or redo would act on, or NULL.  Returns: (transfer full) */
PtEdit *pt_book_find_undo (PtBook *self);
PtEdit *pt_book_find_redo (PtBook *self);
/* Fails with PT_ERROR_NOT_FOUND where there is nothing to undo.
 * Returns: (transfer full): the edit that was taken back, or brought back
 */
PtEdit *pt_book_undo (PtBook *self, GError **error);
PtEdit *pt_book_redo (PtBook *self, GError **error);

/* One figure from one source, and what stood there before. */
typedef struct {
  PtFigure figure;
  gboolean official;
  gboolean is_current; /* else it is history */
  char *source, *note;
  gint64 edit; /* the edit that made it; 0: one of another office's book */
  char *at, *who, *title;
} PtTrace;

void pt_trace_free (PtTrace *self);

/* Current figures of all sources first, official before others, then what stood there
 * before, newest first, then what other offices wrote before their books were merged
 * with this one.  Returns: (transfer full): PtTrace
 */
GPtrArray *pt_book_explain (PtBook *self, const PtUnit *unit, const PtElement *element,
                            PtPeriod period, GError **error);

/* Every figure of every source, of one period or (PT_PERIOD_NONE) all, in order of
 * period, element, unit, source.  The strings live during the call.
 */
typedef void (*PtFigureFunc) (guint unit, guint element, PtPeriod period,
                              const PtFigure *figure, gboolean official,
                              const char *source, const char *note, gpointer data);
gboolean pt_book_each_figure (PtBook *self, PtPeriod period, PtFigureFunc func,
                              gpointer data, GError **error);

/* A copy by the database's own backup, safe while the book is in use.  Fails with
 * PT_ERROR_EXISTS rather than overwrite.
 */
gboolean pt_book_backup (PtBook *self, const char *path, GError **error);
/* Replaces the book at @path by @backup after looking whether that is a whole book;
 * what was there is kept beside it, and @kept says where.
 */
gboolean pt_book_restore (const char *path, const char *backup, char **kept,
                          GError **error);

/* What pt_book_check() found. */
typedef struct {
  const char *check; /* "integrity", "foreign-keys", "ledger", "catalogue" */
  char *problem;     /* NULL: nothing wrong */
} PtFinding;

void pt_finding_free (PtFinding *self);

/* One finding for every check that passed, one for every problem of the others.
 * Returns: (transfer full): PtFinding
 */
GPtrArray *pt_book_check (PtBook *self, gboolean *clean, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtEdit, pt_edit_free)

G_END_DECLS
