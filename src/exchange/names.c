#include "exchange/names.h"

#include "base/text.h"

#include <string.h>

struct _PtNames {
  const PtCatalogue *catalogue;
  const PtWords *words;
  /* Keys of names → GArray of indexes of units that ever bore them. */
  GHashTable *full, *bare, *plain_full, *plain_bare;
};

static void
add_name (GHashTable *names, char *key, guint unit)
{
  GArray *units = g_hash_table_lookup (names, key);

  if (units == NULL) {
    units = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (names, key, units);
  } else {
    g_free (key);
  }

  for (guint i = 0; i < units->len; i++)
    if (g_array_index (units, guint, i) == unit)
      return;
  g_array_append_val (units, unit);
}

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_array_unref);
}

PtNames *
pt_names_new (const PtCatalogue *catalogue, const PtWords *words)
{
  PtNames *self = g_new0 (PtNames, 1);
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  self->catalogue = catalogue;
  self->words = words;
  self->full = make_table ();
  self->bare = make_table ();
  self->plain_full = make_table ();
  self->plain_bare = make_table ();
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < units[i].n_versions; j++) {
      const char *name = units[i].versions[j].name;
      char *full = pt_words_make_key (name);
      char *bare = pt_words_make_key (pt_text_bare_name (name));

      add_name (self->plain_full, pt_text_search_key (full), i);
      add_name (self->plain_bare, pt_text_search_key (bare), i);
      add_name (self->full, full, i);
      add_name (self->bare, bare, i);
    }

  return self;
}

void
pt_names_free (PtNames *self)
{
  g_hash_table_unref (self->full);
  g_hash_table_unref (self->bare);
  g_hash_table_unref (self->plain_full);
  g_hash_table_unref (self->plain_bare);
  g_free (self);
}

/* Whether @unit bears the name @key on a day from @first to @last. */
static gboolean
bears_name (const PtUnit *unit, const char *key, gboolean is_bare, PtDay first,
            PtDay last)
{
  for (guint i = 0; i < unit->n_versions; i++) {
    const PtUnitVersion *version = &unit->versions[i];
    g_autofree char *name =
      pt_words_make_key (is_bare ? pt_text_bare_name (version->name) : version->name);
    g_autofree char *plain = pt_text_search_key (name);

    if (version->from <= last && version->to > first &&
        (g_str_equal (name, key) || g_str_equal (plain, key)))
      return TRUE;
  }

  return FALSE;
}

static gboolean
lives (const PtUnit *unit, PtPeriod period)
{
  PtDay first = pt_period_first_day (period), last = pt_period_last_day (period);

  for (guint i = 0; i < unit->n_versions; i++)
    if (unit->versions[i].from <= last && unit->versions[i].to > first)
      return TRUE;

  return FALSE;
}

/* A day of the period on which @unit was there. */
static PtDay
find_day (const PtUnit *unit, PtPeriod period)
{
  PtDay last = pt_period_last_day (period);

  if (pt_unit_get_version (unit, last) != NULL)
    return last;
  for (guint i = unit->n_versions; i > 0; i--)
    if (unit->versions[i - 1].to <= last)
      return unit->versions[i - 1].to - 1;

  return last;
}

/* Units that may be meant. */
typedef struct {
  const PtNames *names;
  const PtNameHint *hint;
  const char *key;
  gboolean is_bare;
  GPtrArray *units;
} Search;

typedef gboolean (*Condition) (const Search *self, const PtUnit *unit);

static gboolean
is_called_so (const Search *self, const PtUnit *unit)
{
  return bears_name (unit, self->key, self->is_bare,
                     pt_period_first_day (self->hint->period),
                     pt_period_last_day (self->hint->period));
}

/* Where a name passed on during the period, its end counts, as for codes. */
static gboolean
is_called_so_at_end (const Search *self, const PtUnit *unit)
{
  PtDay last = pt_period_last_day (self->hint->period);

  return bears_name (unit, self->key, self->is_bare, last, last);
}

static gboolean
is_alive (const Search *self, const PtUnit *unit)
{
  return lives (unit, self->hint->period);
}

static gboolean
is_within (const Search *self, const PtUnit *unit)
{
  return unit != self->hint->within &&
         pt_catalogue_is_within (self->names->catalogue, unit, self->hint->within,
                                 find_day (unit, self->hint->period));
}

static gboolean
is_of_kind (const Search *self, const PtUnit *unit)
{
  const PtUnitVersion *version =
    pt_unit_get_nearest_version (unit, find_day (unit, self->hint->period));

  return version != NULL && (int) version->kind == self->hint->kind;
}

/* Keeps those that meet the condition, unless none does.  Returns: whether some do */
static gboolean
prefer (Search *self, Condition condition)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < self->units->len; i++)
    if (condition (self, g_ptr_array_index (self->units, i)))
      g_ptr_array_add (kept, g_ptr_array_index (self->units, i));
  if (kept->len == 0)
    return FALSE;

  g_ptr_array_unref (self->units);
  self->units = g_steal_pointer (&kept);
  return TRUE;
}

static char *
list_names (const Search *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->units->len; i++) {
    const PtUnit *unit = g_ptr_array_index (self->units, i);
    PtDay day = find_day (unit, self->hint->period);
    const PtUnitVersion *version = pt_unit_get_nearest_version (unit, day);
    const PtUnit *parent = pt_catalogue_get_parent (self->names->catalogue, unit, day);
    const PtUnitVersion *above =
      parent != NULL ? pt_unit_get_nearest_version (parent, day) : NULL;

    g_string_append_printf (list, "%s%s%s%s%s", i > 0 ? "; " : "", version->name,
                            above != NULL ? " (" : "", above != NULL ? above->name : "",
                            above != NULL ? ")" : "");
  }

  return g_string_free (list, FALSE);
}

static PtNameMatch
settle (Search *self, PtNameMatch match, const PtUnit **unit, char **others)
{
  gboolean so_called =
    prefer (self, is_called_so_at_end) || prefer (self, is_called_so);

  if (!so_called && !prefer (self, is_alive)) {
    *unit = g_ptr_array_index (self->units, 0);
    return PT_NAME_ENDED;
  }

  if (self->hint->within != NULL && self->units->len > 1)
    prefer (self, is_within);
  if (self->hint->kind >= 0 && self->units->len > 1)
    prefer (self, is_of_kind);
  if (self->units->len > 1) {
    if (others != NULL)
      *others = list_names (self);
    return PT_NAME_AMBIGUOUS;
  }

  *unit = g_ptr_array_index (self->units, 0);
  return so_called ? match : PT_NAME_LIKELY;
}

/* Looks @key up in one of the tables.  Returns: PT_NAME_UNKNOWN where it is not there
 */
static PtNameMatch
look_up (const PtNames *self, GHashTable *table, const char *key,
         const PtNameHint *hint, PtNameMatch match, const PtUnit **unit, char **others)
{
  const GArray *indexes = g_hash_table_lookup (table, key);
  Search search = { self, hint, key, table == self->bare || table == self->plain_bare,
                    g_ptr_array_new () };
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);
  PtNameMatch result = PT_NAME_UNKNOWN;

  for (guint i = 0; indexes != NULL && i < indexes->len; i++)
    g_ptr_array_add (search.units,
                     (gpointer) &units[g_array_index (indexes, guint, i)]);
  if (search.units->len > 0)
    result = settle (&search, match, unit, others);
  g_ptr_array_unref (search.units);
  return result;
}

/* "1. Xã La Hiên", "- Xã La Hiên", "a) Xã La Hiên" */
static const char *
skip_number (const char *text)
{
  const char *c = text + strspn (text, " -+*\t");
  gsize n = strspn (c, "0123456789");

  if (n > 0 && n < 4 && (c[n] == '.' || c[n] == ')' || c[n] == '-'))
    c += n + 1;
  else if (g_ascii_isalpha (*c) && c[1] == ')')
    c += 2;
  return c + strspn (c, " ");
}

/* "TT. Đình Cả" → "thị trấn đình cả"; NULL where nothing is short. */
static char *
expand (const PtNames *self, const char *key)
{
  const char *space = strchr (key, ' ');
  g_autofree char *first =
    space != NULL ? g_strndup (key, (gsize) (space - key)) : NULL;
  const char *kind =
    first != NULL ? pt_words_find (self->words, PT_WORD_KIND, first) : NULL;

  return kind != NULL ? g_strconcat (kind, space, NULL) : NULL;
}

/* Sheets lose the noughts at the beginning of codes. */
static const PtUnit *
find_code (const PtNames *self, const char *text, PtPeriod period)
{
  const PtUnit *unit = pt_catalogue_find_unit_in (self->catalogue, text, period);
  gsize n = strlen (text);

  for (guint width = 2; unit == NULL && width <= 5; width++)
    if (n < width && n > 0 && text[strspn (text, "0123456789")] == '\0') {
      g_autofree char *padded =
        g_strdup_printf ("%.*s%s", (int) (width - n), "00000", text);

      unit = pt_catalogue_find_unit_in (self->catalogue, padded, period);
    }

  return unit;
}

static PtNameMatch
find_name (const PtNames *self, const char *key, const PtNameHint *hint,
           const PtUnit **unit, char **others)
{
  g_autofree char *expanded = expand (self, key);
  g_autofree char *plain = pt_text_search_key (expanded != NULL ? expanded : key);
  gboolean is_plain = g_str_is_ascii (key);
  struct {
    GHashTable *table;
    const char *key;
    PtNameMatch match;
  } steps[] = {
    { self->full, key, PT_NAME_SURE },
    { self->full, expanded, PT_NAME_SURE },
    { self->bare, key, PT_NAME_SURE },
    { self->plain_full, is_plain || expanded != NULL ? plain : NULL, PT_NAME_LIKELY },
    { self->plain_bare, is_plain ? plain : NULL, PT_NAME_LIKELY },
  };
  PtNameMatch best = PT_NAME_UNKNOWN;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    PtNameMatch match = steps[i].key == NULL
                          ? PT_NAME_UNKNOWN
                          : look_up (self, steps[i].table, steps[i].key, hint,
                                     steps[i].match, unit, others);

    /* What is settled by a stricter comparison stays so; what ended may have given its
     * bare name to another.
     */
    if (match == PT_NAME_AMBIGUOUS || match >= PT_NAME_LIKELY)
      return match;
    best = MAX (best, match);
  }

  return best;
}

PtNameMatch
pt_names_find (const PtNames *self, const char *text, const PtNameHint *hint,
               const PtUnit **unit, char **others)
{
  g_autofree char *trimmed = pt_text_normalize (text);
  g_autofree char *key = NULL;
  g_autofree char *whole = NULL;
  const PtUnit *coded = find_code (self, trimmed, hint->period);
  PtNameMatch match;

  *unit = coded;
  if (coded != NULL)
    return PT_NAME_SURE;

  key = pt_words_make_key (skip_number (trimmed));
  match = find_name (self, key, hint, unit, others);
  if (match != PT_NAME_UNKNOWN)
    return match;

  /* "Hội Khuyến học xã La Hiên" */
  *unit = pt_names_find_inside (self, trimmed, hint->period);
  return *unit != NULL ? PT_NAME_LIKELY : PT_NAME_UNKNOWN;
}

const PtUnit *
pt_names_find_inside (const PtNames *self, const char *text, PtPeriod period)
{
  g_autofree char *key = pt_words_make_key (text);
  g_auto (GStrv) parts = g_strsplit (key, " ", -1);
  guint n = g_strv_length (parts);
  PtNameHint hint = { period, NULL, -1 };
  const PtUnit *best = NULL;
  int best_kind = -1;

  for (guint first = 0; first < n; first++)
    for (guint length = MIN (8, n - first); length > 1; length--) {
      char *after = parts[first + length];
      g_autofree char *phrase = NULL;
      g_autofree char *full = NULL;
      const PtUnit *unit = NULL;
      const PtUnitVersion *version;

      parts[first + length] = NULL;
      phrase = g_strjoinv (" ", parts + first);
      parts[first + length] = after;
      full = expand (self, phrase);
      if (look_up (self, self->full, full != NULL ? full : phrase, &hint, PT_NAME_SURE,
                   &unit, NULL) != PT_NAME_SURE)
        continue;

      version = pt_unit_get_nearest_version (unit, pt_period_last_day (period));
      if ((int) version->kind > best_kind) {
        best = unit;
        best_kind = (int) version->kind;
      }
    }

  return best;
}
