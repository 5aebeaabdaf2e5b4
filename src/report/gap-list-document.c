#include "report/gap-list-document.h"

#include "base/number.h"
#include "report/words.h"

#include <glib/gi18n-lib.h>

#define SIZE 10.0 /* points */

/* The columns on paper. */
enum {
  NUMBER,
  UNIT,
  PARENT,
  MISSING,
  PEOPLE,
  SINCE,
  WHY,
  WHO,
  DUE,
  STATE,
  N_COLUMNS
};

static void
add_heads (PtGrid *grid)
{
  const char *const heads[N_COLUMNS] = {
    /* Translators: heading of a column that counts the rows */
    [NUMBER] = C_ ("gap list", "No."),        [UNIT] = C_ ("gap list", "Unit"),
    [PARENT] = C_ ("gap list", "Belongs to"), [MISSING] = C_ ("gap list", "Missing"),
    [PEOPLE] = C_ ("gap list", "People"),     [SINCE] = C_ ("gap list", "Since"),
    [WHY] = C_ ("gap list", "Why"),           [WHO] = C_ ("gap list", "Who acts"),
    [DUE] = C_ ("gap list", "By when"),       [STATE] = C_ ("gap list", "State"),
  };

  for (guint i = 0; i < N_COLUMNS; i++)
    pt_grid_add_head (grid, heads[i], i, 0, 1, 1);
  pt_grid_set_numeric (grid, NUMBER);
  pt_grid_set_numeric (grid, MISSING);
  pt_grid_set_numeric (grid, PEOPLE);
}

static void
add_row (PtGrid *grid, const PtGap *gap, guint number)
{
  g_autofree char *place = pt_number_format (number);
  g_autofree char *missing = pt_gap_format_missing (gap);
  g_autofree char *people =
    gap->people < 0 ? g_strdup ("–") : pt_number_format (gap->people);
  g_autofree char *since = pt_period_format_short (gap->since);
  g_autofree char *due = pt_day_format_short (gap->due);

  pt_grid_add_cell (grid, place);
  pt_grid_add_cell (grid, gap->name);
  pt_grid_add_cell (grid, gap->parent);
  pt_grid_add_cell (grid, missing);
  pt_grid_add_cell (grid, people);
  pt_grid_add_cell (grid, since);
  pt_grid_add_cell (grid, gap->reason);
  pt_grid_add_cell (grid, gap->who);
  pt_grid_add_cell (grid, due);
  pt_grid_add_cell (grid, pt_gap_is_followed (gap)
                            ? pt_assignment_get_state_name (gap->state)
                            : "");
}

/* The name of a group over its units. */
static void
add_group (PtGrid *grid, const char *name)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    pt_grid_add_cell (grid, i == UNIT ? name : "");
  pt_grid_mark_strong (grid);
}

static void
add_rows (PtGrid *grid, const PtGaps *gaps, const PtCatalogue *catalogue,
          const GPtrArray *list)
{
  int group = -2; /* neither a group nor none */

  for (guint i = 0; i < list->len; i++) {
    const PtGap *gap = g_ptr_array_index (list, i);

    if (gaps->choice.dimension >= 0 && gap->group != group) {
      const char *name = pt_gaps_get_group (gaps, catalogue, gap);

      add_group (grid, *name != '\0' ? name : C_ ("gap list", "Of no group"));
      group = gap->group;
    }
    add_row (grid, gap, i + 1);
  }
}

/* "Tổ chức hội …, Tỉnh Thái Nguyên, năm 2024" */
static char *
describe (const PtGaps *self, const PtCatalogue *catalogue)
{
  PtQuery query = {
    .rate = (int) self->choice.rate,
    .element = -1,
    .period = self->choice.period,
    .by = PT_BY_UNIT,
    .level = self->choice.level >= 0 ? (PtKind) self->choice.level : PT_KIND_COMMUNE,
    .view = self->choice.view,
    .day = self->choice.day,
    .within = self->choice.within,
  };
  g_autofree char *when = pt_words_when (&query);

  return pt_words_subtitle (catalogue, &query, pt_words_get_name (catalogue, &query),
                            when);
}

PtDocument *
pt_gaps_to_document (const PtGaps *self, const PtCatalogue *catalogue, PtGapList list,
                     gboolean is_example)
{
  const GPtrArray *gaps = pt_gaps_get_list (self, list);
  const char *name = pt_gap_list_get_name (list);
  g_autofree char *title = g_utf8_strup (name, -1);
  g_autofree char *subtitle = describe (self, catalogue);
  PtDocument *document = pt_document_new (name);
  PtBlock *block = pt_document_add (document, PT_BLOCK_SECTION, "gaps");

  if (is_example) {
    g_free (document->banner);
    document->banner = g_strdup (_ ("Illustrative figures"));
  }
  block->on_side = TRUE;
  block = pt_document_add (document, PT_BLOCK_TITLE, "gaps.title");
  pt_block_add_run (block, title, FALSE, FALSE, NULL);
  pt_document_add_text (document, PT_TEXT_CENTRE, "gaps.subtitle", subtitle);
  pt_document_add_text (document, PT_TEXT_BODY, "gaps.sentence", self->sentence);
  if (gaps->len == 0) {
    pt_document_add_text (document, PT_TEXT_BODY, "gaps.empty",
                          _ ("There are no units in this list."));
    return document;
  }
  block = pt_document_add (document, PT_BLOCK_GRID, "gaps.table");
  block->grid = pt_grid_new (N_COLUMNS, SIZE);
  add_heads (block->grid);
  add_rows (block->grid, self, catalogue, gaps);
  return document;
}
