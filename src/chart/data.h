#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is to be drawn: numbers and words, nothing else.  Rows by series, like a sheet.
 *
 * Fill it on one thread, draw it as often as wanted.  All texts are copied and are
 * shown as they are: the caller has put them into the reader's language, and has
 * formatted the numbers.
 */
typedef struct _PtChartData PtChartData;

/* How the value axis and its numbers look. */
typedef enum {
  PT_CHART_PERCENT,
  PT_CHART_COUNT,
  PT_CHART_MONEY,
  PT_CHART_POINTS, /* differences of percentages, with their signs */
} PtChartUnit;

PtChartData *pt_chart_data_new (PtChartUnit unit);
void pt_chart_data_free (PtChartData *self);

/* @title says the finding, @subtitle what, where, when and in which unit.
 * Every text may be NULL.
 */
void pt_chart_data_set_title (PtChartData *self, const char *title);
void pt_chart_data_set_subtitle (PtChartData *self, const char *subtitle);
void pt_chart_data_set_source (PtChartData *self, const char *source);
void pt_chart_data_set_completeness (PtChartData *self, const char *completeness);
/* Shown where nobody can miss it: "Số liệu minh họa". */
void pt_chart_data_set_banner (PtChartData *self, const char *banner);
/* Explains the hollow marks and the hatched places, where there are any. */
void pt_chart_data_set_legend (PtChartData *self, const char *inexact,
                               const char *missing);

/* Returns: the number of the new series, from 0 */
guint pt_chart_data_add_series (PtChartData *self, const char *name);

/* A class of rows that share a colour (ranking), shown as a legend.
 * Returns: its number, from 0
 */
guint pt_chart_data_add_class (PtChartData *self, const char *name);

/* @position: where the row stands on a time axis, in years (2024.5 = end of June is
 * half way); ignored by the other kinds.  @class_: -1 for none.
 * Returns: the number of the new row, from 0
 */
guint pt_chart_data_add_row (PtChartData *self, const char *name, double position,
                             int class_);

typedef struct {
  double value;         /* NAN: no figure; drawn as missing, never as zero */
  const char *label;    /* as printed: "86,3%", "gần 26%" */
  gboolean inexact;     /* more than, nearly, about, estimated */
  const char *sentence; /* for hover, keyboard and screen reader */
  gboolean outside;     /* where it is NAN: there was nothing to have a figure of, so
                           nothing is missing */
} PtChartValue;

/* A datum's number in the scene is row × n_series + series. */
void pt_chart_data_set_value (PtChartData *self, guint row, guint series,
                              const PtChartValue *value);

/* A line across the whole chart: the province's rate, a target. */
void pt_chart_data_add_reference (PtChartData *self, double value, const char *label);

/* A target of one row only (bars, gap): a tick at the value. */
void pt_chart_data_set_row_target (PtChartData *self, guint row, double value,
                                   const char *label);

/* A break in a time axis, with its reason: a reorganisation. */
void pt_chart_data_add_break (PtChartData *self, double position, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtChartData, pt_chart_data_free)

G_END_DECLS
