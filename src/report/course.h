#pragma once

/* Private to src/report. */

#include "report/painter.h"

G_BEGIN_DECLS

/* One line through time: the same group, unit or whole in the tables of all periods, or
 * of those alone that are about the unit @within.
 */
typedef struct {
  const char *code, *name;
  int unit, group;
  int within; /* -1: whatever unit the period was asked of */
  guint end;  /* it has no values from this period on */
} PtCourseSeries;

extern const PtCourseSeries pt_course_whole; /* has no name */

/* A question asked of period after period; start from zeros and clear it at the end. */
typedef struct {
  PtPainter *painter;
  PtQuery query; /* that of the choice, unless the units were asked for as they were */
  const PtPeriod *periods; /* what all_periods holds */
  guint n_periods;
  GArray *all_periods; /* PtPeriod, in order of time */
  GArray *tables;      /* int: place among the tables by period, -1 for none */
  GArray *series;      /* PtCourseSeries */
  GPtrArray *names;    /* char *: those made for the series */
} PtCourse;

/* Asks for all periods of the choice, and leaves out those that say nothing. */
gboolean pt_course_ask (PtCourse *self, PtPainter *painter, GError **error);
/* Asks for the periods of @other, with the units there were. */
gboolean pt_course_ask_as_was (PtCourse *self, const PtCourse *other, GError **error);
void pt_course_clear (PtCourse *self);

/* Fills series: the rows of the last table, or the whole where there are none.  Where
 * the code that was asked for meant other units before, each has a line of its own.
 */
void pt_course_list_series (PtCourse *self);
/* The whole of what the last period is about. */
PtCourseSeries pt_course_get_last_whole (const PtCourse *self);
/* Under the chart: that the unit is younger than the first period, and what is drawn
 * before its day.
 */
void pt_course_remark_birth (const PtCourse *self);
/* Asks the same of the units there were, in @as_was, and keeps of its lines what
 * differs from those of @self, up to where they become one; both say which they are.
 */
gboolean pt_course_add_other_side (PtCourse *self, PtCourse *as_was, GError **error);
/* A row of the drawing for every period, with the values of the series. */
void pt_course_add_rows (const PtCourse *self);
/* The values again, from the drawing's series @first on. */
void pt_course_put_values (const PtCourse *self, guint first);

/* NULL: the period has no such units. */
const PtTable *pt_course_get_table (const PtCourse *self, guint period);
const PtTable *pt_course_get_last_table (const PtCourse *self);
/* -1: none. */
int pt_course_find_row (const PtCourse *self, guint period,
                        const PtCourseSeries *series);
/* NAN: none. */
double pt_course_get_value (const PtCourse *self, guint period,
                            const PtCourseSeries *series);
char *pt_course_format_at (const PtCourse *self, guint period,
                           const PtCourseSeries *series);
/* The first and last periods of the same part of a year with a value: half a year and a
 * whole one are not compared.
 */
gboolean pt_course_find_span (const PtCourse *self, const PtCourseSeries *series,
                              guint *first, guint *last);
/* "2018–2025" */
char *pt_course_name_span (const PtCourse *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtCourse, pt_course_clear)

G_END_DECLS
