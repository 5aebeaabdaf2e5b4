#pragma once

#include "base/error.h"
#include "store/apply.h"
#include "store/book-private.h"
#include "store/reorganise-private.h"

G_BEGIN_DECLS

/* A reorganisation being carried out: one edit is open, rows are read as they stand in
 * it, and the first failure, of the database or of a rule, sticks in apply.failure,
 * after which nothing more is asked or written.  Days are ISO text, units are numbers
 * as text, versions are rows of text.
 */
typedef struct {
  PtApply apply;
  PtBook *book;
  const PtReorganisation *what;
  char *day;
} PtPlan;

enum {
  PT_VERSION_UNIT,
  PT_VERSION_FROM,
  PT_VERSION_TO,
  PT_VERSION_CODE,
  PT_VERSION_NAME,
  PT_VERSION_KIND,
  PT_VERSION_PARENT,
  PT_N_VERSION_FIELDS
};
#define PT_SQL_VERSION "SELECT unit, valid_from, valid_to, code, name, kind, parent "

gboolean pt_plan_has_failed (const PtPlan *self);
/* Takes @reason, a sentence for the user.  Returns: FALSE, to be returned in turn */
gboolean pt_plan_refuse (PtPlan *self, PtError code, char *reason);
/* Refuses unless the day is one that can be meant. */
gboolean pt_plan_require_day (PtPlan *self);

/* All rows that @sql gives for the texts (NULL-terminated).
 * Returns: (transfer full): GStrv, never NULL
 */
GPtrArray *pt_plan_list (PtPlan *self, const char *sql, ...) G_GNUC_NULL_TERMINATED;
/* The version of @unit on the day of the plan; refuses where there is none.
 * Returns: (transfer full) (nullable)
 */
char **pt_plan_find_version (PtPlan *self, const char *unit);

/* Writes a version, after looking whether its code is free. */
void pt_plan_put_version (PtPlan *self, const char *const *version);
/* Refuses where @code or @name cannot be one. */
gboolean pt_plan_check_words (PtPlan *self, const char *code, const char *name);
/* Refuses where nobody bears @code on the day; "" is the top. */
gboolean pt_plan_check_parent (PtPlan *self, const char *code);

/* A new unit, from the day on.  Returns: (transfer full) (nullable): its number */
char *pt_plan_begin_unit (PtPlan *self, const PtReorganisationPart *part);
/* Ends @unit on the day, with its memberships; refuses where something of it is later.
 * Returns: (transfer full) (nullable): the version that was in force
 */
char **pt_plan_end_unit (PtPlan *self, const char *unit);
/* Refuses where @unit has another version after the one in force. */
gboolean pt_plan_require_last (PtPlan *self, const char *const *version);
void pt_plan_add_succession (PtPlan *self, const char *old, const char *new,
                             gint64 share);
/* What lies under @code in [from, to) lies under @new_code; @child: only that unit. */
void pt_plan_pass_children (PtPlan *self, const char *code, const char *from,
                            const char *to, const char *new_code, const char *child);
/* Whether something lies under the code of @version from the day on. */
GPtrArray *pt_plan_list_children (PtPlan *self, const char *const *version);

/* Carries out @what in an edit that stays open, for the caller to commit or roll back;
 * where it fails nothing is open.  @after: the catalogue as it would be.
 */
gboolean pt_plan_run (PtBook *book, const PtReorganisation *what, PtCatalogue **after,
                      GError **error);

G_END_DECLS
