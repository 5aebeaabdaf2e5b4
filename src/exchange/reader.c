#include "exchange/reader.h"

#include "base/error.h"
#include "exchange/reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define START_OF_ROW 60 /* letters shown of a row that cannot be divided */

/* Rows of empty cells are what spreadsheets leave behind a table. */
static gboolean
is_blank (const char *const *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    if (cells[i][strspn (cells[i], " \t\r\n")] != '\0')
      return FALSE;

  return TRUE;
}

static void
add_uneven_row (PtIntake *intake, guint row, const char *const *cells, guint n,
                guint n_columns)
{
  g_autoptr (GString) start = g_string_new (NULL);
  g_autofree char *reason = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < n && start->len < START_OF_ROW * 4; i++)
    pt_csv_append (start, cells[i]);
  shown = g_utf8_substring (start->str, 0,
                            MIN (g_utf8_strlen (start->str, -1), START_OF_ROW));

  if (n < n_columns)
    reason = g_strdup_printf (
      /* Translators: two numbers of cells. */
      _ ("The row has %u cells and the heading %u. Fill up the row "
         "with empty cells."),
      n, n_columns);
  else
    reason = g_strdup_printf (
      /* Translators: two numbers of cells. */
      _ ("The row has %u cells and the heading %u. Put quotation "
         "marks round a text that contains the separator."),
      n, n_columns);
  pt_intake_add_problem (intake, row, "", shown, reason);
}

/* The first cell that may not stand where it is makes the row a problem. */
static gboolean
check_fields (const PtLayoutFile *file, PtIntake *intake, guint row,
              const char *const *values)
{
  guint n;
  const PtField *fields = pt_layout_get_fields (file->layout, &n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GError) error = NULL;

    if (file->places[i] >= 0 && !pt_field_check (&fields[i], values[i], &error)) {
      pt_intake_add_problem (intake, row, fields[i].name, values[i], error->message);
      return FALSE;
    }
  }

  return TRUE;
}

static void
add_record (PtIntake *intake, guint row, const char *const *values)
{
  PtRecord record = { .row = row };

  for (guint i = 0; i < PT_MAX_FIELDS; i++)
    record.fields[i] =
      *values[i] != '\0' ? g_string_chunk_insert (intake->strings, values[i]) : "";
  g_array_append_val (intake->records, record);
}

void
pt_layout_file_take_row (const PtLayoutFile *self, PtIntake *intake,
                         PtFigureReader *figures, guint row, const char *const *values)
{
  if (!check_fields (self, intake, row, values))
    return;

  if (self->layout == PT_LAYOUT_FIGURES)
    pt_figure_reader_take (figures, row, values);
  else
    add_record (intake, row, values);
}

static void
read_row (const PtLayoutFile *file, PtIntake *intake, PtFigureReader *figures,
          guint row, const char *const *cells)
{
  const char *values[PT_MAX_FIELDS];
  guint n_fields;

  pt_layout_get_fields (file->layout, &n_fields);
  for (guint i = 0; i < PT_MAX_FIELDS; i++)
    values[i] = i < n_fields && file->places[i] >= 0 ? cells[file->places[i]] : "";
  pt_layout_file_take_row (file, intake, figures, row, values);
}

static gboolean
read_rows (const PtLayoutFile *file, PtIntake *intake, PtFigureReader *figures,
           GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *const *cells;
  guint n, row;

  while ((cells = pt_csv_next (file->csv, &n, &row, &cause)) != NULL) {
    if (is_blank (cells, n))
      continue;

    intake->n_read++;
    if (n == file->n_columns)
      read_row (file, intake, figures, row, cells);
    else
      add_uneven_row (intake, row, cells, n, file->n_columns);
  }

  if (cause != NULL)
    g_set_error (error, PT_ERROR, PT_ERROR_FORMAT,
                 /* Translators: the file, and a sentence that says what is wrong. */
                 _ ("“%s” cannot be read: %s"), file->name, cause->message);
  return cause == NULL;
}

gboolean
pt_reader_detect (GFile *file, PtLayout *layout, GError **error)
{
  g_autoptr (PtLayoutFile) opened = pt_layout_file_open (file, error);

  if (opened == NULL)
    return FALSE;

  *layout = opened->layout;
  return TRUE;
}

PtIntake *
pt_reader_read (GFile *file, const PtCatalogue *catalogue, const char *default_source,
                GError **error)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *own_name = g_utf8_make_valid (basename, -1);
  g_autoptr (PtLayoutFile) opened = pt_layout_file_open (file, error);
  g_autoptr (PtFigureReader) figures = NULL;
  g_autoptr (PtIntake) intake = NULL;

  if (opened == NULL)
    return NULL;

  intake = pt_intake_new (opened->name, opened->layout);
  g_ptr_array_extend_and_steal (intake->unknown_columns,
                                g_steal_pointer (&opened->unknown_columns));
  figures = pt_figure_reader_new (intake, catalogue,
                                  default_source != NULL ? default_source : own_name);
  if (!read_rows (opened, intake, figures, error))
    return NULL;

  return g_steal_pointer (&intake);
}
