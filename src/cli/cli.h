#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the tool ends. */
typedef enum {
  PT_EXIT_DONE,
  PT_EXIT_REFUSED, /* with a reason on stderr */
  PT_EXIT_USAGE,   /* with a usage text on stderr */
} PtExit;

/* The whole tool, from the words of the command line to what is printed. */
PtExit pt_cli_run (int argc, char **argv);

G_END_DECLS
