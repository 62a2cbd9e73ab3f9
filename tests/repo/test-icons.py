# test-icons.py: every icon of the map is there, and is drawn in the little SVG that we read
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

import tree

FOLDER = "data/icons/map"
SVG = "{http://www.w3.org/2000/svg}"

CHANNELS = (
    "website social email phone chat app store advertising event post delivery product "
    "word-of-mouth partner none custom"
).split()
MOMENTS = "truth decision delight".split()
EVIDENCE = "analytics survey interview feedback workshop sales observation".split()
FACES = "great good neutral bad awful".split()

NUMBERS_OF = {"M": 2, "L": 2, "C": 6, "Z": 0}
NUMBER = re.compile(r"-?\d{1,2}(\.\d{1,3})?\Z")


def faults_of_path(data):
    """The rule: absolute M, L, C and Z, each letter written out, and short numbers."""
    if re.sub(r"[MLCZ0-9 .\-]", "", data):
        yield "holds something other than M, L, C, Z and numbers"
        return
    for letter, words in re.findall(r"([MLCZ])([^MLCZ]*)", data):
        numbers = words.split()
        if len(numbers) != NUMBERS_OF[letter]:
            yield f"{letter} takes {NUMBERS_OF[letter]} numbers, has {len(numbers)}"
        for number in numbers:
            if not NUMBER.match(number):
                yield f"number {number}"
            elif not -0.001 <= float(number) <= 16.001:
                yield f"{number} lies outside the 16 by 16 field"
    if not re.fullmatch(r"(M[^MZ]*Z)+", data):
        yield "each part must begin with M and end with Z"


def faults_of_icon(text):
    root = ElementTree.fromstring(text)
    if root.tag != SVG + "svg" or root.get("viewBox") != "0 0 16 16":
        yield "is no svg with the viewBox 0 0 16 16"
    if not len(root):
        yield "draws nothing"
    for path in root:
        if path.tag != SVG + "path":
            yield f"holds <{path.tag.removeprefix(SVG)}>; only <path> is read"
            continue
        if set(path.attrib) != {"d", "fill", "fill-rule"} or path.get("fill-rule") != "evenodd":
            yield "a path carries d, fill and fill-rule=evenodd, and nothing else"
        yield from faults_of_path(path.get("d", ""))


class Icons(tree.TreeTestCase):
    def test_rule(self):
        good = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">%s</svg>'
        path = '<path fill="#222222" fill-rule="evenodd" d="%s"/>'
        self.assertFalse(list(faults_of_icon(good % (path % "M0 0L16 0.125C1 2 3 4 5 6Z"))))
        for data in (
            "M0 0l1 1Z",
            "M0 0A1 1 0 0 1 2 2Z",
            "M0 0L1 1 2 2Z",
            "M0 0L1,1Z",
            "M0 0L1.0001 1Z",
            "M0 0L17 1Z",
            "M0 0L1 1",
            "L1 1Z",
            "",
        ):
            self.assertTrue(list(faults_of_icon(good % (path % data))), data)
        self.assertTrue(list(faults_of_icon(good % "")))
        self.assertTrue(list(faults_of_icon(good % '<circle r="1"/>')))
        self.assertTrue(list(faults_of_icon(good % '<path d="M0 0L1 1L2 1Z" stroke="red"/>')))

    def test_drawn_as_we_read(self):
        self.assertNoFaults(
            f"{name}: {fault}"
            for name in tree.files(".svg", under=[FOLDER])
            for fault in faults_of_icon(tree.read(name))
        )

    def test_none_missing(self):
        wanted = (
            [f"channel-{c}" for c in CHANNELS]
            + [f"moment-{m}" for m in MOMENTS]
            + [f"evidence-{e}" for e in EVIDENCE]
            + [f"face-{f}" for f in FACES]
        )
        there = tree.files(".svg", under=[FOLDER])
        self.assertNoFaults(
            f"{FOLDER}/{name}.svg is missing"
            for name in wanted
            if f"{FOLDER}/{name}.svg" not in there
        )

    def test_bundled(self):
        drawn = self.drawn(FOLDER)
        bundled = [e.text for e in self.entries("journey-map") if e.text.startswith("icons/")]
        self.assertEqual(bundled, drawn)
        bundled = [e.text for e in self.entries("journey") if e.text.startswith("icons/")]
        self.assertEqual(sorted(bundled), sorted(drawn + self.drawn("data/icons/actions")))

    def test_named_icons_exist(self):
        """GTK shows a torn picture where a name is wrong, and says nothing."""
        names = {entry.get("alias", "").removesuffix(".svg") for entry in self.entries("journey")}
        self.assertNoFaults(
            f"{name}: there is no icon {icon}"
            for name in tree.files(".c", ".h", ".ui", under=["src"])
            for icon in re.findall(r"[\">](journey-[a-z-]+-symbolic)[\"<]", tree.read(name))
            if icon not in names
        )

    @staticmethod
    def drawn(folder):
        return [n.removeprefix("data/") for n in tree.files(".svg", under=[folder])]

    @staticmethod
    def entries(resource):
        text = tree.read(f"data/{resource}.gresource.xml")
        return list(ElementTree.fromstring(text.encode()).iter("file"))


if __name__ == "__main__":
    tree.main()
