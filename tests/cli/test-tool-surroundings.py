# test-tool-surroundings.py: journey-tool does the same wherever and by whomever it is run
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.dom.minidom
from pathlib import Path

import tap
from tool_test import FAILURE, SAMPLE, SUCCESS, TOOL, ToolTestCase, environment

FORMATS = ("svg", "png", "pdf")
NUMBERS = ("x", "y", "dx", "d", "r", "width", "height", "transform", "viewBox", "points", "offset")
LOCALES = ("C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "xx_XX.UTF-8")


class Places(ToolTestCase):
    def export(self, suffix, folder=None, **more):
        """The bytes of an export, which does not say a word."""
        output = (folder or self.folder) / f"a.{suffix}"
        self.works("export", (folder or self.folder) / "map.journey", "-o", output, **more)
        return output.read_bytes()

    def test_languages(self):
        """No letter loses its dot in a file, and no number gets a comma."""
        other = self.folder / "other.journey"
        map_ = json.loads(self.map.read_text())
        map_["title"] = "ΤΙΤΛΕ İIıi 1,5 1.5"
        map_["stages"][0]["customers"] = 1234.5
        other.write_text(json.dumps(map_, ensure_ascii=False))
        merged = set()
        for locale in LOCALES:
            call = ["merge", self.map, self.map, other, "-o", "merged.journey"]
            self.works(*call, env=environment(LC_ALL=locale))
            merged.add((self.folder / "merged.journey").read_bytes())
        self.assertEqual(len(merged), 1)
        self.assertEqual(json.loads(merged.pop())["stages"][0]["customers"], 1234.5)

    def test_drawings_in_languages(self):
        """What people read is in their way of writing, and what programs read is not."""
        shown = set()
        for locale in LOCALES:
            svg = self.export("svg", env=environment(LC_ALL=locale))
            root = xml.dom.minidom.parseString(svg)
            for element in root.getElementsByTagName("*"):
                for name, value in element.attributes.items():
                    if name in NUMBERS:
                        self.assertNotRegex(value, r"[0-9],[0-9]|[^\x00-\x7f]", locale)
            shown.add(b"4,7" in svg)
        self.assertEqual(shown, {False, True})

    def test_elsewhere(self):
        """Neither the time nor the place nor the person is in what is written."""
        there = Path(tempfile.mkdtemp(prefix="journey-elsewhere-"))
        self.addCleanup(shutil.rmtree, there)
        shutil.copy(self.map, there)
        os.utime(there / "map.journey", (0, 0))
        who = {"HOME": str(there), "USER": "ada", "LOGNAME": "ada", "HOSTNAME": "elsewhere"}
        for suffix in FORMATS:
            here = self.export(suffix)
            other = self.export(suffix, there, env=environment(TZ="Asia/Tokyo", **who))
            self.assertEqual(here, other, suffix)
            for word in (b"CreationDate", b"ModDate", b"tIME", str(self.folder).encode(), b"map.journey"):
                self.assertNotIn(word, here, suffix)

    def test_home(self):
        """Nobody's home is needed, nor is anything written to it."""
        expected = self.export("svg")
        home = self.folder / "home"
        home.mkdir(mode=0o500)
        xdg = {f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "CACHE", "DATA", "STATE")}
        for more in ({"HOME": str(home)} | xdg, {"HOME": "/dev/null"}, {"HOME": ""}, {"DISPLAY": ":99999"}):
            self.assertEqual(self.export("svg", env=environment(**more)), expected)
        self.assertEqual(list(home.iterdir()), [])

    def test_eight_at_once(self):
        expected = {suffix: self.export(suffix) for suffix in FORMATS}
        running = []
        for i in range(8):
            suffix = FORMATS[i % len(FORMATS)]
            words = [TOOL, "export", self.map, "-o", f"{i}.{suffix}"]
            process = subprocess.Popen(words, cwd=self.folder, env=environment())
            running.append((process, f"{i}.{suffix}", suffix))
        for process, name, suffix in running:
            self.assertEqual(process.wait(), SUCCESS)
            self.assertEqual((self.folder / name).read_bytes(), expected[suffix])

    def test_all_to_one_file(self):
        """Whoever comes last wins; whoever looks meanwhile sees a whole drawing."""
        expected = self.export("svg")
        words = [TOOL, "export", self.map, "-o", "a.svg"]
        running = [subprocess.Popen(words, cwd=self.folder, env=environment()) for _ in range(8)]
        while any(process.poll() is None for process in running):
            self.assertEqual((self.folder / "a.svg").read_bytes(), expected)
        self.assertEqual([process.returncode for process in running], [SUCCESS] * 8)
        self.assertEqual(self.files(), ["a.svg", "map.journey"])


class Obstacles(ToolTestCase):
    def test_closed_pipe(self):
        """Nobody reads what is written: that is no success."""
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as pipe:
            result = self.call("export", self.map, "-o", "-", "-f", "svg", stdout=pipe)
        self.assertNotEqual(result.returncode, SUCCESS)
        self.assertEqual(self.files(), ["map.journey"])

    def test_no_output_at_all(self):
        words = ["sh", "-c", 'exec "$@" >&-', "sh", TOOL, "export", self.map, "-f", "svg", "-o", "-"]
        result = subprocess.run(words, env=environment(), stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, FAILURE, result.stderr)

    def in_namespace(self, script, *arguments):
        """Runs a script that may mount what nobody else sees."""
        words = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", *arguments]
        return subprocess.run(words, env=environment(), capture_output=True, text=True)

    def test_full_disk(self):
        """What was there is there, and no part of what did not fit."""
        result = self.in_namespace(
            """
            mount -t tmpfs -o size=64k none "$1" || exit 9
            echo old > "$1/a.png"
            for suffix in png svg pdf; do
                "$2" export "$3" -o "$1/a.$suffix" --format $suffix
                echo $?
            done
            ls -A "$1"
            cat "$1/a.png"
            """,
            self.folder,
            TOOL,
            SAMPLE,
        )
        self.assertEqual(result.stdout.split(), ["1", "1", "1", "a.png", "old"], result.stderr)
        self.assertEqual(result.stderr.count("No space left"), 3, result.stderr)

    def test_read_only_disk(self):
        result = self.in_namespace(
            """
            mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 9
            "$2" export "$1/map.journey" -o "$1/a.png"
            echo $?
            "$2" merge "$1/map.journey" "$1/map.journey" "$1/map.journey" -o "$1/map.journey"
            echo $?
            """,
            self.folder,
            TOOL,
        )
        self.assertEqual(result.stdout.split(), ["1", "1"], result.stderr)
        self.assertEqual(result.stderr.count("Read-only file system"), 2, result.stderr)
        self.assertEqual(self.files(), ["map.journey"])
        self.assertEqual(self.map.read_bytes(), SAMPLE.read_bytes())

    def test_no_network(self):
        """Where there is none, nothing is missed; and nothing that could ask is linked."""
        result = subprocess.run(
            ["unshare", "--map-root-user", "--net", TOOL, "export", self.map, "-o", self.folder / "a.svg"],
            env=environment(),
            capture_output=True,
        )
        self.assertEqual((result.returncode, result.stderr), (SUCCESS, b""))
        linked = subprocess.run(["ldd", TOOL], capture_output=True, text=True, check=True).stdout
        self.assertNotRegex(linked, "libsoup|libcurl|[Ww]eb[Kk]it|libgnutls|libssl")


if __name__ == "__main__":
    sys.exit(tap.main())
