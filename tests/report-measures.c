#include "report/measures.h"
#include "report/movement.h"
#include "report/targets.h"
#include "report/trail.h"

#include "report-fixture.h"

#include <math.h>

static PtMeasuresChoice
choose (Book *book, const char *words)
{
  g_autofree char *all = g_strconcat (FAMILIES, words, NULL);

  return (PtMeasuresChoice){ .query = ask (book, all), .split = -1, .target = NAN };
}

static PtMeasures *
measure (Book *book, const PtMeasuresChoice *choice)
{
  g_autoptr (GError) error = NULL;
  PtMeasures *measures =
    pt_measures_new (book->catalogue, &book->source, choice, &error);

  g_assert_no_error (error);
  return measures;
}

static void
assert_sentence (const PtMeasures *self, PtMeasure measure, const char *expected)
{
  g_assert_cmpstr (self->lines[measure].sentence, ==, expected);
}

/* 80%, 60%, 50%, 25% of 500, 200, 100 and 200 families. */
static void
test_sentences (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=unit period=2024");
  g_autoptr (PtMeasures) self = NULL;

  put_four (book);
  self = measure (book, &choice);
  assert_sentence (self, PT_MEASURE_D,
                   "Xã An Bình is above xã Đại Từ by 55.0 percentage points (80.0% "
                   "against 25.0%).");
  assert_sentence (self, PT_MEASURE_R,
                   "The rate of xã An Bình is 3.20 times that of xã Đại Từ (80.0% "
                   "against 25.0%).");
  assert_sentence (self, PT_MEASURE_PAR,
                   "If every place were as xã An Bình is, the overall rate would be "
                   "higher by 18.0 percentage points.");
  assert_sentence (self, PT_MEASURE_NEEDED,
                   "180 families more are needed for every place to reach the rate of "
                   "xã An Bình (80.0%).");
  assert_sentence (self, PT_MEASURE_MDR_U,
                   "Not computed: no reference with figures has been chosen.");
  g_assert_cmpstr (self->lines[PT_MEASURE_D].shown, ==, "55.0 percentage points");
  g_assert_cmpstr (self->lines[PT_MEASURE_D].note, ==, "");
  g_assert_cmpuint (self->lines[PT_MEASURE_D].n, ==, 4);
  g_assert_cmpfloat (self->reported, ==, 1);
}

/* A value, or a reason: never both. */
static void
test_refused_say_why (Book *book, gconstpointer data)
{
  static const char *const bys[] = { "by=unit", "by=terrain", "by=sector" };

  put_four (book);
  for (guint i = 0; i < G_N_ELEMENTS (bys); i++) {
    PtMeasuresChoice choice = choose (book, bys[i]);
    g_autoptr (PtMeasures) self = measure (book, &choice);

    for (PtMeasure j = 0; j < PT_N_MEASURES; j++) {
      const PtMeasureLine *line = &self->lines[j];
      gboolean refused = line->refused != PT_REFUSED_NOT;

      g_assert_true (isnan (line->value) == refused);
      g_assert_true (g_str_equal (line->shown, "–") == refused);
      g_assert_true (g_str_has_prefix (line->sentence, "Not computed: ") == refused);
      g_assert_true (g_str_has_prefix (line->note, "not computed: ") == refused);
      g_assert_cmpstr (line->formula, !=, "");
    }
  }
}

static void
test_gaps (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=unit period=2024");
  g_autoptr (PtMeasures) self = NULL;
  gint64 sum = 0;

  put_four (book);
  choice.target = 55;
  self = measure (book, &choice);
  g_assert_cmpstr (self->goal, ==, "the target of 55%");
  g_assert_cmpuint (self->gaps->len, ==, 4);
  for (guint i = 0; i < self->gaps->len; i++) {
    const PtMeasureGap *gap = &g_array_index (self->gaps, PtMeasureGap, i);
    const PtTableRow *row = &g_array_index (self->table->rows, PtTableRow, gap->row);

    g_assert_cmpfloat_with_epsilon (gap->distance, MAX (0, 55 - row->value), 1e-9);
    g_assert_true (i == 0 || gap[-1].distance >= gap->distance);
    sum += gap->needed;
  }
  g_assert_cmpfloat (self->lines[PT_MEASURE_NEEDED].value, ==, (double) sum);
}

static void
put_year_before (Book *book)
{
  put_families (book, 2, "2023", 350, 500);
  put_families (book, 3, "2023", 60, 100);
  put_families (book, 4, "2023", 90, 200);
}

static void
test_movement (Book *book, gconstpointer data)
{
  static const char *const bys[] = { "by=unit", "by=terrain" };

  put_four (book);
  put_year_before (book);
  for (guint i = 0; i < G_N_ELEMENTS (bys); i++) {
    PtMeasuresChoice choice = choose (book, bys[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (PtMovement) self =
      pt_movement_new (book->catalogue, &book->source, &choice,
                       pt_period_previous (choice.query.period), &error);
    double level = 0;

    g_assert_no_error (error);
    g_assert_true (self->has_parts);
    g_assert_cmpuint (self->n_common, ==, 3);
    g_assert_cmpuint (self->n_entered, ==, 1);
    g_assert_cmpuint (self->n_left, ==, 0);
    g_assert_cmpfloat_with_epsilon (self->values[0], 62.5, 1e-9);
    g_assert_cmpfloat_with_epsilon (self->values[1], 62, 1e-9);
    g_assert_cmpfloat_with_epsilon (self->parts.level + self->parts.weight +
                                      self->parts.entered + self->parts.left,
                                    -.5, 1e-9);
    for (guint j = 0; j < self->groups->len; j++)
      level += ((PtMovementGroup *) g_ptr_array_index (self->groups, j))->level;
    g_assert_cmpfloat_with_epsilon (level, self->parts.level, 1e-9);
    g_assert_true (g_str_has_prefix (self->whole,
                                     "The overall rate is 0.5 percentage points lower "
                                     "than in the year 2023 (62.5% then, 62.0% now)."));
  }
}

/* 80 and 40 become 60 and 25: the difference shrinks and the ratio grows. */
static void
test_opposite_ways (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=unit period=2024");
  g_autoptr (GError) error = NULL;
  g_autoptr (PtMovement) self = NULL;

  put_families (book, 2, "2023", 80, 100);
  put_families (book, 3, "2023", 40, 100);
  put_families (book, 2, "2024", 60, 100);
  put_families (book, 3, "2024", 25, 100);
  for (guint unit = 4; unit <= 5; unit++)
    for (guint i = 0; i < 2; i++) {
      at (book, unit, "families_recognised", i == 0 ? "2023" : "2024")->state =
        PT_STATE_NOT_APPLICABLE;
      at (book, unit, "families_all", i == 0 ? "2023" : "2024")->state =
        PT_STATE_NOT_APPLICABLE;
    }
  self = pt_movement_new (book->catalogue, &book->source, &choice,
                          pt_period_previous (choice.query.period), &error);
  g_assert_no_error (error);
  g_assert_true (self->is_opposite);
  g_assert_cmpstr (self->unevenness, ==,
                   "The absolute and the relative difference moved in opposite "
                   "directions, so both must be said. Absolute difference: down from "
                   "40.0 percentage points to 35.0 percentage points. Ratio: up from "
                   "2.00 times to 2.40 times.");
}

static void
test_aim (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=unit period=2023");
  g_autoptr (GError) error = NULL;
  g_autoptr (PtAim) self = NULL;

  put_four (book);
  put_year_before (book);
  self = pt_aim_new (book->catalogue, &book->source, &choice.query, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (self->goal, ==, 70);
  g_assert_cmpuint (self->n_halves, ==, 2);
  g_assert_cmpfloat_with_epsilon (self->distance, 7.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (self->pace, 3.75, 1e-9);
  g_assert_cmpint (self->needed, ==, 60);
  g_assert_cmpstr (self->sentence, ==,
                   "The target of 2024, 70%, is 7.5 percentage points away: 60 more "
                   "families. That is 3.8 points in each of the 2 half-years that are "
                   "left.");
}

static void
test_what_if (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=unit period=2024");
  g_autoptr (PtMeasures) measures = NULL;
  g_autoptr (PtWhatIf) self = NULL;
  guint rows[4] = { 0, 1, 2, 3 };

  put_four (book);
  measures = measure (book, &choice);
  self = pt_what_if_new (book->catalogue, measures->table, rows, 4, 60);
  g_assert_nonnull (self);
  /* Only those below are raised, to 60% each. */
  put_families (book, 4, "2024", 60, 100);
  put_families (book, 5, "2024", 120, 200);
  pt_measures_free (measures);
  measures = measure (book, &choice);
  g_assert_cmpint (self->numerator, ==,
                   pt_table_get_whole (measures->table)->numerator);
  g_assert_cmpint (self->denominator, ==,
                   pt_table_get_whole (measures->table)->denominator);
  g_assert_cmpfloat (self->after, ==, pt_table_get_whole (measures->table)->value);
  g_assert_cmpuint (self->n_units, ==, 2);
}

static void
put_random (Book *book, const char *period)
{
  for (guint unit = 2; unit <= 10; unit++) {
    int all = g_test_rand_int_range (0, 500);

    if (unit >= 6 && unit <= 8)
      continue;
    if (g_test_rand_int_range (0, 4) == 0)
      at (book, unit, "families_recognised", period)->state = PT_STATE_NOT_REPORTED;
    else if (g_test_rand_int_range (0, 4) != 0)
      put (book, unit, "families_recognised", period,
           g_test_rand_int_range (0, all + 1));
    if (g_test_rand_int_range (0, 6) != 0)
      put (book, unit, "families_all", period, all);
  }
}

/* What is listed under a row adds up to the row, whatever was reported. */
static void
test_trail_adds_up (Book *book, gconstpointer data)
{
  static const char *const choices[] = {
    "by=unit",           "by=unit units=" REFORM,
    "by=terrain",        "by=terrain units=" REFORM,
    "by=sector",         "by=whole",
    "by=unit within=19", "by=whole within=A"
  };

  for (guint run = 0; run < 200; run++) {
    PtMeasuresChoice choice = choose (book, choices[run % G_N_ELEMENTS (choices)]);
    g_autoptr (GError) error = NULL;
    g_autoptr (PtTable) table = NULL;

    put_random (book, "2024");
    table = pt_table_new (book->catalogue, &book->source, &choice.query, &error);
    g_assert_no_error (error);
    for (guint i = 0; i < table->rows->len; i++) {
      const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);
      g_autoptr (PtTrail) trail =
        pt_trail_new (book->catalogue, &book->source, table, i, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (trail->n_inside, ==, row->n_reported);
      g_assert_cmpint (trail->values[0], ==, row->numerator);
      g_assert_cmpint (trail->values[1], ==, row->denominator);
      for (guint j = 0; j < trail->units->len; j++) {
        const PtTrailUnit *unit = g_ptr_array_index (trail->units, j);

        g_assert_true ((unit->reason == NULL) == unit->is_inside);
      }
    }
  }
}

/* One figure that is not reported any more is missed in every line that rests on it,
 * and is not felt in any other unit.
 */
static void
test_silence (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=unit period=2024");
  g_autoptr (PtMeasures) before = NULL;
  g_autoptr (PtMeasures) after = NULL;

  put_four (book);
  before = measure (book, &choice);
  *at (book, 3, "families_recognised", "2024") =
    (PtFigure){ .state = PT_STATE_NOT_REPORTED };
  after = measure (book, &choice);
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++) {
    g_assert_cmpstr (before->lines[i].note, !=, after->lines[i].note);
    g_assert_cmpuint (after->lines[i].n_missing, ==, 1);
    g_assert_true (strstr (after->lines[i].note, "1 of 4 units") != NULL);
  }
  for (guint i = 0; i + 1 < before->table->rows->len; i++) {
    const PtTableRow *was = &g_array_index (before->table->rows, PtTableRow, i);
    const PtTableRow *is = &g_array_index (after->table->rows, PtTableRow, i);

    g_assert_cmpstr (was->group, ==, is->group);
    if (is->unit == 2)
      g_assert_cmpint (is->state, ==, PT_STATE_NOT_REPORTED);
    else
      g_assert_cmpmem (&was->numerator, 2 * sizeof (gint64), &is->numerator,
                       2 * sizeof (gint64));
  }
}

static void
test_wrong_questions (Book *book, gconstpointer data)
{
  PtMeasuresChoice choice = choose (book, "by=whole period=2024");
  g_autoptr (GError) error = NULL;

  g_assert_null (pt_measures_new (book->catalogue, &book->source, &choice, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  choice = choose (book, "by=terrain period=2024");
  choice.reference = "lowland";
  g_assert_null (pt_measures_new (book->catalogue, &book->source, &choice, &error));
  g_assert_true (strstr (error->message, "lowland") != NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  pt_language_init ("en");
  ADD ("measures/sentences", test_sentences);
  ADD ("measures/refused-say-why", test_refused_say_why);
  ADD ("measures/gaps", test_gaps);
  ADD ("measures/movement", test_movement);
  ADD ("measures/opposite-ways", test_opposite_ways);
  ADD ("measures/aim", test_aim);
  ADD ("measures/what-if", test_what_if);
  ADD ("measures/trail-adds-up", test_trail_adds_up);
  ADD ("measures/silence", test_silence);
  ADD ("measures/wrong-questions", test_wrong_questions);
  return g_test_run ();
}
