#include "domain/form.h"

#include <glib/gi18n-lib.h>

/* In the order of the paper forms; others follow as the catalogue has them, and what is
 * on no form comes last.
 */
static const struct {
  const char *code;
  const char *name;
} known[] = {
  /* Translators: the parts of the yearly form, as headings. */
  { "organisation", NC_ ("form", "Organisation and members") },
  /* Translators: the part on learning families, clans, communities, units, citizens. */
  { "models", NC_ ("form", "Learning models") },
  { "fund", NC_ ("form", "Learning promotion fund") },
  /* Translators: the part on boards in agencies, schools, enterprises. */
  { "agencies", NC_ ("form", "Agencies, units and enterprises") },
  { "activities", NC_ ("form", "Activities and training") },
  { "", NC_ ("form", "Other figures") },
};

#define N_KNOWN G_N_ELEMENTS (known)

static void
free_form (gpointer data)
{
  PtForm *form = data;

  g_free ((gpointer) form->elements);
  g_free (form);
}

/* The elements that keep a published rate: nobody is asked for those. */
static gboolean
is_published (const PtCatalogue *catalogue, const PtElement *element)
{
  guint n;
  const PtRate *rates = pt_catalogue_get_rates (catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (rates[i].published == (int) element->index)
      return TRUE;
  return FALSE;
}

static gboolean
applies (const PtElement *element, const PtUnit *unit, PtDay day)
{
  const PtUnitVersion *version =
    unit != NULL ? pt_unit_get_nearest_version (unit, day) : NULL;

  return version == NULL || pt_kind_get_sector (version->kind) != PT_SECTOR_AGENCY ||
         !g_str_equal (element->sector, pt_sector_get_code (PT_SECTOR_RESIDENTIAL));
}

/* Whether @element is asked of @unit (NULL: of any) in @period. */
static gboolean
asks (const PtCatalogue *catalogue, const PtElement *element, PtPeriod period,
      const PtUnit *unit)
{
  PtDay day = pt_period_last_day (period);

  g_return_val_if_fail (catalogue != NULL && element != NULL, FALSE);

  return element->from <= day && day < element->to && applies (element, unit, day) &&
         !is_published (catalogue, element);
}

/* @elements: guint */
static void
add_form (GPtrArray *forms, const char *code, GArray *elements)
{
  PtForm *form;

  if (elements->len == 0)
    return;

  form = g_new (PtForm, 1);
  form->code = code;
  form->n_elements = elements->len;
  form->elements =
    g_memdup2 (elements->data, elements->len * g_array_get_element_size (elements));
  g_ptr_array_add (forms, form);
}

/* Adds the form @code, of those of @asked that are still there, and takes them out. */
static void
take_form (GPtrArray *forms, const char *code, GPtrArray *asked)
{
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_left = 0;

  for (guint i = 0; i < asked->len; i++) {
    PtElement *element = g_ptr_array_index (asked, i);

    if (g_str_equal (element->form, code))
      g_array_append_val (elements, element->index);
    else
      asked->pdata[n_left++] = element;
  }
  g_ptr_array_set_size (asked, (int) n_left);
  add_form (forms, code, elements);
}

GPtrArray *
pt_forms_list (const PtCatalogue *catalogue, PtPeriod period, const PtUnit *unit)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (free_form);
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();
  const PtElement *elements;
  guint n;

  g_return_val_if_fail (catalogue != NULL, forms);

  elements = pt_catalogue_get_elements (catalogue, &n);
  for (guint i = 0; i < n; i++)
    if (asks (catalogue, &elements[i], period, unit))
      g_ptr_array_add (asked, (gpointer) &elements[i]);

  for (guint i = 0; i < N_KNOWN - 1; i++)
    take_form (forms, known[i].code, asked);
  for (guint i = 0; i < asked->len;) {
    const char *code = ((PtElement *) g_ptr_array_index (asked, i))->form;

    if (*code == '\0')
      i++;
    else
      take_form (forms, code, asked);
  }
  take_form (forms, "", asked);
  return forms;
}

GPtrArray *
pt_forms_list_codes (const PtCatalogue *catalogue)
{
  GPtrArray *codes = g_ptr_array_new ();
  guint n;
  const PtElement *elements = pt_catalogue_get_elements (catalogue, &n);

  for (guint i = 0; i < N_KNOWN - 1; i++)
    g_ptr_array_add (codes, (gpointer) known[i].code);
  for (guint i = 0; i < n; i++)
    if (*elements[i].form != '\0' &&
        !g_ptr_array_find_with_equal_func (codes, elements[i].form, g_str_equal, NULL))
      g_ptr_array_add (codes, (gpointer) elements[i].form);
  g_ptr_array_add (codes, (gpointer) known[N_KNOWN - 1].code);
  return codes;
}

const char *
pt_form_get_name (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < N_KNOWN; i++)
    if (g_str_equal (known[i].code, code))
      return g_dpgettext2 (GETTEXT_PACKAGE, "form", known[i].name);
  return code;
}
