#pragma once

#include "domain/figure.h"

G_BEGIN_DECLS

/* A paper as a book keeps it: what it is, and what its office changed of the words. */
typedef struct {
  char *uuid;
  char *kind;    /* "self-check" */
  char *subject; /* "" of everyone, else a unit's uuid */
  PtPeriod period;
  char *title;
  char *sent; /* ISO, local time; "" a draft */
} PtPaper;

/* One block of a draft that is not as the program composes it. */
typedef struct {
  char *code;
  int position; /* among the blocks; -1: where it is composed */
  gboolean left_out, added;
  char *words; /* NULL: as composed */
  char *base;  /* the composed words that @words took the place of; "" */
} PtBlockEdit;

/* A figure that is no longer what it was when the paper was sent. */
typedef struct {
  guint unit, element; /* indexes */
  PtPeriod period;
  PtFigure before, after; /* PT_STATE_ABSENT: there is none */
  char *at, *who, *why;   /* of the edit that changed it last */
} PtChangedFigure;

void pt_paper_free (PtPaper *self);
void pt_block_edit_free (PtBlockEdit *self);
PtBlockEdit *pt_block_edit_copy (const PtBlockEdit *self);
void pt_changed_figure_free (PtChangedFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtPaper, pt_paper_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtBlockEdit, pt_block_edit_free)

G_END_DECLS
