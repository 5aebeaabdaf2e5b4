#pragma once

#include "cli/run.h"

G_BEGIN_DECLS

/* What the tool can do.  Each fails with PT_USAGE_ERROR where it was asked wrongly, and
 * with PT_ERROR where it refuses; what it has put into the run is printed all the same.
 */
typedef gboolean (*PtCommandFunc) (PtRun *run, GError **error);

gboolean pt_command_new (PtRun *run, GError **error);
gboolean pt_command_import (PtRun *run, GError **error);
gboolean pt_command_export (PtRun *run, GError **error);
gboolean pt_command_table (PtRun *run, GError **error);
gboolean pt_command_measure (PtRun *run, GError **error);
gboolean pt_command_chart (PtRun *run, GError **error);
gboolean pt_command_forms (PtRun *run, GError **error);
gboolean pt_command_gaps (PtRun *run, GError **error);
gboolean pt_command_report (PtRun *run, GError **error);
gboolean pt_command_explain (PtRun *run, GError **error);
gboolean pt_command_undo (PtRun *run, GError **error);
gboolean pt_command_redo (PtRun *run, GError **error);
gboolean pt_command_log (PtRun *run, GError **error);
gboolean pt_command_merge (PtRun *run, GError **error);
gboolean pt_command_part (PtRun *run, GError **error);
gboolean pt_command_backup (PtRun *run, GError **error);
gboolean pt_command_restore (PtRun *run, GError **error);
gboolean pt_command_check (PtRun *run, GError **error);

typedef struct {
  const char *name;
  const char *usage;   /* what is written behind the name */
  const char *summary; /* untranslated */
  PtOptions options;   /* besides those of every command */
  guint min_words, max_words;
  PtCommandFunc run;
} PtCommand;

/* NULL where there is no such command. */
const PtCommand *pt_command_find (const char *name);
/* Whether the words and options are such as the command takes. */
gboolean pt_command_check_arguments (const PtCommand *self,
                                     const PtArguments *arguments, GError **error);
/* How the tool is called; of one command where @self is not NULL. */
char *pt_command_describe (const PtCommand *self);

G_END_DECLS
