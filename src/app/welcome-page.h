#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What to begin with where there is no book: makes one, and says where it is.
 *
 * "made" (a path) is emitted when a book is there to be opened; "cancelled" when
 * somebody would rather stay with the book that is open.
 */
#define PT_TYPE_WELCOME_PAGE (pt_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (PtWelcomePage, pt_welcome_page, PT, WELCOME_PAGE, GtkWidget)

/* Whether there is a book to go back to. */
void pt_welcome_page_set_can_cancel (PtWelcomePage *self, gboolean can_cancel);
gboolean pt_welcome_page_is_busy (PtWelcomePage *self);

G_END_DECLS
