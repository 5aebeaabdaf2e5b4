#include "store/plan-steps.h"

#include "domain/form.h"
#include "store/measure-private.h"

#include <glib/gi18n-lib.h>

/* New elements and rates: drafts of them, what they would do, and carrying them out. */

/* @text as it is kept, owned by the draft. */
static const char *
keep (PtReorganisation *self, const char *text)
{
  g_autofree char *tidy = pt_reorganisation_tidy_or_empty (text);

  return g_string_chunk_insert (self->measuring.strings, tidy);
}

static PtReorganisation *
make (PtReorganisationType type)
{
  PtReorganisation *self = pt_reorganisation_make (type, NULL, PT_DAY_ALWAYS);

  self->measuring.strings = g_string_chunk_new (256);
  return self;
}

PtReorganisation *
pt_reorganisation_add_element (const PtElementDraft *draft)
{
  PtReorganisation *self;
  PtElementDraft *own;
  PtSector sector;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (*draft->sector == '\0' ||
                          pt_sector_from_code (draft->sector, &sector),
                        NULL);

  self = make (PT_REORGANISATION_ADD_ELEMENT);
  own = &self->measuring.element;
  *own = *draft;
  own->code = keep (self, draft->code);
  own->name_vi = keep (self, draft->name_vi);
  own->name_en = keep (self, draft->name_en);
  own->sector = keep (self, draft->sector);
  own->model = keep (self, draft->model);
  own->status = keep (self, draft->status);
  own->form = keep (self, draft->form);
  return self;
}

PtReorganisation *
pt_reorganisation_add_rate (const PtRateDraft *draft)
{
  PtReorganisation *self;
  PtRateDraft *own;

  g_return_val_if_fail (draft != NULL, NULL);

  self = make (PT_REORGANISATION_ADD_RATE);
  own = &self->measuring.rate;
  own->code = keep (self, draft->code);
  own->name_vi = keep (self, draft->name_vi);
  own->name_en = keep (self, draft->name_en);
  own->numerator = keep (self, draft->numerator);
  own->denominator = keep (self, draft->denominator);
  own->denominator_kind = keep (self, draft->denominator_kind);
  own->low_is_better = draft->low_is_better;
  return self;
}

void
pt_plan_add_element (PtPlan *self)
{
  pt_measure_put_element (&self->apply, &self->what->measuring.element);
}

void
pt_plan_add_rate (PtPlan *self)
{
  pt_measure_put_rate (&self->apply, &self->what->measuring.rate);
}

/* "A", or "(A + B)". */
static char *
name_sum (const PtCatalogue *catalogue, const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes, "+", -1);
  g_autoptr (GString) sum = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++) {
    const PtElement *element = pt_catalogue_find_element (catalogue, parts[i]);

    g_string_append (sum, i > 0 ? " + " : "");
    g_string_append (sum, element != NULL ? pt_element_get_name (element) : parts[i]);
  }
  return g_strv_length (parts) > 1 ? g_strdup_printf ("(%s)", sum->str)
                                   : g_strdup (sum->str);
}

static void
add_element_facts (GPtrArray *facts, const PtElementDraft *draft)
{
  if (*draft->form != '\0')
    g_ptr_array_add (
      facts,
      /* Translators: %s is a part of the yearly form. */
      g_strdup_printf (_ ("It stands at the end of the form “%s”, on the screen and on "
                          "paper."),
                       pt_form_get_name (draft->form)));
  else
    g_ptr_array_add (facts, g_strdup (_ ("It stands after all forms, among the other "
                                         "figures.")));
  g_ptr_array_add (facts,
                   g_strdup (_ ("No figure changes. It can be entered, imported, "
                                "charted and put into a rate at once.")));
}

void
pt_reorganisation_add_new_facts (GPtrArray *facts, const PtReorganisation *what,
                                 const PtCatalogue *catalogue)
{
  const PtRateDraft *rate = &what->measuring.rate;
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;

  if (what->type == PT_REORGANISATION_ADD_ELEMENT) {
    add_element_facts (facts, &what->measuring.element);
    return;
  }

  above = name_sum (catalogue, rate->numerator);
  below = name_sum (catalogue, rate->denominator);
  g_ptr_array_add (facts,
                   /* Translators: a formula: what stands above and below the line. */
                   g_strdup_printf (_ ("It is computed as %s ÷ %s."), above, below));
  g_ptr_array_add (facts, g_strdup (_ ("No figure changes. Tables and charts have the "
                                       "rate for every period with these figures.")));
}
