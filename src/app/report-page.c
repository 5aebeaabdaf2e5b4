#include "app/report-page.h"

#include "app/alert.h"
#include "app/compat.h"
#include "app/paper-view.h"
#include "app/report-blocks.h"
#include "app/report-edits.h"
#include "app/report-paper.h"
#include "store/paper.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

#define ZOOM_STEP 1.25
#define LEAST_ZOOM 0.5
#define MOST_ZOOM 4.0
struct _PtReportPage {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkDropDown *versions;
  GtkStack *stack, *side;
  PtReportBlocks *blocks;
  GtkListBox *changes;
  GtkScrolledWindow *scroll;
  PtPaperView *paper_view;
  GtkLabel *place, *problem;
  GtkCheckButton *grey;

  PtSession *session;
  PtReportPaper *paper; /* NULL: none can be made */
  GPtrArray *sent;      /* PtPaper */
  guint version;        /* 0 the draft, else one more than the place in @sent */
  guint page;
  double zoom;
  gboolean is_stale, is_filling;
};

G_DEFINE_FINAL_TYPE (PtReportPage, pt_report_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (PtReportPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static const PtPalette *
get_palette (PtReportPage *self)
{
  return gtk_check_button_get_active (self->grey) ? &pt_palette_grey
                                                  : &pt_palette_colour;
}

static void
show_page (PtReportPage *self, guint page)
{
  guint n = pt_report_page_get_n_pages (self);
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  self->page = MIN (page, n - 1);
  /* Translators: the number of a page, and of how many. */
  words = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n);
  gtk_label_set_text (self->place, words);
  pt_paper_view_set_page (self->paper_view,
                          g_ptr_array_index (self->paper->pages->scenes, self->page),
                          get_palette (self), words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.next", self->page + 1 < n);
}

static void
show_paper (PtReportPage *self)
{
  gboolean is_draft = self->version == 0;

  gtk_stack_set_visible_child_name (self->stack, "paper");
  gtk_stack_set_visible_child_name (self->side, is_draft ? "draft" : "sent");
  pt_report_blocks_set_document (self->blocks, is_draft ? self->paper->document : NULL);
  if (!is_draft)
    pt_report_paper_list_changes (self->paper, self->session, self->changes);
  show_page (self, self->page);
}

static void
show_problem (PtReportPage *self, const char *words)
{
  gtk_label_set_text (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
list_versions (PtReportPage *self)
{
  g_autoptr (GListModel) names = NULL;

  g_clear_pointer (&self->sent, g_ptr_array_unref);
  self->sent = pt_book_list_sent_papers (pt_session_get_book (self->session), NULL);
  names = pt_report_paper_name_versions (self->sent);
  if (self->version >= g_list_model_get_n_items (names))
    self->version = 0;
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->versions, names);
  gtk_drop_down_set_selected (self->versions, self->version);
  self->is_filling = FALSE;
}

static void
refresh (PtReportPage *self)
{
  g_autoptr (GError) error = NULL;
  gboolean may_write, is_shown;
  PtBook *book;

  self->is_stale = FALSE;
  pt_report_blocks_set_document (self->blocks, NULL);
  g_clear_pointer (&self->paper, pt_report_paper_free);
  book = self->session != NULL ? pt_session_get_book (self->session) : NULL;
  if (book == NULL)
    return;

  list_versions (self);
  if (self->version > 0)
    self->paper =
      pt_report_paper_new_sent (self->session,
                                g_ptr_array_index (self->sent, self->version - 1),
                                &error);
  else
    self->paper = pt_report_paper_new_draft (self->session, &error);
  if (self->paper != NULL)
    show_paper (self);
  else
    show_problem (self, error->message);

  is_shown = self->paper != NULL;
  may_write = is_shown && self->version == 0 && !pt_book_is_read_only (book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.send", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print", is_shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", is_shown);
}

static void
session_changed_cb (PtReportPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
version_changed_cb (PtReportPage *self)
{
  if (!self->is_filling)
    pt_report_page_show_version (self, gtk_drop_down_get_selected (self->versions));
}

static void
grey_toggled_cb (PtReportPage *self)
{
  show_page (self, self->page);
}

static void
block_chosen_cb (PtReportPage *self, guint block)
{
  show_page (self, g_array_index (self->paper->pages->block_pages, guint, block));
}

/* After an edit the session tells, and everything is composed anew. */
static void
tell (PtReportPage *self, gboolean done, const GError *error, const char *words)
{
  if (!done)
    pt_alert_show (get_window (self), _ ("The report could not be changed"),
                   error->message);
  else if (words != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-done", "s", words);
}

static void
block_edited_cb (PtReportPage *self, guint block, const char *words)
{
  g_autoptr (GError) error = NULL;
  gboolean done =
    pt_report_edits_write (self->paper, self->session, block, words, &error);

  tell (self, done, error, NULL);
}

static void
block_act_cb (PtReportPage *self, guint block, const char *what)
{
  g_autoptr (GError) error = NULL;
  gboolean done = pt_report_edits_act (self->paper, self->session, block, what, &error);

  tell (self, done, error, NULL);
}

static void
head_saved_cb (PtReportPage *self, GHashTable *values)
{
  g_autoptr (GError) error = NULL;
  gboolean done = pt_report_edits_keep_head (self->session, values, &error);

  tell (self, done, error, NULL);
}

static void
send_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtReportPage *self = PT_REPORT_PAGE (widget);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (self->is_stale)
    refresh (self);
  if (self->paper == NULL || self->version > 0)
    return;
  done = pt_report_paper_send (self->paper, self->session, &error);
  tell (self, done, error, _ ("The report is kept as it was sent."));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtReportPage *self = PT_REPORT_PAGE (widget);

  if (self->paper != NULL)
    pt_report_paper_print (self->paper, get_window (self), get_palette (self));
}

static void
saved_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (PtReportPage) self = data;
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL && !pt_report_page_write (self, path, &error))
    pt_alert_show (GTK_WINDOW (window), _ ("The report could not be saved"),
                   error->message);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtReportPage *self = PT_REPORT_PAGE (widget);

  if (self->paper != NULL)
    pt_report_paper_ask (self->paper, get_window (self),
                         g_variant_get_string (parameter, NULL), saved_cb,
                         g_object_ref (self));
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtReportPage *self = PT_REPORT_PAGE (widget);
  gboolean forwards = g_str_equal (name, "report.next");

  show_page (self, forwards ? self->page + 1 : MAX (self->page, 1) - 1);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtReportPage *self = PT_REPORT_PAGE (widget);
  double factor = g_str_equal (name, "report.larger") ? ZOOM_STEP : 1 / ZOOM_STEP;

  self->zoom = CLAMP (self->zoom * factor, LEAST_ZOOM, MOST_ZOOM);
  pt_paper_view_set_zoom (self->paper_view, self->zoom);
}

static void
pt_report_page_map (GtkWidget *widget)
{
  PtReportPage *self = PT_REPORT_PAGE (widget);

  if (self->is_stale)
    refresh (self);
  GTK_WIDGET_CLASS (pt_report_page_parent_class)->map (widget);
}

static void
pt_report_page_dispose (GObject *object)
{
  PtReportPage *self = PT_REPORT_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_REPORT_PAGE);
  g_clear_pointer (&self->paper, pt_report_paper_free);
  g_clear_pointer (&self->sent, g_ptr_array_unref);

  G_OBJECT_CLASS (pt_report_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, root);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, versions);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, side);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, blocks);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, changes);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, scroll);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, paper_view);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, place);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, PtReportPage, grey);
  gtk_widget_class_bind_template_callback (widget_class, version_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grey_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, block_act_cb);
  gtk_widget_class_bind_template_callback (widget_class, head_saved_cb);
}

static void
pt_report_page_class_init (PtReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PAPER_VIEW);
  g_type_ensure (PT_TYPE_REPORT_BLOCKS);
  g_resources_register (pt_ui_get_resource ());
  G_OBJECT_CLASS (klass)->dispose = pt_report_page_dispose;
  widget_class->map = pt_report_page_map;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "report.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "report.send", NULL, send_action);
  gtk_widget_class_install_action (widget_class, "report.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "report.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "report.larger", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "report.smaller", NULL, zoom_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "report.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down,
                                       GDK_CONTROL_MASK, "report.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK,
                                       "report.larger", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK,
                                       "report.smaller", NULL);
}

static void
pt_report_page_init (PtReportPage *self)
{
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  pt_paper_view_set_zoom (self->paper_view, self->zoom);
}

void
pt_report_page_set_session (PtReportPage *self, PtSession *session)
{
  g_return_if_fail (PT_IS_REPORT_PAGE (self));

  if (!g_set_object (&self->session, session) || session == NULL)
    return;
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}

void
pt_report_page_show_version (PtReportPage *self, guint version)
{
  g_return_if_fail (PT_IS_REPORT_PAGE (self));

  self->version = version;
  self->page = 0;
  refresh (self);
}

guint
pt_report_page_get_n_pages (PtReportPage *self)
{
  g_return_val_if_fail (PT_IS_REPORT_PAGE (self), 0);

  return self->paper != NULL ? self->paper->pages->scenes->len : 0;
}

gboolean
pt_report_page_write (PtReportPage *self, const char *path, GError **error)
{
  g_return_val_if_fail (PT_IS_REPORT_PAGE (self), FALSE);
  g_return_val_if_fail (self->paper != NULL, FALSE);

  return pt_report_paper_write (self->paper, get_palette (self), path, error);
}
