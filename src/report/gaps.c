#include "report/gaps.h"

#include "base/error.h"
#include "base/text.h"
#include "report/gaps-private.h"

#include <glib/gi18n-lib.h>

static void
free_gap (PtGap *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->parent);
  g_free (self->reason);
  g_free (self->who);
  g_free (self->state);
  g_free (self->note);
  g_free (self);
}

void
pt_gaps_free (PtGaps *self)
{
  g_ptr_array_unref (self->gaps);
  g_ptr_array_unref (self->silent);
  g_ptr_array_unref (self->settled);
  g_free (self->sentence);
  g_free (self);
}

gboolean
pt_gaps_is_countable (const PtRate *rate)
{
  return g_str_equal (rate->denominator_kind, "units") && rate->n_numerator == 1 &&
         rate->n_denominator == 1;
}

int
pt_gaps_find_rate (const PtCatalogue *catalogue)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (pt_gaps_is_countable (&rates[i]) &&
        g_str_equal (elements[rates[i].numerator[0]].model, "organisation"))
      return (int) i;
  return -1;
}

static gboolean
is_wanted (const PtGapChoice *choice, PtKind kind)
{
  if (choice->level >= 0)
    return (int) kind == choice->level;
  return kind >= PT_KIND_COMMUNE && kind != PT_KIND_BLOCK;
}

static gboolean
search_all (PtGaps *self, const PtCatalogue *catalogue, PtColumnSource *columns,
            GError **error)
{
  for (guint kind = 0; kind < PT_N_KINDS; kind++)
    if (is_wanted (&self->choice, (PtKind) kind) &&
        !pt_gaps_search (self, catalogue, columns, (PtKind) kind, error))
      return FALSE;
  return TRUE;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const PtGap *x = *(PtGap *const *) a, *y = *(PtGap *const *) b;

  if (x->group != y->group) /* of no group: last */
    return (guint) x->group < (guint) y->group ? -1 : 1;
  if (x->people != y->people)
    return x->people > y->people ? -1 : 1;
  if (x->missing != y->missing)
    return x->missing > y->missing ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

PtGaps *
pt_gaps_new (const PtCatalogue *catalogue, PtColumnSource *columns,
             const PtGapChoice *choice, GError **error)
{
  g_autoptr (PtGaps) self = g_new0 (PtGaps, 1);

  self->choice = *choice;
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_gap);
  self->silent = g_ptr_array_new_with_free_func ((GDestroyNotify) free_gap);
  self->settled = g_ptr_array_new_with_free_func ((GDestroyNotify) free_gap);
  if (!search_all (self, catalogue, columns, error))
    return NULL;
  if (self->n_expected == 0) {
    g_autofree char *period = pt_period_format (choice->period);

    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: a period such as “year 2024”. */
                 _ ("No unit is to have an organisation in %s: there are no such "
                    "units, or nothing was asked of them."),
                 period);
    return NULL;
  }

  g_ptr_array_sort (self->gaps, compare_gaps);
  g_ptr_array_sort (self->silent, compare_gaps);
  g_ptr_array_sort (self->settled, compare_gaps);
  pt_gaps_find_words (self);
  return g_steal_pointer (&self);
}
