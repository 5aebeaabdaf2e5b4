#include "app/movement-view.h"

#include "app/cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui-resources.h"

#define MOST_ROWS 20

struct _PtMovementView {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *whole, *through, *unevenness;
  GtkWidget *warning;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (PtMovementView, pt_movement_view, GTK_TYPE_WIDGET)

static char *
format_value (const PtMovement *movement, double value)
{
  gboolean is_money = movement->measures[1]->table->is_money;

  if (isnan (value))
    return g_strdup ("–");
  return is_money ? pt_number_format_decimal (value, 0)
                  : pt_number_format_percent (value, 1);
}

static void
add_group (PtMovementView *self, const PtMovement *movement,
           const PtMovementGroup *group, int line)
{
  guint decimals = movement->measures[1]->table->is_money ? 0 : 1;
  g_autofree char *before = format_value (movement, group->values[0]);
  g_autofree char *after = format_value (movement, group->values[1]);
  g_autofree char *level = pt_number_format_signed (group->level, decimals + 1);

  pt_cells_add (self->grid, 0, line, group->name, FALSE);
  pt_cells_add (self->grid, 1, line, before, TRUE);
  pt_cells_add (self->grid, 2, line, after, TRUE);
  pt_cells_add (self->grid, 3, line, level, TRUE);
}

static void
add_headings (PtMovementView *self, const PtMovement *movement)
{
  g_autofree char *before = pt_period_format_short (movement->before);
  g_autofree char *after =
    pt_period_format_short (movement->measures[1]->choice.query.period);

  pt_cells_add_heading (self->grid, 0, C_ ("table heading", "Name"), FALSE);
  pt_cells_add_heading (self->grid, 1, before, TRUE);
  pt_cells_add_heading (self->grid, 2, after, TRUE);
  pt_cells_add_heading (self->grid, 3,
                        C_ ("table heading", "Points given to the whole"), TRUE);
}

static void
pt_movement_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_MOVEMENT_VIEW);

  G_OBJECT_CLASS (pt_movement_view_parent_class)->dispose (object);
}

static void
pt_movement_view_class_init (PtMovementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_movement_view_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/movement-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PtMovementView, root);
  gtk_widget_class_bind_template_child (widget_class, PtMovementView, whole);
  gtk_widget_class_bind_template_child (widget_class, PtMovementView, through);
  gtk_widget_class_bind_template_child (widget_class, PtMovementView, unevenness);
  gtk_widget_class_bind_template_child (widget_class, PtMovementView, warning);
  gtk_widget_class_bind_template_child (widget_class, PtMovementView, grid);
}

static void
pt_movement_view_init (PtMovementView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_movement_view_set_movement (PtMovementView *self, const PtMovement *movement,
                               const char *problem)
{
  gboolean is_there = movement != NULL;
  guint n;

  g_return_if_fail (PT_IS_MOVEMENT_VIEW (self));

  pt_cells_clear (self->grid);
  gtk_label_set_text (self->whole, is_there ? movement->whole : problem);
  gtk_label_set_text (self->through, is_there ? movement->through : "");
  gtk_label_set_text (self->unevenness, is_there ? movement->unevenness : "");
  gtk_widget_set_visible (GTK_WIDGET (self->through), is_there);
  gtk_widget_set_visible (GTK_WIDGET (self->unevenness), is_there);
  gtk_widget_set_visible (self->warning, is_there && movement->is_opposite);
  n = is_there ? MIN (movement->groups->len, MOST_ROWS) : 0;
  if (n > 0)
    add_headings (self, movement);
  for (guint i = 0; i < n; i++)
    add_group (self, movement, movement->groups->pdata[i], (int) i + 1);
}
