#include "base/number.h"

#include "base/error.h"
#include "base/number-private.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Why something is not a number we can keep. */
typedef enum {
  PROBLEM_NONE,
  PROBLEM_UNREADABLE,
  PROBLEM_UNCLEAR,   /* can be read in two ways */
  PROBLEM_NOT_WHOLE, /* a fraction is left */
  PROBLEM_TOO_FINE,  /* more decimals of a percentage than are kept */
  PROBLEM_TOO_LARGE,
} Problem;

typedef enum {
  WORD_QUALIFIER,
  WORD_SCALE,
  WORD_MONEY,
  WORD_PERCENT,
} WordKind;

/* As search keys; a longer one before its own beginning. */
static const struct {
  const char *text;
  WordKind kind;
  PtLanguage language;
  guint value; /* PtQualifier, or a power of ten */
} words[] = {
  { "tren", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_OVER },
  { "hon", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_OVER },
  { ">", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_OVER },
  { "over", WORD_QUALIFIER, PT_LANGUAGE_EN, PT_QUALIFIER_OVER },
  { "gan", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_NEARLY },
  { "<", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_NEARLY },
  { "nearly", WORD_QUALIFIER, PT_LANGUAGE_EN, PT_QUALIFIER_NEARLY },
  { "khoang", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_ABOUT },
  { "uoc", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_ABOUT },
  { "~", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_ABOUT },
  { "\u2248", WORD_QUALIFIER, PT_LANGUAGE_VI, PT_QUALIFIER_ABOUT },
  { "about", WORD_QUALIFIER, PT_LANGUAGE_EN, PT_QUALIFIER_ABOUT },
  { "nghin", WORD_SCALE, PT_LANGUAGE_VI, 3 },
  { "ngan", WORD_SCALE, PT_LANGUAGE_VI, 3 },
  { "thousand", WORD_SCALE, PT_LANGUAGE_EN, 3 },
  { "trieu", WORD_SCALE, PT_LANGUAGE_VI, 6 },
  { "million", WORD_SCALE, PT_LANGUAGE_EN, 6 },
  { "ty", WORD_SCALE, PT_LANGUAGE_VI, 9 },
  { "ti", WORD_SCALE, PT_LANGUAGE_VI, 9 },
  { "billion", WORD_SCALE, PT_LANGUAGE_EN, 9 },
  { "dong", WORD_MONEY, PT_LANGUAGE_VI, 0 },
  { "d", WORD_MONEY, PT_LANGUAGE_VI, 0 },
  { "vnd", WORD_MONEY, PT_LANGUAGE_VI, 0 },
  { "\u20AB", WORD_MONEY, PT_LANGUAGE_VI, 0 },
  { "%", WORD_PERCENT, PT_LANGUAGE_VI, 6 },
  { "phan tram", WORD_PERCENT, PT_LANGUAGE_VI, 6 },
};

/* A number with the words for its size: "996 triệu". */
typedef struct {
  gint64 value;
  guint exponent; /* of ten, of the words */
  guint decimals;
  gboolean is_scaled;
  gboolean is_percent;
  PtLanguage language; /* of the words, where it is scaled */
} Group;

static void
explain (Problem problem, const char *text, GError **error)
{
  switch (problem) {
  case PROBLEM_NONE:
    break;
  case PROBLEM_UNREADABLE:
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is what was found where a number should be.  Write
                  * the numbers in these sentences as they are written in your language.
                  */
                 _ ("“%s” is not a number. Write digits, such as 1234."), text);
    break;
  case PROBLEM_UNCLEAR:
    g_set_error (
      error, PT_ERROR, PT_ERROR_INVALID,
      /* Translators: %s is a number such as 1,234, which may be 1234 or 1.234. */
      _ ("“%s” is unclear. Write all its digits, such as 1234."), text);
    break;
  case PROBLEM_NOT_WHOLE:
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is a number such as 1.23. */
                 _ ("“%s” is not whole. Write counts as 1234, rates as 86.3%%."), text);
    break;
  case PROBLEM_TOO_FINE:
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is a percentage with too many decimals. */
                 _ ("“%s” has too many decimals. Round it to 6 at most."), text);
    break;
  case PROBLEM_TOO_LARGE:
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: %s is a very long number. */
                 _ ("“%s” is too large. Check that no digit is there twice."), text);
    break;
  }
}

/* Reads one of the words of @kind.  Returns: its index, or -1 */
static int
take_word (const char **rest, WordKind kind)
{
  const char *start = *rest + strspn (*rest, " ");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const char *end = start + strlen (words[i].text);

    if (words[i].kind == kind && g_str_has_prefix (start, words[i].text) &&
        !(g_ascii_isalpha (end[-1]) && g_ascii_isalpha (*end))) {
      *rest = end;
      return (int) i;
    }
  }

  return -1;
}

static gboolean
take_minus (const char **rest)
{
  const char *start = *rest + strspn (*rest, " ");
  gsize length = g_str_has_prefix (start, PT_NUMBER_MINUS) ? strlen (PT_NUMBER_MINUS)
                                                           : *start == '-';

  *rest = start + length;
  return length > 0;
}

/* "1.234,5", "1 234": digits, marks, and spaces between digits. */
static char *
take_literal (const char **rest)
{
  const char *start = *rest + strspn (*rest, " ");
  const char *end = start;

  while (g_ascii_isdigit (*end) ||
         (end > start &&
          (*end == '.' || *end == ',' ||
           (*end == ' ' && g_ascii_isdigit (end[-1]) && g_ascii_isdigit (end[1])))))
    end++;

  *rest = end;
  return g_strndup (start, (gsize) (end - start));
}

/* Returns: NULL where @literal is not written with these marks */
static char *
write_plain (const char *literal, PtNumberMarks marks)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *c = literal;
  gsize n = strspn (c, PT_NUMBER_DIGITS);

  g_string_append_len (plain, c, (gssize) n);
  c += n;
  if (n == 0 || (*c == marks.thousands && n > 3))
    return NULL;

  for (; *c == marks.thousands && *c != '\0'; c += 4) {
    if (strspn (c + 1, PT_NUMBER_DIGITS) != 3)
      return NULL;
    g_string_append_len (plain, c + 1, 3);
  }

  if (*c == marks.decimal && g_ascii_isdigit (c[1])) {
    n = strspn (c + 1, PT_NUMBER_DIGITS);
    g_string_append_c (plain, '.');
    g_string_append_len (plain, c + 1, (gssize) n);
    c += 1 + n;
  }

  return *c == '\0' ? g_strdup (plain->str) : NULL;
}

/* "1.234" and "1,234" are a thousand in one language and a little more than one in the
 * other.  A word with it shows whose they are; a count has no fraction, so that in
 * Vietnamese text "1.234" is clear.
 */
static gboolean
choose_language (const char *literal, const Group *group, PtLanguage *language)
{
  gboolean has_dot = strchr (literal, '.') != NULL;

  *language = PT_LANGUAGE_VI;
  if (group->is_scaled) {
    *language = group->language;
    return TRUE;
  }

  if (group->is_percent)
    return !has_dot && pt_language_get () == PT_LANGUAGE_VI;

  if (!has_dot)
    *language = PT_LANGUAGE_EN;
  return has_dot || pt_language_get () == PT_LANGUAGE_EN;
}

static Problem
read_literal (const char *literal, const Group *group, char **plain)
{
  static const PtNumberMarks spaced = { ' ', ',' };
  gboolean is_spaced = strchr (literal, ' ') != NULL;
  g_autofree char *vi =
    write_plain (literal, is_spaced ? spaced : pt_number_get_marks (PT_LANGUAGE_VI));
  g_autofree char *en = write_plain (literal, pt_number_get_marks (PT_LANGUAGE_EN));
  PtLanguage language = vi != NULL ? PT_LANGUAGE_VI : PT_LANGUAGE_EN;

  if (vi == NULL && en == NULL)
    return PROBLEM_UNREADABLE;
  if (vi != NULL && en != NULL && !g_str_equal (vi, en) &&
      !choose_language (literal, group, &language))
    return PROBLEM_UNCLEAR;

  *plain = language == PT_LANGUAGE_VI ? g_steal_pointer (&vi) : g_steal_pointer (&en);
  return PROBLEM_NONE;
}

static Problem
scale_plain (const char *plain, Group *group)
{
  const char *point = strchr (plain, '.');

  if (point != NULL && strlen (point + 1) > group->exponent)
    return group->is_percent ? PROBLEM_TOO_FINE : PROBLEM_NOT_WHOLE;

  return pt_number_from_plain_decimal (plain, group->exponent, &group->value,
                                       &group->decimals, NULL)
           ? PROBLEM_NONE
           : PROBLEM_TOO_LARGE;
}

static Problem
take_group (const char **rest, Group *group)
{
  g_autofree char *literal = take_literal (rest);
  g_autofree char *plain = NULL;
  Problem problem;
  int word;

  *group = (Group){ 0 };
  while ((word = take_word (rest, WORD_SCALE)) >= 0) {
    group->is_scaled = TRUE;
    group->exponent += words[word].value;
    group->language = words[word].language;
  }

  word = group->is_scaled ? -1 : take_word (rest, WORD_PERCENT);
  if (word >= 0) {
    group->is_percent = TRUE;
    group->exponent = words[word].value;
  }

  problem = read_literal (literal, group, &plain);
  if (problem != PROBLEM_NONE)
    return problem;

  return scale_plain (plain, group);
}

/* Whether @group may follow @before, as in "58 tỷ 996 triệu": smaller than one of it.
 */
static gboolean
follows (const Group *group, const Group *before)
{
  gint64 one;
  guint decimals;

  return before->is_scaled && !group->is_percent &&
         group->exponent < before->exponent &&
         pt_number_from_plain_decimal ("1", before->exponent, &one, &decimals, NULL) &&
         group->value < one;
}

static Problem
take_amount (const char **rest, PtNumber *number)
{
  Group group, before;
  Problem problem = take_group (rest, &group);
  gboolean is_sum = FALSE;

  if (problem != PROBLEM_NONE)
    return problem;

  number->scaled = group.value;
  while (g_ascii_isdigit ((*rest)[strspn (*rest, " ")])) {
    is_sum = TRUE;
    before = group;
    problem = take_group (rest, &group);
    if (problem != PROBLEM_NONE)
      return problem;
    if (!follows (&group, &before))
      return PROBLEM_UNREADABLE;
    if (!pt_checked_add (number->scaled, group.value, &number->scaled))
      return PROBLEM_TOO_LARGE;
  }

  number->decimals = group.decimals;
  number->is_percent = group.is_percent;
  number->is_money = !group.is_percent && take_word (rest, WORD_MONEY) >= 0;

  /* People say "5 tỷ 200" for 5 tỷ 200 triệu. */
  return is_sum && !group.is_scaled && !number->is_money ? PROBLEM_UNCLEAR
                                                         : PROBLEM_NONE;
}

gboolean
pt_number_parse (const char *text, PtNumber *number, GError **error)
{
  g_autofree char *key = NULL;
  const char *rest;
  PtNumber read = { 0 };
  Problem problem;
  gboolean is_negative;
  int word;

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  rest = key = pt_text_search_key (text);
  word = take_word (&rest, WORD_QUALIFIER);
  if (word >= 0)
    read.qualifier = (PtQualifier) words[word].value;

  is_negative = take_minus (&rest);
  problem = take_amount (&rest, &read);
  if (problem == PROBLEM_NONE && rest[strspn (rest, " ")] != '\0')
    problem = PROBLEM_UNREADABLE;

  if (problem == PROBLEM_NONE) {
    read.scaled = is_negative ? -read.scaled : read.scaled;
    *number = read;
  }
  explain (problem, text, error);
  return problem == PROBLEM_NONE;
}
