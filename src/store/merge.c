#include "base/error.h"
#include "store/command.h"
#include "store/merge-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
free_conflict (PtMergeConflict *self)
{
  g_free (self->what);
  g_free (self->ours);
  g_free (self->theirs);
  g_free (self->our_who);
  g_free (self->our_at);
  g_free (self->their_who);
  g_free (self->their_at);
  g_free (self);
}

void
pt_merge_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

void
pt_book_merge_free (PtBookMerge *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->our_side, pt_merge_side_free);
  g_clear_pointer (&self->their_side, pt_merge_side_free);
  g_clear_object (&self->other);
  g_clear_object (&self->book);
  if (self->folder != NULL)
    pt_merge_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->name);
  g_free (self);
}

/* It comes from elsewhere: what it holds may be made to harm. */
static void
guard (PtBook *other)
{
  sqlite3 *db = pt_connection_get_db (other->connection);

  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (db, SQLITE_LIMIT_EXPR_DEPTH, 200);
}

/* Works on a copy, so that the file stays as it is: an older format is brought up to
 * date, and nobody else writes while it is read.
 */
static gboolean
open_other (PtBookMerge *self, const char *path, GError **error)
{
  g_autofree char *copy = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gboolean clean = FALSE;

  self->folder = g_dir_make_tmp ("phongtrao-merge-XXXXXX", error);
  if (self->folder == NULL)
    return FALSE;
  copy = g_build_filename (self->folder, "other.phongtrao", NULL);
  if (!pt_book_copy_file (path, copy, error))
    return FALSE;
  self->other = pt_book_open (copy, PT_BOOK_OPEN_WRITE, error);
  if (self->other == NULL)
    return FALSE;

  guard (self->other);
  findings = pt_book_check (self->other, &clean, error);
  if (findings != NULL && !clean)
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is a file's path. */
                 _ ("“%s” is damaged, so nothing of it was taken. Run “check” on it to "
                    "see what is wrong, and ask for another copy."),
                 path);
  return findings != NULL && clean;
}

static gboolean
compare_sides (PtBookMerge *self, GError **error)
{
  self->our_side = pt_merge_side_new (self->book->connection, error);
  if (self->our_side != NULL)
    self->their_side = pt_merge_side_new (self->other->connection, error);

  return self->their_side != NULL &&
         pt_merge_side_compare (self->their_side, self->our_side, error) &&
         pt_merge_side_compare (self->our_side, self->their_side, error);
}

PtBookMerge *
pt_book_merge_new (PtBook *book, const char *path, GError **error)
{
  g_autoptr (PtBookMerge) self = g_new0 (PtBookMerge, 1);

  g_return_val_if_fail (PT_IS_BOOK (book), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self->book = g_object_ref (book);
  self->name = g_path_get_basename (path);
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) free_conflict);
  if (!open_other (self, path, error) || !compare_sides (self, error) ||
      !pt_merge_find_items (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

guint
pt_book_merge_get_n_edits (const PtBookMerge *self)
{
  return self->their_side->fresh->len;
}

guint
pt_book_merge_get_n_taken (const PtBookMerge *self)
{
  return self->items->len - self->conflicts->len;
}

GPtrArray *
pt_book_merge_get_conflicts (const PtBookMerge *self)
{
  return self->conflicts;
}

static const char *
get_final_row (const PtMergeItem *item, gboolean theirs)
{
  return theirs ? item->their_row : item->our_row;
}

/* The number of the row in this book: the one it has, or a new one. */
static gint64
find_number (PtApply *apply, PtRowTable table, const char *key)
{
  g_autofree char *own = NULL;

  if (!pt_portable_has_number (table))
    return 0;
  own = pt_portable_ask (apply->connection, pt_portable_get_sql (table)->to_key, key, 0,
                         0, &apply->failure);
  if (own != NULL)
    return g_ascii_strtoll (own + 1, NULL, 10);
  return apply->failure == NULL ? pt_apply_next_id (apply, table) : 0;
}

static void
put (PtApply *apply, PtRowTable table, const char *key, const char *row)
{
  gint64 number = find_number (apply, table, key);
  char *own = NULL;
  PtPut result;

  if (apply->failure == NULL)
    own = pt_portable_ask (apply->connection, pt_portable_get_sql (table)->to_row, row,
                           number, pt_ledger_get_edit (apply->ledger), &apply->failure);
  if (own != NULL)
    pt_ledger_put (apply->ledger, table, own, &result, &apply->failure);
}

static void
take_away (PtApply *apply, PtRowTable table, const char *key)
{
  g_autofree char *own = NULL;

  own = pt_portable_ask (apply->connection, pt_portable_get_sql (table)->to_key, key, 0,
                         0, &apply->failure);
  if (own != NULL)
    pt_apply_remove (apply, table, own);
}

/* What refers to a row goes before it. */
static void
take_rows_away (PtBookMerge *self, PtApply *apply)
{
  for (guint i = self->items->len; i-- > 0 && apply->failure == NULL;) {
    const PtMergeItem *item = g_ptr_array_index (self->items, i);

    if (item->table != PT_ROW_FIGURE && item->our_row != NULL &&
        get_final_row (item, pt_merge_item_is_theirs (item)) == NULL)
      take_away (apply, item->table, item->key);
  }
}

static void
refuse (PtApply *apply, const PtMergeItem *item)
{
  g_autofree char *reason = g_strdup (apply->failure->message);

  g_clear_error (&apply->failure);
  g_set_error (&apply->failure, PT_ERROR, PT_ERROR_CONFLICT,
               /* Translators: a row of the catalogue, and what the database says. */
               _ ("The two books cannot be brought together: %s is in the way of "
                  "something else (%s). Give one of the two units another code, and "
                  "merge again."),
               item->key, reason);
}

/* A code may pass from one unit to another: what cannot be written yet is tried again
 * after the rest.
 */
static void
put_rows (PtBookMerge *self, PtApply *apply)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++) {
    PtMergeItem *item = g_ptr_array_index (self->items, i);

    if (item->table != PT_ROW_FIGURE &&
        get_final_row (item, pt_merge_item_is_theirs (item)) != NULL)
      g_ptr_array_add (waiting, item);
  }

  while (waiting->len > 0 && apply->failure == NULL) {
    guint n = waiting->len, left = 0;

    for (guint i = 0; i < n; i++) {
      PtMergeItem *item = waiting->pdata[i];

      g_clear_error (&apply->failure);
      put (apply, item->table, item->key,
           get_final_row (item, pt_merge_item_is_theirs (item)));
      if (apply->failure != NULL)
        waiting->pdata[left++] = item;
    }
    if (left == n)
      refuse (apply, waiting->pdata[0]);
    else
      g_clear_error (&apply->failure);
    g_ptr_array_set_size (waiting, (int) left);
  }
}

static void
put_cell (PtBookMerge *self, PtApply *apply, const PtMergeItem *item, gboolean theirs)
{
  g_autoptr (GPtrArray) now =
    pt_cell_read (apply->connection, item->key, &apply->failure);
  g_autoptr (GPtrArray) merged =
    item->ours == NULL
      ? g_ptr_array_ref (item->their_cell)
      : pt_cell_merge (item->our_cell, item->their_cell, self->our_side,
                       self->their_side, item->key, theirs);

  for (guint i = 0; now != NULL && i < now->len && apply->failure == NULL; i++) {
    g_autofree char *key = pt_cell_row_get_key (now->pdata[i], item->key);
    gboolean stays = FALSE;

    for (guint k = 0; k < merged->len; k++)
      stays |= g_str_equal (((PtCellRow *) merged->pdata[k])->source,
                            ((PtCellRow *) now->pdata[i])->source);
    if (!stays)
      take_away (apply, PT_ROW_FIGURE, key);
  }
  for (guint i = 0; now != NULL && i < merged->len && apply->failure == NULL; i++) {
    g_autofree char *row = pt_cell_row_to_text (merged->pdata[i], item->key);

    /* What stays as it is stays the work of whoever wrote it. */
    if (pt_cell_agree (now, merged, ((PtCellRow *) merged->pdata[i])->source))
      continue;
    put (apply, PT_ROW_FIGURE, NULL, row);
  }
}

static void
put_cells (PtBookMerge *self, PtApply *apply)
{
  for (guint i = 0; i < self->items->len && apply->failure == NULL; i++) {
    const PtMergeItem *item = g_ptr_array_index (self->items, i);

    if (item->table == PT_ROW_FIGURE)
      put_cell (self, apply, item, pt_merge_item_is_theirs (item));
  }
}

static void
tell_change (PtApply *apply, const PtToldChange *change, gint64 seq)
{
  static const char sql[] = "INSERT OR REPLACE INTO told_change (edit, seq, tbl, key, "
                            "before, after) VALUES (?, ?, ?, ?, ?, ?)";
  sqlite3_stmt *statement = pt_connection_get (apply->connection, sql, &apply->failure);

  if (statement == NULL)
    return;

  sqlite3_bind_text (statement, 1, change->edit->uuid, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, seq);
  sqlite3_bind_text (statement, 3, pt_row_get_sql (change->table)->name, -1,
                     SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, change->key, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 5, change->before, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 6, change->after, -1, SQLITE_STATIC);
  pt_connection_run (apply->connection, statement, &apply->failure);
}

/* From now on this book knows of the edits, and what they did. */
static void
tell (PtBookMerge *self, PtApply *apply)
{
  for (guint i = 0; i < self->their_side->fresh->len && apply->failure == NULL; i++)
    pt_merge_tell_edit (apply, g_ptr_array_index (self->their_side->fresh, i));
  for (guint i = 0; i < self->their_side->changes->len && apply->failure == NULL; i++)
    tell_change (apply, g_ptr_array_index (self->their_side->changes, i), (gint64) i);
}

void
pt_merge_tell_edit (PtApply *apply, const PtToldEdit *edit)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, edit->uuid);
  pt_row_add_text (row, edit->at);
  pt_row_add_text (row, edit->who);
  pt_row_add_text (row, edit->kind);
  pt_row_add_text (row, edit->title);
  pt_row_add_text (row, edit->undoes);
  pt_apply_put (apply, -1, PT_ROW_TOLD_EDIT, pt_row_end (row));
}

/* What was decided against the later of two is an edit of its own: it is made now. */
static gboolean
decide (PtBookMerge *self, GError **error)
{
  PtApply apply;
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++) {
    const PtMergeItem *item = g_ptr_array_index (self->items, i);

    n += item->conflict != NULL &&
         item->conflict->take_theirs != pt_merge_item_is_theirs (item);
  }
  if (n == 0)
    return TRUE;

  /* Translators: the title of an edit; %s is the name of a book's file. */
  title = g_strdup_printf (_ ("Decided when merging “%s”"), self->name);
  if (!pt_command_begin (self->book, &apply, "decide", title, error))
    return FALSE;
  for (guint i = 0; i < self->items->len && apply.failure == NULL; i++) {
    const PtMergeItem *item = g_ptr_array_index (self->items, i);

    if (item->conflict == NULL ||
        item->conflict->take_theirs == pt_merge_item_is_theirs (item))
      continue;
    if (item->table == PT_ROW_FIGURE)
      put_cell (self, &apply, item, item->conflict->take_theirs);
    else if (get_final_row (item, item->conflict->take_theirs) == NULL)
      take_away (&apply, item->table, item->key);
    else
      put (&apply, item->table, item->key,
           get_final_row (item, item->conflict->take_theirs));
  }
  return pt_command_finish (self->book, &apply, error);
}

gboolean
pt_book_merge_apply (PtBookMerge *self, GError **error)
{
  PtApply apply;
  g_autofree char *title = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->their_side->fresh->len == 0)
    return pt_book_require_writable (self->book, error);

  /* Translators: the title of an edit; %s is the name of a book's file. */
  title = g_strdup_printf (_ ("Merged with “%s”"), self->name);
  if (!pt_command_begin (self->book, &apply, "merge-book", title, error))
    return FALSE;

  take_rows_away (self, &apply);
  if (apply.failure == NULL)
    put_rows (self, &apply);
  put_cells (self, &apply);
  tell (self, &apply);
  return pt_command_finish (self->book, &apply, error) && decide (self, error);
}
