#include "store/lock.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _PtLock {
  char *path;
  int fd;
};

/* Whether @fd is still what stands under @path: whoever held the lock before removes
 * the file when done, and may have done so after we had opened it.
 */
static gboolean
is_current (int fd, const char *path)
{
  struct stat ours, there;

  return fstat (fd, &ours) == 0 && stat (path, &there) == 0 &&
         ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

static void
set_no_lock (GError **error)
{
  g_set_error (error, PT_ERROR, PT_ERROR_READ_ONLY,
               /* Translators: %s is the system's reason. */
               _ ("The folder of the book cannot keep two programs apart (%s), so the "
                  "book is only read."),
               g_strerror (errno));
}

PtLock *
pt_lock_take (const char *path, GError **error)
{
  g_autofree char *name = g_strconcat (path, "-lock", NULL);
  PtLock *self;
  int fd;

  for (;;) {
    fd = g_open (name, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0) {
      g_set_error (error, PT_ERROR, PT_ERROR_READ_ONLY,
                   /* Translators: %s is the system's reason. */
                   _ ("Nothing can be written in the folder of the book (%s)."),
                   g_strerror (errno));
      return NULL;
    }
    if (flock (fd, LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK)
        set_no_lock (error);
      close (fd);
      return NULL;
    }
    if (is_current (fd, name))
      break;
    close (fd);
  }

  self = g_new0 (PtLock, 1);
  self->path = g_steal_pointer (&name);
  self->fd = fd;
  return self;
}

void
pt_lock_release (PtLock *self)
{
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
