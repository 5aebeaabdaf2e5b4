#!/usr/bin/env python3
"""crash-entry.py CLI ENTER ROUNDS  —  every cell that was said to be saved is there.

Each round lets ENTER fill in cells, and kills it (SIGKILL) at a moment chosen by chance
from a fixed seed.  Afterwards the book must open, `check` must be clean, and each cell
must hold what was last said of it; only the very next entry, of which nothing had been
said yet, may be there as well.
"""

import csv
import pathlib
import random
import subprocess
import sys
import tempfile
import time


def read_cells(cli, book, folder):
    path = folder / "export.csv"
    path.unlink(missing_ok=True)
    subprocess.run([cli, "--book", book, "export", path], check=True,
                   stdout=subprocess.DEVNULL)
    with open(path, encoding="utf-8", newline="") as file:
        return {row["unit"]: int(row["value"]) for row in csv.DictReader(file)}


def enter(program, book, first, after):
    """What was said to be saved, as pairs of number and unit."""
    process = subprocess.Popen([program, book, str(first)], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    time.sleep(after)
    process.kill()
    said, errors = process.communicate()
    if errors:
        sys.exit(f"Bail out! {errors}")
    # A line that was cut off by the kill says nothing.
    whole = said[:said.rfind("\n") + 1]
    return [(int(number), unit) for number, unit in
            (line.split() for line in whole.splitlines())]


def main(cli, program, rounds):
    chance = random.Random(20260102)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="pt-crash-entry-"))
    book = folder / "b.phongtrao"
    (folder / "units.csv").write_text(
        "code,name,kind\n" + "".join(f"U{n},Xã số {n},commune\n" for n in range(60)),
        encoding="utf-8")
    (folder / "elements.csv").write_text(
        "code,name_vi,type,nature,form\nmembers,Hội viên,count,stock,organisation\n",
        encoding="utf-8")
    subprocess.run([cli, "--book", book, "new", "--catalogue", folder], check=True,
                   stdout=subprocess.DEVNULL)

    expected = {}
    following = 1
    n_said = 0
    for number in range(1, rounds + 1):
        said = enter(program, book, following, chance.uniform(0, 0.25))
        n_said += len(said)
        for value, unit in said:
            expected[unit] = value
            following = value + 1

        clean = subprocess.run([cli, "--book", book, "check"], capture_output=True)
        if clean.returncode != 0:
            sys.exit(f"Bail out! round {number}: {clean.stdout!r} {clean.stderr!r}")
        found = read_cells(cli, book, folder)
        differing = {unit: value for unit, value in found.items()
                     if expected.get(unit) != value}
        if set(expected) - set(found) or set(differing.values()) - {following}:
            sys.exit(f"Bail out! round {number}: {differing} after {following - 1}, "
                     f"without {set(expected) - set(found)}")
        expected.update(differing)
        following += 1

    print(f"# {n_said} cells were said to be saved in {rounds} rounds")
    print("ok 1 every saved cell is there" if n_said > rounds else "not ok 1 hardly any was")
    print("1..1")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
