#pragma once

#include "domain/paper.h"
#include "report/document.h"

G_BEGIN_DECLS

/* Puts what an office changed of a draft into the composed @document: other words,
 * blocks left out, added and moved.  Edits of blocks that are composed no more are
 * passed over.  A block whose composed words have changed since it was edited is marked
 * outdated.  @edits: PtBlockEdit, by position.
 */
void pt_document_revise (PtDocument *document, const GPtrArray *edits);

/* Puts the office's own head and measures in: name → value; what is not a measure
 * within its limits is passed over.
 */
void pt_document_apply_preferences (PtDocument *document, GHashTable *values);

G_END_DECLS
