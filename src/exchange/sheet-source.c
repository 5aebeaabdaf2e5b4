#include "exchange/sheet-reading-private.h"

#define LONGEST 200 /* letters */

static gboolean
says_the_same (const char *a, const char *b)
{
  g_autofree char *first = pt_words_make_key (a);
  g_autofree char *second = pt_words_make_key (b);

  return g_str_equal (first, second);
}

/* Who says it and where: "Hội Khuyến học xã La Hiên: Báo cáo …", failing that the
 * file's own name.
 */
static char *
make_title (const PtSheetReading *self)
{
  g_autofree char *whole = NULL;
  const char *title = self->title, *sender = self->sender;
  if (title == NULL || (self->has_many_titles && sender == NULL))
    return g_strdup (self->base);
  if (self->has_many_titles)
    return g_strdup_printf ("%s: %s", sender, self->base);
  whole = sender != NULL && !says_the_same (sender, title)
            ? g_strdup_printf ("%s: %s", sender, title)
            : g_strdup (title);
  return g_utf8_strlen (whole, -1) > LONGEST ? g_utf8_substring (whole, 0, LONGEST)
                                             : g_steal_pointer (&whole);
}

/* Makes figures of the source at @from figures of that at @to, and @from vanish. */
static void
join (PtIntake *intake, guint from, guint to)
{
  for (guint i = 0; i < intake->figures->len; i++) {
    guint *source = &g_array_index (intake->figures, PtFigureRecord, i).source;

    if (*source == from)
      *source = to;
    if (*source > from)
      (*source)--;
  }

  g_ptr_array_remove_index (intake->sources, from);
  for (guint i = from; i < intake->sources->len; i++)
    g_hash_table_insert (intake->source_places, g_ptr_array_index (intake->sources, i),
                         GUINT_TO_POINTER (i + 1));
}

void
pt_sheet_source_name (PtSheetReading *self, const char *source)
{
  PtIntake *intake = self->intake;
  g_autofree char *own = make_title (self);
  const char *wanted = source != NULL ? source : own;
  guint place =
    GPOINTER_TO_UINT (g_hash_table_lookup (intake->source_places, PT_SHEET_SOURCE));

  if (place == 0)
    return;

  g_hash_table_remove (intake->source_places, PT_SHEET_SOURCE);
  join (intake, place - 1, pt_intake_add_source (intake, wanted));
}
