#include "app/report-paper.h"

#include "app/alert.h"
#include "app/compat.h"
#include "app/print.h"
#include "base/money.h"
#include "report/draft.h"
#include "report/odt.h"
#include "report/self-check.h"
#include "store/paper.h"
#include "store/preference.h"

#include <glib/gi18n-lib.h>

/* Of the draft: what kind, of whom and when. */
static void
fill_paper (PtReportPaper *self, PtSession *session, const PtQuery *query)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (pt_session_get_catalogue (session), &n);

  self->paper.kind = g_strdup (PT_SELF_CHECK_KIND);
  self->paper.subject = g_strdup (query->within >= 0 ? units[query->within].uuid : "");
  self->paper.period = query->period;
  self->paper.title = g_strdup ("");
  self->paper.sent = g_strdup ("");
}

static gboolean
compose (PtReportPaper *self, PtSession *session, const PtQuery *query, GError **error)
{
  PtBook *book = pt_session_get_book (session);
  g_autoptr (GHashTable) preferences = pt_book_read_preferences (book, error);

  if (preferences == NULL)
    return FALSE;
  self->edits = pt_book_list_block_edits (book, &self->paper, error);
  if (self->edits == NULL)
    return FALSE;
  self->document =
    pt_self_check_new (pt_session_get_catalogue (session), pt_book_get_columns (book),
                       query, pt_book_is_example (book), error);
  if (self->document == NULL)
    return FALSE;
  pt_document_apply_preferences (self->document, preferences);
  pt_document_revise (self->document, self->edits);
  g_free (self->paper.title);
  self->paper.title = g_strdup (self->document->title);
  return TRUE;
}

PtReportPaper *
pt_report_paper_new_draft (PtSession *session, GError **error)
{
  g_autoptr (PtReportPaper) self = g_new0 (PtReportPaper, 1);
  PtQuery query;

  pt_session_fill_query (session, &query);
  fill_paper (self, session, &query);
  if (!compose (self, session, &query, error))
    return NULL;
  self->pages = pt_pages_new (self->document);
  return g_steal_pointer (&self);
}

PtReportPaper *
pt_report_paper_new_sent (PtSession *session, const PtPaper *paper, GError **error)
{
  g_autoptr (PtReportPaper) self = g_new0 (PtReportPaper, 1);
  PtBook *book = pt_session_get_book (session);
  g_autofree char *text = pt_book_read_sent_paper (book, paper->uuid, error);

  if (text == NULL)
    return NULL;
  self->paper = (PtPaper){ g_strdup (paper->uuid),    g_strdup (paper->kind),
                           g_strdup (paper->subject), paper->period,
                           g_strdup (paper->title),   g_strdup (paper->sent) };
  self->document = pt_document_from_string (text, error);
  if (self->document == NULL)
    return NULL;
  self->changes = pt_book_list_changed_figures (book, paper->uuid, error);
  if (self->changes == NULL)
    return NULL;
  self->pages = pt_pages_new (self->document);
  return g_steal_pointer (&self);
}

void
pt_report_paper_free (PtReportPaper *self)
{
  if (self == NULL)
    return;

  g_free (self->paper.uuid);
  g_free (self->paper.kind);
  g_free (self->paper.subject);
  g_free (self->paper.title);
  g_free (self->paper.sent);
  g_clear_pointer (&self->document, pt_document_free);
  g_clear_pointer (&self->pages, pt_pages_free);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}

gboolean
pt_report_paper_send (PtReportPaper *self, PtSession *session, GError **error)
{
  g_autofree char *text = pt_document_to_string (self->document);
  g_autofree char *uuid =
    pt_book_send_paper (pt_session_get_book (session), &self->paper, text, error);

  return uuid != NULL;
}

PtBlockEdit *
pt_report_paper_find_edit (const PtReportPaper *self, const char *code)
{
  PtBlockEdit *edit;

  for (guint i = 0; self->edits != NULL && i < self->edits->len; i++) {
    const PtBlockEdit *known = g_ptr_array_index (self->edits, i);

    if (g_str_equal (known->code, code))
      return pt_block_edit_copy (known);
  }
  edit = g_new0 (PtBlockEdit, 1);
  edit->code = g_strdup (code);
  edit->position = -1;
  return edit;
}

static char *
format_figure (const PtElement *element, const PtFigure *figure)
{
  g_autofree char *number = NULL;

  if (figure->state == PT_STATE_ABSENT)
    return g_strdup ("–");
  if (figure->state != PT_STATE_NUMBER)
    return g_strdup (pt_state_get_name (figure->state));
  if (element->type == PT_TYPE_MONEY_ELEMENT)
    number = pt_money_format (figure->value, PT_MONEY_DONG);
  else if (element->type == PT_TYPE_PERCENT_ELEMENT)
    number = pt_number_format_percent ((double) figure->value / PT_PERCENT_SCALE,
                                       figure->decimals);
  else
    number = pt_number_format (figure->value);
  return pt_number_qualify (number, figure->qualifier);
}

static char *
describe_change (PtSession *session, const PtChangedFigure *change)
{
  guint n;
  const PtCatalogue *catalogue = pt_session_get_catalogue (session);
  const PtUnit *unit = &pt_catalogue_get_units (catalogue, &n)[change->unit];
  const PtElement *element =
    &pt_catalogue_get_elements (catalogue, &n)[change->element];
  g_autofree char *before = format_figure (element, &change->before);
  g_autofree char *after = format_figure (element, &change->after);
  g_autofree char *period = pt_period_format (change->period);
  g_autofree char *at = change->at != NULL ? pt_day_format_moment (change->at) : NULL;

  return g_strdup_printf (
    /* Translators: a unit, what is counted, a period; the figure before and after;
     * when, who and by what. */
    _ ("%s, %s, %s: %s → %s (%s, %s: %s)"),
    pt_unit_get_nearest_version (unit, pt_period_last_day (change->period))->name,
    pt_element_get_name (element), period, before, after, at != NULL ? at : "–",
    change->who != NULL ? change->who : "–", change->why != NULL ? change->why : "–");
}

void
pt_report_paper_list_changes (PtReportPaper *self, PtSession *session, GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < self->changes->len; i++) {
    g_autofree char *words =
      describe_change (session, g_ptr_array_index (self->changes, i));
    GtkWidget *label = gtk_label_new (words);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_list_box_append (list, label);
  }
}

GListModel *
pt_report_paper_name_versions (const GPtrArray *sent)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Draft"));
  for (guint i = 0; sent != NULL && i < sent->len; i++) {
    const PtPaper *paper = g_ptr_array_index (sent, i);
    g_autofree char *at = pt_day_format_moment (paper->sent);
    g_autofree char *period = pt_period_format_short (paper->period);
    /* Translators: a period; a day and an hour. */
    g_autofree char *name = g_strdup_printf (_ ("%s, sent %s"), period, at);

    gtk_string_list_append (names, name);
  }
  return G_LIST_MODEL (names);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    pt_print_remember_printer (operation);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  pt_alert_show (parent, _ ("The report could not be printed"),
                 error == NULL ? "" : error->message);
}

void
pt_report_paper_print (PtReportPaper *self, GtkWindow *parent, const PtPalette *palette)
{
  g_autoptr (GtkPrintOperation) operation =
    pt_print_new_pages (self->pages->scenes, palette, self->document->title);

  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent,
                           NULL);
}

void
pt_report_paper_ask (PtReportPaper *self, GtkWindow *parent, const char *format,
                     GAsyncReadyCallback callback, gpointer data)
{
  static const char *const pdf_patterns[] = { "*.pdf", NULL };
  static const char *const odt_patterns[] = { "*.odt", NULL };
  static const PtCompatFilter pdf[] = { { "PDF", pdf_patterns }, { NULL } };
  static const PtCompatFilter odt[] = { { "OpenDocument", odt_patterns }, { NULL } };
  g_autofree char *name = g_strdup_printf ("%s.%s", self->document->title, format);

  g_strdelimit (name, "/\\:", '-');
  pt_compat_save_file (parent,
                       &(PtCompatFileDialog){
                         .title = _ ("Save the report"),
                         .accept = _ ("_Save"),
                         .name = name,
                         .filters = g_str_equal (format, "odt") ? odt : pdf,
                       },
                       NULL, callback, data);
}

gboolean
pt_report_paper_write (PtReportPaper *self, const PtPalette *palette, const char *path,
                       GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (lower, ".odt"))
    return pt_odt_write (self->document, palette, path, error);
  return pt_pages_write_pdf (self->pages, self->document, palette, path, error);
}
