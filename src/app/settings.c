#include "app/settings.h"

#define SCHEMA_ID "io.github.phongtrao.PhongTrao"

const char *const pt_settings_views[] = { "as-was", "today", NULL };
const char *const pt_settings_inks[] = { "colour", "grey", NULL };

/* Installed, or else beside the program in the folder it was built in. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;
  g_autoptr (GSettingsSchemaSource) built = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, SCHEMA_ID, TRUE);
  if (schema != NULL || !g_file_test (PT_SCHEMA_DIR, G_FILE_TEST_IS_DIR))
    return schema;

  built =
    g_settings_schema_source_new_from_directory (PT_SCHEMA_DIR, installed, FALSE, NULL);
  if (built != NULL)
    schema = g_settings_schema_source_lookup (built, SCHEMA_ID, FALSE);
  return schema;
}

GSettings *
pt_settings_new (void)
{
  g_autoptr (GSettingsSchema) schema = find_schema ();

  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}

int
pt_settings_get_int (GSettings *settings, const char *key, int fallback)
{
  return settings == NULL ? fallback : g_settings_get_int (settings, key);
}

gboolean
pt_settings_get_boolean (GSettings *settings, const char *key, gboolean fallback)
{
  return settings == NULL ? fallback : g_settings_get_boolean (settings, key);
}

int
pt_settings_get_enum (GSettings *settings, const char *key, const char *const *choices,
                      int fallback)
{
  g_autofree char *value = pt_settings_get_string (settings, key);

  for (int i = 0; choices[i] != NULL; i++) {
    if (g_str_equal (choices[i], value))
      return i;
  }
  return fallback;
}

char *
pt_settings_get_string (GSettings *settings, const char *key)
{
  return settings == NULL ? g_strdup ("") : g_settings_get_string (settings, key);
}

void
pt_settings_set_int (GSettings *settings, const char *key, int value)
{
  if (settings != NULL)
    g_settings_set_int (settings, key, value);
}

void
pt_settings_set_boolean (GSettings *settings, const char *key, gboolean value)
{
  if (settings != NULL)
    g_settings_set_boolean (settings, key, value);
}

void
pt_settings_set_string (GSettings *settings, const char *key, const char *value)
{
  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}
