#include "app/backups-dialog.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtBackupsDialog {
  GtkWindow parent_instance;

  GtkLabel *explanation, *content;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *content_row;

  char *path;
  GPtrArray *backups; /* PtBackup, in the order of the list */
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtBackupsDialog, pt_backups_dialog, GTK_TYPE_WINDOW)

static const PtBackup *
get_chosen (PtBackupsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row == NULL ? NULL : self->backups->pdata[gtk_list_box_row_get_index (row)];
}

/* "92 đơn vị, 63.000 số liệu, năm 2021–năm 2025" */
static char *
describe (const PtBackupContent *content)
{
  g_autofree char *units = pt_number_format (content->n_units);
  g_autofree char *figures = pt_number_format (content->n_figures);
  g_autofree char *first = NULL, *last = NULL;

  if (content->n_figures == 0)
    /* Translators: a number of units. */
    return g_strdup_printf (_ ("%s units and no figures"), units);

  first = pt_period_format (content->first);
  last = pt_period_format (content->last);
  if (content->first == content->last)
    /* Translators: numbers of units and of figures; a period such as "năm 2024". */
    return g_strdup_printf (_ ("%s units and %s figures, of %s"), units, figures, last);
  /* Translators: numbers of units and of figures; two periods such as "năm 2024". */
  return g_strdup_printf (_ ("%s units and %s figures, from %s to %s"), units, figures,
                          first, last);
}

static void
add_line (GString *text, const char *format, const char *path, GError **error)
{
  g_auto (PtBackupContent) content = { 0 };
  g_autofree char *words = NULL;
  const char *place = strstr (format, "%s");

  if (!pt_backup_read_content (path, &content, error))
    return;

  words = describe (&content);
  g_string_append_printf (text, "%.*s%s%s", (int) (place - format), format, words,
                          place + 2);
  if (content.edit != NULL) {
    g_string_append_c (text, ' ');
    /* Translators: %s names a change, as "Import of figures.csv". */
    g_string_append_printf (text, _ ("Last change: %s."), content.edit);
  }
}

static void
show_content (PtBackupsDialog *self)
{
  const PtBackup *backup = get_chosen (self);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (backup != NULL) {
    /* Translators: %s is "92 units and 100 figures". */
    add_line (text, _ ("This copy has %s."), backup->path, &error);
    g_string_append_c (text, '\n');
    /* Translators: %s is "92 units and 100 figures". */
    add_line (text, _ ("The book now has %s."), self->path, NULL);
  }
  gtk_label_set_text (self->content, error != NULL ? error->message : text->str);
  gtk_widget_set_visible (self->content_row, backup != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore",
                                 backup != NULL && error == NULL);
}

static void
row_selected_cb (PtBackupsDialog *self, GtkListBoxRow *row)
{
  /* None is while the list is being taken apart. */
  if (row != NULL)
    show_content (self);
}

static GtkWidget *
make_row (const PtBackup *backup)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  /* A date and a time, as they are written in Vietnam. */
  g_autofree char *at = g_date_time_format (backup->at, "%d/%m/%Y %H:%M");
  GtkWidget *day = gtk_label_new (at);
  GtkWidget *reason = gtk_label_new (pt_backup_reason_get_words (backup->reason));

  gtk_widget_add_css_class (day, "numeric");
  gtk_label_set_xalign (GTK_LABEL (reason), 0);
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_label_set_wrap (GTK_LABEL (reason), TRUE);
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), reason);
  return box;
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtBackupsDialog *self = PT_BACKUPS_DIALOG (widget);
  const PtBackup *backup = get_chosen (self);
  g_autofree char *path = backup == NULL ? NULL : g_strdup (backup->path);

  if (path == NULL)
    return;

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, path);
  g_object_unref (self);
}

static void
pt_backups_dialog_finalize (GObject *object)
{
  PtBackupsDialog *self = PT_BACKUPS_DIALOG (object);

  g_free (self->path);
  g_clear_pointer (&self->backups, g_ptr_array_unref);

  G_OBJECT_CLASS (pt_backups_dialog_parent_class)->finalize (object);
}

static void
pt_backups_dialog_class_init (PtBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->finalize = pt_backups_dialog_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", PT_TYPE_BACKUPS_DIALOG, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PtBackupsDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, PtBackupsDialog, content);
  gtk_widget_class_bind_template_child (widget_class, PtBackupsDialog, content_row);
  gtk_widget_class_bind_template_child (widget_class, PtBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PtBackupsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_install_action (widget_class, "backups.restore", NULL,
                                   restore_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_backups_dialog_init (PtBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_backups_dialog_new (GtkWindow *parent, const char *path)
{
  PtBackupsDialog *self = g_object_new (PT_TYPE_BACKUPS_DIALOG, "transient-for", parent,
                                        "modal", parent != NULL, NULL);

  self->path = g_strdup (path);
  self->backups = pt_backups_list (path);
  for (guint i = 0; i < self->backups->len; i++)
    gtk_list_box_append (self->list, make_row (self->backups->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack,
                                    self->backups->len == 0 ? "empty" : "copies");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  show_content (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_window_get_title (GTK_WINDOW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->explanation), -1);
  return GTK_WIDGET (self);
}

const char *
pt_backups_dialog_get_content (PtBackupsDialog *self)
{
  g_return_val_if_fail (PT_IS_BACKUPS_DIALOG (self), NULL);

  return gtk_label_get_text (self->content);
}
