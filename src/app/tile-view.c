#include "app/tile-view.h"

#include <math.h>

#include "app/sparkline.h"

#include "ui-resources.h"

struct _PtTileView {
  GtkButton parent_instance;

  GtkLabel *name, *value, *change, *target, *complete;
  GtkProgressBar *progress;
  PtSparkline *history;
  guint rate;
};

G_DEFINE_FINAL_TYPE (PtTileView, pt_tile_view, GTK_TYPE_BUTTON)

static void
pt_tile_view_class_init (PtTileViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_SPARKLINE);
  g_resources_register (pt_ui_get_resource ());

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/tile-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PtTileView, name);
  gtk_widget_class_bind_template_child (widget_class, PtTileView, value);
  gtk_widget_class_bind_template_child (widget_class, PtTileView, change);
  gtk_widget_class_bind_template_child (widget_class, PtTileView, target);
  gtk_widget_class_bind_template_child (widget_class, PtTileView, complete);
  gtk_widget_class_bind_template_child (widget_class, PtTileView, progress);
  gtk_widget_class_bind_template_child (widget_class, PtTileView, history);
}

static void
pt_tile_view_init (PtTileView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

GtkWidget *
pt_tile_view_new (const PtTile *tile)
{
  PtTileView *self = g_object_new (PT_TYPE_TILE_VIEW, NULL);

  self->rate = tile->rate;
  set_line (self->name, tile->name);
  set_line (self->value, tile->value);
  set_line (self->change, tile->change);
  set_line (self->target, tile->target);
  set_line (self->complete, tile->complete);
  if (tile->direction != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->change),
                              tile->direction > 0 ? "better" : "worse");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !isnan (tile->progress));
  if (!isnan (tile->progress))
    gtk_progress_bar_set_fraction (self->progress, CLAMP (tile->progress, 0, 1));
  pt_sparkline_set_values (self->history, tile->history, tile->n_history);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tile->sentence, -1);
  return GTK_WIDGET (self);
}

guint
pt_tile_view_get_rate (PtTileView *self)
{
  g_return_val_if_fail (PT_IS_TILE_VIEW (self), 0);

  return self->rate;
}
