#include "app/entry-table-private.h"
#include "app/entry-table-write.h"
#include "domain/form.h"
#include "store/entry.h"

static void
free_doubt (gpointer data)
{
  PtEntryDoubt *doubt = data;

  pt_warning_free (doubt->warning);
  g_free (doubt->reason);
  g_free (doubt);
}

/* Takes @warnings. */
static GPtrArray *
list_doubts (PtEntryTable *self, GPtrArray *warnings)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func (free_doubt);

  for (guint i = 0; i < warnings->len; i++) {
    PtEntryDoubt *doubt = g_new (PtEntryDoubt, 1);

    doubt->warning = pt_warning_copy (g_ptr_array_index (warnings, i));
    doubt->reason = pt_book_get_acceptance (self->choice.book, doubt->warning);
    g_ptr_array_add (doubts, doubt);
  }
  g_ptr_array_unref (warnings);
  return doubts;
}

static void
free_judgement (gpointer data)
{
  PtEntryJudgement *judgement = data;

  g_ptr_array_unref (judgement->doubts);
  g_ptr_array_unref (judgement->closed);
  g_free (judgement);
}

GHashTable *
pt_entry_judgements_new (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, free_judgement);
}

/* The forms that take no more figures of @unit. */
static GPtrArray *
list_closed (PtEntryTable *self, const PtUnit *unit)
{
  g_autoptr (GPtrArray) forms =
    pt_forms_list (self->catalogue, self->choice.period, unit);
  GPtrArray *closed = g_ptr_array_new ();

  for (guint i = 0; i < forms->len; i++) {
    const PtForm *form = g_ptr_array_index (forms, i);

    if (pt_book_is_form_closed (self->choice.book, form->code, self->choice.period,
                                unit))
      g_ptr_array_add (closed, (gpointer) form->code);
  }
  return closed;
}

/* Who cannot read the figures is told so where they are shown. */
static PtEntryJudgement *
judge (PtEntryTable *self, guint index)
{
  PtEntryJudgement *judgement = g_new (PtEntryJudgement, 1);
  guint n;
  const PtUnit *unit = &pt_catalogue_get_units (self->catalogue, &n)[index];
  GPtrArray *warnings =
    pt_rules_check (self->catalogue, pt_book_get_columns (self->choice.book), unit,
                    self->choice.period, NULL);

  judgement->doubts =
    warnings == NULL ? g_ptr_array_new () : list_doubts (self, warnings);
  judgement->closed = list_closed (self, unit);
  g_hash_table_insert (self->judgements, GUINT_TO_POINTER (index), judgement);
  return judgement;
}

const GPtrArray *
pt_entry_table_get_doubts (PtEntryTable *self, guint unit)
{
  PtEntryJudgement *judgement;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  judgement = g_hash_table_lookup (self->judgements, GUINT_TO_POINTER (unit));
  if (judgement == NULL)
    judgement = judge (self, unit);
  return judgement->doubts;
}

gboolean
pt_entry_doubt_concerns (const PtEntryDoubt *self, guint element)
{
  for (guint i = 0; i < self->warning->n_elements; i++) {
    if (self->warning->elements[i] == element)
      return TRUE;
  }
  return FALSE;
}

PtEntryMarks
pt_entry_table_find_marks (PtEntryTable *self, const PtEntryCell *cell)
{
  PtEntryMarks marks = cell->draft != NULL ? PT_ENTRY_WRONG : 0;
  const PtEntryJudgement *judgement =
    g_hash_table_lookup (self->judgements, GUINT_TO_POINTER (cell->unit->index));

  if (judgement == NULL)
    return marks;

  for (guint i = 0; i < judgement->doubts->len; i++) {
    const PtEntryDoubt *doubt = g_ptr_array_index (judgement->doubts, i);

    if (doubt->reason == NULL && pt_entry_doubt_concerns (doubt, cell->element->index))
      marks |= PT_ENTRY_DOUBT;
  }
  for (guint i = 0; i < judgement->closed->len; i++) {
    if (g_str_equal (judgement->closed->pdata[i], cell->element->form))
      marks |= PT_ENTRY_CLOSED;
  }
  return marks;
}

static gboolean
check_unit (PtEntryTable *self, int unit)
{
  if (unit < 0 || g_hash_table_contains (self->judgements, GINT_TO_POINTER (unit)))
    return FALSE;

  pt_entry_table_get_doubts (self, (guint) unit);
  return TRUE;
}

gboolean
pt_entry_table_check (PtEntryTable *self, guint first_row, guint n_rows)
{
  gboolean any = FALSE;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), FALSE);

  if (pt_entry_table_is_form (self))
    return check_unit (self, self->choice.unit);

  for (guint i = first_row; i < MIN (first_row + n_rows, self->rows->len); i++)
    any = check_unit (self, pt_entry_table_get_row (self, i)->unit) || any;
  return any;
}

char *
pt_entry_table_refuse (PtEntryTable *self, const PtEntryCell *cell)
{
  PtBook *book;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), NULL);

  book = self->choice.book;
  if (pt_book_is_read_only (book))
    return g_strdup (pt_book_get_read_only_reason (book));
  if (pt_book_require_open (book, cell->element, self->choice.period, cell->unit,
                            &error))
    return NULL;
  return g_strdup (error->message);
}
