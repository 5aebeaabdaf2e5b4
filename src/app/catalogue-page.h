#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The units of the book: a tree of them on any day, a search that also knows old names,
 * the life of the one that is chosen, and what can be done to it.
 */
#define PT_TYPE_CATALOGUE_PAGE (pt_catalogue_page_get_type ())
G_DECLARE_FINAL_TYPE (PtCataloguePage, pt_catalogue_page, PT, CATALOGUE_PAGE, GtkWidget)

GtkWidget *pt_catalogue_page_new (void);

void pt_catalogue_page_set_session (PtCataloguePage *self, PtSession *session);
PtSession *pt_catalogue_page_get_session (PtCataloguePage *self);

/* The unit that is chosen, or NULL; it is the present catalogue's. */
const PtUnit *pt_catalogue_page_get_unit (PtCataloguePage *self);
/* By its number in the book; 0 for none. */
void pt_catalogue_page_choose (PtCataloguePage *self, gint64 id);

/* "tree", "groups", "elements", "rates" or "targets".  Returns: (transfer none) */
GtkWidget *pt_catalogue_page_show_tab (PtCataloguePage *self, const char *name);

/* As if a person had chosen the day or typed a search. */
void pt_catalogue_page_set_day (PtCataloguePage *self, PtDay day);
void pt_catalogue_page_search (PtCataloguePage *self, const char *wish);
void pt_catalogue_page_focus_search (PtCataloguePage *self);

/* How many rows its list has, and what the life says; for tests. */
guint pt_catalogue_page_get_n_rows (PtCataloguePage *self);
char *pt_catalogue_page_get_life (PtCataloguePage *self);

G_END_DECLS
