#include "app/pictures-units.h"

#include "app/catalogue-actions.h"
#include "app/definitions.h"
#include "app/keeping.h"
#include "app/target-form.h"

static PtDefinitions *
show_tab (PtWindow *window, const char *tab)
{
  pt_window_show_page (window, "catalogue");
  return PT_DEFINITIONS (pt_catalogue_page_show_tab (
    PT_CATALOGUE_PAGE (pt_window_get_page (window, "catalogue")), tab));
}

GtkWidget *
pt_pictures_show_groups (PtWindow *window)
{
  show_tab (window, "groups");
  return GTK_WIDGET (window);
}

GtkWidget *
pt_pictures_show_targets (PtWindow *window)
{
  show_tab (window, "targets");
  return GTK_WIDGET (window);
}

GtkWidget *
pt_pictures_show_members (PtWindow *window)
{
  PtDefinitions *list = show_tab (window, "groups");
  PtCatalogue *catalogue = pt_session_get_catalogue (pt_window_get_session (window));
  guint n;
  const PtDimension *dimensions = pt_catalogue_get_dimensions (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (dimensions[i].n_groups > 0 && !g_str_equal (dimensions[i].code, "sector")) {
      pt_definitions_choose (list, pt_group_get_name (&dimensions[i].groups[0]));
      break;
    }
  return GTK_WIDGET (pt_definitions_open (list, "definitions.members"));
}

GtkWidget *
pt_pictures_show_target (PtWindow *window)
{
  PtReorganiseDialog *dialog =
    pt_definitions_open (show_tab (window, "targets"), "definitions.target");

  pt_target_form_set (PT_TARGET_FORM (pt_reorganise_dialog_get_form (dialog)), NULL,
                      "72,5", NULL);
  return GTK_WIDGET (dialog);
}

GtkWidget *
pt_pictures_show_element (PtWindow *window)
{
  return GTK_WIDGET (
    pt_definitions_open (show_tab (window, "elements"), "definitions.end"));
}

GtkWidget *
pt_pictures_show_new_element (PtWindow *window)
{
  return GTK_WIDGET (
    pt_definitions_open (show_tab (window, "elements"), "definitions.element"));
}

GtkWidget *
pt_pictures_show_new_rate (PtWindow *window)
{
  return GTK_WIDGET (
    pt_definitions_open (show_tab (window, "rates"), "definitions.rate"));
}

GtkWidget *
pt_pictures_show_bulk (PtWindow *window)
{
  pt_window_show_page (window, "catalogue");
  return GTK_WIDGET (pt_catalogue_actions_open_files (
    PT_CATALOGUE_PAGE (pt_window_get_page (window, "catalogue"))));
}

GtkWidget *
pt_pictures_show_copies (PtWindow *window)
{
  return GTK_WIDGET (pt_keeping_open (window));
}
