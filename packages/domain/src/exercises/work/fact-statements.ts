import { isOf, type CellWork, type Doer, type Moment, type Scope, type SealedKey } from './cell-work';
import { linksSaidBy } from './found-links';
import type { EntityMatch } from './match-entities';
import { packKeys } from './pack-items';

/** What says a fact, by whom, and since when it does. */
export interface Statement extends Doer {
  kind: 'claim' | 'resolution' | 'block';
  id: string;
  at: Moment;
}

/** Something written, with the pack's items that it rests on and since when. */
interface Written extends Doer {
  kind: Statement['kind'];
  id: string;
  rests: ReadonlyMap<string, Moment>;
}

/** The moment from which something rests on all of a set; undefined when it never does. */
function wholeFrom({ rests }: Written, set: readonly string[]): Moment | undefined {
  const moments = set.map((item) => rests.get(item));
  return set.length > 0 && moments.every((at) => at !== undefined) ? Math.max(...moments) : undefined;
}

function writtenIn(work: CellWork, match: EntityMatch, key: SealedKey): Written[] {
  const keyOf = packKeys(work);
  const restsOn = (itemIds: readonly string[], at: Moment) =>
    new Map(itemIds.flatMap((id) => (keyOf(id) === undefined ? [] : [[keyOf(id)!, at] as const])));
  const claims = work.claims
    .filter(({ status, at }) => status !== 'denied' && at <= work.endsAt)
    .flatMap((claim): Written[] => {
      const { id, agency, personId, at } = claim;
      const said = linksSaidBy(claim, match, key).map((link) => new Map(link.items.map((item) => [item, at] as const)));
      const own = claim.isJudgement ? [restsOn(claim.itemIds, at)] : [];
      return [...said, ...own].map((rests) => ({ kind: 'claim', id, agency, personId, rests }));
    });
  const resolutions = work.resolutions
    .filter(({ verdict }) => verdict === 'same')
    .map(({ id, agency, personId, itemIds, at }): Written => ({ kind: 'resolution', id, agency, personId, rests: restsOn(itemIds, at) }));
  const blocks = work.blocks.map(({ id, agency, personId, cites }): Written => {
    const rests = new Map<string, Moment>();
    for (const { itemId, at } of cites) {
      const item = keyOf(itemId);
      if (item !== undefined) rests.set(item, Math.min(at, rests.get(item) ?? Infinity));
    }
    return { kind: 'block', id, agency, personId, rests };
  });
  return [...claims, ...resolutions, ...blocks];
}

/**
 * What first says each fact of the key. No machine reads the words: a fact counts as said by a claim that says a link of the key which
 * rests on all of one of its sets, and by a judgement, a verdict *same* or a paragraph that itself rests on all of one.
 */
export function factStatements(work: CellWork, match: EntityMatch, key: SealedKey, scope: Scope = {}): Map<string, Statement> {
  const written = writtenIn(work, match, key).filter((one) => isOf(scope, one));
  return new Map(
    key.facts.flatMap((fact) => {
      const statements = written.flatMap((one): Statement[] => {
        const moments = fact.sets.flatMap((set) => wholeFrom(one, set) ?? []);
        if (moments.length === 0) return [];
        const { kind, id, agency, personId } = one;
        return [{ kind, id, agency, personId, at: Math.min(...moments) }];
      });
      const first = statements
        .filter(({ at }) => at <= work.endsAt)
        .toSorted((one, other) => one.at - other.at || one.id.localeCompare(other.id))[0];
      return first ? [[fact.key, first] as const] : [];
    }),
  );
}
