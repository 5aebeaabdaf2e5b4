#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a unit is.  Every kind belongs to one sector. */
typedef enum {
  PT_SECTOR_RESIDENTIAL,
  PT_SECTOR_AGENCY,
  PT_N_SECTORS
} PtSector;

typedef enum {
  PT_KIND_COUNTRY,
  PT_KIND_PROVINCE,
  PT_KIND_DISTRICT,
  PT_KIND_COMMUNE,
  PT_KIND_HAMLET,
  PT_KIND_CLAN,
  PT_KIND_FELLOWSHIP,
  PT_KIND_RELIGIOUS,
  PT_KIND_BLOCK, /* a roof over agencies; counts nothing itself */
  PT_KIND_AGENCY,
  PT_KIND_SCHOOL,
  PT_KIND_UNIVERSITY,
  PT_KIND_HOSPITAL,
  PT_KIND_POLICE,
  PT_KIND_ARMY,
  PT_KIND_ENTERPRISE,
  PT_N_KINDS
} PtKind;

const char *pt_kind_get_code (PtKind self);
/* In the user's language, as one says it inside a sentence: "xã, phường".
 * Returns: (transfer none)
 */
const char *pt_kind_get_name (PtKind self);
PtSector pt_kind_get_sector (PtKind self);
gboolean pt_kind_from_code (const char *code, PtKind *kind);

const char *pt_sector_get_code (PtSector self); /* "residential", "agency" */
const char *pt_sector_get_name (PtSector self);
gboolean pt_sector_from_code (const char *code, PtSector *sector);

G_END_DECLS
