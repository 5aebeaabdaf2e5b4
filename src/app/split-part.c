#include "app/split-part.h"

#include "ui-resources.h"

struct _PtSplitPart {
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkEntry *name, *code, *weight;
  GtkLabel *share;

  const PtUnit *heir; /* the form keeps its catalogue */
  char *texts[3];
};

enum {
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtSplitPart, pt_split_part, GTK_TYPE_WIDGET)

static void
changed_cb (PtSplitPart *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (PtSplitPart *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static const char *
read_entry (GtkEntry *entry, char **text)
{
  g_free (*text);
  *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  return *text;
}

static void
pt_split_part_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_SPLIT_PART);

  G_OBJECT_CLASS (pt_split_part_parent_class)->dispose (object);
}

static void
pt_split_part_finalize (GObject *object)
{
  PtSplitPart *self = PT_SPLIT_PART (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (pt_split_part_parent_class)->finalize (object);
}

static void
pt_split_part_class_init (PtSplitPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_split_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_split_part_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_SPLIT_PART, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", PT_TYPE_SPLIT_PART, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/split-part.ui");
  gtk_widget_class_bind_template_child (widget_class, PtSplitPart, root);
  gtk_widget_class_bind_template_child (widget_class, PtSplitPart, name);
  gtk_widget_class_bind_template_child (widget_class, PtSplitPart, code);
  gtk_widget_class_bind_template_child (widget_class, PtSplitPart, weight);
  gtk_widget_class_bind_template_child (widget_class, PtSplitPart, share);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
pt_split_part_init (PtSplitPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_split_part_new (const PtUnit *heir)
{
  PtSplitPart *self = g_object_new (PT_TYPE_SPLIT_PART, NULL);
  const PtUnitVersion *now;

  self->heir = heir;
  if (heir == NULL)
    return GTK_WIDGET (self);

  now = pt_unit_get_nearest_version (heir, pt_day_today ());
  pt_split_part_set (self, now->name, now->code, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->code), FALSE);
  return GTK_WIDGET (self);
}

const PtUnit *
pt_split_part_get_heir (PtSplitPart *self)
{
  g_return_val_if_fail (PT_IS_SPLIT_PART (self), NULL);

  return self->heir;
}

const char *
pt_split_part_get_name (PtSplitPart *self)
{
  g_return_val_if_fail (PT_IS_SPLIT_PART (self), NULL);

  return read_entry (self->name, &self->texts[0]);
}

const char *
pt_split_part_get_code (PtSplitPart *self)
{
  g_return_val_if_fail (PT_IS_SPLIT_PART (self), NULL);

  return read_entry (self->code, &self->texts[1]);
}

const char *
pt_split_part_get_weight (PtSplitPart *self)
{
  g_return_val_if_fail (PT_IS_SPLIT_PART (self), NULL);

  return read_entry (self->weight, &self->texts[2]);
}

void
pt_split_part_set (PtSplitPart *self, const char *name, const char *code,
                   const char *weight)
{
  g_return_if_fail (PT_IS_SPLIT_PART (self));

  if (name != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  if (code != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->code), code);
  if (weight != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->weight), weight);
}

void
pt_split_part_show_share (PtSplitPart *self, const char *share)
{
  g_return_if_fail (PT_IS_SPLIT_PART (self));

  gtk_label_set_text (self->share, share);
}
