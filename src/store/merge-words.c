#include "base/text.h"
#include "domain/cell.h"
#include "store/merge-private.h"

#include <glib/gi18n-lib.h>

/* The place @i of a key. */
static char *
get_part (PtBookMerge *self, const char *key, guint i)
{
  static const char *const sql[] = { "SELECT json_extract (?1, '$[0]')",
                                     "SELECT json_extract (?1, '$[1]')",
                                     "SELECT json_extract (?1, '$[2]')" };

  g_return_val_if_fail (i < G_N_ELEMENTS (sql), NULL);

  return pt_portable_ask (self->our_side->connection, sql[i], key, 0, 0, NULL);
}

static const PtUnit *
find_unit (const PtCatalogue *catalogue, const char *uuid)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (units[i].uuid, uuid) == 0)
      return &units[i];

  return NULL;
}

/* "Phường X, Gia đình …, năm 2024" */
static char *
name_cell (PtBookMerge *self, const char *cell, const PtElement **element)
{
  PtCatalogue *catalogue = pt_book_get_catalogue (self->book);
  g_autofree char *code = get_part (self, cell, 0);
  g_autofree char *number = get_part (self, cell, 1);
  g_autofree char *uuid = get_part (self, cell, 2);
  PtPeriod period = number != NULL ? atoi (number) : PT_PERIOD_NONE;
  g_autofree char *when = pt_period_format (period);
  const PtUnit *unit = find_unit (catalogue, uuid);

  *element = code != NULL ? pt_catalogue_find_element (catalogue, code) : NULL;
  return g_strdup_printf (
    "%s, %s, %s",
    unit != NULL ? pt_unit_get_nearest_version (unit, pt_period_last_day (period))->name
                 : uuid,
    *element != NULL ? pt_element_get_name (*element) : code, when);
}

/* The official figure, and what other sources say where the other book says otherwise.
 */
static char *
show_figure (const PtElement *element, const GPtrArray *cell, const GPtrArray *other)
{
  PtFigure official = pt_cell_get_official (cell);
  g_autofree char *first = element != NULL && official.state != PT_STATE_ABSENT
                             ? pt_cell_describe (element, &official)
                             : g_strdup (C_ ("merge", "no figure"));
  GString *words = g_string_new (first);

  for (guint i = 0; element != NULL && i < cell->len; i++) {
    const PtCellRow *row = cell->pdata[i];
    g_autofree char *figure = NULL;

    if (row->official || pt_cell_agree (cell, other, row->source))
      continue;
    figure = pt_cell_describe (element, &row->figure);
    g_string_append_printf (words, "; %s: %s", row->source, figure);
  }
  return g_string_free (words, FALSE);
}

/* What the catalogue's rows are called. */
static const char *
name_table (PtRowTable table)
{
  static const char *const names[PT_N_ROWS] = {
    [PT_ROW_UNIT] = NC_ ("merge", "Unit"),
    [PT_ROW_UNIT_VERSION] = NC_ ("merge", "Name and place of a unit"),
    [PT_ROW_SUCCESSION] = NC_ ("merge", "Succession"),
    [PT_ROW_DIMENSION] = NC_ ("merge", "Way of grouping"),
    [PT_ROW_UNIT_GROUP] = NC_ ("merge", "Group"),
    [PT_ROW_MEMBERSHIP] = NC_ ("merge", "Membership in a group"),
    [PT_ROW_ELEMENT] = NC_ ("merge", "Element"),
    [PT_ROW_RATE] = NC_ ("merge", "Rate"),
    [PT_ROW_TARGET] = NC_ ("merge", "Target"),
    [PT_ROW_SOURCE] = NC_ ("merge", "Source"),
    [PT_ROW_RULE] = NC_ ("merge", "Rule"),
    [PT_ROW_ACCEPTANCE] = NC_ ("merge", "Accepted warning"),
    [PT_ROW_CLOSING] = NC_ ("merge", "Closed form"),
    [PT_ROW_ASSIGNMENT] = NC_ ("merge", "Follow-up"),
    [PT_ROW_POSITION] = NC_ ("merge", "Seat of a unit"),
    [PT_ROW_TILE] = NC_ ("merge", "Place on the tile map"),
    [PT_ROW_LEARNT] = NC_ ("merge", "Learnt heading"),
    [PT_ROW_PREFERENCE] = NC_ ("merge", "Preference"),
    [PT_ROW_PAPER] = NC_ ("merge", "Paper"),
    [PT_ROW_BLOCK] = NC_ ("merge", "Block of a paper"),
  };

  return names[table] != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "merge", names[table])
                              : pt_row_get_sql (table)->name;
}

/* The texts of a row, one after the other; what stands in JSON's own signs goes. */
static char *
show_row (const char *row)
{
  char *text;

  if (row == NULL)
    return g_strdup (C_ ("merge", "nothing"));
  text = g_strndup (row + 1, strlen (row) - 2);
  return g_strdelimit (text, "\"", ' ');
}

PtMergeConflict *
pt_merge_describe (PtBookMerge *self, const PtMergeItem *item)
{
  PtMergeConflict *conflict = g_new0 (PtMergeConflict, 1);

  if (item->table == PT_ROW_FIGURE) {
    const PtElement *element;

    conflict->what = name_cell (self, item->key, &element);
    conflict->ours = show_figure (element, item->our_cell, item->their_cell);
    conflict->theirs = show_figure (element, item->their_cell, item->our_cell);
  } else {
    g_autofree char *key = show_row (item->key);

    conflict->what = g_strdup_printf ("%s: %s", name_table (item->table), key);
    conflict->ours = show_row (item->our_row);
    conflict->theirs = show_row (item->their_row);
  }
  conflict->our_who = g_strdup (item->ours->who);
  conflict->our_at = g_strdup (item->ours->at);
  conflict->their_who = g_strdup (item->theirs->who);
  conflict->their_at = g_strdup (item->theirs->at);
  conflict->take_theirs = pt_merge_item_is_theirs (item);
  return conflict;
}
