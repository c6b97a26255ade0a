import type { Survival } from '../scores/kaplan-meier';
import type { NamedCriterion } from '../scores/rubric-score';
import type { Score } from '../scores/score';
import type { WorkScores } from './work-scores';

/** Names of the scores, in the order in which they are read. */
export const scoreLineIds = [
  'linksPrecision',
  'linksRecall',
  'linksF',
  'linksWithin',
  'linksAcross',
  'eventsPrecision',
  'eventsRecall',
  'eventsF',
  'namesPrecision',
  'namesRecall',
  'namesF',
  'reliability',
  'credibility',
  'sharingDelay',
  'analysisDelay',
  'pooling',
  'shared',
  'overShared',
  'undetected',
  'believed',
  'brier',
  'brierReliability',
  'brierResolution',
  'brierUncertainty',
  'brierWithin',
  'independence',
] as const;
export type ScoreLineId = (typeof scoreLineIds)[number];

/** One score as a line of a table. */
export interface ScoreLine {
  id: ScoreLineId;
  formula: string;
  n: number;
  /** Times are milliseconds of the exercise clock. */
  value: number | 'too_few' | 'not_reached';
  /** Points are those of a rubric, 0 to 4. */
  unit: 'share' | 'agreement' | 'time' | 'points';
}

/** The mean of what mentors scored on one criterion, as a line of a table. */
export type RubricLine = NamedCriterion & Omit<ScoreLine, 'id'>;

const of = (id: ScoreLineId, score: Score | undefined, unit: ScoreLine['unit'] = 'share'): ScoreLine[] =>
  score === undefined ? [] : [{ id, formula: score.formula, n: score.n, value: score.value, unit }];

const median = (id: ScoreLineId, curve: Survival | null): ScoreLine[] =>
  curve === null ? [] : [{ id, formula: `${curve.formula}, S(t) ≤ 0.5`, n: curve.n, value: curve.median, unit: 'time' }];

/** All scores of somebody's work as lines; what is not measured of them is left out. A curve stands as its median. */
export function scoreLines({
  links,
  events,
  whoIsWho,
  reliability,
  credibility,
  sharingDelay,
  analysisDelay,
  pooling,
  sharing,
  deceptions,
  forecasts,
  independence,
}: WorkScores): ScoreLine[] {
  return [
    ...of('linksPrecision', links.precision),
    ...of('linksRecall', links.recall),
    ...of('linksF', links.f),
    ...of('linksWithin', links.recallWithin),
    ...of('linksAcross', links.recallAcross),
    ...of('eventsPrecision', events.precision),
    ...of('eventsRecall', events.recall),
    ...of('eventsF', events.f),
    ...of('namesPrecision', whoIsWho?.precision),
    ...of('namesRecall', whoIsWho?.recall),
    ...of('namesF', whoIsWho?.f),
    ...of('reliability', reliability.kappa, 'agreement'),
    ...of('credibility', credibility.kappa, 'agreement'),
    ...median('sharingDelay', sharingDelay),
    ...median('analysisDelay', analysisDelay),
    ...of('pooling', pooling ?? undefined),
    ...of('shared', sharing?.shared),
    ...of('overShared', sharing?.overShared),
    ...median('undetected', deceptions.undetected),
    ...of('believed', deceptions.believed),
    ...of('brier', forecasts.brier, 'agreement'),
    ...of('brierReliability', forecasts.reliability, 'agreement'),
    ...of('brierResolution', forecasts.resolution, 'agreement'),
    ...of('brierUncertainty', forecasts.uncertainty, 'agreement'),
    ...of('brierWithin', forecasts.within, 'agreement'),
    ...of('independence', independence),
  ];
}

/** What mentors scored, as a line for each criterion. */
export function rubricLines({ rubric }: Pick<WorkScores, 'rubric'>): RubricLine[] {
  return rubric.map(({ key, name, score: { formula, n, value } }) => ({ key, name, formula, n, value, unit: 'points' }));
}

/** Exercise time in days, hours and minutes, the largest two that are there: `2 d 3 h`; `0 min` for less than a minute. */
export function durationParts(milliseconds: number): { value: number; unit: 'd' | 'h' | 'min' }[] {
  const minutes = Math.round(milliseconds / 60_000);
  const parts = [
    { value: Math.floor(minutes / 1440), unit: 'd' as const },
    { value: Math.floor(minutes / 60) % 24, unit: 'h' as const },
    { value: minutes % 60, unit: 'min' as const },
  ].filter(({ value }) => value > 0);
  return parts.length === 0 ? [{ value: 0, unit: 'min' }] : parts.slice(0, 2);
}
