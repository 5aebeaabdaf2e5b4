#pragma once

/* Private to src/report. */

#include "report/picture.h"
#include "stats/coverage.h"

G_BEGIN_DECLS

/* A picture while it is being made: the files picture-….c add to it. */
typedef struct {
  const PtCatalogue *catalogue;
  PtColumnSource *columns;
  const PtPictureChoice *choice;
  PtPicture *picture;
  guint n_series;
  char **names;       /* of the choice's rates, short where they can be */
  const char *common; /* what short names leave out, or NULL */
  int place;          /* the unit it is about, or -1: on @place_day, 0 for never yet */
  PtDay place_day;
} PtPainter;

/* More series than these have no ink of their own. */
#define PT_PAINTER_MAX_SERIES 6

/* Asks @query and keeps the answer.  Returns: (transfer none) (nullable) */
PtTable *pt_painter_ask (PtPainter *self, const PtQuery *query, GError **error);
PtTable *pt_painter_get_table (const PtPainter *self, guint table);
const PtTableRow *pt_painter_get_row (const PtPainter *self, guint table, guint row);

void pt_painter_add_series (PtPainter *self, const char *name);
/* Puts a row of a table at a place of the drawing; @row -1: there is no figure.
 * @before stands before the row's own sentence, or is NULL.
 */
void pt_painter_put (PtPainter *self, guint chart_row, guint series, guint table,
                     int row, const char *before);
/* There is nothing at that place, and nothing is missed there. */
void pt_painter_put_outside (PtPainter *self, guint chart_row, guint series);

/* Takes @title. */
void pt_painter_set_title (PtPainter *self, char *title);
/* One more sentence for the screen reader.  Takes @sentence. */
void pt_painter_say (PtPainter *self, char *sentence);
/* One more remark under the chart.  Takes @remark. */
void pt_painter_remark (PtPainter *self, char *remark);
/* The second line; @subject and @when NULL for those of the query. */
void pt_painter_set_subtitle (PtPainter *self, const char *subject, const char *when);

/* The whole's value, and the target for everyone, as lines across the chart. */
void pt_painter_add_references (PtPainter *self, guint table);
void pt_painter_add_target (PtPainter *self, guint table);
/* The target of @row's own, as a tick at @chart_row; @row -1: that for everyone. */
void pt_painter_add_row_target (PtPainter *self, guint chart_row, guint table, int row);

/* All rows but the whole and groups without units.  Returns: (transfer full): guint */
GArray *pt_painter_list_rows (const PtPainter *self);

/* The value of a row, NAN for none. */
double pt_painter_get_value (const PtPainter *self, guint table, guint row);
char *pt_painter_format_value (const PtPainter *self, guint table, guint row);

/* Who is highest and lowest among @rows; the places in @spread are places in @rows. */
gboolean pt_painter_find_spread (const PtPainter *self, guint table, const GArray *rows,
                                 gboolean low_is_better, PtSpread *spread);
gboolean pt_painter_is_low_better (const PtPainter *self, guint table);
/* "A leads with 91.2%, B comes last with 38.4%", whatever the ties. */
void pt_painter_title_leaders (PtPainter *self, guint table, const GArray *rows);
/* The rates themselves are compared, in the whole: "Highest is …, lowest is …" */
void pt_painter_title_rates (PtPainter *self);
void pt_painter_title_nothing (PtPainter *self); /* "There are no figures yet …" */

/* Asks for every rate of the choice by the same rows; their units must agree. */
gboolean pt_painter_ask_rates (PtPainter *self, PtBy by, GError **error);
/* Rates as rows, the @rows of the tables as series; the whole where there are none. */
void pt_painter_fill_rates (PtPainter *self, const GArray *rows);

/* The days between two periods on which many units were reorganised. */
void pt_painter_mark_breaks (PtPainter *self, PtPeriod first, PtPeriod last);

G_END_DECLS
