#include "app/entry-bar.h"

#include "app/entry-units.h"
#include "app/picker.h"

#include "ui-resources.h"

struct _PtEntryBar {
  GtkWidget parent_instance;

  GtkWidget *root, *level_box, *unit_box;
  GtkToggleButton *grid_button, *form_button;
  PtPicker *forms, *levels, *units;

  PtSession *session;
  PtEntryView view;
  char *codes[2];         /* the form chosen in each view; NULL: all */
  gint64 unit;            /* in the book; 0: the first */
  PtCatalogue *catalogue; /* what follows is of this one, and of this choice */
  PtPeriod period;
  PtKind kind;
  int within;
  GArray *places;   /* the units to choose from */
  GPtrArray *asked; /* PtForm, those to choose from */
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtEntryBar, pt_entry_bar, GTK_TYPE_WIDGET)

/* The place of the chosen form among those asked, or PT_ALL_FORMS. */
static int
find_form (PtEntryBar *self)
{
  const char *code = self->codes[self->view];

  for (guint i = 0; code != NULL && i < self->asked->len; i++) {
    const PtForm *form = g_ptr_array_index (self->asked, i);

    if (g_str_equal (form->code, code))
      return (int) i;
  }
  return code == NULL || self->asked->len == 0 ? PT_ALL_FORMS : 0;
}

static void
fill_choosers (PtEntryBar *self)
{
  const PtUnit *unit = pt_entry_bar_get_unit (self);
  g_autoptr (GListModel) levels = pt_entry_units_kinds (self->catalogue, self->period);
  g_autoptr (GListModel) forms = NULL;

  g_clear_pointer (&self->asked, g_ptr_array_unref);
  self->asked = pt_forms_list (self->catalogue, self->period, unit);
  forms = pt_entry_units_forms (self->asked);
  pt_picker_set_choices (self->levels, levels, (int) self->kind);
  pt_picker_set_choices (self->forms, forms, find_form (self));
  if (self->view == PT_ENTRY_VIEW_FORM) {
    g_autoptr (GListModel) units =
      pt_entry_units_names (self->catalogue, self->period, self->places);

    pt_picker_set_choices (self->units, units, unit == NULL ? -1 : (int) unit->index);
  }
}

static gboolean
is_same (PtEntryBar *self, PtKind kind, int within)
{
  return self->catalogue == pt_session_get_catalogue (self->session) &&
         self->period == pt_session_get_period (self->session) && self->kind == kind &&
         self->within == within;
}

static void
find_places (PtEntryBar *self, PtKind kind, int within)
{
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  g_clear_pointer (&self->places, g_array_unref);
  self->catalogue = pt_catalogue_ref (pt_session_get_catalogue (self->session));
  self->period = pt_session_get_period (self->session);
  self->kind = kind;
  self->within = within;
  self->places = pt_entry_units_list (self->catalogue, self->period, kind, within);
}

static void
change (PtEntryBar *self)
{
  if (self->places == NULL)
    return;

  fill_choosers (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
form_chosen_cb (PtEntryBar *self)
{
  int place = pt_picker_get_selected (self->forms);
  const char *code = NULL;

  if (place >= 0 && (guint) place < self->asked->len)
    code = ((PtForm *) g_ptr_array_index (self->asked, place))->code;
  pt_entry_bar_set_form (self, code);
}

static void
level_chosen_cb (PtEntryBar *self)
{
  pt_session_set_level (self->session, (PtKind) pt_picker_get_selected (self->levels));
}

static void
unit_chosen_cb (PtEntryBar *self)
{
  int index = pt_picker_get_selected (self->units);
  guint n;

  if (index >= 0)
    pt_entry_bar_set_unit (self,
                           pt_catalogue_get_units (self->catalogue, &n)[index].id);
}

static void
view_toggled_cb (PtEntryBar *self)
{
  pt_entry_bar_set_view (self, gtk_toggle_button_get_active (self->form_button)
                                 ? PT_ENTRY_VIEW_FORM
                                 : PT_ENTRY_VIEW_GRID);
}

static void
pt_entry_bar_dispose (GObject *object)
{
  PtEntryBar *self = PT_ENTRY_BAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->catalogue, pt_catalogue_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PT_TYPE_ENTRY_BAR);

  G_OBJECT_CLASS (pt_entry_bar_parent_class)->dispose (object);
}

static void
pt_entry_bar_finalize (GObject *object)
{
  PtEntryBar *self = PT_ENTRY_BAR (object);

  g_free (self->codes[0]);
  g_free (self->codes[1]);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->asked, g_ptr_array_unref);

  G_OBJECT_CLASS (pt_entry_bar_parent_class)->finalize (object);
}

static void
pt_entry_bar_class_init (PtEntryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PT_TYPE_PICKER);
  g_resources_register (pt_ui_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = pt_entry_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = pt_entry_bar_finalize;

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_ENTRY_BAR, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/phongtrao/PhongTrao/ui/entry-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, root);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, level_box);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, unit_box);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, grid_button);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, form_button);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, forms);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, levels);
  gtk_widget_class_bind_template_child (widget_class, PtEntryBar, units);
  gtk_widget_class_bind_template_callback (widget_class, form_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
}

static void
pt_entry_bar_init (PtEntryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->codes[PT_ENTRY_VIEW_GRID] = g_strdup ("models");
}

/* Lists of thousands are not made anew because one figure is another. */
void
pt_entry_bar_update (PtEntryBar *self, PtSession *session)
{
  PtKind kind;
  int within;

  g_return_if_fail (PT_IS_ENTRY_BAR (self));

  g_set_object (&self->session, session);
  kind = pt_entry_units_choose_kind (session);
  within = pt_entry_units_find_scope (session);
  if (self->places != NULL && is_same (self, kind, within))
    return;

  find_places (self, kind, within);
  fill_choosers (self);
}

gboolean
pt_entry_bar_fill (PtEntryBar *self, PtEntryChoice *choice)
{
  const PtUnit *unit;
  int place;

  g_return_val_if_fail (PT_IS_ENTRY_BAR (self), FALSE);

  unit = pt_entry_bar_get_unit (self);
  if (unit == NULL)
    return FALSE;

  place = find_form (self);
  *choice = (PtEntryChoice){
    .book = pt_session_get_book (self->session),
    .period = self->period,
    .unit = self->view == PT_ENTRY_VIEW_FORM ? (int) unit->index : -1,
    .kind = self->kind,
    .within = self->within,
    .places = self->places,
  };
  if (place != PT_ALL_FORMS)
    choice->form = ((PtForm *) g_ptr_array_index (self->asked, place))->code;
  return TRUE;
}

void
pt_entry_bar_set_view (PtEntryBar *self, PtEntryView view)
{
  gboolean is_form = view == PT_ENTRY_VIEW_FORM;

  g_return_if_fail (PT_IS_ENTRY_BAR (self));

  if (view == self->view)
    return;

  self->view = view;
  gtk_toggle_button_set_active (is_form ? self->form_button : self->grid_button, TRUE);
  gtk_widget_set_visible (self->unit_box, is_form);
  gtk_widget_set_visible (self->level_box, !is_form);
  change (self);
}

PtEntryView
pt_entry_bar_get_view (PtEntryBar *self)
{
  g_return_val_if_fail (PT_IS_ENTRY_BAR (self), PT_ENTRY_VIEW_GRID);

  return self->view;
}

void
pt_entry_bar_set_form (PtEntryBar *self, const char *code)
{
  char *copy;

  g_return_if_fail (PT_IS_ENTRY_BAR (self));

  copy = g_strdup (code);
  g_free (self->codes[self->view]);
  self->codes[self->view] = copy;
  change (self);
}

void
pt_entry_bar_set_unit (PtEntryBar *self, gint64 id)
{
  g_return_if_fail (PT_IS_ENTRY_BAR (self));

  self->unit = id;
  change (self);
}

/* The chosen one's place among those to choose from; 0 where it is not there. */
static guint
find_place (PtEntryBar *self)
{
  const PtUnit *units;
  guint n;

  units = pt_catalogue_get_units (self->catalogue, &n);
  for (guint i = 0; i < self->places->len; i++) {
    if (units[g_array_index (self->places, guint, i)].id == self->unit)
      return i;
  }
  return 0;
}

const PtUnit *
pt_entry_bar_get_unit (PtEntryBar *self)
{
  guint n;

  g_return_val_if_fail (PT_IS_ENTRY_BAR (self), NULL);

  if (self->places == NULL || self->places->len == 0)
    return NULL;
  return &pt_catalogue_get_units (
    self->catalogue, &n)[g_array_index (self->places, guint, find_place (self))];
}

gboolean
pt_entry_bar_step_unit (PtEntryBar *self, int direction)
{
  int next;
  guint n;

  g_return_val_if_fail (PT_IS_ENTRY_BAR (self), FALSE);

  if (self->view != PT_ENTRY_VIEW_FORM || pt_entry_bar_get_unit (self) == NULL)
    return FALSE;

  next = (int) find_place (self) + direction;
  if (next < 0 || next >= (int) self->places->len)
    return FALSE;

  pt_entry_bar_set_unit (
    self, pt_catalogue_get_units (self->catalogue,
                                  &n)[g_array_index (self->places, guint, next)]
            .id);
  return TRUE;
}

void
pt_entry_bar_open_units (PtEntryBar *self)
{
  g_return_if_fail (PT_IS_ENTRY_BAR (self));

  pt_picker_open (self->units);
}
