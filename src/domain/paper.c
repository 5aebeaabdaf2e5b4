#include "domain/paper.h"

void
pt_paper_free (PtPaper *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->kind);
  g_free (self->subject);
  g_free (self->title);
  g_free (self->sent);
  g_free (self);
}

void
pt_block_edit_free (PtBlockEdit *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->words);
  g_free (self->base);
  g_free (self);
}

PtBlockEdit *
pt_block_edit_copy (const PtBlockEdit *self)
{
  PtBlockEdit *copy = g_memdup2 (self, sizeof *self);

  copy->code = g_strdup (self->code);
  copy->words = g_strdup (self->words);
  copy->base = g_strdup (self->base);
  return copy;
}

void
pt_changed_figure_free (PtChangedFigure *self)
{
  if (self == NULL)
    return;

  g_free (self->at);
  g_free (self->who);
  g_free (self->why);
  g_free (self);
}
