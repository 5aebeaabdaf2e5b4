#include "app/split-form.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "app/inherit-groups.h"
#include "app/picker.h"
#include "app/split-part.h"
#include "app/split-shares.h"
#include "app/unit-choices.h"
#include "base/error.h"
#include "base/number.h"

#include "ui-resources.h"

struct _PtSplitForm {
  PtReorganiseForm parent_instance;

  GtkWidget *root, *children_box;
  GtkBox *parts_box;
  GtkListBox *children_list;
  PtPicker *method, *heirs;
  GtkLabel *sum;
  PtInheritGroups *groups;

  PtCatalogue *catalogue;
  const PtUnit *unit;
  GPtrArray *parts;      /* PtSplitPart, the box's */
  GPtrArray *children;   /* const PtUnit below the unit */
  GPtrArray *drop_downs; /* where each goes */
  GtkStringList *names;  /* of the parts */
};

static const char *const methods[PT_N_SPLIT_METHODS] = {
  [PT_SPLIT_BY_HOUSEHOLDS] = NC_ ("split", "Number of households"),
  [PT_SPLIT_BY_POPULATION] = NC_ ("split", "Population"),
  [PT_SPLIT_BY_AREA] = NC_ ("split", "Area"),
  [PT_SPLIT_BY_HAND] = NC_ ("split", "Percentages by hand"),
};

G_DEFINE_FINAL_TYPE (PtSplitForm, pt_split_form, PT_TYPE_REORGANISE_FORM)

static gboolean
read_shares (PtSplitForm *self, gint64 *shares, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < self->parts->len; i++)
    g_ptr_array_add (texts,
                     (gpointer) pt_split_part_get_weight (self->parts->pdata[i]));
  return pt_split_shares_read ((PtSplitMethod) pt_picker_get_selected (self->method),
                               (const char *const *) texts->pdata, texts->len, shares,
                               error);
}

static void
show_shares (PtSplitForm *self)
{
  g_autofree gint64 *shares = g_new0 (gint64, self->parts->len + 1);
  g_autofree char *total = NULL;
  g_autofree char *words = NULL;
  gint64 sum = 0;

  read_shares (self, shares, NULL);
  for (guint i = 0; i < self->parts->len; i++) {
    g_autofree char *percent =
      pt_number_format_percent ((double) shares[i] * 100 / (double) PT_SHARE_WHOLE, 2);

    pt_split_part_show_share (self->parts->pdata[i], shares[i] == 0 ? "" : percent);
    sum += shares[i];
  }
  total = pt_number_format_percent ((double) sum * 100 / (double) PT_SHARE_WHOLE, 2);
  /* Translators: %s is the sum of shares, such as 100%. */
  words = g_strdup_printf (_ ("Together %s"), total);
  gtk_label_set_text (self->sum, words);
}

static void
add_part_to (PtSplitForm *self, PtReorganisation *draft, PtSplitPart *part,
             gint64 share, PtDay day)
{
  const PtUnitVersion *now = pt_unit_get_nearest_version (self->unit, day);
  const PtUnit *heir = pt_split_part_get_heir (part);
  const PtUnit *parent = pt_catalogue_get_parent (self->catalogue, self->unit, day);

  if (heir != NULL) {
    pt_reorganisation_add_heir (draft, heir, share);
    return;
  }
  pt_reorganisation_add_part (
    draft,
    &(PtUnitDraft){ .code = pt_split_part_get_code (part),
                    .name = pt_split_part_get_name (part),
                    .kind = now->kind,
                    .parent = parent == NULL
                                ? NULL
                                : pt_unit_get_nearest_version (parent, day)->code },
    share);
}

static void
place_children (PtSplitForm *self, PtReorganisation *draft)
{
  for (guint i = 0; i < self->children->len; i++) {
    guint part = gtk_drop_down_get_selected (self->drop_downs->pdata[i]);

    if (part < self->parts->len)
      pt_reorganisation_place_child (draft, self->children->pdata[i],
                                     pt_split_part_get_code (self->parts->pdata[part]));
  }
}

static PtReorganisation *
pt_split_form_make_draft (PtReorganiseForm *form, PtDay day, GError **error)
{
  PtSplitForm *self = PT_SPLIT_FORM (form);
  g_autofree gint64 *shares = g_new0 (gint64, self->parts->len + 1);
  PtReorganisation *draft;

  for (guint i = 0; i < self->parts->len; i++) {
    if (*pt_split_part_get_name (self->parts->pdata[i]) != '\0' &&
        *pt_split_part_get_code (self->parts->pdata[i]) != '\0')
      continue;
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("Fill in the name and the code of every part."));
    return NULL;
  }
  if (!read_shares (self, shares, error))
    return NULL;

  draft = pt_reorganisation_split (self->unit, day);
  for (guint i = 0; i < self->parts->len; i++)
    add_part_to (self, draft, self->parts->pdata[i], shares[i], day);
  for (guint i = 0; i < self->parts->len; i++)
    if (pt_split_part_get_heir (self->parts->pdata[i]) == NULL)
      pt_inherit_groups_add (self->groups, draft, i);
  place_children (self, draft);
  return draft;
}

static void
show_names (PtSplitForm *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < self->parts->len; i++) {
    const char *name = pt_split_part_get_name (self->parts->pdata[i]);
    /* Translators: a part of a unit that has no name yet; %u is 1, 2, … */
    g_autofree char *number = g_strdup_printf (_ ("Part %u"), i + 1);
    const char *texts[] = { *name == '\0' ? number : name, NULL };
    const char *shown = i < n ? gtk_string_list_get_string (self->names, i) : NULL;

    if (shown == NULL)
      gtk_string_list_append (self->names, texts[0]);
    else if (!g_str_equal (shown, texts[0]))
      gtk_string_list_splice (self->names, i, 1, texts);
  }
  if (n > self->parts->len)
    gtk_string_list_splice (self->names, self->parts->len, n - self->parts->len, NULL);
}

/* What a list forgets when one of its words is another. */
static void
update (PtSplitForm *self)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->drop_downs->len; i++) {
    guint part = gtk_drop_down_get_selected (self->drop_downs->pdata[i]);

    g_array_append_val (chosen, part);
  }
  show_names (self);
  for (guint i = 0; i < self->drop_downs->len; i++) {
    guint part = g_array_index (chosen, guint, i);

    gtk_drop_down_set_selected (self->drop_downs->pdata[i],
                                part < self->parts->len ? part : 0);
  }
  show_shares (self);
  pt_reorganise_form_tell (PT_REORGANISE_FORM (self));
}

static void
removed_cb (PtSplitForm *self, PtSplitPart *part)
{
  g_ptr_array_remove (self->parts, part);
  gtk_box_remove (self->parts_box, GTK_WIDGET (part));
  gtk_widget_grab_focus (GTK_WIDGET (self->heirs));
  update (self);
}

static void
add_part (PtSplitForm *self, const PtUnit *heir)
{
  GtkWidget *part = pt_split_part_new (heir);

  g_ptr_array_add (self->parts, part);
  gtk_box_append (self->parts_box, part);
  g_signal_connect_object (part, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "removed", G_CALLBACK (removed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
add_clicked_cb (PtSplitForm *self)
{
  add_part (self, NULL);
  gtk_widget_child_focus (self->parts->pdata[self->parts->len - 1],
                          GTK_DIR_TAB_FORWARD);
}

static void
heir_chosen_cb (PtSplitForm *self)
{
  int index = pt_picker_get_selected (self->heirs);

  if (index < 0)
    return;

  pt_split_form_add_heir (self, index);
  pt_picker_set_selected (self->heirs, -1);
}

static void
add_child (PtSplitForm *self, const PtUnit *child)
{
  const char *name = pt_unit_get_nearest_version (child, pt_day_today ())->name;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *drop_down =
    gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->names)), NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), drop_down);
  gtk_list_box_append (self->children_list, box);
  g_ptr_array_add (self->children, (gpointer) child);
  g_ptr_array_add (self->drop_downs, drop_down);
  g_signal_connect_object (drop_down, "notify::selected",
                           G_CALLBACK (pt_reorganise_form_tell), self,
                           G_CONNECT_SWAPPED);
}

static void
add_children (PtSplitForm *self)
{
  PtDay today = pt_day_today ();
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);

  for (guint i = 0; i < n; i++) {
    if (pt_catalogue_get_parent (self->catalogue, &units[i], today) == self->unit)
      add_child (self, &units[i]);
  }
  gtk_widget_set_visible (self->children_box, self->children->len > 0);
}

static void
pt_split_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_SPLIT_FORM);

  G_OBJECT_CLASS (pt_split_form_parent_class)->dispose (object);
}

static void
pt_split_form_finalize (GObject *object)
{
  PtSplitForm *self = PT_SPLIT_FORM (object);

  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->drop_downs);
  g_object_unref (self->names);

  G_OBJECT_CLASS (pt_split_form_parent_class)->finalize (object);
}

static void
pt_split_form_class_init (PtSplitFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_INHERIT_GROUPS);
  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_split_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_split_form_finalize;
  PT_REORGANISE_FORM_CLASS (klass)->make_draft = pt_split_form_make_draft;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/split-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, root);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, parts_box);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, children_box);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, children_list);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, method);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, heirs);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, sum);
  gtk_widget_class_bind_template_child (widget_class, PtSplitForm, groups);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, heir_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pt_reorganise_form_tell);
}

static void
pt_split_form_init (PtSplitForm *self)
{
  g_autoptr (GListStore) list = g_list_store_new (PT_TYPE_CHOICE);

  self->parts = g_ptr_array_new ();
  self->children = g_ptr_array_new ();
  self->drop_downs = g_ptr_array_new ();
  self->names = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < PT_N_SPLIT_METHODS; i++) {
    g_autoptr (PtChoice) choice =
      pt_choice_new ((int) i, g_dpgettext2 (GETTEXT_PACKAGE, "split", methods[i]),
                     NULL);

    g_list_store_append (list, choice);
  }
  pt_picker_set_choices (self->method, G_LIST_MODEL (list), PT_SPLIT_BY_HOUSEHOLDS);
}

GtkWidget *
pt_split_form_new (PtCatalogue *catalogue, const PtUnit *unit)
{
  PtSplitForm *self = g_object_new (PT_TYPE_SPLIT_FORM, NULL);
  g_autoptr (GListModel) heirs = pt_unit_choices_peers (catalogue, unit);

  self->catalogue = pt_catalogue_ref (catalogue);
  self->unit = unit;
  pt_picker_set_choices (self->heirs, heirs, -1);
  add_part (self, NULL);
  add_part (self, NULL);
  add_children (self);
  pt_inherit_groups_show (self->groups, catalogue, &unit, 1);
  return GTK_WIDGET (self);
}

void
pt_split_form_set_method (PtSplitForm *self, PtSplitMethod method)
{
  g_return_if_fail (PT_IS_SPLIT_FORM (self));

  pt_picker_choose (self->method, (int) method);
}

void
pt_split_form_set_part (PtSplitForm *self, guint part, const char *name,
                        const char *code, const char *weight)
{
  g_return_if_fail (PT_IS_SPLIT_FORM (self));
  g_return_if_fail (part < self->parts->len);

  pt_split_part_set (self->parts->pdata[part], name, code, weight);
}

void
pt_split_form_add_heir (PtSplitForm *self, int unit)
{
  const PtUnit *units;
  guint n;

  g_return_if_fail (PT_IS_SPLIT_FORM (self));

  units = pt_catalogue_get_units (self->catalogue, &n);
  g_return_if_fail (unit >= 0 && (guint) unit < n);

  add_part (self, &units[unit]);
}

void
pt_split_form_place_child (PtSplitForm *self, guint child, guint part)
{
  g_return_if_fail (PT_IS_SPLIT_FORM (self));
  g_return_if_fail (child < self->drop_downs->len);

  gtk_drop_down_set_selected (self->drop_downs->pdata[child], part);
}

const char *
pt_split_form_get_sum (PtSplitForm *self)
{
  g_return_val_if_fail (PT_IS_SPLIT_FORM (self), NULL);

  return gtk_label_get_text (self->sum);
}
