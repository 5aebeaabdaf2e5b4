#pragma once

/* Private to src/app. */

#include "app/entry-grid-move.h"

G_BEGIN_DECLS

/* What the entry grid draws with: the desktop's colours, and texts that are laid out
 * once and kept until they read differently.
 */
#define PT_GRID_PADDING 8
#define PT_GRID_ICON 16

typedef enum {
  PT_GRID_ICON_WRONG,
  PT_GRID_ICON_DOUBT,
} PtGridIcon;

typedef struct {
  PangoAlignment alignment;
  int lines;
  double scale;
  gboolean bold, faint;
} PtGridStyle;

typedef struct {
  PtEntryGrid *grid;
  GtkSnapshot *snapshot;
  GdkRGBA text, faint, line, shade, base, accent, wrong, doubt;
  PangoLayout *layout;
  GtkIconPaintable *icons[2];
  int width, height; /* of the grid */
  PtGridBlock block;
} PtGridPen;

/* The texts that are kept, of one grid. */
typedef struct _PtGridCache PtGridCache;

PtGridCache *pt_grid_cache_new (void);
void pt_grid_cache_free (PtGridCache *self);
void pt_grid_cache_clear (PtGridCache *self);

/* Draws into @snapshot until it is cleared. */
void pt_grid_pen_init (PtGridPen *self, PtEntryGrid *grid, GtkSnapshot *snapshot);
void pt_grid_pen_clear (PtGridPen *self);

void pt_grid_pen_fill (PtGridPen *self, const GdkRGBA *color, int x, int y, int width,
                       int height);
/* @key: the place of the text, by which it is kept. */
void pt_grid_pen_draw_figure (PtGridPen *self, const PtEntryCell *cell,
                              gboolean shows_last, guint64 key,
                              const GdkRectangle *area);
void pt_grid_pen_draw_text (PtGridPen *self, const char *text, const PtGridStyle *style,
                            guint64 key, const GdkRectangle *area);
void pt_grid_pen_draw_icon (PtGridPen *self, PtGridIcon icon, int x, int y);

G_END_DECLS
