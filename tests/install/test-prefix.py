# test-prefix.py: the program where it is installed
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs where in-prefix.sh has installed it.

import configparser
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import pseudo
import tap
import template

PREFIX = Path(os.environ["JOURNEY_PREFIX"])
SHARE = PREFIX / "share"
ID = "org.journeymaps.Journey"
SAMPLE = SHARE / "journey/samples/ebike.journey"

# In the help that GLib puts together; the catalog is ours alone.
GLIB_WORDS = set(
    "Usage OPTION Help Options Application Show help options version GApplication service mode "
    "Enter use from D Bus files all the display Override application s ID Replace running instance "
    "print GTK".split()
)


def size_of_png(path):
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n"), head
    return struct.unpack(">2I", head[16:24])


class Installed(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="journey-prefix-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def run_in(self, *command, **more):
        result = subprocess.run(
            list(map(str, command)),
            cwd=self.folder,
            env=os.environ | {"HOME": str(self.folder), "GSETTINGS_BACKEND": "memory"} | more,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def test_where(self):
        self.assertNotIn("JOURNEY_DATA_DIR", os.environ)
        self.assertNotIn("GSETTINGS_SCHEMA_DIR", os.environ)
        for program in "journey", "journey-tool":
            self.assertEqual(shutil.which(program), str(PREFIX / "bin" / program))

    def test_version_and_help(self):
        """Both need neither a display nor a bus."""
        self.assertRegex(self.run_in("journey", "--version"), r"\b\d+\.\d+\.\d+\b")
        self.assertIn("[FILE…]", self.run_in("journey", "--help"))
        self.assertRegex(self.run_in("journey-tool", "--version"), r"^journey-tool \d+\.\d+\.\d+\n$")
        self.assertIn("export", self.run_in("journey-tool", "--help"))

    def test_tool(self):
        self.run_in("journey-tool", "export", SAMPLE, "-o", "map.png")
        self.assertGreater(min(size_of_png(self.folder / "map.png")), 500)
        self.run_in("journey-tool", "export", SAMPLE, "-o", "map.svg")
        self.assertIn("Test ride", (self.folder / "map.svg").read_text())

    def test_all_maps_are_right(self):
        maps = [*SHARE.glob("journey/samples/*"), *SHARE.glob("journey/templates/*")]
        self.assertGreaterEqual(len(maps), 11)
        self.assertEqual(self.run_in("journey-tool", "check", *maps), "")

    def test_thumbnailer(self):
        """As file managers read it: its line, with the words put in, and no shell."""
        entry = configparser.RawConfigParser()
        entry.optionxform = str
        entry.read(SHARE / f"thumbnailers/{ID}.thumbnailer")
        words = entry["Thumbnailer Entry"]
        self.assertIsNotNone(shutil.which(words["TryExec"]))
        self.assertEqual(words["MimeType"], "application/x-journey+json;")
        picture = self.folder / "a thumbnail.png"
        put = {"%s": "256", "%i": str(SAMPLE), "%o": str(picture), "%u": SAMPLE.as_uri()}
        self.run_in(*(put.get(word, word) for word in shlex.split(words["Exec"])))
        self.assertEqual(max(size_of_png(picture)), 256)

    def test_language(self):
        """A catalog that is installed is used, and leaves no word of English."""
        pot = self.folder / "journey.pot"
        self.assertEqual(template.make(pot), "")
        catalog = SHARE / f"locale/{pseudo.LANGUAGE}/LC_MESSAGES/journey.mo"
        pseudo.write_catalog(catalog, template.read(pot))
        self.addCleanup(shutil.rmtree, SHARE / f"locale/{pseudo.LANGUAGE}")

        names = re.findall(r"^  ([a-z]+) ", self.run_in("journey-tool", "--help"), re.MULTILINE)
        self.assertGreaterEqual(len(names), 6)
        texts = [self.run_in("journey-tool", "--help", **pseudo.ENVIRONMENT)]
        texts.append(self.run_in("journey", "--help", **pseudo.ENVIRONMENT))
        for name in names:
            texts.append(self.run_in("journey-tool", name, "--help", **pseudo.ENVIRONMENT))
        for text in texts:
            self.assertIn("⟦", text)
            before = None
            while before != text:
                before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
            # What is left is typed as it is, or is GLib's.
            text = re.sub(r"(?<!\w)--?[a-z][a-z-]*|\bjourney(-tool)?\b", "", text)
            words = set(re.findall(r"[A-Za-z]+", text))
            self.assertLessEqual(words, set(names) | GLIB_WORDS)

    def test_settings_are_compiled(self):
        self.assertIn(ID, self.run_in("gsettings", "list-schemas").split())

    def test_type_of_file(self):
        content = self.run_in("gio", "info", "-a", "standard::content-type,standard::icon", SAMPLE)
        self.assertIn("application/x-journey+json", content)
        self.assertIn(f"{ID}-document", content)
        self.assertIn(f"{ID}.desktop", self.run_in("gio", "mime", "application/x-journey+json"))


if __name__ == "__main__":
    sys.exit(tap.main())
