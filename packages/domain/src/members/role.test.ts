import { describe, expect, it } from 'vitest';
import { deeds, deedsOf, mayDo, Role, type Deed } from './role';

const analysis = [
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

const allowed: Record<Role, string[]> = {
  trainee: [...analysis, 'read_learning'],
  cell_lead: [...analysis, 'release_product', 'lead_requirements'],
  liaison: [...analysis, 'release_product', 'decide_request', 'remark_item'],
  rights_officer: ['read_audit', 'ask_rights', 'decide_rights'],
  mentor: ['review_product', 'ask_rights', 'read_learning'],
  instructor: [
    ...analysis,
    'review_product',
    'release_product',
    'decide_request',
    'read_audit',
    'remark_item',
    'set_clock',
    'score_exercise',
    'lead_requirements',
    'read_learning',
  ],
  administrator: ['manage_people'],
};

describe.each(Role.options)('a %s', (role) => {
  it.each(deeds)('may or may not %s, as the table of roles says', (deed) => {
    expect(mayDo(role, deed)).toBe(allowed[role].includes(deed));
  });

  it('has an answer for every deed', () => {
    expect(Object.keys(deedsOf[role]).toSorted()).toEqual([...deeds].toSorted());
  });
});

describe('two pairs of eyes', () => {
  it('no one but the instructor both writes and reviews', () => {
    const both = Role.options.filter((role) => mayDo(role, 'write_product') && mayDo(role, 'review_product'));
    expect(both).toEqual(['instructor']);
  });

  it('no one but the rights officer erases, not even the instructor', () => {
    expect(Role.options.filter((role) => mayDo(role, 'decide_rights'))).toEqual(['rights_officer']);
  });

  it('who manages people does nothing else', () => {
    const managers = Role.options.filter((role) => mayDo(role, 'manage_people'));
    expect(managers).toEqual(['administrator']);
    expect(deeds.filter((deed: Deed) => mayDo('administrator', deed))).toEqual(['manage_people']);
  });
});
