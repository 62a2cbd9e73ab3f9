# test-edit-mouse.py: a whole map is made with the pointer; only texts are typed
#
# SPDX-License-Identifier: GPL-3.0-or-later

import time

import pyatspi

import desktop
import editing
from desktop import wait_for, xdotool

# Where the button for one more is, in px: beyond the last card or stage, and how far down.
BEYOND = 20
CARD_SHARE = 0.2
STAGE_UP = 13
# Between two cards, or two stages, in px.
GAP = 12
# From one step of the scale to the next.
STEP = 41


class EditMouse(editing.EditTestCase):
    def place_of(self, node):
        """Where a box or button is on the screen."""
        frame_x, frame_y, _, _ = self.extents(self.frame)
        x, y, w, h = self.extents(node)
        words = xdotool("getwindowgeometry", "--shell", self.window).stdout.split()
        window = dict(word.split("=") for word in words)
        return int(window["X"]) + x - frame_x, int(window["Y"]) + y - frame_y, w, h

    def click_at(self, x, y, times=1):
        xdotool("mousemove", round(x), round(y))
        xdotool("click", "--repeat", times, "--delay", 40, 1)

    def click(self, node, times=1):
        x, y, w, h = self.place_of(node)
        self.click_at(x + w / 2, y + h / 2, times)

    def press_new(self, button):
        self.click(button)

    def click_away(self):
        """On the map, below all lanes."""
        x, y, w, h = self.place_of(self.canvas)
        self.click_at(x + w - 20, y + h - 20)
        wait_for("text taken", lambda: not self.find_editor())

    def write(self, text, box):
        self.type(text)
        self.click_away()
        return self.wait_for_box(box)

    def add_persona(self, name):
        """By the third line of the Add menu."""
        self.click(self.wait_for(role="toggle button", name="Add"))
        items = wait_for("menu", self.find_items)
        self.click_item(items[2])
        self.write(name, f"Persona: {name}")

    def click_item(self, item):
        """Extents in a menu leave out its shadow, so the pointer looks for the line from above."""
        x, y, w, h = self.place_of(item)
        for down in range(h // 4, 2 * h, 4):
            xdotool("mousemove", x + w // 2, y + down)
            if self.comes_under_pointer(item):
                xdotool("click", 1)
                return
        self.fail("the line of the menu is not where it says")

    def comes_under_pointer(self, item):
        for _ in range(20):
            if self.has_state(item, pyatspi.STATE_FOCUSED):
                return True
            time.sleep(0.05)
        return False

    def add_stages(self):
        stage = None
        for title, touchpoints in editing.STAGES.items():
            if stage is None:
                self.click(self.wait_for_box("Double-click here to add the first stage"))
            else:
                x, y, w, h = self.place_of(stage)
                self.click_at(x + w + BEYOND, y + h - STAGE_UP)
            stage = self.write(title, f"{title}, stage")
            self.click(self.wait_for_box(f"{title}, no touchpoints yet"))
            card = self.write(touchpoints[0], f"{touchpoints[0]}, ")
            for touchpoint in touchpoints[1:]:
                x, y, w, h = self.place_of(card)
                self.click_at(x + w + BEYOND, y + h * CARD_SHARE)
                card = self.write(touchpoint, f"{touchpoint}, ")

    def find_point(self, name):
        box = self.find_box(name)
        return box if box is not None and box.name == name else None

    def drag_by(self, node, down):
        x, y, w, h = self.place_of(node)
        xdotool("mousemove", x + w // 2, y + h // 2, "mousedown", 1)
        for _ in range(4):
            xdotool("mousemove_relative", "--", 0, down // 4)
        xdotool("mouseup", 1)

    def set_feeling(self, persona, touchpoint, clicked, score):
        """A click makes the point where it is; dragged, it comes to where it belongs."""
        name = f"{persona} at {touchpoint}"
        x, y, w, h = self.place_of(self.wait_for_box(f"{name}, empty"))
        self.click_at(x + w / 2, y + h / 2 - STEP * clicked)
        point = wait_for(name, lambda: self.find_point(name))
        wait_for(f"{name}: {clicked}", lambda: editing.read_score(point) == clicked)
        if clicked != score:
            self.drag_by(point, STEP * (clicked - score))
            wait_for(f"{name}: {score}", lambda: editing.read_score(point) == score)

    def add_feelings(self):
        """A click on a persona chooses the line; the points of others are in the way of the next."""
        others = False
        for persona, scores in editing.FEELINGS.items():
            self.click(self.wait_for_box(f"Persona: {persona}"))
            for touchpoint, score in zip(editing.TOUCHPOINTS, scores):
                self.set_feeling(persona, touchpoint, score if others else 0, score)
            others = True

    def test_map(self):
        self.start_new()
        self.add_stages()
        for persona in editing.FEELINGS:
            self.add_persona(persona)
        self.add_feelings()
        self.check_undo_and_redo()

    def test_menu(self):
        """The last but one of the lines of a card duplicates it."""
        self.start_with(desktop.ROOT / "data/samples/ebike.journey")
        x, y, w, h = self.place_of(self.wait_for_box("Test ride, Store"))
        xdotool("mousemove", x + w // 2, y + h // 2, "click", 3)
        items = wait_for("menu", self.find_items)
        self.click_item(items[-2])
        wait_for("the copy", lambda: self.count_boxes("Test ride, Store") == 2)

    def count_boxes(self, start):
        return sum(node.name.startswith(start) for node in self.get_boxes())

    def test_button_between_stages(self):
        self.start_with(desktop.ROOT / "data/samples/ebike.journey")
        first = self.wait_for_box("Awareness, stage")
        second = self.wait_for_box("Consideration, stage")
        _, y, _, h = self.place_of(first)
        left, _, _, _ = self.place_of(second)
        self.click_at(left - GAP / 2, y + h - STAGE_UP)
        stage = self.write("Interest", "Interest, stage")
        self.assertLess(self.place_of(first)[0], self.place_of(stage)[0])
        self.assertLess(self.place_of(stage)[0], self.place_of(second)[0])

    def test_button_between_cards(self):
        """The pointer only has to be between two cards, and the button is there."""
        self.start_with(desktop.ROOT / "data/samples/ebike.journey")
        x, y, w, h = self.place_of(self.wait_for_box("Reads a comparison test, "))
        right, _, _, _ = self.place_of(self.wait_for_box("Test ride, "))
        self.click_at((x + w + right) / 2, y + h * CARD_SHARE)
        card = self.write("Asks a friend", "Asks a friend, ")
        self.assertTrue(x < self.place_of(card)[0])
        self.assertEqual(round(self.place_of(card)[0]), round(right))


if __name__ == "__main__":
    desktop.main()
