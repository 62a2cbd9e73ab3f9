# test-tool.py: journey-tool as a person or a script calls it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import os
import re
import shutil
import struct
import subprocess
import sys
import xml.dom.minidom
from pathlib import Path

import tap
from tool_test import FAILURE, SAMPLE, SUCCESS, TOOL, USAGE, ToolTestCase, as_root, environment


class Commands(ToolTestCase):
    def test_help(self):
        text = self.works("--help")
        self.assertEqual(text, self.works("help"))
        self.assertEqual(text, self.works("-h"))
        for command in ("export", "info", "check"):
            self.assertRegex(text, rf"\n  {command} +[A-Z]")

    def test_help_of_commands(self):
        for command in ("export", "info", "check"):
            text = self.works("help", command)
            self.assertIn(f"journey-tool {command} ", text)
            self.assertEqual(text, self.works(command, "--help"))

    def test_version(self):
        self.assertRegex(self.works("--version"), r"^journey-tool \d+\.\d+\.\d+\n$")

    def test_wrong_calls(self):
        self.fails(USAGE, "command is missing")
        self.fails(USAGE, "no command “dance”", "dance")
        self.fails(USAGE, "no command “dance”", "help", "dance")
        self.fails(USAGE, "no option “--dance”", "--dance")
        for command in ("export", "info", "check"):
            self.fails(USAGE, "--dance", command, "--dance", self.map)
            self.fails(USAGE, "Name ", *([command] + (["-o", "a.png"] if command == "export" else [])))

    def test_points_to_help(self):
        self.assertIn("“journey-tool export --help”", self.fails(USAGE, "--dance", "export", "--dance"))

    def test_full_disk(self):
        with open("/dev/full", "w") as full:
            for call in (["info", self.map], ["--version"], ["export", "--help"]):
                self.fails(FAILURE, "No space left", *call, stdout=full)

    def test_without_gtk(self):
        result = subprocess.run(["ldd", TOOL], capture_output=True, text=True, check=True)
        self.assertIn("libcairo", result.stdout)
        self.assertNotRegex(result.stdout, "libgtk|libadwaita|libgdk-")


class Export(ToolTestCase):
    def test_formats(self):
        heads = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}
        for suffix, head in heads.items():
            self.works("export", self.map, "-o", f"a.{suffix}")
            self.assertTrue((self.folder / f"a.{suffix}").read_bytes().startswith(head))
        self.assertEqual(self.files(), ["a.pdf", "a.png", "a.svg", "map.journey"])

    def test_suffix_in_capitals(self):
        self.works("export", self.map, "-o", "A.SVG")
        xml.dom.minidom.parse(str(self.folder / "A.SVG"))

    def test_format_before_suffix(self):
        self.works("export", self.map, "--output=odd.txt", "--format=svg")
        xml.dom.minidom.parse(str(self.folder / "odd.txt"))

    def test_standard_output(self):
        svg = self.works("export", self.map, "-o", "-", "-f", "svg")
        root = xml.dom.minidom.parseString(svg).documentElement
        self.assertEqual(root.tagName, "svg")
        self.assertEqual(self.files(), ["map.journey"])

    def test_standard_output_full(self):
        with open("/dev/full", "w") as full:
            arguments = ["export", self.map, "-o", "-", "-f", "svg"]
            self.fails(FAILURE, "No space left", *arguments, stdout=full)

    def test_scale(self):
        sizes = {}
        for scale in ("0.25", "0.5"):
            self.works("export", self.map, "-o", "a.png", "--scale", scale)
            sizes[scale] = struct.unpack(">II", (self.folder / "a.png").read_bytes()[16:24])
        for small, large in zip(sizes["0.25"], sizes["0.5"]):
            self.assertAlmostEqual(2 * small, large, delta=1)

    def test_max_size(self):
        for arguments, longest in (
            (["--max-size", "256"], 256),
            (["--max-size", "128", "--scale", "2"], 128),
        ):
            self.works("export", self.map, "-o", "a.png", *arguments)
            size = struct.unpack(">II", (self.folder / "a.png").read_bytes()[16:24])
            self.assertEqual(max(size), longest)
        self.works("export", self.map, "-o", "a.png", "--scale", "0.1", "--max-size", "5000")
        size = struct.unpack(">II", (self.folder / "a.png").read_bytes()[16:24])
        self.assertLess(max(size), 1000)
        for wrong in ("0", "-1", "nan", "many", "", "1e9"):
            self.fails(USAGE, "is no size", "export", self.map, "-o", "a.png", f"--max-size={wrong}")

    def test_thumbnailer(self):
        """What the desktop's line says is done as the desktop does it, over a file that is there."""
        data = Path(os.environ["JOURNEY_SOURCE_ROOT"]) / "data"
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(data / "org.journeymaps.Journey.thumbnailer")
        section = entry["Thumbnailer Entry"]
        self.assertEqual(section["TryExec"], "journey-tool")
        self.assertEqual(section["MimeType"], "application/x-journey+json;")
        picture = self.folder / "thumbnail with a space"
        picture.touch()
        values = {"%s": "256", "%o": str(picture), "%i": str(self.map)}
        program, *arguments = (values.get(word, word) for word in section["Exec"].split())
        self.assertEqual(program, "journey-tool")
        self.works(*arguments)
        self.assertEqual(picture.read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(max(struct.unpack(">II", picture.read_bytes()[16:24])), 256)

    def test_wrong_scale(self):
        for scale in ("0", "-1", "nan", "inf", "1,5", "two", "", "1e9", "2x"):
            self.fails(USAGE, "is no scale", "export", self.map, "-o", "a.png", f"--scale={scale}")
        self.assertEqual(self.files(), ["map.journey"])

    def test_too_large(self):
        arguments = ["export", self.map, "-o", "a.png", "--scale", "50"]
        error = self.fails(FAILURE, "too large", *arguments)
        largest = re.search(r"scale that fits is ([\d.]+)\.", error).group(1)
        self.assertGreater(float(largest), 1)
        self.assertEqual(self.files(), ["map.journey"])

    def test_themes(self):
        pages = {}
        for theme in ("light", "dark", "light-contrast", "dark-contrast"):
            svg = self.works("export", self.map, "-o", "-", "-f", "svg", "--theme", theme)
            pages[theme] = re.search(r'<rect x="0" y="0"[^>]* fill="(#\w+)"', svg).group(1)
        self.assertEqual(pages["light"], "#ffffff")
        self.assertEqual(pages["dark-contrast"], "#000000")
        self.assertNotIn(pages["dark"], ("#ffffff", "#000000"))
        self.fails(USAGE, "no theme “pink”", "export", self.map, "-o", "a.png", "-t", "pink")

    def test_transparent(self):
        svg = self.works("export", self.map, "-o", "-", "-f", "svg", "--transparent")
        self.assertNotIn('<rect x="0" y="0"', svg)

    def test_lanes(self):
        svg = self.works("export", self.map, "-o", "-", "-f", "svg", "--lanes", "doing, Thinking")
        self.assertIn("Forwards it to HR", svg)
        self.assertIn("“This is the one!”", svg)
        self.assertNotIn("Monthly price", svg)

    def test_unknown_lane(self):
        arguments = ["export", self.map, "-o", "a.svg", "--lanes", "doing,dancing"]
        error = self.fails(FAILURE, "no lane “dancing”", *arguments)
        self.assertIn("touchpoints, doing, thinking", error)
        self.assertEqual(self.files(), ["map.journey"])

    def test_no_lanes(self):
        self.fails(USAGE, "Name the lanes", "export", self.map, "-o", "a.svg", "--lanes", "")
        self.assertEqual(self.files(), ["map.journey"])

    def test_personas(self):
        svg = self.works("export", self.map, "-o", "-", "-f", "svg", "-p", "Weekend rider")
        self.assertNotIn(">Commuting parent<", svg)
        both = ["--persona", "Weekend rider", "--persona", "Commuting parent"]
        svg = self.works("export", self.map, "-o", "-", "-f", "svg", *both)
        self.assertIn(">Commuting parent<", svg)
        self.assertIn(">Weekend rider<", svg)

    def pages_of(self, name):
        """The width and height of each page of a PDF in mm, and all its texts."""
        path = self.folder / name
        info = subprocess.run(
            ["pdfinfo", "-f", "1", "-l", "-1", path], capture_output=True, text=True, check=True
        ).stdout
        sizes = re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", info, re.MULTILINE)
        text = subprocess.run(
            ["pdftotext", path, "-"], capture_output=True, text=True, check=True
        ).stdout
        return [tuple(round(float(n) / 72 * 25.4) for n in size) for size in sizes], text

    def test_paper(self):
        sheets = {
            "A4": (297, 210),
            "a0": (1189, 841),
            "letter": (279, 216),
            "tabloid": (432, 279),
        }
        for paper, size in sheets.items():
            self.works("export", self.map, "-o", "a.pdf", "--paper", paper)
            sizes, text = self.pages_of("a.pdf")
            self.assertEqual(sizes, [size])
            self.assertNotIn("A1 (1 of 1)", text)
        self.works("export", self.map, "-o", "a.pdf", "--paper", "a4", "--portrait")
        self.assertEqual(self.pages_of("a.pdf")[0], [(210, 297)])

    def test_tiles(self):
        tiles = ["export", self.map, "-o", "a.pdf", "--paper", "a4", "--tiles", "--landscape"]
        self.works(*tiles)
        sizes, text = self.pages_of("a.pdf")
        self.assertEqual(sizes, [(297, 210)] * 6)
        for name in ("A1 (1 of 6)", "C1 (3 of 6)", "B2 (5 of 6)"):
            self.assertIn(name, text)
        self.works(*tiles, "--scale", "2", "--overlap", "0", "--margin", "5", "--no-marks")
        sizes, text = self.pages_of("a.pdf")
        self.assertGreater(len(sizes), 12)
        self.assertNotIn("A1 (", text)

    def test_paper_nonsense(self):
        call = ["export", self.map, "-o"]
        for word in ("--tiles", "--landscape", "--overlap=5", "--margin=5", "--no-marks"):
            self.fails(USAGE, "Name the paper", *call, "a.pdf", word)
        self.fails(USAGE, "no paper “a9”", *call, "a.pdf", "--paper", "a9")
        self.fails(USAGE, "Only a PDF", *call, "a.png", "--paper", "a4")
        self.fails(USAGE, "fitted", *call, "a.pdf", "--paper", "a4", "--scale", "2")
        self.fails(USAGE, "for --tiles", *call, "a.pdf", "--paper", "a4", "--overlap", "5")
        both = ["--portrait", "--landscape"]
        self.fails(USAGE, "either", *call, "a.pdf", "--paper", "a4", *both)
        for length in ("x", "-1", "nan", "5mm", ""):
            margin = f"--margin={length}"
            self.fails(USAGE, "no length", *call, "a.pdf", "--paper", "a4", margin)
        many = ["--paper", "a4", "--tiles", "--scale", "99"]
        self.fails(FAILURE, "more than 500 pages", *call, "a.pdf", *many)
        narrow = ["--paper", "a4", "--tiles", "--overlap", "99"]
        self.fails(FAILURE, "overlap by at most 95 mm", *call, "a.pdf", *narrow)
        self.fails(FAILURE, "no room", *call, "a.pdf", "--paper", "a4", "--margin", "120")
        self.assertEqual(self.files(), ["map.journey"])

    def test_unknown_persona(self):
        arguments = ["export", self.map, "-o", "a.svg", "-p", "Nobody"]
        error = self.fails(FAILURE, "no persona “Nobody”", *arguments)
        self.assertIn("Commuting parent, Weekend rider", error)

    def test_only(self):
        arguments = ["export", self.map, "-o", "-", "-f", "svg"]
        svg = self.works(*arguments, "--only", "channel=store", "--only", "channel=phone")
        self.assertIn(">Test ride<", svg)
        self.assertNotIn("Forwards it to HR", svg)
        self.assertNotIn('opacity="0.25"', svg)
        svg = self.works(*arguments, "--only", "channel=store", "--only", "moment=delight")
        self.assertNotIn("Forwards it to HR", svg)
        svg = self.works(*arguments, "--only", "channel=custom:Nowhere")
        self.assertIn("Nothing in this map matches the filter", svg)

    def test_dim(self):
        arguments = ["export", self.map, "-o", "-", "-f", "svg"]
        self.assertNotIn('opacity="0.25"', self.works(*arguments, "--dim"))
        svg = self.works(*arguments, "--dim", "--only", "channel=store")
        self.assertIn(">Test ride<", svg)
        self.assertIn("Forwards it to HR", svg)
        self.assertIn('<g opacity="0.25">', svg)
        for suffix in ("png", "pdf"):
            arguments = ["--dim", "--only", "channel=store"]
            self.works("export", self.map, "-o", f"dim.{suffix}", *arguments)
            self.works("export", self.map, "-o", f"all.{suffix}")
            pictures = [(self.folder / f"{name}.{suffix}").read_bytes() for name in ("dim", "all")]
            self.assertNotEqual(*pictures)

    def test_only_nonsense(self):
        arguments = ["export", self.map, "-o", "a.svg", "--only"]
        for word in ("store", "color=red", "channel", ""):
            self.fails(USAGE, "picks nothing", *arguments, word)
        self.assertIn("website", self.fails(USAGE, "no channel", *arguments, "channel=Shop"))
        self.assertIn("custom:", self.fails(USAGE, "no channel", *arguments, "channel=custom:"))
        self.assertIn("partly", self.fails(USAGE, "no confidence", *arguments, "confidence=high"))
        self.assertIn("delight", self.fails(USAGE, "no moment", *arguments, "moment=joy"))
        self.assertEqual(self.files(), ["map.journey"])

    def test_direction(self):
        def place(direction):
            svg = self.works("export", self.map, "-o", "-", "-f", "svg", "-d", direction)
            return float(re.search(r'<text x="([\d.]+)"[^>]*>Awareness<', svg).group(1))

        self.assertLess(place("ltr"), place("rtl"))
        self.assertEqual(place("ltr"), place("auto"))
        self.fails(USAGE, "no direction “up”", "export", self.map, "-o", "a.svg", "-d", "up")

    def test_curve(self):
        def draw(*curve):
            return self.works("export", self.map, "-o", "-", "-f", "svg", *curve)

        pictures = {draw("--curve", word) for word in ("smooth", "straight", "steps")}
        self.assertEqual(len(pictures), 3)
        self.assertEqual(draw("-c", "smooth"), draw())
        self.fails(USAGE, "no curve “round”", "export", self.map, "-o", "a.svg", "--curve", "round")

    def test_format_missing(self):
        for output in ("a", "a.gif", ".", "-"):
            self.fails(USAGE, "format is missing", "export", self.map, "-o", output)
        self.fails(USAGE, "format is missing", "export", self.map, "-o", "a.png", "-f", "bmp")
        self.fails(USAGE, "file to write is missing", "export", self.map)
        self.assertEqual(self.files(), ["map.journey"])

    def test_two_maps(self):
        self.fails(USAGE, "Name one map", "export", self.map, self.map, "-o", "a.png")

    def test_same_file(self):
        before = self.map.read_bytes()
        os.link(self.map, self.folder / "hard.png")
        os.symlink(self.map, self.folder / "soft.png")
        for output in ("map.journey", "./map.journey", self.map, "hard.png", "soft.png"):
            arguments = ["export", "map.journey", "-f", "png", "-o", output]
            self.fails(USAGE, "take the place of the map", *arguments)
        self.fails(USAGE, "format is missing", "export", "map.journey", "-o", "map.journey")
        self.fails(USAGE, "take the place of the map", "export", "soft.png", "-o", "hard.png")
        self.fails(USAGE, "a name for a map", "export", self.map, "-f", "png", "-o", "b.journey")
        self.assertEqual(self.map.read_bytes(), before)
        self.assertEqual(self.files(), ["hard.png", "map.journey", "soft.png"])
        self.assertTrue((self.folder / "soft.png").is_symlink())
        self.assertTrue(os.path.samefile(self.map, self.folder / "hard.png"))

    def test_overwrites(self):
        (self.folder / "a.svg").write_text("old")
        self.works("export", self.map, "-o", "a.svg")
        xml.dom.minidom.parse(str(self.folder / "a.svg"))
        self.assertEqual(self.files(), ["a.svg", "map.journey"])

    def test_unwritable(self):
        self.fails(FAILURE, "could not be saved", "export", self.map, "-o", "none/a.svg")
        (self.folder / "dir.svg").mkdir()
        self.fails(FAILURE, "could not be saved", "export", self.map, "-o", "dir.svg")
        self.fails(FAILURE, "could not be saved", "export", self.map, "-f", "svg", "-o", "/dev/full")
        self.assertTrue(Path("/dev/full").is_char_device())
        self.assertEqual(self.files(), ["dir.svg", "map.journey"])

    def test_locked_folder(self):
        locked = Path("/proc/self") if as_root() else self.folder / "locked"
        if not as_root():
            locked.mkdir(mode=0o500)
        self.fails(FAILURE, "could not be saved", "export", self.map, "-o", locked / "a.svg")

    def test_no_session(self):
        bare = environment(HOME="/nonexistent", LC_ALL="C")
        result = self.call("export", self.map, "-o", "a.png", env=bare)
        self.assertEqual(result.returncode, SUCCESS, result.stderr)
        self.assertTrue((self.folder / "a.png").read_bytes().startswith(b"\x89PNG"))

    def test_unreadable(self):
        self.fails(FAILURE, "none.journey: there is no such file", "export", "none.journey", "-o", "a.png")
        self.fails(FAILURE, "folder, not a map", "export", self.folder, "-o", "a.png")
        (self.folder / "bad.journey").write_text('{"format": "journey",\n  "version": }\n')
        self.fails(FAILURE, "bad.journey:2:", "export", "bad.journey", "-o", "a.png")
        self.assertFalse((self.folder / "a.png").exists())

    def test_findings(self):
        odd = self.write("odd.journey", connections=[{"id": "aaaaaaaa", "from": "x", "to": "y"}])
        result = self.call("export", odd, "-o", "a.svg")
        self.assertEqual(result.returncode, SUCCESS)
        self.assertRegex(result.stderr.decode(), r"odd.journey: \d+ finding")
        self.assertTrue((self.folder / "a.svg").exists())


class Info(ToolTestCase):
    def test_table(self):
        text = self.works("info", self.map)
        self.assertRegex(text, r"(?m)^Title +Buying a first e-bike$")
        self.assertRegex(text, r"(?m)^Personas +2: Commuting parent, Weekend rider$")
        self.assertRegex(text, r"(?m)^Touchpoints +12$")
        self.assertRegex(text, r"(?m)^Scale +-2 to 2: Awful, Bad, Neutral, Good, Great$")
        self.assertRegex(text, r"(?m)^Size +\d+ × \d+ pixels$")
        self.assertRegex(text, r"(?m)^Findings +0$")
        columns = {re.match(r"(?:\S+ )*?\S+ {2,}", line).end() for line in text.splitlines()}
        self.assertEqual(len(columns), 1)

    def test_empty(self):
        text = self.works("info", self.write("empty.journey"))
        self.assertRegex(text, r"(?m)^Stages +0$")
        self.assertNotIn("Goal", text)

    def test_terminal_is_safe(self):
        path = self.write("evil.journey", title="a\x1b[2Jb\x9bc\nd\x07e")
        text = self.works("info", path)
        self.assertRegex(text, r"(?m)^Title +a \[2Jb c d e$")

    def test_unreadable(self):
        self.fails(FAILURE, "none.journey: there is no such file", "info", "none.journey")
        self.fails(USAGE, "Name one map, not 2", "info", self.map, self.map)


class Lint(ToolTestCase):
    def lints(self, *arguments):
        """The lines of a map in which something is wrong."""
        result = self.call("lint", *arguments)
        self.assertEqual(result.stderr.decode(), "")
        self.assertEqual(result.returncode, FAILURE)
        return result.stdout.decode().splitlines()

    def clean(self, name="clean.journey", **more):
        return self.write(name, title="A", scenario="B", goal="C", owner="D", stages=[
            {"id": f"aaaaaaa{i}", "title": f"S{i}", "touchpoints": [
                {"id": f"bbbbbbb{i}", "title": "T", "channel": "email", "emotions": [{"persona": "cccccccc", "score": i % 2}]}
            ]} for i in range(4)
        ], personas=[{"id": "cccccccc", "name": "P", "goals": "G"}], **more)

    def test_clean(self):
        self.assertEqual(self.works("lint", self.clean()), "")

    def test_findings(self):
        self.write("odd.journey", stages=[{"id": "aaaaaaaa", "title": "Buy"}], connections=[{"id": "bbbbbbbb"}])
        lines = self.lints("odd.journey")
        for line in lines:
            self.assertRegex(line, r"^odd\.journey: [a-z0-9-]+: (error|warning|note): \S.*: \S")
        self.assertIn(
            "odd.journey: stage-without-touchpoints: warning: Stage: “Buy”: The stage has no touchpoints", lines)
        severities = [line.split(": ")[2] for line in lines]
        self.assertEqual(severities, sorted(severities, key=["error", "warning", "note"].index))
        self.assertEqual(severities[0], "error")

    def test_only_notes(self):
        path = self.clean(metrics=[{"id": "dddddddd", "title": "M", "on": "aaaaaaa1", "kind": "nps", "target": 9}])
        self.assertRegex(self.works("lint", path), r"^\S+: metric-without-readings: note: Metric: “M”: .*\n$")

    def test_rules(self):
        self.write("odd.journey", stages=[{"id": "aaaaaaaa"}])
        lines = self.lints("--rule", "missing-title", "-r", "map-without-owner", "odd.journey")
        self.assertEqual([line.split(": ")[1] for line in lines], ["missing-title"] * 2 + ["map-without-owner"])
        self.assertEqual(self.works("lint", "--rule", "orphan-link", "odd.journey"), "")

    def test_ignored(self):
        self.write("odd.journey", ignored=["missing-title", "stage-without-touchpoints aaaaaaaa"],
                   stages=[{"id": "aaaaaaaa"}, {"id": "bbbbbbbb"}])
        lines = self.lints("-r", "missing-title", "-r", "stage-without-touchpoints", "odd.journey")
        self.assertEqual(len(lines), 1)
        self.assertIn("stage 2", lines[0])

    def test_list(self):
        text = self.works("lint", "--list")
        self.assertGreaterEqual(len(text.splitlines()), 20)
        for line in text.splitlines():
            self.assertRegex(line, r"^[a-z0-9]+(-[a-z0-9]+)* +(error|warning|note) +[A-Z]")
            name = line.split()[0]
            self.works("lint", "--rule", name, self.clean())

    def test_wrong_calls(self):
        self.fails(USAGE, "Name a map", "lint")
        self.fails(USAGE, "no rule “dance”", "lint", "--rule", "dance", self.map)
        self.fails(USAGE, "--list stands alone", "lint", "--list", self.map)
        self.fails(USAGE, "--list stands alone", "lint", "--list", "--rule", "orphan-link")

    def test_many(self):
        (self.folder / "bad.journey").write_text("{")
        result = self.call("lint", "bad.journey", self.clean(), "none.journey")
        self.assertEqual(result.returncode, FAILURE)
        self.assertRegex(result.stderr.decode(), r"(?m)^bad\.journey:1:\d+: ")
        self.assertRegex(result.stderr.decode(), r"(?m)^none\.journey: ")
        self.assertEqual(result.stdout, b"")

    def test_terminal_is_safe(self):
        path = self.write("evil.journey", stages=[{"id": "aaaaaaaa", "title": "\x1b[31m\n\u0085"}])
        result = self.call("lint", path)
        self.assertEqual(result.returncode, FAILURE)
        self.assertNotIn(b"\x1b", result.stdout)
        for line in result.stdout.decode().splitlines():
            self.assertIn(": ", line)

    def test_samples(self):
        """Maps that are meant to be learned from say nothing that cannot be meant."""
        for path in SAMPLE.parent.glob("*.journey"):
            self.assertNotRegex(self.call("lint", path).stdout.decode(), r": error: ")


class Check(ToolTestCase):
    def odd(self, name="odd.journey"):
        return self.write(name, stages=[{"id": "aaaaaaaa", "color": "pinkish"}])

    def test_clean(self):
        self.assertEqual(self.works("check", self.map), "")

    def test_findings(self):
        self.odd()
        result = self.call("check", "odd.journey")
        self.assertEqual(result.returncode, FAILURE)
        self.assertEqual(result.stderr, b"")
        self.assertRegex(result.stdout.decode(), r"^odd\.journey:1:\d+: stages\[0\]\.color: .*pinkish.*\n$")

    def test_many(self):
        (self.folder / "sub").mkdir()
        self.odd("sub/odd.journey")
        (self.folder / "sub/bad.journey").write_text("{")
        result = self.call("check", "sub/bad.journey", self.map, "none.journey", "sub/odd.journey")
        self.assertEqual(result.returncode, FAILURE)
        self.assertRegex(result.stderr.decode(), r"(?m)^sub/bad\.journey:1:\d+: ")
        self.assertRegex(result.stderr.decode(), r"(?m)^none\.journey: ")
        self.assertRegex(result.stdout.decode(), r"^sub/odd\.journey:1:\d+: [^\n]*\n$")

    def test_terminal_is_safe(self):
        path = self.write("evil.journey", stages=[{"id": "aaaaaaaa", "color": "\x1b[31m"}])
        result = self.call("check", path)
        self.assertEqual(result.returncode, FAILURE)
        self.assertNotIn(b"\x1b", result.stdout)

    def test_option_after_two_dashes(self):
        shutil.copy(self.map, self.folder / "--odd.journey")
        self.assertEqual(self.works("check", "--", "--odd.journey"), "")


if __name__ == "__main__":
    sys.exit(tap.main())
