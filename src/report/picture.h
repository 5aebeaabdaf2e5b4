#pragma once

#include "chart/chart.h"
#include "report/table.h"

G_BEGIN_DECLS

/* From a choice to a finished chart, in words and numbers, with the table behind it. */

typedef struct {
  PtChartKind question;
  PtQuery query; /* with several rates its own is one of them and is not read */
  const guint
    *rates; /* where a question has several rates; else one, that of the query */
  guint n_rates;
  const PtPeriod *periods; /* trend: in order of time; change, bullet: to look for
                              earlier figures in, the last one first; else NULL */
  guint n_periods;
  const guint *parts; /* parts: elements that make up a whole; n_parts 0: those of the
                         rates */
  guint n_parts;
  int whole; /* parts: the element that holds the whole, or -1 for their sum */
  gboolean both_sides; /* trend: beside the units of a day, those there were, as long as
                          they differ */
  int colour_by;       /* ranking: dimension whose groups colour the rows, or -1 */
  gboolean is_example;
} PtPictureChoice;

typedef struct {
  PtChartData *data;
  PtChartKind kind;
  char *title;       /* the finding, also the accessible name */
  char *sentence;    /* what the picture says, in full, for a screen reader */
  char *remark;      /* what else is to be said under it, or NULL */
  GPtrArray *tables; /* PtTable, in the order of rates or periods */
  /* For each datum of the scene, its table and row; index = row × n_series + series. */
  GArray *places; /* PtPicturePlace */
  GArray *tiles;  /* PtUnitTile: of tiles, the whole map, drawn or not; else NULL */
} PtPicture;

typedef struct {
  int table, row; /* -1: none */
} PtPicturePlace;

/* Returns: (transfer full) (nullable) */
PtPicture *pt_picture_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                           const PtPictureChoice *choice, GError **error);
void pt_picture_free (PtPicture *self);

/* The questions by their names on the command line: "ranking", "bars", … */
gboolean pt_picture_parse_question (const char *text, PtChartKind *kind,
                                    GError **error);
/* Whether it is asked of several rates side by side. */
gboolean pt_picture_takes_rates (PtChartKind kind);
const char *pt_picture_get_question_code (PtChartKind kind);
/* As a person asks it: "Ai dẫn đầu, ai tụt lại?" */
const char *pt_picture_get_question_name (PtChartKind kind);

/* The five model rates "recognised of all" that the catalogue has, in its order; for
 * bars and gap when nobody chose.  Returns: (transfer full): guint indexes of rates
 */
GArray *pt_picture_default_rates (const PtCatalogue *catalogue);

/* The picture's tables as one sheet: what "the table behind it" shows. */
PtSheet *pt_picture_to_sheet (const PtCatalogue *catalogue, const PtPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPicture, pt_picture_free)

G_END_DECLS
