import { z } from 'zod';

/** What somebody is in a cell. */
export const Role = z.enum(['trainee', 'cell_lead', 'liaison', 'rights_officer', 'mentor', 'instructor', 'administrator']);
export type Role = z.infer<typeof Role>;

/** What can be done in a cell, as far as roles decide it. */
export const deeds = [
  'contribute_item',
  'grade_item',
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
];

const byRole: Record<Role, readonly Deed[]> = {
  trainee: analysis,
  cell_lead: [...analysis, 'release_product'],
  liaison: [...analysis, 'decide_request', 'release_product'],
  rights_officer: ['read_audit'],
  mentor: ['review_product'],
  instructor: [...deeds].filter((deed) => deed !== 'manage_people'),
  administrator: ['manage_people'],
};

/** Whether a role allows a deed at all; what it may be done to is a matter of markings and teams. */
export function mayDo(role: Role, deed: Deed): boolean {
  return byRole[role].includes(deed);
}
