#pragma once

#include "base/error.h"
#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "report/overview.h"
#include "report/picture.h"
#include "report/query.h"
#include "report/table.h"

#include <string.h>

/* A book of units with lives of their own, a few rows long. */

#define END                                                                            \
  {                                                                                    \
    0                                                                                  \
  }

typedef struct {
  gint64 id; /* in order from 1; a unit's later version repeats it */
  const char *code, *parent;
  PtKind kind;
  const char *from, *to;
} Life;

typedef struct {
  const char *day;
  gint64 old, new;
} Step;

static const struct {
  const char *code;
  gboolean is_flow;
} elements[] = { { "members", FALSE },
                 { "population", FALSE },
                 { "raised", TRUE },
                 { "printed", FALSE } };

typedef struct {
  PtColumnSource source;
  PtCatalogueBuilder *builder;
  PtCatalogue *catalogue;
  GHashTable *columns; /* PtColumn by element and period */
} Book;

static PtColumn *
get_column (Book *book, guint element, PtPeriod period)
{
  gpointer key = GUINT_TO_POINTER (element * 100000 + (guint) period);
  PtColumn *column = g_hash_table_lookup (book->columns, key);
  guint n;

  pt_catalogue_get_units (book->catalogue, &n);
  if (column == NULL) {
    column = pt_column_new (n);
    g_hash_table_insert (book->columns, key, column);
  }
  return column;
}

static const PtColumn *
lend_column (PtColumnSource *source, guint element, PtPeriod period, GError **error)
{
  return get_column ((Book *) source, element, period);
}

static PtDay
day (const char *text, PtDay otherwise)
{
  PtDay result = otherwise;

  if (text != NULL)
    g_assert_true (pt_day_parse (text, &result, NULL));
  return result;
}

static void
add_elements (Book *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++) {
    PtElement element = { .id = i + 1, .code = elements[i].code };

    element.name_vi = element.name_en = elements[i].code;
    element.sector = element.model = element.status = element.form = "";
    element.is_flow = elements[i].is_flow;
    element.from = PT_DAY_ALWAYS;
    element.to = PT_DAY_FOREVER;
    pt_catalogue_builder_add_element (book->builder, &element);
  }
  pt_catalogue_builder_add_rate (book->builder, 1, "share", "share", "share", "members",
                                 "population", "population", FALSE);
  pt_catalogue_builder_add_rate (book->builder, 2, "per_head", "per_head", "per_head",
                                 "raised", "population", "per-head", FALSE);
}

static void
begin (Book *book, const Life *lives, const Step *steps)
{
  *book = (Book){ .source = { lend_column } };
  book->builder = pt_catalogue_builder_new ();
  book->columns =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pt_column_free);
  for (; lives->id != 0; lives++) {
    PtUnitVersion version = { .code = lives->code, .name = lives->code };
    g_autofree char *uuid = g_strdup_printf ("%" G_GINT64_FORMAT, lives->id);

    version.parent = lives->parent;
    version.kind = lives->kind;
    version.from = day (lives->from, PT_DAY_ALWAYS);
    version.to = day (lives->to, PT_DAY_FOREVER);
    if (lives[0].from == NULL || lives[-1].id != lives->id)
      pt_catalogue_builder_add_unit (book->builder, lives->id, uuid);
    pt_catalogue_builder_add_version (book->builder, lives->id, &version);
  }
  for (; steps->day != NULL; steps++)
    pt_catalogue_builder_add_succession (book->builder, day (steps->day, 0), steps->old,
                                         steps->new, PT_SHARE_WHOLE);
}

static void
finish (Book *book)
{
  guint n_dropped;

  add_elements (book);
  book->catalogue = pt_catalogue_builder_finish (book->builder, &n_dropped);
  g_assert_cmpuint (n_dropped, ==, 0);
}

static void
clear_book (Book *book)
{
  g_clear_pointer (&book->builder, pt_catalogue_builder_free);
  g_clear_pointer (&book->columns, g_hash_table_unref);
  g_clear_pointer (&book->catalogue, pt_catalogue_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, clear_book)
