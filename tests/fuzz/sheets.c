#include "../zip-fixture.h"
#include "base/language.h"
#include "domain/catalogue-builder.h"
#include "exchange/sheet-reading.h"

#include <stdint.h>

/* Reads and understands whatever the fuzzer thinks of.  FUZZ_FORMAT: what it is made
 * into where it is no archive itself: 'c' a text, 'x' the sheet of an .xlsx file, 'o'
 * the content of an .ods file.
 */

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
add_unit (PtCatalogueBuilder *builder, gint64 id, const char *code, const char *name,
          PtKind kind)
{
  PtUnitVersion version = { .from = PT_DAY_ALWAYS,
                            .to = PT_DAY_FOREVER,
                            .code = code,
                            .name = name,
                            .kind = kind };
  g_autofree char *uuid = g_strdup_printf ("unit-%d", (int) id);

  pt_catalogue_builder_add_unit (builder, id, uuid);
  pt_catalogue_builder_add_version (builder, id, &version);
}

static void
add_element (PtCatalogueBuilder *builder, gint64 id, const char *code,
             PtElementType type, const char *model, const char *status)
{
  PtElement element = { .id = id,
                        .code = code,
                        .name_vi = code,
                        .name_en = code,
                        .type = type,
                        .sector = "",
                        .model = model,
                        .status = status,
                        .form = "",
                        .from = PT_DAY_ALWAYS,
                        .to = PT_DAY_FOREVER };

  pt_catalogue_builder_add_element (builder, &element);
}

static PtCatalogue *
get_catalogue (void)
{
  static PtCatalogue *catalogue;

  if (catalogue == NULL) {
    PtCatalogueBuilder *builder = pt_catalogue_builder_new ();
    guint n_dropped;

    pt_language_set (PT_LANGUAGE_VI);
    add_unit (builder, 1, "19", "Tỉnh A", PT_KIND_PROVINCE);
    add_unit (builder, 2, "164", "Huyện B", PT_KIND_DISTRICT);
    add_unit (builder, 3, "05740", "Xã C", PT_KIND_COMMUNE);
    add_unit (builder, 4, "05716", "Phường C", PT_KIND_COMMUNE);
    add_element (builder, 1, "members", PT_TYPE_COUNT_ELEMENT, "", "");
    add_element (builder, 2, "fund_raised", PT_TYPE_MONEY_ELEMENT, "", "");
    add_element (builder, 3, "share", PT_TYPE_PERCENT_ELEMENT, "", "");
    add_element (builder, 4, "families_registered", PT_TYPE_COUNT_ELEMENT, "family",
                 "registered");
    catalogue = pt_catalogue_builder_finish (builder, &n_dropped);
    pt_catalogue_builder_free (builder);
  }

  return catalogue;
}

static GByteArray *
wrap (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  if (FUZZ_FORMAT == 'c' || (size > 2 && data[0] == 'P' && data[1] == 'K'))
    return g_byte_array_append (g_byte_array_new (), data, (guint) size);

  return FUZZ_FORMAT == 'x'
           ? make_xlsx (
               NULL, text,
               "<s><numFmts><numFmt numFmtId='99' formatCode='d/m'/></numFmts>"
               "<cellXfs><xf/><xf numFmtId='99'/><xf numFmtId='10'/></cellXfs>"
               "</s>",
               "<sst><si><t>Xã C</t></si><si><t>Hội viên năm 2024</t></si></sst>")
           : make_ods (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GByteArray) bytes = wrap (data, size);
  PtWorkbook *book = pt_workbook_parse (bytes->data, bytes->len, NULL);
  g_autoptr (PtSheetReading) reading = NULL;
  g_autoptr (PtIntake) intake = NULL;

  if (book == NULL)
    return 0;

  reading = pt_sheet_reading_new_for (book, "fuzz", get_catalogue ());
  intake = pt_sheet_reading_make_intake (reading, NULL);
  g_assert_cmpuint (intake->n_read, ==, intake->figures->len + intake->problems->len);
  return 0;
}
