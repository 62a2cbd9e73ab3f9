# test-export.py: a map is exported from the window, to where the dialog said
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import desktop
import editing

TOOL = os.environ["JOURNEY_TOOL"]
PNG, SVG = 0, 1  # which line of the menu
SAMPLE = desktop.ROOT / "data/samples/ebike.journey"


class Export(editing.EditTestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.path = self.folder / "map.journey"
        shutil.copy(SAMPLE, self.path)

    def read_tool(self, name, *options):
        """What the program for the command line makes of the same map."""
        path = self.folder / f"tool-{name}"
        words = [TOOL, "export", *options, "--output", path, self.path]
        subprocess.run(words, check=True)
        content = path.read_bytes()
        path.unlink()
        return content

    def export(self, line, name):
        path = self.folder / name
        self.choose_from_menu("Export", line)
        self.choose_file(path)
        self.wait_for(role="label", name=f"Exported to “{name}”")
        self.assertEqual(sorted(os.listdir(self.folder)), sorted({name, "map.journey"}))
        return path.read_bytes()

    def test_svg(self):
        self.start_with(self.path)
        self.assertEqual(self.export(SVG, "map.svg"), self.read_tool("map.svg"))

    def test_png(self):
        self.start_with(self.path)
        # The dialog's word is taken: a suffix is neither added nor asked for.
        content = self.export(PNG, "picture")
        self.assertEqual(content, self.read_tool("map.png", "--scale", "2"))

    def test_unsaved(self):
        """The map is exported as it is seen, and not saved by that."""
        self.start_with(self.path)
        self.retitle("Online checkout", "Pays at home")
        content = self.export(SVG, "map.svg")
        self.assertIn(b"Pays at home", content)
        self.assertNotIn(b"Pays at home", self.path.read_bytes())


if __name__ == "__main__":
    desktop.main()
