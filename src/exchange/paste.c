#include "exchange/paste-private.h"

#include "base/error.h"
#include "domain/cell.h"

#include <glib/gi18n-lib.h>

struct _PtPaste {
  const PtCatalogue *catalogue;
  GArray *units, *elements; /* guint: the target's */
  GPtrArray *lines;         /* of fields: headings, then rows */
  guint first_line;         /* the first that is a row */
  int names;                /* the field of names, or -1 */
  guint first_field;        /* the first that is a column */
  guint n_columns;
  GArray *rows, *columns; /* PtPasteLine */
  GArray *cells;          /* PtPasteCell, row after row; read when first asked for */
  gboolean english;
};

static void
clear_line (gpointer data)
{
  g_free (((PtPasteLine *) data)->text);
}

static void
clear_cell (gpointer data)
{
  PtPasteCell *cell = data;

  g_free (cell->text);
  g_free (cell->reason);
}

static PtPaste *
make (const PtCatalogue *catalogue, const PtPasteTarget *target)
{
  PtPaste *self = g_new0 (PtPaste, 1);

  self->catalogue = catalogue;
  self->names = -1;
  self->units = g_array_new (FALSE, FALSE, sizeof (guint));
  self->elements = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (self->units, target->units, target->n_units);
  g_array_append_vals (self->elements, target->elements, target->n_elements);
  self->rows = g_array_new (FALSE, TRUE, sizeof (PtPasteLine));
  self->columns = g_array_new (FALSE, TRUE, sizeof (PtPasteLine));
  self->cells = g_array_new (FALSE, TRUE, sizeof (PtPasteCell));
  g_array_set_clear_func (self->rows, clear_line);
  g_array_set_clear_func (self->columns, clear_line);
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
pt_paste_free (PtPaste *self)
{
  g_array_unref (self->units);
  g_array_unref (self->elements);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

/* Words, not a figure, whatever it may be of. */
static gboolean
is_name (const char *field)
{
  static const PtElement any = { .type = PT_TYPE_MONEY_ELEMENT };
  static const PtElement rate = { .type = PT_TYPE_PERCENT_ELEMENT };
  gboolean has_letter = FALSE;
  PtFigure figure;

  for (const char *c = field; *c != '\0'; c = g_utf8_next_char (c))
    has_letter = has_letter || g_unichar_isalpha (g_utf8_get_char (c));
  return has_letter && !pt_cell_parse (&any, field, &figure, NULL) &&
         !pt_cell_parse (&rate, field, &figure, NULL);
}

static guint
count_fields (const PtPaste *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n = MAX (n, ((GPtrArray *) g_ptr_array_index (self->lines, i))->len);
  return n;
}

/* The names of units stand in the first field, or in the second behind numbers. */
static void
find_names (PtPaste *self)
{
  for (guint field = 0; field < 2 && self->names < 0; field++) {
    guint n_names = 0, n = 0;

    for (guint i = 0; i < self->lines->len; i++) {
      const char *text = pt_paste_get_field (self->lines, i, field);

      n += *text != '\0';
      n_names += is_name (text);
    }
    if (n > 0 && 2 * n_names > n)
      self->names = (int) field;
  }
  self->first_field = (guint) (self->names + 1);
  self->n_columns = count_fields (self) - MIN (count_fields (self), self->first_field);
}

/* A line without any figure, but with words over the columns, is a heading. */
static gboolean
is_heading (const PtPaste *self, guint line)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_columns; i++) {
    const char *field = pt_paste_get_field (self->lines, line, self->first_field + i);

    if (*field != '\0' && !is_name (field))
      return FALSE;
    any = any || *field != '\0';
  }
  return any;
}

static void
find_headings (PtPaste *self)
{
  while (self->first_line < self->lines->len && is_heading (self, self->first_line))
    self->first_line++;
}

static void
add_unit_names (PtPasteNames *names, const PtUnit *unit, guint place)
{
  for (guint i = 0; i < unit->n_versions; i++) {
    const PtUnitVersion *version = &unit->versions[i];
    PtPasteMatch match = i + 1 == unit->n_versions ? PT_PASTE_SAME : PT_PASTE_FORMER;

    pt_paste_names_add (names, version->name, match, place);
    pt_paste_names_add (names, version->code, match, place);
  }
}

static gboolean
has_figures (const PtPaste *self, guint line)
{
  for (guint i = 0; i < self->n_columns; i++) {
    if (*pt_paste_get_field (self->lines, line, self->first_field + i) != '\0')
      return TRUE;
  }
  return FALSE;
}

/* Two lines of one unit: somebody has to say which. */
static void
doubt_second (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < i; j++) {
      PtPasteLine *line = &g_array_index (lines, PtPasteLine, i);

      if (line->place < 0 || g_array_index (lines, PtPasteLine, j).place != line->place)
        continue;
      line->match = PT_PASTE_UNKNOWN;
      line->place = PT_PASTE_UNDECIDED;
    }
}

static void
place_line (PtPasteLine *line, guint place, guint n)
{
  line->match = place < n ? PT_PASTE_PLACE : PT_PASTE_UNKNOWN;
  line->place = place < n ? (int) place : PT_PASTE_UNDECIDED;
  line->suggestion = -1;
}

static void
find_rows (PtPaste *self, guint first)
{
  g_autoptr (PtPasteNames) names = pt_paste_names_new ();
  const PtUnit *units;
  guint n;

  units = pt_catalogue_get_units (self->catalogue, &n);
  for (guint i = 0; i < self->units->len; i++)
    add_unit_names (names, &units[g_array_index (self->units, guint, i)], i);

  for (guint i = self->first_line; i < self->lines->len; i++) {
    PtPasteLine row = { NULL };

    /* A title between the rows has no figures. */
    if (!has_figures (self, i)) {
      g_ptr_array_remove_index (self->lines, i--);
      continue;
    }
    row.text = g_strdup (
      self->names < 0 ? "" : pt_paste_get_field (self->lines, i, (guint) self->names));
    if (self->names < 0)
      place_line (&row, first + self->rows->len, self->units->len);
    else
      pt_paste_names_find (names, &row);
    g_array_append_val (self->rows, row);
  }
  doubt_second (self->rows);
}

static void
find_columns (PtPaste *self, guint first)
{
  g_autoptr (PtPasteNames) names = pt_paste_names_new ();
  gboolean any = FALSE;
  const PtElement *elements;
  guint n;

  elements = pt_catalogue_get_elements (self->catalogue, &n);
  for (guint i = 0; i < self->elements->len; i++) {
    const PtElement *element = &elements[g_array_index (self->elements, guint, i)];

    pt_paste_names_add (names, element->name_vi, PT_PASTE_SAME, i);
    pt_paste_names_add (names, element->name_en, PT_PASTE_SAME, i);
    pt_paste_names_add (names, element->code, PT_PASTE_SAME, i);
  }
  for (guint i = 0; i < self->n_columns; i++) {
    PtPasteLine column = { NULL };

    column.text = g_strdup (self->first_line == 0
                              ? ""
                              : pt_paste_get_field (self->lines, self->first_line - 1,
                                                    self->first_field + i));
    pt_paste_names_find (names, &column);
    any = any || column.match != PT_PASTE_UNKNOWN;
    g_array_append_val (self->columns, column);
  }
  /* Headings that say nothing known are no better than none. */
  for (guint i = 0; !any && i < self->n_columns; i++)
    place_line (&g_array_index (self->columns, PtPasteLine, i), first + i,
                self->elements->len);
  doubt_second (self->columns);
}

static void
read_cell (PtPaste *self, guint row, guint column)
{
  PtPasteCell *cell =
    &g_array_index (self->cells, PtPasteCell, row * self->n_columns + column);
  int place = g_array_index (self->columns, PtPasteLine, column).place;
  const char *field = pt_paste_get_field (self->lines, self->first_line + row,
                                          self->first_field + column);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  clear_cell (cell);
  *cell = (PtPasteCell){ .text = g_strdup (field) };
  if (place < 0)
    return;

  text =
    self->english && !is_name (field) ? pt_paste_swap_marks (field) : g_strdup (field);
  if (!pt_cell_parse (
        &pt_catalogue_get_elements (self->catalogue,
                                    &n)[g_array_index (self->elements, guint, place)],
        text, &cell->figure, &error))
    cell->reason = g_strdup (error->message);
}

static void
read_column (PtPaste *self, guint column)
{
  for (guint row = 0; row < self->rows->len; row++)
    read_cell (self, row, column);
}

PtPaste *
pt_paste_new (const PtCatalogue *catalogue, const PtPasteTarget *target,
              const char *text, GError **error)
{
  g_autoptr (PtPaste) self = make (catalogue, target);

  self->lines = pt_paste_split (text);
  find_names (self);
  find_headings (self);
  find_columns (self, target->column);
  find_rows (self, target->row);
  if (self->rows->len == 0 || self->n_columns == 0) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("What was copied holds no figures. Copy the cells with the "
                            "numbers, with or without the names of the units before "
                            "them."));
    return NULL;
  }

  self->english = pt_paste_guess_english (self->lines);
  g_array_set_size (self->cells, self->rows->len * self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    read_column (self, i);
  return g_steal_pointer (&self);
}

guint
pt_paste_get_n_rows (const PtPaste *self)
{
  return self->rows->len;
}

guint
pt_paste_get_n_columns (const PtPaste *self)
{
  return self->n_columns;
}

const PtPasteLine *
pt_paste_get_row (const PtPaste *self, guint row)
{
  return &g_array_index (self->rows, PtPasteLine, row);
}

const PtPasteLine *
pt_paste_get_column (const PtPaste *self, guint column)
{
  return &g_array_index (self->columns, PtPasteLine, column);
}

const PtPasteCell *
pt_paste_get_cell (const PtPaste *self, guint row, guint column)
{
  return &g_array_index (self->cells, PtPasteCell, row * self->n_columns + column);
}

void
pt_paste_choose_row (PtPaste *self, guint row, int place)
{
  g_array_index (self->rows, PtPasteLine, row).place = place;
}

void
pt_paste_choose_column (PtPaste *self, guint column, int place)
{
  g_array_index (self->columns, PtPasteLine, column).place = place;
  read_column (self, column);
}

gboolean
pt_paste_is_english (const PtPaste *self)
{
  return self->english;
}

void
pt_paste_set_english (PtPaste *self, gboolean english)
{
  self->english = english;
  for (guint i = 0; i < self->n_columns; i++)
    read_column (self, i);
}

/* The first of @lines that is still open, or goes where another goes; or NULL. */
static const PtPasteLine *
find_open (const GArray *lines, gboolean *is_second)
{
  for (guint i = 0; i < lines->len; i++) {
    const PtPasteLine *line = &g_array_index (lines, PtPasteLine, i);

    *is_second = FALSE;
    if (line->place == PT_PASTE_UNDECIDED)
      return line;
    *is_second = TRUE;
    for (guint j = 0; line->place >= 0 && j < i; j++) {
      if (g_array_index (lines, PtPasteLine, j).place == line->place)
        return line;
    }
  }
  return NULL;
}

char *
pt_paste_find_obstacle (const PtPaste *self)
{
  gboolean is_second;
  const PtPasteLine *line = find_open (self->rows, &is_second);

  if (line == NULL)
    line = find_open (self->columns, &is_second);
  if (line == NULL)
    return NULL;
  if (is_second)
    /* Translators: %s is a name as it was pasted. */
    return g_strdup_printf (_ ("“%s” goes where another line or column already goes."),
                            line->text);
  return g_strdup_printf (_ ("Say where “%s” goes, or skip it."), line->text);
}
