# test-pain-points.py: a pain point is pinned, and an opportunity rated, by dragging
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
PAIN_POINT = "Box too heavy for one person"
OPPORTUNITY = "Lease slider on the product page"
TOUCHPOINT = "Scrolls past a spring ad"
# Down across more than two steps of the matrix.
DOWN = 75


class PainPoints(editing.EditTestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "map.journey"
        shutil.copy(SAMPLE, self.path)
        self.before = self.path.read_bytes()
        self.start(self.path)
        self.canvas = self.wait_for(role="list", name="Journey map")
        self.frame = self.wait_for(role="frame")
        wait_for("the window", self.find_window)
        self.window = self.find_window()
        xdotool("windowactivate", "--sync", self.window)
        wait_for("active window", lambda: self.has_state(self.frame, pyatspi.STATE_ACTIVE))
        self.click(self.wait_for(role="page tab", name="Pain Points"))

    def middle_of(self, node):
        """Where it is on the screen."""
        frame_x, frame_y, _, _ = self.extents(self.frame)
        x, y, w, h = self.extents(node)
        words = xdotool("getwindowgeometry", "--shell", self.window).stdout.split()
        window = dict(word.split("=") for word in words)
        return (
            int(window["X"]) + x - frame_x + w // 2,
            int(window["Y"]) + y - frame_y + h // 2,
        )

    def click(self, node):
        xdotool("mousemove", *self.middle_of(node), "click", 1)

    def drag(self, start, end):
        xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 13):
            x = start[0] + (end[0] - start[0]) * step // 12
            y = start[1] + (end[1] - start[1]) * step // 12
            xdotool("mousemove", x, y, "sleep", 0.1)
        xdotool("mousemove", end[0] + 1, end[1], "sleep", 0.3)
        xdotool("mouseup", 1)

    def wait_for_row(self, name):
        def find():
            for node in desktop.walk(self.app):
                shown = node.name == name and self.has_state(node, pyatspi.STATE_SHOWING)
                if shown and node.getRoleName() == "list item":
                    return node
            return None

        return wait_for(name, find)

    def find_saved(self, members, title):
        map_ = json.loads(self.save())
        return next(item for item in map_[members] if item["title"] == title)

    def check_one_step(self):
        """What was done is taken back at once, and then the file is as it was."""
        xdotool("key", "ctrl+z")
        wait_for("undone", lambda: not self.is_done())
        self.assertEqual(self.save(), self.before)

    def is_done(self):
        """Whether there is something to undo."""
        button = self.wait_for(role="button", starts="Undo")
        return self.has_state(button, pyatspi.STATE_SENSITIVE)

    def test_pin(self):
        row = self.wait_for_row(PAIN_POINT)
        x, y = self.middle_of(row)
        self.drag((x, y), self.middle_of(self.wait_for_box(TOUCHPOINT)))
        wait_for("pinned", self.is_done)
        self.assertIn("612cketa", self.find_saved("painPoints", PAIN_POINT)["touchpoints"])
        self.check_one_step()

    def test_matrix(self):
        point = self.wait_for_row(OPPORTUNITY)
        x, y = self.middle_of(point)
        self.drag((x, y), (x, y + DOWN))
        wait_for("rated", self.is_done)
        saved = self.find_saved("opportunities", OPPORTUNITY)
        self.assertLess(saved["impact"], 5)
        self.assertEqual(saved["effort"], 2)
        self.check_one_step()


if __name__ == "__main__":
    desktop.main()
