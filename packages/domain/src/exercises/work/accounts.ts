import { eventCredits } from '../scores/event-score';
import { factMoments, type SeenAt } from '../scores/fact-delays';
import { linkCredits } from '../scores/link-score';
import { agenciesOf, type Moment } from './cell-work';
import { factStatements, type Statement } from './fact-statements';
import { foundEvents, keyEvents } from './found-events';
import { foundLinks, keyLinks } from './found-links';
import { seenAtOf, type Sight } from './item-sight';
import type { Groundwork } from './measures';
import { agencyOfKeys } from './pack-items';

/**
 * What became of something that could be found: it was said, said in part, or not: an item that it needs came to nobody, no agency could see
 * all that it needs, or one could and did not say it.
 */
export const missedWhys = ['said', 'in_part', 'never_came', 'not_pooled', 'not_said'] as const;
export type MissedWhy = (typeof missedWhys)[number];

/** An item of the pack, whose it is, and who came to see it, when and how. */
export interface ItemAccount {
  item: string;
  /** Absent when it never came. */
  itemId?: string | undefined;
  agency?: string | undefined;
  sights: readonly Sight[];
}

/** A fact of the key and what became of it. */
export interface FactAccount {
  key: string;
  why: MissedWhy;
  availableAt?: Moment | undefined;
  pooledAt?: Moment | undefined;
  /** The agency that could see all of a set first. */
  pooledBy?: string | undefined;
  statement?: Statement | undefined;
  /** The set that came together first, or else the first of the key. */
  items: readonly ItemAccount[];
}

/** A link or event of the key and what became of it. */
export interface FindAccount {
  key: string;
  /** 1 said, 0.5 in part, 0 not. */
  credit: number;
  why: MissedWhy;
  items: readonly ItemAccount[];
}

function itemAccounts({ work, sights }: Groundwork, items: readonly string[]): ItemAccount[] {
  const byKey = new Map(work.items.map((item) => [item.key, item]));
  return items.map((item) => {
    const there = byKey.get(item);
    return { item, itemId: there?.id, agency: there?.agency, sights: there ? (sights.get(there.id) ?? []) : [] };
  });
}

function whyMissed(availableAt: Moment | undefined, pooledAt: Moment | undefined): MissedWhy {
  if (availableAt === undefined) return 'never_came';
  return pooledAt === undefined ? 'not_pooled' : 'not_said';
}

function bestSet(sets: readonly (readonly string[])[], agencies: readonly string[], seenAt: SeenAt): readonly string[] {
  const ranked = sets.map((set) => {
    const { availableAt = Infinity, pooledAt = Infinity } = factMoments({ sets: [set] }, agencies, seenAt);
    return { set, availableAt, pooledAt };
  });
  return ranked.toSorted((a, b) => a.pooledAt - b.pooledAt || a.availableAt - b.availableAt || 0)[0]?.set ?? [];
}

/** What became of each fact of the key: when it could be known, when one agency could, and who said it first. */
export function factAccounts(ground: Groundwork): FactAccount[] {
  const { work, key, match, sights } = ground;
  const [agencies, seenAt, said] = [agenciesOf(work), seenAtOf(work, sights), factStatements(work, match, key)];
  return key.facts.map(({ key: fact, sets }) => {
    const { availableAt, pooledAt } = factMoments({ sets }, agencies, seenAt);
    const statement = said.get(fact);
    const pooledBy = agencies.find((agency) => factMoments({ sets }, [agency], seenAt).pooledAt === pooledAt);
    return {
      key: fact,
      why: statement ? 'said' : whyMissed(availableAt, pooledAt),
      availableAt,
      pooledAt,
      pooledBy: pooledAt === undefined ? undefined : pooledBy,
      statement,
      items: itemAccounts(ground, bestSet(sets, agencies, seenAt)),
    };
  });
}

function findAccounts(
  ground: Groundwork,
  truths: readonly { key: string; items: readonly string[] }[],
  credits: readonly number[],
): FindAccount[] {
  const [agencies, seenAt] = [agenciesOf(ground.work), seenAtOf(ground.work, ground.sights)];
  return truths.map(({ key, items }, at) => {
    const credit = credits[at] ?? 0;
    const { availableAt, pooledAt } = factMoments({ sets: [items] }, agencies, seenAt);
    const why = credit === 1 ? 'said' : credit > 0 ? 'in_part' : whyMissed(availableAt, pooledAt);
    return { key, credit, why, items: itemAccounts(ground, items) };
  });
}

/** What became of each link of the key. */
export function linkAccounts(ground: Groundwork): FindAccount[] {
  const { work, match, key } = ground;
  const truths = keyLinks(key);
  const { credits } = linkCredits(foundLinks(work, match, key).links, truths);
  return findAccounts(
    ground,
    truths,
    credits.map(({ credit }) => credit),
  );
}

/** What became of each event of the key. */
export function eventAccounts(ground: Groundwork): FindAccount[] {
  const { work, match, key } = ground;
  const truths = keyEvents(key, agencyOfKeys(work));
  const credits = eventCredits(foundEvents(work, match, key), truths);
  return findAccounts(
    ground,
    truths,
    credits.map(({ credit }) => credit),
  );
}
