import type { EngagementDetail } from '@workbench/contract';
import { recordIdOf, type Duty, type RecordKind, type Ref } from '@workbench/domain';
import { z } from 'zod';

/** Parts of the page of an engagement. */
export const EngagementTab = z.enum([
  'consultation',
  'roadmap',
  'visits',
  'curriculum',
  'mentorship',
  'procedures',
  'rights',
  'chain',
  'members',
  'trail',
]);
export type EngagementTab = z.infer<typeof EngagementTab>;

/** Parts that a member sees: the trail is for the staff. */
export function tabsFor(duty: Duty): readonly EngagementTab[] {
  return EngagementTab.options.filter((tab) => tab !== 'trail' || duty === 'staff');
}

/** Where on the page of an engagement one is: which part, and at what. */
export const engagementSearch = z.object({ tab: EngagementTab.optional(), at: z.string().optional() });

const tabOf: Record<RecordKind, EngagementTab> = {
  agency_consulted: 'consultation',
  meeting: 'consultation',
  answer: 'consultation',
  maturity: 'consultation',
  finding: 'consultation',
  comment: 'consultation',
  recommendation: 'roadmap',
  visit: 'visits',
  lesson: 'visits',
  curriculum: 'curriculum',
  cohort: 'curriculum',
  attendance: 'curriculum',
  exercise: 'curriculum',
  exercise_objective: 'curriculum',
  mentorship: 'mentorship',
  mentoring_session: 'mentorship',
  observation: 'procedures',
  corrective_action: 'procedures',
  procedure: 'procedures',
  rights_check: 'rights',
};

/** Place of what a reference names. */
export function placeOf(ref: Ref, { records }: EngagementDetail): { tab: EngagementTab; at: string } {
  const record = records.find(({ id }) => id === recordIdOf(ref));
  return { tab: record ? tabOf[record.content.kind] : ref.startsWith('practice:') ? 'visits' : 'curriculum', at: ref };
}

/** Id of the element that shows what a reference names. */
export function anchorOf(ref: Ref): string {
  return `at-${ref.replaceAll(/[:/]/g, '-')}`;
}
