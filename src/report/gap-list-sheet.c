#include "base/number.h"
#include "report/gap-list.h"

#include <glib/gi18n-lib.h>

static void
add_columns (PtSheet *sheet)
{
  pt_sheet_add_column (sheet, "group", C_ ("gap list", "Group"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "unit", C_ ("gap list", "Code"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "name", C_ ("gap list", "Unit"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "kind", C_ ("gap list", "Kind"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "sector", C_ ("gap list", "Sector"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "parent", C_ ("gap list", "Belongs to"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "missing", C_ ("gap list", "Missing"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "expected", C_ ("gap list", "Of"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "people", C_ ("gap list", "People"), PT_CELL_NUMBER);
  pt_sheet_add_column (sheet, "since", C_ ("gap list", "Since"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "note", C_ ("gap list", "Why"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "who", C_ ("gap list", "Who acts"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "due", C_ ("gap list", "By when"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "state", C_ ("gap list", "State"), PT_CELL_TEXT);
  pt_sheet_add_column (sheet, "remark", C_ ("gap list", "Remark"), PT_CELL_TEXT);
}

static void
add_number (PtSheet *sheet, gint64 value)
{
  g_autofree char *plain = NULL;
  g_autofree char *shown = NULL;

  if (value >= 0) {
    plain = g_strdup_printf ("%" G_GINT64_FORMAT, value);
    shown = pt_number_format (value);
  }
  pt_sheet_add_cell (sheet, plain, shown != NULL ? shown : "–");
}

static void
add_group (PtSheet *sheet, const PtDimension *dimension, const PtGap *gap)
{
  if (dimension == NULL || gap->group < 0)
    pt_sheet_add_cell (sheet, "", "");
  else
    pt_sheet_add_cell (sheet, dimension->groups[gap->group].code,
                       pt_group_get_name (&dimension->groups[gap->group]));
}

static void
add_row (PtSheet *sheet, const PtDimension *dimension, const PtGap *gap)
{
  PtSector sector = pt_kind_get_sector (gap->kind);
  g_autofree char *since = pt_period_to_code (gap->since);
  g_autofree char *since_shown = pt_period_format_short (gap->since);
  g_autofree char *due = pt_day_to_iso (gap->due);
  g_autofree char *due_shown = pt_day_format_short (gap->due);

  add_group (sheet, dimension, gap);
  pt_sheet_add_cell (sheet, gap->code, NULL);
  pt_sheet_add_cell (sheet, gap->name, NULL);
  pt_sheet_add_cell (sheet, pt_kind_get_code (gap->kind), pt_kind_get_name (gap->kind));
  pt_sheet_add_cell (sheet, pt_sector_get_code (sector), pt_sector_get_name (sector));
  pt_sheet_add_cell (sheet, gap->parent, NULL);
  add_number (sheet, gap->missing);
  add_number (sheet, gap->expected);
  add_number (sheet, gap->people);
  pt_sheet_add_cell (sheet, since, since_shown);
  pt_sheet_add_cell (sheet, gap->reason, NULL);
  pt_sheet_add_cell (sheet, gap->who, NULL);
  pt_sheet_add_cell (sheet, due, due_shown);
  pt_sheet_add_cell (sheet, gap->state,
                     pt_gap_is_followed (gap)
                       ? pt_assignment_get_state_name (gap->state)
                       : "");
  pt_sheet_add_cell (sheet, gap->note, NULL);
}

PtSheet *
pt_gaps_to_sheet (const PtGaps *self, const PtCatalogue *catalogue, PtGapList list)
{
  const GPtrArray *gaps = pt_gaps_get_list (self, list);
  PtSheet *sheet = pt_sheet_new ();
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);
  const PtDimension *dimension =
    self->choice.dimension >= 0 ? &dimensions[self->choice.dimension] : NULL;

  add_columns (sheet);
  for (guint i = 0; i < gaps->len; i++)
    add_row (sheet, dimension, g_ptr_array_index (gaps, i));
  return sheet;
}
