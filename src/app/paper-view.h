#pragma once

#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One page of a paper, as it will be printed: white, whatever colours the desktop has.
 */
#define PT_TYPE_PAPER_VIEW (pt_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (PtPaperView, pt_paper_view, PT, PAPER_VIEW, GtkWidget)

GtkWidget *pt_paper_view_new (void);

/* @scene may be NULL; @name is told to a screen reader. */
void pt_paper_view_set_page (PtPaperView *self, PtScene *scene,
                             const PtPalette *palette, const char *name);

/* Pixels to a point; 0 fits the page into the width there is. */
void pt_paper_view_set_zoom (PtPaperView *self, double zoom);

G_END_DECLS
