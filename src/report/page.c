#include "report/page.h"

#include "report/page-box.h"

#include <glib/gi18n-lib.h>

#define NUMBER_SIZE 13.0 /* points: the page's number … */
#define NUMBER_TOP 10.0  /* … and how far from the paper's edge, in millimetres */
#define NOTE_SIZE 11.0
#define NOTE_RULE 0.33 /* of the width: the line over the footnotes */
#define NOTE_GAP 8.0   /* points above that line, and to the notes */

/* Pages being filled. */
typedef struct {
  PtPages *pages;
  const PtDocument *document;
  PtScene *page;
  double width, height;           /* of the paper */
  double left, top, text, bottom; /* the text's place on it */
  double y, notes_height;         /* what is used from above and from below */
  GPtrArray *notes;               /* char *, of this page */
  guint number, n_notes;          /* of the page; footnotes on earlier ones */
  gboolean on_side, is_empty;
  const char *role; /* the part that is open, or NULL */
  guint block;      /* … and of which block */
} Filler;

static void
clear_bookmark (gpointer data)
{
  g_free (((PtBookmark *) data)->title);
}

static PtParagraph *
break_note (const Filler *self, guint number, const char *text)
{
  g_autofree char *mark = g_strdup_printf ("%u", number);
  g_autofree char *spaced = g_strconcat (" ", text, NULL);
  PtSpan spans[] = { { mark, .raised = TRUE }, { spaced } };
  PtParagraphStyle style = {
    .size = NOTE_SIZE, .width = self->text, .spacing = 1, .justified = TRUE
  };

  return pt_paragraph_new (spans, G_N_ELEMENTS (spans), &style);
}

static double
measure_notes (const Filler *self, const PtBox *box)
{
  double height = 0;

  for (guint i = 0; box->notes != NULL && i < box->notes->len; i++) {
    g_autoptr (PtParagraph) note =
      break_note (self, 1, g_ptr_array_index (box->notes, i));

    height += pt_paragraph_get_n_lines (note) * pt_paragraph_get_line_height (note);
  }
  if (height > 0 && self->notes->len == 0)
    height += 2 * NOTE_GAP;
  return height;
}

static void
close_part (Filler *self)
{
  if (self->role != NULL)
    pt_scene_end_part (self->page);
  self->role = NULL;
}

static void
draw_notes (Filler *self)
{
  double y = self->bottom - self->notes_height + NOTE_GAP;

  if (self->notes->len == 0)
    return;
  pt_scene_add_line (self->page, self->left, y, self->left + NOTE_RULE * self->text, y,
                     0.5, PT_LINE_SOLID, PT_INK_TEXT);
  y += NOTE_GAP;
  for (guint i = 0; i < self->notes->len; i++) {
    g_autoptr (PtParagraph) note =
      break_note (self, ++self->n_notes, g_ptr_array_index (self->notes, i));

    pt_scene_begin_part (self->page, "Note");
    for (guint line = 0; line < pt_paragraph_get_n_lines (note); line++) {
      pt_paragraph_draw_line (note, line, self->page, self->left, y, PT_INK_TEXT);
      y += pt_paragraph_get_line_height (note);
    }
    pt_scene_end_part (self->page);
  }
}

static void
end_page (Filler *self)
{
  if (self->page == NULL)
    return;
  close_part (self);
  draw_notes (self);
  g_ptr_array_set_size (self->notes, 0);
  g_ptr_array_add (self->pages->scenes, self->page);
  self->page = NULL;
}

static void
draw_number (Filler *self)
{
  PtFace face = { NUMBER_SIZE };
  g_autofree char *text = g_strdup_printf ("%u", self->number);
  double ascent, descent;

  pt_face_get_extents (&face, &ascent, &descent);
  pt_scene_add_words (self->page,
                      self->left + (self->text - pt_face_measure (&face, text)) / 2,
                      NUMBER_TOP * PT_POINTS_PER_MM + ascent, &face, 0, PT_INK_TEXT,
                      text);
}

/* What is to be said on every page, such as that the figures are examples. */
static void
draw_banner (Filler *self)
{
  PtFace face = { NOTE_SIZE, .italic = TRUE };
  const char *banner = self->document->banner;
  double ascent, descent;

  if (*banner == '\0')
    return;
  pt_face_get_extents (&face, &ascent, &descent);
  pt_scene_add_words (self->page,
                      self->left + self->text - pt_face_measure (&face, banner),
                      NUMBER_TOP * PT_POINTS_PER_MM + ascent, &face, 0, PT_INK_TEXT,
                      banner);
}

static void
begin_page (Filler *self, guint block)
{
  const double *measures = self->document->measures;

  end_page (self);
  self->width = (self->on_side ? PT_A4_LONG : PT_A4_SHORT) * PT_POINTS_PER_MM;
  self->height = (self->on_side ? PT_A4_SHORT : PT_A4_LONG) * PT_POINTS_PER_MM;
  self->left = measures[PT_MEASURE_LEFT] * PT_POINTS_PER_MM;
  self->top = measures[PT_MEASURE_TOP] * PT_POINTS_PER_MM;
  self->text = self->width - self->left - measures[PT_MEASURE_RIGHT] * PT_POINTS_PER_MM;
  self->bottom = self->height - measures[PT_MEASURE_BOTTOM] * PT_POINTS_PER_MM;
  self->y = self->top;
  self->notes_height = 0;
  self->is_empty = TRUE;
  self->page = pt_scene_new (self->width, self->height);
  g_array_append_val (self->pages->first_blocks, block);
  draw_banner (self);
  if (++self->number > 1)
    draw_number (self);
}

/* How much room @boxes from @first on need that must not be parted. */
static double
measure_chain (const Filler *self, const GArray *boxes, guint first)
{
  double height = 0;

  for (guint i = first; i < boxes->len; i++) {
    const PtBox *box = &g_array_index (boxes, PtBox, i);

    if (box->scene == NULL)
      break;
    height += box->height + measure_notes (self, box);
    if (i > first || !self->is_empty)
      height += box->before;
    if (!box->keeps)
      break;
  }
  return height;
}

static void
open_part (Filler *self, const PtBox *box)
{
  if (self->role == box->role && self->block == box->block)
    return;
  close_part (self);
  pt_scene_begin_part (self->page, box->role);
  self->role = box->role;
  self->block = box->block;
}

/* A table that goes on has its head again. */
static void
repeat_head (Filler *self, const PtBox *box)
{
  if (!self->is_empty || box->repeat == NULL)
    return;
  open_part (self, box);
  pt_scene_add_scene (self->page, self->left, self->y, box->repeat);
  self->y += box->repeat_height;
}

static void
add_bookmark (Filler *self, const PtBlock *block)
{
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *text = pt_block_get_text (block);
  PtBookmark mark = { .page = self->pages->scenes->len, .y = self->y };

  if (block->kind != PT_BLOCK_HEADING && block->kind != PT_BLOCK_TITLE)
    return;
  mark.level = block->kind == PT_BLOCK_TITLE ? 1 : block->level;
  mark.title =
    *number != '\0' ? g_strconcat (number, " ", text, NULL) : g_strdup (text);
  g_array_append_val (self->pages->bookmarks, mark);
}

static void
put_box (Filler *self, const PtBox *box)
{
  const PtBlock *block = g_ptr_array_index (self->document->blocks, box->block);

  repeat_head (self, box);
  if (!self->is_empty)
    self->y += box->before;
  if (box->begins) {
    g_array_index (self->pages->block_pages, guint, box->block) =
      self->pages->scenes->len;
    add_bookmark (self, block);
  }
  open_part (self, box);
  pt_scene_add_scene (self->page, self->left, self->y, box->scene);
  self->y += box->height;
  self->notes_height += measure_notes (self, box);
  for (guint i = 0; box->notes != NULL && i < box->notes->len; i++)
    g_ptr_array_add (self->notes, g_strdup (g_ptr_array_index (box->notes, i)));
  self->is_empty = FALSE;
}

static void
fill (Filler *self, const GArray *boxes)
{
  gboolean in_chain = FALSE;

  for (guint i = 0; i < boxes->len; i++) {
    const PtBox *box = &g_array_index (boxes, PtBox, i);

    if (box->scene == NULL) {
      end_page (self);
      self->on_side = box->on_side;
      self->number = 0;
      g_array_index (self->pages->block_pages, guint, box->block) =
        self->pages->scenes->len;
      continue;
    }
    if (self->page == NULL)
      begin_page (self, box->block);
    else if (!self->is_empty && !in_chain &&
             self->y + measure_chain (self, boxes, i) >
               self->bottom - self->notes_height + 0.01)
      begin_page (self, box->block);
    put_box (self, box);
    /* What began together was measured together, unless no page could hold it. */
    in_chain = box->keeps && i + 1 < boxes->len &&
               self->y + g_array_index (boxes, PtBox, i + 1).height <
                 self->bottom - self->notes_height;
  }
  end_page (self);
}

static void
clear_box (gpointer data)
{
  PtBox *box = data;

  g_clear_pointer (&box->scene, pt_scene_unref);
  g_clear_pointer (&box->repeat, pt_scene_unref);
  g_clear_pointer (&box->notes, g_ptr_array_unref);
}

static void
add_boxes (PtBoxes *self, const PtBlock *block)
{
  switch (block->kind) {
  case PT_BLOCK_HEAD:
    pt_boxes_add_head (self);
    break;
  case PT_BLOCK_SIGNATURE:
    pt_boxes_add_signature (self);
    break;
  case PT_BLOCK_GRID:
    pt_boxes_add_grid (self, block);
    break;
  case PT_BLOCK_SECTION:
    pt_boxes_add (self, "Sect", NULL, 0, 0, FALSE);
    pt_boxes_get_last (self)->on_side = block->on_side;
    self->width = pt_document_get_text_width (self->document, block->on_side);
    break;
  case PT_BLOCK_TITLE:
  case PT_BLOCK_HEADING:
  case PT_BLOCK_TEXT:
  case PT_BLOCK_FIGURE:
    pt_boxes_add_text (self, block);
    break;
  }
}

static GArray *
make_boxes (const PtDocument *document)
{
  PtBoxes boxes = { .document = document };

  boxes.boxes = g_array_new (FALSE, FALSE, sizeof (PtBox));
  g_array_set_clear_func (boxes.boxes, clear_box);
  boxes.width = pt_document_get_text_width (document, FALSE);
  for (guint i = 0; i < document->blocks->len; i++) {
    boxes.block = i;
    add_boxes (&boxes, g_ptr_array_index (document->blocks, i));
  }
  return boxes.boxes;
}

PtPages *
pt_pages_new (PtDocument *document)
{
  PtPages *self = g_new0 (PtPages, 1);
  Filler filler = { .pages = self, .document = document };
  g_autoptr (GArray) boxes = NULL;

  pt_document_number (document);
  self->scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) pt_scene_unref);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (PtBookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);
  self->first_blocks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->block_pages = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->block_pages, document->blocks->len);
  boxes = make_boxes (document);
  filler.notes = g_ptr_array_new_with_free_func (g_free);
  fill (&filler, boxes);
  g_ptr_array_unref (filler.notes);
  return self;
}

void
pt_pages_free (PtPages *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->scenes);
  g_array_unref (self->bookmarks);
  g_array_unref (self->first_blocks);
  g_array_unref (self->block_pages);
  g_free (self);
}

gboolean
pt_pages_write_pdf (const PtPages *self, const PtDocument *document,
                    const PtPalette *palette, const char *path, GError **error)
{
  return pt_surface_write_pages (
    (PtScene *const *) self->scenes->pdata, self->scenes->len, palette, document->title,
    (const PtBookmark *) (gconstpointer) self->bookmarks->data, self->bookmarks->len,
    path, error);
}
