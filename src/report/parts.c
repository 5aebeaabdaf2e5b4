#include "report/parts.h"

#include "base/error.h"
#include "report/compare.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TOLERANCE 0.05 /* points, as with printed rates */

enum {
  RECOGNISED,
  REGISTERED,
  N_STATUSES
};

static const char *const statuses[N_STATUSES] = { "recognised", "registered" };

static const PtElement *
get_element (const PtCatalogue *catalogue, guint index)
{
  guint n;

  return &pt_catalogue_get_elements (catalogue, &n)[index];
}

static const PtRate *
get_rate (const PtCatalogue *catalogue, guint index)
{
  guint n;

  return &pt_catalogue_get_rates (catalogue, &n)[index];
}

/* Whether @rate is "@status of all" of @model. */
static gboolean
is_of_model (const PtCatalogue *catalogue, const PtRate *rate, const char *model,
             const char *status)
{
  const PtElement *numerator = get_element (catalogue, rate->numerator[0]);
  const PtElement *denominator = get_element (catalogue, rate->denominator[0]);

  return rate->n_numerator == 1 && rate->n_denominator == 1 &&
         g_str_equal (numerator->model, model) &&
         g_str_equal (denominator->model, model) &&
         g_str_equal (numerator->status, status) &&
         g_str_equal (denominator->status, "all");
}

static gboolean
find_statuses (PtParts *self, const PtCatalogue *catalogue, const PtRate *rate)
{
  const char *model = get_element (catalogue, rate->numerator[0])->model;
  guint n, n_found = 0;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  if (*model == '\0')
    return FALSE;
  for (guint status = 0; status < N_STATUSES; status++)
    for (guint i = 0; i < n; i++)
      if (is_of_model (catalogue, &rates[i], model, statuses[status])) {
        self->rates[status] = i;
        n_found++;
        break;
      }
  return n_found == N_STATUSES;
}

/* Money for each of several kinds of recipients: the kinds add up to what was spent. */
static gboolean
find_spending (PtParts *self, const PtCatalogue *catalogue, const PtRate *rate)
{
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  if (get_element (catalogue, rate->numerator[0])->type != PT_TYPE_MONEY_ELEMENT ||
      !g_str_equal (rate->denominator_kind, "recipients"))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_str_equal (rates[i].denominator_kind, rate->denominator_kind) &&
        self->n_elements < PT_PARTS_MAX)
      self->elements[self->n_elements++] = rates[i].numerator[0];
  return self->n_elements > 1;
}

static gboolean
take_elements (PtParts *self, const PtPictureChoice *choice, GError **error)
{
  if (choice->n_parts > PT_PARTS_MAX || choice->n_parts < 2) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: two numbers */
                 _ ("A whole is shown with %d to %d parts. Choose as many."), 2,
                 PT_PARTS_MAX);
    return FALSE;
  }
  for (guint i = 0; i < choice->n_parts; i++)
    self->elements[self->n_elements++] = choice->parts[i];
  self->whole = choice->whole;
  return TRUE;
}

gboolean
pt_parts_find (PtParts *self, const PtPainter *painter, guint i, GError **error)
{
  const PtPictureChoice *choice = painter->choice;
  const PtRate *rate;

  *self = (PtParts){ .whole = -1 };
  if (choice->n_parts > 0)
    return take_elements (self, choice, error);

  rate = get_rate (painter->catalogue, choice->rates[i]);
  self->of_model = find_statuses (self, painter->catalogue, rate);
  if (self->of_model || find_spending (self, painter->catalogue, rate))
    return TRUE;
  g_set_error (
    error, PT_ERROR, PT_ERROR_INVALID,
    /* Translators: the name of a rate */
    _ ("“%s” is not part of a whole whose other parts are known. Choose a rate "
       "of a learning model, or what is spent on one kind of recipient."),
    pt_rate_get_name (rate));
  return FALSE;
}

gboolean
pt_parts_has_rest (const PtParts *self)
{
  return self->of_model || self->whole >= 0;
}

guint
pt_parts_count (const PtParts *self)
{
  return self->of_model ? N_STATUSES + 1
                        : self->n_elements + (self->whole >= 0 ? 1 : 0);
}

const char *
pt_parts_get_name (const PtParts *self, const PtCatalogue *catalogue, guint part)
{
  if (!self->of_model)
    return part < self->n_elements
             ? pt_element_get_name (get_element (catalogue, self->elements[part]))
             : _ ("Other or not classified");
  if (part == RECOGNISED)
    return C_ ("part", "Recognised");
  return part == REGISTERED ? _ ("Registered, not yet recognised")
                            : C_ ("part", "Not registered");
}

guint
pt_parts_count_tables (const PtParts *self)
{
  return self->of_model ? N_STATUSES : pt_parts_count (self);
}

gboolean
pt_parts_ask (const PtParts *self, PtPainter *painter, PtBy by, GError **error)
{
  PtQuery query = painter->choice->query;

  query.by = by;
  for (guint i = 0; i < pt_parts_count_tables (self); i++) {
    query.rate = self->of_model ? (int) self->rates[i] : -1;
    query.element = self->of_model         ? -1
                    : i < self->n_elements ? (int) self->elements[i]
                                           : self->whole;
    if (pt_painter_ask (painter, &query, error) == NULL)
      return FALSE;
  }
  return TRUE;
}

static double
get_value (const PtPainter *painter, const PtPartsRow *found, guint i)
{
  return found->rows[i] < 0
           ? NAN
           : pt_painter_get_value (painter, found->tables[i], (guint) found->rows[i]);
}

/* Recognised is a part of registered, and that of all. */
static void
read_statuses (const PtPainter *painter, PtPartsRow *found)
{
  double recognised = get_value (painter, found, RECOGNISED);
  double registered = get_value (painter, found, REGISTERED);

  found->tables[N_STATUSES] = found->tables[REGISTERED];
  found->rows[N_STATUSES] = found->rows[REGISTERED];
  found->is_too_much =
    recognised > registered + TOLERANCE || registered > 100 + TOLERANCE;
  found->shares[0] = recognised;
  found->shares[1] = registered - recognised;
  found->shares[2] = 100 - registered;
}

static void
read_elements (const PtParts *self, const PtPainter *painter, PtPartsRow *found)
{
  double sum = 0, whole;

  for (guint i = 0; i < self->n_elements; i++)
    sum += get_value (painter, found, i);
  whole = self->whole >= 0 ? get_value (painter, found, self->n_elements) : sum;
  found->total = whole;
  found->is_too_much = sum > whole + 0.5;
  for (guint i = 0; i < self->n_elements; i++)
    found->shares[i] = 100 * get_value (painter, found, i) / whole;
  found->shares[self->n_elements] = 100 * (whole - sum) / whole;
}

void
pt_parts_read (const PtParts *self, const PtPainter *painter, guint first_table,
               guint row, PtPartsRow *found)
{
  const PtTableRow *first = pt_painter_get_row (painter, first_table, row);
  gboolean known = TRUE;

  *found = (PtPartsRow){ .total = NAN };
  for (guint i = 0; i < pt_parts_count_tables (self); i++) {
    found->tables[i] = first_table + i;
    found->rows[i] =
      pt_compare_find_row (pt_painter_get_table (painter, first_table + i), first, row);
  }
  if (self->of_model)
    read_statuses (painter, found);
  else
    read_elements (self, painter, found);

  for (guint i = 0; i < pt_parts_count (self); i++) {
    known = known && isfinite (found->shares[i]);
    if (found->shares[i] < 0)
      found->shares[i] = 0; /* within the tolerance */
  }
  for (guint i = 0; i <= PT_PARTS_MAX && (!known || found->is_too_much); i++)
    found->shares[i] = NAN;
}
