import type { EntityId, EntityKind } from '@workbench/domain';
import { phraseIndex, type PhraseIndex } from '../reading/phrase-index';
import { compactKey } from './compact-key';
import { formsOf, surnameOf } from './name-forms';

/** A name or alias under which an entity is known to the reader. */
export interface KnownName {
  entityId: EntityId;
  kind: EntityKind;
  name: string;
}

/** Known names made ready for texts. Build it from what one reader may see, and for that reader only. */
export interface NameIndex {
  phrases: PhraseIndex<KnownName>;
  /** Surnames of people: a town of that name is rarely meant. */
  surnames: ReadonlySet<string>;
  /** Entities after which no organisation is called, as one is after a person or a place. */
  notNamedAfter: ReadonlySet<EntityId>;
  /** Entities known by a number or address, by its letters and digits. */
  numbers: ReadonlyMap<string, readonly KnownName[]>;
}

/** Makes known names ready; do it once for many texts. */
export function indexNames(known: readonly KnownName[]): NameIndex {
  const phrases = phraseIndex<KnownName>('name');
  const surnames = new Set<string>();
  const numbers = new Map<string, KnownName[]>();
  for (const one of known) {
    for (const form of formsOf(one.name, one.kind === 'person')) phrases.add(form.words, one);
    if (one.kind === 'person') surnames.add(surnameOf(one.name));
    const key = compactKey(one.name);
    if (/\d/.test(key)) numbers.set(key, [...(numbers.get(key) ?? []), one]);
  }
  const notNamedAfter = new Set(known.filter(({ kind }) => kind !== 'person' && kind !== 'place').map(({ entityId }) => entityId));
  return { phrases, surnames, notNamedAfter, numbers };
}
