#include "app/measure-list.h"

#include "app/cells.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtMeasureList {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkListBox *list;
  GtkWidget *details[PT_N_MEASURES]; /* GtkRevealer in the rows; NULL: not shown */
};

/* Where a heading stands, and its words. */
static const struct {
  PtMeasure first;
  const char *words;
} sections[] = {
  { PT_MEASURE_D, N_ ("Between two places") },
  { PT_MEASURE_MDM_U, N_ ("On average") },
  { PT_MEASURE_BGV, N_ ("Scatter") },
  { PT_MEASURE_THEIL, N_ ("How the whole is shared out") },
  { PT_MEASURE_PAR, N_ ("If every place were as the best") },
  { PT_MEASURE_ACI, N_ ("From the worst-off to the best-off") },
  { PT_MEASURE_P80_P20, N_ ("Among many units") },
};

G_DEFINE_FINAL_TYPE (PtMeasureList, pt_measure_list, GTK_TYPE_WIDGET)

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  PtMeasure measure = (PtMeasure) gtk_list_box_row_get_index (row);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].first == measure)
      gtk_list_box_row_set_header (row, pt_cells_make_sentence (_ (sections[i].words),
                                                                "section"));
}

/* "tuyệt đối, theo quy mô, 3 nơi, thiếu 14 đơn vị" */
static char *
describe_kind (const PtMeasureLine *line, const PtMeasureInfo *info)
{
  const char *kind =
    info->is_relative ? C_ ("measure", "relative") : C_ ("measure", "absolute");
  const char *weighted = info->is_weighted ? C_ ("measure", "weighted by size")
                                           : C_ ("measure", "not weighted");

  /* Translators: “relative”, “weighted by size”, a number of places, a number of units
   * that have not reported */
  return g_strdup_printf (_ ("%s, %s, n = %u, missing: %u"), kind, weighted, line->n,
                          line->n_missing);
}

static GtkWidget *
make_details (const PtMeasures *measures, PtMeasure measure)
{
  const PtMeasureLine *line = &measures->lines[measure];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *revealer = gtk_revealer_new ();
  g_autofree char *kind = describe_kind (line, pt_measure_get_info (measure));
  /* Translators: a formula */
  g_autofree char *formula = g_strdup_printf (_ ("Formula: %s"), line->formula);

  gtk_box_append (GTK_BOX (box), pt_cells_make_sentence (formula, NULL));
  gtk_box_append (GTK_BOX (box), pt_cells_make_sentence (kind, "detail"));
  if (*line->note != '\0')
    gtk_box_append (GTK_BOX (box), pt_cells_make_sentence (line->note, "detail"));
  gtk_box_append (GTK_BOX (box), pt_cells_make_sentence (measures->legend, "detail"));
  gtk_widget_add_css_class (box, "formula");
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  return revealer;
}

static GtkWidget *
make_heading (const PtMeasureLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = pt_cells_make_sentence (line->name, "strong");
  GtkWidget *value = gtk_label_new (line->shown);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "strong");
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);
  return box;
}

static void
add_row (PtMeasureList *self, const PtMeasures *measures, PtMeasure measure)
{
  const PtMeasureLine *line = &measures->lines[measure];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *words =
    g_strdup_printf ("%s: %s. %s", line->name, line->shown, line->sentence);

  gtk_box_append (GTK_BOX (box), make_heading (line));
  gtk_box_append (GTK_BOX (box), pt_cells_make_sentence (line->sentence, NULL));
  self->details[measure] = make_details (measures, measure);
  gtk_box_append (GTK_BOX (box), self->details[measure]);
  if (line->refused != PT_REFUSED_NOT)
    gtk_widget_add_css_class (row, "refused");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Enter shows the formula"), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED,
                               FALSE, -1);
  gtk_list_box_append (self->list, row);
}

static void
row_activated_cb (PtMeasureList *self, GtkListBoxRow *row)
{
  GtkRevealer *details = GTK_REVEALER (self->details[gtk_list_box_row_get_index (row)]);
  gboolean is_open = !gtk_revealer_get_reveal_child (details);

  gtk_revealer_set_reveal_child (details, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
}

static void
pt_measure_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_MEASURE_LIST);

  G_OBJECT_CLASS (pt_measure_list_parent_class)->dispose (object);
}

static void
pt_measure_list_class_init (PtMeasureListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_measure_list_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/measure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PtMeasureList, root);
  gtk_widget_class_bind_template_child (widget_class, PtMeasureList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pt_measure_list_init (PtMeasureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

void
pt_measure_list_set_measures (PtMeasureList *self, const PtMeasures *measures)
{
  GtkListBoxRow *row;

  g_return_if_fail (PT_IS_MEASURE_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++) {
    self->details[i] = NULL;
    if (measures != NULL)
      add_row (self, measures, i);
  }
}

void
pt_measure_list_toggle (PtMeasureList *self, PtMeasure measure)
{
  GtkListBoxRow *row;

  g_return_if_fail (PT_IS_MEASURE_LIST (self));

  row = gtk_list_box_get_row_at_index (self->list, (int) measure);
  if (row != NULL)
    row_activated_cb (self, row);
}
