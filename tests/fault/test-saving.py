# test-saving.py: a map is saved whole or not at all, whatever happens meanwhile
#
# SPDX-License-Identifier: GPL-3.0-or-later

import errno
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import tap

SAVER = os.environ["JOURNEY_SAVER"]
FAULTS = os.environ["JOURNEY_FAULTS"]

KILLS = 100  # for a file, and as many through a link
STAGES = 3000


class SavingTestCase(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="journey-fault-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.state = Path(tempfile.mkdtemp(prefix="journey-state-"))
        self.addCleanup(shutil.rmtree, self.state)
        self.map = self.folder / "map.journey"

    def environment(self, **more):
        environment = os.environ | {"LC_ALL": "C.UTF-8", "XDG_STATE_HOME": str(self.state)}
        return environment | more

    def save(self, stages, title, path=None, **more):
        return subprocess.run(
            [SAVER, path or self.map, str(stages), "1", title],
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=120,
        )

    def title(self, path=None):
        """The title of the map, every part of which must be of the same version."""
        document = json.loads((path or self.map).read_text())
        titles = {stage["title"] for stage in document.get("stages", [])}
        self.assertLessEqual(titles, {document["title"]})
        return document["title"]

    def is_whole(self, path):
        """Neither cut off nor half of another version."""
        try:
            document = json.loads(path.read_text())
        except ValueError:
            return False
        return {stage["title"] for stage in document["stages"]} == {document["title"]}

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def drafts(self):
        folder = self.state / "journey/drafts"
        return list(folder.glob("*.journey")) if folder.exists() else []


class KillTests(SavingTestCase):
    def killed_while_saving(self, path):
        """How often it was killed after it had begun to save."""
        chance = random.Random(20260303)
        self.save(STAGES, "old")
        for _ in range(KILLS):
            saver = subprocess.Popen(
                [SAVER, path, str(STAGES), "0", "one", "two"],
                env=self.environment(),
                stdout=subprocess.PIPE,
            )
            saver.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            saver.send_signal(signal.SIGKILL)
            saver.wait()
            saver.stdout.close()
            self.assertEqual(saver.returncode, -signal.SIGKILL)
            self.assertIn(self.title(path), ("old", "one", "two"))
            # What was being written is left beside it, and nothing else.
            for name in self.names():
                self.assertRegex(name, r"^(map\.journey|link|\.journey-......)$")

    def test_killed(self):
        self.killed_while_saving(self.map)

    def test_killed_through_a_link(self):
        link = self.folder / "link"
        link.symlink_to("map.journey")
        self.killed_while_saving(link)
        self.assertTrue(link.is_symlink())

    def test_killed_while_writing_over(self):
        """A file with two names is written over in place: what is cut off there is in a draft."""
        chance = random.Random(42)
        self.save(STAGES, "old")
        os.link(self.map, self.folder / "other")
        for _ in range(KILLS):
            saver = subprocess.Popen(
                [SAVER, self.map, str(STAGES), "0", "one", "two"],
                env=self.environment(),
                stdout=subprocess.PIPE,
            )
            saver.stdout.readline()
            time.sleep(chance.uniform(0, 0.05))
            saver.send_signal(signal.SIGKILL)
            saver.wait()
            saver.stdout.close()
            if not self.is_whole(self.map):
                whole = [draft for draft in self.drafts() if self.is_whole(draft)]
                self.assertTrue(whole)
                shutil.copy(whole[0], self.map)
            shutil.rmtree(self.state / "journey", ignore_errors=True)
        self.assertTrue(os.path.samefile(self.map, self.folder / "other"))


class FaultTests(SavingTestCase):
    errors = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EINTR, errno.EACCES)

    def faults(self, call, at=0, code=0):
        return {
            "LD_PRELOAD": FAULTS,
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0",
            "FAULT_FOLDER": str(self.folder),
            "FAULT_CALL": call,
            "FAULT_AT": str(at),
            "FAULT_ERRNO": str(code),
        }

    def fail_each(self, call, code, begin=lambda: None):
        """Lets the first call fail, then only the second, and so on until none is left."""
        for at in range(1, 100):
            self.map.unlink(missing_ok=True)
            self.save(200, "old")
            begin()
            result = self.save(200, "new", **self.faults(call, at, code))
            fired = b"fault\n" in result.stderr
            with self.subTest(call=call, code=errno.errorcode.get(code, code), at=at):
                self.assertIn(result.returncode, (0, 1), result.stderr)
                if result.returncode == 0:
                    self.assertEqual(self.title(), "new")
                else:
                    self.assertTrue(fired)
                    self.check_refused(result)
                self.assertEqual([name for name in self.names() if name[0] == "."], [])
            if not fired:
                self.assertEqual(result.returncode, 0)
                return at - 1
        self.fail("it never came to an end")

    def check_refused(self, result):
        self.assertIn(self.title(), ("old", "new"))
        self.assertIn(b"map.journey", result.stderr)

    def test_each_call_fails(self):
        for call in "open", "write", "fsync", "close", "rename":
            for code in self.errors:
                self.assertGreater(self.fail_each(call, code), 0, call)

    def test_order(self):
        """The new file is on the disk before it has the name, and then the name is."""
        self.save(200, "old")
        result = self.save(200, "new", **self.faults("none"))
        self.assertEqual(result.returncode, 0)
        calls = [line.split(" ", 1) for line in result.stderr.decode().splitlines()]
        temporary = re.compile(re.escape(str(self.folder)) + r"/\.journey-......")
        told = [(call, "temporary" if temporary.fullmatch(path) else path) for call, path in calls]
        written = [call for call, path in told if path == "temporary"]
        self.assertEqual(written[-2:], ["fsync", "close"])
        self.assertLess(written.index("write"), written.index("fsync"))
        named = told.index(("rename", str(self.map)))
        self.assertLess(told.index(("close", "temporary")), named)
        self.assertIn(("fsync", str(self.folder)), told[named:])

    def test_short_writes(self):
        self.assertGreater(self.fail_each("write", 0), 0)
        self.assertEqual(self.title(), "new")


class FullDiskTests(SavingTestCase):
    def test_full(self):
        """As in a file system of 64 KiB, which a saver may make for itself alone."""
        script = """
            mount -t tmpfs -o size=64k none "$1" || exit 9
            "$2" "$1/map.journey" 10 1 old && cp "$1/map.journey" "$1.copy"
            "$2" "$1/map.journey" 10000 1 new
            echo "status $?"
            cmp "$1/map.journey" "$1.copy" && ls -A "$1"
            rm "$1.copy"
        """
        result = subprocess.run(
            ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", self.folder, SAVER],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.assertEqual(result.stdout.decode().split("\n")[2:], ["status 1", "map.journey", ""])
        self.assertIn("No space left", result.stderr.decode())


class FolderTests(SavingTestCase):
    def test_two_processes(self):
        self.save(STAGES, "old")
        savers = [
            subprocess.Popen(
                [SAVER, self.map, str(STAGES), "20", title],
                env=self.environment(),
                stdout=subprocess.DEVNULL,
            )
            for title in ("one", "two")
        ]
        while any(saver.poll() is None for saver in savers):
            self.assertIn(self.title(), ("old", "one", "two"))
        self.assertEqual([saver.returncode for saver in savers], [0, 0])
        self.assertIn(self.title(), ("one", "two"))
        self.assertEqual(self.names(), ["map.journey"])

    def test_two_names(self):
        self.save(10, "a longer title than the new one")
        other = self.folder / "other"
        os.link(self.map, other)
        self.map.chmod(0o640)
        self.assertEqual(self.save(10, "new").returncode, 0)
        self.assertEqual((self.title(), self.title(other)), ("new", "new"))
        self.assertTrue(os.path.samefile(self.map, other))
        self.assertEqual(self.map.stat().st_mode & 0o777, 0o640)
        self.assertEqual(self.drafts(), [])


class OwnerTests(SavingTestCase):
    """Whose a map is, and who may read it, is not for a save to change. Only root can make files of
    others; anybody else looks at what holds for their own."""

    USER, GROUP, OTHER_GROUP = 12345, 12346, 12347

    def give(self, user, group, mode):
        """Whether it is somebody else's now: not without root, nor where that has but its own id."""
        self.map.chmod(mode)
        try:
            os.chown(self.map, user, group)
        except OSError:
            return False
        return os.geteuid() == 0

    def owner(self):
        status = self.map.stat()
        return status.st_uid, status.st_gid, status.st_mode & 0o777

    def save_as(self, user, group, title, *groups):
        """As somebody else, who need not see where the saver was built."""
        saver = self.state / "saver"
        shutil.copy(SAVER, saver)
        for folder in (self.folder, self.state):
            os.chown(folder, user, -1)
        return subprocess.run(
            [saver, self.map, "10", "1", title],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=120,
            user=user,
            group=group,
            extra_groups=groups,
        )

    def check_kept(self, owner):
        self.assertEqual(self.owner(), owner)
        self.assertEqual(self.title(), "new")
        self.assertEqual(self.names(), ["map.journey"])

    def test_kept(self):
        self.save(10, "old")
        self.give(self.USER, self.GROUP, 0o640)
        before = self.owner()
        self.assertEqual(self.save(10, "new").returncode, 0)
        self.check_kept(before)
        self.assertEqual(before[2], 0o640)

    def test_group_kept(self):
        """In a group's folder whoever saves owns the file, and the group has it as before."""
        groups = [group for group in os.getgroups() if group != os.getegid()]
        self.save(10, "old")
        if self.give(0, self.GROUP, 0o664):
            result = self.save_as(self.USER, self.OTHER_GROUP, "new", self.GROUP)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.check_kept((self.USER, self.GROUP, 0o664))
        else:
            if groups:
                self.give(-1, groups[0], 0o664)
            before = self.owner()
            self.assertEqual(self.save(10, "new").returncode, 0)
            self.check_kept(before)

    def test_group_lost(self):
        """Where the group cannot be kept, no other one may read what that one could."""
        self.save(10, "old")
        if self.give(self.USER, self.GROUP, 0o640):
            self.assertEqual(self.save_as(self.USER, self.OTHER_GROUP, "new").returncode, 0)
            self.check_kept((self.USER, self.OTHER_GROUP, 0o600))
        else:
            self.assertEqual(self.save(10, "new").returncode, 0)
            self.assertEqual(self.owner(), (os.geteuid(), os.getegid(), 0o640))


class OneNameTests(SavingTestCase):
    """A sandbox may see a single file: there is nothing to be put beside it."""

    def save_alone(self, title, path):
        environment = {
            "LD_PRELOAD": FAULTS,
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0",
            "FAULT_ONLY": str(path),
        }
        return self.save(10, title, path, **environment)

    def test_saved(self):
        self.save(20, "old")
        before = self.map.stat().st_ino
        self.assertEqual(self.save_alone("new", self.map).returncode, 0)
        self.assertEqual((self.title(), self.map.stat().st_ino), ("new", before))
        self.assertEqual(self.names(), ["map.journey"])
        self.assertEqual(self.drafts(), [])

    def test_saved_as(self):
        """Under a name without a suffix, too, and to that name alone."""
        self.save(10, "old")
        other = self.folder / "Another name"
        self.assertEqual(self.save_alone("new", other).returncode, 0)
        self.assertEqual((self.title(), self.title(other)), ("old", "new"))
        self.assertEqual(self.names(), ["Another name", "map.journey"])
        self.assertEqual(self.drafts(), [])

    def test_refused(self):
        """What is no name of ours is not written, and nothing is left of the try."""
        self.map.write_text("")
        read_only = "mount --bind $1 $1 && mount -o remount,bind,ro $1"
        self.mounted(read_only, self.map, "status 1")
        self.mounted(read_only, self.folder / "other", "status 1")
        self.assertEqual(self.map.read_text(), "")
        self.assertEqual(self.names(), ["map.journey"])
        self.assertEqual(self.drafts(), [])

    def mounted(self, mount, path, status):
        """Saves where a folder was mounted over, for the saver alone."""
        script = f'{mount} || exit 9; "$2" "$3" 10 1 new; echo "status $?"; ls -A "$1"'
        result = subprocess.run(
            ["unshare", "--map-root-user", "--mount", "sh", "-c", script]
            + ["sh", self.folder, SAVER, path, self.state / "map"],
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        lines = result.stdout.decode().splitlines()
        self.assertEqual(lines[1:], [status, "map.journey"], result.stderr)

    def test_mounted(self):
        """A file that is mounted into a folder, which takes others or does not."""
        lent = self.state / "map"
        for mount in (
            "mount -t tmpfs none $1 && touch $1/map.journey && mount --bind $4 $1/map.journey",
            "mount --bind $1 $1 && touch $1/map.journey && mount --bind $4 $1/map.journey"
            " && mount -o remount,bind,ro $1",
        ):
            with self.subTest(mount=mount):
                self.save(20, "old", lent)
                before = lent.stat().st_ino
                self.mounted(mount, self.map, "status 0")
                self.assertEqual((self.title(lent), lent.stat().st_ino), ("new", before))
                self.assertEqual(self.drafts(), [])


if __name__ == "__main__":
    sys.exit(tap.main())
