#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value below which @share (0 to 1) of @n values lie, between two of them on a
 * straight line: type 7 of Hyndman and Fan.  @order: places from the lowest value up,
 * as pt_inequality_sort() gives them.  NAN where there is none.
 */
double pt_percentile_find (const double *values, const guint *order, guint n,
                           double share);

/* Which of @k groups of about the same size, from 1, @rank (from 1) of @n is in. */
guint pt_percentile_group (guint rank, guint n, guint k);

G_END_DECLS
