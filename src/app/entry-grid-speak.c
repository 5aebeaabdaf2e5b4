#include "app/entry-grid-private.h"

#include <glib/gi18n-lib.h>

#include "domain/cell.h"

static void
append (GString *out, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, ". ");
  g_string_append (out, sentence);
}

char *
pt_entry_grid_describe (PtEntryGrid *self, const PtEntryCell *cell)
{
  g_autoptr (GString) out = g_string_new (NULL);
  PtFigure last = pt_entry_table_read_last (self->table, cell);
  g_autofree char *value = NULL;
  g_autofree char *before = NULL;

  if (cell->draft != NULL)
    value = g_strdup_printf (_ ("Written wrong: %s"), cell->draft);
  else if (cell->figure.state == PT_STATE_ABSENT)
    value = g_strdup (C_ ("cell", "Empty"));
  else
    value = pt_cell_describe (cell->element, &cell->figure);
  append (out, value);
  append (out, cell->reason);
  if (last.state != PT_STATE_ABSENT) {
    g_autofree char *words = pt_cell_describe (cell->element, &last);

    /* Translators: %s is a figure. */
    before = g_strdup_printf (_ ("A year before: %s"), words);
    append (out, before);
  }
  if (cell->marks & PT_ENTRY_DOUBT)
    append (out, _ ("A rule doubts it"));
  return g_strdup (out->str);
}

/* A screen reader follows the keyboard, which is always in the editor. */
void
pt_entry_grid_speak (PtEntryGrid *self)
{
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;
  PtEntryCell cell;

  if (self->table == NULL || self->row >= pt_entry_table_get_n_rows (self->table))
    return;

  if (pt_entry_grid_read (self, &cell)) {
    label =
      g_strdup_printf ("%s, %s",
                       pt_unit_get_nearest_version (
                         cell.unit, pt_period_last_day (
                                      pt_entry_table_get_choice (self->table)->period))
                         ->name,
                       pt_element_get_name (cell.element));
    description = pt_entry_grid_describe (self, &cell);
  } else {
    label = g_strdup (pt_entry_table_get_row (self->table, self->row)->name);
    description = g_strdup (_ ("Type the beginning of a name to find a unit"));
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}
