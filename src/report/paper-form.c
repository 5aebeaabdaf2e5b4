#include "report/paper-form.h"

#include "domain/cell.h"
#include "domain/past.h"
#include "report/form-page.h"

#include <glib/gi18n-lib.h>

/* What is left to be written by hand. */
#define DOTS "……………………………………………"

typedef struct {
  const PtCatalogue *catalogue;
  const PtElement *elements;
  PtColumnSource *columns;
  const PtPaperForm *what;
  PtFormPages *pages;
  PtPast *past;
  guint row;     /* number of the last row */
  guint *places; /* by element: the numbers of its notes as bits */
} Paper;

static const char *
get_unit_name (const Paper *self)
{
  const PtUnit *unit = self->what->unit;

  return unit != NULL
           ? pt_unit_get_nearest_version (unit, pt_period_last_day (self->what->period))
               ->name
           : DOTS;
}

static void
add_head (const Paper *self)
{
  g_autofree char *period = pt_period_format (self->what->period);
  g_autofree char *day = pt_day_format_short (pt_period_last_day (self->what->period));
  g_autofree char *unit = NULL;
  g_autofree char *when = NULL;

  pt_form_pages_add_text (self->pages, PT_FONT_BOLD, 0,
                          self->what->office != NULL ? self->what->office : DOTS);
  pt_form_pages_add_space (self->pages, 8);
  pt_form_pages_add_text (self->pages, PT_FONT_TITLE, 0.5,
                          /* Translators: the title of a paper form. */
                          _ ("Figures on learning promotion"));
  /* Translators: a unit's name, or dots to write on. */
  unit = g_strdup_printf (_ ("Reporting unit: %s"), get_unit_name (self));
  /* Translators: a period, and its last day. */
  when = g_strdup_printf (_ ("Period: %s (figures up to %s)"), period, day);
  pt_form_pages_add_text (self->pages, PT_FONT_BODY, 0.5, unit);
  pt_form_pages_add_text (self->pages, PT_FONT_BODY, 0.5, when);
  if (self->what->filled && self->what->example)
    pt_form_pages_add_text (self->pages, PT_FONT_BOLD, 0.5, _ ("Example figures"));
  pt_form_pages_add_space (self->pages, 8);
}

static void
begin_table (const Paper *self)
{
  PtPeriod last = pt_period_previous (self->what->period);
  g_autofree char *now = pt_period_format_short (self->what->period);
  g_autofree char *then = pt_period_format_short (last);
  const PtFormColumn columns[] = {
    /* Translators: heads the column of the numbers of rows: “TT”. */
    { C_ ("form", "No."), 0.07, 0.5 },
    { C_ ("form", "Figure"), 0.53, 0 },
    { then, 0.2, 1 },
    { now, 0.2, 1 },
  };

  pt_form_pages_begin_table (self->pages, columns, G_N_ELEMENTS (columns));
}

/* "1.250 (1, 3)": the figure, and the numbers of the notes that speak of it. */
static char *
format_figure (const Paper *self, const PtElement *element, const PtFigure *figure)
{
  g_autofree char *text = pt_cell_format (element, figure);
  GString *shown = g_string_new (text);
  gboolean first = TRUE;

  for (guint i = 0; i < 32; i++)
    if ((self->places[element->index] & 1u << i) != 0) {
      g_string_append_printf (shown, "%s%u", first ? " (" : ", ", i + 1);
      first = FALSE;
    }
  if (!first)
    g_string_append_c (shown, ')');
  return g_string_free (shown, FALSE);
}

static gboolean
add_figure (Paper *self, const PtElement *element, GError **error)
{
  PtFigure now = { .state = PT_STATE_ABSENT }, then = { .state = PT_STATE_ABSENT };
  g_autofree char *number = g_strdup_printf ("%u", ++self->row);
  g_autofree char *name = NULL;
  g_autofree char *last = NULL;
  g_autofree char *this = NULL;

  if (self->what->unit != NULL) {
    guint unit = self->what->unit->index;
    const PtColumn *column =
      self->columns->get (self->columns, element->index, self->what->period, error);

    if (column == NULL)
      return FALSE;
    if (self->what->filled)
      now = column->figures[unit];
    if (!pt_past_get (self->past, unit, element->index, &then, error))
      return FALSE;
  }

  name = element->type == PT_TYPE_MONEY_ELEMENT
           /* Translators: what is counted, in đồng. */
           ? g_strdup_printf (_ ("%s (đồng)"), pt_element_get_name (element))
           : g_strdup (pt_element_get_name (element));
  last = pt_cell_format (element, &then);
  this = format_figure (self, element, &now);
  pt_form_pages_add_row (self->pages,
                         (const char *const[]){ number, name, last, this });
  return TRUE;
}

static gboolean
add_table (Paper *self, GError **error)
{
  g_autoptr (GPtrArray) forms =
    pt_forms_list (self->catalogue, self->what->period, self->what->unit);

  begin_table (self);
  for (guint i = 0; i < forms->len; i++) {
    const PtForm *form = g_ptr_array_index (forms, i);

    pt_form_pages_add_section (self->pages, pt_form_get_name (form->code));
    for (guint j = 0; j < form->n_elements; j++)
      if (!add_figure (self, &self->elements[form->elements[j]], error))
        return FALSE;
  }
  pt_form_pages_end_table (self->pages);
  return TRUE;
}

/* The notes of the unit of this paper, which has as many as there are bits. */
static guint
list_notes (const Paper *self, const PtPaperNote *notes[32])
{
  guint n = 0;

  for (guint i = 0; i < self->what->n_notes && n < 32; i++) {
    const PtPaperNote *note = &self->what->notes[i];

    if (self->what->filled && self->what->unit != NULL &&
        note->warning->unit == self->what->unit->index &&
        note->warning->period == self->what->period)
      notes[n++] = note;
  }
  return n;
}

static void
place_notes (Paper *self)
{
  const PtPaperNote *notes[32];
  guint n = list_notes (self, notes);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < notes[i]->warning->n_elements; j++)
      self->places[notes[i]->warning->elements[j]] |= 1u << i;
}

static void
add_foot (const Paper *self)
{
  const PtPaperNote *notes[32];
  guint n = list_notes (self, notes);

  for (guint i = 0; i < n; i++) {
    g_autofree char *note = g_strdup_printf (
      /* Translators: a note's number, what the program asked about, the answer. */
      _ ("(%u) %s Reason: %s"), i + 1, notes[i]->warning->sentence, notes[i]->reason);

    pt_form_pages_add_text (self->pages, PT_FONT_SMALL, 0, note);
  }
  pt_form_pages_add_text (self->pages, PT_FONT_SMALL, 0,
                          _ ("Write 0 where there is none, – where the figure is not "
                             "known yet, x where it does not apply."));
  pt_form_pages_add_space (self->pages, 12);
}

static void
add_signatures (PtFormPages *pages, const char *left, const char *right)
{
  pt_form_pages_add_signatures (
    pages,
    /* Translators: place and date, to be written by hand. */
    _ ("…………, day … month … year 20…"), left, right,
    /* Translators: under those who sign. */
    _ ("(signature and full name)"));
}

GPtrArray *
pt_paper_form_draw (const PtCatalogue *catalogue, PtColumnSource *columns,
                    const PtPaperForm *paper, GError **error)
{
  g_autoptr (PtFormPages) pages = NULL;
  g_autoptr (PtPast) past = NULL;
  g_autofree guint *places = NULL;
  Paper self = { 0 };
  guint n;

  g_return_val_if_fail (catalogue != NULL && columns != NULL, NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  pages = pt_form_pages_new ();
  past = pt_past_new (catalogue, columns, paper->period);
  self = (Paper){ .catalogue = catalogue,
                  .elements = pt_catalogue_get_elements (catalogue, &n),
                  .columns = columns,
                  .what = paper,
                  .pages = pages,
                  .past = past };
  self.places = places = g_new0 (guint, n + 1);
  place_notes (&self);
  add_head (&self);
  if (!add_table (&self, error))
    return NULL;

  add_foot (&self);
  /* Translators: those who sign a form. */
  add_signatures (pages, C_ ("form", "Drawn up by"), C_ ("form", "Head of the unit"));
  return pt_form_pages_finish (pages);
}

static void
add_missing (PtFormPages *pages, guint number, const char *name,
             const PtFormProgress *progress)
{
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *answered =
    g_strdup_printf ("%u/%u", progress->n_answered, progress->n_asked);

  pt_form_pages_add_row (pages, (const char *const[]){
                                  place, name, pt_form_state_get_name (progress->state),
                                  answered });
}

static guint
count_missing (const GArray *list)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += pt_form_progress_is_missing (&g_array_index (list, PtFormProgress, i)) ? 1 : 0;
  return n;
}

static void
add_reminder_head (PtFormPages *pages, const PtFormQuery *query, const GArray *list,
                   const char *office)
{
  guint n = count_missing (list);
  g_autofree char *period = pt_period_format (query->period);
  /* Translators: a form's name; a period. */
  g_autofree char *what =
    g_strdup_printf (_ ("Form: %s, %s"), pt_form_get_name (query->form), period);
  g_autofree char *count = g_strdup_printf (
    /* Translators: how many are missing, of how many. */
    ngettext ("%u of %u unit has not finished", "%u of %u units have not finished",
              list->len),
    n, list->len);

  pt_form_pages_add_text (pages, PT_FONT_BOLD, 0, office != NULL ? office : DOTS);
  pt_form_pages_add_space (pages, 8);
  pt_form_pages_add_text (pages, PT_FONT_TITLE, 0.5, _ ("Units still to hand in"));
  pt_form_pages_add_text (pages, PT_FONT_BODY, 0.5, what);
  pt_form_pages_add_text (pages, PT_FONT_BODY, 0.5, count);
  pt_form_pages_add_space (pages, 8);
}

GPtrArray *
pt_reminder_draw (const PtCatalogue *catalogue, const PtFormQuery *query,
                  const GArray *list, const char *office)
{
  const PtFormColumn columns[] = {
    { C_ ("form", "No."), 0.08, 0.5 },
    { _ ("Unit"), 0.5, 0 },
    { C_ ("form", "State"), 0.18, 0 },
    /* Translators: heads a column of “3/22”: how many figures are there. */
    { C_ ("form", "Figures there"), 0.24, 0.5 },
  };
  g_autoptr (PtFormPages) pages = NULL;
  const PtUnit *units;
  guint n, number = 0;

  g_return_val_if_fail (catalogue != NULL && query != NULL && list != NULL, NULL);

  units = pt_catalogue_get_units (catalogue, &n);
  pages = pt_form_pages_new ();
  add_reminder_head (pages, query, list, office);
  pt_form_pages_begin_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < list->len; i++) {
    const PtFormProgress *progress = &g_array_index (list, PtFormProgress, i);
    const PtUnitVersion *version =
      pt_unit_get_nearest_version (&units[progress->unit],
                                   pt_period_last_day (query->period));

    if (pt_form_progress_is_missing (progress))
      add_missing (pages, ++number, version->name, progress);
  }
  pt_form_pages_end_table (pages);
  return pt_form_pages_finish (pages);
}
