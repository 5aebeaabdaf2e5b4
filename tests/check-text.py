#!/usr/bin/env python3
"""check-text.py ROOT  —  text files are clean, and say nothing of one machine or of later.

UTF-8 with composed letters, no carriage returns, no blanks at the end of a line, one line
end at the end; no paths of somebody's machine and no addresses of package registries; no
notes of work left to do.
"""

import pathlib
import re
import subprocess
import sys
import unicodedata

# Other programs wrote these.
FOREIGN = ("tests/samples/", "tests/fuzz/corpus/")
BINARY = {".png", ".phongtrao", ".db", ".xlsx", ".ods", ".pdf", ".gz"}
# Spelled in pieces, so that this file does not speak of itself.
PATHS = re.compile(r"(?<![\w.$}~])/(?:work|root|home|farm|Users)/\w|(?<![\w.$}~])/tm" r"p/[\w-]")
REGISTRIES = re.compile(r"(?:deb\.debian|security\.debian|pypi\.|crates\.i|registry\.npm|"
                        r"proxy\.golan|flathub\.or)" r"[og]\w*")
LATER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")


def list_files(root):
    """What is under version control or will be; without one, what is not built."""
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={root}", "-C", root, "ls-files", "--cached", "--others",
         "--exclude-standard", "-z"], capture_output=True)
    if listing.returncode == 0:
        return sorted({root / name for name in listing.stdout.decode().split("\0") if name})
    return sorted(path for path in root.rglob("*") if path.is_file()
                  and not re.match(r"(build|\.git/|.*__pycache__)",
                                   path.relative_to(root).as_posix()))


def check(name, data):
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"{name}: not UTF-8: {error}"
        return
    if "\r" in text:
        yield f"{name}: has carriage returns"
    if text and (not text.endswith("\n") or text.endswith("\n\n")):
        yield f"{name}: must end with one line end"
    if unicodedata.normalize("NFC", text) != text:
        yield f"{name}: has letters in pieces; compose them (NFC)"
    for number, line in enumerate(text.split("\n"), 1):
        if line != line.rstrip():
            yield f"{name}:{number}: blanks at the end"
        for problem, pattern in [("a path of one machine", PATHS),
                                 ("an address of a registry", REGISTRIES),
                                 ("work left to do", LATER)]:
            if pattern.search(line):
                yield f"{name}:{number}: {problem}: {line.strip()[:100]}"


def main(root):
    bad = []
    for path in list_files(root):
        name = path.relative_to(root).as_posix()
        if path.is_file() and path.suffix not in BINARY and not name.startswith(FOREIGN):
            bad += check(name, path.read_bytes())
    print(*bad, sep="\n")
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
