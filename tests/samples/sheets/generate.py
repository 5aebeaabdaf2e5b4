#!/usr/bin/env python3
"""generate.py  —  makes the spreadsheets beside it, with LibreOffice, Gnumeric and by hand.

Run it with the names of files to make only those.  What is to become of each file stands
beside it in NAME.expected and is judged by people, not made here.
"""

import pathlib
import subprocess
import sys
import tempfile
import unicodedata
from xml.sax.saxutils import escape, quoteattr

HERE = pathlib.Path(__file__).resolve().parent
TITLE = "TỔNG HỢP KẾT QUẢ XÂY DỰNG CÁC MÔ HÌNH HỌC TẬP NĂM 2025"
HEAD = ["STT", "Xã, phường", "GĐHT đăng ký", "GĐHT công nhận", "Số hội viên"]
ROWS = [[1, "Xã La Hiên", 1520, 1310, 980], [2, "Xã Võ Nhai", 2210, 1985, 1430],
        [3, "Phường Phổ Yên", 3105, 2760, 2044]]


class Cell:
    """A cell that is more than a value: kind value, formula, percent, date, or span."""

    def __init__(self, value=None, formula=None, percent=None, date=None, span=(1, 1)):
        self.value, self.formula, self.percent, self.date = value, formula, percent, date
        self.columns, self.rows = span


def span(text, columns=1, rows=1):
    return Cell(value=text, span=(columns, rows))


def write_cell(cell):
    if cell is None:
        return "<table:table-cell/>"
    if not isinstance(cell, Cell):
        cell = Cell(value=cell)
    spans = ""
    if (cell.columns, cell.rows) != (1, 1):
        spans = (f' table:number-columns-spanned="{cell.columns}"'
                 f' table:number-rows-spanned="{cell.rows}"')
    if cell.formula:
        return (f'<table:table-cell table:formula={quoteattr("of:=" + cell.formula)}'
                f' office:value-type="float"{spans}/>')
    if cell.percent is not None:
        return (f'<table:table-cell table:style-name="percent" office:value-type="percentage"'
                f' office:value="{cell.percent}"{spans}/>')
    if cell.date:
        return (f'<table:table-cell table:style-name="date" office:value-type="date"'
                f' office:date-value="{cell.date}"{spans}/>')
    if isinstance(cell.value, (int, float)):
        return (f'<table:table-cell office:value-type="float" office:value="{cell.value}"{spans}/>')
    return (f'<table:table-cell office:value-type="string"{spans}>'
            f'<text:p>{escape(cell.value)}</text:p></table:table-cell>')


def write_fods(path, sheets):
    tables = ""
    for name, rows in sheets.items():
        hidden = name.startswith("!")
        style = ' table:style-name="hidden"' if hidden else ""
        body = "".join("<table:table-row>" + "".join(map(write_cell, row)) + "</table:table-row>"
                       for row in rows)
        tables += f'<table:table table:name={quoteattr(name.lstrip("!"))}{style}>{body}</table:table>'
    path.write_text(f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:percentage-style style:name="N1"><number:number number:decimal-places="1"
 number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:date-style style:name="N2"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>
</number:date-style>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="hidden" style:family="table"><style:table-properties
 table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document>
''', encoding="utf-8")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def make_office(name, sheets, gnumeric=False):
    """Lets LibreOffice make the file, and Gnumeric from LibreOffice's where that is wanted."""
    path = HERE / name
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source = folder / (path.stem + ".fods")
        write_fods(source, sheets)
        kind = "ods" if gnumeric else path.suffix[1:]
        kind = {"xls": "xls:MS Excel 97"}.get(kind, kind)
        run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--convert-to", kind, "--outdir", str(folder), str(source))
        made = folder / (path.stem + ("." + kind.split(":")[0]))
        if gnumeric:
            target = folder / ("g-" + path.name)
            run("ssconvert", str(made), str(target))
            made = target
        path.write_bytes(made.read_bytes())


def make_text(name, rows, separator=",", encoding="utf-8", end="\n"):
    def field(value):
        text = "" if value is None else str(value)
        return f'"{text}"' if separator in text or "\n" in text else text

    lines = [separator.join(map(field, row)) for row in rows]
    text = end.join(lines) + end
    data = encode(text, encoding)
    (HERE / name).write_bytes(data)


# The old encodings, letter by letter: base letters with their marks.
TCVN3 = {}
for byte in range(0xa1, 0xff):
    try:
        letter = subprocess.run(["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
                                input=bytes([byte]) + b" ", capture_output=True,
                                check=True).stdout.decode().rstrip(" ")
        if len(letter) == 1 and not unicodedata.combining(letter):
            TCVN3.setdefault(letter, byte)
    except subprocess.CalledProcessError:
        pass

MARKS = {"": "", "\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï",
         "\u0302": "â", "\u0302\u0300": "à", "\u0302\u0301": "á", "\u0302\u0309": "å",
         "\u0302\u0303": "ã", "\u0302\u0323": "ä", "\u0306": "ê", "\u0306\u0300": "è",
         "\u0306\u0301": "é", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë"}
SINGLE = {"đ": "ñ", "ơ": "ô", "ư": "ö", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def to_vni(letter):
    lower = letter.lower()
    if lower in SINGLE:
        code = SINGLE[lower]
    else:
        pieces = unicodedata.normalize("NFD", lower)
        base, marks = pieces[0], pieces[1:]
        if "\u031b" in marks:
            base = SINGLE[unicodedata.normalize("NFC", base + "\u031b")]
            marks = marks.replace("\u031b", "")
        shape = "".join(m for m in marks if m in "\u0302\u0306")
        tone = "".join(m for m in marks if m not in "\u0302\u0306")
        code = base + MARKS[shape + tone]
    return code if lower == letter else code.upper()


def disguise(text, encoding):
    """What a text typed in a font of that encoding looks like in a Unicode file."""
    if encoding == "vni":
        return "".join(to_vni(c) if ord(c) > 0x7f else c for c in text)
    # Capitals with tones are small letters in another font.
    return "".join(bytes([TCVN3.get(c) or TCVN3[c.lower()]]).decode("cp1252")
                   if ord(c) > 0x7f else c for c in text)


def encode(text, encoding):
    if encoding in ("tcvn3", "vni"):
        return disguise(text, encoding).encode("cp1252")
    if encoding == "cp1258":
        return subprocess.run(["iconv", "-f", "UTF-8", "-t", "CP1258"], input=text.encode(),
                              capture_output=True, check=True).stdout
    if encoding == "decomposed":
        return unicodedata.normalize("NFD", text).encode()
    return text.encode(encoding)


def total(first, last, columns):
    return [Cell(formula=f"SUM([.{c}{first}:.{c}{last}])") for c in columns]


def groups(first="Xã, phường"):
    return [[span("STT", 1, 2), span(first, 1, 2), span("Gia đình học tập", 3), None, None,
             span("Dòng họ học tập", 2), None, span("Hội viên", 1, 2)],
            [None, None, "Tổng số", "Đăng ký", "Công nhận", "Đăng ký", "Công nhận", None]]


GROUPED = [[1, "Xã La Hiên", 1800, 1520, 1310, 12, 9, 980],
           [2, "Xã Võ Nhai", 2600, 2210, 1985, 20, 16, 1430],
           [3, "Phường Phổ Yên", 3900, 3105, 2760, 31, 27, 2044]]

TWIN = [["HỘI KHUYẾN HỌC TỈNH THÁI NGUYÊN"], ["Kết quả xây dựng mô hình học tập năm 2025"],
        ["STT", "Xã, phường", "Gia đình học tập đăng ký", "Gia đình học tập được công nhận",
         "Dòng họ học tập đăng ký", "Số hội viên"],
        [1, "Xã Quảng Bạch", 310, 290, 4, 215], [2, "Xã Nghĩa Tá", 402, 377, 6, 260],
        [3, "Phường Đức Xuân", 1210, 1105, 9, 830], [4, "Xã Thượng Quan", 395, 340, 5, 244],
        ["", "Tổng cộng", 2317, 2112, 24, 1549]]

MAKERS = {
    "wide-simple.xlsx": lambda n: make_office(n, {"Sheet1": [[TITLE], [], HEAD] + ROWS}),
    "wide-groups.xlsx": lambda n: make_office(n, {"Biểu 2": [
        ["HỘI KHUYẾN HỌC TỈNH THÁI NGUYÊN"], [span(TITLE, 8)], []] + groups() + GROUPED +
        [[None, "Tổng cộng"] + total(6, 8, "CDEFGH")]}),
    "total-first.ods": lambda n: make_office(n, {"Biểu 2": [[TITLE]] + groups() + [
        [None, "Toàn tỉnh", 8300, 6835, 6100, 63, 52, 4454]] + GROUPED}),
    "gnumeric-wide.xlsx": lambda n: make_office(n, {"Biểu": [[TITLE]] + groups() + GROUPED}, True),
    "gnumeric-form.ods": lambda n: make_office(n, {"Xã La Hiên": [
        ["BÁO CÁO SỐ LIỆU KHUYẾN HỌC NĂM 2025"], ["TT", "Nội dung", "Kết quả"],
        [1, "Tổng số hội viên", 980], [2, "Gia đình học tập đăng ký", 1520],
        [3, "Gia đình học tập được công nhận", 1310], [4, "Số chi hội", 14]]}, True),
    "old-excel.xls": lambda n: make_office(n, {"Sheet1": [[TITLE], []] + groups() + GROUPED}),
    "three-headings.xlsx": lambda n: make_office(n, {"B": [
        ["PHỤ LỤC 1. MÔ HÌNH HỌC TẬP, 31/12/2025"],
        [span("TT", 1, 3), span("Đơn vị", 1, 3), span("Kết quả thực hiện", 4), None, None, None],
        [None, None, span("Gia đình", 2), None, span("Cộng đồng", 2), None],
        [None, None, "ĐK", "CN", "ĐK", "CN"], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        [1, "X. La Hiên", 1520, 1310, 22, 20], [2, "P. Phổ Yên", 3105, 2760, 40, 37]]}),
    "districts.xlsx": lambda n: make_office(n, {"2024": [
        ["Thống kê gia đình học tập năm 2024"], ["STT", "Đơn vị", "Đăng ký", "Đạt"],
        ["I", "Huyện Đồng Hỷ"], [1, "Tân Long", 900, 850], [2, "Hòa Bình", 610, 555],
        [None, "Cộng", 1510, 1405], ["II", "Thành phố Thái Nguyên"], [1, "Tân Long", 1300, 1250],
        [2, "P. Tân Thành", 1100, 1090], [None, "Cộng", 2400, 2340],
        [None, "Toàn tỉnh", 3910, 3745]]}),
    "district-sums.ods": lambda n: make_office(n, {"2024": [
        ["Thống kê gia đình học tập năm 2024"], ["STT", "Đơn vị", "Đăng ký", "Đạt"],
        ["I", "Huyện Đồng Hỷ", 1510, 1405], [1, "Xã Tân Long", 900, 850],
        [2, "Xã Hòa Bình", 610, 555], ["II", "Huyện Võ Nhai", 800, 700],
        [1, "Xã La Hiên", 500, 450], [2, "Xã Tràng Xá", 300, 260]]}),
    "district-column.ods": lambda n: make_office(n, {"Số liệu": [
        ["SỐ LIỆU NĂM 2023"], ["Huyện", "Xã", "Hội viên"],
        [span("Huyện Đồng Hỷ", 1, 2), "Tân Long", 800], [None, "Văn Lăng", 640],
        [span("TP Thái Nguyên", 1, 2), "Tân Long", 1200], [None, "Tân Thành", 990]]}),
    "codes.csv": lambda n: make_text(n, [["Biểu hội viên năm 2025"], ["Mã", "Tên đơn vị", "HV"],
        [5740, "La Hiên", 980], ["05716", "Võ Nhai", 1430], [1840, "", 830]]),
    "turned.xlsx": lambda n: make_office(n, {"So sánh": [
        ["BẢNG SO SÁNH NĂM 2025"], ["Chỉ tiêu", "Xã La Hiên", "Xã Võ Nhai", "Tổng"],
        ["Hội viên", 980, 1430, 2410], ["Gia đình học tập đăng ký", 1520, 2210, 3730],
        ["GĐHT được công nhận", 1310, 1985, 3295], ["Số chi hội", 14, 21, 35]]}),
    "form.xlsx": lambda n: make_office(n, {"Biểu": [
        ["UBND XÃ LA HIÊN", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["HỘI KHUYẾN HỌC", None, None, "Độc lập - Tự do - Hạnh phúc"],
        [None, None, None, "La Hiên, ngày 05 tháng 01 năm 2026"],
        ["BÁO CÁO MÔ HÌNH HỌC TẬP NĂM 2025"], [],
        ["TT", "Mô hình", "Tổng số", "Đăng ký", "Công nhận", "Tỷ lệ %"],
        [1, "Gia đình học tập", 1800, 1520, 1310, 86.2], [2, "Dòng họ học tập", 14, 12, 9, 75],
        [3, "Cộng đồng học tập", 22, 22, 20, 90.9], [4, "Đơn vị học tập", 11, 11, 10, 90.9],
        [], ["Người lập biểu", None, None, "CHỦ TỊCH"]]}),
    "form-sections.ods": lambda n: make_office(n, {"Biểu": [
        ["HỘI KHUYẾN HỌC XÃ TRÀNG XÁ"], ["Báo cáo 6 tháng đầu năm 2025"],
        ["TT", "Nội dung", "ĐVT", "Số lượng"], ["I", "Gia đình học tập"],
        [1, "- Tổng số hộ", "hộ", 2100], [2, "- Đăng ký", "hộ", 1700], [3, "- Đạt", "hộ", 1480],
        ["II", "Dòng họ học tập"], [1, "- Đăng ký", "dòng họ", 11], ["III", "Tổ chức hội"],
        [1, "Hội viên", "người", 1120]]}),
    "years.xlsx": lambda n: make_office(n, {"HV": [
        ["Biểu: số hội viên khuyến học"], ["STT", "Huyện, thành phố", 2022, 2023, 2024],
        [1, "Huyện Võ Nhai", 16213, 16800, 17011], [2, "Huyện Đồng Hỷ", 22100, 22400, 23050]]}),
    "long-vi.csv": lambda n: make_text(n, [
        ["Kỳ", "Mã đơn vị", "Chỉ tiêu", "Giá trị"], ["2025", "05740", "Hội viên", 980],
        ["2025-H1", "05740", "Hội viên", 955], ["2024", "05716", "Gia đình hiếu học", 700],
        ["2025", "05716", "GĐHT đăng ký", 2210]]),
    "layout.xlsx": lambda n: make_office(n, {"figures": [
        ["unit", "element", "period", "value", "state", "qualifier", "source", "remark"],
        [5740, "members", 2025, 980, None, None, "Sổ tay", "x"],
        ["05716", "members", "2025-H1", None, "not-reported", None, None, None],
        ["05716", "families_all", 2025, 2600, None, "about", None, None],
        ["09999", "members", 2025, 1, None, None, None, None]],
        "Định nghĩa": [["members", "Hội viên"], ["families_all", "Tổng số gia đình"]]}),
    "states.csv": lambda n: make_text(n, [["Biểu năm 2025"], ["Đơn vị", "Hội viên", "CDHT ĐK"],
        ["Xã La Hiên", 0, "chưa báo cáo"], ["Xã Võ Nhai", "–", "không áp dụng"],
        ["Xã Tràng Xá", "", "-"], ["Xã Thần Sa", "Chưa có số liệu", 12]]),
    "qualified.csv": lambda n: make_text(n, [["Báo cáo năm 2025"],
        ["Đơn vị", "Hội viên", "Quỹ vận động"], ["Xã La Hiên", "trên 2.200", "58 triệu đồng"],
        ["Xã Võ Nhai", "gần 350", "1 tỷ 200 triệu đồng"], ["Xã Tràng Xá", "1.234", "15.000.000"],
        ["Xã Thần Sa", "1,234", "khoảng 20 triệu"]], ";"),
    "money.ods": lambda n: make_office(n, {"Quỹ": [["BIỂU QUỸ KHUYẾN HỌC NĂM 2025"],
        [None, None, None, "Đơn vị tính: triệu đồng"],
        ["STT", "Đơn vị", "Vận động trong kỳ", "Chi học bổng", "Số suất học bổng"],
        [1, "Xã La Hiên", 12.5, 8, 40], [2, "Xã Võ Nhai", 30.25, 11.125, 62]]}),
    "percent.xlsx": lambda n: make_office(n, {"T": [["Biểu tỷ lệ năm 2025"],
        ["Đơn vị", "Tỷ lệ hội viên trên dân số", "Số hội viên", "Gia đình học tập: tỷ lệ"],
        ["Xã La Hiên", Cell(percent=0.2913), 980, Cell(percent=0.862)],
        ["Xã Võ Nhai", Cell(percent=0.3004), Cell(percent=0.5), 0.9]]}),
    "wrong-cells.xlsx": lambda n: make_office(n, {"B": [["Biểu năm 2025"],
        ["Đơn vị", "Hội viên", "Số hộ"], ["Xã La Hiên", Cell(date="2025-12-31"), 12.5],
        ["Xã Võ Nhai", Cell(formula="1/0"), -3], ["Xã Tràng Xá", "nhiều", 1500],
        ["Xã Thần Sa", 410, "9.999.999.999.999.999.999"]]}),
    "half-year.xlsx": lambda n: make_office(n, {"6T": [
        ["Kèm theo Báo cáo số 15/BC-HKH ngày 20/7/2025"],
        ["KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2025"], HEAD] + [
        [1, "Xã La Hiên", 700, 0, 955], [2, "TT Đình Cả", 800, 10, 1002]]}),
    "BC_6T_2025.csv": lambda n: make_text(n, [["Tên xã", "HV"], ["La Hiên", 955],
        ["Tràng Xá", 800]]),
    "several-sheets.xlsx": lambda n: make_office(n, {
        "Biểu 1": [["Biểu 1. Hội viên năm 2025"], ["STT", "Đơn vị", "Hội viên"],
                   [1, "Xã La Hiên", 980], [2, "Xã Võ Nhai", 1430]],
        "Biểu 2": [["Biểu 2. Gia đình học tập năm 2025"], ["STT", "Đơn vị", "Đăng ký"],
                   [1, "Xã La Hiên", 1520], [2, "Xã Không Có", 7]],
        "!Nháp": [["Hội viên năm 2025"], ["Đơn vị", "Hội viên"], ["Xã La Hiên", 1]]}),
    "sheet-per-year.ods": lambda n: make_office(n, {
        "Năm 2023": [["Đơn vị", "Hội viên"], ["Xã La Hiên", 900]],
        "Năm 2024": [["Đơn vị", "Hội viên"], ["Xã La Hiên", 930]]}),
    "no-accents.csv": lambda n: make_text(n, [["TONG HOP NAM 2025"],
        ["STT", "Don vi", "Gia dinh hoc tap dang ky", "Hoi vien"], [1, "Xa La Hien", 1520, 980],
        [2, "VO NHAI", 2210, 1430], [3, "Phuong Pho Yen", 3105, 2044]]),
    "old-names.ods": lambda n: make_office(n, {"B": [["Biểu năm 2026"],
        ["Đơn vị", "Gia đình hiếu học", "Dòng họ khuyến học", "Cộng đồng khuyến học"],
        ["Xã La Hiên", 1310, 9, 20], ["Thị trấn Hùng Sơn", 5, 1, 1], ["Xã Phú Đô", 7, 2, 3]]}),
    "unknown-names.csv": lambda n: make_text(n, [["Biểu năm 2024"], ["Đơn vị", "Hội viên"],
        ["Xã La Hiên", 930], ["Xã Hoa Mai", 100], ["Tân Long", 800], ["", 55]]),
    "notes-below.xlsx": lambda n: make_office(n, {"B": [[TITLE], HEAD] + ROWS + [
        [None, "Tổng", 6835, 6055, 4454], [], ["Ghi chú: số liệu đến ngày 31/12/2025."],
        [None, None, None, "Thái Nguyên, ngày 10 tháng 01 năm 2026"],
        [None, None, None, "TM. BAN THƯỜNG VỤ"]]}),
    "decimal-comma.csv": lambda n: make_text(n, [["Biểu năm 2025"],
        ["Đơn vị", "Tỷ lệ hội viên trên dân số (%)", "Hội viên"], ["Xã La Hiên", "29,13", 980],
        ["Xã Võ Nhai", "30,04%", 1430]], ";", "utf-8-sig", "\r\n"),
    "tabs.tsv": lambda n: make_text(n, [[TITLE], HEAD] + ROWS, "\t"),
    "two-tables.ods": lambda n: make_office(n, {"B": [["Biểu tổng hợp năm 2025"],
        ["I. Tổ chức"], ["STT", "Đơn vị", "Hội viên", "Chi hội"], [1, "Xã La Hiên", 980, 14],
        [2, "Xã Võ Nhai", 1430, 21], [], ["II. Mô hình"], ["STT", "Đơn vị", "GĐHT ĐK", "GĐHT CN"],
        [1, "Xã La Hiên", 1520, 1310], [2, "Xã Võ Nhai", 2210, 1985]]}),
    "no-period.csv": lambda n: make_text(n, [["Đơn vị", "Hội viên"], ["Xã La Hiên", 980]]),
    "english.csv": lambda n: make_text(n, [["Figures of 2025"],
        ["No", "Commune", "Members", "Fund: raised during the period", "Note"],
        [1, "Xã La Hiên", "1,980", "12,500,000", ""], [2, "Xã Võ Nhai", "2,430", "8,000,000", "x"]],
        "\t"),
    "title-status.xlsx": lambda n: make_office(n, {"B": [
        ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG CÁC MÔ HÌNH HỌC TẬP NĂM 2025"],
        ["STT", "Tên xã, phường", "Gia đình", "Dòng họ", "Cộng đồng", "Đơn vị", "Mục tiêu"],
        [1, "Xã La Hiên", 1520, 12, 22, 11, 90], [2, "Xã Võ Nhai", 2210, 20, 30, 14, 92]]}),
    "twice.csv": lambda n: make_text(n, [["Biểu năm 2025"], ["Đơn vị", "Hội viên"],
        ["Xã La Hiên", 980], ["La Hiên", 980], ["Xã Võ Nhai", 1430], ["X. Võ Nhai", 1431]]),
    "twin-unicode.csv": lambda n: make_text(n, TWIN),
    "twin-tcvn3.csv": lambda n: make_text(n, TWIN, encoding="tcvn3"),
    "twin-vni.csv": lambda n: make_text(n, TWIN, encoding="vni"),
    "twin-1258.csv": lambda n: make_text(n, TWIN, encoding="cp1258"),
    "twin-utf16.csv": lambda n: make_text(n, TWIN, "\t", "utf-16", "\r\n"),
    "twin-decomposed.csv": lambda n: make_text(n, TWIN, encoding="decomposed"),
    "twin-tcvn3.xlsx": lambda n: make_office(n, {"Sheet1": [
        [disguise(c, "tcvn3") if isinstance(c, str) else c for c in row] for row in TWIN]}),
    "twin-vni.ods": lambda n: make_office(n, {"Sheet1": [
        [disguise(c, "vni") if isinstance(c, str) else c for c in row] for row in TWIN]}),
}

for name in sys.argv[1:] or MAKERS:
    MAKERS[name](name)
