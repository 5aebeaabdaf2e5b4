#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How far chance alone could move a unit as small as this one.
 *
 * Figures are complete counts, not samples: no interval is put round them.  These say
 * only whether a small unit stands apart from the others by more than luck.  Shares are
 * between 0 and 1; pure functions, which answer with NAN on both sides where nothing
 * can be said (nobody counted, more than all).
 */
typedef struct {
  double lower, upper;
} PtInterval;

/* How many standard deviations wide: 95% and 99.8% lie inside. */
#define PT_INTERVAL_Z_95 1.959963984540054
#define PT_INTERVAL_Z_998 3.090232306167813

/* Of the share @x of @n, after Wilson (1927). */
PtInterval pt_interval_wilson (double x, double n, double z);

/* Of the difference of two shares, first less second: Newcombe's (1998) hybrid score
 * method, his number 10.
 */
PtInterval pt_interval_difference (double x1, double n1, double x2, double n2,
                                   double z);

/* Where a unit of @n may lie by chance when @share is true of everyone. */
PtInterval pt_interval_funnel (double share, double n, double z);

G_END_DECLS
