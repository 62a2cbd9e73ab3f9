# gir.py: what GTK and libadwaita say of their classes, for the test of the templates
#
# SPDX-License-Identifier: GPL-3.0-or-later

import xml.etree.ElementTree as ElementTree
from pathlib import Path

CORE = "{http://www.gtk.org/introspection/core/1.0}"
GLIB = "{http://www.gtk.org/introspection/glib/1.0}"

# The newest version of each library that the program may count on.
NAMESPACES = {
    "GObject-2.0": None,
    "Gio-2.0": None,
    "Gdk-4.0": None,
    "Gtk-4.0": (4, 18),
    "Adw-1": (1, 7),
}


class Member:
    """A property or a signal of a class."""

    def __init__(self, node, owner):
        self.name = node.get("name")
        self.owner = owner
        self.deprecated = node.get("deprecated") == "1"
        self.too_new = is_newer(node.get("version"), NAMESPACES[owner.namespace])
        kind = node.find(CORE + "type")
        self.kind = kind.get("name") if kind is not None else None


class Type:
    def __init__(self, node, namespace):
        self.namespace = namespace
        self.name = node.get(GLIB + "type-name")
        self.deprecated = node.get("deprecated") == "1"
        self.too_new = is_newer(node.get("version"), NAMESPACES[namespace])
        self.parents = [node.get("parent")] if node.get("parent") else []
        self.parents += [i.get("name") for i in node.findall(CORE + "implements")]
        self.get_type = node.get(GLIB + "get-type")
        self.properties = {
            m.get("name"): Member(m, self) for m in node.findall(CORE + "property")
        }
        self.signals = {m.get("name"): Member(m, self) for m in node.findall(GLIB + "signal")}


def is_newer(version, newest):
    return bool(version and newest and tuple(map(int, version.split("."))) > newest)


class Library:
    """All classes, by the name that a template uses (GtkButton) and by its get_type."""

    def __init__(self, folders):
        self.types = {}
        self.by_get_type = {}
        self.nicks = {}
        self.flags = set()
        self.by_short_name = {}
        for namespace in NAMESPACES:
            self.load(namespace, folders)

    def load(self, namespace, folders):
        path = next(p for p in (Path(f) / f"{namespace}.gir" for f in folders) if p.exists())
        short = namespace.partition("-")[0]
        root = ElementTree.parse(path).getroot().find(CORE + "namespace")
        for node in root.findall(CORE + "class") + root.findall(CORE + "interface"):
            found = Type(node, namespace)
            self.by_short_name[f"{short}.{node.get('name')}"] = found
            self.types[found.name] = found
            self.by_get_type[found.get_type] = found
        for node in root.findall(CORE + "enumeration") + root.findall(CORE + "bitfield"):
            name = f"{short}.{node.get('name')}"
            self.nicks[name] = {m.get(GLIB + "nick") for m in node.findall(CORE + "member")}
            if node.tag == CORE + "bitfield":
                self.flags.add(name)

    def ancestry(self, found):
        """found, what it derives from and what it implements."""
        yield found
        short = found.namespace.partition("-")[0]
        for name in found.parents:
            parent = self.by_short_name.get(name if "." in name else f"{short}.{name}")
            if parent:
                yield from self.ancestry(parent)

    def property(self, found, name):
        name = name.replace("_", "-")
        return next((t.properties[name] for t in self.ancestry(found) if name in t.properties), None)

    def signal(self, found, name):
        name = name.partition("::")[0].replace("_", "-")
        return next((t.signals[name] for t in self.ancestry(found) if name in t.signals), None)

    def fault_of_value(self, member, value):
        """A word on a text that member cannot hold; None where it can, or where we cannot tell."""
        short = member.owner.namespace.partition("-")[0]
        kind = member.kind
        if kind == "gboolean":
            if value.lower() not in ("true", "false", "yes", "no", "1", "0"):
                return f"{value} is neither true nor false"
        elif kind in ("gint", "guint", "gfloat", "gdouble"):
            try:
                float(value)
            except ValueError:
                return f"{value} is no number"
        elif kind:
            full = kind if "." in kind else f"{short}.{kind}"
            words = value.split("|") if full in self.flags else [value]
            for word in (w.strip() for w in words):
                known = self.nicks.get(full)
                if known and word not in known and not word.isdigit() and word == word.lower():
                    return f"{word} is not one of {', '.join(sorted(known))}"
        return None
