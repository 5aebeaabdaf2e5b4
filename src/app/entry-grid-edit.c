#include "app/entry-grid-private.h"
#include "app/entry-table-write.h"

/* The editor is empty unless somebody writes: a letter in it begins the writing. */
static void
set_text (PtEntryGrid *self, const char *text)
{
  self->is_quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  self->is_quiet = FALSE;
}

static void
set_editing (PtEntryGrid *self, gboolean editing, gboolean in_place)
{
  self->is_editing = editing;
  self->in_place = in_place;
  gtk_widget_set_can_target (self->editor, editing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Why nothing can be written, told; TRUE where nothing can. */
static gboolean
refuse (PtEntryGrid *self)
{
  g_autofree char *words = NULL;
  PtEntryCell cell;

  if (self->column == PT_ENTRY_NAMES)
    return FALSE;
  if (!pt_entry_grid_read (self, &cell))
    return TRUE;

  words = pt_entry_table_refuse (self->table, &cell);
  if (words == NULL && !self->read_only)
    return FALSE;

  set_text (self, "");
  pt_entry_grid_emit_refused (self, words == NULL ? "" : words);
  return TRUE;
}

void
pt_entry_grid_begin (PtEntryGrid *self, gboolean in_place)
{
  g_autofree char *text = NULL;
  PtEntryCell cell;

  if (self->is_editing || refuse (self))
    return;

  if (in_place && pt_entry_grid_read (self, &cell)) {
    text = pt_entry_table_format (self->table, &cell);
    set_text (self, text);
  }
  pt_entry_grid_scroll_to_focus (self);
  set_editing (self, TRUE, in_place);
}

/* Someone looks for a unit: the focus follows what was written so far. */
static void
follow_wish (PtEntryGrid *self)
{
  const char *wish = gtk_editable_get_text (GTK_EDITABLE (self->editor));
  int row = pt_entry_table_find_row (self->table, wish, 0);

  if (row < 0)
    return;

  self->row = self->anchor_row = (guint) row;
  pt_entry_grid_scroll_to_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pt_entry_grid_tell_moved (self);
}

static void
changed_cb (PtEntryGrid *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editor));

  if (self->is_quiet || self->table == NULL)
    return;

  if (!self->is_editing && *text != '\0')
    pt_entry_grid_begin (self, FALSE);
  if (self->is_editing && self->column == PT_ENTRY_NAMES)
    follow_wish (self);
}

static void
composed_cb (PtEntryGrid *self, const char *preedit)
{
  self->is_composed = preedit != NULL && *preedit != '\0';
  if (self->is_composed && !self->is_editing)
    pt_entry_grid_begin (self, FALSE);
}

void
pt_entry_grid_finish (PtEntryGrid *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  if (!self->is_editing)
    return;

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  set_text (self, "");
  set_editing (self, FALSE, FALSE);
  if (self->column == PT_ENTRY_NAMES)
    return;

  if (pt_entry_table_enter (self->table, self->row, (guint) self->column, text, &error))
    pt_entry_grid_emit_saved (self);
  else
    pt_entry_grid_emit_refused (self, error->message);
}

void
pt_entry_grid_give_up (PtEntryGrid *self)
{
  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  if (!self->is_editing)
    return;

  set_text (self, "");
  set_editing (self, FALSE, FALSE);
}

/* An input method may send Enter on after it has put its word in. */
static void
activated_cb (PtEntryGrid *self)
{
  pt_entry_grid_finish (self);
  pt_entry_grid_step (self,
                      self->column == PT_ENTRY_NAMES ? PT_GRID_RIGHT : PT_GRID_ENTER,
                      FALSE);
}

/* What was begun is taken when the person turns to something else in the window; who
 * only looks at another window finds it as it was.
 */
static void
left_cb (PtEntryGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (focus != self->editor)
    pt_entry_grid_finish (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pt_entry_grid_init_editor (PtEntryGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editor = gtk_text_new ();
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor), 1);
  gtk_text_set_enable_emoji_completion (GTK_TEXT (self->editor), FALSE);
  gtk_widget_add_css_class (self->editor, "cell");
  gtk_widget_set_can_target (self->editor, FALSE);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  g_signal_connect_swapped (self->editor, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->editor, "preedit-changed", G_CALLBACK (composed_cb),
                            self);
  g_signal_connect_swapped (self->editor, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (self->editor, focus);
}

gboolean
pt_entry_grid_is_editing (PtEntryGrid *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_GRID (self), FALSE);

  return self->is_editing;
}

gboolean
pt_entry_grid_read (PtEntryGrid *self, PtEntryCell *cell)
{
  g_return_val_if_fail (PT_IS_ENTRY_GRID (self), FALSE);

  return self->table != NULL && self->column >= 0 &&
         pt_entry_table_read (self->table, self->row, (guint) self->column, cell);
}

void
pt_entry_grid_find (PtEntryGrid *self)
{
  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  pt_entry_grid_finish (self);
  pt_entry_grid_move_to (self, self->row, PT_ENTRY_NAMES);
  gtk_widget_grab_focus (self->editor);
}
