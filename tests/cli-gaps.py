#!/usr/bin/env python3
"""cli-gaps.py CLI  —  the list of places without an organisation.

Held against the example's own file, read here once more.
"""

import csv
import sys

from tool import DATA, main, test

YEARS = ["2024", "2023", "2022", "2021"]


def read_example(element, period):
    with open(DATA / "example/figures.csv", encoding="utf-8", newline="") as file:
        return {row["unit"]: row for row in csv.DictReader(file)
                if row["element"] == element and row["period"] == period}


def make_example(case):
    case.book.unlink()
    case.run("new", "--catalogue", "thai-nguyen", "--example")


def ask(case, *words):
    return case.run("gaps", "--format", "csv", *words).tables()[0]


@test
def everyone_who_said_none_is_listed_once(case):
    make_example(case)
    said = read_example("organisations", "2024")
    none = {unit for unit, row in said.items() if row["value"] == "0"}
    rows = ask(case, "--period", "2024")
    assert len(none) > 50
    assert sorted(row["unit"] for row in rows) == sorted(none)
    assert all(row["missing"] == "1" and row["group"] == "" for row in rows)
    silent = {unit for unit, row in said.items() if row["state"] == "not-reported"}
    assert silent and not silent & {row["unit"] for row in rows}


@test
def most_people_come_first(case):
    make_example(case)
    people = {unit: int(row["value"]) for unit, row in read_example("people", "2024").items()
              if row["value"]}
    rows = ask(case, "--period", "2024")
    known = [int(row["people"]) for row in rows if row["people"]]
    assert known == sorted(known, reverse=True)
    assert [row["people"] != "" for row in rows] == [True] * len(known) + [False] * (
        len(rows) - len(known))
    for row in rows:
        if row["sector"] == "agency":
            assert row["people"] == str(people.get(row["unit"], "")), row


@test
def how_long_it_has_been_so(case):
    make_example(case)
    years = {year: read_example("organisations", year) for year in YEARS}
    for row in ask(case, "--period", "2024"):
        since = "2024"
        for year in YEARS[1:]:
            if years[year].get(row["unit"], {}).get("value") != "0":
                break
            since = year
        assert row["since"] == since, row


@test
def divided_into_groups(case):
    make_example(case)
    rows = ask(case, "--period", "2022", "--by", "sector")
    assert {row["group"] for row in rows} <= {"residential", "agency"}
    assert all(row["group"] == row["sector"] for row in rows)
    assert len(rows) == len(ask(case, "--period", "2022"))
    only = ask(case, "--period", "2022", "--level", "school")
    assert only == [dict(row, group="") for row in rows if row["kind"] == "school"]


@test
def bodies_within_a_unit_in_units_of_today(case):
    """Schools of the old communes, seen in those of today: sums of both sides."""
    make_example(case)
    rate = ["--rate", "school_coverage", "--period", "2024"]
    table = case.run("table", *rate, "--by", "unit", "--units", "today", "--format",
                     "csv").tables()[0]
    lacking = {row["group"]: int(row["denominator"]) - int(row["numerator"])
               for row in table if row["group"] != "*" and row["numerator"]}
    rows = ask(case, *rate, "--units", "today")
    assert {row["unit"]: int(row["missing"]) for row in rows} == {
        unit: n for unit, n in lacking.items() if n > 0}
    assert all(row["people"] == "" and row["kind"] == "commune" for row in rows)


@test
def what_cannot_be_listed_is_refused(case):
    case.run("gaps", code=2)
    assert "2031" in case.run("gaps", "--period", "2031", "--rate", "school_coverage",
                              code=1).err
    case.run("gaps", "--period", "2024", "--rate", "members_of_population", code=1)
    case.run("gaps", "--period", "2024", "--rate", "nonsense", code=1)
    case.run("gaps", "--period", "2023..2024", code=1)
    case.book.unlink()
    case.run("new")
    assert "--rate" in case.run("gaps", "--period", "2024", code=1).err


@test
def nothing_is_known_where_nobody_has_reported(case):
    said = case.run("gaps", "--period", "2024").out
    assert said.startswith("No unit has reported yet"), said
    assert "None of the" not in said and "founded" not in said, said
    assert not ask(case, "--period", "2024")

if __name__ == "__main__":
    sys.exit(main())
