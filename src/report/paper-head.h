#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What an office chooses for all its papers: its own words, and the measures of a page.
 */

#define PT_POINTS_PER_MM (72.0 / 25.4)
#define PT_A4_SHORT 210 /* millimetres */
#define PT_A4_LONG 297

/* What stands at the head and foot of an official paper, in this order. */
typedef enum {
  PT_HEAD_SUPERIOR, /* the body above, or "" */
  PT_HEAD_ISSUER,
  PT_HEAD_NUMBER, /* "" leaves room to write it by hand */
  PT_HEAD_SYMBOL,
  PT_HEAD_PLACE,
  PT_HEAD_DATE, /* ISO, or "" */
  PT_HEAD_AUTHORITY,
  PT_HEAD_OFFICE,
  PT_HEAD_SIGNER,
  PT_HEAD_RECIPIENTS, /* one a line */
  PT_N_HEADS
} PtHead;

/* Millimetres, points, and heights of a line. */
typedef enum {
  PT_MEASURE_TOP,
  PT_MEASURE_BOTTOM,
  PT_MEASURE_LEFT,
  PT_MEASURE_RIGHT,
  PT_MEASURE_BODY,
  PT_MEASURE_SPACING,
  PT_MEASURE_GAP, /* between paragraphs */
  PT_MEASURE_INDENT,
  PT_N_MEASURES
} PtMeasure;

/* How a measure is called where it is kept, and what it may be. */
typedef struct {
  const char *name;
  double least, most, usual;
} PtMeasureLimits;

const PtMeasureLimits *pt_measure_get_limits (PtMeasure measure);
const char *pt_head_get_name (PtHead head); /* where it is kept */

G_END_DECLS
