#include "exchange/reader.h"

#include "base/error.h"
#include "exchange/reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file with its place in the order of application. */
typedef struct {
  GFile *file;
  char *name;
  PtLayout layout;
  guint path; /* which of the paths it was found under */
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->file);
  g_free (entry->name);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  if (first->layout != second->layout)
    return first->layout < second->layout ? -1 : 1;

  if (first->path != second->path)
    return first->path < second->path ? -1 : 1;

  return strcmp (first->name, second->name);
}

static void
add_entry (GArray *entries, GFile *file, PtLayout layout)
{
  Entry entry = { g_object_ref (file), pt_layout_file_get_name (file), layout };

  g_array_append_val (entries, entry);
}

/* Whether a file of a folder is meant: not what merely lies beside the lists. */
static gboolean
is_list (const char *name, GFile *file, PtLayout *layout, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *stem = g_ascii_strdown (name, -1);

  if (name[0] == '.' || !g_str_has_suffix (stem, ".csv"))
    return FALSE;
  if (pt_reader_detect (file, layout, &cause))
    return TRUE;

  /* units.csv that cannot be read is not passed over. */
  stem[strlen (stem) - strlen (".csv")] = '\0';
  for (PtLayout known = 0; known < PT_N_LAYOUTS; known++)
    if (g_str_equal (stem, pt_layout_get_name (known))) {
      g_propagate_error (error, g_steal_pointer (&cause));
      break;
    }
  return FALSE;
}

static gboolean
add_child (GArray *entries, GFile *folder, const char *folder_name, const char *name,
           GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) cause = NULL;
  g_autofree char *shown = g_build_filename (folder_name, name, NULL);
  PtLayout layout;

  pt_layout_file_set_name (file, shown);
  if (is_list (name, file, &layout, &cause))
    add_entry (entries, file, layout);

  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static void
fail_to_list (const char *path, const GError *cause, GError **error)
{
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the folder, and the system's own message. */
               _ ("“%s” cannot be read: %s"), path, cause->message);
}

static gboolean
add_folder (GArray *entries, GFile *folder, const char *path, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GError) cause = NULL;
  guint n_before = entries->len;
  GFileInfo *info;

  children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                        G_FILE_QUERY_INFO_NONE, NULL, &cause);
  if (children == NULL) {
    fail_to_list (path, cause, error);
    return FALSE;
  }

  do {
    if (!g_file_enumerator_iterate (children, &info, NULL, NULL, &cause)) {
      fail_to_list (path, cause, error);
      return FALSE;
    }
    if (info != NULL &&
        !add_child (entries, folder, path, g_file_info_get_name (info), error))
      return FALSE;
  } while (info != NULL);

  if (entries->len == n_before)
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is a folder. */
                 _ ("The folder “%s” holds no list that can be read, like units.csv or "
                    "figures.csv. Choose another folder."),
                 path);
  return entries->len > n_before;
}

static gboolean
add_path (GArray *entries, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_str_has_prefix (path, "resource://")
                             ? g_file_new_for_uri (path)
                             : g_file_new_for_path (path);
  PtLayout layout;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) ==
      G_FILE_TYPE_DIRECTORY)
    return add_folder (entries, file, path, error);

  pt_layout_file_set_name (file, path);
  if (!pt_reader_detect (file, &layout, error))
    return FALSE;

  add_entry (entries, file, layout);
  return TRUE;
}

GPtrArray *
pt_reader_list (const char *const *paths, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GPtrArray *files;

  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; paths[i] != NULL; i++) {
    guint n_before = entries->len;

    if (!add_path (entries, paths[i], error))
      return NULL;
    for (guint j = n_before; j < entries->len; j++)
      g_array_index (entries, Entry, j).path = i;
  }

  g_array_sort (entries, compare_entries);
  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (files, g_object_ref (g_array_index (entries, Entry, i).file));
  return files;
}
