import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkStatement } from '../claims/claim-rules';
import { EntityKind } from '../entities/entity-kind';
import { statementOfLink } from './link-statement';

const end = (kind?: EntityKind, name = 'Other') => ({ name, ...(kind ? { kind } : {}) });

it.each([
  ['uses', 'organisation', 'good', { predicate: 'uses', subject: 'source', object: 'target' }],
  ['attributed-to', 'event', 'organisation', { predicate: 'took_part_in', subject: 'target', object: 'source' }],
  ['attributed-to', 'organisation', 'person', { predicate: 'associate_of', subject: 'source', object: 'target' }],
  ['located-at', 'person', 'place', { predicate: 'located_at', subject: 'source', object: 'target' }],
  ['located-at', 'event', 'place', { predicate: 'location', subject: 'source', object: 'target' }],
  ['uses', 'event', 'good', { predicate: 'mentioned_in', subject: 'target', object: 'source' }],
  ['targets', 'organisation', 'organisation', { predicate: 'description', subject: 'source', value: 'Crew targets Other' }],
  ['uses', 'good', undefined, { predicate: 'description', subject: 'source', value: 'Crew uses Other' }],
  ['indicates', undefined, 'good', { predicate: 'description', subject: 'target', value: 'Crew indicates Other' }],
  ['mitigates', undefined, undefined, undefined],
  ['constructor', 'good', 'good', { predicate: 'description', subject: 'source', value: 'Crew constructor Other' }],
] as const)('%s from %s to %s is said in the words of the workbench', (relation, source, target, said) => {
  expect(statementOfLink(relation, end(source, 'Crew'), end(target))).toEqual(said);
});

it('whatever is said fits the kinds of both ends', () => {
  const kind = fc.option(fc.constantFrom(...EntityKind.options), { nil: undefined });
  const relation = fc.oneof(
    fc.constantFrom('uses', 'owns', 'related-to', 'part-of', 'attributed-to', 'belongs-to', 'contains'),
    fc.string(),
  );
  fc.assert(
    fc.property(relation, kind, kind, (word, source, target) => {
      const said = statementOfLink(word, end(source, 'Crew'), end(target));
      if (!said) return source === undefined && target === undefined;
      const ends = { source: { id: 'a', kind: source! }, target: { id: 'b', kind: target! } };
      const object = 'value' in said ? { value: said.value } : { entity: ends[said.object] };
      return checkStatement({ predicate: said.predicate, subject: ends[said.subject], object }).ok;
    }),
  );
});
