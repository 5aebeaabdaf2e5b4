#include "store/plan-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Targets and elements: drafts of them, and carrying them out. */

#define WHOLE_PERCENT G_GINT64_CONSTANT (100000000) /* in millionths */

gboolean
pt_reorganisation_is_measuring (const PtReorganisation *self)
{
  return self->type == PT_REORGANISATION_SET_TARGET ||
         self->type == PT_REORGANISATION_DROP_TARGET ||
         self->type == PT_REORGANISATION_END_ELEMENT ||
         self->type == PT_REORGANISATION_ADD_ELEMENT ||
         self->type == PT_REORGANISATION_ADD_RATE;
}

static PtReorganisation *
make_target (PtReorganisationType type, const PtTargetDraft *draft)
{
  PtReorganisation *self = pt_reorganisation_make (type, draft->unit, PT_DAY_ALWAYS);

  self->grouping.dimension = pt_reorganisation_tidy_or_empty (draft->dimension);
  self->grouping.group = pt_reorganisation_tidy_or_empty (draft->group);
  self->measuring.code = g_strdup (draft->rate->code);
  self->measuring.year = draft->year;
  self->measuring.value = draft->value;
  self->measuring.document = pt_reorganisation_tidy_or_empty (draft->document);
  return self;
}

PtReorganisation *
pt_reorganisation_set_target (const PtTargetDraft *draft)
{
  g_return_val_if_fail (draft != NULL && draft->rate != NULL, NULL);

  return make_target (PT_REORGANISATION_SET_TARGET, draft);
}

PtReorganisation *
pt_reorganisation_drop_target (const PtTargetDraft *draft)
{
  g_return_val_if_fail (draft != NULL && draft->rate != NULL, NULL);

  return make_target (PT_REORGANISATION_DROP_TARGET, draft);
}

PtReorganisation *
pt_reorganisation_end_element (const PtElement *element, PtDay day,
                               const PtElementWords *next)
{
  PtReorganisation *self;

  g_return_val_if_fail (element != NULL, NULL);

  self = pt_reorganisation_make (PT_REORGANISATION_END_ELEMENT, NULL, day);
  self->measuring.code = g_strdup (element->code);
  if (next != NULL) {
    self->measuring.new_code = pt_reorganisation_tidy_or_empty (next->code);
    self->measuring.name_vi = pt_reorganisation_tidy_or_empty (next->name_vi);
    self->measuring.name_en = pt_reorganisation_tidy_or_empty (next->name_en);
  }
  return self;
}

/* The key of the target, or its whole row with @value and @document. */
static char *
make_row (PtPlan *self, const PtRate *rate, const char *document)
{
  const PtMeasuring *measuring = &self->what->measuring;
  const GPtrArray *units = self->what->units;
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, rate->id);
  pt_row_add_integer (row, measuring->year);
  pt_row_add_text (row, self->what->grouping.dimension);
  pt_row_add_text (row, self->what->grouping.group);
  pt_row_add_integer (row,
                      units->len > 0 ? g_ascii_strtoll (units->pdata[0], NULL, 10) : 0);
  if (document != NULL) {
    pt_row_add_integer (row, measuring->value);
    pt_row_add_text (row, document);
  }
  return pt_row_end (row);
}

/* Returns: (transfer none) (nullable): the rate; refuses where the target cannot be */
static const PtRate *
require_rate (PtPlan *self)
{
  const PtMeasuring *measuring = &self->what->measuring;
  const PtRate *rate =
    pt_catalogue_find_rate (pt_book_get_catalogue (self->book), measuring->code);

  if (rate == NULL)
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup_printf (
                      /* Translators: a rate's code. */
                      _ ("There is no rate “%s” any more. Choose another."),
                      measuring->code));
  else if (measuring->year < 1900 || measuring->year > 2199)
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("Write the year of the target, such as 2026.")));
  else if (*self->what->grouping.group != '\0')
    pt_plan_require_group (self);
  return pt_plan_has_failed (self) ? NULL : rate;
}

void
pt_plan_set_target (PtPlan *self)
{
  const PtMeasuring *measuring = &self->what->measuring;
  const PtRate *rate = require_rate (self);
  PtPut put = PT_PUT_NEW;

  if (rate == NULL)
    return;
  if (measuring->value <= 0 || measuring->value > WHOLE_PERCENT)
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("A target lies above 0% and at most at 100%.")));
  else if (*measuring->document == '\0')
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("Say which document sets the target.")));
  else if (pt_ledger_put (self->apply.ledger, PT_ROW_TARGET,
                          make_row (self, rate, measuring->document), &put,
                          &self->apply.failure) &&
           put == PT_PUT_UNCHANGED)
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("Nothing would change: that target is in the book "
                                 "already.")));
}

void
pt_plan_drop_target (PtPlan *self)
{
  const PtRate *rate = require_rate (self);
  g_autofree char *key = NULL;
  g_autofree char *row = NULL;

  if (rate == NULL)
    return;

  key = make_row (self, rate, NULL);
  row = pt_ledger_get (self->apply.ledger, PT_ROW_TARGET, key, &self->apply.failure);
  if (row != NULL)
    pt_apply_remove (&self->apply, PT_ROW_TARGET, key);
  else
    pt_plan_refuse (self, PT_ERROR_NOT_FOUND,
                    g_strdup (_ ("There is no such target any more.")));
}

enum {
  ELEMENT_ID,
  ELEMENT_CODE,
  ELEMENT_NAME_VI,
  ELEMENT_NAME_EN,
  ELEMENT_FROM = 10,
  ELEMENT_TO,
  N_ELEMENT_FIELDS
};

static void
put_element (PtPlan *self, gint64 id, const char *const *fields)
{
  GString *row = pt_row_begin ();

  pt_row_add_integer (row, id);
  for (guint i = ELEMENT_CODE; i < N_ELEMENT_FIELDS; i++)
    pt_row_add_text (row, fields[i]);
  pt_apply_put (&self->apply, -1, PT_ROW_ELEMENT, pt_row_end (row));
}

static void
put_next (PtPlan *self, const char *const *old)
{
  static const char known[] = "SELECT 1 FROM element WHERE code = ?";
  const PtMeasuring *measuring = &self->what->measuring;
  const char *fields[N_ELEMENT_FIELDS];

  if (!pt_plan_check_words (self, measuring->new_code, measuring->name_vi))
    return;
  if (pt_apply_has (&self->apply, known, measuring->new_code, NULL)) {
    pt_plan_refuse (self, PT_ERROR_EXISTS,
                    g_strdup_printf (
                      /* Translators: a code. */
                      _ ("There is an element “%s” already. Choose another code."),
                      measuring->new_code));
    return;
  }

  memcpy (fields, old, sizeof fields);
  fields[ELEMENT_CODE] = measuring->new_code;
  fields[ELEMENT_NAME_VI] = measuring->name_vi;
  fields[ELEMENT_NAME_EN] = measuring->name_en;
  fields[ELEMENT_FROM] = self->day;
  fields[ELEMENT_TO] = "";
  put_element (self, pt_apply_next_id (&self->apply, PT_ROW_ELEMENT), fields);
}

void
pt_plan_end_element (PtPlan *self)
{
  static const char sql[] =
    "SELECT id, code, name_vi, name_en, type, nature, sector, model, status, form,"
    " valid_from, valid_to FROM element WHERE code = ?1 AND " //
    PT_SQL_VALID ("?2", "valid_from", "valid_to");
  g_autoptr (GPtrArray) rows = NULL;
  const char *fields[N_ELEMENT_FIELDS];

  if (!pt_plan_require_day (self))
    return;
  rows = pt_plan_list (self, sql, self->what->measuring.code, self->day, NULL);
  if (pt_plan_has_failed (self))
    return;
  if (rows->len == 0 ||
      g_str_equal (((char **) rows->pdata[0])[ELEMENT_FROM], self->day)) {
    pt_plan_refuse (self, PT_ERROR_INVALID,
                    g_strdup (_ ("The element is not counted before and on that day. "
                                 "Choose a day between its beginning and its end.")));
    return;
  }

  memcpy (fields, rows->pdata[0], sizeof fields);
  if (self->what->measuring.new_code != NULL)
    put_next (self, fields);
  fields[ELEMENT_TO] = self->day;
  put_element (self, g_ascii_strtoll (fields[ELEMENT_ID], NULL, 10), fields);
}
