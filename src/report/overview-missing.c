#include "report/overview-parts.h"
#include "report/reading.h"
#include "report/view.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

/* Who gave which element in one period. */
typedef struct {
  const PtCatalogue *catalogue;
  PtColumnSource *columns;
  PtQuery query;
  PtView *view;
} Count;

void
pt_missing_free (PtMissing *self)
{
  g_free (self->name);
  g_free (self->parent);
  g_free (self);
}

/* Marks in @given the sources that said anything about @element.  Returns: how many
 * did, or -1 with @error set
 */
static int
count_given (Count *self, guint element, guint8 *given, GError **error)
{
  PtSubject subject;
  PtQuery query = self->query;
  g_autoptr (PtReadings) reader = NULL;
  int n = 0;

  query.element = (int) element;
  pt_subject_init (&subject, self->catalogue, &query);
  reader = pt_readings_new (self->catalogue, self->columns, &query, &subject, error);
  if (reader == NULL)
    return -1;
  for (guint i = 0; i < self->view->sources->len; i++) {
    const PtViewSource *source = &g_array_index (self->view->sources, PtViewSource, i);
    PtReading reading;

    pt_readings_read (reader, source->unit, &reading);
    given[i] =
      reading.state == PT_STATE_NUMBER || reading.state == PT_STATE_NOT_APPLICABLE;
    n += given[i];
  }
  return n;
}

static guint
count_expected_units (const PtView *view)
{
  guint n = 0;

  for (guint i = 0; i < view->sources->len; i++)
    n += !g_array_index (view->sources, PtViewSource, i).former;
  return n;
}

static gboolean
is_half (int n, const PtView *view)
{
  guint n_units = count_expected_units (view);

  return n_units > 0 && 2 * (guint) n >= n_units;
}

/* An element is expected where half of the units gave it, now or the time before. */
static gboolean
count_element (Count *now, Count *before, guint element, guint8 *given, guint *missing,
               gboolean *is_expected, GError **error)
{
  g_autofree guint8 *then = g_new0 (guint8, before->view->sources->len + 1);
  int n = count_given (now, element, given, error);

  *is_expected = FALSE;
  if (n < 0)
    return FALSE;
  if (!is_half (n, now->view)) {
    n = count_given (before, element, then, error);
    if (n < 0)
      return FALSE;
    if (!is_half (n, before->view))
      return TRUE;
  }
  *is_expected = TRUE;
  for (guint i = 0; i < now->view->sources->len; i++)
    missing[i] += !given[i];
  return TRUE;
}

static gboolean
is_printed_rate (const PtCatalogue *catalogue, const PtElement *element)
{
  return element->type == PT_TYPE_PERCENT_ELEMENT ||
         pt_catalogue_find_rate (catalogue, element->code) != NULL;
}

/* What people know it as part of: below a province, that is the former district. */
static const char *
name_parent (const PtCatalogue *catalogue, const PtUnit *unit, PtDay day)
{
  const PtUnit *parent = pt_catalogue_get_parent (catalogue, unit, day);
  const PtUnitVersion *version =
    parent != NULL ? pt_unit_get_nearest_version (parent, day) : NULL;
  guint dimension;
  const PtDimension *districts =
    pt_catalogue_find_dimension (catalogue, "former-district", &dimension);
  int group = -1;

  if (version == NULL)
    return "";
  if (version->kind == PT_KIND_PROVINCE && districts != NULL)
    group = pt_catalogue_get_group (catalogue, unit->index, dimension, day);
  return group >= 0 ? pt_group_get_name (&districts->groups[group]) : version->name;
}

static PtMissing *
describe (const PtCatalogue *catalogue, const PtViewSource *source)
{
  PtMissing *self = g_new0 (PtMissing, 1);
  guint n;
  const PtUnit *unit = &pt_catalogue_get_units (catalogue, &n)[source->unit];

  self->unit = source->unit;
  self->name = g_strdup (pt_unit_get_nearest_version (unit, source->day)->name);
  self->parent = g_strdup (name_parent (catalogue, unit, source->day));
  return self;
}

static int
compare_missing (gconstpointer a, gconstpointer b)
{
  const PtMissing *x = *(PtMissing *const *) a, *y = *(PtMissing *const *) b;

  if (x->n_missing != y->n_missing)
    return x->n_missing > y->n_missing ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

static void
list_missing (PtOverview *self, const Count *count, const guint *missing,
              guint n_expected)
{
  for (guint i = 0; i < count->view->sources->len; i++) {
    const PtViewSource *source = &g_array_index (count->view->sources, PtViewSource, i);
    PtMissing *one;

    if (source->former)
      continue;
    self->n_units++;
    if (n_expected > 0 && missing[i] == 0) {
      self->n_complete++;
      continue;
    }
    one = describe (count->catalogue, source);
    one->n_missing = missing[i];
    one->n_expected = n_expected;
    g_ptr_array_add (self->missing, one);
  }
  g_ptr_array_sort (self->missing, compare_missing);
}

static char *
say_missing (const PtOverview *self, const PtQuery *query, guint n_expected)
{
  g_autofree char *period = pt_period_format (query->period);
  guint n = self->n_units - self->n_complete;

  if (n_expected == 0)
    /* Translators: a period such as “year 2026” */
    return g_strdup_printf (_ ("Nobody has reported for %s yet."), period);
  if (n == 0)
    /* Translators: a number of units, a period such as “year 2026” */
    return g_strdup_printf (ngettext ("%u unit has reported in full for %s.",
                                      "All %u units have reported in full for %s.",
                                      self->n_units),
                            self->n_units, period);
  /* Translators: a number of units, out of how many, a period such as “year 2026” */
  return g_strdup_printf (ngettext ("%u of %u units has not reported in full for %s.",
                                    "%u of %u units have not reported in full for %s.",
                                    n),
                          n, self->n_units, period);
}

static gboolean
count_all (Count *now, Count *before, guint *missing, guint *n_expected, GError **error)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (now->catalogue, &n);
  g_autofree guint8 *given = g_new0 (guint8, now->view->sources->len + 1);

  for (guint i = 0; i < n; i++) {
    gboolean is_expected;

    if (is_printed_rate (now->catalogue, &elements[i]))
      continue;
    if (!count_element (now, before, i, given, missing, &is_expected, error))
      return FALSE;
    *n_expected += is_expected;
  }
  return TRUE;
}

gboolean
pt_overview_find_missing (PtOverview *self, const PtCatalogue *catalogue,
                          PtColumnSource *columns, const PtQuery *query, GError **error)
{
  Count now = { catalogue, columns, *query }, before;
  g_autoptr (PtView) view = NULL;
  g_autoptr (PtView) view_before = NULL;
  g_autofree guint *missing = NULL;
  guint n_expected = 0;

  now.query.rate = -1;
  now.query.by = PT_BY_WHOLE;
  before = now;
  before.query.period = pt_period_previous (query->period);
  if (before.query.period == PT_PERIOD_NONE) /* the first there is: nothing before it */
    before.query.period = query->period;
  now.view = view =
    pt_view_new (catalogue, &now.query, pt_view_get_level_kinds (query->level));
  before.view = view_before =
    pt_view_new (catalogue, &before.query, pt_view_get_level_kinds (query->level));
  missing = g_new0 (guint, view->sources->len + 1);
  if (!count_all (&now, &before, missing, &n_expected, error))
    return FALSE;
  list_missing (self, &now, missing, n_expected);
  self->missing_sentence = say_missing (self, query, n_expected);
  return TRUE;
}
