# test-activation.py: the desktop starts the program over its bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs where in-prefix.sh has installed it, on a display and a bus of its own. Nothing here starts
# the program by its name: the bus finds it by the service file.

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import pyatspi

import desktop
import tap

PREFIX = Path(os.environ["JOURNEY_PREFIX"])
SAMPLES = PREFIX / "share/journey/samples"
ID = "org.journeymaps.Journey"
OBJECT = "/org/journeymaps/Journey"


def call(*words):
    command = ["gdbus", "call", "--session", "--timeout", "60", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def ask_bus(method, *words):
    return call(
        *("--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus"),
        *("--method", f"org.freedesktop.DBus.{method}", *words),
    )


def is_running():
    return ask_bus("NameHasOwner", ID) == "(true,)"


def get_pid():
    return int(ask_bus("GetConnectionUnixProcessID", ID).strip("(),").split()[-1])


def ask(method, *words):
    name = f"org.freedesktop.Application.{method}"
    return call("--dest", ID, "--object-path", OBJECT, "--method", name, *words)


def find_app():
    for app in pyatspi.Registry.getDesktop(0):
        if app is not None and app.get_process_id() == get_pid() and len(list(app)):
            return app
    return None


def find(name):
    app = find_app()
    return app and next((node for node in desktop.walk(app) if node.name == name), None)


class Activation(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="journey-activation-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.assertFalse(is_running())
        self.addCleanup(self.quit)

    def quit(self):
        if is_running():
            subprocess.run(["gapplication", "action", ID, "quit"], check=True)
        desktop.wait_for("the end of the program", lambda: not is_running())

    def copy(self, sample, name):
        path = self.folder / name
        shutil.copy(SAMPLES / sample, path)
        return path

    def test_open(self):
        path = self.copy("ebike.journey", "a map.journey")
        ask("Open", f"['{path.as_uri()}']", "{}")
        self.assertEqual(os.readlink(f"/proc/{get_pid()}/exe"), str(PREFIX / "bin/journey"))
        desktop.wait_for("the map", lambda: find("Buying a first e-bike"))

        # Another file comes into the same process, and into a window of its own.
        pid = get_pid()
        path = self.copy("airport.journey", "b.journey")
        subprocess.run(["gapplication", "launch", ID, path], check=True)
        desktop.wait_for("the second map", lambda: find("A day at the airport"))
        self.assertEqual(get_pid(), pid)
        self.assertEqual(len(list(find_app())), 2)

    def test_activate(self):
        """The program finds what was installed with it."""
        ask("Activate", "{}")
        desktop.wait_for("the welcome page", lambda: find("Retail purchase"))
        desktop.wait_for("a sample", lambda: find("Buying a first e-bike"))

    def test_action(self):
        subprocess.run(["gapplication", "action", ID, "new-window"], check=True)
        desktop.wait_for("a window", lambda: find("Retail purchase"))


if __name__ == "__main__":
    sys.exit(tap.main())
