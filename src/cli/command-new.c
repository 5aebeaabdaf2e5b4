#include "base/error.h"
#include "cli/commands.h"
#include "cli/taking.h"
#include "exchange/shipped.h"

#include "data-resources.h"

#include <glib/gi18n-lib.h>

static gboolean
take_all (PtTaking *taking, PtBook *book, const GPtrArray *files, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    if (!pt_taking_add_file (taking, book, g_ptr_array_index (files, i), NULL, error))
      return FALSE;

  return TRUE;
}

/* Puts the lists that the options ask for into @book; an empty book needs none. */
static gboolean
fill (PtRun *run, PtTaking *taking, PtBook *book, GError **error)
{
  gboolean example = pt_arguments_has (run->arguments, PT_OPTION_EXAMPLE);
  const char *name = pt_arguments_get (run->arguments, PT_OPTION_CATALOGUE);
  g_autoptr (GPtrArray) catalogue = NULL, figures = NULL;

  if (name == NULL && example)
    name = PT_SHIPPED_DEFAULT_CATALOGUE;
  if (name == NULL)
    return TRUE;

  catalogue = pt_shipped_list_files (name, error);
  if (catalogue == NULL || !take_all (taking, book, catalogue, error))
    return FALSE;
  if (!example)
    return TRUE;

  figures = pt_shipped_list_example (error);
  if (figures == NULL || !take_all (taking, book, figures, error))
    return FALSE;

  return pt_book_mark_example (book, error);
}

static gboolean
check_place (const char *path, GError **error)
{
  g_autofree char *shown = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) &&
      !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;

  shown = g_filename_display_name (path);
  g_set_error (
    error, PT_ERROR, PT_ERROR_EXISTS,
    /* Translators: a place in the file system; “--book” stays as it is. */
    _ ("There is something at “%s” already, and it stays as it is. Name another "
       "place with “--book”."),
    shown);
  return FALSE;
}

/* As for a book that is created at once.  Where that fails, the copy says why. */
static void
make_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
}

/* The book is made elsewhere and comes to its place when it is whole, so that nothing
 * remains of one that fails.
 */
static gboolean
make_book (PtRun *run, const char *folder, const char *path, GError **error)
{
  g_autofree char *draft = g_build_filename (folder, "new.phongtrao", NULL);
  g_autoptr (PtBook) book = pt_book_create (draft, error);
  g_auto (PtTaking) taking = { 0 };
  gboolean ok;

  if (book == NULL)
    return FALSE;

  pt_taking_init (&taking);
  ok = fill (run, &taking, book, error);
  pt_taking_print (&taking, run);
  if (!ok)
    return FALSE;
  if (taking.n_rejected > 0)
    return pt_taking_fail (&taking, error);

  make_folder (path);
  return pt_book_seal (book, error) && pt_book_backup (book, path, error);
}

gboolean
pt_command_new (PtRun *run, GError **error)
{
  g_autofree char *path = pt_run_get_book_path (run);
  char *folder;
  gboolean ok;

  if (!check_place (path, error))
    return FALSE;

  folder = pt_run_make_folder (error);
  if (folder == NULL)
    return FALSE;

  g_resources_register (pt_data_get_resource ());
  ok = make_book (run, folder, path, error);
  pt_run_remove_folder (folder);
  return ok;
}
