#include "store/reorganise-private.h"

#include "base/number.h"
#include "store/book-private.h"

#include <glib/gi18n-lib.h>

/* What is said of drafts about targets and elements. */

static const PtUnit *
find_unit (const PtReorganisation *what, const PtCatalogue *catalogue)
{
  return what->units->len == 0
           ? NULL
           : pt_find_unit_by_id (catalogue,
                                 g_ascii_strtoll (pt_reorganisation_get_unit (what, 0),
                                                  NULL, 10));
}

/* For whom: a unit's name, a group's, or everyone. */
static const char *
name_whom (const PtReorganisation *what, const PtCatalogue *catalogue)
{
  const PtUnit *unit = find_unit (what, catalogue);
  const PtDimension *dimension =
    pt_catalogue_find_dimension (catalogue, what->grouping.dimension, NULL);
  const PtGroup *group =
    dimension != NULL ? pt_dimension_find_group (dimension, what->grouping.group, NULL)
                      : NULL;

  if (unit != NULL)
    return pt_unit_get_nearest_version (unit, pt_day_today ())->name;
  return group != NULL ? pt_group_get_name (group) : C_ ("target", "everyone");
}

static char *
format_value (gint64 value)
{
  guint decimals = value % PT_PERCENT_SCALE == 0          ? 0
                   : value % (PT_PERCENT_SCALE / 10) == 0 ? 1
                                                          : 2;

  return pt_number_format_percent ((double) value / PT_PERCENT_SCALE, decimals);
}

static char *
title_element (const PtReorganisation *self, const PtCatalogue *catalogue)
{
  const PtElement *element =
    pt_catalogue_find_element (catalogue, self->measuring.code);
  const char *name =
    element != NULL ? pt_element_get_name (element) : self->measuring.code;
  g_autofree char *day = pt_day_format_short (self->day);

  if (self->measuring.new_code != NULL)
    /* Translators: two elements, such as “Families registered”; a date. */
    return g_strdup_printf (_ ("“%s” is replaced by “%s” from %s"), name,
                            self->measuring.name_vi, day);
  /* Translators: an element, such as “Families registered”; a date. */
  return g_strdup_printf (_ ("“%s” is not counted any more from %s"), name, day);
}

char *
pt_reorganisation_title_measure (const PtReorganisation *self,
                                 const PtCatalogue *catalogue)
{
  const PtRate *rate;
  const char *name;
  g_autofree char *value = NULL;

  if (self->type == PT_REORGANISATION_END_ELEMENT)
    return title_element (self, catalogue);
  if (self->type == PT_REORGANISATION_ADD_ELEMENT)
    /* Translators: what was done: what is counted from now on. */
    return g_strdup_printf (_ ("New element: %s"), self->measuring.element.name_vi);
  if (self->type == PT_REORGANISATION_ADD_RATE)
    /* Translators: what was done: what is computed from now on. */
    return g_strdup_printf (_ ("New rate: %s"), self->measuring.rate.name_vi);

  rate = pt_catalogue_find_rate (catalogue, self->measuring.code);
  name = rate != NULL ? pt_rate_get_name (rate) : self->measuring.code;
  if (self->type == PT_REORGANISATION_DROP_TARGET)
    /* Translators: a rate; a year; for whom: everyone, a group or a unit. */
    return g_strdup_printf (_ ("No target any more: %s, %d, %s"), name,
                            self->measuring.year, name_whom (self, catalogue));
  value = format_value (self->measuring.value);
  /* Translators: a percentage; a rate; a year; for whom: everyone, a group or a unit.
   */
  return g_strdup_printf (_ ("Target %s: %s, %d, %s"), value, name,
                          self->measuring.year, name_whom (self, catalogue));
}

/* The very target that the draft speaks of, or NULL. */
static const PtTarget *
find_target (const PtReorganisation *what, const PtCatalogue *catalogue)
{
  const PtRate *rate = pt_catalogue_find_rate (catalogue, what->measuring.code);
  const PtUnit *unit = find_unit (what, catalogue);
  const PtTarget *target;
  guint dimension = 0, group = 0;
  int of_dimension = -1, of_group = -1, of_unit = unit != NULL ? (int) unit->index : -1;
  const PtDimension *found =
    pt_catalogue_find_dimension (catalogue, what->grouping.dimension, &dimension);

  if (found != NULL && pt_dimension_find_group (found, what->grouping.group, &group)) {
    of_dimension = (int) dimension;
    of_group = (int) group;
  }
  if (rate == NULL)
    return NULL;

  target = pt_catalogue_find_target (catalogue, rate->index, what->measuring.year,
                                     of_dimension, of_group, of_unit);
  return target != NULL && target->unit == of_unit && target->group == of_group ? target
                                                                                : NULL;
}

static void
add_target_facts (GPtrArray *facts, const PtReorganisation *what,
                  const PtCatalogue *catalogue)
{
  const PtTarget *before = find_target (what, catalogue);
  g_autofree char *old = before != NULL ? format_value (before->value) : NULL;

  if (before != NULL)
    g_ptr_array_add (facts,
                     g_strdup_printf (
                       /* Translators: a percentage; a document. */
                       _ ("Until now the target was %s (%s)."), old, before->document));
  else
    g_ptr_array_add (facts, g_strdup (_ ("Until now there was no target of its own.")));
  g_ptr_array_add (facts,
                   g_strdup_printf (
                     /* Translators: a year. */
                     _ ("No figure changes. Tables and charts of %d show the distance "
                        "to the target anew."),
                     what->measuring.year));
}

/* How many figures of the element are of periods that end before @day, and after. */
static gboolean
count_figures (PtBook *book, const PtElement *element, PtDay day, guint counts[2],
               GError **error)
{
  static const char sql[] =
    "SELECT period, count (*) FROM figure WHERE element = ? GROUP BY period";
  sqlite3_stmt *statement = pt_connection_get (book->connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, element->id);
  while (pt_connection_next (book->connection, statement, &failure)) {
    PtPeriod period = (PtPeriod) sqlite3_column_int (statement, 0);

    counts[pt_period_last_day (period) >= day] +=
      (guint) sqlite3_column_int (statement, 1);
  }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
uses (const guint *elements, guint n, guint element)
{
  for (guint i = 0; i < n; i++)
    if (elements[i] == element)
      return TRUE;
  return FALSE;
}

/* "“A”, “B”", or NULL where no rate is made from it. */
static char *
list_rates (const PtCatalogue *catalogue, const PtElement *element)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (uses (rates[i].numerator, rates[i].n_numerator, element->index) ||
        uses (rates[i].denominator, rates[i].n_denominator, element->index))
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "",
                              pt_rate_get_name (&rates[i]));
  return names->len > 0 ? g_strdup (names->str) : NULL;
}

static gboolean
add_element_facts (GPtrArray *facts, PtBook *book, const PtReorganisation *what,
                   GError **error)
{
  const PtElement *element =
    pt_catalogue_find_element (book->catalogue, what->measuring.code);
  g_autofree char *rates = list_rates (book->catalogue, element);
  g_autofree char *before = NULL;
  g_autofree char *later = NULL;
  guint counts[2] = { 0 };

  if (!count_figures (book, element, what->day, counts, error))
    return FALSE;

  before = pt_number_format (counts[0]);
  later = pt_number_format (counts[1]);
  g_ptr_array_add (
    facts, g_strdup_printf (ngettext ("%s figure of earlier periods stays as it is.",
                                      "%s figures of earlier periods stay as they are.",
                                      counts[0]),
                            before));
  if (counts[1] > 0)
    g_ptr_array_add (
      facts, g_strdup_printf (
               ngettext ("%s figure of later periods is in the book already. It "
                         "stays, but is not asked for any more.",
                         "%s figures of later periods are in the book already. "
                         "They stay, but are not asked for any more.",
                         counts[1]),
               later));
  if (rates != NULL)
    g_ptr_array_add (facts,
                     g_strdup_printf (
                       /* Translators: %s are names of rates. */
                       _ ("These rates are computed from it and end with it: %s."),
                       rates));
  return TRUE;
}

gboolean
pt_preview_add_measure_facts (PtPreview *self, PtBook *book,
                              const PtReorganisation *what, GError **error)
{
  if (what->type == PT_REORGANISATION_END_ELEMENT)
    return add_element_facts (self->facts, book, what, error);

  if (what->measuring.strings != NULL)
    pt_reorganisation_add_new_facts (self->facts, what, book->catalogue);
  else
    add_target_facts (self->facts, what, book->catalogue);
  return TRUE;
}
