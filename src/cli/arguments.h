#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was written behind the program's name: options before, between and behind the
 * other words, each as "--name value" or "--name=value".
 */
typedef struct _PtArguments PtArguments;

/* The tool was called wrongly: the message and a usage text are the answer.  The domain
 * has one code, 0.
 */
#define PT_USAGE_ERROR (pt_usage_error_quark ())
GQuark pt_usage_error_quark (void);

typedef enum {
  PT_OPTION_BOOK,
  PT_OPTION_LANG,
  PT_OPTION_FORMAT,
  PT_OPTION_HELP,
  PT_OPTION_VERSION,
  PT_OPTION_CATALOGUE,
  PT_OPTION_EXAMPLE,
  PT_OPTION_DRY_RUN,
  PT_OPTION_SOURCE,
  PT_OPTION_RATE,
  PT_OPTION_ELEMENT,
  PT_OPTION_OF,
  PT_OPTION_UNIT,
  PT_OPTION_PERIOD,
  PT_OPTION_YEAR,
  PT_OPTION_BY,
  PT_OPTION_LEVEL,
  PT_OPTION_UNITS,
  PT_OPTION_WITHIN,
  PT_OPTION_COLOUR_BY,
  PT_OPTION_OUTPUT,
  PT_OPTION_SIZE,
  PT_OPTION_INK,
  PT_OPTION_SPLIT,
  PT_OPTION_REFERENCE,
  PT_OPTION_TARGET,
  PT_N_OPTIONS
} PtOption;

/* A set of options. */
typedef guint32 PtOptions;
#define PT_OPTION_BIT(option) ((PtOptions) 1 << (option))

/* Returns: (transfer full) (nullable): NULL with PT_USAGE_ERROR set.  It borrows from
 * @argv.
 */
PtArguments *pt_arguments_parse (int argc, char **argv, GError **error);
void pt_arguments_free (PtArguments *self);

/* The value of --lang, wanted before anything can be said; NULL where not given. */
const char *pt_arguments_find_language (int argc, char **argv);

const char *pt_option_get_name (PtOption option); /* "--book" */
PtOptions pt_arguments_get_options (const PtArguments *self);
gboolean pt_arguments_has (const PtArguments *self, PtOption option);
/* NULL where not given; the first where there are several. */
const char *pt_arguments_get (const PtArguments *self, PtOption option);
/* All values, NULL-terminated. */
const char *const *pt_arguments_get_all (const PtArguments *self, PtOption option);
/* The words that are no options, NULL-terminated; the first is the command. */
const char *const *pt_arguments_get_words (const PtArguments *self, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtArguments, pt_arguments_free)

G_END_DECLS
