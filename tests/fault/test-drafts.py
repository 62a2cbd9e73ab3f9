# test-drafts.py: whoever is killed while editing leaves a draft
#
# SPDX-License-Identifier: GPL-3.0-or-later

import fcntl
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import tap

EDITOR = os.environ["JOURNEY_EDITOR"]

ROUNDS = 10
EDITORS = 20  # at once, all in one folder


class DraftTests(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="journey-drafts-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def start(self):
        return subprocess.Popen([EDITOR, self.folder], stdout=subprocess.PIPE)

    def drafts(self):
        """The changes in each draft that was left; who still lives has locked his."""
        left = []
        for path in self.folder.glob("[0-9a-f]*.journey"):
            with path.with_suffix(".lock").open() as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            left.append(int(json.loads(path.read_text())["title"]))
        return left

    def test_killed(self):
        chance = random.Random(20260303)
        n_left = 0
        for _ in range(ROUNDS):
            editors = [self.start() for _ in range(EDITORS)]
            for editor in editors:
                editor.stdout.readline()
            began = time.monotonic()
            moments = sorted(chance.uniform(0, 3) for _ in editors)
            for moment, editor in zip(moments, editors, strict=True):
                time.sleep(max(0, began + moment - time.monotonic()))
                editor.send_signal(signal.SIGKILL)
                editor.wait()
            most = max(int(editor.stdout.read().split()[-1]) for editor in editors)
            for editor in editors:
                editor.stdout.close()

            left = self.drafts()
            n_left += len(left)
            self.assertLessEqual(len(left), EDITORS)
            for n_changes in left:
                self.assertLessEqual(n_changes, most)
            for path in self.folder.iterdir():
                path.unlink()
        # Those that were killed before the first second was over had none yet.
        self.assertGreater(n_left, ROUNDS * EDITORS / 4)


if __name__ == "__main__":
    sys.exit(tap.main())
