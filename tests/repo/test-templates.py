# test-templates.py: each .ui file fits the libraries, the C beside it and the resources
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import xml.etree.ElementTree as ElementTree
from pathlib import PurePosixPath

import gir
import tree

DEFINE = re.compile(r"\bG_DEFINE_\w*TYPE\w*\s*\(\s*(\w+),\s*\w+,\s*(\w+)")
BIND_CHILD = re.compile(
    r"\bgtk_widget_class_bind_template_child(?:_internal)?\s*\(\s*\w+,\s*\w+,\s*(\w+)\s*\)"
)
BIND_CALLBACK = re.compile(r"\bgtk_widget_class_bind_template_callback\s*\(\s*\w+,\s*(\w+)\s*\)")


def file_of_class(name):
    """JourneyPainPointRow lives in journey-pain-point-row."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


class Template:
    """One .ui file, and all that can be told of it without running it."""

    def __init__(self, name, text, sources, library):
        self.name = name
        self.root = ElementTree.fromstring(text)
        self.library = library
        self.sources = sources
        self.parents = {m[1]: m[2] for c in sources.values() for m in DEFINE.finditer(c)}
        self.code = sources.get(name.removesuffix(".ui") + ".c", "")
        self.found = []

    def fault(self, words):
        self.found.append(f"{self.name}: {words}")

    def faults(self):
        for need in self.root.findall("requires"):
            namespace = {"gtk": "Gtk-4.0", "libadwaita": "Adw-1", "Adw": "Adw-1"}.get(need.get("lib"))
            if namespace and gir.is_newer(need.get("version"), gir.NAMESPACES[namespace]):
                self.fault(f"requires {need.get('lib')} {need.get('version')}")
        for node in self.root.iter("template"):
            self.check_template(node)
        for node in self.root.iter("object"):
            self.check_object(node, node.get("class"))
        self.check_code()
        return self.found

    def check_template(self, node):
        name = node.get("class")
        if file_of_class(name) != PurePosixPath(self.name).stem:
            self.fault(f"holds {name}, which belongs into {file_of_class(name)}.ui")
        if not self.code:
            self.fault("has no C file beside it")
        elif name not in self.parents:
            self.fault(f"{name} is not defined in the C file beside it")
        elif self.type_of_macro(self.parents[name]) is not self.library.types.get(node.get("parent")):
            self.fault(f"{name} derives from {self.parents[name]}, not from {node.get('parent')}")
        self.check_object(node, name)

    def type_of_macro(self, macro):
        """GTK_TYPE_BOX to the class GtkBox; None for a class of our own."""
        return self.library.by_get_type.get(macro.replace("_TYPE_", "_", 1).lower() + "_get_type")

    @staticmethod
    def is_code_of(name, path, code):
        """Of a class that is split by concern, the files begin with its name."""
        split = PurePosixPath(path).stem.startswith(f"{file_of_class(name)}-")
        return split or f"({name}," in code.replace(" ", "")

    def resolve(self, name):
        """The class of a library behind name, and the C of our own classes on the way to it."""
        code = ""
        seen = set()
        while name in self.parents and name not in seen:
            seen.add(name)
            code += "".join(c for path, c in self.sources.items() if self.is_code_of(name, path, c))
            macro = self.parents[name]
            found = self.type_of_macro(macro)
            if found:
                return found, code
            name = next((n for n in self.parents if self.macro_of(n) == macro), None)
        return self.library.types.get(name), code

    @staticmethod
    def macro_of(name):
        first, _, rest = file_of_class(name).replace("-", "_").upper().partition("_")
        return f"{first}_TYPE_{rest}"

    def check_object(self, node, name):
        found, code = self.resolve(name)
        if found is None and not code:
            self.fault(f"there is no class {name}")
            return
        if found and name == found.name and (found.deprecated or found.too_new):
            self.fault(f"{name} is " + ("deprecated" if found.deprecated else "too new"))
        for child in node:
            if child.tag in ("property", "binding"):
                self.check_property(child, name, found, code)
            elif child.tag == "signal":
                self.check_signal(child, name, found, code)

    def check_member(self, member, words):
        if member.deprecated or member.too_new:
            self.fault(f"{words} is " + ("deprecated" if member.deprecated else "too new"))

    def check_property(self, node, name, found, code):
        words = f"{name}:{node.get('name')}"
        member = self.library.property(found, node.get("name")) if found else None
        if member is None:
            if f'"{node.get("name")}"' not in code:
                self.fault(f"there is no property {words}")
            return
        self.check_member(member, words)
        if node.tag == "property" and not len(node) and not node.get("bind-source"):
            fault = self.library.fault_of_value(member, (node.text or "").strip())
            if fault:
                self.fault(f"{words}: {fault}")

    def check_signal(self, node, name, found, code):
        words = f"{name}::{node.get('name')}"
        member = self.library.signal(found, node.get("name")) if found else None
        if member:
            self.check_member(member, words)
        elif f'"{node.get("name")}"' not in code:
            self.fault(f"there is no signal {words}")

    def check_code(self):
        ids = {n.get("id") for n in self.root.iter() if n.get("id")}
        for name in BIND_CHILD.findall(self.code):
            if name not in ids:
                self.fault(f"the C file binds {name}, and no object has that id")
        if self.root.find("template") is None:
            return
        bound = set(BIND_CALLBACK.findall(self.code))
        asked = {n.get("handler") for n in self.root.iter("signal")}
        asked |= {n.get("function") for n in self.root.iter("closure")}
        for name in sorted(asked - bound):
            self.fault(f"the callback {name} is not bound in the C file")
        for name in sorted(bound - asked):
            self.fault(f"the C file binds the callback {name}, and nothing calls it")


class Templates(tree.TreeTestCase):
    @classmethod
    def setUpClass(cls):
        cls.library = gir.Library(os.environ["JOURNEY_GIR_PATH"].split(":"))

    def faults(self, text, code, name="src/app/journey-window.ui"):
        return Template(name, text, {"src/app/journey-window.c": code}, self.library).faults()

    def test_rule(self):
        code = """
            G_DEFINE_FINAL_TYPE (JourneyWindow, journey_window, ADW_TYPE_APPLICATION_WINDOW)
            gtk_widget_class_bind_template_child (widget_class, JourneyWindow, header);
            gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
            properties[PROP_MAP] = g_param_spec_object ("map", NULL, NULL, G_TYPE_OBJECT, 0);
        """
        text = """<interface><requires lib="gtk" version="4.18"/>
            <template class="JourneyWindow" parent="AdwApplicationWindow">
              <property name="title">Map</property><property name="map"/>
              <property name="content"><object class="AdwHeaderBar" id="header">
                <accessibility><property name="label">Bar</property></accessibility>
                <child><object class="GtkButton"><property name="halign">start</property>
                <property name="sensitive">true</property>
                <signal name="clicked" handler="clicked_cb"/></object></child>
              </object></property>
            </template></interface>"""
        self.assertNoFaults(self.faults(text, code))
        for right, wrong in (
            ("GtkButton", "GtkBottom"),
            ('"halign"', '"hallign"'),
            (">start<", ">stert<"),
            (">true<", ">truth<"),
            ('"clicked"', '"klicked"'),
            ("clicked_cb", "other_cb"),
            ('id="header"', 'id="other"'),
            ('"map"', '"mop"'),
            ("4.18", "4.20"),
            ('parent="AdwApplicationWindow"', 'parent="GtkWindow"'),
            ('class="JourneyWindow"', 'class="JourneyPane"'),
            ('class="AdwHeaderBar"', 'class="GtkColorButton"'),
        ):
            self.assertTrue(self.faults(text.replace(right, wrong), code), wrong)

    def test_fit(self):
        sources = {name: tree.read(name) for name in tree.files(".c", under=["src"])}
        self.assertNoFaults(
            fault
            for name in tree.files(".ui", under=["src", "data"])
            for fault in Template(name, tree.read(name), sources, self.library).faults()
        )

    def test_bundled(self):
        bundled = {
            PurePosixPath(entry.text).name
            for entry in ElementTree.fromstring(
                tree.read("data/journey.gresource.xml").encode()
            ).iter("file")
        }
        self.assertNoFaults(
            f"{name}: is not in data/journey.gresource.xml"
            for name in tree.files(".ui", under=["src", "data"])
            if PurePosixPath(name).name not in bundled
        )


if __name__ == "__main__":
    tree.main()
