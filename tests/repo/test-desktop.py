# test-desktop.py: all that the desktop reads speaks of one id
#
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import json
import xml.etree.ElementTree as ElementTree

import tree

MIME_TYPE = "application/x-journey+json"
PERMISSIONS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"]
ICONS = "data/icons/hicolor"


def parse(name):
    return ElementTree.fromstring(tree.read(name).encode())


class Desktop(tree.TreeTestCase):
    def setUp(self):
        self.id = tree.app_id()
        self.path = "/" + self.id.replace(".", "/")

    def test_id_is_fit_for_a_flatpak(self):
        self.assertRegex(self.id, r"\A[a-z]+(\.[a-z0-9_]+)+\.[A-Z][A-Za-z]+\Z")

    def test_files_are_named_after_it(self):
        named = tree.files(under=["data", "flatpak"])
        self.assertNoFaults(
            f"{folder}/{self.id}{ending} is missing"
            for folder, ending in (
                ("data", ".desktop.in"),
                ("data", ".gschema.xml"),
                ("data", ".metainfo.xml.in"),
                ("data", ".service.in"),
                ("data", ".xml"),
                ("flatpak", ".json"),
                (f"{ICONS}/scalable/apps", ".svg"),
                (f"{ICONS}/scalable/mimetypes", "-document.svg"),
                (f"{ICONS}/symbolic/apps", "-symbolic.svg"),
                (f"{ICONS}/symbolic/mimetypes", "-document-symbolic.svg"),
            )
            if f"{folder}/{self.id}{ending}" not in named
        )
        # The installed icon theme is shared by all programs: nothing there without our id.
        self.assertNoFaults(
            f"{name}: carries another id"
            for name in named
            if name.startswith(ICONS) and not name.rpartition("/")[2].startswith(self.id)
        )

    def test_launcher(self):
        launcher = configparser.ConfigParser(interpolation=None)
        launcher.optionxform = str
        launcher.read_string(tree.read(f"data/{self.id}.desktop.in"))
        entry = launcher["Desktop Entry"]
        self.assertEqual(entry["Icon"], "@APP_ID@")
        self.assertEqual(entry["MimeType"], MIME_TYPE + ";")
        self.assertEqual(entry["Exec"].split()[0], "journey")

    def test_software_page(self):
        page = parse(f"data/{self.id}.metainfo.xml.in")
        self.assertEqual(page.findtext("id"), "@APP_ID@")
        self.assertEqual(page.findtext("launchable"), "@APP_ID@.desktop")
        self.assertEqual(page.findtext("provides/mediatype"), MIME_TYPE)
        self.assertLessEqual(len(page.findtext("summary")), 35)
        self.assertEqual(
            page.findtext("project_license"),
            "GPL-3.0-or-later",
        )

    def test_settings(self):
        schema = parse(f"data/{self.id}.gschema.xml").find("schema")
        self.assertEqual(schema.get("id"), self.id)
        self.assertEqual(schema.get("path"), self.path + "/")

    def test_resources(self):
        for name in tree.files(".gresource.xml", under=["data"]):
            for group in parse(name).iter("gresource"):
                self.assertRegex(group.get("prefix"), rf"\A{self.path}(/|\Z)")

    def test_mime_type(self):
        space = "{http://www.freedesktop.org/standards/shared-mime-info}"
        kind = parse(f"data/{self.id}.xml").find(space + "mime-type")
        self.assertEqual(kind.get("type"), MIME_TYPE)
        self.assertEqual(kind.find(space + "icon").get("name"), self.id + "-document")
        self.assertEqual(kind.find(space + "glob").get("pattern"), "*.journey")

    def test_flatpak(self):
        manifest = json.loads(tree.read(f"flatpak/{self.id}.json"))
        self.assertEqual(manifest["id"], self.id)
        self.assertEqual(manifest["command"], "journey")
        self.assertEqual(manifest["finish-args"], PERMISSIONS)
        self.assertEqual(manifest["runtime"], "org.gnome.Platform")
        self.assertEqual(manifest["sdk"], "org.gnome.Sdk")
        own = manifest["modules"][-1]
        # A checkout is copied whole into each build but for what is skipped.
        skipped = [".git", "_build"]
        self.assertEqual(own["sources"], [{"type": "dir", "path": "..", "skip": skipped}])
        self.assertIn("-Dtests=false", own["config-opts"])

    def test_flatpak_exports(self):
        """Only what carries the id leaves the sandbox, and what the desktop starts is inside."""
        service = configparser.ConfigParser()
        service.read_string(tree.read(f"data/{self.id}.service.in"))
        self.assertEqual(service["D-BUS Service"]["Name"], "@APP_ID@")
        self.assertEqual(
            service["D-BUS Service"]["Exec"].split(), ["@BIN_DIR@/journey", "--gapplication-service"]
        )
        launcher = configparser.ConfigParser(interpolation=None)
        launcher.read_string(tree.read(f"data/{self.id}.desktop.in"))
        self.assertEqual(launcher["Desktop Entry"]["DBusActivatable"], "true")
        # Flatpak turns the word for the files into the portal's.
        self.assertRegex(launcher["Desktop Entry"]["Exec"], r" %[uU]\Z")


if __name__ == "__main__":
    tree.main()
