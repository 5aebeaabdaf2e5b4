#include "report/document.h"

#include <glib/gi18n-lib.h>

static const PtMeasureLimits measures[PT_N_MEASURES] = {
  [PT_MEASURE_TOP] = { "paper.margin-top", 20, 25, 20 },
  [PT_MEASURE_BOTTOM] = { "paper.margin-bottom", 20, 25, 20 },
  [PT_MEASURE_LEFT] = { "paper.margin-left", 30, 35, 30 },
  [PT_MEASURE_RIGHT] = { "paper.margin-right", 15, 20, 15 },
  [PT_MEASURE_BODY] = { "paper.size", 13, 14, 14 },
  [PT_MEASURE_SPACING] = { "paper.spacing", 1, 1.5, 1.1 },
  [PT_MEASURE_GAP] = { "paper.gap", 6, 12, 6 },
  [PT_MEASURE_INDENT] = { "paper.indent", 10, 12.7, 12.7 },
};

static const char *const heads[PT_N_HEADS] = {
  [PT_HEAD_SUPERIOR] = "paper.superior",   [PT_HEAD_ISSUER] = "paper.issuer",
  [PT_HEAD_NUMBER] = "paper.number",       [PT_HEAD_SYMBOL] = "paper.symbol",
  [PT_HEAD_PLACE] = "paper.place",         [PT_HEAD_DATE] = "paper.date",
  [PT_HEAD_AUTHORITY] = "paper.authority", [PT_HEAD_OFFICE] = "paper.office",
  [PT_HEAD_SIGNER] = "paper.signer",       [PT_HEAD_RECIPIENTS] = "paper.recipients",
};

const PtMeasureLimits *
pt_measure_get_limits (PtMeasure measure)
{
  return &measures[measure];
}

const char *
pt_head_get_name (PtHead head)
{
  return heads[head];
}

static void
clear_run (gpointer data)
{
  PtStretch *run = data;

  g_free (run->text);
  g_free (run->note);
}

PtBlock *
pt_block_new (PtBlockKind kind, const char *code)
{
  PtBlock *self = g_new0 (PtBlock, 1);

  self->kind = kind;
  self->code = g_strdup (code);
  self->runs = g_array_new (FALSE, FALSE, sizeof (PtStretch));
  g_array_set_clear_func (self->runs, clear_run);
  return self;
}

static void
free_grid (PtGrid *self)
{
  g_array_unref (self->heads);
  g_array_unref (self->numeric);
  g_array_unref (self->strong);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
pt_block_free (PtBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_array_unref (self->runs);
  g_clear_pointer (&self->grid, free_grid);
  g_clear_pointer (&self->scene, pt_scene_unref);
  g_free (self);
}

void
pt_block_add_run (PtBlock *self, const char *text, gboolean bold, gboolean italic,
                  const char *note)
{
  PtStretch run = { g_strdup (text), bold, italic, g_strdup (note) };

  g_array_append_val (self->runs, run);
}

char *
pt_block_get_text (const PtBlock *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (text, g_array_index (self->runs, PtStretch, i).text);
  return g_string_free (text, FALSE);
}

void
pt_block_set_text (PtBlock *self, const char *text)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++) {
    const PtStretch *run = &g_array_index (self->runs, PtStretch, i);

    if (run->note != NULL)
      g_string_append_printf (notes, "%s%s", notes->len > 0 ? " " : "", run->note);
  }
  g_array_set_size (self->runs, 0);
  pt_block_add_run (self, text, FALSE, FALSE, notes->len > 0 ? notes->str : NULL);
}

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
    self->measures[i] = measures[i].usual;
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

static void
clear_head_cell (gpointer data)
{
  g_free (((PtHeadCell *) data)->text);
}

PtGrid *
pt_grid_new (guint n_columns, double size)
{
  PtGrid *self = g_new0 (PtGrid, 1);

  self->n_columns = n_columns;
  self->size = size;
  self->heads = g_array_new (FALSE, FALSE, sizeof (PtHeadCell));
  g_array_set_clear_func (self->heads, clear_head_cell);
  self->numeric = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (self->numeric, n_columns);
  self->strong = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pt_grid_add_head (PtGrid *self, const char *text, guint column, guint row,
                  guint n_columns, guint n_rows)
{
  PtHeadCell cell = { g_strdup (text), column, row, n_columns, n_rows };

  g_return_if_fail (column + n_columns <= self->n_columns);

  self->n_head_rows = MAX (self->n_head_rows, row + n_rows);
  g_array_append_val (self->heads, cell);
}

void
pt_grid_set_numeric (PtGrid *self, guint column)
{
  g_array_index (self->numeric, gboolean, column) = TRUE;
}

void
pt_grid_add_cell (PtGrid *self, const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text));
  if (self->cells->len % self->n_columns == 1 || self->n_columns == 1)
    g_array_set_size (self->strong, self->strong->len + 1);
}

void
pt_grid_mark_strong (PtGrid *self)
{
  g_array_index (self->strong, gboolean, self->strong->len - 1) = TRUE;
}

guint
pt_grid_get_n_rows (const PtGrid *self)
{
  return self->cells->len / self->n_columns;
}

const char *
pt_grid_get_cell (const PtGrid *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
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

static char *
format_roman (guint number)
{
  static const struct {
    guint value;
    const char *letters;
  } parts[] = { { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (; number >= parts[i].value; number -= parts[i].value)
      g_string_append (text, parts[i].letters);
  return g_string_free (text, FALSE);
}

char *
pt_block_format_number (const PtBlock *self)
{
  g_autofree char *roman = NULL;

  if (self->number == 0)
    return g_strdup ("");
  if (self->kind == PT_BLOCK_GRID)
    /* Translators: before the caption of a table in a paper; a number. */
    return g_strdup_printf (_ ("Table %u."), self->number);
  if (self->kind == PT_BLOCK_FIGURE)
    /* Translators: before the caption of a drawing in a paper; a number. */
    return g_strdup_printf (_ ("Figure %u."), self->number);
  if (self->level == 2)
    return g_strdup_printf ("%u.", self->number);
  if (self->level > 2)
    return g_strdup_printf ("%c)", 'a' + (self->number - 1) % 26);
  roman = format_roman (self->number);
  return g_strdup_printf ("%s.", roman);
}
