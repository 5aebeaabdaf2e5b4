#include "app/entry-table-propose.h"

#include "app/entry-table-private.h"
#include "store/entry.h"

void
pt_entry_proposal_clear (PtEntryProposal *self)
{
  g_free (self->draft);
  g_free (self->reason);
}

static gint64
make_key (guint unit, guint element)
{
  return (gint64) unit << 32 | element;
}

static void
free_proposal (gpointer data)
{
  PtEntryProposal *proposal = data;

  pt_entry_proposal_clear (proposal);
  g_free (proposal);
}

static void
keep (GHashTable *proposals, const PtEntryProposal *proposal)
{
  gint64 *key = g_new (gint64, 1);
  PtEntryProposal *copy = g_new (PtEntryProposal, 1);

  *key = make_key (proposal->unit, proposal->element);
  *copy = *proposal;
  copy->draft = g_strdup (proposal->draft);
  copy->reason = g_strdup (proposal->reason);
  g_hash_table_insert (proposals, key, copy);
}

/* Rows nothing is proposed for are left out. */
static void
drop_rows (PtEntryTable *self, GHashTable *units)
{
  for (guint i = self->rows->len; i > 0; i--) {
    const PtEntryLine *line = pt_entry_table_get_row (self, i - 1);

    if (!g_hash_table_contains (units, GINT_TO_POINTER (line->unit)))
      g_array_remove_index (self->rows, i - 1);
  }
}

void
pt_entry_table_propose (PtEntryTable *self, const GArray *proposals)
{
  g_autoptr (GHashTable) units = g_hash_table_new (NULL, NULL);

  g_return_if_fail (PT_IS_ENTRY_TABLE (self));

  g_clear_pointer (&self->proposals, g_hash_table_unref);
  self->proposals =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_proposal);
  for (guint i = 0; i < proposals->len; i++) {
    const PtEntryProposal *proposal = &g_array_index (proposals, PtEntryProposal, i);

    keep (self->proposals, proposal);
    g_hash_table_add (units, GUINT_TO_POINTER (proposal->unit));
  }
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);
  pt_entry_table_make_lines (self);
  drop_rows (self, units);
  pt_entry_table_emit (self, TRUE);
}

void
pt_entry_table_apply_proposal (PtEntryTable *self, PtEntryCell *cell)
{
  gint64 key = make_key (cell->unit->index, cell->element->index);
  const PtEntryProposal *proposal = g_hash_table_lookup (self->proposals, &key);
  gboolean is_new = cell->figure.state == PT_STATE_ABSENT;

  cell->marks = 0;
  if (proposal == NULL)
    return;

  cell->draft = proposal->draft;
  cell->reason = proposal->reason;
  if (proposal->draft != NULL)
    cell->marks = PT_ENTRY_WRONG;
  else if (!pt_figure_equal (&proposal->figure, &cell->figure)) {
    cell->marks = is_new ? PT_ENTRY_NEW : PT_ENTRY_CHANGED;
    cell->figure = proposal->figure;
  }
}

gboolean
pt_entry_table_is_proposed (PtEntryTable *self, const PtEntryCell *cell)
{
  gint64 key = make_key (cell->unit->index, cell->element->index);

  return g_hash_table_contains (self->proposals, &key);
}

gboolean
pt_entry_table_take (PtEntryTable *self, const GArray *proposals, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (PtEntry));
  guint n;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  for (guint i = 0; i < proposals->len; i++) {
    const PtEntryProposal *proposal = &g_array_index (proposals, PtEntryProposal, i);
    PtEntry entry = { .unit = proposal->unit,
                      .element = proposal->element,
                      .period = self->choice.period,
                      .figure = proposal->figure };

    if (proposal->draft == NULL)
      g_array_append_val (entries, entry);
  }
  /* What is no figure is kept first: the indexes are those of this catalogue. */
  for (guint i = 0; i < proposals->len; i++) {
    const PtEntryProposal *proposal = &g_array_index (proposals, PtEntryProposal, i);
    PtEntryCell cell = {
      .unit = &pt_catalogue_get_units (self->catalogue, &n)[proposal->unit],
      .element = &pt_catalogue_get_elements (self->catalogue, &n)[proposal->element],
    };

    if (proposal->draft != NULL)
      pt_entry_table_keep_draft (self, &cell, proposal->draft, proposal->reason);
  }
  return entries->len == 0 ||
         pt_book_enter (self->choice.book, (const PtEntry *) entries->data,
                        entries->len, NULL, error);
}
