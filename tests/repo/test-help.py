# test-help.py: the guide can be read, and all its links lead somewhere
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

import tree

FOLDER = "data/help/C"
SPACE = "{*}"
SUBJECTS = {"first-map", "personas", "pain-points", "print", "teams", "shortcuts"}


class Help(tree.TreeTestCase):
    def setUp(self):
        names = tree.files(".page", under=[FOLDER])
        self.pages = {
            name.rpartition("/")[2].removesuffix(".page"): ElementTree.fromstring(
                tree.read(name).encode()
            )
            for name in names
        }

    def test_subjects(self):
        self.assertEqual(set(self.pages), SUBJECTS | {"index"})

    def test_form(self):
        for name, page in self.pages.items():
            self.assertEqual(page.tag.rpartition("}")[2], "page", name)
            self.assertEqual(page.get("id"), name)
            self.assertEqual(page.get("type"), "guide" if name == "index" else "topic")
            for part in (f"{SPACE}title", f"{SPACE}info/{SPACE}desc"):
                self.assertTrue(page.findtext(part), f"{name}: {part}")

    def test_links(self):
        faults = []
        for name, page in self.pages.items():
            for element in page.iter():
                target = element.get("xref")
                if target is None:
                    continue
                where, _, section = target.partition("#")
                found = self.pages.get(where or name)
                if found is None or (section and not found.findall(f".//*[@id='{section}']")):
                    faults.append(f"{name}: {target} leads nowhere")
        self.assertNoFaults(faults)

    def test_every_page_is_listed(self):
        for name in SUBJECTS:
            guides = self.pages[name].findall(f"{SPACE}info/{SPACE}link[@type='guide']")
            self.assertIn("index", [link.get("xref") for link in guides], name)

    def test_opened_by_the_program(self):
        self.assertIn('"help:journey"', tree.read("src/app/journey-application.c"))
        self.assertRegex(
            tree.read("data/meson.build"), re.compile(r"help/C.*datadir / 'help/C/journey'")
        )


if __name__ == "__main__":
    tree.main()
