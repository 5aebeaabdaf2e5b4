#include "exchange/encoding-tables.h"

#include <string.h>

/* The combining marks. */
#define GRAVE 0x0300
#define ACUTE 0x0301
#define CIRCUMFLEX 0x0302
#define TILDE 0x0303
#define BREVE 0x0306
#define HOOK 0x0309
#define DOT 0x0323

/* TCVN 5712:1993, third table, from 0xa0 on.  Fonts of this kind have the letters with
 * tones in small only; capitals are another font, with the same bytes.
 */
static const guint16 tcvn3[] = {
  0x00a0, 0x0102, 0x00c2, 0x00ca, 0x00d4, 0x01a0, 0x01af, 0x0110, /* a0 */
  0x0103, 0x00e2, 0x00ea, 0x00f4, 0x01a1, 0x01b0, 0x0111, 0x1eb0, /* a8 */
  0x0300, 0x0309, 0x0303, 0x0301, 0x0323, 0x00e0, 0x1ea3, 0x00e3, /* b0 */
  0x00e1, 0x1ea1, 0x1eb2, 0x1eb1, 0x1eb3, 0x1eb5, 0x1eaf, 0x1eb4, /* b8 */
  0x1eae, 0x1ea6, 0x1ea8, 0x1eaa, 0x1ea4, 0x1ec0, 0x1eb7, 0x1ea7, /* c0 */
  0x1ea9, 0x1eab, 0x1ea5, 0x1ead, 0x00e8, 0x1ec2, 0x1ebb, 0x1ebd, /* c8 */
  0x00e9, 0x1eb9, 0x1ec1, 0x1ec3, 0x1ec5, 0x1ebf, 0x1ec7, 0x00ec, /* d0 */
  0x1ec9, 0x1ec4, 0x1ebe, 0x1ed2, 0x0129, 0x00ed, 0x1ecb, 0x00f2, /* d8 */
  0x1ed4, 0x1ecf, 0x00f5, 0x00f3, 0x1ecd, 0x1ed3, 0x1ed5, 0x1ed7, /* e0 */
  0x1ed1, 0x1ed9, 0x1edd, 0x1edf, 0x1ee1, 0x1edb, 0x1ee3, 0x00f9, /* e8 */
  0x1ed6, 0x1ee7, 0x0169, 0x00fa, 0x1ee5, 0x1eeb, 0x1eed, 0x1eef, /* f0 */
  0x1ee9, 0x1ef1, 0x1ef3, 0x1ef7, 0x1ef9, 0x00fd, 0x1ef5, 0x00ff, /* f8 */
};

/* What Windows shows for the bytes 0x80 to 0x9f in Western Europe. */
static const guint16 windows_1252[] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/* Where the Vietnamese page of Windows differs from the Western one. */
static const struct {
  guint8 byte;
  guint16 letter;
} windows_1258[] = {
  { 0xc3, 0x0102 }, { 0xcc, GRAVE },  { 0xd0, 0x0110 }, { 0xd2, HOOK },
  { 0xd5, 0x01a0 }, { 0xdd, 0x01af }, { 0xde, TILDE },  { 0xe3, 0x0103 },
  { 0xec, ACUTE },  { 0xf0, 0x0111 }, { 0xf2, DOT },    { 0xf5, 0x01a1 },
  { 0xfd, 0x01b0 }, { 0xfe, 0x20ab },
};

/* In VNI a letter is followed by its marks as one more byte: "aù" is á, "aá" is ấ.  The
 * capital of the byte goes with capital letters.  Bytes of the small letters here;
 * the capitals are 0x20 less.
 */
static const struct {
  guint8 byte;
  guint16 first, second; /* marks; second 0 for none */
} vni_marks[] = {
  { 0xf8, GRAVE, 0 },
  { 0xf9, ACUTE, 0 },
  { 0xfb, HOOK, 0 },
  { 0xf5, TILDE, 0 },
  { 0xef, DOT, 0 },
  { 0xe2, CIRCUMFLEX, 0 },
  { 0xe0, CIRCUMFLEX, GRAVE },
  { 0xe1, CIRCUMFLEX, ACUTE },
  { 0xe5, CIRCUMFLEX, HOOK },
  { 0xe3, CIRCUMFLEX, TILDE },
  { 0xe4, CIRCUMFLEX, DOT },
  { 0xea, BREVE, 0 },
  { 0xe8, BREVE, GRAVE },
  { 0xe9, BREVE, ACUTE },
  { 0xfa, BREVE, HOOK },
  { 0xfc, BREVE, TILDE },
  { 0xeb, BREVE, DOT },
};

/* Letters that are one byte by themselves; small ones here as well. */
static const struct {
  guint8 byte;
  guint16 small, capital;
} vni_letters[] = {
  { 0xf1, 0x0111, 0x0110 }, /* đ */
  { 0xf4, 0x01a1, 0x01a0 }, /* ơ */
  { 0xf6, 0x01b0, 0x01af }, /* ư */
  { 0xec, 0x00ec, 0x00cc }, /* ì */
  { 0xed, 0x00ed, 0x00cd }, /* í */
  { 0xe6, 0x1ec9, 0x1ec8 }, /* ỉ */
  { 0xf3, 0x0129, 0x0128 }, /* ĩ */
  { 0xf2, 0x1ecb, 0x1eca }, /* ị */
  { 0xee, 0x1ef5, 0x1ef4 }, /* ỵ */
};

static gunichar
get_western (guint8 byte)
{
  return byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
}

static gunichar
get_windows_1258 (guint8 byte)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows_1258); i++)
    if (windows_1258[i].byte == byte)
      return windows_1258[i].letter;

  return get_western (byte);
}

/* Marks only follow a letter that may bear them. */
static gboolean
append_vni_marks (GString *text, guint8 small, gunichar before)
{
  gboolean is_vowel =
    before != 0 && before < 0x200 &&
    (before == 0x01a1 || before == 0x01a0 || before == 0x01b0 || before == 0x01af ||
     (before < 0x80 && strchr ("aeouyAEOUY", (int) before) != NULL));

  for (guint i = 0; is_vowel && i < G_N_ELEMENTS (vni_marks); i++)
    if (vni_marks[i].byte == small) {
      g_string_append_unichar (text, vni_marks[i].first);
      if (vni_marks[i].second != 0)
        g_string_append_unichar (text, vni_marks[i].second);
      return TRUE;
    }

  return FALSE;
}

static gunichar
append_vni (GString *text, guint8 byte, gunichar before)
{
  gboolean is_capital = byte >= 0xc0 && byte < 0xe0;
  guint8 small = is_capital ? (guint8) (byte + 0x20) : byte;
  gunichar letter = get_western (byte);

  if (byte >= 0xc0 && append_vni_marks (text, small, before))
    return 0;

  for (guint i = 0; byte >= 0xc0 && i < G_N_ELEMENTS (vni_letters); i++)
    if (vni_letters[i].byte == small)
      letter = is_capital ? vni_letters[i].capital : vni_letters[i].small;

  g_string_append_unichar (text, letter);
  return letter;
}

void
pt_encoding_append_byte (GString *text, guint8 byte, PtEncoding encoding,
                         gunichar *before)
{
  gunichar letter = byte;

  if (byte == 0) {
    letter = 0xfffd;
  } else if (encoding == PT_ENCODING_VNI) {
    *before = append_vni (text, byte, *before);
    return;
  } else if (byte >= 0x80) {
    if (encoding == PT_ENCODING_WINDOWS_1258)
      letter = get_windows_1258 (byte);
    else
      letter = byte >= 0xa0 ? tcvn3[byte - 0xa0] : get_western (byte);
  }

  g_string_append_unichar (text, letter);
  *before = letter;
}

gboolean
pt_encoding_to_byte (gunichar c, guint8 *byte)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows_1252); i++)
    if (windows_1252[i] == c) {
      *byte = (guint8) (0x80 + i);
      return TRUE;
    }

  *byte = (guint8) c;
  return c < 0x80 || (c >= 0xa0 && c <= 0xff);
}
