import { kaplanMeier, type Duration, type Survival } from './kaplan-meier';

/** A fact of the key and what became of it in a run; moments are milliseconds of the exercise clock. */
export interface FactRun {
  /** Sets of items of which each alone shows the fact. */
  sets: readonly (readonly string[])[];
  /** The first claim or judgement that states it; absent when nobody did. */
  statedAt?: number | undefined;
}

/** When an agency came to see an item, by agency and item; absent when it never did. */
export type SeenAt = (agency: string, item: string) => number | undefined;

/** The moment at which all of a set are there; undefined when one never is. */
function wholeAt(set: readonly string[], at: (item: string) => number | undefined): number | undefined {
  const moments = set.map(at);
  return set.length > 0 && moments.every((moment) => moment !== undefined) ? Math.max(...moments) : undefined;
}

function earliest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** When a fact could be known at all, and when one agency could see all that shows it. */
export interface FactMoments {
  /** The last item that it needs had reached anybody. */
  availableAt: number | undefined;
  /** One agency could see all of a set. */
  pooledAt: number | undefined;
}

/** The moments of a fact, by the best of its sets. */
export function factMoments({ sets }: FactRun, agencies: readonly string[], seenAt: SeenAt): FactMoments {
  const anybody = (item: string) => earliest(agencies.map((agency) => seenAt(agency, item)));
  return {
    availableAt: earliest(sets.map((set) => wholeAt(set, anybody))),
    pooledAt: earliest(sets.flatMap((set) => agencies.map((agency) => wholeAt(set, (item) => seenAt(agency, item))))),
  };
}

/** How long it took to bring together what shows the facts, and from then on to see them. */
export interface FactDelays {
  sharing: Survival;
  analysis: Survival;
}

function duration(from: number, to: number | undefined, endsAt: number): Duration {
  // Whoever says it before it can be known has guessed, and did not wait.
  return to !== undefined && to <= endsAt
    ? { time: Math.max(0, to - from), hasHappened: true }
    : { time: Math.max(0, endsAt - from), hasHappened: false };
}

/**
 * How long sharing (pooled − available) and analysis (stated − pooled) took for each fact; what had not happened by the end is cut off
 * there. A fact that was never available, or never pooled, says nothing of the delay after it.
 */
export function factDurations(
  facts: readonly FactRun[],
  agencies: readonly string[],
  seenAt: SeenAt,
  endsAt: number,
): { sharing: Duration[]; analysis: Duration[] } {
  const moments = facts.map((fact) => ({ ...factMoments(fact, agencies, seenAt), statedAt: fact.statedAt }));
  const isIn = (moment: number | undefined): moment is number => moment !== undefined && moment <= endsAt;
  return {
    sharing: moments.flatMap(({ availableAt, pooledAt }) => (isIn(availableAt) ? [duration(availableAt, pooledAt, endsAt)] : [])),
    analysis: moments.flatMap(({ pooledAt, statedAt }) => (isIn(pooledAt) ? [duration(pooledAt, statedAt, endsAt)] : [])),
  };
}

/** The delays over the facts of a run, as curves. */
export function factDelays(facts: readonly FactRun[], agencies: readonly string[], seenAt: SeenAt, endsAt: number): FactDelays {
  const { sharing, analysis } = factDurations(facts, agencies, seenAt, endsAt);
  return { sharing: kaplanMeier(sharing), analysis: kaplanMeier(analysis) };
}
