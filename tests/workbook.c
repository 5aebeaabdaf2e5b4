#include "exchange/workbook.h"
#include "base/error.h"
#include "base/language.h"
#include "zip-fixture.h"

/* Rows of cells as one text: types and values, so that a whole sheet can be compared.
 */
static char *
describe (const PtWorksheet *sheet)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint row = 0; row < pt_worksheet_get_n_rows (sheet); row++) {
    guint n;
    const PtDatum *cells = pt_worksheet_get_row (sheet, row, &n);

    for (guint i = 0; i < n; i++) {
      g_autofree char *day = NULL;

      g_string_append_printf (text, "%s%c%u ", i > 0 ? " | " : "",
                              "-tnpdbe"[cells[i].type], cells[i].column);
      if (cells[i].type == PT_DATUM_TEXT || cells[i].type == PT_DATUM_ERROR)
        g_string_append (text, cells[i].text);
      else if (cells[i].type == PT_DATUM_DATE)
        g_string_append (text, day = pt_day_to_iso (cells[i].day));
      else
        g_string_append_printf (text, "%.15g", cells[i].number);
      if (cells[i].type == PT_DATUM_PERCENT)
        g_string_append_printf (text, " (%u)", cells[i].places);
    }
    g_string_append_c (text, '\n');
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_sheet (const PtWorkbook *book, guint index, const char *expected)
{
  g_autofree char *text = describe (pt_workbook_get_sheet (book, index));

  g_assert_cmpstr (text, ==, expected);
}

static PtWorkbook *
parse (GByteArray *bytes)
{
  g_autoptr (GError) error = NULL;
  PtWorkbook *book = pt_workbook_parse (bytes->data, bytes->len, &error);

  g_assert_no_error (error);
  return book;
}

static void
test_xlsx (void)
{
  g_autoptr (GByteArray) bytes = make_xlsx (
    NULL,
    "<x:worksheet xmlns:x='m'><x:sheetData>"
    "<x:row r='2'><x:c r='A2' t='s'><x:v>1</x:v></x:c><x:c r='C2'><x:v>5</x:v></x:c>"
    "<x:c t='inlineStr'><x:is><x:r><x:t>xã </x:t></x:r><x:r><x:t>La "
    "Hiên</x:t></x:r></x:is></x:c></x:row>"
    "<x:row><x:c t='str'><x:f>A2</x:f><x:v>kết quả</x:v></x:c><x:c t='b'><x:v>1</x:v>"
    "</x:c><x:c t='e'><x:v>#DIV/0!</x:v></x:c><x:c s='1'><x:v>45657</x:v></x:c>"
    "<x:c s='2'><x:v>0.863</x:v></x:c><x:c s='3'><x:v>1234.5</x:v></x:c>"
    "<x:c s='4'><x:v>45657.75</x:v></x:c><x:c "
    "t='d'><x:v>2024-06-30T00:00:00</x:v></x:c>"
    "<x:c s='1'/><x:c s='99'><x:v>7</x:v></x:c></x:row></x:sheetData>"
    "<x:mergeCells><x:mergeCell ref='A1:C1'/></x:mergeCells></x:worksheet>",
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.0%'/>"
    "<numFmt numFmtId='165' formatCode='#,##0.00\\ \"đồng\"'/>"
    "<numFmt numFmtId='166' formatCode='[$-42A]dd/mm/yyyy;@'/></numFmts>"
    "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
    "<xf numFmtId='165'/><xf numFmtId='166'/></cellXfs></styleSheet>",
    "<sst><si><t>một</t></si><si><r><t>hai </t></r><rPh><t>x</t></rPh><r><t>ba</t></r>"
    "</si></sst>");
  g_autoptr (PtWorkbook) book = parse (bytes);
  const PtWorksheet *sheet = pt_workbook_get_sheet (book, 0);

  g_assert_cmpint (pt_workbook_get_format (book), ==, PT_WORKBOOK_XLSX);
  g_assert_cmpstr (pt_worksheet_get_name (sheet), ==, "Biểu 1");
  assert_sheet (book, 0,
                "\nt0 hai ba | n2 5 | t3 xã La Hiên\n"
                "t0 kết quả | b1 1 | e2 #DIV/0! | d3 2024-12-31 | p4 0.863 (1) | "
                "n5 1234.5 | d6 2024-12-31 | d7 2024-06-30 | n9 7\n");
  g_assert_cmpuint (pt_worksheet_get_merge (sheet, 0, 1)->right, ==, 2);
  g_assert_null (pt_worksheet_get_merge (sheet, 1, 1));
  g_assert_cmpint (pt_worksheet_get (sheet, 1, 1)->type, ==, PT_DATUM_EMPTY);
  g_assert_cmpint (pt_worksheet_get (sheet, 99, 1)->type, ==, PT_DATUM_EMPTY);
  g_assert_cmpfloat (pt_worksheet_get (sheet, 1, 2)->number, ==, 5);
}

static void
test_xlsx_1904 (void)
{
  g_autoptr (GByteArray) bytes = make_xlsx (
    "<workbook><workbookPr date1904='1'/><sheets><sheet name='a' state='hidden' "
    "id='r1'/><sheet name='chart' id='r2'/></sheets></workbook>",
    "<worksheet><row><c s='0'><v>1</v></c><c s='0'><v>0.5</v></c><c "
    "s='0'><v>9999999</v></c></row></worksheet>",
    "<styleSheet><cellXfs><xf numFmtId='22'/></cellXfs></styleSheet>", NULL);
  g_autoptr (PtWorkbook) book = parse (bytes);

  g_assert_cmpuint (pt_workbook_get_n_sheets (book), ==, 1);
  g_assert_true (pt_worksheet_is_hidden (pt_workbook_get_sheet (book, 0)));
  assert_sheet (book, 0, "d0 1904-01-02 | n1 0.5 | n2 9999999\n");
}

static void
test_ods (void)
{
  g_autoptr (GByteArray) bytes = make_ods (
    "<o:document-content xmlns:o='o' xmlns:calcext='c'><styles><style name='ta2'>"
    "<table-properties display='false'/></style></styles>"
    "<table name='Ẩn' style-name='ta2'/><table name='Biểu' style-name='ta1'>"
    "<table-row number-rows-repeated='2'><table-cell number-columns-repeated='1024'/>"
    "</table-row><table-row number-rows-repeated='2'>"
    "<table-cell value-type='string' number-columns-spanned='2'><p>Gia "
    "đình<s c='2'/>học</p><p>tập</p><annotation><p>ghi "
    "chú</p></annotation></table-cell>"
    "<covered-table-cell/><table-cell value-type='float' value='12.5' "
    "number-columns-repeated='2'><p>12,5</p></table-cell>"
    "<table-cell value-type='percentage' value='0.8631'><p>86,31%</p></table-cell>"
    "<table-cell value-type='date' date-value='2024-12-31T00:00:00'><p>31/12</p>"
    "</table-cell><table-cell value-type='boolean' boolean-value='true'/>"
    "<table-cell value-type='string' calcext:value-type='error'><p>Err:502</p>"
    "</table-cell><table-cell number-columns-repeated='16000'/></table-row>"
    "<table-row number-rows-repeated='1048000'><table-cell/></table-row></table>"
    "</o:document-content>");
  g_autoptr (PtWorkbook) book = parse (bytes);

  g_assert_true (pt_worksheet_is_hidden (pt_workbook_get_sheet (book, 0)));
  assert_sheet (book, 1,
                "\n\n"
                "t0 Gia đình  học\ntập | n2 12.5 | n3 12.5 | p4 0.8631 (2) | "
                "d5 2024-12-31 | b6 1 | e7 Err:502\n"
                "t0 Gia đình  học\ntập | n2 12.5 | n3 12.5 | p4 0.8631 (2) | "
                "d5 2024-12-31 | b6 1 | e7 Err:502\n");
  g_assert_cmpuint (
    pt_worksheet_get_merge (pt_workbook_get_sheet (book, 1), 2, 1)->right, ==, 1);
}

static PtWorkbook *
parse_text (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  PtWorkbook *book = pt_workbook_parse ((const guint8 *) text, length, &error);

  g_assert_no_error (error);
  return book;
}

#define parse_literal(text) parse_text (text, sizeof (text) - 1)

static void
test_csv (void)
{
  g_autoptr (PtWorkbook) semicolons =
    parse_literal ("\xef\xbb\xbf"
                   "Biểu 1, năm 2024\n\nXã;Tỷ lệ\n\"La; Hiên\";86,3\n;\n");
  g_autoptr (PtWorkbook) tabs = parse_literal ("a\tb,c\r\n1\t2,5\r\n");
  g_autoptr (PtWorkbook) returns = parse_literal ("a,b\r1,2");

  assert_sheet (semicolons, 0,
                "t0 Biểu 1, năm 2024\n\nt0 Xã | t1 Tỷ lệ\nt0 La; Hiên | t1 86,3\n");
  assert_sheet (tabs, 0, "t0 a | t1 b,c\nt0 1 | t1 2,5\n");
  assert_sheet (returns, 0, "t0 a | t1 b\nt0 1 | t1 2\n");
}

/* The same words in every encoding there is. */
static const struct {
  const char *bytes;
  gsize length;
  PtEncoding encoding;
} written[] = {
#define WRITTEN(bytes, encoding)                                                       \
  {                                                                                    \
    bytes, sizeof (bytes) - 1, encoding                                                \
  }
  WRITTEN ("Gia đình học tập;Phường Ẳng", PT_ENCODING_UTF8),
  WRITTEN ("\xef\xbb\xbfGia đình học tập;Phường Ẳng", PT_ENCODING_UTF8),
  WRITTEN ("Gia \xc4\x91i\xcc\x80nh ho\xcc\xa3"
           "c t\xc3\xa2\xcc\xa3p;Ph\xc6\xb0\xc6\xa1\xcc\x80ng A\xcc\x86\xcc\x89ng",
           PT_ENCODING_UTF8),
  WRITTEN ("\xff\xfeG\0i\0a\0 \0\x11\x01\xec\0n\0h\0 \0h\0\xcd\x1e"
           "c\0 \0t\0\xad\x1ep\0;\0P\0h\0\xb0\x01\xdd\x1en\0g\0 \0\xb2\x1en\0g\0",
           PT_ENCODING_UTF16_LE),
  WRITTEN ("\0G\0i\0a\0 \x01\x11\0\xec\0n\0h\0 \0h\x1e\xcd\0c\0 \0t\x1e\xad\0p\0;\0P\0h"
           "\x01\xb0\x1e\xdd\0n\0g\0 \x1e\xb2\0n\0g",
           PT_ENCODING_UTF16_BE),
  WRITTEN ("Gia \xf0i\xccnh ho\xf2"
           "c t\xe2\xf2p;Ph\xfd\xf5\xccng \xc3\xd2ng",
           PT_ENCODING_WINDOWS_1258),
  WRITTEN ("Gia \xae\xd7nh h\xe4"
           "c t\xcbp;Ph\xad\xeang \xbang",
           PT_ENCODING_TCVN3),
  WRITTEN ("Gia \xf1\xecnh ho\xef"
           "c ta\xe4p;Ph\xf6\xf4\xf8ng A\xdang",
           PT_ENCODING_VNI),
};

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++) {
    const guint8 *data = (const guint8 *) written[i].bytes;
    PtEncodingGuess guess = pt_encoding_guess (data, written[i].length);
    g_autofree char *text =
      pt_encoding_decode (data, written[i].length, guess.encoding);

    g_assert_cmpint (guess.encoding, ==, written[i].encoding);
    g_assert_false (guess.is_unsure);
    g_assert_cmpstr (text, ==, "Gia đình học tập;Phường Ẳng");
  }
}

/* What a text looks like where its letters were taken for Western ones. */
static const struct {
  const char *disguised, *text;
  PtEncoding encoding;
} disguises[] = {
  { "khuyÕn häc", "khuyến học", PT_ENCODING_TCVN3 },
  { "§¨ng ký x©y dùng x· héi häc tËp", "Đăng ký xây dựng xã hội học tập",
    PT_ENCODING_TCVN3 },
  { "tæng sè d©n phè 12", "tổng số dân phố 12", PT_ENCODING_TCVN3 },
  { "khuyeán hoïc", "khuyến học", PT_ENCODING_VNI },
  { "XAÕ ÑOÀNG HYÛ, Phöôøng Gia Saøng", "XÃ ĐỒNG HỶ, Phường Gia Sàng",
    PT_ENCODING_VNI },
  { "khuyến học", "khuyến học", PT_ENCODING_UTF8 },
  { "khuyê\u0301n ho\u0323c", "khuyến học", PT_ENCODING_UTF8 },
  { "Café", "Café", PT_ENCODING_UTF8 },
  { "La Hien 12", "La Hien 12", PT_ENCODING_UTF8 },
};

static void
test_disguises (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (disguises); i++) {
    const char *const texts[] = { "Xa", disguises[i].disguised, NULL };
    PtEncodingGuess guess = pt_encoding_guess_disguised (texts);
    g_autofree char *text =
      guess.encoding == PT_ENCODING_UTF8
        ? g_utf8_normalize (texts[1], -1, G_NORMALIZE_DEFAULT_COMPOSE)
        : pt_encoding_undisguise (texts[1], guess.encoding);

    g_assert_cmpint (guess.encoding, ==, disguises[i].encoding);
    g_assert_cmpstr (text, ==, disguises[i].text);
  }
}

/* One text of a sheet may be Unicode already. */
static void
test_undisguise_leaves_unicode (void)
{
  g_autofree char *text = pt_encoding_undisguise ("Xã Phú Đô", PT_ENCODING_TCVN3);

  g_assert_cmpstr (text, ==, "Xã Phú Đô");
}

static void
assert_refused (GByteArray *bytes, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pt_workbook_parse (bytes->data, bytes->len, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_FORMAT);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
  g_byte_array_unref (bytes);
}

static char *
repeat (const char *before, const char *part, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
test_hostile (void)
{
  g_autofree char *deep = repeat ("<a>", "<b>", 100, "");
  g_autofree char *bomb = repeat ("<worksheet>", "          ", 5000000, "</worksheet>");
  g_autofree char *wide =
    repeat ("<worksheet><row><c t='inlineStr'><is><t>", "0123456789", 30000,
            "</t></is></c></row></worksheet>");
  static const char tall[] =
    "<d><table name='a'><table-row number-rows-repeated='1048576'><table-cell "
    "value-type='float' value='1' number-columns-repeated='16384'/></table-row></table>"
    "</d>";

  assert_refused (make_xlsx (NULL,
                             "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                             "<worksheet>&a;</worksheet>",
                             NULL, NULL),
                  "document type");
  assert_refused (make_xlsx (NULL, deep, NULL, NULL), "deeper");
  assert_refused (make_xlsx (NULL, bomb, NULL, NULL), "unpacks");
  assert_refused (make_xlsx (NULL, wide, NULL, NULL), "more text");
  assert_refused (make_xlsx (NULL,
                             "<worksheet><row><c t='s'><v>0</v></c></row></worksheet>",
                             NULL, NULL),
                  "not there");
  assert_refused (make_xlsx (NULL,
                             "<worksheet><row r='2'><c><v>1</v></c></row><row r='1'><c>"
                             "<v>1</v></c></row></worksheet>",
                             NULL, NULL),
                  "out of order");
  assert_refused (make_xlsx (NULL,
                             "<worksheet><row r='99999999'><c><v>1</v></c></row>"
                             "</worksheet>",
                             NULL, NULL),
                  "more cells");
  assert_refused (make_ods (tall), "more cells");
  assert_refused (make_ods ("<d><table><table-row><table-cell value-type='float' "
                            "value='1' number-columns-repeated='99999'/></table-row>"
                            "</table></d>"),
                  "more cells");
  assert_refused (make_ods ("<d><unclosed></d>"), "damaged");
}

static void
test_no_spreadsheet (void)
{
  static const ZipMember letter[] = { { "word/document.xml", "<d/>" },
                                      { "[Content_Types].xml", "<d/>" } };
  GByteArray *cut = make_ods ("<d/>");
  GByteArray *picture = g_byte_array_new ();

  g_byte_array_set_size (cut, cut->len / 2);
  g_byte_array_append (picture, (const guint8 *) "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);

  assert_refused (make_zip (letter, G_N_ELEMENTS (letter)), "no spreadsheet");
  assert_refused (cut, "damaged");
  assert_refused (picture, "neither");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");

  g_test_add_func ("/workbook/xlsx", test_xlsx);
  g_test_add_func ("/workbook/xlsx-1904", test_xlsx_1904);
  g_test_add_func ("/workbook/ods", test_ods);
  g_test_add_func ("/workbook/csv", test_csv);
  g_test_add_func ("/workbook/hostile", test_hostile);
  g_test_add_func ("/workbook/no-spreadsheet", test_no_spreadsheet);
  g_test_add_func ("/encoding/bytes", test_encodings);
  g_test_add_func ("/encoding/disguises", test_disguises);
  g_test_add_func ("/encoding/unicode", test_undisguise_leaves_unicode);

  return g_test_run ();
}
