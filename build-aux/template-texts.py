#!/usr/bin/env python3
# template-texts.py: writes src/app/journey-template-texts.h, for the translators
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# xgettext cannot read maps, so what the templates say, and what the samples are called, is put
# where it can. To be run again whenever one of them was changed; a test says so.

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUTPUT = ROOT / "src/app/journey-template-texts.h"

# Members that somebody reads; all others are words of the format, references or addresses.
TEXTS = (
    "title scenario goal tags labels name segment quote background demographics psychographics "
    "behaviours preferences motivations goals challenges low high doing thinking backstage note "
    "text label detail outcome source unit"
).split()

HEAD = """/* journey-template-texts.h: what the templates say, for the translators
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by build-aux/template-texts.py. Maps are read from their files, and what they say is
 * looked up in the catalog by journey_sample_translate ().
 */

#pragma once

/* clang-format off */
static G_GNUC_UNUSED const char *const journey_template_texts[] = {
"""
TAIL = """};
/* clang-format on */
"""


def texts_of(value, member=None):
    if isinstance(value, dict):
        for name, child in value.items():
            yield from texts_of(child, name)
    elif isinstance(value, list):
        for child in value:
            yield from texts_of(child, member)
    elif isinstance(value, str) and member in TEXTS and any(map(str.isalpha, value)):
        yield value


def literal(text):
    return json.dumps(text, ensure_ascii=False)


def write():
    parts = [HEAD]
    known = set()
    for folder, members in ("templates", None), ("samples", ("title", "scenario", "goal")):
        for path in sorted((ROOT / "data" / folder).glob("*.journey")):
            document = json.loads(path.read_text())
            if members:
                document = {name: document[name] for name in members if name in document}
            texts = [text for text in dict.fromkeys(texts_of(document)) if text not in known]
            known.update(texts)
            parts.append(f"  /* {folder}/{path.name} */\n")
            parts += [f'  NC_ ("template", {literal(text)}),\n' for text in texts]
    return "".join([*parts, TAIL])


if __name__ == "__main__":
    OUTPUT.write_text(write())
    sys.exit(0)
