"""fill-forms.py FOLDER  —  fills forms in as LibreOffice does, saving them in place.

Run by a Python that has uno; values come from standard input, one to a line: file, row
of the sheet from 0, text.
"""

import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

VALUE_COLUMN = 5


def connect(folder):
    pipe = "phongtrao" + str(time.time_ns())
    process = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo",
                                f"-env:UserInstallation=file://{folder}/profile",
                                f"--accept=pipe,name={pipe};urp;"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    files = {}
    for line in sys.stdin:
        name, row, text = line.rstrip("\n").split("\t")
        files.setdefault(name, []).append((int(row), text))
    process, desktop = connect(folder.parent)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    for name, cells in files.items():
        document = desktop.loadComponentFromURL((folder / name).as_uri(), "_blank", 0,
                                                (hidden,))
        sheet = document.Sheets.getByIndex(0)
        for row, text in cells:
            sheet.getCellByPosition(VALUE_COLUMN, row).setFormula(text)
        document.store()
        document.close(True)
    desktop.terminate()
    process.wait(30)


main()
