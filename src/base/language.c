#include "base/language.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#define TRANSLATING_LOCALE "C.UTF-8"
#define RUNNING_PROGRAM "/proc/self/exe"

/* Read by every thread that writes a number. */
static int current = PT_LANGUAGE_VI;

static const char *const codes[] = {
  [PT_LANGUAGE_VI] = "vi",
  [PT_LANGUAGE_EN] = "en",
};

/* Whether @name is @code with or without a place, a charset and a variant after it:
 * "en", "en_US", "en.UTF-8".
 */
static gboolean
is_language (const char *name, const char *code)
{
  return g_str_has_prefix (name, code) && !g_ascii_isalpha (name[strlen (code)]);
}

static gboolean
find_language (const char *name, PtLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (is_language (name, codes[i])) {
      *language = (PtLanguage) i;
      return TRUE;
    }

  return FALSE;
}

/* The first of the variables that says something decides, as in gettext; LANGUAGE is a
 * list, of which the first language we have counts.
 */
static PtLanguage
read_environment (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES",
                                           "LANG" };
  PtLanguage language = PT_LANGUAGE_VI;
  const char *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++) {
    value = g_getenv (variables[i]);
    if (value != NULL && *value != '\0')
      break;
  }

  if (value != NULL) {
    g_auto (GStrv) names = g_strsplit (value, ":", -1);

    for (guint i = 0; names[i] != NULL; i++)
      if (find_language (names[i], &language))
        break;
  }

  return language;
}

/* gettext translates nothing where the locale of the messages is "C", and all there is
 * where it is "C.UTF-8", which every machine has; LANGUAGE then says into what.  So it
 * is set once, before there are threads, and the locale turns the translation on and
 * off, of GTK's own words too.
 */
static void
choose_locale (void)
{
  g_setenv ("LANGUAGE", codes[PT_LANGUAGE_VI], TRUE);
  if (setlocale (LC_ALL, "") == NULL || g_str_equal (setlocale (LC_CTYPE, NULL), "C"))
    setlocale (LC_ALL, TRANSLATING_LOCALE);

  /* strtod() and printf() always with a dot. */
  setlocale (LC_NUMERIC, "C");
}

/* Beside a program that was moved with all that belongs to it, as in a DESTDIR. */
static char *
find_moved (const char *program)
{
  g_autofree char *folder = g_path_get_dirname (program);
  char *moved = g_build_filename (folder, "..", "share", "locale", NULL);

  if (!g_file_test (moved, G_FILE_TEST_IS_DIR))
    g_clear_pointer (&moved, g_free);
  return moved;
}

static char *
find_translations (void)
{
  g_autofree char *program = g_file_read_link (RUNNING_PROGRAM, NULL);
  g_autofree char *root = realpath (PT_BUILD_ROOT, NULL);
  char *moved = NULL;

  if (program != NULL && root != NULL && g_str_has_prefix (program, root) &&
      program[strlen (root)] == G_DIR_SEPARATOR)
    return g_strdup (PT_BUILD_ROOT "/po");

  if (program != NULL && !g_file_test (PT_LOCALEDIR, G_FILE_TEST_IS_DIR))
    moved = find_moved (program);
  return moved != NULL ? moved : g_strdup (PT_LOCALEDIR);
}

gboolean
pt_language_init (const char *wanted)
{
  PtLanguage language = PT_LANGUAGE_VI;
  gboolean known = wanted == NULL;
  g_autofree char *translations = NULL;

  for (guint i = 0; !known && i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (wanted, codes[i])) {
      language = (PtLanguage) i;
      known = TRUE;
    }

  /* An unknown wish is refused in the language of the environment. */
  if (wanted == NULL || !known)
    language = read_environment ();

  choose_locale ();
  translations = find_translations ();
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  pt_language_set (language);
  return known;
}

PtLanguage
pt_language_get (void)
{
  return (PtLanguage) g_atomic_int_get (&current);
}

void
pt_language_set (PtLanguage language)
{
  g_return_if_fail (language < G_N_ELEMENTS (codes));

  g_atomic_int_set (&current, (int) language);
  setlocale (LC_MESSAGES, language == PT_LANGUAGE_EN ? "C" : TRANSLATING_LOCALE);
}
