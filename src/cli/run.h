#pragma once

#include "cli/arguments.h"
#include "report/sheet.h"
#include "store/book.h"

G_BEGIN_DECLS

/* One run of the tool: what it was asked, and what it is going to print. */
typedef struct {
  const PtArguments *arguments;
  const char *const *words; /* behind the command's name, NULL-terminated */
  guint n_words;
  PtFormat format;
  GString *out;
} PtRun;

/* Appends to what is printed. */
void pt_run_print_sheet (PtRun *self, const PtSheet *sheet);
/* A line for people: left out in the formats made for programs. */
void pt_run_print_line (PtRun *self, const char *line);
/* On stderr, at once.  Takes @message. */
void pt_run_warn (char *message);

/* Returns: (transfer full): what --book says, or the default book */
char *pt_run_get_book_path (const PtRun *self);
/* Fails with PT_ERROR_NOT_FOUND, saying how to make one, where there is no book. */
PtBook *pt_run_open_book (const PtRun *self, PtBookMode mode, GError **error);

/* An empty folder of one's own, and the end of it with all that is in it. */
char *pt_run_make_folder (GError **error);
void pt_run_remove_folder (char *folder);

G_END_DECLS
