#include "report/compare.h"
#include "report/painters.h"
#include "report/parts.h"
#include "report/words.h"

#include "base/text.h"
#include "chart/row.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* One row of the drawing. */
typedef struct {
  PtPartsRow parts;
  const char *name;
} Whole;

/* The largest first part first, what is not known at the end, equal ones by name. */
static int
compare_wholes (gconstpointer a, gconstpointer b)
{
  const Whole *x = a, *y = b;
  double left = x->parts.shares[0], right = y->parts.shares[0];

  if (isnan (left) != isnan (right))
    return isnan (left) ? 1 : -1;
  if (!isnan (left) && left != right)
    return right < left ? -1 : 1;
  return pt_text_collate_names (x->name, y->name);
}

static GArray *
list_wholes (const PtPainter *self, const PtParts *parts)
{
  GArray *wholes = g_array_new (FALSE, TRUE, sizeof (Whole));
  g_autoptr (GArray) rows = pt_painter_list_rows (self);

  for (guint i = 0; i < MAX (rows->len, 1); i++) {
    guint row = rows->len > 0 ? g_array_index (rows, guint, i)
                              : pt_painter_get_table (self, 0)->rows->len - 1;
    Whole whole = { .name = pt_painter_get_row (self, 0, row)->name };

    pt_parts_read (parts, self, 0, row, &whole.parts);
    g_array_append_val (wholes, whole);
  }
  g_array_sort (wholes, compare_wholes);
  return wholes;
}

/* The places with the most and the least of a part; @n receives how many are known. */
static void
find_ends (const GArray *wholes, guint part, guint *most, guint *least, guint *n)
{
  *n = 0;
  for (guint i = 0; i < wholes->len; i++) {
    double share = g_array_index (wholes, Whole, i).parts.shares[part];

    if (isnan (share))
      continue;
    if (*n == 0 || share > g_array_index (wholes, Whole, *most).parts.shares[part])
      *most = i;
    if (*n == 0 || share < g_array_index (wholes, Whole, *least).parts.shares[part])
      *least = i;
    (*n)++;
  }
}

static char *
format_share (const GArray *wholes, guint i, guint part)
{
  return pt_number_format_percent (g_array_index (wholes, Whole, i).parts.shares[part],
                                   1);
}

static void
set_title (PtPainter *self, const PtParts *parts, const GArray *wholes)
{
  guint part = parts->of_model ? pt_parts_count (parts) - 1 : 0;
  const char *name = pt_parts_get_name (parts, self->catalogue, part);
  guint most = 0, least = 0, n;
  g_autofree char *high = NULL, *low = NULL, *high_name = NULL, *low_name = NULL;

  find_ends (wholes, part, &most, &least, &n);
  if (n == 0) {
    pt_painter_title_nothing (self);
    return;
  }
  high = format_share (wholes, most, part);
  low = format_share (wholes, least, part);
  high_name = pt_text_inside_name (g_array_index (wholes, Whole, most).name);
  low_name = pt_text_inside_name (g_array_index (wholes, Whole, least).name);
  if (n == 1)
    /* Translators: a part of a whole, its share; the only place with figures */
    pt_painter_set_title (self,
                          g_strdup_printf (_ ("%s: %s in %s"), name, high, high_name));
  else if (g_str_equal (high, low))
    /* Translators: a part of a whole, its share, a number of places */
    pt_painter_set_title (self,
                          g_strdup_printf (_ ("%s: %s in each of %u"), name, high, n));
  else
    pt_painter_set_title (self,
                          g_strdup_printf (
                            /* Translators: a part of a whole; the place with the
                             * largest and that with the smallest share */
                            _ ("%s: largest share in %s (%s), smallest in %s (%s)"),
                            name, high_name, high, low_name, low));
}

/* "Đã công nhận: 57,6%." and what the part's own table says. */
static void
put_part (PtPainter *self, const PtParts *parts, guint i, const Whole *whole,
          guint part)
{
  const PtPartsRow *row = &whole->parts;
  double share = row->shares[part];
  g_autofree char *label = isnan (share) ? NULL : pt_number_format_percent (share, 1);
  const char *name = pt_parts_get_name (parts, self->catalogue, part);
  g_autofree char *before = NULL;

  if (row->is_too_much)
    before = g_strdup (_ ("The parts exceed the whole, so they are not drawn."));
  else if (label != NULL)
    /* Translators: a part of a whole, its share */
    before = g_strdup_printf (_ ("%s: %s."), name, label);
  else
    before = g_strdup_printf ("%s: –.", name);
  if (row->rows[part] < 0)
    pt_painter_put (self, i, part, 0, -1, NULL);
  else
    pt_compare_put (self, i, part, row->tables[part], (guint) row->rows[part], share,
                    label != NULL ? label : "–", before);
}

static char *
format_total (const PtPainter *self, const PtParts *parts, const Whole *whole)
{
  guint last = pt_parts_count_tables (parts) - 1;

  if (whole->parts.is_too_much)
    return g_strdup (_ ("parts exceed the whole"));
  if (isnan (whole->parts.total))
    return isnan (whole->parts.shares[0]) ? g_strdup ("–") : NULL;
  return pt_words_gap (pt_painter_get_table (self, last), whole->parts.total);
}

static void
add_rows (PtPainter *self, const PtParts *parts, const GArray *wholes)
{
  guint n_too_much = 0;

  for (guint i = 0; i < wholes->len; i++) {
    const Whole *whole = &g_array_index (wholes, Whole, i);
    g_autofree char *note = format_total (self, parts, whole);

    n_too_much += whole->parts.is_too_much ? 1 : 0;
    pt_chart_data_add_row (self->picture->data, whole->name, 0, -1);
    if (note != NULL)
      pt_chart_data_set_row_note (self->picture->data, i, note);
    for (guint part = 0; part < pt_parts_count (parts); part++)
      put_part (self, parts, i, whole, part);
  }
  if (n_too_much > 0)
    pt_painter_remark (
      self,
      g_strdup_printf (
        /* Translators: a number of rows of the chart */
        ngettext ("in %u the parts exceed the whole, so it has no bar",
                  "in %u the parts exceed the whole, so they have no bars", n_too_much),
        n_too_much));
}

static void
add_series (PtPainter *self, const PtParts *parts)
{
  for (guint i = 0; i < pt_parts_count (parts); i++)
    pt_painter_add_series (self, pt_parts_get_name (parts, self->catalogue, i));
  if (pt_parts_has_rest (parts))
    pt_chart_data_set_rest (self->picture->data, pt_parts_count (parts) - 1);
}

/* Each model is a row, in the order of the catalogue. */
static gboolean
paint_models (PtPainter *self, GError **error)
{
  g_autoptr (GArray) wholes = g_array_new (FALSE, TRUE, sizeof (Whole));
  PtParts parts = { 0 };

  for (guint i = 0; i < self->choice->n_rates; i++) {
    guint first = self->picture->tables->len;
    Whole whole = { .name = self->names[i] };

    if (!pt_parts_find (&parts, self, i, error) ||
        !pt_parts_ask (&parts, self, PT_BY_WHOLE, error))
      return FALSE;
    pt_parts_read (&parts, self, first,
                   pt_painter_get_table (self, first)->rows->len - 1, &whole.parts);
    g_array_append_val (wholes, whole);
  }
  add_series (self, &parts);
  set_title (self, &parts, wholes);
  /* xgettext:no-c-format */
  pt_painter_set_subtitle (self, _ ("Learning models, % of all"), NULL);
  add_rows (self, &parts, wholes);
  return TRUE;
}

static char *
describe_subject (const PtPainter *self, const PtParts *parts)
{
  guint n;

  if (parts->of_model)
    return pt_words_subject (self->catalogue, &self->choice->query);
  if (parts->whole >= 0)
    return g_strdup (pt_element_get_name (
      &pt_catalogue_get_elements (self->catalogue, &n)[parts->whole]));
  return g_strdup (_ ("Parts of the sum, in percent"));
}

gboolean
pt_paint_parts (PtPainter *self, GError **error)
{
  PtParts parts;
  g_autoptr (GArray) wholes = NULL;
  g_autofree char *subject = NULL;

  self->picture->data = pt_chart_data_new (PT_CHART_PERCENT);
  if (self->choice->n_parts == 0 && self->choice->n_rates > 1)
    return paint_models (self, error);
  if (!pt_parts_find (&parts, self, 0, error) ||
      !pt_parts_ask (&parts, self, self->choice->query.by, error))
    return FALSE;
  wholes = list_wholes (self, &parts);
  add_series (self, &parts);
  set_title (self, &parts, wholes);
  subject = describe_subject (self, &parts);
  pt_painter_set_subtitle (self, subject, NULL);
  add_rows (self, &parts, wholes);
  return TRUE;
}
