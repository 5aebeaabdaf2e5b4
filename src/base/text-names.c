#include "base/text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

/* Names of places, inside lists and sentences. */

static UChar32
peek (const char *text)
{
  return (UChar32) g_utf8_get_char (text);
}

/* The match keys of the words that say what kind of place a name is for. */
static GHashTable *
get_kinds (void)
{
  static const char *const kinds[] = {
    "xã",  "phường", "thị trấn", "thị xã", "thành phố", "tp",
    "tp.", "huyện",  "quận",     "tỉnh",   "đặc khu",
  };
  static GHashTable *keys;

  if (g_once_init_enter (&keys)) {
    GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      g_hash_table_add (set, pt_text_match_key (kinds[i]));
    g_once_init_leave (&keys, set);
  }

  return keys;
}

static const char *
skip_spaces (const char *text)
{
  while (u_isUWhiteSpace (peek (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Over one word; "TP.Thái Nguyên" are two. */
static const char *
skip_word (const char *text)
{
  while (*text != '\0' && *text != '.' && !u_isUWhiteSpace (peek (text)))
    text = g_utf8_next_char (text);
  return *text == '.' ? text + 1 : text;
}

static gboolean
is_kind (const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  g_autofree char *key = pt_text_match_key (word);

  return g_hash_table_contains (get_kinds (), key);
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (u_isalpha (peek (text)))
      return TRUE;

  return FALSE;
}

const char *
pt_text_bare_name (const char *name)
{
  const char *start = skip_spaces (name);
  const char *first = skip_word (start);
  const char *second = skip_word (skip_spaces (first));
  const char *end = is_kind (start, second)  ? second
                    : is_kind (start, first) ? first
                                             : start;
  const char *bare = skip_spaces (end);

  return has_letter (bare) ? bare : start;
}

int
pt_text_collate_names (const char *a, const char *b)
{
  int order = pt_text_collate (pt_text_bare_name (a), pt_text_bare_name (b));

  return order != 0 ? order : pt_text_collate (a, b);
}

/* Whether a word of @name but the first begins with a capital. */
static gboolean
has_inner_capital (const char *name)
{
  gboolean after_space = FALSE;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (after_space && g_unichar_isupper (c))
      return TRUE;
    after_space = c == ' ';
  }
  return FALSE;
}

char *
pt_text_inside_name (const char *name)
{
  gboolean has_kind = pt_text_bare_name (name) != name;
  char first[7] = { 0 };

  if (*name == '\0' || (!has_kind && has_inner_capital (name)))
    return g_strdup (name);
  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (name)), first);
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}
