#pragma once

#include "domain/catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The tree of units on a day that can be chosen, and a search over every name and code
 * they ever bore.
 *
 * "chosen" (a unit's number in the book) is emitted when a person chose a unit.
 */
#define PT_TYPE_UNIT_BROWSER (pt_unit_browser_get_type ())
G_DECLARE_FINAL_TYPE (PtUnitBrowser, pt_unit_browser, PT, UNIT_BROWSER, GtkWidget)

/* What was open stays open.  NULL empties it. */
void pt_unit_browser_set_catalogue (PtUnitBrowser *self, PtCatalogue *catalogue);

/* Shows that unit in the tree, where it was there on the day; says nothing to whoever
 * listens.
 */
void pt_unit_browser_select (PtUnitBrowser *self, gint64 id);

void pt_unit_browser_set_day (PtUnitBrowser *self, PtDay day);

/* As if a person had typed it. */
void pt_unit_browser_search (PtUnitBrowser *self, const char *wish);
void pt_unit_browser_focus_search (PtUnitBrowser *self);
/* How many units the list that is shown has, or rows the tree. */
guint pt_unit_browser_get_n_rows (PtUnitBrowser *self);

G_END_DECLS
