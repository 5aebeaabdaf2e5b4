#include "app/split-shares.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "base/number.h"

/* Weights are kept to hundredths: areas have decimals. */
#define WEIGHT_SCALE 100
#define MAX_WEIGHT (G_GINT64_CONSTANT (1000000000) * WEIGHT_SCALE)

/* @text as a percentage, in its millionths, with or without the sign. */
static gboolean
read_decimal (const char *text, gint64 *scaled)
{
  g_autofree char *percent =
    g_str_has_suffix (text, "%") ? g_strdup (text) : g_strconcat (text, "%", NULL);
  PtNumber number = { 0 };

  if (!pt_number_parse (percent, &number, NULL) || !number.is_percent)
    return FALSE;
  *scaled = number.scaled;
  return TRUE;
}

static gboolean
read_weight (const char *text, gint64 *weight)
{
  PtNumber number = { 0 };
  gint64 scaled;

  if (pt_number_parse (text, &number, NULL) && !number.is_percent)
    return number.scaled <= MAX_WEIGHT / WEIGHT_SCALE &&
           pt_checked_multiply (number.scaled, WEIGHT_SCALE, weight);
  if (!read_decimal (text, &scaled))
    return FALSE;
  *weight = scaled / (PT_PERCENT_SCALE / WEIGHT_SCALE);
  return TRUE;
}

static gboolean
read_share (const char *text, gint64 *share)
{
  gint64 scaled;

  if (!read_decimal (text, &scaled) || scaled > (gint64) 100 * PT_PERCENT_SCALE)
    return FALSE;
  *share = scaled * (PT_SHARE_WHOLE / 100 / PT_PERCENT_SCALE);
  return TRUE;
}

gboolean
pt_split_shares_read (PtSplitMethod method, const char *const *texts, guint n,
                      gint64 *shares, GError **error)
{
  g_autofree gint64 *weights = g_new0 (gint64, n + 1);
  gboolean by_hand = method == PT_SPLIT_BY_HAND;
  gint64 sum = 0;

  for (guint i = 0; i < n; i++)
    shares[i] = 0;
  for (guint i = 0; i < n; i++) {
    gboolean good = by_hand ? read_share (texts[i], &weights[i])
                            : read_weight (texts[i], &weights[i]);

    if (!good || weights[i] <= 0) {
      g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                           by_hand
                             ? _ ("Write the share of every part in percent: 37.5.")
                             : _ ("Write a number above 0 for every part."));
      return FALSE;
    }
    if (by_hand)
      shares[i] = weights[i];
    sum += weights[i];
  }
  if (by_hand && sum != PT_SHARE_WHOLE) {
    g_set_error_literal (error, PT_ERROR, PT_ERROR_INVALID,
                         _ ("The shares must add up to 100%."));
    return FALSE;
  }
  if (!by_hand)
    pt_share_by_weights (weights, n, shares);
  return TRUE;
}
