#pragma once

#include "chart/palette.h"
#include "cli/run.h"
#include "report/query.h"

G_BEGIN_DECLS

/* The choice of figures that table and chart have in common, from the options.
 *
 * @rate stands for --rate where that may be given several times or not at all, @by for
 * --by where it is not given, @period for --period, @units for --units; each may be
 * NULL.
 */
gboolean pt_choice_parse (const PtRun *run, const PtCatalogue *catalogue,
                          const char *rate, const char *by, const char *period,
                          const char *units, PtQuery *query, GError **error);

/* The only value of an option that may be repeated elsewhere, NULL where not given;
 * fails where it is given more than once.
 */
gboolean pt_choice_get_single (const PtRun *run, PtOption option, const char **value,
                               GError **error);
gboolean pt_choice_require (const PtRun *run, PtOption option, GError **error);
/* Exactly one of --rate and --element, and once. */
gboolean pt_choice_check_subject (const PtRun *run, GError **error);

/* What --ink says: colour where nothing was said. */
gboolean pt_choice_get_palette (const PtRun *run, const PtPalette **palette,
                                GError **error);

G_END_DECLS
