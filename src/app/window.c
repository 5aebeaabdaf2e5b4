#include "app/window.h"

#include "app/alert.h"
#include "app/catalogue-page.h"
#include "app/chart-page.h"
#include "app/disparity-page.h"
#include "app/entry-page.h"
#include "app/gap-page.h"
#include "app/keeping.h"
#include "app/merging.h"
#include "app/overview-page.h"
#include "app/report-page.h"
#include "app/settings.h"
#include "app/toast.h"
#include "app/undo-buttons.h"
#include "app/welcome-page.h"
#include "app/window-actions.h"
#include "app/window-memory.h"
#include "app/window-places.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtWindow {
  GtkApplicationWindow parent_instance;

  GtkStack *header, *content, *pages;
  GtkListBox *sidebar;
  PtChoosers *choosers;
  PtUndoButtons *undo_buttons;
  GtkRevealer *banner;
  GtkLabel *banner_text, *book_name;
  PtWelcomePage *welcome;
  PtOverviewPage *overview;
  PtEntryPage *entry;
  PtChartPage *chart;
  PtDisparityPage *disparity;
  PtGapPage *gap;
  PtReportPage *report;
  PtCataloguePage *catalogue;
  PtToast *toast;

  PtSession *session;
  GSettings *settings; /* may be NULL */
};

G_DEFINE_FINAL_TYPE (PtWindow, pt_window, GTK_TYPE_APPLICATION_WINDOW)

static void
show_banner (PtWindow *self, PtBook *book)
{
  const char *reason = book == NULL ? NULL : pt_book_get_read_only_reason (book);

  if (reason != NULL)
    gtk_label_set_text (self->banner_text, reason);
  gtk_revealer_set_reveal_child (self->banner, reason != NULL);
}

static void
show_name (PtWindow *self, PtBook *book)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (book == NULL) {
    gtk_window_set_title (GTK_WINDOW (self), "Phong Trào");
    return;
  }

  base = g_path_get_basename (pt_book_get_path (book));
  if (g_str_has_suffix (base, ".phongtrao"))
    base[strlen (base) - strlen (".phongtrao")] = '\0';
  name = g_filename_display_name (base);
  title = g_strdup_printf ("%s – Phong Trào", name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_text (self->book_name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->book_name), pt_book_get_path (book));
}

static void
session_changed_cb (PtWindow *self)
{
  PtBook *book = pt_session_get_book (self->session);

  show_banner (self, book);
  show_name (self, book);
  pt_window_actions_update (self);
  pt_welcome_page_set_can_cancel (self->welcome, book != NULL);
}

static void
view_changed_cb (PtWindow *self)
{
  PtUnitsView view = pt_session_get_view (self->session);

  pt_settings_set_string (self->settings, "units-view", pt_settings_views[view]);
}

static void
show_pages (PtWindow *self)
{
  gtk_stack_set_visible_child_name (self->content, "pages");
  gtk_stack_set_visible_child_name (self->header, "choosers");
}

static void
made_cb (PtWindow *self, const char *path)
{
  pt_window_open (self, path);
}

static void
rate_activated_cb (PtWindow *self, guint rate)
{
  pt_window_show_page (self, "chart");
  pt_chart_page_show_rate (self->chart, rate);
}

static void
page_selected_cb (PtWindow *self, GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s",
                                pt_window_pages[gtk_list_box_row_get_index (row)]);
}

static gboolean
pt_window_close_request (GtkWindow *window)
{
  PtWindow *self = PT_WINDOW (window);

  /* A book half made would be lost. */
  if (pt_welcome_page_is_busy (self->welcome))
    return TRUE;

  pt_window_remember (self);
  return GTK_WINDOW_CLASS (pt_window_parent_class)->close_request (window);
}

static void
pt_window_dispose (GObject *object)
{
  PtWindow *self = PT_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (pt_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PtWindow, header);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, choosers);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, banner_text);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, book_name);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, overview);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, chart);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, disparity);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, gap);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, report);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, catalogue);
  gtk_widget_class_bind_template_child (widget_class, PtWindow, toast);
  gtk_widget_class_bind_template_callback (widget_class, page_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, rate_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, made_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_pages);
}

static void
pt_window_class_init (PtWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CATALOGUE_PAGE);
  g_type_ensure (PT_TYPE_CHART_PAGE);
  g_type_ensure (PT_TYPE_CHOOSERS);
  g_type_ensure (PT_TYPE_DISPARITY_PAGE);
  g_type_ensure (PT_TYPE_ENTRY_PAGE);
  g_type_ensure (PT_TYPE_GAP_PAGE);
  g_type_ensure (PT_TYPE_OVERVIEW_PAGE);
  g_type_ensure (PT_TYPE_REPORT_PAGE);
  g_type_ensure (PT_TYPE_TOAST);
  g_type_ensure (PT_TYPE_UNDO_BUTTONS);
  g_type_ensure (PT_TYPE_WELCOME_PAGE);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pt_window_close_request;

  bind_template (widget_class);
  pt_window_actions_install (widget_class);
  pt_merging_install (widget_class);
  pt_window_places_install (widget_class);
}

static void
pt_window_init (PtWindow *self)
{
  self->session = pt_session_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->session, "changed", G_CALLBACK (session_changed_cb),
                            self);
  pt_choosers_set_session (self->choosers, self->session);
  pt_undo_buttons_set_session (self->undo_buttons, self->session);
  pt_overview_page_set_session (self->overview, self->session);
  pt_entry_page_set_session (self->entry, self->session);
  pt_chart_page_set_session (self->chart, self->session);
  pt_disparity_page_set_session (self->disparity, self->session);
  pt_gap_page_set_session (self->gap, self->session);
  pt_report_page_set_session (self->report, self->session);
  pt_catalogue_page_set_session (self->catalogue, self->session);
  session_changed_cb (self);
}

GtkWidget *
pt_window_new (GtkApplication *application, GSettings *settings)
{
  PtWindow *self = g_object_new (PT_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  pt_window_recall (self);
  g_signal_connect_swapped (self->session, "notify::view", G_CALLBACK (view_changed_cb),
                            self);
  return GTK_WIDGET (self);
}

static gboolean
shows_book (PtWindow *self, const char *path)
{
  PtBook *book = pt_session_get_book (self->session);
  g_autoptr (GFile) shown = NULL;
  g_autoptr (GFile) wanted = g_file_new_for_path (path);

  if (book == NULL)
    return FALSE;

  shown = g_file_new_for_path (pt_book_get_path (book));
  return g_file_equal (shown, wanted);
}

gboolean
pt_window_open (PtWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtBook) book = NULL;

  g_return_val_if_fail (PT_IS_WINDOW (self), FALSE);

  /* Opened twice, a book would be read-only to itself. */
  if (shows_book (self, path)) {
    show_pages (self);
    return TRUE;
  }

  book = pt_book_open (path, PT_BOOK_OPEN_PREFERRED, &error);
  if (book == NULL) {
    pt_alert_show (GTK_WINDOW (self), _ ("The book could not be opened"),
                   error->message);
    return FALSE;
  }

  pt_settings_set_string (self->settings, "last-book", path);
  pt_session_set_book (self->session, book);
  pt_keeping_start (self);
  show_pages (self);
  return TRUE;
}

void
pt_window_welcome (PtWindow *self)
{
  g_return_if_fail (PT_IS_WINDOW (self));

  gtk_stack_set_visible_child_name (self->content, "welcome");
  gtk_stack_set_visible_child_name (self->header, "title");
}

GSettings *
pt_window_get_settings (PtWindow *self)
{
  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  return self->settings;
}

PtSession *
pt_window_get_session (PtWindow *self)
{
  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  return self->session;
}

void
pt_window_show_page (PtWindow *self, const char *page)
{
  g_return_if_fail (PT_IS_WINDOW (self));

  for (int i = 0; pt_window_pages[i] != NULL; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sidebar, i);

    if (!g_str_equal (pt_window_pages[i], page))
      continue;
    gtk_stack_set_visible_child_name (self->pages, page);
    gtk_list_box_select_row (self->sidebar, row);
    pt_window_actions_update (self);
    if (gtk_widget_get_focus_child (GTK_WIDGET (self->sidebar)) != NULL)
      gtk_widget_grab_focus (GTK_WIDGET (row));
  }
}

void
pt_window_toast (PtWindow *self, const char *message, const char *button,
                 const char *action)
{
  g_return_if_fail (PT_IS_WINDOW (self));

  pt_toast_show (self->toast, message, button, action);
}

const char *
pt_window_get_shown (PtWindow *self)
{
  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

static gboolean
shows_page (PtWindow *self, const char *page)
{
  return g_str_equal (pt_window_get_shown (self), page);
}

GPtrArray *
pt_window_list_drawings (PtWindow *self)
{
  GPtrArray *drawings;
  PtDrawing *drawing = NULL;

  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  if (shows_page (self, "overview"))
    return pt_overview_page_list_drawings (self->overview);

  drawings = g_ptr_array_new_with_free_func (g_object_unref);
  if (shows_page (self, "chart"))
    drawing = pt_chart_page_get_drawing (self->chart);
  else if (shows_page (self, "disparity"))
    drawing = pt_disparity_page_get_drawing (self->disparity);
  if (drawing != NULL)
    g_ptr_array_add (drawings, g_object_ref (drawing));
  return drawings;
}

char *
pt_window_copy_table (PtWindow *self)
{
  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  if (shows_page (self, "gap"))
    return pt_gap_page_copy_table (self->gap, PT_FORMAT_TEXT);
  if (shows_page (self, "disparity"))
    return pt_disparity_page_copy_table (self->disparity);
  return shows_page (self, "chart") ? pt_chart_page_copy_table (self->chart) : NULL;
}

GtkWidget *
pt_window_get_page (PtWindow *self, const char *page)
{
  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  return gtk_stack_get_child_by_name (self->pages, page);
}

PtChoosers *
pt_window_get_choosers (PtWindow *self)
{
  g_return_val_if_fail (PT_IS_WINDOW (self), NULL);

  return self->choosers;
}
