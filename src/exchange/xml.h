#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads XML piece by piece and hands out its elements, by their names without prefix.
 * Document types are refused, and with them all entities but the built-in ones.
 */
typedef struct _PtXml PtXml;

/* Handlers may call pt_xml_fail(), after which no other is called; @text may be NULL.
 */
typedef struct {
  void (*start) (PtXml *xml, gpointer data, const char *name, const char **attributes);
  void (*end) (PtXml *xml, gpointer data, const char *name);
  void (*text) (PtXml *xml, gpointer data, const char *text, gsize length);
} PtXmlHandlers;

PtXml *pt_xml_new (const PtXmlHandlers *handlers, gpointer data);
void pt_xml_free (PtXml *self);

/* Where the next @size bytes at most go. */
char *pt_xml_get_buffer (PtXml *self, gsize size);
/* Reads @length bytes of the buffer. */
gboolean pt_xml_feed (PtXml *self, gsize length, gboolean is_last, GError **error);

/* Stops the reading; takes @error. */
void pt_xml_fail (PtXml *self, GError *error);

/* The value of the attribute that is called @name after its prefix, or NULL. */
const char *pt_xml_find (const char **attributes, const char *name);
/* The same as a number of at most nine digits, or @otherwise. */
guint pt_xml_find_number (const char **attributes, const char *name, guint otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtXml, pt_xml_free)

G_END_DECLS
