#include "domain/kind.h"

#include <glib/gi18n-lib.h>

/* The codes are part of the file layouts and never change. */
static const struct {
  const char *code;
  PtSector sector;
} kinds[PT_N_KINDS] = {
  [PT_KIND_COUNTRY] = { "country", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_PROVINCE] = { "province", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_DISTRICT] = { "district", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_COMMUNE] = { "commune", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_HAMLET] = { "hamlet", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_CLAN] = { "clan", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_FELLOWSHIP] = { "fellowship", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_RELIGIOUS] = { "religious", PT_SECTOR_RESIDENTIAL },
  [PT_KIND_BLOCK] = { "block", PT_SECTOR_AGENCY },
  [PT_KIND_AGENCY] = { "agency", PT_SECTOR_AGENCY },
  [PT_KIND_SCHOOL] = { "school", PT_SECTOR_AGENCY },
  [PT_KIND_UNIVERSITY] = { "university", PT_SECTOR_AGENCY },
  [PT_KIND_HOSPITAL] = { "hospital", PT_SECTOR_AGENCY },
  [PT_KIND_POLICE] = { "police", PT_SECTOR_AGENCY },
  [PT_KIND_ARMY] = { "army", PT_SECTOR_AGENCY },
  [PT_KIND_ENTERPRISE] = { "enterprise", PT_SECTOR_AGENCY },
};

static const char *const kind_names[PT_N_KINDS] = {
  /* Translators: kinds of units, as one says them inside a sentence. */
  [PT_KIND_COUNTRY] = NC_ ("kind", "country"),
  [PT_KIND_PROVINCE] = NC_ ("kind", "province or city"),
  [PT_KIND_DISTRICT] = NC_ ("kind", "district"),
  /* Translators: xã, phường, đặc khu. */
  [PT_KIND_COMMUNE] = NC_ ("kind", "commune or ward"),
  /* Translators: thôn, xóm, bản, tổ dân phố. */
  [PT_KIND_HAMLET] = NC_ ("kind", "hamlet or residential group"),
  /* Translators: dòng họ. */
  [PT_KIND_CLAN] = NC_ ("kind", "clan"),
  /* Translators: hội đồng hương, ban liên lạc. */
  [PT_KIND_FELLOWSHIP] = NC_ ("kind", "fellowship"),
  /* Translators: cơ sở tôn giáo. */
  [PT_KIND_RELIGIOUS] = NC_ ("kind", "religious community"),
  /* Translators: khối cơ quan: a roof over agencies. */
  [PT_KIND_BLOCK] = NC_ ("kind", "block of agencies"),
  [PT_KIND_AGENCY] = NC_ ("kind", "agency"),
  [PT_KIND_SCHOOL] = NC_ ("kind", "school"),
  [PT_KIND_UNIVERSITY] = NC_ ("kind", "university or college"),
  [PT_KIND_HOSPITAL] = NC_ ("kind", "hospital"),
  [PT_KIND_POLICE] = NC_ ("kind", "police unit"),
  [PT_KIND_ARMY] = NC_ ("kind", "army unit"),
  [PT_KIND_ENTERPRISE] = NC_ ("kind", "enterprise"),
};

static const char *const sector_codes[PT_N_SECTORS] = {
  [PT_SECTOR_RESIDENTIAL] = "residential",
  [PT_SECTOR_AGENCY] = "agency",
};

static const char *const sector_names[PT_N_SECTORS] = {
  /* Translators: khu dân cư: the sector of places where people live. */
  [PT_SECTOR_RESIDENTIAL] = NC_ ("sector", "residential areas"),
  /* Translators: cơ quan, đơn vị, doanh nghiệp: the sector of places of work. */
  [PT_SECTOR_AGENCY] = NC_ ("sector", "agencies and enterprises"),
};

const char *
pt_kind_get_code (PtKind self)
{
  g_return_val_if_fail (self < PT_N_KINDS, NULL);

  return kinds[self].code;
}

const char *
pt_kind_get_name (PtKind self)
{
  g_return_val_if_fail (self < PT_N_KINDS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind", kind_names[self]);
}

PtSector
pt_kind_get_sector (PtKind self)
{
  g_return_val_if_fail (self < PT_N_KINDS, PT_SECTOR_RESIDENTIAL);

  return kinds[self].sector;
}

gboolean
pt_kind_from_code (const char *code, PtKind *kind)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (PtKind i = 0; i < PT_N_KINDS; i++)
    if (g_str_equal (code, kinds[i].code)) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}

const char *
pt_sector_get_code (PtSector self)
{
  g_return_val_if_fail (self < PT_N_SECTORS, NULL);

  return sector_codes[self];
}

const char *
pt_sector_get_name (PtSector self)
{
  g_return_val_if_fail (self < PT_N_SECTORS, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "sector", sector_names[self]);
}

gboolean
pt_sector_from_code (const char *code, PtSector *sector)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (sector != NULL, FALSE);

  for (PtSector i = 0; i < PT_N_SECTORS; i++)
    if (g_str_equal (code, sector_codes[i])) {
      *sector = i;
      return TRUE;
    }
  return FALSE;
}
