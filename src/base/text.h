#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Vietnamese text: order, sameness and search, by ICU, whatever locale is installed.
 *
 * All functions take valid UTF-8 in any normalisation form and are safe from any
 * thread.
 */

/* Orders as a Vietnamese dictionary does, syllable by syllable: Bá Xuyên before Bách
 * Quang, and numbers by value: xã 2 before xã 10.  Capitals decide last.  Returns <0,
 * >0, or 0 also where only the place of the tone mark or the spaces differ.
 */
int pt_text_collate (const char *a, const char *b);

/* A key whose strcmp() order is that of pt_text_collate(); for sorting many.
 * Returns: (transfer full): hexadecimal digits, safe to keep in a table
 */
char *pt_text_sort_key (const char *text);

/* What a person types to find something: no accents, đ as d, lower case, one space
 * between words.  "ĐẠI TỪ" and "dai tu" have the same key.
 */
char *pt_text_search_key (const char *text);

/* What makes two names the same name: lower case, composed, tone marks at one place
 * ("Nam Hoà" = "Nam Hòa"), one space between words; but Văn Lang is not Văn Lăng.
 */
char *pt_text_match_key (const char *text);

/* Whether the search key of @text contains that of @wanted; an empty wish finds all. */
gboolean pt_text_finds (const char *text, const char *wanted);

/* The name without the word for its kind: "Phường Phan Đình Phùng" → "Phan Đình
 * Phùng".  Keeps the name where nothing would remain or only a number would.
 * Returns: (transfer none): a place inside @name
 */
const char *pt_text_bare_name (const char *name);

/* A name inside a sentence: "Xã Văn Lang" → "xã Văn Lang", "Miền núi" → "miền núi", but
 * "Bắc Kạn cũ" stays.
 */
char *pt_text_inside_name (const char *name);

/* Orders places: by bare name first, then by the whole name. */
int pt_text_collate_names (const char *a, const char *b);

/* Composed form (NFC), with white space at both ends removed. */
char *pt_text_normalize (const char *text);

G_END_DECLS
