#include "app/entry-table.h"

#include "app/entry-table-private.h"
#include "domain/cell.h"

enum {
  CHANGED,
  RESET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtEntryTable, pt_entry_table, G_TYPE_OBJECT)

static void
clear_line (gpointer data)
{
  g_free (((PtEntryLine *) data)->key);
}

static void
drop_catalogue (PtEntryTable *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->columns, 0);
  g_hash_table_remove_all (self->judgements);
  g_clear_pointer (&self->last, pt_entry_last_free);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
}

static void
pt_entry_table_dispose (GObject *object)
{
  PtEntryTable *self = PT_ENTRY_TABLE (object);

  drop_catalogue (self);
  g_clear_object (&self->choice.book);

  G_OBJECT_CLASS (pt_entry_table_parent_class)->dispose (object);
}

static void
pt_entry_table_finalize (GObject *object)
{
  PtEntryTable *self = PT_ENTRY_TABLE (object);

  g_free ((char *) self->choice.form);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_hash_table_unref (self->drafts);
  g_clear_pointer (&self->proposals, g_hash_table_unref);
  g_hash_table_unref (self->judgements);

  G_OBJECT_CLASS (pt_entry_table_parent_class)->finalize (object);
}

static void
pt_entry_table_class_init (PtEntryTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pt_entry_table_dispose;
  object_class->finalize = pt_entry_table_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_ENTRY_TABLE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESET] = g_signal_new ("reset", PT_TYPE_ENTRY_TABLE, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pt_entry_table_init (PtEntryTable *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (PtEntryLine));
  self->columns = g_array_new (FALSE, FALSE, sizeof (PtEntryLine));
  g_array_set_clear_func (self->rows, clear_line);
  g_array_set_clear_func (self->columns, clear_line);
  self->drafts = pt_entry_drafts_new ();
  self->judgements = pt_entry_judgements_new ();
}

PtEntryTable *
pt_entry_table_new (void)
{
  return g_object_new (PT_TYPE_ENTRY_TABLE, NULL);
}

void
pt_entry_table_emit (PtEntryTable *self, gboolean reset)
{
  g_signal_emit (self, signals[reset ? RESET : CHANGED], 0);
}

static gboolean
is_same (PtEntryTable *self, const PtEntryChoice *choice)
{
  const PtEntryChoice *now = &self->choice;

  return now->book == choice->book && now->period == choice->period &&
         now->unit == choice->unit && now->kind == choice->kind &&
         now->within == choice->within && g_strcmp0 (now->form, choice->form) == 0 &&
         self->catalogue == pt_book_get_catalogue (choice->book);
}

static void
keep_choice (PtEntryTable *self, const PtEntryChoice *choice)
{
  char *form = g_strdup (choice->form);

  if (choice->book != self->choice.book)
    g_hash_table_remove_all (self->drafts);
  g_object_ref (choice->book);
  g_clear_object (&self->choice.book);
  g_free ((char *) self->choice.form);
  self->choice = *choice;
  self->choice.form = form;
}

void
pt_entry_table_show (PtEntryTable *self, const PtEntryChoice *choice)
{
  g_return_if_fail (PT_IS_ENTRY_TABLE (self));
  g_return_if_fail (PT_IS_BOOK (choice->book));

  if (is_same (self, choice)) {
    g_hash_table_remove_all (self->judgements);
    pt_entry_table_emit (self, FALSE);
    return;
  }

  keep_choice (self, choice);
  drop_catalogue (self);
  self->catalogue = pt_catalogue_ref (pt_book_get_catalogue (choice->book));
  self->last = pt_entry_last_new (self->catalogue, choice->period);
  pt_entry_table_make_lines (self);
  self->choice.places = NULL;
  pt_entry_table_emit (self, TRUE);
}

const PtEntryChoice *
pt_entry_table_get_choice (PtEntryTable *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  return &self->choice;
}

PtCatalogue *
pt_entry_table_get_catalogue (PtEntryTable *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  return self->catalogue;
}

gboolean
pt_entry_table_is_form (PtEntryTable *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  return self->choice.unit >= 0;
}

guint
pt_entry_table_get_n_rows (PtEntryTable *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), 0);

  return self->rows->len;
}

guint
pt_entry_table_get_n_columns (PtEntryTable *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), 0);

  return self->columns->len;
}

const PtEntryLine *
pt_entry_table_get_row (PtEntryTable *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, PtEntryLine, row);
}

const PtEntryLine *
pt_entry_table_get_column (PtEntryTable *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, PtEntryLine, column);
}

gboolean
pt_entry_table_is_wide (PtEntryTable *self, guint column)
{
  const PtEntryLine *line = pt_entry_table_get_column (self, column);
  guint n;

  return line->element < 0 ||
         pt_catalogue_get_elements (self->catalogue, &n)[line->element].type ==
           PT_TYPE_MONEY_ELEMENT;
}

static gboolean
locate (PtEntryTable *self, guint row, guint column, PtEntryCell *cell)
{
  const PtEntryLine *across, *down;
  int unit, element;
  guint n;

  if (row >= self->rows->len || column >= self->columns->len)
    return FALSE;

  across = pt_entry_table_get_row (self, row);
  down = pt_entry_table_get_column (self, column);
  unit = across->unit >= 0 ? across->unit : down->unit;
  element = across->element >= 0 ? across->element : down->element;
  if (unit < 0 || element < 0)
    return FALSE;

  *cell = (PtEntryCell){
    .unit = &pt_catalogue_get_units (self->catalogue, &n)[unit],
    .element = &pt_catalogue_get_elements (self->catalogue, &n)[element],
  };
  return TRUE;
}

static PtFigure
read_figure (PtEntryTable *self, const PtEntryCell *cell)
{
  PtColumnSource *columns = pt_book_get_columns (self->choice.book);
  const PtColumn *figures =
    columns->get (columns, cell->element->index, self->choice.period, NULL);

  return figures != NULL && cell->unit->index < figures->n_units
           ? figures->figures[cell->unit->index]
           : (PtFigure){ 0 };
}

gboolean
pt_entry_table_read (PtEntryTable *self, guint row, guint column, PtEntryCell *cell)
{
  const PtEntryDraft *draft;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  if (!locate (self, row, column, cell))
    return FALSE;

  cell->figure = read_figure (self, cell);
  draft = pt_entry_table_find_draft (self, cell);
  if (draft != NULL) {
    cell->draft = draft->text;
    cell->reason = draft->reason;
  }
  cell->marks = pt_entry_table_find_marks (self, cell);
  if (self->proposals != NULL)
    pt_entry_table_apply_proposal (self, cell);
  return TRUE;
}

char *
pt_entry_table_format (PtEntryTable *self, const PtEntryCell *cell)
{
  return cell->draft != NULL ? g_strdup (cell->draft)
                             : pt_cell_format (cell->element, &cell->figure);
}

PtFigure
pt_entry_table_read_last (PtEntryTable *self, const PtEntryCell *cell)
{
  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), (PtFigure){ 0 });

  if (self->proposals != NULL)
    return pt_entry_table_is_proposed (self, cell) ? read_figure (self, cell)
                                                   : (PtFigure){ 0 };
  return pt_entry_last_read (self->last, pt_book_get_columns (self->choice.book),
                             cell->element, cell->unit->index);
}
