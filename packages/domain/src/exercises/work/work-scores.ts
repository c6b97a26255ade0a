import { bCubed, type BCubed, type Grouping } from '../scores/b-cubed';
import { brierScore, type BrierScore } from '../scores/brier';
import { survivalOf, type DeceptionSurvival } from '../scores/deception-survival';
import { scoreEvents, type ScoredEvent } from '../scores/event-score';
import { kaplanMeier, type Survival } from '../scores/kaplan-meier';
import { scoreLinks, type ScoredLink } from '../scores/link-score';
import type { MatchingScore } from '../scores/matching-score';
import { rubricScores, type NamedCriterion, type RubricScore } from '../scores/rubric-score';
import type { Score } from '../scores/score';
import { pooling, scoreSharing, type SharingScore } from '../scores/sharing-score';
import { independenceOf } from '../scores/source-independence';
import { gradingAgreement, type GradingAgreement } from '../scores/weighted-kappa';
import type { Yardstick } from '../../likelihood/yardstick';
import type { Measures } from './measures';

/** Every score of somebody's work. Null is what is not measured of them: sharing of one person, names of a part of the syndicate. */
export interface WorkScores {
  links: MatchingScore;
  /** Claims that name what the key does not have. */
  outside: number;
  events: MatchingScore;
  whoIsWho: BCubed | null;
  reliability: GradingAgreement;
  credibility: GradingAgreement;
  /** Times in milliseconds of the exercise clock. */
  sharingDelay: Survival | null;
  analysisDelay: Survival;
  pooling: Score | null;
  sharing: SharingScore | null;
  deceptions: DeceptionSurvival;
  forecasts: BrierScore;
  independence: Score;
  /** By criterion, as mentors scored; empty where nothing was scored. A criterion is the same wherever its key is. */
  rubric: RubricScore[];
}

const within = (at: number, key: string) => `${at} ${key}`;

function linkWithin<T extends ScoredLink>(at: number, link: T): T {
  const { subject, object } = link;
  return { ...link, subject: within(at, subject), object: 'entity' in object ? { entity: within(at, object.entity) } : object };
}

function eventWithin<T extends ScoredEvent>(at: number, event: T): T {
  const { participants, place } = event;
  return { ...event, participants: participants.map((one) => within(at, one)), ...(place !== undefined && { place: within(at, place) }) };
}

const groupingWithin = (at: number, grouping: Grouping) =>
  [...grouping].map(([thing, group]) => [within(at, thing), within(at, group)] as const);

/** All that is there, or null when some part has none. */
function all<T>(parts: readonly (readonly T[] | undefined)[]): T[] | null {
  return parts.some((part) => part === undefined) ? null : parts.flatMap((part) => part ?? []);
}

/** Each criterion once, by its key, under the name that comes first. */
function distinct(criteria: readonly NamedCriterion[]): NamedCriterion[] {
  return criteria.filter(({ key }, at) => criteria.findIndex((other) => other.key === key) === at);
}

/**
 * The scores of one or several parts taken together, such as the syndicates of a run: everything is counted over all of them, each against
 * its own copy of the key, so that a small number of syndicates does not hide behind a mean of means.
 */
export function workScores(parts: readonly Measures[], yardstick: Yardstick): WorkScores {
  const of = <T>(pick: (part: Measures) => readonly T[], put: (at: number, row: T) => T) =>
    parts.flatMap((part, at) => pick(part).map((row) => put(at, row)));
  const gradings = parts.flatMap((part) => part.gradings);
  const pairs = (axis: 'reliability' | 'credibility') => gradings.map(({ given, right }) => ({ given: given[axis], right: right[axis] }));
  const groupings = all(
    parts.map(({ whoIsWho }, at) => whoIsWho && [{ found: groupingWithin(at, whoIsWho.found), key: groupingWithin(at, whoIsWho.key) }]),
  );
  const sharing = all(parts.map(({ delays }) => delays.sharing));
  const pooled = all(parts.map((part) => part.pooled));
  const rules = all(parts.map((part, at) => part.rules?.map((rule) => ({ ...rule, item: within(at, rule.item) }))));
  const seen = new Set((rules ?? []).filter(({ isSeen }) => isSeen).map(({ agency, item, kind }) => `${kind} ${agency} ${item}`));
  const seenAs = (kind: 'must_share' | 'must_not_share') => (agency: string, item: string) => seen.has(`${kind} ${agency} ${item}`);
  return {
    links: scoreLinks(
      of(({ links }) => links.found, linkWithin),
      of(({ links }) => links.key, linkWithin),
    ),
    outside: parts.reduce((total, part) => total + part.outside, 0),
    events: scoreEvents(
      of(({ events }) => events.found, eventWithin),
      of(({ events }) => events.key, eventWithin),
    ),
    whoIsWho: groupings && bCubed(new Map(groupings.flatMap(({ found }) => found)), new Map(groupings.flatMap(({ key }) => key))),
    reliability: gradingAgreement('admiralty', 'reliability', pairs('reliability')),
    credibility: gradingAgreement('admiralty', 'credibility', pairs('credibility')),
    sharingDelay: sharing && kaplanMeier(sharing),
    analysisDelay: kaplanMeier(parts.flatMap(({ delays }) => delays.analysis)),
    pooling: pooled && pooling(pooled),
    sharing: rules && {
      shared: scoreSharing(rules, seenAs('must_share')).shared,
      overShared: scoreSharing(rules, seenAs('must_not_share')).overShared,
    },
    deceptions: survivalOf(parts.flatMap(({ deceptions }) => deceptions)),
    forecasts: brierScore(
      parts.flatMap(({ forecasts }) => forecasts),
      yardstick,
    ),
    independence: independenceOf(parts.flatMap(({ roots }) => roots)),
    rubric: rubricScores(
      distinct(parts.flatMap(({ rubric }) => rubric.criteria)),
      parts.flatMap(({ rubric }) => rubric.given),
    ),
  };
}
