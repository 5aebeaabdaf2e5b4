#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* What is asked of a unit, as the paper forms are divided: organisation, models, fund,
 * agencies, activities.
 */
typedef struct {
  const char *code;      /* PtElement.form; "" for what is on no form */
  const guint *elements; /* indexes, in the order of the catalogue */
  guint n_elements;
} PtForm;

/* The forms that ask anything of @unit (NULL: of any) in @period, in the order of the
 * paper.  Asked are the elements in use on the period's last day that apply to the
 * unit's sector; not those that keep what was published for a rate, which the program
 * computes itself.  A place is asked about the agencies in it, an agency never about
 * families.  Returns: (transfer full): PtForm, of strings that live as long as
 * @catalogue
 */
GPtrArray *pt_forms_list (const PtCatalogue *catalogue, PtPeriod period,
                          const PtUnit *unit);

/* The forms an element can be put on: those the program knows and those of @catalogue,
 * the last is "".  Returns: (transfer container): strings that live as long as
 * @catalogue
 */
GPtrArray *pt_forms_list_codes (const PtCatalogue *catalogue);

/* In the user's language; a code the program has no words for stands for itself.
 * Returns: (transfer none)
 */
const char *pt_form_get_name (const char *code);

G_END_DECLS
