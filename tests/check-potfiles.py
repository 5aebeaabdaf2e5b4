#!/usr/bin/env python3
"""check-potfiles.py ROOT [--print]  —  po/POTFILES names every file with words to translate.

With --print: writes the list as it should be, for `> po/POTFILES`.
"""

import pathlib
import re
import sys

MARKS = {
    ".c": re.compile(r"\b(?:N?C?_|g_dngettext|g_dpgettext2?|d?c?n?p?gettext) ?\("),
    ".h": re.compile(r"\bN?C?_ ?\(\s*\""),
    ".ui": re.compile(r'translatable="(?:yes|true|1)"'),
}


def find_files(root):
    paths = [path for place in ["src", "ui"] for path in (root / place).rglob("*")
             if path.suffix in MARKS
             and MARKS[path.suffix].search(path.read_text(encoding="utf-8"))]
    paths += root.glob("data/*.in")
    return sorted(path.relative_to(root).as_posix() for path in paths)


root = pathlib.Path(sys.argv[1])
expected = find_files(root)
if "--print" in sys.argv:
    print(*expected, sep="\n")
    sys.exit()

listed = (root / "po/POTFILES").read_text(encoding="utf-8").splitlines()
bad = [f"{name} has words to translate: put it into po/POTFILES"
       for name in expected if name not in listed]
bad += [f"{name} has no words to translate: take it out of po/POTFILES"
        for name in listed if name not in expected]
if not bad and listed != expected:
    bad.append("po/POTFILES is not sorted")
print(*bad, sep="\n")
sys.exit(bool(bad))
