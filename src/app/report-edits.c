#include "app/report-edits.h"

#include "store/paper.h"
#include "store/preference.h"

#include <glib/gi18n-lib.h>

static PtBlock *
get_block (const PtReportPaper *paper, guint block)
{
  return g_ptr_array_index (paper->document->blocks, block);
}

static gboolean
keep (PtReportPaper *paper, PtSession *session, const PtBlockEdit *edit, GError **error)
{
  return pt_book_edit_block (pt_session_get_book (session), &paper->paper, edit, error);
}

gboolean
pt_report_edits_write (PtReportPaper *paper, PtSession *session, guint block,
                       const char *words, GError **error)
{
  const PtBlock *shown = get_block (paper, block);
  g_autoptr (PtBlockEdit) edit = pt_report_paper_find_edit (paper, shown->code);
  g_autofree char *text = pt_block_get_text (shown);

  if (g_str_equal (text, words))
    return TRUE;
  g_free (edit->words);
  edit->words = g_strdup (words);
  g_free (edit->base);
  edit->base = g_strdup (shown->composed != NULL ? shown->composed : text);
  return keep (paper, session, edit, error);
}

static gboolean
add_below (PtReportPaper *paper, PtSession *session, guint block, GError **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *code = g_strconcat ("added.", unique, NULL);
  g_autoptr (PtBlockEdit) edit = pt_report_paper_find_edit (paper, code);

  edit->added = TRUE;
  edit->position = (int) block + 1;
  edit->words = g_strdup (_ ("New paragraph"));
  return keep (paper, session, edit, error);
}

gboolean
pt_report_edits_act (PtReportPaper *paper, PtSession *session, guint block,
                     const char *what, GError **error)
{
  const PtBlock *shown = get_block (paper, block);
  g_autoptr (PtBlockEdit) edit = pt_report_paper_find_edit (paper, shown->code);
  int last = (int) paper->document->blocks->len - 1;

  if (g_str_equal (what, "add"))
    return add_below (paper, session, block, error);
  if (g_str_equal (what, "up")) {
    edit->position = MAX ((int) block - 1, 0);
  } else if (g_str_equal (what, "down")) {
    edit->position = MIN ((int) block + 1, last);
  } else if (g_str_equal (what, "leave-out") && !edit->added) {
    edit->left_out = TRUE;
  } else { /* restore; and what was added goes for good */
    edit->position = -1;
    edit->added = edit->left_out = FALSE;
    g_clear_pointer (&edit->words, g_free);
  }
  return keep (paper, session, edit, error);
}

gboolean
pt_report_edits_keep_head (PtSession *session, GHashTable *values, GError **error)
{
  return pt_book_set_preferences (pt_session_get_book (session), values,
                                  _ ("Head of papers"), error);
}
