# test-sandbox.py: the installed Flatpak, by what the desktop and the file portal let it do
#
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pyatspi

import desktop
import editing
import portal
import tap
from desktop import wait_for, xdotool

ID = "org.journeymaps.Journey"
EXPORTS = Path(os.environ["JOURNEY_EXPORTS"])  # what of it the desktop sees
INSTALLED = Path(os.environ["JOURNEY_INSTALLED"])  # what it sees itself, as /app
PICTURES = Path(os.environ["JOURNEY_PICTURES"])  # of the screen, at the end of each test
F1 = 67  # the key, as newer keyboards have the name in several places
HOME = Path(os.environ["HOME"]) / f".var/app/{ID}"  # its own
LENT = Path(os.environ["JOURNEY_LENT"])  # what journey-tool was lent, file by file
SAMPLES = desktop.ROOT / "data/samples"
TITLE = "Buying a first e-bike"


class Exports(unittest.TestCase):
    def test_desktop_sees(self):
        seen = {str(path.relative_to(EXPORTS)) for path in EXPORTS.rglob("*") if path.is_file()}
        icons = "icons/hicolor"
        wanted = {
            f"applications/{ID}.desktop",
            f"dbus-1/services/{ID}.service",
            f"mime/packages/{ID}.xml",
            f"{icons}/scalable/apps/{ID}.svg",
            f"{icons}/scalable/mimetypes/{ID}-document.svg",
            f"{icons}/symbolic/apps/{ID}-symbolic.svg",
            f"{icons}/symbolic/mimetypes/{ID}-document-symbolic.svg",
        }
        self.assertLessEqual(wanted, seen)
        self.assertTrue({f"metainfo/{ID}.metainfo.xml", f"metainfo/{ID}.appdata.xml"} & seen)

    def test_launcher(self):
        launcher = EXPORTS / f"applications/{ID}.desktop"
        subprocess.run(["desktop-file-validate", launcher], check=True)
        parser = configparser.ConfigParser(interpolation=None, strict=False)
        parser.read(launcher)
        entry = parser["Desktop Entry"]
        self.assertEqual(entry["X-Flatpak"], ID)
        self.assertEqual(entry["DBusActivatable"], "true")
        self.assertEqual(entry["MimeType"], "application/x-journey+json;")
        # Files reach the sandbox through the portal only.
        self.assertRegex(entry["Exec"], rf"flatpak run .*--file-forwarding {ID} @@u %U @@")

    def test_service(self):
        parser = configparser.ConfigParser(interpolation=None)
        parser.read(EXPORTS / f"dbus-1/services/{ID}.service")
        self.assertEqual(parser["D-BUS Service"]["Name"], ID)
        self.assertRegex(
            parser["D-BUS Service"]["Exec"], rf"flatpak run .*{ID} --gapplication-service"
        )

    def test_type(self):
        space = "{http://www.freedesktop.org/standards/shared-mime-info}"
        kind = ElementTree.parse(EXPORTS / f"mime/packages/{ID}.xml").find(space + "mime-type")
        self.assertEqual(kind.find(space + "glob").get("pattern"), "*.journey")
        self.assertEqual(kind.find(space + "icon").get("name"), f"{ID}-document")

    def test_inside(self):
        for name in (
            "bin/journey",
            "bin/journey-tool",
            "share/glib-2.0/schemas/gschemas.compiled",
            "share/help/C/journey/index.page",
            "share/journey/samples/ebike.journey",
            "share/journey/templates/retail-purchase.journey",
        ):
            self.assertTrue((INSTALLED / name).is_file(), name)
        # The builder packs manuals.
        for name in ("journey", "journey-tool"):
            self.assertTrue(list(INSTALLED.glob(f"share/man/man1/{name}.1*")), name)

    def test_catalog(self):
        """The software page, as it was composed for a remote."""
        found = [*INSTALLED.glob(f"share/app-info/xmls/{ID}.xml.gz")]
        found += INSTALLED.glob(f"share/swcatalog/xml/{ID}.xml.gz")
        self.assertEqual(len(found), 1)
        text = subprocess.run(["zcat", found[0]], check=True, stdout=subprocess.PIPE).stdout
        component = ElementTree.fromstring(text).find("component")
        self.assertEqual(component.findtext("id"), ID)
        self.assertEqual(component.findtext("name"), "Journey")
        self.assertIn("cached", {icon.get("type") for icon in component.iter("icon")})


class Tool(unittest.TestCase):
    """What journey-tool has written by now in the sandbox."""

    def test_written(self):
        self.assertEqual(
            sorted(path.name for path in LENT.iterdir()),
            ["map.journey", "merged", "picture.pdf", "picture.png", "picture.svg"],
        )
        for name, magic in (("pdf", b"%PDF-"), ("png", b"\x89PNG"), ("svg", b"<?xml")):
            self.assertTrue((LENT / f"picture.{name}").read_bytes().startswith(magic), name)
        self.assertEqual((LENT / "merged").read_bytes(), (LENT / "map.journey").read_bytes())


class Window(editing.EditTestCase):
    @classmethod
    def setUpClass(cls):
        cls.bus = portal.Bus()
        cls.chooser = portal.Chooser()
        # Before the program starts, or its window has nothing to say.
        cls.bus.set("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status", "IsEnabled", True)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.map = self.folder / "map.journey"
        shutil.copy(SAMPLES / "ebike.journey", self.map)
        self.chooser.asked.clear()
        self.chooser.answers.clear()
        self.addCleanup(self.stop)
        self.addCleanup(self.look)

    def look(self):
        picture = PICTURES / f"{self._testMethodName}.png"
        subprocess.run(["import", "-window", "root", picture], check=True)

    def start(self, *files):
        self.bus.open(ID, *files)
        self.app = wait_for("the program", self.find_app)
        return self.app

    def quit(self):
        self.bus.quit(ID)
        wait_for("the end", lambda: not self.bus.is_running(ID))

    def kill(self):
        """Kills what runs in the sandbox. No other journey is among the processes of this test."""
        for name in Path("/proc").glob("[0-9]*/comm"):
            if name.read_text() == "journey\n":
                os.kill(int(name.parent.name), signal.SIGKILL)
        wait_for("the end", lambda: not self.bus.is_running(ID))

    def stop(self):
        self.kill()
        # Or the next test would be asked about what this one has left unsaved.
        shutil.rmtree(HOME / ".local/state/journey", ignore_errors=True)

    def find_app(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.name == "journey" and len(list(app)):
                return app
        return None

    def find_window(self):
        return xdotool("search", "--onlyvisible", "--class", "journey").stdout.split()[-1]

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def stages(self, path):
        return [stage["title"] for stage in json.loads(path.read_text())["stages"]]

    def command(self, words):
        """Does what the palette knows under these words."""
        xdotool("key", "ctrl+shift+p")
        self.wait_for(role="label", name="Show the whole map")
        xdotool("type", words)
        wait_for("the one", lambda: not self.find(role="label", name="Show the whole map"))
        self.wait_for(role="label", name=words)
        xdotool("key", "Return")

    def add_stage(self, title):
        self.command("Add a stage")
        self.type(title)
        xdotool("key", "Return")
        self.wait_for_box(f"{title}, stage")

    def save(self, path, title):
        xdotool("key", "ctrl+s")
        wait_for("the saved file", lambda: path.exists() and title in self.stages(path))

    def hide_panels(self, canvas, frame):
        """They stay: there is room."""

    def answer(self, key, path, method):
        """Lets a dialog be answered with a path; what the program wanted of it is told."""
        self.chooser.answers.append(path)
        key()
        wait_for("the dialog", lambda: not self.chooser.answers)
        asked = self.chooser.asked.pop()
        self.assertEqual((asked["method"], asked["app"]), (method, ID))
        return asked

    def test_edit_and_save(self):
        self.start_with(self.map)
        before = self.map.stat().st_ino
        self.add_stage("Returns")
        self.save(self.map, "Returns")
        self.assertEqual(self.names(), ["map.journey"])
        # Another file in its place, and not the old one written over.
        self.assertNotEqual(self.map.stat().st_ino, before)
        self.add_stage("Repairs")
        self.save(self.map, "Repairs")
        self.assertEqual(self.names(), ["map.journey"])

    def test_save_as(self):
        """The dialog has the last word on the name, also where it has no suffix."""
        old = self.map.read_bytes()
        copy = self.folder / "A copy, by name"
        self.start_with(self.map)
        self.add_stage("Returns")
        asked = self.answer(lambda: xdotool("key", "ctrl+shift+s"), copy, "SaveFile")
        self.assertEqual(asked["name"], "map.journey")
        wait_for("the copy", lambda: copy.exists() and "Returns" in self.stages(copy))
        self.assertEqual(self.names(), [copy.name, "map.journey"])
        self.assertEqual(self.map.read_bytes(), old)
        self.add_stage("Repairs")
        self.save(copy, "Repairs")
        self.assertEqual(self.names(), [copy.name, "map.journey"])
        self.assertEqual(self.map.read_bytes(), old)

    def test_new_map(self):
        """Its name is proposed whole, as nothing can be added to it later."""
        saved = self.folder / "first.journey"
        self.start()
        self.activate_window()
        xdotool("key", "ctrl+n")
        self.find_canvas()
        self.add_stage("Returns")
        asked = self.answer(lambda: xdotool("key", "ctrl+s"), saved, "SaveFile")
        self.assertTrue(asked["name"].endswith(".journey"), asked["name"])
        wait_for("the file", lambda: saved.exists() and self.stages(saved) == ["Returns"])
        self.assertEqual(self.names(), [saved.name, "map.journey"])

    def test_export(self):
        kinds = {
            "a PNG picture": (".png", b"\x89PNG\r\n"),
            "an SVG drawing": (".svg", b"<?xml"),
            "a PDF document": (".pdf", b"%PDF-"),
        }
        self.start_with(self.map)
        for kind, (suffix, magic) in kinds.items():
            path = self.folder / f"Picture{suffix[1]}"
            asked = self.answer(lambda: self.command(f"Export as {kind}"), path, "SaveFile")
            self.assertTrue(asked["name"].endswith(suffix), asked["name"])
            wait_for(kind, lambda: path.exists() and path.read_bytes().startswith(magic))
            self.wait_for(role="label", starts=f"Exported to “{path.name}”")
        self.assertEqual(self.names(), ["Picture" + s for s in ("p", "s")] + ["map.journey"])

    def test_open(self):
        other = self.folder / "other.journey"
        shutil.copy(SAMPLES / "airport.journey", other)
        self.start()
        self.activate_window()
        self.answer(lambda: xdotool("key", "ctrl+o"), other, "OpenFile")
        self.find_canvas()
        self.add_stage("Lost luggage")
        self.save(other, "Lost luggage")
        self.assertEqual(self.names(), ["map.journey", "other.journey"])

    def test_recent(self):
        """A map that the portal has lent is there again, and can be written, at the next start."""
        self.start_with(self.map)
        self.quit()
        self.start()
        self.activate_window()
        card = self.wait_for_button(TITLE)
        # Nobody knows the folder that the portal has put it in.
        self.assertNotIn("/run", card.description)
        self.click(card)
        self.find_canvas()
        self.add_stage("Returns")
        self.save(self.map, "Returns")
        self.assertEqual(self.names(), ["map.journey"])

    def test_changed_outside(self):
        """The portal tells of no change: the window looks by itself when it is come back to."""
        self.start_with(self.map)
        changed = self.map.read_text().replace('"Loyalty"', '"Return of the rider"')
        new = self.folder / "new"
        new.write_text(changed)
        new.rename(self.map)
        xdotool("key", "alt+Escape")
        self.wait_for_box("Return of the rider, stage")

    def test_help(self):
        """The viewer of the sandbox is asked, as no other sees the guide in it."""
        asked = HOME / "data/asked"
        viewer = HOME / "data/applications/viewer.desktop"
        viewer.parent.mkdir(parents=True, exist_ok=True)
        viewer.write_text(
            "[Desktop Entry]\nType=Application\nName=Viewer\n"
            f"MimeType=x-scheme-handler/help;\nExec=sh -c 'echo \"$1\" >{asked}' sh %u\n"
        )
        preferred = HOME / "config/mimeapps.list"
        preferred.parent.mkdir(exist_ok=True)
        preferred.write_text("[Default Applications]\nx-scheme-handler/help=viewer.desktop\n")
        self.start_with(self.map)
        xdotool("key", F1)
        wait_for("the viewer", lambda: asked.exists() and asked.read_text() == "help:journey\n")
        self.assertTrue((INSTALLED / "share/help/C/journey/index.page").exists())

    def test_killed(self):
        """What was not saved is offered again."""
        self.start_with(self.map)
        before = self.map.read_bytes()
        self.add_stage("Returns")
        drafts = HOME / ".local/state/journey/drafts"
        wait_for("a draft", lambda: [d for d in drafts.glob("*.journey") if "Returns" in self.stages(d)])
        self.kill()
        self.assertEqual(self.map.read_bytes(), before)
        self.start()
        self.activate_window()
        self.wait_for(name="Unsaved Maps")
        self.wait_for(role="label", name=TITLE)


if __name__ == "__main__":
    sys.exit(tap.main())
