#include "app/portal.h"

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"

/* The values of color-scheme: no preference, dark, light. */
#define PREFERS_DARK 1

static void
apply (GtkSettings *settings, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT)) {
    GVariant *next = g_variant_get_variant (inner);

    g_variant_unref (inner);
    inner = next;
  }
  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    g_object_set (settings, "gtk-application-prefer-dark-theme",
                  g_variant_get_uint32 (inner) == PREFERS_DARK, NULL);
}

static void
changed_cb (GDBusConnection *bus, const char *sender, const char *path,
            const char *interface, const char *signal, GVariant *parameters,
            gpointer data)
{
  g_autoptr (GVariant) value = NULL;
  const char *group, *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", &group, &key, &value);
  if (g_str_equal (group, APPEARANCE) && g_str_equal (key, "color-scheme"))
    apply (data, value);
}

static void
read_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkSettings) settings = data;
  g_autoptr (GVariant) reply =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  g_autoptr (GVariant) value = NULL;

  if (reply == NULL)
    return;

  g_variant_get (reply, "(v)", &value);
  apply (settings, value);
  g_dbus_connection_signal_subscribe (G_DBUS_CONNECTION (bus), NAME, INTERFACE,
                                      "SettingChanged", PATH, APPEARANCE,
                                      G_DBUS_SIGNAL_FLAGS_NONE, changed_cb,
                                      g_object_ref (settings), g_object_unref);
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkSettings) settings = data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus != NULL)
    g_dbus_connection_call (bus, NAME, PATH, INTERFACE, "Read",
                            g_variant_new ("(ss)", APPEARANCE, "color-scheme"),
                            G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                            read_cb, g_steal_pointer (&settings));
}

void
pt_portal_follow_dark (GtkSettings *settings)
{
  g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, g_object_ref (settings));
}
