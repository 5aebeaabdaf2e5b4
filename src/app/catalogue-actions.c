#include "app/catalogue-actions.h"

#include <glib/gi18n-lib.h>

#include "app/group-form.h"
#include "app/merge-form.h"
#include "app/split-form.h"
#include "app/unit-form.h"

typedef GtkWidget *(*MakeForm) (PtCatalogue *catalogue, const PtUnit *unit);

typedef struct {
  const char *name;
  const char *title;
  const char *explanation; /* with a %s for the name of the unit, or without */
  MakeForm make;
  gboolean needs_unit, day_optional, makes_unit;
} Change;

static GtkWidget *
make_new (PtCatalogue *catalogue, const PtUnit *unit)
{
  return pt_unit_form_new (PT_UNIT_FORM_BEGIN, catalogue, unit);
}

static GtkWidget *
make_rename (PtCatalogue *catalogue, const PtUnit *unit)
{
  return pt_unit_form_new (PT_UNIT_FORM_RENAME, catalogue, unit);
}

static GtkWidget *
make_move (PtCatalogue *catalogue, const PtUnit *unit)
{
  return pt_unit_form_new (PT_UNIT_FORM_MOVE, catalogue, unit);
}

static GtkWidget *
make_close (PtCatalogue *catalogue, const PtUnit *unit)
{
  return pt_unit_form_new (PT_UNIT_FORM_CLOSE, catalogue, unit);
}

static const Change changes[] = {
  { "unit.new", N_ ("New unit"),
    N_ ("A unit that is not in the book yet. Figures of units that are there stay as "
        "they are."),
    make_new, FALSE, TRUE, TRUE },
  { "unit.rename", N_ ("New name or code"),
    N_ ("%s bears another name or code from a day on. It stays the same unit, with all "
        "its figures."),
    make_rename, TRUE, FALSE },
  { "unit.move", N_ ("Move to another place"),
    N_ ("%s belongs to another unit from a day on, with everything below it."),
    make_move, TRUE, FALSE },
  { "unit.close", N_ ("End without successor"),
    N_ ("%s ends, and nothing takes its place. Where others take its place, merge or "
        "split it."),
    make_close, TRUE, FALSE },
  { "unit.merge", N_ ("Merge"),
    N_ ("%s and others end, and one new unit takes their place. It gets all their "
        "figures."),
    pt_merge_form_new, TRUE, FALSE },
  { "unit.split", N_ ("Split"),
    N_ ("%s ends, and others take its place. Its past figures go to them in shares, "
        "marked as estimates."),
    pt_split_form_new, TRUE, FALSE },
  { "unit.group", N_ ("Another group"),
    N_ ("%s belongs to another group from a day on. Before that day it stays in the "
        "group it was in."),
    pt_group_form_new, TRUE, TRUE },
};

static const Change *
find_change (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    if (g_str_equal (changes[i].name, name))
      return &changes[i];
  }
  return NULL;
}

static PtBook *
get_book (PtCataloguePage *page)
{
  PtSession *session = pt_catalogue_page_get_session (page);

  return session == NULL ? NULL : pt_session_get_book (session);
}

/* A unit that was made is the one with the highest number: it is shown next. */
static void
made_cb (PtCataloguePage *page)
{
  guint n;
  const PtUnit *units =
    pt_catalogue_get_units (pt_book_get_catalogue (get_book (page)), &n);
  gint64 newest = 0;

  for (guint i = 0; i < n; i++)
    newest = MAX (newest, units[i].id);
  pt_catalogue_page_choose (page, newest);
}

static void
done_cb (PtCataloguePage *page, const char *title)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.tell-done", "s", title);
}

/* Returns: (transfer full) */
static char *
explain (const Change *change, const PtUnit *unit)
{
  const char *words = _ (change->explanation);
  const char *place = strstr (words, "%s");
  const char *name;

  if (place == NULL)
    return g_strdup (words);
  name = pt_unit_get_nearest_version (unit, pt_day_today ())->name;
  return g_strdup_printf ("%.*s%s%s", (int) (place - words), words, name, place + 2);
}

/* Nothing more happens to what is over. */
static gboolean
is_over (const PtUnit *unit)
{
  return unit->n_versions == 0 ||
         unit->versions[unit->n_versions - 1].to <= pt_day_today ();
}

/* What is over can only be corrected, on a day on which it was there. */
static void
prepare_correction (PtReorganiseDialog *dialog, const PtUnit *unit)
{
  g_autofree char *last =
    pt_day_format_short (unit->versions[unit->n_versions - 1].to - 1);

  pt_unit_form_set_correction (PT_UNIT_FORM (pt_reorganise_dialog_get_form (dialog)),
                               TRUE);
  pt_reorganise_dialog_set_day (dialog, last);
}

PtReorganiseDialog *
pt_catalogue_actions_open (PtCataloguePage *page, const char *action)
{
  const Change *change = find_change (action);
  const PtUnit *unit = pt_catalogue_page_get_unit (page);
  PtBook *book = get_book (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  g_autofree char *explanation = NULL;
  GtkWidget *form, *dialog;

  if (change == NULL || book == NULL || (change->needs_unit && unit == NULL))
    return NULL;

  explanation = explain (change, unit);
  form = change->make (pt_book_get_catalogue (book), unit);
  dialog = pt_reorganise_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                     book, _ (change->title), explanation,
                                     PT_REORGANISE_FORM (form), change->day_optional);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), page,
                           G_CONNECT_SWAPPED);
  if (change->makes_unit)
    g_signal_connect_object (dialog, "done", G_CALLBACK (made_cb), page,
                             G_CONNECT_SWAPPED);
  if (change->make == make_rename && is_over (unit))
    prepare_correction (PT_REORGANISE_DIALOG (dialog), unit);
  gtk_window_present (GTK_WINDOW (dialog));
  return PT_REORGANISE_DIALOG (dialog);
}

PtBulkDialog *
pt_catalogue_actions_open_files (PtCataloguePage *page)
{
  PtBook *book = get_book (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *dialog;

  if (book == NULL)
    return NULL;

  dialog = pt_bulk_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, book);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), page,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return PT_BULK_DIALOG (dialog);
}

static void
files_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_catalogue_actions_open_files (PT_CATALOGUE_PAGE (widget));
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pt_catalogue_actions_open (PT_CATALOGUE_PAGE (widget), name);
}

void
pt_catalogue_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (widget_class, changes[i].name, NULL,
                                     change_action);
  gtk_widget_class_install_action (widget_class, "unit.files", NULL, files_action);
}

const char *
pt_catalogue_actions_update (PtCataloguePage *page)
{
  PtBook *book = get_book (page);
  const PtUnit *unit = pt_catalogue_page_get_unit (page);
  gboolean may_write = book != NULL && !pt_book_is_read_only (book);
  gboolean may_change = may_write && unit != NULL && unit->n_versions > 0;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    gboolean enabled = changes[i].needs_unit ? may_change : may_write;

    /* What was written wrong can still be mended. */
    if (enabled && changes[i].needs_unit && is_over (unit))
      enabled = g_str_equal (changes[i].name, "unit.rename");
    gtk_widget_action_set_enabled (GTK_WIDGET (page), changes[i].name, enabled);
  }
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "unit.files", may_write);
  if (book != NULL && !may_write)
    return pt_book_get_read_only_reason (book);
  if (may_change && is_over (unit))
    return _ ("This unit is over. Only what was written wrong can be mended.");
  return NULL;
}
