#include "base/package.h"

#include "base/error.h"
#include "base/file.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#define MEDIA_TYPE "mimetype"
/* 1 January 1980, the first day a ZIP file can speak of: every member has it. */
#define NO_TIME 0
#define NO_DATE ((1 << 5) | 1)

typedef struct {
  char *name;
  GBytes *bytes;
} Member;

struct _PtPackage {
  GArray *members; /* Member */
};

static void
clear_member (gpointer data)
{
  Member *member = data;

  g_free (member->name);
  g_bytes_unref (member->bytes);
}

static gboolean
add_member (zip_t *archive, const Member *member, gboolean stored)
{
  zip_source_t *source;
  zip_int64_t index;
  gsize size;
  gconstpointer data = g_bytes_get_data (member->bytes, &size);

  source = zip_source_buffer (archive, data, size, 0);
  if (source == NULL)
    return FALSE;
  index = zip_file_add (archive, member->name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free (source);
    return FALSE;
  }

  return zip_set_file_compression (archive, (zip_uint64_t) index,
                                   stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0 &&
         zip_file_set_dostime (archive, (zip_uint64_t) index, NO_TIME, NO_DATE, 0) == 0;
}

/* Writes the members into @buffer.  Returns: NULL where it went well, else why not */
static char *
fill_buffer (const PtPackage *self, zip_source_t *buffer)
{
  zip_error_t cause;
  gboolean is_filled = TRUE;
  zip_t *archive;
  char *message;

  zip_error_init (&cause);
  archive = zip_open_from_source (buffer, ZIP_TRUNCATE, &cause);
  if (archive == NULL) {
    message = g_strdup (zip_error_strerror (&cause));
    zip_error_fini (&cause);
    return message;
  }
  zip_error_fini (&cause);

  /* The archive drops the buffer when it is closed, and the caller has use for it. */
  zip_source_keep (buffer);
  for (guint i = 0; i < self->members->len && is_filled; i++)
    is_filled = add_member (archive, &g_array_index (self->members, Member, i), i == 0);
  if (is_filled && zip_close (archive) == 0)
    return NULL;

  message = g_strdup (zip_strerror (archive));
  zip_discard (archive);
  return message;
}

/* Returns: (transfer full) (nullable) */
static guint8 *
read_buffer (zip_source_t *buffer, gsize *size)
{
  zip_stat_t stat;
  guint8 *data;

  if (zip_source_stat (buffer, &stat) != 0 || zip_source_open (buffer) != 0)
    return NULL;

  *size = stat.size;
  data = g_malloc (stat.size);
  if (zip_source_read (buffer, data, stat.size) != (zip_int64_t) stat.size)
    g_clear_pointer (&data, g_free);
  zip_source_close (buffer);
  return data;
}

PtPackage *
pt_package_new (const char *media_type)
{
  PtPackage *self = g_new0 (PtPackage, 1);

  self->members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_array_set_clear_func (self->members, clear_member);
  pt_package_add_text (self, MEDIA_TYPE, g_strdup (media_type));

  return self;
}

void
pt_package_free (PtPackage *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->members);
  g_free (self);
}

void
pt_package_add (PtPackage *self, const char *name, GBytes *bytes)
{
  Member member = { g_strdup (name), g_bytes_ref (bytes) };

  g_return_if_fail (g_utf8_validate (name, -1, NULL));

  g_array_append_val (self->members, member);
}

void
pt_package_add_text (PtPackage *self, const char *name, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  pt_package_add (self, name, bytes);
}

gboolean
pt_package_write (const PtPackage *self, const char *path, GError **error)
{
  zip_source_t *buffer = zip_source_buffer_create (NULL, 0, 0, NULL);
  g_autofree char *message = NULL;
  g_autofree guint8 *data = NULL;
  gsize size = 0;

  message = buffer != NULL ? fill_buffer (self, buffer) : NULL;
  if (buffer != NULL && message == NULL)
    data = read_buffer (buffer, &size);
  if (buffer != NULL)
    zip_source_free (buffer);

  if (data == NULL) {
    g_autofree char *name = g_filename_display_name (path);

    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: the file, and the packing library's own message. */
                 _ ("“%s” cannot be packed: %s"), name,
                 message != NULL ? message : g_strerror (ENOMEM));
    return FALSE;
  }

  return pt_file_write (path, data, size, error);
}
