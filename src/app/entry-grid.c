#include "app/entry-grid.h"

#include "app/entry-grid-private.h"
#include "app/entry-table-write.h"

typedef enum {
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
  N_PROPS
} PtEntryGridProps;

enum {
  MOVED,
  SAVED,
  REFUSED,
  PASSED,
  PASTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (PtEntryGrid, pt_entry_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
place_editor (PtEntryGrid *self)
{
  GdkRectangle area = { 0, 0, 1, 1 };
  int minimum, natural;

  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural,
                      NULL, NULL);
  pt_entry_grid_get_area (self, self->row, self->column, &area);
  area.x += 6;
  area.width = MAX (area.width - 12, 1);
  area.y += MAX (0, (area.height - natural) / 2);
  area.height = MIN (MAX (area.height, minimum), natural);
  gtk_widget_size_allocate (self->editor, &area, -1);
}

static void
pt_entry_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PtEntryGrid *self = PT_ENTRY_GRID (widget);

  pt_entry_grid_configure (self, width, height);
  place_editor (self);
}

static void
pt_entry_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  PtEntryGrid *self = PT_ENTRY_GRID (widget);

  if (self->sizes.digit == 0)
    pt_entry_grid_update_sizes (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = self->sizes.names + 10 * self->sizes.digit;
  else
    *minimum = self->sizes.header + 3 * self->sizes.row;
  *natural = 2 * *minimum;
}

static void
scrolled_cb (PtEntryGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (PtEntryGrid *self, GtkOrientation orientation,
                GtkAdjustment *adjustment)
{
  GtkAdjustment *old = self->adjustments[orientation];

  if (old == adjustment && old != NULL)
    return;

  if (old != NULL)
    g_signal_handlers_disconnect_by_func (old, scrolled_cb, self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_object_ref_sink (adjustment);
  g_clear_object (&old);
  self->adjustments[orientation] = adjustment;
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb),
                            self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
pt_entry_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PtEntryGrid *self = PT_ENTRY_GRID (object);

  switch ((PtEntryGridProps) id) {
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
    g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
    break;
  case N_PROPS:
    break;
  }
}

static void
pt_entry_grid_set_property (GObject *object, guint id, const GValue *value,
                            GParamSpec *pspec)
{
  PtEntryGrid *self = PT_ENTRY_GRID (object);

  switch ((PtEntryGridProps) id) {
  case PROP_HADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_HORIZONTAL] =
      (GtkScrollablePolicy) g_value_get_enum (value);
    break;
  case PROP_VSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_VERTICAL] =
      (GtkScrollablePolicy) g_value_get_enum (value);
    break;
  case N_PROPS:
    break;
  }
}

static gboolean
check_cb (gpointer data)
{
  PtEntryGrid *self = data;
  guint first, n;

  self->check = 0;
  pt_entry_grid_get_visible (self, &first, &n);
  if (self->table != NULL && pt_entry_table_check (self->table, first, n)) {
    gtk_widget_queue_draw (GTK_WIDGET (self));
    pt_entry_grid_tell_moved (self);
  }
  return G_SOURCE_REMOVE;
}

/* The rules are asked once the picture stands: they may take longer than a frame. */
static void
pt_entry_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtEntryGrid *self = PT_ENTRY_GRID (widget);

  if (self->table == NULL)
    return;

  pt_entry_grid_draw (self, snapshot);
  if (self->check == 0 && !self->read_only)
    self->check = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

static gboolean
pt_entry_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard,
                             GtkTooltip *tooltip)
{
  PtEntryGrid *self = PT_ENTRY_GRID (widget);
  const char *words = NULL;
  PtEntryCell cell;
  int row, column;

  if (by_keyboard || !pt_entry_grid_pick (self, x, y, &row, &column))
    return FALSE;

  if (row < 0)
    words = pt_entry_table_get_column (self->table, (guint) column)->name;
  else if (column == PT_ENTRY_NAMES)
    words = pt_entry_table_get_row (self->table, (guint) row)->name;
  else if (pt_entry_table_read (self->table, (guint) row, (guint) column, &cell))
    words = cell.reason;
  if (words == NULL || *words == '\0')
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static gboolean
pt_entry_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PT_ENTRY_GRID (widget)->editor);
}

static void
pt_entry_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  PtEntryGrid *self = PT_ENTRY_GRID (widget);

  GTK_WIDGET_CLASS (pt_entry_grid_parent_class)->css_changed (widget, change);

  pt_grid_cache_clear (self->cache);
  pt_entry_grid_update_sizes (self);
  gtk_widget_queue_resize (widget);
}

static void
drop_table (PtEntryGrid *self)
{
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_clear_object (&self->table);
}

static void
pt_entry_grid_dispose (GObject *object)
{
  PtEntryGrid *self = PT_ENTRY_GRID (object);

  g_clear_handle_id (&self->check, g_source_remove);
  drop_table (self);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  for (int i = 0; i < 2; i++) {
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_func (self->adjustments[i], scrolled_cb, self);
    g_clear_object (&self->adjustments[i]);
  }

  G_OBJECT_CLASS (pt_entry_grid_parent_class)->dispose (object);
}

static void
pt_entry_grid_finalize (GObject *object)
{
  PtEntryGrid *self = PT_ENTRY_GRID (object);

  g_array_unref (self->sizes.lefts);
  pt_grid_cache_free (self->cache);

  G_OBJECT_CLASS (pt_entry_grid_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  static const char *const names[N_SIGNALS] = { "moved", "saved", "refused", "passed",
                                                "paste" };
  static const GType types[N_SIGNALS] = { G_TYPE_NONE, G_TYPE_NONE, G_TYPE_STRING,
                                          G_TYPE_INT, G_TYPE_STRING };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] =
      g_signal_new (names[i], PT_TYPE_ENTRY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, types[i] != G_TYPE_NONE, types[i]);
}

static void
pt_entry_grid_class_init (PtEntryGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pt_entry_grid_get_property;
  object_class->set_property = pt_entry_grid_set_property;
  object_class->dispose = pt_entry_grid_dispose;
  object_class->finalize = pt_entry_grid_finalize;
  widget_class->measure = pt_entry_grid_measure;
  widget_class->size_allocate = pt_entry_grid_size_allocate;
  widget_class->snapshot = pt_entry_grid_snapshot;
  widget_class->query_tooltip = pt_entry_grid_query_tooltip;
  widget_class->grab_focus = pt_entry_grid_grab_focus;
  widget_class->css_changed = pt_entry_grid_css_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY,
                                    "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY,
                                    "vscroll-policy");
  install_signals ();

  gtk_widget_class_set_css_name (widget_class, "entrygrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
pt_entry_grid_init (PtEntryGrid *self)
{
  self->sizes.lefts = g_array_new (FALSE, FALSE, sizeof (int));
  self->cache = pt_grid_cache_new ();
  pt_entry_grid_update_sizes (self);
  pt_entry_grid_init_editor (self);
  pt_entry_grid_init_keys (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
table_changed_cb (PtEntryGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pt_entry_grid_tell_moved (self);
}

static void
table_reset_cb (PtEntryGrid *self)
{
  pt_entry_grid_give_up (self);
  pt_grid_cache_clear (self->cache);
  pt_entry_grid_update_sizes (self);
  pt_entry_grid_move_to (self, self->row, self->column);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
pt_entry_grid_set_table (PtEntryGrid *self, PtEntryTable *table)
{
  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  if (table == self->table)
    return;

  drop_table (self);
  if (table != NULL) {
    self->table = g_object_ref (table);
    g_signal_connect_swapped (table, "changed", G_CALLBACK (table_changed_cb), self);
    g_signal_connect_swapped (table, "reset", G_CALLBACK (table_reset_cb), self);
  }
  table_reset_cb (self);
}

void
pt_entry_grid_set_read_only (PtEntryGrid *self, gboolean read_only)
{
  g_return_if_fail (PT_IS_ENTRY_GRID (self));

  self->read_only = read_only;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_READ_ONLY, read_only, -1);
}

void
pt_entry_grid_tell_moved (PtEntryGrid *self)
{
  pt_entry_grid_speak (self);
  g_signal_emit (self, signals[MOVED], 0);
}

void
pt_entry_grid_emit_passed (PtEntryGrid *self, int direction)
{
  g_signal_emit (self, signals[PASSED], 0, direction);
}

void
pt_entry_grid_emit_refused (PtEntryGrid *self, const char *words)
{
  g_signal_emit (self, signals[REFUSED], 0, words);
}

void
pt_entry_grid_emit_saved (PtEntryGrid *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

void
pt_entry_grid_emit_paste (PtEntryGrid *self, const char *text)
{
  g_signal_emit (self, signals[PASTE], 0, text);
}
