#include "app/merge-window.h"

#include "app/choice.h"
#include "base/number.h"
#include "store/backups.h"

#include <glib/gi18n-lib.h>

#include "ui-resources.h"

struct _PtMergeWindow {
  GtkWindow parent_instance;

  GtkLabel *summary, *problem;
  GtkWidget *decisions;
  GListStore *items; /* PtChoice: the place among the conflicts */

  PtBook *book;
  PtBookMerge *merge;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtMergeWindow, pt_merge_window, GTK_TYPE_WINDOW)

static PtMergeConflict *
get_conflict (PtMergeWindow *self, GtkListItem *item)
{
  int place = pt_choice_get_id (gtk_list_item_get_item (item));

  return pt_book_merge_get_conflicts (self->merge)->pdata[place];
}

/* Only what a person does counts: while a row is filled nobody listens. */
static void
toggled_cb (GtkCheckButton *theirs, GtkListItem *item)
{
  GtkWidget *window =
    gtk_widget_get_ancestor (GTK_WIDGET (theirs), PT_TYPE_MERGE_WINDOW);

  if (window != NULL && gtk_list_item_get_item (item) != NULL)
    get_conflict (PT_MERGE_WINDOW (window), item)->take_theirs =
      gtk_check_button_get_active (theirs);
}

static void
row_setup_cb (PtMergeWindow *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *what = gtk_label_new (NULL);
  GtkWidget *ours = gtk_check_button_new ();
  GtkWidget *theirs = gtk_check_button_new ();

  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_widget_add_css_class (what, "caption");
  gtk_check_button_set_group (GTK_CHECK_BUTTON (theirs), GTK_CHECK_BUTTON (ours));
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), ours);
  gtk_box_append (GTK_BOX (box), theirs);
  g_signal_connect (theirs, "toggled", G_CALLBACK (toggled_cb), item);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

/* "Nguyễn A, 05/01/2025 14:30" */
static char *
describe_edit (const char *who, const char *at)
{
  g_autofree char *moment = at != NULL ? pt_day_format_moment (at) : g_strdup ("–");

  return g_strdup_printf ("%s, %s", who != NULL ? who : "–", moment);
}

static void
row_bind_cb (PtMergeWindow *self, GtkListItem *item)
{
  const PtMergeConflict *conflict = get_conflict (self, item);
  GtkWidget *what = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *ours = gtk_widget_get_next_sibling (what);
  GtkWidget *theirs = gtk_widget_get_next_sibling (ours);
  g_autofree char *our_edit = describe_edit (conflict->our_who, conflict->our_at);
  g_autofree char *their_edit = describe_edit (conflict->their_who, conflict->their_at);
  /* Translators: a value, and who wrote it and when. */
  g_autofree char *here =
    g_strdup_printf (_ ("This book: %s (%s)"), conflict->ours, our_edit);
  /* Translators: a value, and who wrote it and when. */
  g_autofree char *there =
    g_strdup_printf (_ ("The other book: %s (%s)"), conflict->theirs, their_edit);
  gboolean takes_theirs = conflict->take_theirs;

  gtk_label_set_text (GTK_LABEL (what), conflict->what);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (ours), here);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (theirs), there);
  g_signal_handlers_block_by_func (theirs, toggled_cb, item);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (takes_theirs ? theirs : ours), TRUE);
  g_signal_handlers_unblock_by_func (theirs, toggled_cb, item);
}

static void
show_conflicts (PtMergeWindow *self)
{
  GPtrArray *conflicts = pt_book_merge_get_conflicts (self->merge);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < conflicts->len; i++)
    g_ptr_array_add (items, pt_choice_new ((int) i, "", NULL));
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_widget_set_visible (self->decisions, conflicts->len > 0);
}

static void
take_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtMergeWindow *self = PT_MERGE_WINDOW (widget);
  GPtrArray *conflicts = pt_book_merge_get_conflicts (self->merge);

  for (guint i = 0; i < conflicts->len; i++)
    ((PtMergeConflict *) conflicts->pdata[i])->take_theirs =
      g_variant_get_boolean (parameter);
  show_conflicts (self);
}

static void
show_summary (PtMergeWindow *self)
{
  guint n_edits = pt_book_merge_get_n_edits (self->merge);
  guint n_conflicts = pt_book_merge_get_conflicts (self->merge)->len;
  g_autofree char *edits = pt_number_format (n_edits);
  g_autofree char *taken = pt_number_format (pt_book_merge_get_n_taken (self->merge));
  g_autofree char *conflicts = pt_number_format (n_conflicts);
  g_autofree char *words = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.apply", n_edits > 0);
  if (n_edits == 0)
    words = g_strdup (_ ("This book has everything of the other one already. There is "
                         "nothing to take in."));
  else if (n_conflicts == 0)
    /* Translators: numbers of changes and of figures. */
    words = g_strdup_printf (_ ("The other book has %s changes that this one does not "
                                "know; %s figures and entries would be taken in. "
                                "Nothing was changed in both."),
                             edits, taken);
  else
    /* Translators: numbers of changes, of figures, of conflicts. */
    words = g_strdup_printf (_ ("The other book has %s changes that this one does not "
                                "know; %s figures and entries would be taken in. %s "
                                "were changed in both: the later change is chosen, "
                                "unless you decide otherwise below."),
                             edits, taken, conflicts);
  gtk_label_set_text (self->summary, words);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PtMergeWindow *self = PT_MERGE_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (PtEdit) edit = NULL;

  if (!pt_book_back_up (self->book, PT_BACKUP_MERGE, &error) ||
      !pt_book_merge_apply (self->merge, &error)) {
    gtk_label_set_text (self->problem, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
    return;
  }
  edit = pt_book_find_undo (self->book);
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  if (edit != NULL)
    g_signal_emit (self, signals[DONE], 0, edit->title);
  g_object_unref (self);
}

static void
pt_merge_window_finalize (GObject *object)
{
  PtMergeWindow *self = PT_MERGE_WINDOW (object);

  g_clear_pointer (&self->merge, pt_book_merge_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (pt_merge_window_parent_class)->finalize (object);
}

static void
pt_merge_window_class_init (PtMergeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_CHOICE);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->finalize = pt_merge_window_finalize;
  signals[DONE] = g_signal_new ("done", PT_TYPE_MERGE_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/merge-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PtMergeWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PtMergeWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PtMergeWindow, decisions);
  gtk_widget_class_bind_template_child (widget_class, PtMergeWindow, items);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_install_action (widget_class, "merge.take-all", "b",
                                   take_all_action);
  gtk_widget_class_install_action (widget_class, "merge.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
pt_merge_window_init (PtMergeWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pt_merge_window_new (GtkWindow *parent, PtBook *book, const char *path, GError **error)
{
  PtBookMerge *merge = pt_book_merge_new (book, path, error);
  PtMergeWindow *self;

  if (merge == NULL)
    return NULL;
  self = g_object_new (PT_TYPE_MERGE_WINDOW, "transient-for", parent, "modal",
                       parent != NULL, NULL);
  self->book = g_object_ref (book);
  self->merge = merge;
  show_summary (self);
  show_conflicts (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_window_get_title (GTK_WINDOW (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->summary), -1);
  return GTK_WIDGET (self);
}

const char *
pt_merge_window_get_summary (PtMergeWindow *self)
{
  g_return_val_if_fail (PT_IS_MERGE_WINDOW (self), NULL);

  return gtk_label_get_text (self->summary);
}

const char *
pt_merge_window_get_problem (PtMergeWindow *self)
{
  g_return_val_if_fail (PT_IS_MERGE_WINDOW (self), NULL);

  return gtk_label_get_text (self->problem);
}

const GPtrArray *
pt_merge_window_get_conflicts (PtMergeWindow *self)
{
  g_return_val_if_fail (PT_IS_MERGE_WINDOW (self), NULL);

  return pt_book_merge_get_conflicts (self->merge);
}
