# test-people.py: a persona is written beside the map, and what is looked at is picked there
#
# SPDX-License-Identifier: GPL-3.0-or-later

import pyatspi

import desktop
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
TITLE = "Buying a first e-bike"
FIRST, SECOND = "Commuting parent", "Weekend rider"


class People(desktop.DesktopTestCase):
    def setUp(self):
        self.start(SAMPLE)
        self.canvas = self.wait_for(role="list", name="Journey map")
        self.frame = self.wait_for(role="frame", name=TITLE)

    def place_of(self, node):
        """The middle of it on the screen."""
        window_x, window_y = self.window_origin(TITLE)
        left, top, _, _ = self.extents(self.frame)
        x, y, w, h = self.extents(node)
        return window_x + x - left + w // 2, window_y + y - top + h // 2

    def click(self, node):
        xdotool("mousemove", *self.place_of(node), "click", 1)

    def drag(self, source, target, below):
        """In steps, as a hand does: what is dragged over must see it coming."""
        x, y = self.place_of(source)
        end_x, end_y = self.place_of(target)
        end_y += below
        xdotool("mousemove", x, y, "mousedown", 1)
        for step in range(1, 13):
            place = x + (end_x - x) * step // 12, y + (end_y - y) * step // 12
            xdotool("mousemove", *place, "sleep", 0.1)
        xdotool("mousemove", end_x + 1, end_y, "sleep", 0.3, "mouseup", 1)

    def find_in(self, node, role, name):
        for child in desktop.walk(node):
            if child.getRoleName() == role and child.name == name:
                if self.has_state(child, pyatspi.STATE_SHOWING):
                    return child
        return None

    def wait_for_shown(self, role, name):
        return wait_for(name, lambda: self.find_in(self.app, role, name))

    def find_box(self, start):
        for box in list(self.canvas):
            if box is not None and box.name.startswith(start):
                return box
        return None

    def find_editor(self):
        for node in list(self.canvas):
            if node is not None and node.getRoleName() == "text":
                return self.has_state(node, pyatspi.STATE_FOCUSED)
        return False

    def count_points(self, name):
        return sum(1 for box in list(self.canvas) if box and box.name.startswith(f"{name} at "))

    def test_sheet(self):
        self.click(self.wait_for_shown("button", "Edit…"))
        field = self.wait_for_shown("text", "Name")
        self.click(field)
        wait_for("focus", lambda: self.has_state(field, pyatspi.STATE_FOCUSED))
        xdotool("key", "ctrl+a")
        xdotool("type", "Parent on the way")
        wait_for("the map", lambda: self.find_box("Persona: Parent on the way"))
        xdotool("key", "Escape")
        wait_for("the sheet to go", lambda: not self.find_in(self.app, "text", "Name"))
        xdotool("key", "ctrl+z")
        wait_for("the map", lambda: self.find_box(f"Persona: {FIRST}"))

    def test_line(self):
        points = self.count_points(SECOND)
        self.assertGreater(points, 0)
        self.click(self.wait_for_shown("toggle button", f"Line of {SECOND}"))
        wait_for("the line to go", lambda: self.count_points(SECOND) == 0)
        self.click(self.wait_for_shown("button", "Clear Filter"))
        wait_for("the line", lambda: self.count_points(SECOND) == points)

    def test_order(self):
        self.drag(self.wait_for_shown("label", FIRST), self.wait_for_shown("label", SECOND), 34)

        def is_first():
            names = [box.name for box in list(self.canvas) if box.name.startswith("Persona: ")]
            return names and names[0] == f"Persona: {SECOND}"

        wait_for("another order", is_first)

    def test_channel(self):
        """Dragged from the palette it is a new touchpoint; its touchpoints stand out at a click."""
        chat = self.wait_for_shown("label", "Chat")
        self.drag(chat, self.find_box("Reads a comparison test"), 0)
        wait_for("where its title is typed", self.find_editor)
        xdotool("type", "Asks a clerk")
        xdotool("key", "Return")
        wait_for("the touchpoint", lambda: self.find_box("Asks a clerk, Chat"))
        made = self.find_box("Asks a clerk, Chat")
        self.click(made)
        wait_for("selection", lambda: self.has_state(made, pyatspi.STATE_SELECTED))
        other = self.find_box("Reads a comparison test")
        self.assertFalse(self.has_state(other, pyatspi.STATE_SELECTED))
        self.click(chat)
        self.wait_for_shown("button", "Clear Filter")
        wait_for("what steps back", lambda: other.description.endswith("filtered out"))
        self.assertNotIn("filtered out", made.description)


if __name__ == "__main__":
    desktop.main()
