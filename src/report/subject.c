#include "report/reading.h"

static gboolean
are_money (const PtElement *elements, const guint *indexes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (elements[indexes[i]].type == PT_TYPE_MONEY_ELEMENT)
      return TRUE;
  return FALSE;
}

static void
init_rate (PtSubject *self, const PtElement *elements, const PtRate *rate)
{
  self->elements[0] = rate->numerator;
  self->n_elements[0] = rate->n_numerator;
  self->elements[1] = rate->denominator;
  self->n_elements[1] = rate->n_denominator;
  self->published = rate->published;
  self->is_rate = TRUE;
  self->is_money = are_money (elements, rate->numerator, rate->n_numerator) &&
                   !are_money (elements, rate->denominator, rate->n_denominator);
  self->is_percent = !self->is_money;
}

/* An element that holds a rate as printed: the denominator serves as its weight. */
static void
init_printed (PtSubject *self, const PtElement *element, const PtRate *rate)
{
  self->is_printed = TRUE;
  self->published = (int) element->index;
  self->is_money = element->type == PT_TYPE_MONEY_ELEMENT;
  self->is_percent = element->type == PT_TYPE_PERCENT_ELEMENT;
  if (rate == NULL)
    return;
  self->elements[1] = rate->denominator;
  self->n_elements[1] = rate->n_denominator;
}

static const PtRate *
find_printed_rate (const PtCatalogue *catalogue, guint element)
{
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (rates[i].published == (int) element)
      return &rates[i];
  return NULL;
}

void
pt_subject_init (PtSubject *self, const PtCatalogue *catalogue, const PtQuery *query)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);
  const PtRate *rate;

  *self = (PtSubject){ .published = -1 };
  if (query->rate >= 0) {
    init_rate (self, elements, &pt_catalogue_get_rates (catalogue, &n)[query->rate]);
    return;
  }
  rate = find_printed_rate (catalogue, (guint) query->element);
  if (rate != NULL || elements[query->element].type == PT_TYPE_PERCENT_ELEMENT) {
    init_printed (self, &elements[query->element], rate);
    return;
  }
  self->own = (guint) query->element;
  self->elements[0] = &self->own;
  self->n_elements[0] = 1;
  self->is_money = elements[query->element].type == PT_TYPE_MONEY_ELEMENT;
}
