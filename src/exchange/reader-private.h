#pragma once

#include "exchange/csv.h"
#include "exchange/reader.h"

G_BEGIN_DECLS

/* A file of a layout, loaded, its heading understood and its rows next to come.
 * Internal to the layer.
 */
typedef struct {
  char *name; /* as the user named the file */
  char *text;
  PtCsv *csv;
  PtLayout layout;
  guint n_columns;
  int places[PT_MAX_FIELDS];  /* the column of each field of the layout, or -1 */
  GPtrArray *unknown_columns; /* names, as written */
} PtLayoutFile;

/* Fails with PT_ERROR_NOT_FOUND, or with PT_ERROR_FORMAT where it is no such file. */
PtLayoutFile *pt_layout_file_open (GFile *file, GError **error);
void pt_layout_file_free (PtLayoutFile *self);

/* Turns rows into figures; remembers what it has seen to find rows that contradict one
 * another.  @catalogue and @intake outlive it.
 */
typedef struct _PtFigureReader PtFigureReader;

PtFigureReader *pt_figure_reader_new (PtIntake *intake, const PtCatalogue *catalogue,
                                      const char *default_source);
void pt_figure_reader_free (PtFigureReader *self);

/* Adds the row to the intake, as a figure or as a problem.  @fields: in the layout's
 * order, each of the right form.
 */
void pt_figure_reader_take (PtFigureReader *self, guint row, const char *const *fields);

/* Adds a row, its values in the order of the layout, to the intake, as a record or as a
 * problem.
 */
void pt_layout_file_take_row (const PtLayoutFile *self, PtIntake *intake,
                              PtFigureReader *figures, guint row,
                              const char *const *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtLayoutFile, pt_layout_file_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtFigureReader, pt_figure_reader_free)

G_END_DECLS
