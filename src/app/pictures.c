#include "app/pictures.h"

#include "app/alert.h"
#include "app/catalogue-actions.h"
#include "app/disparity-pictures.h"
#include "app/entry-pictures.h"
#include "app/gap-pictures.h"
#include "app/merge-form.h"
#include "app/pictures-units.h"
#include "app/pictures-write.h"
#include "app/settings.h"
#include "app/shortcuts.h"
#include "app/split-form.h"
#include "app/unit-form.h"
#include "app/window.h"

#include <glib/gi18n-lib.h>

/* Long enough for transitions to end and for a slow machine to draw. */
#define SETTLE_MS 900

typedef struct _Pictures Pictures;

/* One picture: what leads to it, and of what it is taken. */
typedef struct {
  const char *name;
  GtkWidget *(*show) (Pictures *self); /* NULL: the question, on the chart page */
  const char *what;                    /* that question, or one state of a page */
  GtkWidget *(*show_more) (PtWindow *window);                   /* … or NULL */
  GtkWidget *(*show_page) (PtWindow *window, const char *what); /* … or NULL */
} Step;

struct _Pictures {
  PtWindow *window;
  GtkWidget *shown; /* the widget to be pictured */
  char *folder;
  guint step;
};

static GtkWidget *
show_welcome (Pictures *self)
{
  pt_window_welcome (self->window);
  return GTK_WIDGET (self->window);
}

static GtkWidget *
show_overview (Pictures *self)
{
  pt_window_show_page (self->window, "overview");
  return GTK_WIDGET (self->window);
}

static GtkWidget *
show_question (Pictures *self, const char *question)
{
  GtkWidget *page = pt_window_get_page (self->window, "chart");

  pt_window_show_page (self->window, "chart");
  gtk_widget_activate_action (page, "chart.question", "s", question);
  return GTK_WIDGET (self->window);
}

static GtkWidget *
show_grey (Pictures *self)
{
  GtkWidget *window = show_question (self, "bars");

  gtk_widget_activate_action (pt_window_get_page (self->window, "chart"), "chart.ink",
                              "s", "grey");
  return window;
}

static PtCataloguePage *
show_catalogue_page (Pictures *self)
{
  pt_window_show_page (self->window, "catalogue");
  return PT_CATALOGUE_PAGE (pt_window_get_page (self->window, "catalogue"));
}

static void
choose_unit (Pictures *self, const char *code, PtDay day)
{
  PtCataloguePage *page = show_catalogue_page (self);
  PtCatalogue *catalogue =
    pt_session_get_catalogue (pt_window_get_session (self->window));
  const PtUnit *unit = pt_catalogue_find_unit (catalogue, code, day);

  pt_catalogue_page_search (page, "");
  pt_catalogue_page_set_day (page, day);
  if (unit != NULL)
    pt_catalogue_page_choose (page, unit->id);
}

/* Thần Sa, as it is and where it came from. */
static GtkWidget *
show_catalogue (Pictures *self)
{
  choose_unit (self, "05725", pt_day_today ());
  return GTK_WIDGET (self->window);
}

static GtkWidget *
show_catalogue_before (Pictures *self)
{
  choose_unit (self, "05569", pt_day_new (2025, 6, 30));
  return GTK_WIDGET (self->window);
}

static GtkWidget *
show_catalogue_search (Pictures *self)
{
  pt_catalogue_page_search (show_catalogue_page (self), "than xa");
  return GTK_WIDGET (self->window);
}

/* A dialog of the catalogue page, for the unit of @code. */
static GtkWidget *
show_change (Pictures *self, const char *code, const char *action)
{
  PtReorganiseDialog *dialog;

  choose_unit (self, code, pt_day_today ());
  dialog = pt_catalogue_actions_open (show_catalogue_page (self), action);
  /* After all figures there are. */
  pt_reorganise_dialog_set_day (dialog, "01/01/2027");
  return GTK_WIDGET (dialog);
}

static GtkWidget *
show_new_unit (Pictures *self)
{
  return show_change (self, "05725", "unit.new");
}

static GtkWidget *
show_rename (Pictures *self)
{
  GtkWidget *dialog = show_change (self, "05725", "unit.rename");
  PtReorganiseForm *form =
    pt_reorganise_dialog_get_form (PT_REORGANISE_DIALOG (dialog));

  pt_unit_form_set (PT_UNIT_FORM (form), "Phường Thần Sa", NULL);
  return dialog;
}

static GtkWidget *
show_move (Pictures *self)
{
  return show_change (self, "05725", "unit.move");
}

static GtkWidget *
show_close (Pictures *self)
{
  return show_change (self, "05725", "unit.close");
}

static GtkWidget *
show_merge (Pictures *self)
{
  GtkWidget *dialog = show_change (self, "05725", "unit.merge");
  PtCatalogue *catalogue =
    pt_session_get_catalogue (pt_window_get_session (self->window));
  const PtUnit *other = pt_catalogue_find_unit (catalogue, "05719", pt_day_today ());

  if (other != NULL)
    pt_merge_form_add (PT_MERGE_FORM (
                         pt_reorganise_dialog_get_form (PT_REORGANISE_DIALOG (dialog))),
                       (int) other->index);
  return dialog;
}

static GtkWidget *
show_split (Pictures *self)
{
  GtkWidget *dialog = show_change (self, "05725", "unit.split");
  PtSplitForm *form =
    PT_SPLIT_FORM (pt_reorganise_dialog_get_form (PT_REORGANISE_DIALOG (dialog)));

  pt_split_form_set_part (form, 0, "Xã Thần Xa", "05725", "1250");
  pt_split_form_set_part (form, 1, "Xã Thượng Nung", "05726", "750");
  return dialog;
}

static GtkWidget *
show_group (Pictures *self)
{
  return show_change (self, "05725", "unit.group");
}

static GtkWidget *
show_toast (Pictures *self)
{
  gtk_widget_activate_action (pt_window_get_page (self->window, "chart"), "chart.ink",
                              "s", "colour");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.copy-table", NULL);
  return GTK_WIDGET (self->window);
}

static GtkWidget *
show_scopes (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.scope", NULL);
  return pt_choosers_get_scope_list (pt_window_get_choosers (self->window));
}

static GtkWidget *
show_shortcuts (Pictures *self)
{
  GtkWidget *shortcuts = pt_shortcuts_new (GTK_WINDOW (self->window));

  gtk_window_present (GTK_WINDOW (shortcuts));
  return shortcuts;
}

static GtkWidget *
show_alert (Pictures *self)
{
  GtkWidget *alert =
    pt_alert_new (GTK_WINDOW (self->window), _ ("The book could not be opened"),
                  _ ("There are no figures in this book yet."), NULL);

  gtk_window_present (GTK_WINDOW (alert));
  return alert;
}

static GtkWidget *
show_about (Pictures *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  GListModel *windows = gtk_window_get_toplevels ();
  guint n;

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  n = g_list_model_get_n_items (windows);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (GTK_IS_ABOUT_DIALOG (window))
      return window; /* GTK keeps it */
  }
  g_return_val_if_reached (NULL);
}

/* The welcome page last: it hides the book. */
static const Step steps[] = {
  { "page-overview", show_overview },
  { "page-entry-grid", .show_page = pt_entry_pictures_show, .what = "grid" },
  { "page-entry-form", .show_page = pt_entry_pictures_show, .what = "form" },
  { "dialog-paste", .show_page = pt_entry_pictures_show, .what = "paste" },
  { "dialog-progress", .show_page = pt_entry_pictures_show, .what = "progress" },
  { "page-chart-bars", NULL, "bars" },
  { "page-chart-bullet", NULL, "bullet" },
  { "page-chart-change", NULL, "change" },
  { "page-chart-funnel", NULL, "funnel" },
  { "page-chart-gap", NULL, "gap" },
  { "page-chart-lorenz", NULL, "lorenz" },
  { "page-chart-multiples", NULL, "multiples" },
  { "page-chart-parts", NULL, "parts" },
  { "page-chart-ranking", NULL, "ranking" },
  { "page-chart-target", NULL, "target" },
  { "page-chart-tiles", NULL, "tiles" },
  { "page-chart-trend", NULL, "trend" },
  { "page-chart-grey", show_grey },
  { "page-disparity", .show_page = pt_disparity_pictures_show, .what = "groups" },
  { "dialog-explain", .show_page = pt_disparity_pictures_show, .what = "explain" },
  { "page-disparity-units", .show_page = pt_disparity_pictures_show, .what = "units" },
  { "page-gap", .show_page = pt_gap_pictures_show, .what = "list" },
  { "page-gap-groups", .show_page = pt_gap_pictures_show, .what = "groups" },
  { "page-gap-settled", .show_page = pt_gap_pictures_show, .what = "settled" },
  { "dialog-follow-up", .show_page = pt_gap_pictures_show, .what = "dialog" },
  { "page-catalogue", show_catalogue },
  { "page-catalogue-before", show_catalogue_before },
  { "page-catalogue-search", show_catalogue_search },
  { "dialog-unit-new", show_new_unit },
  { "dialog-unit-rename", show_rename },
  { "dialog-unit-move", show_move },
  { "dialog-unit-close", show_close },
  { "dialog-unit-merge", show_merge },
  { "dialog-unit-split", show_split },
  { "dialog-unit-group", show_group },
  { "page-groups", .show_more = pt_pictures_show_groups },
  { "page-targets", .show_more = pt_pictures_show_targets },
  { "dialog-members", .show_more = pt_pictures_show_members },
  { "dialog-target", .show_more = pt_pictures_show_target },
  { "dialog-element", .show_more = pt_pictures_show_element },
  { "dialog-new-element", .show_more = pt_pictures_show_new_element },
  { "dialog-new-rate", .show_more = pt_pictures_show_new_rate },
  { "dialog-bulk", .show_more = pt_pictures_show_bulk },
  { "dialog-copies", .show_more = pt_pictures_show_copies },
  { "toast", show_toast },
  { "list-places", show_scopes },
  { "dialog-keys", show_shortcuts },
  { "dialog-alert", show_alert },
  { "dialog-about", show_about },
  { "page-welcome", show_welcome },
};

static GtkWidget *
show_step (Pictures *self, const Step *step)
{
  if (step->show_more != NULL)
    return step->show_more (self->window);
  if (step->show_page != NULL)
    return step->show_page (self->window, step->what);
  return step->show != NULL ? step->show (self) : show_question (self, step->what);
}

static void
finish (Pictures *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_free (self->folder);
  g_free (self);
}

static void
put_away (Pictures *self)
{
  GtkWidget *shown = self->shown;

  self->shown = NULL;
  if (GTK_IS_POPOVER (shown))
    gtk_popover_popdown (GTK_POPOVER (shown));
  else if (shown != GTK_WIDGET (self->window))
    gtk_window_close (GTK_WINDOW (shown));
}

static gboolean
next_cb (gpointer data)
{
  Pictures *self = data;

  if (self->shown != NULL) {
    pt_pictures_write (self->shown, self->folder, steps[self->step].name);
    put_away (self);
    self->step++;
  }
  if (self->step == G_N_ELEMENTS (steps)) {
    finish (self);
    return G_SOURCE_REMOVE;
  }
  self->shown = show_step (self, &steps[self->step]);
  return G_SOURCE_CONTINUE;
}

void
pt_pictures_start (GtkApplication *application, const PtPicturesChoice *choice)
{
  Pictures *self = g_new0 (Pictures, 1);

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme",
                choice->dark, "gtk-enable-animations", FALSE, NULL);
  g_mkdir_with_parents (choice->folder, 0755);
  self->folder = g_strdup (choice->folder);
  self->window = PT_WINDOW (pt_window_new (application, NULL));
  gtk_window_set_default_size (GTK_WINDOW (self->window), choice->width,
                               choice->height);
  pt_window_welcome (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  if (choice->book == NULL || !pt_window_open (self->window, choice->book))
    self->step = G_N_ELEMENTS (steps) - 1;
  g_timeout_add (SETTLE_MS, next_cb, self);
}
