import type { Grouping } from '../scores/b-cubed';
import { deceptionOutcomes, type DeceptionOutcome } from '../scores/deception-survival';
import type { ScoredEvent } from '../scores/event-score';
import { factDurations } from '../scores/fact-delays';
import type { Duration } from '../scores/kaplan-meier';
import type { ScoredLink } from '../scores/link-score';
import type { HeldItem, SharingPair } from '../scores/sharing-score';
import { rootCount, type Root } from '../scores/source-independence';
import { appraisedOf, type Appraised } from './appraised';
import { agenciesOf, isOf, type CellWork, type Scope, type SealedKey } from './cell-work';
import { isCarriedWhole, wasCarriedTo } from './carried-sights';
import { deceptionAccounts } from './deception-runs';
import { factStatements } from './fact-statements';
import { forecastsOf, type ForecastAccount } from './forecasts-of';
import { foundEvents, keyEvents } from './found-events';
import { foundLinks, keyLinks } from './found-links';
import { grouped } from './grouped';
import { heldBy, itemSights, seenAtOf, type Sight } from './item-sight';
import { matchEntities, type EntityMatch } from './match-entities';
import { agencyOfKeys, packKeys } from './pack-items';
import { namesTogether } from './who-is-who';

type Across<T> = T & { isAcross?: boolean | undefined };

/** What the scores of one person, agency or syndicate are made of, before anything is counted together. */
export interface Measures {
  links: { found: ScoredLink[]; key: Across<ScoredLink>[] };
  /** Claims that name what the key does not have, which are neither right nor wrong. */
  outside: number;
  events: { found: ScoredEvent[]; key: Across<ScoredEvent>[] };
  /** Absent for a part of the syndicate: names are put together by all. */
  whoIsWho?: { found: Grouping; key: Grouping } | undefined;
  gradings: { given: { reliability: string; credibility: string }; right: { reliability: string; credibility: string } }[];
  /** Delay of sharing is absent for one person. */
  delays: { sharing?: Duration[] | undefined; analysis: Duration[] };
  /** Absent for one person, who is not the one who decides. */
  pooled?: HeldItem[] | undefined;
  rules?: (SharingPair & { isSeen: boolean })[] | undefined;
  deceptions: DeceptionOutcome[];
  forecasts: ForecastAccount[];
  roots: { roots: number; items: number }[];
  rubric: Appraised;
}

/** What is worked out once for a cell, whosever work is then looked at. */
export interface Groundwork {
  work: CellWork;
  key: SealedKey;
  match: EntityMatch;
  sights: Map<string, Sight[]>;
}

/** Lays the ground for the measures of a cell. */
export function groundwork(work: CellWork, key: SealedKey): Groundwork {
  return { work, key, match: matchEntities(work, key), sights: itemSights(work) };
}

/** Items that go back to one telling: echoes of the key, and items with one source. */
function rootsIn(work: CellWork, key: SealedKey): Root[] {
  const sourced = work.items.filter((item) => item.key !== undefined && item.sourceId !== undefined);
  const bySource = grouped(sourced, ({ sourceId }) => sourceId).values();
  return [
    ...key.deceptions.filter(({ kind }) => kind === 'echo').map(({ items }) => items),
    ...[...bySource].map((items) => items.map((item) => item.key!)),
  ];
}

function gradingPairs({ work, key }: Groundwork, scope: Scope): Measures['gradings'] {
  const keyOf = packKeys(work);
  const right = new Map(key.gradings.map((grading) => [grading.item, grading]));
  return work.gradings
    .filter((one) => isOf(scope, one) && one.scheme === 'admiralty' && one.at <= work.endsAt)
    .filter(({ supersededAt }) => supersededAt === undefined || supersededAt > work.endsAt)
    .flatMap((given) => {
      const truth = right.get(keyOf(given.itemId) ?? '');
      return truth ? [{ given, right: truth }] : [];
    });
}

function pooledItems({ work, key, sights }: Groundwork, agency: string | undefined): HeldItem[] {
  const needed = new Set(key.facts.flatMap(({ sets }) => sets.flat()));
  return work.items
    .filter((item) => item.key !== undefined && needed.has(item.key))
    .map((item) => ({ item: item.key!, heldBy: heldBy(work, item), seenBy: (sights.get(item.id) ?? []).map((sight) => sight.agency) }))
    .filter((held) => agency === undefined || held.heldBy[0] === agency);
}

/**
 * Pairs of item and agency of the key's rules, but for those that were settled before the run was forked. A sanitised form fulfils what
 * must be shared; only the item itself breaks what must not.
 */
export function sharingPairs({ work, key, sights }: Groundwork, agency?: string): (SharingPair & { isSeen: boolean; rule: string })[] {
  const [any, itself] = [seenAtOf(work, sights), seenAtOf(work, sights, ['own', 'opened'])];
  const ownerOf = agencyOfKeys(work);
  const isCarriedTo = wasCarriedTo(work);
  return key.sharing
    .filter(({ item }) => ownerOf(item) !== undefined && (agency === undefined || ownerOf(item) === agency))
    .flatMap(({ key: rule, kind, item, to }) =>
      to
        .filter((one) => !isCarriedTo(one, item))
        .map((one) => {
          const seenAt = kind === 'must_share' ? any : itself;
          return { rule, kind, item, agency: one, isSeen: seenAt(one, item) !== undefined };
        }),
    );
}

/** Gathers what the scores of somebody are made of. */
export function measuresOf(ground: Groundwork, scope: Scope = {}): Measures {
  const { work, key, match, sights } = ground;
  const { links, outside } = foundLinks(work, match, key, scope);
  const keyOf = packKeys(work);
  const roots = rootsIn(work, key);
  const agencies = scope.agency === undefined ? agenciesOf(work) : [scope.agency];
  const said = factStatements(work, match, key, scope);
  const facts = key.facts.map(({ key: fact, sets }) => ({ sets, statedAt: said.get(fact)?.at }));
  const { analysis } = factDurations(facts, agencies, seenAtOf(work, sights), work.endsAt);
  const isCarriedTo = wasCarriedTo(work);
  const unshared = facts.filter(({ sets }) => !isCarriedWhole(sets, agencies, isCarriedTo));
  const { sharing } = factDurations(unshared, agencies, seenAtOf(work, sights), work.endsAt);
  const isPerson = scope.personId !== undefined;
  const judgements = work.blocks.filter(
    (block) => block.isLastSubmitted && block.judgement && block.cites.length > 0 && isOf(scope, block),
  );
  return {
    links: { found: links.map(({ subject, predicate, object }) => ({ subject, predicate, object })), key: keyLinks(key) },
    outside,
    events: { found: foundEvents(work, match, key, scope), key: keyEvents(key, agencyOfKeys(work)) },
    whoIsWho: scope.agency === undefined ? namesTogether(match, key) : undefined,
    gradings: gradingPairs(ground, scope),
    delays: { sharing: isPerson ? undefined : sharing, analysis },
    pooled: isPerson ? undefined : pooledItems(ground, scope.agency),
    rules: isPerson ? undefined : sharingPairs(ground, scope.agency),
    deceptions: deceptionOutcomes(deceptionAccounts(work, key, scope), work.endsAt),
    forecasts: forecastsOf(work, key, scope),
    roots: judgements.map(({ cites }) =>
      rootCount(
        cites.map(({ itemId }) => keyOf(itemId) ?? itemId),
        roots,
      ),
    ),
    rubric: appraisedOf(work, scope),
  };
}
