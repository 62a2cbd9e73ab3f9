# test-template.py: every text that a person reads is in the template for translators
#
# SPDX-License-Identifier: GPL-3.0-or-later

import importlib.util
import re
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import template
import tree

COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*")|/\*.*?\*/|//[^\n]*', re.DOTALL)
LITERALS = r'((?:"(?:\\.|[^"\\\n])*"\s*)+)'
CALLS = (
    re.compile(r"(?<!\w)N?_\s*\(\s*" + LITERALS),
    re.compile(r"(?<!\w)NC?_\s*\(\s*" + LITERALS + r",\s*" + LITERALS),
    re.compile(r"(?<!\w)ngettext\s*\(\s*" + LITERALS + r",\s*" + LITERALS),
    re.compile(r"(?<!\w)g_dn?gettext\s*\(\s*GETTEXT_PACKAGE,\s*" + LITERALS + r"(?:,\s*" + LITERALS + ")?"),
)
DIRECTIVE = re.compile(r"%(?:\d+\$)?[-+ #0']*[\d*]*(?:\.[\d*]+)?(?:l|ll|z|h)?[diouxXeEfgGcsp]")

# Properties of widgets that somebody reads or hears.
READ = {
    "body",
    "button-label",
    "default-label",
    "description",
    "heading",
    "label",
    "placeholder-text",
    "subtitle",
    "title",
    "tooltip-text",
}
# The name of the program is the same in all languages.
NAMES = {"Journey"}


def squeeze(text):
    return " ".join(text.split())


def in_code(name):
    text = COMMENT.sub(lambda m: m[1] or " ", tree.read(name))
    for call in CALLS:
        for match in call.finditer(text):
            yield from (template.text_of(part) for part in match.groups() if part is not None)


def in_widgets(name):
    for element in ElementTree.fromstring(tree.read(name)).iter():
        if element.get("translatable") in ("yes", "true", "1"):
            yield element.text


def in_launcher(name):
    for line in tree.read(name).splitlines():
        key, _, value = line.partition("=")
        if key in ("Name", "GenericName", "Comment", "Keywords"):
            yield value


def in_xml(*tags):
    def found(name):
        for element in ElementTree.fromstring(tree.read(name)).iter():
            tag = element.tag.rpartition("}")[2]
            if tag in tags and element.get("translate") != "no" and squeeze(element.text or ""):
                yield element.text

    return found


KINDS = {
    (".c", ".h"): in_code,
    (".ui",): in_widgets,
    (".desktop.in",): in_launcher,
    (".metainfo.xml.in",): in_xml("name", "summary", "p", "li", "caption", "keyword"),
    (".gschema.xml",): in_xml("summary", "description"),
    ("Journey.xml",): in_xml("comment"),
}


class Template(tree.TreeTestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "journey.pot"
            cls.said = template.make(path)
            cls.messages = template.read(path)

    def test_xgettext_is_content(self):
        self.assertNoFaults(line for line in self.said.splitlines() if line.strip())

    def test_complete(self):
        known = {squeeze(text) for message in self.messages for text in message if text}
        faults = []
        for suffixes, found in KINDS.items():
            names = tree.files(*suffixes, under=["src", "data"])
            texts = [(name, text) for name in names for text in found(name)]
            self.assertGreater(len(texts), 0, suffixes)
            faults += [f"{n}: “{t}” is not in the template" for n, t in texts if squeeze(t) not in known]
        self.assertNoFaults(faults)
        self.assertGreater(len(known), 1000)

    def test_maps(self):
        """What the templates say is where xgettext finds it."""
        path = "build-aux/template-texts.py"
        spec = importlib.util.spec_from_file_location("template_texts", tree.ROOT / path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        written = str(module.OUTPUT.relative_to(module.ROOT))
        if tree.read(written) != module.write():
            self.fail(f"{written} is out of date; run {path}")

    def test_nothing_is_left_unmarked(self):
        """In a template for widgets no text is plain English for everybody."""
        faults = []
        for name in tree.files(".ui", under=["src"]):
            for element in ElementTree.fromstring(tree.read(name)).iter():
                if element.tag not in ("property", "attribute") or element.get("name") not in READ:
                    continue
                text = squeeze(element.text or "")
                if re.search("[A-Za-z]", text) and text not in NAMES:
                    if element.get("translatable") != "yes" and element.get("bind-source") is None:
                        faults.append(f"{name}: “{text}” is not marked to be translated")
        self.assertNoFaults(faults)

    def test_plurals(self):
        """Some languages say 21 like 1, so that both forms must have the number."""
        self.assertNoFaults(
            f"“{one}” and “{many}” do not say the same things"
            for _, one, many in self.messages
            if many is not None and sorted(DIRECTIVE.findall(one)) != sorted(DIRECTIVE.findall(many))
        )

    def test_not_in_the_tree(self):
        """It is made by `meson compile journey-pot` where it is wanted, and never out of date."""
        self.assertEqual(tree.files(".pot"), [])


if __name__ == "__main__":
    tree.main()
