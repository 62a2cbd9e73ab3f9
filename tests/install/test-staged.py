# test-staged.py: what is installed, as a packager gathers it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap

ROOT = Path(os.environ["JOURNEY_SOURCE_ROOT"])
BUILD = Path(os.environ["JOURNEY_BUILD_ROOT"])
PREFIX = os.environ["JOURNEY_PREFIX"]
ID = "org.journeymaps.Journey"


def below(folder, *suffixes):
    """Files of the source, as paths below a folder of data."""
    top = ROOT / "data" / folder
    return [
        path.relative_to(top)
        for path in top.rglob("*")
        if path.is_file() and path.name.endswith(suffixes)
    ]


def expected():
    share = {
        f"applications/{ID}.desktop",
        f"dbus-1/services/{ID}.service",
        f"glib-2.0/schemas/{ID}.gschema.xml",
        f"metainfo/{ID}.metainfo.xml",
        f"mime/packages/{ID}.xml",
        f"thumbnailers/{ID}.thumbnailer",
        "journey/journey.schema.json",
        "man/man1/journey.1",
        "man/man1/journey-tool.1",
    }
    share |= {f"help/C/journey/{path}" for path in below("help/C", ".page")}
    share |= {f"icons/hicolor/{path}" for path in below("icons/hicolor", ".svg")}
    for folder in "samples", "templates":
        share |= {f"journey/{folder}/{path}" for path in below(folder, ".journey")}
    for language in (ROOT / "po/LINGUAS").read_text().split():
        share.add(f"locale/{language}/LC_MESSAGES/journey.mo")
    return {"bin/journey", "bin/journey-tool"} | {f"share/{name}" for name in share}


class Staged(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.stage = Path(tempfile.mkdtemp(prefix="journey-stage-"))
        cls.addClassCleanup(shutil.rmtree, cls.stage)
        subprocess.run(
            ["meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", cls.stage],
            check=True,
            capture_output=True,
        )
        cls.top = cls.stage / PREFIX.lstrip("/")

    def files(self):
        return {path for path in self.stage.rglob("*") if not path.is_dir()}

    def test_all_and_no_more(self):
        found = {str(path.relative_to(self.top)) for path in self.files()}
        self.assertEqual(sorted(found), sorted(expected()))
        # The list above is read from the source; these are what it must not lack.
        for name in (
            f"share/icons/hicolor/scalable/apps/{ID}.svg",
            f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
            f"share/icons/hicolor/scalable/mimetypes/{ID}-document.svg",
            "share/help/C/journey/index.page",
            "share/journey/samples/ebike.journey",
            "share/journey/templates/retail-purchase.journey",
        ):
            self.assertIn(name, found)

    def test_modes(self):
        for path in self.files():
            self.assertFalse(path.is_symlink(), path)
            program = path.parent == self.top / "bin"
            self.assertEqual(path.stat().st_mode & 0o777, 0o755 if program else 0o644, path)

    def test_nothing_leads_to_the_build(self):
        """The programs may have the names of sources in what debuggers read."""
        for path in self.files():
            if path.parent.name == "bin":
                continue
            text = path.read_text()
            for folder in ROOT, BUILD, self.stage:
                self.assertNotIn(str(folder), text, path)
            self.assertNotRegex(text, r"@[A-Z_]+@", path)

    def test_programs_are_named_where_they_are(self):
        share = self.top / "share"
        service = (share / f"dbus-1/services/{ID}.service").read_text()
        self.assertIn(f"\nExec={PREFIX}/bin/journey --gapplication-service\n", service)
        self.assertIn(f"\nName={ID}\n", service)
        launcher = (share / f"applications/{ID}.desktop").read_text()
        self.assertIn("\nExec=journey %U\n", launcher)
        self.assertIn("\nDBusActivatable=true\n", launcher)

    def test_icons_that_are_named(self):
        share = self.top / "share"
        names = {path.stem for path in (share / "icons").rglob("*.svg")}
        launcher = (share / f"applications/{ID}.desktop").read_text()
        kind = (share / f"mime/packages/{ID}.xml").read_text()
        self.assertIn(re.search(r"^Icon=(.*)$", launcher, re.MULTILINE)[1], names)
        self.assertIn(re.search(r'<icon name="(.*)"/>', kind)[1], names)


class Uninstalled(unittest.TestCase):
    """Programs in the build folder find the data of the source."""

    def devenv(self, *command):
        bare = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        bare |= {k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS") or k == "HOME"}
        result = subprocess.run(
            ["meson", "devenv", "-C", BUILD, *map(str, command)],
            env=bare,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_environment(self):
        lines = self.devenv("env").splitlines()
        found = dict(line.split("=", 1) for line in lines if "=" in line)
        self.assertTrue((Path(found["JOURNEY_DATA_DIR"]) / "templates").is_dir())
        schemas = [Path(path) for path in found["GSETTINGS_SCHEMA_DIR"].split(":")]
        self.assertTrue(any((path / "gschemas.compiled").is_file() for path in schemas))

    def test_programs(self):
        self.assertIn("0.1.0", self.devenv("journey", "--version"))
        self.assertIn("0.1.0", self.devenv("journey-tool", "--version"))


if __name__ == "__main__":
    sys.exit(tap.main())
