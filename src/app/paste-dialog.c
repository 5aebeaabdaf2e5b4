#include "app/paste-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "app/entry-grid.h"
#include "app/entry-table-propose.h"
#include "app/paste-question.h"

#include "ui-resources.h"

struct _PtPasteDialog {
  GtkWindow parent_instance;

  GtkLabel *summary, *obstacle;
  GtkWidget *questions_frame, *questions, *obstacle_row;
  GtkCheckButton *english;
  PtEntryGrid *grid;

  PtEntryTable *table;   /* where it goes */
  PtEntryTable *preview; /* what would stand there */
  PtPaste *paste;
};

enum {
  APPLIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtPasteDialog, pt_paste_dialog, GTK_TYPE_WINDOW)

static void
clear_proposal (gpointer data)
{
  pt_entry_proposal_clear (data);
}

/* What is decided so far; an empty cell of the block changes nothing. */
static GArray *
list_proposals (PtPasteDialog *self)
{
  GArray *proposals = g_array_new (FALSE, FALSE, sizeof (PtEntryProposal));

  g_array_set_clear_func (proposals, clear_proposal);
  for (guint i = 0; i < pt_paste_get_n_rows (self->paste); i++)
    for (guint j = 0; j < pt_paste_get_n_columns (self->paste); j++) {
      int row = pt_paste_get_row (self->paste, i)->place;
      int column = pt_paste_get_column (self->paste, j)->place;
      const PtPasteCell *cell = pt_paste_get_cell (self->paste, i, j);
      PtEntryProposal proposal = { .figure = cell->figure };

      if (row < 0 || column < 0 || *cell->text == '\0')
        continue;
      proposal.unit = (guint) pt_entry_table_get_row (self->table, (guint) row)->unit;
      proposal.element =
        (guint) pt_entry_table_get_column (self->table, (guint) column)->element;
      proposal.draft = cell->reason == NULL ? NULL : g_strdup (cell->text);
      proposal.reason = g_strdup (cell->reason);
      g_array_append_val (proposals, proposal);
    }
  return proposals;
}

static void
count_marks (PtPasteDialog *self, guint *n_new, guint *n_changed, guint *n_wrong)
{
  *n_new = *n_changed = *n_wrong = 0;
  for (guint i = 0; i < pt_entry_table_get_n_rows (self->preview); i++)
    for (guint j = 0; j < pt_entry_table_get_n_columns (self->preview); j++) {
      PtEntryCell cell;

      if (!pt_entry_table_read (self->preview, i, j, &cell))
        continue;
      *n_new += (cell.marks & PT_ENTRY_NEW) != 0;
      *n_changed += (cell.marks & PT_ENTRY_CHANGED) != 0;
      *n_wrong += (cell.marks & PT_ENTRY_WRONG) != 0;
    }
}

static void
show_summary (PtPasteDialog *self, guint n_proposals)
{
  guint n_new, n_changed, n_wrong;
  g_autofree char *words = NULL;

  count_marks (self, &n_new, &n_changed, &n_wrong);
  words = g_strdup_printf (
    /* Translators: numbers of cells in a pasted block. */
    _ ("New: %u · Changed: %u · The same: %u · Wrong: %u"), n_new, n_changed,
    n_proposals - n_new - n_changed - n_wrong, n_wrong);
  gtk_label_set_text (self->summary, words);
}

/* After something was chosen in it. */
static void
update_paste (PtPasteDialog *self)
{
  g_autoptr (GArray) proposals = NULL;
  g_autofree char *obstacle = NULL;

  g_return_if_fail (PT_IS_PASTE_DIALOG (self));

  proposals = list_proposals (self);
  pt_entry_table_propose (self->preview, proposals);
  show_summary (self, proposals->len);
  obstacle = pt_paste_find_obstacle (self->paste);
  gtk_label_set_text (self->obstacle, obstacle == NULL ? "" : obstacle);
  gtk_widget_set_visible (self->obstacle_row, obstacle != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.apply",
                                 obstacle == NULL && proposals->len > 0);
  for (GtkWidget *child = gtk_widget_get_first_child (self->questions); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pt_paste_question_update (PT_PASTE_QUESTION (child));
}

static void
append (GListStore *list, int id, const char *name)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, NULL);

  g_list_store_append (list, choice);
}

static GListModel *
list_places (PtPasteDialog *self, gboolean is_row)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  guint n = is_row ? pt_entry_table_get_n_rows (self->table)
                   : pt_entry_table_get_n_columns (self->table);

  append (list, PT_PASTE_UNDECIDED, _ ("Choose…"));
  append (list, PT_PASTE_SKIP, _ ("Skip it"));
  for (guint i = 0; i < n; i++)
    append (list, (int) i,
            is_row ? pt_entry_table_get_row (self->table, i)->name
                   : pt_entry_table_get_column (self->table, i)->name);
  return G_LIST_MODEL (list);
}

static void
ask (PtPasteDialog *self, gboolean is_row)
{
  g_autoptr (GListModel) places = list_places (self, is_row);
  guint n =
    is_row ? pt_paste_get_n_rows (self->paste) : pt_paste_get_n_columns (self->paste);

  for (guint i = 0; i < n; i++) {
    const PtPasteLine *line =
      is_row ? pt_paste_get_row (self->paste, i) : pt_paste_get_column (self->paste, i);
    GtkWidget *question;

    if (line->place != PT_PASTE_UNDECIDED)
      continue;
    question = pt_paste_question_new (self->paste, is_row, i, places);
    g_signal_connect_object (question, "decided", G_CALLBACK (update_paste), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self->questions), question);
  }
}

/* Decides all questions that are open: by their suggestions, or by skipping. */
static void
decide_rest (PtPasteDialog *self, gboolean by_suggestion)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->questions); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pt_paste_question_decide (PT_PASTE_QUESTION (child), by_suggestion);
  update_paste (self);
}

static void
suggestions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide_rest (PT_PASTE_DIALOG (widget), TRUE);
}

static void
skip_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide_rest (PT_PASTE_DIALOG (widget), FALSE);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtPasteDialog *self = PT_PASTE_DIALOG (widget);
  g_autoptr (GArray) proposals = list_proposals (self);
  g_autoptr (GError) error = NULL;

  if (!pt_entry_table_take (self->table, proposals, &error)) {
    gtk_label_set_text (self->obstacle, error->message);
    gtk_widget_set_visible (self->obstacle_row, TRUE);
    return;
  }
  g_signal_emit (self, signals[APPLIED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
english_toggled_cb (PtPasteDialog *self)
{
  if (self->paste == NULL)
    return;

  pt_paste_set_english (self->paste, gtk_check_button_get_active (self->english));
  update_paste (self);
}

static void
pt_paste_dialog_dispose (GObject *object)
{
  PtPasteDialog *self = PT_PASTE_DIALOG (object);

  g_clear_object (&self->table);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (pt_paste_dialog_parent_class)->dispose (object);
}

static void
pt_paste_dialog_finalize (GObject *object)
{
  g_clear_pointer (&PT_PASTE_DIALOG (object)->paste, pt_paste_free);

  G_OBJECT_CLASS (pt_paste_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, obstacle);
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, obstacle_row);
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, questions_frame);
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, english);
  gtk_widget_class_bind_template_child (widget_class, PtPasteDialog, grid);
  gtk_widget_class_bind_template_callback (widget_class, english_toggled_cb);
}

static void
pt_paste_dialog_class_init (PtPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_ENTRY_GRID);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_paste_dialog_finalize;

  signals[APPLIED] = g_signal_new ("applied", PT_TYPE_PASTE_DIALOG, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "paste.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "paste.suggestions", NULL,
                                   suggestions_action);
  gtk_widget_class_install_action (widget_class, "paste.skip", NULL, skip_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_paste_dialog_init (PtPasteDialog *self)
{
  self->preview = pt_entry_table_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  pt_entry_grid_set_table (self->grid, self->preview);
  pt_entry_grid_set_read_only (self->grid, TRUE);
}

GtkWidget *
pt_paste_dialog_new (GtkWindow *parent, PtEntryTable *table, PtPaste *paste)
{
  PtPasteDialog *self = g_object_new (PT_TYPE_PASTE_DIALOG, "transient-for", parent,
                                      "modal", parent != NULL, NULL);
  GtkWidget *first;

  self->table = g_object_ref (table);
  pt_entry_table_show (self->preview, pt_entry_table_get_choice (table));
  gtk_check_button_set_active (self->english, pt_paste_is_english (paste));
  self->paste = paste;
  ask (self, TRUE);
  ask (self, FALSE);
  first = gtk_widget_get_first_child (self->questions);
  gtk_widget_set_visible (self->questions_frame, first != NULL);
  update_paste (self);
  return GTK_WIDGET (self);
}

const char *
pt_paste_dialog_get_summary (PtPasteDialog *self)
{
  g_return_val_if_fail (PT_IS_PASTE_DIALOG (self), NULL);

  return gtk_label_get_text (self->summary);
}
