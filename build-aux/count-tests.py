#!/usr/bin/env python3
# count-tests.py: how many subtests of a Meson test run passed and failed
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""usage: count-tests.py LOG [LATER]    count-tests.py --leaking LOG

Prints "PASSED FAILED", summed over a testlog.json; what is in LATER too counts
as it is there. A test that speaks TAP counts by its lines, any other as one. A
test that failed without a failed line (it crashed, ran out of time, or left its
plan unfinished) counts one failure.

With --leaking, prints the names of tests of which, or of programs that they
run, the leak sanitizer complains, one a line."""

import json
import re
import sys

PLAN = re.compile(r"^1\.\.\d+", re.M)
NAME = re.compile(r"[^/: ]+$")  # after "suite / ", or "suite - project:" of newer Meson
LINE = re.compile(r"^(not )?ok\b(.*)$", re.M)
DIRECTIVE = re.compile(r"#\s*(skip|todo)", re.I)


def count(test):
    good = test["result"] in ("OK", "EXPECTEDFAIL")
    output = test.get("stdout") or ""
    if test["result"] == "SKIP":
        return 0, 0
    if not PLAN.search(output):
        return (1, 0) if good else (0, 1)
    lines = [m for m in LINE.finditer(output) if not DIRECTIVE.search(m[2])]
    failed = sum(1 for m in lines if m[1])
    passed = len(lines) - failed
    return passed, failed if good else max(failed, 1)


def read(path):
    """The tests of a log by their names; none where no test ran."""
    try:
        with open(path, encoding="utf-8", errors="replace") as log:
            tests = [json.loads(line) for line in log]
    except FileNotFoundError:
        return {}
    return {test.get("name", place): test for place, test in enumerate(tests)}


def is_leaking(test):
    output = (test.get("stdout") or "") + (test.get("stderr") or "")
    return "LeakSanitizer: detected memory leaks" in output


def main():
    if sys.argv[1] == "--leaking":
        for name, test in read(sys.argv[2]).items():
            if is_leaking(test):
                print(NAME.search(name)[0])
        return

    tests = {}
    for path in sys.argv[1:]:
        tests |= read(path)
    counts = [count(test) for test in tests.values()]
    print(sum(passed for passed, _ in counts), sum(failed for _, failed in counts))


main()
