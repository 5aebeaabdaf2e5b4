#!/usr/bin/env python3
"""crash.py CLI ROUNDS  —  kill the program at any moment; what it said was saved is there.

Each round imports a file of its own source, or takes the last import back, and is killed
(SIGKILL) at a moment chosen by chance from a fixed seed.  Afterwards the book must open,
`check` must be clean, and every import must be there whole or not at all: whole where the
program had ended well.
"""

import csv
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ROWS = 1500
SOURCE = "Round {}"


def write_figures(path, units, number):
    with open(path, "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["unit", "element", "period", "value", "source", "official"])
        for n in range(ROWS):
            unit = units[n % len(units)]
            element = ["members", "households", "population"][n // len(units) % 3]
            year = 2026 + n // (3 * len(units))
            rows.writerow([unit, element, year, n + number, SOURCE.format(number), 0])


def read_sources(cli, book, folder):
    path = folder / "export.csv"
    path.unlink(missing_ok=True)
    subprocess.run([cli, "--book", book, "export", path], check=True,
                   stdout=subprocess.DEVNULL)
    found = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["source"]] = found.get(row["source"], 0) + 1
    return found


def run_killed(command, after):
    """The exit code, or None where the process had to be killed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, errors = process.communicate(timeout=after)
        if process.returncode not in (0, 1):
            sys.exit(f"Bail out! {command} ended with {process.returncode}: {errors!r}")
        return process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        process.stderr.close()
        return None


def main(cli, rounds):
    chance = random.Random(20260101)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="pt-crash-"))
    book = folder / "b.phongtrao"
    figures = folder / "figures.csv"
    subprocess.run([cli, "--book", book, "new", "--catalogue", "thai-nguyen"], check=True,
                   stdout=subprocess.DEVNULL)
    listing = subprocess.run([cli, "--book", book, "--format", "csv", "table", "--element",
                              "members", "--period", "2026", "--by", "unit"], check=True,
                             capture_output=True, text=True).stdout
    units = [row["group"] for row in csv.DictReader(listing.splitlines())][:-1]

    # How long an undisturbed import takes here, so that kills fall all over it.
    write_figures(figures, units, 0)
    begin = time.monotonic()
    run_killed([cli, "--book", book, "import", figures], 60)
    usual = time.monotonic() - begin

    expected = {SOURCE.format(0): ROWS}
    last = 0
    killed = 0
    for number in range(1, rounds + 1):
        undo = number % 5 == 0 and last is not None
        if undo:
            command = [cli, "--book", book, "undo"]
        else:
            write_figures(figures, units, number)
            command = [cli, "--book", book, "import", figures]
        code = run_killed(command, chance.uniform(0, 1.2 * usual))
        killed += code is None

        clean = subprocess.run([cli, "--book", book, "check"], capture_output=True)
        if clean.returncode != 0:
            sys.exit(f"Bail out! round {number}: {clean.stdout!r} {clean.stderr!r}")
        found = read_sources(cli, book, folder)
        after = dict(expected)
        changed = SOURCE.format(last if undo else number)
        if undo:
            after.pop(changed, None)
        else:
            after[changed] = ROWS
        if found != after and (code == 0 or found != expected):
            sys.exit(f"Bail out! round {number}: {found} after {expected}, code {code}")
        if undo:
            # What undo would take next is no longer known when it was killed: begin anew.
            last = None
        elif found == after:
            last = number
        expected = found

    print(f"# killed {killed} of {rounds} rounds")
    print("ok 1 every import is whole or absent" if killed > 0 else "not ok 1 none was killed")
    print("1..1")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
