#include "store/load.h"

#include "domain/catalogue-builder.h"
#include "domain/places.h"

/* Adds the row @statement stands on. */
typedef void (*AddRow) (PtCatalogueBuilder *builder, sqlite3_stmt *statement);

static const char *
text (sqlite3_stmt *statement, int i)
{
  const char *value = (const char *) sqlite3_column_text (statement, i);

  return value != NULL ? value : "";
}

/* "" stands for none. */
static const char *
text_or_null (sqlite3_stmt *statement, int i)
{
  const char *value = text (statement, i);

  return *value != '\0' ? value : NULL;
}

static PtDay
day (sqlite3_stmt *statement, int i, PtDay open)
{
  PtDay value = open;

  if (*text (statement, i) != '\0')
    pt_day_parse (text (statement, i), &value, NULL);
  return value;
}

static void
add_unit (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_unit (builder, sqlite3_column_int64 (statement, 0),
                                 text (statement, 1));
}

static void
add_version (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  PtUnitVersion version = {
    .from = day (statement, 1, PT_DAY_ALWAYS),
    .to = day (statement, 2, PT_DAY_FOREVER),
    .code = text (statement, 3),
    .name = text (statement, 4),
    .parent = text_or_null (statement, 6),
  };

  if (pt_kind_from_code (text (statement, 5), &version.kind))
    pt_catalogue_builder_add_version (builder, sqlite3_column_int64 (statement, 0),
                                      &version);
}

static void
add_succession (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_succession (builder, day (statement, 0, PT_DAY_ALWAYS),
                                       sqlite3_column_int64 (statement, 1),
                                       sqlite3_column_int64 (statement, 2),
                                       sqlite3_column_int64 (statement, 3));
}

static void
add_dimension (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_dimension (builder, text (statement, 0),
                                      text_or_null (statement, 1),
                                      text_or_null (statement, 2));
}

static void
add_group (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  PtGroup group = {
    .code = text (statement, 1),
    .name_vi = text (statement, 2),
    .name_en = text (statement, 3),
    .order = sqlite3_column_int (statement, 4),
  };

  pt_catalogue_builder_add_group (builder, text (statement, 0), &group);
}

static void
add_membership (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_membership (builder, sqlite3_column_int64 (statement, 0),
                                       text (statement, 1), text (statement, 4),
                                       day (statement, 2, PT_DAY_ALWAYS),
                                       day (statement, 3, PT_DAY_FOREVER),
                                       text (statement, 5));
}

static PtElementType
read_type (const char *code)
{
  if (g_str_equal (code, "money"))
    return PT_TYPE_MONEY_ELEMENT;
  if (g_str_equal (code, "percent"))
    return PT_TYPE_PERCENT_ELEMENT;
  return PT_TYPE_COUNT_ELEMENT;
}

static void
add_element (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  PtElement element = {
    .id = sqlite3_column_int64 (statement, 0),
    .code = text (statement, 1),
    .name_vi = text (statement, 2),
    .name_en = text (statement, 3),
    .type = read_type (text (statement, 4)),
    .is_flow = g_str_equal (text (statement, 5), "flow"),
    .sector = text (statement, 6),
    .model = text (statement, 7),
    .status = text (statement, 8),
    .form = text (statement, 9),
    .from = day (statement, 10, PT_DAY_ALWAYS),
    .to = day (statement, 11, PT_DAY_FOREVER),
  };

  pt_catalogue_builder_add_element (builder, &element);
}

static void
add_rate (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_rate (builder, sqlite3_column_int64 (statement, 0),
                                 text (statement, 1), text (statement, 2),
                                 text (statement, 3), text (statement, 4),
                                 text (statement, 5), text (statement, 6),
                                 g_str_equal (text (statement, 7), "low"));
}

static void
add_target (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  gint64 unit = sqlite3_column_int64 (statement, 4);

  pt_catalogue_builder_add_target (builder, text (statement, 0),
                                   sqlite3_column_int (statement, 1),
                                   text_or_null (statement, 2),
                                   text_or_null (statement, 3), unit != 0 ? unit : -1,
                                   sqlite3_column_int64 (statement, 5),
                                   text (statement, 6));
}

static void
add_source (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_source (builder, sqlite3_column_int64 (statement, 0),
                                   text (statement, 1), text (statement, 2));
}

static void
add_rule (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  pt_catalogue_builder_add_rule (builder, text (statement, 0), text (statement, 1),
                                 text (statement, 2), text (statement, 3),
                                 sqlite3_column_int64 (statement, 4),
                                 text (statement, 5), text (statement, 6),
                                 sqlite3_column_int (statement, 7));
}

static void
add_position (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  PtPosition position = {
    .longitude = sqlite3_column_int64 (statement, 1),
    .latitude = sqlite3_column_int64 (statement, 2),
  };

  pt_catalogue_builder_add_position (builder, sqlite3_column_int64 (statement, 0),
                                     &position);
}

static void
add_tile (PtCatalogueBuilder *builder, sqlite3_stmt *statement)
{
  PtTilePlace place = {
    .column = sqlite3_column_int (statement, 1),
    .line = sqlite3_column_int (statement, 2),
  };

  pt_catalogue_builder_add_tile (builder, sqlite3_column_int64 (statement, 0), &place);
}

/* In the order the builder asks for. */
static const struct {
  const char *sql;
  AddRow add;
} tables[] = {
  { "SELECT id, uuid FROM unit ORDER BY id", add_unit },
  { "SELECT unit, valid_from, valid_to, code, name, kind, parent FROM unit_version",
    add_version },
  { "SELECT day, old, new, share FROM succession", add_succession },
  { "SELECT code, name_vi, name_en FROM dimension", add_dimension },
  { "SELECT dimension, code, name_vi, name_en, position FROM unit_group", add_group },
  { "SELECT unit, dimension, valid_from, valid_to, unit_group, source FROM membership",
    add_membership },
  { "SELECT id, code, name_vi, name_en, type, nature, sector, model, status, form,"
    " valid_from, valid_to FROM element ORDER BY id",
    add_element },
  { "SELECT id, code, name_vi, name_en, numerator, denominator, denominator_kind,"
    " better FROM rate ORDER BY id",
    add_rate },
  { "SELECT r.code, year, dimension, unit_group, unit, value, document FROM target"
    " JOIN rate r ON r.id = rate",
    add_target },
  { "SELECT code, kind, left_side, right_side, bound, name_vi, name_en, active"
    " FROM rule ORDER BY code",
    add_rule },
  { "SELECT id, uuid, title FROM source ORDER BY id", add_source },
  { "SELECT unit, longitude, latitude FROM position", add_position },
  { "SELECT unit, x, y FROM tile", add_tile },
};

PtCatalogue *
pt_load_catalogue (PtConnection *connection, guint *n_dropped, GError **error)
{
  g_autoptr (PtCatalogueBuilder) builder = pt_catalogue_builder_new ();
  GError *failure = NULL;
  guint ignored;

  for (guint i = 0; i < G_N_ELEMENTS (tables) && failure == NULL; i++) {
    sqlite3_stmt *statement = pt_connection_get (connection, tables[i].sql, &failure);

    while (statement != NULL && pt_connection_next (connection, statement, &failure))
      tables[i].add (builder, statement);
  }

  if (failure != NULL) {
    g_propagate_error (error, failure);
    return NULL;
  }
  return pt_catalogue_builder_finish (builder,
                                      n_dropped != NULL ? n_dropped : &ignored);
}
