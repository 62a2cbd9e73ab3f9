# test-details.py: what is clicked on the map is edited beside it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import pyatspi

import desktop
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
TITLE = "Buying a first e-bike"
CARD = "Reads a comparison test"


class Details(desktop.DesktopTestCase):
    def click(self, node):
        """Clicks in the middle of it, which is where its extents say."""
        window_x, window_y = self.window_origin(TITLE)
        left, top, _, _ = self.extents(self.frame)
        x, y, w, h = self.extents(node)
        xdotool("mousemove", window_x + x - left + w // 2, window_y + y - top + h // 2)
        xdotool("click", 1)

    def find_field(self, name):
        for node in desktop.walk(self.app):
            if node.getRoleName() == "text" and node.name == name:
                if self.has_state(node, pyatspi.STATE_SHOWING):
                    return node
        return None

    def test_touchpoint(self):
        self.start(SAMPLE)
        self.wait_for(role="list", name="Journey map")
        self.frame = self.wait_for(role="frame", name=TITLE)
        self.click(self.wait_for(role="list item", starts=CARD))
        self.wait_for(role="label", name="Touchpoint")
        field = wait_for("the title", lambda: self.find_field("Title"))
        self.assertEqual(field.queryText().getText(0, -1), CARD)

        self.click(field)
        wait_for("focus", lambda: self.has_state(field, pyatspi.STATE_FOCUSED))
        xdotool("key", "ctrl+a")
        xdotool("type", "Compares prices")
        self.wait_for(role="list item", starts="Compares prices")
        xdotool("key", "ctrl+z")
        self.wait_for(role="list item", starts=CARD)
        wait_for("the field", lambda: field.queryText().getText(0, -1) == CARD)


if __name__ == "__main__":
    desktop.main()
