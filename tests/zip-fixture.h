#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* Archives made of texts, to be read as spreadsheets. */

typedef struct {
  const char *name;
  const char *text;
} ZipMember;

static inline GByteArray *
make_zip (const ZipMember *members, guint n)
{
  gsize room = 64 * 1024, used = 0;
  struct archive *archive = archive_write_new ();
  GByteArray *bytes;

  for (guint i = 0; i < n; i++)
    room += strlen (members[i].text) + 1024;
  bytes = g_byte_array_new ();
  g_byte_array_set_size (bytes, (guint) room);

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_per_block (archive, 0);
  g_assert_cmpint (archive_write_open_memory (archive, bytes->data, room, &used), ==,
                   ARCHIVE_OK);
  for (guint i = 0; i < n; i++) {
    struct archive_entry *entry = archive_entry_new ();
    gsize length = strlen (members[i].text);

    archive_entry_set_pathname (entry, members[i].name);
    archive_entry_set_size (entry, (la_int64_t) length);
    archive_entry_set_filetype (entry, AE_IFREG);
    archive_entry_set_perm (entry, 0644);
    g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
    g_assert_cmpint (archive_write_data (archive, members[i].text, length), ==,
                     (la_ssize_t) length);
    archive_entry_free (entry);
  }
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  g_byte_array_set_size (bytes, (guint) used);
  return bytes;
}

#define XLSX_TYPES "<Types/>"
#define XLSX_OUTLINE                                                                   \
  "<workbook><workbookPr/><sheets><sheet name='Biểu 1' sheetId='1' r:id='r1' "       \
  "xmlns:r='x'/></sheets></workbook>"
#define XLSX_RELATIONS                                                                 \
  "<Relationships><Relationship Id='r1' Type='a/worksheet' "                           \
  "Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='a/styles' "             \
  "Target='styles.xml'/><Relationship Id='r3' Type='a/sharedStrings' "                 \
  "Target='/xl/sharedStrings.xml'/></Relationships>"

/* An .xlsx file of one sheet; @styles and @strings may be NULL. */
static inline GByteArray *
make_xlsx (const char *outline, const char *sheet, const char *styles,
           const char *strings)
{
  ZipMember members[] = {
    { "[Content_Types].xml", XLSX_TYPES },
    { "xl/workbook.xml", outline != NULL ? outline : XLSX_OUTLINE },
    { "xl/_rels/workbook.xml.rels", XLSX_RELATIONS },
    { "xl/worksheets/sheet1.xml", sheet },
    { "xl/styles.xml", styles != NULL ? styles : "<styleSheet/>" },
    { "xl/sharedStrings.xml", strings != NULL ? strings : "<sst/>" },
  };

  return make_zip (members, G_N_ELEMENTS (members));
}

static inline GByteArray *
make_ods (const char *content)
{
  ZipMember members[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml", content },
  };

  return make_zip (members, G_N_ELEMENTS (members));
}
