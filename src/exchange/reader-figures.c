#include "exchange/reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PtFigureReader {
  PtIntake *intake;
  const PtCatalogue *catalogue;
  const char *default_source;
  GHashTable *seen; /* Key, which holds its row; owned */
};

/* What may stand in a file once: a figure from a source, and an official figure. */
typedef struct {
  guint unit, element, source;
  PtPeriod period;
  guint row;
} Key;

#define ANY_SOURCE G_MAXUINT

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return ((key->unit * 31 + key->element) * 1009 + (guint) key->period) * 31 +
         key->source;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->unit == second->unit && first->element == second->element &&
         first->source == second->source && first->period == second->period;
}

/* Takes @reason.  Returns: FALSE, for the caller to return */
static gboolean
refuse (PtFigureReader *self, guint row, guint field, const char *const *fields,
        char *reason)
{
  guint n;

  pt_intake_add_problem (self->intake, row,
                         pt_layout_get_fields (PT_LAYOUT_FIGURES, &n)[field].name,
                         fields[field], reason);
  g_free (reason);
  return FALSE;
}

static gboolean
find_unit (PtFigureReader *self, PtFigureRecord *record, const char *const *fields)
{
  const char *code = fields[PT_FIGURES_UNIT];
  const PtUnit *unit =
    pt_catalogue_find_unit_in (self->catalogue, code, record->period);
  g_autofree char *period = NULL;

  if (unit == NULL) {
    period = pt_period_format (record->period);
    return refuse (self, record->row, PT_FIGURES_UNIT, fields,
                   /* Translators: a code, and a period like “năm 2024”. */
                   g_strdup_printf (_ ("No unit bears the code “%s” in %s. Correct the "
                                       "code or the period, or add the unit first."),
                                    code, period));
  }

  record->unit = unit->index;
  return TRUE;
}

static const PtElement *
find_element (PtFigureReader *self, PtFigureRecord *record, const char *const *fields)
{
  const char *code = fields[PT_FIGURES_ELEMENT];
  const PtElement *element = pt_catalogue_find_element (self->catalogue, code);
  PtDay day = pt_period_last_day (record->period);
  g_autofree char *shown = NULL;

  if (element == NULL) {
    refuse (self, record->row, PT_FIGURES_ELEMENT, fields,
            /* Translators: an element's code. */
            g_strdup_printf (_ ("There is no element with the code “%s”. Correct the "
                                "code, or add the element first."),
                             code));
    return NULL;
  }

  if (day < element->from || day >= element->to) {
    shown = pt_day_format_short (day);
    refuse (self, record->row, PT_FIGURES_ELEMENT, fields,
            g_strdup_printf (
              /* Translators: an element's code, and a day. */
              _ ("The element “%s” was not in use on %s, the last day of "
                 "the period. Correct the period or the element."),
              code, shown));
    return NULL;
  }

  record->element = element->index;
  return element;
}

static gboolean
read_whole_number (PtFigureReader *self, PtFigureRecord *record,
                   const char *const *fields)
{
  const char *text = fields[PT_FIGURES_VALUE];
  const char *digits = text + (*text == '-' || *text == '+');
  gboolean looks_whole =
    *digits != '\0' && digits[strspn (digits, "0123456789")] == '\0';

  if (pt_number_from_plain (text, &record->figure.value, NULL))
    return TRUE;

  if (looks_whole)
    return refuse (self, record->row, PT_FIGURES_VALUE, fields,
                   /* Translators: what the user wrote. */
                   g_strdup_printf (_ ("“%s” is too large a number. Correct it."),
                                    text));

  return refuse (self, record->row, PT_FIGURES_VALUE, fields,
                 /* Translators: what the user wrote. */
                 g_strdup_printf (_ ("“%s” is not a whole number. Write digits only, "
                                     "without dots, commas, spaces or words."),
                                  text));
}

static gboolean
read_percent (PtFigureReader *self, PtFigureRecord *record, const char *const *fields)
{
  const char *text = fields[PT_FIGURES_VALUE];
  guint places = 0;

  if (!pt_number_from_plain_decimal (text, PT_PERCENT_MAX_DECIMALS,
                                     &record->figure.value, &places, NULL))
    return refuse (self, record->row, PT_FIGURES_VALUE, fields,
                   g_strdup_printf (
                     /* Translators: what the user wrote, and a number of decimals. */
                     _ ("“%s” is not a percentage. Write a number with a "
                        "dot and at most %d decimals, without “%%”."),
                     text, PT_PERCENT_MAX_DECIMALS));

  if (*fields[PT_FIGURES_DECIMALS] == '\0')
    record->figure.decimals = (guint8) places;
  return TRUE;
}

static gboolean
read_number (PtFigureReader *self, const PtElement *element, PtFigureRecord *record,
             const char *const *fields)
{
  const char *text = fields[PT_FIGURES_VALUE];
  PtQualifier qualifier = PT_QUALIFIER_EXACT;
  gboolean ok;

  if (*text == '\0')
    return refuse (self, record->row, PT_FIGURES_VALUE, fields,
                   g_strdup (
                     _ ("There is neither a value nor a state. Write a number, 0 "
                        "if there is none, or “not-reported” or "
                        "“not-applicable” as the state.")));

  /* Its form was checked with all the others. */
  pt_qualifier_from_code (fields[PT_FIGURES_QUALIFIER], &qualifier);
  record->figure.qualifier = qualifier;
  record->figure.decimals =
    (guint8) g_ascii_strtoull (fields[PT_FIGURES_DECIMALS], NULL, 10);
  ok = element->type == PT_TYPE_PERCENT_ELEMENT
         ? read_percent (self, record, fields)
         : read_whole_number (self, record, fields);
  if (ok && record->figure.value < 0)
    return refuse (self, record->row, PT_FIGURES_VALUE, fields,
                   /* Translators: what the user wrote. */
                   g_strdup_printf (_ ("“%s” is less than zero, which nothing that is "
                                       "counted can be. Correct it, or leave the row "
                                       "out."),
                                    text));

  return ok;
}

static gboolean
read_figure (PtFigureReader *self, const PtElement *element, PtFigureRecord *record,
             const char *const *fields)
{
  const char *value = fields[PT_FIGURES_VALUE], *code = fields[PT_FIGURES_STATE];
  PtState state = PT_STATE_NUMBER;

  pt_state_from_code (code, &state);
  record->figure.state = state;
  if (state == PT_STATE_NUMBER)
    return read_number (self, element, record, fields);

  if (*value != '\0')
    return refuse (self, record->row, PT_FIGURES_STATE, fields,
                   /* Translators: the words of two columns, as in the file. */
                   g_strdup_printf (_ ("The state “%s” stands beside the value “%s”. "
                                       "Remove one of the two."),
                                    code, value));

  if (*fields[PT_FIGURES_QUALIFIER] != '\0')
    return refuse (self, record->row, PT_FIGURES_QUALIFIER, fields,
                   /* Translators: a word of the column “qualifier”, as in the file. */
                   g_strdup_printf (_ ("The word “%s” belongs to a number, and here is "
                                       "none. Remove it, or write the number."),
                                    fields[PT_FIGURES_QUALIFIER]));

  return TRUE;
}

static PtOfficial
read_official (const char *text)
{
  static const char *const yes[] = { "1", "true", "yes", NULL };

  if (*text == '\0')
    return PT_OFFICIAL_AUTO;

  return g_strv_contains (yes, text) ? PT_OFFICIAL_YES : PT_OFFICIAL_NO;
}

/* Returns: the row that said the same before, or 0 */
static guint
find_row (const PtFigureReader *self, const PtFigureRecord *record, guint source)
{
  Key key = { record->unit, record->element, source, record->period, 0 };
  const Key *found = g_hash_table_lookup (self->seen, &key);

  return found != NULL ? found->row : 0;
}

static void
remember (PtFigureReader *self, const PtFigureRecord *record, guint source)
{
  Key *key = g_new (Key, 1);

  *key = (Key){ record->unit, record->element, source, record->period, record->row };
  g_hash_table_add (self->seen, key);
}

static gboolean
check_once (PtFigureReader *self, const PtFigureRecord *record,
            const char *const *fields)
{
  guint row = find_row (self, record, record->source);

  if (row != 0)
    return refuse (self, record->row, PT_FIGURES_UNIT, fields,
                   g_strdup_printf (
                     /* Translators: the code of a unit, and the number of a row. */
                     _ ("“%s” has this element, period and source in row "
                        "%u already. Remove one of the two rows."),
                     fields[PT_FIGURES_UNIT], row));

  row = record->official == PT_OFFICIAL_YES ? find_row (self, record, ANY_SOURCE) : 0;
  if (row != 0)
    return refuse (
      self, record->row, PT_FIGURES_OFFICIAL, fields,
      /* Translators: what stands in the column, and the number of a row. */
      g_strdup_printf (_ ("“%s” makes this figure official, but row %u from "
                          "another source is official already. Write 0 in "
                          "one of the two rows."),
                       fields[PT_FIGURES_OFFICIAL], row));

  remember (self, record, record->source);
  if (record->official == PT_OFFICIAL_YES)
    remember (self, record, ANY_SOURCE);
  return TRUE;
}

PtFigureReader *
pt_figure_reader_new (PtIntake *intake, const PtCatalogue *catalogue,
                      const char *default_source)
{
  PtFigureReader *self = g_new0 (PtFigureReader, 1);

  self->intake = intake;
  self->catalogue = catalogue;
  self->default_source = default_source;
  self->seen = g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
  return self;
}

void
pt_figure_reader_free (PtFigureReader *self)
{
  g_hash_table_unref (self->seen);
  g_free (self);
}

void
pt_figure_reader_take (PtFigureReader *self, guint row, const char *const *fields)
{
  PtFigureRecord record = { .row = row, .note = "" };
  const char *note = pt_csv_unguard (fields[PT_FIGURES_NOTE]);
  const char *source = pt_csv_unguard (fields[PT_FIGURES_SOURCE]);
  const PtElement *element;

  /* Its form was checked with all the others. */
  if (!pt_period_parse (fields[PT_FIGURES_PERIOD], &record.period, NULL))
    return;

  if (!find_unit (self, &record, fields))
    return;

  element = find_element (self, &record, fields);
  if (element == NULL || !read_figure (self, element, &record, fields))
    return;

  record.official = read_official (fields[PT_FIGURES_OFFICIAL]);
  record.source =
    pt_intake_add_source (self->intake,
                          *source != '\0' ? source : self->default_source);
  if (!check_once (self, &record, fields))
    return;

  if (*note != '\0')
    record.note = g_string_chunk_insert_const (self->intake->strings, note);
  g_array_append_val (self->intake->figures, record);
}
