#include "report/document.h"

PtDocument *
pt_document_new (const char *title)
{
  PtDocument *self = g_new0 (PtDocument, 1);

  self->title = g_strdup (title);
  self->kind = g_strdup ("");
  self->subject = g_strdup ("");
  self->banner = g_strdup ("");
  for (guint i = 0; i < PT_N_HEADS; i++)
    self->head[i] = g_strdup ("");
  for (guint i = 0; i < PT_N_MEASURES; i++)
    self->measures[i] = pt_measure_get_limits (i)->usual;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_block_free);
  return self;
}

void
pt_document_free (PtDocument *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->kind);
  g_free (self->subject);
  g_free (self->banner);
  for (guint i = 0; i < PT_N_HEADS; i++)
    g_free (self->head[i]);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

PtBlock *
pt_document_add (PtDocument *self, PtBlockKind kind, const char *code)
{
  PtBlock *block = pt_block_new (kind, code);

  g_ptr_array_add (self->blocks, block);
  return block;
}

PtBlock *
pt_document_add_heading (PtDocument *self, guint level, const char *code,
                         const char *text)
{
  PtBlock *block = pt_document_add (self, PT_BLOCK_HEADING, code);

  block->level = level;
  block->editable = TRUE;
  pt_block_add_run (block, text, FALSE, FALSE, NULL);
  return block;
}

PtBlock *
pt_document_add_text (PtDocument *self, PtTextStyle style, const char *code,
                      const char *text)
{
  PtBlock *block = pt_document_add (self, PT_BLOCK_TEXT, code);

  block->style = style;
  block->editable = TRUE;
  pt_block_add_run (block, text, FALSE, FALSE, NULL);
  return block;
}

double
pt_document_get_text_width (const PtDocument *self, gboolean on_side)
{
  return ((on_side ? PT_A4_LONG : PT_A4_SHORT) - self->measures[PT_MEASURE_LEFT] -
          self->measures[PT_MEASURE_RIGHT]) *
         PT_POINTS_PER_MM;
}

void
pt_document_number (PtDocument *self)
{
  guint headings[4] = { 0 };
  guint n_grids = 0, n_figures = 0;

  for (guint i = 0; i < self->blocks->len; i++) {
    PtBlock *block = g_ptr_array_index (self->blocks, i);

    block->number = 0;
    if (block->kind == PT_BLOCK_HEADING && block->level < G_N_ELEMENTS (headings)) {
      block->number = ++headings[block->level];
      for (guint k = block->level + 1; k < G_N_ELEMENTS (headings); k++)
        headings[k] = 0;
    } else if (block->kind == PT_BLOCK_GRID && block->runs->len > 0) {
      block->number = ++n_grids;
    } else if (block->kind == PT_BLOCK_FIGURE) {
      block->number = ++n_figures;
    }
  }
}
