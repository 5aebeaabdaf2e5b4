#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/* Pictures of what the catalogue page has besides units; each answers with what is to
 * be pictured.
 */
GtkWidget *pt_pictures_show_groups (PtWindow *window);
GtkWidget *pt_pictures_show_targets (PtWindow *window);
GtkWidget *pt_pictures_show_members (PtWindow *window);
GtkWidget *pt_pictures_show_target (PtWindow *window);
GtkWidget *pt_pictures_show_element (PtWindow *window);
GtkWidget *pt_pictures_show_new_element (PtWindow *window);
GtkWidget *pt_pictures_show_new_rate (PtWindow *window);
GtkWidget *pt_pictures_show_bulk (PtWindow *window);
GtkWidget *pt_pictures_show_copies (PtWindow *window);

G_END_DECLS
