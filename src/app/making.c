#include "app/making.h"

#include "base/error.h"
#include "exchange/reader.h"
#include "exchange/shipped.h"
#include "store/book.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "data-resources.h"

typedef struct {
  PtMaking what;
  char *path;
  PtMakingProgress progress;
} Job;

/* One message from the thread to whoever started it. */
typedef struct {
  GTask *task;
  double fraction;
} Report;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job);
}

static void
free_report (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  Job *job = g_task_get_task_data (report->task);

  job->progress (report->fraction, g_task_get_source_object (report->task));
  return G_SOURCE_REMOVE;
}

static void
report (GTask *task, double fraction)
{
  Report *message = g_new (Report, 1);

  *message = (Report){ g_object_ref (task), fraction };
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, report_cb,
                              message, free_report);
}

static GPtrArray *
list_files (PtMaking what, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;
  GPtrArray *figures;

  if (what == PT_MAKING_EMPTY)
    return g_ptr_array_new_with_free_func (g_object_unref);

  g_resources_register (pt_data_get_resource ());
  files = pt_shipped_list_files (PT_SHIPPED_DEFAULT_CATALOGUE, error);
  if (files == NULL || what == PT_MAKING_CATALOGUE)
    return g_steal_pointer (&files);

  figures = pt_shipped_list_example (error);
  if (figures == NULL)
    return NULL;

  g_ptr_array_extend_and_steal (files, figures);
  return g_steal_pointer (&files);
}

static gboolean
take_file (PtBook *book, GFile *file, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *title = g_strdup_printf (_ ("Import of %s"), name);
  g_autoptr (PtIntake) intake =
    pt_reader_read (file, pt_book_get_catalogue (book), NULL, error);
  PtOutcome outcome = { 0 };

  if (intake == NULL || !pt_book_apply (book, intake, title, FALSE, &outcome, error))
    return FALSE;

  if (outcome.n_rejected > 0) {
    const PtProblem *first = intake->problems->pdata[0];

    /* Translators: a list that comes with the program, a row of it, and what is wrong.
     */
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID, _ ("“%s”, row %u: %s"), name,
                 first->row, first->reason);
    return FALSE;
  }
  return TRUE;
}

static gboolean
fill (GTask *task, PtBook *book, GError **error)
{
  const Job *job = g_task_get_task_data (task);
  g_autoptr (GPtrArray) files = list_files (job->what, error);

  if (files == NULL)
    return FALSE;

  for (guint i = 0; i < files->len; i++) {
    report (task, (double) i / files->len);
    if (!take_file (book, files->pdata[i], error))
      return FALSE;
  }
  report (task, 1);
  return job->what != PT_MAKING_EXAMPLE || pt_book_mark_example (book, error);
}

/* A book that was not finished is none. */
static void
remove_book (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *file = g_strconcat (path, endings[i], NULL);

    g_remove (file);
  }
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autofree char *folder = g_path_get_dirname (job->path);
  GError *error = NULL;
  gboolean made;
  PtBook *book;

  g_mkdir_with_parents (folder, 0700);
  book = pt_book_create (job->path, &error);
  if (book == NULL) {
    g_task_return_error (task, error);
    return;
  }

  made = fill (task, book, &error);
  g_object_unref (book);
  if (made)
    g_task_return_pointer (task, g_strdup (job->path), g_free);
  else {
    remove_book (job->path);
    g_task_return_error (task, error);
  }
}

char *
pt_making_get_default_path (PtMaking what)
{
  g_autofree char *path = pt_book_get_default_path ();
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;

  if (what != PT_MAKING_EXAMPLE)
    return g_steal_pointer (&path);

  folder = g_path_get_dirname (path);
  /* Translators: the name of the file that holds the example book. */
  name = g_strdup_printf ("%s.phongtrao", _ ("Example book"));
  return g_build_filename (folder, name, NULL);
}

void
pt_making_start (PtMaking what, const char *path, PtMakingProgress progress,
                 GObject *owner, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (owner, NULL, callback, user_data);
  Job *job = g_new (Job, 1);

  *job = (Job){ .what = what, .path = g_strdup (path), .progress = progress };
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, make_in_thread);
}

char *
pt_making_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
