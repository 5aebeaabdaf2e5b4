#!/usr/bin/env python3
"""check-accelerators.py ROOT  —  no two of the Alt+letter keys of a window are the same.

Held in English and in Vietnamese, and for a form together with the forms inside it.  The
pages of a stack are never seen together, and a menu that is open has its letters alone.
"""

import ast
import pathlib
import re
import sys
from xml.etree import ElementTree


def read_translation(path):
    """What each (context, message) becomes."""
    words, entry, field = {}, {}, None
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        found = re.match(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[0\])? (".*")$', line)
        if found:
            field = found[1]
            entry[field] = ast.literal_eval(found[2])
        elif line.startswith('"') and field:
            entry[field] += ast.literal_eval(line)
        elif not line:
            words[entry.get("msgctxt"), entry.get("msgid")] = entry.get("msgstr")
            entry, field = {}, None
    return words


def find_key(text):
    found = re.search(r"_([^_])", text.replace("__", ""))
    return found[1].lower() if found else None


class Scope:
    """What is seen together: labels with keys, other forms, and stacks of pages."""

    def __init__(self, element):
        self.labels, self.forms, self.pages = [], [], []
        self.read(element)

    def read(self, element):
        kind = element.get("class") or ""
        if element.tag == "object" and kind.startswith("Pt"):
            self.forms.append(kind)
        if element.tag == "object" and kind == "GtkStack":
            self.pages += [Scope(child) for child in element.findall("child")]
            return
        own = {child.get("name"): child for child in element.findall("property")}
        if "use-underline" in own and own["use-underline"].text.lower() in {"1", "true", "yes"}:
            self.labels += [(own[name].get("context"), own[name].text)
                            for name in ["label", "title"] if name in own]
        for child in element:
            if child.tag != "menu":
                self.read(child)

    def variants(self, scopes):
        """The labels of everything that may be seen at one time, one way after another."""
        inner = [scopes[name] for name in self.forms if name in scopes]
        always = self.labels + [label for scope in inner for label in scope.labels]
        yield always
        for page in self.pages:
            for labels in page.variants(scopes):
                yield always + labels
        for scope in inner:
            for labels in scope.variants(scopes):
                yield always + labels[len(scope.labels):]


def read_menus(tree):
    for menu in tree.findall("menu"):
        yield [(each.get("context"), each.text) for each in menu.iter("attribute")
               if each.get("name") == "label"]


def find_double(labels, words):
    """A sentence for each key that two labels share, or that is lost in translation."""
    taken = {}
    for context, text in labels:
        said = words.get((context, text)) or text if words is not None else text
        key = find_key(said)
        if find_key(text) and key is None:
            yield f"“{text}” has lost its key in “{said}”"
        if key is None:
            continue
        if not re.match("[a-z0-9]", key):
            yield f"“{said}”: {key} is not typed with Alt"
        if key in taken and taken[key] != said:
            yield f"“{taken[key]}” and “{said}” share a key"
        taken[key] = said


def main(root):
    scopes, menus, names = {}, {}, {}
    for path in sorted(root.glob("ui/*.ui")):
        tree = ElementTree.parse(path).getroot()
        template = tree.find("template")
        name = template.get("class") if template is not None else path.name
        names[name], scopes[name] = path.name, Scope(tree)
        menus[name] = list(read_menus(tree))

    bad = set()
    for language, words in {"en": None, "vi": read_translation(root / "po/vi.po")}.items():
        for name, scope in scopes.items():
            for labels in [*scope.variants(scopes), *menus[name]]:
                bad |= {f"ui/{names[name]} ({language}): {problem}"
                        for problem in find_double(labels, words)}
    print(*sorted(bad), sep="\n")
    return bool(bad)


sys.exit(main(pathlib.Path(sys.argv[1])))
