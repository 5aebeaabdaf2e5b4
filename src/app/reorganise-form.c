#include "app/reorganise-form.h"

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE (PtReorganiseForm, pt_reorganise_form, GTK_TYPE_WIDGET)

static void
pt_reorganise_form_class_init (PtReorganiseFormClass *klass)
{
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] =
    g_signal_new ("changed", PT_TYPE_REORGANISE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
pt_reorganise_form_init (PtReorganiseForm *self)
{
}

PtReorganisation *
pt_reorganise_form_make_draft (PtReorganiseForm *self, PtDay day, GError **error)
{
  g_return_val_if_fail (PT_IS_REORGANISE_FORM (self), NULL);

  return PT_REORGANISE_FORM_GET_CLASS (self)->make_draft (self, day, error);
}

void
pt_reorganise_form_tell (PtReorganiseForm *self)
{
  g_return_if_fail (PT_IS_REORGANISE_FORM (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
