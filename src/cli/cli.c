#include "cli/cli.h"

#include "base/language.h"
#include "cli/commands.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A full disk or a closed pipe is no success. */
static gboolean
print (const char *text, gsize length)
{
  errno = 0;
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;

  pt_run_warn (g_strdup_printf (
    /* Translators: %s is the system's own message. */
    _ ("The answer cannot be printed: %s"), strerror (errno)));
  return FALSE;
}

static PtExit
fail (const PtCommand *command, const GError *error)
{
  g_autofree char *usage = NULL;

  pt_run_warn (g_strdup (error->message));
  if (!g_error_matches (error, PT_USAGE_ERROR, 0))
    return PT_EXIT_REFUSED;

  usage = pt_command_describe (command);
  fputs (usage, stderr);
  return PT_EXIT_USAGE;
}

static PtExit
print_help (const PtCommand *command)
{
  g_autofree char *usage = pt_command_describe (command);

  return print (usage, strlen (usage)) ? PT_EXIT_DONE : PT_EXIT_REFUSED;
}

static PtExit
print_version (void)
{
  static const char version[] = "phongtrao-cli " PT_VERSION "\n";

  return print (version, strlen (version)) ? PT_EXIT_DONE : PT_EXIT_REFUSED;
}

static gboolean
read_format (const PtArguments *arguments, PtFormat *format, GError **error)
{
  const char *text = pt_arguments_get (arguments, PT_OPTION_FORMAT);
  g_autoptr (GError) cause = NULL;

  *format = PT_FORMAT_TEXT;
  if (text == NULL || pt_format_parse (text, format, &cause))
    return TRUE;

  g_set_error_literal (error, PT_USAGE_ERROR, 0, cause->message);
  return FALSE;
}

static PtExit
run_command (const PtCommand *command, const PtArguments *arguments)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  PtRun run = { .arguments = arguments, .out = out };
  gboolean done, printed;

  run.words = pt_arguments_get_words (arguments, &run.n_words) + 1;
  run.n_words--;
  done = pt_command_check_arguments (command, arguments, &error) &&
         read_format (arguments, &run.format, &error) && command->run (&run, &error);
  printed = print (out->str, out->len);
  if (!done)
    return fail (command, error);

  return printed ? PT_EXIT_DONE : PT_EXIT_REFUSED;
}

static gboolean
has_no_words (const PtArguments *arguments)
{
  guint n_words;

  pt_arguments_get_words (arguments, &n_words);
  return n_words == 0;
}

static const PtCommand *
find_command (const PtArguments *arguments, GError **error)
{
  guint n_words;
  const char *name = pt_arguments_get_words (arguments, &n_words)[0];
  const PtCommand *command = name != NULL ? pt_command_find (name) : NULL;
  g_autofree char *shown = NULL;

  if (name == NULL) {
    g_set_error_literal (error, PT_USAGE_ERROR, 0, _ ("The command is missing."));
  } else if (command == NULL) {
    shown = g_utf8_make_valid (name, -1);
    /* Translators: %s is what the user wrote. */
    g_set_error (error, PT_USAGE_ERROR, 0, _ ("There is no command “%s”."), shown);
  }

  return command;
}

/* Where stdout was closed, the next file that is opened would take its place and be
 * printed into.
 */
static void
hold_standard_files (void)
{
  int file;

  do
    file = open ("/dev/null", O_RDONLY | O_CLOEXEC);
  while (file >= 0 && file <= STDERR_FILENO);
  if (file >= 0)
    close (file);
}

PtExit
pt_cli_run (int argc, char **argv)
{
  const char *language = pt_arguments_find_language (argc, argv);
  gboolean known = pt_language_init (language);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtArguments) arguments = pt_arguments_parse (argc, argv, &error);
  const PtCommand *command;

  /* A closed pipe is told by what write() answers. */
  signal (SIGPIPE, SIG_IGN);
  hold_standard_files ();
  if (arguments == NULL)
    return fail (NULL, error);

  if (!known) {
    /* Translators: %s is what the user wrote; vi and en stay as they are. */
    g_set_error (&error, PT_USAGE_ERROR, 0, _ ("There is no language “%s”: vi or en."),
                 language);
    return fail (NULL, error);
  }

  if (pt_arguments_has (arguments, PT_OPTION_VERSION))
    return print_version ();

  command = find_command (arguments, &error);
  if (pt_arguments_has (arguments, PT_OPTION_HELP) &&
      (command != NULL || has_no_words (arguments)))
    return print_help (command);
  if (command == NULL)
    return fail (NULL, error);

  return run_command (command, arguments);
}
