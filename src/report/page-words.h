#pragma once

/* Private to src/report. */

#include "report/document.h"

G_BEGIN_DECLS

/* The words of an official paper's head and foot, the same on pages and in a text. */
char *pt_page_words_number (const PtDocument *document);
char *pt_page_words_place (const PtDocument *document);
const char *pt_page_words_state (void);
const char *pt_page_words_motto (void);
/* The heading and then one line each; empty where nobody is named.  (transfer full) */
GStrv pt_page_words_recipients (const PtDocument *document);

G_END_DECLS
