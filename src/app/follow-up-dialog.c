#include "app/follow-up-dialog.h"

#include "app/choice.h"
#include "app/day-text.h"
#include "app/picker.h"
#include "store/assignments.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtFollowUpDialog {
  GtkWindow parent_instance;

  GtkLabel *about, *problem;
  GtkEntry *who, *due, *remark;
  PtPicker *state;

  PtBook *book;
  GPtrArray *assignments; /* PtAssignment */
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtFollowUpDialog, pt_follow_up_dialog, GTK_TYPE_WINDOW)

static void
show_problem (PtFollowUpDialog *self, const char *words)
{
  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *words != '\0');
}

/* What was wrong is being mended. */
static void
changed_cb (PtFollowUpDialog *self)
{
  show_problem (self, "");
}

static char *
read_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static gboolean
read_due (PtFollowUpDialog *self, PtDay *due, GError **error)
{
  g_autofree char *text = read_text (self->due);

  *due = PT_DAY_FOREVER;
  return *text == '\0' || pt_day_text_parse (text, due, error);
}

static void
replace_text (char **text, char *by)
{
  g_free (*text);
  *text = by;
}

static gboolean
write_all (PtFollowUpDialog *self, GError **error)
{
  const char *state = pt_assignment_states[pt_picker_get_selected (self->state)];
  PtDay due;

  if (!read_due (self, &due, error))
    return FALSE;
  for (guint i = 0; i < self->assignments->len; i++) {
    PtAssignment *assignment = g_ptr_array_index (self->assignments, i);

    replace_text (&assignment->who, read_text (self->who));
    replace_text (&assignment->state, g_strdup (state));
    replace_text (&assignment->note, read_text (self->remark));
    assignment->due = due;
  }
  return pt_book_assign_all (self->book, self->assignments, error);
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtFollowUpDialog *self = PT_FOLLOW_UP_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = NULL;

  if (!write_all (self, &error)) {
    show_problem (self, error->message);
    return;
  }
  edit = pt_book_find_undo (self->book);
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  if (edit != NULL)
    g_signal_emit (self, signals[DONE], 0, edit->title);
  g_object_unref (self);
}

static void
pt_follow_up_dialog_finalize (GObject *object)
{
  PtFollowUpDialog *self = PT_FOLLOW_UP_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);

  G_OBJECT_CLASS (pt_follow_up_dialog_parent_class)->finalize (object);
}

static void
pt_follow_up_dialog_class_init (PtFollowUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->finalize = pt_follow_up_dialog_finalize;
  signals[DONE] = g_signal_new ("done", PT_TYPE_FOLLOW_UP_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/follow-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtFollowUpDialog, about);
  gtk_widget_class_bind_template_child (widget_class, PtFollowUpDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PtFollowUpDialog, who);
  gtk_widget_class_bind_template_child (widget_class, PtFollowUpDialog, due);
  gtk_widget_class_bind_template_child (widget_class, PtFollowUpDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, PtFollowUpDialog, state);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "follow-up.done", NULL, done_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_follow_up_dialog_init (PtFollowUpDialog *self)
{
  g_autoptr (GListStore) states = g_list_store_new (PT_TYPE_CHOICE);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; pt_assignment_states[i] != NULL; i++) {
    g_autoptr (PtChoice) choice =
      pt_choice_new (i, pt_assignment_get_state_name (pt_assignment_states[i]), NULL);

    g_list_store_append (states, choice);
  }
  pt_picker_set_choices (self->state, G_LIST_MODEL (states), 0);
}

/* Nothing is shown of what is not the same for all. */
static void
show_common (PtFollowUpDialog *self)
{
  const PtAssignment *first = g_ptr_array_index (self->assignments, 0);
  const char *who = first->who, *state = first->state, *note = first->note;
  PtDay due = first->due;
  g_autofree char *day = NULL;

  for (guint i = 1; i < self->assignments->len; i++) {
    const PtAssignment *other = g_ptr_array_index (self->assignments, i);

    who = g_str_equal (who, other->who) ? who : "";
    state = g_str_equal (state, other->state) ? state : "";
    note = g_str_equal (note, other->note) ? note : "";
    due = due == other->due ? due : PT_DAY_FOREVER;
  }
  day = pt_day_format_short (due);
  pt_follow_up_dialog_fill (self, who, day, state, note);
}

GtkWidget *
pt_follow_up_dialog_new (GtkWindow *parent, PtBook *book, const char *about,
                         GPtrArray *assignments)
{
  PtFollowUpDialog *self = g_object_new (PT_TYPE_FOLLOW_UP_DIALOG, "transient-for",
                                         parent, "modal", parent != NULL, NULL);

  self->book = g_object_ref (book);
  self->assignments = g_ptr_array_ref (assignments);
  gtk_label_set_text (self->about, about);
  show_common (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_window_get_title (GTK_WINDOW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  return GTK_WIDGET (self);
}

void
pt_follow_up_dialog_fill (PtFollowUpDialog *self, const char *who, const char *due,
                          const char *state, const char *remark)
{
  g_return_if_fail (PT_IS_FOLLOW_UP_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->who), who);
  gtk_editable_set_text (GTK_EDITABLE (self->due), due);
  gtk_editable_set_text (GTK_EDITABLE (self->remark), remark);
  for (int i = 0; pt_assignment_states[i] != NULL; i++) {
    if (g_str_equal (pt_assignment_states[i], state))
      pt_picker_set_selected (self->state, i);
  }
}

const char *
pt_follow_up_dialog_get_problem (PtFollowUpDialog *self)
{
  g_return_val_if_fail (PT_IS_FOLLOW_UP_DIALOG (self), NULL);

  return gtk_label_get_text (self->problem);
}
