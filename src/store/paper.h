#pragma once

#include "domain/paper.h"
#include "store/book.h"

G_BEGIN_DECLS

/* The papers of a book: drafts with what was changed of their words, and what was sent,
 * kept exactly as it was.  Every command is one edit.
 */

/* Those sent, newest first.  Returns: (transfer full) (nullable): PtPaper */
GPtrArray *pt_book_list_sent_papers (PtBook *self, GError **error);

/* What was changed of the draft of this kind, subject and period; nobody has to begin
 * one.  Returns: (transfer full) (nullable): PtBlockEdit, by position
 */
GPtrArray *pt_book_list_block_edits (PtBook *self, const PtPaper *paper,
                                     GError **error);

/* Takes the place of what was changed of that block; an edit that says nothing is taken
 * away.  Of @paper kind, subject, period and title are read.
 */
gboolean pt_book_edit_block (PtBook *self, const PtPaper *paper,
                             const PtBlockEdit *edit, GError **error);
/* The same for several, such as all that one moved away from their place. */
gboolean pt_book_edit_blocks (PtBook *self, const PtPaper *paper,
                              const GPtrArray *edits, const char *title,
                              GError **error);

/* Keeps @document, and all official figures of its period and of the one before.
 * Returns: (transfer full) (nullable): the uuid of what was sent
 */
char *pt_book_send_paper (PtBook *self, const PtPaper *paper, const char *document,
                          GError **error);
/* The document as it was sent.  Returns: (transfer full) (nullable) */
char *pt_book_read_sent_paper (PtBook *self, const char *uuid, GError **error);
/* Which of those figures are others now, and why, in order of element and unit.
 * Returns: (transfer full) (nullable): PtChangedFigure
 */
GPtrArray *pt_book_list_changed_figures (PtBook *self, const char *uuid,
                                         GError **error);

G_END_DECLS
