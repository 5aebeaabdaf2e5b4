#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The course of some years as one thin line, with a dot at the last year. */
#define PT_TYPE_SPARKLINE (pt_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (PtSparkline, pt_sparkline, PT, SPARKLINE, GtkWidget)

/* Copies @values; NAN is a year without a value and breaks the line. */
void pt_sparkline_set_values (PtSparkline *self, const double *values, guint n_values);

G_END_DECLS
