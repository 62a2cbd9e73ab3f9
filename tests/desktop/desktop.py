# desktop.py: the window as a person meets it: by pointer, keys and assistive technologies
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import pyatspi

ROOT = Path(os.environ["JOURNEY_SOURCE_ROOT"])
PROGRAM = os.environ["JOURNEY_PROGRAM"]
OFFLINE = os.environ["JOURNEY_OFFLINE"]

# Only to end a run in which something never comes; nothing is asserted about time.
PATIENCE = 60


def wait_for(what, get):
    """What get returns, once that is anything."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = get()
        except (RuntimeError, LookupError, ValueError):
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{what} never came")


def walk(node):
    """node and all below it that is to be seen."""
    yield node
    for child in list(node):
        if child is not None:
            yield from walk(child)


# Newer keyboard maps have F1 to F10 at several levels, of which xdotool takes one with Alt. So they
# are pressed by the numbers of their keys.
FUNCTION_KEYS = {f"F{number}": str(66 + number) for number in range(1, 11)}


def press_plainly(word):
    *modifiers, key = str(word).split("+")
    return "+".join([*modifiers, FUNCTION_KEYS.get(key, key)])


def xdotool(*words):
    if words[0] == "key":
        words = map(press_plainly, words)
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True)


class DesktopTestCase(unittest.TestCase):
    state = None

    def start(self, *files):
        if not self.state:
            # What one test leaves unsaved is not offered to the next.
            state = tempfile.TemporaryDirectory()
            self.addCleanup(state.cleanup)
            self.state = Path(state.name)
        environment = os.environ | {"XDG_STATE_HOME": str(self.state), "LD_PRELOAD": OFFLINE}
        self.process = subprocess.Popen([PROGRAM, *map(str, files)], env=environment)
        self.addCleanup(self.stop)
        self.app = wait_for("the program", self.find_app)
        return self.app

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def find_app(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.process.pid and len(list(app)):
                return app
        return None

    def find(self, role=None, name=None, starts=None):
        for node in walk(self.app):
            if role and node.getRoleName() != role:
                continue
            if name is not None and node.name != name:
                continue
            if starts is not None and not node.name.startswith(starts):
                continue
            return node
        return None

    def wait_for(self, **what):
        return wait_for(what, lambda: self.find(**what))

    def window_origin(self, title):
        """Where the top left corner of the canvas lies on the screen."""
        wait_for(title, lambda: xdotool("search", "--onlyvisible", "--name", title).stdout)
        window = xdotool("search", "--onlyvisible", "--name", title).stdout.split()[-1]
        xdotool("windowactivate", "--sync", window)
        words = xdotool("getwindowgeometry", "--shell", window).stdout.split()
        place = dict(word.split("=") for word in words)
        return int(place["X"]), int(place["Y"])

    def hide_panels(self, canvas, frame):
        """Leaves the whole window to the map; the keyboard is in it."""
        xdotool("key", "F9", "shift+F9")

        def has_room():
            left, top, width, height = self.extents(canvas)
            _, _, room, _ = self.extents(frame)
            time.sleep(0.3)
            rests = self.extents(canvas) == (left, top, width, height)
            return rests and left < 60 and width > room - 120

        wait_for("room for the map", has_room)

    @staticmethod
    def extents(node):
        e = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return e.x, e.y, e.width, e.height

    @staticmethod
    def has_state(node, state):
        return node.getState().contains(state)


def main():
    unittest.main(verbosity=2)
