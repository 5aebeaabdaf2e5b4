#include "exchange/paste-private.h"

#include "base/text.h"

#include <string.h>

/* So many letters may be different. */
#define MAX_DISTANCE 2
#define MAX_LETTERS 120

/* Shorter ones begin too much. */
#define MIN_BEGINNING 6

/* A place that several names lead to is no answer. */
#define AMBIGUOUS (-3)

typedef struct {
  char *key;
  guint place;
} Bare;

struct _PtPasteNames {
  GHashTable *exact[PT_PASTE_ALIKE + 1]; /* by match: key → place */
  GArray *bare;                          /* Bare: to measure distances to */
};

static void
clear_bare (gpointer data)
{
  g_free (((Bare *) data)->key);
}

PtPasteNames *
pt_paste_names_new (void)
{
  PtPasteNames *self = g_new0 (PtPasteNames, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->exact); i++)
    self->exact[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->bare = g_array_new (FALSE, FALSE, sizeof (Bare));
  g_array_set_clear_func (self->bare, clear_bare);
  return self;
}

void
pt_paste_names_free (PtPasteNames *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->exact); i++)
    g_hash_table_unref (self->exact[i]);
  g_array_unref (self->bare);
  g_free (self);
}

/* Takes @key. */
static void
add_key (GHashTable *keys, char *key, guint place)
{
  gpointer there;

  if (g_hash_table_lookup_extended (keys, key, NULL, &there) &&
      GPOINTER_TO_INT (there) != (int) place)
    g_hash_table_insert (keys, key, GINT_TO_POINTER (AMBIGUOUS));
  else
    g_hash_table_insert (keys, key, GINT_TO_POINTER ((int) place));
}

/* "P. Tích Lương" and the like: the word for the kind in short. */
static const char *
skip_short_kind (const char *key)
{
  static const char *const shorts[] = { "p. ", "p ", "x. ", "tt. ", "tt ", "tp. " };

  for (guint i = 0; i < G_N_ELEMENTS (shorts); i++) {
    if (g_str_has_prefix (key, shorts[i]))
      return key + strlen (shorts[i]);
  }
  return key;
}

static char *
make_bare_key (const char *name)
{
  g_autofree char *key = pt_text_search_key (pt_text_bare_name (name));

  return g_strdup (skip_short_kind (key));
}

void
pt_paste_names_add (PtPasteNames *self, const char *name, PtPasteMatch match,
                    guint place)
{
  Bare bare = { .key = make_bare_key (name), .place = place };

  add_key (self->exact[match], pt_text_match_key (name), place);
  add_key (self->exact[PT_PASTE_ALIKE], pt_text_search_key (name), place);
  add_key (self->exact[PT_PASTE_ALIKE], g_strdup (bare.key), place);
  g_array_append_val (self->bare, bare);
}

static int
look_up (GHashTable *keys, const char *key)
{
  gpointer place;

  return g_hash_table_lookup_extended (keys, key, NULL, &place)
           ? GPOINTER_TO_INT (place)
           : PT_PASTE_UNDECIDED;
}

/* How many letters are missing, too many, others, or exchanged with their neighbour. */
static guint
measure_distance (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b);
  guint rows[3][MAX_LETTERS + 1];

  if (n > MAX_LETTERS || m > MAX_LETTERS)
    return G_MAXUINT;

  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++) {
    guint *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

    now[0] = i;
    for (guint j = 1; j <= m; j++) {
      now[j] =
        MIN (MIN (last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = MIN (now[j], before[j - 2] + 1);
    }
  }
  return rows[n % 3][m];
}

/* The only name that is nearest, and near. */
static int
find_near (PtPasteNames *self, const char *key)
{
  guint limit = (guint) MIN (MAX_DISTANCE, strlen (key) / 3);
  guint best = limit + 1;
  int found = -1;

  for (guint i = 0; i < self->bare->len; i++) {
    const Bare *bare = &g_array_index (self->bare, Bare, i);
    guint distance = measure_distance (bare->key, key);

    if (distance < best) {
      best = distance;
      found = (int) bare->place;
    } else if (distance == best && found != (int) bare->place)
      found = best <= limit ? -1 : found;
  }
  return best <= limit ? found : -1;
}

/* The only name that goes on where @key ends: headings are often cut short. */
static int
find_longer (PtPasteNames *self, const char *key)
{
  int found = -1;

  if (strlen (key) < MIN_BEGINNING)
    return -1;
  for (guint i = 0; i < self->bare->len; i++) {
    const Bare *bare = &g_array_index (self->bare, Bare, i);

    if (!g_str_has_prefix (bare->key, key) || found == (int) bare->place)
      continue;
    if (found >= 0)
      return -1;
    found = (int) bare->place;
  }
  return found;
}

/* Sums are of nobody. */
static gboolean
is_total (const char *key)
{
  static const char *const words[] = { "tong", "cong", "toan tinh", "total" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const char *rest = key + strlen (words[i]);

    if (g_str_has_prefix (key, words[i]) && !g_ascii_isalpha (*rest) &&
        strlen (rest) <= strlen (" cong:"))
      return TRUE;
  }
  return FALSE;
}

void
pt_paste_names_find (PtPasteNames *self, PtPasteLine *line)
{
  g_autofree char *match_key = pt_text_match_key (line->text);
  g_autofree char *search_key = pt_text_search_key (line->text);
  g_autofree char *bare_key = make_bare_key (line->text);
  const struct {
    PtPasteMatch match;
    const char *key;
  } steps[] = {
    { PT_PASTE_SAME, match_key },
    { PT_PASTE_FORMER, match_key },
    { PT_PASTE_ALIKE, search_key },
    { PT_PASTE_ALIKE, bare_key },
  };

  line->suggestion = -1;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    line->match = steps[i].match;
    line->place = look_up (self->exact[steps[i].match], steps[i].key);
    if (line->place >= 0)
      return;
  }

  if (!is_total (search_key))
    line->suggestion = find_near (self, bare_key);
  if (line->suggestion < 0)
    line->suggestion = find_longer (self, bare_key);
  line->match = line->suggestion < 0 ? PT_PASTE_UNKNOWN : PT_PASTE_SUGGESTED;
  line->place = PT_PASTE_UNDECIDED;
}
