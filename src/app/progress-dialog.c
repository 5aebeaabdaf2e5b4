#include "app/progress-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/choice-row.h"
#include "app/entry-units.h"
#include "app/picker.h"
#include "app/print-pages.h"
#include "report/paper-form.h"
#include "store/closing.h"

#include "ui-resources.h"

struct _PtProgressDialog {
  GtkWindow parent_instance;

  GtkLabel *summary;
  PtPicker *forms;
  GtkCheckButton *missing_only;
  GListStore *items; /* PtChoice, the index of the unit as id */

  PtBook *book;
  PtCatalogue *catalogue;
  GPtrArray *asked; /* PtForm */
  PtFormQuery query;
  GArray *progress; /* PtFormProgress */
};

enum {
  UNIT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtProgressDialog, pt_progress_dialog, GTK_TYPE_WINDOW)

static gboolean
is_closed (const char *form, PtPeriod period, const PtUnit *unit, gpointer book)
{
  return pt_book_is_form_closed (book, form, period, unit);
}

static PtChoice *
make_item (PtProgressDialog *self, const PtFormProgress *progress)
{
  guint n;
  const PtUnit *unit = &pt_catalogue_get_units (self->catalogue, &n)[progress->unit];
  PtDay day = pt_period_last_day (self->query.period);
  g_autofree char *detail = g_strdup_printf (
    /* Translators: a state, as "incomplete", and how many of all figures are there. */
    _ ("%s (%u of %u figures)"), pt_form_state_get_name (progress->state),
    progress->n_answered, progress->n_asked);

  return pt_choice_new ((int) progress->unit,
                        pt_unit_get_nearest_version (unit, day)->name, detail);
}

static void
show_summary (PtProgressDialog *self)
{
  guint n[PT_N_FORM_STATES] = { 0 };
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->progress->len; i++)
    n[g_array_index (self->progress, PtFormProgress, i).state]++;
  words = g_strdup_printf (
    /* Translators: numbers of units. */
    _ ("Closed: %u · Complete: %u · Incomplete: %u · No figures yet: %u"),
    n[PT_FORM_CLOSED], n[PT_FORM_COMPLETE], n[PT_FORM_BEGUN], n[PT_FORM_EMPTY]);
  gtk_label_set_text (self->summary, words);
}

static void
show_rows (PtProgressDialog *self)
{
  gboolean missing_only = gtk_check_button_get_active (self->missing_only);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->progress != NULL && i < self->progress->len; i++) {
    const PtFormProgress *progress = &g_array_index (self->progress, PtFormProgress, i);

    if (!missing_only || pt_form_progress_is_missing (progress))
      g_ptr_array_add (items, make_item (self, progress));
  }
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "progress.print",
                                 self->progress != NULL);
}

static void
refresh (PtProgressDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->progress, g_array_unref);
  self->progress =
    pt_form_progress_list (self->catalogue, pt_book_get_columns (self->book),
                           &self->query, &error);
  if (self->progress == NULL)
    gtk_label_set_text (self->summary, error->message);
  else
    show_summary (self);
  show_rows (self);
}

static void
form_chosen_cb (PtProgressDialog *self)
{
  int place = pt_picker_get_selected (self->forms);

  if (place >= 0 && (guint) place < self->asked->len)
    pt_progress_dialog_set_form (
      self, ((PtForm *) g_ptr_array_index (self->asked, place))->code);
}

static void
row_setup_cb (PtProgressDialog *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, pt_choice_row_new ());
}

static void
row_bind_cb (PtProgressDialog *self, GtkListItem *item)
{
  pt_choice_row_show (gtk_list_item_get_child (item), gtk_list_item_get_item (item),
                      FALSE);
}

static void
row_activated_cb (PtProgressDialog *self, guint position)
{
  g_autoptr (PtChoice) choice =
    g_list_model_get_item (G_LIST_MODEL (self->items), position);
  guint n;

  if (choice == NULL)
    return;
  g_signal_emit (
    self, signals[UNIT_ACTIVATED], 0,
    pt_catalogue_get_units (self->catalogue, &n)[pt_choice_get_id (choice)].id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtProgressDialog *self = PT_PROGRESS_DIALOG (widget);
  g_autoptr (GPtrArray) pages = pt_progress_dialog_draw (self);

  pt_print_pages (GTK_WINDOW (self), pages, gtk_window_get_title (GTK_WINDOW (self)));
}

static void
pt_progress_dialog_dispose (GObject *object)
{
  PtProgressDialog *self = PT_PROGRESS_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_pointer (&self->progress, g_array_unref);

  G_OBJECT_CLASS (pt_progress_dialog_parent_class)->dispose (object);
}

static void
pt_progress_dialog_class_init (PtProgressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CHOICE);
  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_progress_dialog_dispose;

  signals[UNIT_ACTIVATED] =
    g_signal_new ("unit-activated", PT_TYPE_PROGRESS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/progress-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtProgressDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PtProgressDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, PtProgressDialog, missing_only);
  gtk_widget_class_bind_template_child (widget_class, PtProgressDialog, items);
  gtk_widget_class_bind_template_callback (widget_class, form_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "progress.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_progress_dialog_init (PtProgressDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only the forms themselves: progress is of one. */
static void
fill_forms (PtProgressDialog *self, const char *wanted)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);

  for (guint i = 0; i < self->asked->len; i++) {
    const PtForm *form = g_ptr_array_index (self->asked, i);
    g_autoptr (PtChoice) choice =
      pt_choice_new ((int) i, pt_form_get_name (form->code), NULL);

    g_list_store_append (list, choice);
    if (self->query.form == NULL || g_strcmp0 (wanted, form->code) == 0)
      self->query.form = form->code;
  }
  pt_picker_set_choices (self->forms, G_LIST_MODEL (list), 0);
}

GtkWidget *
pt_progress_dialog_new (GtkWindow *parent, const PtEntryChoice *choice)
{
  PtProgressDialog *self = g_object_new (PT_TYPE_PROGRESS_DIALOG, "transient-for",
                                         parent, "modal", parent != NULL, NULL);
  g_autofree char *period = pt_period_format (choice->period);
  /* Translators: %s is a period: "the year 2024". */
  g_autofree char *title = g_strdup_printf (_ ("Who has reported: %s"), period);

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->book = g_object_ref (choice->book);
  self->catalogue = pt_catalogue_ref (pt_book_get_catalogue (choice->book));
  self->asked = pt_forms_list (self->catalogue, choice->period, NULL);
  self->query = (PtFormQuery){ .period = choice->period,
                               .level = (int) choice->kind,
                               .within = choice->within,
                               .dimension = -1,
                               .group = -1,
                               .is_closed = is_closed,
                               .data = self->book };
  fill_forms (self, choice->form);
  if (self->query.form != NULL)
    pt_progress_dialog_set_form (self, self->query.form);
  return GTK_WIDGET (self);
}

void
pt_progress_dialog_set_form (PtProgressDialog *self, const char *code)
{
  g_return_if_fail (PT_IS_PROGRESS_DIALOG (self));

  for (guint i = 0; i < self->asked->len; i++) {
    const PtForm *form = g_ptr_array_index (self->asked, i);

    if (!g_str_equal (form->code, code))
      continue;
    self->query.form = form->code;
    pt_picker_set_selected (self->forms, (int) i);
    refresh (self);
    return;
  }
}

void
pt_progress_dialog_set_missing_only (PtProgressDialog *self, gboolean missing)
{
  g_return_if_fail (PT_IS_PROGRESS_DIALOG (self));

  gtk_check_button_set_active (self->missing_only, missing);
}

guint
pt_progress_dialog_get_n_rows (PtProgressDialog *self)
{
  g_return_val_if_fail (PT_IS_PROGRESS_DIALOG (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

const char *
pt_progress_dialog_get_summary (PtProgressDialog *self)
{
  g_return_val_if_fail (PT_IS_PROGRESS_DIALOG (self), NULL);

  return gtk_label_get_text (self->summary);
}

GPtrArray *
pt_progress_dialog_draw (PtProgressDialog *self)
{
  g_return_val_if_fail (PT_IS_PROGRESS_DIALOG (self), NULL);

  return pt_reminder_draw (self->catalogue, &self->query, self->progress, NULL);
}
