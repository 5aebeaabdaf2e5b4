#pragma once

#include "domain/catalogue.h"
#include "domain/layout.h"

G_BEGIN_DECLS

/* What a file turned out to hold, before anything is written: values and problems.
 *
 * Filled by src/exchange, applied by src/store.  Every row read is either a record or
 * has exactly one problem.
 */

/* Why a row (or, with row 0, a whole file) cannot be taken. */
typedef struct {
  guint row; /* line of a spreadsheet: the heading is 1 */
  char *column;
  char *value;
  char *reason; /* a sentence for the user */
} PtProblem;

/* A row of any layout but figures, its fields checked for their form. */
typedef struct {
  guint row;
  const char *fields[PT_MAX_FIELDS]; /* never NULL; in the layout's order */
} PtRecord;

typedef enum {
  PT_OFFICIAL_AUTO, /* official where no other source is */
  PT_OFFICIAL_NO,
  PT_OFFICIAL_YES,
} PtOfficial;

/* A row of figures. */
typedef struct {
  guint row;
  guint unit, element; /* indexes in the catalogue it was read against */
  PtPeriod period;
  guint source; /* place in PtIntake.sources */
  PtFigure figure;
  PtOfficial official;
  const char *note; /* "" for none */
} PtFigureRecord;

typedef struct {
  char *file; /* as the user named it */
  PtLayout layout;
  guint n_read;
  GArray *records;            /* PtRecord; empty for figures */
  GArray *figures;            /* PtFigureRecord; empty for the others */
  GPtrArray *sources;         /* titles, each once */
  GHashTable *source_places;  /* title → 1 + place in sources */
  GPtrArray *problems;        /* PtProblem, in order of rows */
  GPtrArray *unknown_columns; /* names in the heading that no layout knows */
  GStringChunk *strings;      /* owns what records and figures point to */
} PtIntake;

PtIntake *pt_intake_new (const char *file, PtLayout layout);
void pt_intake_free (PtIntake *self);

/* The place of @title in sources; it is added where it is not there. */
guint pt_intake_add_source (PtIntake *self, const char *title);
/* Copies all but @self; NULL stands for "". */
void pt_intake_add_problem (PtIntake *self, guint row, const char *column,
                            const char *value, const char *reason);

/* What applying an intake did, or would do.  n_read is the sum of the others. */
typedef struct {
  guint n_new, n_changed, n_unchanged, n_rejected;
} PtOutcome;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtIntake, pt_intake_free)

G_END_DECLS
