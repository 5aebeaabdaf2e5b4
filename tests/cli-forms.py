#!/usr/bin/env python3
"""cli-forms.py CLI  —  forms sent out as workbooks, filled in and taken back."""

import csv
import shutil
import subprocess
import sys
import zipfile

from tool import DATA, main, test

FILL = DATA.parent / "tests/fill-forms.py"


def make_example(case):
    case.book.unlink()
    case.run("new", "--catalogue", "thai-nguyen", "--example")


def find_rows(path):
    """The element of each row, from the sheet's own text."""
    from xml.etree import ElementTree
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as package:
        strings = ["".join(part.text or "" for part in item.iter(space + "t"))
                   for item in ElementTree.parse(package.open("xl/sharedStrings.xml"))
                   .getroot().findall(space + "si")]
        sheet = ElementTree.parse(package.open("xl/worksheets/sheet1.xml")).getroot()
    with open(DATA / "catalogue/thai-nguyen/elements.csv", encoding="utf-8",
              newline="") as file:
        elements = {row["code"] for row in csv.DictReader(file)}
    rows = {}
    for cell in sheet.iter(space + "c"):
        if cell.get("r").startswith("A") and cell.get("t") == "s":
            text = strings[int(cell.find(space + "v").text)]
            if text in elements:
                rows[text] = int(cell.get("r")[1:]) - 1
    return rows


@test
def one_for_each_commune(case):
    make_example(case)
    answer = case.run("forms", "out", "--period", "2027", "--format", "csv").tables()[0]
    files = sorted((case.folder / "out").iterdir())
    assert answer[0]["forms"] == "92" and len(files) == 92
    assert {file.name.split(" ")[0] for file in files} >= {"05443", "05455"}
    for name in ("all.xlsx", "all.ods"):
        case.run("forms", name, "--period", "2027")
        assert zipfile.is_zipfile(case.folder / name)
    case.run("forms", "agencies", "--period", "2027", "--level", "enterprise")
    assert len(list((case.folder / "agencies").iterdir())) == 106


@test
def an_empty_form_brings_nothing(case):
    make_example(case)
    before = case.export()
    case.run("forms", "out", "--period", "2027")
    path = next((case.folder / "out").iterdir())
    case.run("import", path, code=1)
    assert case.export() == before


def find_office():
    python = "/usr/bin/python3"
    if shutil.which("soffice") is None or subprocess.run(
            [python, "-c", "import uno"], capture_output=True).returncode != 0:
        return None
    return python


@test
def filled_in_with_libreoffice(case):
    """All are taken back as a folder: no question, the figures exact."""
    python = find_office()
    if python is None:
        return "LibreOffice with uno is not here"
    make_example(case)
    case.run("forms", "out", "--period", "2027")
    values = {"members": "1234", "population": "x", "families_all": "5678",
              "fund_raised": "58996000000", "households": "-", "fund_spent": "0",
              "families_registered": "trên 2.200"}
    lines, expected = [], {}
    for number, path in enumerate(sorted((case.folder / "out").iterdir())):
        rows = find_rows(path)
        for element, text in values.items():
            if text.isdigit() and text != "0":
                text = str(int(text) + number)
            lines.append(f"{path.name}\t{rows[element]}\t{text}\n")
            expected[path.name.split(" ")[0], element] = text
    subprocess.run([python, FILL, case.folder / "out"], input="".join(lines), text=True,
                   encoding="utf-8", check=True, timeout=250)

    files, rejected = case.import_(case.folder / "out")
    assert not rejected and len(files) == 92
    assert sum(int(file["new"]) for file in files) == 92 * len(values)
    found = {}
    for row in csv.DictReader(case.export("--period", "2027").splitlines()):
        text = row["value"] or {"not-reported": "-", "not-applicable": "x"}[row["state"]]
        if row["qualifier"] == "over":
            text = "trên 2.200" if text == "2200" else "?"
        found[row["unit"], row["element"]] = text
    assert found == expected
    files, _ = case.import_(case.folder / "out")
    assert sum(int(file["unchanged"]) for file in files) == 92 * len(values)


@test
def what_was_typed_wrong_is_named(case):
    python = find_office()
    if python is None:
        return "LibreOffice with uno is not here"
    make_example(case)
    before = case.export()
    case.run("forms", "out", "--period", "2027", "--within", "19")
    path = sorted((case.folder / "out").iterdir())[0]
    rows = find_rows(path)
    lines = [f"{path.name}\t{rows['members']}\tnhiều lắm\n",
             f"{path.name}\t{rows['households']}\t12,5\n",
             f"{path.name}\t{rows['families_all']}\t77\n"]
    subprocess.run([python, FILL, case.folder / "out"], input="".join(lines), text=True,
                   encoding="utf-8", check=True, timeout=250)
    _, rejected = case.import_(path, code=1)
    assert {row["row"] for row in rejected} >= {str(rows["members"] + 1)}
    assert case.export() == before


if __name__ == "__main__":
    sys.exit(main())
