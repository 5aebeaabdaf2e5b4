#pragma once

#include "store/connection.h"
#include "store/row.h"

G_BEGIN_DECLS

/* Rows in words that mean the same in every book: units by their uuid, elements and
 * rates by their code, sources by their title, in place of the numbers that each book
 * gives for itself.  JSON arrays, as rows are; the first columns are the key.
 */

/* Each answers one text for ?1, or NULL where a thing it speaks of is not there. */
typedef struct {
  const char *from_row; /* a row of this book → portable */
  const char *key;      /* a portable row → its key */
  const char *to_row;  /* portable → a row of this book; ?2: its own number, where the
                          table has one; ?3: the edit that writes it */
  const char *to_key;  /* a portable key → the key of the row in this book */
  const char *changes; /* of the edits in temp.wanted: edit, before, after (portable),
                          in order of time; takes no parameter */
} PtPortableSql;

/* NULL for a table that stays in its book. */
const PtPortableSql *pt_portable_get_sql (PtRowTable table);
/* Whether the table's key is a number that the book gave. */
gboolean pt_portable_has_number (PtRowTable table);

/* What @sql, one of the first four, answers for @text. */
char *pt_portable_ask (PtConnection *connection, const char *sql, const char *text,
                       gint64 number, gint64 edit, GError **error);

/* The portable row under a portable key; NULL where there is none. */
char *pt_portable_read (PtConnection *connection, PtRowTable table, const char *key,
                        GError **error);

G_END_DECLS
