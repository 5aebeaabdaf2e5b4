#pragma once

#include "report/block.h"
#include "report/paper-head.h"

G_BEGIN_DECLS

/* A paper before it is laid out: blocks of plain data, one after the other.  The same
 * document becomes pages, an OpenDocument text, and what is kept of a paper that was
 * sent.  Every block has a code that stays the same from one composing to the next.
 */
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

/* In points, of a page upright or on its side. */
double pt_document_get_text_width (const PtDocument *self, gboolean on_side);

/* Counts headings, tables and figures from the beginning. */
void pt_document_number (PtDocument *self);
/* A document as a text that is kept, and back.  Fails with PT_ERROR_FORMAT. */
char *pt_document_to_string (const PtDocument *self);
PtDocument *pt_document_from_string (const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtDocument, pt_document_free)

G_END_DECLS
