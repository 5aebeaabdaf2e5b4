#include "app/unit-life.h"

#include <glib/gi18n-lib.h>

#include "app/unit-search.h"
#include "base/number.h"

#include "ui-resources.h"

#define UNIT_KEY "pt-unit"

typedef enum {
  SECTION_PREDECESSORS,
  SECTION_NAMES,
  SECTION_SUCCESSORS,
  SECTION_GROUPS,
  N_SECTIONS
} Section;

struct _PtUnitLife {
  GtkWidget parent_instance;

  GtkStack *root;
  GtkLabel *heading, *summary;
  GtkWidget *predecessors_box, *successors_box, *groups_box;
  GtkListBox *predecessors, *names, *successors, *groups;
  GtkListBox *sections[N_SECTIONS]; /* the same, borrowed */
  GtkAdjustment *scroll;
};

enum {
  UNIT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtUnitLife, pt_unit_life, GTK_TYPE_WIDGET)

typedef struct {
  const char *when, *name, *detail; /* the last may be NULL or empty */
  const PtUnit *unit;               /* where the row leads, or NULL */
} RowText;

static GtkWidget *
append_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
name_row (GtkWidget *row, const RowText *text)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s. %s", text->when, text->name,
                                             text->detail == NULL ? "" : text->detail);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
add_row (PtUnitLife *self, Section section, const RowText *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *when = append_label (box, text->when, "numeric");

  gtk_label_set_width_chars (GTK_LABEL (when), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (when), 24);
  gtk_widget_set_valign (when, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  append_label (words, text->name, "whole");
  if (text->detail != NULL && *text->detail != '\0')
    append_label (words, text->detail, "detail");
  gtk_box_append (GTK_BOX (box), words);
  if (text->unit != NULL) {
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
    g_object_set_data (G_OBJECT (row), UNIT_KEY,
                       GSIZE_TO_POINTER ((gsize) text->unit->id));
  }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), text->unit != NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name_row (row, text);
  gtk_list_box_append (self->sections[section], row);
}

static void
row_activated_cb (PtUnitLife *self, GtkListBoxRow *row)
{
  gsize id = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), UNIT_KEY));

  if (id != 0)
    g_signal_emit (self, signals[UNIT_ACTIVATED], 0, (gint64) id);
}

static char *
describe_share (gint64 share)
{
  g_autofree char *percent = NULL;

  if (share == PT_SHARE_WHOLE)
    return g_strdup (_ ("with all its figures"));
  percent =
    pt_number_format_percent ((double) share * 100 / (double) PT_SHARE_WHOLE, 1);
  /* Translators: %s is a share such as 37.5%. */
  return g_strdup_printf (_ ("with %s of its figures, an estimate"), percent);
}

static void
add_successions (PtUnitLife *self, PtCatalogue *catalogue, const PtUnit *unit)
{
  guint n, n_units;
  const PtSuccession *all = pt_catalogue_get_successions (catalogue, &n);
  const PtUnit *units = pt_catalogue_get_units (catalogue, &n_units);

  for (guint i = 0; i < n; i++) {
    gboolean is_old = all[i].old == unit->index;
    g_autofree char *when = NULL;
    g_autofree char *share = NULL;
    RowText text;

    /* A unit that takes others in goes on as itself. */
    if (all[i].old == all[i].new || (!is_old && all[i].new != unit->index))
      continue;
    when = pt_day_format_short (all[i].day);
    share = describe_share (all[i].share);
    text = (RowText){ .when = when,
                      .detail = share,
                      .unit = &units[is_old ? all[i].new : all[i].old] };
    text.name =
      pt_unit_get_nearest_version (text.unit, is_old ? all[i].day : all[i].day - 1)
        ->name;
    add_row (self, is_old ? SECTION_SUCCESSORS : SECTION_PREDECESSORS, &text);
  }
}

/* A day on which all that the version says was so. */
static PtDay
find_day_in (const PtUnitVersion *version)
{
  if (version->to != PT_DAY_FOREVER)
    return version->to - 1;
  return MAX (version->from, pt_day_today ());
}

static char *
describe_version (PtCatalogue *catalogue, const PtUnit *unit,
                  const PtUnitVersion *version)
{
  PtDay day = find_day_in (version);
  const PtUnit *parent = pt_catalogue_get_parent (catalogue, unit, day);

  if (parent == NULL)
    /* Translators: a code, and what kind of unit bore it. */
    return g_strdup_printf (_ ("code %s · %s"), version->code,
                            pt_kind_get_name (version->kind));
  /* Translators: a code, what kind of unit bore it, and in which it lies. */
  return g_strdup_printf (_ ("code %s · %s · in %s"), version->code,
                          pt_kind_get_name (version->kind),
                          pt_unit_get_nearest_version (parent, day)->name);
}

static void
add_names (PtUnitLife *self, PtCatalogue *catalogue, const PtUnit *unit)
{
  for (guint i = 0; i < unit->n_versions; i++) {
    const PtUnitVersion *version = &unit->versions[i];
    g_autofree char *when = pt_unit_search_format_days (version->from, version->to);
    g_autofree char *detail = describe_version (catalogue, unit, version);

    add_row (self, SECTION_NAMES,
             &(RowText){ .when = when, .name = version->name, .detail = detail });
  }
}

static void
add_groups (PtUnitLife *self, PtCatalogue *catalogue, const PtUnit *unit)
{
  guint n, n_dimensions;
  const PtMembership *all = pt_catalogue_get_memberships (catalogue, &n);
  const PtDimension *dimensions =
    pt_catalogue_get_dimensions (catalogue, &n_dimensions);

  for (guint i = 0; i < n; i++) {
    const PtDimension *dimension = &dimensions[all[i].dimension];
    g_autofree char *when = NULL;
    g_autofree char *name = NULL;

    if (all[i].unit != unit->index)
      continue;
    when = pt_unit_search_format_days (all[i].from, all[i].to);
    /* Translators: a way of grouping, and the group: "Terrain: Mountain". */
    name = g_strdup_printf (C_ ("group", "%s: %s"), pt_dimension_get_name (dimension),
                            pt_group_get_name (&dimension->groups[all[i].group]));
    add_row (self, SECTION_GROUPS,
             &(RowText){ .when = when, .name = name, .detail = all[i].source });
  }
}

static void
clear_rows (PtUnitLife *self)
{
  GtkWidget *row;

  for (guint i = 0; i < N_SECTIONS; i++) {
    while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->sections[i]))) != NULL)
      gtk_list_box_remove (self->sections[i], row);
  }
}

static gboolean
has_rows (PtUnitLife *self, Section section)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->sections[section])) != NULL;
}

static void
pt_unit_life_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_UNIT_LIFE);

  G_OBJECT_CLASS (pt_unit_life_parent_class)->dispose (object);
}

static void
pt_unit_life_class_init (PtUnitLifeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_unit_life_dispose;

  signals[UNIT_ACTIVATED] =
    g_signal_new ("unit-activated", PT_TYPE_UNIT_LIFE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/unit-life.ui");
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, root);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, heading);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, summary);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, predecessors_box);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, successors_box);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, groups_box);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, scroll);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, predecessors);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, names);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, successors);
  gtk_widget_class_bind_template_child (widget_class, PtUnitLife, groups);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pt_unit_life_init (PtUnitLife *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sections[SECTION_PREDECESSORS] = self->predecessors;
  self->sections[SECTION_NAMES] = self->names;
  self->sections[SECTION_SUCCESSORS] = self->successors;
  self->sections[SECTION_GROUPS] = self->groups;
}

static void
show_heading (PtUnitLife *self, const PtUnit *unit)
{
  const PtUnitVersion *last = &unit->versions[unit->n_versions - 1];
  g_autofree char *days = pt_unit_search_format_days (unit->versions[0].from, last->to);
  const PtUnitVersion *now = pt_unit_get_nearest_version (unit, pt_day_today ());
  /* Translators: a kind of unit, and since and until when it was there. */
  g_autofree char *summary =
    g_strdup_printf (_ ("Kind: %s; %s"), pt_kind_get_name (now->kind), days);

  gtk_label_set_text (self->heading, now->name);
  gtk_label_set_text (self->summary, summary);
}

void
pt_unit_life_show (PtUnitLife *self, PtCatalogue *catalogue, const PtUnit *unit)
{
  g_return_if_fail (PT_IS_UNIT_LIFE (self));

  clear_rows (self);
  if (unit == NULL || unit->n_versions == 0) {
    gtk_stack_set_visible_child_name (self->root, "nothing");
    return;
  }

  show_heading (self, unit);
  add_successions (self, catalogue, unit);
  add_names (self, catalogue, unit);
  add_groups (self, catalogue, unit);
  gtk_widget_set_visible (self->predecessors_box,
                          has_rows (self, SECTION_PREDECESSORS));
  gtk_widget_set_visible (self->successors_box, has_rows (self, SECTION_SUCCESSORS));
  gtk_widget_set_visible (self->groups_box, has_rows (self, SECTION_GROUPS));
  gtk_adjustment_set_value (self->scroll, 0);
  gtk_stack_set_visible_child_name (self->root, "life");
}

static void
append_text (GString *text, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\t", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_text (text, child);
  if (GTK_IS_LIST_BOX_ROW (widget))
    g_string_append_c (text, '\n');
}

char *
pt_unit_life_to_text (PtUnitLife *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (PT_IS_UNIT_LIFE (self), NULL);

  for (guint i = 0; i < N_SECTIONS; i++)
    append_text (text, GTK_WIDGET (self->sections[i]));
  return g_string_free (text, FALSE);
}
