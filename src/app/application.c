#include "app/application.h"

#include "app/pictures.h"
#include "app/portal.h"
#include "app/settings.h"
#include "app/shortcuts.h"
#include "app/window.h"
#include "base/language.h"
#include "store/book.h"

#include <glib/gi18n-lib.h>

#include "data-resources.h"
#include "ui-resources.h"

#define APPLICATION_ID "io.github.phongtrao.PhongTrao"
#define RESOURCES "/io/github/phongtrao/PhongTrao"

struct _PtApplication {
  GtkApplication parent_instance;

  GSettings *settings; /* may be NULL */
};

G_DEFINE_FINAL_TYPE (PtApplication, pt_application, GTK_TYPE_APPLICATION)

static PtWindow *
find_window (PtApplication *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *item = windows; item != NULL; item = item->next) {
    PtSession *session;
    g_autoptr (GFile) shown = NULL;

    if (!PT_IS_WINDOW (item->data))
      continue;
    session = pt_window_get_session (item->data);
    if (pt_session_get_book (session) == NULL)
      continue;
    shown = g_file_new_for_path (pt_book_get_path (pt_session_get_book (session)));
    if (g_file_equal (shown, file))
      return item->data;
  }
  return NULL;
}

/* Windows that show nothing yet take the book; else it gets one of its own. */
static void
open_book (PtApplication *self, GFile *file)
{
  PtWindow *window = find_window (self, file);
  g_autofree char *path = g_file_get_path (file);

  if (window == NULL) {
    window = PT_WINDOW (pt_window_new (GTK_APPLICATION (self), self->settings));
    pt_window_welcome (window);
    gtk_window_present (GTK_WINDOW (window));
    pt_window_open (window, path);
  } else
    gtk_window_present (GTK_WINDOW (window));
}

/* The book of the last time, else the one in the usual place. */
static char *
find_book (PtApplication *self)
{
  g_autofree char *last = pt_settings_get_string (self->settings, "last-book");
  g_autofree char *usual = pt_book_get_default_path ();

  if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&last);
  return g_file_test (usual, G_FILE_TEST_EXISTS) ? g_steal_pointer (&usual) : NULL;
}

static void
show_something (PtApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (window != NULL) {
    gtk_window_present (window);
    return;
  }

  path = find_book (self);
  if (path != NULL) {
    file = g_file_new_for_path (path);
    open_book (self, file);
    return;
  }

  window = GTK_WINDOW (pt_window_new (GTK_APPLICATION (self), self->settings));
  pt_window_welcome (PT_WINDOW (window));
  gtk_window_present (window);
}

static void
show_about (GtkWindow *parent)
{
  gtk_show_about_dialog (
    parent, "program-name", "Phong Trào", "version", PT_VERSION, "logo-icon-name",
    APPLICATION_ID, "license-type", GTK_LICENSE_GPL_3_0, "comments",
    _ ("Figures of the lifelong-learning movement, by region, for associations of "
       "learning promotion"),
    /* Translators: your names, one to a line. */
    "translator-credits", _ ("translator-credits"), NULL);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_about (gtk_application_get_active_window (data));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  /* Each is asked, and remembers its size. */
  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (item->data);
  g_list_free (windows);
}

void
pt_application_load_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  g_resources_register (pt_ui_get_resource ());
  gtk_css_provider_load_from_resource (provider, RESOURCES "/ui/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    RESOURCES "/icons");
}

static void
add_accelerators (GtkApplication *application)
{
  for (guint i = 0; pt_shortcuts[i].words != NULL; i++) {
    const char *const keys[] = { pt_shortcuts[i].accelerator, NULL };

    if (pt_shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, pt_shortcuts[i].action, keys);
  }
}

static void
pt_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", about_action },
    { "quit", quit_action },
  };

  /* By this name the desktop finds our icon; the options spoke of the command. */
  g_set_prgname (APPLICATION_ID);
  G_APPLICATION_CLASS (pt_application_parent_class)->startup (application);

  g_resources_register (pt_data_get_resource ());
  pt_application_load_style (gdk_display_get_default ());
  pt_portal_follow_dark (gtk_settings_get_default ());
  PT_APPLICATION (application)->settings = pt_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions,
                                   G_N_ELEMENTS (actions), application);
  add_accelerators (GTK_APPLICATION (application));
}

static void
pt_application_activate (GApplication *application)
{
  show_something (PT_APPLICATION (application));
}

/* Returns: (transfer full) (nullable): what to open, from "--book FILE" or "FILE" */
static GFile *
get_file (GApplicationCommandLine *line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autofree const char **files = NULL;
  const char *path = NULL;

  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &files))
    path = files[0];
  g_variant_dict_lookup (options, "book", "^&ay", &path);
  return path == NULL ? NULL
                      : g_application_command_line_create_file_for_arg (line, path);
}

static int
start_pictures (PtApplication *self, GApplicationCommandLine *line, const char *folder)
{
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autoptr (GFile) file = get_file (line);
  g_autofree char *book = file == NULL ? NULL : g_file_get_path (file);
  PtPicturesChoice choice = {
    .folder = folder,
    .book = book,
    .width = 1280,
    .height = 800,
    .dark = g_variant_dict_contains (options, "dark"),
  };
  const char *size = NULL;

  if (g_variant_dict_lookup (options, "size", "&s", &size) &&
      sscanf (size, "%dx%d", &choice.width, &choice.height) != 2) {
    g_application_command_line_printerr (line, "--size WxH\n");
    return 2;
  }
  pt_pictures_start (GTK_APPLICATION (self), &choice);
  return 0;
}

static int
pt_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  PtApplication *self = PT_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  const char *folder;
  g_autoptr (GFile) file = NULL;

  if (g_variant_dict_lookup (options, "picture", "^&ay", &folder))
    return start_pictures (self, line, folder);

  file = get_file (line);
  if (file == NULL)
    show_something (self);
  else
    open_book (self, file);
  return 0;
}

/* Taking pictures has nothing to do with a program that is running already. */
static int
pt_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "picture"))
    g_application_set_flags (application, g_application_get_flags (application) |
                                            G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
pt_application_finalize (GObject *object)
{
  g_clear_object (&PT_APPLICATION (object)->settings);

  G_OBJECT_CLASS (pt_application_parent_class)->finalize (object);
}

static void
pt_application_class_init (PtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pt_application_finalize;
  application_class->startup = pt_application_startup;
  application_class->activate = pt_application_activate;
  application_class->command_line = pt_application_command_line;
  application_class->handle_local_options = pt_application_handle_local_options;
}

static void
pt_application_init (PtApplication *self)
{
  const GOptionEntry options[] = {
    { "book", 'b', 0, G_OPTION_ARG_FILENAME, NULL, _ ("The book to open"), _ ("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("The language: vi or en"), "vi|en" },
    { "picture", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL,
      "Take pictures of all pages and dialogs", "DIR" },
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL,
      "How large the window is in the pictures", "WxH" },
    { "dark", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL,
      "Pictures in dark colours", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, _ ("[FILE]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

PtApplication *
pt_application_new (void)
{
  return g_object_new (PT_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, NULL);
}

/* The language has to be known before GTK and the option texts are there. */
static const char *
find_language (int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    if (g_str_has_prefix (argv[i], "--lang="))
      return argv[i] + strlen ("--lang=");
    if (g_str_equal (argv[i], "--lang") && i + 1 < argc)
      return argv[i + 1];
  }
  return NULL;
}

int
pt_application_run (int argc, char **argv)
{
  g_autoptr (PtApplication) application = NULL;

  gtk_disable_setlocale ();
  if (!pt_language_init (find_language (argc, argv))) {
    g_printerr ("--lang vi|en\n");
    return 2;
  }
  g_set_prgname ("phongtrao");
  g_set_application_name ("Phong Trào");
  application = pt_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
