#pragma once

#include "app/application.h"
#include "app/import.h"
#include "app/session.h"
#include "base/language.h"
#include "store/book.h"

#include <glib/gstdio.h>

/* What the tests of windows and pages share: two small books, and a folder for them. */

/* One file to import; a book is several, with a nameless one after the last. */
typedef struct {
  const char *name, *content;
} Sheet;

/* The files of a small book: two communes, a ward, a rate by terrain, two years. */
static const Sheet communes_book[] = {
  { "units.csv", "code,name,kind,parent,valid_from,valid_to\n"
                 "1,Tỉnh Mẫu,province,,,\n"
                 "11,Xã Bách Quang,commune,1,,\n"
                 "12,Xã Bá Xuyên,commune,1,,\n"
                 "13,Phường Đống Đa,commune,1,,\n" },
  { "groups.csv", "dimension,group,name_vi,name_en,order\n"
                  "terrain,,Địa hình,Terrain,\n"
                  "terrain,mountain,Miền núi,Mountain,1\n"
                  "terrain,lowland,Đồng bằng,Lowland,2\n" },
  { "memberships.csv", "unit,dimension,group,valid_from,valid_to,source\n"
                       "11,terrain,mountain,,,test\n"
                       "12,terrain,mountain,,,test\n"
                       "13,terrain,lowland,,,test\n" },
  { "elements.csv",
    "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to\n"
    "families_all,Gia đình,Families,count,stock,residential,family,all,1,,\n"
    "families_recognised,Gia đình được công nhận,Families "
    "recognised,count,stock,residential,family,recognised,1,,\n" },
  { "rates.csv", "code,name_vi,name_en,numerator,denominator,denominator_kind,better\n"
                 "families_recognised_of_all,Gia đình học tập,Learning "
                 "families,families_recognised,families_all,all,high\n" },
  { "figures.csv",
    "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
    "11,families_all,2023,100,,,,test,,\n11,families_recognised,2023,40,,,,test,,\n"
    "12,families_all,2023,100,,,,test,,\n12,families_recognised,2023,50,,,,test,,\n"
    "13,families_all,2023,200,,,,test,,\n13,families_recognised,2023,160,,,,test,,\n"
    "11,families_all,2024,100,,,,test,,\n11,families_recognised,2024,45,,,,test,,\n"
    "12,families_all,2024,100,,,,test,,\n12,families_recognised,2024,,not-reported,,,"
    "test,,\n"
    "13,families_all,2024,200,,,,test,,\n13,families_recognised,2024,170,,,,test,,\n" },
  { NULL, NULL },
};

/* A small province: Thần Xa and Thượng Nung became Thần Sa on 1 July 2025, when Đại Từ
 * went in shares into two others.
 */
static const Sheet province_book[] = {
  { "units.csv", "code,name,kind,parent,valid_from,valid_to\n"
                 "1,Tỉnh Mẫu,province,,,\n"
                 "164,Thành phố Thái Nguyên,district,1,,2025-07-01\n"
                 "11,Xã Thần Xa,commune,164,,2025-07-01\n"
                 "12,Xã Thượng Nung,commune,164,,2025-07-01\n"
                 "13,Xã Đại Từ,commune,164,,2025-07-01\n"
                 "11,Xã Thần Sa,commune,1,2025-07-01,\n"
                 "12,Xã Bách Quang,commune,1,2025-07-01,\n"
                 "14,Phường Bá Xuyên,commune,1,2025-07-01,\n"
                 "1101,Xóm Một,hamlet,11,2025-07-01,\n"
                 "1102,Xóm Hai,hamlet,11,2025-07-01,\n" },
  { "succession.csv", "date,old,new,share\n"
                      "2025-07-01,11,11,1\n"
                      "2025-07-01,12,11,1\n"
                      "2025-07-01,13,12,0.375\n"
                      "2025-07-01,13,14,0.625\n" },
  { "groups.csv", "dimension,group,name_vi,name_en,order\n"
                  "terrain,,Địa hình,Terrain,\n"
                  "terrain,mountain,Miền núi,Mountain,1\n"
                  "terrain,lowland,Đồng bằng,Lowland,2\n" },
  { "memberships.csv", "unit,dimension,group,valid_from,valid_to,source\n"
                       "11,terrain,mountain,2025-07-01,,Decree 1\n"
                       "12,terrain,lowland,2025-07-01,,Decree 1\n" },
  { "elements.csv",
    "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to\n"
    "families_all,Gia đình,Families,count,stock,residential,family,all,1,,\n" },
  { "figures.csv",
    "unit,element,period,value,state,qualifier,decimals,source,official,note\n"
    "11,families_all,2024,100,,,,test,,\n12,families_all,2024,110,,,,test,,\n"
    "13,families_all,2024,200,,,,test,,\n11,families_all,2025,215,,,,test,,\n"
    "12,families_all,2025,80,,,,test,,\n14,families_all,2025,130,,,,test,,\n" },
  { NULL, NULL },
};

static char *folder;

/* A new book with @sheets in it, or an empty one for NULL. */
static inline PtBook *
make_book (const Sheet *sheets)
{
  static int number;
  g_autofree char *name = g_strdup_printf ("book-%d.phongtrao", ++number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  PtBook *book = pt_book_create (path, &error);

  g_assert_no_error (error);
  for (guint i = 0; sheets != NULL && sheets[i].name != NULL; i++) {
    g_autofree char *file_path = g_build_filename (folder, sheets[i].name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (file_path);
    g_autofree char *problems = NULL;
    PtOutcome outcome = { 0 };

    g_assert_true (g_file_set_contents (file_path, sheets[i].content, -1, NULL));
    g_assert_true (pt_import_file (book, file, &outcome, &problems, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (problems, ==, NULL);
  }
  return book;
}

static inline PtSession *
make_session (const Sheet *sheets)
{
  g_autoptr (PtBook) book = make_book (sheets);
  PtSession *session = pt_session_new ();

  pt_session_set_book (session, book);
  return session;
}

static inline const PtUnit *
find_unit (PtSession *session, const char *code, PtDay day)
{
  const PtUnit *unit =
    pt_catalogue_find_unit (pt_session_get_catalogue (session), code, day);

  g_assert_nonnull (unit);
  return unit;
}

static inline void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    if (g_file_test (file, G_FILE_TEST_IS_DIR))
      remove_folder (file);
    else
      g_remove (file);
  }
  g_rmdir (path);
}

/* A folder that is the program's home as well, and a display. */
static inline void
begin_tests (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  pt_language_init ("en");
  folder = g_dir_make_tmp ("phongtrao-app-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gtk_test_init (argc, argv, NULL);
  pt_application_load_style (gdk_display_get_default ());
}

/* Runs them all, and leaves nothing behind. */
static inline int
run_tests (void)
{
  int result = g_test_run ();

  remove_folder (folder);
  g_clear_pointer (&folder, g_free);
  return result;
}
