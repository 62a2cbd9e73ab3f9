# test-tool-hostile.py: what journey-tool does with maps that mean no good
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import resource
import subprocess
import sys
import unittest
import xml.dom.minidom
from pathlib import Path

import tap
from tool_test import FAILURE, SUCCESS, TOOL, ToolTestCase, environment

HEAD = '"format": "journey", "version": 1'
SMALL_STACK = 1 << 20
MEMORY = 300 << 20

# The most that a file may have: bytes of it, bytes of a text, values.
MAX_SIZE = 64 << 20
MAX_TEXT = 1 << 20

NASTY = [
    "<script>alert(1)</script>",
    "]]></text><script/>",
    "<!-- & &amp; &#0; <?php ?>",
    "\" onload='x' \"",
    "javascript:alert(1)",
    "a\tb\r\nc",
    "\u0001\u0008\u001f\u007f\u0085",
    "\ufffe\uffff\U0001fffe",
    "\u202eturned\u2066over\u2069\u202c",
    "👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈",
    "e" + "\u0301" * 10000,
    "\u2028line\u2029paragraph",
]


class Depth(ToolTestCase):
    """All of this with a small stack: nothing may recurse as deep as a file says."""

    def check(self, text):
        path = self.folder / "odd.journey"
        with path.open("w") as file:
            file.writelines(text)
        return self.call(
            "check",
            path,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (SMALL_STACK, SMALL_STACK)),
        )

    def refuses(self, pattern, text):
        result = self.check(text)
        error = (result.stdout + result.stderr).decode()
        self.assertEqual(result.returncode, FAILURE, error[:400])
        self.assertRegex(error, pattern)
        self.assertLess(len(error), 1000)

    def test_deep(self):
        for depth in (65, 10**5, 10**6):
            for opening, closing in (("[", "]"), ('{"a":', "}")):
                middle = "" if opening == "[" else "0"
                with self.subTest(depth=depth, opening=opening):
                    whole = [f'{{{HEAD}, "x": ', opening * depth, middle, closing * depth, "}"]
                    self.refuses("nest", whole)
                    self.refuses("nest", whole[:2])

    def test_deepest(self):
        self.assertEqual(self.check([f'{{{HEAD}, "x": ', "[" * 63, "]" * 63, "}"]).returncode, SUCCESS)

    def test_many_bytes(self):
        self.refuses("64 MiB", [f"{{{HEAD}}}", " " * MAX_SIZE])

    def test_long_text(self):
        self.refuses("1 MiB|1048576|1,048,576", [f'{{{HEAD}, "title": "', "x" * (MAX_TEXT + 1), '"}'])
        self.refuses("MiB", [f'{{{HEAD}, "x": "', "x" * (MAX_SIZE - 100), '"}'])

    def test_many_values(self):
        self.refuses("values", [f'{{{HEAD}, "x": [', "0," * 2_100_000, "0]}"])

    def test_many_places(self):
        for places in (
            ('"stages": [', '{"id": "%08d"}', "]"),
            ('"stages": [{"id": "stageone", "touchpoints": [', '{"id": "%08d"}', "]}]"),
        ):
            items = (("," if i else "") + places[1] % i for i in range(30000))
            result = self.check([f"{{{HEAD}, ", places[0], *items, places[2], "}"])
            self.assertEqual(result.returncode, SUCCESS, result.stderr[:400])

    def test_cycles(self):
        """Things that refer to themselves and to each other in circles."""
        path = self.write(
            "odd.journey",
            stages=[{"id": "stage001", "touchpoints": [{"id": "touch001", "title": "T"}]}],
            connections=[
                {"id": "connect1", "from": "touch001", "to": "touch001"},
                {"id": "connect2", "from": "connect2", "to": "connect1"},
            ],
            painPoints=[{"id": "painpnt1", "title": "P", "touchpoints": ["painpnt1"]}],
            metrics=[{"id": "metric01", "title": "M", "on": "metric01"}],
            evidence=[{"id": "evidenc1", "text": "E", "supports": ["evidenc1"]}],
        )
        for suffix in "svg", "png", "pdf":
            result = self.call("export", path, "-o", f"a.{suffix}")
            self.assertEqual(result.returncode, SUCCESS, result.stderr)


class Drawing(ToolTestCase):
    def write_nasty(self, texts):
        """A map that says a text wherever one is shown."""
        return self.write(
            "nasty.journey",
            title=texts[0],
            goal=texts[1 % len(texts)],
            personas=[{"id": "persona1", "name": texts[0], "quote": texts[1 % len(texts)]}],
            stages=[
                {
                    "id": f"stage{i:03}",
                    "title": text,
                    "touchpoints": [
                        {
                            "id": f"touch{i:03}",
                            "title": text,
                            "channel": text,
                            "link": text,
                            "emotions": [{"persona": "persona1", "score": 1, "note": text}],
                        }
                    ],
                }
                for i, text in enumerate(texts)
            ],
            painPoints=[
                {"id": f"painp{i:03}", "title": text, "touchpoints": [f"touch{i:03}"]}
                for i, text in enumerate(texts)
            ],
            evidence=[
                {"id": f"evide{i:03}", "text": text, "link": text, "supports": [f"touch{i:03}"]}
                for i, text in enumerate(texts)
            ],
        )

    def draw(self, texts):
        svg = self.folder / "a.svg"
        result = self.call("export", self.write_nasty(texts), "-o", svg)
        self.assertEqual(result.returncode, SUCCESS, result.stderr)
        return xml.dom.minidom.parse(str(svg)).documentElement

    @staticmethod
    def elements(node):
        for child in node.childNodes:
            if child.nodeType == child.ELEMENT_NODE:
                yield child
                yield from Drawing.elements(child)

    def check_harmless(self, root):
        for element in self.elements(root):
            self.assertNotIn(element.tagName, ("script", "foreignObject", "style", "a", "iframe"))
            for name, value in element.attributes.items():
                self.assertFalse(name.startswith("on"), name)
                self.assertNotIn("javascript:", value)
                if name.endswith("href"):
                    self.assertRegex(value, "^(#|data:image/)")

    @staticmethod
    def text_of(node):
        if node.nodeType == node.TEXT_NODE:
            return node.data
        return "".join(Drawing.text_of(child) for child in node.childNodes)

    def test_each_text(self):
        for text in NASTY:
            with self.subTest(text=text[:30]):
                self.check_harmless(self.draw([text]))

    def test_text_is_kept(self):
        """What XML can say is there as it was given, but for where lines are broken."""
        shown = self.text_of(self.draw(NASTY))
        for words in ("<script>alert", "&amp;", "<?php", "onload='x'", "javascript:", "🏳\ufe0f\u200d🌈"):
            self.assertIn(words, shown)

    def test_long_text(self):
        self.check_harmless(self.draw(["word " * 200_000, "x" * 1_000_000]))

    def test_picture_and_pages(self):
        path = self.write_nasty(NASTY)
        for suffix in "png", "pdf":
            result = self.call("export", path, "-o", f"a.{suffix}")
            self.assertEqual(result.returncode, SUCCESS, result.stderr)

    def test_titles_in_a_document(self):
        """An independent reader finds them all, in the order of the map."""
        titles = [
            touchpoint["title"]
            for stage in json.loads(self.map.read_text())["stages"]
            for touchpoint in stage["touchpoints"]
        ]
        self.works("export", self.map, "-o", "a.pdf")
        words = subprocess.run(
            ["pdftotext", "-layout", "-nopgbrk", self.folder / "a.pdf", "-"],
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split()
        for title in titles:
            for word in title.split():
                self.assertTrue(any(word in found for found in words), title)


class Portraits(ToolTestCase):
    def setUp(self):
        super().setUp()
        # Whoever opens it to read waits for ever.
        self.pipe = self.folder / "pipe.png"
        os.mkfifo(self.pipe)
        (self.folder / "link.png").symlink_to(self.pipe)

    def test_places_are_not_looked_at(self):
        portraits = [
            "pipe.png",
            "link.png",
            "./pipe.png",
            str(self.pipe),
            self.pipe.as_uri(),
            f"file://localhost{self.pipe}",
            "../../../../../../etc/passwd",
            "/dev/zero",
            "http://journeymaps.org/a.png",
            "//journeymaps.org/a.png",
            "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
            f"data:image/png;base64,AAAA' xlink:href='{self.pipe.as_uri()}",
        ]
        path = self.write(
            "map.journey",
            personas=[
                {"id": f"person{i:02}", "name": f"P{i}", "portrait": portrait}
                for i, portrait in enumerate(portraits)
            ],
            stages=[{"id": "stage001", "touchpoints": [{"id": "touch001", "title": "T"}]}],
        )
        for suffix in "svg", "png", "pdf":
            result = self.call("export", path, "-o", f"a.{suffix}")
            self.assertEqual(result.returncode, SUCCESS, result.stderr)
        self.assertNotRegex((self.folder / "a.svg").read_text(), 'href="[^#]')
        result = self.call("check", path)
        self.assertEqual(result.returncode, FAILURE)
        told = [line for line in result.stdout.decode().splitlines() if "portrait" in line]
        self.assertEqual(len(told), len(portraits))


class Memory(ToolTestCase):
    def test_none_left(self):
        """A picture that no memory is left for is an error, and no file."""
        bare = environment()
        more = {}
        if b"__asan_init" in Path(TOOL).read_bytes():
            # The sanitizer's own memory is more than any limit of the system leaves.
            options = "allocator_may_return_null=1:max_allocation_size_mb=64"
            bare["ASAN_OPTIONS"] = ":".join([bare.get("ASAN_OPTIONS", ""), options])
        else:
            more["preexec_fn"] = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        call = ["export", self.map, "-o", "a.png", "--scale", "6"]
        result = self.call(*call, env=bare, **more)
        self.assertEqual(result.returncode, FAILURE, result.stderr)
        self.assertIn(b"out of memory", result.stderr)
        self.assertEqual(self.files(), ["map.journey"])


if __name__ == "__main__":
    sys.exit(tap.main())
