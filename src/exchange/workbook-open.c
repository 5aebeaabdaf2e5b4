#include "exchange/reader-private.h"
#include "exchange/workbook-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_FILE_SIZE (512 * 1024 * 1024)
#define BEGINNING 8

/* What files begin with. */
static const guint8 zip_mark[] = { 'P', 'K', 3, 4 };
static const guint8 ole_mark[] = { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 };

static gboolean
begins_with (const guint8 *data, gsize length, const guint8 *mark, gsize n)
{
  return length >= n && memcmp (data, mark, n) == 0;
}

#define BEGINS_WITH(data, length, mark) begins_with (data, length, mark, sizeof (mark))

static PtWorkbook *
fail (const char *message, GError **error)
{
  g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT, message);
  return NULL;
}

static PtWorkbook *
parse_zip (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (PtZip) zip = pt_zip_new (data, length, error);

  if (zip == NULL)
    return NULL;
  if (pt_zip_has (zip, "[Content_Types].xml") && !pt_zip_has (zip, "word/document.xml"))
    return pt_workbook_read_xlsx (zip, error);
  if (pt_zip_has (zip, "content.xml"))
    return pt_workbook_read_ods (zip, error);

  return fail (_ (
                 "It is an archive, but no spreadsheet. Take the spreadsheet out of it "
                 "first."),
               error);
}

PtWorkbook *
pt_workbook_parse (const guint8 *data, gsize length, GError **error)
{
  if (length == 0)
    return fail (_ ("The file is empty."), error);
  if (BEGINS_WITH (data, length, zip_mark))
    return parse_zip (data, length, error);
  if (BEGINS_WITH (data, length, ole_mark))
    return fail (_ ("It is locked with a password or of an old format. Open it in a "
                    "spreadsheet program and save it as .xlsx without a password."),
                 error);

  return pt_workbook_read_csv (data, length, error);
}

static PtWorkbook *
parse_file (GFile *file, const guint8 *data, gsize length, GError **error)
{
#ifdef HAVE_FREEXL
  if (BEGINS_WITH (data, length, ole_mark) && g_file_peek_path (file) != NULL)
    return pt_workbook_read_xls (g_file_peek_path (file), error);
#endif

  return pt_workbook_parse (data, length, error);
}

static gboolean
check_size (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_STANDARD_TYPE
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
      g_file_info_get_size (info) <= MAX_FILE_SIZE)
    return TRUE;

  fail (_ ("It is no ordinary file, or larger than any table of figures."), error);
  return FALSE;
}

PtWorkbook *
pt_workbook_open (GFile *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtWorkbook) book = NULL;
  g_autofree char *name = pt_layout_file_get_name (file);
  g_autofree char *data = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (check_size (file, &cause) &&
      g_file_load_contents (file, NULL, &data, &length, NULL, &cause))
    book = parse_file (file, (const guint8 *) data, length, &cause);

  if (book == NULL)
    g_set_error (error, PT_ERROR,
                 cause->domain == PT_ERROR ? PT_ERROR_FORMAT : PT_ERROR_NOT_FOUND,
                 /* Translators: the file, and a sentence that says what is wrong. */
                 _ ("“%s” cannot be read: %s"), name, cause->message);
  return g_steal_pointer (&book);
}

gboolean
pt_workbook_is_wanted (GFile *file)
{
  static const char *const endings[] = { ".xlsx", ".xlsm", ".ods", ".xls",
                                         ".csv",  ".tsv",  NULL };
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_ascii_strdown (base, -1);
  guint8 data[BEGINNING];
  gsize n = 0;

  if (stream != NULL &&
      g_input_stream_read_all (G_INPUT_STREAM (stream), data, sizeof data, &n, NULL,
                               NULL) &&
      (BEGINS_WITH (data, n, zip_mark) || BEGINS_WITH (data, n, ole_mark)))
    return TRUE;

  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}
