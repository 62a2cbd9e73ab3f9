# tool_test.py: what the tests of journey-tool share
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

TOOL = os.environ["JOURNEY_TOOL"]
SAMPLE = Path(os.environ["JOURNEY_SOURCE_ROOT"]) / "data/samples/ebike.journey"

SUCCESS, FAILURE, USAGE = 0, 1, 2


def environment(**more):
    """Nothing of a session: no display, no home, no language."""
    bare = {"LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals"}
    kept = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS")
    bare |= {name: os.environ[name] for name in kept if name in os.environ}
    return bare | more


def as_root():
    return os.geteuid() == 0


class ToolTestCase(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="journey-tool-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.map = self.folder / "map.journey"
        shutil.copy(SAMPLE, self.map)

    def call(self, *arguments, **more):
        more.setdefault("env", environment())
        more.setdefault("stdout", subprocess.PIPE)
        return subprocess.run(
            [TOOL, *map(str, arguments)],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=60,
            **more,
        )

    def works(self, *arguments, **more):
        result = self.call(*arguments, **more)
        self.assertEqual(result.stderr.decode(), "")
        self.assertEqual(result.returncode, SUCCESS)
        return result.stdout.decode() if result.stdout is not None else None

    def fails(self, status, pattern, *arguments, **more):
        """The error is told on standard error, once, and without a word on standard output."""
        result = self.call(*arguments, **more)
        error = result.stderr.decode()
        self.assertEqual(result.returncode, status, error)
        self.assertRegex(error, pattern)
        self.assertEqual(len(re.findall(pattern, error)), 1, error)
        self.assertNotIn("CRITICAL", error)
        if result.stdout is not None:
            self.assertEqual(result.stdout, b"")
        return error

    def files(self):
        return sorted(path.name for path in self.folder.iterdir())

    def write(self, name, **document):
        path = self.folder / name
        path.write_text(json.dumps({"format": "journey", "version": 1} | document))
        return path
