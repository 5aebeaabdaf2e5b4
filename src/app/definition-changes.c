#include "app/definition-changes.h"

#include "app/element-form.h"
#include "app/group-form.h"
#include "app/new-element-form.h"
#include "app/new-rate-form.h"
#include "app/target-form.h"
#include "app/words-form.h"
#include "store/reorganise-groups.h"
#include "store/reorganise-measures.h"

#include <glib/gi18n-lib.h>

static const PtDimension *
get_dimension (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  guint n;

  return &pt_catalogue_get_dimensions (catalogue, &n)[chosen->dimension];
}

static const PtGroup *
get_group (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return chosen->group < 0 ? NULL
                           : &get_dimension (catalogue, chosen)->groups[chosen->group];
}

static gboolean
always (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return TRUE;
}

static gboolean
is_chosen (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return chosen != NULL;
}

static gboolean
is_group (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return chosen != NULL && chosen->group >= 0;
}

static gboolean
is_below_another (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return is_group (catalogue, chosen) && chosen->group > 0;
}

static gboolean
is_above_another (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return is_group (catalogue, chosen) &&
         chosen->group + 1 < (int) get_dimension (catalogue, chosen)->n_groups;
}

static gboolean
has_elements (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  guint n;

  pt_catalogue_get_elements (catalogue, &n);
  return n > 0;
}

static gboolean
has_rates (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  guint n;

  pt_catalogue_get_rates (catalogue, &n);
  return n > 0;
}

static GtkWidget *
make_dimension (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return pt_words_form_new (NULL);
}

static GtkWidget *
make_group (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return pt_words_form_new (get_dimension (catalogue, chosen));
}

static GtkWidget *
make_rename (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return pt_words_form_new_rename (get_dimension (catalogue, chosen),
                                   get_group (catalogue, chosen));
}

static GtkWidget *
make_members (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return pt_group_form_new_members (catalogue, chosen->dimension, chosen->group);
}

/* The chosen group changes places with the one @step away. */
static PtReorganisation *
make_order (PtCatalogue *catalogue, const PtDefinition *chosen, int step)
{
  const PtDimension *dimension = get_dimension (catalogue, chosen);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < dimension->n_groups; i++)
    g_ptr_array_add (codes, (gpointer) dimension->groups[i].code);
  codes->pdata[chosen->group] = (gpointer) dimension->groups[chosen->group + step].code;
  codes->pdata[chosen->group + step] = (gpointer) dimension->groups[chosen->group].code;
  g_ptr_array_add (codes, NULL);
  return pt_reorganisation_order_groups (dimension->code,
                                         (const char *const *) codes->pdata);
}

static PtReorganisation *
make_up (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return make_order (catalogue, chosen, -1);
}

static PtReorganisation *
make_down (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return make_order (catalogue, chosen, 1);
}

static GtkWidget *
make_element_end (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  guint n;

  return pt_element_form_new (catalogue,
                              &pt_catalogue_get_elements (catalogue,
                                                          &n)[chosen->element]);
}

static GtkWidget *
make_element (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return pt_new_element_form_new (catalogue);
}

static GtkWidget *
make_rate (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  return pt_new_rate_form_new (catalogue);
}

static const PtTarget *
get_target (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  guint n;
  const PtTarget *targets = pt_catalogue_get_targets (catalogue, &n);

  return chosen == NULL || chosen->target < 0 ? NULL : &targets[chosen->target];
}

static GtkWidget *
make_target (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  return pt_target_form_new (catalogue,
                             chosen == NULL || chosen->rate < 0 ? NULL
                                                                : &rates[chosen->rate],
                             get_target (catalogue, chosen));
}

static PtReorganisation *
make_drop (PtCatalogue *catalogue, const PtDefinition *chosen)
{
  const PtTarget *target = get_target (catalogue, chosen);
  guint n;
  const PtDimension *dimension =
    target->group < 0 ? NULL
                      : &pt_catalogue_get_dimensions (catalogue, &n)[target->dimension];

  return pt_reorganisation_drop_target (&(PtTargetDraft){
    .rate = &pt_catalogue_get_rates (catalogue, &n)[target->rate],
    .year = target->year,
    .dimension = dimension == NULL ? NULL : dimension->code,
    .group = dimension == NULL ? NULL : dimension->groups[target->group].code,
    .unit =
      target->unit < 0 ? NULL : &pt_catalogue_get_units (catalogue, &n)[target->unit],
  });
}

static const PtDefinitionChange changes[] = {
  { PT_DEFINITIONS_GROUPS, "definitions.members", N_ ("Units of the group…"),
    N_ ("Units enter a group"),
    N_ ("The units belong to the group from a day on. Before that day they stay in the "
        "groups they were in."),
    PT_DEFINITION_DAY_OPTIONAL, make_members, NULL, is_group },
  { PT_DEFINITIONS_GROUPS, "definitions.rename", N_ ("Rename…"), N_ ("Another name"),
    N_ ("Only the name changes, everywhere and for all years."), PT_DEFINITION_NO_DAY,
    make_rename, NULL, is_chosen },
  { PT_DEFINITIONS_GROUPS, "definitions.up", N_ ("Up"), NULL, NULL,
    PT_DEFINITION_NO_DAY, NULL, make_up, is_below_another },
  { PT_DEFINITIONS_GROUPS, "definitions.down", N_ ("Down"), NULL, NULL,
    PT_DEFINITION_NO_DAY, NULL, make_down, is_above_another },
  { PT_DEFINITIONS_GROUPS, "definitions.group", N_ ("New group…"), N_ ("New group"),
    N_ ("A group of the way of grouping that is chosen. No unit is in it yet."),
    PT_DEFINITION_NO_DAY, make_group, NULL, is_chosen },
  { PT_DEFINITIONS_GROUPS, "definitions.dimension", N_ ("New way of grouping…"),
    N_ ("New way of grouping"),
    N_ ("Units can be compared by it as soon as it has groups with units in them."),
    PT_DEFINITION_NO_DAY, make_dimension, NULL, always },
  { PT_DEFINITIONS_ELEMENTS, "definitions.end", N_ ("End or replace…"),
    N_ ("Not counted any more"),
    N_ ("The element is not asked for from a day on. What was counted stays."),
    PT_DEFINITION_DAY, make_element_end, NULL, is_chosen },
  { PT_DEFINITIONS_ELEMENTS, "definitions.element", N_ ("New element…"),
    N_ ("New element"),
    N_ ("Something else is counted. It is asked for at once, in all periods."),
    PT_DEFINITION_NO_DAY, make_element, NULL, always },
  { PT_DEFINITIONS_RATES, "definitions.rate", N_ ("New rate…"), N_ ("New rate"),
    N_ ("Something else is computed from what is counted."), PT_DEFINITION_NO_DAY,
    make_rate, NULL, has_elements },
  { PT_DEFINITIONS_RATES, "definitions.target-of-rate", N_ ("Set a target…"),
    N_ ("Target"),
    N_ ("One for the same rate, year and units takes the place of the one there is."),
    PT_DEFINITION_NO_DAY, make_target, NULL, has_rates },
  { PT_DEFINITIONS_TARGETS, "definitions.drop", N_ ("Remove"), NULL, NULL,
    PT_DEFINITION_NO_DAY, NULL, make_drop, is_chosen },
  { PT_DEFINITIONS_TARGETS, "definitions.target", N_ ("Set or replace…"), N_ ("Target"),
    N_ ("One for the same rate, year and units takes the place of the one there is."),
    PT_DEFINITION_NO_DAY, make_target, NULL, has_rates },
};

const PtDefinitionChange *
pt_definition_changes_list (guint *n)
{
  *n = G_N_ELEMENTS (changes);
  return changes;
}

const PtDefinitionChange *
pt_definition_changes_find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_str_equal (changes[i].action, action))
      return &changes[i];
  return NULL;
}

gboolean
pt_definition_change_applies (const PtDefinitionChange *self, PtCatalogue *catalogue,
                              const PtDefinition *chosen)
{
  return self->applies (catalogue, chosen);
}
