#include "app/entry-words.h"

#include <glib/gi18n-lib.h>

#include "base/money.h"
#include "domain/cell.h"

char *
pt_entry_words_last (PtEntryTable *table, const PtEntryCell *cell)
{
  PtFigure last = pt_entry_table_read_last (table, cell);

  return pt_cell_format (cell->element, &last);
}

static char *
sign (gint64 change)
{
  g_autofree char *number = pt_number_format (change);

  return change > 0 ? g_strdup_printf ("+%s", number) : g_steal_pointer (&number);
}

char *
pt_entry_words_change (PtEntryTable *table, const PtEntryCell *cell)
{
  PtFigure last = pt_entry_table_read_last (table, cell);
  g_autofree char *change = NULL;
  g_autofree char *share = NULL;
  gint64 difference;

  if (last.state != PT_STATE_NUMBER || cell->figure.state != PT_STATE_NUMBER ||
      cell->draft != NULL ||
      __builtin_sub_overflow (cell->figure.value, last.value, &difference))
    return g_strdup ("");

  if (cell->element->type == PT_TYPE_PERCENT_ELEMENT) {
    change = pt_number_format_signed ((double) difference / PT_PERCENT_SCALE, 1);
    /* Translators: %s is a change of a percentage, with its sign. */
    return g_strdup_printf (_ ("%s points"), change);
  }
  if (difference == 0)
    return g_strdup (_ ("unchanged"));
  change = sign (difference);
  if (last.value == 0)
    return g_steal_pointer (&change);
  share =
    pt_number_format_signed (100.0 * (double) difference / (double) last.value, 1);
  return g_strdup_printf ("%s (%s%%)", change, share);
}

/* One side of the line, in this period or the one before; FALSE where any is missing.
 */
static gboolean
add_up (PtEntryTable *table, const PtUnit *unit, const guint *elements, guint n,
        gboolean before, gint64 *sum)
{
  const PtEntryChoice *choice = pt_entry_table_get_choice (table);
  PtColumnSource *columns = pt_book_get_columns (choice->book);
  guint n_elements;
  const PtElement *all =
    pt_catalogue_get_elements (pt_entry_table_get_catalogue (table), &n_elements);

  *sum = 0;
  for (guint i = 0; i < n; i++) {
    PtEntryCell cell = { .unit = unit, .element = &all[elements[i]] };
    PtFigure figure = { 0 };

    if (before)
      figure = pt_entry_table_read_last (table, &cell);
    else {
      const PtColumn *column =
        columns->get (columns, elements[i], choice->period, NULL);

      if (column != NULL)
        figure = column->figures[unit->index];
    }
    if (figure.state != PT_STATE_NUMBER || !pt_checked_add (*sum, figure.value, sum))
      return FALSE;
  }
  return n > 0;
}

/* Returns: (transfer full) (nullable) */
static char *
compute (PtEntryTable *table, const PtUnit *unit, const PtRate *rate, gboolean before)
{
  guint n;
  const PtElement *all =
    pt_catalogue_get_elements (pt_entry_table_get_catalogue (table), &n);
  gint64 above, below;

  if (!add_up (table, unit, rate->numerator, rate->n_numerator, before, &above) ||
      !add_up (table, unit, rate->denominator, rate->n_denominator, before, &below) ||
      below == 0)
    return NULL;

  if (all[rate->numerator[0]].type == PT_TYPE_MONEY_ELEMENT)
    return pt_money_format ((gint64) ((double) above / (double) below + 0.5),
                            PT_MONEY_DONG);
  return pt_number_format_percent (100.0 * (double) above / (double) below, 1);
}

static gboolean
holds (const guint *elements, guint n, guint element)
{
  for (guint i = 0; i < n; i++) {
    if (elements[i] == element)
      return TRUE;
  }
  return FALSE;
}

static void
free_rate (gpointer data)
{
  PtEntryRate *rate = data;

  g_free (rate->value);
  g_free (rate->last);
  g_free (rate);
}

GPtrArray *
pt_entry_words_list_rates (PtEntryTable *table, const PtEntryCell *cell)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (free_rate);
  guint n;
  const PtRate *rates =
    pt_catalogue_get_rates (pt_entry_table_get_catalogue (table), &n);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++) {
      gboolean above =
        holds (rates[i].numerator, rates[i].n_numerator, cell->element->index);
      gboolean below =
        holds (rates[i].denominator, rates[i].n_denominator, cell->element->index);
      PtEntryRate *rate;

      if (pass == 0 ? !above : above || !below)
        continue;
      rate = g_new (PtEntryRate, 1);
      *rate = (PtEntryRate){ .rate = &rates[i],
                             .is_above = above,
                             .value = compute (table, cell->unit, &rates[i], FALSE),
                             .last = compute (table, cell->unit, &rates[i], TRUE) };
      g_ptr_array_add (found, rate);
    }
  return found;
}

char *
pt_entry_words_rates (PtEntryTable *table, const PtEntryCell *cell)
{
  g_autoptr (GPtrArray) rates = pt_entry_words_list_rates (table, cell);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < rates->len; i++) {
    const PtEntryRate *rate = g_ptr_array_index (rates, i);

    if (!rate->is_above || rate->value == NULL)
      continue;
    if (out->len > 0)
      g_string_append (out, " · ");
    g_string_append_printf (out, "%s %s", rate->value,
                            pt_rate_describe_denominator (rate->rate));
  }
  return g_strdup (out->str);
}
