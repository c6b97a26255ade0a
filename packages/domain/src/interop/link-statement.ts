import { findPredicate, type PredicateKey } from '../claims/predicate';
import type { EntityKind } from '../entities/entity-kind';
import { wellFormed } from './text-block';

/** An end of a link as the workbench knows it; without a kind when it is an item alone. */
export interface KnownEnd {
  name: string;
  kind?: EntityKind;
}

/** A link in the words of the workbench: a claim between both ends, or one that names the other end in words. */
export type LinkStatement =
  | { predicate: PredicateKey; subject: 'source' | 'target'; object: 'source' | 'target' }
  | { predicate: 'description'; subject: 'source' | 'target'; value: string };

type Way = readonly [PredicateKey, 'forwards' | 'backwards'];

const place: readonly Way[] = [
  ['location', 'forwards'],
  ['located_at', 'forwards'],
];
const membership: readonly Way[] = [
  ['member_of', 'forwards'],
  ['part_of', 'forwards'],
];
const acquaintance: readonly Way[] = [['associate_of', 'forwards']];
const use: readonly Way[] = [
  ['uses', 'forwards'],
  ['phone_number', 'forwards'],
];
const used: readonly Way[] = [
  ['uses', 'backwards'],
  ['phone_number', 'backwards'],
];

/** Ways to say a relation of STIX or MISP with the predicates of the workbench; the first that fits both kinds is taken. */
const waysOf: Readonly<Record<string, readonly Way[]>> = {
  uses: use,
  'used-by': used,
  controls: use,
  has: use,
  operates: use,
  owns: [['owns', 'forwards']],
  'owner-of': [['owns', 'forwards']],
  'owned-by': [['owns', 'backwards']],
  'belongs-to': [['owns', 'backwards'], ['uses', 'backwards'], ...membership],
  'attributed-to': [['took_part_in', 'backwards'], ...acquaintance],
  'participates-in': [['took_part_in', 'forwards']],
  'works-for': [['works_for', 'forwards']],
  'employed-by': [['works_for', 'forwards']],
  'works-with': acquaintance,
  knows: [['associate_of', 'forwards']],
  'associated-with': acquaintance,
  'related-to': acquaintance,
  'connected-to': [['communicated_with', 'forwards'], ...acquaintance],
  'communicates-with': [['communicated_with', 'forwards']],
  'located-at': place,
  located: place,
  'originates-from': place,
  'resides-in': place,
  'member-of': membership,
  'part-of': [['part_of', 'forwards']],
  'contained-by': [['part_of', 'forwards']],
  'contained-within': [['part_of', 'forwards']],
  'consists-of': [['part_of', 'backwards']],
  contains: [['part_of', 'backwards']],
};

const mention: readonly Way[] = [
  ['mentioned_in', 'backwards'],
  ['mentioned_in', 'forwards'],
];

function fits([key, direction]: Way, source: EntityKind, target: EntityKind): boolean {
  const predicate = findPredicate(key)!;
  const [subject, object] = direction === 'forwards' ? [source, target] : [target, source];
  return predicate.subjectKinds.includes(subject) && predicate.objectKinds.includes(object);
}

/**
 * Says a link with the predicates of the workbench. What none of them says, and what only one end can carry, becomes a
 * description in words; undefined when neither end is an entity.
 */
export function statementOfLink(relation: string, source: KnownEnd, target: KnownEnd): LinkStatement | undefined {
  if (source.kind && target.kind) {
    const known = Object.hasOwn(waysOf, relation) ? waysOf[relation]! : [];
    const way = [...known, ...mention].find((one) => fits(one, source.kind!, target.kind!));
    if (way)
      return way[1] === 'forwards'
        ? { predicate: way[0], subject: 'source', object: 'target' }
        : { predicate: way[0], subject: 'target', object: 'source' };
  }
  if (!source.kind && !target.kind) return undefined;
  const value = wellFormed(`${source.name} ${relation.replaceAll('-', ' ')} ${target.name}`.slice(0, 2000));
  return { predicate: 'description', subject: source.kind ? 'source' : 'target', value };
}
