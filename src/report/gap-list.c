#include "report/gap-list.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

static void
follow (PtGap *gap, const PtAssignment *assignment)
{
  g_free (gap->who);
  gap->who = g_strdup (assignment->who);
  g_free (gap->state);
  gap->state = g_strdup (assignment->state);
  g_free (gap->note);
  gap->note = g_strdup (assignment->note);
  gap->due = assignment->due;
}

void
pt_gaps_add_assignments (PtGaps *self, const PtCatalogue *catalogue,
                         const GPtrArray *assignments)
{
  guint n;
  const char *subject = pt_catalogue_get_rates (catalogue, &n)[self->choice.rate].code;
  g_autoptr (GHashTable) by_unit = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < assignments->len; i++) {
    const PtAssignment *assignment = g_ptr_array_index (assignments, i);

    if (g_str_equal (assignment->subject, subject))
      g_hash_table_insert (by_unit, GUINT_TO_POINTER (assignment->unit),
                           (gpointer) assignment);
  }
  for (guint list = 0; list < PT_N_GAP_LISTS; list++) {
    const GPtrArray *gaps = pt_gaps_get_list (self, (PtGapList) list);

    for (guint i = 0; i < gaps->len; i++) {
      PtGap *gap = g_ptr_array_index (gaps, i);
      const PtAssignment *found =
        g_hash_table_lookup (by_unit, GUINT_TO_POINTER (gap->unit));

      if (found != NULL)
        follow (gap, found);
    }
  }
}

const GPtrArray *
pt_gaps_get_list (const PtGaps *self, PtGapList list)
{
  switch (list) {
  case PT_GAP_LIST_SILENT:
    return self->silent;
  case PT_GAP_LIST_SETTLED:
    return self->settled;
  case PT_GAP_LIST_MISSING:
  case PT_N_GAP_LISTS:
    break;
  }
  return self->gaps;
}

const char *
pt_gap_list_get_name (PtGapList self)
{
  switch (self) {
  case PT_GAP_LIST_SILENT:
    return _ ("Not reported");
  case PT_GAP_LIST_SETTLED:
    return _ ("Founded since the year before");
  case PT_GAP_LIST_MISSING:
  case PT_N_GAP_LISTS:
    break;
  }
  return _ ("Without an organisation");
}

gboolean
pt_gap_is_followed (const PtGap *self)
{
  return *self->who != '\0' || *self->state != '\0' || *self->note != '\0' ||
         self->due != PT_DAY_FOREVER;
}

char *
pt_gap_format_missing (const PtGap *self)
{
  g_autofree char *missing = NULL;
  g_autofree char *expected = NULL;

  if (self->missing < 0)
    return g_strdup ("–");
  missing = pt_number_format (self->missing);
  if (self->expected < 0)
    return g_steal_pointer (&missing);
  expected = pt_number_format (self->expected);
  return g_strdup_printf ("%s/%s", missing, expected);
}

const char *
pt_gaps_get_group (const PtGaps *self, const PtCatalogue *catalogue, const PtGap *gap)
{
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);

  if (self->choice.dimension < 0 || gap->group < 0)
    return "";
  return pt_group_get_name (&dimensions[self->choice.dimension].groups[gap->group]);
}
