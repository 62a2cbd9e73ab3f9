# test-mime.py: the desktop knows a journey by its suffix, and by its first words
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import tree

MIME_TYPE = "application/x-journey+json"
FIRST_WORDS = '{\n  "format": "journey",\n  "version": 1,\n  "title": "Trains"\n}\n'


class Mime(tree.TreeTestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)
        packages = self.folder / "share" / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(tree.ROOT / "data" / f"{tree.app_id()}.xml", packages)
        share = str(self.folder / "share")
        self.env = os.environ | {"XDG_DATA_HOME": share, "XDG_DATA_DIRS": share, "LC_ALL": "C"}
        made = self.run_tool("update-mime-database", packages.parent)
        self.assertEqual(made.stderr, "")

    def run_tool(self, *words):
        return subprocess.run(words, env=self.env, capture_output=True, text=True, check=True)

    def kind_of(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        said = self.run_tool("gio", "info", "--attributes=standard::content-type", path).stdout
        return said.partition("standard::content-type: ")[2].strip()

    def test_by_suffix(self):
        self.assertEqual(self.kind_of("map.journey", "{}"), MIME_TYPE)

    def test_by_first_words(self):
        self.assertEqual(self.kind_of("map", FIRST_WORDS), MIME_TYPE)

    def test_samples_begin_so(self):
        for name in tree.files(".journey", under=["data/samples"]):
            self.assertEqual(self.kind_of("map", tree.read(name)), MIME_TYPE, name)

    def test_other_json_is_left_alone(self):
        self.assertNotEqual(self.kind_of("other", '{\n  "format": "other"\n}\n'), MIME_TYPE)


if __name__ == "__main__":
    tree.main()
