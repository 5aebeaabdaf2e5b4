#include "app/entry-table-write.h"

#include <glib/gi18n-lib.h>

#include "app/entry-table-private.h"
#include "domain/cell.h"
#include "store/entry.h"

static guint
hash_draft (gconstpointer data)
{
  const PtEntryDraft *draft = data;

  return g_int64_hash (&draft->unit) * 31 + g_int64_hash (&draft->element);
}

static gboolean
equal_drafts (gconstpointer a, gconstpointer b)
{
  const PtEntryDraft *left = a, *right = b;

  return left->unit == right->unit && left->element == right->element &&
         left->period == right->period;
}

static void
free_draft (gpointer data)
{
  PtEntryDraft *draft = data;

  g_free (draft->text);
  g_free (draft->reason);
  g_free (draft);
}

GHashTable *
pt_entry_drafts_new (void)
{
  return g_hash_table_new_full (hash_draft, equal_drafts, free_draft, NULL);
}

static PtEntryDraft
make_key (PtEntryTable *self, const PtEntryCell *cell)
{
  return (PtEntryDraft){ .unit = cell->unit->id,
                         .element = cell->element->id,
                         .period = self->choice.period };
}

const PtEntryDraft *
pt_entry_table_find_draft (PtEntryTable *self, const PtEntryCell *cell)
{
  PtEntryDraft key = make_key (self, cell);

  return g_hash_table_lookup (self->drafts, &key);
}

void
pt_entry_table_keep_draft (PtEntryTable *self, const PtEntryCell *cell,
                           const char *text, const char *reason)
{
  PtEntryDraft *draft = g_new (PtEntryDraft, 1);

  *draft = make_key (self, cell);
  draft->text = g_strdup (text);
  draft->reason = g_strdup (reason);
  g_hash_table_add (self->drafts, draft);
  pt_entry_table_emit (self, FALSE);
}

gboolean
pt_entry_table_give_up (PtEntryTable *self, const PtEntryCell *cell)
{
  PtEntryDraft key = make_key (self, cell);

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  if (!g_hash_table_remove (self->drafts, &key))
    return FALSE;

  pt_entry_table_emit (self, FALSE);
  return TRUE;
}

gboolean
pt_entry_table_enter (PtEntryTable *self, guint row, guint column, const char *text,
                      GError **error)
{
  PtEntryCell cell;
  PtEntry entry;
  GError *failure = NULL;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  if (!pt_entry_table_read (self, row, column, &cell))
    return TRUE;

  entry = (PtEntry){ .unit = cell.unit->index,
                     .element = cell.element->index,
                     .period = self->choice.period };
  if (pt_cell_parse (cell.element, text, &entry.figure, &failure)) {
    PtEntryDraft key = make_key (self, &cell);

    /* The book tells of its change before this returns. */
    if (pt_book_enter (self->choice.book, &entry, 1, NULL, &failure)) {
      if (g_hash_table_remove (self->drafts, &key))
        pt_entry_table_emit (self, FALSE);
      return TRUE;
    }
  }

  pt_entry_table_keep_draft (self, &cell, text, failure->message);
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
pt_entry_table_clear (PtEntryTable *self, guint top, guint left, guint bottom,
                      guint right, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (PtEntry));
  gboolean gave_up = FALSE;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  for (guint row = top; row <= bottom; row++)
    for (guint column = left; column <= right; column++) {
      PtEntryCell cell;
      PtEntryDraft key;
      PtEntry entry = { .period = self->choice.period };

      if (!pt_entry_table_read (self, row, column, &cell))
        continue;
      key = make_key (self, &cell);
      gave_up = g_hash_table_remove (self->drafts, &key) || gave_up;
      entry.unit = cell.unit->index;
      entry.element = cell.element->index;
      if (cell.figure.state != PT_STATE_ABSENT)
        g_array_append_val (entries, entry);
    }
  if (gave_up)
    pt_entry_table_emit (self, FALSE);
  return entries->len == 0 ||
         pt_book_enter (self->choice.book, (const PtEntry *) entries->data,
                        entries->len, NULL, error);
}

char *
pt_entry_table_copy (PtEntryTable *self, guint top, guint left, guint bottom,
                     guint right)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  for (guint row = top; row <= bottom; row++) {
    for (guint column = left; column <= right; column++) {
      g_autofree char *text = NULL;
      PtEntryCell cell;

      if (column > left)
        g_string_append_c (out, '\t');
      if (pt_entry_table_read (self, row, column, &cell))
        text = pt_entry_table_format (self, &cell);
      else
        text = g_strdup (pt_entry_table_get_row (self, row)->name);
      g_string_append (out, text);
    }
    g_string_append_c (out, '\n');
  }
  return g_strdup (out->str);
}
