import type { Marking } from '../../markings/marking';
import { readRun, type Happened } from '../clock/inject-run';
import type { InjectEvent, InjectState } from '../clock/inject-states';
import { lastBy } from '../replay/history';
import type { MarkingFrom, Moment } from '../work/cell-work';

/** Something that was done to an inject. */
export interface PastStep {
  inject: string;
  event: InjectEvent;
  at: Moment;
  /** Whether somebody did it, and not the clock. */
  isByHand: boolean;
  reason: string | null;
}

/** An item of the pack that reached its agency, with every marking that it had, oldest first. */
export interface PastDelivery {
  key: string;
  /** Inject that brought it; null where its time did. */
  inject: string | null;
  at: Moment;
  markings: readonly MarkingFrom[];
}

/** A message of a persona, and its withdrawal. */
export interface PastMessage {
  at: Moment;
  withdrawal: { at: Moment; notice: string } | null;
}

/** What exercise control and the clock did in a syndicate; steps in the order in which they were taken. Nothing of it is players' own. */
export interface RunPast<M extends PastMessage = PastMessage> {
  steps: readonly PastStep[];
  /** Expected actions that were seen to be done. */
  done: readonly { action: string; at: Moment }[];
  items: readonly PastDelivery[];
  messages: readonly M[];
}

/** What another run of the same pack begins with, when it begins where a syndicate stood at a moment. */
export interface Carried<M extends PastMessage = PastMessage> {
  steps: PastStep[];
  done: { action: string; at: Moment }[];
  /** Items that had come, each under the marking that it had at the moment. */
  items: { key: string; inject: string | null; at: Moment; marking: Marking }[];
  /** Messages that had come; what was withdrawn later is not withdrawn. */
  messages: M[];
}

/** What stood at a moment of the exercise clock, of all that happened in a syndicate: the moment itself belongs to it, nothing after it does. */
export function carriedAt<M extends PastMessage>({ steps, done, items, messages }: RunPast<M>, at: Moment): Carried<M> {
  const isBy = (one: { at: Moment }) => one.at <= at;
  return {
    steps: steps.filter(isBy),
    done: done.filter(isBy),
    items: items.filter(isBy).flatMap(({ key, inject, at: came, markings }) => {
      const marking = lastBy(markings, ({ from }) => from, at)?.marking;
      return marking === undefined ? [] : [{ key, inject, at: came, marking }];
    }),
    messages: messages
      .filter(isBy)
      .map((message) => (message.withdrawal && isBy(message.withdrawal) ? message : { ...message, withdrawal: null })),
  };
}

/** What is carried over, as the rules of the clock read what happened. */
export function happenedBy({ steps, done }: Pick<Carried, 'steps' | 'done'>): Happened[] {
  return [
    ...steps.map(({ inject, event, at }): Happened => ({ sort: 'inject', serial: inject, event, at })),
    ...done.map(({ action, at }): Happened => ({ sort: 'done', expected: action, at })),
  ];
}

/** Serials of the injects that stand in a state, in the order in which they came to be spoken of. */
export function injectsIn(carried: Pick<Carried, 'steps' | 'done'>, state: InjectState): string[] {
  const run = readRun(happenedBy(carried));
  return [...new Set(carried.steps.map(({ inject }) => inject))].filter((serial) => run.stateOf(serial) === state);
}
