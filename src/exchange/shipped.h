#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The lists a new book is made from: catalogues and the example that come with the
 * program, as resources that the program has registered.  What is returned is ready for
 * pt_reader_read() and a book, in its order.
 */

/* The catalogue a new book has unless another is wanted. */
#define PT_SHIPPED_DEFAULT_CATALOGUE "thai-nguyen"

/* The lists of the shipped catalogue @name, or of the folder @name.  Fails with
 * PT_ERROR_NOT_FOUND, naming the catalogues there are.
 * Returns: (transfer full): GFile
 */
GPtrArray *pt_shipped_list_files (const char *name, GError **error);

/* The lists of the example, to be read after those of its catalogue. */
GPtrArray *pt_shipped_list_example (GError **error);

G_END_DECLS
