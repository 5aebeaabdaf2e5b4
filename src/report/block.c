#include "report/block.h"

#include <glib/gi18n-lib.h>

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

void
pt_block_free (PtBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->composed);
  g_array_unref (self->runs);
  g_clear_pointer (&self->grid, pt_grid_free);
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
