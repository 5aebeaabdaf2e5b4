#pragma once

#include "report/overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who has not reported, one to a row, most missing first. */
#define PT_TYPE_MISSING_LIST (pt_missing_list_get_type ())
G_DECLARE_FINAL_TYPE (PtMissingList, pt_missing_list, PT, MISSING_LIST, GtkWidget)

/* Shares @missing, an array of PtMissing; NULL empties the list. */
void pt_missing_list_set_missing (PtMissingList *self, GPtrArray *missing);

G_END_DECLS
