#include "chart/scale.h"

#include <math.h>

#define MAX_TICKS 100

/* The 1, 2 or 5 times a power of ten that suits @step: a quarter too small rather than
 * much too large.
 */
static double
round_step (double step)
{
  double magnitude = pow (10, floor (log10 (step)));
  double lead = step / magnitude;

  if (lead <= 1.25)
    return magnitude;
  if (lead <= 2.5)
    return 2 * magnitude;
  if (lead <= 6.25)
    return 5 * magnitude;
  return 10 * magnitude;
}

PtScale
pt_scale_nice (double from, double to, double min_step, guint n_ticks)
{
  double step;

  g_return_val_if_fail (isfinite (from) && isfinite (to) && from <= to, (PtScale){ 0 });
  g_return_val_if_fail (n_ticks > 0, (PtScale){ 0 });

  if (to - from < 1e-9 * MAX (fabs (from), 1e-3))
    to = from + MAX (fabs (from), 1);

  step = round_step (MAX ((to - from) / n_ticks, MAX (min_step, 1e-9)));
  return (PtScale){
    .from = floor (from / step + 1e-9) * step,
    .to = ceil (to / step - 1e-9) * step,
    .step = step,
  };
}

double
pt_scale_map (const PtScale *self, double value)
{
  double t = (value - self->from) / (self->to - self->from);

  return self->start + t * (self->end - self->start);
}

guint
pt_scale_get_n_ticks (const PtScale *self)
{
  double n_steps = floor ((self->to - self->from) / self->step + 1e-6);

  return (guint) CLAMP (n_steps, 0, MAX_TICKS) + 1;
}

/* Multiplied, not added up, so that 0 is 0. */
double
pt_scale_get_tick (const PtScale *self, guint tick)
{
  return (round (self->from / self->step) + tick) * self->step;
}
