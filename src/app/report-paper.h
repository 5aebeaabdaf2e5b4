#pragma once

#include "app/session.h"
#include "domain/paper.h"
#include "report/page.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The self-check report of a session's period and scope: the draft, or one that was
 * sent.  Laid out once, then only looked at, printed and saved.
 */
typedef struct {
  PtPaper paper; /* which one; sent is "" of a draft */
  PtDocument *document;
  PtPages *pages;
  GPtrArray *edits;   /* PtBlockEdit, of a draft; else NULL */
  GPtrArray *changes; /* PtChangedFigure, of one that was sent; else NULL */
} PtReportPaper;

/* Returns: (transfer full) (nullable) */
PtReportPaper *pt_report_paper_new_draft (PtSession *session, GError **error);
PtReportPaper *pt_report_paper_new_sent (PtSession *session, const PtPaper *paper,
                                         GError **error);
void pt_report_paper_free (PtReportPaper *self);

/* Keeps the draft as it stands. */
gboolean pt_report_paper_send (PtReportPaper *self, PtSession *session, GError **error);

/* What was changed of the block @code, or a new edit that says nothing.
 * Returns: (transfer full)
 */
PtBlockEdit *pt_report_paper_find_edit (const PtReportPaper *self, const char *code);

/* Fills @list with them: "Xã X, Hội viên, năm 2024: 1.228 → 1.300 (…)". */
void pt_report_paper_list_changes (PtReportPaper *self, PtSession *session,
                                   GtkListBox *list);
/* "Draft", and the name of each of @sent (PtPaper; NULL: none).  (transfer full) */
GListModel *pt_report_paper_name_versions (const GPtrArray *sent);

/* Shows the system's dialog; trouble is told in an alert over @parent. */
void pt_report_paper_print (PtReportPaper *self, GtkWindow *parent,
                            const PtPalette *palette);
/* Asks where to save; @format is "pdf" or "odt".  pt_compat_file_finish() answers. */
void pt_report_paper_ask (PtReportPaper *self, GtkWindow *parent, const char *format,
                          GAsyncReadyCallback callback, gpointer data);
/* As PDF, or as an OpenDocument text where @path ends in ".odt". */
gboolean pt_report_paper_write (PtReportPaper *self, const PtPalette *palette,
                                const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtReportPaper, pt_report_paper_free)

G_END_DECLS
