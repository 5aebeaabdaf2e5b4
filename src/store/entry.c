#include "store/entry.h"

#include "store/command.h"
#include "store/figure-row.h"

#include <glib/gi18n-lib.h>

/* The same in every book, so that what was entered in two of them comes together. */
#define BY_HAND "8c0f6a52-3d1e-5b7a-a94c-2e61d07fb318"

/* The number of the source “entry by hand”, or 0 where nothing was entered yet. */
static gint64
find_source (PtApply *self, const char *title)
{
  static const char known[] = "SELECT id FROM source WHERE uuid = ?1 OR title = ?2"
                              " ORDER BY uuid = ?1 DESC LIMIT 1";
  g_autofree char *found = pt_apply_ask (self, known, BY_HAND, title, NULL);

  return found != NULL ? g_ascii_strtoll (found, NULL, 10) : 0;
}

static gint64
add_source (PtApply *self, const char *title)
{
  gint64 id = pt_apply_next_id (self, PT_ROW_SOURCE);
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, id);
  pt_row_add_text (row, BY_HAND);
  pt_row_add_text (row, title);
  pt_apply_put (self, -1, PT_ROW_SOURCE, pt_row_end (row));
  return id;
}

/* Nothing stands there afterwards: another source is asked for no stand-in. */
static void
clear_figure (PtApply *self, const PtFigureKey *key)
{
  pt_figure_row_demote (self, key);
  if (self->failure == NULL)
    pt_figure_row_remove (self, key);
}

static void
put_figure (PtApply *self, const PtFigureKey *key, const PtFigure *figure)
{
  PtFigureRow row = { .figure = *figure, .official = TRUE };
  PtFigureRow there = { 0 };
  gboolean found = pt_figure_row_read (self, key, &there);

  /* Why it was chosen is still true of a figure that stays. */
  if (found && pt_figure_equal (figure, &there.figure))
    row.note = there.note;
  if (self->failure == NULL &&
      pt_figure_row_put (self, key, &row, found ? &there : NULL) == PT_ROW_STATUS_NEW &&
      self->failure == NULL)
    pt_ledger_touch (self->ledger, key->element, key->period, &self->failure);
  g_free (there.note);
}

static void
enter_all (PtApply *self, const PtEntry *entries, guint n)
{
  guint n_units, n_elements;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n_units);
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n_elements);
  /* Translators: a source of figures, beside files and documents. */
  const char *title = C_ ("source", "Entry by hand");
  gint64 source = find_source (self, title);

  for (guint i = 0; i < n && self->failure == NULL; i++) {
    const PtEntry *entry = &entries[i];
    PtFigureKey key = { .element = elements[entry->element].id,
                        .unit = units[entry->unit].id,
                        .source = source,
                        .period = entry->period };

    if (entry->figure.state == PT_STATE_ABSENT) {
      clear_figure (self, &key);
      continue;
    }
    if (source == 0)
      key.source = source = add_source (self, title);
    put_figure (self, &key, &entry->figure);
  }
}

/* Whether the entries speak of units and elements there are. */
static gboolean
check_entries (PtBook *self, const PtEntry *entries, guint n)
{
  guint n_units, n_elements;

  pt_catalogue_get_units (self->catalogue, &n_units);
  pt_catalogue_get_elements (self->catalogue, &n_elements);
  for (guint i = 0; i < n; i++)
    if (entries[i].unit >= n_units || entries[i].element >= n_elements ||
        entries[i].period == PT_PERIOD_NONE)
      return FALSE;
  return TRUE;
}

/* All of a block is entered or none of it. */
static gboolean
require_open (PtBook *self, const PtEntry *entries, guint n, GError **error)
{
  guint n_units, n_elements;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n_units);
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n_elements);

  for (guint i = 0; i < n; i++)
    if (!pt_book_require_open (self, &elements[entries[i].element], entries[i].period,
                               &units[entries[i].unit], error))
      return FALSE;
  return TRUE;
}

gboolean
pt_book_enter (PtBook *self, const PtEntry *entries, guint n, const char *title,
               GError **error)
{
  g_autofree char *made = NULL;
  PtApply apply;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (check_entries (self, entries, n), FALSE);

  if (n == 0)
    return TRUE;

  if (!require_open (self, entries, n, error))
    return FALSE;

  made = title == NULL ? pt_entry_make_title (self->catalogue, entries, n) : NULL;
  if (!pt_command_begin (self, &apply, "entry", made != NULL ? made : title, error))
    return FALSE;

  enter_all (&apply, entries, n);
  return pt_command_finish (self, &apply, error);
}
