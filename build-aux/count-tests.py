#!/usr/bin/env python3
# count-tests.py: how many subtests of a Meson test run passed and failed
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints "PASSED FAILED", summed over a testlog.json. A test that speaks TAP
counts by its lines, any other as one. A test that failed without a failed line
(it crashed, ran out of time, or left its plan unfinished) counts one failure."""

import json
import re
import sys

PLAN = re.compile(r"^1\.\.\d+", re.M)
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


def main():
    passed = failed = 0
    try:
        with open(sys.argv[1], encoding="utf-8", errors="replace") as log:
            for line in log:
                p, f = count(json.loads(line))
                passed += p
                failed += f
    except FileNotFoundError:
        pass  # no test ran
    print(passed, failed)


main()
