# template.py: the template for translators, made from the sources
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(os.environ["JOURNEY_SOURCE_ROOT"])

# Those of meson's preset for GLib, which `meson compile journey-pot` uses.
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3")

MESSAGE = re.compile(
    r'(?:msgctxt (?P<context>"(?:.|\n)*?"\n))?'
    r'msgid (?P<one>(?:".*"\n)+)'
    r'(?:msgid_plural (?P<many>(?:".*"\n)+))?'
)
PIECE = re.compile(r'"((?:\\.|[^"\\])*)"')
ESCAPE = re.compile(r'\\(?:([abfnrtv"\\\'?])|x([0-9a-fA-F]+)|([0-7]{1,3}))')
PLAIN = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _unescape(match):
    letter, hexadecimal, octal = match.groups()
    if letter:
        return PLAIN.get(letter, letter)
    return chr(int(hexadecimal, 16) if hexadecimal else int(octal, 8))


def text_of(literals):
    """What string literals beside each other say."""
    pieces = [ESCAPE.sub(_unescape, piece) for piece in PIECE.findall(literals)]
    # Bytes that were written as escapes are UTF-8 as everything is.
    return "".join(
        p.encode("latin-1").decode() if all(ord(c) < 256 for c in p) and "\\x" in literals else p
        for p in pieces
    )


def listed():
    lines = (ROOT / "po/POTFILES.in").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def make(path):
    """Writes the template, and gives what xgettext has to say about it."""
    result = subprocess.run(
        [
            os.environ.get("XGETTEXT", "xgettext"),
            "--package-name=journey",
            "--from-code=UTF-8",
            *(f"--keyword={keyword}" for keyword in KEYWORDS),
            "--flag=N_:1:pass-c-format",
            "--flag=g_dngettext:2:pass-c-format",
            "--flag=g_strdup_printf:1:c-format",
            "--directory=" + str(ROOT),
            "--files-from=" + str(ROOT / "po/POTFILES.in"),
            "--output=" + str(path),
        ],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        check=False,
    )
    return result.stderr if result.returncode == 0 else result.stderr + "\nxgettext failed\n"


def read(path):
    """Gives (context, one, many) of all messages; None where there is no such part."""
    text = Path(path).read_text()
    return [
        tuple(text_of(part) if part is not None else None for part in match.group("context", "one", "many"))
        for match in MESSAGE.finditer(text)
        if text_of(match["one"])
    ]
