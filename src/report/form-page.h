#pragma once

/* Private to src/report: a form or a list on pages of A4. */

#include "chart/scene.h"

G_BEGIN_DECLS

/* Lines and the rows of one table, from top to bottom; a page that is full is followed
 * by another, whose table has its heading again.  No row is cut.
 */
typedef struct _PtFormPages PtFormPages;

#define PT_FORM_PAGE_MAX_COLUMNS 6

typedef struct {
  const char *heading;
  double share; /* of the width; all make 1 */
  double align; /* 0 left, 0.5 middle, 1 right */
} PtFormColumn;

PtFormPages *pt_form_pages_new (void);
void pt_form_pages_free (PtFormPages *self);

/* A paragraph. */
void pt_form_pages_add_text (PtFormPages *self, PtFont font, double align,
                             const char *text);
void pt_form_pages_add_space (PtFormPages *self, double height);

void pt_form_pages_begin_table (PtFormPages *self, const PtFormColumn *columns,
                                guint n_columns);
void pt_form_pages_add_row (PtFormPages *self, const char *const *cells);
/* A line over all columns, never the last one on its page. */
void pt_form_pages_add_section (PtFormPages *self, const char *text);
void pt_form_pages_end_table (PtFormPages *self);

/* Two who sign, side by side, with room for their hands. */
void pt_form_pages_add_signatures (PtFormPages *self, const char *place,
                                   const char *left, const char *right,
                                   const char *below);

/* With numbers where there are several.  Returns: (transfer full): PtScene */
GPtrArray *pt_form_pages_finish (PtFormPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtFormPages, pt_form_pages_free)

G_END_DECLS
