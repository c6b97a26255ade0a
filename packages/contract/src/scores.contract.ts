import { z } from 'zod';
import { missedWhys, sightWays, Words } from '@workbench/domain';
import { endpoint } from './endpoint';
import { InCell } from './query';
import { WorkScoresShape } from './score-shapes';

/** Whose work a row of scores is about. */
export const ScoredWork = z.object({
  kind: z.enum(['syndicate', 'agency', 'person']),
  /** Code of the agency or id of the person; empty for the syndicate. */
  id: z.string(),
  name: z.string(),
  agency: z.string().nullable(),
  scores: WorkScoresShape,
});
export type ScoredWork = z.infer<typeof ScoredWork>;

/** The scores of a syndicate, its agencies and its players, up to where its clock stands. */
export const SyndicateScores = z.object({
  cellId: z.string(),
  name: z.string(),
  /** Moment of the exercise clock up to which work counts. */
  until: z.string(),
  rows: z.array(ScoredWork),
  /** When the players were given their scores; null before. */
  releasedAt: z.string().nullable(),
});
export type SyndicateScores = z.infer<typeof SyndicateScores>;

/** Scores of a run: all syndicates counted together, and each. */
export const RunScores = z.object({
  runId: z.string(),
  name: z.string(),
  together: WorkScoresShape,
  syndicates: z.array(SyndicateScores),
});
export type RunScores = z.infer<typeof RunScores>;

/** That an agency came to see an item or what it says, by the exercise clock. */
export const SightCard = z.object({
  agency: z.string(),
  at: z.string(),
  way: z.enum(sightWays),
  /** Who made it so; null where the exercise did. */
  by: z.string().nullable(),
});

/** An item that something of the key rests on, and who came to see it. */
export const ItemAccountCard = z.object({
  key: z.string(),
  /** Null when it never came. */
  itemId: z.string().nullable(),
  title: z.string(),
  agency: z.string().nullable(),
  sights: z.array(SightCard),
});
export type ItemAccountCard = z.infer<typeof ItemAccountCard>;

const why = z.enum(missedWhys);
const moment = z.string().nullable();

/** A fact of the key: when it could be known, when one agency could see all of it, who said it first. */
export const FactAccountCard = z.object({
  key: z.string(),
  text: Words,
  thread: z.string(),
  why,
  availableAt: moment,
  pooledAt: moment,
  pooledBy: z.string().nullable(),
  statement: z.object({ kind: z.enum(['claim', 'resolution', 'block']), at: z.string(), agency: z.string(), by: z.string() }).nullable(),
  items: z.array(ItemAccountCard),
});
export type FactAccountCard = z.infer<typeof FactAccountCard>;

/** A link or event of the key: what it says, whether it was said, and who could have said it. */
export const FindAccountCard = z.object({
  key: z.string(),
  /** Names of who or what it is about. */
  ends: z.array(z.string()),
  /** Predicate of a link, or what the key calls an event. */
  sort: z.string(),
  /** Day of an event; null for a link. */
  day: z.string().nullable(),
  credit: z.number(),
  why,
  items: z.array(ItemAccountCard),
});
export type FindAccountCard = z.infer<typeof FindAccountCard>;

/** A judgement of the cell and the question of the key that it answers, or seems to. */
export const JudgementAccountCard = z.object({
  lineageId: z.string(),
  productId: z.string(),
  statement: z.string(),
  agency: z.string(),
  term: z.string().nullable(),
  probability: z.number().nullable(),
  /** As an instructor said; null before. */
  answers: z.object({ question: z.string(), saysNot: z.boolean() }).nullable(),
  /** As the machine guesses by shared words and items. */
  proposed: z.object({ question: z.string(), likeness: z.number() }).nullable(),
});
export type JudgementAccountCard = z.infer<typeof JudgementAccountCard>;

/** Everything that scores of a syndicate are made of: what was found and missed, and why. */
export const WorkAccounts = z.object({
  until: z.string(),
  facts: z.array(FactAccountCard),
  links: z.array(FindAccountCard),
  events: z.array(FindAccountCard),
  deceptions: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['deception', 'echo']),
      what: z.string(),
      tell: z.string(),
      readAt: moment,
      exposedAt: moment,
      isBelieved: z.boolean(),
      items: z.array(ItemAccountCard),
    }),
  ),
  sharing: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(['must_share', 'must_not_share']),
      to: z.string(),
      why: z.string(),
      isSeen: z.boolean(),
      item: ItemAccountCard,
    }),
  ),
  questions: z.array(z.object({ key: z.string(), question: Words, outcome: z.boolean(), resolvesAt: z.string() })),
  judgements: z.array(JudgementAccountCard),
  /** Entities of the cell whose names fit several of the key equally well, so that what is said of them counts for none. */
  ambiguous: z.array(z.object({ names: z.array(z.string()), fits: z.array(z.string()) })),
  /** Everything that came to be seen by another agency than the item's own, the earliest first. */
  shared: z.array(SightCard.extend({ itemId: z.string(), title: z.string(), from: z.string() })),
});
export type WorkAccounts = z.infer<typeof WorkAccounts>;

const OneRun = z.object({ runId: z.uuid() });
const OneLineage = InCell.extend({ lineageId: z.uuid() });

export const openKey = endpoint({
  name: 'openKey',
  method: 'POST',
  path: '/api/runs/:runId/key/open',
  summary: 'Open the sealed key of a run for oneself, with a reason, which the trail of each syndicate keeps.',
  caller: 'person',
  write: 'create',
  params: OneRun,
  body: z.object({ reason: z.string().trim().min(3).max(1000) }),
  answer: z.object({ openedAt: z.string() }),
  errors: ['not_found', 'not_allowed'],
});

export const readRunScores = endpoint({
  name: 'readRunScores',
  method: 'GET',
  path: '/api/runs/:runId/scores',
  summary:
    'Scores of a run against its sealed key: of all syndicates together, of each, its agencies and players; for whoever opened the key.',
  caller: 'person',
  params: OneRun,
  answer: RunScores,
  errors: ['not_found', 'not_allowed', 'key_sealed'],
});

export const readWorkAccounts = endpoint({
  name: 'readWorkAccounts',
  method: 'GET',
  path: '/api/cells/:cellId/work-accounts',
  summary: 'What a syndicate found and missed of the sealed key and why: who held what, and who shared it when.',
  caller: 'member',
  params: InCell,
  answer: WorkAccounts,
  errors: ['not_found', 'not_allowed', 'key_sealed'],
});

export const answerQuestion = endpoint({
  name: 'answerQuestion',
  method: 'PUT',
  path: '/api/cells/:cellId/judgements/:lineageId/question',
  summary: 'Say which question of the sealed key a judgement answers, or that it answers none.',
  caller: 'member',
  write: 'create',
  params: OneLineage,
  body: z.object({ question: z.string().min(1).max(80).nullable(), saysNot: z.boolean() }),
  answer: JudgementAccountCard.pick({ lineageId: true, answers: true }),
  errors: ['not_found', 'not_allowed', 'key_sealed'],
});

export const releaseScores = endpoint({
  name: 'releaseScores',
  method: 'POST',
  path: '/api/cells/:cellId/scores/release',
  summary: 'Give the players of a syndicate its scores and each their own, as they stand; again when they have changed.',
  caller: 'member',
  write: 'create',
  params: InCell,
  answer: z.object({ releasedAt: z.string() }),
  errors: ['not_found', 'not_allowed', 'key_sealed'],
});

/** Scores as they were handed to a player. */
export const ReleasedScores = z.object({
  /** Null before they were. */
  releasedAt: z.string().nullable(),
  syndicate: WorkScoresShape.nullable(),
  /** Null for whoever did not play. */
  own: WorkScoresShape.nullable(),
});
export type ReleasedScores = z.infer<typeof ReleasedScores>;

export const readScores = endpoint({
  name: 'readScores',
  method: 'GET',
  path: '/api/cells/:cellId/scores',
  summary: "The syndicate's scores and one's own, once they were handed out.",
  caller: 'member',
  params: InCell,
  answer: ReleasedScores,
  errors: ['not_found'],
});
