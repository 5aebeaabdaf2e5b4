#include "exchange/words.h"

#include "base/text.h"
#include "exchange/csv.h"

#include "data-resources.h"
#include <string.h>

#define RESOURCE "/io/github/phongtrao/PhongTrao/words/sheets.csv"
#define LONGEST 24 /* words of one phrase */

struct _PtWords {
  GHashTable *exact[PT_N_WORDS]; /* key → meaning */
  GHashTable *plain[PT_N_WORDS]; /* the same without accents */
  GStringChunk *strings;
};

static const char *const kind_names[PT_N_WORDS] = {
  [PT_WORD_MODEL] = "model",     [PT_WORD_STATUS] = "status",
  [PT_WORD_ELEMENT] = "element", [PT_WORD_ROLE] = "role",
  [PT_WORD_TOTAL] = "total",     [PT_WORD_RATE] = "rate",
  [PT_WORD_IGNORE] = "ignore",   [PT_WORD_NOTHING] = "nothing",
  [PT_WORD_MEASURE] = "measure", [PT_WORD_STATE] = "state",
  [PT_WORD_EMPTY] = "empty",     [PT_WORD_KIND] = "kind",
  [PT_WORD_TITLE] = "title",     [PT_WORD_SENDER] = "sender",
  [PT_WORD_MOTTO] = "motto",
};

/* Of what is in headings, what counts first where a phrase is of two kinds. */
static const PtWordKind in_headings[] = { PT_WORD_ELEMENT, PT_WORD_MODEL,
                                          PT_WORD_STATUS,  PT_WORD_RATE,
                                          PT_WORD_IGNORE,  PT_WORD_MEASURE,
                                          PT_WORD_NOTHING };

char *
pt_words_make_key (const char *text)
{
  g_autofree char *folded = pt_text_match_key (text);
  GString *key = g_string_sized_new (strlen (folded));

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (g_unichar_isalnum (letter) || g_unichar_ismark (letter)) {
      g_string_append_unichar (key, letter);
      continue;
    }

    if (key->len > 0 && key->str[key->len - 1] != ' ')
      g_string_append_c (key, ' ');
    if (letter == '%')
      g_string_append (key, "% ");
  }

  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

static void
add_key (PtWords *self, PtWordKind kind, const char *key, const char *meaning)
{
  g_autofree char *plain = pt_text_search_key (key);

  if (*key == '\0' || g_hash_table_contains (self->exact[kind], key))
    return;

  meaning = g_string_chunk_insert_const (self->strings, meaning);
  g_hash_table_insert (self->exact[kind], g_string_chunk_insert (self->strings, key),
                       (gpointer) meaning);
  if (!g_hash_table_contains (self->plain[kind], plain))
    g_hash_table_insert (self->plain[kind],
                         g_string_chunk_insert (self->strings, plain),
                         (gpointer) meaning);
}

static void
add (PtWords *self, PtWordKind kind, const char *text, const char *meaning)
{
  /* Dashes are words of their own, made of what keys leave out. */
  g_autofree char *key =
    kind == PT_WORD_EMPTY ? pt_text_match_key (text) : pt_words_make_key (text);

  add_key (self, kind, key, meaning);
}

static void
add_row (PtWords *self, const char *const *fields)
{
  g_auto (GStrv) phrases = g_strsplit (fields[2], "|", -1);

  for (PtWordKind kind = 0; kind < PT_N_WORDS; kind++)
    for (guint i = 0; g_str_equal (fields[0], kind_names[kind]) && phrases[i] != NULL;
         i++)
      add (self, kind, phrases[i], fields[1]);
}

static void
add_resource (PtWords *self)
{
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (pt_data_get_resource (), RESOURCE, 0, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_autoptr (PtCsv) csv = pt_csv_new (text, length);
  const char *const *fields;
  guint n, line;

  while ((fields = pt_csv_next (csv, &n, &line, NULL)) != NULL)
    if (n == 3)
      add_row (self, fields);
}

/* The name, and the name without what stands in brackets at its end. */
static void
add_name (PtWords *self, const char *name, const char *code)
{
  const char *bracket = g_str_has_suffix (name, ")") ? strrchr (name, '(') : NULL;
  g_autofree char *before =
    bracket != NULL ? g_strndup (name, (gsize) (bracket - name)) : NULL;
  add (self, PT_WORD_ELEMENT, name, code);
  if (before != NULL)
    add (self, PT_WORD_ELEMENT, before, code);
}

static void
add_elements (PtWords *self, const PtCatalogue *catalogue)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);

  for (guint i = 0; i < n; i++) {
    add_name (self, elements[i].name_vi, elements[i].code);
    add_name (self, elements[i].name_en, elements[i].code);
    add (self, PT_WORD_ELEMENT, elements[i].code, elements[i].code);
  }
}

PtWords *
pt_words_new (const PtCatalogue *catalogue)
{
  PtWords *self = g_new0 (PtWords, 1);

  self->strings = g_string_chunk_new (4096);
  for (PtWordKind kind = 0; kind < PT_N_WORDS; kind++) {
    self->exact[kind] = g_hash_table_new (g_str_hash, g_str_equal);
    self->plain[kind] = g_hash_table_new (g_str_hash, g_str_equal);
  }
  /* The catalogue's own names come first: they are never another's synonym. */
  add_elements (self, catalogue);
  add_resource (self);
  return self;
}

void
pt_words_free (PtWords *self)
{
  for (PtWordKind kind = 0; kind < PT_N_WORDS; kind++) {
    g_hash_table_unref (self->exact[kind]);
    g_hash_table_unref (self->plain[kind]);
  }
  g_string_chunk_free (self->strings);
  g_free (self);
}

const char *
pt_words_find (const PtWords *self, PtWordKind kind, const char *key)
{
  const char *meaning = g_hash_table_lookup (self->exact[kind], key);

  if (meaning == NULL && g_str_is_ascii (key))
    meaning = g_hash_table_lookup (self->plain[kind], key);
  return meaning;
}

/* The longest phrase that begins with word @first.  Returns: its words, 0 for none */
static guint
find_longest (const PtWords *self, char **parts, guint first, guint n, gboolean plain,
              PtWord *word)
{
  GHashTable *const *tables = plain ? self->plain : self->exact;

  for (guint length = MIN (LONGEST, n - first); length > 0; length--) {
    char *after = parts[first + length];
    g_autofree char *phrase = NULL;

    parts[first + length] = NULL;
    phrase = g_strjoinv (" ", parts + first);
    parts[first + length] = after;
    for (guint i = 0; i < G_N_ELEMENTS (in_headings); i++) {
      word->kind = in_headings[i];
      word->meaning = g_hash_table_lookup (tables[word->kind], phrase);
      word->status = g_hash_table_lookup (tables[PT_WORD_STATUS], phrase);
      if (word->meaning != NULL)
        return length;
    }
  }

  return 0;
}

GArray *
pt_words_divide (const PtWords *self, const char *key, guint *n_unknown)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PtWord));
  g_auto (GStrv) parts = g_strsplit (key, " ", -1);
  guint n = g_strv_length (parts);
  gboolean plain = g_str_is_ascii (key);

  *n_unknown = 0;
  for (guint i = 0; i < n;) {
    PtWord word;
    guint length = find_longest (self, parts, i, n, plain, &word);

    if (length > 0)
      g_array_append_val (found, word);
    else
      (*n_unknown)++;
    i += MAX (length, 1);
  }

  return found;
}

gboolean
pt_words_begins (const PtWords *self, PtWordKind kind, const char *key)
{
  g_autofree char *part = g_strdup (key);
  char *space;

  do {
    if (pt_words_find (self, kind, part) != NULL)
      return TRUE;
    space = strrchr (part, ' ');
    if (space != NULL)
      *space = '\0';
  } while (space != NULL);

  return FALSE;
}
