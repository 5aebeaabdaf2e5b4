#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The program: phongtrao [--book FILE] [--lang vi|en] [FILE].
 *
 * Started again it shows its window, or one more on another book.
 */
#define PT_TYPE_APPLICATION (pt_application_get_type ())
G_DECLARE_FINAL_TYPE (PtApplication, pt_application, PT, APPLICATION, GtkApplication)

/* All of main(): chooses the language before anything else.  Returns: the exit status
 */
int pt_application_run (int argc, char **argv);

PtApplication *pt_application_new (void);

/* The windows' font, colours and icons; done at startup, and for tests. */
void pt_application_load_style (GdkDisplay *display);

G_END_DECLS
