# strict.py: where and why a .journey file is refused, worked out a second time
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain reader that knows nothing but the rules of the format.

It stops at the first fault and says the line, the column (both from 1, the
column in characters) and the path of the member, so that the places listed
with the damaged fixtures are not only somebody's counting.
"""

import re

import canonical

DEEPEST = 64
INTEGERS = range(-(2 ** 63), 2 ** 63)
LARGEST_COUNT = 2 ** 31 - 1
COUNTS = {'importance', 'severity', 'frequency', 'impact', 'effort', 'reviewMonths', 'version'}
NUMBERS = {'share', 'customers', 'score', 'expected', 'value', 'target', 'minimum', 'maximum', 'height'}
NUMBER = re.compile(r'-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?')
MORE_OF_A_NUMBER = set('0123456789.+-abcdefxABCDEFX')
ESCAPE = re.compile(r'\\(["\\/bfnrt]|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}'
                    r'|u(?![dD][89a-fA-F])[0-9a-fA-F]{4})')
CONFLICT = re.compile(r'^<{7} ', re.MULTILINE)
LETTERS = {'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class Fault(Exception):
    def __init__(self, text, position, path):
        line = text.count('\n', 0, position) + 1
        column = position - text.rfind('\n', 0, position)
        super().__init__(line, column, path)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Reader:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def fail(self, path, position=None):
        raise Fault(self.text, self.position if position is None else position, path)

    def peek(self):
        while self.text[self.position:self.position + 1] in (' ', '\t', '\r', '\n'):
            self.position += 1
        return self.text[self.position:self.position + 1]

    def expect(self, character, path):
        if self.peek() != character:
            self.fail(path)
        self.position += 1

    def read_value(self, path, shape, depth):
        first = self.peek()
        start = self.position
        if first and first in '{[':
            if depth > DEEPEST:
                self.fail(path)
            wanted = canonical.Members if first == '{' else canonical.ListOf
            if shape is not None and not isinstance(shape, wanted):
                self.fail(path)
            (self.read_object if first == '{' else self.read_array)(path, shape, depth)
            return None
        value = self.read_scalar(first, path)
        if not self.fits(value, shape, path):
            self.fail(path, start)
        return value

    def read_scalar(self, first, path):
        if first == '"':
            return self.read_string(path)
        for word, value in (('true', True), ('false', False), ('null', None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        match = NUMBER.match(self.text, self.position)
        if not match or self.text[match.end():match.end() + 1] in MORE_OF_A_NUMBER:
            self.fail(path)
        value = float(match[0]) if match[2] or match[3] else int(match[0])
        if value in (float('inf'), float('-inf')) or isinstance(value, int) and value not in INTEGERS:
            self.fail(path)
        self.position = match.end()
        return value

    @staticmethod
    def fits(value, shape, path):
        """Whether a scalar is of the type that the format asks for at its place."""
        name = re.sub(r'\[[0-9]+\]$', '', path).rpartition('.')[2]
        if shape is None:
            return True
        if isinstance(shape, (canonical.Members, canonical.ListOf)) or value is None:
            return False
        if isinstance(shape, bool):
            return isinstance(value, bool)
        if name in COUNTS:
            return is_number(value) and value == int(value) and 0 <= value <= LARGEST_COUNT
        if name in NUMBERS:
            return is_number(value)
        return isinstance(value, str)

    def read_string(self, path):
        self.position += 1
        result = ''
        while (character := self.text[self.position:self.position + 1]) != '"':
            if character < ' ':
                self.fail(path)
            if character != '\\':
                result += character
                self.position += 1
                continue
            match = ESCAPE.match(self.text, self.position)
            if not match or match[0] == '\\u0000':
                self.fail(path)
            self.position = match.end()
            if match[1].startswith('u'):
                units = bytes.fromhex(match[0].replace('\\u', ''))
                result += units.decode('utf-16-be')
            else:
                result += LETTERS.get(match[1], match[1])
        self.position += 1
        return result

    def read_object(self, path, shape, depth):
        members = shape.members if shape is not None else {}
        seen = {}
        self.position += 1
        if self.peek() == '}':
            self.position += 1
        else:
            while True:
                if self.peek() != '"':
                    self.fail(path)
                start = self.position
                name = self.read_string(path)
                inner = f'{path}.{name}' if path else name
                if name in seen:
                    self.fail(inner, start)
                self.expect(':', inner)
                self.peek()
                start = self.position
                seen[name] = (self.read_value(inner, members.get(name), depth + 1), start)
                if self.peek() != ',':
                    break
                self.position += 1
            self.expect('}', path)
        if shape is canonical.DOCUMENT:
            self.check_head(seen)

    def check_head(self, seen):
        for name in ('format', 'version'):
            if name not in seen:
                self.fail(name, 0)
        value, start = seen['format']
        if value != 'journey':
            self.fail('format', start)
        value, start = seen['version']
        if value < 1:
            self.fail('version', start)

    def read_array(self, path, shape, depth):
        inner = None
        if shape is not None:
            inner = canonical.TEXT if shape.shape is None else shape.shape
        self.position += 1
        if self.peek() == ']':
            self.position += 1
            return
        index = 0
        while True:
            self.read_value(f'{path}[{index}]', inner, depth + 1)
            index += 1
            if self.peek() != ',':
                break
            self.position += 1
        self.expect(']', path)


def find_fault(data):
    """(line, column, path) of the first fault in the bytes, or None."""
    try:
        text = data.decode('utf-8')
    except UnicodeDecodeError as error:
        text = data[:error.start].decode('utf-8')
        return Fault(text, len(text), '').args
    reader = Reader(text)
    try:
        if match := CONFLICT.search(text):
            reader.fail('', match.start())
        reader.read_value('', canonical.DOCUMENT, 1)
        if reader.peek():
            reader.fail('')
    except Fault as fault:
        return fault.args
    return None
