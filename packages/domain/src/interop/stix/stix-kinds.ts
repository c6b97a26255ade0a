import type { EntityKind } from '../../entities/entity-kind';
import type { ItemKind } from '../../items/item';
import type { StixObject } from './stix-object';

/**
 * Kind of entity that each type of STIX becomes. Types that are missing here have no kind in the workbench and become items
 * alone: attack-pattern, course-of-action, vulnerability, indicator, process, and what a producer made up.
 */
const kinds: Readonly<Record<string, EntityKind>> = {
  'threat-actor': 'organisation',
  'intrusion-set': 'organisation',
  identity: 'organisation',
  campaign: 'event',
  incident: 'event',
  location: 'place',
  malware: 'good',
  tool: 'good',
  infrastructure: 'good',
  software: 'good',
  'email-addr': 'email_address',
  'user-account': 'online_account',
  'domain-name': 'online_account',
  url: 'online_account',
  'ipv4-addr': 'online_account',
  'ipv6-addr': 'online_account',
  'mac-addr': 'online_account',
  'autonomous-system': 'online_account',
  file: 'document',
  artifact: 'document',
  'email-message': 'document',
  'x509-certificate': 'document',
};

/** Kind of the entity that an object becomes; undefined when it becomes an item alone. */
export function entityKindOf({
  type,
  identity_class,
  resource_level,
}: Pick<StixObject, 'type' | 'identity_class' | 'resource_level'>): EntityKind | undefined {
  if (type === 'identity' && identity_class === 'individual') return 'person';
  if (type === 'threat-actor' && resource_level === 'individual') return 'person';
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}

const reports = new Set([
  'report',
  'note',
  'opinion',
  'grouping',
  'sighting',
  'observed-data',
  'indicator',
  'incident',
  'malware-analysis',
]);

/** Kind of item that holds an object's words. */
export function itemKindOf({ type }: Pick<StixObject, 'type'>): ItemKind {
  return reports.has(type) ? 'report' : 'other';
}

/** Types that say how others are to be read and are nothing by themselves. */
export const servingTypes: ReadonlySet<string> = new Set(['marking-definition', 'extension-definition']);
