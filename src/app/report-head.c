#include "app/report-head.h"

#include <glib/gi18n-lib.h>

struct _PtReportHead {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkGrid *grid;
  GtkTextView *recipients;
  GtkWidget *entries[PT_N_HEADS]; /* NULL: the recipients' */
  char *shown[PT_N_HEADS];        /* what stood there before anything was typed */
};

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtReportHead, pt_report_head, GTK_TYPE_WIDGET)

static const char *const labels[PT_N_HEADS] = {
  [PT_HEAD_SUPERIOR] = NC_ ("head of a paper", "Body above"),
  [PT_HEAD_ISSUER] = NC_ ("head of a paper", "Issued by"),
  [PT_HEAD_NUMBER] = NC_ ("head of a paper", "Number"),
  [PT_HEAD_SYMBOL] = NC_ ("head of a paper", "Symbol"),
  [PT_HEAD_PLACE] = NC_ ("head of a paper", "Place"),
  [PT_HEAD_DATE] = NC_ ("head of a paper", "Day (2025-01-31)"),
  [PT_HEAD_AUTHORITY] = NC_ ("head of a paper", "On behalf of"),
  [PT_HEAD_OFFICE] = NC_ ("head of a paper", "Signed as"),
  [PT_HEAD_SIGNER] = NC_ ("head of a paper", "Name of the signer"),
};

static char *
get_text (PtReportHead *self, PtHead head)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (head != PT_HEAD_RECIPIENTS)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[head])));
  buffer = gtk_text_view_get_buffer (self->recipients);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (PtReportHead *self, PtHead head, const char *text)
{
  if (head == PT_HEAD_RECIPIENTS)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->recipients), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entries[head]), text);
}

static void
save_cb (PtReportHead *self)
{
  g_autoptr (GHashTable) values =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (PtHead head = 0; head < PT_N_HEADS; head++) {
    char *text = get_text (self, head);

    if (g_strcmp0 (text, self->shown[head]) != 0)
      g_hash_table_insert (values, (gpointer) pt_head_get_name (head), text);
    else
      g_free (text);
  }
  if (g_hash_table_size (values) > 0)
    g_signal_emit (self, signals[SAVED], 0, values);
}

static void
add_entries (PtReportHead *self)
{
  for (PtHead head = 0; head < PT_HEAD_RECIPIENTS; head++) {
    const char *words = g_dpgettext2 (GETTEXT_PACKAGE, "head of a paper", labels[head]);
    GtkWidget *label = gtk_label_new (words);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    self->entries[head] = gtk_entry_new ();
    gtk_widget_set_hexpand (self->entries[head], TRUE);
    gtk_editable_set_width_chars (GTK_EDITABLE (self->entries[head]), 10);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[head]),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    g_signal_connect_swapped (self->entries[head], "activate", G_CALLBACK (save_cb),
                              self);
    gtk_grid_attach (self->grid, label, 0, (int) head, 1, 1);
    gtk_grid_attach (self->grid, self->entries[head], 1, (int) head, 1, 1);
  }
}

static void
pt_report_head_dispose (GObject *object)
{
  PtReportHead *self = PT_REPORT_HEAD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_REPORT_HEAD);
  for (guint i = 0; i < PT_N_HEADS; i++)
    g_clear_pointer (&self->shown[i], g_free);

  G_OBJECT_CLASS (pt_report_head_parent_class)->dispose (object);
}

static void
pt_report_head_class_init (PtReportHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pt_report_head_dispose;

  signals[SAVED] = g_signal_new ("saved", PT_TYPE_REPORT_HEAD, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_HASH_TABLE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/report-head.ui");
  gtk_widget_class_bind_template_child (widget_class, PtReportHead, root);
  gtk_widget_class_bind_template_child (widget_class, PtReportHead, grid);
  gtk_widget_class_bind_template_child (widget_class, PtReportHead, recipients);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
pt_report_head_init (PtReportHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_entries (self);
}

void
pt_report_head_set_words (PtReportHead *self, char *const *words)
{
  g_return_if_fail (PT_IS_REPORT_HEAD (self));

  for (PtHead head = 0; head < PT_N_HEADS; head++) {
    g_free (self->shown[head]);
    self->shown[head] = g_strdup (words[head]);
    set_text (self, head, words[head]);
  }
}

void
pt_report_head_type (PtReportHead *self, PtHead head, const char *text)
{
  g_return_if_fail (PT_IS_REPORT_HEAD (self));

  set_text (self, head, text);
}

void
pt_report_head_save (PtReportHead *self)
{
  g_return_if_fail (PT_IS_REPORT_HEAD (self));

  save_cb (self);
}
