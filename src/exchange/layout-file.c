#include "exchange/reader-private.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME_KEY "pt-layout-file-name"
#define MAX_FILE_SIZE (1024 * 1024 * 1024)

/* A heading on its way to a layout. */
typedef struct {
  GPtrArray *written; /* as in the file */
  GPtrArray *names;   /* trimmed, lower case */
} Heading;

static void
clear_heading (Heading *self)
{
  g_ptr_array_unref (self->written);
  g_ptr_array_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Heading, clear_heading)

/* What is no file, or no text, is told before anything is made of its bytes. */
static gboolean
check_kind_of_file (GFile *file, const char *name, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE
                            "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: %s is a file. */
                 _ ("There is no file “%s”. Correct its name, or choose another."),
                 name);
    return FALSE;
  }

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is a file. */
                 _ ("“%s” is not an ordinary file. "
                    "Save what it gives as a file first."),
                 name);
    return FALSE;
  }

  if (g_file_info_get_size (info) > MAX_FILE_SIZE) {
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is a file. */
                 _ ("“%s” is larger than any list of figures. Divide it into several "
                    "files."),
                 name);
    return FALSE;
  }

  return TRUE;
}

/* Old programs end lines with a carriage return alone. */
static void
end_lines (char *text, gsize length)
{
  if (memchr (text, '\n', length) != NULL)
    return;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\r')
      text[i] = '\n';
}

static gboolean
load (PtLayoutFile *self, GFile *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize length;

  if (!check_kind_of_file (file, self->name, error))
    return FALSE;

  if (!g_file_load_contents (file, NULL, &self->text, &length, NULL, &cause)) {
    g_set_error (error, PT_ERROR, PT_ERROR_NOT_FOUND,
                 /* Translators: the file, and the system's own message. */
                 _ ("“%s” cannot be read: %s"), self->name, cause->message);
    return FALSE;
  }

  if (length > 4 && memcmp (self->text, "PK\x03\x04", 4) == 0) {
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: %s is a file. */
                 _ ("“%s” is a spreadsheet or an archive. "
                    "Save the sheet as “CSV UTF-8” first."),
                 self->name);
    return FALSE;
  }

  end_lines (self->text, length);
  self->csv = pt_csv_new (self->text, length);
  return TRUE;
}

static int
find_column (const Heading *heading, const char *name)
{
  for (guint i = 0; i < heading->names->len; i++)
    if (g_str_equal (g_ptr_array_index (heading->names, i), name))
      return (int) i;

  return -1;
}

/* A column twice cannot be told apart; one without a name can do no harm. */
static gboolean
check_columns (const PtLayoutFile *self, const Heading *heading, GError **error)
{
  for (guint i = 0; i < heading->names->len; i++) {
    const char *name = g_ptr_array_index (heading->names, i);

    if (*name != '\0' && find_column (heading, name) != (int) i) {
      g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                   /* Translators: a file, and the name of a column. */
                   _ ("The heading of “%s” has the "
                      "column “%s” twice. Remove one of the two."),
                   self->name, name);
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
read_heading (PtLayoutFile *self, Heading *heading, GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *const *cells;
  guint n = 0, line;

  cells = pt_csv_next (self->csv, &n, &line, &cause);
  if (cells == NULL) {
    if (cause != NULL)
      /* Translators: the file, and a sentence that says what is wrong. */
      g_set_error (error, PT_ERROR, PT_ERROR_FORMAT, _ ("“%s” cannot be read: %s"),
                   self->name, cause->message);
    else
      g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                   /* Translators: %s is a file. */
                   _ ("“%s” is empty. The first line must name the columns."),
                   self->name);
    return FALSE;
  }

  for (guint i = 0; i < n; i++) {
    char *name = g_ascii_strdown (cells[i], -1);

    g_ptr_array_add (heading->written, g_strstrip (g_strdup (cells[i])));
    g_ptr_array_add (heading->names, g_strstrip (name));
  }

  self->n_columns = n;
  return check_columns (self, heading, error);
}

/* How well the heading fits: the columns it has, and the names of those it lacks. */
static guint
compare (const Heading *heading, PtLayout layout, GString *missing)
{
  guint n_fields, n_found = 0;
  const PtField *fields = pt_layout_get_fields (layout, &n_fields);

  for (guint i = 0; i < n_fields; i++) {
    if (find_column (heading, fields[i].name) >= 0)
      n_found++;
    else if (!fields[i].optional)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                              fields[i].name);
  }

  return n_found;
}

static gboolean
fits_name (PtLayout layout, const char *basename)
{
  return g_str_has_prefix (basename, pt_layout_get_name (layout));
}

static void
fail_to_detect (const PtLayoutFile *self, PtLayout nearest, guint n_found,
                const char *missing, GError **error)
{
  if (n_found > 0)
    g_set_error (
      error, PT_ERROR, PT_ERROR_FORMAT,
      /* Translators: the file, a kind of list like units, and the names of
       * columns, which are not translated. */
      _ ("“%s” looks like a list of %s, but these columns are missing: %s. Add "
         "them to the first line."),
      self->name, pt_layout_get_name (nearest), missing);
  else
    g_set_error (
      error, PT_ERROR, PT_ERROR_FORMAT,
      /* Translators: %s is a file; the names of columns stay as they are. */
      _ ("The first line of “%s” has none of the columns of a list that can be "
         "read. A list of figures needs at least: unit, element, period, "
         "value."),
      self->name);
}

/* Among layouts whose columns are all there the file's name decides, then the number of
 * columns found; where there is none, the nearest tells what is missing.
 */
static gboolean
detect (PtLayoutFile *self, const Heading *heading, const char *basename,
        GError **error)
{
  g_autofree char *best_missing = NULL;
  guint best_score = 0, best_found = 0;

  for (PtLayout layout = 0; layout < PT_N_LAYOUTS; layout++) {
    g_autoptr (GString) missing = g_string_new (NULL);
    guint found = compare (heading, layout, missing);
    guint score = found + (missing->len == 0 ? 10000 : 0) +
                  (found > 0 && fits_name (layout, basename) ? 100 : 0);

    if (best_missing == NULL || score > best_score) {
      best_score = score;
      best_found = found;
      self->layout = layout;
      g_free (best_missing);
      best_missing = g_strdup (missing->str);
    }
  }

  if (*best_missing != '\0')
    fail_to_detect (self, self->layout, best_found, best_missing, error);
  return *best_missing == '\0';
}

static void
place_columns (PtLayoutFile *self, const Heading *heading)
{
  guint n_fields;
  const PtField *fields = pt_layout_get_fields (self->layout, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    self->places[i] = find_column (heading, fields[i].name);

  for (guint i = 0; i < heading->names->len; i++) {
    const char *name = g_ptr_array_index (heading->names, i);
    const char *written = g_ptr_array_index (heading->written, i);

    if (*name == '\0')
      g_ptr_array_add (
        self->unknown_columns,
        g_strdup_printf (
          /* Translators: stands for the name of a column; %u is its number. */
          _ ("column %u, without a name"), i + 1));
    else if (pt_layout_find_field (self->layout, name) < 0)
      g_ptr_array_add (self->unknown_columns, g_strdup (written));
  }
}

gboolean
pt_reader_is_list (GFile *file)
{
  g_autoptr (PtLayoutFile) self = g_new0 (PtLayoutFile, 1);
  g_auto (Heading) heading = { g_ptr_array_new_with_free_func (g_free),
                               g_ptr_array_new_with_free_func (g_free) };
  g_autofree char *valid = NULL;
  guint best = 0;
  self->name = pt_layout_file_get_name (file);
  if (!load (self, file, NULL))
    return FALSE;

  /* Also one that is not in UTF-8, so that this is what it is told. */
  valid = g_utf8_make_valid (self->text, -1);
  pt_csv_free (self->csv);
  self->csv = pt_csv_new (valid, strlen (valid));
  if (!read_heading (self, &heading, NULL))
    return FALSE;
  for (PtLayout layout = 0; layout < PT_N_LAYOUTS; layout++) {
    g_autoptr (GString) missing = g_string_new (NULL);

    best = MAX (best, compare (&heading, layout, missing));
  }
  return best > 1;
}

char *
pt_layout_file_get_name (GFile *file)
{
  const char *name = g_object_get_data (G_OBJECT (file), NAME_KEY);

  return name != NULL ? g_strdup (name) : g_file_get_parse_name (file);
}

void
pt_layout_file_set_name (GFile *file, const char *name)
{
  g_object_set_data_full (G_OBJECT (file), NAME_KEY, g_utf8_make_valid (name, -1),
                          g_free);
}

PtLayoutFile *
pt_layout_file_open (GFile *file, GError **error)
{
  g_autoptr (PtLayoutFile) self = g_new0 (PtLayoutFile, 1);
  g_auto (Heading) heading = { g_ptr_array_new_with_free_func (g_free),
                               g_ptr_array_new_with_free_func (g_free) };
  g_autofree char *basename = g_file_get_basename (file);

  self->name = pt_layout_file_get_name (file);
  self->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  if (!load (self, file, error) || !read_heading (self, &heading, error) ||
      !detect (self, &heading, basename, error))
    return NULL;

  place_columns (self, &heading);
  return g_steal_pointer (&self);
}

void
pt_layout_file_free (PtLayoutFile *self)
{
  g_clear_pointer (&self->csv, pt_csv_free);
  g_clear_pointer (&self->unknown_columns, g_ptr_array_unref);
  g_free (self->text);
  g_free (self->name);
  g_free (self);
}
