#pragma once

#include "report/picture.h"

G_BEGIN_DECLS

/* Where do we stand: what the first page shows and the printed summary says. */

/* One rate at a glance. */
typedef struct {
  guint rate; /* index */
  char *name;
  char *value;     /* "68,4%" or "–" */
  char *change;    /* "+1,2 điểm phần trăm so với 2023", or "" */
  char *target;    /* "Chỉ tiêu 2025: 70% (còn thiếu 1,6 điểm)", or "" */
  char *complete;  /* "271 trên 280 đơn vị đã báo cáo" */
  double progress; /* value over target, 0 … 1; NAN without a target */
  int direction;   /* -1 worse, 0 same or unknown, +1 better */
  double *history; /* values of the last n_history years, NAN where missing */
  guint n_history;
  char *sentence; /* all of it, for a screen reader */
} PtTile;

/* One unit that has not reported. */
typedef struct {
  guint unit;
  char *name, *parent;
  guint n_missing, n_expected; /* elements of the period's forms */
} PtMissing;

typedef struct {
  GPtrArray *tiles;   /* PtTile */
  GPtrArray *missing; /* PtMissing, most missing first, then by name */
  guint n_units;      /* that should report */
  guint n_complete;
  char *missing_sentence; /* "9 trên 92 đơn vị chưa báo cáo đủ năm 2026." */
  PtPicture *terrain;     /* the models by terrain, or NULL where none is known */
  PtPicture *sectors;     /* agencies against residential areas, or NULL */
  char *terrain_sentence, *sectors_sentence; /* the finding of each */
  gboolean is_example;
} PtOverview;

/* @query gives period, level, view, within; its rate, element and by are not read.
 * Returns: (transfer full) (nullable)
 */
PtOverview *pt_overview_new (const PtCatalogue *catalogue, PtColumnSource *columns,
                             const PtQuery *query, gboolean is_example, GError **error);
void pt_overview_free (PtOverview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtOverview, pt_overview_free)

G_END_DECLS
