#include "report/form-page.h"

#include "chart/text.h"

#include <glib/gi18n-lib.h>

#define MM (72 / 25.4)
#define PAGE_WIDTH (210 * MM)
#define PAGE_HEIGHT (297 * MM)
/* As the decree on administrative papers has them; the wide one is for binding. */
#define LEFT (30 * MM)
#define RIGHT (15 * MM)
#define TOP (20 * MM)
#define BOTTOM (20 * MM)
#define WIDTH (PAGE_WIDTH - LEFT - RIGHT)

#define LEADING 1.3
#define PADDING 3.0
#define HAIRLINE 0.5
#define SIGNATURE_ROOM (22 * MM)

struct _PtFormPages {
  GPtrArray *pages; /* PtScene */
  PtScene *page;    /* the last of them */
  double y;
  PtFormColumn columns[PT_FORM_PAGE_MAX_COLUMNS];
  guint n_columns; /* 0: no table is open */
};

static void
turn_page (PtFormPages *self)
{
  self->page = pt_scene_new (PAGE_WIDTH, PAGE_HEIGHT);
  g_ptr_array_add (self->pages, self->page);
  self->y = TOP;
}

PtFormPages *
pt_form_pages_new (void)
{
  PtFormPages *self = g_new0 (PtFormPages, 1);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_scene_unref);
  turn_page (self);
  return self;
}

static void
forget_columns (PtFormPages *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free ((gpointer) self->columns[i].heading);
  self->n_columns = 0;
}

void
pt_form_pages_free (PtFormPages *self)
{
  forget_columns (self);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

static double
get_line_height (PtFont font)
{
  double width, height;

  pt_chart_text_measure (font, "Ấg", &width, &height);
  return height * LEADING;
}

static gboolean
has_room (const PtFormPages *self, double height)
{
  return self->y + height <= PAGE_HEIGHT - BOTTOM;
}

static void
draw_lines (PtFormPages *self, char **lines, double x, double width, double y,
            double align, PtFont font)
{
  double height = get_line_height (font);

  for (guint i = 0; lines[i] != NULL; i++)
    pt_scene_add_text (self->page, x + align * width, y + ((double) i + 0.5) * height,
                       align, font, PT_INK_TEXT, lines[i]);
}

void
pt_form_pages_add_text (PtFormPages *self, PtFont font, double align, const char *text)
{
  g_auto (GStrv) lines = pt_chart_text_wrap (font, text, WIDTH);
  double height = get_line_height (font);

  for (guint i = 0; lines[i] != NULL; i++) {
    char *line[] = { lines[i], NULL };

    if (!has_room (self, height))
      turn_page (self);
    draw_lines (self, line, LEFT, WIDTH, self->y, align, font);
    self->y += height;
  }
}

void
pt_form_pages_add_space (PtFormPages *self, double height)
{
  self->y += height;
}

static double
get_left (const PtFormPages *self, guint column)
{
  double x = LEFT;

  for (guint i = 0; i < column; i++)
    x += self->columns[i].share * WIDTH;
  return x;
}

static void
draw_rule (PtFormPages *self, double x1, double y1, double x2, double y2)
{
  pt_scene_add_line (self->page, x1, y1, x2, y2, HAIRLINE, PT_LINE_SOLID, PT_INK_TEXT);
}

/* The frame of a row of @n cells that begin where the columns do. */
static void
draw_frame (PtFormPages *self, guint n, double height)
{
  double bottom = self->y + height;

  draw_rule (self, LEFT, self->y, LEFT + WIDTH, self->y);
  draw_rule (self, LEFT, bottom, LEFT + WIDTH, bottom);
  for (guint i = 0; i < n; i++)
    draw_rule (self, get_left (self, i), self->y, get_left (self, i), bottom);
  draw_rule (self, LEFT + WIDTH, self->y, LEFT + WIDTH, bottom);
}

/* Breaks the cells into lines.  Returns: how high the row is */
static double
wrap_cells (const PtFormPages *self, const char *const *cells, PtFont font,
            char **lines[])
{
  guint most = 1;

  for (guint i = 0; i < self->n_columns; i++) {
    lines[i] =
      pt_chart_text_wrap (font, cells[i], self->columns[i].share * WIDTH - 2 * PADDING);
    most = MAX (most, g_strv_length (lines[i]));
  }
  return most * get_line_height (font) + 2 * PADDING;
}

static void
draw_cells (PtFormPages *self, char **lines[], PtFont font, double height,
            gboolean centred)
{
  draw_frame (self, self->n_columns, height);
  for (guint i = 0; i < self->n_columns; i++) {
    double own = g_strv_length (lines[i]) * get_line_height (font);

    draw_lines (self, lines[i], get_left (self, i) + PADDING,
                self->columns[i].share * WIDTH - 2 * PADDING,
                self->y + (height - own) / 2, centred ? 0.5 : self->columns[i].align,
                font);
    g_strfreev (lines[i]);
  }
  self->y += height;
}

static void
draw_heading (PtFormPages *self)
{
  const char *cells[PT_FORM_PAGE_MAX_COLUMNS];
  char **lines[PT_FORM_PAGE_MAX_COLUMNS];
  double height;

  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = self->columns[i].heading;
  height = wrap_cells (self, cells, PT_FONT_BOLD, lines);
  draw_cells (self, lines, PT_FONT_BOLD, height, TRUE);
}

void
pt_form_pages_begin_table (PtFormPages *self, const PtFormColumn *columns,
                           guint n_columns)
{
  g_return_if_fail (n_columns <= PT_FORM_PAGE_MAX_COLUMNS);

  forget_columns (self);
  for (guint i = 0; i < n_columns; i++) {
    self->columns[i] = columns[i];
    self->columns[i].heading = g_strdup (columns[i].heading);
  }
  self->n_columns = n_columns;
  draw_heading (self);
}

static void
make_room (PtFormPages *self, double height)
{
  if (has_room (self, height))
    return;

  turn_page (self);
  draw_heading (self);
}

void
pt_form_pages_add_row (PtFormPages *self, const char *const *cells)
{
  char **lines[PT_FORM_PAGE_MAX_COLUMNS];
  double height;

  g_return_if_fail (self->n_columns > 0);

  height = wrap_cells (self, cells, PT_FONT_BODY, lines);
  make_room (self, height);
  draw_cells (self, lines, PT_FONT_BODY, height, FALSE);
}

void
pt_form_pages_add_section (PtFormPages *self, const char *text)
{
  g_auto (GStrv) lines = NULL;
  double line = get_line_height (PT_FONT_BOLD), height;

  g_return_if_fail (self->n_columns > 0);

  lines = pt_chart_text_wrap (PT_FONT_BOLD, text, WIDTH - 2 * PADDING);
  height = g_strv_length (lines) * line + 2 * PADDING;
  make_room (self, height + 3 * line);
  draw_frame (self, 1, height);
  draw_lines (self, lines, LEFT + PADDING, WIDTH - 2 * PADDING, self->y + PADDING, 0,
              PT_FONT_BOLD);
  self->y += height;
}

void
pt_form_pages_end_table (PtFormPages *self)
{
  forget_columns (self);
  self->y += 2 * PADDING;
}

void
pt_form_pages_add_signatures (PtFormPages *self, const char *place, const char *left,
                              const char *right, const char *below)
{
  double line = get_line_height (PT_FONT_BODY);
  double half = WIDTH / 2, right_x = LEFT + half;
  const struct {
    const char *text;
    double x, y;
    PtFont font;
  } texts[] = {
    { place, right_x, 0, PT_FONT_BODY },  { left, LEFT, 1, PT_FONT_BOLD },
    { right, right_x, 1, PT_FONT_BOLD },  { below, LEFT, 2, PT_FONT_SMALL },
    { below, right_x, 2, PT_FONT_SMALL },
  };

  if (!has_room (self, 3 * line + SIGNATURE_ROOM))
    turn_page (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    pt_scene_add_text (self->page, texts[i].x + half / 2,
                       self->y + (texts[i].y + 0.5) * line, 0.5, texts[i].font,
                       PT_INK_TEXT, texts[i].text);
  self->y += 3 * line + SIGNATURE_ROOM;
}

GPtrArray *
pt_form_pages_finish (PtFormPages *self)
{
  for (guint i = 0; self->pages->len > 1 && i < self->pages->len; i++) {
    /* Translators: the number of a page, and how many there are. */
    g_autofree char *number =
      g_strdup_printf (_ ("Page %u of %u"), i + 1, self->pages->len);

    pt_scene_add_text (g_ptr_array_index (self->pages, i), PAGE_WIDTH - RIGHT,
                       PAGE_HEIGHT - BOTTOM / 2, 1, PT_FONT_SMALL, PT_INK_TEXT, number);
  }
  return g_steal_pointer (&self->pages);
}
