#include "report/self-check-private.h"

#include "base/text.h"
#include "report/gaps.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_NAMED 12 /* places named in a sentence; all are in the sheet of gaps */

typedef struct {
  const PtTableRow *highest, *lowest;
  double gap;
} Spread;

/* Groups that reported; units of no group are none. */
static gboolean
find_spread (const PtTable *table, Spread *spread)
{
  *spread = (Spread){ 0 };
  for (guint i = 0; table != NULL && i + 1 < table->rows->len; i++) {
    const PtTableRow *row = &g_array_index (table->rows, PtTableRow, i);

    if (row->state != PT_STATE_NUMBER || (row->notes & PT_NOTE_UNCLASSIFIED) != 0)
      continue;
    if (spread->highest == NULL || row->value > spread->highest->value)
      spread->highest = row;
    if (spread->lowest == NULL || row->value < spread->lowest->value)
      spread->lowest = row;
  }
  if (spread->highest == NULL || spread->highest == spread->lowest)
    return FALSE;
  spread->gap = spread->highest->value - spread->lowest->value;
  return TRUE;
}

/* ", rộng thêm 1,2 điểm phần trăm so với năm 2023", or "" */
static char *
describe_widening (PtSelfCheck *self, const PtTable *now, double gap, double before,
                   const char *name)
{
  g_autofree char *when =
    pt_period_format (pt_period_previous (self->facts.query.period));
  g_autofree char *size = pt_words_gap (now, fabs (gap - before));

  if (fabs (gap - before) < 0.05)
    /* Translators: follows a gap; a period. */
    return g_strdup_printf (_ (", as wide as in %s"), when);
  if (gap < before)
    /* Translators: follows a gap; by how much, and a period. */
    return g_strdup_printf (_ (", %s narrower than in %s"), size, when);
  g_ptr_array_add (
    self->shortcomings,
    /* Translators: the name of a rate, by how much the gap grew, a period. */
    g_strdup_printf (_ ("The gap between regions in “%s” has grown by %s against %s."),
                     name, size, when));
  /* Translators: follows a gap; by how much, and a period. */
  return g_strdup_printf (_ (", %s wider than in %s"), size, when);
}

static gboolean
say_spread (PtSelfCheck *self, const PtRate *rate, const char *kind, guint dimension,
            GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (PtTable) now =
    pt_facts_ask (&self->facts, rate->code, PT_BY_DIMENSION, dimension, FALSE, &cause);
  g_autoptr (PtTable) before = NULL;
  g_autofree char *code = g_strdup_printf ("uneven.%s.%s", kind, rate->code);
  g_autofree char *high = NULL;
  g_autofree char *low = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *change = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *lowest = NULL;
  Spread spread, earlier;

  if (now != NULL)
    before =
      pt_facts_ask (&self->facts, rate->code, PT_BY_DIMENSION, dimension, TRUE, &cause);
  if (cause != NULL) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }
  if (now == NULL || !now->is_percent || !find_spread (now, &spread))
    return TRUE;

  high = pt_fact_format (now, spread.highest);
  low = pt_fact_format (now, spread.lowest);
  gap = pt_words_gap (now, spread.gap);
  highest = pt_text_inside_name (spread.highest->name);
  lowest = pt_text_inside_name (spread.lowest->name);
  change =
    find_spread (before, &earlier)
      ? describe_widening (self, now, spread.gap, earlier.gap, pt_rate_get_name (rate))
      : g_strdup ("");
  pt_self_check_say (
    self, PT_TEXT_ITEM, code,
    /* Translators: a rate; a group and its value, the highest; a group and its value,
     * the lowest; the gap; how it changed. */
    g_strdup_printf (_ ("%s: highest %s (%s), lowest %s (%s), a gap of %s%s."),
                     pt_rate_get_name (rate), highest, high, lowest, low, gap, change));
  return TRUE;
}

static gboolean
say_all (PtSelfCheck *self, const char *kind, GError **error)
{
  guint dimension;

  if (pt_catalogue_find_dimension (self->facts.catalogue, kind, &dimension) == NULL)
    return TRUE;
  for (guint i = 0; i < self->models->len; i++)
    if (!say_spread (self,
                     pt_self_check_get_rate (self,
                                             g_array_index (self->models, guint, i)),
                     kind, dimension, error))
      return FALSE;
  return TRUE;
}

gboolean
pt_self_check_add_uneven (PtSelfCheck *self, GError **error)
{
  const PtOverview *overview = self->overview;

  pt_document_add_heading (self->document, 2, "uneven.terrain",
                           _ ("Mountain areas against lower ones"));
  if (!say_all (self, "terrain", error))
    return FALSE;
  if (overview->sectors == NULL)
    return TRUE;
  pt_document_add_heading (self->document, 2, "uneven.sector",
                           _ ("Agencies and enterprises against residential areas"));
  pt_self_check_say (self, PT_TEXT_BODY, "uneven.sector.finding",
                     g_strdup (overview->sectors_sentence));
  pt_self_check_add_picture (self, "uneven.sector.figure", overview->sectors,
                             _ ("Agencies and enterprises, and residential areas"));
  return TRUE;
}

/* The first of @gaps by name. */
static char *
name_gaps (const GPtrArray *gaps)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint n = MIN (gaps->len, MAX_NAMED);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, ((PtGap *) g_ptr_array_index (gaps, i))->name);
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  if (gaps->len == n)
    return g_steal_pointer (&list);
  /* Translators: names of places; how many more there are. */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", gaps->len - n),
                          list, gaps->len - n);
}

static void
say_gaps (PtSelfCheck *self, const PtGaps *gaps)
{
  pt_self_check_say (self, PT_TEXT_BODY, "gaps.finding", g_strdup (gaps->sentence));
  if (gaps->gaps->len > 0) {
    g_autofree char *names = name_gaps (gaps->gaps);

    pt_self_check_say (
      self, PT_TEXT_BODY, "gaps.names",
      /* Translators: names of places. */
      g_strdup_printf (_ ("Places without an organisation, those with most people "
                          "first: %s."),
                       names));
    g_ptr_array_add (self->shortcomings, g_strdup (gaps->sentence));
  }
  if (gaps->silent->len > 0) {
    g_autofree char *names = name_gaps (gaps->silent);

    pt_self_check_say (
      self, PT_TEXT_BODY, "gaps.silent",
      /* Translators: names of places. */
      g_strdup_printf (_ ("It is not known whether these have one: %s."), names));
  }
}

gboolean
pt_self_check_add_gaps (PtSelfCheck *self, GError **error)
{
  const PtQuery *query = &self->facts.query;
  int rate = pt_gaps_find_rate (self->facts.catalogue);
  g_autoptr (PtGaps) gaps = NULL;
  PtGapChoice choice = { .period = query->period,
                         .view = query->view,
                         .day = query->day,
                         .within = query->within,
                         .level = -1,
                         .dimension = -1 };

  if (rate < 0)
    return TRUE;
  choice.rate = (guint) rate;
  gaps = pt_gaps_new (self->facts.catalogue, self->facts.columns, &choice, error);
  if (gaps == NULL)
    return FALSE;
  pt_document_add_heading (self->document, 2, "gaps",
                           _ ("Places without an organisation"));
  say_gaps (self, gaps);
  return TRUE;
}
