#!/usr/bin/env python3
"""check-translation.py ROOT  —  po/vi.po is right, and says all there is to say.

The words are read from the sources anew, so that a new one cannot be forgotten.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

# As meson's preset 'glib' tells xgettext.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3"]


def run(*command):
    """What the command said; ends the test where it failed."""
    done = subprocess.run(command, capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""})
    if done.returncode != 0:
        sys.exit(f"{command[0]}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def main(root):
    own = root / "po/vi.po"
    bad = []
    run("msgfmt", "--check", "--output-file=/dev/null", own)
    if re.search("^#~", own.read_text(encoding="utf-8"), re.M):
        bad.append("po/vi.po keeps words that are said no more (#~)")

    with tempfile.TemporaryDirectory() as folder:
        template, merged = f"{folder}/phongtrao.pot", f"{folder}/vi.po"
        run("xgettext", f"--directory={root}", f"--files-from={root / 'po/POTFILES'}",
            f"--output={template}", "--from-code=UTF-8",
            *(f"--keyword={word}" for word in KEYWORDS))
        run("msgmerge", "--quiet", "--no-fuzzy-matching", f"--output-file={merged}", own,
            template)
        # Once more, now that each word has the marks of its kind, such as c-format.
        print(run("msgfmt", "--check", "--statistics", "--output-file=/dev/null", merged))
        bad += filter(None, [
            run("msgattrib", "--no-wrap", "--no-obsolete", "--untranslated", merged),
            run("msgattrib", "--no-wrap", "--no-obsolete", "--only-fuzzy", merged),
            run("msgattrib", "--no-wrap", "--only-obsolete", merged)])
    print(*bad, sep="\n")
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1])))
