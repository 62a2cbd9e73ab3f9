# test-print.py: a map is printed, and saved as a poster of several pages
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import subprocess
import tempfile
from pathlib import Path

import pyatspi

import desktop
import editing
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
TITLE = "Buying a first e-bike"
A4 = (297, 210)


def ask(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read_pdf(path):
    """The width and height of each page in mm, and all texts."""
    info = ask("pdfinfo", "-f", "1", "-l", "-1", path)
    sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", info, re.MULTILINE)
    mm = [tuple(round(float(n) / 72 * 25.4) for n in size) for size in sizes]
    return mm, ask("pdftotext", path, "-")


def is_whole(path):
    return path.exists() and subprocess.run(["pdfinfo", path], capture_output=True).returncode == 0


class Print(editing.EditTestCase):
    def setUp(self):
        # GTK prints into the current folder where it is not told otherwise.
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        self.folder = Path(folder.name)
        # GTK asks CUPS for printers; by this name it does so without turning to the network.
        os.environ["CUPS_SERVER"] = str(self.folder / "nobody.sock")
        self.start(SAMPLE)
        self.activate_window()
        self.wait_for(role="list", name="Journey map")
        xdotool("key", "ctrl+p")
        self.wait_for(role="image", name="Preview")

    def press(self, name, role="button"):
        wait_for(name, lambda: self.is_still(name, role))
        self.click(self.wait_for_button(name, role))

    def is_still(self, name, role):
        """A dialog that opens moves."""
        node = self.find(role=role, name=name)
        before = self.extents(node)
        xdotool("sleep", 0.2)
        return before == self.extents(node)

    def is_closed(self):
        return self.find(role="image", name="Preview") is None

    def enter_print_window(self):
        """From here on, clicks are in the window that GTK opens."""
        search = ["xdotool", "search", "--onlyvisible", "--name", "^Print$"]

        def find():
            return subprocess.run(search, capture_output=True, text=True).stdout.split()

        self.window = wait_for("the window", find)[-1]
        xdotool("windowactivate", "--sync", self.window)

    def click_in_window(self, node):
        """Where a window is that has a frame of openbox, xdotool does not tell rightly."""
        x, y, w, h = self.extents(node)
        xdotool("mousemove", "--window", self.window, x + w // 2, y + h // 2, "click", 1)

    def is_printer_chosen(self):
        """The list is made anew while GTK looks for printers."""
        self.click_in_window(self.wait_for(role="table row", starts="Print to File"))
        xdotool("sleep", 0.5)
        return self.has_state(self.find(role="button", name="Print"), pyatspi.STATE_SENSITIVE)

    def test_printer(self):
        self.press("Print…")
        self.enter_print_window()
        wait_for("the printer", self.is_printer_chosen)
        self.click_in_window(self.wait_for_button("Print"))

        path = self.folder / f"{TITLE}.pdf"
        wait_for("the file", lambda: is_whole(path))
        wait_for("the dialog to close", self.is_closed)
        pages, text = read_pdf(path)
        self.assertEqual(pages, [A4])
        self.assertIn("Online checkout", text)

    def test_tiles(self):
        self.press("Tiles", "radio button")
        self.wait_for(role="label", name="6 pages")
        self.press("Show the Next Page")
        self.wait_for(role="label", name="A1 (1 of 6)")
        self.press("Save as PDF…")
        path = self.folder / "poster.pdf"
        self.choose_file(path)

        self.wait_for(role="label", name="Exported to “poster.pdf”")
        wait_for("the dialog to close", self.is_closed)
        pages, text = read_pdf(path)
        self.assertEqual(pages, [A4] * 6)
        for name in ("A1 (1 of 6)", "C1 (3 of 6)", "B2 (5 of 6)"):
            self.assertIn(f"{name} · {TITLE}", text)


if __name__ == "__main__":
    desktop.main()
