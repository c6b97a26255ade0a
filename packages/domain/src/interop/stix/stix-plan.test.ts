import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnsafe } from '../json-guard';
import { planMisp } from '../misp/misp-plan';
import { readTlp, strictestTlp } from '../strictest-tlp';
import { planStix } from './stix-plan';

const id = (type: string, at: string) => `${type}--${at.repeat(8)}-1111-4111-8111-111111111111`;
const object = (type: string, at: string, more: object = {}) => ({ type, id: id(type, at), modified: '2031-04-09T06:00:00Z', ...more });
const plan = (...objects: unknown[]) => planStix({ type: 'bundle', objects });
const tlp = (label: string) => object('marking-definition', 'e', { definition_type: 'tlp', definition: { tlp: label } });
const green = 'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da';
const red = 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed';

describe('the label of an object', () => {
  it('of both versions of the protocol and of its own definition is understood', () => {
    const of = (ref: string, ...more: object[]) =>
      plan(object('tool', 'a', { name: 'Drill', object_marking_refs: [ref] }), ...more).objects[0]!.tlp;
    expect(of(green)).toBe('TLP:GREEN');
    expect(of('marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003')).toBe('TLP:AMBER+STRICT');
    expect(of(id('marking-definition', 'e'), tlp('white'))).toBe('TLP:CLEAR');
  });

  it('of a relationship is as strict as what it names', () => {
    const [link] = plan(
      object('threat-actor', 'a', { name: 'Crew', object_marking_refs: [red] }),
      object('tool', 'b', { name: 'Drill' }),
      object('relationship', 'c', { relationship_type: 'uses', source_ref: id('threat-actor', 'a'), target_ref: id('tool', 'b') }),
    ).objects.filter(({ sort }) => sort === 'relationship');
    expect(link!.tlp).toBe('TLP:RED');
  });

  it('keeps a stricter name out of a report and of its source', () => {
    const [report] = plan(
      object('report', 'a', {
        name: 'Night',
        object_refs: [id('tool', 'b')],
        created_by_ref: id('identity', 'c'),
        object_marking_refs: [green],
      }),
      object('tool', 'b', { name: 'Secret drill', object_marking_refs: [red] }),
      object('identity', 'c', { name: 'Secret bank', object_marking_refs: [red] }),
    ).objects;
    expect(JSON.stringify(report)).not.toContain('Secret');
  });

  it.each([
    ['tlp:amber+strict', 'TLP:AMBER+STRICT'],
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['amber', 'TLP:AMBER'],
    ['purple', undefined],
  ])('%s is read', (word, label) => {
    expect(readTlp(word)).toBe(label);
  });

  it('among several is the strictest', () => {
    expect(strictestTlp(['TLP:GREEN', undefined, 'TLP:RED', 'TLP:AMBER'])).toBe('TLP:RED');
    expect(strictestTlp([undefined])).toBeUndefined();
  });
});

it('of several versions of an object the newest counts, and what was revoked is marked so with what speaks of it', () => {
  const { objects, refused } = plan(
    object('tool', 'a', { name: 'New', modified: '2031-05-01T00:00:00Z', revoked: true }),
    object('tool', 'a', { name: 'Old' }),
    object('relationship', 'c', { relationship_type: 'uses', source_ref: id('tool', 'a'), target_ref: id('tool', 'b') }),
  );
  expect(objects.map(({ item, isRevoked }) => [item.title, isRevoked])).toEqual([
    ['New', true],
    [`New uses ${id('tool', 'b')}`, true],
  ]);
  expect(refused.map(({ fault }) => fault)).toEqual(['object_id_repeated']);
});

it('what a pattern compares becomes an entity that can be found again and whose key tells nothing', () => {
  const pattern = "[ipv4-addr:value = '10.0.0.1' OR file:hashes.'SHA-256' = 'abc']";
  const [one] = plan(object('indicator', 'a', { pattern })).objects;
  expect(one!.entities.map(({ kind, name }) => [kind, name])).toEqual([
    ['online_account', '10.0.0.1'],
    ['document', 'abc'],
  ]);
  expect(JSON.stringify(one!.entities.map(({ key }) => key))).not.toContain('10.0.0.1');
});

it('whatever a file holds, the plan has sound places and texts, and nothing is thrown', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const odd = fc.oneof(
    json,
    fc.dictionary(fc.constantFrom('name', 'description', 'aliases', 'pattern', 'value', 'revoked', 'hashes'), json),
  );
  const anObject = fc.tuple(
    fc.constantFrom('tool', 'identity', 'location', 'relationship', 'sighting', 'x-odd'),
    fc.constantFrom('a', 'b'),
    odd,
  );
  fc.assert(
    fc.property(fc.array(anObject, { maxLength: 5 }), (drafts) => {
      const given = drafts.map(([type, at, more]) =>
        typeof more === 'object' && !Array.isArray(more) ? object(type, at, more ?? {}) : more,
      );
      const { objects } = plan(...given);
      const events = planMisp(given.map((one) => ({ Event: one })));
      return [...objects, ...events.objects].every(
        ({ item, entities, claims }) =>
          item.title !== '' &&
          [...entities, ...claims].every(({ span }) => !span || (span.start >= 0 && span.start < span.end && span.end <= item.text.length)),
      );
    }),
  );
});

it('what is nested absurdly deep is found without going deep', () => {
  let value: unknown = 1;
  for (let depth = 0; depth < 100_000; depth += 1) value = [value];
  expect(findUnsafe(value)).toMatchObject({ fault: 'object_too_deep' });
});
