# canonical.py: the canonical layout of a .journey file, written down once more
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second, independent account of how a .journey file is laid out.

It shares nothing with the program's own writer, so the two check each other:
members in a fixed order, members at their default left out, unknown members
after the known ones in the order they came, two-space indent, one value a
line, numbers in the shortest form, text as UTF-8.
"""

import json

TEXT = object()  # a string whose default is ""
ABSENT = object()  # a member without a default: written whenever it is there
REQUIRED = object()  # written always


class Members:
    """The members of one kind of object, in order, each with its default or its shape."""

    def __init__(self, *members):
        self.members = dict(members)


class ListOf:
    def __init__(self, shape=None):
        self.shape = shape


def texts(*names):
    return [(name, TEXT) for name in names]


def head(*members):
    return [('id', REQUIRED), *members]


LANE = Members(*head(('kind', 'text'), ('title', TEXT), ('role', 'customer'), ('visible', True), ('height', 0)))
TRAIT = Members(*texts('low', 'high'), ('value', 50))
PERSONA = Members(*head(
    ('name', TEXT), ('color', 'blue'), ('segment', TEXT), ('share', ABSENT),
    *texts('portrait', 'quote', 'background', 'demographics', 'psychographics', 'behaviours',
           'preferences', 'motivations', 'goals', 'challenges'),
    ('traits', ListOf(TRAIT))))
EMOTION = Members(('persona', TEXT), ('score', ABSENT), ('expected', ABSENT), ('note', TEXT))
NOTE = Members(*texts('lane', 'text'))
TOUCHPOINT = Members(*head(
    ('title', TEXT), ('channel', 'none'), *texts('doing', 'thinking', 'backstage', 'owner'),
    ('moment', 'none'), ('importance', 0), ('confidence', 'assumed'),
    ('emotions', ListOf(EMOTION)), ('notes', ListOf(NOTE))))
STAGE = Members(*head(
    ('title', TEXT), ('goal', TEXT), ('phase', 'before'), ('color', 'teal'), ('customers', ABSENT),
    ('touchpoints', ListOf(TOUCHPOINT))))
CONNECTION = Members(*head(*texts('from', 'to', 'label')))
PAIN_POINT = Members(*head(
    *texts('title', 'detail'), ('severity', 0), ('frequency', 0), ('status', 'open'),
    *texts('owner', 'link'), ('touchpoints', ListOf()), ('personas', ListOf())))
OPPORTUNITY = Members(*head(
    *texts('title', 'detail'), ('impact', 0), ('effort', 0), ('status', 'idea'),
    *texts('owner', 'due', 'link', 'outcome'), ('painPoints', ListOf()), ('touchpoints', ListOf())))
EVIDENCE = Members(*head(
    ('kind', 'feedback'), *texts('text', 'source', 'date', 'link'), ('supports', ListOf())))
READING = Members(('date', TEXT), ('value', REQUIRED))
METRIC = Members(*head(
    ('kind', 'custom'), *texts('title', 'unit'), ('target', ABSENT), ('better', 'higher'),
    ('on', TEXT), ('readings', ListOf(READING))))
SCALE = Members(('minimum', -2), ('maximum', 2), ('labels', ListOf()))
DOCUMENT = Members(
    ('format', REQUIRED), ('version', REQUIRED), *texts('title', 'scenario', 'goal'),
    ('state', 'current'), ('status', 'draft'), ('owner', TEXT), ('tags', ListOf()),
    ('reviewed', TEXT), ('reviewMonths', 0), ('ignored', ListOf()), ('scale', SCALE),
    ('lanes', ListOf(LANE)), ('personas', ListOf(PERSONA)), ('stages', ListOf(STAGE)),
    ('connections', ListOf(CONNECTION)), ('painPoints', ListOf(PAIN_POINT)),
    ('opportunities', ListOf(OPPORTUNITY)), ('evidence', ListOf(EVIDENCE)), ('metrics', ListOf(METRIC)))


def is_default(value, shape):
    """Whether a known member, already in order, is left out."""
    if shape is REQUIRED or shape is ABSENT:
        return False
    if shape is TEXT:
        return value == ''
    if isinstance(shape, ListOf):
        return value == []
    if isinstance(shape, Members):
        return value == {}
    return type(value) in (type(shape), float) and value == shape


def ordered(value, shape):
    """The same value with its members in canonical order and the defaults left out."""
    if isinstance(shape, ListOf):
        return [ordered(element, shape.shape) for element in value]
    if not isinstance(shape, Members):
        return value
    result = {}
    for name, inner in shape.members.items():
        if name in value:
            member = ordered(value[name], inner)
            if not is_default(member, inner):
                result[name] = member
    result.update((name, member) for name, member in value.items() if name not in shape.members)
    return result


ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}


def text_of(value):
    characters = (ESCAPES.get(c) or ('\\u%04x' % ord(c) if ord(c) < 0x20 else c) for c in value)
    return '"' + ''.join(characters) + '"'


def number_of(value):
    if isinstance(value, float) and value.is_integer() and abs(value) < 2 ** 53:
        value = int(value)
    return repr(value)


def lines_of(value, indent):
    """A value as it stands after its name; what follows the first line is indented."""
    if isinstance(value, str):
        return text_of(value)
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if isinstance(value, (int, float)):
        return number_of(value)
    opening, closing = '{}' if isinstance(value, dict) else '[]'
    if not value:
        return opening + closing
    inner = indent + '  '
    if isinstance(value, dict):
        rows = [text_of(name) + ': ' + lines_of(member, inner) for name, member in value.items()]
    else:
        rows = [lines_of(element, inner) for element in value]
    return opening + '\n' + ',\n'.join(inner + row for row in rows) + '\n' + indent + closing


def canonical(document):
    """The canonical bytes of a document given as plain Python values."""
    return (lines_of(ordered(document, DOCUMENT), '') + '\n').encode('utf-8')


def load(data):
    """Reads bytes as strictly as a .journey file is read."""
    def unique(pairs):
        members = dict(pairs)
        if len(members) != len(pairs):
            raise ValueError('a duplicate member')
        return members

    def refuse(name):
        raise ValueError(name + ' is not a number')

    return json.loads(data.decode('utf-8'), object_pairs_hook=unique, parse_constant=refuse)
