#pragma once

#include "report/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The blocks of a draft, and the words of the one that is chosen.
 *
 * Signals: "chosen" (guint: the block's index); "edited" (guint, char *: its new
 * words); "act" (guint, char *: "up", "down", "leave-out", "restore", "add");
 * "head-saved" (GHashTable: name → value).
 */
#define PT_TYPE_REPORT_BLOCKS (pt_report_blocks_get_type ())
G_DECLARE_FINAL_TYPE (PtReportBlocks, pt_report_blocks, PT, REPORT_BLOCKS, GtkWidget)

/* The document must live until the next one is set, or NULL.  The block of the same
 * code stays chosen.
 */
void pt_report_blocks_set_document (PtReportBlocks *self, const PtDocument *document);
/* Without telling anybody. */
void pt_report_blocks_choose (PtReportBlocks *self, guint block);
int pt_report_blocks_get_chosen (PtReportBlocks *self);
/* As if it were typed, and kept. */
void pt_report_blocks_type (PtReportBlocks *self, const char *words);

G_END_DECLS
