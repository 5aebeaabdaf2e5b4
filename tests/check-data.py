#!/usr/bin/env python3
"""check-data.py DATA  —  the shipped lists are laid out as they must be, and fit together."""

import csv
import pathlib
import re
import subprocess
import sys
from decimal import Decimal

COLUMNS = {
    "units": "code,name,kind,parent,valid_from,valid_to",
    "succession": "date,old,new,share",
    "groups": "dimension,group,name_vi,name_en,order",
    "memberships": "unit,dimension,group,valid_from,valid_to,source",
    "elements": "code,name_vi,name_en,type,nature,sector,model,status,form,valid_from,valid_to",
    "rates": "code,name_vi,name_en,numerator,denominator,denominator_kind,better",
    "targets": "rate,year,group,unit,value,document",
    "rules": "code,kind,left,right,bound,name_vi,name_en",
    "positions": "unit,valid_from,longitude,latitude,source",
    "figures": "unit,element,period,value,state,qualifier,decimals,source,official,note",
}
CATALOGUE = ["units", "succession", "groups", "memberships", "elements", "rates", "targets",
             "rules"]
SHARED = ["elements", "rates", "targets", "rules"]

bad = []


def read(path, layout):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with open(path, encoding="utf-8") as file:
        if file.readline().rstrip("\n") != COLUMNS[layout]:
            bad.append(f"{path}: the columns must be {COLUMNS[layout]}")
    return rows


def expect(path, what, values, known):
    for value in sorted(set(values) - set(known)):
        bad.append(f"{path}: there is no {what} {value}")


def check_once(path, rows, *columns):
    seen = set()
    for row in rows:
        key = tuple(row[column] for column in columns)
        if key in seen:
            bad.append(f"{path}: {','.join(key)} stands there twice")
        seen.add(key)


def check_figures(path, rows, lists):
    expect(path, "unit", (row["unit"] for row in rows), lists["unit codes"])
    expect(path, "element", (row["element"] for row in rows), lists["element codes"])
    for row in rows:
        if not re.fullmatch(r"\d{4}(-H[12])?", row["period"]):
            bad.append(f"{path}: {row['period']} is no period")
        if (row["value"] == "") != (row["state"] in {"not-reported", "not-applicable"}):
            bad.append(f"{path}: {row} has neither a value nor a state, or both")


def check_catalogue(folder):
    lists = {name: read(folder / f"{name}.csv", name) for name in CATALOGUE}
    lists["unit codes"] = {row["code"] for row in lists["units"]}
    lists["element codes"] = {row["code"] for row in lists["elements"]}
    if (folder / "positions.csv").exists():
        positions = read(folder / "positions.csv", "positions")
        check_once(folder / "positions.csv", positions, "unit", "valid_from")
        expect(folder / "positions.csv", "version of a unit",
               (f"{row['unit']} of {row['valid_from']}" for row in positions),
               {f"{row['code']} of {row['valid_from']}" for row in lists["units"]})
    groups = {(row["dimension"], row["group"]) for row in lists["groups"]}

    check_once(folder / "units.csv", lists["units"], "code", "valid_from")
    check_once(folder / "elements.csv", lists["elements"], "code")
    check_once(folder / "rates.csv", lists["rates"], "code")
    expect(folder / "units.csv", "unit", (row["parent"] for row in lists["units"] if row["parent"]),
           lists["unit codes"])
    expect(folder / "memberships.csv", "unit", (row["unit"] for row in lists["memberships"]),
           lists["unit codes"])
    expect(folder / "memberships.csv", "group",
           ((row["dimension"], row["group"]) for row in lists["memberships"]), groups)
    expect(folder / "targets.csv", "rate", (row["rate"] for row in lists["targets"]),
           {row["code"] for row in lists["rates"]})
    for side in ["numerator", "denominator"]:
        expect(folder / "rates.csv", "element",
               (code for row in lists["rates"] for code in row[side].split("+")),
               lists["element codes"])

    check_once(folder / "rules.csv", lists["rules"], "code")
    for side in ["left", "right"]:
        expect(folder / "rules.csv", "element",
               (code for row in lists["rules"] for code in re.split(r"[+-]", row[side]) if code),
               lists["element codes"])

    shares = {}
    for row in lists["succession"]:
        key = row["date"], row["old"]
        shares[key] = shares.get(key, 0) + Decimal(row["share"] or 0)
        if row["new"]:
            expect(folder / "succession.csv", "unit", [row["old"], row["new"]],
                   lists["unit codes"])
    for (date, old), share in shares.items():
        if share not in (0, 1):
            bad.append(f"{folder}/succession.csv: the shares of {old} on {date} make {share}")
    return lists


def main(data):
    catalogues = {folder.name: check_catalogue(folder)
                  for folder in sorted((data / "catalogue").iterdir()) if folder.is_dir()}
    texts = {name: {(data / "catalogue" / folder / f"{name}.csv").read_bytes()
                    for folder in catalogues} for name in SHARED}
    bad.extend(f"{name}.csv is not the same in all catalogues"
               for name in SHARED if len(texts[name]) > 1)

    published = []
    for path in sorted((data / "published").glob("*.csv")):
        rows = read(path, "figures")
        check_figures(path, rows, catalogues["provinces"])
        published += rows
    check_once(data / "published", published, "unit", "element", "period", "source")

    example = dict(catalogues["thai-nguyen"])
    example["unit codes"] |= {row["code"] for row in read(data / "example/units.csv", "units")}
    check_figures(data / "example/figures.csv", read(data / "example/figures.csv", "figures"),
                  example)
    made = subprocess.run([sys.executable, data / "example/generate.py", "--check"],
                          capture_output=True, text=True)
    if made.returncode != 0:
        bad.append(f"data/example is not what its generator makes: {made.stdout}{made.stderr}")

    resources = (data / "data.gresource.xml").read_text(encoding="utf-8")
    for path in sorted([*(data / "catalogue").glob("*/*.csv"), data / "example/units.csv",
                        data / "example/figures.csv"]):
        if f">{path.relative_to(data).as_posix()}<" not in resources:
            bad.append(f"{path}: not in data.gresource.xml")
    print(*bad, sep="\n")
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1])))
