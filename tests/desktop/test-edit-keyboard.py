# test-edit-keyboard.py: a whole map is made without a pointer
#
# SPDX-License-Identifier: GPL-3.0-or-later

import time

import pyatspi

import desktop
import editing
from desktop import wait_for, xdotool


class EditKeyboard(editing.EditTestCase):
    def press_new(self, button):
        """By the keys alone: Tab leads to the button."""
        for _ in range(20):
            if self.comes_to(button):
                xdotool("key", "Return")
                return
            xdotool("key", "Tab")
        self.fail("Tab never leads to New Map")

    def comes_to(self, button):
        for _ in range(20):
            if self.has_state(button, pyatspi.STATE_FOCUSED):
                return True
            time.sleep(0.05)
        return False

    def go(self, key, start):
        """Presses a key until the keyboard has come to a box."""
        for _ in range(100):
            focused = self.get_focused()
            name = focused.name if focused else ""
            if name.startswith(start):
                return
            xdotool("key", key)
            wait_for(f"the next box from {name} to {start}", lambda: self.is_past(focused))
        self.fail(f"{key} never leads to {start}")

    def is_past(self, box):
        now = self.get_focused()
        return now is not None and now != box

    def write(self, text, box):
        """Types a text and leaves it; box is how its box is called then."""
        self.type(text)
        xdotool("key", "Return")
        self.wait_for_focus(box)

    def wait_for_focus(self, start):
        def is_there():
            focused = self.get_focused()
            return focused is not None and focused.name.startswith(start)

        wait_for(f"keyboard on {start}", is_there)

    def add_persona(self, name):
        xdotool("key", "ctrl+shift+p")
        self.wait_for(role="label", name="Add a stage")
        xdotool("type", "persona")
        wait_for("the one command", lambda: not self.find(role="label", name="Add a stage"))
        self.wait_for(role="label", name="Add a persona")
        xdotool("key", "Return")
        self.write(name, f"Persona: {name}")

    def add_stages(self):
        previous = None
        for title, touchpoints in editing.STAGES.items():
            if previous:
                self.go("Up", f"{previous}, stage")
            xdotool("key", "Insert")
            self.write(title, f"{title}, stage")
            self.go("Down", f"{title}, no touchpoints yet")
            for touchpoint in touchpoints:
                xdotool("key", "ctrl+Return")
                self.write(touchpoint, f"{touchpoint}, ")
            previous = title

    def set_feeling(self, persona, touchpoint, score):
        point = f"{persona} at {touchpoint}"
        xdotool("key", "Return")
        self.wait_for_point(point, 0)
        way = 1 if score > 0 else -1
        for step in range(abs(score)):
            xdotool("key", "Up" if score > 0 else "Down")
            self.wait_for_point(point, way * (step + 1))

    def wait_for_point(self, name, score):
        def has_score():
            box = self.get_focused()
            return box and box.name == name and editing.read_score(box) == score

        wait_for(f"{name}: {score}", has_score)

    def add_feelings(self):
        first = editing.TOUCHPOINTS[0]
        for persona, scores in editing.FEELINGS.items():
            xdotool("key", "ctrl+Home")
            self.go("Tab", f"{persona} at {first}, empty")
            for touchpoint, score in zip(editing.TOUCHPOINTS, scores):
                self.go("Right", f"{persona} at {touchpoint}, empty")
                self.set_feeling(persona, touchpoint, score)

    def test_map(self):
        self.start_new()
        self.go("Tab", "Double-click here to add the first stage")
        self.add_stages()
        for persona in editing.FEELINGS:
            self.add_persona(persona)
        self.add_feelings()
        self.check_undo_and_redo()

    def start_with_sample(self):
        self.start_with(desktop.ROOT / "data/samples/ebike.journey")

    def find_menu(self):
        for node in list(self.canvas):
            if node is not None and node.getRoleName() == "menu":
                return node
        return None

    def test_menu(self):
        """By its letter to a menu of moments, and there to the first: none."""
        self.start_with_sample()
        self.go("Tab", "Online checkout, Website")
        card = self.get_focused()
        self.assertIn("Moment of truth", card.description)
        xdotool("key", "shift+F10")
        wait_for("menu", self.find_menu)
        xdotool("key", "m", "Down", "Return")
        wait_for("no moment", lambda: "Moment of truth" not in card.description)
        wait_for("menu gone", lambda: not self.find_menu())
        xdotool("key", "ctrl+z")
        wait_for("the moment", lambda: "Moment of truth" in card.description)

    def test_connect(self):
        self.start_with_sample()
        self.go("Tab", "Online checkout, Website")
        xdotool("key", "ctrl+l")
        self.wait_for(role="label", name="Connect To")
        xdotool("type", "test ride")
        wait_for("one row", lambda: not self.find(role="label", name="Reads a comparison test"))
        xdotool("key", "Return")
        self.wait_for_focus("From Online checkout to Test ride")


if __name__ == "__main__":
    desktop.main()
