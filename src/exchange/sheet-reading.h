#pragma once

#include "domain/intake.h"
#include "exchange/sheet-guess.h"
#include "exchange/workbook.h"

G_BEGIN_DECLS

/* A spreadsheet understood: which tables are in it, what their headings and rows mean,
 * and the figures that follow.  Everything guessed can be looked at and corrected, and
 * corrections can be remembered for the next file of the same sender.
 */
typedef struct _PtSheetReading PtSheetReading;

/* Reads and understands @file.  @catalogue must be the book's present one.
 * Returns: (transfer full) (nullable): NULL where the file cannot be read at all
 */
PtSheetReading *pt_sheet_reading_new (GFile *file, PtCatalogue *catalogue,
                                      GError **error);
/* The same of a workbook that was read already; takes @book.  @name: of its file. */
PtSheetReading *pt_sheet_reading_new_for (PtWorkbook *book, const char *name,
                                          PtCatalogue *catalogue);
void pt_sheet_reading_free (PtSheetReading *self);

const PtWorkbook *pt_sheet_reading_get_workbook (const PtSheetReading *self);
/* Who sent it, by the lines above the table: "Hội Khuyến học xã La Hiên"; "" unknown.
 */
const char *pt_sheet_reading_get_sender (const PtSheetReading *self);
/* The line that says what it is; "" where there is none. */
const char *pt_sheet_reading_get_title (const PtSheetReading *self);

/* Valid until the next correction. */
const PtSheetGuess *pt_sheet_reading_get_guesses (const PtSheetReading *self, guint *n);
const PtSheetTotal *pt_sheet_reading_get_totals (const PtSheetReading *self, guint *n);

/* Says what guess @index means, and understands everything anew.  Fails with
 * PT_ERROR_INVALID where that can be no meaning.
 */
gboolean pt_sheet_reading_correct (PtSheetReading *self, guint index,
                                   const char *meaning, GError **error);

/* Says what words meant in earlier files of this sender, and understands everything
 * anew.  What was learnt are texts: kind and words, with PT_LEARNT_SEPARATOR between
 * them, and their meaning.
 */
#define PT_LEARNT_SEPARATOR "\x1f"
void pt_sheet_reading_teach (PtSheetReading *self, GHashTable *learnt);
/* What corrections have taught, to be remembered.  Returns: (transfer full) */
GHashTable *pt_sheet_reading_list_learnt (const PtSheetReading *self);

/* What would be taken.  A row of a problem is that of the sheet, its column is named by
 * letter and heading.  @source: the title of the source, or NULL for the file's own.
 * Returns: (transfer full)
 */
PtIntake *pt_sheet_reading_make_intake (PtSheetReading *self, const char *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PtSheetReading, pt_sheet_reading_free)

G_END_DECLS
