#include "report/self-check.h"

#include "base/text.h"
#include "report/self-check-private.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>

#define GRID_SIZE 11.0      /* points */
#define FIGURE_HEIGHT 250.0 /* points */

void
pt_self_check_say (PtSelfCheck *self, PtTextStyle style, const char *code, char *text)
{
  pt_document_add_text (self->document, style, code, text);
  g_free (text);
}

PtGrid *
pt_self_check_add_grid (PtSelfCheck *self, const char *code, const char *caption,
                        guint n_columns)
{
  PtBlock *block = pt_document_add (self->document, PT_BLOCK_GRID, code);

  pt_block_add_run (block, caption, FALSE, FALSE, NULL);
  block->grid = pt_grid_new (n_columns, GRID_SIZE);
  return block->grid;
}

const PtRate *
pt_self_check_get_rate (const PtSelfCheck *self, guint index)
{
  guint n;

  return &pt_catalogue_get_rates (self->facts.catalogue, &n)[index];
}

char *
pt_self_check_name (const PtSelfCheck *self, const char *code)
{
  const PtRate *rate = pt_catalogue_find_rate (self->facts.catalogue, code);
  const PtElement *element = pt_catalogue_find_element (self->facts.catalogue, code);

  if (rate != NULL)
    return g_strdup (pt_rate_get_name (rate));
  if (element->type == PT_TYPE_MONEY_ELEMENT)
    /* Translators: the name of an amount of money. */
    return g_strdup_printf (_ ("%s (million đồng)"), pt_element_get_name (element));
  return g_strdup (pt_element_get_name (element));
}

gboolean
pt_self_check_has (const PtSelfCheck *self, const char *code)
{
  const PtElement *element = pt_catalogue_find_element (self->facts.catalogue, code);
  PtDay day = pt_period_last_day (self->facts.query.period);

  if (pt_catalogue_find_rate (self->facts.catalogue, code) != NULL)
    return TRUE;
  return element != NULL && element->from <= day && day < element->to;
}

void
pt_self_check_add_picture (PtSelfCheck *self, const char *code,
                           const PtPicture *picture, const char *caption)
{
  double width = pt_document_get_text_width (self->document, FALSE);
  PtBlock *block = pt_document_add (self->document, PT_BLOCK_FIGURE, code);

  block->scene = pt_chart_draw (picture->kind, picture->data, width, FIGURE_HEIGHT);
  pt_block_add_run (block, caption, FALSE, FALSE, NULL);
}

static void
set_head (PtDocument *document, PtHead head, const char *text)
{
  g_free (document->head[head]);
  document->head[head] = g_strdup (text);
}

/* The place the office is in today: of several then, one may have come since. */
static const PtUnit *
find_place (const PtSelfCheck *self, PtDay *day)
{
  PtQuery query = self->facts.query;
  const PtUnit *place = pt_words_find_place (self->facts.catalogue, &query);

  if (place == NULL) {
    query.view = PT_UNITS_ON_DAY;
    query.day = pt_day_today ();
    place = pt_words_find_place (self->facts.catalogue, &query);
  }
  *day = pt_query_get_view_day (&query);
  return place;
}

/* What is usual; the office's own words come from its book. */
static void
fill_head (PtSelfCheck *self)
{
  PtDocument *document = self->document;
  PtDay day;
  const PtUnit *place = find_place (self, &day);
  const char *name =
    place != NULL ? pt_unit_get_nearest_version (place, day)->name : NULL;
  g_autofree char *inside = name != NULL ? pt_text_inside_name (name) : NULL;
  g_autofree char *issuer = NULL;

  /* Translators: a province, inside a sentence. */
  issuer = inside != NULL ? g_strdup_printf (_ ("Association for Learning Promotion, "
                                                "%s"),
                                             inside)
                          : g_strdup (_ ("Association for Learning Promotion"));
  set_head (document, PT_HEAD_SUPERIOR,
            _ ("Vietnam Association for Learning Promotion"));
  set_head (document, PT_HEAD_ISSUER, issuer);
  /* Translators: the symbol of a report of the association, behind its number. */
  set_head (document, PT_HEAD_SYMBOL, _ ("BC-HKH"));
  set_head (document, PT_HEAD_PLACE, name != NULL ? pt_text_bare_name (name) : "");
  set_head (document, PT_HEAD_AUTHORITY, _ ("On behalf of the Standing Committee"));
  set_head (document, PT_HEAD_OFFICE, _ ("President"));
  /* Translators: who gets the report, one a line. */
  set_head (document, PT_HEAD_RECIPIENTS,
            _ ("Vietnam Association for Learning Promotion (to report)\n"
               "Party committee and authorities of the same level (to report)\n"
               "File: clerk's office"));
}

static void
add_beginning (PtSelfCheck *self)
{
  PtDocument *document = self->document;
  const PtOverview *overview = self->overview;

  pt_document_add (document, PT_BLOCK_HEAD, "head");
  pt_self_check_say (
    self, PT_TEXT_BODY, "begin.purpose",
    /* Translators: the issuing body; a period, such as “year 2024”. */
    g_strdup_printf (_ (
                       "Carrying out the regular self-check, %s reports the results of "
                       "learning promotion and of building the learning society for "
                       "%s as follows:"),
                     document->head[PT_HEAD_ISSUER], self->when));
  pt_self_check_say (
    self, PT_TEXT_BODY, "begin.completeness",
    /* Translators: a sentence on who has reported in full. */
    g_strdup_printf (_ (
                       "The report is added up from the figures of the units. %s Where "
                       "not everyone has reported, that is said beside the figure; "
                       "changes are counted only over units with figures of both "
                       "times."),
                     overview->missing_sentence));
}

static gboolean
add_parts (PtSelfCheck *self, GError **error)
{
  PtDocument *document = self->document;

  add_beginning (self);
  pt_document_add_heading (document, 1, "results", _ ("RESULTS"));
  if (!pt_self_check_add_results (self, error))
    return FALSE;
  pt_document_add_heading (document, 1, "uneven",
                           _ ("HOW EVENLY THE MOVEMENT REACHES PLACES"));
  if (!pt_self_check_add_uneven (self, error) || !pt_self_check_add_gaps (self, error))
    return FALSE;
  pt_document_add_heading (document, 1, "judgement", _ ("JUDGEMENT"));
  if (!pt_self_check_add_targets (self, error) || !pt_self_check_add_plan (self, error))
    return FALSE;
  pt_document_add (document, PT_BLOCK_SIGNATURE, "signature");
  return pt_self_check_add_sheets (self, error);
}

static void
clear_self_check (PtSelfCheck *self)
{
  g_clear_pointer (&self->document, pt_document_free);
  g_clear_pointer (&self->overview, pt_overview_free);
  g_clear_pointer (&self->models, g_array_unref);
  g_clear_pointer (&self->shortcomings, g_ptr_array_unref);
  g_clear_pointer (&self->when, g_free);
}

PtDocument *
pt_self_check_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                   const PtQuery *query, gboolean is_example, GError **error)
{
  PtSelfCheck self = { .facts = { catalogue, columns, *query },
                       .is_example = is_example };
  PtDocument *document = NULL;
  g_autofree char *subject = NULL;

  self.facts.query.earliest = PT_PERIOD_NONE;
  self.when = pt_period_format (query->period);
  self.models = pt_picture_default_rates (catalogue);
  self.shortcomings = g_ptr_array_new_with_free_func (g_free);
  self.overview =
    pt_overview_new (catalogue, columns, &self.facts.query, is_example, error);
  /* Translators: a period, such as “year 2024”. */
  subject = g_strdup_printf (_ ("Results of the self-check of learning promotion and "
                                "of building the learning society, %s"),
                             self.when);
  self.document = pt_document_new (subject);
  g_free (self.document->kind);
  self.document->kind = g_strdup (_ ("REPORT"));
  g_free (self.document->subject);
  self.document->subject = g_steal_pointer (&subject);
  self.document->year = pt_day_year (pt_day_today ());
  g_free (self.document->banner);
  self.document->banner = g_strdup (is_example ? _ ("Example figures") : "");
  fill_head (&self);
  if (self.overview != NULL && add_parts (&self, error))
    document = g_steal_pointer (&self.document);
  clear_self_check (&self);
  return document;
}
