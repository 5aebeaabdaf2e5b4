#pragma once

#include "chart/scene.h"
#include "report/grid.h"

G_BEGIN_DECLS

/* One piece of a paper: a heading, a paragraph, a table … */

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
  gboolean edited, added, outdated; /* by hand; since then its own words changed */
  char *composed; /* the program's own words, where edited; else NULL */
  guint number;   /* among its like, once numbered; 0 none */
} PtBlock;

PtBlock *pt_block_new (PtBlockKind kind, const char *code);
void pt_block_free (PtBlock *self);
void pt_block_add_run (PtBlock *self, const char *text, gboolean bold, gboolean italic,
                       const char *note);
/* All words without their faces and notes.  Returns: (transfer full) */
char *pt_block_get_text (const PtBlock *self);
/* Replaces all words; the faces are lost, the notes stay with the first of them. */
void pt_block_set_text (PtBlock *self, const char *text);

/* "II.", "1.", "a)", "Bảng 3.", "Hình 1."; "" where the block has no number. */
char *pt_block_format_number (const PtBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtBlock, pt_block_free)

G_END_DECLS
