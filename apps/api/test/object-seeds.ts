import type { BodyInputOf, runObjectImport } from '@workbench/contract';

/** Id of an object of STIX made from its type and a digit or letter. */
export const stixId = (type: string, at: string) => `${type}--${at.repeat(8)}-1111-4111-8111-111111111111`;

/** An object of STIX, complete but for what its type asks for. */
export function stixObject(type: string, at: string, more: object = {}): Record<string, unknown> {
  const moment = '2031-04-09T06:00:00.000Z';
  return { type, spec_version: '2.1', id: stixId(type, at), created: moment, modified: moment, ...more };
}

/** A crew, a person and what binds them. */
export const aCrew = [
  stixObject('threat-actor', 'a', { name: 'Harbour crew', aliases: ['The Ferrymen'], description: 'Moves arms at night.' }),
  stixObject('identity', 'b', { name: 'Idris Vale', identity_class: 'individual' }),
  stixObject('relationship', 'c', {
    relationship_type: 'attributed-to',
    source_ref: stixId('threat-actor', 'a'),
    target_ref: stixId('identity', 'b'),
  }),
];

/** An import of a bundle into open items, unless told otherwise. */
export function anObjectImport(objects: unknown, changes: Partial<BodyInputOf<typeof runObjectImport>> = {}) {
  return {
    fileName: 'bundle.json',
    content: typeof objects === 'string' ? objects : JSON.stringify({ type: 'bundle', id: stixId('bundle', 'f'), objects }),
    marking: { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false },
    tlp: { clients: [], compartment: null },
    purpose: null,
    defaults: { language: null, reportedAt: null },
    ...changes,
  };
}
