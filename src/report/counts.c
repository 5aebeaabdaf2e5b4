#include "report/counts.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

gboolean
pt_counts_require_rate (const PtPainter *painter, GError **error)
{
  if (painter->choice->query.rate >= 0)
    return TRUE;

  g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                       _ ("This chart sets one count against another: choose a rate."));
  return FALSE;
}

void
pt_counts_init (PtCounts *self, const PtPainter *painter, guint table)
{
  const PtTable *answer = pt_painter_get_table (painter, table);
  guint n = answer->rows->len;

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->others = g_array_new (FALSE, FALSE, sizeof (guint));
  self->values = g_new (double, n + 1);
  self->weights = g_new (double, n + 1);
  self->n = 0;
  for (guint row = 0; row + 1 < n; row++) {
    const PtTableRow *found = pt_painter_get_row (painter, table, row);

    if (found->state == PT_STATE_NUMBER && found->has_counts &&
        found->denominator > 0) {
      self->values[self->n] = found->value;
      self->weights[self->n++] = (double) found->denominator;
      g_array_append_val (self->rows, row);
    } else if (found->n_expected > 0 || found->state != PT_STATE_ABSENT) {
      g_array_append_val (self->others, row);
    }
  }
}

void
pt_counts_clear (PtCounts *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->weights, g_free);
}

/* Elements are named by common words, which begin small inside a sentence; but not an
 * abbreviation.
 */
static char *
name_element (const PtElement *element, gboolean inside)
{
  const char *name = pt_element_get_name (element);
  const char *rest = g_utf8_next_char (name);
  g_autofree char *first = NULL;
  g_autofree char *small = NULL;

  if (!inside || *name == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (name);

  first = g_strndup (name, (gsize) (rest - name));
  small = g_utf8_strdown (first, -1);
  return g_strconcat (small, rest, NULL);
}

/* Several elements are named one after the other. */
static char *
name_elements (const PtCatalogue *catalogue, const guint *elements, guint n,
               gboolean inside)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint n_all;
  const PtElement *all = pt_catalogue_get_elements (catalogue, &n_all);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, name_element (&all[elements[i]], inside || i > 0));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" + ", (char **) names->pdata);
}

static const PtRate *
get_rate (const PtPainter *painter)
{
  guint n;

  return &pt_catalogue_get_rates (painter->catalogue, &n)[painter->choice->query.rate];
}

char *
pt_counts_name_numerator (const PtPainter *painter, gboolean inside)
{
  const PtRate *rate = get_rate (painter);

  return name_elements (painter->catalogue, rate->numerator, rate->n_numerator, inside);
}

char *
pt_counts_name_denominator (const PtPainter *painter, gboolean inside)
{
  const PtRate *rate = get_rate (painter);

  return name_elements (painter->catalogue, rate->denominator, rate->n_denominator,
                        inside);
}
