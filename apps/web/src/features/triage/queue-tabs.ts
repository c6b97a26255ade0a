import { TriageState } from '@workbench/domain';

/** The queues that the list can show. */
export const tabs = ['mine', 'team', 'unread', 'shoebox', 'discarded', 'all'] as const;
export type QueueTab = (typeof tabs)[number];

/** The part of the list's filters that a queue stands for. */
export interface QueueFilter {
  state?: string[] | undefined;
  assigned?: 'me' | 'nobody' | undefined;
}

const open = ['unread', 'read'];

/** What each queue shows: one's own and the team's are those that nobody set aside; the team's are given to nobody yet. */
export const filterOf: Record<QueueTab, QueueFilter> = {
  mine: { assigned: 'me', state: open },
  team: { assigned: 'nobody', state: open },
  unread: { assigned: undefined, state: ['unread'] },
  shoebox: { assigned: undefined, state: ['shoeboxed'] },
  discarded: { assigned: undefined, state: ['discarded'] },
  all: { assigned: undefined, state: undefined },
};

/** Which queue the filters in the address are; undefined when they are none of them. */
export function tabOf({ state, assigned }: QueueFilter): QueueTab | undefined {
  return tabs.find((tab) => filterOf[tab].assigned === assigned && (filterOf[tab].state ?? []).join() === (state ?? []).join());
}

type States = readonly { value: string; count: number }[];

/** How many items a queue holds, from the counts of the states among those that are its own, the team's, or all. */
export function countOf(tab: QueueTab, { all, me, nobody }: { all: States; me: States; nobody: States }): number {
  const { state = [...TriageState.options], assigned } = filterOf[tab];
  const counts = assigned === 'me' ? me : assigned === 'nobody' ? nobody : all;
  return counts.reduce((sum, { value, count }) => sum + (state.includes(value) ? count : 0), 0);
}
