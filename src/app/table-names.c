#include "app/table-names.h"

#include "report/words.h"

#include <glib/gi18n-lib.h>

static const PtTable *
get_table (const PtPicture *picture, guint i)
{
  return picture->tables->pdata[i];
}

static gboolean
has_periods (const PtPicture *picture)
{
  for (guint i = 1; i < picture->tables->len; i++)
    if (get_table (picture, i)->query.period != get_table (picture, 0)->query.period)
      return TRUE;
  return FALSE;
}

static gboolean
has_subjects (const PtPicture *picture)
{
  for (guint i = 1; i < picture->tables->len; i++)
    if (get_table (picture, i)->query.rate != get_table (picture, 0)->query.rate ||
        get_table (picture, i)->query.element != get_table (picture, 0)->query.element)
      return TRUE;
  return FALSE;
}

static gboolean
has_rates_only (const PtPicture *picture)
{
  for (guint i = 0; i < picture->tables->len; i++)
    if (get_table (picture, i)->query.rate < 0)
      return FALSE;
  return TRUE;
}

/* Rates by short names where they have them. */
static char **
name_subjects (const PtCatalogue *catalogue, const PtPicture *picture)
{
  guint n = picture->tables->len;
  g_autofree guint *rates = g_new0 (guint, n + 1);
  const char *common = NULL;
  char **names;

  for (guint i = 0; i < n; i++)
    rates[i] = (guint) MAX (get_table (picture, i)->query.rate, 0);
  if (has_rates_only (picture))
    return pt_words_name_rates (catalogue, rates, n, &common);

  names = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (pt_words_get_name (catalogue, &get_table (picture, i)->query));
  return names;
}

char **
pt_table_names_list (const PtCatalogue *catalogue, const PtPicture *picture)
{
  g_auto (GStrv) subjects = name_subjects (catalogue, picture);
  gboolean with_subjects = has_subjects (picture);
  char **names;

  if (!has_periods (picture))
    return g_steal_pointer (&subjects);

  names = g_new0 (char *, picture->tables->len + 1);
  for (guint i = 0; i < picture->tables->len; i++) {
    g_autofree char *period =
      pt_period_format_short (get_table (picture, i)->query.period);

    names[i] = with_subjects ? g_strdup_printf ("%s, %s", subjects[i], period)
                             : g_steal_pointer (&period);
  }
  return names;
}

const char *
pt_table_names_get_heading (const PtPicture *picture)
{
  if (picture != NULL && has_periods (picture) && !has_subjects (picture))
    return C_ ("table heading", "Period");
  return picture == NULL || has_rates_only (picture) ? C_ ("table heading", "Rate")
                                                     : _ ("Figure");
}
