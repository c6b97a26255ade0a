import type { Draft } from './draft';

/** The trail outside the cells stands under this id. */
export const nilCell = '00000000-0000-0000-0000-000000000000';

/** Leaves in the trail outside the cells what was done in engagements, and what others did outside of cells. */
export function makeEngagementTrail(draft: Draft): void {
  const { random, rows } = draft;
  let position = 0;
  let previous_hash = '\\x';
  const leave = (person_id: string, done: { deed: string; subject_kind: string; subject_id: string; detail: Record<string, unknown> }) => {
    const hash = random.bytes(32);
    rows.audit.push({
      cell_id: nilCell,
      position: (position += 1),
      id: random.id(),
      at: draft.moment(),
      person_id,
      agency_code: null,
      label_id: null,
      ...done,
      previous_hash,
      hash,
    });
    previous_hash = hash;
  };
  for (const { engagement_id, id, kind, version, edited_by } of rows.engagement_record) {
    const about = { subject_kind: 'engagement', subject_id: engagement_id };
    if (random.chance(0.5)) leave(edited_by, { deed: 'change_record', ...about, detail: { record: id, kind, version } });
  }
  for (const { id, started_by } of rows.run)
    leave(started_by, { deed: 'plan_run', subject_kind: 'run', subject_id: id, detail: { note: draft.rareWord() } });
  for (const { id } of random.some(rows.person, 3))
    leave(id, { deed: 'sign_in', subject_kind: 'person', subject_id: id, detail: { by: 'password' } });
  rows.audit_head.push({ cell_id: nilCell, position, hash: previous_hash });
}
