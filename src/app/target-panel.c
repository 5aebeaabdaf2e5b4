#include "app/target-panel.h"

#include "app/cells.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui-resources.h"

#define N_TICKED 5
/* The lowest are the ones to try. */
#define MOST_UNITS 60

struct _PtTargetPanel {
  GtkWidget parent_instance;

  GtkWidget *root, *trial;
  GtkLabel *sentence, *document, *answer;
  GtkEntry *goal;
  GtkFlowBox *list;

  PtCatalogue *catalogue;
  const PtTable *units; /* borrowed */
  GArray *rows;         /* guint: rows of @units in the list, the lowest first */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (PtTargetPanel, pt_target_panel, GTK_TYPE_WIDGET)

static GtkCheckButton *
get_tick (PtTargetPanel *self, guint i)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->list, (int) i);

  return GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child));
}

/* Returns: percent, or NAN where none is written */
static double
read_goal (PtTargetPanel *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->goal));
  PtNumber number;
  gboolean is_good;
  g_autofree char *percent = g_strconcat (text, strchr (text, '%') ? "" : "%", NULL);

  is_good =
    pt_number_parse (percent, &number, NULL) && number.is_percent && number.scaled >= 0;
  if (is_good || *text == '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->goal), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->goal), "error");
  return is_good ? (double) number.scaled / PT_PERCENT_SCALE : NAN;
}

static void
answer (PtTargetPanel *self)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (PtWhatIf) what_if = NULL;
  double goal = read_goal (self);

  if (self->is_filling || self->units == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (get_tick (self, i)))
      g_array_append_val (chosen, g_array_index (self->rows, guint, i));
  if (isnan (goal)) {
    gtk_label_set_text (self->answer, _ ("Write a percentage, such as 60."));
    return;
  }
  if (chosen->len == 0) {
    gtk_label_set_text (self->answer, _ ("Tick the units that are to reach it."));
    return;
  }
  what_if = pt_what_if_new (self->catalogue, self->units,
                            &g_array_index (chosen, guint, 0), chosen->len, goal);
  gtk_label_set_text (self->answer, what_if != NULL ? what_if->sentence : "");
}

static void
pt_target_panel_dispose (GObject *object)
{
  PtTargetPanel *self = PT_TARGET_PANEL (object);

  self->units = NULL;
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_TARGET_PANEL);

  G_OBJECT_CLASS (pt_target_panel_parent_class)->dispose (object);
}

static void
pt_target_panel_finalize (GObject *object)
{
  g_array_unref (PT_TARGET_PANEL (object)->rows);

  G_OBJECT_CLASS (pt_target_panel_parent_class)->finalize (object);
}

static void
pt_target_panel_class_init (PtTargetPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_target_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_target_panel_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/target-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, root);
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, trial);
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, document);
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, answer);
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, goal);
  gtk_widget_class_bind_template_child (widget_class, PtTargetPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, answer);
}

static void
pt_target_panel_init (PtTargetPanel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const PtTable *table = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  double first = g_array_index (table->rows, PtTableRow, x).value;
  double second = g_array_index (table->rows, PtTableRow, y).value;

  if (first != second)
    return first < second ? -1 : 1;
  return (x > y) - (x < y);
}

static void
list_units (PtTargetPanel *self)
{
  const PtTable *table = self->units;

  g_array_set_size (self->rows, 0);
  for (guint i = 0; table != NULL && i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->state == PT_STATE_NUMBER && row->has_counts)
      g_array_append_val (self->rows, i);
  }
  if (table != NULL)
    g_array_sort_with_data (self->rows, compare_rows, (gpointer) table);
  g_array_set_size (self->rows, MIN (self->rows->len, MOST_UNITS));
}

static void
fill_list (PtTargetPanel *self)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->list, 0)) != NULL)
    gtk_flow_box_remove (self->list, GTK_WIDGET (child));
  for (guint i = 0; i < self->rows->len; i++) {
    const PtTableRow *row = &g_array_index (self->units->rows, PtTableRow,
                                            g_array_index (self->rows, guint, i));
    g_autofree char *value = pt_table_format_value (self->units, row);
    /* Translators: the name of a unit, its value */
    g_autofree char *words =
      g_strdup_printf (C_ ("what if", "%s (%s)"), row->name, value);
    GtkWidget *tick = gtk_check_button_new_with_label (words);

    gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), i < N_TICKED);
    g_signal_connect_swapped (tick, "toggled", G_CALLBACK (answer), self);
    gtk_flow_box_append (self->list, tick);
    gtk_widget_set_focusable (gtk_widget_get_parent (tick), FALSE);
  }
}

/* Something worth trying: the target, else the rate of all, else nothing. */
static void
suggest_goal (PtTargetPanel *self, const PtAim *aim)
{
  double goal = aim == NULL ? NAN : aim->target != NULL ? aim->goal : aim->value;
  g_autofree char *text =
    isnan (goal) ? g_strdup ("") : pt_words_percent (round (10 * goal) / 10);

  gtk_editable_set_text (GTK_EDITABLE (self->goal), text);
}

void
pt_target_panel_show (PtTargetPanel *self, PtCatalogue *catalogue, const PtAim *aim,
                      const PtTable *units)
{
  g_autofree char *document = NULL;

  g_return_if_fail (PT_IS_TARGET_PANEL (self));

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  if (catalogue != NULL)
    self->catalogue = pt_catalogue_ref (catalogue);
  self->units = units != NULL && units->is_percent ? units : NULL;
  self->is_filling = TRUE;
  list_units (self);
  fill_list (self);
  suggest_goal (self, aim);
  self->is_filling = FALSE;
  gtk_label_set_text (self->sentence, aim != NULL ? aim->sentence : "");
  if (aim != NULL && aim->document != NULL)
    /* Translators: a document that sets a target */
    document = g_strdup_printf (_ ("Set by: %s"), aim->document);
  gtk_label_set_text (self->document, document != NULL ? document : "");
  gtk_widget_set_visible (GTK_WIDGET (self->document), document != NULL);
  gtk_widget_set_visible (self->trial, self->rows->len > 0);
  answer (self);
}

void
pt_target_panel_try (PtTargetPanel *self, const char *goal, guint n)
{
  g_return_if_fail (PT_IS_TARGET_PANEL (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_check_button_set_active (get_tick (self, i), i < n);
  gtk_editable_set_text (GTK_EDITABLE (self->goal), goal);
}

const char *
pt_target_panel_get_answer (PtTargetPanel *self)
{
  g_return_val_if_fail (PT_IS_TARGET_PANEL (self), NULL);

  return gtk_label_get_text (self->answer);
}
