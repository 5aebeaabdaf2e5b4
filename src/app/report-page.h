#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The self-check report as it will be printed: its draft, to be worked on, and those
 * that were sent, with what has changed since.
 *
 * Actions: "report.print"; "report.save" (s: "pdf", "odt"); "report.send";
 * "report.previous", "report.next": a page; "report.larger", "report.smaller".
 */
#define PT_TYPE_REPORT_PAGE (pt_report_page_get_type ())
G_DECLARE_FINAL_TYPE (PtReportPage, pt_report_page, PT, REPORT_PAGE, GtkWidget)

void pt_report_page_set_session (PtReportPage *self, PtSession *session);

/* What is shown: 0 the draft, then what was sent, newest first. */
void pt_report_page_show_version (PtReportPage *self, guint version);
guint pt_report_page_get_n_pages (PtReportPage *self);
/* Writes what is shown, as the ending of @path says. */
gboolean pt_report_page_write (PtReportPage *self, const char *path, GError **error);

G_END_DECLS
