#include "exchange/encoding.h"

#include "exchange/encoding-tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE (256 * 1024) /* bytes that are enough to judge by */
#define DISGUISED_SAMPLE (32 * 1024)
#define PIECE 256 /* bytes composed at a time, and at most */
#define LONGEST_PIECE 4096

const char *
pt_encoding_get_name (PtEncoding self)
{
  static const char *const names[PT_N_ENCODINGS] = {
    [PT_ENCODING_UTF8] = "UTF-8",        [PT_ENCODING_UTF16_LE] = "UTF-16",
    [PT_ENCODING_UTF16_BE] = "UTF-16",   [PT_ENCODING_WINDOWS_1258] = "Windows-1258",
    [PT_ENCODING_TCVN3] = "TCVN3 (ABC)", [PT_ENCODING_VNI] = "VNI",
  };

  g_return_val_if_fail (self < PT_N_ENCODINGS, NULL);

  return names[self];
}

/* Whether there is a combining mark: U+0300 to U+037F begin with these bytes. */
static gboolean
has_marks (const char *text, gsize length)
{
  return memchr (text, 0xcc, length) != NULL || memchr (text, 0xcd, length) != NULL;
}

/* A place to cut, not long after @text: before an ASCII letter or sign, which never
 * belongs to the letter before it.
 */
static const char *
find_cut (const char *text, const char *end)
{
  const char *cut = text + MIN (PIECE, end - text);

  while (cut < end && (guchar) *cut >= 0x80 && cut - text < LONGEST_PIECE)
    cut++;
  while (cut < end && ((guchar) *cut & 0xc0) == 0x80)
    cut++;
  return cut;
}

/* Composes, and makes anything that is no text visible.  Piece by piece, for composing
 * takes time with the square of the length.
 */
static char *
compose (const char *text, gssize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  gsize n = strlen (valid);
  const char *end = valid + n, *piece = valid, *cut;
  GString *composed;

  if (!has_marks (valid, n))
    return g_steal_pointer (&valid);

  composed = g_string_sized_new (n);
  for (; piece < end; piece = cut) {
    g_autofree char *part = NULL;

    cut = find_cut (piece, end);
    if (has_marks (piece, (gsize) (cut - piece)))
      part = g_utf8_normalize (piece, cut - piece, G_NORMALIZE_DEFAULT_COMPOSE);
    if (part != NULL)
      g_string_append (composed, part);
    else
      g_string_append_len (composed, piece, cut - piece);
  }

  return g_string_free (composed, FALSE);
}

static char *
decode_utf8 (const guint8 *data, gsize length)
{
  static const guint8 mark[] = { 0xef, 0xbb, 0xbf };
  const char *text = (const char *) data;
  gsize skip = length >= 3 && memcmp (data, mark, 3) == 0 ? 3 : 0;
  gboolean is_plain = TRUE;

  for (gsize i = skip; is_plain && i < length; i++)
    is_plain = data[i] < 0x80 && data[i] != 0;

  return is_plain ? g_strndup (text + skip, length - skip)
                  : compose (text + skip, (gssize) (length - skip));
}

static char *
decode_utf16 (const guint8 *data, gsize length, gboolean is_big)
{
  g_autoptr (GString) text = g_string_sized_new (length);
  gunichar high = 0;

  for (gsize i = 0; i + 1 < length; i += 2) {
    gunichar c = is_big ? ((gunichar) data[i] << 8 | data[i + 1])
                        : ((gunichar) data[i + 1] << 8 | data[i]);

    if (high != 0 && c >= 0xdc00 && c < 0xe000)
      c = 0x10000 + ((high - 0xd800) << 10) + (c - 0xdc00);
    high = c >= 0xd800 && c < 0xdc00 ? c : 0;
    if (high == 0 && !(i == 0 && c == 0xfeff))
      g_string_append_unichar (text, c != 0 && g_unichar_validate (c) ? c : 0xfffd);
  }

  return compose (text->str, (gssize) text->len);
}

/* Raises the letters of [start, end) where all of ASCII among them, two at least, are
 * capitals: "HộI" is what TCVN3 makes of "HỘI", whose capitals are another font.
 */
static void
append_word (GString *text, const char *start, const char *end)
{
  guint n_capitals = 0, n_small = 0;

  for (const char *c = start; c < end; c++) {
    n_capitals += g_ascii_isupper (*c);
    n_small += g_ascii_islower (*c);
  }

  for (; start < end; start = g_utf8_next_char (start)) {
    gunichar letter = g_utf8_get_char (start);

    g_string_append_unichar (text, n_capitals > 1 && n_small == 0
                                     ? g_unichar_toupper (letter)
                                     : letter);
  }
}

static char *
raise_capitals (char *composed)
{
  GString *text = g_string_sized_new (strlen (composed));
  const char *start = composed, *end = composed;

  while (*start != '\0') {
    while (g_unichar_isalpha (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    if (end == start)
      end = g_utf8_next_char (end);
    append_word (text, start, end);
    start = end;
  }

  g_free (composed);
  return g_string_free (text, FALSE);
}

static char *
finish (const GString *text, PtEncoding encoding)
{
  char *composed = compose (text->str, (gssize) text->len);

  return encoding == PT_ENCODING_TCVN3 ? raise_capitals (composed) : composed;
}

/* Bytes of a font or code page, letter by letter. */
static char *
decode_bytes (const guint8 *data, gsize length, PtEncoding encoding)
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 2);
  gunichar before = 0;

  for (gsize i = 0; i < length; i++)
    pt_encoding_append_byte (text, data[i], encoding, &before);

  return finish (text, encoding);
}

char *
pt_encoding_decode (const guint8 *data, gsize length, PtEncoding encoding)
{
  switch (encoding) {
  case PT_ENCODING_UTF16_LE:
  case PT_ENCODING_UTF16_BE:
    return decode_utf16 (data, length, encoding == PT_ENCODING_UTF16_BE);
  case PT_ENCODING_WINDOWS_1258:
  case PT_ENCODING_TCVN3:
  case PT_ENCODING_VNI:
    return decode_bytes (data, length, encoding);
  case PT_ENCODING_UTF8:
  case PT_N_ENCODINGS:
    break;
  }

  return decode_utf8 (data, length);
}

/* A mark at the start says so; without one, every other byte of mostly plain text is
 * zero.
 */
static gboolean
is_utf16 (const guint8 *data, gsize length, PtEncoding *encoding)
{
  gsize zeros[2] = { 0 }, n = MIN (length, SAMPLE);

  if (length >= 2 && data[0] + data[1] == 0xff + 0xfe &&
      (data[0] == 0xff || data[0] == 0xfe)) {
    *encoding = data[0] == 0xff ? PT_ENCODING_UTF16_LE : PT_ENCODING_UTF16_BE;
    return TRUE;
  }

  for (gsize i = 0; i < n; i++)
    zeros[i % 2] += data[i] == 0;
  *encoding = zeros[1] > zeros[0] ? PT_ENCODING_UTF16_LE : PT_ENCODING_UTF16_BE;
  return n >= 2 && MAX (zeros[0], zeros[1]) > n / 5 &&
         MIN (zeros[0], zeros[1]) < n / 50 + 1;
}

/* How Vietnamese @text is; a wrong syllable weighs more than a right one. */
static int
judge (const char *text)
{
  guint good, bad;

  pt_encoding_count_syllables (text, &good, &bad);
  return (int) good - 2 * (int) bad;
}

/* The best of several readings, and whether the next is nearly as good. */
static PtEncodingGuess
choose (const PtEncoding *encodings, const int *scores, guint n)
{
  guint best = 0;
  PtEncodingGuess guess = { 0 };

  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[best])
      best = i;

  guess.encoding = encodings[best];
  for (guint i = 0; i < n; i++)
    if (i != best && scores[i] * 10 >= scores[best] * 9)
      guess.is_unsure = TRUE;
  return guess;
}

PtEncodingGuess
pt_encoding_guess (const guint8 *data, gsize length)
{
  static const PtEncoding candidates[] = { PT_ENCODING_TCVN3, PT_ENCODING_VNI,
                                           PT_ENCODING_WINDOWS_1258 };
  PtEncodingGuess guess = { PT_ENCODING_UTF8, FALSE };
  int scores[G_N_ELEMENTS (candidates)];

  if (is_utf16 (data, length, &guess.encoding))
    return guess;

  guess.encoding = PT_ENCODING_UTF8;
  if (g_utf8_validate_len ((const char *) data, length, NULL))
    return guess;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    g_autofree char *text =
      pt_encoding_decode (data, MIN (length, SAMPLE), candidates[i]);

    scores[i] = judge (text);
  }
  return choose (candidates, scores, G_N_ELEMENTS (candidates));
}

char *
pt_encoding_undisguise (const char *text, PtEncoding encoding)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autofree char *composed = compose (text, -1);
  gunichar before = 0;

  for (const char *c = composed; *c != '\0'; c = g_utf8_next_char (c)) {
    guint8 byte;

    /* A letter no such font has: this was typed in Unicode. */
    if (!pt_encoding_to_byte (g_utf8_get_char (c), &byte))
      return g_steal_pointer (&composed);
    pt_encoding_append_byte (shown, byte, encoding, &before);
  }
  return finish (shown, encoding);
}

PtEncodingGuess
pt_encoding_guess_disguised (const char *const *texts)
{
  static const PtEncoding candidates[] = { PT_ENCODING_UTF8, PT_ENCODING_TCVN3,
                                           PT_ENCODING_VNI };
  int scores[G_N_ELEMENTS (candidates)] = { 0 };
  for (gsize read = 0; *texts != NULL && read < DISGUISED_SAMPLE; texts++) {
    if (g_str_is_ascii (*texts))
      continue;
    read += strlen (*texts);
    for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
      g_autofree char *shown = candidates[i] == PT_ENCODING_UTF8
                                 ? compose (*texts, -1)
                                 : pt_encoding_undisguise (*texts, candidates[i]);

      scores[i] += judge (shown);
    }
  }

  /* Nothing to judge by, or Unicode as good as any. */
  if (scores[0] >= scores[1] && scores[0] >= scores[2])
    return (PtEncodingGuess){ PT_ENCODING_UTF8, FALSE };
  return choose (candidates, scores, G_N_ELEMENTS (candidates));
}
