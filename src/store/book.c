#include "store/book-private.h"

#include "base/error.h"
#include "store/apply.h"
#include "store/backups.h"
#include "store/load.h"
#include "store/undo.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtBook, pt_book, G_TYPE_OBJECT)

static void
pt_book_finalize (GObject *object)
{
  PtBook *self = PT_BOOK (object);

  g_clear_pointer (&self->columns, pt_columns_free);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_clear_pointer (&self->ledger, pt_ledger_free);
  g_clear_pointer (&self->connection, pt_connection_close);
  g_clear_pointer (&self->lock, pt_lock_release);
  g_free (self->path);
  g_free (self->read_only_reason);
  g_free (self->who);

  G_OBJECT_CLASS (pt_book_parent_class)->finalize (object);
}

static void
pt_book_class_init (PtBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pt_book_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pt_book_init (PtBook *self)
{
  const char *name = g_get_real_name ();

  self->owner = g_thread_self ();
  self->who = g_strdup (g_str_equal (name, "Unknown") ? g_get_user_name () : name);
}

static gboolean
load (PtBook *self, GError **error)
{
  PtCatalogue *catalogue = pt_load_catalogue (self->connection, NULL, error);

  if (catalogue == NULL)
    return FALSE;

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  self->catalogue = catalogue;
  pt_columns_set_catalogue (self->columns, catalogue);
  return TRUE;
}

static gboolean
take_connection (PtBook *self, PtConnection *connection, GError **error)
{
  if (connection == NULL)
    return FALSE;

  self->connection = connection;
  self->ledger = pt_ledger_new (connection);
  self->columns = pt_columns_new (connection);
  return load (self, error);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_STORE,
               /* Translators: a folder's path, and the system's reason. */
               _ ("The folder “%s” could not be made (%s)."), folder,
               g_strerror (errno));
  return FALSE;
}

static gboolean
take_lock (PtBook *self, GError **error)
{
  GError *failure = NULL;

  self->lock = pt_lock_take (self->path, &failure);
  if (self->lock != NULL)
    return TRUE;

  if (failure == NULL)
    failure = g_error_new_literal (
      PT_ERROR, PT_ERROR_READ_ONLY,
      _ ("Another program has this book open for writing. Close it there, or read on "
         "here without changing anything."));
  g_propagate_error (error, failure);
  return FALSE;
}

PtBook *
pt_book_create (const char *path, GError **error)
{
  g_autoptr (PtBook) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PT_TYPE_BOOK, NULL);
  self->path = g_strdup (path);
  if (!pt_connection_require_absent (path, error) || !make_folder (path, error) ||
      !take_lock (self, error) ||
      !take_connection (self, pt_connection_create (path, error), error))
    return NULL;

  return g_steal_pointer (&self);
}

PtBook *
pt_book_open (const char *path, PtBookMode mode, GError **error)
{
  g_autoptr (PtBook) self = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean there, may_write = TRUE;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PT_TYPE_BOOK, NULL);
  self->path = g_strdup (path);
  there = g_file_test (path, G_FILE_TEST_EXISTS);
  if (there && mode != PT_BOOK_OPEN_READ && g_access (path, W_OK) != 0) {
    g_set_error_literal (&reason, PT_ERROR, PT_ERROR_READ_ONLY,
                         _ ("The file of the book is protected against writing."));
    may_write = FALSE;
  }
  if (there && mode != PT_BOOK_OPEN_READ && may_write && !take_lock (self, &reason))
    may_write = FALSE;

  if (!may_write && mode == PT_BOOK_OPEN_WRITE) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return NULL;
  }
  if (reason != NULL)
    self->read_only_reason = g_strdup (reason->message);

  if (there && self->lock != NULL && !pt_backups_keep_format (path, error))
    return NULL;
  if (!take_connection (self, pt_connection_open (path, self->lock == NULL, error),
                        error))
    return NULL;

  return g_steal_pointer (&self);
}

char *
pt_book_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "phongtrao", "so.phongtrao", NULL);
}

const char *
pt_book_get_path (PtBook *self)
{
  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  return self->path;
}

gboolean
pt_book_is_read_only (PtBook *self)
{
  g_return_val_if_fail (PT_IS_BOOK (self), TRUE);

  return self->lock == NULL;
}

const char *
pt_book_get_read_only_reason (PtBook *self)
{
  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  return self->read_only_reason;
}

PtCatalogue *
pt_book_get_catalogue (PtBook *self)
{
  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  return self->catalogue;
}

PtColumnSource *
pt_book_get_columns (PtBook *self)
{
  g_return_val_if_fail (PT_IS_BOOK (self), NULL);
  g_assert (self->owner == g_thread_self ());

  return pt_columns_get_source (self->columns);
}

gboolean
pt_book_require_writable (PtBook *self, GError **error)
{
  g_assert (self->owner == g_thread_self ());

  if (self->lock != NULL)
    return TRUE;

  g_set_error_literal (error, PT_ERROR, PT_ERROR_READ_ONLY,
                       self->read_only_reason != NULL
                         ? self->read_only_reason
                         : _ ("The book was opened only for reading."));
  return FALSE;
}

gint64
pt_book_last_edit (PtBook *self)
{
  static const char sql[] = "SELECT coalesce (max (id), 0) FROM edit";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, NULL);
  gint64 id = 0;

  if (statement != NULL && pt_connection_next (self->connection, statement, NULL))
    id = sqlite3_column_int64 (statement, 0);
  if (statement != NULL)
    sqlite3_reset (statement);

  return id;
}

/* Whether @edit wrote anything the catalogue is made of. */
static gboolean
touches_catalogue (PtBook *self, gint64 edit)
{
  static const char sql[] =
    "SELECT 1 FROM change WHERE edit = ? AND tbl NOT IN ('figure', 'acceptance',"
    " 'closing', 'assignment', 'learnt', 'preference', 'paper', 'block')";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, NULL);
  gboolean touches = TRUE;

  if (statement == NULL)
    return TRUE;

  sqlite3_bind_int64 (statement, 1, edit);
  touches = pt_connection_next (self->connection, statement, NULL);
  sqlite3_reset (statement);
  return touches;
}

gboolean
pt_book_refresh (PtBook *self, gint64 edit, GError **error)
{
  if (edit == 0)
    return TRUE;

  if (touches_catalogue (self, edit)) {
    if (!load (self, error))
      return FALSE;
  } else {
    pt_columns_drop_edit (self->columns, edit);
  }

  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

gboolean
pt_book_apply (PtBook *self, PtIntake *intake, const char *title, gboolean dry_run,
               PtOutcome *outcome, GError **error)
{
  PtApply apply = { 0 };
  gint64 before;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (intake != NULL && title != NULL && outcome != NULL, FALSE);

  if (!pt_book_require_writable (self, error))
    return FALSE;

  before = pt_book_last_edit (self);
  if (!pt_ledger_begin (self->ledger, self->who, "import", title, 0, error))
    return FALSE;

  apply = (PtApply){ .connection = self->connection,
                     .ledger = self->ledger,
                     .catalogue = self->catalogue,
                     .intake = intake };
  if (!pt_apply_run (&apply, outcome, error)) {
    pt_ledger_rollback (self->ledger);
    return FALSE;
  }
  if (dry_run || outcome->n_rejected > 0 || intake->problems->len > 0) {
    pt_ledger_rollback (self->ledger);
    return TRUE;
  }

  if (!pt_ledger_commit (self->ledger, error))
    return FALSE;
  return pt_book_last_edit (self) == before ||
         pt_book_refresh (self, pt_book_last_edit (self), error);
}

PtEdit *
pt_book_find_undo (PtBook *self)
{
  gint64 id;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  id = pt_undo_find (self->connection, NULL);
  return id != 0 ? pt_book_read_edit (self, id, NULL) : NULL;
}

PtEdit *
pt_book_find_redo (PtBook *self)
{
  gint64 id;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  id = pt_redo_find (self->connection, NULL);
  return id != 0 ? pt_book_read_edit (self, id, NULL) : NULL;
}

/* Runs undo or redo, whichever pair of functions is given. */
static PtEdit *
step (PtBook *self, gint64 (*find) (PtConnection *, GError **),
      gboolean (*run) (PtConnection *, PtLedger *, const char *, gint64, GError **),
      const char *nothing, GError **error)
{
  GError *failure = NULL;
  gint64 id;

  if (!pt_book_require_writable (self, error))
    return NULL;

  id = find (self->connection, &failure);
  if (id == 0) {
    if (failure != NULL)
      g_propagate_error (error, failure);
    else
      g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND, nothing);
    return NULL;
  }

  if (!run (self->connection, self->ledger, self->who, id, error) ||
      !pt_book_refresh (self, pt_book_last_edit (self), error))
    return NULL;

  return pt_book_read_edit (self, id, error);
}

PtEdit *
pt_book_undo (PtBook *self, GError **error)
{
  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  return step (self, pt_undo_find, pt_undo_run, _ ("There is nothing to undo."), error);
}

PtEdit *
pt_book_redo (PtBook *self, GError **error)
{
  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  return step (self, pt_redo_find, pt_redo_run, _ ("There is nothing to redo."), error);
}
