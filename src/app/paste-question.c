#include "app/paste-question.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "app/picker.h"

#include "ui-resources.h"

struct _PtPasteQuestion {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *name;
  GtkButton *suggestion;
  PtPicker *places;

  PtPaste *paste;
  gboolean is_row;
  guint index;
};

enum {
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtPasteQuestion, pt_paste_question, GTK_TYPE_WIDGET)

static const PtPasteLine *
get_line (PtPasteQuestion *self)
{
  return self->is_row ? pt_paste_get_row (self->paste, self->index)
                      : pt_paste_get_column (self->paste, self->index);
}

static void
choose (PtPasteQuestion *self, int place)
{
  if (self->is_row)
    pt_paste_choose_row (self->paste, self->index, place);
  else
    pt_paste_choose_column (self->paste, self->index, place);
}

static void
place_chosen_cb (PtPasteQuestion *self)
{
  choose (self, pt_picker_get_selected (self->places));
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
suggestion_clicked_cb (PtPasteQuestion *self)
{
  choose (self, get_line (self)->suggestion);
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
pt_paste_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_PASTE_QUESTION);

  G_OBJECT_CLASS (pt_paste_question_parent_class)->dispose (object);
}

static void
pt_paste_question_class_init (PtPasteQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_paste_question_dispose;

  signals[DECIDED] = g_signal_new ("decided", PT_TYPE_PASTE_QUESTION, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/paste-question.ui");
  gtk_widget_class_bind_template_child (widget_class, PtPasteQuestion, root);
  gtk_widget_class_bind_template_child (widget_class, PtPasteQuestion, name);
  gtk_widget_class_bind_template_child (widget_class, PtPasteQuestion, suggestion);
  gtk_widget_class_bind_template_child (widget_class, PtPasteQuestion, places);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_clicked_cb);
}

static void
pt_paste_question_init (PtPasteQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
make_name (const PtPasteLine *line, gboolean is_row, guint index)
{
  if (*line->text != '\0')
    return g_strdup_printf (_ ("“%s”"), line->text);
  return g_strdup_printf (is_row ? _ ("Line %u") : _ ("Column %u"), index + 1);
}

GtkWidget *
pt_paste_question_new (PtPaste *paste, gboolean is_row, guint index, GListModel *places)
{
  PtPasteQuestion *self = g_object_new (PT_TYPE_PASTE_QUESTION, NULL);
  const PtPasteLine *line;
  g_autofree char *name = NULL;

  self->paste = paste;
  self->is_row = is_row;
  self->index = index;
  line = get_line (self);
  name = make_name (line, is_row, index);
  gtk_label_set_text (self->name, name);
  pt_picker_set_choices (self->places, places, line->place);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion), line->suggestion >= 0);
  if (line->suggestion >= 0) {
    PtChoice *choice = pt_choice_find (places, line->suggestion);
    g_autofree char *label =
      /* Translators: a button that asks whether this is the name that was meant. */
      g_strdup_printf (_ ("Is it %s?"), pt_choice_get_name (choice));

    gtk_button_set_label (self->suggestion, label);
  }
  return GTK_WIDGET (self);
}

void
pt_paste_question_decide (PtPasteQuestion *self, gboolean by_suggestion)
{
  const PtPasteLine *line;

  g_return_if_fail (PT_IS_PASTE_QUESTION (self));

  line = get_line (self);
  if (line->place != PT_PASTE_UNDECIDED)
    return;
  if (!by_suggestion)
    choose (self, PT_PASTE_SKIP);
  else if (line->suggestion >= 0)
    choose (self, line->suggestion);
}

void
pt_paste_question_update (PtPasteQuestion *self)
{
  const PtPasteLine *line;

  g_return_if_fail (PT_IS_PASTE_QUESTION (self));

  line = get_line (self);
  pt_picker_set_selected (self->places, line->place);
  gtk_widget_set_sensitive (GTK_WIDGET (self->suggestion),
                            line->place != line->suggestion);
}
