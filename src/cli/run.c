#include "cli/run.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

void
pt_run_print_sheet (PtRun *self, const PtSheet *sheet)
{
  g_autofree char *text = pt_sheet_to_string (sheet, self->format);

  g_string_append (self->out, text);
  if (self->out->len > 0 && self->out->str[self->out->len - 1] != '\n')
    g_string_append_c (self->out, '\n');
}

void
pt_run_print_line (PtRun *self, const char *line)
{
  if (self->format == PT_FORMAT_TEXT)
    g_string_append_printf (self->out, "%s\n", line);
}

void
pt_run_warn (char *message)
{
  fprintf (stderr, "%s\n", message);
  g_free (message);
}

char *
pt_run_get_book_path (const PtRun *self)
{
  const char *path = pt_arguments_get (self->arguments, PT_OPTION_BOOK);

  return path != NULL ? g_strdup (path) : pt_book_get_default_path ();
}

PtBook *
pt_run_open_book (const PtRun *self, PtBookMode mode, GError **error)
{
  g_autofree char *path = pt_run_get_book_path (self);
  g_autofree char *shown = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return pt_book_open (path, mode, error);

  shown = g_filename_display_name (path);
  g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
               /* Translators: the place of the book; what is between the second marks
                * is typed as it stands. */
               _ ("There is no book at “%s”. Make one with "
                  "“phongtrao-cli new”, or name another with “--book”."),
               shown);
  return NULL;
}

char *
pt_run_make_folder (GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *folder = g_dir_make_tmp ("phongtrao-XXXXXX", &cause);

  if (folder == NULL)
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: %s is the system's own message. */
                 _ ("No folder can be made to work in: %s"), cause->message);
  return folder;
}

/* A book, its journals and its backups: files, and folders of files. */
void
pt_run_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) &&
        !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      pt_run_remove_folder (g_steal_pointer (&path));
    else
      g_unlink (path);
  }

  if (folder != NULL)
    g_rmdir (folder);
  g_free (folder);
}
