#pragma once

#include "app/report-paper.h"

G_BEGIN_DECLS

/* What is done to a draft, each one edit of the book.  @block is an index of the shown
 * document.
 */
gboolean pt_report_edits_write (PtReportPaper *paper, PtSession *session, guint block,
                                const char *words, GError **error);
/* @what: "up", "down", "leave-out", "restore", "add". */
gboolean pt_report_edits_act (PtReportPaper *paper, PtSession *session, guint block,
                              const char *what, GError **error);
gboolean pt_report_edits_keep_head (PtSession *session, GHashTable *values,
                                    GError **error);

G_END_DECLS
