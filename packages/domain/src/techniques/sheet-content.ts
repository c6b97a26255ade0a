import { z } from 'zod';
import { AchWeight } from '../ach/ach';
import { Confidence } from '../likelihood/confidence';
import { Day } from '../markings/marking';

const words = z.string().trim().min(1).max(1000);
const note = z.string().trim().max(1000);

/** How well an assumption is borne out: basically solid, correct with caveats, a key uncertainty. */
export const Support = z.enum(['supported', 'caveated', 'unsupported']);
/** Whether what an indicator watches for is seen. */
export const WatchState = z.enum(['none', 'emerging', 'present', 'fading']);
/** How likely an indicator is to be seen if a scenario came true: highly likely, likely, could be, unlikely, highly unlikely. */
export const Chance = z.enum(['HL', 'L', 'C', 'U', 'HU']);
export type Chance = z.infer<typeof Chance>;
/** A step of a scale: 1 very low or none, 2 low, 3 moderate, 4 high, 5 very high. */
export const Step = z.enum(['1', '2', '3', '4', '5']);
export type Step = z.infer<typeof Step>;

/** An assumption: why it is held, what hangs on it, what would change it. */
export const Assumption = z.object({
  kind: z.literal('assumption'),
  text: words,
  why: note,
  confidence: Confidence,
  impact: AchWeight,
  support: Support,
  wouldChange: note,
  action: note,
});

/** A future that is thought through. */
export const Scenario = z.object({
  kind: z.literal('scenario'),
  text: words,
  part: z.enum(['baseline', 'alternative', 'wild_card']),
  story: note,
});

/** Something observable to watch for, with the threshold from which it counts, who looks and when next. */
export const Indicator = z.object({
  kind: z.literal('indicator'),
  text: words,
  threshold: note,
  state: WatchState,
  who: note,
  /** Day of the exercise clock on which somebody looks next. */
  nextOn: z.union([z.literal(''), Day]),
  /** How likely it is to be seen under each scenario, by the scenario's row. */
  chances: z.array(z.object({ scenarioId: z.uuid(), value: Chance })).max(12),
});

/** The quality of one item as a basis, beyond its grading: how near its source was, what else says so, who might deceive. */
export const Quality = z.object({
  kind: z.literal('quality'),
  text: note,
  directness: z.enum(['direct', 'second_hand', 'unknown']),
  corroboration: z.enum(['corroborated', 'single', 'contradicted', 'unknown']),
  deception: z.enum(['unlikely', 'possible', 'likely']),
  caveats: z.enum(['none', 'kept', 'lost']),
});

/** A force that shapes the future; two of them, critical and independent of each other, are the axes. */
export const Driver = z.object({
  kind: z.literal('driver'),
  text: words,
  role: z.enum(['driver', 'first_axis', 'second_axis']),
  assumption: note,
  alternative: note,
});

/** A step on the way to an event that is taken to have happened, or that would be grave and is unlikely. */
export const Pathway = z.object({
  kind: z.literal('pathway'),
  text: words,
  stage: z.enum(['trigger', 'step', 'sign', 'consequence', 'brake']),
});

/** A point made against a judgement, and what became of it. */
export const Challenge = z.object({
  kind: z.literal('challenge'),
  text: words,
  basis: note,
  outcome: z.enum(['open', 'held', 'fell']),
  effect: note,
});

/** What the adversary sees, wants, fears or would do, said in the first person. */
export const Adversary = z.object({
  kind: z.literal('adversary'),
  text: words,
  view: z.enum(['sees', 'wants', 'fears', 'limit', 'likely_move', 'dangerous_move']),
});

/** A strength, weakness, opportunity or threat, of whom the question says. */
export const Swot = z.object({
  kind: z.literal('swot'),
  text: words,
  quadrant: z.enum(['strength', 'weakness', 'opportunity', 'threat']),
  meaning: note,
});

/** A political, economic, social, technological, legal, environmental or military force. */
export const Force = z.object({
  kind: z.literal('force'),
  text: words,
  field: z.enum(['political', 'economic', 'social', 'technological', 'legal', 'environmental', 'military']),
  effect: note,
});

/** A threat with its parts on scales of five, each with its reason. */
export const Threat = z.object({
  kind: z.literal('threat'),
  text: words,
  intent: Step,
  intentWhy: words,
  capability: Step,
  capabilityWhy: words,
  opportunity: Step,
  opportunityWhy: words,
  vulnerability: Step,
  vulnerabilityWhy: words,
  consequence: Step,
  consequenceWhy: words,
});

/** Contents of the rows of sheets, by their kind. */
export const sheetContents = {
  assumption: Assumption,
  scenario: Scenario,
  indicator: Indicator,
  quality: Quality,
  driver: Driver,
  pathway: Pathway,
  challenge: Challenge,
  adversary: Adversary,
  swot: Swot,
  force: Force,
  threat: Threat,
} as const;
export type SheetKind = keyof typeof sheetContents;
export type SheetContent = z.infer<(typeof sheetContents)[SheetKind]>;

/** Whether a kind of row is one of a sheet, and not of a matrix. */
export function isSheetKind(kind: string): kind is SheetKind {
  return kind in sheetContents;
}

/** An assumption that carries much and is not borne out: what the whole hangs on. */
export function isKeyAssumption({ support, impact }: Pick<z.infer<typeof Assumption>, 'support' | 'impact'>): boolean {
  return support === 'unsupported' && impact === 'high';
}
