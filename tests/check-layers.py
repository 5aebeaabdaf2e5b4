#!/usr/bin/env python3
"""check-layers.py SRC LAYER:BELOW,...  —  hold every #include to the layer table.

Also: a path names its layer, nobody but the app sees GTK, and only the store SQLite.
"""

import pathlib
import re
import sys

# Where a library's headers may be used at all.
OWNERS = {"gtk": {"app"}, "gdk": {"app"}, "gsk": {"app"}, "sqlite3": {"store"},
          "unicode": {"base"}}

src = pathlib.Path(sys.argv[1])
layers = {}
for word in sys.argv[2:]:
    name, below = word.split(":")
    layers[name] = set(filter(None, below.split(","))) | {name}

bad = []
for path in sorted(src.rglob("*.[ch]")):
    layer = path.relative_to(src).parts[0]
    if layer not in layers:
        bad.append(f"{path}: src/meson.build knows no layer {layer}")
        continue
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        own = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        foreign = re.match(r"\s*#\s*include\s+<(\w+)(?:\.h|/)", line)
        first = own[1].split("/")[0] if own and "/" in own[1] else None
        if first is not None and first not in layers[layer]:
            bad.append(f"{path}:{number}: {layer} must not include {first}")
        if own and first is None and not own[1].endswith("-resources.h"):
            bad.append(f"{path}:{number}: name the layer of {own[1]}")
        if foreign and layer not in OWNERS.get(foreign[1], {layer}):
            bad.append(f"{path}:{number}: {layer} must not use {foreign[1]}")

print(*bad, sep="\n")
sys.exit(bool(bad))
