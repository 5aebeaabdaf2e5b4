#include "app/bulk-dialog.h"

#include "app/compat.h"
#include "app/import.h"
#include "base/number.h"
#include "exchange/reader.h"
#include "store/backups.h"
#include "store/reorganise-bulk.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

enum {
  UNITS,
  SUCCESSION,
  N_FILES
};

struct _PtBulkDialog {
  GtkWindow parent_instance;

  GtkLabel *explanation, *units, *succession, *findings, *summary;
  GtkWidget *findings_frame, *summary_row;

  PtBook *book;
  GFile *files[N_FILES];
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtBulkDialog, pt_bulk_dialog, GTK_TYPE_WINDOW)

/* What one try said. */
typedef struct {
  PtIntake *intakes[N_FILES];
  PtOutcome outcomes[N_FILES];
  GPtrArray *warnings; /* PtProblem, or NULL */
} Trial;

static void
clear_trial (Trial *self)
{
  for (guint i = 0; i < N_FILES; i++)
    g_clear_pointer (&self->intakes[i], pt_intake_free);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, clear_trial)

/* @title NULL: only tries. */
static gboolean
run (PtBulkDialog *self, const char *title, Trial *trial, GError **error)
{
  for (guint i = 0; i < N_FILES; i++) {
    trial->intakes[i] =
      pt_reader_read (self->files[i], pt_book_get_catalogue (self->book), NULL, error);
    if (trial->intakes[i] == NULL)
      return FALSE;
  }
  return pt_book_apply_reorganisation (self->book, trial->intakes[UNITS],
                                       trial->intakes[SUCCESSION], NULL,
                                       title != NULL ? title : "", title == NULL,
                                       trial->outcomes, &trial->warnings, error);
}

static guint
count_problems (const Trial *trial)
{
  return trial->intakes[UNITS]->problems->len +
         trial->intakes[SUCCESSION]->problems->len;
}

static void
add_problems (GString *text, const char *heading, const GPtrArray *problems)
{
  g_autofree char *words = NULL;

  if (problems == NULL || problems->len == 0)
    return;

  words = pt_import_describe_problems (problems);
  g_string_append_printf (text, "%s%s\n\n%s", text->len > 0 ? "\n\n" : "", heading,
                          words);
}

static void
show_findings (PtBulkDialog *self, const Trial *trial)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_problems (text, _ ("To be mended in the list of units:"),
                trial->intakes[UNITS]->problems);
  add_problems (text, _ ("To be mended in the list of successions:"),
                trial->intakes[SUCCESSION]->problems);
  add_problems (text, _ ("To be looked at; it may be meant so:"), trial->warnings);
  if (text->len == 0)
    g_string_append (text, _ ("Nothing is wrong with the two files."));
  gtk_label_set_text (self->findings, text->str);
  gtk_widget_set_visible (self->findings_frame, TRUE);
}

static char *
describe_outcome (const char *words, const PtOutcome *outcome)
{
  g_autofree char *new = pt_number_format (outcome->n_new);
  g_autofree char *changed = pt_number_format (outcome->n_changed);
  g_autofree char *unchanged = pt_number_format (outcome->n_unchanged);
  g_autofree char *rejected = pt_number_format (outcome->n_rejected);

  /* Translators: a list, and numbers of its rows. */
  return g_strdup_printf (_ (
                            "%s: %s new, %s changed, %s as before, %s cannot be taken"),
                          words, new, changed, unchanged, rejected);
}

/* Returns: whether the two files can be applied, and would change anything */
static gboolean
show_summary (PtBulkDialog *self, const Trial *trial)
{
  const PtOutcome *outcomes = trial->outcomes;
  g_autofree char *units = describe_outcome (_ ("Units"), &outcomes[UNITS]);
  g_autofree char *successions =
    describe_outcome (_ ("Successions"), &outcomes[SUCCESSION]);
  g_autofree char *words = NULL;
  guint n_problems = count_problems (trial);
  guint n_changes = 0;
  const char *verdict;

  for (guint i = 0; i < N_FILES; i++)
    n_changes += outcomes[i].n_new + outcomes[i].n_changed;
  if (n_problems > 0)
    verdict = _ ("Nothing can be applied before the files are mended.");
  else if (n_changes == 0)
    verdict = _ ("The book had all of this already; nothing would change.");
  else
    verdict = _ ("All of it is one edit, which can be undone. Figures stay with the "
                 "units that reported them.");
  words = g_strdup_printf ("%s.\n%s.\n%s", units, successions, verdict);
  gtk_label_set_text (self->summary, words);
  return n_problems == 0 && n_changes > 0;
}

static void
show_failure (PtBulkDialog *self, const char *message)
{
  gtk_label_set_text (self->summary, message);
  gtk_label_set_text (self->findings, "");
  gtk_widget_set_visible (self->findings_frame, FALSE);
}

static void
show_name (GtkLabel *label, const char *words, GFile *file)
{
  g_autofree char *base = file == NULL ? NULL : g_file_get_basename (file);
  g_autofree char *shown = base == NULL ? g_strdup (C_ ("file", "not chosen yet"))
                                        : g_filename_display_name (base);
  /* Translators: which list, and the name of its file. */
  g_autofree char *text = g_strdup_printf (C_ ("file", "%s: %s"), words, shown);

  gtk_label_set_text (label, text);
}

static void
check (PtBulkDialog *self)
{
  g_auto (Trial) trial = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean both = self->files[UNITS] != NULL && self->files[SUCCESSION] != NULL;
  gboolean ready = FALSE;

  show_name (self->units, _ ("List of units"), self->files[UNITS]);
  show_name (self->succession, _ ("List of successions"), self->files[SUCCESSION]);
  gtk_widget_set_visible (self->summary_row, both);
  gtk_widget_set_visible (self->findings_frame, FALSE);
  if (both && run (self, NULL, &trial, &error)) {
    show_findings (self, &trial);
    ready = show_summary (self, &trial);
  } else if (both)
    show_failure (self, error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.apply", ready);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtBulkDialog *self = PT_BULK_DIALOG (widget);
  g_auto (Trial) trial = { 0 };
  g_autoptr (GError) error = NULL;
  const char *title = _ ("Reorganisation from files");

  if (!pt_book_back_up (self->book, PT_BACKUP_REORGANISATION, &error) ||
      !run (self, title, &trial, &error)) {
    show_failure (self, error->message);
    return;
  }
  if (count_problems (&trial) > 0) {
    check (self); /* the files are others by now */
    return;
  }
  g_signal_emit (self, signals[DONE], 0, title);
  gtk_window_close (GTK_WINDOW (self));
}

void
pt_bulk_dialog_add_file (PtBulkDialog *self, GFile *file)
{
  g_autoptr (PtIntake) intake = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (PT_IS_BULK_DIALOG (self));

  intake = pt_reader_read (file, pt_book_get_catalogue (self->book), NULL, &error);
  if (intake != NULL && intake->layout == PT_LAYOUT_UNITS)
    g_set_object (&self->files[UNITS], file);
  else if (intake != NULL && intake->layout == PT_LAYOUT_SUCCESSION)
    g_set_object (&self->files[SUCCESSION], file);
  check (self);
  if (intake == NULL ||
      (intake->layout != PT_LAYOUT_UNITS && intake->layout != PT_LAYOUT_SUCCESSION)) {
    gtk_widget_set_visible (self->summary_row, TRUE);
    show_failure (self, error != NULL
                          ? error->message
                          : _ ("The file is neither a list of units nor one of "
                               "successions. Choose units.csv and succession.csv."));
  }
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);

  if (file != NULL)
    pt_bulk_dialog_add_file (PT_BULK_DIALOG (object), file);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.csv", "*.CSV", NULL };
  const PtCompatFilter filters[] = { { _ ("Tables (CSV)"), patterns }, { NULL } };

  pt_compat_open_file (GTK_WINDOW (widget),
                       &(PtCompatFileDialog){
                         .title = _ ("Choose units.csv, then succession.csv"),
                         .accept = _ ("_Choose"),
                         .filters = filters,
                       },
                       NULL, chosen_cb, NULL);
}

static gboolean
drop_cb (PtBulkDialog *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *item = files; item != NULL; item = item->next)
    pt_bulk_dialog_add_file (self, item->data);
  return files != NULL;
}

static void
pt_bulk_dialog_dispose (GObject *object)
{
  PtBulkDialog *self = PT_BULK_DIALOG (object);

  g_clear_object (&self->book);
  for (guint i = 0; i < N_FILES; i++)
    g_clear_object (&self->files[i]);

  G_OBJECT_CLASS (pt_bulk_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, units);
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, succession);
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, findings);
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, findings_frame);
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PtBulkDialog, summary_row);
}

static void
pt_bulk_dialog_class_init (PtBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_bulk_dialog_dispose;

  signals[DONE] = g_signal_new ("done", PT_TYPE_BULK_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "bulk.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "bulk.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_bulk_dialog_init (PtBulkDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
pt_bulk_dialog_new (GtkWindow *parent, PtBook *book)
{
  PtBulkDialog *self = g_object_new (PT_TYPE_BULK_DIALOG, "transient-for", parent,
                                     "modal", parent != NULL, NULL);

  self->book = g_object_ref (book);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_window_get_title (GTK_WINDOW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->explanation), -1);
  check (self);
  return GTK_WIDGET (self);
}

const char *
pt_bulk_dialog_get_summary (PtBulkDialog *self)
{
  g_return_val_if_fail (PT_IS_BULK_DIALOG (self), NULL);

  return gtk_label_get_text (self->summary);
}

const char *
pt_bulk_dialog_get_findings (PtBulkDialog *self)
{
  g_return_val_if_fail (PT_IS_BULK_DIALOG (self), NULL);

  return gtk_label_get_text (self->findings);
}
