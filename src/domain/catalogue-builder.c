#include "domain/catalogue-builder.h"

#include "domain/catalogue-draft.h"

/* The catalogue's only copy of @text, so that equal codes are one pointer. */
static const char *
keep (PtCatalogueBuilder *self, const char *text)
{
  return g_string_chunk_insert_const (self->catalogue->strings,
                                      text != NULL ? text : "");
}

static const char *
keep_or_null (PtCatalogueBuilder *self, const char *text)
{
  return text != NULL && *text != '\0' ? keep (self, text) : NULL;
}

static void
start (PtCatalogueBuilder *self)
{
  static const PtGroup residential = { "residential", "", "", 1 };
  static const PtGroup agency = { "agency", "", "", 2 };

  self->catalogue = pt_catalogue_new ();
  self->unit_ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->versions = g_array_new (FALSE, FALSE, sizeof (DraftVersion));
  self->groups = g_array_new (FALSE, FALSE, sizeof (DraftGroup));
  self->group_codes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->n_dropped = 0;

  for (PtBuiltin i = 0; i < PT_N_BUILTINS; i++)
    pt_catalogue_builder_add_dimension (self, pt_builtin_get_code (i), NULL, NULL);
  pt_catalogue_builder_add_group (self, "sector", &residential);
  pt_catalogue_builder_add_group (self, "sector", &agency);
}

static void
clear (PtCatalogueBuilder *self)
{
  g_clear_pointer (&self->catalogue, pt_catalogue_free);
  g_hash_table_unref (self->unit_ids);
  g_array_unref (self->versions);
  g_array_unref (self->groups);
  g_ptr_array_unref (self->group_codes);
}

PtCatalogueBuilder *
pt_catalogue_builder_new (void)
{
  PtCatalogueBuilder *self = g_new0 (PtCatalogueBuilder, 1);

  start (self);
  return self;
}

void
pt_catalogue_builder_free (PtCatalogueBuilder *self)
{
  if (self == NULL)
    return;

  clear (self);
  g_free (self);
}

void
pt_catalogue_builder_add_unit (PtCatalogueBuilder *self, gint64 id, const char *uuid)
{
  PtUnit unit = { .id = id };

  g_return_if_fail (self != NULL);

  if (pt_catalogue_look_up (self->unit_ids, &id) >= 0) {
    self->n_dropped++;
    return;
  }

  unit.index = self->catalogue->units->len;
  unit.uuid = keep (self, uuid);
  g_array_append_val (self->catalogue->units, unit);
  g_hash_table_insert (self->unit_ids, g_memdup2 (&id, sizeof id),
                       GUINT_TO_POINTER (unit.index + 1));
}

void
pt_catalogue_builder_add_version (PtCatalogueBuilder *self, gint64 unit,
                                  const PtUnitVersion *version)
{
  DraftVersion draft;
  int index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (version != NULL && version->code != NULL);
  g_return_if_fail (version->kind < PT_N_KINDS);

  index = pt_catalogue_look_up (self->unit_ids, &unit);
  if (index < 0) {
    self->n_dropped++;
    return;
  }

  draft = (DraftVersion){ .version = *version, .unit = (guint) index };
  draft.version.code = keep (self, version->code);
  draft.version.name = keep (self, version->name);
  draft.version.parent = keep_or_null (self, version->parent);
  g_array_append_val (self->versions, draft);
}

void
pt_catalogue_builder_add_succession (PtCatalogueBuilder *self, PtDay day, gint64 old,
                                     gint64 new, gint64 share)
{
  PtSuccession succession = { .day = day, .share = share };
  int old_index, new_index;

  g_return_if_fail (self != NULL);

  old_index = pt_catalogue_look_up (self->unit_ids, &old);
  new_index = pt_catalogue_look_up (self->unit_ids, &new);
  if (old_index < 0 || new_index < 0) {
    self->n_dropped++;
    return;
  }

  succession.old = (guint) old_index;
  succession.new = (guint) new_index;
  g_array_append_val (self->catalogue->successions, succession);
}

void
pt_catalogue_builder_add_dimension (PtCatalogueBuilder *self, const char *code,
                                    const char *name_vi, const char *name_en)
{
  GArray *dimensions;
  PtDimension dimension = { 0 };
  int index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (code != NULL);

  dimensions = self->catalogue->dimensions;
  index = pt_catalogue_look_up (self->catalogue->dimensions_by_code, code);
  if (index < 0) {
    index = (int) dimensions->len;
    dimension.code = keep (self, code);
    g_array_append_val (dimensions, dimension);
    g_hash_table_insert (self->catalogue->dimensions_by_code, (gpointer) dimension.code,
                         GINT_TO_POINTER (index + 1));
    g_ptr_array_add (self->group_codes, g_hash_table_new (g_str_hash, g_str_equal));
  }

  g_array_index (dimensions, PtDimension, index).name_vi = keep_or_null (self, name_vi);
  g_array_index (dimensions, PtDimension, index).name_en = keep_or_null (self, name_en);
}

void
pt_catalogue_builder_add_group (PtCatalogueBuilder *self, const char *dimension,
                                const PtGroup *group)
{
  DraftGroup draft;
  GHashTable *codes;
  int index, place;

  g_return_if_fail (self != NULL);
  g_return_if_fail (dimension != NULL);
  g_return_if_fail (group != NULL && group->code != NULL);

  index = pt_catalogue_look_up (self->catalogue->dimensions_by_code, dimension);
  if (index < 0) {
    self->n_dropped++;
    return;
  }

  draft = (DraftGroup){ .group = *group, .dimension = (guint) index };
  draft.group.code = keep (self, group->code);
  draft.group.name_vi = keep (self, group->name_vi);
  draft.group.name_en = keep (self, group->name_en);
  codes = g_ptr_array_index (self->group_codes, index);
  place = pt_catalogue_look_up (codes, group->code);
  if (place >= 0) {
    g_array_index (self->groups, DraftGroup, place) = draft;
    return;
  }
  g_array_append_val (self->groups, draft);
  g_hash_table_insert (codes, (gpointer) draft.group.code,
                       GUINT_TO_POINTER (self->groups->len));
}

/* Gives the index of a dimension and the place of a draft group of it. */
static gboolean
find_group (PtCatalogueBuilder *self, const char *dimension, const char *group,
            int *dimension_index, int *place)
{
  if (dimension == NULL || group == NULL)
    return FALSE;

  *dimension_index =
    pt_catalogue_look_up (self->catalogue->dimensions_by_code, dimension);
  if (*dimension_index < 0)
    return FALSE;
  *place =
    pt_catalogue_look_up (g_ptr_array_index (self->group_codes, *dimension_index),
                          group);
  return *place >= 0;
}

void
pt_catalogue_builder_add_membership (PtCatalogueBuilder *self, gint64 unit,
                                     const char *dimension, const char *group,
                                     PtDay from, PtDay to, const char *source)
{
  PtMembership membership = { .from = from, .to = to };
  int unit_index, dimension_index, place;

  g_return_if_fail (self != NULL);

  unit_index = pt_catalogue_look_up (self->unit_ids, &unit);
  if (unit_index < 0 ||
      !find_group (self, dimension, group, &dimension_index, &place)) {
    self->n_dropped++;
    return;
  }

  membership.unit = (guint) unit_index;
  membership.dimension = (guint) dimension_index;
  membership.group = (guint) place;
  membership.source = keep (self, source);
  g_array_append_val (self->catalogue->memberships, membership);
}

void
pt_catalogue_builder_add_element (PtCatalogueBuilder *self, const PtElement *element)
{
  PtElement copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL && element->code != NULL);

  if (pt_catalogue_look_up (self->catalogue->elements_by_code, element->code) >= 0) {
    self->n_dropped++;
    return;
  }

  copy = *element;
  copy.index = self->catalogue->elements->len;
  copy.code = keep (self, element->code);
  copy.name_vi = keep (self, element->name_vi);
  copy.name_en = keep (self, element->name_en);
  copy.sector = keep (self, element->sector);
  copy.model = keep (self, element->model);
  copy.status = keep (self, element->status);
  copy.form = keep (self, element->form);
  g_array_append_val (self->catalogue->elements, copy);
  g_hash_table_insert (self->catalogue->elements_by_code, (gpointer) copy.code,
                       GUINT_TO_POINTER (copy.index + 1));
}

/* The indexes of the elements of @text, codes joined by "+"; NULL where one of them is
 * not there.  Owned by the catalogue.
 */
static const guint *
resolve_elements (PtCatalogueBuilder *self, const char *text, guint *n)
{
  g_auto (GStrv) codes = g_strsplit (text != NULL ? text : "", "+", -1);
  g_autofree guint *indexes = NULL;

  *n = g_strv_length (codes);
  if (*n == 0)
    return NULL;

  indexes = g_new (guint, *n);
  for (guint i = 0; i < *n; i++) {
    int index =
      pt_catalogue_look_up (self->catalogue->elements_by_code, g_strstrip (codes[i]));

    if (index < 0)
      return NULL;
    indexes[i] = (guint) index;
  }
  g_ptr_array_add (self->catalogue->operands, indexes);
  return g_steal_pointer (&indexes);
}

void
pt_catalogue_builder_add_rate (PtCatalogueBuilder *self, gint64 id, const char *code,
                               const char *name_vi, const char *name_en,
                               const char *numerator, const char *denominator,
                               const char *denominator_kind, gboolean low_is_better)
{
  PtRate rate = { .id = id, .low_is_better = low_is_better };

  g_return_if_fail (self != NULL);
  g_return_if_fail (code != NULL);

  rate.numerator = resolve_elements (self, numerator, &rate.n_numerator);
  rate.denominator = resolve_elements (self, denominator, &rate.n_denominator);
  if (rate.numerator == NULL || rate.denominator == NULL ||
      pt_catalogue_look_up (self->catalogue->rates_by_code, code) >= 0) {
    self->n_dropped++;
    return;
  }

  rate.index = self->catalogue->rates->len;
  rate.code = keep (self, code);
  rate.name_vi = keep (self, name_vi);
  rate.name_en = keep (self, name_en);
  rate.denominator_kind = keep (self, denominator_kind);
  rate.published = pt_catalogue_look_up (self->catalogue->elements_by_code, code);
  g_array_append_val (self->catalogue->rates, rate);
  g_hash_table_insert (self->catalogue->rates_by_code, (gpointer) rate.code,
                       GUINT_TO_POINTER (rate.index + 1));
}

void
pt_catalogue_builder_add_target (PtCatalogueBuilder *self, const char *rate, int year,
                                 const char *dimension, const char *group, gint64 unit,
                                 gint64 value, const char *document)
{
  PtTarget target = { .year = year, .dimension = -1, .group = -1, .unit = -1 };
  int rate_index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (rate != NULL);

  rate_index = pt_catalogue_look_up (self->catalogue->rates_by_code, rate);
  if (unit != -1)
    target.unit = pt_catalogue_look_up (self->unit_ids, &unit);
  if (rate_index < 0 || (unit != -1 && target.unit < 0) ||
      ((dimension != NULL || group != NULL) &&
       !find_group (self, dimension, group, &target.dimension, &target.group))) {
    self->n_dropped++;
    return;
  }

  target.rate = (guint) rate_index;
  target.value = value;
  target.document = keep (self, document);
  g_array_append_val (self->catalogue->targets, target);
}

void
pt_catalogue_builder_add_source (PtCatalogueBuilder *self, gint64 id, const char *uuid,
                                 const char *title)
{
  PtSource source = { .id = id };

  g_return_if_fail (self != NULL);

  source.uuid = keep (self, uuid);
  source.title = keep (self, title);
  g_array_append_val (self->catalogue->sources, source);
}

PtCatalogue *
pt_catalogue_builder_finish (PtCatalogueBuilder *self, guint *n_dropped)
{
  PtCatalogue *catalogue;

  g_return_val_if_fail (self != NULL, NULL);

  pt_catalogue_draft_finish (self);
  if (n_dropped != NULL)
    *n_dropped = self->n_dropped;
  catalogue = g_steal_pointer (&self->catalogue);
  clear (self);
  start (self);
  return catalogue;
}
