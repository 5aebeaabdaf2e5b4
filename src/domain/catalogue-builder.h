#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* Puts a catalogue together, row by row, in the order of the functions below.
 *
 * References are by id (units, elements) or code, and must have been added before;
 * a row that refers to nothing, or repeats an id or code, is dropped and counted.  Only
 * dimensions and groups may be given again: the built-in ones are there from the start.
 */
typedef struct _PtCatalogueBuilder PtCatalogueBuilder;

PtCatalogueBuilder *pt_catalogue_builder_new (void);
void pt_catalogue_builder_free (PtCatalogueBuilder *self);

void pt_catalogue_builder_add_unit (PtCatalogueBuilder *self, gint64 id,
                                    const char *uuid);
void pt_catalogue_builder_add_version (PtCatalogueBuilder *self, gint64 unit,
                                       const PtUnitVersion *version);
void pt_catalogue_builder_add_succession (PtCatalogueBuilder *self, PtDay day,
                                          gint64 old, gint64 new, gint64 share);
void pt_catalogue_builder_add_dimension (PtCatalogueBuilder *self, const char *code,
                                         const char *name_vi, const char *name_en);
void pt_catalogue_builder_add_group (PtCatalogueBuilder *self, const char *dimension,
                                     const PtGroup *group);
void pt_catalogue_builder_add_membership (PtCatalogueBuilder *self, gint64 unit,
                                          const char *dimension, const char *group,
                                          PtDay from, PtDay to, const char *source);
/* @element: all of it is taken but its index. */
void pt_catalogue_builder_add_element (PtCatalogueBuilder *self,
                                       const PtElement *element);
/* @numerator, @denominator: element codes joined by "+". */
void pt_catalogue_builder_add_rate (PtCatalogueBuilder *self, gint64 id,
                                    const char *code, const char *name_vi,
                                    const char *name_en, const char *numerator,
                                    const char *denominator,
                                    const char *denominator_kind,
                                    gboolean low_is_better);
/* @dimension, @group: NULL where not of a group; @unit: -1 where not of one unit. */
void pt_catalogue_builder_add_target (PtCatalogueBuilder *self, const char *rate,
                                      int year, const char *dimension,
                                      const char *group, gint64 unit, gint64 value,
                                      const char *document);
/* @left, @right: element codes joined by "+" and "-". */
void pt_catalogue_builder_add_rule (PtCatalogueBuilder *self, const char *code,
                                    const char *kind, const char *left,
                                    const char *right, gint64 bound,
                                    const char *name_vi, const char *name_en,
                                    gboolean active);
void pt_catalogue_builder_add_source (PtCatalogueBuilder *self, gint64 id,
                                      const char *uuid, const char *title);

/* Returns: (transfer full); @n_dropped counts rows that referred to nothing.  The
 * builder is empty afterwards.
 */
PtCatalogue *pt_catalogue_builder_finish (PtCatalogueBuilder *self, guint *n_dropped);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtCatalogueBuilder, pt_catalogue_builder_free)

G_END_DECLS
