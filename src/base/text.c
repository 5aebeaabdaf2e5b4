#include "base/text.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>

/* What fold() makes equal, beside spaces and the place of the tone mark. */
typedef enum {
  FOLD_PLACE = 0,
  FOLD_CASE = 1 << 0,
  FOLD_MARKS = 1 << 1, /* and đ with d */
} Folding;

enum {
  CAPITAL_ETH = 0xD0,
  SMALL_ETH = 0xF0,
  CAPITAL_DD = 0x110, /* Đ */
  SMALL_DD = 0x111,
  CAPITAL_AFRICAN_D = 0x189,
  SMALL_AFRICAN_D = 0x256,
};

/* A syllable has one; a foreign word may have a few. */
#define MAX_TONES 4

typedef struct {
  GString *out;
  Folding folding;
  UChar32 tones[MAX_TONES]; /* of the syllable being read */
  int n_tones;
  gboolean gap; /* there was a space */
} Folder;

typedef struct {
  UCollator *dictionary; /* letters, then tones */
  UCollator *exact;      /* and capitals */
} Collators;

static UChar32
peek (const char *text)
{
  return (UChar32) g_utf8_get_char (text);
}

/* Broken UTF-8, which nobody should pass, becomes U+FFFD. */
static char *
normalize (const char *text, GNormalizeMode mode)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, mode);
}

static gboolean
is_tone (UChar32 c)
{
  return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

/* Icelandic and African letters that look like Đ and stand for it in many files. */
static UChar32
replace_lookalike (UChar32 c)
{
  if (c == CAPITAL_ETH || c == CAPITAL_AFRICAN_D)
    return CAPITAL_DD;
  return c == SMALL_ETH || c == SMALL_AFRICAN_D ? SMALL_DD : c;
}

static UChar32
fold_letter (UChar32 c, Folding folding)
{
  c = replace_lookalike (c);
  if (folding & FOLD_CASE)
    c = u_tolower (c);
  if ((folding & FOLD_MARKS) && c == SMALL_DD)
    c = 'd';
  return c;
}

static void
append (Folder *self, UChar32 c)
{
  g_string_append_unichar (self->out, (gunichar) c);
}

static void
end_syllable (Folder *self)
{
  for (int i = 0; i < self->n_tones; i++)
    append (self, self->tones[i]);
  self->n_tones = 0;
}

static void
fold_mark (Folder *self, UChar32 c)
{
  if (self->folding & FOLD_MARKS)
    return;

  if (is_tone (c) && self->n_tones < MAX_TONES)
    self->tones[self->n_tones++] = c;
  else
    append (self, c);
}

static void
fold_character (Folder *self, UChar32 c)
{
  if (u_hasBinaryProperty (c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return;

  if (u_charType (c) == U_NON_SPACING_MARK) {
    fold_mark (self, c);
    return;
  }

  if (!u_isalpha (c))
    end_syllable (self);
  if (u_isUWhiteSpace (c)) {
    self->gap = TRUE;
    return;
  }

  if (self->gap && self->out->len > 0)
    append (self, ' ');
  self->gap = FALSE;
  append (self, fold_letter (c, self->folding));
}

/* The text with one space between words and none around, and with every tone mark at
 * the end of its syllable, where it does not matter whether "hòa" or "hoà" was written:
 * as there is one mark in a syllable, nothing is lost.  In form NFC.
 */
static char *
fold (const char *text, Folding folding)
{
  g_autofree char *source = normalize (text, G_NORMALIZE_DEFAULT);
  g_autoptr (GString) out = g_string_sized_new (strlen (source));
  Folder folder = { .out = out, .folding = folding };

  for (const char *c = source; *c != '\0'; c = g_utf8_next_char (c))
    fold_character (&folder, peek (c));

  end_syllable (&folder);
  return g_utf8_normalize (out->str, (gssize) out->len, G_NORMALIZE_DEFAULT_COMPOSE);
}

static UCollator *
open_collator (UColAttributeValue strength)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("vi", &status);

  if (U_SUCCESS (status))
    ucol_setAttribute (collator, UCOL_STRENGTH, strength, &status);
  if (U_SUCCESS (status))
    ucol_setAttribute (collator, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  if (U_FAILURE (status))
    g_error ("ICU has no Vietnamese order: %s", u_errorName (status));

  return collator;
}

/* Opened once and never closed; ICU compares with a constant collator in any thread. */
static const Collators *
get_collators (void)
{
  static Collators collators;
  static gsize opened;

  if (g_once_init_enter (&opened)) {
    collators.dictionary = open_collator (UCOL_SECONDARY);
    collators.exact = open_collator (UCOL_TERTIARY);
    g_once_init_leave (&opened, 1);
  }

  return &collators;
}

/* The length of the first word of what fold() made. */
static int
measure_word (const char *text)
{
  return (int) strcspn (text, " ");
}

static const char *
skip_folded_word (const char *text)
{
  text += measure_word (text);
  return *text == ' ' ? text + 1 : text;
}

static int
compare (const UCollator *collator, const char *a, int length_a, const char *b,
         int length_b)
{
  UErrorCode status = U_ZERO_ERROR;

  return ucol_strcollUTF8 (collator, a, length_a, b, length_b, &status);
}

static int
compare_words (const UCollator *collator, const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0') {
    int order = compare (collator, a, measure_word (a), b, measure_word (b));

    if (order != 0)
      return order;

    a = skip_folded_word (a);
    b = skip_folded_word (b);
  }

  return (*a != '\0') - (*b != '\0');
}

int
pt_text_collate (const char *a, const char *b)
{
  const Collators *collators = get_collators ();
  g_autofree char *folded_a = fold (a, FOLD_PLACE);
  g_autofree char *folded_b = fold (b, FOLD_PLACE);
  int order = compare_words (collators->dictionary, folded_a, folded_b);

  return order != 0 ? order : compare (collators->exact, folded_a, -1, folded_b, -1);
}

/* With the zero byte at its end, which sorts a short word before a longer one. */
static void
append_key (GString *hex, const UCollator *collator, const char *text, glong length)
{
  static const char digits[] = "0123456789abcdef";
  glong n_units;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, length, NULL, &n_units, NULL);
  int32_t size = ucol_getSortKey (collator, units, (int32_t) n_units, NULL, 0);
  g_autofree uint8_t *key = g_new (uint8_t, size);

  ucol_getSortKey (collator, units, (int32_t) n_units, key, size);
  for (int32_t i = 0; i < size; i++) {
    g_string_append_c (hex, digits[key[i] >> 4]);
    g_string_append_c (hex, digits[key[i] & 0xF]);
  }
}

char *
pt_text_sort_key (const char *text)
{
  const Collators *collators = get_collators ();
  g_autofree char *folded = fold (text, FOLD_PLACE);
  GString *hex = g_string_new (NULL);

  for (const char *word = folded; *word != '\0'; word = skip_folded_word (word))
    append_key (hex, collators->dictionary, word, measure_word (word));

  /* Below the first byte of any word: fewer words come first. */
  g_string_append (hex, "00");
  append_key (hex, collators->exact, folded, -1);
  return g_string_free (hex, FALSE);
}

char *
pt_text_search_key (const char *text)
{
  return fold (text, FOLD_CASE | FOLD_MARKS);
}

char *
pt_text_match_key (const char *text)
{
  return fold (text, FOLD_CASE);
}

gboolean
pt_text_finds (const char *text, const char *wanted)
{
  g_autofree char *haystack = pt_text_search_key (text);
  g_autofree char *needle = pt_text_search_key (wanted);

  return strstr (haystack, needle) != NULL;
}

static const char *
skip_spaces (const char *text)
{
  while (u_isUWhiteSpace (peek (text)))
    text = g_utf8_next_char (text);
  return text;
}

char *
pt_text_normalize (const char *text)
{
  g_autofree char *composed = normalize (text, G_NORMALIZE_DEFAULT_COMPOSE);
  const char *start = skip_spaces (composed);
  const char *end = start;

  for (const char *c = start; *c != '\0'; c = g_utf8_next_char (c))
    if (!u_isUWhiteSpace (peek (c)))
      end = g_utf8_next_char (c);

  return g_strndup (start, (gsize) (end - start));
}
