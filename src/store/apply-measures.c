#include "store/apply.h"

#include <glib/gi18n-lib.h>

/* elements.csv, rates.csv and targets.csv */

/* The number under which @code stands already, or the next free one. */
static gint64
find_id (PtApply *self, PtRowTable table, const char *sql, const char *code)
{
  g_autofree char *known = pt_apply_ask (self, sql, code, NULL);

  return known != NULL ? g_ascii_strtoll (known, NULL, 10)
                       : pt_apply_next_id (self, table);
}

static void
put_element (PtApply *self, guint i)
{
  static const char known[] = "SELECT id FROM element WHERE code = ?";
  static const char other_type[] =
    "SELECT type FROM element e WHERE code = ?1 AND type <> ?2"
    " AND EXISTS (SELECT 1 FROM figure WHERE element = e.id)";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *code = fields[PT_ELEMENTS_CODE];
  g_autofree char *type =
    pt_apply_ask (self, other_type, code, fields[PT_ELEMENTS_TYPE], NULL);
  GString *row;

  if (type != NULL) {
    pt_apply_reject (
      self, i, PT_ELEMENTS_TYPE,
      g_strdup_printf (
        /* Translators: an element's code; "count", "money", "percent". */
        _ ("“%s” has figures as “%s”, which would lose "
           "their meaning. Add a new element instead."),
        code, type));
    return;
  }

  row = pt_row_begin ();
  pt_row_add_integer (row, find_id (self, PT_ROW_ELEMENT, known, code));
  for (int field = PT_ELEMENTS_CODE; field <= PT_ELEMENTS_TO; field++)
    pt_row_add_text (row, fields[field]);
  pt_apply_put (self, (int) i, PT_ROW_ELEMENT, pt_row_end (row));
}

void
pt_apply_elements (PtApply *self)
{
  for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++)
    put_element (self, i);
}

/* Whether every code of "a+b" is an element's. */
static gboolean
check_sum (PtApply *self, guint i, int field)
{
  static const char known[] = "SELECT 1 FROM element WHERE code = ?";
  g_auto (GStrv) codes =
    g_strsplit (pt_apply_get_record (self, i)->fields[field], "+", -1);

  for (guint k = 0; codes[k] != NULL; k++)
    if (!pt_apply_has (self, known, g_strstrip (codes[k]), NULL)) {
      pt_apply_reject (self, i, field,
                       g_strdup_printf (
                         /* Translators: an element's code. */
                         _ ("There is no element “%s”. Add it to "
                            "elements.csv first, or correct the code."),
                         codes[k]));
      return FALSE;
    }

  return TRUE;
}

static void
put_rate (PtApply *self, guint i)
{
  static const char known[] = "SELECT id FROM rate WHERE code = ?";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *better = fields[PT_RATES_BETTER];
  GString *row;

  if (!check_sum (self, i, PT_RATES_NUMERATOR) ||
      !check_sum (self, i, PT_RATES_DENOMINATOR))
    return;

  row = pt_row_begin ();
  pt_row_add_integer (row, find_id (self, PT_ROW_RATE, known, fields[PT_RATES_CODE]));
  for (int field = PT_RATES_CODE; field < PT_RATES_BETTER; field++)
    pt_row_add_text (row, fields[field]);
  pt_row_add_text (row, *better != '\0' ? better : "high");
  pt_apply_put (self, (int) i, PT_ROW_RATE, pt_row_end (row));
}

void
pt_apply_rates (PtApply *self)
{
  for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++)
    put_rate (self, i);
}

/* "dimension:group" in two, or "" twice. */
static gboolean
split_group (PtApply *self, guint i, char **dimension, char **group)
{
  static const char known[] =
    "SELECT 1 FROM unit_group WHERE dimension = ? AND code = ?";
  static const char sector[] = "sector";
  const char *text = pt_apply_get_record (self, i)->fields[PT_TARGETS_GROUP];
  const char *colon = strchr (text, ':');
  PtSector kind;

  *dimension = g_strndup (text, colon != NULL ? (gsize) (colon - text) : 0);
  *group = g_strdup (colon != NULL ? colon + 1 : "");
  if (*text == '\0' || pt_apply_has (self, known, *dimension, *group, NULL) ||
      (g_str_equal (*dimension, sector) && pt_sector_from_code (*group, &kind)))
    return TRUE;

  pt_apply_reject (self, i, PT_TARGETS_GROUP,
                   g_strdup_printf (
                     /* Translators: what stands in the file; keep terrain:mountain. */
                     _ ("There is no group “%s”. Write it as "
                        "terrain:mountain, with codes from groups.csv."),
                     text));
  return FALSE;
}

static gboolean
find_unit (PtApply *self, guint i, gint64 *unit)
{
  static const char borne[] =
    "SELECT unit FROM unit_version WHERE code = ?1 AND valid_from <= ?2 || '-12-31'"
    " AND (valid_to = '' OR valid_to > ?2 || '-01-01') ORDER BY valid_from DESC";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  const char *code = fields[PT_TARGETS_UNIT];
  g_autofree char *found = NULL;

  *unit = 0;
  if (*code == '\0')
    return TRUE;

  found = pt_apply_ask (self, borne, code, fields[PT_TARGETS_YEAR], NULL);
  if (found == NULL) {
    pt_apply_reject (self, i, PT_TARGETS_UNIT,
                     g_strdup_printf (
                       /* Translators: a unit's code; a year. */
                       _ ("No unit bore the code “%s” in %s."), code,
                       fields[PT_TARGETS_YEAR]));
    return FALSE;
  }

  *unit = g_ascii_strtoll (found, NULL, 10);
  return TRUE;
}

static void
put_target (PtApply *self, guint i)
{
  static const char known[] = "SELECT id FROM rate WHERE code = ?";
  const char *const *fields = pt_apply_get_record (self, i)->fields;
  g_autofree char *rate = pt_apply_ask (self, known, fields[PT_TARGETS_RATE], NULL);
  g_autofree char *dimension = NULL;
  g_autofree char *group = NULL;
  gint64 unit, value = 0;
  guint decimals;
  GString *row;

  if (rate == NULL) {
    pt_apply_reject (self, i, PT_TARGETS_RATE,
                     g_strdup_printf (
                       /* Translators: a rate's code. */
                       _ ("There is no rate “%s”. Add it to rates.csv "
                          "first, or correct the code."),
                       fields[PT_TARGETS_RATE]));
    return;
  }
  if (!split_group (self, i, &dimension, &group) || !find_unit (self, i, &unit))
    return;

  pt_number_from_plain_decimal (fields[PT_TARGETS_VALUE], PT_PERCENT_MAX_DECIMALS,
                                &value, &decimals, NULL);
  row = pt_row_begin ();
  pt_row_add_integer (row, g_ascii_strtoll (rate, NULL, 10));
  pt_row_add_integer (row, g_ascii_strtoll (fields[PT_TARGETS_YEAR], NULL, 10));
  pt_row_add_text (row, dimension);
  pt_row_add_text (row, group);
  pt_row_add_integer (row, unit);
  pt_row_add_integer (row, value);
  pt_row_add_text (row, fields[PT_TARGETS_DOCUMENT]);
  pt_apply_put (self, (int) i, PT_ROW_TARGET, pt_row_end (row));
}

void
pt_apply_targets (PtApply *self)
{
  for (guint i = 0; i < self->intake->records->len && self->failure == NULL; i++)
    put_target (self, i);
}
