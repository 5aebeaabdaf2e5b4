#pragma once

#include "domain/catalogue.h"
#include "exchange/sheet-guess.h"

G_BEGIN_DECLS

/* What a heading, the words of a row or a title say. */
typedef struct {
  int element;                           /* index, or -1 */
  const char *model, *status, *fallback; /* NULL where not said */
  const PtUnit *unit;
  PtPeriod period;
  guint power; /* of ten, of a measure like triệu đồng */
  gboolean is_rate, is_left_out, is_total;
  guint n_found; /* words that say something */
  PtCertainty certainty;
} PtMeaning;

#define PT_MEANING_NONE ((PtMeaning){ .element = -1 })

/* What a column is for, where it holds no figures. */
typedef enum {
  PT_ROLE_NONE,
  PT_ROLE_NUMBER, /* of the row */
  PT_ROLE_UNIT,
  PT_ROLE_CODE,
  PT_ROLE_DISTRICT,
  PT_ROLE_ELEMENT,
  PT_ROLE_PERIOD,
  PT_ROLE_VALUE,
  PT_ROLE_NOTE,
  PT_ROLE_MEASURE,
} PtRole;

G_END_DECLS
