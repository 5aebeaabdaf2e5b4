#include "app/lists.h"

#include <glib/gi18n-lib.h>

#include "app/choice.h"
#include "app/drawing.h"
#include "report/picture.h"

static void
add (GListStore *list, int id, const char *name, const char *detail)
{
  g_autoptr (PtChoice) choice = pt_choice_new (id, name, detail);

  g_list_store_append (list, choice);
}

static GListStore *
make_list (void)
{
  return g_list_store_new (PT_TYPE_CHOICE);
}

GListModel *
pt_lists_rates (PtCatalogue *catalogue, gboolean with_models)
{
  GListStore *list = make_list ();
  const PtRate *rates;
  guint n;

  rates = pt_catalogue_get_rates (catalogue, &n);
  if (with_models && n > 0)
    add (list, -1, _ ("All learning models, side by side"), NULL);
  for (guint i = 0; i < n; i++)
    add (list, (int) i, pt_rate_get_name (&rates[i]), NULL);
  return G_LIST_MODEL (list);
}

/* A dimension that groups nobody answers nothing. */
static gboolean
is_used (PtCatalogue *catalogue, guint dimension)
{
  const PtDimension *dimensions;
  const PtMembership *memberships;
  guint n;

  dimensions = pt_catalogue_get_dimensions (catalogue, &n);
  if (g_str_equal (dimensions[dimension].code, "sector"))
    return TRUE; /* follows from the units' kinds */

  memberships = pt_catalogue_get_memberships (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    if (memberships[i].dimension == dimension)
      return TRUE;
  }
  return FALSE;
}

static void
add_dimensions (GListStore *list, PtCatalogue *catalogue)
{
  const PtDimension *dimensions;
  guint n;

  dimensions = pt_catalogue_get_dimensions (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    if (is_used (catalogue, i))
      add (list, (int) i, pt_dimension_get_name (&dimensions[i]), NULL);
  }
}

static gboolean
takes_units (PtChartKind question)
{
  return question != PT_CHART_BARS && question != PT_CHART_TREND &&
         question != PT_CHART_BULLET && question != PT_CHART_MULTIPLES;
}

GListModel *
pt_lists_by (PtCatalogue *catalogue, PtChartKind question)
{
  GListStore *list = make_list ();

  if (takes_units (question))
    add (list, PT_BY_ID_UNIT, _ ("Each unit by itself"), NULL);
  if (question == PT_CHART_TREND || question == PT_CHART_BULLET ||
      question == PT_CHART_PARTS || question == PT_CHART_MULTIPLES)
    add (list, PT_BY_ID_WHOLE, _ ("All together"), NULL);
  if (question != PT_CHART_BULLET && question != PT_CHART_TILES &&
      question != PT_CHART_FUNNEL)
    add_dimensions (list, catalogue);
  return G_LIST_MODEL (list);
}

GListModel *
pt_lists_colours (PtCatalogue *catalogue)
{
  GListStore *list = make_list ();

  add (list, PT_BY_ID_NONE, C_ ("colour by", "Nothing"), NULL);
  add_dimensions (list, catalogue);
  return G_LIST_MODEL (list);
}

/* With more groups than there are inks, each group becomes a row of one rate. */
gboolean
pt_lists_takes_models (PtCatalogue *catalogue, PtChartKind question, int by)
{
  const PtDimension *dimensions;
  guint n;

  if (!pt_picture_takes_rates (question))
    return FALSE;
  if (question == PT_CHART_BULLET || question == PT_CHART_PARTS)
    return by == PT_BY_ID_WHOLE;

  dimensions = pt_catalogue_get_dimensions (catalogue, &n);
  return by < 0 || dimensions[by].n_groups <= PT_N_SERIES_INKS;
}

static int
find_first (PtCatalogue *catalogue, const char *const *codes, int otherwise)
{
  for (guint i = 0; codes[i] != NULL; i++) {
    guint index;

    if (pt_catalogue_find_dimension (catalogue, codes[i], &index) != NULL &&
        is_used (catalogue, index))
      return (int) index;
  }
  return otherwise;
}

int
pt_lists_default_by (PtCatalogue *catalogue, PtChartKind question)
{
  static const char *const broad[] = { "terrain", "former-province", "urbanity",
                                       "sector", NULL };
  static const char *const fine[] = { "former-district", "terrain", "former-province",
                                      "urbanity",        "sector",  NULL };

  switch (question) {
  case PT_CHART_RANKING:
  case PT_CHART_CHANGE:
  case PT_CHART_TARGET:
  case PT_CHART_LORENZ:
  case PT_CHART_FUNNEL:
  case PT_CHART_TILES:
    return PT_BY_ID_UNIT;
  case PT_CHART_BULLET:
  case PT_CHART_PARTS:
  case PT_CHART_MULTIPLES:
    return PT_BY_ID_WHOLE;
  case PT_CHART_GAP:
    return find_first (catalogue, fine, 0);
  case PT_CHART_BARS:
    return find_first (catalogue, broad, 0);
  case PT_CHART_TREND:
    return find_first (catalogue, broad, PT_BY_ID_WHOLE);
  case PT_N_CHARTS:
    break;
  }
  g_return_val_if_reached (0);
}

int
pt_lists_default_colour (PtCatalogue *catalogue)
{
  static const char *const codes[] = { "terrain", "former-province", NULL };

  return find_first (catalogue, codes, PT_BY_ID_NONE);
}

/* What is said inside a sentence becomes a heading: "năm 2024" to "Năm 2024". */
static char *
capitalize (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (words), NULL);
}

static void
add_level (GListStore *list, PtKind kind)
{
  g_autofree char *title = capitalize (pt_kind_get_name (kind));

  add (list, (int) kind, title, NULL);
}

GListModel *
pt_lists_levels (PtSession *session)
{
  GListStore *list = make_list ();
  PtCatalogue *catalogue = pt_session_get_catalogue (session);
  PtDay day = pt_session_get_view_day (session);
  gboolean seen[PT_N_KINDS] = { FALSE };
  const PtUnit *units;
  guint n;

  units = pt_catalogue_get_units (catalogue, &n);
  for (guint i = 0; i < n; i++) {
    const PtUnitVersion *version = pt_unit_get_version (&units[i], day);

    if (version != NULL)
      seen[version->kind] = TRUE;
  }
  for (PtKind kind = PT_KIND_PROVINCE; kind < PT_N_KINDS; kind++) {
    if (seen[kind] && kind != PT_KIND_BLOCK)
      add_level (list, kind);
  }
  return G_LIST_MODEL (list);
}

GListModel *
pt_lists_inks (void)
{
  GListStore *list = make_list ();

  add (list, PT_PAPER_COLOUR, C_ ("ink", "Colour"), NULL);
  add (list, PT_PAPER_GREY, C_ ("ink", "Black and white"),
       _ ("Patterns instead of colours, for photocopies"));
  return G_LIST_MODEL (list);
}

GListModel *
pt_lists_views (void)
{
  GListStore *list = make_list ();

  add (list, PT_UNITS_ON_DAY, _ ("Units of today"),
       _ ("Figures of the past are added up for the places as they are now, so that "
          "years can be compared."));
  add (list, PT_UNITS_AS_WAS, _ ("Units of that time"),
       _ ("Figures are shown for the places that reported them, under the names they "
          "had then."));
  return G_LIST_MODEL (list);
}

GListModel *
pt_lists_periods (PtSession *session)
{
  GListStore *list = make_list ();
  const GArray *periods = pt_session_get_periods (session);

  for (guint i = periods->len; i > 0; i--) {
    PtPeriod period = g_array_index (periods, PtPeriod, i - 1);
    g_autofree char *words = pt_period_format (period);
    g_autofree char *title = capitalize (words);

    add (list, period, title, NULL);
  }
  return G_LIST_MODEL (list);
}
