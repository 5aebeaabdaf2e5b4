#include "domain/lineage.h"

__extension__ typedef __int128 Wide;

struct _PtLineage {
  GArray *parts; /* PtPart, a stretch for every unit */
  guint *first;  /* unit → place of its first part; one more at the end */
  guint n_units;
};

/* The successions that lie between the two days, by unit and day: by the old unit where
 * figures are followed forwards, by the new one backwards.
 */
typedef struct {
  const PtUnit *units;
  guint n_units;
  GArray *steps;  /* PtSuccession */
  guint *first;   /* unit → place of its first step; one more at the end */
  GArray *next;   /* PtPart: scratch, as the two below */
  GArray *shares; /* PtPart */
  GArray *pieces; /* gint64 */
} Walk;

static guint
find_largest (const gint64 *numbers, guint n)
{
  guint largest = 0;

  for (guint i = 1; i < n; i++)
    if (numbers[i] > numbers[largest])
      largest = i;
  return largest;
}

void
pt_lineage_split (gint64 value, const PtPart *parts, guint n, gint64 *pieces)
{
  g_autofree gint64 *rests = NULL;
  gint64 whole = 0, left = value;
  int sign = value < 0 ? -1 : 1;

  g_return_if_fail (n == 0 || (parts != NULL && pieces != NULL));

  if (n == 1)
    pieces[0] = value;
  if (n <= 1)
    return;

  for (guint i = 0; i < n; i++)
    whole += parts[i].share;
  g_return_if_fail (whole > 0);

  /* All pieces are rounded towards zero; what is left over is less than one for each.
   */
  rests = g_new (gint64, n);
  for (guint i = 0; i < n; i++) {
    Wide product = (Wide) value * parts[i].share;

    pieces[i] = (gint64) (product / whole);
    rests[i] = (gint64) (product % whole) * sign;
    left -= pieces[i];
  }
  for (; left != 0; left -= sign) {
    guint i = find_largest (rests, n);

    pieces[i] += sign;
    rests[i] = -1;
  }
}

static int
compare_by_old (gconstpointer a, gconstpointer b)
{
  const PtSuccession *x = a, *y = b;

  if (x->old != y->old)
    return x->old < y->old ? -1 : 1;
  return x->day < y->day ? -1 : x->day > y->day;
}

static int
compare_by_new (gconstpointer a, gconstpointer b)
{
  const PtSuccession *x = a, *y = b;

  if (x->new != y->new)
    return x->new < y->new ? -1 : 1;
  return x->day < y->day ? -1 : x->day > y->day;
}

/* @from < @to, or equal. */
static void
start_walk (Walk *self, const PtCatalogue *catalogue, PtDay from, PtDay to,
            gboolean forwards)
{
  guint n_steps;
  const PtSuccession *steps = pt_catalogue_get_successions (catalogue, &n_steps);

  self->units = pt_catalogue_get_units (catalogue, &self->n_units);
  self->first = g_new0 (guint, self->n_units + 1);
  self->steps = g_array_new (FALSE, FALSE, sizeof (PtSuccession));
  self->next = g_array_new (FALSE, FALSE, sizeof (PtPart));
  self->shares = g_array_new (FALSE, FALSE, sizeof (PtPart));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].day > from && steps[i].day <= to && steps[i].share > 0) {
      g_array_append_val (self->steps, steps[i]);
      self->first[(forwards ? steps[i].old : steps[i].new) + 1]++;
    }
  for (guint i = 0; i < self->n_units; i++)
    self->first[i + 1] += self->first[i];
  g_array_sort (self->steps, forwards ? compare_by_old : compare_by_new);
}

static void
end_walk (Walk *self)
{
  g_free (self->first);
  g_array_unref (self->steps);
  g_array_unref (self->next);
  g_array_unref (self->shares);
  g_array_unref (self->pieces);
}

static const PtSuccession *
get_step (const Walk *self, guint place)
{
  return &g_array_index (self->steps, PtSuccession, place);
}

/* Moves @day on to the next on which a unit of @parts has successors. */
static gboolean
find_next_day (const Walk *self, const GArray *parts, PtDay *day)
{
  PtDay next = PT_DAY_FOREVER;

  for (guint i = 0; i < parts->len; i++) {
    guint unit = g_array_index (parts, PtPart, i).unit;

    for (guint j = self->first[unit]; j < self->first[unit + 1]; j++)
      if (get_step (self, j)->day > *day) {
        next = MIN (next, get_step (self, j)->day);
        break;
      }
  }
  *day = next;
  return next != PT_DAY_FOREVER;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const PtPart *x = a, *y = b;

  return x->unit < y->unit ? -1 : x->unit > y->unit;
}

/* Sorts @parts by unit and adds up those of the same unit. */
static void
merge_parts (GArray *parts)
{
  PtPart *all = (void *) parts->data;
  guint n = 0;

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    if (n > 0 && all[n - 1].unit == all[i].unit)
      all[n - 1].share += all[i].share;
    else
      all[n++] = all[i];
  g_array_set_size (parts, n);
}

/* Appends to self->next what becomes of @part on @day. */
static void
pass_on (Walk *self, PtPart part, PtDay day)
{
  g_array_set_size (self->shares, 0);
  for (guint i = self->first[part.unit]; i < self->first[part.unit + 1]; i++)
    if (get_step (self, i)->day == day) {
      PtPart share = { get_step (self, i)->new, get_step (self, i)->share };

      g_array_append_val (self->shares, share);
    }

  if (self->shares->len == 0) {
    g_array_append_val (self->next, part);
    return;
  }
  g_array_set_size (self->pieces, self->shares->len);
  pt_lineage_split (part.share, (const PtPart *) (void *) self->shares->data,
                    self->shares->len, (gint64 *) (void *) self->pieces->data);
  for (guint i = 0; i < self->shares->len; i++) {
    PtPart piece = { g_array_index (self->shares, PtPart, i).unit,
                     g_array_index (self->pieces, gint64, i) };

    if (piece.share > 0)
      g_array_append_val (self->next, piece);
  }
}

/* Replaces @parts, one unit on the first day, by what it became.  All units pass on at
 * once what they had before the day: one may be old and new on the same.
 */
static void
follow_forwards (Walk *self, PtDay from, GArray *parts)
{
  PtDay day = from;

  while (find_next_day (self, parts, &day)) {
    g_array_set_size (self->next, 0);
    for (guint i = 0; i < parts->len; i++)
      pass_on (self, g_array_index (parts, PtPart, i), day);
    merge_parts (self->next);
    g_array_set_size (parts, 0);
    g_array_append_vals (parts, self->next->data, self->next->len);
  }
}

/* How many successors @unit has on @day. */
static guint
count_successors (const PtCatalogue *catalogue, guint unit, PtDay day)
{
  guint low = 0, high, n;
  const PtSuccession *all = pt_catalogue_get_successions (catalogue, &n);

  high = n;
  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (all[middle].day < day || (all[middle].day == day && all[middle].old < unit))
      low = middle + 1;
    else
      high = middle;
  }
  for (high = low; high < n && all[high].day == day && all[high].old == unit; high++)
    ;
  return high - low;
}

/* Whether all that @step->new had after the day was what @step->old had before. */
static gboolean
is_whole_and_alone (const Walk *self, const PtCatalogue *catalogue,
                    const PtSuccession *step)
{
  if (step->share != PT_SHARE_WHOLE ||
      count_successors (catalogue, step->old, step->day) != 1)
    return FALSE;

  /* A unit that was there before, and passed nothing on, took another in. */
  return step->new == step->old ||
         pt_unit_get_version (&self->units[step->new], step->day - 1) == NULL ||
         count_successors (catalogue, step->new, step->day) > 0;
}

/* The same backwards.  Leaves no parts where it cannot be done. */
static void
follow_backwards (Walk *self, const PtCatalogue *catalogue, GArray *parts)
{
  PtPart *part = &g_array_index (parts, PtPart, 0);
  PtDay before = PT_DAY_FOREVER;

  for (;;) {
    guint first = self->first[part->unit], place = self->first[part->unit + 1];
    const PtSuccession *step;

    while (place > first && get_step (self, place - 1)->day >= before)
      place--;
    if (place == first)
      return;

    step = get_step (self, place - 1);
    if ((place - 1 > first && get_step (self, place - 2)->day == step->day) ||
        !is_whole_and_alone (self, catalogue, step)) {
      g_array_set_size (parts, 0);
      return;
    }
    part->unit = step->old;
    before = step->day;
  }
}

static gboolean
all_exist (const Walk *self, const GArray *parts, PtDay day)
{
  for (guint i = 0; i < parts->len; i++) {
    guint unit = g_array_index (parts, PtPart, i).unit;

    if (pt_unit_get_version (&self->units[unit], day) == NULL)
      return FALSE;
  }
  return TRUE;
}

PtLineage *
pt_lineage_new (const PtCatalogue *catalogue, PtDay from, PtDay to)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (PtPart));
  gboolean forwards = from <= to;
  PtLineage *self;
  Walk walk;

  g_return_val_if_fail (catalogue != NULL, NULL);

  start_walk (&walk, catalogue, MIN (from, to), MAX (from, to), forwards);
  self = g_new (PtLineage, 1);
  self->n_units = walk.n_units;
  self->first = g_new (guint, walk.n_units + 1);
  self->parts = g_array_sized_new (FALSE, FALSE, sizeof (PtPart), walk.n_units);

  for (guint i = 0; i < walk.n_units; i++) {
    PtPart whole = { i, PT_SHARE_WHOLE };

    self->first[i] = self->parts->len;
    if (pt_unit_get_version (&walk.units[i], from) == NULL)
      continue;
    g_array_set_size (parts, 0);
    g_array_append_val (parts, whole);
    if (forwards)
      follow_forwards (&walk, from, parts);
    else
      follow_backwards (&walk, catalogue, parts);
    if (all_exist (&walk, parts, to))
      g_array_append_vals (self->parts, parts->data, parts->len);
  }
  self->first[walk.n_units] = self->parts->len;

  end_walk (&walk);
  return self;
}

void
pt_lineage_free (PtLineage *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->parts);
  g_free (self->first);
  g_free (self);
}

const PtPart *
pt_lineage_get_parts (const PtLineage *self, guint unit, guint *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (unit < self->n_units, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->first[unit + 1] - self->first[unit];
  return *n > 0 ? &g_array_index (self->parts, PtPart, self->first[unit]) : NULL;
}
