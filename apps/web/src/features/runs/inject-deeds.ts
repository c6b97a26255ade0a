import type { InjectStand, InjectStep } from '@workbench/contract';

/** What can be done to an inject, and what takes it back where something does. */
export const deedsOf: Record<InjectStand['state'], readonly InjectStep[]> = {
  planned: ['release', 'hold', 'skip'],
  due: ['release', 'hold', 'skip'],
  held: ['release', 'let_go', 'skip'],
  skipped: ['take_up'],
  released: ['withdraw'],
  withdrawn: [],
};

/** What undoes a step; a release is not undone, it is withdrawn. */
export const undoOf: Partial<Record<InjectStep, InjectStep>> = { hold: 'let_go', skip: 'take_up' };
