#include "base/file.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

static void
set_write_error (GError **error, const GError *cause, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is a file. */
                 _ ("“%s” cannot be written: there is no such folder."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (
      error, PT_ERROR, PT_ERROR_READ_ONLY,
      /* Translators: %s is a file. */
      _ ("“%s” cannot be written: the folder is protected. Choose another one."), name);
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: %s is a file. */
                 _ ("“%s” cannot be written: the disk is full."), name);
  else
    g_set_error (error, PT_ERROR, PT_ERROR_STORE,
                 /* Translators: the file, and the system's own message. */
                 _ ("“%s” cannot be written: %s"), name, cause->message);
}

/* GLib writes a file beside it and renames that. */
gboolean
pt_file_write (const char *path, gconstpointer bytes, gsize n_bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, bytes, (gssize) n_bytes,
                                G_FILE_SET_CONTENTS_CONSISTENT |
                                  G_FILE_SET_CONTENTS_DURABLE,
                                0666, &cause))
    return TRUE;

  set_write_error (error, cause, path);
  return FALSE;
}
