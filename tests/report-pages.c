#include "base/error.h"
#include "base/language.h"
#include "report/page.h"

#include <string.h>

/* Pages as their scenes say they are: what stands where, and what is never parted. */

#define N_ROWS 60

static PtBlock *
add_words (PtDocument *document, guint number, guint n_words)
{
  g_autofree char *code = g_strdup_printf ("text.%u", number);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "đoạn%u chữ%u khuyến học ", number, i);
  return pt_document_add_text (document, PT_TEXT_BODY, code, text->str);
}

static PtGrid *
add_grid (PtDocument *document, const char *code, guint n_rows)
{
  PtBlock *block = pt_document_add (document, PT_BLOCK_GRID, code);

  pt_block_add_run (block, "Các đơn vị", FALSE, FALSE, NULL);
  block->grid = pt_grid_new (3, 11);
  pt_grid_add_head (block->grid, "TT", 0, 0, 1, 2);
  pt_grid_add_head (block->grid, "Gia đình học tập", 1, 0, 2, 1);
  pt_grid_add_head (block->grid, "Đăng ký", 1, 1, 1, 1);
  pt_grid_add_head (block->grid, "Công nhận", 2, 1, 1, 1);
  pt_grid_set_numeric (block->grid, 1);
  for (guint i = 0; i < n_rows; i++) {
    g_autofree char *name = g_strdup_printf ("hàng%u", i);

    pt_grid_add_cell (block->grid, name);
    pt_grid_add_cell (block->grid, "1.234");
    pt_grid_add_cell (block->grid, "–");
  }
  return block->grid;
}

static char *
write_page (const PtPages *pages, guint page)
{
  return pt_scene_to_string (g_ptr_array_index (pages->scenes, page));
}

/* Where @text first stands on the page: its x and y; -1 where it does not. */
static double
find_words (const PtPages *pages, guint page, const char *text, double *x)
{
  g_autofree char *all = write_page (pages, page);
  g_autofree char *wanted = g_strdup_printf ("“%s", text);
  char *found = strstr (all, wanted);
  g_auto (GStrv) fields = NULL;
  char *line;
  guint n;

  if (found == NULL)
    return -1;
  *found = '\0';
  line = strrchr (all, '\n') + 1;
  g_assert_true (g_str_has_prefix (line, "words "));
  fields = g_strsplit (g_strstrip (line), " ", -1);
  n = g_strv_length (fields);
  if (x != NULL)
    *x = g_ascii_strtod (fields[n - 3], NULL);
  return g_ascii_strtod (fields[n - 2], NULL);
}

static void
assert_sound (const PtPages *pages)
{
  for (guint i = 0; i < pages->scenes->len; i++) {
    g_autofree char *collisions =
      pt_scene_find_collisions (g_ptr_array_index (pages->scenes, i));

    g_assert_cmpstr (collisions, ==, "");
  }
}

/* However long the text before it, a heading is followed by its text on its page. */
static void
test_headings (void)
{
  guint n_moved = 0;

  for (guint n_words = 0; n_words < 260; n_words += 4) {
    g_autoptr (PtDocument) document = pt_document_new ("Thử");
    g_autoptr (PtPages) pages = NULL;
    guint page;

    add_words (document, 1, 100 + n_words);
    pt_document_add_heading (document, 1, "h1", "KẾT QUẢ");
    pt_document_add_heading (document, 2, "h2", "Tổ chức");
    add_words (document, 2, 60);
    pages = pt_pages_new (document);
    assert_sound (pages);
    page = g_array_index (pages->block_pages, guint, 1);
    g_assert_cmpuint (g_array_index (pages->block_pages, guint, 2), ==, page);
    g_assert_cmpuint (g_array_index (pages->block_pages, guint, 3), ==, page);
    g_assert_cmpfloat (find_words (pages, page, "I. KẾT", NULL), >, 0);
    g_assert_cmpfloat (find_words (pages, page, "đoạn2 chữ0", NULL), >, 0);
    n_moved += page > 0 && find_words (pages, page, "I. KẾT", NULL) < 90;
  }
  g_assert_cmpuint (n_moved, >, 0); /* some would have stood alone */
}

static void
test_tables (void)
{
  for (guint n_words = 0; n_words < 200; n_words += 10) {
    g_autoptr (PtDocument) document = pt_document_new ("Thử");
    g_autoptr (PtPages) pages = NULL;
    guint n_rows = 0;

    add_words (document, 1, 20 + n_words);
    add_grid (document, "grid", N_ROWS);
    pages = pt_pages_new (document);
    assert_sound (pages);
    g_assert_cmpuint (pages->scenes->len, >=, 2);
    for (guint page = 0; page < pages->scenes->len; page++) {
      guint n = 0;

      for (guint row = 0; row < N_ROWS; row++) {
        g_autofree char *name = g_strdup_printf ("hàng%u”", row);
        double y = find_words (pages, page, name, NULL);

        n += y > 0;
        g_assert_cmpfloat (y, <, 842 - 56);
        if (y > 0) /* under a head on the same page */
          g_assert_cmpfloat (find_words (pages, page, "Công nhận", NULL), <, y);
      }
      if (find_words (pages, page, "TT”", NULL) > 0)
        g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, !=, page + 1 == pages->scenes->len ? 1 : G_MAXUINT);
      n_rows += n;
    }
    g_assert_cmpuint (n_rows, ==, N_ROWS); /* each once, on one page */
  }
}

static void
test_numbers_and_margins (void)
{
  g_autoptr (PtDocument) document = pt_document_new ("Thử");
  g_autoptr (PtPages) pages = NULL;
  PtBlock *section;
  double width, height, x;

  add_words (document, 1, 700);
  section = pt_document_add (document, PT_BLOCK_SECTION, "side");
  section->on_side = TRUE;
  add_grid (document, "grid", 40);
  pages = pt_pages_new (document);
  assert_sound (pages);

  pt_scene_get_size (g_ptr_array_index (pages->scenes, 0), &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.3, 0.1);
  g_assert_cmpfloat_with_epsilon (height, 841.9, 0.1);
  g_assert_cmpfloat (find_words (pages, 0, "1”", NULL), <, 0);
  g_assert_cmpfloat (find_words (pages, 1, "2”", &x), <, 56.6);
  g_assert_cmpfloat_with_epsilon (x, 85 + 468 / 2.0 - 3.2, 1.5);
  g_assert_cmpfloat_with_epsilon (find_words (pages, 0, "đoạn1 chữ0", &x), 70, 6);
  g_assert_cmpfloat_with_epsilon (x, 85 + 36, 0.2); /* 30 mm, and the indent */

  section = g_ptr_array_index (document->blocks, 1);
  pt_scene_get_size (g_ptr_array_index (pages->scenes,
                                        g_array_index (pages->block_pages, guint, 1)),
                     &width, &height);
  g_assert_cmpfloat (width, >, height);
}

/* Every line but the last ends at the right margin. */
static void
test_justified (void)
{
  g_autoptr (PtDocument) document = pt_document_new ("Thử");
  g_autoptr (PtPages) pages = NULL;
  g_autofree char *page = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_widened = 0;

  add_words (document, 1, 60);
  pages = pt_pages_new (document);
  page = write_page (pages, 0);
  lines = g_strsplit (page, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) fields = NULL;
    char *text = strstr (lines[i], " “");
    double x, spacing, end;
    guint n_spaces = 0;

    if (!g_str_has_prefix (lines[i], "words") || text == NULL)
      continue;
    *text = '\0';
    text += strlen (" “");
    text[strlen (text) - strlen ("”")] = '\0';
    fields = g_strsplit (lines[i], " ", -1);
    x = g_ascii_strtod (fields[3], NULL);
    spacing = g_ascii_strtod (fields[5], NULL);
    for (char *c = text; *c != '\0'; c++)
      n_spaces += *c == ' ';
    end = x + pt_face_measure (&(PtFace){ 14 }, text) + n_spaces * spacing;
    if (spacing > 0) {
      n_widened++;
      g_assert_cmpfloat_with_epsilon (end, 595.3 - 42.5, 1);
    } else {
      g_assert_cmpfloat (end, <, 595.3 - 42);
    }
  }
  g_assert_cmpuint (n_widened, >, 5);
}

static void
test_footnotes (void)
{
  g_autoptr (PtDocument) document = pt_document_new ("Thử");
  g_autoptr (PtPages) pages = NULL;
  PtBlock *block;

  for (guint i = 0; i < 12; i++) {
    block = add_words (document, i + 1, 40);
    if (i % 3 == 0) {
      g_autofree char *note = g_strdup_printf ("lý do%u", i);

      pt_block_add_run (block, "câu cuối", TRUE, FALSE, note);
    }
  }
  pages = pt_pages_new (document);
  assert_sound (pages);
  for (guint i = 0; i < 12; i += 3) {
    guint page = g_array_index (pages->block_pages, guint, i);
    g_autofree char *note = g_strdup_printf (" lý do%u", i);
    g_autofree char *number = g_strdup_printf ("%u”", i / 3 + 1);
    double y = find_words (pages, page, note, NULL);

    if (y < 0)
      y = find_words (pages, ++page, note, NULL);
    g_assert_cmpfloat (y, >, 500);
    g_assert_cmpfloat (y, <, 842 - 56);
    g_assert_cmpfloat (find_words (pages, page, number, NULL), >, 0);
  }
}

static void
test_numbering (void)
{
  g_autoptr (PtDocument) document = pt_document_new ("Thử");
  const char *const expected[] = { "I.", "1.", "2.", "a)", "II.", "1.", "Bảng 1." };
  const guint levels[] = { 1, 2, 2, 3, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    pt_document_add_heading (document, levels[i], "h", "Mục");
  add_grid (document, "grid", 1);
  pt_document_number (document);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *number =
      pt_block_format_number (g_ptr_array_index (document->blocks, i));

    g_assert_cmpstr (number, ==, expected[i]);
  }
}

static PtDocument *
make_whole (void)
{
  PtDocument *document = pt_document_new ("Báo cáo “thử”");
  PtBlock *block;
  PtScene *scene = pt_scene_new (200, 100);

  g_free (document->head[PT_HEAD_SIGNER]);
  document->head[PT_HEAD_SIGNER] = g_strdup ("Đặng Thị Ẩn");
  document->measures[PT_MEASURE_LEFT] = 100.0 / 3;
  pt_document_add (document, PT_BLOCK_HEAD, "head");
  add_words (document, 1, 30);
  block = add_words (document, 2, 5);
  pt_block_add_run (block, "đậm", TRUE, TRUE, "ghi chú");
  add_grid (document, "grid", 5);
  block = pt_document_add (document, PT_BLOCK_FIGURE, "figure");
  pt_scene_add_rect (scene, 1.0 / 3, 2, 50, 60, PT_INK_SERIES_2, 0);
  pt_scene_add_polyline (scene, (const double[]){ 1, 2, 3.7, 4 }, 2, 1, PT_LINE_DASHED,
                         PT_INK_TEXT);
  pt_scene_add_text (scene, 60, 50, 0, PT_FONT_SMALL, PT_INK_MUTED, "72,3%");
  pt_scene_describe (scene, 0, "Xã Võ Nhai: 72,3%");
  block->scene = scene;
  pt_block_add_run (block, "So sánh", FALSE, FALSE, NULL);
  pt_document_add (document, PT_BLOCK_SIGNATURE, "signature");
  return document;
}

/* Kept and read again, a document is laid out just as it was. */
static void
test_kept (void)
{
  g_autoptr (PtDocument) document = make_whole ();
  g_autoptr (PtDocument) again = NULL;
  g_autoptr (PtPages) pages = pt_pages_new (document);
  g_autoptr (PtPages) pages_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = pt_document_to_string (document);
  g_autofree char *text_again = NULL;

  again = pt_document_from_string (text, &error);
  g_assert_no_error (error);
  text_again = pt_document_to_string (again);
  g_assert_cmpstr (text, ==, text_again);
  pages_again = pt_pages_new (again);
  g_assert_cmpuint (pages->scenes->len, ==, pages_again->scenes->len);
  for (guint i = 0; i < pages->scenes->len; i++) {
    g_autofree char *one = write_page (pages, i);
    g_autofree char *other = write_page (pages_again, i);

    g_assert_cmpstr (one, ==, other);
  }
}

static void
test_kept_refuses (void)
{
  g_autoptr (PtDocument) document = make_whole ();
  g_autofree char *text = pt_document_to_string (document);
  const gsize step = strlen (text) / 60;

  for (gsize cut = 0; cut < strlen (text); cut += step) {
    g_autoptr (GError) error = NULL;
    g_autofree char *part = g_strndup (text, cut);

    g_assert_null (pt_document_from_string (part, &error));
    g_assert_error (error, PT_ERROR, PT_ERROR_FORMAT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");
  g_test_add_func ("/report/pages/headings", test_headings);
  g_test_add_func ("/report/pages/tables", test_tables);
  g_test_add_func ("/report/pages/numbers-and-margins", test_numbers_and_margins);
  g_test_add_func ("/report/pages/justified", test_justified);
  g_test_add_func ("/report/pages/footnotes", test_footnotes);
  g_test_add_func ("/report/pages/numbering", test_numbering);
  g_test_add_func ("/report/pages/kept", test_kept);
  g_test_add_func ("/report/pages/kept-refuses", test_kept_refuses);
  return g_test_run ();
}
