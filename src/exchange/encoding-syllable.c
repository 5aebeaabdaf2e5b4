#include "exchange/encoding.h"

#include <string.h>

/* Whether a word can be a Vietnamese syllable: a beginning, a vowel or two or three, an
 * end, one tone at most.  What the wrong table makes of bytes hardly ever is.
 */

#define MAX_SYLLABLE 7 /* letters: "nghiêng" */

/* A word taken to pieces. */
typedef struct {
  char letters[MAX_SYLLABLE * 4 + 1]; /* small, without tones; â ă ê ô ơ ư đ stay */
  guint n_letters, n_tones;
  gboolean is_mixed;  /* a capital after a small letter */
  gboolean is_beyond; /* a letter beyond ASCII */
} Word;

static gboolean
is_tone (gunichar c)
{
  return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323;
}

/* Circumflex, breve and horn make other letters of a, e, o and u. */
static gboolean
is_shape (gunichar c)
{
  return c == 0x0302 || c == 0x0306 || c == 0x031b;
}

/* Takes the word at @text to pieces.  Returns: what follows it */
static const char *
take_word (const char *text, Word *word)
{
  gsize length = 0;
  gboolean was_small = FALSE;

  *word = (Word){ 0 };
  for (; g_unichar_isalpha (g_utf8_get_char (text)); text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text), pieces[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    gsize n = g_unichar_fully_decompose (c, FALSE, pieces, G_N_ELEMENTS (pieces));
    gunichar letter = g_unichar_tolower (pieces[0]);

    word->is_mixed |= was_small && g_unichar_isupper (c);
    was_small = !g_unichar_isupper (c);
    word->is_beyond |= c >= 0x80;
    for (gsize i = 1; i < n; i++) {
      word->n_tones += is_tone (pieces[i]);
      if (is_shape (pieces[i]) && !g_unichar_compose (letter, pieces[i], &letter))
        letter = 0xfffd;
      else if (!is_tone (pieces[i]) && !is_shape (pieces[i]))
        letter = 0xfffd;
    }
    if (word->n_letters++ < MAX_SYLLABLE)
      length += (gsize) g_unichar_to_utf8 (letter, word->letters + length);
  }

  return text;
}

/* Over the first of @choices (longest first) that @text begins with, if any. */
static const char *
skip_one (const char *text, const char *const *choices)
{
  for (; *choices != NULL; choices++)
    if (g_str_has_prefix (text, *choices))
      return text + strlen (*choices);

  return text;
}

static gboolean
is_syllable (const Word *word)
{
  static const char *const beginnings[] = { "ngh", "ch", "gh", "gi", "kh", "ng", "nh",
                                            "ph",  "qu", "th", "tr", "b",  "c",  "d",
                                            "đ",   "g",  "h",  "k",  "l",  "m",  "n",
                                            "p",   "r",  "s",  "t",  "v",  "x",  NULL };
  static const char *const vowels[] = {
    "iêu", "oai", "oao", "oay", "oeo", "uây", "uôi", "ươi", "ươu", "uyê", "uya", "uyu",
    "yêu", "uêu", "ai",  "ao",  "au",  "ay",  "âu",  "ây",  "eo",  "êu",  "ia",  "iê",
    "iu",  "oa",  "oă",  "oe",  "oi",  "oo",  "ôi",  "ơi",  "ua",  "uâ",  "uê",  "ui",
    "uô",  "uơ",  "uy",  "ưa",  "ưi",  "ươ",  "ưu",  "yê",  "a",   "ă",   "â",   "e",
    "ê",   "i",   "o",   "ô",   "ơ",   "u",   "ư",   "y",   NULL
  };
  static const char *const ends[] = { "ch", "ng", "nh", "c", "m", "n", "p", "t", NULL };
  const char *rest = skip_one (word->letters, beginnings);
  const char *after = skip_one (rest, vowels);

  if (word->n_letters > MAX_SYLLABLE || word->n_tones > 1 || word->is_mixed)
    return FALSE;

  /* "gì": the i is the vowel here. */
  if (after == rest && g_str_has_prefix (word->letters, "gi"))
    after = rest;
  else if (after == rest)
    return FALSE;

  return *skip_one (after, ends) == '\0';
}

void
pt_encoding_count_syllables (const char *text, guint *good, guint *bad)
{
  *good = *bad = 0;
  while (*text != '\0') {
    Word word;
    const char *end = take_word (text, &word);

    /* Signs of a font's letters that are no letters elsewhere: "§", "¸", "®". */
    if (end == text) {
      gunichar c = g_utf8_get_char (text);

      *bad +=
        (c > 0xa0 && c < 0xc0 && c != 0xb0 && c != 0xb7 && c != 0xab && c != 0xbb) ||
        c == 0xfffd;
      text = g_utf8_next_char (text);
      continue;
    }

    if (word.is_beyond && is_syllable (&word))
      (*good)++;
    else if (word.is_beyond)
      (*bad)++;
    text = end;
  }
}
