#include "base-fixture.h"
#include "base/money.h"
#include "base/number.h"

#include <math.h>

#define MINUS "\u2212"

#define EXACT PT_QUALIFIER_EXACT
#define OVER PT_QUALIFIER_OVER
#define NEARLY PT_QUALIFIER_NEARLY
#define ABOUT PT_QUALIFIER_ABOUT

static const struct {
  double value;
  guint decimals;
  const char *vi, *en;
} rounded[] = {
  { 86.25, 1, "86,3", "86.3" },
  { 86.3, 1, "86,3", "86.3" },
  { 0.285, 2, "0,29", "0.29" },
  { 52.535, 2, "52,54", "52.54" },
  { 1.005, 2, "1,01", "1.01" },
  { -2.5, 0, MINUS "3", MINUS "3" },
  { -0.04, 1, "0,0", "0.0" },
  { 999.95, 1, "1.000,0", "1,000.0" },
  { 1434171.5, 2, "1.434.171,50", "1,434,171.50" },
  { 1e21, 0, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000" },
  { 1e-9, 3, "0,000", "0.000" },
  { 0.5, 0, "1", "1" },
  { 0.4999, 0, "0", "0" },
  { 0, 2, "0,00", "0.00" },
  { NAN, 1, "\u2013", "\u2013" },
  { INFINITY, 1, "\u2013", "\u2013" },
};

static void
test_number_format (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rounded); i++) {
    pt_language_set (PT_LANGUAGE_EN);
    assert_text (pt_number_format_decimal (rounded[i].value, rounded[i].decimals),
                 rounded[i].en);
    pt_language_set (PT_LANGUAGE_VI);
    assert_text (pt_number_format_decimal (rounded[i].value, rounded[i].decimals),
                 rounded[i].vi);
  }

  assert_text (pt_number_format (0), "0");
  assert_text (pt_number_format (999), "999");
  assert_text (pt_number_format (1234), "1.234");
  assert_text (pt_number_format (274793), "274.793");
  assert_text (pt_number_format (-1234567), MINUS "1.234.567");
  assert_text (pt_number_format (G_MININT64), MINUS "9.223.372.036.854.775.808");
  assert_text (pt_number_format_percent (86.3, 1), "86,3%");
  assert_text (pt_number_format_percent (NAN, 1), "\u2013");
  assert_text (pt_number_format_signed (1.2, 1), "+1,2");
  assert_text (pt_number_format_signed (-0.8, 1), MINUS "0,8");
  assert_text (pt_number_format_signed (0.01, 1), "0,0");
  assert_text (pt_number_format_signed (-0.01, 1), "0,0");
}

static void
test_qualify (void)
{
  assert_text (pt_number_qualify ("26%", PT_QUALIFIER_NEARLY), "gần 26%");
  assert_text (pt_number_qualify ("2.200", PT_QUALIFIER_OVER), "trên 2.200");
  assert_text (pt_number_qualify ("5", PT_QUALIFIER_ABOUT), "khoảng 5");
  assert_text (pt_number_qualify ("5", PT_QUALIFIER_EXACT), "5");
  pt_language_set (PT_LANGUAGE_EN);
  assert_text (pt_number_qualify ("26%", PT_QUALIFIER_NEARLY), "nearly 26%");
  pt_language_set (PT_LANGUAGE_VI);
}

static void
test_to_plain (void)
{
  static const struct {
    double value;
    const char *expected;
  } cases[] = {
    { 0, "0" },
    { -0.0, "0" },
    { 0.1, "0.1" },
    { 86.3, "86.3" },
    { -12.5, "-12.5" },
    { 100, "100" },
    { 1e14, "100000000000000" },
    { 123456789012345, "123456789012345" },
    { 0.000123, "0.000123" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 1.0 / 3, "0.3333333333333333" },
    { 2.0 / 3, "0.6666666666666666" },
    { 5e-7, "0.0000005" },
    { NAN, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (pt_number_to_plain (cases[i].value), cases[i].expected);

  for (int i = 0; i < 20000; i++) {
    double value =
      (g_test_rand_double () - 0.5) * pow (10, g_test_rand_int_range (-20, 20));
    g_autofree char *plain = pt_number_to_plain (value);

    g_assert_cmpfloat (g_ascii_strtod (plain, NULL), ==, value);
    g_assert_null (strchr (plain, 'e'));
  }
}

static const struct {
  const char *text;
  gint64 value;
} plain[] = {
  { "0", 0 },
  { "0012", 12 },
  { "-5", -5 },
  { "+5", 5 },
  { "9223372036854775807", G_MAXINT64 },
  { "-9223372036854775808", G_MININT64 },
};
static const char *const not_plain[] = {
  "",
  "-",
  "+-5",
  "1.0",
  "1 000",
  "1,5",
  " 1",
  "1 ",
  "1e3",
  "0x1",
  "abc",
  "١",
  "9223372036854775808",
  "-9223372036854775809",
};

static void
test_from_plain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++) {
    g_autoptr (GError) error = NULL;
    gint64 value = 77;

    g_assert_true (pt_number_from_plain (plain[i].text, &value, &error));
    g_assert_no_error (error);
    g_assert_cmpint (value, ==, plain[i].value);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (not_plain); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done;
    gint64 value = 77;

    done = pt_number_from_plain (not_plain[i], &value, &error);
    assert_refused (done, error, not_plain[i]);
    g_assert_cmpint (value, ==, 77);
  }
}

static void
test_from_plain_decimal (void)
{
  static const struct {
    const char *text;
    guint max_decimals;
    gint64 scaled;
    guint decimals;
  } good[] = {
    { "86.3", 6, 86300000, 1 }, { "86.30", 6, 86300000, 2 },
    { "-0.000001", 6, -1, 6 },  { "12", 2, 1200, 0 },
    { "12", 0, 12, 0 },         { "-92233720368547758.08", 2, G_MININT64, 2 },
  };
  static const char *const bad[] = {
    "1.234", "1.", ".5", "1,5", "", "1.2.3", "1.-2", "92233720368547758.08",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (GError) error = NULL;
    gint64 scaled;
    guint decimals;

    g_assert_true (pt_number_from_plain_decimal (good[i].text, good[i].max_decimals,
                                                 &scaled, &decimals, &error));
    g_assert_no_error (error);
    g_assert_cmpint (scaled, ==, good[i].scaled);
    g_assert_cmpuint (decimals, ==, good[i].decimals);
  }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done;
    gint64 scaled;
    guint decimals;

    done = pt_number_from_plain_decimal (bad[i], 2, &scaled, &decimals, &error);
    assert_refused (done, error, bad[i]);
  }
}

/* "<26500000%,1": nearly 26,5%, with one place printed. */
static char *
describe (const PtNumber *number)
{
  static const char *const marks[] = {
    [EXACT] = "", [OVER] = ">", [NEARLY] = "<", [ABOUT] = "~"
  };
  g_autofree char *places = g_strdup_printf (",%u", number->decimals);
  const char *unit = number->is_percent ? "%" : number->is_money ? "đ" : "";

  return g_strdup_printf ("%s%" G_GINT64_FORMAT "%s%s", marks[number->qualifier],
                          number->scaled, unit, number->decimals > 0 ? places : "");
}

static void
check_parse (const char *text)
{
  g_auto (GStrv) sides = split_case (text);
  g_autoptr (GError) error = NULL;
  PtNumber number = { 0 };

  g_assert_true (pt_number_parse (sides[0], &number, &error));
  g_assert_no_error (error);
  assert_text (describe (&number), sides[1]);
}

static const char *const vietnamese[] = {
  "0 = 0",
  "1.234 = 1234",
  "1234 = 1234",
  "1 234 = 1234",
  "1\u00A0234\u202F567 = 1234567",
  " 1.434.171\n = 1434171",
  "1,234,567 = 1234567",
  "trên 2.200 = >2200",
  "TRÊN 2.200 = >2200",
  "tre\u0302n 2.200 = >2200",
  "hơn 8.660 = >8660",
  ">2.200 = >2200",
  "< 2.200 = <2200",
  "~22000 = ~22000",
  "≈ 22.000 = ~22000",
  "khoảng 5 = ~5",
  "ước 5 = ~5",
  "-12 = -12",
  "\u22121,5% = -1500000%,1",
  "86,3% = 86300000%,1",
  "86,30 % = 86300000%,2",
  "gần 26% = <26000000%",
  "99,125 phần trăm = 99125000%,3",
  "86.3% = 86300000%,1",
  "1.234,5% = 1234500000%,1",
  "0,000001% = 1%,6",
  "275 nghìn = 275000",
  "275 ngàn đồng = 275000đ",
  "1,15 triệu = 1150000,2",
  "1.5 triệu = 1500000,1",
  "1,234 triệu = 1234000,3",
  "hơn 1.234 triệu = >1234000000",
  "trên 69,2 tỷ = >69200000000,1",
  "12 tỉ VNĐ = 12000000000đ",
  "1,2 nghìn tỷ đồng = 1200000000000đ,1",
  "61 triệu 600 nghìn đồng = 61600000đ",
  "58 tỷ 996 triệu = 58996000000",
  "1 nghìn 234 đồng = 1234đ",
  "15.000đ = 15000đ",
  "15.000 ₫ = 15000đ",
  "110.641 VND = 110641đ",
  "9223372036854775807 = 9223372036854775807",
};
static const char *const english[] = {
  "1,234 = 1234",
  "1.234 = 1234",
  "86.3% = 86300000%,1",
  "over 1,234.5 million dong = >1234500000đ,1",
  "420,936 million dong = 420936000000đ",
  "420,936 triệu đồng = 420936000đ,3",
  "nearly 2 billion 5 thousand = <2000005000",
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vietnamese); i++)
    check_parse (vietnamese[i]);

  pt_language_set (EN);
  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    check_parse (english[i]);
  pt_language_set (VI);
}

static void
check_parse_refuses (const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean done;
  PtNumber number = { .scaled = 77 };

  done = pt_number_parse (text, &number, &error);
  assert_refused (done, error, text);
  g_assert_cmpint (number.scaled, ==, 77);
}

static const char *const not_numbers[] = {
  "",
  "  ",
  "abc",
  "trên",
  "1.23",
  "1,5",
  "1,234",
  "1.234%",
  "12.34.567",
  "1234.567,8",
  "1.2345",
  "12 34",
  "1..234",
  "1.234.",
  ",5%",
  "5 người",
  "275 nghìnx",
  "trên gần 5",
  "5 trên",
  "--5",
  "5 tỷ 200",
  "5 triệu 2 tỷ",
  "5 tỷ 1996 triệu",
  "5 triệu 5 triệu",
  "5 tỷ 20%",
  "5% 20",
  "5% đồng",
  "12,5 đồng",
  "0,0000001%",
  "9223372036854775808",
  "9.223.372.037 tỷ",
  "9223372036 tỷ 900 triệu",
  "1 tỷ tỷ tỷ",
  "1 tỷ tỷ tỷ 5 triệu",
  "5%%",
  "1e5",
};

static void
test_parse_refuses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (not_numbers); i++)
    check_parse_refuses (not_numbers[i]);

  pt_language_set (EN);
  check_parse_refuses ("1,234%");
  check_parse_refuses ("1.23");
  pt_language_set (VI);
}

static void
test_checked (void)
{
  gint64 result = 77;

  g_assert_true (pt_checked_add (2, -5, &result));
  g_assert_cmpint (result, ==, -3);
  g_assert_true (pt_checked_multiply (3000000000, 3, &result));
  g_assert_cmpint (result, ==, 9000000000);

  result = 77;
  g_assert_false (pt_checked_add (G_MAXINT64, 1, &result));
  g_assert_false (pt_checked_add (G_MININT64, -1, &result));
  g_assert_false (pt_checked_multiply (G_MAXINT64, 2, &result));
  g_assert_false (pt_checked_multiply (G_MININT64, -1, &result));
  g_assert_cmpint (result, ==, 77);
}

static const struct {
  gint64 dong;
  const char *whole, *million, *billion, *words, *label;
} amounts[] = {
  { 420936000000, "420.936.000.000 đồng", "420.936 triệu đồng", "420,9 tỷ đồng",
    "420 tỷ 936 triệu đồng", "420,9 tỷ" },
  { 61600000, "61.600.000 đồng", "61,6 triệu đồng", "0,1 tỷ đồng",
    "61 triệu 600 nghìn đồng", "61,6 triệu" },
  { 15000, "15.000 đồng", "15.000 đồng", "15.000 đồng", "15 nghìn đồng", "15.000 đ" },
  { 1234, "1.234 đồng", "1.234 đồng", "1.234 đồng", "1 nghìn 234 đồng", "1.234 đ" },
  { 0, "0 đồng", "0 đồng", "0 đồng", "0 đồng", "0 đ" },
  { 18000000000, "18.000.000.000 đồng", "18.000 triệu đồng", "18 tỷ đồng", "18 tỷ đồng",
    "18 tỷ" },
  { 37650000000, "37.650.000.000 đồng", "37.650 triệu đồng", "37,7 tỷ đồng",
    "37 tỷ 650 triệu đồng", "37,7 tỷ" },
  { 315000000, "315.000.000 đồng", "315 triệu đồng", "0,3 tỷ đồng", "315 triệu đồng",
    "315 triệu" },
  { 999960000, "999.960.000 đồng", "1.000 triệu đồng", "1 tỷ đồng",
    "999 triệu 960 nghìn đồng", "1 tỷ" },
  { -650596, MINUS "650.596 đồng", MINUS "0,7 triệu đồng", MINUS "0,7 triệu đồng",
    MINUS "650 nghìn 596 đồng", MINUS "650.596 đ" },
};

static void
test_money (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++) {
    assert_text (pt_money_format (amounts[i].dong, PT_MONEY_DONG), amounts[i].whole);
    assert_text (pt_money_format (amounts[i].dong, PT_MONEY_MILLION),
                 amounts[i].million);
    assert_text (pt_money_format (amounts[i].dong, PT_MONEY_BILLION),
                 amounts[i].billion);
    assert_text (pt_money_format (amounts[i].dong, PT_MONEY_WORDS), amounts[i].words);
    assert_text (pt_money_format_short (amounts[i].dong), amounts[i].label);
  }

  pt_language_set (EN);
  assert_text (pt_money_format (amounts[0].dong, PT_MONEY_DONG),
               "420,936,000,000 dong");
  assert_text (pt_money_format (amounts[0].dong, PT_MONEY_BILLION),
               "420.9 billion dong");
  assert_text (pt_money_format (amounts[1].dong, PT_MONEY_WORDS),
               "61 million 600 thousand dong");
  assert_text (pt_money_format_short (15000), "15,000 đ");
  pt_language_set (VI);
}

/* What the program writes exactly, it reads back. */
static void
test_money_reads_back (void)
{
  for (int i = 0; i < 4000; i++) {
    gint64 dong = (gint64) g_test_rand_int () * g_test_rand_int_range (-1, 2000);
    gint64 rounds[] = { dong, dong / 1000 * 1000, dong / 1000000 * 1000000 };
    PtLanguage language = i % 2 == 0 ? VI : EN;

    pt_language_set (language);
    for (gsize j = 0; j < G_N_ELEMENTS (rounds); j++) {
      PtMoneyForm form = i % 3 == 0 ? PT_MONEY_DONG : PT_MONEY_WORDS;
      g_autofree char *text = pt_money_format (rounds[j], form);
      g_autoptr (GError) error = NULL;
      PtNumber number;

      pt_number_parse (text, &number, &error);
      g_assert_no_error (error);
      g_assert_cmpint (number.scaled, ==, rounds[j]);
      g_assert_true (number.is_money);
    }
  }

  assert_text (pt_money_format (G_MAXINT64, PT_MONEY_MILLION),
               "9,223,372,036,854.8 million dong");
  assert_text (pt_money_format (G_MININT64, PT_MONEY_WORDS),
               MINUS "9,223,372,036 billion 854 million 775 thousand 808 dong");
  pt_language_set (VI);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("vi");
  g_test_add_func ("/base/number/format", test_number_format);
  g_test_add_func ("/base/number/qualify", test_qualify);
  g_test_add_func ("/base/number/to-plain", test_to_plain);
  g_test_add_func ("/base/number/from-plain", test_from_plain);
  g_test_add_func ("/base/number/from-plain-decimal", test_from_plain_decimal);
  g_test_add_func ("/base/number/parse", test_parse);
  g_test_add_func ("/base/number/parse-refuses", test_parse_refuses);
  g_test_add_func ("/base/number/checked", test_checked);
  g_test_add_func ("/base/money/format", test_money);
  g_test_add_func ("/base/money/reads-back", test_money_reads_back);
  return g_test_run ();
}
