import type { RecordContent, RecordKind } from './record';

/** Another record that a record names within itself. */
export interface PointedRecord {
  id: string;
  kind: RecordKind;
}

/** Records that a content names within itself, each with the kind that it must be of. */
export function pointsAt(content: RecordContent): PointedRecord[] {
  if (content.kind === 'attendance') return [{ id: content.cohortId, kind: 'cohort' }];
  if (content.kind === 'mentoring_session') return [{ id: content.mentorshipId, kind: 'mentorship' }];
  if (content.kind === 'comment') return [{ id: content.findingId, kind: 'finding' }];
  if (content.kind === 'exercise') return [{ id: content.cohortId, kind: 'cohort' }];
  if (content.kind === 'exercise_objective') return [{ id: content.exerciseId, kind: 'exercise' }];
  if (content.kind === 'observation' && content.procedureId) return [{ id: content.procedureId, kind: 'procedure' }];
  return [];
}
