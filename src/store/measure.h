#pragma once

#include "store/book.h"

G_BEGIN_DECLS

/* New elements and rates; each is one edit.  They fail with PT_ERROR_INVALID or
 * PT_ERROR_EXISTS, saying what to write.
 */
typedef struct {
  const char *code; /* NULL or "": made from the name */
  const char *name_vi, *name_en;
  PtElementType type;
  gboolean is_flow;
  const char *sector; /* "": of both */
  const char *model, *status, *form;
  PtDay from, to;
} PtElementDraft;

/* In use always; of everyone, on no form.  For the caller to change. */
#define PT_ELEMENT_DRAFT_EMPTY                                                         \
  ((PtElementDraft){ .name_vi = "",                                                    \
                     .name_en = "",                                                    \
                     .sector = "",                                                     \
                     .model = "",                                                      \
                     .status = "",                                                     \
                     .form = "",                                                       \
                     .from = PT_DAY_ALWAYS,                                            \
                     .to = PT_DAY_FOREVER })

gboolean pt_book_add_element (PtBook *self, const PtElementDraft *draft,
                              GError **error);

typedef struct {
  const char *code; /* NULL or "": made from the name */
  const char *name_vi, *name_en;
  const char *numerator, *denominator; /* element codes joined by "+" */
  const char *denominator_kind;        /* "all", "registered", "population", … */
  gboolean low_is_better;
} PtRateDraft;

gboolean pt_book_add_rate (PtBook *self, const PtRateDraft *draft, GError **error);

G_END_DECLS
