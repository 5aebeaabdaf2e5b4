#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of a paper: a head of one or several rows, and cells of words. */

/* A cell of a table's head; @column, @row: its first ones. */
typedef struct {
  char *text;
  guint column, row, n_columns, n_rows;
} PtHeadCell;

typedef struct {
  guint n_columns, n_head_rows;
  GArray *heads;    /* PtHeadCell */
  GArray *numeric;  /* gboolean, by column: on the right */
  GPtrArray *cells; /* char *, row after row */
  GArray *strong;   /* gboolean, by row: a total */
  double size;      /* points */
} PtGrid;

PtGrid *pt_grid_new (guint n_columns, double size);
void pt_grid_free (PtGrid *self);
void pt_grid_add_head (PtGrid *self, const char *text, guint column, guint row,
                       guint n_columns, guint n_rows);
void pt_grid_set_numeric (PtGrid *self, guint column);
/* Cells go left to right, row after row. */
void pt_grid_add_cell (PtGrid *self, const char *text);
void pt_grid_mark_strong (PtGrid *self); /* the row of the last cell */
guint pt_grid_get_n_rows (const PtGrid *self);
const char *pt_grid_get_cell (const PtGrid *self, guint row, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtGrid, pt_grid_free)

G_END_DECLS
