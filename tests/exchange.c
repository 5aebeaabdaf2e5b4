#include "base/error.h"
#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "exchange/csv.h"
#include "exchange/reader.h"
#include "exchange/writer.h"

#include <glib/gstdio.h>
#include <string.h>

#define FIGURES                                                                        \
  "unit,element,period,value,state,qualifier,decimals,source,official,note\n"

/* A folder of its own for every test, and the catalogue all read against. */
typedef struct {
  char *folder;
  PtCatalogue *catalogue;
} Fixture;

static void
add_version (PtCatalogueBuilder *builder, gint64 unit, const char *code, PtDay from,
             PtDay to)
{
  PtUnitVersion version = {
    .from = from, .to = to, .code = code, .name = code, .kind = PT_KIND_COMMUNE
  };

  pt_catalogue_builder_add_version (builder, unit, &version);
}

static void
add_element (PtCatalogueBuilder *builder, gint64 id, const char *code,
             PtElementType type, PtDay from)
{
  PtElement element = { .id = id,
                        .code = code,
                        .name_vi = code,
                        .name_en = code,
                        .type = type,
                        .sector = "",
                        .model = "",
                        .status = "",
                        .form = "",
                        .from = from,
                        .to = PT_DAY_FOREVER };

  pt_catalogue_builder_add_element (builder, &element);
}

/* 001 lives always; 002 until mid 2025, when its code passes to another unit. */
static PtCatalogue *
build_catalogue (void)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  PtDay change = pt_day_new (2025, 7, 1);
  guint n_dropped;
  PtCatalogue *catalogue;

  for (gint64 id = 1; id <= 3; id++) {
    g_autofree char *uuid = g_strdup_printf ("unit-%d", (int) id);

    pt_catalogue_builder_add_unit (builder, id, uuid);
  }
  add_version (builder, 1, "001", PT_DAY_ALWAYS, PT_DAY_FOREVER);
  add_version (builder, 2, "002", PT_DAY_ALWAYS, change);
  add_version (builder, 3, "002", change, PT_DAY_FOREVER);
  add_element (builder, 1, "members", PT_TYPE_COUNT_ELEMENT, PT_DAY_ALWAYS);
  add_element (builder, 2, "fund", PT_TYPE_MONEY_ELEMENT, PT_DAY_ALWAYS);
  add_element (builder, 3, "rate", PT_TYPE_PERCENT_ELEMENT, PT_DAY_ALWAYS);
  add_element (builder, 4, "citizens", PT_TYPE_COUNT_ELEMENT, pt_day_new (2022, 6, 3));
  catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
  return catalogue;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("pt-exchange-XXXXXX", NULL);
  self->catalogue = build_catalogue ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
  pt_catalogue_unref (self->catalogue);
}

static GFile *
write_bytes (Fixture *self, const char *name, const char *text, gsize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  /* Without the wait for the disk a file is written over, but not made shorter. */
  g_remove (path);
  g_assert_true (g_file_set_contents_full (path, text, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  return g_file_new_for_path (path);
}

static GFile *
write_file (Fixture *self, const char *name, const char *text)
{
  return write_bytes (self, name, text, strlen (text));
}

static PtIntake *
read_text (Fixture *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_file (self, name, text);
  PtIntake *intake = pt_reader_read (file, self->catalogue, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (intake->n_read, ==,
                    intake->records->len + intake->figures->len +
                      intake->problems->len);
  return intake;
}

static const PtFigureRecord *
get_figure (const PtIntake *intake, guint i)
{
  g_assert_cmpuint (i, <, intake->figures->len);
  return &g_array_index (intake->figures, PtFigureRecord, i);
}

static void
assert_detects (Fixture *self, const char *name, const char *heading, PtLayout expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_file (self, name, heading);
  PtLayout layout;

  g_assert_true (pt_reader_detect (file, &layout, &error));
  g_assert_no_error (error);
  g_assert_cmpint (layout, ==, expected);
}

static void
test_detect (Fixture *self, gconstpointer data)
{
  assert_detects (self, "a.csv", "code,name,kind,parent,valid_from,valid_to\n",
                  PT_LAYOUT_UNITS);
  assert_detects (self, "b.csv", "date,old,new,share", PT_LAYOUT_SUCCESSION);
  assert_detects (self, "c.csv", "dimension,group,name_vi,name_en,order\r\n",
                  PT_LAYOUT_GROUPS);
  assert_detects (self, "d.csv", "unit,dimension,group,valid_from,valid_to,source\n",
                  PT_LAYOUT_MEMBERSHIPS);
  assert_detects (self, "e.csv", "code,name_vi,name_en,type,nature,sector\n",
                  PT_LAYOUT_ELEMENTS);
  assert_detects (self, "f.csv", "code,name_vi,numerator,denominator,better\n",
                  PT_LAYOUT_RATES);
  assert_detects (self, "g.csv", "rate,year,group,unit,value,document\n",
                  PT_LAYOUT_TARGETS);
  assert_detects (self, "h.csv", FIGURES, PT_LAYOUT_FIGURES);
  assert_detects (self, "i.csv", " Value ;PERIOD;element; Unit\n", PT_LAYOUT_FIGURES);
  assert_detects (self, "j.csv", "\xef\xbb\xbfunit\telement\tperiod\tvalue\n",
                  PT_LAYOUT_FIGURES);
  /* All columns of units and of elements: the name decides. */
  assert_detects (self, "units.csv", "code,name,kind,name_vi,type,nature\n",
                  PT_LAYOUT_UNITS);
  assert_detects (self, "elements-2.csv", "code,name,kind,name_vi,type,nature\n",
                  PT_LAYOUT_ELEMENTS);
}

static void
assert_refused (Fixture *self, const char *text, gsize length, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = write_bytes (self, "refused.csv", text, length);

  g_assert_null (pt_reader_read (file, self->catalogue, NULL, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_FORMAT);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

#define assert_refused_text(self, text, words)                                         \
  assert_refused (self, text, sizeof (text) - 1, words)

static void
test_broken_files (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) large = g_string_new (FIGURES "001,members,2024,\"");

  assert_refused_text (self, "", "empty");
  assert_refused_text (self, "\xef\xbb\xbf\r\n\r\n", "empty");
  assert_refused_text (self, "a,b,c\n1,2,3\n", "none of the columns");
  assert_refused_text (self, "unit,element,value\n", "period");
  assert_refused_text (self, "unit,element,period,value,Unit\n", "twice");
  assert_refused_text (self, FIGURES "001,members,2024,1,,,,a\0b,,\n", "Line 2");
  assert_refused_text (self, FIGURES "\n001,members,2024,1,,,,\xe1\xba,,\n", "Line 3");
  assert_refused_text (self, FIGURES "001,members,2024,1,,,,\"a\n\nb,,\n", "Line 2");
  assert_refused_text (self, FIGURES "001,members,2024,1,,,,\"a\"b,,\n", "line 2");
  assert_refused_text (self, FIGURES "001,members,2024,1,,,,\"a\n\"b,,\n", "line 3");
  assert_refused_text (self, "PK\x03\x04rest of a spreadsheet", "spreadsheet");

  for (guint i = 0; i < 1024 * 1024 + 1; i++)
    g_string_append_c (large, 'x');
  g_string_append (large, "\"\n");
  assert_refused (self, large->str, large->len, "million");
}

static void
test_missing_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *const paths[] = { "/nowhere/figures.csv", NULL };

  g_assert_null (pt_reader_list (paths, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere/figures.csv"));
}

static void
test_columns_in_any_order (Fixture *self, gconstpointer data)
{
  g_autoptr (PtIntake) intake =
    read_text (self, "figures.csv",
               "note,VALUE,unit,remark, Period ,element,\nn,7,001,r,2024,members,\n");
  const PtFigureRecord *figure = get_figure (intake, 0);

  g_assert_cmpuint (figure->row, ==, 2);
  g_assert_cmpuint (figure->unit, ==, 0);
  g_assert_cmpint (figure->figure.value, ==, 7);
  g_assert_cmpstr (figure->note, ==, "n");
  g_assert_cmpint (figure->official, ==, PT_OFFICIAL_AUTO);
  g_assert_cmpstr (g_ptr_array_index (intake->sources, figure->source), ==,
                   "figures.csv");
  g_assert_cmpuint (intake->unknown_columns->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (intake->unknown_columns, 0), ==, "remark");
}

static void
test_dialects (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "unit,element,period,value,note\n001,members,2024,5,\"a \"\"b\"\"\nc\"\n",
    "\xef\xbb\xbfunit,element,period,value,note\r\n001,members,2024,5,\"a "
    "\"\"b\"\"\nc\"\r\n",
    "unit;element;period;value;note\r\n\r\n001;members;2024;5;\"a "
    "\"\"b\"\"\nc\"\r\n;;;;\r\n",
    "unit\telement\tperiod\tvalue\tnote\n001\tmembers\t2024\t5\t\"a \"\"b\"\"\nc\"",
    "\"unit\",\"element\",\"period\",\"value\",\"note\"\r\n"
    "\"001\",\"members\",\"2024\",\"5\",\"a \"\"b\"\"\nc\"\r",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (PtIntake) intake = read_text (self, "figures.csv", texts[i]);

    g_assert_cmpuint (intake->n_read, ==, 1);
    g_assert_cmpuint (intake->problems->len, ==, 0);
    g_assert_cmpint (get_figure (intake, 0)->figure.value, ==, 5);
    g_assert_cmpstr (get_figure (intake, 0)->note, ==, "a \"b\"\nc");
  }
}

/* One row that is rejected: where, and a word of the reason. */
typedef struct {
  const char *row, *column, *value, *words;
} Rejection;

static const Rejection rejections[] = {
  { "009,members,2024,5,,,,,,", "unit", "009", "“009”" },
  { "001,member,2024,5,,,,,,", "element", "member", "“member”" },
  { "001,citizens,2021,5,,,,,,", "element", "citizens", "31/12/2021" },
  { "001,members,2024-Q1,5,,,,,,", "period", "2024-Q1", "2024" },
  { "001,members,2024,1.5,,,,,,", "value", "1.5", "whole number" },
  { "001,members,2024,1.234.567,,,,,,", "value", "1.234.567", "without dots" },
  { "001,members,2024,9223372036854775808,,,,,,", "value", "9223372036854775808",
    "too large" },
  { "001,members,2024,-1,,,,,,", "value", "-1", "less than zero" },
  { "001,fund,2024,-1,,,,,,", "value", "-1", "less than zero" },
  { "001,rate,2024,-0.5,,,,,,", "value", "-0.5", "less than zero" },
  { "001,rate,2024,86.1234567,,,,,,", "value", "86.1234567", "6 decimals" },
  { "001,rate,2024,86%,,,,,,", "value", "86%", "without “%”" },
  { "001,members,2024,,,,,,,", "value", "", "neither" },
  { "001,members,2024,0,not-reported,,,,,", "state", "not-reported", "“0”" },
  { "001,members,2024,,not-reported,about,,,,", "qualifier", "about", "“about”" },
  { "001,members,2024,5,unknown,,,,,", "state", "unknown", "unknown" },
  { "001,members,2024,5,,perhaps,,,,", "qualifier", "perhaps", "perhaps" },
  { "001,members,2024,5,,,7,,,", "decimals", "7", "7" },
  { "001,members,2024,5,,,,,maybe,", "official", "maybe", "maybe" },
  { "001,members,2024,5", "", "001,members,2024,5", "4 cells" },
  { "001,members,2024,5,,,,,,,too,much", "", "001,members,2024,5,,,,,,,too,much",
    "12 cells" },
  { ",members,2024,5,,,,,,", "unit", "", "empty" },
};

static void
test_rejections (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rejections); i++) {
    const Rejection *expected = &rejections[i];
    g_autofree char *text =
      g_strdup_printf (FIGURES
                       "001,members,2023,5,,,,,,\n%s\n001,members,2022,5,,,,,,\n",
                       expected->row);
    g_autoptr (PtIntake) intake = read_text (self, "figures.csv", text);
    const PtProblem *problem;

    g_assert_cmpuint (intake->problems->len, ==, 1);
    problem = g_ptr_array_index (intake->problems, 0);
    g_assert_cmpuint (problem->row, ==, 3);
    g_assert_cmpstr (problem->column, ==, expected->column);
    g_assert_cmpstr (problem->value, ==, expected->value);
    if (strstr (problem->reason, expected->words) == NULL)
      g_error ("%s: “%s” does not say “%s”", expected->row, problem->reason,
               expected->words);
  }
}

static void
test_rows_against_each_other (Fixture *self, gconstpointer data)
{
  g_autoptr (PtIntake) intake = read_text (self, "figures.csv",
                                           FIGURES "001,members,2024,5,,,,a,1,\n"
                                                   "001,members,2024,5,,,,b,0,\n"
                                                   "001,members,2024,6,,,,a,0,\n"
                                                   "001,members,2024,7,,,,c,1,\n"
                                                   "001,members,2023,7,,,,c,1,\n");
  const PtProblem *twice, *official;

  g_assert_cmpuint (intake->figures->len, ==, 3);
  g_assert_cmpuint (intake->problems->len, ==, 2);
  twice = g_ptr_array_index (intake->problems, 0);
  g_assert_cmpuint (twice->row, ==, 4);
  g_assert_nonnull (strstr (twice->reason, "row 2"));
  official = g_ptr_array_index (intake->problems, 1);
  g_assert_cmpuint (official->row, ==, 5);
  g_assert_cmpstr (official->column, ==, "official");
  g_assert_nonnull (strstr (official->reason, "row 2"));
}

static void
test_states (Fixture *self, gconstpointer data)
{
  g_autoptr (PtIntake) intake =
    read_text (self, "figures.csv",
               FIGURES "001,members,2024,0,,,,,,\n"
                       "001,members,2023,,not-reported,,,,,\n"
                       "001,members,2022,,not-applicable,,3,,,\n"
                       "001,rate,2024,86.30,,nearly,,,yes,\n"
                       "001,rate,2023,86.3,,over,2,,false,\n");

  g_assert_cmpuint (intake->problems->len, ==, 0);
  g_assert_cmpint (get_figure (intake, 0)->figure.state, ==, PT_STATE_NUMBER);
  g_assert_cmpint (get_figure (intake, 1)->figure.state, ==, PT_STATE_NOT_REPORTED);
  g_assert_cmpint (get_figure (intake, 2)->figure.state, ==, PT_STATE_NOT_APPLICABLE);
  g_assert_cmpint (get_figure (intake, 2)->figure.decimals, ==, 0);
  g_assert_cmpint (get_figure (intake, 3)->figure.value, ==, 86300000);
  g_assert_cmpint (get_figure (intake, 3)->figure.decimals, ==, 2);
  g_assert_cmpint (get_figure (intake, 3)->figure.qualifier, ==, PT_QUALIFIER_NEARLY);
  g_assert_cmpint (get_figure (intake, 3)->official, ==, PT_OFFICIAL_YES);
  g_assert_cmpint (get_figure (intake, 4)->figure.decimals, ==, 2);
  g_assert_cmpint (get_figure (intake, 4)->official, ==, PT_OFFICIAL_NO);
}

/* A code is that of the period's last day, failing that of any day in it. */
static void
test_codes_in_time (Fixture *self, gconstpointer data)
{
  g_autoptr (PtIntake) intake = read_text (self, "figures.csv",
                                           FIGURES "002,members,2024,1,,,,,,\n"
                                                   "002,members,2025-H1,2,,,,,,\n"
                                                   "002,members,2025,3,,,,,,\n");

  g_assert_cmpuint (get_figure (intake, 0)->unit, ==, 1);
  g_assert_cmpuint (get_figure (intake, 1)->unit, ==, 1);
  g_assert_cmpuint (get_figure (intake, 2)->unit, ==, 2);
}

static void
test_records (Fixture *self, gconstpointer data)
{
  g_autoptr (PtIntake) intake =
    read_text (self, "list.csv",
               "kind,code,name\ncommune,00001,\"Xã A, B\"\nplanet,2,C\ncommune,, D\n");
  const PtRecord *record = &g_array_index (intake->records, PtRecord, 0);
  const PtProblem *problem = g_ptr_array_index (intake->problems, 0);

  g_assert_cmpint (intake->layout, ==, PT_LAYOUT_UNITS);
  g_assert_cmpuint (intake->records->len, ==, 1);
  g_assert_cmpuint (intake->problems->len, ==, 2);
  g_assert_cmpstr (record->fields[PT_UNITS_CODE], ==, "00001");
  g_assert_cmpstr (record->fields[PT_UNITS_NAME], ==, "Xã A, B");
  g_assert_cmpstr (record->fields[PT_UNITS_PARENT], ==, "");
  g_assert_cmpuint (problem->row, ==, 3);
  g_assert_cmpstr (problem->column, ==, "kind");
  g_assert_cmpstr (problem->value, ==, "planet");
}

static void
write_all (const Fixture *self, const PtIntake *intake, GString *out)
{
  pt_writer_append_heading (out);
  for (guint i = 0; i < intake->figures->len; i++) {
    const PtFigureRecord *record = get_figure (intake, i);
    PtFigureRow row = { record->unit,
                        record->element,
                        record->period,
                        record->figure,
                        record->official == PT_OFFICIAL_YES,
                        g_ptr_array_index (intake->sources, record->source),
                        record->note };

    pt_writer_append_figure (out, self->catalogue, &row);
  }
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  static const char text[] = FIGURES
    "001,members,2024,0,,,,\"Báo cáo, số 1\",1,\n"
    "001,members,2024,9223372036854775807,,over,2,\"a \"\"b\"\"\",0,\"two\nlines\"\n"
    "002,members,2024,,not-reported,,,s,1,note\n"
    "002,members,2025,,not-applicable,,,s,1,\n"
    "002,members,2025-H1,12,,about,,s,1,\n"
    "001,rate,2024,86.30,,nearly,2,s,1,\n"
    "001,rate,2023,86,,,0,s,1,\n"
    "001,rate,2022,0.000001,,,6,s,1,\n"
    "001,rate,2021,86.35,,,1,s,1,\n"
    "001,rate,2020,110.5,,,1,s,1,\n"
    "001,fund,2024,420936000000,,,,s,1,\n";
  g_autoptr (PtIntake) intake = read_text (self, "figures.csv", text);
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_cmpuint (intake->problems->len, ==, 0);
  write_all (self, intake, out);
  g_assert_cmpstr (out->str, ==, text);
}

static void
test_append (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) out = g_string_new (NULL);

  pt_csv_append (out, "");
  pt_csv_append (out, "");
  pt_csv_append (out, "a\rb");
  pt_csv_end_line (out);
  pt_csv_append (out, "x");
  pt_csv_end_line (out);
  g_assert_cmpstr (out->str, ==, "\"\",,\"a\rb\"\nx\n");
}

/* Lines are counted through quoted line feeds and blank lines. */
static void
test_lines (Fixture *self, gconstpointer data)
{
  char text[] = "a,b\n\n\"1\n\n\"\"\n\",2\r\n\r\n3,4\n";
  g_autoptr (PtCsv) csv = pt_csv_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  static const guint lines[] = { 1, 3, 8 };
  guint n, line;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_assert_nonnull (pt_csv_next (csv, &n, &line, &error));
    g_assert_cmpuint (n, ==, 2);
    g_assert_cmpuint (line, ==, lines[i]);
  }
  g_assert_null (pt_csv_next (csv, &n, &line, &error));
  g_assert_no_error (error);
}

static void
test_list (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = { "units.csv", "groups.csv", "figures-1.csv",
                                          "figures-2.csv" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = NULL;
  const char *const paths[] = { self->folder, NULL };
  static const struct {
    const char *name, *text;
  } written[] = {
    { "figures-2.csv", FIGURES },
    { "figures-1.csv", FIGURES },
    { "groups.csv", "dimension,group,name_vi\n" },
    { "units.csv", "code,name,kind\n" },
    { "notes.csv", "whatever\n" },
    { "README.md", FIGURES },
    { ".figures.csv", FIGURES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    g_object_unref (write_file (self, written[i].name, written[i].text));

  files = pt_reader_list (paths, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < files->len; i++) {
    g_autofree char *name = g_file_get_basename (g_ptr_array_index (files, i));

    g_assert_cmpstr (name, ==, expected[i]);
  }

  /* A list by its name that cannot be read is not passed over. */
  g_object_unref (write_file (self, "rates.csv", "code\n"));
  g_assert_null (pt_reader_list (paths, &error));
  g_assert_error (error, PT_ERROR, PT_ERROR_FORMAT);
}

static char
choose_byte (GRand *rand)
{
  static const char likely[] =
    ",;\t\"\"\"\r\n\n001members2024abc \xc3\xa1\xef\xbb\xbf-.%";

  if (g_rand_int_range (rand, 0, 40) == 0)
    return (char) g_rand_int_range (rand, 0, 256);
  return likely[g_rand_int_range (rand, 0, sizeof likely - 1)];
}

/* Whatever the bytes: a file is refused, or every row is a figure or a problem. */
static void
test_random_bytes (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250701);

  for (guint round = 0; round < 4000; round++) {
    g_autoptr (GString) text = g_string_new (round % 4 == 0 ? "" : FIGURES);
    g_autoptr (GFile) file = NULL;
    g_autoptr (PtIntake) intake = NULL;
    guint length = (guint) g_rand_int_range (rand, 0, 200);

    for (guint i = 0; i < length; i++)
      g_string_append_c (text, choose_byte (rand));
    file = write_bytes (self, "random.csv", text->str, text->len);
    intake = pt_reader_read (file, self->catalogue, NULL, NULL);
    if (intake != NULL)
      g_assert_cmpuint (intake->n_read, ==,
                        intake->figures->len + intake->problems->len);
  }
}

#define ADD(path, function)                                                            \
  g_test_add ("/exchange/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");

  ADD ("detect", test_detect);
  ADD ("broken-files", test_broken_files);
  ADD ("missing-file", test_missing_file);
  ADD ("columns-in-any-order", test_columns_in_any_order);
  ADD ("dialects", test_dialects);
  ADD ("rejections", test_rejections);
  ADD ("rows-against-each-other", test_rows_against_each_other);
  ADD ("states", test_states);
  ADD ("codes-in-time", test_codes_in_time);
  ADD ("records", test_records);
  ADD ("round-trip", test_round_trip);
  ADD ("append", test_append);
  ADD ("lines", test_lines);
  ADD ("list", test_list);
  ADD ("random-bytes", test_random_bytes);

  return g_test_run ();
}
