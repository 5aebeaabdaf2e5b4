#pragma once

#include "report/gaps.h"
#include "report/sheet.h"

G_BEGIN_DECLS

/* The lists of places without an organisation, as they are shown, printed and saved. */

typedef enum {
  PT_GAP_LIST_MISSING,
  PT_GAP_LIST_SILENT,
  PT_GAP_LIST_SETTLED,
  PT_N_GAP_LISTS
} PtGapList;

const GPtrArray *pt_gaps_get_list (const PtGaps *self, PtGapList list);
/* "Chưa có tổ chức" */
const char *pt_gap_list_get_name (PtGapList self);
/* Whether anything was agreed about it. */
gboolean pt_gap_is_followed (const PtGap *self);
/* "2/5", or "–" */
char *pt_gap_format_missing (const PtGap *self);
/* The group a unit stands in, or "". */
const char *pt_gaps_get_group (const PtGaps *self, const PtCatalogue *catalogue,
                               const PtGap *gap);

/* The columns of the command line's "gaps". */
PtSheet *pt_gaps_to_sheet (const PtGaps *self, const PtCatalogue *catalogue,
                           PtGapList list);

G_END_DECLS
