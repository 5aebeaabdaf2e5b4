#!/usr/bin/env python3
"""check-lengths.py ROOT  —  keep files and functions short.

No file is over 600 lines and no function over 60.  Beyond 400, 40, and 80 for a header,
it must stand in the list of exceptions here, which is short and gets no longer.  Tests
are tables as often as they are code, so their files may go up to the hard limit.
"""

import pathlib
import re
import sys

FILE, FUNCTION = 600, 60
TEST_FILE = 600
GOOD_FILE, GOOD_FUNCTION, GOOD_HEADER = 400, 40, 80

LONG_FILES = set()
LONG_FUNCTIONS = set()
# Values of one family, each with its comment, that are read together.
LONG_HEADERS = {
    "src/chart/scene.h", "src/domain/catalogue.h",
    "src/domain/layout.h", "src/report/table.h", "src/store/book.h"}


def read_functions(lines):
    """The name, the line and the length of each function's body, as clang-format sets it."""
    begin = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            begin = number
        elif line == "}" and begin is not None:
            head = begin - 1
            while head > 0 and lines[head - 1] and not lines[head - 1].startswith(("}", "#")):
                head -= 1
            found = re.search(r"^(\w+) \(", "\n".join(lines[head:begin]), re.M)
            yield found[1] if found else "?", begin, number - begin - 1
            begin = None


def main(root):
    bad = []
    longest = {"file": (0, ""), "function": (0, "")}
    seen = set()
    for path in sorted([*root.glob("src/**/*.[ch]"), *root.glob("tests/**/*.[ch]")]):
        name = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        test = name.startswith("tests/")
        limit = TEST_FILE if test else FILE
        header = path.suffix == ".h"
        good = limit if test else GOOD_HEADER if header else GOOD_FILE
        known = LONG_HEADERS if header else LONG_FILES
        longest["file"] = max(longest["file"], (len(lines), name))

        if len(lines) > limit:
            bad.append(f"{name}: {len(lines)} lines; {limit} at most")
        elif len(lines) > good:
            seen.add(name)
            if name not in known:
                bad.append(f"{name}: {len(lines)} lines; split it, {good} are enough")
        for function, line, length in read_functions(lines):
            longest["function"] = max(longest["function"], (length, f"{name}:{function}"))
            if length > FUNCTION:
                bad.append(f"{name}:{line}: {function} has {length} lines; {FUNCTION} at most")
            elif length > GOOD_FUNCTION and not test:
                seen.add(f"{name}:{function}")
                if f"{name}:{function}" not in LONG_FUNCTIONS:
                    bad.append(f"{name}:{line}: {function} has {length} lines; "
                               f"split it, {GOOD_FUNCTION} are enough")

    for name in sorted(LONG_FILES | LONG_FUNCTIONS | LONG_HEADERS):
        if name not in seen:
            bad.append(f"{name}: not long, so no exception is needed")
    for what, (length, name) in longest.items():
        print(f"longest {what}: {length} lines, {name}")
    print(*bad, sep="\n")
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1])))
