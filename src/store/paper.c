#include "store/paper.h"

#include "base/error.h"
#include "store/command.h"
#include "store/paper-figures.h"

#include <glib/gi18n-lib.h>

static PtPaper *
read_paper (sqlite3_stmt *statement)
{
  PtPaper *self = g_new0 (PtPaper, 1);

  self->uuid = pt_connection_dup_text (statement, 0);
  self->kind = pt_connection_dup_text (statement, 1);
  self->subject = pt_connection_dup_text (statement, 2);
  self->period = sqlite3_column_int (statement, 3);
  self->title = pt_connection_dup_text (statement, 4);
  self->sent = pt_connection_dup_text (statement, 5);
  return self;
}

GPtrArray *
pt_book_list_sent_papers (PtBook *self, GError **error)
{
  static const char sql[] =
    "SELECT uuid, kind, subject, period, title, sent FROM paper "
    "WHERE sent <> '' ORDER BY sent DESC, uuid";
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_paper_free);
  sqlite3_stmt *statement;
  GError *failure = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return NULL;
  while (pt_connection_next (self->connection, statement, &failure))
    g_ptr_array_add (list, read_paper (statement));
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&list);
}

/* The uuid of the draft.  Returns: FALSE with @error set; @uuid NULL: there is none */
static gboolean
find_draft (PtBook *self, const PtPaper *paper, char **uuid, GError **error)
{
  static const char sql[] = "SELECT uuid FROM paper WHERE kind = ? AND subject = ? AND "
                            "period = ? AND sent = ''";
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  GError *failure = NULL;

  *uuid = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, paper->kind, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, paper->subject, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (statement, 3, paper->period);
  if (pt_connection_next (self->connection, statement, &failure))
    *uuid = pt_connection_dup_text (statement, 0);
  sqlite3_reset (statement);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static PtBlockEdit *
read_edit (sqlite3_stmt *statement)
{
  PtBlockEdit *self = g_new0 (PtBlockEdit, 1);
  g_autofree char *state = pt_connection_dup_text (statement, 2);

  self->code = pt_connection_dup_text (statement, 0);
  self->position = sqlite3_column_int (statement, 1);
  self->left_out = g_str_equal (state, "left-out");
  self->added = g_str_equal (state, "added");
  if (self->added || g_str_equal (state, "edited"))
    self->words = pt_connection_dup_text (statement, 3);
  self->base = pt_connection_dup_text (statement, 4);
  return self;
}

GPtrArray *
pt_book_list_block_edits (PtBook *self, const PtPaper *paper, GError **error)
{
  static const char sql[] = "SELECT code, position, state, words, base FROM block "
                            "WHERE paper = ? ORDER BY position, code";
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_block_edit_free);
  g_autofree char *uuid = NULL;
  sqlite3_stmt *statement;
  GError *failure = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  if (!find_draft (self, paper, &uuid, error))
    return NULL;
  if (uuid == NULL)
    return g_steal_pointer (&list);
  statement = pt_connection_get (self->connection, sql, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_TRANSIENT);
  while (pt_connection_next (self->connection, statement, &failure))
    g_ptr_array_add (list, read_edit (statement));
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return g_steal_pointer (&list);
}

static char *
make_paper_row (const PtPaper *paper, const char *uuid, const char *sent,
                const char *document, const char *figures)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, uuid);
  pt_row_add_text (row, paper->kind);
  pt_row_add_text (row, paper->subject);
  pt_row_add_integer (row, paper->period);
  pt_row_add_text (row, paper->title);
  pt_row_add_text (row, sent);
  pt_row_add_text (row, document);
  pt_row_add_text (row, figures);
  return pt_row_end (row);
}

static const char *
get_state (const PtBlockEdit *edit)
{
  if (edit->left_out)
    return "left-out";
  if (edit->added)
    return "added";
  return edit->words != NULL ? "edited" : "";
}

static void
write_edit (PtApply *apply, const char *paper, const PtBlockEdit *edit)
{
  GString *row = pt_row_begin ();

  pt_row_add_text (row, paper);
  pt_row_add_text (row, edit->code);
  if (*get_state (edit) == '\0' && edit->position < 0) {
    g_autofree char *key = pt_row_end (row);

    pt_apply_remove (apply, PT_ROW_BLOCK, key);
    return;
  }
  pt_row_add_integer (row, edit->position);
  pt_row_add_text (row, get_state (edit));
  pt_row_add_text (row, edit->words != NULL ? edit->words : "");
  pt_row_add_text (row, edit->base != NULL ? edit->base : "");
  pt_apply_put (apply, -1, PT_ROW_BLOCK, pt_row_end (row));
}

gboolean
pt_book_edit_blocks (PtBook *self, const PtPaper *paper, const GPtrArray *edits,
                     const char *title, GError **error)
{
  g_autofree char *uuid = NULL;
  PtApply apply;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);

  if (!find_draft (self, paper, &uuid, error) ||
      !pt_command_begin (self, &apply, "paper", title, error))
    return FALSE;
  if (uuid == NULL) {
    uuid = g_uuid_string_random ();
    pt_apply_put (&apply, -1, PT_ROW_PAPER, make_paper_row (paper, uuid, "", "", ""));
  }
  for (guint i = 0; i < edits->len; i++)
    write_edit (&apply, uuid, g_ptr_array_index (edits, i));
  return pt_command_finish (self, &apply, error);
}

gboolean
pt_book_edit_block (PtBook *self, const PtPaper *paper, const PtBlockEdit *edit,
                    GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new ();
  /* Translators: the title of an edit; %s is a paper's title. */
  g_autofree char *title = g_strdup_printf (_ ("Words of a paper: %s"), paper->title);

  g_ptr_array_add (edits, (gpointer) edit);
  return pt_book_edit_blocks (self, paper, edits, title, error);
}

char *
pt_book_send_paper (PtBook *self, const PtPaper *paper, const char *document,
                    GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *sent = g_date_time_format_iso8601 (now);
  g_autofree char *figures = NULL;
  g_autofree char *title = NULL;
  PtApply apply;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  figures = pt_paper_figures_take (self, paper->period, error);
  if (figures == NULL)
    return NULL;
  /* Translators: the title of an edit; %s is a paper's title. */
  title = g_strdup_printf (_ ("Kept as sent: %s"), paper->title);
  if (!pt_command_begin (self, &apply, "send", title, error))
    return NULL;
  pt_apply_put (&apply, -1, PT_ROW_PAPER,
                make_paper_row (paper, uuid, sent, document, figures));
  return pt_command_finish (self, &apply, error) ? g_steal_pointer (&uuid) : NULL;
}

/* One text of a paper that was sent.  Fails with PT_ERROR_NOT_FOUND. */
static char *
read_text (PtBook *self, const char *sql, const char *uuid, GError **error)
{
  sqlite3_stmt *statement = pt_connection_get (self->connection, sql, error);
  GError *failure = NULL;
  char *text = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_TRANSIENT);
  if (pt_connection_next (self->connection, statement, &failure))
    text = pt_connection_dup_text (statement, 0);
  sqlite3_reset (statement);
  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (text == NULL)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                         _ ("The book no longer holds this paper."));
  return text;
}

char *
pt_book_read_sent_paper (PtBook *self, const char *uuid, GError **error)
{
  static const char sql[] = "SELECT document FROM paper WHERE uuid = ? AND sent <> ''";

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  return read_text (self, sql, uuid, error);
}

GPtrArray *
pt_book_list_changed_figures (PtBook *self, const char *uuid, GError **error)
{
  static const char sql[] = "SELECT figures FROM paper WHERE uuid = ? AND sent <> ''";
  g_autofree char *figures = NULL;

  g_return_val_if_fail (PT_IS_BOOK (self), NULL);

  figures = read_text (self, sql, uuid, error);
  return figures != NULL ? pt_paper_figures_compare (self, figures, error) : NULL;
}
