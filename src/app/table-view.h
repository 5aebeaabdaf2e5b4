#pragma once

#include "app/drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The table behind a picture: sorted by a click on a heading, the whole always last.
 * "explain" is emitted with the table and the row that somebody wants explained: by a
 * double click or Enter.
 */
#define PT_TYPE_TABLE_VIEW (pt_table_view_get_type ())
G_DECLARE_FINAL_TYPE (PtTableView, pt_table_view, PT, TABLE_VIEW, GtkWidget)

/* NULL empties it. */
void pt_table_view_set_picture (PtTableView *self, const PtCatalogue *catalogue,
                                const PtPicture *picture);

/* Selects the row at @place of the picture, and scrolls to it. */
void pt_table_view_select (PtTableView *self, const PtPicturePlace *place);

guint pt_table_view_get_n_rows (PtTableView *self);

/* What is shown, in its order, for a spreadsheet: tabulators and headings. */
char *pt_table_view_to_text (PtTableView *self);

G_END_DECLS
