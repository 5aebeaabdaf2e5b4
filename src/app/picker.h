#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that shows what is chosen and opens a list to choose from, with a search
 * without accents where the list is long.
 *
 * The property "selected" is the id of the choice, and is notified only when a person
 * chose; "title" names the whole for a screen reader; "lines" is how many the button
 * has for the name of the choice.
 */
#define PT_TYPE_PICKER (pt_picker_get_type ())
G_DECLARE_FINAL_TYPE (PtPicker, pt_picker, PT, PICKER, GtkWidget)

/* The list of PtChoice; @selected is shown where it is among them, else the first. */
void pt_picker_set_choices (PtPicker *self, GListModel *choices, int selected);

int pt_picker_get_selected (PtPicker *self);
/* Says nothing to whoever listens.  Returns: FALSE where there is no such choice */
gboolean pt_picker_set_selected (PtPicker *self, int selected);

/* As if a person had chosen @id. */
gboolean pt_picker_choose (PtPicker *self, int id);

void pt_picker_open (PtPicker *self);
/* For pictures of it.  Returns: (transfer none) */
GtkWidget *pt_picker_get_popover (PtPicker *self);

G_END_DECLS
