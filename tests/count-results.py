#!/usr/bin/env python3
"""count-results.py LOGS STATUS  —  say in one line what a run of the tests in LOGS came to.

Every case inside a test counts by itself.  A test that failed counts even where none of
its cases says so, and a run that ended with another STATUS than 0 is never all passed.
"""

import json
import pathlib
import sys
from xml.etree import ElementTree

FINE = {"OK", "EXPECTEDFAIL", "SKIP"}


def count_cases(path):
    """How many cases of each test passed, and how many failed."""
    passed, failed = {}, {}
    for suite in ElementTree.parse(path).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            # A test that is one case stands in a suite of the project, under its own name.
            test = suite.get("name").rpartition(".")[2]
            if case.find("skipped") is not None:
                continue
            bad = case.find("failure") is not None or case.find("error") is not None
            counts = failed if bad else passed
            counts[test] = counts.get(test, 0) + 1
    return sum(passed.values()), sum(failed.values())


def count_tests(path):
    """How many tests failed."""
    with open(path, encoding="utf-8") as lines:
        return sum(json.loads(line)["result"] not in FINE for line in lines)


def main(logs, status):
    logs = pathlib.Path(logs)
    passed = failed = 0
    if (logs / "testlog.json").exists() and (logs / "testlog.junit.xml").exists():
        passed, failed = count_cases(logs / "testlog.junit.xml")
        failed = max(failed, count_tests(logs / "testlog.json"))
    if status != 0:
        failed = max(failed, 1)
    print(f"{passed} passed, {failed} failed")


main(sys.argv[1], int(sys.argv[2]))
