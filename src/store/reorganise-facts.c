#include "store/reorganise-private.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

/* What a preview found, in sentences. */

void
pt_preview_free (PtPreview *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->facts);
  g_free (self);
}

static void
add_fact (PtPreview *self, char *fact)
{
  g_ptr_array_add (self->facts, fact);
}

static void
say_what_is_concerned (PtPreview *self)
{
  g_autofree char *number = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (self->n_figures == 0) {
    add_fact (self, g_strdup (_ ("No figure in the book is concerned.")));
    return;
  }

  number = pt_number_format (self->n_figures);
  first = pt_period_format (self->first);
  last = pt_period_format (self->last);
  if (self->n_periods == 1)
    /* Translators: how many; a period such as "năm 2024". */
    add_fact (self, g_strdup_printf (ngettext ("%s figure is concerned, of %s.",
                                               "%s figures are concerned, of %s.",
                                               self->n_figures),
                                     number, first));
  else
    /* Translators: how many; two periods such as "năm 2024". */
    add_fact (self,
              g_strdup_printf (ngettext ("%s figure is concerned, from %s to %s.",
                                         "%s figures are concerned, from %s to %s.",
                                         self->n_figures),
                               number, first, last));
}

static void
say_what_becomes (PtPreview *self)
{
  g_autofree char *changed = pt_number_format (self->n_changed);
  g_autofree char *lost = pt_number_format (self->n_lost);
  g_autofree char *estimated = pt_number_format (self->n_estimated);

  if (self->n_changed == 0)
    add_fact (self, g_strdup (_ ("Nothing changes in the totals: those of every period "
                                 "are the same in the units before and after.")));
  else
    add_fact (self, g_strdup_printf (
                      ngettext ("%s total would change in the units after that day.",
                                "%s totals would change in the units after that day.",
                                self->n_changed),
                      changed));
  if (self->n_lost > 0)
    add_fact (self, g_strdup_printf (
                      ngettext ("%s figure has no unit to stand for it after that day; "
                                "it stays where it is in the units as they were.",
                                "%s figures have no unit to stand for them after that "
                                "day; they stay where they are in the units as they "
                                "were.",
                                self->n_lost),
                      lost));
  if (self->n_estimated > 0)
    add_fact (self,
              g_strdup_printf (
                ngettext ("%s figure is divided by shares in the units after that "
                          "day, and marked there as an estimate.",
                          "%s figures are divided by shares in the units after "
                          "that day, and marked there as estimates.",
                          self->n_estimated),
                estimated));
  if (self->n_moved > 0)
    add_fact (self,
              g_strdup_printf (ngettext ("%u unit below moves along.",
                                         "%u units below move along.", self->n_moved),
                               self->n_moved));
}

void
pt_preview_add_facts (PtPreview *self)
{
  say_what_is_concerned (self);
  say_what_becomes (self);
}
