# test-translations.py: po/POTFILES.in lists the files with text to translate, and no others
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import tree

COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*")|/\*.*?\*/|//[^\n]*', re.DOTALL)
MARKED_C = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|g?d?c?n?p?gettext|g_dp?n?gettext2?)\s*\([\w,\s]*"')
MARKED_UI = re.compile(r'\stranslatable="(?:yes|true|1)"')


def has_text(name, text):
    if name.endswith((".desktop.in", ".metainfo.xml.in", ".gschema.xml", "Journey.xml")):
        return True
    if name.endswith(".ui"):
        return bool(MARKED_UI.search(text))
    return bool(MARKED_C.search(COMMENT.sub(lambda m: m.group(1) or " ", text)))


class Translations(tree.TreeTestCase):
    def setUp(self):
        lines = tree.read("po/POTFILES.in").splitlines()
        self.listed = [line for line in lines if line and not line.startswith("#")]

    def test_rule(self):
        for text in (
            '_ ("Open")',
            '_("Open")',
            'C_ ("menu", "Open")',
            'ngettext ("%d map", "%d maps", n)',
            'g_dgettext (GETTEXT_PACKAGE, "Open")',
            'g_dngettext (GETTEXT_PACKAGE, "%d map", "%d maps", n)',
            'g_dngettext (GETTEXT_PACKAGE,\n             "%d map", "%d maps", n)',
            'f ("/*", _ ("Open"))',
        ):
            self.assertTrue(has_text("a.c", text), text)
        for text in ('/* _ ("no") */', '// _ ("no")', 'call_ ("no")', "_ (variable)", 'f ("")'):
            self.assertFalse(has_text("a.c", text), text)
        self.assertTrue(has_text("a.ui", '<property name="title" translatable="yes">Map</property>'))
        self.assertFalse(has_text("a.ui", '<property name="title">Map</property>'))

    def test_complete(self):
        found = tree.files(".c", ".h", ".ui", under=["src"])
        found += tree.files(
            ".desktop.in", ".metainfo.xml.in", ".gschema.xml", "Journey.xml", under=["data"]
        )
        wanted = {name for name in found if has_text(name, tree.read(name))}
        self.assertNoFaults(
            [f"po/POTFILES.in: lacks {name}" for name in sorted(wanted - set(self.listed))]
            + [f"po/POTFILES.in: {n} has no text" for n in sorted(set(self.listed) - wanted)]
        )

    def test_sorted(self):
        self.assertEqual(self.listed, sorted(set(self.listed)))


if __name__ == "__main__":
    tree.main()
