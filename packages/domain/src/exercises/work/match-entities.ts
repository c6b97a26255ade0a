import type { EntityKind } from '../../entities/entity-kind';
import { compareNames } from '../../matching/compare-names';
import { foldLetters } from '../../matching/letters';
import { bareNumber, looksLikeNumber } from '../../matching/numbers';
import { organisationName } from '../../matching/organisation-name';
import { personName } from '../../matching/person-name';
import { identityClusters } from '../../resolutions/resolution';
import { isStanding, type CellWork, type SealedKey } from './cell-work';
import { grouped } from './grouped';

/** Predicates whose value names its subject: by them entities are known again. */
const naming = ['name', 'alias', 'identifier', 'document_number'];

/** From this likeness on two names are taken for one when no name is the same. */
const alike = 0.9;

/** A name or number as it is compared: letters folded, numbers bare. */
export function nameKey(text: string): string {
  if (looksLikeNumber(text)) return bareNumber(text).replace(/^00/, '');
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** Who or what there truly is, with all names under which it is known: an entity of the key or a place of the pack. */
export interface TrueEntity {
  key: string;
  kind: EntityKind;
  names: readonly string[];
}

/** Entities and places of a key with all their names. */
export function trueEntities({ entities, places, links }: Pick<SealedKey, 'entities' | 'places' | 'links'>): TrueEntity[] {
  const valuesOf = (key: string) =>
    links.flatMap(({ subject, predicate, object }) =>
      subject === key && naming.includes(predicate) && 'value' in object ? [object.value] : [],
    );
  return [
    ...entities.map(({ key, kind, name, aliases }) => ({ key, kind, names: [name, ...aliases, ...valuesOf(key)] })),
    ...places.map(({ key, names }) => ({ key, kind: 'place' as const, names: Object.values(names).filter((name) => name !== undefined) })),
  ];
}

/** A thing of the cell: entities that stand as one, with what they are called. */
export interface Identity {
  id: string;
  entityIds: readonly string[];
  kinds: readonly EntityKind[];
  names: readonly string[];
}

/** The cell's entities as they stand at the end, those that were said to be the same as one. */
export function identitiesOf(work: CellWork): Identity[] {
  const standing = work.resolutions.map((one) => ({
    ...one,
    isWithdrawn: one.at > work.endsAt || (one.withdrawnAt !== undefined && one.withdrawnAt <= work.endsAt),
  }));
  const clusters = identityClusters(standing);
  const names = grouped(
    work.claims.filter((claim) => naming.includes(claim.predicate) && 'value' in claim.object && isStanding(claim, work.endsAt)),
    ({ subjectId }) => subjectId,
  );
  const groups = grouped(work.entities, ({ id }) => clusters.get(id) ?? id);
  return [...groups].map(([id, members]) => ({
    id,
    entityIds: members.map((member) => member.id),
    kinds: [...new Set(members.map(({ kind }) => kind))],
    names: [
      ...new Set(members.flatMap((member) => (names.get(member.id) ?? []).map(({ object }) => ('value' in object ? object.value : '')))),
    ],
  }));
}

interface Fit {
  key: string;
  /** 3 a name of its kind is the same, 2 one of another kind, below 1 how alike the most alike names are. */
  rank: number;
  /** How many names are the same. */
  same: number;
}

function fitOf(identity: Identity, truth: TrueEntity): Fit {
  const isKind = identity.kinds.includes(truth.kind);
  const known = new Set(truth.names.map(nameKey));
  const same = new Set(identity.names.map(nameKey).filter((name) => name !== '' && known.has(name))).size;
  if (same > 0) return { key: truth.key, rank: isKind ? 3 : 2, same };
  if (!isKind) return { key: truth.key, rank: 0, same };
  const parse = truth.kind === 'person' ? personName : organisationName;
  const words = (names: readonly string[]) => names.filter((name) => !looksLikeNumber(name)).map(parse);
  const likeness = words(identity.names).flatMap((one) => words(truth.names).map((other) => compareNames(one, other).similarity));
  const most = Math.max(0, ...likeness);
  return { key: truth.key, rank: most >= alike ? Math.min(most, 0.999) : 0, same };
}

/** An identity whose names fit several of the key equally well; it counts as none of them. */
export interface Ambiguous {
  identity: Identity;
  keys: string[];
}

/** Which of the cell's entities stand for which of the key's. */
export interface EntityMatch {
  identities: readonly Identity[];
  /** Key by id of the cell's entity; absent for what the key does not have and for what is ambiguous. */
  keyOf: ReadonlyMap<string, string>;
  ambiguous: readonly Ambiguous[];
}

/**
 * Finds for each of the cell's identities the entity of the key that it stands for: by the same name or number (letters folded), rather
 * of its own kind; where none is the same, by the most alike name of that kind from 0.9 on. What fits two equally well fits none.
 */
export function matchEntities(work: CellWork, key: SealedKey): EntityMatch {
  const truths = trueEntities(key);
  const identities = identitiesOf(work);
  const keyOf = new Map<string, string>();
  const ambiguous: Ambiguous[] = [];
  for (const identity of identities) {
    const fits = truths.map((truth) => fitOf(identity, truth)).filter(({ rank }) => rank > 0);
    const best = fits.toSorted((one, other) => other.rank - one.rank || other.same - one.same)[0];
    if (!best) continue;
    const equal = fits.filter(({ rank, same }) => rank === best.rank && same === best.same);
    if (equal.length > 1) ambiguous.push({ identity, keys: equal.map((fit) => fit.key) });
    else for (const id of identity.entityIds) keyOf.set(id, best.key);
  }
  return { identities, keyOf, ambiguous };
}
