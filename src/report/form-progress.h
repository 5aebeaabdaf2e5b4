#pragma once

#include "domain/form.h"
#include "report/sheet.h"

G_BEGIN_DECLS

/* How far units have come with a form of a period: what stands in it, and who is
 * missing.
 */
typedef enum {
  PT_FORM_EMPTY, /* no figure at all */
  PT_FORM_BEGUN,
  PT_FORM_COMPLETE, /* all that is asked is answered */
  PT_FORM_CLOSED,   /* whatever stands in it */
  PT_N_FORM_STATES
} PtFormState;

/* A number answers, and so do “not reported” and “not applicable”. */
typedef struct {
  guint unit; /* index */
  PtFormState state;
  guint n_asked, n_answered;
} PtFormProgress;

/* Whether a form is closed; the book knows. */
typedef gboolean (*PtFormClosedFunc) (const char *form, PtPeriod period,
                                      const PtUnit *unit, gpointer data);

typedef struct {
  const char *form; /* code */
  PtPeriod period;
  int level;            /* PtKind, or -1: all units; as of the period's last day */
  int within;           /* unit, or -1 */
  int dimension, group; /* indexes, or -1 */
  PtFormClosedFunc is_closed; /* NULL: none is */
  gpointer data;
} PtFormQuery;

/* Everyone who is asked anything in the form, in the order of their names.
 * Returns: (transfer full): PtFormProgress; NULL where figures cannot be read
 */
GArray *pt_form_progress_list (const PtCatalogue *catalogue, PtColumnSource *columns,
                               const PtFormQuery *query, GError **error);
/* Of one unit; empty, and nothing asked, where it is asked nothing. */
gboolean pt_form_progress_find (const PtCatalogue *catalogue, PtColumnSource *columns,
                                const PtFormQuery *query, const PtUnit *unit,
                                PtFormProgress *progress, GError **error);

/* Those who have still to hand in: begun or not. */
gboolean pt_form_progress_is_missing (const PtFormProgress *self);

/* @missing_only: the list to remind people by.  Returns: (transfer full) */
PtSheet *pt_form_progress_to_sheet (const PtCatalogue *catalogue,
                                    const PtFormQuery *query, const GArray *list,
                                    gboolean missing_only);

const char *pt_form_state_to_code (PtFormState self);
const char *pt_form_state_get_name (PtFormState self);

G_END_DECLS
