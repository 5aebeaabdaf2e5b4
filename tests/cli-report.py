#!/usr/bin/env python3
"""cli-report.py CLI  —  the self-check report, as files that others open.

The PDF is read by poppler's tools, its numbers are held against the tool's own tables.
"""

import collections
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree
import zipfile

from tool import main, test


def make_example(case):
    case.book.unlink()
    case.run("new", "--catalogue", "thai-nguyen", "--example")


def call(*words):
    return subprocess.run([str(word) for word in words], check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE).stdout.decode("utf-8")


def read_pdf(path, *options):
    """The words of a PDF, all white space as one space."""
    return " ".join(call("pdftotext", *options, path, "-").split())


def write_report(case, name, *words):
    path = case.folder / name
    case.run("report", *words, "--output", path, lang="vi")
    return path


def format_number(number):
    return f"{number:,}".replace(",", ".")


@test
def the_pdf_says_what_the_tables_say(case):
    make_example(case)
    text = read_pdf(write_report(case, "r.pdf", "--year", "2024"))
    assert unicodedata.is_normalized("NFC", text)
    assert "\ufffd" not in text and "\u00ad" not in text
    for phrase in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                   "BÁO CÁO", "HỘI KHUYẾN HỌC TỈNH THÁI NGUYÊN", "TM. BAN THƯỜNG VỤ",
                   "Nơi nhận:", "I. KẾT QUẢ THỰC HIỆN", "IV. NHIỆM VỤ NĂM 2025",
                   "Biểu 6. SO SÁNH GIỮA CÁC VÙNG, NĂM 2024"):
        assert phrase in text, phrase
    for element in ("members", "families_recognised", "clans_registered"):
        rows = case.run("table", "--element", element, "--period", "2024", "--by", "unit",
                        "--format", "csv").tables()[0]
        for row in rows:
            if row["value"]:
                assert format_number(int(row["value"])) in text, row
            assert row["name"] in text or row["group"] == "*", row
        whole = rows[-1]
        if whole["n_reported"] != whole["n_expected"]:
            assert f"{whole['n_reported']}/{whole['n_expected']}" in text


@test
def changes_are_those_of_units_with_both_figures(case):
    make_example(case)
    text = read_pdf(write_report(case, "r.pdf", "--year", "2024"))
    values = [{row["group"]: int(row["value"]) for row in
               case.run("table", "--element", "members", "--period", period, "--by", "unit",
                        "--units", "2024-12-31", "--format", "csv").tables()[0][:-1]
               if row["value"] and row["n_reported"] == row["n_expected"]}
              for period in ("2023", "2024")]
    both = values[0].keys() & values[1].keys()
    before, now = (sum(value[unit] for unit in both) for value in values)
    share = f"{100 * (now - before) / before:.1f}".replace(".", ",")
    assert (f"tăng {format_number(now - before)} ({share}%) so với năm 2023 "
            f"(tính trên {len(both)} đơn vị có số liệu cả hai kỳ)") in text


@test
def the_pdf_is_a4_with_its_fonts_and_bookmarks(case):
    make_example(case)
    path = write_report(case, "r.pdf", "--year", "2024")
    info = call("pdfinfo", "-f", "1", "-l", "999", path)
    assert re.search(r"^Tagged:\s+yes$", info, re.M)
    assert "Kết quả tự kiểm tra" in info
    sizes = set(re.findall(r"size:\s+([\d.]+) x ([\d.]+)", info))
    assert sizes == {("595.276", "841.89"), ("841.89", "595.276")}, sizes
    fonts = call("pdffonts", path).splitlines()[2:]
    assert fonts
    for font in fonts:
        assert re.search(r"\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", font), font
        assert not re.search(r"\bTimes\b|Nimbus", font), font
    assert b"/Outlines" in path.read_bytes()
    first = call("pdftotext", "-f", "1", "-l", "1", "-layout", path, "-").splitlines()
    second = call("pdftotext", "-f", "2", "-l", "2", "-layout", path, "-").splitlines()
    assert not re.fullmatch(r"\s*1(\s.*)?", first[0])
    assert re.fullmatch(r"\s*2(\s.*)?", second[0]), second[0]


@test
def every_page_of_example_figures_says_so(case):
    make_example(case)
    path = write_report(case, "r.pdf", "--year", "2025")
    for page in call("pdftotext", path, "-").rstrip("\f\n").split("\f"):
        assert "Số liệu minh họa" in page


@test
def half_years_and_empty_years_are_reported_too(case):
    make_example(case)
    text = read_pdf(write_report(case, "h.pdf", "--year", "2025", "--period", "2025-H1"))
    assert "6 tháng đầu năm 2025" in text
    text = read_pdf(write_report(case, "e.pdf", "--year", "2031"))
    assert "Chưa có số liệu về:" in text
    assert not re.search(r"tăng \d", text)


ODF = {"text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
       "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
       "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"}


def get_words(element):
    """The words of a paragraph; runs of spaces and line ends are elements of their own."""
    for part in element.iter():
        if part.tag in (f"{{{ODF['text']}}}s", f"{{{ODF['text']}}}line-break"):
            part.text = " "
    return " ".join("".join(element.itertext()).split())


def read_odt(path):
    with zipfile.ZipFile(path) as package:
        assert package.infolist()[0].filename == "mimetype"
        names = package.namelist()
        for name in names:
            if name.endswith(".xml"):
                xml.etree.ElementTree.fromstring(package.read(name))
        listed = set(re.findall('full-path="([^"/][^"]*)"',
                                package.read("META-INF/manifest.xml").decode()))
        assert listed == set(names) - {"mimetype", "META-INF/manifest.xml"}
        return xml.etree.ElementTree.fromstring(package.read("content.xml")), names


@test
def the_text_document_has_real_headings_tables_and_pictures(case):
    make_example(case)
    root, names = read_odt(write_report(case, "r.odt", "--year", "2024"))
    headings = root.findall(".//text:h", ODF)
    assert {heading.get(f"{{{ODF['text']}}}outline-level") for heading in headings} == {"1", "2"}
    assert "I. KẾT QUẢ THỰC HIỆN" in [get_words(heading) for heading in headings]
    assert len(root.findall(".//table:table", ODF)) > 12
    for table in root.findall(".//table:table", ODF):
        columns = len(table.findall("table:table-column", ODF))
        for row in table.iter(f"{{{ODF['table']}}}table-row"):
            assert len(row) == columns
    pictures = [name for name in names if name.startswith("Pictures/")]
    assert sorted(pictures) == ["Pictures/1.png", "Pictures/1.svg", "Pictures/2.png",
                                "Pictures/2.svg"]
    frames = root.findall(".//draw:frame", ODF)
    assert [len(frame.findall("draw:image", ODF)) for frame in frames] == [2, 2]


@test
def libreoffice_makes_the_same_paper_of_it(case):
    if shutil.which("soffice") is None:
        return "there is no LibreOffice"
    make_example(case)
    odt = write_report(case, "r.odt", "--year", "2024")
    ours = write_report(case, "r.pdf", "--year", "2024")
    subprocess.run(["soffice", f"-env:UserInstallation=file://{case.folder}/office", "--headless",
                    "--convert-to", "pdf", "--outdir", case.folder / "out", odt], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    theirs = case.folder / "out/r.pdf"
    words = read_pdf(theirs, "-raw")
    root, _ = read_odt(odt)
    for heading in root.findall(".//text:h", ODF):
        assert get_words(heading) in words, get_words(heading)
    paragraphs = [get_words(part) for part in root.iter()
                  if part.tag in (f"{{{ODF['text']}}}p", f"{{{ODF['text']}}}h")]
    said, read, printed = (collections.Counter(re.findall(r"\d[\d.,]*\d%?|\d", text))
                           for text in (" ".join(paragraphs), words, read_pdf(ours, "-raw")))
    # Heads that come again and the pages' own numbers differ where pages begin elsewhere.
    again = {str(number) for number in range(1, 100)} | {"2023", "2024"}
    for number in (said.keys() | read.keys()) - again:
        assert said[number] == read[number], (number, said[number], read[number])
        assert said[number] <= printed[number], number  # ours has those of the drawings too
    info = call("pdfinfo", "-f", "1", "-l", "999", theirs)
    sizes = {tuple(round(float(side)) for side in size)
             for size in re.findall(r"size:\s+([\d.]+) x ([\d.]+)", info)}
    assert sizes == {(595, 842), (842, 595)}, sizes


@test
def wrong_words_are_refused(case):
    case.run("report", "--year", "2024", code=2)
    case.run("report", "--output", "r.pdf", code=2)
    case.run("report", "--year", "2024", "--output", "r.doc", code=2)
    case.run("report", "--year", "2024", "--period", "2025-H1", "--output", "r.pdf", code=2)
    case.run("report", "--year", "2024", "--ink", "green", "--output", "r.pdf", code=2)
    case.run("report", "--year", "20x4", "--output", "r.pdf", code=1)
    case.run("report", "--year", "2024", "--output", "nowhere/r.pdf", code=1)
    case.book.unlink()
    case.run("new")
    case.run("report", "--year", "2024", "--output", "r.pdf", code=1)
    assert [path.name for path in case.folder.iterdir() if path.suffix == ".pdf"] == []


if __name__ == "__main__":
    sys.exit(main())
