#!/usr/bin/env python3
# test-samples.py: the sample maps and the fixtures are what they claim to be
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the maps that are shipped and stored against the schema and the format.

Usage: test-samples.py SOURCE-FOLDER; the result is in TAP.
"""

import copy
import json
import pathlib
import re
import sys
import traceback

import jsonschema

import canonical
import strict

SOURCE = pathlib.Path(sys.argv[1])
SCHEMA = json.loads((SOURCE / 'data/journey.schema.json').read_text(encoding='utf-8'))
SAMPLES = sorted((SOURCE / 'data/samples').glob('*.journey'))
TEMPLATES = sorted((SOURCE / 'data/templates').glob('*.journey'))
UNKNOWN = sorted((SOURCE / 'tests/data/unknown').glob('*.journey'))
DAMAGE = SOURCE / 'tests/data/damage'
HOSTILE = sorted((SOURCE / 'tests/data/hostile').iterdir())

LISTS_WITH_IDS = ('lanes', 'personas', 'stages', 'connections', 'painPoints', 'opportunities', 'evidence', 'metrics')
CHANNELS = set(SCHEMA['$defs']['channel']['anyOf'][0]['enum'])


def closed(schema):
    """The schema with no room for members that it does not name."""
    schema = copy.deepcopy(schema)
    for part in [schema, *schema['$defs'].values()]:
        if part.get('type') == 'object':
            part['additionalProperties'] = False
    return schema


def validator(schema):
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def touchpoints(document):
    return [touchpoint for stage in document.get('stages', []) for touchpoint in stage.get('touchpoints', [])]


def items(document):
    return [item for name in LISTS_WITH_IDS for item in document.get(name, [])] + touchpoints(document)


def ids(document, *names):
    return {item['id'] for name in names for item in document.get(name, [])}


def references(document):
    """Every reference with the ids that it may name."""
    steps = {touchpoint['id'] for touchpoint in touchpoints(document)}
    personas = ids(document, 'personas')
    text_lanes = {lane['id'] for lane in document.get('lanes', []) if lane.get('kind', 'text') == 'text'}
    for touchpoint in touchpoints(document):
        for emotion in touchpoint.get('emotions', []):
            yield emotion['persona'], personas
        for note in touchpoint.get('notes', []):
            yield note['lane'], text_lanes
    for connection in document.get('connections', []):
        yield connection['from'], steps
        yield connection['to'], steps
    for pain_point in document.get('painPoints', []):
        yield from ((name, steps) for name in pain_point.get('touchpoints', []))
        yield from ((name, personas) for name in pain_point.get('personas', []))
    for opportunity in document.get('opportunities', []):
        yield from ((name, ids(document, 'painPoints')) for name in opportunity.get('painPoints', []))
        yield from ((name, steps) for name in opportunity.get('touchpoints', []))
    everything = {item['id'] for item in items(document)}
    for evidence in document.get('evidence', []):
        yield from ((name, everything) for name in evidence.get('supports', []))
    for metric in document.get('metrics', []):
        yield metric['on'], steps | ids(document, 'stages')


def lane_is_filled(document, lane):
    kind = lane.get('kind', 'text')
    steps = touchpoints(document)
    if kind == 'text':
        return any(note['lane'] == lane['id'] and note['text'] for step in steps for note in step.get('notes', []))
    if kind in ('doing', 'thinking', 'backstage'):
        return any(kind in step for step in steps)
    if kind == 'feeling':
        return any('score' in emotion for step in steps for emotion in step.get('emotions', []))
    lists = {'touchpoints': 'stages', 'pain-points': 'painPoints'}
    return bool(document.get(lists.get(kind, kind)))


def check_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def check_sample_is_valid(path):
    validator(closed(SCHEMA)).validate(canonical.load(path.read_bytes()))


def check_bytes(path):
    data = path.read_bytes()
    assert canonical.canonical(canonical.load(data)) == data, 'the layout is not canonical'


def check_ids(path):
    document = canonical.load(path.read_bytes())
    names = [item['id'] for item in items(document)]
    assert len(names) == len(set(names)), 'an id is there twice'
    for name, allowed in references(document):
        assert name in allowed, f'{name} names nothing that it may name'


def check_scores(path):
    document = canonical.load(path.read_bytes())
    scale = document.get('scale', {})
    low, high = scale.get('minimum', -2), scale.get('maximum', 2)
    for touchpoint in touchpoints(document):
        for emotion in touchpoint.get('emotions', []):
            for name in ('score', 'expected'):
                assert low <= emotion.get(name, low) <= high, touchpoint['title']
    labels = scale.get('labels')
    assert not labels or len(labels) == high - low + 1


def check_completeness(path):
    document = canonical.load(path.read_bytes())
    for lane in document['lanes']:
        assert lane_is_filled(document, lane), f'nothing stands in the lane {lane}'
    for persona in document['personas']:
        for name in SCHEMA['$defs']['persona']['properties'].keys() - {'portrait', 'color'}:
            assert name in persona, f'{persona["name"]} has no {name}'
    for touchpoint in touchpoints(document):
        for name in ('title', 'doing', 'thinking', 'importance', 'emotions'):
            assert name in touchpoint, f'{touchpoint["id"]} has no {name}'


def check_teaches(path):
    """A template has a hint in most stages, roles in the place of people, and claims no research."""
    document = canonical.load(path.read_bytes())
    texts = [step.get(name, '') for step in touchpoints(document) for name in ('doing', 'thinking')]
    assert len([text for text in texts if '\n→ ' in text]) >= 4, 'too few hints'
    for text in texts:
        assert len(text) <= 140, f'too long for a card: {text}'
    assert document['goal'] and document['scenario'] and document['reviewMonths']
    assert all(persona['name'] and persona['segment'] for persona in document['personas'])
    assert {stage.get('phase', 'before') for stage in document['stages']} == {'before', 'during', 'after'}
    assert not document.get('evidence')
    assert all('confidence' not in step and 'title' in step for step in touchpoints(document))
    assert all(metric.get('readings') is None for metric in document['metrics'])


def check_every_template():
    assert {path.stem for path in TEMPLATES} == {
        'b2b-purchase', 'retail-purchase', 'saas-onboarding', 'service-visit', 'support-case'}


def check_every_word():
    """Each known word, and a channel of a map's own, is there in some sample."""
    documents = [canonical.load(path.read_bytes()) for path in SAMPLES]
    steps = [touchpoint for document in documents for touchpoint in touchpoints(document)]
    used = {step.get('channel', 'none') for step in steps}
    assert CHANNELS <= used, CHANNELS - used
    assert any(channel.startswith('custom:') for channel in used)
    assert {step.get('moment', 'none') for step in steps} == set(
        SCHEMA['$defs']['touchpoint']['properties']['moment']['enum'])
    kinds = {lane.get('kind', 'text') for document in documents for lane in document['lanes']}
    assert kinds == set(SCHEMA['$defs']['lane']['properties']['kind']['enum'])


def check_unknown_is_allowed(path):
    document = canonical.load(path.read_bytes())
    validator(SCHEMA).validate(document)
    assert not validator(closed(SCHEMA)).is_valid(document), 'nothing in it is unknown'


def check_finding_is_seen(path):
    """What opens with a finding is sound JSON, yet is no valid map or has a bad reference, id or score."""
    document = canonical.load(path.read_bytes())
    if not validator(closed(SCHEMA)).is_valid(document):
        return
    for check in (check_ids, check_scores):
        try:
            check(path)
        except AssertionError:
            return
    raise AssertionError('nothing is wrong with it')


def check_paths(path, paths):
    for member in paths:
        value = canonical.load(path.read_bytes())
        for name, index in re.findall(r'([^.\[\]]+)|\[([0-9]+)\]', member):
            value = value[name or int(index)]


def check_is_read(path):
    assert strict.find_fault(path.read_bytes()) is None


def check_fault(path, line, column, member):
    found = strict.find_fault(path.read_bytes())
    expected = (int(line), int(column), '' if member == '-' else member)
    assert found == expected, f'found {found}, the table says {expected}'


def check_is_refused(path):
    assert strict.find_fault(path.read_bytes()) is not None


def damage_table():
    """The rows of the tables in the README of the damaged maps, without the headings."""
    for line in (DAMAGE / 'README.md').read_text(encoding='utf-8').splitlines():
        cells = [cell.strip() for cell in line.strip('|').split('|')]
        if line.startswith('|') and cells[0] != 'file' and not cells[0].startswith('-'):
            yield DAMAGE / (cells[0] + '.journey'), cells[1:]


def check_table_is_complete():
    assert {path for path, _ in damage_table()} == set(DAMAGE.glob('*.journey'))


def damage_cases(path, cells):
    if len(cells) == 5:
        yield check_fault, (path, *cells[1:4])
        return
    yield check_is_read, (path,)
    yield check_bytes, (path,)
    if len(cells) == 3:
        yield check_finding_is_seen, (path,)
        yield check_paths, (path, cells[1].split())


def cases():
    yield 'the schema is a schema', check_schema, ()
    yield 'the samples use every word of the format', check_every_word, ()
    for path in SAMPLES:
        for check in (check_is_read, check_sample_is_valid, check_bytes, check_ids, check_scores, check_completeness):
            yield f'{path.name}: {check.__name__}', check, (path,)
    yield 'there are all templates', check_every_template, ()
    for path in TEMPLATES:
        for check in (check_is_read, check_sample_is_valid, check_bytes, check_ids, check_scores, check_teaches):
            yield f'templates/{path.name}: {check.__name__}', check, (path,)
    for path in UNKNOWN:
        for check in (check_is_read, check_unknown_is_allowed, check_bytes):
            yield f'unknown/{path.name}: {check.__name__}', check, (path,)
    yield 'the table of damage names every file', check_table_is_complete, ()
    for path, cells in damage_table():
        for check, arguments in damage_cases(path, cells):
            yield f'damage/{path.name}: {check.__name__}', check, arguments
    for path in HOSTILE:
        yield f'hostile/{path.name}: {check_is_refused.__name__}', check_is_refused, (path,)


def main():
    failed = False
    count = 0
    for count, (name, check, arguments) in enumerate(cases(), start=1):
        try:
            check(*arguments)
            print(f'ok {count} - {name}')
        except Exception:
            failed = True
            print(f'not ok {count} - {name}')
            print('\n'.join('# ' + line for line in traceback.format_exc().splitlines()))
    print(f'1..{count}')
    return failed


sys.exit(main())
