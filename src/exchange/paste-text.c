#include "exchange/paste-private.h"

#include <string.h>

static const char *
read_quoted (const char *c, GString *field)
{
  for (c++; *c != '\0'; c++) {
    if (*c == '"' && c[1] != '"')
      return c + 1;
    c += *c == '"';
    g_string_append_c (field, *c);
  }
  return c;
}

static gboolean
has_words (const GPtrArray *line)
{
  for (guint i = 0; i < line->len; i++) {
    if (*(const char *) g_ptr_array_index (line, i) != '\0')
      return TRUE;
  }
  return FALSE;
}

static const char *
read_line (const char *c, GPtrArray *line)
{
  for (;;) {
    g_autoptr (GString) field = g_string_new (NULL);

    if (*c == '"')
      c = read_quoted (c, field);
    for (; *c != '\0' && strchr ("\t\r\n", *c) == NULL; c++)
      g_string_append_c (field, *c);
    /* A space that may not be broken is a space. */
    g_string_replace (field, "\u00A0", " ", 0);
    g_strstrip (field->str);
    g_ptr_array_add (line, g_strdup (field->str));
    if (*c != '\t')
      break;
    c++;
  }
  c += *c == '\r';
  return c + (*c == '\n');
}

GPtrArray *
pt_paste_split (const char *text)
{
  GPtrArray *lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (const char *c = text; *c != '\0';) {
    g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);

    c = read_line (c, line);
    if (has_words (line))
      g_ptr_array_add (lines, g_steal_pointer (&line));
  }
  return lines;
}

const char *
pt_paste_get_field (const GPtrArray *lines, guint line, guint field)
{
  const GPtrArray *fields = g_ptr_array_index (lines, line);

  return field < fields->len ? g_ptr_array_index (fields, field) : "";
}

/* Digits grouped by @thousands, or with one or two after @decimal: nobody writes so
 * who means the other.
 */
static gboolean
is_punctuated (const char *text, char thousands, char decimal)
{
  gsize n = strspn (text, "0123456789");
  const char *c = text + n;
  gboolean grouped = FALSE;

  if (n == 0)
    return FALSE;
  for (; n <= 3 && *c == thousands && strspn (c + 1, "0123456789") == 3; c += 4)
    grouped = TRUE;
  if (*c == decimal) {
    n = strspn (c + 1, "0123456789");
    if (!grouped && (n == 0 || n > 2))
      return FALSE;
    grouped = TRUE;
    c += 1 + n;
  }
  return grouped && (*c == '\0' || g_str_equal (c, "%"));
}

gboolean
pt_paste_guess_english (const GPtrArray *lines)
{
  guint n_english = 0, n_vietnamese = 0;

  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < ((GPtrArray *) g_ptr_array_index (lines, i))->len; j++) {
      const char *field = pt_paste_get_field (lines, i, j);

      n_english += is_punctuated (field, ',', '.');
      n_vietnamese += is_punctuated (field, '.', ',');
    }
  return n_english > n_vietnamese;
}

char *
pt_paste_swap_marks (const char *text)
{
  char *swapped = g_strdup (text);

  for (char *c = swapped; *c != '\0'; c++)
    *c = *c == ',' ? '.' : *c == '.' ? ',' : *c;
  return swapped;
}
