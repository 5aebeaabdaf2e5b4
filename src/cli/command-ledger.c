#include "cli/commands.h"

#include <glib/gi18n-lib.h>

static void
add_id (PtSheet *sheet, gint64 id)
{
  g_autofree char *text = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  pt_sheet_add_cell (sheet, text != NULL ? text : "", NULL);
}

static PtSheet *
new_edit_sheet (void)
{
  PtSheet *sheet = pt_sheet_new ();

  pt_sheet_add_column (sheet, "edit", _ ("Edit"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "at", _ ("When"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "who", _ ("Who"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "kind", _ ("Kind"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "title", _ ("What"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "undoes", _ ("Undoes"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "undone_by", _ ("Undone by"), PT_CELL_NUMBER);
  return sheet;
}

/* What an edit did, for people; a kind this release does not know stands for itself. */
static const char *
describe_kind (const char *kind)
{
  static const struct {
    const char *code, *words;
  } kinds[] = {
    { "import", NC_ ("kind of edit", "import") },
    { "learn", NC_ ("kind of edit", "learning") },
    { "entry", NC_ ("kind of edit", "entry") },
    { "rule", NC_ ("kind of edit", "rule") },
    { "acceptance", NC_ ("kind of edit", "acceptance") },
    { "closing", NC_ ("kind of edit", "closing") },
    { "official", NC_ ("kind of edit", "official") },
    { "element", NC_ ("kind of edit", "element") },
    { "undo", NC_ ("kind of edit", "undo") },
    { "redo", NC_ ("kind of edit", "redo") },
    { "unit", NC_ ("kind of edit", "unit") },
    { "merge", NC_ ("kind of edit", "merge") },
    /* Translators: the book of another office was taken in. */
    { "merge-book", NC_ ("kind of edit", "book merged") },
    { "decide", NC_ ("kind of edit", "decision") },
    /* Translators: the book began as a part of another book. */
    { "part", NC_ ("kind of edit", "part of a book") },
    { "assign", NC_ ("kind of edit", "follow-up") },
    { "split", NC_ ("kind of edit", "split") },
    { "group", NC_ ("kind of edit", "group") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].code, kind))
      return g_dpgettext2 (GETTEXT_PACKAGE, "kind of edit", kinds[i].words);
  return kind;
}

static void
add_edit (PtSheet *sheet, const PtEdit *edit)
{
  g_autofree char *moment = pt_day_format_moment (edit->at);

  add_id (sheet, edit->id);
  pt_sheet_add_cell (sheet, edit->at, moment);
  pt_sheet_add_cell (sheet, edit->who, NULL);
  pt_sheet_add_cell (sheet, edit->kind, describe_kind (edit->kind));
  pt_sheet_add_cell (sheet, edit->title, NULL);
  add_id (sheet, edit->undoes);
  add_id (sheet, edit->undone_by);
}

/* Undo and redo differ in nothing but what the book does. */
static gboolean
change (PtRun *run, PtEdit *(*act) (PtBook *, GError **), GError **error)
{
  g_autoptr (PtSheet) sheet = new_edit_sheet ();
  g_autoptr (PtBook) book = pt_run_open_book (run, PT_BOOK_OPEN_WRITE, error);
  g_autoptr (PtEdit) edit = book != NULL ? act (book, error) : NULL;

  if (edit == NULL)
    return FALSE;

  add_edit (sheet, edit);
  pt_run_print_sheet (run, sheet);
  return TRUE;
}

gboolean
pt_command_undo (PtRun *run, GError **error)
{
  return change (run, pt_book_undo, error);
}

gboolean
pt_command_redo (PtRun *run, GError **error)
{
  return change (run, pt_book_redo, error);
}

gboolean
pt_command_log (PtRun *run, GError **error)
{
  g_autoptr (PtSheet) sheet = new_edit_sheet ();
  g_autoptr (PtBook) book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  g_autoptr (GPtrArray) edits = NULL;

  edits = book != NULL ? pt_book_list_edits (book, 0, error) : NULL;
  if (edits == NULL)
    return FALSE;

  for (guint i = 0; i < edits->len; i++)
    add_edit (sheet, g_ptr_array_index (edits, i));
  pt_run_print_sheet (run, sheet);
  return TRUE;
}
