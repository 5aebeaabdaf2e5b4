#pragma once

#include "chart/chart.h"
#include "chart/tile.h"

#include <math.h>

/* What the tests of charts and of scenes share. */

#define A4_WIDTH 842
#define A4_HEIGHT 595

static const char *const kind_names[PT_N_CHARTS] = {
  [PT_CHART_BARS] = "bars",           [PT_CHART_RANKING] = "ranking",
  [PT_CHART_TREND] = "trend",         [PT_CHART_GAP] = "gap",
  [PT_CHART_CHANGE] = "change",       [PT_CHART_TARGET] = "target",
  [PT_CHART_BULLET] = "bullet",       [PT_CHART_PARTS] = "parts",
  [PT_CHART_LORENZ] = "lorenz",       [PT_CHART_FUNNEL] = "funnel",
  [PT_CHART_MULTIPLES] = "multiples", [PT_CHART_TILES] = "tiles",
};

/* As many series as a kind can show. */
static inline guint
count_series (PtChartKind kind)
{
  switch (kind) {
  case PT_CHART_RANKING:
  case PT_CHART_TARGET:
  case PT_CHART_LORENZ:
  case PT_CHART_FUNNEL:
  case PT_CHART_TILES:
    return 1;
  case PT_CHART_CHANGE:
  case PT_CHART_BULLET:
    return 2;
  case PT_CHART_BARS:
  case PT_CHART_TREND:
  case PT_CHART_GAP:
  case PT_CHART_PARTS:
  case PT_CHART_MULTIPLES:
  case PT_N_CHARTS:
    break;
  }
  return 3;
}

static inline void
set_percent (PtChartData *data, guint row, guint series, double value, gboolean inexact)
{
  g_autofree char *label = NULL;

  if (isnan (value))
    label = g_strdup ("");
  else
    label = g_strdup_printf ("%s%d,%d%%", inexact ? "gần " : "", (int) value,
                             (int) (value * 10) % 10);

  pt_chart_data_set_value (data, row, series,
                           &(PtChartValue){ value, label, inexact, NULL });
}

static inline void
set_texts (PtChartData *data)
{
  pt_chart_data_set_title (data, "Miền núi kém vùng thấp 15 điểm ở gia đình học tập");
  pt_chart_data_set_subtitle (data, "Tỷ lệ so với đăng ký, tỉnh Thái Nguyên, 2025, %");
  pt_chart_data_set_completeness (data, "Có số liệu của 88 trên 92 xã, phường.");
  pt_chart_data_set_source (data, "Nguồn: Hội Khuyến học tỉnh Thái Nguyên, 1/2026.");
  pt_chart_data_set_banner (data, "Số liệu minh họa");
  pt_chart_data_set_legend (data, "gần đúng (“gần”, “trên”, “khoảng”)",
                            "chưa có số liệu");
}

/* Two values a row for two series, with every kind of value there is. */
static inline PtChartData *
make_small (void)
{
  static const char *const names[] = { "Gia đình học tập", "Dòng họ học tập",
                                       "Cộng đồng học tập", "Đơn vị học tập" };
  static const double values[][2] = {
    { 71.3, 86.3 }, { 52.4, 85.8 }, { 96.6, 123 }, { NAN, 96.9 }
  };
  PtChartData *data = pt_chart_data_new (PT_CHART_PERCENT);

  set_texts (data);
  pt_chart_data_add_series (data, "Miền núi");
  pt_chart_data_add_series (data, "Vùng thấp");
  pt_chart_data_add_class (data, "Dân cư");
  pt_chart_data_add_class (data, "Cơ quan");
  for (guint row = 0; row < G_N_ELEMENTS (names); row++) {
    pt_chart_data_add_row (data, names[row], 2021 + row, row == 3);
    pt_chart_data_set_row_tile (data, row, 3 + (int) row % 2, (int) row / 2, NULL);
    for (guint series = 0; series < 2; series++)
      set_percent (data, row, series, values[row][series], row == 1 && series == 0);
  }
  pt_chart_data_set_row_target (data, 0, 75, "Mục tiêu 75%");
  pt_chart_data_add_reference (data, 62.5, "Toàn tỉnh 62,5%");
  pt_chart_data_add_break (data, 2023.5, "1/7/2025: còn 92 xã, phường");
  return data;
}

static inline void
add_for_kinds (const char *name, GTestDataFunc func)
{
  for (guint kind = 0; kind < PT_N_CHARTS; kind++) {
    g_autofree char *path = g_strdup_printf ("/chart/%s/%s", kind_names[kind], name);

    g_test_add_data_func (path, GUINT_TO_POINTER (kind), func);
  }
}
