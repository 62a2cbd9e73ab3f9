# test-merge.py: two people change a map, and what both did is saved
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import shutil
import tempfile
from pathlib import Path

import pyatspi

import desktop
import editing
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
BOTH, OURS, THEIRS = "Reads a comparison test", "Sees a neighbour", "Online checkout"
BAR = "Another program has changed this file, and so have you"
HEADING = "Touchpoint “Changed here”: title"


class Merge(editing.EditTestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "map.journey"
        shutil.copy(SAMPLE, self.path)
        self.start_with(self.path)
        self.retitle(BOTH, "Changed here")
        self.retitle(OURS, "Only changed here")
        self.change_outside()
        self.wait_for(role="label", name=BAR)

    def change_outside(self):
        """As another program does: a new file takes the place of the old one."""
        text = self.path.read_text()
        for old, new in ((BOTH, "Changed there"), (THEIRS, "Only changed there")):
            self.assertEqual(text.count(f'"{old}'), 1, old)
            text = text.replace(f'"{old}', f'"{new}')
        new = self.path.with_suffix(".new")
        new.write_text(text)
        new.replace(self.path)

    def has_titles(self, *titles):
        text = self.path.read_text()
        return all(f'"{title}' in text for title in titles)

    def find_dialog(self):
        for node in desktop.walk(self.app):
            if node.getRoleName() == "dialog" and self.has_state(node, pyatspi.STATE_SHOWING):
                return node
        return None

    def find_in_dialog(self, role, name):
        for node in desktop.walk(self.find_dialog()):
            if node.getRoleName() == role and node.name == name:
                return node if self.has_state(node, pyatspi.STATE_SHOWING) else None
        return None

    def choose(self, title):
        """Merges, and takes one of the two titles for what both have changed."""
        self.click(self.wait_for_button("Merge"))
        self.wait_for(role="label", name="Conflicts")
        self.wait_for(role="label", name=HEADING)
        row = wait_for(title, lambda: self.find_in_dialog("list item", f"“{title}”"))
        self.click(row)
        check = wait_for(title, lambda: self.find_check(row))
        wait_for("choice", lambda: self.has_state(check, pyatspi.STATE_CHECKED))
        self.click(wait_for("Merge", lambda: self.find_in_dialog("button", "Merge")))
        wait_for("dialog gone", lambda: not self.find_dialog())
        self.wait_for_box(title)
        self.wait_for_box("Only changed here")
        self.wait_for_box("Only changed there")

    def find_check(self, row):
        for node in desktop.walk(row):
            if node.getRoleName() in ("radio button", "check box"):
                return node
        return None

    def check_choice(self, title):
        self.choose(title)
        self.assertTrue(self.has_titles("Changed there", "Only changed there"))
        self.save()
        self.assertTrue(self.has_titles(title, "Only changed here", "Only changed there"))
        xdotool("key", "ctrl+z")
        self.wait_for_box(THEIRS)
        self.wait_for_box("Changed here")

    def test_ours(self):
        self.check_choice("Changed here")

    def test_theirs(self):
        self.check_choice("Changed there")

    def test_reload(self):
        """Theirs counts, and ours is one step away."""
        self.click(self.wait_for_button("Reload"))
        self.wait_for_box("Only changed there")
        self.wait_for_box(OURS)
        xdotool("key", "ctrl+z")
        self.wait_for_box("Only changed here")

    def test_keep_mine(self):
        self.click(self.wait_for_button("Keep Mine"))
        wait_for("bar gone", lambda: not self.find(role="label", name=BAR))
        self.assertTrue(self.has_titles("Changed there", "Only changed there"))
        map_ = json.loads(self.save())
        self.assertEqual(map_["title"], "Buying a first e-bike")
        self.assertTrue(self.has_titles("Changed here", "Only changed here", THEIRS))


if __name__ == "__main__":
    desktop.main()
