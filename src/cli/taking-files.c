#include "cli/taking-files.h"

#include "base/text.h"
#include "exchange/reader.h"
#include "exchange/workbook.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = g_file_get_parse_name (*(GFile *const *) a);
  g_autofree char *second = g_file_get_parse_name (*(GFile *const *) b);

  return pt_text_collate (first, second);
}

static gboolean
is_sheet (GFile *file)
{
  return pt_workbook_is_wanted (file) && !pt_reader_is_list (file);
}

/* It is called as it was on the command line.  Takes @name. */
static void
add_sheet (GPtrArray *sheets, GFile *file, char *name)
{
  pt_layout_file_set_name (file, name);
  g_ptr_array_add (sheets, g_object_ref (file));
  g_free (name);
}

/* The spreadsheets of a folder, but for hidden files and those that a program keeps
 * beside one that is open.  Returns: whether it also holds lists
 */
static gboolean
add_folder (GFile *folder, const char *word, GPtrArray *sheets)
{
  g_autoptr (GFileEnumerator) children =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME
                               "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gboolean has_lists = FALSE;
  GFileInfo *info = NULL;

  while (children != NULL &&
         g_file_enumerator_iterate (children, &info, NULL, NULL, NULL) &&
         info != NULL) {
    const char *name = g_file_info_get_name (info);
    g_autoptr (GFile) file = g_file_get_child (folder, name);

    if (name[0] == '.' || name[0] == '~' ||
        g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
      continue;
    if (is_sheet (file))
      add_sheet (sheets, file, g_build_filename (word, name, NULL));
    else
      has_lists |= pt_reader_is_list (file);
  }

  return has_lists;
}

gboolean
pt_taking_files_list (PtTakingFiles *self, const char *const *words, GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  for (; *words != NULL; words++) {
    g_autoptr (GFile) file = g_file_new_for_path (*words);
    g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
    gboolean is_folder = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) ==
                         G_FILE_TYPE_DIRECTORY;
    gboolean has_lists = is_folder && add_folder (file, *words, found);

    g_ptr_array_sort (found, compare_names);
    if (!is_folder && g_file_query_exists (file, NULL) && is_sheet (file))
      add_sheet (found, file, g_strdup (*words));
    if (has_lists || found->len == 0)
      g_ptr_array_add (lists, (gpointer) *words);
    g_ptr_array_extend_and_steal (self->sheets, g_steal_pointer (&found));
  }

  g_ptr_array_add (lists, NULL);
  self->lists = pt_reader_list ((const char *const *) lists->pdata, error);
  return self->lists != NULL;
}

void
pt_taking_files_clear (PtTakingFiles *self)
{
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
}
