#include "../zip-fixture.h"
#include "base/language.h"
#include "exchange/reader.h"
#include "exchange/sheet-reading.h"
#include "exchange/shipped.h"
#include "store/book.h"

#include "data-resources.h"

#include <glib/gstdio.h>
#include <stdarg.h>
#include <sys/resource.h>

/* A list of 60,000 rows understood down to its figures, as .xlsx and as .csv, against
 * LibreOffice converting the same .xlsx to .csv and the shell of SQLite importing the
 * same .csv into one table, in the same run.  What counts are the ratios.
 */

#define N_ROWS 60000
#define N_ROUNDS 3
#define LEAST_AHEAD 5.0          /* of LibreOffice */
#define MOST_BEHIND 2.0          /* SQLite */
#define MOST_MEMORY (400 * 1024) /* KiB, of the whole program */

static PtBook *
make_book (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "b.phongtrao", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = pt_shipped_list_files ("thai-nguyen", &error);
  PtBook *book = pt_book_create (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++) {
    g_autoptr (PtIntake) intake =
      pt_reader_read (g_ptr_array_index (files, i), pt_book_get_catalogue (book), NULL,
                      &error);
    PtOutcome outcome;

    g_assert_no_error (error);
    g_assert_true (pt_book_apply (book, intake, "bench", FALSE, &outcome, &error));
  }

  return book;
}

typedef void (*RowFunc) (gpointer data, guint row, const char *const *fields);

/* Hands out N_ROWS different figures of communes that were there all the time. */
static void
each_row (const PtCatalogue *catalogue, RowFunc func, gpointer data)
{
  guint n_units, n_elements, row = 0;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n_units);
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n_elements);

  for (int year = 2016; row < N_ROWS; year++)
    for (guint i = 0; i < n_units && row < N_ROWS; i++) {
      const PtUnitVersion *version =
        pt_unit_get_version (&units[i], pt_day_new (year, 12, 31));

      if (version == NULL || version->kind != PT_KIND_COMMUNE ||
          pt_unit_get_version (&units[i], pt_day_new (2024, 1, 1)) == NULL)
        continue;
      for (guint j = 0; j < n_elements && row < N_ROWS; j++) {
        g_autofree char *number = g_strdup_printf ("%u", row + 1);
        g_autofree char *period = g_strdup_printf ("%d", year);
        g_autofree char *value = g_strdup_printf ("%u", row * 7 % 9973);
        const char *fields[] = { number, version->code, version->name, elements[j].code,
                                 period, value,         "biểu 2",      "đã kiểm tra" };

        if (elements[j].type == PT_TYPE_COUNT_ELEMENT &&
            elements[j].from == PT_DAY_ALWAYS && elements[j].to == PT_DAY_FOREVER)
          func (data, row++, fields);
      }
    }
}

static const char *const heading[] = { "STT", "Mã đơn vị", "Tên đơn vị", "Chỉ tiêu",
                                       "Năm", "Giá trị",   "Ghi chú",    "Note" };

static void
append_csv (gpointer data, guint row, const char *const *fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (heading); i++)
    g_string_append_printf (data, "%s%s", i > 0 ? "," : "", fields[i]);
  g_string_append_c (data, '\n');
}

/* Numbers as numbers, texts once each in the shared strings, as programs write them. */
typedef struct {
  GString *sheet, *strings;
  GHashTable *known;
} Xlsx;

static void
append_xlsx (gpointer data, guint row, const char *const *fields)
{
  Xlsx *self = data;

  g_string_append_printf (self->sheet, "<row r=\"%u\">", row + 2);
  for (guint i = 0; i < G_N_ELEMENTS (heading); i++) {
    gpointer place;

    if (i == 0 || i == 4 || i == 5) {
      g_string_append_printf (self->sheet, "<c r=\"%c%u\"><v>%s</v></c>", 'A' + i,
                              row + 2, fields[i]);
      continue;
    }
    if (!g_hash_table_lookup_extended (self->known, fields[i], NULL, &place)) {
      place = GUINT_TO_POINTER (g_hash_table_size (self->known));
      g_hash_table_insert (self->known, g_strdup (fields[i]), place);
      g_string_append_printf (self->strings, "<si><t>%s</t></si>", fields[i]);
    }
    g_string_append_printf (self->sheet, "<c r=\"%c%u\" t=\"s\"><v>%u</v></c>", 'A' + i,
                            row + 2, GPOINTER_TO_UINT (place));
  }
  g_string_append (self->sheet, "</row>");
}

static char *
write_bytes (const char *folder, const char *name, const void *data, gsize length)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  return path;
}

static char *
write_csv (const char *folder, const PtCatalogue *catalogue)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_csv (text, 0, heading);
  each_row (catalogue, append_csv, text);
  return write_bytes (folder, "list.csv", text->str, text->len);
}

#define TYPES                                                                          \
  "<?xml version=\"1.0\"?><Types "                                                     \
  "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "   \
  "Extension=\"rels\" ContentType=\"application/"                                      \
  "vnd.openxmlformats-package.relationships+xml\"/><Override "                         \
  "PartName=\"/xl/workbook.xml\" ContentType=\"application/"                           \
  "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "       \
  "PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"                  \
  "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override "        \
  "PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"                      \
  "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS(list)                                                                \
  "<?xml version=\"1.0\"?><Relationships "                                             \
  "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" list       \
  "</Relationships>"
#define RELATION(id, type, target)                                                     \
  "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" target "\"/>"

static char *
write_xlsx (const char *folder, const PtCatalogue *catalogue)
{
  g_autoptr (GString) sheet =
    g_string_new ("<?xml version=\"1.0\"?><worksheet xmlns=\"" MAIN "\"><sheetData>");
  g_autoptr (GString) strings =
    g_string_new ("<?xml version=\"1.0\"?><sst xmlns=\"" MAIN "\">");
  g_autoptr (GHashTable) known =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Xlsx xlsx = { sheet, strings, known };
  g_autoptr (GByteArray) bytes = NULL;

  g_string_append (sheet, "<row r=\"1\">");
  for (guint i = 0; i < G_N_ELEMENTS (heading); i++)
    g_string_append_printf (sheet,
                            "<c r=\"%c1\" t=\"inlineStr\"><is><t>%s</t></is></c>",
                            'A' + i, heading[i]);
  g_string_append (sheet, "</row>");
  each_row (catalogue, append_xlsx, &xlsx);
  g_string_append (sheet, "</sheetData></worksheet>");
  g_string_append (strings, "</sst>");

  {
    ZipMember members[] = {
      { "[Content_Types].xml", TYPES },
      { "_rels/.rels",
        RELATIONS (RELATION ("r1", "officeDocument", "xl/workbook.xml")) },
      { "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"" MAIN
                           "\" xmlns:r=\"" OFFICE "\"><sheets><sheet name=\"Biểu\" "
                           "sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>" },
      { "xl/_rels/workbook.xml.rels",
        RELATIONS (RELATION ("r1", "worksheet", "worksheets/sheet1.xml")
                     RELATION ("r2", "sharedStrings", "sharedStrings.xml")) },
      { "xl/sharedStrings.xml", strings->str },
      { "xl/worksheets/sheet1.xml", sheet->str },
    };

    bytes = make_zip (members, G_N_ELEMENTS (members));
  }
  return write_bytes (folder, "list.xlsx", bytes->data, bytes->len);
}

static double
time_reading (const char *path, PtCatalogue *catalogue)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++) {
    gint64 start = g_get_monotonic_time ();
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GError) error = NULL;
    g_autoptr (PtSheetReading) reading = pt_sheet_reading_new (file, catalogue, &error);
    g_autoptr (PtIntake) intake = NULL;

    g_assert_no_error (error);
    intake = pt_sheet_reading_make_intake (reading, NULL);
    if (intake->problems->len > 0)
      g_error ("%s", ((PtProblem *) intake->problems->pdata[0])->reason);
    g_assert_cmpuint (intake->figures->len, ==, N_ROWS);
    best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
  }

  return best;
}

/* Milliseconds of another program, or 0 where it is not there. */
static double
time_peer (guint n_rounds, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  double best = G_MAXDOUBLE;
  const char *word;
  va_list rest;

  va_start (rest, n_rounds);
  while ((word = va_arg (rest, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (rest);
  g_ptr_array_add (words, NULL);

  for (guint i = 0; i < n_rounds; i++) {
    gint64 start = g_get_monotonic_time ();
    int status = 0;

    if (!g_spawn_sync (NULL, (char **) words->pdata, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                         G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, &status, NULL))
      return 0;
    g_assert_cmpint (status, ==, 0);
    best = MIN (best, (double) (g_get_monotonic_time () - start) / 1000);
  }

  return best;
}

static void
compare (const char *what, double ours, const char *peer, double theirs, double limit)
{
  if (theirs == 0) {
    g_print ("%s: %.0f ms; %s is not there to compare with\n", what, ours, peer);
    return;
  }

  g_print ("%s: %.0f ms, %s %.0f ms: %.2f times its speed\n", what, ours, peer, theirs,
           theirs / ours);
  if (theirs / ours < limit)
    g_error ("%s is too slow: %.2f times the speed of %s, %.2f are wanted", what,
             theirs / ours, peer, limit);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pt-bench-XXXXXX", NULL);
  g_autoptr (PtBook) book = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *xlsx = NULL;
  g_autofree char *table = g_build_filename (folder, "list.db", NULL);
  g_autofree char *import = NULL;
  g_autofree char *profile =
    g_strconcat ("-env:UserInstallation=file://", folder, "/p", NULL);
  double csv_ours, xlsx_ours;
  struct rusage usage;

  pt_language_set (PT_LANGUAGE_VI);
  g_resources_register (pt_data_get_resource ());
  book = make_book (folder);
  csv = write_csv (folder, pt_book_get_catalogue (book));
  xlsx = write_xlsx (folder, pt_book_get_catalogue (book));
  import = g_strdup_printf (".import --csv %s t", csv);

  csv_ours = time_reading (csv, pt_book_get_catalogue (book));
  xlsx_ours = time_reading (xlsx, pt_book_get_catalogue (book));
  getrusage (RUSAGE_SELF, &usage);
  g_print ("memory: %ld MiB\n", usage.ru_maxrss / 1024);
  g_assert_cmpint (usage.ru_maxrss, <, MOST_MEMORY);

  compare (".csv", csv_ours, "sqlite3 .import",
           time_peer (1, "sqlite3", table, import, NULL), 1 / MOST_BEHIND);
  compare (".xlsx", xlsx_ours, "LibreOffice",
           time_peer (2, "soffice", profile, "--headless", "--convert-to", "csv",
                      "--outdir", folder, xlsx, NULL),
           LEAST_AHEAD);
  return time_peer (1, "rm", "-r", folder, NULL) == 0;
}
