#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language of the interface, chosen once at the start of the process.
 *
 * Nothing here or above depends on which locales the machine has installed: the
 * translations are found and the numbers are formatted all the same.
 */
typedef enum {
  PT_LANGUAGE_VI,
  PT_LANGUAGE_EN,
} PtLanguage;

/* Chooses @wanted ("vi", "en"), or what the environment asks for where it is NULL,
 * and binds the translations.  Anything but English is answered in Vietnamese.
 * Call it first in main(), before any other thread starts; nobody may call setlocale()
 * afterwards, so a GTK program also calls gtk_disable_setlocale().
 * Returns: FALSE where @wanted is neither.
 */
gboolean pt_language_init (const char *wanted);
PtLanguage pt_language_get (void);

/* For tests and for writing one paper in another language than the interface.  Holds
 * for the whole process, translations included, and needs pt_language_init() before.
 */
void pt_language_set (PtLanguage language);

G_END_DECLS
