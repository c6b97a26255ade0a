import { mayDo, type Role } from '../members/role';

/**
 * Whether a learning record is open to somebody of the cell: a trainee's own to the trainee, those of all trainees to mentors and
 * instructors, and none to anybody else. That there is such a trainee is not asked here.
 */
export function mayReadRecord(reader: { personId: string; role: Role }, learnerId: string): boolean {
  return mayDo(reader.role, 'read_learning') && (reader.role !== 'trainee' || reader.personId === learnerId);
}
