#include "cli/commands.h"
#include "cli/taking-files.h"
#include "cli/taking.h"
#include "store/backups.h"

/* To see what files would do, each has to find what those before it brought: they are
 * taken into a copy of the book, which itself is only read.
 */
static PtBook *
open_copy (const PtRun *run, const char *folder, GError **error)
{
  g_autoptr (PtBook) book = pt_run_open_book (run, PT_BOOK_OPEN_READ, error);
  g_autofree char *path = g_build_filename (folder, "rehearsal.phongtrao", NULL);

  if (book == NULL || !pt_book_backup (book, path, error))
    return NULL;

  return pt_book_open (path, PT_BOOK_OPEN_WRITE, error);
}

static gboolean
take_files (PtRun *run, PtBook *book, const PtTakingFiles *files, GError **error)
{
  const char *source = pt_arguments_get (run->arguments, PT_OPTION_SOURCE);
  g_auto (PtTaking) taking = { 0 };
  gboolean ok = TRUE;

  pt_taking_init (&taking);
  for (guint i = 0; ok && i < files->lists->len; i++)
    ok = pt_taking_add_file (&taking, book, g_ptr_array_index (files->lists, i), source,
                             error);
  for (guint i = 0; ok && i < files->sheets->len; i++)
    ok = pt_taking_add_sheet (&taking, book, g_ptr_array_index (files->sheets, i),
                              source, error);

  pt_taking_print (&taking, run);
  if (!ok)
    return FALSE;

  return taking.n_rejected == 0 || pt_taking_fail (&taking, error);
}

static gboolean
rehearse (PtRun *run, const PtTakingFiles *files, GError **error)
{
  g_autofree char *folder = pt_run_make_folder (error);
  g_autoptr (PtBook) book = folder != NULL ? open_copy (run, folder, error) : NULL;
  gboolean ok = book != NULL && take_files (run, book, files, error);

  g_clear_object (&book);
  pt_run_remove_folder (g_steal_pointer (&folder));
  return ok;
}

gboolean
pt_command_import (PtRun *run, GError **error)
{
  g_auto (PtTakingFiles) files = { 0 };
  g_autoptr (PtBook) book = NULL;

  if (!pt_taking_files_list (&files, run->words, error))
    return FALSE;

  if (pt_arguments_has (run->arguments, PT_OPTION_DRY_RUN))
    return rehearse (run, &files, error);

  book = pt_run_open_book (run, PT_BOOK_OPEN_WRITE, error);
  return book != NULL && pt_book_back_up (book, PT_BACKUP_IMPORT, error) &&
         take_files (run, book, &files, error);
}
