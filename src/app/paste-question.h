#pragma once

#include "exchange/paste.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where one line or column of a pasted block goes.  "decided" says that a person
 * answered.
 */
#define PT_TYPE_PASTE_QUESTION (pt_paste_question_get_type ())
G_DECLARE_FINAL_TYPE (PtPasteQuestion, pt_paste_question, PT, PASTE_QUESTION, GtkWidget)

/* @paste must outlive it; @places: PtChoice, the place as id. */
GtkWidget *pt_paste_question_new (PtPaste *paste, gboolean is_row, guint index,
                                  GListModel *places);

/* Where it is open: takes the suggestion, if there is one, or skips the line. */
void pt_paste_question_decide (PtPasteQuestion *self, gboolean by_suggestion);
/* Shows what was decided. */
void pt_paste_question_update (PtPasteQuestion *self);

G_END_DECLS
