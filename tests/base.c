#include "base-fixture.h"
#include "base/day.h"
#include "base/text.h"

#include <locale.h>

/* The dictionary order of the communes, and what a dictionary does besides. */
static const char *const in_order[] = {
  "Ba Bể",      "Bá Xuyên",  "Bách Quang", "Bạch Thông", "Dân Tiến",  "Đại Từ",
  "Định Hóa",   "Đồng Hỷ",   "Phổ Yên",    "Phú Bình",   "Phú Lương", "Phúc Thuận",
  "Tân Cương",  "Tân Khánh", "Tân Kỳ",     "Tân Thành",  "Thanh Mai", "Thanh Thịnh",
  "Thành Công", "Thần Sa",   "Vạn Phú",    "Vạn Xuân",   "Văn Hán",   "Văn Lang",
  "Văn Lăng",   "Võ Nhai",   "Yên Bình",   "Yên Trạch",
};
static const char *const letters[] = { "an", "án", "ạn", "ăn", "ân", "ẩn", "ấn" };
static const char *const tones[] = { "ba", "bà", "bả", "bã", "bá", "bạ" };
static const char *const alphabet[] = {
  "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m",
  "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
};
static const char *const numbered[] = {
  "", "Tổ 2", "Tổ 2 A", "Tổ 10", "Tổ 10 A", "Tổ 100", "xã 2", "xã 10", "xóm 1",
};
static const char *const placed[] = {
  "Hòa An", "Hoà Bình", "Hòa Mục", "Hoà Sơn", "Hoài An", "Hoàng Nông",
};
static const char *const capitals[] = { "tân an", "Tân an", "TÂN AN", "tân bình" };

static int
get_sign (int order)
{
  return (order > 0) - (order < 0);
}

static void
check_pair (const char *a, const char *b, int expected)
{
  g_autofree char *key_a = pt_text_sort_key (a);
  g_autofree char *key_b = pt_text_sort_key (b);

  g_test_message ("“%s”, “%s”", a, b);
  g_assert_cmpint (get_sign (pt_text_collate (a, b)), ==, expected);
  g_assert_cmpint (get_sign (pt_text_collate (b, a)), ==, -expected);
  g_assert_cmpint (get_sign (strcmp (key_a, key_b)), ==, expected);
  g_assert_cmpuint (strspn (key_a, "0123456789abcdef"), ==, strlen (key_a));
}

static void
test_order (void)
{
  static const struct {
    const char *const *texts;
    gsize n_texts;
  } lists[] = {
    { in_order, G_N_ELEMENTS (in_order) }, { letters, G_N_ELEMENTS (letters) },
    { tones, G_N_ELEMENTS (tones) },       { alphabet, G_N_ELEMENTS (alphabet) },
    { numbered, G_N_ELEMENTS (numbered) }, { placed, G_N_ELEMENTS (placed) },
    { capitals, G_N_ELEMENTS (capitals) },
  };

  for (gsize list = 0; list < G_N_ELEMENTS (lists); list++)
    for (gsize i = 0; i < lists[list].n_texts; i++)
      for (gsize j = 0; j < lists[list].n_texts; j++)
        check_pair (lists[list].texts[i], lists[list].texts[j], (i > j) - (i < j));
}

static void
test_same_place_in_order (void)
{
  check_pair ("Nam Hoà", "Nam Hòa", 0);
  check_pair ("  Nam \u00A0 Hòa ", "Nam Hòa", 0);
  check_pair ("Ho\u0300a", "Hòa", 0);
  check_pair ("Ð\u1EA1i Từ", "Đại Từ", 0);
  check_pair ("mô\u0323", "mộ", 0);
}

static gpointer
sort_in_thread (gpointer data)
{
  for (int i = 0; i < 500; i++)
    g_assert_cmpint (pt_text_collate (in_order[i % 20], in_order[i % 20 + 1]), <, 0);

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sort", sort_in_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_search_key (void)
{
  assert_text (pt_text_search_key ("ĐẠI  TỪ "), "dai tu");
  assert_text (pt_text_search_key ("dai tu"), "dai tu");
  assert_text (pt_text_search_key ("Ðại\u00A0Từ"), "dai tu");
  assert_text (pt_text_search_key ("Nguyễn Thị Ướt"), "nguyen thi uot");
  assert_text (pt_text_search_key (" \t\n"), "");
  assert_text (pt_text_search_key ("vắng\xFF"), "vang\uFFFD");

  g_assert_true (pt_text_finds ("Xã Đại Từ", "đai tu"));
  g_assert_true (pt_text_finds ("Xã Đại Từ", "I TƯ"));
  g_assert_true (pt_text_finds ("Xã Đại Từ", " "));
  g_assert_false (pt_text_finds ("Xã Đại Từ", "dai tua"));
}

static void
check_match (const char *text, gboolean same)
{
  g_auto (GStrv) sides = split_case (text);
  g_autofree char *a = pt_text_match_key (sides[0]);
  g_autofree char *b = pt_text_match_key (sides[1]);
  g_autofree char *again = pt_text_match_key (a);
  g_autofree char *composed = g_utf8_normalize (a, -1, G_NORMALIZE_NFC);

  g_assert_cmpint (g_str_equal (a, b), ==, same);
  g_assert_cmpstr (a, ==, again);
  g_assert_cmpstr (a, ==, composed);
}

static void
test_match_key (void)
{
  static const char *const same[] = { "Nam Hoà = Nam Hòa",
                                      "khoẻ = khỏe",
                                      "lóe = loé",
                                      "Đồng Thuỷ = ĐỒNG THỦY",
                                      "thúy = thuý",
                                      "Quý = Qúy",
                                      "già = gìa",
                                      "hoàn = hòan",
                                      "Tie\u0302\u0301n = Tiến",
                                      "thi\u0323nh  vươ\u0323ng = Thịnh Vượng ",
                                      "Ðồng Hỷ = Đồng Hỷ",
                                      "Tân\u200B Kỳ = Tân Kỳ" };
  static const char *const different[] = { "Văn Lang = Văn Lăng",
                                           "Sĩ Bình = Sỹ Bình",
                                           "Lý = Lí",
                                           "Thần Sa = Thần Xa",
                                           "Quán Triều = Quan Triều",
                                           "Hóa = Hòa",
                                           "Tân An = Tânan",
                                           "Dân = Đân" };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    check_match (same[i], TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (different); i++)
    check_match (different[i], FALSE);
}

static void
test_bare_name (void)
{
  static const char *const cases[] = { "Phường Phan Đình Phùng = Phan Đình Phùng",
                                       "xã  Đại Từ = Đại Từ",
                                       "XÃ ĐẠI TỪ = ĐẠI TỪ",
                                       "Xa\u0303 Ba Bể = Ba Bể",
                                       "Thị trấn Chợ Chu = Chợ Chu",
                                       "Thị Xã Phổ Yên = Phổ Yên",
                                       "Thành phố Thái Nguyên = Thái Nguyên",
                                       "TP Bắc Kạn = Bắc Kạn",
                                       "TP. Bắc Kạn = Bắc Kạn",
                                       "tp.Bắc Kạn = Bắc Kạn",
                                       "Huyện Võ Nhai = Võ Nhai",
                                       "Quận Ba Đình = Ba Đình",
                                       "Tỉnh Thái Nguyên = Thái Nguyên",
                                       "Đặc khu Phú Quốc = Phú Quốc",
                                       "Phường 1 = Phường 1",
                                       "Quận 10 = Quận 10",
                                       "Xã = Xã",
                                       "Thị trấn = Thị trấn",
                                       "Thành Công = Thành Công",
                                       "Xãng = Xãng",
                                       "Đại Từ = Đại Từ" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) sides = split_case (cases[i]);

    g_assert_cmpstr (pt_text_bare_name (sides[0]), ==, sides[1]);
  }

  g_assert_cmpstr (pt_text_bare_name (""), ==, "");
  g_assert_cmpint (pt_text_collate_names ("Xã Ba Bể", "Phường Bá Xuyên"), <, 0);
  g_assert_cmpint (pt_text_collate_names ("Phường Yên Bình", "Xã Yên Bình"), <, 0);
  g_assert_cmpint (pt_text_collate_names ("Xã Yên Bình", "Xã Yên Bình"), ==, 0);
}

static void
test_normalize (void)
{
  assert_text (pt_text_normalize (" \u00A0Tha\u0301i  Nguyên\n"), "Thái  Nguyên");
  assert_text (pt_text_normalize (" \t"), "");
  assert_text (pt_text_normalize ("Hoà"), "Hoà");
}

static const struct {
  int year, month, day;
  const char *iso, *vi, *en, *brief;
} days[] = {
  { 2022, 1, 5, "2022-01-05", "ngày 05 tháng 01 năm 2022", "5 January 2022",
    "05/01/2022" },
  { 2022, 3, 12, "2022-03-12", "ngày 12 tháng 3 năm 2022", "12 March 2022",
    "12/03/2022" },
  { 2024, 2, 29, "2024-02-29", "ngày 29 tháng 02 năm 2024", "29 February 2024",
    "29/02/2024" },
  { 2025, 7, 1, "2025-07-01", "ngày 01 tháng 7 năm 2025", "1 July 2025", "01/07/2025" },
  { 1996, 10, 2, "1996-10-02", "ngày 02 tháng 10 năm 1996", "2 October 1996",
    "02/10/1996" },
  { 9999, 12, 31, "9999-12-31", "ngày 31 tháng 12 năm 9999", "31 December 9999",
    "31/12/9999" },
  { 1, 1, 1, "0001-01-01", "ngày 01 tháng 01 năm 1", "1 January 1", "01/01/0001" },
};

static void
test_day_format (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    PtDay day = pt_day_new (days[i].year, days[i].month, days[i].day);
    PtDay parsed = 0;

    g_assert_true (pt_day_parse (days[i].iso, &parsed, NULL));
    g_assert_cmpint (parsed, ==, day);
    g_assert_cmpint (pt_day_year (day), ==, days[i].year);
    assert_text (pt_day_to_iso (day), days[i].iso);
    assert_text (pt_day_format_short (day), days[i].brief);
    assert_text (pt_day_format_long (day), days[i].vi);
    pt_language_set (EN);
    assert_text (pt_day_format_long (day), days[i].en);
    pt_language_set (VI);
  }

  g_assert_cmpint (pt_day_new (2025, 7, 1) - pt_day_new (2025, 6, 30), ==, 1);
  g_assert_cmpint (pt_day_new (2025, 7, 1), <, PT_DAY_FOREVER);
  g_assert_cmpint (pt_day_new (1, 1, 1), >, PT_DAY_ALWAYS);
  g_assert_cmpint (pt_day_year (pt_day_today ()), >=, 2024);
  assert_text (pt_day_to_iso (PT_DAY_ALWAYS), "");
  assert_text (pt_day_to_iso (PT_DAY_FOREVER), "");
  assert_text (pt_day_format_long (PT_DAY_FOREVER), "");
}

static void
test_day_refuses (void)
{
  static const char *const cases[] = {
    "",           "2025-7-1",    "01/07/2025", "2025-02-29",  "2025-13-01",
    "2025-00-10", "2025-04-31",  "0000-01-01", "2025-07-01 ", "2025-07-011",
    "2025-07",    " 2025-07-01", "20250701",   "2025-07-0a",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done;
    PtDay day = 77;

    done = pt_day_parse (cases[i], &day, &error);
    assert_refused (done, error, cases[i]);
    g_assert_cmpint (day, ==, 77);
  }
}

static void
test_language (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES",
                                           "LANG" };
  static const struct {
    const char *values[4];
    PtLanguage expected;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, VI },
    { { "", "", "", "" }, VI },
    { { NULL, "C", NULL, "en_US.UTF-8" }, VI },
    { { NULL, NULL, NULL, "vi_VN.UTF-8" }, VI },
    { { NULL, NULL, NULL, "en_US.UTF-8" }, EN },
    { { NULL, NULL, NULL, "de_DE.UTF-8" }, VI },
    { { NULL, "en_GB", "vi_VN", "vi_VN" }, EN },
    { { "", NULL, "en", "vi_VN" }, EN },
    { { "fr:en:vi", "vi_VN", NULL, NULL }, EN },
    { { "vi:en", "en_US", NULL, NULL }, VI },
    { { "fr", "en_US", NULL, NULL }, VI },
    { { "enm", NULL, NULL, NULL }, VI },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (variables); j++)
      if (cases[i].values[j] != NULL)
        g_setenv (variables[j], cases[i].values[j], TRUE);
      else
        g_unsetenv (variables[j]);

    g_assert_true (pt_language_init (NULL));
    g_assert_cmpint (pt_language_get (), ==, cases[i].expected);
  }

  g_assert_true (pt_language_init ("en"));
  g_assert_cmpint (pt_language_get (), ==, EN);
  g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C");
  g_assert_false (pt_language_init ("fr"));
  g_assert_true (pt_language_init ("vi"));
  g_assert_cmpint (pt_language_get (), ==, VI);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");
  /* First: it sets the environment, which is for one thread only. */
  g_test_add_func ("/base/language", test_language);
  g_test_add_func ("/base/text/order", test_order);
  g_test_add_func ("/base/text/same-place-in-order", test_same_place_in_order);
  g_test_add_func ("/base/text/threads", test_threads);
  g_test_add_func ("/base/text/search-key", test_search_key);
  g_test_add_func ("/base/text/match-key", test_match_key);
  g_test_add_func ("/base/text/bare-name", test_bare_name);
  g_test_add_func ("/base/text/normalize", test_normalize);
  g_test_add_func ("/base/day/format", test_day_format);
  g_test_add_func ("/base/day/refuses", test_day_refuses);
  return g_test_run ();
}
