# test-pain-points.py: a pain point is pinned, and an opportunity rated, by dragging
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json

import desktop
import editing
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
PAIN_POINT = "Box too heavy for one person"
OPPORTUNITY = "Lease slider on the product page"
TOUCHPOINT = "Scrolls past a spring ad"
# Down across more than two steps of the matrix.
DOWN = 75


class PainPoints(editing.PanelTestCase):
    sample = SAMPLE
    page = "Pain Points"

    def drag(self, start, end):
        xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 13):
            x = start[0] + (end[0] - start[0]) * step // 12
            y = start[1] + (end[1] - start[1]) * step // 12
            xdotool("mousemove", x, y, "sleep", 0.1)
        xdotool("mousemove", end[0] + 1, end[1], "sleep", 0.3)
        xdotool("mouseup", 1)

    def find_saved(self, members, title):
        map_ = json.loads(self.save())
        return next(item for item in map_[members] if item["title"] == title)

    def check_one_step(self):
        """What was done is taken back at once, and then the file is as it was."""
        xdotool("key", "ctrl+z")
        wait_for("undone", lambda: not self.is_done())
        self.assertEqual(self.save(), self.before)

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
