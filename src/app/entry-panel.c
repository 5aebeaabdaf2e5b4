#include "app/entry-panel.h"

#include <glib/gi18n-lib.h>

#include "app/entry-table-write.h"
#include "app/entry-words.h"
#include "domain/cell.h"

#include "ui-resources.h"

/* Who wants to know more asks phongtrao-cli explain. */
#define MAX_HISTORY 8

struct _PtEntryPanel {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *unit, *element, *value;
  GtkWidget *facts, *doubts_title, *doubts, *rates_title, *rates;
  GtkWidget *sources_title, *sources, *history_title, *history;
};

G_DEFINE_FINAL_TYPE (PtEntryPanel, pt_entry_panel, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
show_section (GtkWidget *title, GtkWidget *box)
{
  gboolean any = gtk_widget_get_first_child (box) != NULL;

  gtk_widget_set_visible (title, any);
  gtk_widget_set_visible (box, any);
}

/* Words on the left, a number on the right. */
static void
append_pair (GtkWidget *box, const char *words, const char *number)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *value = gtk_label_new (number);

  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), make_label (words, "detail"));
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (GTK_BOX (box), row);
}

static void
show_facts (PtEntryPanel *self, PtEntryTable *table, const PtEntryCell *cell)
{
  PtPeriod before = pt_period_previous (pt_entry_table_get_choice (table)->period);
  g_autofree char *period = pt_period_format (before);
  g_autofree char *last = pt_entry_words_last (table, cell);
  g_autofree char *change = pt_entry_words_change (table, cell);

  clear (self->facts);
  append_pair (self->facts, period, *last == '\0' ? C_ ("cell", "nothing") : last);
  if (*change != '\0')
    append_pair (self->facts, C_ ("column", "Change"), change);
}

static void
show_rates (PtEntryPanel *self, PtEntryTable *table, const PtEntryCell *cell)
{
  g_autoptr (GPtrArray) rates = pt_entry_words_list_rates (table, cell);

  clear (self->rates);
  for (guint i = 0; i < rates->len; i++) {
    const PtEntryRate *rate = g_ptr_array_index (rates, i);
    g_autofree char *name = pt_rate_describe (rate->rate);
    g_autofree char *value = NULL;

    if (rate->value == NULL)
      continue;
    value = rate->last == NULL
              ? g_strdup (rate->value)
              /* Translators: a rate, and in brackets the one of the year before. */
              : g_strdup_printf (C_ ("rate", "%s (%s)"), rate->value, rate->last);
    append_pair (self->rates, name, value);
  }
  show_section (self->rates_title, self->rates);
}

static GtkWidget *
make_button (const char *label, const char *spoken, const char *action,
             GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  return button;
}

static void
append_doubt (PtEntryPanel *self, const PtEntryDoubt *doubt, guint place)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (row), make_label (doubt->warning->sentence, NULL));
  if (doubt->reason != NULL) {
    g_autofree char *words =
      /* Translators: %s is the reason somebody wrote. */
      g_strdup_printf (_ ("Accepted: %s"), doubt->reason);

    gtk_box_append (GTK_BOX (row), make_label (words, "detail"));
  } else {
    gtk_widget_add_css_class (row, "problem-row");
    gtk_box_append (GTK_BOX (row),
                    make_button (_ ("Accept…"), doubt->warning->sentence,
                                 "entry.accept", g_variant_new_uint32 (place)));
  }
  gtk_box_append (GTK_BOX (self->doubts), row);
}

static void
show_doubts (PtEntryPanel *self, PtEntryTable *table, const PtEntryCell *cell)
{
  const GPtrArray *doubts = pt_entry_table_get_doubts (table, cell->unit->index);

  clear (self->doubts);
  for (guint i = 0; i < doubts->len; i++) {
    const PtEntryDoubt *doubt = g_ptr_array_index (doubts, i);

    if (pt_entry_doubt_concerns (doubt, cell->element->index))
      append_doubt (self, doubt, i);
  }
  show_section (self->doubts_title, self->doubts);
}

static void
append_source (PtEntryPanel *self, const PtEntryCell *cell, const PtTrace *trace,
               gboolean may_choose)
{
  g_autofree char *value = pt_cell_describe (cell->element, &trace->figure);

  append_pair (self->sources, trace->source, value);
  if (trace->official)
    gtk_box_append (GTK_BOX (self->sources),
                    make_label (C_ ("figure", "official"), "caption"));
  else if (may_choose)
    gtk_box_append (GTK_BOX (self->sources),
                    make_button (_ ("Choose as official…"), trace->source,
                                 "entry.choose-source",
                                 g_variant_new_string (trace->source)));
}

static void
append_past (PtEntryPanel *self, const PtEntryCell *cell, const PtTrace *trace)
{
  g_autofree char *value = pt_cell_describe (cell->element, &trace->figure);
  g_autofree char *at = pt_day_format_moment (trace->at == NULL ? "" : trace->at);
  g_autofree char *words =
    g_strdup_printf ("%s · %s\n%s", at, trace->who == NULL ? "" : trace->who,
                     trace->title == NULL ? trace->source : trace->title);

  append_pair (self->history, words, value);
}

static void
show_traces (PtEntryPanel *self, PtEntryTable *table, const PtEntryCell *cell)
{
  const PtEntryChoice *choice = pt_entry_table_get_choice (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) traces =
    pt_book_explain (choice->book, cell->unit, cell->element, choice->period, &error);
  gboolean may_choose = !pt_book_is_read_only (choice->book);

  clear (self->sources);
  clear (self->history);
  for (guint i = 0; traces != NULL && i < traces->len; i++) {
    const PtTrace *trace = g_ptr_array_index (traces, i);

    if (trace->is_current)
      append_source (self, cell, trace, may_choose);
    if (i < MAX_HISTORY)
      append_past (self, cell, trace);
  }
  if (error != NULL)
    gtk_box_append (GTK_BOX (self->history), make_label (error->message, NULL));
  show_section (self->sources_title, self->sources);
  show_section (self->history_title, self->history);
}

static void
pt_entry_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_ENTRY_PANEL);

  G_OBJECT_CLASS (pt_entry_panel_parent_class)->dispose (object);
}

static void
pt_entry_panel_class_init (PtEntryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_entry_panel_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/entry-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, root);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, unit);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, element);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, value);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, facts);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, doubts_title);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, doubts);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, rates_title);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, rates);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, sources_title);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, sources);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, history_title);
  gtk_widget_class_bind_template_child (widget_class, PtEntryPanel, history);
}

static void
pt_entry_panel_init (PtEntryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_entry_panel_show (PtEntryPanel *self, PtEntryTable *table, const PtEntryCell *cell)
{
  g_autofree char *value = NULL;
  PtDay day;

  g_return_if_fail (PT_IS_ENTRY_PANEL (self));

  gtk_widget_set_visible (self->root, cell != NULL);
  if (cell == NULL)
    return;

  day = pt_period_last_day (pt_entry_table_get_choice (table)->period);
  gtk_label_set_text (self->unit, pt_unit_get_nearest_version (cell->unit, day)->name);
  gtk_label_set_text (self->element, pt_element_get_name (cell->element));
  value = cell->draft != NULL ? g_strdup (cell->reason)
                              : pt_cell_describe (cell->element, &cell->figure);
  gtk_label_set_text (self->value,
                      cell->draft == NULL && cell->figure.state == PT_STATE_ABSENT
                        ? C_ ("cell", "Empty")
                        : value);
  show_facts (self, table, cell);
  show_doubts (self, table, cell);
  show_rates (self, table, cell);
  show_traces (self, table, cell);
}

static void
append_text (GString *out, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (out, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_text (out, child);
}

char *
pt_entry_panel_to_text (PtEntryPanel *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (PT_IS_ENTRY_PANEL (self), NULL);

  append_text (out, self->root);
  return g_strdup (out->str);
}
