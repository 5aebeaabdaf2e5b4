#include "report/document.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* A document as a text: GVariant's own, which keeps every number exactly. */

#define RUN_TYPE "(sbbms)"
#define HEAD_TYPE "(suuuu)"
#define GRID_TYPE                                                                      \
  "(udabasab"                                                                          \
  "a" HEAD_TYPE ")"
#define BLOCK_TYPE "(suuubba" RUN_TYPE "m" GRID_TYPE "m" PT_SCENE_VARIANT_TYPE ")"
#define DOCUMENT_TYPE "(ssssiasada" BLOCK_TYPE ")"

static GVariant *
flags_to_variant (const GArray *flags)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ab"));
  for (guint i = 0; i < flags->len; i++)
    g_variant_builder_add (&builder, "b", g_array_index (flags, gboolean, i));
  return g_variant_builder_end (&builder);
}

static GVariant *
grid_to_variant (const PtGrid *grid)
{
  GVariantBuilder cells, heads;

  g_variant_builder_init (&cells, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < grid->cells->len; i++)
    g_variant_builder_add (&cells, "s", g_ptr_array_index (grid->cells, i));
  g_variant_builder_init (&heads, G_VARIANT_TYPE ("a" HEAD_TYPE));
  for (guint i = 0; i < grid->heads->len; i++) {
    const PtHeadCell *cell = &g_array_index (grid->heads, PtHeadCell, i);

    g_variant_builder_add (&heads, HEAD_TYPE, cell->text, cell->column, cell->row,
                           cell->n_columns, cell->n_rows);
  }
  return g_variant_new ("(ud@abas@aba" HEAD_TYPE ")", grid->n_columns, grid->size,
                        flags_to_variant (grid->numeric), &cells,
                        flags_to_variant (grid->strong), &heads);
}

static GVariant *
block_to_variant (const PtBlock *block)
{
  GVariantBuilder runs;
  GVariant *grid = NULL, *scene = NULL;

  g_variant_builder_init (&runs, G_VARIANT_TYPE ("a" RUN_TYPE));
  for (guint i = 0; i < block->runs->len; i++) {
    const PtStretch *run = &g_array_index (block->runs, PtStretch, i);

    g_variant_builder_add (&runs, RUN_TYPE, run->text, run->bold, run->italic,
                           run->note);
  }
  if (block->grid != NULL)
    grid = grid_to_variant (block->grid);
  if (block->scene != NULL)
    scene = pt_scene_to_variant (block->scene);
  return g_variant_new (
    "(suuubba" RUN_TYPE "@m" GRID_TYPE "@m" PT_SCENE_VARIANT_TYPE ")", block->code,
    block->kind, block->level, block->style, block->on_side, block->editable, &runs,
    g_variant_new_maybe (G_VARIANT_TYPE (GRID_TYPE), grid),
    g_variant_new_maybe (G_VARIANT_TYPE (PT_SCENE_VARIANT_TYPE), scene));
}

char *
pt_document_to_string (const PtDocument *self)
{
  GVariantBuilder heads, measures, blocks;
  g_autoptr (GVariant) variant = NULL;

  g_variant_builder_init (&heads, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < PT_N_HEADS; i++)
    g_variant_builder_add (&heads, "s", self->head[i]);
  g_variant_builder_init (&measures, G_VARIANT_TYPE ("ad"));
  for (guint i = 0; i < PT_N_MEASURES; i++)
    g_variant_builder_add (&measures, "d", self->measures[i]);
  g_variant_builder_init (&blocks, G_VARIANT_TYPE ("a" BLOCK_TYPE));
  for (guint i = 0; i < self->blocks->len; i++)
    g_variant_builder_add_value (&blocks, block_to_variant (
                                            g_ptr_array_index (self->blocks, i)));

  variant = g_variant_ref_sink (g_variant_new (DOCUMENT_TYPE, self->title, self->kind,
                                               self->subject, self->banner, self->year,
                                               &heads, &measures, &blocks));
  return g_variant_print (variant, FALSE);
}

static void
read_flags (GVariant *variant, GArray *flags)
{
  GVariantIter iter;
  gboolean value;

  g_array_set_size (flags, 0);
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "b", &value))
    g_array_append_val (flags, value);
}

/* Returns: (nullable): NULL where its parts do not fit each other */
static gboolean
read_grid (PtBlock *block, GVariant *variant)
{
  g_autoptr (GVariant) numeric = NULL;
  g_autoptr (GVariant) strong = NULL;
  g_autoptr (GVariantIter) cells = NULL;
  g_autoptr (GVariantIter) heads = NULL;
  PtHeadCell head;
  const char *text;
  guint n_columns;
  double size;

  g_variant_get (variant, "(ud@abas@aba" HEAD_TYPE ")", &n_columns, &size, &numeric,
                 &cells, &strong, &heads);
  if (n_columns == 0 || n_columns > 200 || !(size > 1))
    return FALSE;
  block->grid = pt_grid_new (n_columns, size);
  while (g_variant_iter_next (cells, "&s", &text))
    pt_grid_add_cell (block->grid, text);
  while (g_variant_iter_next (heads, "(&suuuu)", &head.text, &head.column, &head.row,
                              &head.n_columns, &head.n_rows)) {
    if (head.column >= n_columns || head.n_columns > n_columns - head.column ||
        head.row > 9 || head.n_rows > 9)
      return FALSE;
    pt_grid_add_head (block->grid, head.text, head.column, head.row, head.n_columns,
                      head.n_rows);
  }
  read_flags (numeric, block->grid->numeric);
  read_flags (strong, block->grid->strong);
  return block->grid->numeric->len == n_columns &&
         block->grid->cells->len == block->grid->strong->len * n_columns;
}

static gboolean
read_block (PtDocument *self, GVariant *variant)
{
  g_autoptr (GVariantIter) runs = NULL;
  g_autoptr (GVariant) grid = NULL;
  g_autoptr (GVariant) scene = NULL;
  const char *code, *text, *note;
  guint kind, level, style;
  gboolean on_side, editable, bold, italic;
  PtBlock *block;

  g_variant_get (variant,
                 "(&suuubba" RUN_TYPE "m@" GRID_TYPE "m@" PT_SCENE_VARIANT_TYPE ")",
                 &code, &kind, &level, &style, &on_side, &editable, &runs, &grid,
                 &scene);
  if (kind > PT_BLOCK_SECTION || style > PT_TEXT_CENTRE || level > 3 ||
      (kind == PT_BLOCK_GRID) != (grid != NULL) ||
      (kind == PT_BLOCK_FIGURE) != (scene != NULL))
    return FALSE;

  block = pt_document_add (self, kind, code);
  block->level = level;
  block->style = style;
  block->on_side = on_side;
  block->editable = editable;
  while (g_variant_iter_next (runs, "(&sbbm&s)", &text, &bold, &italic, &note))
    pt_block_add_run (block, text, bold, italic, note);
  if (scene != NULL)
    block->scene = pt_scene_from_variant (scene, NULL);
  return (scene == NULL || block->scene != NULL) &&
         (grid == NULL || read_grid (block, grid));
}

static gboolean
read_document (PtDocument *self, GVariant *variant)
{
  g_autoptr (GVariantIter) heads = NULL;
  g_autoptr (GVariantIter) measures = NULL;
  g_autoptr (GVariantIter) blocks = NULL;
  GVariant *block;
  char *text;
  double value;

  g_free (self->title);
  g_free (self->kind);
  g_free (self->subject);
  g_free (self->banner);
  g_variant_get (variant, DOCUMENT_TYPE, &self->title, &self->kind, &self->subject,
                 &self->banner, &self->year, &heads, &measures, &blocks);
  for (guint i = 0; i < PT_N_HEADS && g_variant_iter_next (heads, "s", &text); i++) {
    g_free (self->head[i]);
    self->head[i] = text;
  }
  for (guint i = 0; i < PT_N_MEASURES && g_variant_iter_next (measures, "d", &value);
       i++)
    self->measures[i] = value;
  while ((block = g_variant_iter_next_value (blocks)) != NULL) {
    gboolean is_read = read_block (self, block);

    g_variant_unref (block);
    if (!is_read)
      return FALSE;
  }
  return TRUE;
}

PtDocument *
pt_document_from_string (const char *text, GError **error)
{
  g_autoptr (GVariant) variant =
    g_variant_parse (G_VARIANT_TYPE (DOCUMENT_TYPE), text, NULL, NULL, NULL);
  g_autoptr (PtDocument) self = pt_document_new ("");

  if (variant == NULL || !read_document (self, variant)) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_FORMAT,
                         _ ("A paper that was kept cannot be read. Restore the book "
                            "from a backup."));
    return NULL;
  }
  pt_document_number (self);
  return g_steal_pointer (&self);
}
