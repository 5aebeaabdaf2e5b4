#!/usr/bin/env python3
"""cli-merge.py CLI  —  two offices, one book each, seen from outside."""

import shutil
import sys

from tool import main, test

FIGURE = {"element": "members", "period": "2024", "source": "Announcement"}


def part(case):
    """Two books that were one, each with a figure of its own; the other's path."""
    other = case.folder / "other.phongtrao"
    shutil.copy(case.book, other)
    case.import_(case.write_figures("ours.csv", [FIGURE | {"unit": "05443", "value": 11}]))
    theirs = case.write_figures("theirs.csv", [FIGURE | {"unit": "05446", "value": 22}])
    case.run("import", theirs, "--book", other, book=False)
    return other


def merge(case, *words):
    """How many edits are new, entries taken, and conflicts."""
    outcome = case.run("merge", *words, "--format", "csv").out.splitlines()[1]
    return [int(count) for count in outcome.rsplit(",", 3)[1:]]


@test
def dry_run_says_what_would_be_taken(case):
    other = part(case)
    before = case.export(), case.run("log").out
    planned = merge(case, other, "--dry-run")
    assert planned[0] == 1 and planned[1] > 0 and planned[2] == 0, planned
    assert (case.export(), case.run("log").out) == before
    assert merge(case, other) == planned
    assert merge(case, other) == merge(case, other, "--dry-run") == [0, 0, 0]
    case.run("check")


@test
def both_ways_give_the_same_figures(case):
    other = part(case)
    merge(case, other)
    case.run("merge", case.book, "--book", other, book=False)
    case.run("check", "--book", other, book=False)
    case.run("export", "there.csv", "--book", other, book=False)
    ours, theirs = case.export(), (case.folder / "there.csv").read_text(encoding="utf-8")
    assert sorted(ours.splitlines()) == sorted(theirs.splitlines())
    assert "05443" in ours and "05446" in ours


@test
def what_is_no_book_is_called_so(case):
    before = case.export()
    for text in ("no book at all\n" * 100, ""):
        path = case.write("nonsense.phongtrao", text)
        for words in (["merge"], ["merge", "--dry-run"]):
            assert "not a book" in case.run(*words, path, code=1).err
    case.run("merge", "nowhere.phongtrao", code=1)
    assert case.export() == before
    assert merge(case, case.book) == [0, 0, 0]


if __name__ == "__main__":
    sys.exit(main())
