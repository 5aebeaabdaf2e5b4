#include "app/welcome-page.h"

#include "app/alert.h"
#include "app/compat.h"
#include "app/making.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtWelcomePage {
  GtkWidget parent_instance;

  GtkStack *root;
  GtkProgressBar *progress;
  GtkLabel *busy;
  GtkWidget *cancel;
  PtMaking what;
};

enum {
  MADE,
  CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtWelcomePage, pt_welcome_page, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (PtWelcomePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
progress_cb (double fraction, gpointer data)
{
  PtWelcomePage *self = PT_WELCOME_PAGE (data);

  if (self->progress != NULL) /* the window may have been closed */
    gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
made_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  PtWelcomePage *self = PT_WELCOME_PAGE (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pt_making_finish (result, &error);

  if (self->root != NULL) /* the window may have been closed */
    gtk_stack_set_visible_child_name (self->root, "choices");
  if (path != NULL)
    g_signal_emit (self, signals[MADE], 0, path);
  else
    pt_alert_show (get_window (self), _ ("The book could not be made"), error->message);
}

static void
make (PtWelcomePage *self, const char *path)
{
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_label_set_text (self->busy, self->what == PT_MAKING_EXAMPLE
                                    ? _ ("Making the example book…")
                                    : _ ("Making your book…"));
  gtk_stack_set_visible_child_name (self->root, "busy");
  pt_making_start (self->what, path, progress_cb, G_OBJECT (self), made_cb, NULL);
}

static void
saved_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (PtWelcomePage) self = data;
  g_autoptr (GFile) file = pt_compat_file_finish (result, NULL);
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);

  if (path != NULL && self->root != NULL)
    make (self, path);
}

/* There is a book in the usual place: this one needs another. */
static void
ask_where (PtWelcomePage *self)
{
  static const char *const patterns[] = { "*.phongtrao", NULL };
  const PtCompatFilter filters[] = { { _ ("Books"), patterns }, { NULL } };

  pt_compat_save_file (get_window (self),
                       &(PtCompatFileDialog){
                         .title = _ ("Where to keep the new book"),
                         .accept = _ ("_Make"),
                         /* Translators: the suggested name of a new file. */
                         .name = _ ("My book.phongtrao"),
                         .filters = filters,
                       },
                       NULL, saved_cb, g_object_ref (self));
}

static void
start (PtWelcomePage *self, PtMaking what)
{
  g_autofree char *path = pt_making_get_default_path (what);

  self->what = what;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    make (self, path);
  else if (what == PT_MAKING_EXAMPLE)
    g_signal_emit (self, signals[MADE], 0, path);
  else
    ask_where (self);
}

static void
catalogue_clicked_cb (PtWelcomePage *self)
{
  start (self, PT_MAKING_CATALOGUE);
}

static void
empty_clicked_cb (PtWelcomePage *self)
{
  start (self, PT_MAKING_EMPTY);
}

static void
example_clicked_cb (PtWelcomePage *self)
{
  start (self, PT_MAKING_EXAMPLE);
}

static void
cancel_clicked_cb (PtWelcomePage *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static void
pt_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (pt_welcome_page_parent_class)->dispose (object);
}

static void
pt_welcome_page_class_init (PtWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_welcome_page_dispose;

  signals[MADE] = g_signal_new ("made", PT_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CANCELLED] =
    g_signal_new ("cancelled", PT_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PtWelcomePage, root);
  gtk_widget_class_bind_template_child (widget_class, PtWelcomePage, progress);
  gtk_widget_class_bind_template_child (widget_class, PtWelcomePage, busy);
  gtk_widget_class_bind_template_child (widget_class, PtWelcomePage, cancel);
  gtk_widget_class_bind_template_callback (widget_class, catalogue_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, example_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
pt_welcome_page_init (PtWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_welcome_page_set_can_cancel (PtWelcomePage *self, gboolean can_cancel)
{
  g_return_if_fail (PT_IS_WELCOME_PAGE (self));

  gtk_widget_set_visible (self->cancel, can_cancel);
}

gboolean
pt_welcome_page_is_busy (PtWelcomePage *self)
{
  g_return_val_if_fail (PT_IS_WELCOME_PAGE (self), FALSE);

  return g_str_equal (gtk_stack_get_visible_child_name (self->root), "busy");
}
