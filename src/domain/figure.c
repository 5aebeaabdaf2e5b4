#include "domain/figure.h"

#include <glib/gi18n-lib.h>

/* The codes are part of the file layouts and never change; an absent figure and a
 * number have none.
 */
static const char *const state_codes[] = {
  [PT_STATE_ABSENT] = "",
  [PT_STATE_NUMBER] = "",
  [PT_STATE_NOT_REPORTED] = "not-reported",
  [PT_STATE_NOT_APPLICABLE] = "not-applicable",
};

static const char *const qualifier_codes[] = {
  [PT_QUALIFIER_EXACT] = "",
  [PT_QUALIFIER_OVER] = "over",
  [PT_QUALIFIER_NEARLY] = "nearly",
  [PT_QUALIFIER_ABOUT] = "about",
};

const char *
pt_state_to_code (PtState self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (state_codes), NULL);

  return state_codes[self];
}

gboolean
pt_state_from_code (const char *code, PtState *state)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  /* Whoever writes a row without a state means a number. */
  for (PtState i = PT_STATE_NUMBER; i < G_N_ELEMENTS (state_codes); i++)
    if (g_str_equal (code, state_codes[i])) {
      *state = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pt_qualifier_to_code (PtQualifier self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (qualifier_codes), NULL);

  return qualifier_codes[self];
}

gboolean
pt_qualifier_from_code (const char *code, PtQualifier *qualifier)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (qualifier != NULL, FALSE);

  for (PtQualifier i = 0; i < G_N_ELEMENTS (qualifier_codes); i++)
    if (g_str_equal (code, qualifier_codes[i])) {
      *qualifier = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pt_state_get_name (PtState self)
{
  static const char *const names[] = {
    [PT_STATE_ABSENT] = NC_ ("state of a figure", "absent"),
    [PT_STATE_NUMBER] = NC_ ("state of a figure", "number"),
    [PT_STATE_NOT_REPORTED] = NC_ ("state of a figure", "not reported"),
    [PT_STATE_NOT_APPLICABLE] = NC_ ("state of a figure", "not applicable"),
  };

  g_return_val_if_fail (self < G_N_ELEMENTS (names), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "state of a figure", names[self]);
}

const char *
pt_qualifier_get_name (PtQualifier self)
{
  static const char *const names[] = {
    [PT_QUALIFIER_EXACT] = "",
    [PT_QUALIFIER_OVER] = NC_ ("precision", "more than"),
    [PT_QUALIFIER_NEARLY] = NC_ ("precision", "nearly"),
    [PT_QUALIFIER_ABOUT] = NC_ ("precision", "about"),
  };

  g_return_val_if_fail (self < G_N_ELEMENTS (names), "");

  return self == PT_QUALIFIER_EXACT
           ? ""
           : g_dpgettext2 (GETTEXT_PACKAGE, "precision", names[self]);
}

gboolean
pt_figure_equal (const PtFigure *a, const PtFigure *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->value == b->value && a->state == b->state && a->qualifier == b->qualifier &&
         a->decimals == b->decimals;
}

static void
add_number (PtSum *self, const PtFigure *figure)
{
  self->n_numbers++;
  if (figure->qualifier != PT_QUALIFIER_EXACT)
    self->inexact = TRUE;
  if (!self->overflow && !pt_checked_add (self->value, figure->value, &self->value))
    self->overflow = TRUE;
}

void
pt_sum_add (PtSum *self, const PtFigure *figure)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (figure != NULL);

  switch (figure->state) {
  case PT_STATE_NUMBER:
    add_number (self, figure);
    break;
  case PT_STATE_ABSENT:
  case PT_STATE_NOT_REPORTED:
    self->n_missing++;
    break;
  case PT_STATE_NOT_APPLICABLE:
    self->n_not_applicable++;
    break;
  }
}

PtFigure
pt_sum_to_figure (const PtSum *self)
{
  PtFigure figure = { 0 };

  g_return_val_if_fail (self != NULL, figure);

  if (self->overflow)
    figure.state = PT_STATE_ABSENT;
  else if (self->n_numbers > 0)
    figure.state = PT_STATE_NUMBER;
  else if (self->n_missing > 0)
    figure.state = PT_STATE_NOT_REPORTED;
  else if (self->n_not_applicable > 0)
    figure.state = PT_STATE_NOT_APPLICABLE;

  if (figure.state == PT_STATE_NUMBER) {
    figure.value = self->value;
    figure.qualifier = self->inexact ? PT_QUALIFIER_ABOUT : PT_QUALIFIER_EXACT;
  }
  return figure;
}

PtColumn *
pt_column_new (guint n_units)
{
  PtColumn *self = g_new (PtColumn, 1);

  self->n_units = n_units;
  self->figures = g_new0 (PtFigure, n_units); /* PT_STATE_ABSENT */
  return self;
}

void
pt_column_free (PtColumn *self)
{
  if (self == NULL)
    return;

  g_free (self->figures);
  g_free (self);
}
