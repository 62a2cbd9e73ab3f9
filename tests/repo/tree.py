# tree.py: the files that belong to the source tree, for the tests that read them
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("JOURNEY_SOURCE_ROOT", Path(__file__).resolve().parents[2]))

# Folders that are never part of the tree where git cannot tell us: a build, a cache.
STRANGERS = {"_build", "__pycache__"}


def from_git(root):
    """Tracked files, and new ones that are not ignored; None if this is no checkout of our own."""
    try:
        top = subprocess.run(
            ["git", "-C", root, "rev-parse", "--show-toplevel"], capture_output=True, text=True
        )
        if top.returncode != 0 or Path(top.stdout.strip()).resolve() != Path(root).resolve():
            return None
        names = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split("\0")
    except OSError:
        return None
    return [name for name in names if name and (Path(root) / name).is_file()]


def from_walk(root):
    """Every file below root, without builds and without what hides behind a dot."""
    names = []
    for folder, folders, files in os.walk(root):
        folders[:] = [f for f in folders if f not in STRANGERS and not f.startswith(".")]
        names += [
            str((Path(folder) / name).relative_to(root)) for name in files if not name.startswith(".")
        ]
    return names


def files(*suffixes, under=()):
    """Paths relative to the root, sorted, ending in one of suffixes, in one of the folders."""
    names = from_git(ROOT)
    if names is None:
        names = from_walk(ROOT)
    if suffixes:
        names = [n for n in names if n.endswith(suffixes)]
    if under:
        names = [n for n in names if n.startswith(tuple(f"{u}/" for u in under))]
    return sorted(set(names))


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def app_id():
    """The one place where the program's id is written down."""
    for line in read("meson.build").splitlines():
        if line.startswith("app_id = "):
            return line.split("'")[1]
    raise AssertionError("meson.build sets no app_id")


class TreeTestCase(unittest.TestCase):
    maxDiff = None

    def assertNoFaults(self, faults):
        """Shows every fault at once, one a line, ready for an editor to jump to."""
        faults = list(faults)
        if faults:
            self.fail("\n" + "\n".join(faults))


def main():
    unittest.main(module=sys.modules["__main__"], verbosity=2)
