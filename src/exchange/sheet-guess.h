#pragma once

#include "domain/period.h"

G_BEGIN_DECLS

/* What was made of a spreadsheet, for people to look at. */

typedef enum {
  PT_GUESS_ENCODING, /* meaning: a name of pt_encoding_get_name() */
  PT_GUESS_PERIOD,   /* a period's code */
  PT_GUESS_HEADING,  /* an element's code, or PT_GUESS_LEFT_OUT */
  PT_GUESS_UNIT,     /* a unit's uuid, or PT_GUESS_LEFT_OUT */
  PT_N_GUESS_KINDS
} PtGuessKind;

/* What is meant by headings and names that hold nothing to be read. */
#define PT_GUESS_LEFT_OUT "-"

typedef enum {
  PT_GUESS_UNKNOWN, /* nothing fits: meaning is "" */
  PT_GUESS_LIKELY,  /* the best of what fits: worth a look */
  PT_GUESS_SURE,
  PT_GUESS_LEARNT,    /* remembered from an earlier file */
  PT_GUESS_CORRECTED, /* the user said so */
} PtCertainty;

typedef struct {
  PtGuessKind kind;
  PtCertainty certainty;
  guint sheet, row, column; /* where it first stands, from 0 */
  const char *words;        /* as in the file; headings from the top down, by " › " */
  const char *meaning;
} PtSheetGuess;

/* A total in the file beside the sum of what was read. */
typedef struct {
  guint sheet, row, column;
  const char *label;
  guint element;
  PtPeriod period;
  gint64 given, computed;
  guint n_rows; /* how many figures were summed */
} PtSheetTotal;

G_END_DECLS
