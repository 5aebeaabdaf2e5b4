#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A straight map from data to points on the page. */
typedef struct {
  double from, to;   /* data */
  double start, end; /* page, in points; end < start turns the axis over */
  double step;       /* between ticks, a 1, 2 or 5 times a power of ten */
} PtScale;

/* A scale whose ends are round and enclose @from to @to, with about @n_ticks steps,
 * none smaller than @min_step.
 */
PtScale pt_scale_nice (double from, double to, double min_step, guint n_ticks);

double pt_scale_map (const PtScale *self, double value);

/* The ticks of a scale are 0 … n-1. */
guint pt_scale_get_n_ticks (const PtScale *self);
double pt_scale_get_tick (const PtScale *self, guint tick);

G_END_DECLS
