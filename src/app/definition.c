#include "app/definition.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

void
pt_definition_free (PtDefinition *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->detail);
  g_free (self);
}

/* Takes @detail. */
static PtDefinition *
add (GPtrArray *rows, const char *name, char *detail)
{
  PtDefinition *row = g_new (PtDefinition, 1);

  *row = (PtDefinition){ -1, -1, -1, -1, -1, g_strdup (name), detail };
  g_ptr_array_add (rows, row);
  return row;
}

/* How many units are in the group today. */
static guint
count_members (PtCatalogue *catalogue, guint dimension, int group)
{
  guint n, n_members = 0;
  PtDay today = pt_day_today ();

  pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++)
    n_members += pt_catalogue_get_group (catalogue, i, dimension, today) == group;
  return n_members;
}

static void
add_groups (PtCatalogue *catalogue, guint index, const PtDimension *dimension,
            GPtrArray *rows)
{
  for (guint i = 0; i < dimension->n_groups; i++) {
    guint n = count_members (catalogue, index, (int) i);
    g_autofree char *count = pt_number_format (n);
    PtDefinition *row =
      add (rows, pt_group_get_name (&dimension->groups[i]),
           /* Translators: a group's code; how many units are in it. */
           g_strdup_printf (ngettext ("code %s, %s unit today",
                                      "code %s, %s units today", n),
                            dimension->groups[i].code, count));

    row->dimension = (int) index;
    row->group = (int) i;
  }
}

static void
add_dimensions (PtCatalogue *catalogue, GPtrArray *rows)
{
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    PtDefinition *row;

    /* It follows from the kind of the unit. */
    if (g_str_equal (dimensions[i].code, "sector"))
      continue;
    row = add (rows, pt_dimension_get_name (&dimensions[i]),
               /* Translators: the code of a way of grouping. */
               g_strdup_printf (C_ ("dimension", "code %s"), dimensions[i].code));
    row->dimension = (int) i;
    add_groups (catalogue, i, &dimensions[i], rows);
  }
}

/* "since 01/01/2022", "until 31/12/2025", "always" */
static char *
describe_days (PtDay from, PtDay to)
{
  g_autofree char *first = pt_day_format_short (from);
  g_autofree char *last = pt_day_format_short (to == PT_DAY_FOREVER ? to : to - 1);

  if (from == PT_DAY_ALWAYS && to == PT_DAY_FOREVER)
    return g_strdup (C_ ("element", "always"));
  if (to == PT_DAY_FOREVER)
    /* Translators: a date. */
    return g_strdup_printf (C_ ("element", "since %s"), first);
  if (from == PT_DAY_ALWAYS)
    /* Translators: a date. */
    return g_strdup_printf (C_ ("element", "until %s"), last);
  /* Translators: two dates. */
  return g_strdup_printf (C_ ("element", "from %s until %s"), first, last);
}

static const char *
describe_type (const PtElement *element)
{
  switch (element->type) {
  case PT_TYPE_COUNT_ELEMENT:
    return element->is_flow ? C_ ("element", "count during the period")
                            : C_ ("element", "count on the last day");
  case PT_TYPE_MONEY_ELEMENT:
    return element->is_flow ? C_ ("element", "đồng during the period")
                            : C_ ("element", "đồng on the last day");
  case PT_TYPE_PERCENT_ELEMENT:
    return C_ ("element", "percent as published");
  }
  g_return_val_if_reached ("");
}

static void
add_elements (PtCatalogue *catalogue, GPtrArray *rows)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *days = describe_days (elements[i].from, elements[i].to);
    PtDefinition *row = add (rows, pt_element_get_name (&elements[i]),
                             g_strdup_printf ("%s · %s · %s", elements[i].code,
                                              describe_type (&elements[i]), days));

    row->element = (int) i;
  }
}

static char *
join (const PtElement *elements, const guint *indexes, guint n)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " + " : "",
                            pt_element_get_name (&elements[indexes[i]]));
  return g_string_free (names, FALSE);
}

static void
add_rates (PtCatalogue *catalogue, GPtrArray *rows)
{
  guint n, n_elements;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n_elements);

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = pt_rate_describe (&rates[i]);
    g_autofree char *above = join (elements, rates[i].numerator, rates[i].n_numerator);
    g_autofree char *below =
      join (elements, rates[i].denominator, rates[i].n_denominator);
    PtDefinition *row =
      add (rows, name,
           g_strdup_printf ("%s · (%s) / (%s)", rates[i].code, above, below));

    row->rate = (int) i;
  }
}

static const char *
name_whom (PtCatalogue *catalogue, const PtTarget *target)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);

  if (target->unit >= 0)
    return pt_unit_get_nearest_version (&units[target->unit], pt_day_today ())->name;
  if (target->group >= 0)
    return pt_group_get_name (&dimensions[target->dimension].groups[target->group]);
  return C_ ("target", "Everyone");
}

static void
add_targets (PtCatalogue *catalogue, GPtrArray *rows)
{
  guint n, n_rates;
  const PtTarget *targets = pt_catalogue_get_targets (catalogue, &n);
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n_rates);

  for (guint i = 0; i < n; i++) {
    guint decimals = targets[i].value % PT_PERCENT_SCALE == 0 ? 0 : 1;
    g_autofree char *value =
      pt_number_format_percent ((double) targets[i].value / PT_PERCENT_SCALE, decimals);
    PtDefinition *row =
      add (rows, pt_rate_get_name (&rates[targets[i].rate]),
           g_strdup_printf ("%d · %s · %s · %s", targets[i].year, value,
                            name_whom (catalogue, &targets[i]), targets[i].document));

    row->target = (int) i;
    row->rate = (int) targets[i].rate;
  }
}

GPtrArray *
pt_definition_list (PtCatalogue *catalogue, PtDefinitionsSection section)
{
  GPtrArray *rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_definition_free);

  switch (section) {
  case PT_DEFINITIONS_GROUPS:
    add_dimensions (catalogue, rows);
    break;
  case PT_DEFINITIONS_ELEMENTS:
    add_elements (catalogue, rows);
    break;
  case PT_DEFINITIONS_RATES:
    add_rates (catalogue, rows);
    break;
  case PT_DEFINITIONS_TARGETS:
    add_targets (catalogue, rows);
    break;
  case PT_N_DEFINITIONS:
    break;
  }
  return rows;
}
