#include "store/entry.h"

#include "base/number.h"
#include "base/text.h"
#include "domain/cell.h"

#include <glib/gi18n-lib.h>

/* A title must fit into a menu and a toast. */
#define MAX_NAME 48

static const char *
get_unit_name (const PtCatalogue *catalogue, const PtEntry *entry)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  const PtUnitVersion *version =
    pt_unit_get_nearest_version (&units[entry->unit],
                                 pt_period_last_day (entry->period));

  return version != NULL ? version->name : "";
}

static const PtElement *
get_element (const PtCatalogue *catalogue, const PtEntry *entry)
{
  guint n;

  return &pt_catalogue_get_elements (catalogue, &n)[entry->element];
}

/* The name, cut between words where it is long. */
static char *
shorten_name (const char *name)
{
  g_autofree char *head = NULL;
  char *space;

  if (g_utf8_strlen (name, -1) <= MAX_NAME)
    return g_strdup (name);

  head = g_utf8_substring (name, 0, MAX_NAME);
  space = strrchr (head, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (head, "…", NULL);
}

static char *
title_one (const PtCatalogue *catalogue, const PtEntry *entry)
{
  const PtElement *element = get_element (catalogue, entry);
  const char *unit = get_unit_name (catalogue, entry);
  g_autofree char *name = shorten_name (pt_element_get_name (element));
  g_autofree char *period = pt_period_format (entry->period);
  g_autofree char *value = pt_cell_describe (element, &entry->figure);

  if (entry->figure.state == PT_STATE_ABSENT)
    /* Translators: what was done: a unit's name, what is counted, a period. */
    return g_strdup_printf (_ ("Clearing: %s, %s, %s"), unit, name, period);
  /* Translators: what was done: a unit's name, what is counted, a period, the value. */
  return g_strdup_printf (_ ("Entry: %s, %s, %s: %s"), unit, name, period, value);
}

static guint
count_units (const PtEntry *entries, guint n)
{
  g_autoptr (GHashTable) units = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (units, GUINT_TO_POINTER (entries[i].unit));
  return g_hash_table_size (units);
}

static gboolean
is_one_period (const PtEntry *entries, guint n)
{
  for (guint i = 1; i < n; i++)
    if (entries[i].period != entries[0].period)
      return FALSE;
  return TRUE;
}

/* Whose figures: the one unit's name, or how many there are. */
static char *
describe_units (const PtCatalogue *catalogue, const PtEntry *entries, guint n)
{
  guint n_units = count_units (entries, n);

  if (n_units == 1)
    return g_strdup (get_unit_name (catalogue, &entries[0]));
  return g_strdup_printf (ngettext ("%u unit", "%u units", n_units), n_units);
}

char *
pt_entry_make_title (const PtCatalogue *catalogue, const PtEntry *entries, guint n)
{
  g_autofree char *number = NULL;
  g_autofree char *units = NULL;
  g_autofree char *period = NULL;

  g_return_val_if_fail (catalogue != NULL && n > 0, NULL);

  if (n == 1)
    return title_one (catalogue, &entries[0]);

  number = pt_number_format (n);
  units = describe_units (catalogue, entries, n);
  if (!is_one_period (entries, n))
    /* Translators: how many figures; a unit's name, or “12 units”. */
    return g_strdup_printf (ngettext ("Entry: %s figure of %s",
                                      "Entry: %s figures of %s", n),
                            number, units);

  period = pt_period_format (entries[0].period);
  /* Translators: how many figures; a unit's name, or “12 units”; a period. */
  return g_strdup_printf (ngettext ("Entry: %s figure of %s, %s",
                                    "Entry: %s figures of %s, %s", n),
                          number, units, period);
}
