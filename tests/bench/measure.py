# measure.py: runs commands in the surroundings of the build and says what each cost
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads one JSON array a line, a command, and answers each with a line of JSON.

It is entered once and stays, so that entering the tree is no part of what is measured. A command
that begins with DISPLAY gets an X server of 1600 × 1000 pixels that nobody sees.
"""

import json
import os
import subprocess
import sys
import tempfile
import time


def start_display():
    """Starts a server; gives what a program must know of it."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as lines:
        number = lines.readline().strip()
    return server, {
        "DISPLAY": f":{number}",
        "GDK_BACKEND": "x11",
        "GSK_RENDERER": "cairo",
        "GSETTINGS_BACKEND": "memory",
        "GTK_A11Y": "none",
        "ADW_DISABLE_PORTAL": "1",
        "JOURNEY_BENCH_SERVER": str(server.pid),
    }


def run(command, environment):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.monotonic()
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return {
            "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime,
            "memory": usage.ru_maxrss / 1024,
            "status": child.returncode,
            "out": out.read().decode(errors="replace"),
            "err": err.read().decode(errors="replace"),
        }


def main():
    server, display = None, {}
    try:
        for line in sys.stdin:
            command = json.loads(line)
            environment = dict(os.environ)
            if command[0] == "DISPLAY":
                if server is None:
                    server, display = start_display()
                command = command[1:]
                environment |= display
            print(json.dumps(run(command, environment)), flush=True)
    finally:
        if server is not None:
            server.terminate()
            server.wait()


main()
