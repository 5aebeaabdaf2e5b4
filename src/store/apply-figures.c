#include "store/closing-private.h"
#include "store/figure-row.h"

/* figures.csv: the one bulky kind, with statements of its own. */

static gboolean
choose_official (PtApply *self, const PtFigureKey *key, PtOfficial wish,
                 const PtFigureRow *there)
{
  switch (wish) {
  case PT_OFFICIAL_NO:
    return FALSE;
  case PT_OFFICIAL_YES:
    return TRUE;
  case PT_OFFICIAL_AUTO:
    break;
  }

  return there != NULL ? there->official : pt_figure_row_find_official (self, key) == 0;
}

/* Rejects what would change a form that was closed.  Returns: whether it did */
static gboolean
refuse_closed (PtApply *self, guint i, const PtFigureKey *key, const PtFigureRow *row,
               const PtFigureRow *there)
{
  const PtFigureRecord *record =
    &g_array_index (self->intake->figures, PtFigureRecord, i);
  guint n;
  const char *form =
    pt_catalogue_get_elements (self->catalogue, &n)[record->element].form;
  g_autofree char *period = NULL;
  g_autofree char *reason = NULL;
  gint64 unit;

  if ((there != NULL && pt_figure_row_equal (row, there)) ||
      !pt_closing_find (self->connection, form, key->period, key->unit, &unit,
                        &self->failure))
    return FALSE;

  period = pt_period_to_code (key->period);
  reason = pt_closing_explain (self->connection, form, key->period, unit);
  pt_intake_add_problem (self->intake, record->row, "period", period, reason);
  self->status[i] = PT_ROW_STATUS_REJECTED;
  return TRUE;
}

static void
apply_figure (PtApply *self, guint i, const PtFigureKey *key, gboolean has_closings)
{
  const PtFigureRecord *record =
    &g_array_index (self->intake->figures, PtFigureRecord, i);
  PtFigureRow there = { 0 };
  gboolean found = pt_figure_row_read (self, key, &there);
  PtFigureRow row = { .figure = record->figure,
                      .note = *record->note != '\0' ? (char *) record->note : NULL };

  row.official = choose_official (self, key, record->official, found ? &there : NULL);
  if (self->failure == NULL &&
      !(has_closings && refuse_closed (self, i, key, &row, found ? &there : NULL)))
    self->status[i] = pt_figure_row_put (self, key, &row, found ? &there : NULL);
  g_free (there.note);
}

/* The numbers of the intake's sources in the book; new ones are added. */
static gint64 *
add_sources (PtApply *self)
{
  static const char known[] = "SELECT id FROM source WHERE title = ?";
  GPtrArray *titles = self->intake->sources;
  gint64 *ids = g_new0 (gint64, titles->len + 1);

  for (guint i = 0; i < titles->len && self->failure == NULL; i++) {
    const char *title = g_ptr_array_index (titles, i);
    g_autofree char *id = pt_apply_ask (self, known, title, NULL);
    g_autofree char *uuid = pt_apply_make_uuid ("source", title, "");
    GString *row;

    if (id != NULL) {
      ids[i] = g_ascii_strtoll (id, NULL, 10);
      continue;
    }

    ids[i] = pt_apply_next_id (self, PT_ROW_SOURCE);
    row = pt_row_begin ();
    pt_row_add_integer (row, ids[i]);
    pt_row_add_text (row, uuid);
    pt_row_add_text (row, title);
    pt_apply_put (self, -1, PT_ROW_SOURCE, pt_row_end (row));
  }

  return ids;
}

void
pt_apply_figures (PtApply *self)
{
  guint n_units, n_elements;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n_units);
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n_elements);
  g_autofree gint64 *sources = add_sources (self);
  gboolean has_closings = pt_apply_has (self, "SELECT 1 FROM closing", NULL);
  g_autoptr (GHashTable) touched =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->intake->figures->len && self->failure == NULL; i++) {
    const PtFigureRecord *record =
      &g_array_index (self->intake->figures, PtFigureRecord, i);
    PtFigureKey key = { elements[record->element].id, units[record->unit].id,
                        sources[record->source], record->period };
    gint64 column = (gint64) key.element << 32 | key.period;

    apply_figure (self, i, &key, has_closings);
    if (self->failure == NULL && self->status[i] == PT_ROW_STATUS_NEW &&
        g_hash_table_add (touched, g_memdup2 (&column, sizeof column)))
      pt_ledger_touch (self->ledger, key.element, key.period, &self->failure);
  }
}
