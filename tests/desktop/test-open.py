# test-open.py: maps are opened, seen, read out, zoomed and scrolled
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import time
from pathlib import Path

import pyatspi

import desktop
from desktop import wait_for

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
TITLE = "Buying a first e-bike"
CHECKOUT = "Online checkout"


class Open(desktop.DesktopTestCase):
    def test_map_is_read_out(self):
        self.start(SAMPLE)
        canvas = self.wait_for(role="list", name="Journey map")
        card = self.wait_for(role="list item", starts=CHECKOUT)
        self.window_origin(TITLE)
        self.hide_panels(canvas, self.wait_for(role="frame", name=TITLE))
        heading = self.wait_for(role="heading", name=TITLE)
        meter = self.wait_for(role="level bar", name=f"Commuting parent at {CHECKOUT}")

        self.assertEqual(card.parent, canvas)
        self.assertIn("Website", card.name)
        self.assertIn("Purchase", card.description)
        self.assertIn("Awful", meter.description)
        self.assertTrue(self.has_state(card, pyatspi.STATE_FOCUSABLE))

        left, top, width, height = self.extents(canvas)
        x, y, w, h = self.extents(card)
        self.assertTrue(left < x < x + w < left + width, (left, x, w, width))
        self.assertTrue(top < y < y + h < top + height, (top, y, h, height))
        self.assertGreater(w, 100)
        self.assertGreater(h, 50)
        self.assertLess(self.extents(heading)[1], y)

        stages = [c for c in canvas if c.getRoleName() == "heading" and ", stage " in c.name]
        self.assertEqual(len(stages), 5)
        self.assertEqual(stages, sorted(stages, key=lambda stage: self.extents(stage)[0]))

    def click(self, node):
        """Clicks in the middle of a box, which is where its extents say."""
        left, top, _, _ = self.extents(self.canvas)
        x, y, w, h = self.extents(node)
        frame_x, frame_y = self.origin_of_canvas()
        desktop.xdotool("mousemove", frame_x + x - left + w // 2, frame_y + y - top + h // 2)
        desktop.xdotool("click", 1)

    def origin_of_canvas(self):
        window_x, window_y = self.window_origin(TITLE)
        frame = self.wait_for(role="frame", name=TITLE)
        left, top, _, _ = self.extents(self.canvas)
        frame_left, frame_top, _, _ = self.extents(frame)
        return window_x + left - frame_left, window_y + top - frame_top

    def test_pointer(self):
        self.start(SAMPLE)
        self.canvas = self.wait_for(role="list", name="Journey map")
        card = self.wait_for(role="list item", starts="Reads a comparison test")

        self.click(card)
        wait_for("focus", lambda: self.has_state(card, pyatspi.STATE_FOCUSED))
        self.assertFalse(self.has_state(self.canvas, pyatspi.STATE_FOCUSED))
        self.wait_for(role="label", starts="Reads a comparison test, Website")

        # The card under the pointer grows, and stays there.
        x, y, w, h = self.extents(card)
        desktop.xdotool("keydown", "ctrl", "click", 4)
        wait_for("larger card", lambda: self.extents(card)[2] > w * 1.1)
        desktop.xdotool("keyup", "ctrl")
        x2, y2, w2, h2 = self.extents(card)
        self.assertLess(abs(x2 + w2 / 2 - x - w / 2), 4)
        self.assertLess(abs(y2 + h2 / 2 - y - h / 2), 4)

        desktop.xdotool("click", "--repeat", 3, 5)
        wait_for("scrolled down", lambda: self.extents(card)[1] < y2)
        x3, _, _, _ = self.extents(card)
        desktop.xdotool("keydown", "shift", "click", "--repeat", 3, 5)
        wait_for("scrolled right", lambda: self.extents(card)[0] < x3)
        desktop.xdotool("keyup", "shift")

    def is_at(self, node, x, y):
        """Extents are whole numbers around what may lie between them."""
        left, top, _, _ = self.extents(node)
        return abs(left - x) <= 1 and abs(top - y) <= 1

    def test_drag(self):
        self.start(SAMPLE)
        self.canvas = self.wait_for(role="list", name="Journey map")
        card = self.wait_for(role="list item", starts=CHECKOUT)
        self.window_origin(TITLE)
        self.hide_panels(self.canvas, self.wait_for(role="frame", name=TITLE))
        self.click(card)
        wait_for("focus", lambda: self.has_state(card, pyatspi.STATE_FOCUSED))
        x, y, _, _ = self.extents(card)

        desktop.xdotool("mousedown", 2, "mousemove_relative", "--", -100, -60, "mouseup", 2)
        wait_for("dragged", lambda: self.is_at(card, x - 100, y - 60))

        # The window manager holds clicks back for a moment, but not keys.
        desktop.xdotool("keydown", "space", "mousedown", 1, "mousemove_relative", 50, 30)
        desktop.xdotool("mouseup", 1)
        wait_for("dragged back", lambda: self.is_at(card, x - 50, y - 30))
        desktop.xdotool("keyup", "space")

    def test_keys(self):
        self.start(SAMPLE)
        self.canvas = self.wait_for(role="list", name="Journey map")
        card = self.wait_for(role="list item", starts=CHECKOUT)
        self.window_origin(TITLE)

        desktop.xdotool("key", "ctrl+plus")
        self.wait_for(role="button", name="110 %")
        desktop.xdotool("key", "ctrl+0")
        self.wait_for(role="button", name="100 %")
        x, _, _, _ = self.extents(card)
        desktop.xdotool("key", "ctrl+End")
        wait_for("scrolled to the end", lambda: self.extents(card)[0] < x)
        desktop.xdotool("key", "ctrl+Home")
        wait_for("back at the start", lambda: self.extents(card)[0] == x)

        desktop.xdotool("key", "shift+1")
        last = self.wait_for(role="list item", starts="Refers a colleague")
        left, _, width, _ = self.extents(self.canvas)
        wait_for("whole map", lambda: sum(self.extents(last)[:3:2]) < left + width)

        desktop.xdotool("key", "ctrl+w")
        self.assertEqual(self.process.wait(), 0)

    def read_effort(self):
        """How long the program has run on a processor, in ns, and how often it was woken up."""
        tasks = list(Path(f"/proc/{self.process.pid}/task").iterdir())
        used = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)
        status = "".join((task / "status").read_text() for task in tasks)
        return used, sum(map(int, re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.M)))

    def is_idle(self):
        """Whether for a while less than a thousandth of it was used, and no clock ticked."""
        seconds = 3
        used, woken = self.read_effort()
        time.sleep(seconds)
        now_used, now_woken = self.read_effort()
        return now_used - used < seconds * 1e6 and now_woken - woken < 5 * seconds

    def test_idle(self):
        self.start(SAMPLE)
        self.wait_for(role="list item", starts=CHECKOUT)
        self.window_origin(TITLE)
        wait_for("rest", self.is_idle)

    def test_welcome(self):
        self.start()
        self.wait_for(role="label", name="Map a Customer Journey")
        self.wait_for(role="label", name=TITLE)
        self.assertIsNone(self.find(role="list", name="Journey map"))

    def test_bad_file(self):
        self.start(desktop.ROOT / "tests/data/damage/missing-comma.journey")
        self.wait_for(role="label", name="Could Not Open the Map")
        message = self.wait_for(role="label", starts="“missing-comma.journey”")
        self.assertIn("37", message.name)
        self.assertIn("comma", message.name)
        self.window_origin("Journey")
        desktop.xdotool("key", "Escape")
        wait_for("dialog gone", lambda: not self.find(role="label", name="Could Not Open the Map"))
        self.wait_for(role="label", name="Map a Customer Journey")

    def test_odd_file(self):
        self.start(desktop.ROOT / "tests/data/damage/finding-duplicate-id.journey")
        self.wait_for(role="label", name="1 thing in this file looks wrong")
        self.wait_for(role="list", name="Journey map")


if __name__ == "__main__":
    desktop.main()
