#include "app/window-actions.h"

#include "app/alert.h"
#include "app/catalogue-page.h"
#include "app/compat.h"
#include "app/entry-page.h"
#include "app/import.h"
#include "app/keeping.h"
#include "app/output.h"
#include "app/settings.h"
#include "app/shortcuts.h"

#include <glib/gi18n-lib.h>

static void
opened_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL)
    pt_window_open (PT_WINDOW (window), path);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const patterns[] = { "*.phongtrao", NULL };
  const PtCompatFilter filters[] = { { _ ("Books"), patterns }, { NULL } };

  pt_compat_open_file (GTK_WINDOW (widget),
                       &(PtCompatFileDialog){
                         .title = _ ("Open a book"),
                         .accept = _ ("_Open"),
                         .filters = filters,
                       },
                       NULL, opened_cb, NULL);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_window_welcome (PT_WINDOW (widget));
}

static void
tell_problems (PtWindow *self, const PtOutcome *outcome, const char *problems)
{
  g_autofree char *body = g_strdup_printf (
    ngettext ("Nothing was taken in, because %u row cannot be. Mend the file and take "
              "it in again.",
              "Nothing was taken in, because %u rows cannot be. Mend the file and take "
              "it in again.",
              outcome->n_rejected),
    outcome->n_rejected);

  gtk_window_present (GTK_WINDOW (
    pt_alert_new (GTK_WINDOW (self), _ ("The file needs mending"), body, problems)));
}

static void
import_file (PtWindow *self, GFile *file)
{
  PtBook *book = pt_session_get_book (pt_window_get_session (self));
  g_autofree char *problems = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  PtOutcome outcome = { 0 };
  gboolean changed;

  if (!pt_import_file (book, file, &outcome, &problems, &error))
    pt_alert_show (GTK_WINDOW (self), _ ("The file could not be taken in"),
                   error->message);
  else if (problems != NULL)
    tell_problems (self, &outcome, problems);
  else {
    changed = outcome.n_new + outcome.n_changed > 0;
    words = pt_import_describe (&outcome);
    pt_window_toast (self, words, changed ? _ ("_Undo") : NULL,
                     changed ? "win.undo" : NULL);
  }
}

static void
import_chosen_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  PtWindow *self = PT_WINDOW (window);
  g_autoptr (GFile) file = pt_import_ask_finish (result, NULL);

  if (file != NULL && pt_session_get_book (pt_window_get_session (self)) != NULL)
    import_file (self, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_import_ask (GTK_WINDOW (widget), import_chosen_cb, NULL);
}

/* What is being written was done last, and goes first. */
static gboolean
give_up_writing (PtWindow *self)
{
  GtkWidget *page = pt_window_get_page (self, "entry");
  PtEntryGrid *grid;

  if (!gtk_widget_get_child_visible (page))
    return FALSE;

  grid = pt_entry_page_get_grid (PT_ENTRY_PAGE (page));
  if (!pt_entry_grid_is_editing (grid))
    return FALSE;

  pt_entry_grid_give_up (grid);
  return TRUE;
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  PtBook *book = pt_session_get_book (pt_window_get_session (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = NULL;
  g_autofree char *words = NULL;

  if (give_up_writing (self))
    return;

  edit = pt_book_undo (book, &error);
  if (edit == NULL) {
    pt_alert_show (GTK_WINDOW (self), _ ("This cannot be undone"), error->message);
    return;
  }
  /* Translators: %s names a change, as "Import of figures.csv". */
  words = g_strdup_printf (_ ("Undone: %s"), edit->title);
  pt_window_toast (self, words, _ ("_Redo"), "win.redo");
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  PtBook *book = pt_session_get_book (pt_window_get_session (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = pt_book_redo (book, &error);
  g_autofree char *words = NULL;

  if (edit == NULL) {
    pt_alert_show (GTK_WINDOW (self), _ ("This cannot be redone"), error->message);
    return;
  }
  /* Translators: %s names a change, as "Import of figures.csv". */
  words = g_strdup_printf (_ ("Redone: %s"), edit->title);
  pt_window_toast (self, words, _ ("_Undo"), "win.undo");
}

/* A page did something that can be undone. */
static void
tell_done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_window_toast (PT_WINDOW (widget), g_variant_get_string (parameter, NULL),
                   _ ("_Undo"), "win.undo");
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  const char *page = pt_window_get_shown (self);
  g_autoptr (GPtrArray) drawings = NULL;

  if (g_str_equal (page, "report") || g_str_equal (page, "gap")) {
    g_autofree char *action = g_strdup_printf ("%s.print", page);

    gtk_widget_activate_action (pt_window_get_page (self, page), action, NULL);
    return;
  }
  drawings = pt_window_list_drawings (self);
  if (drawings->len > 0)
    pt_output_print (GTK_WINDOW (widget), drawings);
}

static void
save_drawings (PtWindow *self, GPtrArray *drawings, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (!pt_output_write (drawings, path, &error)) {
    pt_alert_show (GTK_WINDOW (self), _ ("The chart could not be saved"),
                   error->message);
    return;
  }
  /* Translators: %s is the name of a file. */
  words = g_strdup_printf (_ ("Saved as “%s”."), shown);
  pt_window_toast (self, words, NULL, NULL);
}

static void
export_chosen_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  PtWindow *self = PT_WINDOW (window);
  g_autoptr (GPtrArray) drawings = data;
  g_autoptr (GFile) file = pt_output_ask_finish (result, NULL);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *path = NULL;

  if (file == NULL)
    return;

  folder = g_file_get_parent (file);
  path = folder == NULL ? NULL : g_file_get_path (folder);
  if (path != NULL)
    pt_settings_set_string (pt_window_get_settings (self), "folder", path);
  save_drawings (self, drawings, file);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  g_autoptr (GPtrArray) drawings = pt_window_list_drawings (self);
  g_autofree char *folder =
    pt_settings_get_string (pt_window_get_settings (self), "folder");

  if (drawings->len > 0)
    pt_output_ask (GTK_WINDOW (widget), drawings,
                   g_variant_get_string (parameter, NULL), folder, export_chosen_cb,
                   g_ptr_array_ref (drawings));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  g_autoptr (GPtrArray) drawings = pt_window_list_drawings (self);
  g_autoptr (GdkTexture) texture = NULL;

  if (drawings->len == 0)
    return;

  texture = pt_output_make_texture (drawings->pdata[0]);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  pt_window_toast (self, _ ("The chart is on the clipboard, to be pasted elsewhere."),
                   NULL, NULL);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  g_autofree char *table = pt_window_copy_table (self);

  if (table == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), table);
  pt_window_toast (self,
                   _ (
                     "The table is on the clipboard, to be pasted into a spreadsheet."),
                   NULL, NULL);
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_window_show_page (PT_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
period_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_choosers_open_period (pt_window_get_choosers (PT_WINDOW (widget)));
}

static void
scope_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_choosers_open_scope (pt_window_get_choosers (PT_WINDOW (widget)));
}

/* Where figures are entered, a unit is found among the rows; else in the catalogue. */
static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtWindow *self = PT_WINDOW (widget);
  GtkWidget *entry = pt_window_get_page (self, "entry");

  if (gtk_widget_get_child_visible (entry)) {
    pt_entry_page_find (PT_ENTRY_PAGE (entry));
    return;
  }
  pt_window_show_page (self, "catalogue");
  pt_catalogue_page_focus_search (
    PT_CATALOGUE_PAGE (pt_window_get_page (self, "catalogue")));
}

static void
backups_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_keeping_open (PT_WINDOW (widget));
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (pt_shortcuts_new (GTK_WINDOW (widget))));
}

void
pt_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.tell-done", "s",
                                   tell_done_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL,
                                   copy_table_action);
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_action);
  gtk_widget_class_install_action (widget_class, "win.period", NULL, period_action);
  gtk_widget_class_install_action (widget_class, "win.scope", NULL, scope_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL,
                                   shortcuts_action);
}

void
pt_window_actions_update (PtWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PtBook *book = pt_session_get_book (pt_window_get_session (self));
  GtkWidget *units = pt_window_get_page (self, "catalogue");
  GtkWidget *entry = pt_window_get_page (self, "entry");
  GtkWidget *report = pt_window_get_page (self, "report");
  gboolean has_charts = pt_session_has_figures (pt_window_get_session (self)) &&
                        !gtk_widget_get_child_visible (units) &&
                        !gtk_widget_get_child_visible (entry) &&
                        !gtk_widget_get_child_visible (report);
  gboolean has_list = has_charts && g_str_equal (pt_window_get_shown (self), "gap");
  gboolean may_write = book != NULL && !pt_book_is_read_only (book);
  g_autoptr (PtEdit) undo = may_write ? pt_book_find_undo (book) : NULL;
  g_autoptr (PtEdit) redo = may_write ? pt_book_find_redo (book) : NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", may_write);
  gtk_widget_action_set_enabled (widget, "win.merge", may_write);
  gtk_widget_action_set_enabled (widget, "win.backups", may_write);
  gtk_widget_action_set_enabled (widget, "win.print",
                                 has_charts || gtk_widget_get_child_visible (report));
  gtk_widget_action_set_enabled (widget, "win.export", has_charts && !has_list);
  gtk_widget_action_set_enabled (widget, "win.copy", has_charts && !has_list);
  gtk_widget_action_set_enabled (widget, "win.copy-table", has_charts);
}
