#include "exchange/zip.h"

#include "base/error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#define MAX_MEMBERS 10000
#define MAX_UNPACKED (768 * 1024 * 1024) /* bytes, of all that is read */
#define MAX_RATIO 300                    /* an honest sheet packs 5 to 100 times */
#define FREE_UNPACKED (16 * 1024 * 1024) /* below that the ratio says nothing */
#define PIECE (64 * 1024)

typedef struct archive Archive;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

struct _PtZip {
  const guint8 *data;
  gsize length;
  gsize unpacked;
  GHashTable *names;
};

static gboolean
fail (const char *message, GError **error)
{
  g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT, message);
  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  return fail (_ ("The file is damaged or was not copied whole. Open it in a "
                  "spreadsheet program and save it again."),
               error);
}

static Archive *
open_archive (const PtZip *self)
{
  g_autoptr (Archive) archive = archive_read_new ();

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, self->data, self->length) != ARCHIVE_OK)
    return NULL;

  return g_steal_pointer (&archive);
}

static gboolean
list_names (PtZip *self, GError **error)
{
  g_autoptr (Archive) archive = open_archive (self);
  struct archive_entry *entry;
  int result = ARCHIVE_FATAL;

  while (archive != NULL &&
         (result = archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN &&
         result != ARCHIVE_EOF) {
    const char *name = archive_entry_pathname (entry);

    if (archive_entry_is_encrypted (entry))
      return fail (_ ("The file is locked with a password. Open it in a spreadsheet "
                      "program and save it without one."),
                   error);
    if (name != NULL)
      g_hash_table_add (self->names, g_strdup (name));
    if (g_hash_table_size (self->names) > MAX_MEMBERS)
      return fail (_ ("It holds more parts than any spreadsheet."), error);
  }

  return result == ARCHIVE_EOF || fail_damaged (error);
}

PtZip *
pt_zip_new (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (PtZip) self = g_new0 (PtZip, 1);

  self->data = data;
  self->length = length;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!list_names (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
pt_zip_free (PtZip *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

gboolean
pt_zip_has (const PtZip *self, const char *name)
{
  return g_hash_table_contains (self->names, name);
}

/* Returns: whether the archive now stands before the data of @name */
static gboolean
find_member (Archive *archive, const char *name)
{
  struct archive_entry *entry;
  int result;

  while ((result = archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN &&
         result != ARCHIVE_EOF)
    if (g_strcmp0 (archive_entry_pathname (entry), name) == 0)
      return TRUE;

  return FALSE;
}

/* Against a small file that unpacks to fill the machine. */
static gboolean
check_size (PtZip *self, gsize n, GError **error)
{
  self->unpacked += n;
  if (self->unpacked <= FREE_UNPACKED ||
      (self->unpacked <= MAX_UNPACKED && self->unpacked / MAX_RATIO <= self->length))
    return TRUE;

  return fail (_ (
                 "It unpacks to far more than a table of figures can be, and was not "
                 "read further. Copy the table that is wanted into a file of its own."),
               error);
}

gboolean
pt_zip_read_xml (PtZip *self, const char *name, const PtXmlHandlers *handlers,
                 gpointer data, GError **error)
{
  g_autoptr (Archive) archive = open_archive (self);
  g_autoptr (PtXml) xml = pt_xml_new (handlers, data);
  la_ssize_t n;

  if (archive == NULL || !find_member (archive, name))
    return fail_damaged (error);

  do {
    char *piece = pt_xml_get_buffer (xml, PIECE);

    n = archive_read_data (archive, piece, PIECE);
    if (n < 0)
      return fail_damaged (error);
    if (!check_size (self, (gsize) n, error) ||
        !pt_xml_feed (xml, (gsize) n, n == 0, error))
      return FALSE;
  } while (n > 0);

  return TRUE;
}
