#include <glib/gi18n-lib.h>

#include "app/entry-actions.h"
#include "app/paste-dialog.h"

static GArray *
list_lines (PtEntryTable *table, gboolean rows)
{
  guint n =
    rows ? pt_entry_table_get_n_rows (table) : pt_entry_table_get_n_columns (table);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++) {
    guint index = (guint) (rows ? pt_entry_table_get_row (table, i)->unit
                                : pt_entry_table_get_column (table, i)->element);

    g_array_append_val (found, index);
  }
  return found;
}

static PtPaste *
read_block (PtEntryPage *page, const char *text, GError **error)
{
  PtEntryTable *table = pt_entry_page_get_table (page);
  g_autoptr (GArray) units = list_lines (table, TRUE);
  g_autoptr (GArray) elements = list_lines (table, FALSE);
  PtPasteTarget target = { .units = (const guint *) units->data,
                           .n_units = units->len,
                           .elements = (const guint *) elements->data,
                           .n_elements = elements->len };
  int column;

  pt_entry_grid_get_place (pt_entry_page_get_grid (page), &target.row, &column);
  target.column = (guint) MAX (column, 0);
  return pt_paste_new (pt_entry_table_get_catalogue (table), &target, text, error);
}

static void
applied_cb (PtEntryPage *page)
{
  g_autoptr (PtEdit) edit =
    pt_book_find_undo (pt_session_get_book (pt_entry_page_get_session (page)));

  pt_entry_page_focus_grid (page);
  if (edit == NULL)
    return;
  pt_entry_page_say (page, edit->title, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.tell-done", "s", edit->title);
}

GtkWidget *
pt_entry_actions_paste (PtEntryPage *page, const char *text)
{
  GtkRoot *root;
  g_autoptr (PtPaste) paste = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page), NULL);

  if (pt_entry_table_is_form (pt_entry_page_get_table (page))) {
    pt_entry_page_say (page, _ ("Several cells are pasted into the grid of all units."),
                       TRUE);
    return NULL;
  }
  paste = read_block (page, text, &error);
  if (paste == NULL) {
    pt_entry_page_say (page, error->message, TRUE);
    return NULL;
  }

  root = gtk_widget_get_root (GTK_WIDGET (page));
  dialog =
    pt_paste_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                         pt_entry_page_get_table (page), g_steal_pointer (&paste));
  g_signal_connect_object (dialog, "applied", G_CALLBACK (applied_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}
