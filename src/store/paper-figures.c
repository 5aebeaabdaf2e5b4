#include "store/paper-figures.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* Which figure, in any book: a unit's and an element's index, and the period. */
typedef struct {
  guint unit, element;
  PtPeriod period;
} Place;

typedef struct {
  Place place;
  PtFigure figure;
} Kept;

static guint
hash_place (gconstpointer data)
{
  const Place *place = data;

  return (place->unit * 1009 + place->element) * 31 + (guint) place->period;
}

static gboolean
equal_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  return x->unit == y->unit && x->element == y->element && x->period == y->period;
}

static void
keep (guint unit, guint element, PtPeriod period, const PtFigure *figure,
      gboolean official, const char *source, const char *note, gpointer data)
{
  Kept *kept;

  if (!official)
    return;
  kept = g_new0 (Kept, 1);
  kept->place = (Place){ unit, element, period };
  kept->figure = *figure;
  g_hash_table_insert (data, &kept->place, kept);
}

/* Returns: (transfer full) (nullable): the figures of both periods, Place → Kept */
static GHashTable *
collect (PtBook *book, PtPeriod period, GError **error)
{
  g_autoptr (GHashTable) all =
    g_hash_table_new_full (hash_place, equal_places, NULL, g_free);
  PtPeriod before = pt_period_previous (period);

  if (!pt_book_each_figure (book, period, keep, all, error) ||
      (before != PT_PERIOD_NONE &&
       !pt_book_each_figure (book, before, keep, all, error)))
    return NULL;
  return g_steal_pointer (&all);
}

static int
compare_kept (gconstpointer a, gconstpointer b)
{
  const Kept *x = *(Kept *const *) a, *y = *(Kept *const *) b;

  if (x->place.period != y->place.period)
    return y->place.period - x->place.period;
  if (x->place.element != y->place.element)
    return x->place.element < y->place.element ? -1 : 1;
  return x->place.unit < y->place.unit ? -1 : x->place.unit > y->place.unit;
}

static void
append_kept (GString *text, const PtElement *elements, const Kept *kept)
{
  g_string_append_printf (text, "%d %s %u %d %" G_GINT64_FORMAT " %d %d\n",
                          kept->place.period, elements[kept->place.element].code,
                          kept->place.unit, kept->figure.state, kept->figure.value,
                          kept->figure.qualifier, kept->figure.decimals);
}

char *
pt_paper_figures_take (PtBook *book, PtPeriod period, GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_autoptr (GHashTable) all = collect (book, period, error);
  g_autoptr (GPtrArray) sorted = NULL;
  GString *text;
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);
  const PtElement *elements;
  GHashTableIter iter;
  gpointer kept;

  if (all == NULL)
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, "%d\n", period);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "u %s\n", units[i].uuid);
  elements = pt_catalogue_get_elements (catalogue, &n);
  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, NULL, &kept))
    g_ptr_array_add (sorted, kept);
  g_ptr_array_sort (sorted, compare_kept);
  for (guint i = 0; i < sorted->len; i++)
    append_kept (text, elements, g_ptr_array_index (sorted, i));
  return g_string_free (text, FALSE);
}

/* Where each of the units kept by uuid is now; -1: the book has it no more. */
static GArray *
find_units (const PtCatalogue *catalogue, char **lines)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (int));
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (places, (gpointer) units[i].uuid, GINT_TO_POINTER (i + 1));
  for (guint i = 1; lines[i] != NULL && g_str_has_prefix (lines[i], "u "); i++) {
    int place = GPOINTER_TO_INT (g_hash_table_lookup (places, lines[i] + 2)) - 1;

    g_array_append_val (found, place);
  }
  return found;
}

/* One line; units and elements the book has no more are passed over. */
static gboolean
read_line (const PtCatalogue *catalogue, const GArray *units, const char *line,
           GHashTable *all)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  const PtElement *element;
  guint64 unit;
  Kept *kept;

  if (g_strv_length (fields) != 7)
    return FALSE;
  unit = g_ascii_strtoull (fields[2], NULL, 10);
  if (unit >= units->len)
    return FALSE;
  element = pt_catalogue_find_element (catalogue, fields[1]);
  if (element == NULL || g_array_index (units, int, unit) < 0)
    return TRUE;

  kept = g_new0 (Kept, 1);
  kept->place = (Place){ (guint) g_array_index (units, int, unit), element->index,
                         (PtPeriod) g_ascii_strtoll (fields[0], NULL, 10) };
  kept->figure.state = (PtState) g_ascii_strtoll (fields[3], NULL, 10);
  kept->figure.value = g_ascii_strtoll (fields[4], NULL, 10);
  kept->figure.qualifier = (PtQualifier) g_ascii_strtoll (fields[5], NULL, 10);
  kept->figure.decimals = (guint8) g_ascii_strtoll (fields[6], NULL, 10);
  g_hash_table_insert (all, &kept->place, kept);
  return TRUE;
}

static GHashTable *
read_kept (PtBook *book, const char *text, PtPeriod *period, GError **error)
{
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GArray) units = find_units (catalogue, lines);
  g_autoptr (GHashTable) all =
    g_hash_table_new_full (hash_place, equal_places, NULL, g_free);

  *period = (PtPeriod) g_ascii_strtoll (text, NULL, 10);
  for (guint i = 1 + units->len; lines[0] != NULL && lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !read_line (catalogue, units, lines[i], all)) {
      g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                           _ ("The figures kept with a paper cannot be read. Restore "
                              "the book from a backup."));
      return NULL;
    }
  return g_steal_pointer (&all);
}

/* Who changed it, and by which edit. */
static gboolean
explain (PtBook *book, PtChangedFigure *changed, GError **error)
{
  guint n;
  const PtCatalogue *catalogue = pt_book_get_catalogue (book);
  g_autoptr (GPtrArray) traces =
    pt_book_explain (book, &pt_catalogue_get_units (catalogue, &n)[changed->unit],
                     &pt_catalogue_get_elements (catalogue, &n)[changed->element],
                     changed->period, error);

  if (traces == NULL)
    return FALSE;
  if (traces->len > 0) {
    const PtTrace *trace = g_ptr_array_index (traces, 0);

    changed->at = g_strdup (trace->at);
    changed->who = g_strdup (trace->who);
    changed->why = g_strdup (trace->title);
  }
  return TRUE;
}

static void
add_change (GPtrArray *list, const Place *place, const PtFigure *before,
            const PtFigure *after)
{
  static const PtFigure none = { 0 };
  PtChangedFigure *changed;

  before = before != NULL ? before : &none;
  after = after != NULL ? after : &none;
  if (pt_figure_equal (before, after))
    return;
  changed = g_new0 (PtChangedFigure, 1);
  changed->unit = place->unit;
  changed->element = place->element;
  changed->period = place->period;
  changed->before = *before;
  changed->after = *after;
  g_ptr_array_add (list, changed);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const PtChangedFigure *x = *(PtChangedFigure *const *) a,
                        *y = *(PtChangedFigure *const *) b;

  if (x->period != y->period)
    return y->period - x->period;
  if (x->element != y->element)
    return x->element < y->element ? -1 : 1;
  return x->unit < y->unit ? -1 : x->unit > y->unit;
}

GPtrArray *
pt_paper_figures_compare (PtBook *book, const char *text, GError **error)
{
  PtPeriod period;
  g_autoptr (GHashTable) kept = read_kept (book, text, &period, error);
  g_autoptr (GHashTable) now = kept != NULL ? collect (book, period, error) : NULL;
  g_autoptr (GPtrArray) list =
    g_ptr_array_new_with_free_func ((GDestroyNotify) pt_changed_figure_free);
  GHashTableIter iter;
  const Place *place;
  const Kept *one, *other;

  if (now == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, (gpointer *) &place, (gpointer *) &one)) {
    other = g_hash_table_lookup (now, place);
    add_change (list, place, &one->figure, other != NULL ? &other->figure : NULL);
  }
  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, (gpointer *) &place, (gpointer *) &one))
    if (!g_hash_table_contains (kept, place))
      add_change (list, place, NULL, &one->figure);

  g_ptr_array_sort (list, compare_changes);
  for (guint i = 0; i < list->len; i++)
    if (!explain (book, g_ptr_array_index (list, i), error))
      return NULL;
  return g_steal_pointer (&list);
}
