#include "cli/arguments.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PtArguments {
  PtOptions given;
  GPtrArray *values[PT_N_OPTIONS]; /* NULL-terminated */
  GPtrArray *words;                /* NULL-terminated */
};

/* One word: the formatter would set spaces around hyphens. */
G_DEFINE_QUARK (pt_usage_error, pt_usage_error)

typedef enum {
  TAKES_NOTHING,
  TAKES_TEXT,
  TAKES_PATH, /* any bytes, as the system keeps names */
  TAKES_MANY, /* texts, the option being repeated */
} Takes;

static const struct {
  const char *name;
  Takes takes;
} options[PT_N_OPTIONS] = {
  [PT_OPTION_BOOK] = { "--book", TAKES_PATH },
  [PT_OPTION_LANG] = { "--lang", TAKES_TEXT },
  [PT_OPTION_FORMAT] = { "--format", TAKES_TEXT },
  [PT_OPTION_HELP] = { "--help", TAKES_NOTHING },
  [PT_OPTION_VERSION] = { "--version", TAKES_NOTHING },
  [PT_OPTION_CATALOGUE] = { "--catalogue", TAKES_PATH },
  [PT_OPTION_EXAMPLE] = { "--example", TAKES_NOTHING },
  [PT_OPTION_DRY_RUN] = { "--dry-run", TAKES_NOTHING },
  [PT_OPTION_SOURCE] = { "--source", TAKES_TEXT },
  [PT_OPTION_RATE] = { "--rate", TAKES_MANY },
  [PT_OPTION_ELEMENT] = { "--element", TAKES_MANY },
  [PT_OPTION_UNIT] = { "--unit", TAKES_TEXT },
  [PT_OPTION_PERIOD] = { "--period", TAKES_MANY },
  [PT_OPTION_YEAR] = { "--year", TAKES_TEXT },
  [PT_OPTION_BY] = { "--by", TAKES_TEXT },
  [PT_OPTION_LEVEL] = { "--level", TAKES_TEXT },
  [PT_OPTION_UNITS] = { "--units", TAKES_TEXT },
  [PT_OPTION_WITHIN] = { "--within", TAKES_TEXT },
  [PT_OPTION_OF] = { "--of", TAKES_TEXT },
  [PT_OPTION_COLOUR_BY] = { "--colour-by", TAKES_TEXT },
  [PT_OPTION_OUTPUT] = { "--output", TAKES_PATH },
  [PT_OPTION_SIZE] = { "--size", TAKES_TEXT },
  [PT_OPTION_INK] = { "--ink", TAKES_TEXT },
  [PT_OPTION_SPLIT] = { "--split", TAKES_TEXT },
  [PT_OPTION_REFERENCE] = { "--reference", TAKES_TEXT },
  [PT_OPTION_TARGET] = { "--target", TAKES_TEXT },
};

G_STATIC_ASSERT (PT_N_OPTIONS <= 32);

/* Returns: the option that @word names, up to a "=" perhaps, or PT_N_OPTIONS */
static PtOption
find_option (const char *word)
{
  gsize length = strcspn (word, "=");

  if (g_str_equal (word, "-h"))
    return PT_OPTION_HELP;

  for (PtOption option = 0; option < PT_N_OPTIONS; option++)
    if (strlen (options[option].name) == length &&
        strncmp (options[option].name, word, length) == 0)
      return option;

  return PT_N_OPTIONS;
}

static gboolean
check_value (const PtArguments *self, PtOption option, const char *value,
             GError **error)
{
  const char *name = options[option].name;

  if (value == NULL) {
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: %s is an option such as --book. */
                 _ ("The option “%s” needs a value."), name);
    return FALSE;
  }

  if (options[option].takes != TAKES_PATH && !g_utf8_validate (value, -1, NULL)) {
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: %s is an option such as --book. */
                 _ ("The value of the option “%s” is not written in UTF-8."), name);
    return FALSE;
  }

  if (options[option].takes != TAKES_MANY && pt_arguments_has (self, option)) {
    g_set_error (error, PT_USAGE_ERROR, 0, _ ("The option “%s” is given twice."), name);
    return FALSE;
  }

  return TRUE;
}

/* The option at @i and, where it has one, its value.
 * Returns: the place of what follows, or 0 with @error set
 */
static int
take_option (PtArguments *self, int argc, char **argv, int i, GError **error)
{
  PtOption option = find_option (argv[i]);
  char *value = strchr (argv[i], '=');

  if (option == PT_N_OPTIONS ||
      (options[option].takes == TAKES_NOTHING && value != NULL)) {
    g_autofree char *shown = g_utf8_make_valid (argv[i], -1);

    /* Translators: %s is what the user wrote. */
    g_set_error (error, PT_USAGE_ERROR, 0, _ ("There is no option “%s”."), shown);
    return 0;
  }

  if (options[option].takes != TAKES_NOTHING) {
    if (value != NULL)
      value++;
    else if (i + 1 < argc && !g_str_has_prefix (argv[i + 1], "--"))
      value = argv[++i];
    if (!check_value (self, option, value, error))
      return 0;
    g_ptr_array_insert (self->values[option], (int) self->values[option]->len - 1,
                        value);
  }

  self->given |= PT_OPTION_BIT (option);
  return i + 1;
}

static GPtrArray *
new_list (void)
{
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (list, NULL);
  return list;
}

PtArguments *
pt_arguments_parse (int argc, char **argv, GError **error)
{
  g_autoptr (PtArguments) self = g_new0 (PtArguments, 1);
  gboolean only_words = FALSE;
  int i = 1;

  self->words = new_list ();
  for (PtOption option = 0; option < PT_N_OPTIONS; option++)
    self->values[option] = new_list ();

  while (i < argc) {
    if (!only_words && g_str_equal (argv[i], "--")) {
      only_words = TRUE;
      i++;
    } else if (!only_words && argv[i][0] == '-' && argv[i][1] != '\0') {
      i = take_option (self, argc, argv, i, error);
      if (i == 0)
        return NULL;
    } else {
      g_ptr_array_insert (self->words, (int) self->words->len - 1, argv[i++]);
    }
  }

  return g_steal_pointer (&self);
}

void
pt_arguments_free (PtArguments *self)
{
  for (PtOption option = 0; option < PT_N_OPTIONS; option++)
    g_ptr_array_unref (self->values[option]);
  g_ptr_array_unref (self->words);
  g_free (self);
}

const char *
pt_arguments_find_language (int argc, char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++) {
    if (find_option (argv[i]) != PT_OPTION_LANG)
      continue;
    if (strchr (argv[i], '=') != NULL)
      return strchr (argv[i], '=') + 1;
    return i + 1 < argc ? argv[i + 1] : NULL;
  }

  return NULL;
}

const char *
pt_option_get_name (PtOption option)
{
  return options[option].name;
}

PtOptions
pt_arguments_get_options (const PtArguments *self)
{
  return self->given;
}

gboolean
pt_arguments_has (const PtArguments *self, PtOption option)
{
  return (self->given & PT_OPTION_BIT (option)) != 0;
}

const char *
pt_arguments_get (const PtArguments *self, PtOption option)
{
  return g_ptr_array_index (self->values[option], 0);
}

const char *const *
pt_arguments_get_all (const PtArguments *self, PtOption option)
{
  return (const char *const *) self->values[option]->pdata;
}

const char *const *
pt_arguments_get_words (const PtArguments *self, guint *n)
{
  *n = self->words->len - 1;
  return (const char *const *) self->words->pdata;
}
