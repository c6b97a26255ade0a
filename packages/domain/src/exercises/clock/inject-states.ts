/**
 * How an inject stands in one run.
 *
 * planned → due → released → withdrawn; planned and due → held → planned; planned, due and held → skipped → planned.
 * An instructor may release what is not due. What was released never comes back, so that nobody gets it twice.
 */
export const injectStates = ['planned', 'due', 'held', 'released', 'skipped', 'withdrawn'] as const;
export type InjectState = (typeof injectStates)[number];

/** What is done to an inject: its condition comes true, or an instructor decides. */
export const injectEvents = ['fall_due', 'hold', 'let_go', 'release', 'skip', 'take_up', 'withdraw'] as const;
export type InjectEvent = (typeof injectEvents)[number];

const nothing: Record<InjectEvent, null> = {
  fall_due: null,
  hold: null,
  let_go: null,
  release: null,
  skip: null,
  take_up: null,
  withdraw: null,
};

const table: Record<InjectState, Record<InjectEvent, InjectState | null>> = {
  planned: { ...nothing, fall_due: 'due', hold: 'held', release: 'released', skip: 'skipped' },
  due: { ...nothing, hold: 'held', release: 'released', skip: 'skipped' },
  held: { ...nothing, let_go: 'planned', release: 'released', skip: 'skipped' },
  released: { ...nothing, withdraw: 'withdrawn' },
  skipped: { ...nothing, take_up: 'planned' },
  withdrawn: nothing,
};

/** The state after an event; null when the event cannot happen to it. */
export function moveInject(state: InjectState, event: InjectEvent): InjectState | null {
  return table[state][event];
}
