#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Through what the rate of a whole moved between two periods.
 *
 * @level: rates that rose or fell within groups; @weight: groups with high or low rates
 * that became a larger part of the whole; @entered and @left: who has figures only in
 * the later or only in the earlier period.  The four add up to @total.
 */
typedef struct {
  double total, level, weight, entered, left;
} PtRateChange;

/* One group of those who are there in both periods. */
typedef struct {
  double values[2];  /* its rate before and after */
  double weights[2]; /* what it weighed */
} PtChangeGroup;

/* @before, @after: the rates of the whole, of everyone who was there then.  Returns:
 * FALSE where nobody is there in both periods
 */
gboolean pt_change_split (const PtChangeGroup *groups, guint n, double before,
                          double after, PtRateChange *change);

/* What group @i adds to the level: half of its weight before and half of that after,
 * times what its rate moved.
 */
double pt_change_get_level (const PtChangeGroup *groups, guint n, guint i);

G_END_DECLS
