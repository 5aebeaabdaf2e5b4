#include "exchange/xlsx-private.h"

#include <string.h>

static void
clear_sheet (gpointer data)
{
  PtXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->relation);
}

void
pt_xlsx_clear (PtXlsx *self)
{
  g_clear_pointer (&self->book, pt_workbook_free);
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->relations, g_hash_table_unref);
  g_clear_pointer (&self->styles, g_array_unref);
  g_clear_pointer (&self->strings, g_ptr_array_unref);
}

static void
end_nothing (PtXml *xml, gpointer data, const char *name)
{
}

/* The relations of a part: a table of ids, and of kinds for those there is one of. */
typedef struct {
  GHashTable *members;
  const char *folder; /* that targets are in, with its slash */
} Relations;

static void
start_relation (PtXml *xml, gpointer data, const char *name, const char **attributes)
{
  Relations *self = data;
  const char *id = pt_xml_find (attributes, "Id");
  const char *target = pt_xml_find (attributes, "Target");
  const char *type = pt_xml_find (attributes, "Type");
  const char *kind;
  char *member;

  if (!g_str_equal (name, "Relationship") || id == NULL || target == NULL)
    return;

  member =
    *target == '/' ? g_strdup (target + 1) : g_strconcat (self->folder, target, NULL);
  kind = type != NULL ? strrchr (type, '/') : NULL;
  if (kind != NULL)
    g_hash_table_insert (self->members, g_strdup (kind), g_strdup (member));
  g_hash_table_insert (self->members, g_strdup (id), member);
}

/* The relations of the part @member, which need not have any. */
static gboolean
read_relations (PtXlsx *self, const char *member, GHashTable *members, GError **error)
{
  static const PtXmlHandlers handlers = { start_relation, end_nothing, NULL };
  const char *slash = strrchr (member, '/');
  const char *base = slash != NULL ? slash + 1 : member;
  g_autofree char *folder = g_strndup (member, (gsize) (base - member));
  g_autofree char *name = g_strconcat (folder, "_rels/", base, ".rels", NULL);
  Relations relations = { members, folder };

  return !pt_zip_has (self->zip, name) ||
         pt_zip_read_xml (self->zip, name, &handlers, &relations, error);
}

static gboolean
is_true (const char *text)
{
  return g_strcmp0 (text, "1") == 0 || g_strcmp0 (text, "true") == 0;
}

static void
start_outline (PtXml *xml, gpointer data, const char *name, const char **attributes)
{
  PtXlsx *self = data;

  if (g_str_equal (name, "workbookPr")) {
    self->from_1904 = is_true (pt_xml_find (attributes, "date1904"));
  } else if (g_str_equal (name, "sheet") && self->sheets->len < PT_MAX_SHEETS) {
    const char *state = pt_xml_find (attributes, "state");
    PtXlsxSheet sheet = { g_strdup (pt_xml_find (attributes, "name")),
                          g_strdup (pt_xml_find (attributes, "id")),
                          state != NULL && !g_str_equal (state, "visible") };

    g_array_append_val (self->sheets, sheet);
  }
}

gboolean
pt_xlsx_read_outline (PtXlsx *self, GError **error)
{
  static const PtXmlHandlers handlers = { start_outline, end_nothing, NULL };
  g_autoptr (GHashTable) package =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *member;

  self->sheets = g_array_new (FALSE, FALSE, sizeof (PtXlsxSheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
  self->relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->styles = g_array_new (FALSE, FALSE, sizeof (PtXlsxStyle));
  self->strings = g_ptr_array_new ();

  /* The package itself is the part without a name. */
  if (!read_relations (self, "", package, error))
    return FALSE;

  member = g_hash_table_lookup (package, "/officeDocument");
  if (member == NULL)
    member = "xl/workbook.xml";
  return pt_zip_read_xml (self->zip, member, &handlers, self, error) &&
         read_relations (self, member, self->relations, error);
}

static gboolean
read_sheets (PtXlsx *self, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const PtXlsxSheet *sheet = &g_array_index (self->sheets, PtXlsxSheet, i);
    const char *member = sheet->relation != NULL
                           ? g_hash_table_lookup (self->relations, sheet->relation)
                           : NULL;
    PtWorksheet *made;

    /* A chart alone on its sheet has no cells. */
    if (member == NULL || strstr (member, "worksheets/") == NULL)
      continue;

    made = pt_workbook_add_sheet (self->book, sheet->name != NULL ? sheet->name : "",
                                  sheet->hidden, error);
    if (made == NULL || !pt_xlsx_read_sheet (self, member, made, error))
      return FALSE;
  }

  return TRUE;
}

PtWorkbook *
pt_workbook_read_xlsx (PtZip *zip, GError **error)
{
  g_auto (PtXlsx) self = { .zip = zip, .book = pt_workbook_new (PT_WORKBOOK_XLSX) };
  const char *styles, *strings;

  if (!pt_xlsx_read_outline (&self, error))
    return NULL;

  styles = g_hash_table_lookup (self.relations, "/styles");
  strings = g_hash_table_lookup (self.relations, "/sharedStrings");
  if ((styles != NULL && pt_zip_has (zip, styles) &&
       !pt_xlsx_read_styles (&self, styles, error)) ||
      (strings != NULL && pt_zip_has (zip, strings) &&
       !pt_xlsx_read_strings (&self, strings, error)) ||
      !read_sheets (&self, error))
    return NULL;

  return g_steal_pointer (&self.book);
}
