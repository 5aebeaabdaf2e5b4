#pragma once

#include "domain/catalogue.h"

G_BEGIN_DECLS

/* A figure as it stands in a cell of a form: what people write, and what they see. */

/* Reads "1.234", "1234", "trên 2.200", "58 tỷ 996 triệu", "86,3%" (of a rate the sign
 * may be left out); a dash is not reported, x not applicable, nothing is absent.  Fails
 * with PT_ERROR_INVALID, saying why and what to write; @figure is then untouched.
 */
gboolean pt_cell_parse (const PtElement *element, const char *text, PtFigure *figure,
                        GError **error);

/* What the cell shows; pt_cell_parse() makes the same figure of it, so all digits are
 * there.  Returns: (transfer full)
 */
char *pt_cell_format (const PtElement *element, const PtFigure *figure);

/* The figure in a sentence: as the cell shows it, but "not reported" in words.
 * Returns: (transfer full)
 */
char *pt_cell_describe (const PtElement *element, const PtFigure *figure);

G_END_DECLS
