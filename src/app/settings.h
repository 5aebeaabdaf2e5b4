#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program remembers from one start to the next.
 *
 * Returns: (transfer full) (nullable): NULL where the schema is nowhere to be found;
 * everything works without, and pt_settings_*() then give the fallback
 */
GSettings *pt_settings_new (void);

int pt_settings_get_int (GSettings *settings, const char *key, int fallback);
gboolean pt_settings_get_boolean (GSettings *settings, const char *key,
                                  gboolean fallback);
int pt_settings_get_enum (GSettings *settings, const char *key,
                          const char *const *choices, int fallback);
/* Returns: (transfer full): "" where nothing was kept */
char *pt_settings_get_string (GSettings *settings, const char *key);

void pt_settings_set_int (GSettings *settings, const char *key, int value);
void pt_settings_set_boolean (GSettings *settings, const char *key, gboolean value);
void pt_settings_set_string (GSettings *settings, const char *key, const char *value);

/* For the key "units-view": by PtUnitsView.  For "ink": by PtPaperInk. */
extern const char *const pt_settings_views[];
extern const char *const pt_settings_inks[];

G_END_DECLS
