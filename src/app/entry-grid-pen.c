#include "app/entry-grid-private.h"

#include "app/compat.h"

/* More texts than any screen shows at once, and then some to scroll back to. */
#define MAX_KEPT 6000

/* The words of one cell, drawn once and shown until they are others. */
typedef struct {
  guint64 key;
  PtFigure figure, last;
  char *draft;
  GskRenderNode *node; /* NULL: nothing to be seen */
} Kept;

struct _PtGridCache {
  GHashTable *kept;
};

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_clear_pointer (&kept->node, gsk_render_node_unref);
  g_free (kept->draft);
  g_free (kept);
}

PtGridCache *
pt_grid_cache_new (void)
{
  PtGridCache *self = g_new0 (PtGridCache, 1);

  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_kept);
  return self;
}

void
pt_grid_cache_free (PtGridCache *self)
{
  g_hash_table_unref (self->kept);
  g_free (self);
}

void
pt_grid_cache_clear (PtGridCache *self)
{
  g_hash_table_remove_all (self->kept);
}

static void
set_layout (PtGridPen *self, const char *text, int width, int lines, double scale,
            gboolean bold)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (scale < 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_set_height (self->layout, -lines);
}

/* Puts text into the middle of a stretch as high as the cell. */
static void
append_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, int height,
             const GdkRGBA *color)
{
  int text_height;

  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x,
                                                (float) ((height - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The figure to the right, the one of the year before to the left where both fit. */
static GskRenderNode *
draw_words (PtGridPen *self, const PtEntryCell *cell, const PtFigure *last, int width,
            int height)
{
  PtEntryTable *table = self->grid->table;
  g_autofree char *text = pt_entry_table_format (table, cell);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int room = width - 2 * PT_GRID_PADDING, used;

  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  set_layout (self, text, room, 1, 1, FALSE);
  append_text (snapshot, self->layout, PT_GRID_PADDING, height, &self->text);
  pango_layout_set_width (self->layout, -1);
  pango_layout_get_pixel_size (self->layout, &used, NULL);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);

  if (last->state == PT_STATE_NUMBER && cell->draft == NULL) {
    PtEntryCell before = { .element = cell->element, .figure = *last };
    g_autofree char *small = pt_entry_table_format (table, &before);
    int small_width;

    set_layout (self, small, -1, 1, 0.8, FALSE);
    pango_layout_set_width (self->layout, -1);
    pango_layout_get_pixel_size (self->layout, &small_width, NULL);
    if (small_width + used + PT_GRID_PADDING <= room)
      append_text (snapshot, self->layout, PT_GRID_PADDING, height, &self->faint);
  }
  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
is_same (const Kept *kept, const PtEntryCell *cell, const PtFigure *last)
{
  return pt_figure_equal (&kept->figure, &cell->figure) &&
         pt_figure_equal (&kept->last, last) &&
         g_strcmp0 (kept->draft, cell->draft) == 0;
}

static Kept *
keep (PtGridCache *cache, guint64 key)
{
  Kept *kept = g_new0 (Kept, 1);

  if (g_hash_table_size (cache->kept) > MAX_KEPT)
    pt_grid_cache_clear (cache);
  kept->key = key;
  g_hash_table_replace (cache->kept, &kept->key, kept);
  return kept;
}

static void
append_node (GtkSnapshot *snapshot, GskRenderNode *node, int x, int y)
{
  if (node == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

void
pt_grid_pen_fill (PtGridPen *self, const GdkRGBA *color, int x, int y, int width,
                  int height)
{
  gtk_snapshot_append_color (self->snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}

void
pt_grid_pen_init (PtGridPen *self, PtEntryGrid *grid, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (grid);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  *self = (PtGridPen){ .grid = grid, .snapshot = snapshot };
  pt_compat_widget_get_color (widget, &self->text);
  self->faint = self->line = self->shade = self->text;
  self->faint.alpha *= 0.62f;
  self->line.alpha *= 0.16f;
  self->shade.alpha *= 0.07f;
  if (!gtk_style_context_lookup_color (style, "theme_base_color", &self->base))
    self->base = (GdkRGBA){ 1, 1, 1, 1 };
  if (!gtk_style_context_lookup_color (style, "theme_selected_bg_color", &self->accent))
    self->accent = self->text;
  /* On dark ground the theme's colour is too dark for a thin line. */
  if (self->text.red + self->text.green + self->text.blue > 1.5f) {
    self->accent.red = (self->accent.red + self->text.red) / 2;
    self->accent.green = (self->accent.green + self->text.green) / 2;
    self->accent.blue = (self->accent.blue + self->text.blue) / 2;
  }
  gdk_rgba_parse (&self->wrong, "#d55e00");
  gdk_rgba_parse (&self->doubt, "#e69f00");
  self->layout = gtk_widget_create_pango_layout (widget, NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  self->block = pt_entry_grid_get_block (grid);
}

void
pt_grid_pen_clear (PtGridPen *self)
{
  g_clear_object (&self->layout);
  for (guint i = 0; i < G_N_ELEMENTS (self->icons); i++)
    g_clear_object (&self->icons[i]);
}

void
pt_grid_pen_draw_figure (PtGridPen *self, const PtEntryCell *cell, gboolean shows_last,
                         guint64 key, const GdkRectangle *area)
{
  PtGridCache *cache = self->grid->cache;
  Kept *kept = g_hash_table_lookup (cache->kept, &key);
  PtFigure last = { 0 };

  if (shows_last)
    last = pt_entry_table_read_last (self->grid->table, cell);
  if (kept == NULL || !is_same (kept, cell, &last)) {
    kept = keep (cache, key);
    kept->figure = cell->figure;
    kept->last = last;
    kept->draft = g_strdup (cell->draft);
    kept->node = draw_words (self, cell, &last, area->width, area->height);
  }
  append_node (self->snapshot, kept->node, area->x, area->y);
}

void
pt_grid_pen_draw_text (PtGridPen *self, const char *text, const PtGridStyle *style,
                       guint64 key, const GdkRectangle *area)
{
  PtGridCache *cache = self->grid->cache;
  Kept *kept = g_hash_table_lookup (cache->kept, &key);
  GtkSnapshot *snapshot;

  if (kept == NULL || g_strcmp0 (kept->draft, text) != 0) {
    kept = keep (cache, key);
    kept->draft = g_strdup (text);
    snapshot = gtk_snapshot_new ();
    pango_layout_set_alignment (self->layout, style->alignment);
    set_layout (self, text, area->width - 2 * PT_GRID_PADDING, style->lines,
                style->scale, style->bold);
    append_text (snapshot, self->layout, PT_GRID_PADDING, area->height,
                 style->faint ? &self->faint : &self->text);
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
    kept->node = gtk_snapshot_free_to_node (snapshot);
  }
  append_node (self->snapshot, kept->node, area->x, area->y);
}

void
pt_grid_pen_draw_icon (PtGridPen *self, PtGridIcon icon, int x, int y)
{
  static const char *const names[] = { "dialog-error-symbolic",
                                       "dialog-warning-symbolic" };
  GtkWidget *widget = GTK_WIDGET (self->grid);

  if (self->icons[icon] == NULL)
    self->icons[icon] = gtk_icon_theme_lookup_icon (
      gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), names[icon],
      NULL, PT_GRID_ICON, gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_NONE, 0);
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icons[icon]),
                                            GDK_SNAPSHOT (self->snapshot), PT_GRID_ICON,
                                            PT_GRID_ICON, &self->text, 1);
  gtk_snapshot_restore (self->snapshot);
}
