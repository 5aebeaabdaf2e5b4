#include "domain/catalogue.h"

#include "base/language.h"
#include "base/text.h"
#include "domain/catalogue-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What things are called, in the user's language. */

static const char *const builtin_names[PT_N_BUILTINS] = {
  /* Translators: ways of grouping units, as headings. */
  [PT_BUILTIN_TERRAIN] = NC_ ("dimension", "Terrain"),
  /* Translators: khu vực I, II, III: the zones of poor communes. */
  [PT_BUILTIN_ZONE] = NC_ ("dimension", "Zone I, II, III"),
  [PT_BUILTIN_URBANITY] = NC_ ("dimension", "Urban or rural"),
  /* Translators: khu vực dân cư; cơ quan, đơn vị, doanh nghiệp. */
  [PT_BUILTIN_SECTOR] = NC_ ("dimension", "Sector"),
  [PT_BUILTIN_FORMER_PROVINCE] = NC_ ("dimension", "Former province"),
  [PT_BUILTIN_FORMER_DISTRICT] = NC_ ("dimension", "Former district"),
};

/* What a rate is a share of.  A book may use other words; they stand for themselves. */
static const struct {
  const char *code;
  const char *words;
} denominators[] = {
  /* Translators: what a percentage is a share of, shown after it: “86% of all”. */
  { "all", NC_ ("denominator", "of all") },
  /* Translators: of the families (clans, …) that registered. */
  { "registered", NC_ ("denominator", "of registered") },
  { "population", NC_ ("denominator", "of population") },
  /* Translators: an amount of money for each inhabitant. */
  { "per-head", NC_ ("denominator", "per head of population") },
  /* Translators: an amount of money for each person who received some. */
  { "recipients", NC_ ("denominator", "per recipient") },
  /* Translators: of all communes, schools, agencies …: places counted one by one. */
  { "units", NC_ ("denominator", "of all units") },
};

/* The first of the two in the user's language that is there, or @otherwise. */
static const char *
choose_name (const char *name_vi, const char *name_en, const char *otherwise)
{
  gboolean vietnamese = pt_language_get () == PT_LANGUAGE_VI;
  const char *wanted = vietnamese ? name_vi : name_en;
  const char *other = vietnamese ? name_en : name_vi;

  if (wanted != NULL && *wanted != '\0')
    return wanted;
  return other != NULL && *other != '\0' ? other : otherwise;
}

const char *
pt_element_get_name (const PtElement *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return choose_name (self->name_vi, self->name_en, self->code);
}

const char *
pt_rate_get_name (const PtRate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return choose_name (self->name_vi, self->name_en, self->code);
}

const char *
pt_group_get_name (const PtGroup *self)
{
  PtSector sector;

  g_return_val_if_fail (self != NULL, NULL);

  if (pt_sector_from_code (self->code, &sector))
    return choose_name (self->name_vi, self->name_en, pt_sector_get_name (sector));
  return choose_name (self->name_vi, self->name_en, self->code);
}

const char *
pt_dimension_get_name (const PtDimension *self)
{
  const char *otherwise;

  g_return_val_if_fail (self != NULL, NULL);

  otherwise = self->code;
  for (PtBuiltin i = 0; i < PT_N_BUILTINS; i++)
    if (g_str_equal (self->code, pt_builtin_get_code (i)))
      otherwise = g_dpgettext2 (GETTEXT_PACKAGE, "dimension", builtin_names[i]);
  return choose_name (self->name_vi, self->name_en, otherwise);
}

const char *
pt_denominator_get_kind (guint i, const char **words)
{
  g_return_val_if_fail (words != NULL, NULL);

  if (i >= G_N_ELEMENTS (denominators))
    return NULL;

  *words = g_dpgettext2 (GETTEXT_PACKAGE, "denominator", denominators[i].words);
  return denominators[i].code;
}

const char *
pt_rate_describe_denominator (const PtRate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (denominators); i++)
    if (g_str_equal (self->denominator_kind, denominators[i].code))
      return g_dpgettext2 (GETTEXT_PACKAGE, "denominator", denominators[i].words);
  return self->denominator_kind;
}

/* Whether the words of @phrase stand in @name, in their order. */
static gboolean
says (const char *name, const char *phrase)
{
  g_autofree char *key = pt_text_search_key (name);
  g_autofree char *wanted = pt_text_search_key (phrase);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  const char *rest = key;

  for (guint i = 0; words[i] != NULL && rest != NULL; i++) {
    rest = strstr (rest, words[i]);
    if (rest != NULL)
      rest += strlen (words[i]);
  }
  return rest != NULL;
}

char *
pt_rate_describe (const PtRate *self)
{
  const char *name, *denominator;

  g_return_val_if_fail (self != NULL, NULL);

  name = pt_rate_get_name (self);
  denominator = pt_rate_describe_denominator (self);
  if (*denominator == '\0' || says (name, denominator))
    return g_strdup (name);
  /* Translators: a rate, and what it is a share of: "of all", "of registered" */
  return g_strdup_printf (_ ("%s (%s)"), name, denominator);
}
