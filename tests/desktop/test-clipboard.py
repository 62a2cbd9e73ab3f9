# test-clipboard.py: what other programs get of a map and give to it, by clipboard and by drag
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

import pyatspi

import desktop
import editing
from desktop import wait_for, xdotool

PEER = os.environ["JOURNEY_PEER"]
MAP = "application/x-journey+json"
TEXT = "text/plain;charset=utf-8"
ROWS = "Stage\tTouchpoint\tChannel\nBuy\tVisits the shop\tstore\nBuy\tPays\tstore\n"
SIZE = (780, 900)


class Clipboard(editing.EditTestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    # --- The other program ---

    def offer(self, *words):
        peer = subprocess.Popen([PEER, *map(str, words)], stdout=subprocess.PIPE, text=True)
        self.addCleanup(peer.communicate)
        self.addCleanup(peer.terminate)
        if words[0] != "drag":
            self.assertEqual(peer.stdout.readline(), "ready\n")
            # By the time that a third program has read it, the window has heard of it too.
            self.read(words[1])
            time.sleep(0.5)

    def offer_bytes(self, mime_type, content):
        path = self.folder / "content"
        path.write_bytes(content)
        self.offer("offer", mime_type, path)

    def read(self, mime_type):
        return subprocess.run([PEER, "read", mime_type], check=True, capture_output=True).stdout

    # --- Windows and places ---

    def copy_sample(self, name):
        path = self.folder / f"{name}.journey"
        path.write_bytes((desktop.ROOT / "data" / "samples" / path.name).read_bytes())
        return path

    @staticmethod
    def find_window_of(title):
        words = ["xdotool", "search", "--onlyvisible", "--name", title]
        found = subprocess.run(words, check=False, capture_output=True, text=True).stdout.split()
        return found[-1] if found else None

    def place_window(self, title, x):
        window = wait_for(title, lambda: self.find_window_of(title))
        xdotool("windowsize", "--sync", window, *SIZE)
        xdotool("windowmove", "--sync", window, x, 0)
        return window

    def find_map(self, title):
        for frame in list(self.app):
            if frame is not None and title in frame.name:
                for node in desktop.walk(frame):
                    if node.getRoleName() == "list" and node.name == "Journey map":
                        return frame, node
        return None

    def find_canvas(self):
        """The panels may stay: nothing here is behind them."""
        self.canvas = self.wait_for(role="list", name="Journey map")

    def open_empty(self):
        self.path = self.folder / f"{editing.NAME}.journey"
        self.path.write_bytes(editing.EMPTY)
        self.start_with(self.path)

    def find_card(self, canvas, start):
        for node in list(canvas):
            if node is not None and node.name.startswith(start):
                return node
        return None

    def place_of(self, window, frame, node):
        """The middle of a box on the screen, once it stays there."""
        places = [None]
        wait_for("rest", lambda: places.append(self.measure(window, frame, node)) or
                 places[-1] == places[-2])
        return places[-1]

    def measure(self, window, frame, node):
        time.sleep(0.3)
        frame_x, frame_y, _, _ = self.extents(frame)
        x, y, w, h = self.extents(node)
        words = xdotool("getwindowgeometry", "--shell", window).stdout.split()
        place = dict(word.split("=") for word in words)
        return int(place["X"]) + x - frame_x + w // 2, int(place["Y"]) + y - frame_y + h // 2

    def drag(self, start, end):
        xdotool("mousemove", *start, "mousedown", 1)
        for step in range(1, 13):
            x = start[0] + (end[0] - start[0]) * step // 12
            y = start[1] + (end[1] - start[1]) * step // 12
            xdotool("mousemove", x, y, "sleep", 0.1)
        xdotool("mousemove", end[0] + 1, end[1], "sleep", 0.3)
        xdotool("mouseup", 1)

    def is_said(self, start):
        for node in desktop.walk(self.app):
            if node.getRoleName() in ("label", "button") and node.name.startswith(start):
                return node
        return None

    # --- Tests ---

    def test_copy(self):
        """A copied touchpoint is a map, a drawing, a picture and a table."""
        self.path = self.copy_sample("ebike")
        self.start_with(self.path)
        card = self.wait_for_box("Sees a neighbour")
        place = self.place_of(self.find_window(), self.frame, card)
        xdotool("mousemove", *place, "click", 1)
        wait_for("focus", lambda: self.has_state(card, pyatspi.STATE_FOCUSED))
        xdotool("key", "ctrl+c")

        copied = wait_for("copied map", lambda: json.loads(self.read(MAP)))
        touchpoints = [t["title"] for stage in copied["stages"] for t in stage["touchpoints"]]
        self.assertEqual(touchpoints, ["Sees a neighbour's e-bike"])
        self.assertIn(b"<svg", self.read("image/svg+xml")[:200])
        self.assertEqual(self.read("image/png")[:4], b"\x89PNG")
        lines = self.read(TEXT).decode().splitlines()
        self.assertEqual(lines[0].split("\t")[:2], ["Stage", "Touchpoint"])
        self.assertEqual(lines[1].split("\t")[:2], ["Awareness", "Sees a neighbour's e-bike"])

    def test_paste_rows(self):
        self.open_empty()
        self.offer_bytes(TEXT, ROWS.encode())
        xdotool("key", "ctrl+v")
        self.wait_for_box("Visits the shop, ")
        self.save()
        map_ = json.loads(self.path.read_bytes())
        stage = next(stage for stage in map_["stages"] if stage.get("title") == "Buy")
        self.assertEqual([t["title"] for t in stage["touchpoints"]], ["Visits the shop", "Pays"])
        self.assertEqual([t["channel"] for t in stage["touchpoints"]], ["store", "store"])
        self.undo_all()
        self.assertEqual(self.save(), editing.EMPTY)

    def test_hostile(self):
        """What is damaged or too long is refused in words, and the map stays as it is."""
        self.open_empty()
        self.offer_bytes(MAP, b'{"format": "journey", "version": 1, "stages": [')
        xdotool("key", "ctrl+v")
        wait_for("words", lambda: self.is_said("The clipboard cannot be pasted"))
        self.offer("flood", TEXT)
        xdotool("key", "ctrl+v")
        wait_for("words", lambda: self.is_said("The clipboard cannot be pasted: It has more"))
        self.offer_bytes(TEXT, b"Pays")
        xdotool("key", "ctrl+v")
        self.wait_for_box("Pays, ")
        self.undo_all()
        self.assertEqual(self.save(), editing.EMPTY)

    def test_drag_between_windows(self):
        bike = self.copy_sample("ebike")
        airport = self.copy_sample("airport")
        before = bike.read_bytes()
        self.start(bike, airport)
        windows = [self.place_window("first e-bike", 0), self.place_window("at the airport", 800)]
        frames = [
            wait_for(title, lambda: self.find_map(title))
            for title in ("first e-bike", "at the airport")
        ]
        cards = [
            wait_for(start, lambda: self.find_card(canvas, start))
            for (_, canvas), start in zip(frames, ("Sees a neighbour", "Books online"))
        ]
        places = [
            self.place_of(window, frame, card)
            for window, (frame, _), card in zip(windows, frames, cards)
        ]
        # Into its second half: behind the card that is there.
        self.drag(places[0], (places[1][0] + 40, places[1][1]))

        wait_for("copy", lambda: self.find_card(frames[1][1], "Sees a neighbour"))
        xdotool("windowactivate", "--sync", windows[1])
        self.path = airport
        self.save()
        map_ = json.loads(airport.read_bytes())
        touchpoints = [t["title"] for t in map_["stages"][0]["touchpoints"]]
        self.assertEqual(touchpoints.index("Sees a neighbour's e-bike"), 1)
        self.assertIn("Commuting parent", [persona["name"] for persona in map_["personas"]])
        self.assertEqual(bike.read_bytes(), before)

    def test_drag_text(self):
        self.open_empty()
        self.offer("drag", "Asks a friend")
        peer = wait_for("the other program", lambda: self.find_window_of("^Peer$"))
        xdotool("windowmove", "--sync", self.window, 0, 0)
        xdotool("windowmove", "--sync", peer, 1300, 700)
        xdotool("windowactivate", "--sync", peer)
        hint = self.wait_for_box("Double-click here to add the first stage")
        place = self.place_of(self.window, self.frame, hint)
        words = xdotool("getwindowgeometry", "--shell", peer).stdout.split()
        geometry = dict(word.split("=") for word in words)
        start = [
            int(geometry[at]) + int(geometry[size]) // 2
            for at, size in (("X", "WIDTH"), ("Y", "HEIGHT"))
        ]
        self.drag(start, place)
        self.wait_for_box("Asks a friend, ")


if __name__ == "__main__":
    desktop.main()
