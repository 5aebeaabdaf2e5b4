#include "app/gap-actions.h"

#include "app/alert.h"
#include "app/compat.h"
#include "app/output.h"
#include "base/number.h"
#include "report/gap-list-document.h"
#include "report/page.h"

#include <glib/gi18n-lib.h>

static GtkWindow *
get_window (PtGapPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* What stands about a place now. */
static PtAssignment *
make_assignment (const PtGap *gap, const char *subject)
{
  PtAssignment *assignment = g_new0 (PtAssignment, 1);

  assignment->unit = gap->unit;
  assignment->subject = g_strdup (subject);
  assignment->who = g_strdup (gap->who);
  assignment->due = gap->due;
  assignment->state = g_strdup (gap->state);
  assignment->note = g_strdup (gap->note);
  return assignment;
}

/* "Xã X: Chưa có tổ chức hội.", or how many places it is about. */
static char *
describe (const GPtrArray *selected)
{
  const PtGap *first = g_ptr_array_index (selected, 0);
  g_autofree char *number = pt_number_format (selected->len);

  if (selected->len == 1)
    /* Translators: a unit, and why it is listed */
    return g_strdup_printf (_ ("%s: %s."), first->name, first->reason);
  /* Translators: a number of units, and the first of them */
  return g_strdup_printf (_ ("%s units, from %s on. What is written here goes for all "
                             "of them."),
                          number, first->name);
}

static void
done_cb (PtGapPage *page, const char *title)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.tell-done", "s", title);
}

PtFollowUpDialog *
pt_gap_actions_follow_up (PtGapPage *page)
{
  g_autoptr (GPtrArray) selected = pt_gap_page_list_selected (page);
  g_autoptr (GPtrArray) assignments =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_assignment_free);
  PtSession *session = pt_gap_page_get_session (page);
  g_autofree char *about = NULL;
  const PtRate *rate;
  GtkWidget *dialog;
  guint n;

  if (selected->len == 0)
    return NULL;
  rate = &pt_catalogue_get_rates (pt_session_get_catalogue (session),
                                  &n)[pt_gap_page_get_gaps (page)->choice.rate];
  for (guint i = 0; i < selected->len; i++)
    g_ptr_array_add (assignments, make_assignment (selected->pdata[i], rate->code));

  about = describe (selected);
  dialog = pt_follow_up_dialog_new (get_window (page), pt_session_get_book (session),
                                    about, assignments);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return PT_FOLLOW_UP_DIALOG (dialog);
}

static void
follow_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_gap_actions_follow_up (PT_GAP_PAGE (widget));
}

/* The window knows the other pages. */
static void
go_to (GtkWidget *widget, const char *action)
{
  PtGapPage *page = PT_GAP_PAGE (widget);
  g_autoptr (GPtrArray) selected = pt_gap_page_list_selected (page);
  const PtGap *gap = selected->len > 0 ? selected->pdata[0] : NULL;
  const PtUnit *units;
  guint n;

  if (gap == NULL)
    return;
  units =
    pt_catalogue_get_units (pt_session_get_catalogue (pt_gap_page_get_session (page)),
                            &n);
  gtk_widget_activate_action (widget, action, "x", units[gap->unit].id);
}

static void
open_unit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_to (widget, "win.open-unit");
}

static void
enter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_to (widget, "win.enter-unit");
}

static gboolean
write_table (PtGapPage *page, const char *path, GError **error)
{
  g_autofree char *table = pt_gap_page_copy_table (page, PT_FORMAT_CSV);

  return g_file_set_contents (path, table, -1, error);
}

/* Returns: (nullable): NULL where nothing is shown */
static PtDocument *
make_document (PtGapPage *page)
{
  PtSession *session = pt_gap_page_get_session (page);
  const PtGaps *gaps = pt_gap_page_get_gaps (page);

  if (gaps == NULL)
    return NULL;
  return pt_gaps_to_document (gaps, pt_session_get_catalogue (session),
                              pt_gap_choices_get_list (pt_gap_page_get_choices (page)),
                              pt_book_is_example (pt_session_get_book (session)));
}

gboolean
pt_gap_actions_write (PtGapPage *page, const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autoptr (PtDocument) document = NULL;
  g_autoptr (PtPages) pages = NULL;

  if (g_str_has_suffix (lower, ".csv"))
    return write_table (page, path, error);

  document = make_document (page);
  pages = pt_pages_new (document);
  return pt_pages_write_pdf (pages, document, &pt_palette_grey, path, error);
}

static void
save_chosen_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (PtGapPage) page = data;
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (path != NULL && pt_gap_page_get_gaps (page) != NULL &&
      !pt_gap_actions_write (page, path, &error))
    pt_alert_show (GTK_WINDOW (window), _ ("The list could not be saved"),
                   error->message);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[][2] = { { "*.pdf", NULL }, { "*.csv", NULL } };
  static const PtCompatFilter filters[][2] = { { { "PDF", patterns[0] }, { NULL } },
                                               { { "CSV", patterns[1] }, { NULL } } };
  PtGapPage *page = PT_GAP_PAGE (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  PtGapList list = pt_gap_choices_get_list (pt_gap_page_get_choices (page));
  g_autofree char *file_name =
    g_strdup_printf ("%s.%s", pt_gap_list_get_name (list), format);

  if (pt_gap_page_get_gaps (page) == NULL)
    return;
  pt_compat_save_file (get_window (page),
                       &(PtCompatFileDialog){ .title = _ ("Save the list"),
                                              .accept = _ ("_Save"),
                                              .name = file_name,
                                              .filters =
                                                filters[g_str_equal (format, "csv")] },
                       NULL, save_chosen_cb, g_object_ref (page));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtGapPage *page = PT_GAP_PAGE (widget);
  g_autoptr (PtDocument) document = make_document (page);
  g_autoptr (PtPages) pages = NULL;

  if (document == NULL)
    return;
  pages = pt_pages_new (document);
  pt_output_print_pages (get_window (page), pages->scenes, &pt_palette_grey,
                         document->title);
}

void
pt_gap_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "gap.follow-up", NULL,
                                   follow_up_action);
  gtk_widget_class_install_action (widget_class, "gap.open-unit", NULL,
                                   open_unit_action);
  gtk_widget_class_install_action (widget_class, "gap.enter", NULL, enter_action);
  gtk_widget_class_install_action (widget_class, "gap.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "gap.save", "s", save_action);
}

void
pt_gap_actions_update (PtGapPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  PtSession *session = pt_gap_page_get_session (page);
  PtBook *book = session == NULL ? NULL : pt_session_get_book (session);
  g_autoptr (GPtrArray) selected = pt_gap_page_list_selected (page);
  gboolean has_one = book != NULL && selected->len == 1;

  gtk_widget_action_set_enabled (widget, "gap.follow-up",
                                 book != NULL && selected->len > 0 &&
                                   !pt_book_is_read_only (book));
  gtk_widget_action_set_enabled (widget, "gap.open-unit", has_one);
  gtk_widget_action_set_enabled (widget, "gap.enter", has_one);
  gtk_widget_action_set_enabled (widget, "gap.save", book != NULL);
}
