#pragma once

#include "chart/scene.h"
#include "domain/rule.h"
#include "report/form-progress.h"

G_BEGIN_DECLS

/* The form on paper, in the order of the screen: to be filled in by hand, or with what
 * the book holds; and the list of who has still to hand in.  Pages of A4, for any
 * surface.
 */

/* An accepted warning and why: a note under the figures. */
typedef struct {
  const PtWarning *warning;
  const char *reason;
} PtPaperNote;

typedef struct {
  const char *office; /* whose paper it is; NULL: left to be written */
  const PtUnit *unit; /* NULL: of anyone, left to be written */
  PtPeriod period;
  gboolean filled;          /* else the figures are left to be written */
  gboolean example;         /* the figures are the shipped example, and it says so */
  const PtPaperNote *notes; /* those of other units are passed over */
  guint n_notes;
} PtPaperForm;

/* Returns: (transfer full): PtScene; NULL where figures cannot be read */
GPtrArray *pt_paper_form_draw (const PtCatalogue *catalogue, PtColumnSource *columns,
                               const PtPaperForm *paper, GError **error);

/* @list: of pt_form_progress_list(); those who have handed in are left out.
 * Returns: (transfer full): PtScene
 */
GPtrArray *pt_reminder_draw (const PtCatalogue *catalogue, const PtFormQuery *query,
                             const GArray *list, const char *office);

G_END_DECLS
