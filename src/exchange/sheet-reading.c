#include "exchange/sheet-reading-private.h"

#include "base/error.h"
#include "exchange/reader-private.h"
#include "exchange/sheet-figures.h"
#include "exchange/sheet-row.h"
#include "exchange/sheet-table.h"

#include <glib/gi18n-lib.h>

static const char *const kind_names[PT_N_GUESS_KINDS] = {
  [PT_GUESS_ENCODING] = "encoding",
  [PT_GUESS_PERIOD] = "period",
  [PT_GUESS_HEADING] = "heading",
  [PT_GUESS_UNIT] = "unit",
};

/* Words are remembered as they are compared; a new year's file says another period. */
static char *
make_key (PtGuessKind kind, const char *words)
{
  g_autofree char *key = pt_words_make_key (words);

  return g_strconcat (kind_names[kind], PT_LEARNT_SEPARATOR, key, NULL);
}

void
pt_sheet_reading_note (PtSheetReading *self, PtGuessKind kind, guint sheet, guint row,
                       guint column, const char *words, const char *meaning,
                       PtCertainty certainty)
{
  PtSheetGuess guess = {
    .kind = kind, .certainty = certainty, .sheet = sheet, .row = row, .column = column
  };
  char *key = make_key (kind, words);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->guessed, key));

  guess.words = g_string_chunk_insert_const (self->strings, words);
  guess.meaning = g_string_chunk_insert_const (self->strings, meaning);
  if (place > 0) {
    /* Seen again when more was known. */
    g_array_index (self->guesses, PtSheetGuess, place - 1) = guess;
    g_free (key);
    return;
  }

  g_array_append_val (self->guesses, guess);
  g_hash_table_insert (self->guessed, key, GUINT_TO_POINTER (self->guesses->len));
}

const char *
pt_sheet_reading_recall (const PtSheetReading *self, PtGuessKind kind,
                         const char *words, PtCertainty *certainty)
{
  g_autofree char *key = make_key (kind, words);
  const char *meaning = g_hash_table_lookup (self->corrected, key);

  if (meaning != NULL) {
    *certainty = PT_GUESS_CORRECTED;
    return meaning;
  }

  meaning = g_hash_table_lookup (self->learnt, key);
  if (meaning != NULL)
    *certainty = PT_GUESS_LEARNT;
  return meaning;
}

const PtUnit *
pt_sheet_reading_find_uuid (const PtSheetReading *self, const char *uuid)
{
  guint n;
  const PtUnit *units = pt_catalogue_get_units (self->catalogue, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (units[i].uuid, uuid))
      return &units[i];

  return NULL;
}

static void
read_tables (PtSheetReading *self, guint index)
{
  PtMeaning context = PT_MEANING_NONE;
  PtSheetTable table;
  guint from = 0;

  while (pt_sheet_table_find (self, index, from, &table)) {
    table.context = context;
    pt_sheet_context_read (self, &table, from);
    pt_sheet_columns_read (self, &table);
    pt_sheet_rows_read (self, &table);
    pt_sheet_context_note (self, &table);
    context = table.context;
    from = MAX (table.bottom, from + 1);
    pt_sheet_table_clear (&table);
  }
  self->n_sheets_read++;
}

static void
forget (PtSheetReading *self)
{
  g_clear_pointer (&self->intake, pt_intake_free);
  g_hash_table_remove_all (self->seen);
  g_hash_table_remove_all (self->guessed);
  g_hash_table_remove_all (self->found);
  g_hash_table_remove_all (self->meanings);
  g_hash_table_remove_all (self->undisguised);
  g_hash_table_remove_all (self->likely);
  g_hash_table_remove_all (self->said_totals);
  g_array_set_size (self->guesses, 0);
  g_array_set_size (self->totals, 0);
  g_clear_pointer (&self->sender, g_free);
  g_clear_pointer (&self->title, g_free);
  self->period = PT_PERIOD_NONE;
  self->lacks_period = self->lacks_unit = self->has_many_titles = FALSE;
  self->n_sheets_read = 0;
}

static void
understand (PtSheetReading *self)
{
  forget (self);
  self->intake = pt_intake_new (self->name, PT_LAYOUT_FIGURES);
  pt_sheet_text_look (self);
  for (guint i = 0; i < pt_workbook_get_n_sheets (self->book); i++)
    if (!pt_worksheet_is_hidden (pt_workbook_get_sheet (self->book, i)) &&
        !pt_sheet_form_read (self, i) && !pt_sheet_layout_read (self, i))
      read_tables (self, i);

  if (self->intake->n_read == 0)
    pt_sheet_figures_find_none (self);
}

static GHashTable *
make_strings (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

PtSheetReading *
pt_sheet_reading_new_for (PtWorkbook *book, const char *name, PtCatalogue *catalogue)
{
  PtSheetReading *self = g_new0 (PtSheetReading, 1);

  self->book = book;
  self->name = g_strdup (name);
  self->base = g_path_get_basename (name);
  self->catalogue = pt_catalogue_ref (catalogue);
  self->words = pt_words_new (catalogue);
  self->names = pt_names_new (catalogue, self->words);
  self->learnt = make_strings ();
  self->corrected = make_strings ();
  self->undisguised = g_hash_table_new (NULL, NULL);
  self->likely = g_hash_table_new (g_str_hash, g_str_equal);
  self->said_totals = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (4096);
  self->guesses = g_array_new (FALSE, FALSE, sizeof (PtSheetGuess));
  self->guessed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->totals = g_array_new (FALSE, FALSE, sizeof (PtSheetTotal));
  self->seen = pt_sheet_figures_new_seen ();
  self->found =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, pt_sheet_units_free_found);
  self->meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  understand (self);
  return self;
}

PtSheetReading *
pt_sheet_reading_new (GFile *file, PtCatalogue *catalogue, GError **error)
{
  PtWorkbook *book = pt_workbook_open (file, error);
  g_autofree char *name = pt_layout_file_get_name (file);

  return book != NULL ? pt_sheet_reading_new_for (book, name, catalogue) : NULL;
}

void
pt_sheet_reading_free (PtSheetReading *self)
{
  if (self == NULL)
    return;

  forget (self);
  g_hash_table_unref (self->learnt);
  g_hash_table_unref (self->corrected);
  g_hash_table_unref (self->undisguised);
  g_hash_table_unref (self->likely);
  g_hash_table_unref (self->said_totals);
  g_hash_table_unref (self->guessed);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->found);
  g_hash_table_unref (self->meanings);
  g_array_unref (self->guesses);
  g_array_unref (self->totals);
  g_string_chunk_free (self->strings);
  pt_names_free (self->names);
  pt_words_free (self->words);
  pt_catalogue_unref (self->catalogue);
  pt_workbook_free (self->book);
  g_free (self->name);
  g_free (self->base);
  g_free (self);
}

const PtWorkbook *
pt_sheet_reading_get_workbook (const PtSheetReading *self)
{
  return self->book;
}

const char *
pt_sheet_reading_get_sender (const PtSheetReading *self)
{
  return self->sender != NULL ? self->sender : "";
}

const char *
pt_sheet_reading_get_title (const PtSheetReading *self)
{
  return self->title != NULL ? self->title : "";
}

const PtSheetGuess *
pt_sheet_reading_get_guesses (const PtSheetReading *self, guint *n)
{
  *n = self->guesses->len;
  return (const PtSheetGuess *) self->guesses->data;
}

const PtSheetTotal *
pt_sheet_reading_get_totals (const PtSheetReading *self, guint *n)
{
  *n = self->totals->len;
  return (const PtSheetTotal *) self->totals->data;
}

static gboolean
may_mean (const PtSheetReading *self, PtGuessKind kind, const char *meaning)
{
  PtPeriod period;

  switch (kind) {
  case PT_GUESS_ENCODING:
    for (PtEncoding encoding = 0; encoding < PT_N_ENCODINGS; encoding++)
      if (g_str_equal (pt_encoding_get_name (encoding), meaning))
        return TRUE;
    return FALSE;
  case PT_GUESS_PERIOD:
    return pt_period_parse (meaning, &period, NULL);
  case PT_GUESS_HEADING:
    return g_str_equal (meaning, PT_GUESS_LEFT_OUT) ||
           pt_catalogue_find_element (self->catalogue, meaning) != NULL;
  case PT_GUESS_UNIT:
    return g_str_equal (meaning, PT_GUESS_LEFT_OUT) ||
           pt_sheet_reading_find_uuid (self, meaning) != NULL;
  case PT_N_GUESS_KINDS:
    break;
  }

  return FALSE;
}

gboolean
pt_sheet_reading_correct (PtSheetReading *self, guint index, const char *meaning,
                          GError **error)
{
  const PtSheetGuess *guess = &g_array_index (self->guesses, PtSheetGuess, index);

  g_return_val_if_fail (index < self->guesses->len, FALSE);

  if (!may_mean (self, guess->kind, meaning)) {
    g_set_error (error, PT_ERROR, PT_ERROR_INVALID,
                 /* Translators: words of a sheet, and what somebody says they mean. */
                 _ ("“%s” cannot mean “%s”. Choose something that the book knows."),
                 guess->words, meaning);
    return FALSE;
  }

  g_hash_table_insert (self->corrected, make_key (guess->kind, guess->words),
                       g_strdup (meaning));
  understand (self);
  return TRUE;
}

static void
copy_all (GHashTable *from, GHashTable *to)
{
  g_autofree char *period = make_key (PT_GUESS_PERIOD, "");
  g_autofree char *unit = make_key (PT_GUESS_UNIT, "");
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_str_has_prefix (key, period) && !g_str_equal (key, unit))
      g_hash_table_insert (to, g_strdup (key), g_strdup (value));
}

void
pt_sheet_reading_teach (PtSheetReading *self, GHashTable *learnt)
{
  if (g_hash_table_size (learnt) == 0)
    return;

  copy_all (learnt, self->learnt);
  understand (self);
}

GHashTable *
pt_sheet_reading_list_learnt (const PtSheetReading *self)
{
  GHashTable *all = make_strings ();
  copy_all (self->corrected, all);
  return all;
}

PtIntake *
pt_sheet_reading_make_intake (PtSheetReading *self, const char *source)
{
  /* The last one was handed out. */
  if (self->intake == NULL)
    understand (self);

  pt_sheet_source_name (self, source);
  return g_steal_pointer (&self->intake);
}
