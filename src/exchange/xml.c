#include "exchange/xml.h"

#include "base/error.h"

#include <expat.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 64

struct _PtXml {
  XML_Parser parser;
  const PtXmlHandlers *handlers;
  gpointer data;
  guint depth;
  GError *failure;
};

static const char *
skip_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
start_cb (void *data, const XML_Char *name, const XML_Char **attributes)
{
  PtXml *self = data;

  if (self->failure != NULL)
    return;

  if (++self->depth > MAX_DEPTH) {
    pt_xml_fail (self, g_error_new_literal (
                         PT_ERROR, PT_ERROR_FORMAT,
                         _ ("Its parts lie one in the other deeper than in any "
                            "spreadsheet. Open it in a spreadsheet program and save it "
                            "again.")));
    return;
  }

  self->handlers->start (self, self->data, skip_prefix (name), attributes);
}

static void
end_cb (void *data, const XML_Char *name)
{
  PtXml *self = data;

  if (self->failure != NULL)
    return;

  self->depth--;
  self->handlers->end (self, self->data, skip_prefix (name));
}

static void
text_cb (void *data, const XML_Char *text, int length)
{
  PtXml *self = data;

  if (self->failure == NULL && self->handlers->text != NULL)
    self->handlers->text (self, self->data, text, (gsize) length);
}

/* No spreadsheet program writes a document type; it only serves to do harm. */
static void
doctype_cb (void *data, const XML_Char *name, const XML_Char *system,
            const XML_Char *public, int has_internal)
{
  pt_xml_fail (data, g_error_new_literal (
                       PT_ERROR, PT_ERROR_FORMAT,
                       _ ("It holds a document type, which no spreadsheet program "
                          "writes. Do not open it if you do not know who made it.")));
}

PtXml *
pt_xml_new (const PtXmlHandlers *handlers, gpointer data)
{
  PtXml *self = g_new0 (PtXml, 1);

  self->handlers = handlers;
  self->data = data;
  self->parser = XML_ParserCreate (NULL);
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_cb, end_cb);
  XML_SetCharacterDataHandler (self->parser, text_cb);
  XML_SetStartDoctypeDeclHandler (self->parser, doctype_cb);
  return self;
}

void
pt_xml_free (PtXml *self)
{
  XML_ParserFree (self->parser);
  g_clear_error (&self->failure);
  g_free (self);
}

char *
pt_xml_get_buffer (PtXml *self, gsize size)
{
  char *buffer = XML_GetBuffer (self->parser, (int) size);

  if (buffer == NULL)
    g_error ("Out of memory");
  return buffer;
}

gboolean
pt_xml_feed (PtXml *self, gsize length, gboolean is_last, GError **error)
{
  enum XML_Status status = XML_ParseBuffer (self->parser, (int) length, is_last);

  if (self->failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->failure));
    return FALSE;
  }

  if (status == XML_STATUS_OK)
    return TRUE;

  g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
               /* Translators: what is wrong, in the words of a program library. */
               _ ("The file is damaged (%s). Open it in a spreadsheet program and save "
                  "it again."),
               XML_ErrorString (XML_GetErrorCode (self->parser)));
  return FALSE;
}

void
pt_xml_fail (PtXml *self, GError *error)
{
  if (self->failure == NULL)
    self->failure = error;
  else
    g_error_free (error);
  XML_StopParser (self->parser, XML_FALSE);
}

const char *
pt_xml_find (const char **attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (attributes[0], name) == 0 ||
        strcmp (skip_prefix (attributes[0]), name) == 0)
      return attributes[1];

  return NULL;
}

guint
pt_xml_find_number (const char **attributes, const char *name, guint otherwise)
{
  const char *text = pt_xml_find (attributes, name);
  gsize n = text != NULL ? strspn (text, "0123456789") : 0;

  if (n == 0 || n > 9 || text[n] != '\0')
    return otherwise;

  return (guint) g_ascii_strtoull (text, NULL, 10);
}
