#include "app/sparkline.h"

#include <math.h>

#include "app/compat.h"
#include "chart/scene.h"

#define MARGIN 5.0
#define THICKNESS 2.0
#define DOT 3.5

struct _PtSparkline {
  GtkWidget parent_instance;

  double *values;
  guint n_values;
};

G_DEFINE_FINAL_TYPE (PtSparkline, pt_sparkline, GTK_TYPE_WIDGET)

/* Where the values go in the widget. */
typedef struct {
  double low, span, width, height, step;
} Frame;

static gboolean
find_frame (PtSparkline *self, Frame *frame)
{
  double low = INFINITY, high = -INFINITY;

  for (guint i = 0; i < self->n_values; i++) {
    if (!isnan (self->values[i])) {
      low = MIN (low, self->values[i]);
      high = MAX (high, self->values[i]);
    }
  }
  if (self->n_values < 2 || low > high)
    return FALSE;

  frame->low = low;
  frame->span = MAX (high - low, 1e-9);
  frame->width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  frame->height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN;
  frame->step = frame->width / (self->n_values - 1);
  return TRUE;
}

static void
place (PtSparkline *self, const Frame *frame, guint i, double *x, double *y)
{
  *x = MARGIN + frame->step * i;
  *y = MARGIN + frame->height * (1 - (self->values[i] - frame->low) / frame->span);
}

static void
draw (PtSparkline *self, const Frame *frame, cairo_t *cr)
{
  gboolean open = FALSE;
  double x = 0, y = 0;

  for (guint i = 0; i < self->n_values; i++) {
    if (isnan (self->values[i])) {
      open = FALSE;
      continue;
    }
    place (self, frame, i, &x, &y);
    if (open)
      cairo_line_to (cr, x, y);
    else
      cairo_move_to (cr, x, y);
    open = TRUE;
  }
  cairo_stroke (cr);
  if (open) {
    cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
    cairo_fill (cr);
  }
}

static void
pt_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtSparkline *self = PT_SPARKLINE (widget);
  const PtColor *ink;
  GdkRGBA text;
  Frame frame;
  cairo_t *cr;

  if (!find_frame (self, &frame))
    return;

  pt_compat_widget_get_color (widget, &text);
  ink =
    &(text.red + text.green + text.blue > 1.5f ? pt_palette_dark : pt_palette_colour)
       .inks[PT_INK_SERIES_1];
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                   (float) gtk_widget_get_height (widget)));
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);
  cairo_set_line_width (cr, THICKNESS);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw (self, &frame, cr);
  cairo_destroy (cr);
}

static void
pt_sparkline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                      int *minimum, int *natural, int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 84 : 36;
}

static void
pt_sparkline_finalize (GObject *object)
{
  g_free (PT_SPARKLINE (object)->values);

  G_OBJECT_CLASS (pt_sparkline_parent_class)->finalize (object);
}

static void
pt_sparkline_class_init (PtSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pt_sparkline_finalize;
  widget_class->snapshot = pt_sparkline_snapshot;
  widget_class->measure = pt_sparkline_measure;

  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pt_sparkline_init (PtSparkline *self)
{
}

void
pt_sparkline_set_values (PtSparkline *self, const double *values, guint n_values)
{
  g_return_if_fail (PT_IS_SPARKLINE (self));

  g_free (self->values);
  self->values = g_memdup2 (values, n_values * sizeof *values);
  self->n_values = n_values;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
