#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One thing among others to choose from, in words; never changes. */
#define PT_TYPE_CHOICE (pt_choice_get_type ())
G_DECLARE_FINAL_TYPE (PtChoice, pt_choice, PT, CHOICE, GObject)

/* Where a wish was found, the best first. */
typedef enum {
  PT_CHOICE_NAME_MATCHES,
  PT_CHOICE_DETAIL_MATCHES,
  PT_CHOICE_NO_MATCH,
} PtChoiceMatch;

/* @id is the caller's own; @detail explains and may be NULL. */
PtChoice *pt_choice_new (int id, const char *name, const char *detail);

int pt_choice_get_id (PtChoice *self);
const char *pt_choice_get_name (PtChoice *self);
const char *pt_choice_get_detail (PtChoice *self);

/* Without regard to accents; an empty wish is found in every name. */
PtChoiceMatch pt_choice_match (PtChoice *self, const char *wish);

/* Among a list of them.  Returns: (transfer none) (nullable): the list keeps it */
PtChoice *pt_choice_find (GListModel *choices, int id);
/* 0 where there is none. */
guint pt_choice_find_position (GListModel *choices, int id);

G_END_DECLS
