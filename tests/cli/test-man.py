# test-man.py: the manual pages say what the programs say of themselves
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

import tap

TOOL = os.environ["JOURNEY_TOOL"]
PROGRAM = os.environ.get("JOURNEY_PROGRAM")
PAGES = Path(os.environ["JOURNEY_SOURCE_ROOT"]) / "data/man"

OPTION = re.compile(r"^  (?:(-\w), )?(--[a-z-]+)", re.MULTILINE)

# Whichever the system has; each is silent about a page that is as it should be.
FORMATTERS = (
    ["mandoc", "-T", "lint", "-W", "warning"],
    ["groff", "-ww", "-mandoc", "-Tutf8", "-z"],
)


def ask(*call):
    environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    environment |= {n: os.environ[n] for n in ("ASAN_OPTIONS", "LSAN_OPTIONS") if n in os.environ}
    return subprocess.run(
        call, capture_output=True, text=True, check=True, env=environment, stdin=subprocess.DEVNULL
    ).stdout


def options(text):
    return {option for pair in OPTION.findall(text) for option in pair if option}


def options_of_page(text):
    """What stands behind Fl, where two dashes are one more flag."""
    flags = re.findall(r"\bFl (?:Fl )?[\w-]+", text)
    return {("--" if flag.count("Fl") == 2 else "-") + flag.split()[-1] for flag in flags}


class Man(unittest.TestCase):
    def read(self, name):
        return (PAGES / name).read_text(encoding="utf-8")

    def test_tool(self):
        page = self.read("journey-tool.1")
        general = ask(TOOL, "--help")
        commands = re.findall(r"^  ([a-z]+) +[A-Z]", general, re.MULTILINE)
        self.assertIn("merge", commands)
        self.assertEqual(re.findall(r"^\.Ss (\w+)$", page, re.MULTILINE), commands)

        sections = dict(re.findall(r"^\.Ss (\w+)\n(.*?)(?=^\.S[sh] )", page, re.M | re.S))
        for command in commands:
            told = options(ask(TOOL, command, "--help")) - {"-h", "--help"}
            written = {o for o in options_of_page(sections[command]) if o}
            self.assertEqual(told, written, command)
        self.assertLessEqual(options(general), options_of_page(page))
        self.assertIn("journey-tool merge %O %A %B -o %A", page)
        self.assertIn("journey-tool merge %O %A %B -o %A", ask(TOOL, "merge", "--help"))

    if PROGRAM:

        def test_window(self):
            told = options(ask(PROGRAM, "--help-all"))
            self.assertIn("--help", told)
            self.assertLessEqual(told, options_of_page(self.read("journey.1")))

    def test_form(self):
        """Pages name themselves, and have the sections that readers look for."""
        for path in PAGES.glob("*.1"):
            page = path.read_text(encoding="utf-8")
            self.assertIn(f"\n.Dt {path.stem.upper()} 1\n", page)
            self.assertIn(f"\n.Nm {path.stem}\n.Nd ", page)
            for section in ("SYNOPSIS", "DESCRIPTION", "FILES", "EXIT STATUS", "EXAMPLES"):
                self.assertIn(f"\n.Sh {section}\n", page)
            self.assertEqual(page.count("\n.Bl "), page.count("\n.El\n"))
            self.assertEqual(page.count("\n.Bd "), page.count("\n.Ed\n"))

    def test_formatters(self):
        for formatter in FORMATTERS:
            if shutil.which(formatter[0]) is None:
                continue
            for path in PAGES.glob("*.1"):
                result = subprocess.run([*formatter, path], capture_output=True, text=True)
                self.assertEqual(result.stdout + result.stderr, "", path.name)
                self.assertEqual(result.returncode, 0)


if __name__ == "__main__":
    sys.exit(tap.main())
