#include "domain/layout.h"

#include "base/day.h"
#include "base/error.h"
#include "base/number.h"
#include "domain/catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum {
  SHARE_DECIMALS = 9,
  INTEGER_DIGITS = 9
};

static const char *const types[] = { "count", "money", "percent", NULL };
static const char *const natures[] = { "stock", "flow", NULL };
static const char *const sectors[] = { "residential", "agency", NULL };
static const char *const betters[] = { "high", "low", NULL };
static const char *const rules[] = { "at-most", "sum",     "within-year", "jump",
                                     "tenfold", "swapped", NULL };
static const char *const states[] = { "not-reported", "not-applicable", NULL };
static const char *const qualifiers[] = { "over", "nearly", "about", NULL };
static const char *const decimals[] = { "0", "1", "2", "3", "4", "5", "6", NULL };
static const char *const officials[] = { "0", "1", "false", "true", "no", "yes", NULL };

/* name, type, the column may be missing, a row may leave it empty, choices */
static const PtField units_fields[] = {
  [PT_UNITS_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_UNITS_NAME] = { "name", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_UNITS_KIND] = { "kind", PT_FIELD_KIND, FALSE, FALSE, NULL },
  [PT_UNITS_PARENT] = { "parent", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_UNITS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_UNITS_TO] = { "valid_to", PT_FIELD_TO, TRUE, TRUE, NULL },
};

static const PtField succession_fields[] = {
  [PT_SUCCESSION_DATE] = { "date", PT_FIELD_DAY, FALSE, FALSE, NULL },
  [PT_SUCCESSION_OLD] = { "old", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_SUCCESSION_NEW] = { "new", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_SUCCESSION_SHARE] = { "share", PT_FIELD_SHARE, TRUE, TRUE, NULL },
};

static const PtField groups_fields[] = {
  [PT_GROUPS_DIMENSION] = { "dimension", PT_FIELD_CODE, FALSE, FALSE, NULL },
  /* Empty in the row that names the dimension itself. */
  [PT_GROUPS_GROUP] = { "group", PT_FIELD_CODE, FALSE, TRUE, NULL },
  [PT_GROUPS_NAME_VI] = { "name_vi", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_GROUPS_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_GROUPS_ORDER] = { "order", PT_FIELD_INTEGER, TRUE, TRUE, NULL },
};

static const PtField memberships_fields[] = {
  [PT_MEMBERSHIPS_UNIT] = { "unit", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_MEMBERSHIPS_DIMENSION] = { "dimension", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_MEMBERSHIPS_GROUP] = { "group", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_MEMBERSHIPS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_MEMBERSHIPS_TO] = { "valid_to", PT_FIELD_TO, TRUE, TRUE, NULL },
  [PT_MEMBERSHIPS_SOURCE] = { "source", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField elements_fields[] = {
  [PT_ELEMENTS_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_ELEMENTS_NAME_VI] = { "name_vi", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_ELEMENTS_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_ELEMENTS_TYPE] = { "type", PT_FIELD_CHOICE, FALSE, FALSE, types },
  [PT_ELEMENTS_NATURE] = { "nature", PT_FIELD_CHOICE, FALSE, FALSE, natures },
  [PT_ELEMENTS_SECTOR] = { "sector", PT_FIELD_CHOICE, TRUE, TRUE, sectors },
  [PT_ELEMENTS_MODEL] = { "model", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_ELEMENTS_STATUS] = { "status", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_ELEMENTS_FORM] = { "form", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_ELEMENTS_FROM] = { "valid_from", PT_FIELD_FROM, TRUE, TRUE, NULL },
  [PT_ELEMENTS_TO] = { "valid_to", PT_FIELD_TO, TRUE, TRUE, NULL },
};

static const PtField rates_fields[] = {
  [PT_RATES_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RATES_NAME_VI] = { "name_vi", PT_FIELD_TEXT, FALSE, FALSE, NULL },
  [PT_RATES_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_RATES_NUMERATOR] = { "numerator", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RATES_DENOMINATOR] = { "denominator", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RATES_DENOMINATOR_KIND] = { "denominator_kind", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_RATES_BETTER] = { "better", PT_FIELD_CHOICE, TRUE, TRUE, betters },
};

static const PtField targets_fields[] = {
  [PT_TARGETS_RATE] = { "rate", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_TARGETS_YEAR] = { "year", PT_FIELD_INTEGER, FALSE, FALSE, NULL },
  [PT_TARGETS_GROUP] = { "group", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_TARGETS_UNIT] = { "unit", PT_FIELD_CODE, TRUE, TRUE, NULL },
  [PT_TARGETS_VALUE] = { "value", PT_FIELD_PERCENT, FALSE, FALSE, NULL },
  [PT_TARGETS_DOCUMENT] = { "document", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField rules_fields[] = {
  [PT_RULES_CODE] = { "code", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_RULES_KIND] = { "kind", PT_FIELD_CHOICE, FALSE, FALSE, rules },
  [PT_RULES_LEFT] = { "left", PT_FIELD_CODE, FALSE, TRUE, NULL },
  [PT_RULES_RIGHT] = { "right", PT_FIELD_CODE, FALSE, TRUE, NULL },
  [PT_RULES_BOUND] = { "bound", PT_FIELD_BOUND, TRUE, TRUE, NULL },
  [PT_RULES_NAME_VI] = { "name_vi", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_RULES_NAME_EN] = { "name_en", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

static const PtField figures_fields[] = {
  [PT_FIGURES_UNIT] = { "unit", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_FIGURES_ELEMENT] = { "element", PT_FIELD_CODE, FALSE, FALSE, NULL },
  [PT_FIGURES_PERIOD] = { "period", PT_FIELD_PERIOD, FALSE, FALSE, NULL },
  /* What may stand here depends on the element, and whether anything must on the state.
   */
  [PT_FIGURES_VALUE] = { "value", PT_FIELD_TEXT, FALSE, TRUE, NULL },
  [PT_FIGURES_STATE] = { "state", PT_FIELD_CHOICE, TRUE, TRUE, states },
  [PT_FIGURES_QUALIFIER] = { "qualifier", PT_FIELD_CHOICE, TRUE, TRUE, qualifiers },
  [PT_FIGURES_DECIMALS] = { "decimals", PT_FIELD_CHOICE, TRUE, TRUE, decimals },
  [PT_FIGURES_SOURCE] = { "source", PT_FIELD_TEXT, TRUE, TRUE, NULL },
  [PT_FIGURES_OFFICIAL] = { "official", PT_FIELD_CHOICE, TRUE, TRUE, officials },
  [PT_FIGURES_NOTE] = { "note", PT_FIELD_TEXT, TRUE, TRUE, NULL },
};

#define LAYOUT(name)                                                                   \
  {                                                                                    \
#name, name##_fields, G_N_ELEMENTS(name##_fields)                                  \
  }

static const struct {
  const char *name;
  const PtField *fields;
  guint n_fields;
} layouts[PT_N_LAYOUTS] = {
  [PT_LAYOUT_UNITS] = LAYOUT (units),
  [PT_LAYOUT_SUCCESSION] = LAYOUT (succession),
  [PT_LAYOUT_GROUPS] = LAYOUT (groups),
  [PT_LAYOUT_MEMBERSHIPS] = LAYOUT (memberships),
  [PT_LAYOUT_ELEMENTS] = LAYOUT (elements),
  [PT_LAYOUT_RATES] = LAYOUT (rates),
  [PT_LAYOUT_TARGETS] = LAYOUT (targets),
  [PT_LAYOUT_RULES] = LAYOUT (rules),
  [PT_LAYOUT_FIGURES] = LAYOUT (figures),
};

G_STATIC_ASSERT (G_N_ELEMENTS (elements_fields) <= PT_MAX_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (figures_fields) <= PT_MAX_FIELDS);

const char *
pt_layout_get_name (PtLayout self)
{
  g_return_val_if_fail (self < PT_N_LAYOUTS, NULL);

  return layouts[self].name;
}

const PtField *
pt_layout_get_fields (PtLayout self, guint *n)
{
  g_return_val_if_fail (self < PT_N_LAYOUTS, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = layouts[self].n_fields;
  return layouts[self].fields;
}

int
pt_layout_find_field (PtLayout self, const char *name)
{
  g_return_val_if_fail (self < PT_N_LAYOUTS, -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < layouts[self].n_fields; i++)
    if (g_str_equal (layouts[self].fields[i].name, name))
      return (int) i;
  return -1;
}

static gboolean refuse (GError **error, const char *reason, ...) G_GNUC_PRINTF (2, 3);

/* @reason is a translated sentence.  Returns: FALSE */
static gboolean
refuse (GError **error, const char *reason, ...)
{
  va_list args;

  va_start (args, reason);
  g_propagate_error (error,
                     g_error_new_valist (PT_ERROR, PT_ERROR_INVALID, reason, args));
  va_end (args);
  return FALSE;
}

static gboolean
check_text (const PtField *field, const char *text, GError **error)
{
  return TRUE;
}

static gboolean
is_invisible (gunichar c)
{
  return g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
check_code (const PtField *field, const char *text, GError **error)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_invisible (g_utf8_get_char (p)))
      return refuse (error,
                     /* Translators: %s is the code the user wrote. */
                     _ ("The code “%s” contains a line break or another invisible "
                        "character. Type the code again, without it."),
                     text);

  if (g_unichar_isspace (g_utf8_get_char (text)) ||
      g_unichar_isspace (g_utf8_get_char (last)))
    return refuse (error,
                   /* Translators: %s is the code the user wrote. */
                   _ ("The code “%s” has a space before or after it. Write the code "
                      "alone."),
                   text);
  return TRUE;
}

static gboolean
check_day (const PtField *field, const char *text, GError **error)
{
  PtDay day;

  return pt_day_parse (text, &day, error);
}

static gboolean
check_integer (const PtField *field, const char *text, GError **error)
{
  gsize n_digits = strspn (text, "0123456789");

  if (text[n_digits] != '\0' || n_digits > INTEGER_DIGITS)
    return refuse (error,
                   /* Translators: %s is what the user wrote. */
                   _ ("“%s” is not a whole number. Write at most "
                      "nine digits and nothing else, like 12."),
                   text);
  return TRUE;
}

static gboolean
check_share (const PtField *field, const char *text, GError **error)
{
  gint64 share;
  guint places;

  if (!pt_number_from_plain_decimal (text, SHARE_DECIMALS, &share, &places, NULL) ||
      share <= 0 || share > PT_SHARE_WHOLE)
    return refuse (
      error,
      /* Translators: %s is what the user wrote; the dot in 0.35 stays a dot. */
      _ ("“%s” is not a share. Write a number above 0 and at most 1, "
         "with a dot and at most nine places, like 0.35; 1 is the "
         "whole."),
      text);
  return TRUE;
}

static gboolean
check_percent (const PtField *field, const char *text, GError **error)
{
  gint64 percent;
  guint places;

  if (!pt_number_from_plain_decimal (text, PT_PERCENT_MAX_DECIMALS, &percent, &places,
                                     NULL))
    return refuse (
      error,
      /* Translators: %s is what the user wrote; the dot in 86.3 stays a dot. */
      _ ("“%s” is not a percentage. Write a number with a dot, at most "
         "six places and no percent sign, like 86.3."),
      text);
  return TRUE;
}

static gboolean
check_bound (const PtField *field, const char *text, GError **error)
{
  gint64 bound;
  guint places;

  if (!pt_number_from_plain_decimal (text, PT_PERCENT_MAX_DECIMALS, &bound, &places,
                                     NULL) ||
      bound <= 0)
    return refuse (
      error,
      /* Translators: %s is what the user wrote; the dot in 1.25 stays a dot. */
      _ ("“%s” is not a bound. Write a number above 0 with a dot and at most six "
         "places, like 1.25."),
      text);
  return TRUE;
}

static gboolean
check_choice (const PtField *field, const char *text, GError **error)
{
  g_autofree char *list = NULL;

  if (g_strv_contains (field->choices, text))
    return TRUE;

  list = g_strjoinv (", ", (char **) field->choices);
  if (field->nullable)
    return refuse (error,
                   /* Translators: what the user wrote, the column's name, and the words
                    * that may stand there, which are not translated. */
                   _ ("“%s” cannot stand in column “%s”. Write one of: %s; or leave "
                      "the cell empty."),
                   text, field->name, list);
  return refuse (error,
                 /* Translators: what the user wrote, the column's name, and the words
                  * that may stand there, which are not translated. */
                 _ ("“%s” cannot stand in column “%s”. Write one of: %s."), text,
                 field->name, list);
}

static gboolean
check_kind (const PtField *field, const char *text, GError **error)
{
  g_autoptr (GString) list = NULL;
  PtKind kind;

  if (pt_kind_from_code (text, &kind))
    return TRUE;

  list = g_string_new (pt_kind_get_code (0));
  for (kind = 1; kind < PT_N_KINDS; kind++)
    g_string_append_printf (list, ", %s", pt_kind_get_code (kind));
  return refuse (error,
                 /* Translators: the word the user wrote, and the words to choose from,
                  * which are not translated. */
                 _ ("“%s” is not a kind of unit. Write one of: %s."), text, list->str);
}

static gboolean
check_period (const PtField *field, const char *text, GError **error)
{
  PtPeriod period;

  return pt_period_parse (text, &period, error);
}

typedef gboolean (*CheckFunc) (const PtField *field, const char *text, GError **error);

static const CheckFunc checks[] = {
  [PT_FIELD_TEXT] = check_text,   [PT_FIELD_CODE] = check_code,
  [PT_FIELD_FROM] = check_day,    [PT_FIELD_TO] = check_day,
  [PT_FIELD_DAY] = check_day,     [PT_FIELD_INTEGER] = check_integer,
  [PT_FIELD_SHARE] = check_share, [PT_FIELD_PERCENT] = check_percent,
  [PT_FIELD_BOUND] = check_bound, [PT_FIELD_CHOICE] = check_choice,
  [PT_FIELD_KIND] = check_kind,   [PT_FIELD_PERIOD] = check_period,
};

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

gboolean
pt_field_check (const PtField *field, const char *text, GError **error)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error,
                   /* Translators: %s is the name of a column. */
                   _ ("The text in column “%s” is not in UTF-8. Save the file as "
                      "“CSV UTF-8” and read it again."),
                   field->name);
  if (*text == '\0' && field->nullable)
    return TRUE;
  if (!field->nullable && is_blank (text))
    return refuse (error,
                   /* Translators: %s is the name of a column. */
                   _ ("Column “%s” is empty here. Every row must have something in "
                      "it."),
                   field->name);
  return checks[field->type](field, text, error);
}
