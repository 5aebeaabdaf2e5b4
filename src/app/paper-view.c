#include "app/paper-view.h"

#include <math.h>

#define LEAST_WIDTH 60 /* pixels */

struct _PtPaperView {
  GtkWidget parent_instance;

  PtScene *scene;
  const PtPalette *palette;
  double zoom;
};

G_DEFINE_FINAL_TYPE (PtPaperView, pt_paper_view, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pt_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pt_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  PtPaperView *self = PT_PAPER_VIEW (widget);
  double width = 595, height = 842, zoom;

  if (self->scene != NULL)
    pt_scene_get_size (self->scene, &width, &height);
  zoom = self->zoom > 0 ? self->zoom : for_size > 0 ? for_size / width : 1;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = (int) ceil (height * zoom);
  } else {
    *natural = (int) ceil (width * zoom);
    *minimum = self->zoom > 0 ? *natural : LEAST_WIDTH;
  }
}

static void
pt_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PtPaperView *self = PT_PAPER_VIEW (widget);
  double width, height, scale;
  graphene_rect_t area;
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  pt_scene_get_size (self->scene, &width, &height);
  scale = MIN (gtk_widget_get_width (widget) / width,
               gtk_widget_get_height (widget) / height);
  graphene_rect_init (&area,
                      (float) ((gtk_widget_get_width (widget) - scale * width) / 2), 0,
                      (float) (scale * width), (float) (scale * height));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, area.origin.x, 0);
  cairo_scale (cr, scale, scale);
  pt_scene_draw (self->scene, cr, self->palette);
  cairo_destroy (cr);
}

static void
pt_paper_view_dispose (GObject *object)
{
  PtPaperView *self = PT_PAPER_VIEW (object);

  g_clear_pointer (&self->scene, pt_scene_unref);

  G_OBJECT_CLASS (pt_paper_view_parent_class)->dispose (object);
}

static void
pt_paper_view_class_init (PtPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pt_paper_view_dispose;
  widget_class->get_request_mode = pt_paper_view_get_request_mode;
  widget_class->measure = pt_paper_view_measure;
  widget_class->snapshot = pt_paper_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "paper");
}

static void
pt_paper_view_init (PtPaperView *self)
{
  self->palette = &pt_palette_colour;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pt_paper_view_new (void)
{
  return g_object_new (PT_TYPE_PAPER_VIEW, NULL);
}

void
pt_paper_view_set_page (PtPaperView *self, PtScene *scene, const PtPalette *palette,
                        const char *name)
{
  g_return_if_fail (PT_IS_PAPER_VIEW (self));

  g_clear_pointer (&self->scene, pt_scene_unref);
  if (scene != NULL)
    self->scene = pt_scene_ref (scene);
  self->palette = palette;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pt_paper_view_set_zoom (PtPaperView *self, double zoom)
{
  g_return_if_fail (PT_IS_PAPER_VIEW (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
