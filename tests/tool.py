"""The tool as its tests see it: from outside, in a folder of their own.

A file of tests marks each with @test, and ends with sys.exit(main()).  A test that cannot
be made here returns the reason.  Speaks TAP.
"""

import csv
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
FIELDS = ["unit", "element", "period", "value", "state", "qualifier", "decimals", "source",
          "official", "note"]
OUTCOMES = ["new", "changed", "unchanged", "rejected"]

tests = []


def test(function):
    tests.append(function)
    return function


class Answer:
    def __init__(self, result):
        self.code = result.returncode
        self.out = result.stdout
        self.err = result.stderr

    def tables(self):
        """The tables of the csv format: lists of dictionaries."""
        return [list(csv.DictReader(io.StringIO(part)))
                for part in (self.out.removesuffix("\n") + "\n").split("\n\n")]


class Case:
    """A folder, a book in it, and the tool."""

    def __init__(self, cli, folder, template=None):
        self.cli = cli
        self.folder = pathlib.Path(folder)
        self.book = self.folder / "book.phongtrao"
        if template is not None:
            shutil.copy(template, self.book)

    def run(self, *words, book=True, code=0, lang="en", **options):
        place = ["--book", self.book] if book else []
        result = subprocess.run([self.cli, "--lang", lang, *place, *words], text=True,
                                encoding="utf-8", stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, cwd=self.folder, **options)
        answer = Answer(result)
        assert answer.code == code, (words, answer.code, answer.out[:1000], answer.err[:1000])
        if code == 1:
            assert answer.err.strip(), words
        return answer

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def write_figures(self, name, rows):
        out = io.StringIO()
        writer = csv.DictWriter(out, FIELDS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return self.write(name, out.getvalue())

    def import_(self, *paths, code=0):
        """Returns the rows of both tables."""
        files, rejected = self.run("import", "--format", "csv", *paths, code=code).tables()
        for file in files:
            assert int(file["read"]) == sum(int(file[name]) for name in OUTCOMES), file
        assert sum(int(file["rejected"]) for file in files) == len(rejected)
        return files, rejected

    def export(self, *options):
        path = self.folder / "export.csv"
        self.run("export", path, *options)
        return path.read_text(encoding="utf-8")


def main():
    cli = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = [function for function in tests
              if len(sys.argv) == 2 or function.__name__ in sys.argv[2:]]
    print(f"1..{len(wanted)}")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        template = Case(cli, folder)
        template.run("new", "--catalogue", "thai-nguyen")
        for number, function in enumerate(wanted, 1):
            with tempfile.TemporaryDirectory() as own:
                try:
                    skipped = function(Case(cli, own, template.book))
                    reason = f" # SKIP {skipped}" if skipped else ""
                    print(f"ok {number} {function.__name__}{reason}", flush=True)
                except Exception:
                    failed = True
                    print(f"not ok {number} {function.__name__}")
                    print("".join("# " + line for line
                                  in traceback.format_exc().splitlines(True)), flush=True)
    return failed
