import { describe, expect, it } from 'vitest';
import { aPack } from '../arbitrary-pack';
import { blankEntry, blankOf, fitsField } from './blank-entry';
import { entriesOf } from './draft-pack';
import { DraftPart, draftShapes } from './draft-parts';
import { packFieldsOf, type PackField } from './pack-field';
import { refersTo } from './pack-references';

const field = (part: DraftPart, name: string) => packFieldsOf(part).find((one) => one.name === name)!;

describe('fields of a record, read from its shape', () => {
  it.each(DraftPart.options)('name each field of %s', (part) => {
    expect(packFieldsOf(part).map(({ name }) => name)).toEqual(Object.keys(draftShapes[part].shape));
  });

  it.each([
    ['manifest', 'languages', 'choices'],
    ['manifest', 'name', 'words'],
    ['manifest', 'startsAt', 'moment'],
    ['manifest', 'format', 'given'],
    ['manifest', 'levels', 'keys'],
    ['manifest', 'moves', 'list'],
    ['people', 'role', 'choice'],
    ['people', 'clearance', 'number'],
    ['items', 'text', 'text'],
    ['items', 'title', 'line'],
    ['items', 'marking', 'group'],
    ['items', 'sourceKey', 'line'],
    ['injects', 'when', 'either'],
    ['injects', 'to', 'keys'],
    ['links', 'object', 'either'],
    ['links', 'isAcross', 'check'],
    ['facts', 'sets', 'list'],
  ] as const)('%s.%s is written as %s', (part, name, control) => {
    expect(field(part, name).control).toBe(control);
  });

  it('tell which may be left out', () => {
    expect([field('items', 'sourceKey').isOptional, field('items', 'title').isOptional]).toEqual([true, false]);
    expect(field('links', 'isAcross').isOptional).toBe(false);
  });

  it('name one of several shapes by what tells it apart', () => {
    const names = (one: PackField) => (one.control === 'either' ? one.options.map(({ name }) => name) : []);
    expect(names(field('injects', 'when'))).toEqual(['at', 'after', 'unless', 'by_hand']);
    expect(names(field('links', 'object'))).toEqual(['entity', 'value']);
  });

  it('recognise which of several shapes a value has', () => {
    const when = field('injects', 'when');
    const options = when.control === 'either' ? when.options : [];
    const found = options.filter((option) => fitsField(option, { kind: 'after', inject: '1.01', minutes: 5 }));
    expect(found.map(({ name }) => name)).toEqual(['after']);
  });

  it('fit the records of a pack', () => {
    for (const { part, content } of entriesOf(aPack()))
      for (const one of packFieldsOf(part))
        expect([part, one.name, content[one.name] === undefined ? one.isOptional : fitsField(one, content[one.name])]).toEqual([
          part,
          one.name,
          true,
        ]);
  });
});

describe('a record to start from', () => {
  it.each(DraftPart.options)('has the outline of %s', (part) => {
    const blank = blankEntry(part, '2031-05-01T08:00:00Z');
    const odd = packFieldsOf(part).filter((one) => !one.isOptional && !fitsField(one, blank[one.name]));
    expect(odd).toEqual([]);
  });

  it('begins its moments where the exercise does', () => {
    expect(blankOf(field('items', 'reportedAt'), '2031-05-01T08:00:00Z')).toBe('2031-05-01T08:00:00Z');
  });
});

it.each([
  ['injects', 'from', ['personas']],
  ['links', 'subject', ['entities']],
  ['injects', 'subject', []],
  ['items', 'agency', ['agencies']],
  ['expectedActions', 'about', ['items', 'facts']],
] as const)('%s.%s names %j', (part, name, referred) => {
  expect(refersTo(part, name)).toEqual(referred);
});
