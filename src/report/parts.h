#pragma once

/* Private to src/report. */

#include "report/painter.h"

G_BEGIN_DECLS

/* What a whole is made of: how its parts are found.
 *
 * Of a model: those recognised, those registered besides, and the rest.  Else elements
 * that add up, or that are held against one that holds the whole.
 */
#define PT_PARTS_MAX 4 /* besides the rest: more could not be told apart */

typedef struct {
  gboolean of_model;
  guint rates[2]; /* of a model: recognised, registered, both of all */
  guint elements[PT_PARTS_MAX];
  guint n_elements;
  int whole; /* element, or -1 */
} PtParts;

/* What the choice's rate @i, or its elements, are parts of.  Fails where they are of
 * nothing.
 */
gboolean pt_parts_find (PtParts *self, const PtPainter *painter, guint i,
                        GError **error);

/* With the rest, where there is one. */
guint pt_parts_count (const PtParts *self);
gboolean pt_parts_has_rest (const PtParts *self);
/* Returns: (transfer none) */
const char *pt_parts_get_name (const PtParts *self, const PtCatalogue *catalogue,
                               guint part);

/* How many tables pt_parts_ask() adds to the picture. */
guint pt_parts_count_tables (const PtParts *self);
gboolean pt_parts_ask (const PtParts *self, PtPainter *painter, PtBy by,
                       GError **error);

/* What one row of the first of those tables is made of, in percent. */
typedef struct {
  double shares[PT_PARTS_MAX + 1]; /* all NAN where a part is not known */
  guint tables[PT_PARTS_MAX + 1];  /* where each part comes from */
  int rows[PT_PARTS_MAX + 1];
  double total;         /* the sum of elements; NAN: of a model, or unknown */
  gboolean is_too_much; /* the parts exceed the whole: then they are not known */
} PtPartsRow;

void pt_parts_read (const PtParts *self, const PtPainter *painter, guint first_table,
                    guint row, PtPartsRow *found);

G_END_DECLS
