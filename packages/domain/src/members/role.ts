import { z } from 'zod';

/** What somebody is in a cell. */
export const Role = z.enum(['trainee', 'cell_lead', 'liaison', 'rights_officer', 'mentor', 'instructor', 'administrator']);
export type Role = z.infer<typeof Role>;

/** What can be done in a cell, as far as roles decide it. */
export const deeds = [
  'contribute_item',
  'grade_item',
  'remark_item',
  'make_claim',
  'retract_claim',
  'resolve_entities',
  'write_product',
  'submit_product',
  'review_product',
  'release_product',
  'decide_request',
  'read_audit',
  'manage_people',
  'import_items',
  'set_clock',
  'propose_requirement',
  'answer_requirement',
  'lead_requirements',
  'ask_rights',
  'decide_rights',
  'triage_items',
  'score_exercise',
  'read_learning',
] as const;
export type Deed = (typeof deeds)[number];

const analysis: readonly Deed[] = [
  'contribute_item',
  'grade_item',
  'make_claim',
  'retract_claim',
  'resolve_entities',
  'write_product',
  'submit_product',
  'import_items',
  'propose_requirement',
  'answer_requirement',
  'ask_rights',
  'triage_items',
];

function only(allowed: readonly Deed[]): Record<Deed, boolean> {
  return Object.fromEntries(deeds.map((deed) => [deed, allowed.includes(deed)])) as Record<Deed, boolean>;
}

/** Every deed for every role. */
export const deedsOf: Record<Role, Record<Deed, boolean>> = {
  trainee: only([...analysis, 'read_learning']),
  cell_lead: only([...analysis, 'release_product', 'lead_requirements']),
  liaison: only([...analysis, 'decide_request', 'release_product', 'remark_item']),
  rights_officer: only(['read_audit', 'ask_rights', 'decide_rights']),
  mentor: only(['review_product', 'ask_rights', 'read_learning']),
  instructor: only(deeds.filter((deed) => deed !== 'manage_people' && deed !== 'decide_rights')),
  administrator: only(['manage_people']),
};

/** Whether a role allows a deed at all; what it may be done to is a matter of markings and teams. */
export function mayDo(role: Role, deed: Deed): boolean {
  return deedsOf[role][deed];
}
