#pragma once

#include "exchange/names.h"
#include "exchange/sheet-meaning.h"
#include "exchange/sheet-reading.h"

G_BEGIN_DECLS

/* Understanding a file goes step by step: texts, tables, headings, rows, figures.  Each
 * step is a file of its own; what they share is here.
 */
struct _PtSheetReading {
  char *name, *base; /* of the file */
  PtWorkbook *book;
  PtCatalogue *catalogue;
  PtWords *words;
  PtNames *names;
  GHashTable *learnt, *corrected; /* key → meaning, from before and from now */

  PtEncoding disguise;     /* of the texts in a Unicode file; UTF-8 for none */
  gboolean is_english;     /* its texts have numbers like 1,234,567 */
  GHashTable *undisguised; /* text of a cell → as it was meant */
  GHashTable *likely;      /* text of a cell → whether it may be a figure */
  GHashTable *said_totals; /* text of a cell → whether it names a total */
  GHashTable *found;       /* names → PtFoundUnit */
  GHashTable *meanings;    /* paths of headings → PtMeaning */
  GStringChunk *strings;
  char *sender, *title;
  guint n_sheets_read;
  gboolean has_many_titles;
  PtPeriod period; /* of the table being read, or PT_PERIOD_NONE */
  GArray *guesses; /* PtSheetGuess */
  GHashTable *guessed;
  GArray *totals; /* PtSheetTotal */
  PtIntake *intake;
  GHashTable *seen; /* what a file may say once: see sheet-figures.c */
  gboolean lacks_period, lacks_unit;
};

/* sheet-reading.c: remembers what was guessed, and what was learnt. */
void pt_sheet_reading_note (PtSheetReading *self, PtGuessKind kind, guint sheet,
                            guint row, guint column, const char *words,
                            const char *meaning, PtCertainty certainty);
/* What somebody said @words mean; NULL where nobody did. */
const char *pt_sheet_reading_recall (const PtSheetReading *self, PtGuessKind kind,
                                     const char *words, PtCertainty *certainty);
const PtUnit *pt_sheet_reading_find_uuid (const PtSheetReading *self, const char *uuid);

/* sheet-source.c: stands for the source until it is known what the file calls itself,
 * and gives it its name then.
 */
#define PT_SHEET_SOURCE "\x1f"
void pt_sheet_source_name (PtSheetReading *self, const char *source);

/* sheet-text.c: what stands in a cell, as people see it.  Merged cells all have the
 * text of their first.
 * Returns: (transfer none): "" for none
 */
const char *pt_sheet_text_get (PtSheetReading *self, const PtWorksheet *sheet,
                               guint row, guint column);
const char *pt_sheet_text_of (PtSheetReading *self, const PtDatum *datum);
/* Finds out whether the texts were typed in a font encoding, and how they write
 * numbers.
 */
void pt_sheet_text_look (PtSheetReading *self);

/* sheet-layout.c: a sheet that is a list of figures as figures.csv is.  Returns: FALSE
 * where it is none
 */
gboolean pt_sheet_layout_read (PtSheetReading *self, guint sheet);

/* sheet-form.c: a form that this program sent out.  Returns: FALSE where it is none */
gboolean pt_sheet_form_read (PtSheetReading *self, guint sheet);

G_END_DECLS
