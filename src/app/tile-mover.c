#include "app/tile-mover.h"

#include "app/chart-fit.h"

struct _PtTileMover {
  GObject parent_instance;

  PtChartView *chart; /* outlives us */
  GtkGesture *drag;   /* the chart's */
  GtkEventController *keys;
  int datum; /* what is being dragged, or PT_NO_DATUM */
};

enum {
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtTileMover, pt_tile_mover, G_TYPE_OBJECT)

/* The cell at a place of the chart, and whether it is another than the datum's own. */
static gboolean
find_target (PtTileMover *self, int datum, double x, double y, int *column, int *line)
{
  const PtChartFit *fit = pt_chart_view_get_fit (self->chart);
  PtChartArea area;
  int own_column, own_line;

  return pt_chart_fit_get_area (fit, datum, &area) &&
         pt_chart_fit_find_cell (fit, area.x + area.width / 2, area.y + area.height / 2,
                                 &own_column, &own_line) &&
         pt_chart_fit_find_cell (fit, x, y, column, line) &&
         (*column != own_column || *line != own_line);
}

static void
drag_begun_cb (PtTileMover *self, double x, double y)
{
  self->datum = pt_chart_fit_pick (pt_chart_view_get_fit (self->chart), x, y);
}

static gboolean
find_drop (PtTileMover *self, int *column, int *line)
{
  double x, y, dx, dy;

  return self->datum != PT_NO_DATUM &&
         gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y) &&
         gtk_gesture_drag_get_offset (GTK_GESTURE_DRAG (self->drag), &dx, &dy) &&
         find_target (self, self->datum, x + dx, y + dy, column, line);
}

static void
drag_updated_cb (PtTileMover *self)
{
  int column, line;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->chart),
                                   find_drop (self, &column, &line) ? "grabbing"
                                                                    : NULL);
}

static void
drag_ended_cb (PtTileMover *self)
{
  int datum = self->datum, column, line;
  gboolean dropped = find_drop (self, &column, &line);

  self->datum = PT_NO_DATUM;
  gtk_widget_set_cursor (GTK_WIDGET (self->chart), NULL);
  if (dropped)
    g_signal_emit (self, signals[MOVED], 0, datum, column, line);
}

static gboolean
key_pressed_cb (PtTileMover *self, guint key, guint code, GdkModifierType modifiers)
{
  static const struct {
    guint key;
    int columns, lines;
  } ways[] = {
    { GDK_KEY_Left, -1, 0 },  { GDK_KEY_Right, 1, 0 },    { GDK_KEY_Up, 0, -1 },
    { GDK_KEY_Down, 0, 1 },   { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_KP_Up, 0, -1 }, { GDK_KEY_KP_Down, 0, 1 },
  };
  int datum = pt_chart_view_get_datum (self->chart), column, line;
  PtChartArea area;

  if ((modifiers & GDK_CONTROL_MASK) == 0 ||
      !pt_chart_fit_get_area (pt_chart_view_get_fit (self->chart), datum, &area) ||
      !pt_chart_fit_find_cell (pt_chart_view_get_fit (self->chart),
                               area.x + area.width / 2, area.y + area.height / 2,
                               &column, &line))
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].key == key) {
      g_signal_emit (self, signals[MOVED], 0, datum, column + ways[i].columns,
                     line + ways[i].lines);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
pt_tile_mover_dispose (GObject *object)
{
  PtTileMover *self = PT_TILE_MOVER (object);

  if (self->drag != NULL)
    g_signal_handlers_disconnect_by_data (self->drag, self);
  if (self->keys != NULL)
    g_signal_handlers_disconnect_by_data (self->keys, self);
  g_clear_object (&self->drag);
  g_clear_object (&self->keys);

  G_OBJECT_CLASS (pt_tile_mover_parent_class)->dispose (object);
}

static void
pt_tile_mover_class_init (PtTileMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pt_tile_mover_dispose;

  signals[MOVED] =
    g_signal_new ("moved", PT_TYPE_TILE_MOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_INT);
}

static void
pt_tile_mover_init (PtTileMover *self)
{
  self->datum = PT_NO_DATUM;
}

PtTileMover *
pt_tile_mover_new (PtChartView *chart)
{
  PtTileMover *self = g_object_new (PT_TYPE_TILE_MOVER, NULL);

  self->chart = chart;
  self->drag = g_object_ref (gtk_gesture_drag_new ());
  self->keys = g_object_ref (gtk_event_controller_key_new ());
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_updated_cb),
                            self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (chart), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_add_controller (GTK_WIDGET (chart), self->keys);
  pt_tile_mover_set_active (self, FALSE);
  return self;
}

void
pt_tile_mover_set_active (PtTileMover *self, gboolean active)
{
  GtkPropagationPhase phase = active ? GTK_PHASE_BUBBLE : GTK_PHASE_NONE;

  g_return_if_fail (PT_IS_TILE_MOVER (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag), phase);
  gtk_event_controller_set_propagation_phase (self->keys, phase);
}
