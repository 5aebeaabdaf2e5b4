#!/usr/bin/env python3
"""cli.py CLI  —  the contract of phongtrao-cli, seen from outside.

Every test has a folder of its own and a copy of a book with the shipped catalogue.
Speaks TAP.
"""

import csv
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tool import DATA, FIELDS, Answer, Case, main, test

ELEMENTS = ["members", "households", "population", "families_all", "families_registered",
            "families_recognised", "organisations", "organisations_expected", "members_new",
            "fund_raised", "fund_spent"]


def read_communes():
    with open(DATA / "catalogue/thai-nguyen/units.csv", encoding="utf-8", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)
                if row["kind"] == "commune" and row["valid_from"] == "2025-07-01"]


def make_figures():
    """1,000 figures of the present communes for 2026."""
    units = read_communes()
    assert len(units) == 92
    return [{"unit": unit, "element": element, "period": "2026", "value": n % 977,
             "source": "Test", "official": "1"}
            for n, (element, unit) in enumerate(
                (element, unit) for element in ELEMENTS for unit in units)][:1000]


def spoil(rows):
    """Makes seven of the figures wrong; returns the expected (row, column, value)."""
    rows[9].update(unit="99999")
    rows[99].update(element="member")
    rows[199].update(period="2026-Q2")
    rows[299].update(value="1.234,5")
    rows[399].update(value="-3")
    rows[499].update(state="not-reported")
    rows[999].update(rows[500])
    return [("11", "unit", "99999"), ("101", "element", "member"),
            ("201", "period", "2026-Q2"), ("301", "value", "1.234,5"),
            ("401", "value", "-3"), ("501", "state", "not-reported"),
            ("1001", "unit", rows[500]["unit"])]


@test
def new_makes_a_book_once(case):
    case.book.unlink()
    case.run("new", "--catalogue", "thai-nguyen")
    before = case.book.read_bytes()
    assert "book.phongtrao" in case.run("new", "--catalogue", "thai-nguyen", code=1).err
    assert case.book.read_bytes() == before
    case.run("check")
    case.run("undo", code=1)
    assert sorted(path.name for path in case.folder.iterdir()
                  if "lock" not in path.name) == ["book.phongtrao"]


@test
def new_without_a_catalogue_is_empty(case):
    case.book.unlink()
    case.run("new")
    assert case.export() == ",".join(FIELDS) + "\n"
    case.run("check")


@test
def new_leaves_nothing_of_a_catalogue_with_faults(case):
    case.book.unlink()
    case.write("bad/units.csv", "code,name,kind,parent\n1,A,province,\n2,B,planet,1\n")
    answer = case.run("new", "--catalogue", "bad", "--format", "csv", code=1)
    assert "planet" in answer.out
    assert sorted(path.name for path in case.folder.iterdir()) == ["bad"]
    answer = case.run("new", "--catalogue", "nowhere", code=1)
    assert "thai-nguyen" in answer.err and "provinces" in answer.err
    case.run("new", "--catalogue", DATA / "catalogue/provinces")
    case.run("check")


@test
def wrong_rows_are_named_and_nothing_is_written(case):
    rows = make_figures()
    case.import_(case.write_figures("good.csv", rows[:50]))
    before = case.export()
    expected = spoil(rows)
    files, rejected = case.import_(case.write_figures("bad.csv", rows), code=1)
    assert files[0]["read"] == "1000" and files[0]["rejected"] == "7", files
    assert files[0]["file"].endswith("bad.csv")
    assert [(row["row"], row["column"], row["value"]) for row in rejected] == expected
    assert len({row["reason"] for row in rejected}) == 7
    assert "row 502" in rejected[-1]["reason"]
    assert case.export() == before
    case.run("check")


@test
def mended_file_is_new_then_unchanged_then_undone(case):
    empty = case.export()
    path = case.write_figures("figures.csv", make_figures())
    files, rejected = case.import_(path)
    assert (files[0]["read"], files[0]["new"]) == ("1000", "1000") and not rejected
    full = case.export()
    files, _ = case.import_(path)
    assert (files[0]["read"], files[0]["unchanged"]) == ("1000", "1000")
    assert case.export() == full
    case.run("undo")
    assert case.export() == empty
    case.run("check")
    case.run("redo")
    assert case.export() == full
    case.run("redo", code=1)
    case.run("check")


SAMPLES = pathlib.Path(__file__).resolve().parent / "samples" / "sheets"


@test
def spreadsheets_are_imported_and_undone(case):
    empty = case.export()
    sheet = SAMPLES / "wide-groups.xlsx"
    files, _ = case.import_("--dry-run", sheet)
    assert (files[0]["read"], files[0]["new"]) == ("18", "18") and case.export() == empty
    files, _ = case.import_(sheet)
    assert (files[0]["read"], files[0]["new"]) == ("18", "18")
    answer = case.run("table", "--element", "families_recognised", "--period", "2025",
                      "--by", "unit", "--format", "csv").tables()[0]
    assert answer[-1]["value"] == "6055", answer[-1]
    files, _ = case.import_(SAMPLES / "total-first.ods")
    assert (files[0]["new"], files[0]["unchanged"]) == ("18", "0"), "another source"
    files, _ = case.import_("--source", "HỘI KHUYẾN HỌC TỈNH THÁI NGUYÊN: TỔNG HỢP KẾT QUẢ "
                            "XÂY DỰNG CÁC MÔ HÌNH HỌC TẬP NĂM 2025", SAMPLES / "old-excel.xls")
    assert files[0]["unchanged"] == "18", files
    case.run("undo")
    case.run("undo")
    assert case.export() == empty
    case.run("check")


@test
def wrong_totals_and_guesses_are_told(case):
    answer = case.run("import", "--format", "csv", SAMPLES / "total-first.ods")
    assert "6,100" in answer.err and "6,055" in answer.err, answer.err
    answer = case.run("import", "--format", "csv", SAMPLES / "twin-vni.csv")
    assert "VNI" in answer.err, answer.err


@test
def folder_of_spreadsheets_has_a_line_for_each(case):
    folder = case.folder / "sent"
    folder.mkdir()
    for name in ["wide-simple.xlsx", "two-tables.ods", "unknown-names.csv", "states.csv"]:
        shutil.copy(SAMPLES / name, folder)
    (folder / ".~lock.states.csv#").write_text("x")
    (folder / "cut.xlsx").write_bytes((SAMPLES / "wide-simple.xlsx").read_bytes()[:900])
    before = case.export()
    files, rejected = case.import_(folder, code=1)
    names = [pathlib.Path(file["file"]).name for file in files]
    assert names == ["cut.xlsx", "states.csv", "two-tables.ods", "unknown-names.csv",
                     "wide-simple.xlsx"], names
    assert [file["rejected"] for file in files] == ["1", "0", "0", "3", "0"], files
    assert {row["column"] for row in rejected if row["row"] == "4"} == {"A (Đơn vị)"}, rejected
    # Of the files with a row that was rejected nothing was written.
    assert case.export().count("\n") == before.count("\n") + 5 + 8 + 9


@test
def changed_figures_are_counted_and_explained(case):
    rows = make_figures()
    case.import_(case.write_figures("a.csv", rows))
    before = case.export()
    rows[0]["value"] = "123456"
    files, _ = case.import_(case.write_figures("b.csv", rows[:10]))
    assert (files[0]["changed"], files[0]["unchanged"]) == ("1", "9")
    answer = case.run("explain", "--unit", rows[0]["unit"], "--element", rows[0]["element"],
                      "--period", "2026", "--format", "csv")
    traces = answer.tables()[0]
    assert [(row["value"], row["current"]) for row in traces] == [("123456", "1"), ("0", "0")]
    assert traces[0]["source"] == "Test" and "b.csv" in traces[0]["title"]
    case.run("undo")
    assert case.export() == before
    edits = case.run("log", "--format", "csv").tables()[0]
    assert edits[0]["kind"] == "undo" and edits[0]["undoes"] == edits[1]["edit"]
    assert edits[1]["undone_by"] == edits[0]["edit"]


@test
def dry_run_changes_nothing(case):
    rows = make_figures()
    path = case.write_figures("list/figures.csv", rows)
    before = case.export()
    files, _ = case.import_("--dry-run", path)
    assert files[0]["new"] == "1000"
    assert case.export() == before
    # The figures need the unit that the other file of the folder brings.
    case.write("list/units.csv", "code,name,kind,parent,valid_from,valid_to\n"
                                 "X1,Trường,school,19,,\n")
    case.write_figures("list/figures.csv", rows + [dict(rows[0], unit="X1")])
    files, _ = case.import_("--dry-run", path.parent)
    assert [(file["new"], file["rejected"]) for file in files] == [("1", "0"), ("1001", "0")]
    assert case.export() == before
    assert case.run("log", "--format", "csv").out.count("\n") == \
        case.run("log", "--format", "csv").out.count(",import,") + 1
    files, _ = case.import_(path.parent)
    assert [(file["new"], file["rejected"]) for file in files] == [("1", "0"), ("1001", "0")]


@test
def export_is_read_back_unchanged(case):
    unit = read_communes()[0]
    rows = [
        {"value": "0", "source": "A, \"B\"\nC", "official": "1"},
        {"state": "not-reported", "source": "A", "official": "0", "note": "gọi lại"},
        {"value": "12", "qualifier": "nearly", "source": "B", "official": "1"},
        {"state": "not-applicable", "source": "B", "official": "1"},
        {"value": "9007199254740993", "source": "B", "official": "1"},
        {"value": "86.30", "qualifier": "over", "source": "B", "official": "1"},
    ]
    places = [("members", "2026"), ("members", "2026"), ("households", "2026"),
              ("population", "2026"), ("fund_raised", "2026"),
              ("families_recognised_of_all", "2026")]
    for row, (element, period) in zip(rows, places):
        row.update(unit=unit, element=element, period=period)
    case.import_(case.write_figures("a.csv", rows))
    text = case.export()
    assert "86.30,,over,2" in text and "9007199254740993" in text, text
    files, _ = case.import_("export.csv")
    assert files[0]["unchanged"] == "6"
    other = Case(case.cli, tempfile.mkdtemp(dir=case.folder))
    other.run("new", "--catalogue", "thai-nguyen")
    other.import_(case.folder / "export.csv")
    assert other.export() == text
    assert case.export("--period", "2025") == ",".join(FIELDS) + "\n"
    assert case.export("--period", "2026") == text
    case.run("export", "a.doc", code=1)
    case.run("export", "a.csv", "--period", "26", code=1)


@test
def spreadsheets_are_read_back_unchanged(case):
    """Texts that would be formulas, numbers that floating point cannot hold."""
    unit = read_communes()[0]
    rows = [
        {"element": "members", "value": "7", "source": "=1+1", "official": "0",
         "note": "-gọi lại"},
        {"element": "members", "state": "not-reported", "source": "@A", "official": "1"},
        {"element": "fund_raised", "value": "9007199254740993", "source": "'=q",
         "official": "1", "note": "hai\ndòng"},
        {"element": "families_recognised_of_all", "value": "86.30", "qualifier": "over",
         "source": "B", "official": "1"},
        {"element": "fund_spent", "value": "0", "source": "B", "official": "1"},
    ]
    for row in rows:
        row.update(unit=unit, period="2026")
    case.import_(case.write_figures("a.csv", rows))
    text = case.export()
    assert "'=1+1" in text and "'-gọi lại" in text and "'=q" in text, text
    assert case.import_("export.csv")[0][0]["unchanged"] == "5"
    for name in ("a.xlsx", "a.ods"):
        case.run("export", name)
        files, _ = case.import_(name)
        assert (files[0]["read"], files[0]["unchanged"]) == ("5", "5"), files
        other = Case(case.cli, tempfile.mkdtemp(dir=case.folder))
        other.run("new", "--catalogue", "thai-nguyen")
        other.import_(case.folder / name)
        assert other.export() == text


@test
def example_comes_back_unchanged(case):
    case.book.unlink()
    case.run("new", "--example")
    case.run("check")
    text = case.export()
    files, _ = case.import_("export.csv")
    assert int(files[0]["unchanged"]) == text.count("\n") - 1 > 60000
    assert case.export() == text
    assert "llustrative" in case.run("table", "--element", "members", "--period", "2024").out


@test
def table_adds_up(case):
    case.book.unlink()
    case.run("new", "--example")
    words = ["table", "--period", "2024", "--by", "terrain", "--format", "csv"]
    rows = case.run(*words, "--rate", "families_recognised_of_all").tables()[0]
    assert list(rows[0]) == ["group", "name", "numerator", "denominator", "value",
                             "n_reported", "n_expected", "note"]
    assert [row["group"] for row in rows].count("*") == 1 and rows[-1]["group"] == "*"
    for row in rows:
        if row["value"]:
            computed = 100 * int(row["numerator"]) / int(row["denominator"])
            assert abs(computed - float(row["value"])) < 1e-9, row
    for column in ["numerator", "denominator", "n_reported", "n_expected"]:
        assert sum(int(row[column] or 0) for row in rows[:-1]) == int(rows[-1][column])
    rows = case.run(*words, "--element", "members").tables()[0]
    assert all(row["numerator"] == row["denominator"] == "" for row in rows)
    assert sum(int(row["value"] or 0) for row in rows[:-1]) == int(rows[-1]["value"])
    case.run("table", "--rate", "nonsense", "--period", "2024", code=1)


@test
def every_format(case):
    path = case.write_figures("a.csv", make_figures()[:3])
    answer = json.loads(case.run("import", path, "--format", "json").out)
    assert answer["files"][0]["read"] == 3 and answer["rejected"] == []
    answer = case.run("import", path, "--format=csv")
    assert answer.out.splitlines()[0] == "file,read,new,changed,unchanged,rejected"
    assert answer.out.splitlines()[2:] == ["", "file,row,column,value,reason"]
    assert "Unchanged" in case.run("import", path).out
    for words in (["log"], ["check"], ["table", "--element", "members", "--period", "2026"],
                  ["explain", "--unit", "19", "--element", "members", "--period", "2026"]):
        assert isinstance(json.loads(case.run(*words, "--format", "json").out), list)
        assert "," in case.run(*words, "--format", "csv").out.splitlines()[0]
        assert case.run(*words, "--format", "text").out


@test
def columns_files_and_sources(case):
    unit = read_communes()[0]
    case.write("so lieu.csv",
               f"\ufeffVALUE;remark;Unit;element;period\r\n5;x;{unit};members;2026\r\n")
    answer = case.run("import", "so lieu.csv", "--source", "Công văn 1")
    assert "remark" in answer.err and "value" not in answer.err.lower().split("column")[1]
    assert ",Công văn 1," in case.export()
    case.run("import", "so lieu.csv")
    assert ",so lieu.csv,0," in case.export()
    assert "nowhere.csv" in case.run("import", "so lieu.csv", "nowhere.csv", code=1).err
    case.write("other.csv", "a,b\n1,2\n")
    before = case.export()
    case.import_("other.csv", code=1)
    case.write("empty/readme.txt", "nothing")
    case.run("import", "empty", code=1)
    case.write("broken.csv", f"unit,element,period,value\n{unit},members,2026,\"5\n")
    assert "ine 2" in case.run("import", "broken.csv", code=1).err
    case.write("latin.csv", b"unit,element,period,value,note\n1,members,2026,5,\xe9\n")
    assert "ine 2" in case.run("import", "latin.csv", code=1).err
    assert case.export() == before


@test
def wrong_usage(case):
    for words in (
            [], ["frobnicate"], ["measure"], ["--frobnicate"], ["log", "--frobnicate"],
            ["log", "extra"], ["import"], ["export"], ["backup"], ["restore", "a", "b"],
            ["log", "--lang", "fr"], ["log", "--format", "xml"], ["log", "--period", "2024"],
            ["import", "a.csv", "--source"], ["import", "a.csv", "--dry-run=yes"],
            ["table", "--period", "2024"], ["table", "--rate", "a", "--element", "b"],
            ["table", "--element", "members"],
            ["table", "--rate", "a", "--rate", "b", "--period", "2024"],
            ["table", "--rate", "a", "--by", "unit", "--by", "terrain", "--period", "2024"],
            ["explain", "--unit", "19", "--element", "members"],
            ["chart"], ["chart", "pie", "--output", "a.pdf", "--period", "2024"],
            ["chart", "bars", "--period", "2024"],
            ["chart", "bars", "--period", "2024", "--output", "a.doc"],
            ["chart", "bars", "--period", "2024", "--output", "a.pdf", "--size", "big"],
            ["chart", "bars", "--period", "2024", "--output", "a.pdf", "--ink", "gold"],
            ["chart", "ranking", "--period", "2024", "--output", "a.pdf"]):
        answer = Answer(subprocess.run([case.cli, *words], text=True, capture_output=True,
                                       encoding="utf-8", cwd=case.folder))
        assert answer.code == 2, (words, answer.code, answer.err)
        assert not answer.out and "phongtrao-cli" in answer.err, words
    for words in (["--help"], ["import", "--help"], ["--help", "log"]):
        answer = case.run(*words, book=False)
        assert "Usage" in answer.out and not answer.err
    assert case.run("--version").out.startswith("phongtrao-cli ")


@test
def options_anywhere(case):
    place = f"--book={case.book}"
    expected = case.run("log", "--format", "csv").out
    for words in (["--format", "csv", place, "log"], ["log", place, "--format=csv"],
                  ["--format=csv", "log", "--book", case.book]):
        assert case.run(*words, book=False).out == expected


@test
def language_is_chosen(case):
    answer = Answer(subprocess.run([case.cli, "--lang", "vi", "--book", case.book, "table",
                                    "--element", "members", "--period", "2026", "--format",
                                    "csv"], text=True, capture_output=True,
                                   encoding="utf-8"))
    assert answer.code == 0 and "group,name" in answer.out


@test
def missing_book(case):
    case.book.unlink()
    for words in (["log"], ["undo"], ["export", "a.csv"], ["backup", "b.phongtrao"]):
        error = case.run(*words, code=1).err
        assert str(case.book) in error and "new" in error, error
    environment = dict(os.environ, XDG_DATA_HOME=str(case.folder / "data"))
    assert str(case.folder / "data") in case.run("log", book=False, code=1,
                                                 env=environment).err
    case.run("new", book=False, env=environment)
    case.run("log", book=False, env=environment)


@test
def backup_and_restore(case):
    case.import_(case.write_figures("a.csv", make_figures()[:20]))
    full = case.export()
    case.run("backup", "copy.phongtrao")
    case.run("backup", "copy.phongtrao", code=1)
    case.run("undo")
    assert case.export() != full
    kept = case.run("restore", "copy.phongtrao", "--format", "csv").tables()[0][0]["kept"]
    assert pathlib.Path(kept).exists()
    assert case.export() == full
    case.run("check")
    case.write("nonsense.phongtrao", "no book")
    case.run("restore", "nonsense.phongtrao", code=1)
    case.run("restore", "nowhere.phongtrao", code=1)
    assert case.export() == full


@test
def damaged_book_is_refused(case):
    case.book.write_bytes(b"no book at all" * 100)
    for words in (["log"], ["undo"], ["check"]):
        case.run(*words, code=1)


@test
def what_cannot_be_printed_is_no_success(case):
    command = [case.cli, "--book", case.book, "log"]
    with open("/dev/full", "w") as full:
        assert subprocess.run(command, stdout=full, stderr=subprocess.PIPE).returncode == 1
    reading, writing = os.pipe()
    os.close(reading)
    assert subprocess.run(command, stdout=writing, stderr=subprocess.PIPE).returncode == 1
    os.close(writing)
    result = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", *command],
                            stderr=subprocess.PIPE)
    assert result.returncode == 1
    case.run("check")


@test
def charts_of_every_question(case):
    case.book.unlink()
    case.run("new", "--example")
    rate = ["--rate", "families_recognised_of_all"]
    for name, words in (
            ("bars", ["--period", "2026"]),
            ("bars", [*rate, "--rate", "families_registered_of_all", "--period", "2026",
                      "--by", "urbanity"]),
            ("gap", ["--period", "2026"]),
            ("ranking", [*rate, "--period", "2026"]),
            ("ranking", ["--element", "members", "--period", "2024", "--colour-by",
                         "urbanity", "--units", "today"]),
            ("lorenz", [*rate, "--period", "2021..2026"]),
            ("funnel", [*rate, "--period", "2026"]),
            ("tiles", [*rate, "--period", "2026"]),
            ("tiles", [*rate, "--period", "2024", "--units", "as-was"]),
            ("multiples", []), ("multiples", rate),
            ("multiples", ["--by", "terrain", "--period", "2026"]),
            ("trend", rate), ("trend", [*rate, "--period", "2022..2024"]),
            ("trend", [*rate, "--period", "2022", "--period", "2024", "--by", "terrain"])):
        for ending, start in ((".pdf", b"%PDF"), (".svg", b"<?xml"), (".png", b"\x89PNG"),
                              (".txt", b"")):
            path = case.folder / ("chart" + ending)
            path.unlink(missing_ok=True)
            answer = case.run("chart", name, *words, "--output", path, "--format", "csv")
            assert path.read_bytes().startswith(start), path
            assert answer.tables()[0][0]["title"], name
    sizes = set()
    for size in ("a4-portrait", "100x80mm", "420.5x297mm"):
        path = case.folder / "size.svg"
        case.run("chart", "trend", *rate, "--output", path, "--size", size, "--ink", "grey")
        sizes.add(path.read_text(encoding="utf-8")[:300])
    assert len(sizes) == 3
    case.run("chart", "ranking", "--rate", "nonsense", "--period", "2026", "--output",
             "no.pdf", code=1)
    case.run("chart", "trend", *rate, "--period", "1990..1991", "--output", "no.pdf", code=1)
    case.run("chart", "lorenz", *rate, "--output", "no.pdf", code=2)
    case.run("chart", "lorenz", "--element", "members", "--period", "2026", "--output",
             "no.pdf", code=1)
    case.run("chart", "multiples", *rate, "--by", "unit", "--output", "no.pdf", code=1)
    case.run("chart", "trend", *rate, "--output", "nowhere/no.pdf", code=1)
    assert not (case.folder / "no.pdf").exists()


@test
def empty_book_says_that_it_is_empty(case):
    case.book.unlink()
    case.run("new")
    error = case.run("table", "--rate", "anything", "--period", "2024", code=1).err
    assert "anything" in error and "none yet" in error, error


@test
def counts_are_written_as_people_write_them(case):
    path = case.write_figures("a.csv", [{"unit": "nowhere", "element": "members",
                                         "period": "2024", "value": 1}] * 1234)
    assert "1.234" in case.run("import", path, code=1, lang="vi").err

@test
def files_are_called_as_they_were_named(case):
    for name in ("in/list.csv", "in/wide.xlsx", "in/deep.ods"):
        case.write(name, "unit,element,period,value\n" if name.endswith("csv") else "none")
    for words in (["in"], ["in/deep.ods", "in/list.csv", "in/wide.xlsx"]):
        files, _ = case.import_("--dry-run", *words, code=1)
        assert sorted(file["file"] for file in files) == [
            "in/deep.ods", "in/list.csv", "in/wide.xlsx"], files


if __name__ == "__main__":
    sys.exit(main())
