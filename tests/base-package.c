#include "base-fixture.h"
#include "base/package.h"

#include <glib/gstdio.h>

/* Packages read back byte by byte, and by another program's eyes. */

static char *
make_path (const char *name)
{
  return g_build_filename (g_get_tmp_dir (), name, NULL);
}

static PtPackage *
make_package (void)
{
  static const guint8 picture[] = { 0x89, 'P', 'N', 'G', 0, 1, 2, 0xff };
  PtPackage *package = pt_package_new ("application/vnd.oasis.opendocument.text");
  g_autoptr (GBytes) bytes = g_bytes_new_static (picture, sizeof picture);

  pt_package_add_text (package, "content.xml", g_strnfill (4000, 'a'));
  pt_package_add (package, "Pictures/1.png", bytes);
  pt_package_add_text (package, "Biểu 1.txt", g_strdup ("Xã Đắk Nông"));
  return package;
}

/* The first member begins at byte 30 with its name, and is stored as it is: that is how
 * other programs know the format.
 */
static void
test_layout (void)
{
  g_autoptr (PtPackage) package = make_package ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_path ("layout.odt");
  g_autofree char *data = NULL;
  const char start[] = "mimetypeapplication/vnd.oasis.opendocument.text";
  gsize size;

  g_assert_true (pt_package_write (package, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  g_assert_cmpuint (size, >, 200);
  g_assert_cmpuint (size, <, 2000); /* the 4.000 letters are packed */
  g_assert_cmpmem (data, 4, "PK\3\4", 4);
  g_assert_cmpmem (data + 8, 2, "\0\0", 2);
  g_assert_cmpmem (data + 28, 2, "\0\0", 2);
  g_assert_cmpmem (data + 30, strlen (start), start, strlen (start));
  g_remove (path);
}

static void
test_same_again (void)
{
  g_autofree char *first = NULL, *second = NULL;
  g_autofree char *path = make_path ("again.odt");
  gsize n_first, n_second;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (PtPackage) package = make_package ();
    g_autoptr (GError) error = NULL;

    if (i > 0)
      g_usleep (2100000); /* the dates of a package have two seconds */
    g_assert_true (pt_package_write (package, path, &error));
    g_assert_true (g_file_get_contents (path, i == 0 ? &first : &second,
                                        i == 0 ? &n_first : &n_second, &error));
  }
  g_assert_cmpmem (first, n_first, second, n_second);
  g_remove (path);
}

static void
test_read_by_python (void)
{
  g_autoptr (PtPackage) package = make_package ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_path ("python.odt");
  g_autofree char *output = NULL;
  const char *script =
    "import sys, zipfile\n"
    "z = zipfile.ZipFile (sys.argv[1])\n"
    "assert z.testzip () is None\n"
    "for i in z.infolist ():\n"
    "  d = z.read (i)\n"
    "  t = d.decode () if i.filename.endswith ('txt') else len (d)\n"
    "  sys.stdout.buffer.write (f'{i.filename}|{i.compress_type}|{t}\\n'.encode ())\n";
  const char *const arguments[] = { "python3", "-c", script, path, NULL };
  int status;

  g_assert_true (pt_package_write (package, path, &error));
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH,
                               NULL, NULL, &output, NULL, &status, &error));
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==,
                   "mimetype|0|39\ncontent.xml|8|4000\nPictures/1.png|8|8\n"
                   "Biểu 1.txt|8|Xã Đắk Nông\n");
  g_remove (path);
}

static void
test_refuses (void)
{
  g_autoptr (PtPackage) package = make_package ();
  g_autoptr (PtPackage) twice = make_package ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = make_path ("twice.odt");

  g_assert_false (pt_package_write (package, "/no/such/folder/x.odt", &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
  g_clear_error (&error);

  pt_package_add_text (twice, "content.xml", g_strdup ("b"));
  g_assert_false (pt_package_write (twice, path, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_INVALID);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");
  g_test_add_func ("/base/package/layout", test_layout);
  g_test_add_func ("/base/package/same-again", test_same_again);
  g_test_add_func ("/base/package/read-by-python", test_read_by_python);
  g_test_add_func ("/base/package/refuses", test_refuses);
  return g_test_run ();
}
