#include "report/measures.h"

#include "base/error.h"
#include "report/measures-words.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct {
  const char *code;
  int order;
} known_orders[] = {
  { "terrain", 1 }, { "zone", -1 },           { "urbanity", 0 },
  { "sector", 0 },  { "former-province", 0 }, { "former-district", 0 },
};

/* Whoever gave each group of a dimension of their own another number put them in order.
 */
static gboolean
is_numbered (const PtDimension *dimension)
{
  for (guint i = 0; i < dimension->n_groups; i++)
    if (dimension->groups[i].order <= 0 ||
        (i > 0 && dimension->groups[i].order == dimension->groups[i - 1].order))
      return FALSE;
  return TRUE;
}

int
pt_measures_get_order (const PtCatalogue *catalogue, guint dimension)
{
  guint n;
  const PtDimension *found = &pt_catalogue_get_dimensions (catalogue, &n)[dimension];

  for (guint i = 0; i < G_N_ELEMENTS (known_orders); i++)
    if (g_str_equal (found->code, known_orders[i].code))
      return known_orders[i].order;
  return is_numbered (found) ? 1 : 0;
}

static gboolean
is_sector (const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;

  return query->by == PT_BY_DIMENSION &&
         g_str_equal (
           pt_catalogue_get_dimensions (catalogue, &n)[query->dimension].code,
           "sector");
}

static gboolean
has_reference (const PtMeasures *self)
{
  for (guint i = 0; i + 1 < self->table->rows->len; i++)
    if (g_str_equal (g_array_index (self->table->rows, PtTableRow, i).group,
                     self->choice.reference))
      return TRUE;
  return FALSE;
}

static gboolean
check_choice (const PtMeasuresChoice *choice, GError **error)
{
  if (choice->query.rate < 0)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Measures are computed of rates only. Choose a rate."));
  else if (choice->query.by == PT_BY_WHOLE)
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Say what is to be compared: units, or the groups of a "
                            "dimension."));
  return choice->query.rate >= 0 && choice->query.by != PT_BY_WHOLE;
}

/* The units of two sectors have no level in common, so there are none behind them. */
static gboolean
read_tables (PtMeasures *self, const PtCatalogue *catalogue, PtColumnSource *columns,
             GError **error)
{
  PtQuery query = self->choice.query;

  self->table = pt_table_new (catalogue, columns, &query, error);
  if (self->table == NULL)
    return FALSE;
  if (self->choice.reference != NULL && !has_reference (self)) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: the code of a group or unit */
                 _ ("“%s” is not among the groups or units compared, so nothing can be "
                    "measured against it."),
                 self->choice.reference);
    return FALSE;
  }
  if (query.by == PT_BY_UNIT) {
    self->units = self->table;
    return TRUE;
  }
  if (is_sector (catalogue, &query))
    return TRUE;
  query.by = PT_BY_UNIT;
  self->units = pt_table_new (catalogue, columns, &query, error);
  return self->units != NULL;
}

/* Returns: (transfer full): why a line is refused, as a phrase */
static char *
describe_refusal (const PtMeasures *self, PtMeasure measure)
{
  PtRefused refused = self->lines[measure].refused;

  if (self->units == NULL &&
      (refused == PT_REFUSED_TOO_FEW_UNITS || refused == PT_REFUSED_NO_SPLIT))
    return g_strdup (_ ("units of different levels are not compared with each other"));

  return pt_measure_describe_refusal (measure, refused, self->reported);
}

/* What a line leaves out, after why it is refused. */
static char *
make_note (const PtMeasures *self, const PtMeasureData *data, PtMeasure measure)
{
  const PtMeasureLine *line = &self->lines[measure];
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (line->refused != PT_REFUSED_NOT) {
    g_autofree char *reason = describe_refusal (self, measure);

    /* Translators: why, as a phrase */
    g_ptr_array_add (parts, g_strdup_printf (_ ("not computed: %s"), reason));
  }
  if (line->n_missing > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (
                       /* Translators: how many units are silent, of how many */
                       ngettext ("%u of %u unit has not reported",
                                 "%u of %u units have not reported", data->n_expected),
                       line->n_missing, data->n_expected));
  if (data->n_unclassified > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u unit of no group is left out",
                                                "%u units of no group are left out",
                                                data->n_unclassified),
                                      data->n_unclassified));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}

static char *
say_refused (const PtMeasures *self, PtMeasure measure)
{
  g_autofree char *reason = describe_refusal (self, measure);

  /* Translators: why, as a phrase */
  return g_strdup_printf (_ ("Not computed: %s."), reason);
}

static void
compute_line (PtMeasures *self, const PtMeasureData *data, const PtCatalogue *catalogue,
              PtMeasure measure)
{
  PtMeasureLine *line = &self->lines[measure];
  gboolean of_units = pt_measure_get_info (measure)->is_of_units;

  line->refused = pt_measure_compute (measure, &data->input, &line->value);
  line->n = of_units ? data->input.units.n : data->input.groups.n;
  line->n_missing = data->n_expected - data->n_reported;
  line->name = g_strdup (pt_measure_get_name (measure));
  line->formula = g_strdup (pt_measure_get_formula (measure));
  line->unit = pt_measure_describe_unit (catalogue, self->table, measure);
  line->shown = line->refused == PT_REFUSED_NOT
                  ? pt_measure_format (catalogue, self->table, measure, line->value)
                  : g_strdup ("–");
  line->note = make_note (self, data, measure);
}

static void
compute_lines (PtMeasures *self, const PtMeasureData *data,
               const PtCatalogue *catalogue)
{
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++)
    compute_line (self, data, catalogue, i);
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++)
    self->lines[i].sentence = self->lines[i].refused == PT_REFUSED_NOT
                                ? pt_measure_make_sentence (catalogue, self, data, i)
                                : say_refused (self, i);
  self->legend = pt_measure_describe_letters ();
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const PtMeasureGap *x = a, *y = b;

  if (x->distance != y->distance)
    return x->distance > y->distance ? -1 : 1;
  return (x->row > y->row) - (x->row < y->row);
}

static void
find_gaps (PtMeasures *self, const PtMeasureData *data)
{
  const PtMeasureRows *groups = &data->groups;
  PtFraction goal = data->input.goal;
  double scale = self->table->is_money ? 1 : 100, level;

  if (self->lines[PT_MEASURE_NEEDED].refused != PT_REFUSED_NOT)
    return;
  if (goal.denominator == 0) {
    guint best = pt_disparity_find_best (groups->values, groups->rows->len, FALSE);

    goal = (PtFraction){ groups->numerators[best], groups->denominators[best] };
  }
  level = scale * (double) goal.numerator / (double) goal.denominator;
  self->goal = pt_measure_describe_goal (self, data);
  for (guint i = 0; i < groups->rows->len; i++) {
    PtMeasureGap gap = { .row = g_array_index (groups->rows, guint, i) };

    gap.needed =
      pt_disparity_count_needed (groups->numerators[i], groups->denominators[i], &goal);
    gap.distance = gap.needed > 0 ? MAX (0, level - groups->values[i]) : 0;
    g_array_append_val (self->gaps, gap);
  }
  g_array_sort (self->gaps, compare_gaps);
}

PtMeasures *
pt_measures_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                 const PtMeasuresChoice *choice, GError **error)
{
  g_autoptr (PtMeasures) self = NULL;
  g_auto (PtMeasureData) data = { 0 };

  if (!check_choice (choice, error))
    return NULL;
  self = g_new0 (PtMeasures, 1);
  self->choice = *choice;
  self->gaps = g_array_new (FALSE, FALSE, sizeof (PtMeasureGap));
  if (choice->split < 0 && choice->query.by == PT_BY_DIMENSION)
    self->choice.split = (int) choice->query.dimension;
  if (!read_tables (self, catalogue, columns, error) ||
      !pt_measure_data_init (&data, self, catalogue, columns, error))
    return NULL;
  compute_lines (self, &data, catalogue);
  find_gaps (self, &data);
  self->choice.reference = NULL; /* it was only lent */
  return g_steal_pointer (&self);
}

void
pt_measures_free (PtMeasures *self)
{
  for (guint i = 0; i < PT_N_MEASURES; i++) {
    PtMeasureLine *line = &self->lines[i];

    g_free (line->name);
    g_free (line->shown);
    g_free (line->unit);
    g_free (line->note);
    g_free (line->sentence);
    g_free (line->formula);
  }
  if (self->units != self->table)
    g_clear_pointer (&self->units, pt_table_free);
  g_clear_pointer (&self->table, pt_table_free);
  g_array_unref (self->gaps);
  g_free (self->goal);
  g_free (self->legend);
  g_free (self);
}

static void
add_line (PtSheet *sheet, const PtCatalogue *catalogue, const PtMeasures *self,
          PtMeasure measure)
{
  const PtMeasureInfo *info = pt_measure_get_info (measure);
  const PtMeasureLine *line = &self->lines[measure];
  g_autofree char *unit = pt_measure_get_unit_code (catalogue, self->table, measure);
  g_autofree char *value = NULL;
  g_autofree char *n = g_strdup_printf ("%u", line->n);
  g_autofree char *n_missing = g_strdup_printf ("%u", line->n_missing);

  value = line->refused == PT_REFUSED_NOT ? pt_number_to_plain (line->value) : NULL;
  pt_sheet_add_cell (sheet, info->code, line->name);
  pt_sheet_add_cell (sheet, value != NULL ? value : "", line->shown);
  pt_sheet_add_cell (sheet, unit, line->unit);
  pt_sheet_add_cell (sheet, info->is_weighted ? "yes" : "no",
                     info->is_weighted ? C_ ("weighted", "yes")
                                       : C_ ("weighted", "no"));
  pt_sheet_add_cell (sheet, n, NULL);
  pt_sheet_add_cell (sheet, n_missing, NULL);
  pt_sheet_add_cell (sheet, line->note, NULL);
}

PtSheet *
pt_measures_to_sheet (const PtCatalogue *catalogue, const PtMeasures *self)
{
  PtSheet *sheet = pt_sheet_new ();

  pt_sheet_add_column (sheet, "measure", _ ("Measure"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "value", _ ("Value"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "unit", _ ("Unit of measure"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "weighted", _ ("Weighted"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "n", C_ ("how many", "n"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "missing", C_ ("how many", "Missing"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "note", _ ("Note"), PT_CELL_TEXT);
  for (PtMeasure i = 0; i < PT_N_MEASURES; i++)
    add_line (sheet, catalogue, self, i);
  return sheet;
}

char *
pt_measures_to_lines (const PtMeasures *self)
{
  GString *text = g_string_new (NULL);

  for (PtMeasure i = 0; i < PT_N_MEASURES; i++) {
    const PtMeasureLine *line = &self->lines[i];

    g_string_append_printf (text, "%s\t%s\t%u\t%u\t%s\n", line->name, line->shown,
                            line->n, line->n_missing, line->sentence);
  }
  return g_string_free (text, FALSE);
}
