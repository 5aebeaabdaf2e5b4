#pragma once

#include "chart/data-private.h"
#include "chart/labels.h"
#include "chart/scale.h"
#include "chart/top.h"

G_BEGIN_DECLS

/* Rows with their names on the left and a scale from left to right.  As many as fit
 * have names, in one column or several beside each other.  Where there are more, the
 * first and the last are named and all the rest stand between them as a strip; rows
 * without figures at the end then lie side by side.
 */

#define PT_ROWS_MIN_HEIGHT 12.0 /* points: 9-point text stands clear */
#define PT_ROWS_MAX_HEIGHT 34.0
#define PT_ROWS_BAR_SHARE 0.72 /* of a row's height */
#define PT_ROWS_VALUE_GAP 4.0  /* between a mark and its number */
#define PT_ROWS_MISSING_WIDTH 12.0
#define PT_ROWS_THIN 1.5 /* thinner bars blend into one shape */

typedef struct {
  double max_row;       /* height of a row with a name, at most */
  double min_column;    /* width of a column, at least */
  double before, after; /* room for numbers on both sides of the scale */
  double min_scale;     /* points that names leave to the scale, at least */
  PtScale (*make_scale) (const PtChartData *data, double length, double spacing);
  gboolean (*is_blank) (const PtChartData *data, guint row);
} PtRowsStyle;

typedef struct {
  const PtChartData *data;
  PtLabels *labels;
  PtRowsStyle style;
  PtBox plot; /* the rows' place, all columns */
  guint n_columns, per_column;
  double column;    /* width */
  double row;       /* height of a row with a name */
  guint named;      /* at each end; 0 where all rows have names */
  double strip_row; /* height of a row without one */
  guint n_known;    /* rows up to the last that is not blank */
  double widest_name;
  double names, after; /* widths */
  PtScale scale;       /* of the first column */
  PtTop *top;          /* the references in the first column; owned */
} PtRows;

void pt_rows_init (PtRows *self, const PtChartData *data, PtLabels *labels,
                   const PtRowsStyle *style, PtBox room);
void pt_rows_clear (PtRows *self);

gboolean pt_rows_is_named (const PtRows *self, guint row);
/* Whether @row lies beside others that have no figure either. */
gboolean pt_rows_is_aside (const PtRows *self, guint row);
/* Whether its bar is thick enough to show an ink of its own. */
gboolean pt_rows_is_thick (const PtRows *self, guint row);

/* The whole of a row's place in its column, and how far that lies right of the first.
 */
PtBox pt_rows_get_place (const PtRows *self, guint row);
double pt_rows_get_shift (const PtRows *self, guint row);
double pt_rows_map (const PtRows *self, guint row, double value);
/* From one value to another; a row aside has a small box of its own instead. */
PtBox pt_rows_get_bar (const PtRows *self, guint row, double from, double to,
                       double share);

/* Names, what stands for those without room, numbers of the axis, references. */
void pt_rows_place_texts (const PtRows *self);
/* A number off the end of a mark, out of the references' way; shortened to @width. */
void pt_rows_place_value (const PtRows *self, guint row, double x, int side,
                          double width, const char *text);

/* Once all labels are placed: the grid, then the marks, then the references. */
void pt_rows_draw_grid (const PtRows *self);
void pt_rows_draw_references (const PtRows *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PtRows, pt_rows_clear)

G_END_DECLS
