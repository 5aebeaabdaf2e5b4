#include "report/picture.h"

#include "base/error.h"
#include "report/completeness.h"
#include "report/painters.h"
#include "report/sheet.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *code, *name;
  gboolean takes_rates;
  gboolean (*paint) (PtPainter *self, GError **error);
} questions[PT_N_CHARTS] = {
  [PT_CHART_BARS] = { "bars", N_ ("How do the groups compare?"), TRUE, pt_paint_bars },
  [PT_CHART_RANKING] = { "ranking", N_ ("Who leads, who lags?"), FALSE,
                         pt_paint_ranking },
  [PT_CHART_TREND] = { "trend", N_ ("How has it changed?"), FALSE, pt_paint_trend },
  [PT_CHART_GAP] = { "gap", N_ ("How wide is the gap?"), TRUE, pt_paint_gap },
  [PT_CHART_CHANGE] = { "change", N_ ("Who moved forward, who fell back?"), FALSE,
                        pt_paint_change },
  [PT_CHART_TARGET] = { "target", N_ ("How far is it to the target?"), FALSE,
                        pt_paint_target },
  [PT_CHART_BULLET] = { "bullet", N_ ("Where do we stand in every rate?"), TRUE,
                        pt_paint_bullet },
  [PT_CHART_PARTS] = { "parts", N_ ("What is the whole made of?"), TRUE,
                       pt_paint_parts },
  [PT_CHART_LORENZ] = { "lorenz", N_ ("How evenly is it shared out?"), FALSE,
                        pt_paint_lorenz },
  [PT_CHART_FUNNEL] = { "funnel", N_ ("Who differs by more than chance?"), FALSE,
                        pt_paint_funnel },
  [PT_CHART_MULTIPLES] = { "multiples", N_ ("How does each one go its way?"), TRUE,
                           pt_paint_multiples },
  [PT_CHART_TILES] = { "tiles", N_ ("Where is it high, where low?"), FALSE,
                       pt_paint_tiles },
};

gboolean
pt_picture_parse_question (const char *text, PtChartKind *kind, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < PT_N_CHARTS; i++)
    if (g_str_equal (text, questions[i].code)) {
      *kind = (PtChartKind) i;
      return TRUE;
    }
  for (guint i = 0; i < PT_N_CHARTS; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", questions[i].code);
  g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
               /* Translators: what was asked for; all words there are */
               _ ("There is no chart “%s”. Choose one of: %s."), text, known->str);
  return FALSE;
}

gboolean
pt_picture_takes_rates (PtChartKind kind)
{
  g_return_val_if_fail (kind < PT_N_CHARTS, FALSE);

  return questions[kind].takes_rates;
}

const char *
pt_picture_get_question_code (PtChartKind kind)
{
  g_return_val_if_fail (kind < PT_N_CHARTS, NULL);

  return questions[kind].code;
}

const char *
pt_picture_get_question_name (PtChartKind kind)
{
  g_return_val_if_fail (kind < PT_N_CHARTS, NULL);

  return _ (questions[kind].name);
}

static gboolean
is_default (const PtElement *elements, const PtRate *rate)
{
  const PtElement *numerator = &elements[rate->numerator[0]];
  const PtElement *denominator = &elements[rate->denominator[0]];

  return rate->n_numerator == 1 && rate->n_denominator == 1 &&
         *numerator->model != '\0' &&
         g_str_equal (numerator->model, denominator->model) &&
         g_str_equal (numerator->status, "recognised") &&
         g_str_equal (denominator->status, "all");
}

GArray *
pt_picture_default_rates (const PtCatalogue *catalogue)
{
  GArray *rates = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);
  const PtRate *all = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (is_default (elements, &all[i]))
      g_array_append_val (rates, all[i].index);
  return rates;
}

static gboolean
has_inapplicable (const PtPicture *self)
{
  for (guint i = 0; i < self->tables->len; i++) {
    const GArray *rows = ((const PtTable *) g_ptr_array_index (self->tables, i))->rows;

    for (guint k = 0; k < rows->len; k++)
      if (g_array_index (rows, PtTableRow, k).state == PT_STATE_NOT_APPLICABLE)
        return TRUE;
  }
  return FALSE;
}

/* Either may be NULL. */
static char *
join_remarks (const char *reported, const char *remark)
{
  if (reported == NULL || remark == NULL)
    return g_strdup (reported != NULL ? reported : remark);
  return g_strconcat (reported, ". ", remark, NULL);
}

/* What a value that is not exact looks like. */
static const char *
describe_inexact (PtChartKind kind)
{
  return kind == PT_CHART_TILES
           ? _ ("Dashed edge: more than, nearly, about, or an estimate")
           : _ ("Hollow: more than, nearly, about, or an estimate");
}

static void
finish (PtPainter *painter)
{
  PtPicture *self = painter->picture;
  g_autofree char *sources = pt_words_sources (painter->catalogue);
  g_autofree char *reported = pt_picture_describe_completeness (self);
  g_autofree char *completeness = join_remarks (reported, self->remark);
  g_autofree char *said = NULL;

  pt_chart_data_set_title (self->data, self->title);
  pt_chart_data_set_source (self->data, sources);
  pt_chart_data_set_completeness (self->data, completeness);
  if (painter->choice->is_example)
    pt_chart_data_set_banner (self->data, _ ("Illustrative figures"));
  pt_chart_data_set_legend (self->data, describe_inexact (self->kind),
                            has_inapplicable (self)
                              ? _ ("Hatched: no figures, or not applicable (x)")
                              : _ ("Hatched: no figures"));
  if (completeness != NULL)
    pt_painter_say (painter, g_strdup_printf ("%s.", completeness));
  if (painter->choice->is_example)
    pt_painter_say (painter, g_strdup_printf ("%s.", _ ("Illustrative figures")));
  said = g_steal_pointer (&self->sentence);
  self->sentence = g_strdup_printf ("%s. %s", self->title, said);
}

static gboolean
check_choice (const PtPictureChoice *choice, GError **error)
{
  gboolean many = questions[choice->question].takes_rates;

  if (many ? choice->n_rates > 0 || choice->n_parts > 0
           : choice->query.rate >= 0 || choice->query.element >= 0)
    return TRUE;
  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       many ? _ ("This chart compares rates: choose at least one.")
                            : _ ("Give a rate or an element."));
  return FALSE;
}

PtPicture *
pt_picture_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                const PtPictureChoice *choice, GError **error)
{
  g_autoptr (PtPicture) self = g_new0 (PtPicture, 1);
  g_auto (GStrv) names = NULL;
  PtPictureChoice own = *choice;
  PtPainter painter = { catalogue, columns, &own, self };

  self->kind = choice->question;
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_table_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (PtPicturePlace));
  if (!check_choice (choice, error))
    return NULL;
  if (questions[own.question].takes_rates && own.n_rates > 0)
    own.query.rate = (int) own.rates[0];
  if (own.query.rate >= 0)
    own.query.element = -1;
  names = pt_words_name_rates (catalogue, own.rates, own.n_rates, &painter.common);
  painter.names = names;
  if (!questions[self->kind].paint (&painter, error))
    return NULL;
  finish (&painter);
  return g_steal_pointer (&self);
}

void
pt_picture_free (PtPicture *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->data, pt_chart_data_free);
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->tiles, g_array_unref);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->remark);
  g_free (self);
}

/* What a table is of; where some are in other units than others, in which. */
static char *
name_figure (const PtCatalogue *catalogue, const PtPicture *self, const PtTable *table)
{
  const PtTable *first = g_ptr_array_index (self->tables, 0);
  const PtTable *last = g_ptr_array_index (self->tables, self->tables->len - 1);
  char *subject = pt_words_subject (catalogue, &table->query);
  g_autofree char *bare = NULL;
  g_autofree char *units = NULL;

  if (first->query.view == last->query.view)
    return subject;
  bare = subject;
  units = pt_words_units (&table->query);
  /* Translators: a rate or what is counted; “in today's units” */
  return g_strdup_printf (C_ ("figure", "%s, %s"), bare, units);
}

PtSheet *
pt_picture_to_sheet (const PtCatalogue *catalogue, const PtPicture *self)
{
  PtSheet *sheet = pt_sheet_new ();

  pt_sheet_add_column (sheet, "period", _ ("Period"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "figure", _ ("Figure"), PT_CELL_TEXT);
  pt_table_add_columns (sheet);
  for (guint i = 0; i < self->tables->len; i++) {
    const PtTable *table = g_ptr_array_index (self->tables, i);
    g_autofree char *subject = name_figure (catalogue, self, table);
    g_autofree char *code = pt_period_to_code (table->query.period);
    g_autofree char *period = pt_period_format_short (table->query.period);

    for (guint row = 0; row < table->rows->len; row++) {
      pt_sheet_add_cell (sheet, code, period);
      pt_sheet_add_cell (sheet, subject, NULL);
      pt_table_add_row (table, row, sheet);
    }
  }
  return sheet;
}
