#pragma once

#include "report/paper-head.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the office writes at the head and foot of all its papers.
 *
 * Signal "saved" (GHashTable: name → value): what was changed, to be kept in the book.
 */
#define PT_TYPE_REPORT_HEAD (pt_report_head_get_type ())
G_DECLARE_FINAL_TYPE (PtReportHead, pt_report_head, PT, REPORT_HEAD, GtkWidget)

/* Shows the words of a document's head. */
void pt_report_head_set_words (PtReportHead *self, char *const *words);
/* For tests. */
void pt_report_head_type (PtReportHead *self, PtHead head, const char *text);
void pt_report_head_save (PtReportHead *self);

G_END_DECLS
