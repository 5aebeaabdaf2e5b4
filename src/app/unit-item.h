#pragma once

#include "domain/catalogue.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One unit in a list or a tree, under one name of its; never changes. */
#define PT_TYPE_UNIT_ITEM (pt_unit_item_get_type ())
G_DECLARE_FINAL_TYPE (PtUnitItem, pt_unit_item, PT, UNIT_ITEM, GObject)

/* @detail explains and may be NULL. */
PtUnitItem *pt_unit_item_new (const PtUnit *unit, const char *name, const char *detail);

/* Its number in the book, which an edit does not change. */
gint64 pt_unit_item_get_id (PtUnitItem *self);
/* Its index in the catalogue that the item was made from. */
guint pt_unit_item_get_unit (PtUnitItem *self);
const char *pt_unit_item_get_name (PtUnitItem *self);
const char *pt_unit_item_get_detail (PtUnitItem *self);

G_END_DECLS
