#include "store/entry.h"

#include "base/error.h"
#include "domain/cell.h"
#include "store/command.h"
#include "store/figure-row.h"

#include <glib/gi18n-lib.h>

/* Choosing which of several sources holds. */

static char *
make_title (const PtUnit *unit, const PtElement *element, PtPeriod period,
            const PtFigure *figure, const char *source, const char *reason)
{
  const PtUnitVersion *version =
    pt_unit_get_nearest_version (unit, pt_period_last_day (period));
  g_autofree char *when = pt_period_format (period);
  g_autofree char *value = pt_cell_describe (element, figure);

  return g_strdup_printf (
    /* Translators: what was done: a unit, what is counted, a period, the value, the
     * source that is official now, and why. */
    _ ("Official figure: %s, %s, %s: %s, after “%s” (%s)"),
    version != NULL ? version->name : "", pt_element_get_name (element), when, value,
    source, reason);
}

/* Returns: whether the source says anything; then @key and @row are filled */
static gboolean
find_row (PtBook *self, PtFigureKey *key, const char *source, PtFigureRow *row,
          GError **error)
{
  static const char known[] = "SELECT id FROM source WHERE title = ?";
  PtApply apply = { .connection = self->connection };
  g_autofree char *id = pt_apply_ask (&apply, known, source, NULL);
  gboolean found;

  key->source = id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
  found = id != NULL && pt_figure_row_read (&apply, key, row);
  if (apply.failure != NULL)
    g_propagate_error (error, apply.failure);
  else if (!found)
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is the title of a source. */
                 _ ("“%s” says nothing of this figure. Choose one of the sources that "
                    "do."),
                 source);
  return found && apply.failure == NULL;
}

gboolean
pt_book_choose_official (PtBook *self, const PtUnit *unit, const PtElement *element,
                         PtPeriod period, const char *source_title, const char *reason,
                         GError **error)
{
  g_autofree char *why = NULL;
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;
  PtFigureKey key;
  PtFigureRow there = { 0 }, row;
  PtApply apply;

  g_return_val_if_fail (PT_IS_BOOK (self), FALSE);
  g_return_val_if_fail (unit != NULL && element != NULL, FALSE);
  g_return_val_if_fail (source_title != NULL && reason != NULL, FALSE);

  why = g_strstrip (g_strdup (reason));
  if (*why == '\0') {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Write why this source is official."));
    return FALSE;
  }

  key = (PtFigureKey){ .element = element->id, .unit = unit->id, .period = period };
  if (!pt_book_require_open (self, element, period, unit, error) ||
      !find_row (self, &key, source_title, &there, error))
    return FALSE;
  note = there.note;

  title = make_title (unit, element, period, &there.figure, source_title, why);
  if (!pt_command_begin (self, &apply, "official", title, error))
    return FALSE;

  /* What the source itself noted stays; the reason is in the ledger in any case. */
  row = there;
  row.official = TRUE;
  row.note = there.note != NULL ? there.note : why;
  pt_figure_row_put (&apply, &key, &row, &there);
  return pt_command_finish (self, &apply, error);
}
