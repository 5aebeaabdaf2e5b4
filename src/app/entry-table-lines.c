#include "app/entry-table-private.h"
#include "app/entry-units.h"
#include "base/text.h"

static void
append (GArray *lines, const char *name, int unit, int element)
{
  PtEntryLine line = { .name = name, .unit = unit, .element = element };

  g_array_append_val (lines, line);
}

static void
append_elements (PtEntryTable *self, GArray *lines, const PtForm *form)
{
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (self->catalogue, &n);

  for (guint i = 0; i < form->n_elements; i++) {
    const PtElement *element = &elements[form->elements[i]];

    append (lines, pt_element_get_name (element), -1, (int) element->index);
  }
}

/* The elements of the chosen form, or of all, asked of @unit. */
static void
append_forms (PtEntryTable *self, GArray *lines, const PtUnit *unit,
              gboolean with_headings)
{
  const char *wanted = self->choice.form;
  g_autoptr (GPtrArray) forms =
    pt_forms_list (self->catalogue, self->choice.period, unit);

  for (guint i = 0; i < forms->len; i++) {
    const PtForm *form = g_ptr_array_index (forms, i);

    if (wanted != NULL && !g_str_equal (form->code, wanted))
      continue;
    if (with_headings)
      append (lines, pt_form_get_name (form->code), -1, -1);
    append_elements (self, lines, form);
  }
}

void
pt_entry_table_make_lines (PtEntryTable *self)
{
  g_autoptr (GArray) found = NULL;
  const GArray *places;
  PtDay day = pt_period_last_day (self->choice.period);
  const PtUnit *units;
  guint n;

  units = pt_catalogue_get_units (self->catalogue, &n);
  if (self->choice.unit >= 0) {
    append (self->columns, "", self->choice.unit, -1);
    append_forms (self, self->rows, &units[self->choice.unit], TRUE);
    return;
  }

  places = self->choice.places;
  if (places == NULL)
    places = found = pt_entry_units_list (self->catalogue, self->choice.period,
                                          self->choice.kind, self->choice.within);
  for (guint i = 0; i < places->len; i++) {
    const PtUnit *unit = &units[g_array_index (places, guint, i)];

    append (self->rows, pt_unit_get_version (unit, day)->name, (int) unit->index, -1);
  }
  /* All of one kind are asked the same. */
  if (places->len > 0)
    append_forms (self, self->columns, &units[g_array_index (places, guint, 0)], FALSE);
}

/* Whether @wish begins the name or one of its words. */
static gboolean
begins_word (const char *key, const char *wish)
{
  for (const char *c = key; c != NULL; c = strchr (c, ' ')) {
    c += *c == ' ';
    if (g_str_has_prefix (c, wish))
      return TRUE;
  }
  return FALSE;
}

int
pt_entry_table_find_row (PtEntryTable *self, const char *wish, guint from)
{
  g_autofree char *key = NULL;
  guint n;

  g_return_val_if_fail (PT_IS_ENTRY_TABLE (self), -1);

  key = pt_text_search_key (wish);
  n = self->rows->len;
  if (*key == '\0')
    return -1;

  /* A name that begins so, without the word for its kind, goes before all others. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++) {
      PtEntryLine *line = &g_array_index (self->rows, PtEntryLine, (from + i) % n);

      if (line->key == NULL)
        line->key = pt_text_search_key (pt_text_bare_name (line->name));
      if (pass == 0 ? g_str_has_prefix (line->key, key) : begins_word (line->key, key))
        return (int) ((from + i) % n);
    }
  return -1;
}
