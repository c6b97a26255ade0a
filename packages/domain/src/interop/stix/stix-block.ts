import { findPredicate, type PredicateKey } from '../../claims/predicate';
import type { EntityKind } from '../../entities/entity-kind';
import { fieldLines, inWords } from '../field-lines';
import { shortHash } from '../short-hash';
import { openBlock } from '../text-block';
import { entityKindOf } from './stix-kinds';
import { nameOf } from './stix-names';
import type { PlacedObject, StixObject } from './stix-object';
import { observablesIn } from './stix-observables';

/** Fields that are said elsewhere: in the title, the marking, the grading, or by the names of what they point to. */
const saidElsewhere = new Set(
  `type id spec_version name description created_by_ref object_marking_refs granular_markings aliases external_references source_ref
  target_ref relationship_type object_refs sighting_of_ref where_sighted_refs hashes pattern modified revoked`.split(/\s+/),
);

/** Fields that become claims of a predicate, where the kind of entity can carry it. */
const claimed: readonly [string, PredicateKey][] = [
  ['x_mitre_aliases', 'alias'],
  ['roles', 'role'],
  ['threat_actor_types', 'description'],
  ['malware_types', 'description'],
  ['tool_types', 'description'],
  ['sectors', 'description'],
  ['street_address', 'address'],
  ['country', 'address'],
];

function carries(kind: EntityKind, predicate: PredicateKey): boolean {
  return findPredicate(predicate)!.subjectKinds.includes(kind);
}

function writeEntity(block: ReturnType<typeof openBlock>, object: StixObject, kind: EntityKind): void {
  const subject = object.id;
  const say = (predicate: PredicateKey, value: string, span: ReturnType<typeof block.line>) => {
    if (carries(kind, predicate)) block.claim({ subject, predicate, value, span });
  };
  const value = object['value'];
  if (typeof value === 'string' && block.entities[0]) say('identifier', value, block.entities[0]!.span!);
  for (const alias of object.aliases ?? []) say('alias', alias, block.line(`alias: ${alias}`, alias));
  for (const [field, predicate] of claimed) {
    const given = object[field];
    for (const one of Array.isArray(given) ? given : [given]) {
      const isName = predicate === 'alias' && one === object.name;
      if (typeof one === 'string' && one.trim() !== '' && !isName)
        say(predicate, one, block.line(`${field.replaceAll('_', ' ')}: ${one}`, one));
    }
  }
  for (const [name, hash] of Object.entries(object.hashes ?? {})) say('identifier', `${name}: ${hash}`, block.line(`${name}: ${hash}`));
  if (object.first_seen && kind === 'event') say('date', object.first_seen.slice(0, 10), block.line(`first seen: ${object.first_seen}`));
  if (object.latitude !== undefined && object.longitude !== undefined) {
    const place = `${object.latitude}, ${object.longitude}`;
    say('address', place, block.line(`latitude, longitude: ${place}`, place));
  }
}

/** Words of an object, with the entity it is and what it says of that entity. */
export function blockOf({ where, object }: PlacedObject): ReturnType<typeof openBlock> {
  const block = openBlock(where);
  const kind = entityKindOf(object);
  const name = nameOf(object);
  const span = block.line(`${object.type}: ${name}`, name);
  if (kind) block.entity({ key: object.id, kind, name, span });
  if (object.description?.trim()) {
    const words = block.line(object.description);
    if (kind) block.claim({ subject: object.id, predicate: 'description', value: object.description.slice(0, 500), span: words });
  }
  if (kind) writeEntity(block, object, kind);
  else for (const alias of object.aliases ?? []) block.line(`alias: ${alias}`);
  if (object.pattern) {
    block.line(`pattern: ${object.pattern}`);
    for (const { type, kind: observed, value } of observablesIn(object.pattern)) {
      const at = block.text.indexOf(value);
      const place = at < 0 ? {} : { span: { start: at, end: at + value.length } };
      const key = `${object.id}#${shortHash(`${type} ${value}`)}`;
      block.entity({ key, kind: observed, name: value, ...place });
      if (carries(observed, 'identifier')) block.claim({ subject: key, predicate: 'identifier', value, ...place });
    }
  }
  const done = new Set([...saidElsewhere, ...(kind ? claimed.map(([field]) => field) : [])]);
  for (const line of fieldLines(object, done)) block.line(line);
  for (const { source_name, external_id, ...more } of object.external_references ?? []) {
    block.line(`reference: ${[source_name, external_id, ...Object.values(more).map(inWords)].filter(Boolean).join(' · ')}`);
  }
  return block;
}
