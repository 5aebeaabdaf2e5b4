#include "app/questions.h"

#include "report/picture.h"

#include <glib/gi18n-lib.h>

typedef enum {
  GROUP_TARGETS,
  GROUP_PLACES,
  GROUP_TIME,
  GROUP_WHOLE,
  N_GROUPS
} Group;

static const char *const group_names[N_GROUPS] = {
  [GROUP_TARGETS] = N_ ("Against the targets"),
  [GROUP_PLACES] = N_ ("From place to place"),
  [GROUP_TIME] = N_ ("Over the years"),
  [GROUP_WHOLE] = N_ ("Within the whole"),
};

/* In the order in which people ask. */
static const struct {
  PtChartKind kind;
  Group group;
  const char *icon;
} questions[] = {
  { PT_CHART_BULLET, GROUP_TARGETS, "pt-bullet-symbolic" },
  { PT_CHART_TARGET, GROUP_TARGETS, "pt-target-symbolic" },
  { PT_CHART_RANKING, GROUP_PLACES, "pt-ranking-symbolic" },
  { PT_CHART_BARS, GROUP_PLACES, "pt-bars-symbolic" },
  { PT_CHART_GAP, GROUP_PLACES, "pt-gap-symbolic" },
  { PT_CHART_TILES, GROUP_PLACES, "pt-tiles-symbolic" },
  { PT_CHART_FUNNEL, GROUP_PLACES, "pt-funnel-symbolic" },
  { PT_CHART_LORENZ, GROUP_PLACES, "pt-lorenz-symbolic" },
  { PT_CHART_CHANGE, GROUP_TIME, "pt-change-symbolic" },
  { PT_CHART_TREND, GROUP_TIME, "pt-trend-symbolic" },
  { PT_CHART_MULTIPLES, GROUP_TIME, "pt-multiples-symbolic" },
  { PT_CHART_PARTS, GROUP_WHOLE, "pt-parts-symbolic" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (questions) == PT_N_CHARTS);

static GtkWidget *
make_row (PtChartKind kind, const char *icon)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (pt_picture_get_question_name (kind));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pt_picture_get_question_name (kind), -1);
  return row;
}

static Group
get_group (GtkListBoxRow *row)
{
  return questions[gtk_list_box_row_get_index (row)].group;
}

static void
set_heading_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  GtkWidget *heading;

  if (before != NULL && get_group (before) == get_group (row)) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }

  heading = gtk_label_new (_ (group_names[get_group (row)]));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_row_set_header (row, heading);
}

void
pt_questions_fill (GtkListBox *list)
{
  gtk_list_box_set_header_func (list, set_heading_cb, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gtk_list_box_append (list, make_row (questions[i].kind, questions[i].icon));
}

PtChartKind
pt_questions_get_kind (GtkListBoxRow *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), PT_CHART_BARS);

  return questions[gtk_list_box_row_get_index (row)].kind;
}

void
pt_questions_select (GtkListBox *list, PtChartKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    if (questions[i].kind == kind)
      gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, (int) i));
  }
}
