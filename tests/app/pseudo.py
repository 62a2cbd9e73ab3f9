# pseudo.py: runs a test in a language that nobody speaks
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: pseudo.py COMMAND [ARGUMENT…]
#
# Each text is in brackets there, with an accent on each letter, and about 40 % longer: ⟦Ṣàààvëëë⟧.
# So what is still English is seen, and so is what was made for short texts only. The texts of a
# map are figures, so that all letters in the window are the program's own.

import json
import math
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import template

HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
KEPT = re.compile(r"%(?:\d+\$)?[-+ #0']*[\d*]*(?:\.[\d*]+)?(?:ll|l|z|h)?[a-zA-Z%]|<[^>]*>|&[a-z#0-9]+;")
ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "àḅċđëƒğħïĵķļṃñöṗɋřşťüṽŵẋÿžÀḄĊĐËƑĞĦÏĴĶĻṂÑÖṖɊŘŞŤÜṼŴẊŸŽ",
)
# Not said, but followed: which way the language is written, and how a calendar is.
NO_TEXT = ("default:LTR", "calendar:")
LIBRARIES = ("gtk40", "libadwaita")
LANGUAGE = "xx"

# gettext translates in no locale that is C; numbers and days stay as they are there.
ENVIRONMENT = {
    "LANGUAGE": LANGUAGE,
    "LC_ALL": "",
    "LANG": "C.UTF-8",
    "LC_MESSAGES": "de_DE.UTF-8",
}

# Members of a map that are words of the format, not texts of somebody.
WORDS = {
    "channel",
    "color",
    "confidence",
    "better",
    "date",
    "due",
    "format",
    "from",
    "id",
    "kind",
    "lane",
    "moment",
    "on",
    "persona",
    "phase",
    "portrait",
    "reviewed",
    "role",
    "state",
    "status",
    "to",
    "touchpoints",
    "personas",
    "painPoints",
    "supports",
    "lint",
}


def stretched(text, more):
    """Doubles vowels until there are so many characters more, and gives those that lack."""
    letters = []
    for letter in text:
        double = more > 0 and letter in "aeiouAEIOU"
        letters.append(letter * 2 if double else letter)
        more -= double
    return "".join(letters).translate(ACCENTED), more


def pseudo(text):
    parts = []
    end = 0
    more = math.ceil(0.4 * len(text)) - 2
    for match in KEPT.finditer(text):
        part, more = stretched(text[end : match.start()], more)
        parts += [part, match[0]]
        end = match.end()
    part, more = stretched(text[end:], more)
    return "⟦" + "".join(parts) + part + "⟧"


def write_catalog(path, messages):
    """A .mo file: msgfmt would need a .po first, and is as strict as gettext reads."""
    entries = {b"": HEADER.encode()}
    for context, one, many in messages:
        key = one if context is None else context + "\4" + one
        value = pseudo(one)
        if many is not None:
            key += "\0" + many
            value += "\0" + pseudo(many)
        entries[key.encode()] = value.encode()
    keys = sorted(entries)
    n = len(keys)
    table, texts, at = [[], []], b"", 28 + 16 * n
    for which, strings in enumerate((keys, [entries[key] for key in keys])):
        for string in strings:
            table[which] += [len(string), at + len(texts)]
            texts += string + b"\0"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = struct.pack("<7I", 0x950412DE, 0, n, 28, 28 + 8 * n, 0, 0)
    path.write_bytes(head + struct.pack(f"<{4 * n}I", *table[0], *table[1]) + texts)


def read_catalog(path):
    data = path.read_bytes()
    _, _, n, keys = struct.unpack_from("<4I", data)
    for i in range(n):
        length, at = struct.unpack_from("<2I", data, keys + 8 * i)
        key = data[at : at + length].decode()
        if not key or key.startswith(NO_TEXT):
            continue
        context, _, rest = key.rpartition("\4")
        one, _, many = rest.partition("\0")
        yield context or None, one, many or None


def write_catalogs(folder):
    """Of the program, and of the libraries that say something for it."""
    pot = folder / "journey.pot"
    said = template.make(pot)
    if said:
        sys.exit(said)
    catalogs = folder / LANGUAGE / "LC_MESSAGES"
    write_catalog(catalogs / "journey.mo", template.read(pot))
    for library in LIBRARIES:
        paths = Path("/usr/share/locale").glob(f"*/LC_MESSAGES/{library}.mo")
        # No language has all texts, but all together do.
        messages = {message for path in paths for message in read_catalog(path)}
        write_catalog(catalogs / f"{library}.mo", messages)


def figures(value, name=None):
    if isinstance(value, dict):
        return {key: figures(child, key) for key, child in value.items()}
    if isinstance(value, list):
        return [figures(child, name) for child in value]
    if isinstance(value, str) and name not in WORDS:
        return re.sub(r"[^\W\d_]", "8", value)
    if isinstance(value, str) and value.startswith("custom:"):
        return "custom:88888"
    return value


def write_data(folder):
    """The program's data, but for the samples, which are written anew."""
    folder.mkdir()
    for path in (template.ROOT / "data").iterdir():
        if path.name != "samples":
            (folder / path.name).symlink_to(path)
            continue
        (folder / path.name).mkdir()
        for child in path.glob("*.journey"):
            document = figures(json.loads(child.read_text()))
            (folder / path.name / child.name).write_text(json.dumps(document))


def main():
    folder = Path(tempfile.mkdtemp(prefix="journey-pseudo-"))
    try:
        write_catalogs(folder)
        write_data(folder / "data")
        return subprocess.run(
            sys.argv[1:],
            env=os.environ
            | ENVIRONMENT
            | {"JOURNEY_DATA_DIR": str(folder / "data"), "JOURNEY_PSEUDO_DIR": str(folder)},
            check=False,
        ).returncode
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
