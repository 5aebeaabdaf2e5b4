#pragma once

#include "app/entry-table.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What of a session's period and places is entered: a grid of all units or the form of
 * one, which form, which kind of unit.  "changed" says that a person chose.
 */
#define PT_TYPE_ENTRY_BAR (pt_entry_bar_get_type ())
G_DECLARE_FINAL_TYPE (PtEntryBar, pt_entry_bar, PT, ENTRY_BAR, GtkWidget)

typedef enum {
  PT_ENTRY_VIEW_GRID,
  PT_ENTRY_VIEW_FORM,
} PtEntryView;

/* Looks at the session anew. */
void pt_entry_bar_update (PtEntryBar *self, PtSession *session);
/* FALSE: nobody is asked in this period. */
gboolean pt_entry_bar_fill (PtEntryBar *self, PtEntryChoice *choice);

void pt_entry_bar_set_view (PtEntryBar *self, PtEntryView view);
PtEntryView pt_entry_bar_get_view (PtEntryBar *self);
/* @code NULL: all forms. */
void pt_entry_bar_set_form (PtEntryBar *self, const char *code);
/* The unit of the form view, by its number in the book. */
void pt_entry_bar_set_unit (PtEntryBar *self, gint64 id);
/* NULL where nobody is asked. */
const PtUnit *pt_entry_bar_get_unit (PtEntryBar *self);
/* FALSE: there is none before or after it. */
gboolean pt_entry_bar_step_unit (PtEntryBar *self, int direction);
void pt_entry_bar_open_units (PtEntryBar *self);

G_END_DECLS
