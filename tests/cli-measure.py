#!/usr/bin/env python3
"""cli-measure.py CLI  —  measures of disparity, seen from outside.

Values are computed here once more, from the definitions and from what "table" prints;
awkward books give each measure a value or a reason.
"""

import math
import sys

from tool import main, test

CODES = ["d", "r", "mdm_u", "mdm_w", "mdb_u", "mdb_w", "mdr_u", "mdr_w", "idis_u", "idis_w",
         "bgv", "bgsd", "cov", "theil", "theil_between", "theil_within", "mld", "gini",
         "hoover", "par", "paf", "needed", "aci", "rci", "sii", "rii", "p80_p20",
         "p80_p20_ratio", "p90_p10", "p90_p10_ratio", "p95_p5", "p95_p5_ratio"]
RATE = "families_recognised_of_all"
ORDERED = ["aci", "rci", "sii", "rii"]


def ask(case, *words, code=0):
    """The rows of "measure" by their codes."""
    answer = case.run("measure", "--rate", RATE, "--format", "csv", *words, code=code)
    if code != 0:
        return answer
    rows = answer.tables()[0]
    assert [row["measure"] for row in rows] == CODES
    for row in rows:
        assert (row["value"] == "") == row["note"].startswith("not computed: "), row
        assert row["weighted"] in ("yes", "no") and row["unit"], row
    return {row["measure"]: row for row in rows}


def read_groups(case, *words):
    rows = case.run("table", "--rate", RATE, "--format", "csv", *words).tables()[0]
    return [(int(row["numerator"]), int(row["denominator"]), row["group"])
            for row in rows[:-1] if row["value"]]


def quantile(values, share):
    place = share * (len(values) - 1)
    low = math.floor(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


def compute(groups):
    """Every measure that needs neither reference nor order nor units."""
    x = [a for a, _, _ in groups]
    w = [b for _, b, _ in groups]
    y = [100 * a / b for a, b, _ in groups]
    p = [b / sum(w) for b in w]
    mean, best, n = 100 * sum(x) / sum(w), max(y), len(y)
    mdm_u = sum(abs(v - mean) for v in y) / n
    mdm_w = sum(q * abs(v - mean) for q, v in zip(p, y))
    bgv = sum(q * (v - mean) ** 2 for q, v in zip(p, y))
    top = y.index(best)
    return {
        "d": best - min(y), "r": best / min(y), "mdm_u": mdm_u, "mdm_w": mdm_w,
        "mdb_u": sum(best - v for v in y) / n,
        "mdb_w": sum(q * (best - v) for q, v in zip(p, y)),
        "idis_u": 100 * mdm_u / mean, "idis_w": 100 * mdm_w / mean, "bgv": bgv,
        "bgsd": math.sqrt(bgv), "cov": 100 * math.sqrt(bgv) / mean,
        "theil": sum(q * v / mean * math.log(v / mean) for q, v in zip(p, y)),
        "mld": sum(-q * math.log(v / mean) for q, v in zip(p, y)),
        "gini": sum(q * r * abs(v - u) for q, v in zip(p, y)
                    for r, u in zip(p, y)) / (2 * mean),
        "hoover": sum(abs(q * v / mean - q) for q, v in zip(p, y)) / 2,
        "par": best - mean, "paf": 100 * (best - mean) / mean,
        "needed": sum(max(0, -(-b * x[top] // w[top]) - a) for a, b in zip(x, w)),
    }


def assert_close(row, expected):
    assert math.isclose(float(row["value"]), expected, rel_tol=1e-9, abs_tol=1e-9), (
        row, expected)


def make_example(case):
    case.book.unlink()
    case.run("new", "--catalogue", "thai-nguyen", "--example")


@test
def example_by_groups_and_units(case):
    make_example(case)
    for words in (["--by", "terrain"], ["--by", "former-district"], ["--by", "unit"],
                  ["--by", "terrain", "--units", "today"]):
        words = ["--period", "2024", *words]
        rows = ask(case, *words)
        groups = read_groups(case, *words)
        for code, expected in compute(groups).items():
            assert_close(rows[code], expected)
            assert rows[code]["n"] == str(len(groups)), rows[code]
        assert {row["missing"] for row in rows.values()} == {"14"}
        assert "14 of 280 units have not reported" in rows["d"]["note"]
        assert all(rows[code]["value"] == "" for code in ORDERED)


@test
def percentiles_of_units(case):
    make_example(case)
    rows = ask(case, "--period", "2024", "--by", "terrain")
    values = sorted(100 * a / b for a, b, _ in read_groups(case, "--period", "2024", "--by",
                                                           "unit"))
    for high in (80, 90, 95):
        top, bottom = quantile(values, high / 100), quantile(values, 1 - high / 100)
        assert_close(rows[f"p{high}_p{100 - high}"], top - bottom)
        assert_close(rows[f"p{high}_p{100 - high}_ratio"], top / bottom)
    few = ask(case, "--period", "2025", "--by", "unit")
    assert few["p90_p10"]["value"] and not few["p95_p5"]["value"]  # 83 units
    assert "at least 101 units" in few["p95_p5"]["note"]


@test
def theil_between_and_within_add_up(case):
    make_example(case)
    for split in ("terrain", "former-district", "urbanity"):
        rows = ask(case, "--period", "2024", "--by", "unit", "--split", split)
        parts = [float(rows[code]["value"]) for code in ("theil_between", "theil_within")]
        assert min(parts) > 0
        assert_close(rows["theil"], sum(parts))
        groups = read_groups(case, "--period", "2024", "--by", split)
        assert_close(rows["theil_between"], compute(groups)["theil"])
    assert ask(case, "--period", "2024", "--by", "unit")["theil_between"]["value"] == ""


UNITS = """code,name,kind,parent,valid_from,valid_to
P,Tỉnh,province,,,
""" + "".join(f"{code},Xã {code},commune,P,,\n" for code in "ABCDE")
ELEMENTS = """code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to
families_all,Tổng số gia đình,Families,count,stock,residential,family,all,,,
families_recognised,Gia đình học tập,Recognised,count,stock,residential,family,recognised,,,
"""
RATES = """code,name_vi,name_en,numerator,denominator,denominator_kind,better
families_recognised_of_all,Tỷ lệ,Rate,families_recognised,families_all,all,high
families_lost,Tỷ lệ xấu,Bad rate,families_recognised,families_all,all,low
"""
GROUPS = """dimension,group,name_vi,name_en,order
terrain,highland,Vùng cao,Highland,1
terrain,mountain,Miền núi,Mountain,2
terrain,midland,Trung du,Midland,3
zone,I,Khu vực I,Zone I,1
zone,II,Khu vực II,Zone II,2
zone,III,Khu vực III,Zone III,3
wealth,q1,Nghèo,Poor,1
wealth,q2,Giàu,Rich,2
colour,red,Đỏ,Red,
colour,blue,Xanh,Blue,
"""
MEMBERS = "unit,dimension,group,valid_from,valid_to,source\n" + "".join(
    f"{unit},{dimension},{group},,,\n" for unit, *places in [
        ("A", "highland", "III", "q1", "red"), ("B", "highland", "III", "q1", "blue"),
        ("C", "mountain", "II", "q1", "red"), ("D", "midland", "I", "q2", "blue"),
        ("E", "midland", "I", "q2", "blue")]
    for dimension, group in zip(["terrain", "zone", "wealth", "colour"], places))


def make(case, figures):
    """A book of five communes in which @figures are (recognised, all) or words."""
    case.book.unlink()
    case.run("new")
    rows = []
    for unit, (recognised, total) in figures.items():
        for element, value in (("families_recognised", recognised), ("families_all", total)):
            if value is None:
                continue
            row = {"unit": unit, "element": element, "period": "2024", "source": "Test",
                   "official": "1"}
            row.update({"state": value} if isinstance(value, str) else {"value": value})
            rows.append(row)
    paths = [case.write(name, text) for name, text in [
        ("units.csv", UNITS), ("groups.csv", GROUPS), ("memberships.csv", MEMBERS),
        ("elements.csv", ELEMENTS), ("rates.csv", RATES)]]
    case.import_(*paths, case.write_figures("figures.csv", rows))


PLAIN = {"A": (20, 100), "B": (30, 100), "C": (60, 200), "D": (120, 150), "E": (90, 100)}
P = ["--period", "2024"]


@test
def plain_book(case):
    make(case, PLAIN)
    rows = ask(case, *P, "--by", "terrain")  # 25, 30, 84 % of 200, 200, 250 families
    for code, expected in compute([(50, 200, ""), (60, 200, ""), (210, 250, "")]).items():
        assert_close(rows[code], expected)
    mean, share = 320 / 6.5, [200 / 650, 200 / 650, 250 / 650]
    place = [100 / 650, 300 / 650, 525 / 650]
    aci = sum(q * (2 * x - 1) * y for q, x, y in zip(share, place, (25, 30, 84)))
    slope = (sum(q * (x - .5) * y for q, x, y in zip(share, place, (25, 30, 84))) /
             sum(q * (x - .5) ** 2 for q, x in zip(share, place)))
    assert_close(rows["aci"], aci)
    assert_close(rows["rci"], aci / mean)
    assert_close(rows["sii"], slope)
    assert_close(rows["rii"], (mean + slope / 2) / (mean - slope / 2))
    assert rows["needed"]["unit"] == "families_recognised" and rows["d"]["unit"] == "points"


@test
def order_of_dimensions(case):
    make(case, PLAIN)
    terrain = ask(case, *P, "--by", "terrain")
    zone = ask(case, *P, "--by", "zone")  # the same groups, the best-off first
    own = ask(case, *P, "--by", "wealth")
    for code in ORDERED:
        assert zone[code]["value"] == terrain[code]["value"]
        assert own[code]["value"] or "begin above 0" in own[code]["note"]
    for by in ("colour", "unit"):
        rows = ask(case, *P, "--by", by)
        assert all("has no order" in rows[code]["note"] for code in ORDERED)


@test
def references(case):
    make(case, PLAIN)
    rows = ask(case, *P, "--by", "terrain", "--reference", "mountain")
    assert_close(rows["d"], 30 - 84)
    assert_close(rows["r"], 84 / 30)
    assert_close(rows["mdr_u"], (5 + 0 + 54) / 3)
    assert_close(rows["mdr_w"], (200 * 5 + 250 * 54) / 650)
    rows = ask(case, *P, "--by", "unit", "--reference", "E")
    assert_close(rows["d"], 90 - 20)
    assert "lowland" in ask(case, *P, "--by", "terrain", "--reference", "lowland", code=1).err


@test
def targets(case):
    make(case, PLAIN)
    rows = ask(case, *P, "--by", "unit", "--target", "66.5")
    assert_close(rows["needed"], (67 - 20) + (67 - 30) + (133 - 60))
    assert_close(ask(case, *P, "--by", "unit", "--target", "10")["needed"], 0)
    for wrong in ("70%", "-3", "many"):
        ask(case, *P, "--by", "unit", f"--target={wrong}", code=2)


@test
def zero_groups(case):
    make(case, dict(PLAIN, A=(0, 100), B=(0, 100)))
    rows = ask(case, *P, "--by", "terrain")
    assert_close(rows["d"], 84)
    assert rows["r"]["value"] == "" and "is 0" in rows["r"]["note"]
    assert rows["mld"]["value"] == "" and rows["theil"]["value"] != ""
    make(case, {unit: (0, 100) for unit in "ABCDE"})
    rows = ask(case, *P, "--by", "terrain")
    for code in ("r", "idis_u", "idis_w", "cov", "theil", "theil_between", "theil_within",
                 "mld", "gini", "hoover", "paf", "rci", "rii"):
        assert rows[code]["value"] == "", code
    for code in ("d", "mdm_u", "mdm_w", "bgv", "bgsd", "par", "needed", "aci", "sii"):
        assert float(rows[code]["value"]) == 0, code


@test
def equal_and_full_groups(case):
    make(case, {unit: (n, n) for unit, n in zip("ABCDE", (100, 7, 50, 3, 200))})
    rows = ask(case, *P, "--by", "unit")
    for code in ("d", "mdm_u", "mdb_w", "idis_w", "bgv", "cov", "theil", "mld", "gini",
                 "hoover", "par", "paf", "needed"):
        assert float(rows[code]["value"]) == 0, rows[code]
    assert float(rows["r"]["value"]) == 1


@test
def few_groups(case):
    make(case, PLAIN)
    rows = ask(case, *P, "--by", "wealth")  # two groups
    assert [code for code in CODES[:22] if rows[code]["value"]] == [
        "d", "r", "theil_between", "theil_within", "par", "paf", "needed"]
    assert_close(rows["d"], 84 - 110 / 4)
    rows = ask(case, *P, "--by", "terrain", "--within", "A")  # one unit, one group
    assert [code for code in CODES if rows[code]["value"]] == ["needed"]
    assert "at least 2 places" in rows["d"]["note"]


@test
def ties_give_one_row(case):
    make(case, {"A": (50, 100), "B": (50, 100), "C": (50, 100), "D": (80, 100), "E": (80, 100)})
    rows = ask(case, *P, "--by", "unit")
    assert_close(rows["d"], 30)
    assert_close(rows["needed"], 90)


@test
def low_is_better(case):
    make(case, PLAIN)
    rows = case.run("measure", "--rate", "families_lost", *P, "--by", "terrain", "--format",
                    "csv").tables()[0]
    rows = {row["measure"]: row for row in rows}
    assert_close(rows["d"], 84 - 25)
    assert_close(rows["r"], 84 / 25)
    assert_close(rows["par"], 320 / 6.5 - 25)
    assert_close(rows["mdb_u"], (0 + 5 + 59) / 3)
    assert rows["needed"]["value"] == "" and "low is better" in rows["needed"]["note"]


@test
def enough_must_have_reported(case):
    # 86% and 84% of the denominators; a silent unit says itself how large it is.
    for size, computed in ((14, True), (16, False)):
        rest = (100 - size) // 2
        make(case, {"A": ("not-reported", size), "C": (rest // 2, rest), "D": (rest, rest),
                    "B": ("not-applicable", "not-applicable"),
                    "E": ("not-applicable", "not-applicable")})
        rows = ask(case, *P, "--by", "unit")
        assert rows["d"]["missing"] == "1"
        assert bool(rows["d"]["value"]) is computed, rows["d"]
        assert bool(rows["needed"]["value"]) is computed
        if not computed:
            assert all("84.0% of the denominators" in row["note"] for row in rows.values())
        ordered = ask(case, *P, "--by", "terrain")["aci"]
        assert ordered["value"] == ""
        assert ("all must have" if computed else "at least 85%") in ordered["note"]


@test
def silent_units_are_as_large_as_they_were(case):
    for size, computed in ((14, True), (16, False)):
        make(case, {"A": (None, None), "B": (40, 50), "C": (30, 50 - size)})
        rows = [{"unit": unit, "element": "families_all", "period": "2022", "value": value,
                 "source": "Test", "official": "1"}
                for unit, value in (("A", size), ("B", 10), ("D", 0), ("E", 0))]
        case.import_(case.write_figures("earlier.csv", rows))
        row = ask(case, *P, "--by", "unit")["d"]
        assert row["missing"] == "3" and bool(row["value"]) is computed, row
        groups = ask(case, *P, "--by", "terrain")["d"]
        assert bool(groups["value"]) is computed, groups


@test
def silence_is_said_and_moves_nothing_else(case):
    make(case, PLAIN)
    before = read_groups(case, *P, "--by", "unit")
    make(case, dict(PLAIN, C=("not-reported", 200)))
    after = read_groups(case, *P, "--by", "unit")
    assert [row for row in before if row[2] != "C"] == after


@test
def wrong_questions(case):
    make(case, PLAIN)
    ask(case, *P, code=2)
    case.run("measure", *P, "--by", "unit", code=2)
    ask(case, "--by", "unit", code=2)
    assert "nowhere" in ask(case, *P, "--by", "nowhere", code=1).err
    assert "nowhere" in ask(case, *P, "--by", "unit", "--split", "nowhere", code=1).err
    ask(case, *P, "--by", "whole", code=1)
    case.run("measure", "--element", "families_all", *P, "--by", "unit", code=2)


@test
def units_of_two_sectors_are_not_compared(case):
    case.book.unlink()
    case.run("new", "--catalogue", "thai-nguyen", "--example")
    rows = case.run("measure", "--rate", "organisation_coverage", "--period", "2024", "--by",
                    "sector", "--format", "csv").tables()[0]
    notes = {row["measure"]: row["note"] for row in rows if not row["value"]}
    for code in ("p80_p20", "p95_p5_ratio"):
        assert "different levels" in notes[code], notes[code]
    assert "different levels" not in notes["gini"]

if __name__ == "__main__":
    sys.exit(main())
