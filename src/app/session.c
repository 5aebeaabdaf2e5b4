#include "app/session.h"

struct _PtSession {
  GObject parent_instance;

  PtBook *book;
  GArray *periods;
  PtPeriod begun; /* one without figures yet, listed all the same */
  gboolean has_figures;
  PtPeriod period;
  gint64 scope; /* the unit's id, which an edit does not change; -1 for everything */
  PtUnitsView view;
  PtKind level;
};

typedef enum {
  PROP_BOOK = 1,
  PROP_PERIOD,
  PROP_SCOPE,
  PROP_VIEW,
  PROP_LEVEL,
  N_PROPS
} PtSessionProps;

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PtSession, pt_session, G_TYPE_OBJECT)

static void
tell (PtSession *self, PtSessionProps what)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[what]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
has_period (PtSession *self, PtPeriod period)
{
  for (guint i = 0; i < self->periods->len; i++) {
    if (g_array_index (self->periods, PtPeriod, i) == period)
      return TRUE;
  }
  return FALSE;
}

/* Keeps the list in order of time. */
static void
insert_begun (PtSession *self)
{
  guint i = 0;

  if (self->begun == PT_PERIOD_NONE || has_period (self, self->begun))
    return;

  while (i < self->periods->len &&
         pt_period_compare (g_array_index (self->periods, PtPeriod, i), self->begun) <
           0)
    i++;
  g_array_insert_val (self->periods, i, self->begun);
}

/* A book that cannot tell its periods shows as one without figures; whatever is wrong
 * with it is said as soon as a page asks for figures.
 */
static void
read_periods (PtSession *self)
{
  g_clear_pointer (&self->periods, g_array_unref);
  if (self->book != NULL)
    self->periods = pt_book_list_periods (self->book, NULL);
  if (self->periods == NULL)
    self->periods = g_array_new (FALSE, FALSE, sizeof (PtPeriod));
  self->has_figures = self->periods->len > 0;
  insert_begun (self);

  if (has_period (self, self->period))
    return;

  self->period = self->periods->len == 0
                   ? PT_PERIOD_NONE
                   : g_array_index (self->periods, PtPeriod, self->periods->len - 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERIOD]);
}

static void
book_changed_cb (PtSession *self)
{
  read_periods (self);
  if (self->scope >= 0 && pt_session_get_scope (self) < 0)
    self->scope = -1;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
drop_book (PtSession *self)
{
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);
}

static void
pt_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PtSession *self = PT_SESSION (object);

  switch ((PtSessionProps) id) {
  case PROP_BOOK:
    g_value_set_object (value, self->book);
    break;
  case PROP_PERIOD:
    g_value_set_int (value, self->period);
    break;
  case PROP_SCOPE:
    g_value_set_int (value, pt_session_get_scope (self));
    break;
  case PROP_VIEW:
    g_value_set_int (value, (int) self->view);
    break;
  case PROP_LEVEL:
    g_value_set_int (value, (int) self->level);
    break;
  case N_PROPS:
    break;
  }
}

static void
pt_session_set_property (GObject *object, guint id, const GValue *value,
                         GParamSpec *pspec)
{
  PtSession *self = PT_SESSION (object);

  switch ((PtSessionProps) id) {
  case PROP_BOOK:
    pt_session_set_book (self, g_value_get_object (value));
    break;
  case PROP_PERIOD:
    pt_session_set_period (self, g_value_get_int (value));
    break;
  case PROP_SCOPE:
    pt_session_set_scope (self, g_value_get_int (value));
    break;
  case PROP_VIEW:
    pt_session_set_view (self, (PtUnitsView) g_value_get_int (value));
    break;
  case PROP_LEVEL:
    pt_session_set_level (self, (PtKind) g_value_get_int (value));
    break;
  case N_PROPS:
    break;
  }
}

static void
pt_session_dispose (GObject *object)
{
  drop_book (PT_SESSION (object));

  G_OBJECT_CLASS (pt_session_parent_class)->dispose (object);
}

static void
pt_session_finalize (GObject *object)
{
  g_array_unref (PT_SESSION (object)->periods);

  G_OBJECT_CLASS (pt_session_parent_class)->finalize (object);
}

static void
pt_session_class_init (PtSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pt_session_get_property;
  object_class->set_property = pt_session_set_property;
  object_class->dispose = pt_session_dispose;
  object_class->finalize = pt_session_finalize;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, PT_TYPE_BOOK, flags);
  properties[PROP_PERIOD] =
    g_param_spec_int ("period", NULL, NULL, 0, G_MAXINT, PT_PERIOD_NONE, flags);
  properties[PROP_SCOPE] =
    g_param_spec_int ("scope", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_VIEW] = g_param_spec_int ("view", NULL, NULL, PT_UNITS_AS_WAS,
                                            PT_UNITS_ON_DAY, PT_UNITS_ON_DAY, flags);
  properties[PROP_LEVEL] =
    g_param_spec_int ("level", NULL, NULL, 0, PT_N_KINDS - 1, PT_KIND_COMMUNE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", PT_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pt_session_init (PtSession *self)
{
  self->scope = -1;
  self->view = PT_UNITS_ON_DAY;
  self->level = PT_KIND_COMMUNE;
  read_periods (self);
}

PtSession *
pt_session_new (void)
{
  return g_object_new (PT_TYPE_SESSION, NULL);
}

void
pt_session_set_book (PtSession *self, PtBook *book)
{
  g_return_if_fail (PT_IS_SESSION (self));

  if (book == self->book)
    return;

  drop_book (self);
  if (book != NULL) {
    self->book = g_object_ref (book);
    g_signal_connect_swapped (book, "changed", G_CALLBACK (book_changed_cb), self);
  }
  self->scope = -1;
  self->level = PT_KIND_COMMUNE;
  self->period = PT_PERIOD_NONE;
  self->begun = PT_PERIOD_NONE;
  read_periods (self);
  tell (self, PROP_BOOK);
}

PtBook *
pt_session_get_book (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), NULL);

  return self->book;
}

PtCatalogue *
pt_session_get_catalogue (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), NULL);

  return self->book == NULL ? NULL : pt_book_get_catalogue (self->book);
}

const GArray *
pt_session_get_periods (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), NULL);

  return self->periods;
}

void
pt_session_set_period (PtSession *self, PtPeriod period)
{
  g_return_if_fail (PT_IS_SESSION (self));

  if (period == self->period || !has_period (self, period))
    return;

  self->period = period;
  tell (self, PROP_PERIOD);
}

void
pt_session_begin_period (PtSession *self, PtPeriod period)
{
  g_return_if_fail (PT_IS_SESSION (self));

  if (self->book == NULL || period == PT_PERIOD_NONE)
    return;

  self->begun = period;
  insert_begun (self);
  pt_session_set_period (self, period);
}

PtPeriod
pt_session_get_period (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), PT_PERIOD_NONE);

  return self->period;
}

void
pt_session_set_scope (PtSession *self, int scope)
{
  PtCatalogue *catalogue;
  const PtUnit *units;
  gint64 id = -1;
  guint n_units;

  g_return_if_fail (PT_IS_SESSION (self));

  catalogue = pt_session_get_catalogue (self);
  if (scope >= 0 && catalogue != NULL) {
    units = pt_catalogue_get_units (catalogue, &n_units);
    if ((guint) scope < n_units)
      id = units[scope].id;
  }
  if (id == self->scope)
    return;

  self->scope = id;
  tell (self, PROP_SCOPE);
}

int
pt_session_get_scope (PtSession *self)
{
  PtCatalogue *catalogue;
  const PtUnit *units;
  guint n_units;

  g_return_val_if_fail (PT_IS_SESSION (self), -1);

  catalogue = pt_session_get_catalogue (self);
  if (self->scope < 0 || catalogue == NULL)
    return -1;

  units = pt_catalogue_get_units (catalogue, &n_units);
  for (guint i = 0; i < n_units; i++) {
    if (units[i].id == self->scope)
      return (int) i;
  }
  return -1;
}

void
pt_session_set_view (PtSession *self, PtUnitsView view)
{
  g_return_if_fail (PT_IS_SESSION (self));

  if (view == self->view)
    return;

  self->view = view;
  tell (self, PROP_VIEW);
}

PtUnitsView
pt_session_get_view (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), PT_UNITS_ON_DAY);

  return self->view;
}

void
pt_session_set_level (PtSession *self, PtKind level)
{
  g_return_if_fail (PT_IS_SESSION (self));

  if (level == self->level)
    return;

  self->level = level;
  tell (self, PROP_LEVEL);
}

PtKind
pt_session_get_level (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), PT_KIND_COMMUNE);

  return self->level;
}

gboolean
pt_session_has_figures (PtSession *self)
{
  g_return_val_if_fail (PT_IS_SESSION (self), FALSE);

  return self->book != NULL && self->has_figures;
}
