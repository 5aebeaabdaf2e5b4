#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/* What stands in one cell of a workbook. */

typedef enum {
  PT_DATUM_EMPTY,
  PT_DATUM_TEXT,
  PT_DATUM_NUMBER,
  PT_DATUM_PERCENT, /* number 0.863 shown as 86,3%: places 1 */
  PT_DATUM_DATE,
  PT_DATUM_BOOLEAN, /* number 0 or 1 */
  PT_DATUM_ERROR,   /* text as the program showed it: #REF! */
} PtDatumType;

/* One cell.  Of a formula there is the value stored with it. */
typedef struct {
  PtDatumType type : 8;
  guint places : 8;
  guint column;
  union {
    double number;
    PtDay day;
    const char *text; /* UTF-8, never empty */
  };
} PtDatum;

G_END_DECLS
