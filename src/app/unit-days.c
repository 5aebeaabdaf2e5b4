#include "app/unit-days.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"

static void
append_choice (GListStore *list, int id, const char *name, const char *detail)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, detail);

  g_list_store_append (list, choice);
}

static void
append_day (GListStore *list, PtDay day)
{
  g_autofree char *after = pt_day_format_short (day);
  g_autofree char *before = pt_day_format_short (day - 1);
  /* Translators: the day from which units are other ones. */
  g_autofree char *name = g_strdup_printf (_ ("Before %s"), after);
  /* Translators: the day of which units are shown. */
  g_autofree char *detail = g_strdup_printf (_ ("as on %s"), before);

  append_choice (list, day - 1, name, detail);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const PtDay *) b - *(const PtDay *) a;
}

/* Newest first, each once. */
static GArray *
list_days (PtCatalogue *catalogue)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PtDay));
  const PtSuccession *successions;
  guint n;

  successions = pt_catalogue_get_successions (catalogue, &n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (days, successions[i].day);
  g_array_sort (days, compare_days);
  return days;
}

GListModel *
pt_unit_days_new (PtCatalogue *catalogue)
{
  GListStore *list = g_list_store_new (PT_TYPE_CHOICE);
  g_autoptr (GArray) days = NULL;
  g_autofree char *today = pt_day_format_short (pt_day_today ());

  append_choice (list, PT_UNIT_DAY_TODAY, C_ ("units of", "Today"), today);
  if (catalogue != NULL)
    days = list_days (catalogue);
  for (guint i = 0; days != NULL && i < days->len; i++) {
    PtDay day = g_array_index (days, PtDay, i);

    if (i == 0 || day != g_array_index (days, PtDay, i - 1))
      append_day (list, day);
  }
  append_choice (list, PT_UNIT_DAY_OTHER, C_ ("units of", "Another day…"), NULL);
  return G_LIST_MODEL (list);
}
