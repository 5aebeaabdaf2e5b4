#include "app/entry-actions.h"

#include <glib/gi18n-lib.h>

#include "app/alert.h"
#include "app/definition-changes.h"
#include "app/entry-table-write.h"
#include "app/period-dialog.h"
#include "app/progress-dialog.h"
#include "app/reason-dialog.h"
#include "app/reorganise-dialog.h"
#include "store/entry.h"

/* What a dialog was opened for: the cell may have lost the focus until it is answered.
 */
typedef struct {
  PtEntryPage *page;
  PtWarning *warning;
  char *source, *form;
  gint64 unit, element; /* in the book */
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_clear_pointer (&question->warning, pt_warning_free);
  g_object_unref (question->page);
  g_free (question->source);
  g_free (question->form);
  g_free (question);
}

static GtkWindow *
get_window (PtEntryPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static PtBook *
get_book (PtEntryPage *page)
{
  return pt_session_get_book (pt_entry_page_get_session (page));
}

static PtPeriod
get_period (PtEntryPage *page)
{
  return pt_session_get_period (pt_entry_page_get_session (page));
}

/* Tells what was done, with a way back; or why it was not. */
static void
tell (PtEntryPage *page, gboolean done, const GError *error)
{
  g_autoptr (PtEdit) edit = NULL;

  if (!done) {
    pt_entry_page_say (page, error->message, TRUE);
    return;
  }

  edit = pt_book_find_undo (get_book (page));
  if (edit != NULL) {
    pt_entry_page_say (page, edit->title, FALSE);
    gtk_widget_activate_action (GTK_WIDGET (page), "win.tell-done", "s", edit->title);
  }
  pt_entry_page_focus_grid (page);
}

/* Takes @question. */
static GtkWidget *
ask (Question *question, const char *heading, const char *body, const char *button,
     GCallback callback)
{
  GtkWidget *dialog =
    pt_reason_dialog_new (get_window (question->page), heading, body, button);

  g_signal_connect_data (dialog, "answered", callback, question, free_question,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
accepted_cb (Question *question, const char *reason)
{
  g_autoptr (GError) error = NULL;
  gboolean done = pt_book_accept_warning (get_book (question->page), question->warning,
                                          reason, &error);

  tell (question->page, done, error);
}

GtkWidget *
pt_entry_actions_accept (PtEntryPage *page, guint place)
{
  const GPtrArray *doubts;
  Question *question;
  PtEntryCell cell;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page), NULL);

  if (!pt_entry_grid_read (pt_entry_page_get_grid (page), &cell))
    return NULL;
  doubts = pt_entry_table_get_doubts (pt_entry_page_get_table (page), cell.unit->index);
  if (place >= doubts->len)
    return NULL;

  question = g_new0 (Question, 1);
  question->page = g_object_ref (page);
  question->warning =
    pt_warning_copy (((PtEntryDoubt *) g_ptr_array_index (doubts, place))->warning);
  return ask (question, _ ("Accept this as it is?"), question->warning->sentence,
              _ ("_Accept"), G_CALLBACK (accepted_cb));
}

static const PtUnit *
find_unit (PtCatalogue *catalogue, gint64 id)
{
  const PtUnit *units;
  guint n;

  units = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    if (units[i].id == id)
      return &units[i];
  }
  return NULL;
}

static const PtElement *
find_element (PtCatalogue *catalogue, gint64 id)
{
  const PtElement *elements;
  guint n;

  elements = pt_catalogue_get_elements (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    if (elements[i].id == id)
      return &elements[i];
  }
  return NULL;
}

static void
source_chosen_cb (Question *question, const char *reason)
{
  PtBook *book = get_book (question->page);
  PtCatalogue *catalogue = pt_book_get_catalogue (book);
  const PtUnit *unit = find_unit (catalogue, question->unit);
  const PtElement *element = find_element (catalogue, question->element);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (unit == NULL || element == NULL)
    return;

  done = pt_book_choose_official (book, unit, element, get_period (question->page),
                                  question->source, reason, &error);
  tell (question->page, done, error);
}

GtkWidget *
pt_entry_actions_choose_source (PtEntryPage *page, const char *source)
{
  g_autofree char *body = NULL;
  Question *question;
  PtEntryCell cell;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page), NULL);

  if (!pt_entry_grid_read (pt_entry_page_get_grid (page), &cell))
    return NULL;

  question = g_new0 (Question, 1);
  question->page = g_object_ref (page);
  question->source = g_strdup (source);
  question->unit = cell.unit->id;
  question->element = cell.element->id;
  /* Translators: %s is the title of a source. */
  body = g_strdup_printf (_ ("Tables and charts will count what “%s” says. What the "
                             "other sources say stays in the book."),
                          source);
  return ask (question, _ ("Which figure is official?"), body, _ ("_Choose"),
              G_CALLBACK (source_chosen_cb));
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_entry_actions_accept (PT_ENTRY_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
choose_source_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_entry_actions_choose_source (PT_ENTRY_PAGE (widget),
                                  g_variant_get_string (parameter, NULL));
}

static void
period_chosen_cb (PtEntryPage *page, int period)
{
  pt_session_begin_period (pt_entry_page_get_session (page), period);
  pt_entry_page_focus_grid (page);
}

static void
begin_period_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtEntryPage *page = PT_ENTRY_PAGE (widget);
  GtkWidget *dialog = pt_period_dialog_new (get_window (page), get_period (page));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (period_chosen_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtEntryPage *page = PT_ENTRY_PAGE (widget);
  const char *form = pt_entry_table_get_choice (pt_entry_page_get_table (page))->form;
  g_autoptr (GError) error = NULL;

  if (form != NULL)
    tell (page,
          pt_book_close_form (get_book (page), form, get_period (page), NULL, &error),
          error);
}

static void
reopened_cb (Question *question, const char *reason)
{
  g_autoptr (GError) error = NULL;
  gboolean done =
    pt_book_reopen_form (get_book (question->page), question->form,
                         get_period (question->page), NULL, reason, &error);

  tell (question->page, done, error);
}

GtkWidget *
pt_entry_actions_reopen (PtEntryPage *page)
{
  const char *form;
  Question *question;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page), NULL);

  form = pt_entry_table_get_choice (pt_entry_page_get_table (page))->form;
  if (form == NULL)
    return NULL;

  question = g_new0 (Question, 1);
  question->page = g_object_ref (page);
  question->form = g_strdup (form);
  return ask (question, _ ("Open the form again?"),
              _ ("Figures of this form and period can be changed again. The reason "
                 "stays in the book's history."),
              _ ("_Open again"), G_CALLBACK (reopened_cb));
}

static void
reopen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_entry_actions_reopen (PT_ENTRY_PAGE (widget));
}

static void
unit_activated_cb (PtEntryPage *page, gint64 id)
{
  PtEntryBar *bar = pt_entry_page_get_bar (page);

  pt_entry_bar_set_unit (bar, id);
  pt_entry_bar_set_view (bar, PT_ENTRY_VIEW_FORM);
}

GtkWidget *
pt_entry_actions_show_progress (PtEntryPage *page)
{
  const PtEntryChoice *choice;
  GtkWidget *dialog;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page), NULL);

  choice = pt_entry_table_get_choice (pt_entry_page_get_table (page));
  if (choice->book == NULL)
    return NULL;

  dialog = pt_progress_dialog_new (get_window (page), choice);
  g_signal_connect_object (dialog, "unit-activated", G_CALLBACK (unit_activated_cb),
                           page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
progress_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_entry_actions_show_progress (PT_ENTRY_PAGE (widget));
}

static void
defined_cb (PtEntryPage *page)
{
  tell (page, TRUE, NULL);
}

GtkWidget *
pt_entry_actions_define (PtEntryPage *page, const char *action)
{
  const PtDefinitionChange *change = pt_definition_changes_find (action);
  PtBook *book;
  GtkWidget *dialog;

  g_return_val_if_fail (PT_IS_ENTRY_PAGE (page) && change != NULL, NULL);

  book = get_book (page);
  if (book == NULL || pt_book_is_read_only (book) ||
      !pt_definition_change_applies (change, pt_book_get_catalogue (book), NULL))
    return NULL;

  dialog = pt_reorganise_dialog_new (
    get_window (page), book, _ (change->title), _ (change->explanation),
    PT_REORGANISE_FORM (change->make_form (pt_book_get_catalogue (book), NULL)), FALSE);
  pt_reorganise_dialog_hide_day (PT_REORGANISE_DIALOG (dialog));
  g_signal_connect_object (dialog, "done", G_CALLBACK (defined_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
define_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_entry_actions_define (PT_ENTRY_PAGE (widget),
                           g_variant_get_string (parameter, NULL));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_entry_actions_print (PT_ENTRY_PAGE (widget), g_variant_get_boolean (parameter));
}

void
pt_entry_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "entry.accept", "u", accept_action);
  gtk_widget_class_install_action (widget_class, "entry.choose-source", "s",
                                   choose_source_action);
  gtk_widget_class_install_action (widget_class, "entry.begin-period", NULL,
                                   begin_period_action);
  gtk_widget_class_install_action (widget_class, "entry.close-form", NULL,
                                   close_action);
  gtk_widget_class_install_action (widget_class, "entry.reopen-form", NULL,
                                   reopen_action);
  gtk_widget_class_install_action (widget_class, "entry.progress", NULL,
                                   progress_action);
  gtk_widget_class_install_action (widget_class, "entry.define", "s", define_action);
  gtk_widget_class_install_action (widget_class, "entry.print", "b", print_action);
}
