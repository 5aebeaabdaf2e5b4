#include "app/report-blocks.h"

#include "app/report-head.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtReportBlocks {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkListBox *list;
  GtkStack *stack;
  GtkTextView *words;
  GtkLabel *state;
  PtReportHead *head;
  GtkWidget *keep, *leave_out, *up, *down, *add;

  const PtDocument *document;
  char *chosen; /* the code of the chosen block */
  gboolean is_filling;
};

enum {
  CHOSEN,
  EDITED,
  ACT,
  HEAD_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtReportBlocks, pt_report_blocks, GTK_TYPE_WIDGET)

static const PtBlock *
get_block (PtReportBlocks *self, int index)
{
  if (self->document == NULL || index < 0 ||
      (guint) index >= self->document->blocks->len)
    return NULL;
  return g_ptr_array_index (self->document->blocks, index);
}

int
pt_report_blocks_get_chosen (PtReportBlocks *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (PT_IS_REPORT_BLOCKS (self), -1);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static const char *
name_kind (const PtBlock *block)
{
  switch (block->kind) {
  case PT_BLOCK_HEAD:
    return _ ("Head of the paper");
  case PT_BLOCK_SIGNATURE:
    return _ ("Signature and recipients");
  case PT_BLOCK_SECTION:
    return _ ("New page");
  case PT_BLOCK_GRID:
    return _ ("Table");
  case PT_BLOCK_FIGURE:
    return _ ("Figure");
  case PT_BLOCK_TITLE:
  case PT_BLOCK_HEADING:
  case PT_BLOCK_TEXT:
    break;
  }
  return "";
}

static GtkWidget *
create_row (const PtBlock *block)
{
  g_autofree char *number = pt_block_format_number (block);
  g_autofree char *text = pt_block_get_text (block);
  g_autofree char *words = NULL;
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_heading =
    block->kind == PT_BLOCK_HEADING || block->kind == PT_BLOCK_TITLE;

  if (*text == '\0')
    words = g_strdup (name_kind (block));
  else if (block->outdated)
    /* Translators: the beginning of a paragraph written by hand. */
    words = g_strdup_printf (_ ("⚠ %s"), text);
  else
    words = *number != '\0' ? g_strconcat (number, " ", text, NULL) : g_strdup (text);
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, is_heading ? 0 : 12);
  if (is_heading)
    gtk_widget_add_css_class (label, "caption");
  if (block->edited)
    gtk_widget_add_css_class (label, "edited");
  return label;
}

static void
show_words (PtReportBlocks *self, const PtBlock *block)
{
  g_autofree char *text = block != NULL ? pt_block_get_text (block) : g_strdup ("");
  gboolean may_edit = block != NULL && block->editable;
  const char *state = "";

  if (block != NULL && block->outdated)
    state =
      _ ("Written by hand; the figures have changed since. Compare them, or restore "
         "the program's own words.");
  else if (block != NULL && block->edited)
    state = _ ("Written by hand: the figures in it do not follow the book.");
  gtk_label_set_text (self->state, state);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), text, -1);
  gtk_text_view_set_editable (self->words, may_edit);
  gtk_widget_set_sensitive (self->keep, may_edit);
  gtk_widget_set_sensitive (self->leave_out, block != NULL &&
                                               block->kind != PT_BLOCK_HEAD &&
                                               block->kind != PT_BLOCK_SIGNATURE);
  gtk_widget_set_sensitive (self->up, block != NULL);
  gtk_widget_set_sensitive (self->down, block != NULL);
  gtk_widget_set_sensitive (self->add, block != NULL);
}

static void
show_chosen (PtReportBlocks *self)
{
  const PtBlock *block = get_block (self, pt_report_blocks_get_chosen (self));
  gboolean is_head = block != NULL && (block->kind == PT_BLOCK_HEAD ||
                                       block->kind == PT_BLOCK_SIGNATURE);

  g_free (self->chosen);
  self->chosen = block != NULL ? g_strdup (block->code) : NULL;
  gtk_stack_set_visible_child_name (self->stack, is_head ? "head" : "words");
  show_words (self, block);
}

static void
row_selected_cb (PtReportBlocks *self)
{
  int chosen = self->is_filling ? -1 : pt_report_blocks_get_chosen (self);

  if (chosen < 0)
    return;
  show_chosen (self);
  g_signal_emit (self, signals[CHOSEN], 0, (guint) chosen);
}

static void
keep_cb (PtReportBlocks *self)
{
  int chosen = pt_report_blocks_get_chosen (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (chosen < 0)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_signal_emit (self, signals[EDITED], 0, (guint) chosen, text);
}

static void
act (PtReportBlocks *self, const char *what)
{
  int chosen = pt_report_blocks_get_chosen (self);

  if (chosen >= 0)
    g_signal_emit (self, signals[ACT], 0, (guint) chosen, what);
}

static void
up_cb (PtReportBlocks *self)
{
  act (self, "up");
}

static void
down_cb (PtReportBlocks *self)
{
  act (self, "down");
}

static void
leave_out_cb (PtReportBlocks *self)
{
  act (self, "leave-out");
}

static void
restore_cb (PtReportBlocks *self)
{
  act (self, "restore");
}

static void
add_cb (PtReportBlocks *self)
{
  act (self, "add");
}

static void
head_saved_cb (PtReportBlocks *self, GHashTable *values)
{
  g_signal_emit (self, signals[HEAD_SAVED], 0, values);
}

static void
pt_report_blocks_dispose (GObject *object)
{
  PtReportBlocks *self = PT_REPORT_BLOCKS (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_REPORT_BLOCKS);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (pt_report_blocks_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  signals[CHOSEN] = g_signal_new ("chosen", PT_TYPE_REPORT_BLOCKS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[EDITED] =
    g_signal_new ("edited", PT_TYPE_REPORT_BLOCKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[ACT] = g_signal_new ("act", PT_TYPE_REPORT_BLOCKS, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[HEAD_SAVED] =
    g_signal_new ("head-saved", PT_TYPE_REPORT_BLOCKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_HASH_TABLE);
}

static void
pt_report_blocks_class_init (PtReportBlocksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_REPORT_HEAD);
  g_resources_register (pt_ui_get_resource ());
  G_OBJECT_CLASS (klass)->dispose = pt_report_blocks_dispose;
  add_signals ();

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/report-blocks.ui");
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, root);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, list);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, stack);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, words);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, state);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, head);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, keep);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, leave_out);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, up);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, down);
  gtk_widget_class_bind_template_child (widget_class, PtReportBlocks, add);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, head_saved_cb);
}

static void
pt_report_blocks_init (PtReportBlocks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
empty_list (PtReportBlocks *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

void
pt_report_blocks_set_document (PtReportBlocks *self, const PtDocument *document)
{
  guint chosen = 0;

  g_return_if_fail (PT_IS_REPORT_BLOCKS (self));

  self->is_filling = TRUE;
  self->document = document;
  empty_list (self);
  for (guint i = 0; document != NULL && i < document->blocks->len; i++) {
    const PtBlock *block = g_ptr_array_index (document->blocks, i);

    gtk_list_box_append (self->list, create_row (block));
    if (g_strcmp0 (block->code, self->chosen) == 0)
      chosen = i;
  }
  if (document != NULL)
    pt_report_head_set_words (self->head, document->head);
  pt_report_blocks_choose (self, chosen);
  self->is_filling = FALSE;
}

void
pt_report_blocks_choose (PtReportBlocks *self, guint block)
{
  gboolean was_filling;

  g_return_if_fail (PT_IS_REPORT_BLOCKS (self));

  was_filling = self->is_filling;
  self->is_filling = TRUE;
  gtk_list_box_select_row (self->list,
                           gtk_list_box_get_row_at_index (self->list, (int) block));
  self->is_filling = was_filling;
  show_chosen (self);
}

void
pt_report_blocks_type (PtReportBlocks *self, const char *words)
{
  g_return_if_fail (PT_IS_REPORT_BLOCKS (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), words, -1);
  keep_cb (self);
}
