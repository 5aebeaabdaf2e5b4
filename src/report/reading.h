#pragma once

/* Private to src/report. */

#include "report/table.h"

G_BEGIN_DECLS

/* What a query counts: the elements above and below the line, and where the same thing
 * may stand as printed.
 */
typedef struct {
  const guint *elements[2]; /* numerator (or the element itself), denominator */
  guint n_elements[2];
  int published; /* element, or -1 */
  gboolean is_rate;
  gboolean is_printed; /* an element that holds a rate: it is never added up */
  gboolean is_money, is_percent;
  guint own; /* for an element: what elements[0] points to */
} PtSubject;

void pt_subject_init (PtSubject *self, const PtCatalogue *catalogue,
                      const PtQuery *query);

/* One side of the line for one unit: its own figures, or the sum of its parts. */
typedef struct {
  gint64 value;
  PtState state;
  PtQualifier qualifier; /* of a single figure */
  gboolean is_single;    /* one figure of the unit's own */
  gboolean is_own;       /* some figure is the unit's own */
  gboolean is_whole;     /* no part that was expected is missing */
  PtNotes notes;         /* inexact, parts differ, overflow */
} PtSide;

/* What one unit reported about the subject. */
typedef struct {
  PtState state;
  gint64 values[2];
  PtQualifier qualifier; /* of a single figure */
  PtNotes notes;         /* incomplete, inexact, parts differ, overflow */
  PtSide sides[2];       /* each on its own, also where the other is missing */
  PtFigure published;
  gboolean is_silent; /* no figure at all, neither its own nor below it */
} PtReading;

/* Reads units one by one.  Holds its own copies of the columns and lists of children.
 */
typedef struct _PtReadings PtReadings;

PtReadings *pt_readings_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                             const PtQuery *query, const PtSubject *subject,
                             GError **error);
void pt_readings_free (PtReadings *self);

void pt_readings_read (PtReadings *self, guint unit, PtReading *reading);

/* Only the unit's own figures, and nothing from below: agencies, and the top. */
void pt_readings_read_own (PtReadings *self, guint unit, PtReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtReadings, pt_readings_free)

G_END_DECLS
