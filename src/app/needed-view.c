#include "app/needed-view.h"

#include "app/cells.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

/* The list is for reading; the whole of it is in the saved table. */
#define MOST_ROWS 20

struct _PtNeededView {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *sentence, *rest;
  GtkGrid *grid;
};

enum {
  EXPLAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtNeededView, pt_needed_view, GTK_TYPE_WIDGET)

static void
explain_cb (PtNeededView *self, GtkButton *button)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "row"));

  g_signal_emit (self, signals[EXPLAIN], 0, row);
}

static void
add_button (PtNeededView *self, int line, guint row, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Explain…"));
  /* Translators: the name of a group or unit */
  g_autofree char *words = g_strdup_printf (_ ("Explain the number of %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (button), "row", GUINT_TO_POINTER (row));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (explain_cb), self);
  gtk_grid_attach (self->grid, button, 4, line, 1, 1);
}

static void
add_line (PtNeededView *self, const PtMeasures *measures, guint row, double distance,
          gint64 needed, int line)
{
  const PtTableRow *found = &g_array_index (measures->table->rows, PtTableRow, row);
  g_autofree char *value = pt_table_format_value (measures->table, found);
  g_autofree char *gap = pt_words_gap (measures->table, distance);
  g_autofree char *count = measures->table->is_money
                             ? pt_words_gap (measures->table, (double) needed)
                             : pt_number_format (needed);

  pt_cells_add (self->grid, 0, line, found->name, FALSE);
  pt_cells_add (self->grid, 1, line, value, TRUE);
  if (measures->gaps->len > 0) {
    pt_cells_add (self->grid, 2, line, gap, TRUE);
    pt_cells_add (self->grid, 3, line, count, TRUE);
  }
  add_button (self, line, row, found->name);
}

static void
pt_needed_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_NEEDED_VIEW);

  G_OBJECT_CLASS (pt_needed_view_parent_class)->dispose (object);
}

static void
pt_needed_view_class_init (PtNeededViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_needed_view_dispose;

  signals[EXPLAIN] = g_signal_new ("explain", PT_TYPE_NEEDED_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/needed-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PtNeededView, root);
  gtk_widget_class_bind_template_child (widget_class, PtNeededView, sentence);
  gtk_widget_class_bind_template_child (widget_class, PtNeededView, rest);
  gtk_widget_class_bind_template_child (widget_class, PtNeededView, grid);
}

static void
pt_needed_view_init (PtNeededView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_headings (PtNeededView *self, gboolean has_gaps)
{
  pt_cells_add_heading (self->grid, 0, C_ ("table heading", "Name"), FALSE);
  pt_cells_add_heading (self->grid, 1, C_ ("table heading", "Value"), TRUE);
  if (!has_gaps)
    return;
  pt_cells_add_heading (self->grid, 2, C_ ("table heading", "Still to go"), TRUE);
  pt_cells_add_heading (self->grid, 3, C_ ("table heading", "Needed"), TRUE);
}

/* Without a goal the groups stand in their own order, with nothing but their values. */
static guint
add_plain_lines (PtNeededView *self, const PtMeasures *measures)
{
  guint n = measures->table->rows->len - 1;

  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    add_line (self, measures, i, 0, 0, (int) i + 1);
  return n;
}

static guint
add_gap_lines (PtNeededView *self, const PtMeasures *measures)
{
  for (guint i = 0; i < MIN (measures->gaps->len, MOST_ROWS); i++) {
    const PtMeasureGap *gap = &g_array_index (measures->gaps, PtMeasureGap, i);

    add_line (self, measures, gap->row, gap->distance, gap->needed, (int) i + 1);
  }
  return measures->gaps->len;
}

void
pt_needed_view_set_measures (PtNeededView *self, const PtMeasures *measures)
{
  g_autofree char *rest = NULL;
  guint n;

  g_return_if_fail (PT_IS_NEEDED_VIEW (self));

  pt_cells_clear (self->grid);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), FALSE);
  if (measures == NULL)
    return;
  gtk_label_set_text (self->sentence, measures->lines[PT_MEASURE_NEEDED].sentence);
  add_headings (self, measures->gaps->len > 0);
  n = measures->gaps->len > 0 ? add_gap_lines (self, measures)
                              : add_plain_lines (self, measures);
  if (n <= MOST_ROWS)
    return;
  rest = g_strdup_printf (ngettext ("%u more is in the table on the chart page.",
                                    "%u more are in the table on the chart page.",
                                    n - MOST_ROWS),
                          n - MOST_ROWS);
  gtk_label_set_text (self->rest, rest);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), TRUE);
}
