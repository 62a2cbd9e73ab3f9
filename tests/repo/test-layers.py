# test-layers.py: each folder of src/ includes only what lies below it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
from pathlib import PurePosixPath

import tree

# What a folder may use, itself apart; what those use in turn comes with them.
MAY_USE = {
    "picture": [],
    "model": [],
    "format": ["model", "picture"],
    "insight": ["model"],
    "layout": ["model", "insight"],
    "render": ["layout", "picture"],
    "export": ["render", "format"],
    "cli": ["export"],
    "tools": ["model", "layout"],
    "canvas": ["render", "tools"],
    "panels": ["model", "insight", "picture"],
    "app": ["cli", "canvas", "panels", "export"],
}

WITHOUT_GTK = {
    "picture", "model", "format", "insight", "layout", "render", "export", "cli", "tools",
}
GTK_HEADER = re.compile(r"(gtk|gdk|gsk)/|adwaita\.h|libadwaita/")

# Headers that the build makes, and the folder that they belong to; None is free to all.
MADE = {
    "journey-config.h": None,
    "journey-enums.h": "model",
    "journey-layout-enums.h": "layout",
    "journey-map-resources.h": "render",
    "journey-resources.h": "app",
    "journey-tools-enums.h": "tools",
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[>"]', re.MULTILINE)


def below(folder):
    """folder and all that it may use, however far down."""
    found = {folder}
    for used in MAY_USE[folder]:
        found |= below(used)
    return found


def faults_of_includes(name, text, homes):
    """homes: the folder of each header of the tree, by the header's own name."""
    folder = PurePosixPath(name).parent.name
    for bracket, header in INCLUDE.findall(text):
        if folder in WITHOUT_GTK and GTK_HEADER.match(header):
            yield f"{name}: includes {header}, yet {folder} must stand without GTK"
        if bracket == "<":
            continue
        own = PurePosixPath(header).name
        if own not in homes:
            yield f"{name}: includes {header}, which is neither in src/ nor made by the build"
        elif homes[own] is not None and homes[own] not in below(folder):
            yield f"{name}: includes {header} of {homes[own]}, which {folder} may not use"
        elif own.endswith("-private.h") and homes[own] != folder:
            yield f"{name}: includes {header}, which is private to {homes[own]}"


class Layers(tree.TreeTestCase):
    def setUp(self):
        self.sources = tree.files(".c", ".h", under=["src"])

    def test_rule(self):
        homes = MADE | {
            "journey-stage.h": "model",
            "journey-list-private.h": "model",
            "journey-canvas.h": "canvas",
        }

        def allowed(name, line):
            return not list(faults_of_includes(name, line, homes))

        self.assertTrue(allowed("src/model/a.c", '#include "journey-list-private.h"'))
        self.assertFalse(allowed("src/format/a.c", '#include "journey-list-private.h"'))
        self.assertTrue(allowed("src/app/a.c", '#include "journey-stage.h"'))
        self.assertFalse(allowed("src/panels/a.c", '#include "journey-canvas.h"'))
        self.assertFalse(allowed("src/model/a.c", '#  include "journey-canvas.h"'))
        self.assertFalse(allowed("src/model/a.c", '#include "missing.h"'))
        self.assertTrue(allowed("src/model/a.c", '#include "journey-config.h"'))
        self.assertFalse(allowed("src/layout/a.c", '#include "journey-map-resources.h"'))
        self.assertFalse(allowed("src/render/a.c", "#include <gtk/gtk.h>"))
        self.assertFalse(allowed("src/tools/a.c", "#include <adwaita.h>"))
        self.assertTrue(allowed("src/canvas/a.c", "#include <gtk/gtk.h>"))

    def test_table_is_complete(self):
        folders = {PurePosixPath(n).parent for n in self.sources}
        self.assertNoFaults(
            f"{folder} is in no row of the table of folders"
            for folder in sorted(folders)
            if str(folder) not in {f"src/{known}" for known in MAY_USE}
        )

    def test_names_are_unique(self):
        homes = {}
        for name in self.sources:
            homes.setdefault(PurePosixPath(name).name, []).append(name)
        self.assertNoFaults(
            " and ".join(names) + " share a name" for names in homes.values() if len(names) > 1
        )

    def test_includes_point_down(self):
        homes = MADE | {PurePosixPath(n).name: PurePosixPath(n).parent.name for n in self.sources}
        self.assertNoFaults(
            fault
            for name in self.sources
            if PurePosixPath(name).parent.name in MAY_USE
            for fault in faults_of_includes(name, tree.read(name), homes)
        )


if __name__ == "__main__":
    tree.main()
