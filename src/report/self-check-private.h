#pragma once

/* Private to src/report: the parts of the self-check report. */

#include "report/document.h"
#include "report/fact.h"
#include "report/overview.h"

G_BEGIN_DECLS

typedef struct {
  PtFacts facts;
  PtDocument *document;
  PtOverview *overview;
  GArray *models;          /* guint: the usual rates of the models */
  GPtrArray *shortcomings; /* char *: sentences */
  char *when;              /* "năm 2024" */
  gboolean is_example;
} PtSelfCheck;

/* A sentence about one figure: two %s, the value and how it changed. */
typedef struct {
  const char *code;
  const char *sentence; /* untranslated; NULL: only in the table */
} PtSelfCheckItem;

gboolean pt_self_check_add_results (PtSelfCheck *self, GError **error);
gboolean pt_self_check_add_models (PtSelfCheck *self, GError **error);
gboolean pt_self_check_add_uneven (PtSelfCheck *self, GError **error);
gboolean pt_self_check_add_gaps (PtSelfCheck *self, GError **error);
gboolean pt_self_check_add_targets (PtSelfCheck *self, GError **error);
gboolean pt_self_check_add_plan (PtSelfCheck *self, GError **error);
gboolean pt_self_check_add_sheets (PtSelfCheck *self, GError **error);

/* What several of them do. */
void pt_self_check_say (PtSelfCheck *self, PtTextStyle style, const char *code,
                        char *text); /* takes @text */
PtGrid *pt_self_check_add_grid (PtSelfCheck *self, const char *code,
                                const char *caption, guint n_columns);
const PtRate *pt_self_check_get_rate (const PtSelfCheck *self, guint index);
/* The name, and "triệu đồng" where the figures are in that.  (transfer full) */
char *pt_self_check_name (const PtSelfCheck *self, const char *code);
/* Whether it is asked for in the period at all. */
gboolean pt_self_check_has (const PtSelfCheck *self, const char *code);
void pt_self_check_add_picture (PtSelfCheck *self, const char *code,
                                const PtPicture *picture, const char *caption);

G_END_DECLS
