#include "app/chart-view.h"

#include "app/compat.h"

/* Larger than life: paper is read at half an arm's length, a screen at a whole one. */
#define ZOOM 1.1

struct _PtChartView {
  GtkWidget parent_instance;

  PtDrawing *drawing;
  PtChartFit fit; /* of the drawing, once it has been needed */
  int datum;
};

typedef enum {
  PROP_READING = 1,
  N_PROPS
} PtChartViewProps;

enum {
  DATUM_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtChartView, pt_chart_view, GTK_TYPE_WIDGET)

static double
get_pixels_per_point (PtChartView *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return (dpi <= 0 ? 96.0 : dpi / 1024.0) / 72.0 * ZOOM;
}

/* Lays the drawing out when it is first needed at a new size; NULL without one. */
static PtScene *
ensure_scene (PtChartView *self)
{
  pt_chart_fit_update (&self->fit, self->drawing,
                       gtk_widget_get_width (GTK_WIDGET (self)),
                       gtk_widget_get_height (GTK_WIDGET (self)),
                       get_pixels_per_point (self));
  return self->fit.scene;
}

/* In black and white the screen shows the paper, whatever colours the desktop has. */
static PtPalette
choose_palette (PtChartView *self)
{
  PtPalette palette = *pt_drawing_get_palette (self->drawing);
  GdkRGBA text;

  if (pt_drawing_get_ink (self->drawing) == PT_PAPER_GREY)
    return palette;

  pt_compat_widget_get_color (GTK_WIDGET (self), &text);
  if (text.red + text.green + text.blue > 1.5f)
    palette = pt_palette_dark;
  palette.inks[PT_INK_TEXT] = (PtColor){ text.red, text.green, text.blue, text.alpha };
  palette.inks[PT_INK_PAPER].alpha = 0;
  return palette;
}

static const char *
describe (PtChartView *self, int datum)
{
  PtScene *scene = ensure_scene (self);

  return scene == NULL || datum == PT_NO_DATUM
           ? NULL
           : pt_scene_get_description (scene, datum);
}

static int
pick (PtChartView *self, double x, double y)
{
  ensure_scene (self);
  return pt_chart_fit_pick (&self->fit, x, y);
}

/* Tells a screen reader what a seeing person sees: the point, or the whole picture. */
static void
speak (PtChartView *self)
{
  const PtPicture *picture =
    self->drawing == NULL ? NULL : pt_drawing_get_picture (self->drawing);
  const char *reading = pt_chart_view_get_reading (self);

  if (picture == NULL)
    return;

  if (reading == NULL)
    reading = picture->sentence;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  picture->title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reading == NULL ? "" : reading, -1);
}

static gboolean
step_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  PtChartView *self = PT_CHART_VIEW (widget);
  PtChartStep step = (PtChartStep) g_variant_get_int32 (parameter);

  if (ensure_scene (self) == NULL ||
      (step == PT_CHART_STEP_AWAY && self->datum == PT_NO_DATUM))
    return FALSE;

  pt_chart_view_set_datum (self, pt_chart_fit_step (&self->fit, self->datum, step));
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  PtChartView *self = PT_CHART_VIEW (widget);

  if (self->datum == PT_NO_DATUM)
    return FALSE;

  g_signal_emit (self, signals[DATUM_ACTIVATED], 0, self->datum);
  return TRUE;
}

static void
pressed_cb (PtChartView *self, int n_press, double x, double y)
{
  int datum = pick (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  pt_chart_view_set_datum (self, datum);
  if (datum != PT_NO_DATUM)
    g_signal_emit (self, signals[DATUM_ACTIVATED], 0, datum);
}

static gboolean
pt_chart_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard,
                             GtkTooltip *tooltip)
{
  PtChartView *self = PT_CHART_VIEW (widget);
  int datum = by_keyboard ? self->datum : pick (self, x, y);
  const char *words = describe (self, datum);
  GdkRectangle area;

  if (words == NULL || !pt_chart_view_get_area (self, datum, &area))
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static GtkSizeRequestMode
pt_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pt_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  PtChartView *self = PT_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = 320;
    *natural = 640;
  } else {
    *minimum = 240;
    if (self->drawing != NULL && for_size > 0)
      *minimum =
        MAX (*minimum, pt_chart_fit_measure_height (self->drawing, for_size,
                                                    get_pixels_per_point (self)));
    *natural = MAX (*minimum, 400);
  }
}

static void
draw_focus (PtChartView *self, GtkSnapshot *snapshot)
{
  GdkRectangle area;
  GdkRGBA color;
  GskRoundedRect ring;

  if (!pt_chart_view_get_area (self, self->datum, &area))
    return;

  gdk_rgba_parse (&color, "#d55e00");
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                        (float) area.width,
                                                        (float) area.height),
                                   4);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ color, color, color, color });
}

static void
pt_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtChartView *self = PT_CHART_VIEW (widget);
  PtScene *scene = ensure_scene (self);
  PtPalette palette;
  cairo_t *cr;

  if (scene == NULL)
    return;

  palette = choose_palette (self);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) self->fit.width,
                                                       (float) self->fit.height));
  cairo_scale (cr, self->fit.scale, self->fit.scale);
  pt_scene_draw (scene, cr, &palette);
  cairo_destroy (cr);

  draw_focus (self, snapshot);
}

static void
pt_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((PtChartViewProps) id) {
  case PROP_READING:
    g_value_set_string (value, pt_chart_view_get_reading (PT_CHART_VIEW (object)));
    break;
  case N_PROPS:
    break;
  }
}

static void
pt_chart_view_dispose (GObject *object)
{
  PtChartView *self = PT_CHART_VIEW (object);

  pt_chart_fit_clear (&self->fit);
  g_clear_object (&self->drawing);

  G_OBJECT_CLASS (pt_chart_view_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    PtChartStep step;
  } keys[] = {
    { GDK_KEY_Left, PT_CHART_STEP_BACK },     { GDK_KEY_Right, PT_CHART_STEP_ON },
    { GDK_KEY_KP_Left, PT_CHART_STEP_BACK },  { GDK_KEY_KP_Right, PT_CHART_STEP_ON },
    { GDK_KEY_Home, PT_CHART_STEP_FIRST },    { GDK_KEY_End, PT_CHART_STEP_LAST },
    { GDK_KEY_KP_Home, PT_CHART_STEP_FIRST }, { GDK_KEY_KP_End, PT_CHART_STEP_LAST },
    { GDK_KEY_Escape, PT_CHART_STEP_AWAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, step_cb, "i",
                                  (int) keys[i].step);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
}

static void
pt_chart_view_class_init (PtChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pt_chart_view_get_property;
  object_class->dispose = pt_chart_view_dispose;
  widget_class->snapshot = pt_chart_view_snapshot;
  widget_class->get_request_mode = pt_chart_view_get_request_mode;
  widget_class->measure = pt_chart_view_measure;
  widget_class->query_tooltip = pt_chart_view_query_tooltip;

  properties[PROP_READING] =
    g_param_spec_string ("reading", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DATUM_ACTIVATED] =
    g_signal_new ("datum-activated", PT_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pt_chart_view_init (PtChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->datum = PT_NO_DATUM;
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pt_chart_view_new (void)
{
  return g_object_new (PT_TYPE_CHART_VIEW, NULL);
}

void
pt_chart_view_set_drawing (PtChartView *self, PtDrawing *drawing)
{
  g_return_if_fail (PT_IS_CHART_VIEW (self));

  if (!g_set_object (&self->drawing, drawing))
    return;

  pt_chart_fit_clear (&self->fit);
  self->datum = PT_NO_DATUM;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
  speak (self);
  if (drawing != NULL && pt_drawing_get_ink (drawing) == PT_PAPER_GREY)
    gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "paper");
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

PtDrawing *
pt_chart_view_get_drawing (PtChartView *self)
{
  g_return_val_if_fail (PT_IS_CHART_VIEW (self), NULL);

  return self->drawing;
}

int
pt_chart_view_get_datum (PtChartView *self)
{
  g_return_val_if_fail (PT_IS_CHART_VIEW (self), PT_NO_DATUM);

  return self->datum;
}

void
pt_chart_view_set_datum (PtChartView *self, int datum)
{
  g_return_if_fail (PT_IS_CHART_VIEW (self));

  if (datum == self->datum)
    return;

  self->datum = datum;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
  speak (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
pt_chart_view_get_reading (PtChartView *self)
{
  g_return_val_if_fail (PT_IS_CHART_VIEW (self), NULL);

  return describe (self, self->datum);
}

gboolean
pt_chart_view_get_area (PtChartView *self, int datum, GdkRectangle *area)
{
  PtChartArea found;

  g_return_val_if_fail (PT_IS_CHART_VIEW (self), FALSE);

  ensure_scene (self);
  if (!pt_chart_fit_get_area (&self->fit, datum, &found))
    return FALSE;

  *area = (GdkRectangle){ (int) found.x, (int) found.y, (int) found.width,
                          (int) found.height };
  return TRUE;
}

const PtChartFit *
pt_chart_view_get_fit (PtChartView *self)
{
  g_return_val_if_fail (PT_IS_CHART_VIEW (self), NULL);

  ensure_scene (self);
  return &self->fit;
}
