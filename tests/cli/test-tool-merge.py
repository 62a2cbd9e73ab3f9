# test-tool-merge.py: journey-tool where a map was changed twice
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import shutil
import subprocess
import sys

import tap
from tool_test import FAILURE, SAMPLE, SUCCESS, USAGE, ToolTestCase


def changed(text, **replaced):
    """The text with some members of the sample set to other values."""
    for old, new in replaced.values():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


class TwoVersions(ToolTestCase):
    """Two people change the same map."""

    def setUp(self):
        super().setUp()
        text = SAMPLE.read_text()
        self.ours = self.folder / "ours.journey"
        self.theirs = self.folder / "theirs.journey"
        self.empty = self.folder / "empty"
        self.empty.touch()
        self.ours.write_text(changed(text, title=('"title": "Purchase"', '"title": "Buying"')))
        self.theirs.write_text(changed(text, title=('"title": "Test ride"', '"title": "Ride"')))


class MergeTests(TwoVersions):
    def test_both_are_taken(self):
        self.assertEqual(self.works("merge", self.map, self.ours, self.theirs, "-o", "out"), "")
        merged = (self.folder / "out").read_text()
        expected = self.ours.read_text().replace('"title": "Test ride"', '"title": "Ride"')
        self.assertEqual(merged, expected)

    def test_the_driver_of_git_writes_over_ours(self):
        self.works("merge", self.map, self.ours, self.theirs, "-o", self.ours)
        self.assertIn('"title": "Buying"', self.ours.read_text())
        self.assertIn('"title": "Ride"', self.ours.read_text())

    def test_conflicts_are_listed(self):
        text = self.theirs.read_text()
        self.theirs.write_text(changed(text, title=('"title": "Purchase"', '"title": "Order"')))
        call = ["merge", self.map, self.ours, self.theirs, "-o", "out"]
        self.fails(FAILURE, "“Buying”, title: was “Purchase”, ours “Buying”, theirs “Order”", *call)
        self.assertIn('"title": "Buying"', (self.folder / "out").read_text())
        for side, title in ("--ours", "Buying"), ("--theirs", "Order"):
            result = self.call(*call, side)
            self.assertEqual(result.returncode, SUCCESS)
            self.assertIn("took " + side[2:], result.stderr.decode())
            self.assertIn(f'"title": "{title}"', (self.folder / "out").read_text())

    def test_without_a_common_version(self):
        self.fails(FAILURE, "theirs “Ride”", "merge", "empty", self.ours, self.theirs, "-o", "out")
        self.assertIn('"title": "Buying"', (self.folder / "out").read_text())

    def test_nothing_is_written_when_one_cannot_be_read(self):
        self.theirs.write_text("{")
        self.fails(FAILURE, "theirs.journey:", "merge", self.map, self.ours, self.theirs, "-o", "out")
        self.assertNotIn("out", self.files())

    def test_a_newer_version_is_not_merged(self):
        newer = self.write("newer.journey", version=99)
        self.fails(FAILURE, "newer version", "merge", self.map, newer, self.theirs, "-o", "out")
        self.assertNotIn("out", self.files())

    def test_wrong_calls(self):
        self.fails(USAGE, "three maps", "merge")
        self.fails(USAGE, "three maps", "merge", "a", "b", "c", "d", "-o", "out")
        self.fails(USAGE, "--output", "merge", self.map, self.ours, self.theirs)
        self.fails(
            USAGE, "Only one", "merge", "a", "b", "c", "-o", "out", "--ours", "--theirs"
        )


def mixed(base, ours, theirs, with_base):
    """What git leaves where each of the three has the same number of lines."""
    lines = []
    for b, o, t in zip(base.splitlines(), ours.splitlines(), theirs.splitlines(), strict=True):
        if o == t:
            lines.append(o)
        else:
            lines += ["<<<<<<< HEAD", o, *(["||||||| 1a2b3c4", b] if with_base else []), "=======", t]
            lines.append(">>>>>>> feature")
    return "\n".join(lines) + "\n"


class MixtureTests(TwoVersions):
    """git could not merge them, and mixed both in one file."""

    def mix(self, with_base):
        text = mixed(
            SAMPLE.read_text(), self.ours.read_text(), self.theirs.read_text(), with_base
        )
        path = self.folder / "mixed.journey"
        path.write_text(text)
        return path

    def test_with_base(self):
        path = self.mix(True)
        before = path.read_bytes()
        self.assertEqual(self.works("merge", path, "-o", "out"), "")
        self.works("merge", self.map, self.ours, self.theirs, "-o", "expected")
        self.assertEqual((self.folder / "out").read_text(), (self.folder / "expected").read_text())
        self.assertEqual(path.read_bytes(), before)

    def test_without_base(self):
        path = self.mix(False)
        self.fails(FAILURE, "ours “Buying”, theirs “Purchase”", "merge", path, "-o", "out")
        self.assertEqual(self.call("merge", path, "-o", "out", "--theirs").returncode, SUCCESS)
        self.assertEqual((self.folder / "out").read_text(), self.theirs.read_text())

    def test_two_maps(self):
        self.fails(FAILURE, "theirs “Ride”", "merge", self.ours, self.theirs, "-o", "out")
        result = self.call("merge", self.map, self.ours, "--ours", "-o", "out")
        self.assertEqual(result.returncode, SUCCESS)
        self.assertEqual((self.folder / "out").read_text(), self.map.read_text())

    def test_git(self):
        def git(*call):
            names = ["-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "init.defaultBranch=one"]
            run = ["git", *names, "-c", "merge.conflictStyle=diff3", *call]
            return subprocess.run(run, cwd=self.folder, capture_output=True, check=False)

        if shutil.which("git") is None:
            self.fail("git is missing")
        path = self.folder / "shared.journey"
        other = changed(SAMPLE.read_text(), title=('"title": "Purchase"', '"title": "Order"'))
        git("init", ".")
        for branch, text in ("one", SAMPLE.read_text()), ("two", other), ("one", self.ours.read_text()):
            git("checkout", "-B" if branch == "two" else "-b", branch)
            git("checkout", branch)
            path.write_text(text)
            git("add", "shared.journey")
            git("commit", "-m", "x")
        self.assertNotEqual(git("merge", "two").returncode, 0)
        self.assertIn("\n<<<<<<< HEAD\n", path.read_text())
        call = ["merge", "shared.journey", "-o", "out"]
        self.fails(FAILURE, "was “Purchase”, ours “Buying”, theirs “Order”", *call)
        self.assertEqual((self.folder / "out").read_text(), self.ours.read_text())

    def test_check(self):
        self.mix(True)
        result = self.call("check", "mixed.journey")
        self.assertEqual(result.returncode, FAILURE)
        first, second = result.stderr.decode().splitlines()
        self.assertRegex(first, r"^mixed\.journey:\d+:1: two versions of the map are mixed here")
        self.assertEqual(
            second,
            "mixed.journey: to merge the two versions: journey-tool merge mixed.journey -o FILE",
        )

    def test_check_of_spaces(self):
        """What is said can be given to a shell as it is."""
        self.mix(True).rename(self.folder / "our map.journey")
        said = self.call("check", "our map.journey").stderr.decode().splitlines()[1]
        self.assertTrue(said.endswith(": journey-tool merge 'our map.journey' -o FILE"), said)

    def test_check_of_what_is_left(self):
        path = self.mix(True)
        path.write_text(path.read_text().replace("=======\n", "", 1))
        result = self.call("check", "mixed.journey")
        self.assertRegex(
            result.stderr.decode(), r"(?m)^mixed\.journey:\d+:1: .* some of the conflict markers"
        )
        self.fails(FAILURE, "some of the conflict markers", "merge", path, "-o", "out")
        self.assertNotIn("out", self.files())

    def test_not_mixed(self):
        self.fails(FAILURE, "no conflict markers", "merge", self.map, "-o", "out")
        self.fails(FAILURE, "no such file", "merge", "none.journey", "-o", "out")

    def test_conflicted_copy(self):
        name = "map.sync-conflict-20260102-120000-ABCDEFG.journey"
        copy = self.folder / name
        shutil.copy(self.map, copy)
        self.map.rename(self.folder / "map.journey")
        self.assertEqual(
            self.works("check", name),
            f"{name}: this is a conflicted copy of “map.journey”, which a sync client made; "
            "“journey-tool merge” brings both together\n",
        )
        (self.folder / "map.journey").unlink()
        self.assertEqual(self.works("check", name), "")


class DiffTests(ToolTestCase):
    def test_nothing_changed(self):
        self.assertEqual(self.works("diff", self.map, SAMPLE), "")
        self.assertEqual(self.works("diff", "--json", self.map, SAMPLE), "[]\n")

    def test_plain_words(self):
        other = self.write(
            "other.journey",
            title="Two",
            stages=[{"id": "stage002", "title": "B"}, {"id": "stage001", "title": "A"}],
            personas=[{"id": "persona1", "name": "Rider"}],
            future=True,
        )
        first = self.write(
            "first.journey",
            title="One",
            stages=[{"id": "stage001", "title": "A"}, {"id": "stage002", "title": "B"}],
            lanes=[{"id": "lane0001", "kind": "doing"}],
        )
        result = self.call("diff", first, other)
        self.assertEqual(result.returncode, FAILURE)
        self.assertEqual(
            result.stdout.decode().splitlines(),
            [
                "the map: title changed from “One” to “Two”",
                "the map: future changed",
                "lane “Doing” removed",
                "persona “Rider” added",
                "stage “B” moved to place 1 of 2",
            ],
        )

    def test_json(self):
        self.map.write_text(
            changed(SAMPLE.read_text(), title=('"title": "Purchase"', '"title": "Buying"'))
        )
        result = self.call("diff", "--json", SAMPLE, self.map)
        (difference,) = json.loads(result.stdout)
        self.assertEqual(
            {name: difference[name] for name in ("kind", "type", "member", "before", "after")},
            {
                "kind": "changed",
                "type": "Stage",
                "member": "title",
                "before": "Purchase",
                "after": "Buying",
            },
        )

    def test_wrong_calls(self):
        self.fails(USAGE, "two maps", "diff", self.map)
        self.fails(FAILURE, "no such file", "diff", self.map, "missing.journey")


if __name__ == "__main__":
    sys.exit(tap.main())
