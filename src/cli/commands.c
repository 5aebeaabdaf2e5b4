#include "cli/commands.h"

#include <glib/gi18n-lib.h>

#define COMMON_USAGE "[--book FILE] [--lang vi|en] [--format text|csv|json]"
#define CHOICE_USAGE                                                                   \
  "[--by DIMENSION|unit|sector] [--level KIND] [--units as-was|today|DATE] "           \
  "[--within UNIT]"

#define COMMON_OPTIONS                                                                 \
  (PT_OPTION_BIT (PT_OPTION_BOOK) | PT_OPTION_BIT (PT_OPTION_LANG) |                   \
   PT_OPTION_BIT (PT_OPTION_FORMAT) | PT_OPTION_BIT (PT_OPTION_HELP) |                 \
   PT_OPTION_BIT (PT_OPTION_VERSION))
#define CHOICE_OPTIONS                                                                 \
  (PT_OPTION_BIT (PT_OPTION_RATE) | PT_OPTION_BIT (PT_OPTION_ELEMENT) |                \
   PT_OPTION_BIT (PT_OPTION_PERIOD) | PT_OPTION_BIT (PT_OPTION_BY) |                   \
   PT_OPTION_BIT (PT_OPTION_LEVEL) | PT_OPTION_BIT (PT_OPTION_UNITS) |                 \
   PT_OPTION_BIT (PT_OPTION_WITHIN))

static const PtCommand commands[] = {
  { "new", "[--catalogue NAME|DIR] [--example]", N_ ("Makes a book"),
    PT_OPTION_BIT (PT_OPTION_CATALOGUE) | PT_OPTION_BIT (PT_OPTION_EXAMPLE), 0, 0,
    pt_command_new },
  { "import", "FILE… [--dry-run] [--source TEXT]", N_ ("Reads lists into the book"),
    PT_OPTION_BIT (PT_OPTION_DRY_RUN) | PT_OPTION_BIT (PT_OPTION_SOURCE), 1, G_MAXUINT,
    pt_command_import },
  { "export", "FILE.csv|.xlsx|.ods [--period P]…", N_ ("Writes the figures to a file"),
    PT_OPTION_BIT (PT_OPTION_PERIOD), 1, 1, pt_command_export },
  { "table", "--rate CODE|--element CODE --period P " CHOICE_USAGE,
    N_ ("Answers with a table"), CHOICE_OPTIONS, 0, 0, pt_command_table },
  { "measure",
    "--rate CODE --period P --by DIMENSION|unit [--split DIMENSION] "
    "[--reference GROUP] [--target VALUE] [--level KIND] "
    "[--units as-was|today|DATE] [--within UNIT]",
    N_ ("Measures how uneven a rate is"),
    (CHOICE_OPTIONS & ~PT_OPTION_BIT (PT_OPTION_ELEMENT)) |
      PT_OPTION_BIT (PT_OPTION_SPLIT) | PT_OPTION_BIT (PT_OPTION_REFERENCE) |
      PT_OPTION_BIT (PT_OPTION_TARGET),
    0, 0, pt_command_measure },
  { "chart",
    "QUESTION --output FILE.pdf|.svg|.png|.txt [--rate CODE]… [--element CODE]… "
    "[--of CODE] "
    "[--period P|A..B]… " CHOICE_USAGE
    " (trend: or --units both) [--colour-by DIMENSION] "
    "[--size a4-landscape|a4-portrait|WxHmm] [--ink colour|grey]",
    N_ ("Draws a chart that answers a question"),
    CHOICE_OPTIONS | PT_OPTION_BIT (PT_OPTION_OF) | PT_OPTION_BIT (PT_OPTION_OUTPUT) |
      PT_OPTION_BIT (PT_OPTION_SIZE) | PT_OPTION_BIT (PT_OPTION_INK) |
      PT_OPTION_BIT (PT_OPTION_COLOUR_BY),
    1, 1, pt_command_chart },
  { "forms", "FOLDER|FILE.xlsx|.ods --period P [--level KIND] [--within UNIT]",
    N_ ("Writes forms to be sent out, filled in and imported"),
    PT_OPTION_BIT (PT_OPTION_PERIOD) | PT_OPTION_BIT (PT_OPTION_LEVEL) |
      PT_OPTION_BIT (PT_OPTION_WITHIN),
    1, 1, pt_command_forms },
  { "gaps",
    "--period P [--by DIMENSION] [--rate CODE] [--level KIND] "
    "[--units as-was|today|DATE] [--within UNIT]",
    N_ ("Lists the units with no organisation"),
    PT_OPTION_BIT (PT_OPTION_RATE) | PT_OPTION_BIT (PT_OPTION_PERIOD) |
      PT_OPTION_BIT (PT_OPTION_BY) | PT_OPTION_BIT (PT_OPTION_LEVEL) |
      PT_OPTION_BIT (PT_OPTION_UNITS) | PT_OPTION_BIT (PT_OPTION_WITHIN),
    0, 0, pt_command_gaps },
  { "report",
    "--year Y [--period P] --output FILE.pdf|.odt [--level KIND] "
    "[--units as-was|today|DATE] [--within UNIT] [--ink colour|grey]",
    N_ ("Writes the self-check report"),
    PT_OPTION_BIT (PT_OPTION_YEAR) | PT_OPTION_BIT (PT_OPTION_PERIOD) |
      PT_OPTION_BIT (PT_OPTION_OUTPUT) | PT_OPTION_BIT (PT_OPTION_LEVEL) |
      PT_OPTION_BIT (PT_OPTION_UNITS) | PT_OPTION_BIT (PT_OPTION_WITHIN) |
      PT_OPTION_BIT (PT_OPTION_INK),
    0, 0, pt_command_report },
  { "explain", "--unit CODE --element CODE --period P",
    N_ ("Tells where a number comes from"),
    PT_OPTION_BIT (PT_OPTION_UNIT) | PT_OPTION_BIT (PT_OPTION_ELEMENT) |
      PT_OPTION_BIT (PT_OPTION_PERIOD),
    0, 0, pt_command_explain },
  { "undo", "", N_ ("Takes the last edit back"), 0, 0, 0, pt_command_undo },
  { "redo", "", N_ ("Brings back what was undone"), 0, 0, 0, pt_command_redo },
  { "log", "", N_ ("Lists all edits, the newest first"), 0, 0, 0, pt_command_log },
  { "merge", "OTHER.phongtrao [--dry-run]",
    N_ ("Takes in what another office did with its book"),
    PT_OPTION_BIT (PT_OPTION_DRY_RUN), 1, 1, pt_command_merge },
  { "part", "FILE.phongtrao [--within UNIT] [--period P]…",
    N_ ("Makes a book of a part of this one, to be sent and merged back"),
    PT_OPTION_BIT (PT_OPTION_WITHIN) | PT_OPTION_BIT (PT_OPTION_PERIOD), 1, 1,
    pt_command_part },
  { "backup", "FILE", N_ ("Copies the book"), 0, 1, 1, pt_command_backup },
  { "restore", "FILE", N_ ("Puts a copy in the place of the book"), 0, 1, 1,
    pt_command_restore },
  { "check", "", N_ ("Looks whether the book is whole"), 0, 0, 0, pt_command_check },
};

const PtCommand *
pt_command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

gboolean
pt_command_check_arguments (const PtCommand *self, const PtArguments *arguments,
                            GError **error)
{
  PtOptions strange =
    pt_arguments_get_options (arguments) & ~(self->options | COMMON_OPTIONS);
  guint n_words;

  pt_arguments_get_words (arguments, &n_words);
  for (PtOption option = 0; option < PT_N_OPTIONS; option++)
    if ((strange & PT_OPTION_BIT (option)) != 0) {
      /* Translators: a command such as table, and an option such as --size. */
      g_set_error (error, PT_USAGE_ERROR, 0, _ ("“%s” takes no option “%s”."),
                   self->name, pt_option_get_name (option));
      return FALSE;
    }

  if (n_words - 1 < self->min_words)
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: %s is a command such as import. */
                 _ ("Something is missing behind “%s”."), self->name);
  else if (n_words - 1 > self->max_words)
    g_set_error (error, PT_USAGE_ERROR, 0,
                 /* Translators: %s is a command such as import. */
                 _ ("There is too much behind “%s”."), self->name);
  return n_words - 1 >= self->min_words && n_words - 1 <= self->max_words;
}

char *
pt_command_describe (const PtCommand *self)
{
  GString *out = g_string_new (NULL);

  /* Translators: %s is how the tool is called. */
  g_string_append_printf (out, _ ("Usage: %s"), "phongtrao-cli " COMMON_USAGE);
  if (self != NULL) {
    g_string_append_printf (out, " %s%s%s\n%s\n", self->name, *self->usage ? " " : "",
                            self->usage, _ (self->summary));
    return g_string_free (out, FALSE);
  }

  g_string_append_printf (out, " %s\n\n", _ ("COMMAND …"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (out, "  %-8s  %s\n", commands[i].name,
                            _ (commands[i].summary));
  g_string_append_printf (
    out, "\n%s\n", _ ("“phongtrao-cli COMMAND --help” says what a command takes."));
  return g_string_free (out, FALSE);
}
