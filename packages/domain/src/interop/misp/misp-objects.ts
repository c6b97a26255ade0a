import { findPredicate, type PredicateKey } from '../../claims/predicate';
import { PartialDate } from '../../claims/claim';
import { openBlock } from '../text-block';
import { attributeLine, writeAttribute } from './misp-attributes';
import type { MispAttribute, MispObject } from './misp-event';
import { objectKinds } from './misp-kinds';

/** Predicate that an attribute of an object is said with, by its relation; all else about a thing is an identifier or stays text. */
const predicates: Readonly<Record<string, PredicateKey>> = {
  alias: 'alias',
  nationality: 'nationality',
  role: 'role',
  'date-of-birth': 'date_of_birth',
  'passport-number': 'document_number',
  'identity-card-number': 'document_number',
  address: 'address',
  city: 'address',
  country: 'address',
  md5: 'identifier',
  sha1: 'identifier',
  sha256: 'identifier',
  sha512: 'identifier',
  ip: 'identifier',
  'ip-dst': 'identifier',
  domain: 'identifier',
  hostname: 'identifier',
  url: 'identifier',
  imei: 'identifier',
  imsi: 'identifier',
  msisdn: 'identifier',
  iban: 'identifier',
  account: 'identifier',
  'license-plate-number': 'identifier',
  vin: 'identifier',
  'message-id': 'identifier',
};

function fullName(attributes: readonly MispAttribute[]): string | undefined {
  const find = (relation: string) => attributes.find((one) => one.object_relation === relation)?.value.trim();
  const parts = [find('first-name'), find('middle-name'), find('last-name')].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}

function coordinates(attributes: readonly MispAttribute[]): string | undefined {
  const find = (relation: string) => attributes.find((one) => one.object_relation === relation)?.value.trim();
  const [latitude, longitude] = [find('latitude'), find('longitude')];
  return latitude && longitude ? `${latitude}, ${longitude}` : undefined;
}

/** What an object of a known template is called; undefined for other templates. */
export function objectName(object: MispObject, attributes: readonly MispAttribute[]): string | undefined {
  const known = Object.hasOwn(objectKinds, object.name) ? objectKinds[object.name] : undefined;
  if (!known) return undefined;
  for (const relation of known.naming) {
    const value = attributes.find((one) => one.object_relation === relation)?.value.trim();
    if (value) return relation === 'malware-sample' ? value.split('|')[0]! : value;
  }
  return fullName(attributes) ?? coordinates(attributes) ?? (object.comment?.trim() || undefined);
}

/** Words of an object with its attributes, the entity that it becomes, and what is said of that. */
export function objectBlock(
  object: MispObject,
  attributes: readonly MispAttribute[],
  key: string,
  where: string,
): ReturnType<typeof openBlock> {
  const block = openBlock(where);
  const name = objectName(object, attributes);
  const span = block.line(`${object.name}: ${name ?? ''}`, name);
  if (object.comment?.trim()) block.line(object.comment);
  if (name === undefined) {
    for (const attribute of attributes) writeAttribute(block, attribute, key);
    return block;
  }
  const { kind } = objectKinds[object.name]!;
  block.entity({ key, kind, name, span });
  for (const attribute of attributes) {
    const place = block.line(attributeLine(attribute), attribute.value);
    const relation = attribute.object_relation ?? attribute.type;
    const predicate = Object.hasOwn(predicates, relation) ? findPredicate(predicates[relation]!)! : undefined;
    if (!predicate?.subjectKinds.includes(kind)) continue;
    const value = predicate.object === 'date' ? attribute.value.slice(0, 10) : attribute.value;
    if (predicate.object === 'date' && !PartialDate.safeParse(value).success) continue;
    block.claim({ subject: key, predicate: predicate.key as PredicateKey, value, span: place });
  }
  const at = kind === 'place' ? coordinates(attributes) : undefined;
  if (at) block.claim({ subject: key, predicate: 'address', value: at, span: block.line(`latitude, longitude: ${at}`, at) });
  return block;
}
