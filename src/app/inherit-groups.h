#pragma once

#include "store/reorganise.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The groups that a new unit takes over from those it comes from: chosen already where
 * all of them agree.  "changed" is emitted when a person chose.
 */
#define PT_TYPE_INHERIT_GROUPS (pt_inherit_groups_get_type ())
G_DECLARE_FINAL_TYPE (PtInheritGroups, pt_inherit_groups, PT, INHERIT_GROUPS, GtkWidget)

/* What was chosen before is forgotten. */
void pt_inherit_groups_show (PtInheritGroups *self, PtCatalogue *catalogue,
                             const PtUnit *const *units, guint n);

/* Puts the new unit at @part of @draft into the groups. */
void pt_inherit_groups_add (PtInheritGroups *self, PtReorganisation *draft, guint part);

G_END_DECLS
