#include "report/paper-head.h"

static const PtMeasureLimits measures[PT_N_MEASURES] = {
  [PT_MEASURE_TOP] = { "paper.margin-top", 20, 25, 20 },
  [PT_MEASURE_BOTTOM] = { "paper.margin-bottom", 20, 25, 20 },
  [PT_MEASURE_LEFT] = { "paper.margin-left", 30, 35, 30 },
  [PT_MEASURE_RIGHT] = { "paper.margin-right", 15, 20, 15 },
  [PT_MEASURE_BODY] = { "paper.size", 13, 14, 14 },
  [PT_MEASURE_SPACING] = { "paper.spacing", 1, 1.5, 1.1 },
  [PT_MEASURE_GAP] = { "paper.gap", 6, 12, 6 },
  [PT_MEASURE_INDENT] = { "paper.indent", 10, 12.7, 12.7 },
};

static const char *const heads[PT_N_HEADS] = {
  [PT_HEAD_SUPERIOR] = "paper.superior",   [PT_HEAD_ISSUER] = "paper.issuer",
  [PT_HEAD_NUMBER] = "paper.number",       [PT_HEAD_SYMBOL] = "paper.symbol",
  [PT_HEAD_PLACE] = "paper.place",         [PT_HEAD_DATE] = "paper.date",
  [PT_HEAD_AUTHORITY] = "paper.authority", [PT_HEAD_OFFICE] = "paper.office",
  [PT_HEAD_SIGNER] = "paper.signer",       [PT_HEAD_RECIPIENTS] = "paper.recipients",
};

const PtMeasureLimits *
pt_measure_get_limits (PtMeasure measure)
{
  return &measures[measure];
}

const char *
pt_head_get_name (PtHead head)
{
  return heads[head];
}
