#pragma once

#include "store/reorganise-groups.h"
#include "store/reorganise-measures.h"
#include "store/reorganise-parts.h"
#include "store/reorganise-preview.h"

G_BEGIN_DECLS

/* What drafts need of each other; for reorganise*.c and plan.c only. */

/* For the makers of drafts: one without anything in it, and words as they are kept:
 * composed, without white space at their ends.  NULL stays NULL, or becomes "".
 */
PtReorganisation *pt_reorganisation_make (PtReorganisationType type, const PtUnit *unit,
                                          PtDay day);
char *pt_reorganisation_tidy (const char *text);
char *pt_reorganisation_tidy_or_empty (const char *text);

const PtReorganisationPart *pt_reorganisation_get_part (const PtReorganisation *self,
                                                        guint i);
/* The number of the unit at @i, as text. */
const char *pt_reorganisation_get_unit (const PtReorganisation *self, guint i);

/* What the ledger calls it: kind of the edit, and a whole sentence.
 * Returns: (transfer full): the sentence
 */
const char *pt_reorganisation_get_kind (const PtReorganisation *self);
char *pt_reorganisation_make_title (const PtReorganisation *self,
                                    const PtCatalogue *catalogue);

/* Puts what was counted into sentences. */
void pt_preview_add_facts (PtPreview *self);
/* The same for what is counted or aimed at, whose totals never change. */
gboolean pt_reorganisation_is_measuring (const PtReorganisation *self);
gboolean pt_preview_add_measure_facts (PtPreview *self, PtBook *book,
                                       const PtReorganisation *what, GError **error);
char *pt_reorganisation_title_measure (const PtReorganisation *self,
                                       const PtCatalogue *catalogue);

/* The unit whose number in the book is @id, or NULL. */
const PtUnit *pt_find_unit_by_id (const PtCatalogue *catalogue, gint64 id);

/* Sentences about a draft that adds an element or a rate. */
void pt_reorganisation_add_new_facts (GPtrArray *facts, const PtReorganisation *what,
                                      const PtCatalogue *catalogue);

G_END_DECLS
