#pragma once

#include "exchange/reader.h"
#include "store/reorganise.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* What the tests of reorganisations share. */

#define UNITS "code,name,kind,parent,valid_from,valid_to\n"
#define ELEMENTS                                                                       \
  "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to\n"    \
  "members,Hội viên,Members,count,stock,,,,organisation,,\n"                        \
  "fund,Quỹ,Fund,money,stock,,,,fund,,\n"                                            \
  "rate,Tỷ lệ,Rate,percent,stock,,,,fund,,\n"

/* A folder for one test, in memory where there is room for that, with a book in it
 * and a second connection that looks at its tables.
 */
typedef struct {
  char *folder, *path;
  PtBook *book;
  sqlite3 *db;
} Fixture;

static inline char *
make_folder (void)
{
  g_autofree char *memory = g_strdup ("/dev/shm/pt-reorganise-XXXXXX");

  if (g_mkdtemp (memory) != NULL)
    return g_steal_pointer (&memory);
  return g_dir_make_tmp ("pt-reorganise-XXXXXX", NULL);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = make_folder ();
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "b.phongtrao", NULL);
  fixture->book = pt_book_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &fixture->db, SQLITE_OPEN_READONLY,
                                    NULL),
                   ==, SQLITE_OK);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  sqlite3_close (fixture->db);
  g_clear_object (&fixture->book);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline PtIntake *
read_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PtIntake *intake;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  intake = pt_reader_read (file, pt_book_get_catalogue (fixture->book), "test", &error);
  g_assert_no_error (error);
  return intake;
}

static inline void
apply (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (PtIntake) intake = read_text (fixture, name, text);
  g_autoptr (GError) error = NULL;
  PtOutcome outcome = { 0 };

  g_assert_true (pt_book_apply (fixture->book, intake, name, FALSE, &outcome, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < intake->problems->len; i++)
    g_assert_cmpstr (((PtProblem *) g_ptr_array_index (intake->problems, i))->reason,
                     ==, NULL);
}

/* Every row of every table but the ledger's own. */
static inline char *
dump (Fixture *fixture)
{
  static const char *const tables[] = { "setting",    "unit",      "unit_version",
                                        "succession", "dimension", "unit_group",
                                        "membership", "element",   "rate",
                                        "target",     "source",    "figure" };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);
    sqlite3_stmt *statement = NULL;

    g_assert_cmpint (sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL), ==,
                     SQLITE_OK);
    while (sqlite3_step (statement) == SQLITE_ROW) {
      g_string_append (out, tables[i]);
      for (int j = 0; j < sqlite3_column_count (statement); j++)
        g_string_append_printf (out, "|%d:%s", sqlite3_column_type (statement, j),
                                (const char *) sqlite3_column_text (statement, j));
      g_string_append_c (out, '\n');
    }
    sqlite3_finalize (statement);
  }
  return g_strdup (out->str);
}

static inline void
assert_clean (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean clean = FALSE;
  g_autoptr (GPtrArray) findings = pt_book_check (fixture->book, &clean, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((PtFinding *) g_ptr_array_index (findings, i))->problem, ==,
                     NULL);
  g_assert_true (clean);
}

static inline PtDay
day (const char *text)
{
  PtDay value = PT_DAY_ALWAYS;

  if (*text != '\0')
    g_assert_true (pt_day_parse (text, &value, NULL));
  return value;
}

static inline void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = pt_book_undo (fixture->book, &error);

  g_assert_no_error (error);
  g_assert_nonnull (edit);
}
