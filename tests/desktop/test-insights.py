# test-insights.py: a finding leads to its place, and can be ignored
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json

import desktop
import editing
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/mobile-plan.journey"
FINDING = "The touchpoint has no channel"
TOUCHPOINT = "Defines the needs"


class Insights(editing.PanelTestCase):
    sample = SAMPLE
    page = "Insights"

    def scroll_to(self, node):
        """With the wheel over the panel, until the whole of the row is to be seen."""

        def is_seen():
            _, y, _, h = self.extents(node)
            _, top, _, height = self.extents(self.frame)
            return top + 120 < y and y + h < top + height - 20

        if not is_seen():
            tab = self.wait_for(role="page tab", name=self.page)
            x, y = self.middle_of(tab)
            xdotool("mousemove", x, y + 200)
        for _ in range(60):
            if is_seen():
                return
            xdotool("click", 5, "sleep", 0.1)
        self.fail("the finding cannot be scrolled to")

    def test_finding(self):
        row = self.wait_for_row(FINDING)
        self.scroll_to(row)
        self.click(row)

        self.wait_for(role="label", starts=f"{TOUCHPOINT}, No channel")
        self.assertFalse(self.is_done())

    def test_ignore(self):
        row = self.wait_for_row(FINDING)
        self.scroll_to(row)
        ignore = next(n for n in desktop.walk(row) if n.name.startswith("Ignore"))
        self.click(ignore)
        wait_for("ignored", self.is_done)
        ignored = json.loads(self.save())["ignored"]
        self.assertTrue(any(name.startswith("touchpoint-without-channel") for name in ignored))
        xdotool("key", "ctrl+z")
        wait_for("undone", lambda: not self.is_done())
        self.assertEqual(self.save(), self.before)


if __name__ == "__main__":
    desktop.main()
