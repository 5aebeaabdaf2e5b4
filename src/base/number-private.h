#pragma once

#include "base/language.h"

G_BEGIN_DECLS

/* How numbers are punctuated: for the two files that write and read them. */

#define PT_NUMBER_DIGITS "0123456789"
#define PT_NUMBER_MINUS "\u2212"

typedef struct {
  char thousands;
  char decimal;
} PtNumberMarks;

PtNumberMarks pt_number_get_marks (PtLanguage language);

G_END_DECLS
