# editing.py: a map made by hand, whatever the hand is on
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import tempfile
import time
from pathlib import Path

import pyatspi

import desktop
from desktop import wait_for, xdotool

EMPTY = b'{\n  "format": "journey",\n  "version": 1\n}\n'
NAME = "handmade"
STAGES = {
    "Aware": ["Sees an ad", "Asks a friend"],
    "Buy": ["Visits the shop", "Pays"],
    "Use": ["Unpacks it", "Calls for help"],
}
TOUCHPOINTS = [title for titles in STAGES.values() for title in titles]
FEELINGS = {"Ada": [1, 2, 0, -1, 2, -2], "Ben": [-1, 0, 1, -2, 0, 1]}


def read_structure(path):
    """What a map says, without the ids that are new each time."""
    map_ = json.loads(path.read_bytes())
    names = {persona["id"]: persona["name"] for persona in map_["personas"]}
    return {
        "personas": list(names.values()),
        "stages": [
            {
                "title": stage["title"],
                "touchpoints": [
                    {
                        "title": touchpoint["title"],
                        "feelings": {
                            names[emotion["persona"]]: emotion["score"]
                            for emotion in touchpoint["emotions"]
                        },
                    }
                    for touchpoint in stage["touchpoints"]
                ],
            }
            for stage in map_["stages"]
        ],
    }


def expected_structure():
    scores = zip(*FEELINGS.values())
    touchpoints = iter(
        {"title": title, "feelings": dict(zip(FEELINGS, row))}
        for title, row in zip(TOUCHPOINTS, scores)
    )
    return {
        "personas": list(FEELINGS),
        "stages": [
            {"title": title, "touchpoints": [next(touchpoints) for _ in titles]}
            for title, titles in STAGES.items()
        ],
    }


def read_score(point):
    """How a persona feels there: the first that is said of the point."""
    return int(point.description.split(",")[0].replace("\N{MINUS SIGN}", "-"))


class EditTestCase(desktop.DesktopTestCase):
    def start_new(self):
        """From the welcome page to a new map; how, is up to the hand."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / f"{NAME}.journey"
        self.start()
        self.activate_window()
        self.press_new(self.wait_for(role="button", name="New Map"))
        self.find_canvas()

    def start_with(self, file):
        self.start(file)
        self.activate_window()
        self.find_canvas()

    def find_canvas(self):
        self.canvas = self.wait_for(role="list", name="Journey map")
        self.get_boxes()
        wait_for("active window", lambda: self.has_state(self.frame, pyatspi.STATE_ACTIVE))
        self.hide_panels(self.canvas, self.frame)

    def activate_window(self):
        self.frame = self.wait_for(role="frame")
        wait_for("the window", self.find_window)
        self.window = self.find_window()
        xdotool("windowactivate", "--sync", self.window)
        wait_for("active window", lambda: self.has_state(self.frame, pyatspi.STATE_ACTIVE))

    def find_window(self):
        words = ("search", "--onlyvisible", "--pid", self.process.pid, "--name", ".")
        return desktop.xdotool(*words).stdout.split()[-1]

    # --- The pointer ---

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

    def wait_for_button(self, name, role="button"):
        """Such a button that can be pressed."""

        def find():
            for node in desktop.walk(self.app):
                if node.getRoleName() == role and node.name == name:
                    if self.has_state(node, pyatspi.STATE_SHOWING):
                        return node if self.has_state(node, pyatspi.STATE_SENSITIVE) else None
            return None

        return wait_for(name, find)

    def choose_from_menu(self, button, number):
        """Opens a menu by the pointer, and goes on by the keys: extents in it leave out its shadow."""
        self.click(self.wait_for(role="toggle button", name=button))
        items = wait_for("menu", self.find_items)
        wait_for("line", lambda: self.goes_down_to(items[number]))
        xdotool("key", "Return")

    def find_items(self):
        items = [node for node in desktop.walk(self.app) if node.getRoleName() == "menu item"]
        shown = [node for node in items if self.has_state(node, pyatspi.STATE_SHOWING)]
        return shown if len(shown) > 2 else None

    def goes_down_to(self, item):
        """Goes one further, unless the keyboard is there."""
        for _ in range(10):
            if self.has_state(item, pyatspi.STATE_FOCUSED):
                return True
            time.sleep(0.05)
        xdotool("key", "Down")
        return False

    # --- What the map shows ---

    def get_boxes(self):
        """While the map is busy, it has no answer for a moment."""
        return wait_for("boxes", lambda: [box for box in list(self.canvas) if box is not None])

    def find_box(self, start):
        for node in self.get_boxes():
            if node.name.startswith(start):
                return node
        return None

    def wait_for_box(self, start):
        return wait_for(start, lambda: self.find_box(start))

    def retitle(self, start, title):
        """Types another title for a touchpoint."""
        card = self.wait_for_box(start)
        self.click(card)
        wait_for("focus", lambda: self.has_state(card, pyatspi.STATE_FOCUSED))
        xdotool("key", "F2")
        self.type(title)
        xdotool("key", "Return")
        return self.wait_for_box(title)

    def get_focused(self):
        for node in self.get_boxes():
            if self.has_state(node, pyatspi.STATE_FOCUSED):
                return node
        return None

    def find_editor(self):
        for node in self.get_boxes():
            if node.getRoleName() == "text":
                return node if self.has_state(node, pyatspi.STATE_FOCUSED) else None
        return None

    def type(self, text):
        """Replaces the text that is open for typing."""
        editor = wait_for(f"where {text} is typed", self.find_editor)
        xdotool("type", text)
        wait_for(text, lambda: editor.queryText().getText(0, -1) == text)

    # --- The file ---

    def save_as(self):
        """Saves a map that has no file yet: the dialog asks for one."""
        xdotool("key", "ctrl+s")
        self.choose_file(self.path)
        return self.path.read_bytes()

    def choose_file(self, path):
        """Answers the dialog that asks where to write."""
        wait_for("file dialog", self.find_file_entry)
        wait_for("path", lambda: self.give_path(path))
        xdotool("key", "Return")
        wait_for(path.name, path.exists)
        wait_for("the window", lambda: self.has_state(self.frame, pyatspi.STATE_ACTIVE))

    def give_path(self, path):
        """The dialog, which is not ours, completes what is typed, and not always in time for it."""
        entry = self.find_file_entry()
        entry.queryEditableText().setTextContents(str(path))
        for _ in range(20):
            text = entry.queryText()
            if text.getText(0, text.characterCount) == str(path):
                return True
            time.sleep(0.05)
        return False

    def find_file_entry(self):
        """The one entry of the dialog that has the focus."""
        for window in self.app:
            if window is None or window == self.frame:
                continue
            for node in desktop.walk(window):
                if node.getRoleName() in ("text", "entry") and self.has_state(
                    node, pyatspi.STATE_FOCUSED
                ):
                    return node
        return None

    def save(self):
        """Saves, and returns the bytes once the window has nothing unsaved any more."""
        before = os.stat(self.path).st_ino
        xdotool("key", "ctrl+s")
        wait_for("saved file", lambda: os.stat(self.path).st_ino != before)
        return self.path.read_bytes()

    def step_to_end(self, name, keys):
        """Takes one step after the other, until there is none left; one too many does nothing."""
        button = self.wait_for(role="button", starts=name)
        while self.has_state(button, pyatspi.STATE_SENSITIVE):
            xdotool("key", keys)

    def undo_all(self):
        self.step_to_end("Undo", "ctrl+z")

    def redo_all(self):
        self.step_to_end("Redo", "ctrl+shift+z")

    def check_undo_and_redo(self):
        """The map is made: it is saved, taken back step by step, and made again."""
        made = self.save_as()
        self.assertEqual(read_structure(self.path), expected_structure())

        self.undo_all()
        self.assertEqual(self.save(), EMPTY)
        self.redo_all()
        self.assertEqual(self.save(), made)


class PanelTestCase(EditTestCase):
    """A map with one page of the panel at its end open."""

    sample = None
    page = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "map.journey"
        shutil.copy(self.sample, self.path)
        self.before = self.path.read_bytes()
        self.start(self.path)
        self.canvas = self.wait_for(role="list", name="Journey map")
        self.frame = self.wait_for(role="frame")
        wait_for("the window", self.find_window)
        self.window = self.find_window()
        xdotool("windowactivate", "--sync", self.window)
        wait_for("active window", lambda: self.has_state(self.frame, pyatspi.STATE_ACTIVE))
        self.click(self.wait_for(role="page tab", name=self.page))

    def wait_for_row(self, name):
        def find():
            for node in desktop.walk(self.app):
                shown = node.name == name and self.has_state(node, pyatspi.STATE_SHOWING)
                if shown and node.getRoleName() == "list item":
                    return node
            return None

        return wait_for(name, find)

    def is_done(self):
        """Whether there is something to undo."""
        button = self.wait_for(role="button", starts="Undo")
        return self.has_state(button, pyatspi.STATE_SENSITIVE)
