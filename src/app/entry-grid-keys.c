#include "app/entry-grid-private.h"
#include "app/entry-table-write.h"

/* What a key does to the focus.  @typing: also while a cell is being written, which
 * takes what was written; else only while none is.
 */
static const struct {
  guint key;
  GdkModifierType modifiers; /* without Shift */
  PtGridStep step, shifted;
  gboolean extends; /* Shift makes the selection grow */
  gboolean typing;
} steps[] = {
  { GDK_KEY_Return, 0, PT_GRID_ENTER, PT_GRID_ENTER_BACK, FALSE, TRUE },
  { GDK_KEY_KP_Enter, 0, PT_GRID_ENTER, PT_GRID_ENTER_BACK, FALSE, TRUE },
  { GDK_KEY_Tab, 0, PT_GRID_TAB, PT_GRID_TAB_BACK, FALSE, TRUE },
  { GDK_KEY_ISO_Left_Tab, 0, PT_GRID_TAB, PT_GRID_TAB_BACK, FALSE, TRUE },
  { GDK_KEY_Up, 0, PT_GRID_UP, PT_GRID_UP, TRUE, TRUE },
  { GDK_KEY_Down, 0, PT_GRID_DOWN, PT_GRID_DOWN, TRUE, TRUE },
  { GDK_KEY_Left, 0, PT_GRID_LEFT, PT_GRID_LEFT, TRUE, TRUE },
  { GDK_KEY_Right, 0, PT_GRID_RIGHT, PT_GRID_RIGHT, TRUE, TRUE },
  { GDK_KEY_KP_Up, 0, PT_GRID_UP, PT_GRID_UP, TRUE, TRUE },
  { GDK_KEY_KP_Down, 0, PT_GRID_DOWN, PT_GRID_DOWN, TRUE, TRUE },
  { GDK_KEY_KP_Left, 0, PT_GRID_LEFT, PT_GRID_LEFT, TRUE, TRUE },
  { GDK_KEY_KP_Right, 0, PT_GRID_RIGHT, PT_GRID_RIGHT, TRUE, TRUE },
  { GDK_KEY_Page_Up, 0, PT_GRID_PAGE_UP, PT_GRID_PAGE_UP, TRUE, TRUE },
  { GDK_KEY_Page_Down, 0, PT_GRID_PAGE_DOWN, PT_GRID_PAGE_DOWN, TRUE, TRUE },
  { GDK_KEY_KP_Page_Up, 0, PT_GRID_PAGE_UP, PT_GRID_PAGE_UP, TRUE, TRUE },
  { GDK_KEY_KP_Page_Down, 0, PT_GRID_PAGE_DOWN, PT_GRID_PAGE_DOWN, TRUE, TRUE },
  { GDK_KEY_Home, 0, PT_GRID_FIRST_COLUMN, PT_GRID_FIRST_COLUMN, TRUE, FALSE },
  { GDK_KEY_End, 0, PT_GRID_LAST_COLUMN, PT_GRID_LAST_COLUMN, TRUE, FALSE },
  { GDK_KEY_KP_Home, 0, PT_GRID_FIRST_COLUMN, PT_GRID_FIRST_COLUMN, TRUE, FALSE },
  { GDK_KEY_KP_End, 0, PT_GRID_LAST_COLUMN, PT_GRID_LAST_COLUMN, TRUE, FALSE },
  { GDK_KEY_Home, GDK_CONTROL_MASK, PT_GRID_FIRST, PT_GRID_FIRST, TRUE, FALSE },
  { GDK_KEY_End, GDK_CONTROL_MASK, PT_GRID_LAST, PT_GRID_LAST, TRUE, FALSE },
  { GDK_KEY_Up, GDK_CONTROL_MASK, PT_GRID_JUMP_UP, PT_GRID_JUMP_UP, TRUE, FALSE },
  { GDK_KEY_Down, GDK_CONTROL_MASK, PT_GRID_JUMP_DOWN, PT_GRID_JUMP_DOWN, TRUE, FALSE },
  { GDK_KEY_Left, GDK_CONTROL_MASK, PT_GRID_JUMP_LEFT, PT_GRID_JUMP_LEFT, TRUE, FALSE },
  { GDK_KEY_Right, GDK_CONTROL_MASK, PT_GRID_JUMP_RIGHT, PT_GRID_JUMP_RIGHT, TRUE,
    FALSE },
};

static void
copy (PtEntryGrid *self)
{
  PtGridBlock block = pt_entry_grid_get_block (self);
  g_autofree char *text = NULL;

  if (pt_entry_table_get_n_columns (self->table) == 0)
    return;

  text =
    pt_entry_table_copy (self->table, block.top, block.left, block.bottom, block.right);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* One cell is written as if it had been typed; several are shown first. */
static void
take_text (PtEntryGrid *self, const char *text)
{
  g_autofree char *one = g_strchomp (g_strdup (text));

  if (strpbrk (one, "\t\n\r") != NULL) {
    pt_entry_grid_emit_paste (self, text);
    return;
  }

  pt_entry_grid_begin (self, FALSE);
  if (self->is_editing) {
    gtk_editable_set_text (GTK_EDITABLE (self->editor), one);
    pt_entry_grid_finish (self);
  }
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (PtEntryGrid) self = data;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text != NULL && self->table != NULL && self->column != PT_ENTRY_NAMES)
    take_text (self, text);
}

static void
paste (PtEntryGrid *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 pasted_cb, g_object_ref (self));
}

static void
clear (PtEntryGrid *self)
{
  PtGridBlock block = pt_entry_grid_get_block (self);
  g_autoptr (GError) error = NULL;

  if (self->column == PT_ENTRY_NAMES || self->read_only)
    return;

  if (pt_entry_table_clear (self->table, block.top, block.left, block.bottom,
                            block.right, &error))
    pt_entry_grid_emit_saved (self);
  else
    pt_entry_grid_emit_refused (self, error->message);
}

/* First what is being written, then what was written wrong. */
static gboolean
escape (PtEntryGrid *self)
{
  PtEntryCell cell;

  if (self->is_editing) {
    pt_entry_grid_give_up (self);
    return TRUE;
  }
  return pt_entry_grid_read (self, &cell) &&
         pt_entry_table_give_up (self->table, &cell);
}

/* Keys that do something only while no cell is being written. */
static gboolean
press_command (PtEntryGrid *self, guint key, GdkModifierType modifiers)
{
  if (modifiers == GDK_CONTROL_MASK && (key == GDK_KEY_c || key == GDK_KEY_C)) {
    copy (self);
    return TRUE;
  }
  if (modifiers == GDK_CONTROL_MASK && (key == GDK_KEY_v || key == GDK_KEY_V)) {
    paste (self);
    return TRUE;
  }
  if (modifiers == 0 && key == GDK_KEY_F2) {
    pt_entry_grid_begin (self, TRUE);
    return TRUE;
  }
  if (modifiers == 0 &&
      (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace)) {
    clear (self);
    return TRUE;
  }
  return FALSE;
}

static gboolean
press_step (PtEntryGrid *self, guint key, GdkModifierType state)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK);
  gboolean shift = (state & GDK_SHIFT_MASK) != 0 || key == GDK_KEY_ISO_Left_Tab;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    gboolean goes_on = !steps[i].extends;

    if (steps[i].key != key || steps[i].modifiers != modifiers)
      continue;
    /* Begun with F2, arrows stay in the text; so do all that are not meant for both. */
    if (self->is_editing && (!steps[i].typing || (self->in_place && !goes_on)))
      return FALSE;

    if (self->is_editing && self->column == PT_ENTRY_NAMES && goes_on) {
      pt_entry_grid_finish (self);
      pt_entry_grid_step (self, PT_GRID_RIGHT, FALSE);
      return TRUE;
    }
    pt_entry_grid_finish (self);
    pt_entry_grid_step (self, shift ? steps[i].shifted : steps[i].step,
                        shift && steps[i].extends);
    return TRUE;
  }
  return FALSE;
}

static gboolean
pressed_cb (PtEntryGrid *self, guint key, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers =
    state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK);

  /* A word that is being composed is the input method's. */
  if (self->table == NULL || self->is_composed)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape && modifiers == 0)
    return escape (self);
  if (!self->is_editing && press_command (self, key, modifiers))
    return GDK_EVENT_STOP;
  return press_step (self, key, state);
}

static void
clicked_cb (PtEntryGrid *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int row, column;

  if (!pt_entry_grid_pick (self, x, y, &row, &column) || row < 0)
    return;
  if (self->is_editing && row == (int) self->row && column == self->column)
    return;

  pt_entry_grid_finish (self);
  gtk_widget_grab_focus (self->editor);
  if (state & GDK_SHIFT_MASK)
    pt_entry_grid_extend_to (self, (guint) row, column);
  else
    pt_entry_grid_move_to (self, (guint) row, column);
  if (n_press == 2)
    pt_entry_grid_begin (self, TRUE);
}

static void
dragged_cb (PtEntryGrid *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;
  int row, column;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!self->is_editing && y >= self->sizes.header &&
      pt_entry_grid_pick (self, x + dx, y + dy, &row, &column) && row >= 0 &&
      ((guint) row != self->row || column != self->column))
    pt_entry_grid_extend_to (self, (guint) row, column);
}

void
pt_entry_grid_init_keys (PtEntryGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
