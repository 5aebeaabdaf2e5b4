#include "report/draft.h"

static int
find_block (const GPtrArray *blocks, const char *code)
{
  for (guint i = 0; i < blocks->len; i++) {
    const PtBlock *block = g_ptr_array_index (blocks, i);

    if (g_str_equal (block->code, code))
      return (int) i;
  }
  return -1;
}

static void
change_words (PtBlock *block, const PtBlockEdit *edit)
{
  if (edit->words == NULL || !block->editable)
    return;
  block->edited = TRUE;
  block->composed = pt_block_get_text (block);
  block->outdated = edit->base != NULL && !g_str_equal (block->composed, edit->base);
  pt_block_set_text (block, edit->words);
}

static PtBlock *
make_added (const PtBlockEdit *edit)
{
  PtBlock *block = pt_block_new (PT_BLOCK_TEXT, edit->code);

  block->style = PT_TEXT_BODY;
  block->editable = block->edited = block->added = TRUE;
  pt_block_add_run (block, edit->words != NULL ? edit->words : "", FALSE, FALSE, NULL);
  return block;
}

static void
insert (GPtrArray *blocks, PtBlock *block, int position)
{
  g_ptr_array_insert (blocks, CLAMP (position, 0, (int) blocks->len), block);
}

void
pt_document_revise (PtDocument *document, const GPtrArray *edits)
{
  GPtrArray *blocks = document->blocks;
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < edits->len; i++) {
    const PtBlockEdit *edit = g_ptr_array_index (edits, i);
    int place = find_block (blocks, edit->code);

    if (edit->added) {
      g_ptr_array_add (moved, make_added (edit));
      g_array_append_val (positions, edit->position);
    } else if (place >= 0 && edit->left_out) {
      g_ptr_array_remove_index (blocks, (guint) place);
    } else if (place >= 0) {
      change_words (g_ptr_array_index (blocks, place), edit);
      if (edit->position < 0)
        continue;
      g_ptr_array_add (moved, g_ptr_array_steal_index (blocks, (guint) place));
      g_array_append_val (positions, edit->position);
    }
  }
  /* In order of their places, so that each finds those before it in theirs. */
  for (guint i = 0; i < moved->len; i++)
    insert (blocks, g_ptr_array_index (moved, i), g_array_index (positions, int, i));
}

void
pt_document_apply_preferences (PtDocument *document, GHashTable *values)
{
  for (PtHead head = 0; head < PT_N_HEADS; head++) {
    const char *value = g_hash_table_lookup (values, pt_head_get_name (head));

    if (value == NULL)
      continue;
    g_free (document->head[head]);
    document->head[head] = g_strdup (value);
  }
  for (PtMeasure measure = 0; measure < PT_N_MEASURES; measure++) {
    const PtMeasureLimits *limits = pt_measure_get_limits (measure);
    const char *value = g_hash_table_lookup (values, limits->name);
    double number = value != NULL ? g_ascii_strtod (value, NULL) : 0;

    if (number >= limits->least && number <= limits->most)
      document->measures[measure] = number;
  }
}
