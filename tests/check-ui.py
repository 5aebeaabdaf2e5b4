#!/usr/bin/env python3
"""check-ui.py ROOT  —  every form has its class, every class its form, and nothing is left over.

The path is the name: ui/chart-page.ui holds the template PtChartPage, and
src/app/chart-page.c is its class.  Every form is in the gresource, every id and every
handler is known on both sides, and what a person reads can be translated.
"""

import pathlib
import re
import sys
from xml.etree import ElementTree

READ = {"label", "title", "tooltip-text", "placeholder-text", "description"}
NAMES = {"Phong Trào"}  # the same in every language
BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton"}
# Where the text of an element names an object of the form.
NAMING = {"property", "relation"}
NAMING_ATTRIBUTES = {"bind-source", "object"}


def name_of(template):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", template.removeprefix("Pt")).lower()


def find_resources(root):
    """The forms that the program carries."""
    found = set()
    for path in [*root.glob("ui/*.gresource.xml"), *root.glob("src/app/*.gresource.xml")]:
        for file in ElementTree.parse(path).iter("file"):
            if file.text.endswith(".ui"):
                found.add(file.text.rpartition("/")[2])
    return found


def read_bindings(source):
    """The children and the handlers a class asks its form for."""
    ids = re.findall(r"bind_template_child(?:_private|_internal|_full)?\s*\(\s*\w+,\s*\w+,\s*(\w+)",
                     source)
    handlers = re.findall(r"bind_template_callback\s*\(\s*\w+,\s*(\w+)", source)
    handlers += re.findall(r'bind_template_callback_full\s*\(\s*\w+,\s*"(\w+)"', source)
    # A class may bind from a table of names, or look one up.
    words = set(re.findall(r'"(\w+)"', source))
    return set(ids), set(handlers), words


def check_text(tree):
    for element in tree.iter():
        text = element.text or ""
        if element.tag in {"property", "attribute"} and element.get("name") in READ \
                and re.search(r"[^\W\d_]{2}", text) and element.get("translatable") is None \
                and text not in NAMES:
            yield f"“{text}” cannot be translated"
        # One with an id may be given its words by the class.
        if element.get("class") in BUTTONS and element.get("id") is None:
            own = {child.get("name"): child.text for child in element.findall("property")}
            spoken = {child.get("name") for child in element.findall("accessibility/*")}
            if "icon-name" in own and not ({"label", "tooltip-text"} & set(own)
                                           or {"label", "labelled-by"} & spoken):
                yield f"the button {own['icon-name']} says nothing"


def check_names(tree, source):
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    ids -= {element.get("class") for element in tree.iter("template")}
    handlers = {element.get("handler") for element in tree.iter("signal")}
    handlers |= {element.get("function") for element in tree.iter("closure")}
    children, callbacks, words = read_bindings(source)
    used = {(element.text or "").strip() for element in tree.iter()
            if element.tag in NAMING or element.tag in {"constant", "lookup", "widget"}}
    used |= {element.get(name) for element in tree.iter() for name in NAMING_ATTRIBUTES}
    used |= {element.get("name") for element in tree.iter("widget")}

    for name in sorted(ids - used - children - words):
        yield f"nobody uses the id {name}"
    for name in sorted(children - ids):
        yield f"the class wants {name}, which is not there"
    for name in sorted(handlers - callbacks - words):
        if not name.startswith(("gtk_", "g_")):
            yield f"the class has no handler {name}"
    for name in sorted(callbacks - handlers):
        yield f"nobody calls the handler {name}"


def check_form(root, path):
    tree = ElementTree.parse(path).getroot()
    template = tree.find("template")
    source = ""
    yield from check_text(tree)
    if tree.get("domain") != "phongtrao":
        yield "the interface lacks domain=\"phongtrao\""
    if template is not None:
        name = name_of(template.get("class"))
        file = root / "src/app" / f"{name}.c"
        if name != path.stem:
            yield f"it holds {template.get('class')}, so call it {name}.ui"
        if not file.exists():
            yield f"there is no src/app/{name}.c"
            return
        source = file.read_text(encoding="utf-8")
        if f"/{path.name}\"" not in source:
            yield f"src/app/{name}.c does not use it"
        yield from check_names(tree, source)


def main(root):
    resources = find_resources(root)
    forms = sorted(root.glob("ui/*.ui"))
    bad = []
    for path in forms:
        bad += [f"ui/{path.name}: {words}" for words in check_form(root, path)]
        if path.name not in resources:
            bad.append(f"ui/{path.name}: not in the gresource")
    for name in sorted(resources - {path.name for path in forms}):
        bad.append(f"the gresource wants ui/{name}, which is not there")
    for path in sorted(root.glob("src/app/*.c")):
        source = path.read_text(encoding="utf-8")
        if "set_template_from_resource" in source and not (root / f"ui/{path.stem}.ui").exists():
            bad.append(f"src/app/{path.name}: there is no ui/{path.stem}.ui")
    print(*bad, sep="\n")
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1])))
