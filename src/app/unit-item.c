#include "app/unit-item.h"

struct _PtUnitItem {
  GObject parent_instance;

  gint64 id;
  guint unit;
  char *name, *detail;
};

G_DEFINE_FINAL_TYPE (PtUnitItem, pt_unit_item, G_TYPE_OBJECT)

static void
pt_unit_item_finalize (GObject *object)
{
  PtUnitItem *self = PT_UNIT_ITEM (object);

  g_free (self->name);
  g_free (self->detail);

  G_OBJECT_CLASS (pt_unit_item_parent_class)->finalize (object);
}

static void
pt_unit_item_class_init (PtUnitItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pt_unit_item_finalize;
}

static void
pt_unit_item_init (PtUnitItem *self)
{
}

PtUnitItem *
pt_unit_item_new (const PtUnit *unit, const char *name, const char *detail)
{
  PtUnitItem *self = g_object_new (PT_TYPE_UNIT_ITEM, NULL);

  self->id = unit->id;
  self->unit = unit->index;
  self->name = g_strdup (name);
  self->detail = g_strdup (detail);
  return self;
}

gint64
pt_unit_item_get_id (PtUnitItem *self)
{
  g_return_val_if_fail (PT_IS_UNIT_ITEM (self), 0);

  return self->id;
}

guint
pt_unit_item_get_unit (PtUnitItem *self)
{
  g_return_val_if_fail (PT_IS_UNIT_ITEM (self), 0);

  return self->unit;
}

const char *
pt_unit_item_get_name (PtUnitItem *self)
{
  g_return_val_if_fail (PT_IS_UNIT_ITEM (self), NULL);

  return self->name;
}

const char *
pt_unit_item_get_detail (PtUnitItem *self)
{
  g_return_val_if_fail (PT_IS_UNIT_ITEM (self), NULL);

  return self->detail;
}
