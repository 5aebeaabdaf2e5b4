#include "base/money.h"

#include "base/language.h"
#include "base/number.h"

typedef enum {
  UNIT_DONG,
  UNIT_THOUSAND,
  UNIT_MILLION,
  UNIT_BILLION,
  N_UNITS,
} Unit;

/* Not left to the translations: papers are written in Vietnamese from a program that
 * runs in English, and in a test without any translation.
 */
static const struct {
  guint64 size;
  const char *names[2]; /* by PtLanguage */
} units[N_UNITS] = {
  [UNIT_DONG] = { 1, { "", "" } },
  [UNIT_THOUSAND] = { 1000, { "nghìn", "thousand" } },
  [UNIT_MILLION] = { 1000000, { "triệu", "million" } },
  [UNIT_BILLION] = { 1000000000, { "tỷ", "billion" } },
};

static const char *
name_unit (Unit unit)
{
  return units[unit].names[pt_language_get ()];
}

static const char *
name_currency (void)
{
  static const char *const names[] = {
    [PT_LANGUAGE_VI] = "đồng",
    [PT_LANGUAGE_EN] = "dong",
  };

  return names[pt_language_get ()];
}

static guint64
measure_magnitude (gint64 dong)
{
  return dong < 0 ? -(guint64) dong : (guint64) dong;
}

/* Tenths of @unit, halves away from zero; cannot overflow for units above đồng. */
static gint64
count_tenths (gint64 dong, Unit unit)
{
  guint64 size = units[unit].size;
  guint64 magnitude = measure_magnitude (dong);
  guint64 tenths = magnitude / size * 10 + (magnitude % size * 10 + size / 2) / size;

  return dong < 0 ? -(gint64) tenths : (gint64) tenths;
}

/* At most one decimal, and no ",0". */
static char *
write_in_unit (gint64 dong, Unit unit)
{
  gint64 tenths;

  if (unit == UNIT_DONG)
    return pt_number_format (dong);

  tenths = count_tenths (dong, unit);
  return pt_number_format_decimal ((double) tenths / 10, tenths % 10 != 0 ? 1 : 0);
}

/* An amount too small for @unit is not "0 tỷ" but written in a smaller one. */
static char *
format_in_unit (gint64 dong, Unit unit)
{
  g_autofree char *number = NULL;

  while (unit > UNIT_DONG && count_tenths (dong, unit) == 0)
    unit = unit == UNIT_BILLION ? UNIT_MILLION : UNIT_DONG;

  number = write_in_unit (dong, unit);
  if (unit == UNIT_DONG)
    return g_strdup_printf ("%s %s", number, name_currency ());

  return g_strdup_printf ("%s %s %s", number, name_unit (unit), name_currency ());
}

static char *
format_in_words (gint64 dong)
{
  GString *words = g_string_new (dong < 0 ? "\u2212" : NULL);
  guint64 rest = measure_magnitude (dong);

  for (Unit unit = UNIT_BILLION; unit > UNIT_DONG; unit--) {
    g_autofree char *number = pt_number_format ((gint64) (rest / units[unit].size));

    if (rest >= units[unit].size)
      g_string_append_printf (words, "%s %s ", number, name_unit (unit));
    rest %= units[unit].size;
  }

  if (rest > 0 || dong == 0)
    g_string_append_printf (words, "%" G_GUINT64_FORMAT " ", rest);
  g_string_append (words, name_currency ());
  return g_string_free (words, FALSE);
}

char *
pt_money_format (gint64 dong, PtMoneyForm form)
{
  switch (form) {
  case PT_MONEY_DONG:
    return format_in_unit (dong, UNIT_DONG);
  case PT_MONEY_MILLION:
    return format_in_unit (dong, UNIT_MILLION);
  case PT_MONEY_BILLION:
    return format_in_unit (dong, UNIT_BILLION);
  case PT_MONEY_WORDS:
    return format_in_words (dong);
  }

  g_return_val_if_reached (NULL);
}

char *
pt_money_format_short (gint64 dong)
{
  Unit unit = UNIT_BILLION;
  g_autofree char *number = NULL;

  if (measure_magnitude (dong) < units[UNIT_MILLION].size)
    unit = UNIT_DONG;
  else if (ABS (count_tenths (dong, UNIT_MILLION)) < 10000) /* not "1.000 triệu" */
    unit = UNIT_MILLION;

  number = write_in_unit (dong, unit);
  return g_strdup_printf ("%s %s", number, unit == UNIT_DONG ? "đ" : name_unit (unit));
}
