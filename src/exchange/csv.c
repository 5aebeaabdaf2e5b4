#include "exchange/csv.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MAX_FIELD_LENGTH (1024 * 1024)
#define MAX_FIELDS 16384 /* what the widest spreadsheet holds */

struct _PtCsv {
  char *cursor; /* where the next row begins */
  char *end;    /* holds a NUL */
  guint line;   /* of the cursor */
  char separator;
  gboolean checked;
  GPtrArray *fields; /* places inside the text */
};

static gboolean G_GNUC_PRINTF (3, 4)
  fail (PtCsv *self, GError **error, const char *format, ...)
{
  va_list arguments;

  self->cursor = self->end;
  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (PT_ERROR, PT_ERROR_FORMAT, format, arguments);
  va_end (arguments);
  return FALSE;
}

static guint
count_lines (const char *from, const char *to)
{
  guint n = 0;

  while ((from = memchr (from, '\n', (gsize) (to - from))) != NULL) {
    n++;
    from++;
  }

  return n;
}

/* Once, before the first row: what is not text at all is told by its first bad byte. */
static gboolean
check_text (PtCsv *self, GError **error)
{
  const char *bad = NULL;
  gsize length = (gsize) (self->end - self->cursor);

  self->checked = TRUE;
  if (g_utf8_validate_len (self->cursor, length, &bad))
    return TRUE;

  if (*bad == '\0')
    return fail (self, error,
                 /* Translators: %u is the number of a line. */
                 _ ("Line %u holds a zero byte: this is not a text file. Save it again "
                    "as “CSV UTF-8”."),
                 1 + count_lines (self->cursor, bad));

  return fail (self, error,
               /* Translators: %u is the number of a line. */
               _ ("Line %u is not written in UTF-8.  Save the file again as “CSV "
                  "UTF-8”."),
               1 + count_lines (self->cursor, bad));
}

static gboolean
add_field (PtCsv *self, char *field, gsize length, GError **error)
{
  if (length > MAX_FIELD_LENGTH)
    return fail (self, error,
                 /* Translators: %u is the number of a line. */
                 _ ("Line %u holds a field of more than a million letters. Look for a "
                    "quotation mark that is not closed."),
                 self->line);

  if (self->fields->len == MAX_FIELDS)
    return fail (self, error,
                 /* Translators: %u is the number of a line. */
                 _ ("Line %u holds more fields than a spreadsheet has columns."),
                 self->line);

  g_ptr_array_add (self->fields, field);
  return TRUE;
}

static void
finish_row (PtCsv *self, char *end)
{
  if (end < self->end) {
    end++;
    self->line++;
  }
  self->cursor = end;
}

/* A row without quotation marks, up to the line feed or the end of the text at @end. */
static gboolean
split_plain (PtCsv *self, char *end, GError **error)
{
  char *field = self->cursor;
  char *limit = end > field && end[-1] == '\r' ? end - 1 : end;
  char *stop;

  while ((stop = memchr (field, self->separator, (gsize) (limit - field))) != NULL) {
    *stop = '\0';
    if (!add_field (self, field, (gsize) (stop - field), error))
      return FALSE;
    field = stop + 1;
  }

  *limit = '\0';
  if (!add_field (self, field, (gsize) (limit - field), error))
    return FALSE;

  finish_row (self, end);
  return TRUE;
}

/* Takes the quoted field whose mark is at @open, with doubled marks made single, and
 * adds the line feeds in it to @n_feeds.
 * Returns: what follows the closing mark, or NULL with @error set
 */
static char *
take_quoted (PtCsv *self, char *open, guint *n_feeds, GError **error)
{
  char *from = open + 1, *to = open + 1, *mark;
  guint n_before = *n_feeds;

  for (;;) {
    mark = memchr (from, '"', (gsize) (self->end - from));
    if (mark == NULL) {
      fail (self, error,
            /* Translators: %u is the number of a line. */
            _ ("Line %u opens a quotation mark that is closed nowhere. Close it, or "
               "write the mark twice where it is part of the text."),
            self->line + n_before);
      return NULL;
    }

    *n_feeds += count_lines (from, mark);
    memmove (to, from, (gsize) (mark - from));
    to += mark - from;
    from = mark + 1;
    if (*from != '"')
      break;
    *to++ = '"';
    from++;
  }

  *to = '\0';
  return add_field (self, open + 1, (gsize) (to - open - 1), error) ? from : NULL;
}

/* Returns: the separator, line feed or end of text behind the field */
static char *
find_stop (const PtCsv *self, char *field)
{
  while (field < self->end && *field != self->separator && *field != '\n')
    field++;

  return field;
}

/* Takes the field at @field, quoted or not, and ends it with a NUL.
 * Returns: the separator, line feed or end of text behind it; NULL with @error set
 */
static char *
take_field (PtCsv *self, char *field, guint *n_feeds, GError **error)
{
  char *stop, *limit;

  if (*field != '"') {
    limit = stop = find_stop (self, field);
    if (*stop == '\n' && stop > field && stop[-1] == '\r')
      limit--;
    if (!add_field (self, field, (gsize) (limit - field), error))
      return NULL;
    if (limit < stop)
      *limit = '\0';
    return stop;
  }

  stop = take_quoted (self, field, n_feeds, error);
  if (stop == NULL)
    return NULL;

  if (*stop == '\r' && (stop[1] == '\n' || stop + 1 == self->end))
    stop++;
  if (stop < self->end && *stop != self->separator && *stop != '\n') {
    fail (self, error,
          /* Translators: %u is the number of a line. */
          _ ("In line %u text follows a closing quotation mark. Write the mark twice "
             "where it is part of the text."),
          self->line + *n_feeds);
    return NULL;
  }

  return stop;
}

/* As split_plain(), field by field, since marks may hide separators and line feeds. */
static gboolean
split_quoted (PtCsv *self, GError **error)
{
  char *field = self->cursor, *stop;
  guint n_feeds = 0;
  gboolean more;

  do {
    stop = take_field (self, field, &n_feeds, error);
    if (stop == NULL)
      return FALSE;

    more = stop < self->end && *stop == self->separator;
    *stop = '\0';
    field = stop + 1;
  } while (more);

  self->line += n_feeds;
  finish_row (self, stop);
  return TRUE;
}

/* The line the text begins with tells what separates its fields. */
static char
find_separator (const char *text, const char *end)
{
  static const char separators[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  while (text < end && (*text == '\r' || *text == '\n'))
    text++;

  for (; text < end && (quoted || *text != '\n'); text++) {
    if (*text == '"')
      quoted = !quoted;
    for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
      counts[i] += !quoted && *text == separators[i];
  }

  for (guint i = 1; i < G_N_ELEMENTS (separators); i++)
    if (counts[i] > counts[best])
      best = i;

  return separators[best];
}

static void
skip_blank_lines (PtCsv *self)
{
  for (;;) {
    char *feed = self->cursor;

    if (*feed == '\r')
      feed++;
    if (feed == self->end)
      self->cursor = feed;
    if (feed == self->end || *feed != '\n')
      return;

    self->cursor = feed + 1;
    self->line++;
  }
}

PtCsv *
pt_csv_new (char *text, gsize length)
{
  PtCsv *self = g_new0 (PtCsv, 1);

  self->end = text + length;
  if (length >= strlen (BYTE_ORDER_MARK) && g_str_has_prefix (text, BYTE_ORDER_MARK))
    text += strlen (BYTE_ORDER_MARK);
  self->cursor = text;
  self->line = 1;
  self->separator = find_separator (text, self->end);
  self->fields = g_ptr_array_new ();
  return self;
}

void
pt_csv_set_separator (PtCsv *self, char separator)
{
  self->separator = separator;
}

void
pt_csv_free (PtCsv *self)
{
  g_ptr_array_unref (self->fields);
  g_free (self);
}

const char *const *
pt_csv_next (PtCsv *self, guint *n_fields, guint *line, GError **error)
{
  char *end;
  gboolean ok;

  if (!self->checked && !check_text (self, error))
    return NULL;

  skip_blank_lines (self);
  if (self->cursor == self->end)
    return NULL;

  *line = self->line;
  g_ptr_array_set_size (self->fields, 0);
  end = memchr (self->cursor, '\n', (gsize) (self->end - self->cursor));
  if (end == NULL)
    end = self->end;
  if (memchr (self->cursor, '"', (gsize) (end - self->cursor)) == NULL)
    ok = split_plain (self, end, error);
  else
    ok = split_quoted (self, error);
  if (!ok)
    return NULL;

  *n_fields = self->fields->len;
  return (const char *const *) self->fields->pdata;
}

void
pt_csv_append (GString *out, const char *field)
{
  gboolean first = out->len == 0 || out->str[out->len - 1] == '\n';

  if (!first)
    g_string_append_c (out, ',');

  /* A first field that is empty is quoted, or the second would look like the first. */
  if (strpbrk (field, ",\"\r\n") == NULL && !(first && *field == '\0')) {
    g_string_append (out, field);
    return;
  }

  g_string_append_c (out, '"');
  for (; *field != '\0'; field++) {
    if (*field == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *field);
  }
  g_string_append_c (out, '"');
}

void
pt_csv_end_line (GString *out)
{
  g_string_append_c (out, '\n');
}

/* An apostrophe that was there already before such a text is guarded too, or it would
 * be taken away.
 */
static gboolean
is_dangerous (const char *text)
{
  while (*text == '\'')
    text++;
  return *text != '\0' && (strchr ("=+-@", *text) != NULL || (guchar) *text < 0x20);
}

char *
pt_csv_guard (const char *text)
{
  return is_dangerous (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

const char *
pt_csv_unguard (const char *text)
{
  return *text == '\'' && is_dangerous (text) ? text + 1 : text;
}
