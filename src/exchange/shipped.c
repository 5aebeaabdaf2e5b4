#include "exchange/shipped.h"

#include "base/error.h"
#include "exchange/reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCES "/io/github/phongtrao/PhongTrao"

#define RESOURCES_URI "resource://" RESOURCES "/"

static GPtrArray *
list_path (const char *path, GError **error)
{
  return pt_reader_list ((const char *const[]){ path, NULL }, error);
}

/* Where a resource is inside the program tells a user nothing: its name there does. */
static GPtrArray *
list_shipped (const char *folder, GError **error)
{
  g_autofree char *uri = g_strconcat (RESOURCES_URI, folder, NULL);
  GPtrArray *files = list_path (uri, error);

  for (guint i = 0; files != NULL && i < files->len; i++) {
    g_autofree char *name = g_file_get_uri (g_ptr_array_index (files, i));

    if (g_str_has_prefix (name, RESOURCES_URI))
      pt_layout_file_set_name (g_ptr_array_index (files, i),
                               name + strlen (RESOURCES_URI));
  }

  return files;
}

/* Returns: (transfer full): the names of the shipped catalogues, joined by commas */
static char *
describe_catalogues (void)
{
  g_auto (GStrv) names =
    g_resources_enumerate_children (RESOURCES "/catalogue/",
                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], "/"))
      g_string_append_printf (list, "%s%.*s", list->len > 0 ? ", " : "",
                              (int) strlen (names[i]) - 1, names[i]);

  return g_strdup (list->str);
}

static gboolean
is_shipped (const char *name)
{
  g_autofree char *path = g_strdup_printf (RESOURCES "/catalogue/%s/", name);
  g_auto (GStrv) children = NULL;

  if (*name == '\0' || strchr (name, '/') != NULL)
    return FALSE;

  children = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return children != NULL && children[0] != NULL;
}

GPtrArray *
pt_shipped_list_files (const char *name, GError **error)
{
  g_autofree char *folder = g_strconcat ("catalogue/", name, NULL);
  g_autofree char *choices = NULL;

  if (is_shipped (name))
    return list_shipped (folder, error);

  if (g_file_test (name, G_FILE_TEST_IS_DIR))
    return list_path (name, error);

  choices = describe_catalogues ();
  g_set_error (
    error, PT_ERROR, PT_ERROR_NOT_FOUND,
    /* Translators: what the user wrote, and a list of names. */
    _ ("“%s” is neither a folder nor a catalogue that comes with the program. "
       "These come with it: %s."),
    name, choices);
  return NULL;
}

GPtrArray *
pt_shipped_list_example (GError **error)
{
  return list_shipped ("example", error);
}
