#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

/* A paper before it is laid out: blocks of plain data, one after the other.  The same
 * document becomes pages, an OpenDocument text, and what is kept of a paper that was
 * sent.  Every block has a code that stays the same from one composing to the next.
 */
typedef enum {
  PT_BLOCK_HEAD,  /* who writes, number, place and day; kind of paper and subject */
  PT_BLOCK_TITLE, /* of an appendix or a sheet: centred, over its text */
  PT_BLOCK_HEADING,
  PT_BLOCK_TEXT,
  PT_BLOCK_GRID,   /* a table */
  PT_BLOCK_FIGURE, /* a drawing */
  PT_BLOCK_SIGNATURE,
  PT_BLOCK_SECTION, /* a new page, upright or on its side, counted from 1 again */
} PtBlockKind;

typedef enum {
  PT_TEXT_BODY,   /* justified, its first line indented */
  PT_TEXT_ITEM,   /* the same, behind a dash */
  PT_TEXT_NOTE,   /* small and leaning: under tables and figures */
  PT_TEXT_CENTRE, /* leaning, in the middle */
} PtTextStyle;

typedef struct {
  char *text;
  gboolean bold, italic;
  char *note; /* a footnote to it, or NULL */
} PtStretch;

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

typedef struct {
  char *code;
  PtBlockKind kind;
  guint level; /* of a heading, from 1 */
  PtTextStyle style;
  GArray *runs;     /* PtStretch: the words; of a grid or figure its caption */
  PtGrid *grid;     /* or NULL */
  PtScene *scene;   /* or NULL */
  gboolean on_side; /* of a section */
  gboolean editable;
  guint number; /* among its like, once numbered; 0 none */
} PtBlock;

/* What stands at the head and foot of an official paper, in this order. */
typedef enum {
  PT_HEAD_SUPERIOR, /* the body above, or "" */
  PT_HEAD_ISSUER,
  PT_HEAD_NUMBER, /* "" leaves room to write it by hand */
  PT_HEAD_SYMBOL,
  PT_HEAD_PLACE,
  PT_HEAD_DATE, /* ISO, or "" */
  PT_HEAD_AUTHORITY,
  PT_HEAD_OFFICE,
  PT_HEAD_SIGNER,
  PT_HEAD_RECIPIENTS, /* one a line */
  PT_N_HEADS
} PtHead;

/* Millimetres, points, and heights of a line. */
typedef enum {
  PT_MEASURE_TOP,
  PT_MEASURE_BOTTOM,
  PT_MEASURE_LEFT,
  PT_MEASURE_RIGHT,
  PT_MEASURE_BODY,
  PT_MEASURE_SPACING,
  PT_MEASURE_GAP, /* between paragraphs */
  PT_MEASURE_INDENT,
  PT_N_MEASURES
} PtMeasure;

#define PT_POINTS_PER_MM (72.0 / 25.4)
#define PT_A4_SHORT 210 /* millimetres */
#define PT_A4_LONG 297

typedef struct {
  char *title;   /* in the file's properties */
  char *kind;    /* "BÁO CÁO" */
  char *subject; /* what the paper is about */
  char *banner;  /* on every page, or "" */
  int year;      /* of a day still to be written by hand */
  char *head[PT_N_HEADS];
  double measures[PT_N_MEASURES];
  GPtrArray *blocks; /* PtBlock */
} PtDocument;

PtDocument *pt_document_new (const char *title);
void pt_document_free (PtDocument *self);

/* Each adds a block at the end.  Returns: (transfer none) */
PtBlock *pt_document_add (PtDocument *self, PtBlockKind kind, const char *code);
PtBlock *pt_document_add_heading (PtDocument *self, guint level, const char *code,
                                  const char *text);
PtBlock *pt_document_add_text (PtDocument *self, PtTextStyle style, const char *code,
                               const char *text);

PtBlock *pt_block_new (PtBlockKind kind, const char *code);
void pt_block_free (PtBlock *self);
void pt_block_add_run (PtBlock *self, const char *text, gboolean bold, gboolean italic,
                       const char *note);
/* All words without their faces and notes.  Returns: (transfer full) */
char *pt_block_get_text (const PtBlock *self);
/* Replaces all words; the faces are lost, the notes stay with the first of them. */
void pt_block_set_text (PtBlock *self, const char *text);

PtGrid *pt_grid_new (guint n_columns, double size);
void pt_grid_add_head (PtGrid *self, const char *text, guint column, guint row,
                       guint n_columns, guint n_rows);
void pt_grid_set_numeric (PtGrid *self, guint column);
/* Cells go left to right, row after row. */
void pt_grid_add_cell (PtGrid *self, const char *text);
void pt_grid_mark_strong (PtGrid *self); /* the row of the last cell */
guint pt_grid_get_n_rows (const PtGrid *self);
const char *pt_grid_get_cell (const PtGrid *self, guint row, guint column);

/* In points, of a page upright or on its side. */
double pt_document_get_text_width (const PtDocument *self, gboolean on_side);

/* Counts headings, tables and figures from the beginning. */
void pt_document_number (PtDocument *self);
/* "II.", "1.", "a)", "Bảng 3.", "Hình 1."; "" where the block has no number. */
char *pt_block_format_number (const PtBlock *self);

/* How a measure is called where it is kept, and what it may be. */
typedef struct {
  const char *name;
  double least, most, usual;
} PtMeasureLimits;

const PtMeasureLimits *pt_measure_get_limits (PtMeasure measure);
const char *pt_head_get_name (PtHead head); /* where it is kept */

/* A document as a text that is kept, and back.  Fails with PT_ERROR_FORMAT. */
char *pt_document_to_string (const PtDocument *self);
PtDocument *pt_document_from_string (const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtDocument, pt_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtBlock, pt_block_free)

G_END_DECLS
