# portal.py: what a desktop does for a program in a sandbox, without anybody who clicks
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import threading
from pathlib import Path

from gi.repository import Gio, GLib

BACKEND = "org.freedesktop.impl.portal.desktop.journey"

CHOOSER = """
<node><interface name="org.freedesktop.impl.portal.FileChooser">
  <method name="OpenFile">
    <arg direction="in" type="o"/><arg direction="in" type="s"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="a{sv}"/>
    <arg direction="out" type="u"/><arg direction="out" type="a{sv}"/>
  </method>
  <method name="SaveFile">
    <arg direction="in" type="o"/><arg direction="in" type="s"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="a{sv}"/>
    <arg direction="out" type="u"/><arg direction="out" type="a{sv}"/>
  </method>
</interface></node>
"""

EXPORT_REUSED = 1


class Chooser:
    """The dialogs of the desktop: each is answered at once, with the next of the answers.

    The rest is the portals' own: which name the program is given, and what it may do there."""

    def __init__(self):
        self.answers = []
        self.asked = []
        ready = threading.Event()
        threading.Thread(target=self.run, args=[ready], daemon=True).start()
        ready.wait()

    def run(self, ready):
        context = GLib.MainContext()
        context.push_thread_default()
        bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
            None,
            None,
        )
        interface = Gio.DBusNodeInfo.new_for_xml(CHOOSER).interfaces[0]
        bus.register_object("/org/freedesktop/portal/desktop", interface, self.called, None, None)
        Gio.bus_own_name_on_connection(bus, BACKEND, Gio.BusNameOwnerFlags.NONE, None, None)
        # The answer to a call comes after that to the request for the name.
        bus.call_sync(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "GetId",
            None,
            None,
            Gio.DBusCallFlags.NONE,
            -1,
            None,
        )
        ready.set()
        GLib.MainLoop(context).run()

    def called(self, bus, sender, path, interface, method, parameters, invocation):
        _, app, _, title, options = parameters.unpack()
        self.asked.append(
            {"method": method, "app": app, "title": title, "name": options.get("current_name")}
        )
        uris = [self.answers.pop(0).as_uri()]
        answer = (0, {"uris": GLib.Variant("as", uris)})
        invocation.return_value(GLib.Variant("(ua{sv})", answer))


class Bus:
    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, name, path, method, parameters=None, fds=None):
        interface, _, method = method.rpartition(".")
        reply, _ = self.bus.call_with_unix_fd_list_sync(
            name, path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, -1, fds, None
        )
        return reply.unpack()

    def documents(self, method, parameters=None, fds=None):
        return self.call(
            "org.freedesktop.portal.Documents",
            "/org/freedesktop/portal/documents",
            f"org.freedesktop.portal.Documents.{method}",
            parameters,
            fds,
        )

    def export(self, app, path):
        """As a file manager does for a program in a sandbox: the name that the file has there."""
        folder = bytes(self.documents("GetMountPoint")[0]).rstrip(b"\0").decode()
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
        fds = Gio.UnixFDList.new_from_array([fd])
        parameters = GLib.Variant("(ahusas)", ([0], EXPORT_REUSED, app, ["read", "write"]))
        (document,), _ = self.documents("AddFull", parameters, fds)
        return Path(folder) / document / path.name

    def open(self, app, *paths):
        """As a double click does: what is in the sandbox is started by the bus."""
        path = "/" + app.replace(".", "/")
        if paths:
            uris = [self.export(app, file).as_uri() for file in paths]
            parameters = GLib.Variant("(asa{sv})", (uris, {}))
            self.call(app, path, "org.freedesktop.Application.Open", parameters)
        else:
            parameters = GLib.Variant("(a{sv})", ({},))
            self.call(app, path, "org.freedesktop.Application.Activate", parameters)

    def set(self, name, path, interface, member, value):
        parameters = GLib.Variant("(ssv)", (interface, member, GLib.Variant("b", value)))
        self.call(name, path, "org.freedesktop.DBus.Properties.Set", parameters)

    def quit(self, app):
        parameters = GLib.Variant("(sava{sv})", ("quit", [], {}))
        self.call(app, "/" + app.replace(".", "/"), "org.gtk.Actions.Activate", parameters)

    def is_running(self, app):
        return self.call(
            "org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.NameHasOwner",
            GLib.Variant("(s)", (app,)),
        )[0]
