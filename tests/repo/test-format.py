# test-format.py: every line of C is laid out as .clang-format says
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess

import tree


class Format(tree.TreeTestCase):
    def test_layout(self):
        names = tree.files(".c", ".h", under=["src", "tests"])
        if not names:
            return
        said = subprocess.run(
            [os.environ["CLANG_FORMAT"], "--dry-run", "-Werror", "--style=file", *names],
            cwd=tree.ROOT,
            capture_output=True,
            text=True,
        )
        self.assertNoFaults(line for line in said.stderr.splitlines() if ": error: " in line)
        self.assertEqual(said.returncode, 0, said.stderr)


if __name__ == "__main__":
    tree.main()
