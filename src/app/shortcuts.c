#include "app/shortcuts.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

const PtShortcut pt_shortcuts[] = {
  { "win.page::overview", "<Alt>1", N_ ("Overview") },
  { "win.page::entry", "<Alt>2", N_ ("Entry of figures") },
  { "win.page::chart", "<Alt>3", N_ ("Charts") },
  { "win.page::disparity", "<Alt>4", N_ ("Differences between groups") },
  { "win.page::gap", "<Alt>5", N_ ("Places without an organisation") },
  { "win.page::report", "<Alt>6", N_ ("Self-check report") },
  { "win.page::catalogue", "<Alt>7", N_ ("Units and groups") },
  { "win.period", "<Ctrl>D", N_ ("Choose the period") },
  { "win.scope", "<Ctrl>L", N_ ("Choose the places shown") },
  { "win.find", "<Ctrl>F", N_ ("Find a unit, also by an old name") },
  { "win.new", "<Ctrl>N", N_ ("Make a new book") },
  { "win.open", "<Ctrl>O", N_ ("Open another book") },
  { "win.backups", "<Ctrl>R", N_ ("Restore a copy of the book") },
  { "win.import", "<Ctrl>I", N_ ("Take in figures from a file") },
  { "win.print", "<Ctrl>P", N_ ("Print the charts of the page") },
  { "win.export::pdf", "<Ctrl>S", N_ ("Save the charts of the page as PDF") },
  { "win.copy", "<Ctrl><Shift>C", N_ ("Copy the chart as a picture") },
  { "win.copy-table", "<Ctrl><Shift>T", N_ ("Copy the table behind the chart") },
  { "win.undo", "<Ctrl>Z", N_ ("Undo the last change") },
  { "win.redo", "<Ctrl><Shift>Z", N_ ("Redo what was undone") },
  { NULL, "Left", N_ ("In a chart: to the value before") },
  { NULL, "Right", N_ ("In a chart: to the next value") },
  { NULL, "Home", N_ ("In a chart: to the first value") },
  { NULL, "End", N_ ("In a chart: to the last value") },
  { NULL, "<Ctrl>Left", N_ ("In a tile map: move the tile that is read") },
  { NULL, "F2", N_ ("In the figures: change what stands in the cell") },
  { NULL, "<Ctrl>Down", N_ ("In the figures: to the next empty cell") },
  { NULL, "<Ctrl>Page_Down", N_ ("In a form: the next unit") },
  { NULL, "F10", N_ ("Open the menu") },
  { "win.shortcuts", "F1", N_ ("Show this list") },
  { "window.close", "<Ctrl>W", N_ ("Close the window") },
  { "app.quit", "<Ctrl>Q", N_ ("Quit the program") },
  { NULL, NULL, NULL },
};

struct _PtShortcuts {
  GtkWindow parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PtShortcuts, pt_shortcuts, GTK_TYPE_WINDOW)

static GtkWidget *
make_row (const PtShortcut *shortcut)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (_ (shortcut->words));
  GtkWidget *keys;
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  GdkModifierType modifiers;
  guint key;

  gtk_accelerator_parse (shortcut->accelerator, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  keys = gtk_label_new (text);
  gtk_widget_add_css_class (keys, "keys");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), keys);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  spoken = g_strdup_printf ("%s: %s", _ (shortcut->words), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  return row;
}

static void
pt_shortcuts_class_init (PtShortcutsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/shortcuts.ui");
  gtk_widget_class_bind_template_child (widget_class, PtShortcuts, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_shortcuts_init (PtShortcuts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; pt_shortcuts[i].words != NULL; i++)
    gtk_list_box_append (self->list, make_row (&pt_shortcuts[i]));
}

GtkWidget *
pt_shortcuts_new (GtkWindow *parent)
{
  return g_object_new (PT_TYPE_SHORTCUTS, "transient-for", parent, NULL);
}
