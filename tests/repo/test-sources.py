# test-sources.py: headers, sizes and what must not be left behind in a source file
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import tempfile
from pathlib import Path, PurePosixPath

import tree

LINES_OF_FILE = 700
LINES_OF_FUNCTION = 100

TOP = set("meson.build meson.options README.md HACKING.md COPYING NEWS.md".split())
TOP_FOLDERS = set("data src po tests build-aux flatpak".split())

CODE = (".c", ".h", ".ui", ".py", ".sh", ".css", ".desktop.in", ".service.in", ".xml", ".xml.in")
BINARY = (".png", ".jpg", ".jpeg", ".gz", ".pdf", ".woff2", ".mo")

# Written in pieces, or this file would be the first to fail.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
DISABLED = re.compile(r"\bg_test_sk" r"ip\b|^\s*#\s*if\s+0\b|should_fail\s*:\s*tr" r"ue", re.MULTILINE)
MACHINE_PATH = re.compile(r"(?<![\w.}/])/(?:home|root|work|farm|Users)/\w")
URL = re.compile(r"\b(?:https?|ftp|git|ssh)://([\w.-]+)")

# What builds, packs or tests the program reaches for nothing but these names.
BUILD_FOLDERS = ("build-aux/", "flatpak/", ".ci/", "po/")
BUILD_FILES = ("meson.build", "meson.options", ".wrap", ".py", ".sh")
HOSTS = {"journeymaps.org", "www.gtk.org", "www.w3.org", "www.freedesktop.org"}


def is_top(name):
    top, _, rest = name.partition("/")
    return top.startswith(".") or top in (TOP_FOLDERS if rest else TOP)


def is_build(name):
    return name.startswith(BUILD_FOLDERS) or name.endswith(BUILD_FILES)


def faults_of_header(name, text):
    head = text.split("\n", 11)[:10]
    if not any("SPDX-License-Identifier: " in line for line in head):
        yield f"{name}:1: names no licence in its first lines"
    if name.endswith((".c", ".h")):
        own = re.escape(PurePosixPath(name).name)
        if not re.match(rf"/\* {own}: \S.*\n(?: \* .*\n)* \*\n \* SPDX-License-Identifier: ", text):
            yield f"{name}:1: does not begin with its name, a word on it, and the licence"
    if name.endswith(".h") and "\n#pragma once\n" not in text:
        yield f"{name}:1: lacks #pragma once"


def faults_of_length(name, text):
    lines = text.split("\n")
    if len(lines) - 1 > LINES_OF_FILE:
        yield f"{name}: {len(lines) - 1} lines; split it at {LINES_OF_FILE}"
    if not name.endswith(".c"):
        return
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line.startswith("}"):
            if line == "}" and start and number - start - 1 > LINES_OF_FUNCTION:
                yield f"{name}:{start}: a function of {number - start - 1} lines"
            start = None


def faults_of_words(name, text):
    def each(pattern, what):
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{name}:{line}: {what}: {match.group().strip()}"

    yield from each(UNFINISHED, "unfinished")
    yield from each(DISABLED, "switched off")
    yield from each(MACHINE_PATH, "a path of one machine")
    if is_build(name):
        for match in URL.finditer(text):
            if match.group(1) not in HOSTS:
                line = text.count("\n", 0, match.start()) + 1
                yield f"{name}:{line}: a host that the build must not need: {match.group(1)}"


class Sources(tree.TreeTestCase):
    def test_tree_without_git(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("meson.build", "src/a.c", "_build/b.c", ".ci/run", "src/__pycache__/c"):
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
            self.assertIsNone(tree.from_git(folder))
            self.assertEqual(sorted(tree.from_walk(folder)), ["meson.build", "src/a.c"])

    def test_rule_of_header(self):
        good = "/* a.c: all of it\n *\n * SPDX-License-Identifier: GPL-3.0-or-later\n */\n"
        self.assertFalse(list(faults_of_header("src/a.c", good)))
        self.assertTrue(list(faults_of_header("src/b.c", good)))
        self.assertTrue(list(faults_of_header("src/a.c", "int a;\n")))
        self.assertTrue(list(faults_of_header("src/a.h", good.replace("a.c", "a.h"))))
        self.assertTrue(list(faults_of_header("a.py", "\n" * 20 + good)))

    def test_rule_of_length(self):
        def function(lines):
            return "int\nf (void)\n{\n" + "  x ();\n" * lines + "}\n"

        self.assertFalse(list(faults_of_length("a.c", function(LINES_OF_FUNCTION))))
        self.assertTrue(list(faults_of_length("a.c", function(LINES_OF_FUNCTION + 1))))
        table = "static int t[] =\n{\n" + "  1,\n" * (LINES_OF_FUNCTION + 1) + "};\n"
        self.assertFalse(list(faults_of_length("a.c", table)))
        self.assertFalse(list(faults_of_length("a.h", "\n" * LINES_OF_FILE)))
        self.assertTrue(list(faults_of_length("a.h", "\n" * (LINES_OF_FILE + 1))))

    def test_rule_of_words(self):
        for text in (
            "/* TO" "DO: more */",
            "// FIX" "ME",
            "  # if 0",
            "g_test_sk" "ip (NULL);",
            "see /ho" "me/ada/x",
        ):
            self.assertTrue(list(faults_of_words("src/a.c", text)), text)
        for text in ("mastodon", "#if 01 == X", "a/ho" "me/page", "$HO" "ME/ho" "me/x"):
            self.assertFalse(list(faults_of_words("src/a.c", text)), text)
        self.assertTrue(list(faults_of_words("meson.build", "https:" "//example.net/x.tar.gz")))
        self.assertFalse(list(faults_of_words("src/a.c", "https:" "//example.net/")))

    def test_top_level(self):
        self.assertNoFaults(
            f"{name}: {name.partition('/')[0]} does not belong at the top of the tree"
            for name in tree.files()
            if not is_top(name)
        )

    def test_headers(self):
        self.assertNoFaults(
            fault
            for name in tree.files()
            if name.endswith(CODE) or self.is_script(name)
            for fault in faults_of_header(name, tree.read(name))
        )

    def test_lengths(self):
        self.assertNoFaults(
            fault
            for name in tree.files(".c", ".h", ".py", ".sh", ".ui")
            for fault in faults_of_length(name, tree.read(name))
        )

    def test_words(self):
        self.assertNoFaults(
            fault
            for name in tree.files()
            if not name.endswith(BINARY) and name != "COPYING" and self.is_text(name)
            for fault in faults_of_words(name, tree.read(name))
        )

    @staticmethod
    def is_script(name):
        with open(tree.ROOT / name, "rb") as file:
            return file.read(2) == b"#!"

    @staticmethod
    def is_text(name):
        """Not so the files that try the reader with broken bytes."""
        try:
            tree.read(name)
        except UnicodeDecodeError:
            return False
        return True


if __name__ == "__main__":
    tree.main()
