import { gradeRank } from '../../grading/grading-order';
import type { Deception } from '../pack/sealed-key';
import type { DeceptionRun } from '../scores/deception-survival';
import { isOf, type CellWork, type Scope, type SealedKey, type WorkGrading } from './cell-work';
import { packKeys } from './pack-items';

/** From these places on a scale on (0 is the best) a grading warns: D of reliability, 4 of credibility in the Admiralty code. */
const lowest = { reliability: 3, credibility: 3 };

/** Whether a grading says that its item is not to be trusted; that it cannot be judged says nothing. */
export function isWarning({ scheme, reliability, credibility }: Pick<WorkGrading, 'scheme' | 'reliability' | 'credibility'>): boolean {
  const [source, words] = [gradeRank(scheme, 'reliability', reliability), gradeRank(scheme, 'credibility', credibility)];
  return (source !== null && source >= lowest.reliability) || (words !== null && words >= lowest.credibility);
}

const earliest = (moments: readonly number[]) => (moments.length === 0 ? undefined : Math.min(...moments));

/** A planted deception in the work of a cell. */
export interface DeceptionAccount extends DeceptionRun {
  key: string;
  /** Products whose last submitted version rests on it without a warning. */
  believedIn: readonly string[];
}

function accountOf(
  work: CellWork,
  { key, kind, items }: Deception,
  scope: Scope,
  keyOf: (id: string) => string | undefined,
): DeceptionAccount {
  const planted = new Set(items);
  const isPlanted = (itemId: string) => planted.has(keyOf(itemId) ?? '');
  const warnings = work.gradings.filter((grading) => isPlanted(grading.itemId) && isWarning(grading) && grading.at <= work.endsAt);
  const denials = work.claims.filter((claim) => claim.status === 'denied' && claim.itemIds.some(isPlanted) && claim.at <= work.endsAt);
  const own = [...warnings, ...denials].filter((doer) => isOf(scope, doer));
  const doubted = new Set(
    warnings.filter(({ supersededAt }) => supersededAt === undefined || supersededAt > work.endsAt).map(({ itemId }) => keyOf(itemId)),
  );
  const believedIn = work.blocks
    .filter((block) => block.isLastSubmitted && isOf(scope, block))
    .filter(({ cites }) => {
      const rests = new Set(
        cites.map(({ itemId }) => keyOf(itemId)).filter((item) => item !== undefined && planted.has(item) && !doubted.has(item)),
      );
      return rests.size >= (kind === 'echo' ? 2 : 1);
    });
  return {
    key,
    readAt: earliest(work.readings.filter((reading) => isPlanted(reading.itemId) && isOf(scope, reading)).map(({ at }) => at)),
    exposedAt: earliest(own.map(({ at }) => at)),
    isBelieved: believedIn.length > 0,
    believedIn: [...new Set(believedIn.map(({ productId }) => productId))],
  };
}

/**
 * What became of the planted deceptions. Read: somebody opened one of the items. Exposed: one was graded D, E, 4 or 5, or a claim from it
 * was said not to be so. Believed: a paragraph of a product that was submitted last rests on one that nobody warns of, of an echo on two.
 */
export function deceptionAccounts(work: CellWork, key: SealedKey, scope: Scope = {}): DeceptionAccount[] {
  const keyOf = packKeys(work);
  return key.deceptions.map((deception) => accountOf(work, deception, scope, keyOf));
}
