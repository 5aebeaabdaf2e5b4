#include "app/undo-buttons.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtUndoButtons {
  GtkWidget parent_instance;

  GtkWidget *root, *undo, *redo;

  PtSession *session;
};

G_DEFINE_FINAL_TYPE (PtUndoButtons, pt_undo_buttons, GTK_TYPE_WIDGET)

static void
name_button (GtkWidget *button, const char *words)
{
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
session_changed_cb (PtUndoButtons *self)
{
  PtBook *book = pt_session_get_book (self->session);
  gboolean may_write = book != NULL && !pt_book_is_read_only (book);
  g_autoptr (PtEdit) undo = may_write ? pt_book_find_undo (book) : NULL;
  g_autoptr (PtEdit) redo = may_write ? pt_book_find_redo (book) : NULL;
  g_autofree char *undo_words = NULL;
  g_autofree char *redo_words = NULL;

  if (undo != NULL)
    /* Translators: %s names a change, as "Import of figures.csv". */
    undo_words = g_strdup_printf (_ ("Undo: %s"), undo->title);
  if (redo != NULL)
    /* Translators: %s names a change, as "Import of figures.csv". */
    redo_words = g_strdup_printf (_ ("Redo: %s"), redo->title);
  name_button (self->undo, undo == NULL ? _ ("Nothing to undo") : undo_words);
  name_button (self->redo, redo == NULL ? _ ("Nothing to redo") : redo_words);
}

static void
pt_undo_buttons_dispose (GObject *object)
{
  PtUndoButtons *self = PT_UNDO_BUTTONS (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_UNDO_BUTTONS);

  G_OBJECT_CLASS (pt_undo_buttons_parent_class)->dispose (object);
}

static void
pt_undo_buttons_class_init (PtUndoButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_undo_buttons_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/undo-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, PtUndoButtons, root);
  gtk_widget_class_bind_template_child (widget_class, PtUndoButtons, undo);
  gtk_widget_class_bind_template_child (widget_class, PtUndoButtons, redo);
}

static void
pt_undo_buttons_init (PtUndoButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pt_undo_buttons_set_session (PtUndoButtons *self, PtSession *session)
{
  g_return_if_fail (PT_IS_UNDO_BUTTONS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed_cb), self);
  session_changed_cb (self);
}
