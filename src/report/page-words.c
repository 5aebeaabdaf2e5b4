#include "report/page-words.h"

#include "base/day.h"

#include <glib/gi18n-lib.h>

char *
pt_page_words_number (const PtDocument *document)
{
  const char *number = document->head[PT_HEAD_NUMBER];

  /* Translators: number and symbol of an official paper; the spaces are for a number
   * written by hand. */
  return g_strdup_printf (_ ("No.: %s/%s"), *number != '\0' ? number : "         ",
                          document->head[PT_HEAD_SYMBOL]);
}

char *
pt_page_words_place (const PtDocument *document)
{
  const char *place = document->head[PT_HEAD_PLACE];
  g_autofree char *day_text = NULL;
  PtDay day;

  if (pt_day_parse (document->head[PT_HEAD_DATE], &day, NULL))
    day_text = pt_day_format_long (day);
  else
    /* Translators: day and month are written by hand; a year. */
    day_text = g_strdup_printf (_ ("day      month      year %d"), document->year);
  /* Translators: the place where a paper is written, and the day. */
  return *place != '\0' ? g_strdup_printf (_ ("%s, %s"), place, day_text)
                        : g_strdup (day_text);
}

const char *
pt_page_words_state (void)
{
  /* Translators: the name of the state over official papers. */
  return _ ("SOCIALIST REPUBLIC OF VIET NAM");
}

const char *
pt_page_words_motto (void)
{
  /* Translators: the motto of the state over official papers. */
  return _ ("Independence - Freedom - Happiness");
}

GStrv
pt_page_words_recipients (const PtDocument *document)
{
  g_auto (GStrv) names = g_strsplit (document->head[PT_HEAD_RECIPIENTS], "\n", -1);
  GPtrArray *lines = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++) /* empty lines fall away */
    if (*g_strstrip (names[i]) != '\0')
      names[n++] = names[i];
    else
      g_free (names[i]);
  names[n] = NULL;

  if (n > 0)
    /* Translators: over the list of those who get a paper. */
    g_ptr_array_add (lines, g_strdup (_ ("Recipients:")));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines,
                     g_strdup_printf ("- %s%s", names[i], i + 1 < n ? ";" : "."));
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}
