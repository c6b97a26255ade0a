import type { ChainEnd, EngagementLink } from './links';
import type { EngagementRecord, RecordContent } from './record';
import { recordIdOf, recordRef, shippedOf, type Ref } from './ref';

/** The steps of the chain, in their order. */
export const chainSteps = [
  'finding',
  'recommendation',
  'course',
  'competency',
  'objective',
  'observation',
  'corrective_action',
  'procedure',
] as const;
export type ChainStep = (typeof chainSteps)[number];

/** The step at which something stands; an objective is of an exercise or of a course. Undefined for what is no part of the chain. */
export function chainStepOf(end: ChainEnd | undefined): ChainStep | undefined {
  return end === 'exercise_objective' ? 'objective' : chainSteps.find((step) => step === end);
}

/** One way through the chain: what stands at each step, and which step is missing. */
export interface ChainRow {
  cells: readonly { step: ChainStep; ref: Ref }[];
  /** First step that is missing after the last cell; null where the way is whole. */
  missing: ChainStep | null;
  /** Step that is missing before the first cell, as for a recommendation without a finding; null where there is none. */
  before: ChainStep | null;
}

/** Most ways that are told; beyond that the page would be of no use. */
export const mostChainRows = 500;

function isWhole(step: ChainStep, content: RecordContent | undefined): boolean {
  if (step === 'procedure') return true;
  // An institution is changed without a course, and what went well needs no correction.
  if (content?.kind === 'recommendation') return content.sort === 'institutional' || content.state === 'dropped';
  return content?.kind === 'observation' && content.followed === 'yes';
}

/** Every way from a finding to a procedure, those that break off with the step that is missing, and those that begin in the middle. */
export function chainOf(records: readonly EngagementRecord[], drawn: readonly EngagementLink[]): ChainRow[] {
  const contents = new Map(records.map((record) => [recordRef(record.id), record.content]));
  const isThere = (ref: Ref) => recordIdOf(ref) === null || contents.has(ref);
  // Arrows stay when what they begin or end at was taken away.
  const links = drawn.filter(({ from, to }) => isThere(from) && isThere(to));
  const stepAt = (ref: Ref) => chainStepOf(recordIdOf(ref) === null ? shippedOf(ref)!.sort : contents.get(ref)?.kind);
  const onward = (ref: Ref, step: ChainStep) => {
    const next = chainSteps[chainSteps.indexOf(step) + 1];
    return next ? links.filter((link) => link.from === ref && stepAt(link.to) === next).map((link) => link.to) : [];
  };
  const rows: ChainRow[] = [];
  const walk = (cells: ChainRow['cells'], before: ChainStep | null): void => {
    if (rows.length >= mostChainRows) return;
    const { ref, step } = cells.at(-1)!;
    const next = chainSteps[chainSteps.indexOf(step) + 1];
    const refs = onward(ref, step);
    if (refs.length === 0 || !next) {
      rows.push({ cells, missing: next && !isWhole(step, contents.get(ref)) ? next : null, before });
      return;
    }
    for (const one of refs) walk([...cells, { step: next, ref: one }], before);
  };
  const reached = new Set(links.map((link) => link.to));
  for (const [place, step] of chainSteps.entries()) {
    const starts = records.filter(({ content }) => chainStepOf(content.kind) === step).map(({ id }) => recordRef(id));
    const before = chainSteps[place - 1] ?? null;
    const isLed = (ref: Ref) => links.some((link) => link.to === ref && contents.get(link.from)?.kind !== 'recommendation');
    for (const ref of starts) {
      if (step === 'recommendation' ? isLed(ref) : place > 0 && reached.has(ref)) continue;
      // A procedure may be written for its own sake.
      if (step !== 'procedure') walk([{ step, ref }], before);
    }
  }
  return rows;
}
