import { describe, expect, it } from 'vitest';
import { Role } from '../members/role';
import { mayReadRecord } from './may-read-record';

describe('a learning record', () => {
  it('of oneself is open to a trainee alone', () => {
    expect(Role.options.filter((role) => mayReadRecord({ personId: 'a', role }, 'a'))).toEqual(['trainee', 'mentor', 'instructor']);
  });

  it('of somebody else is open to mentors and instructors, and to nobody besides', () => {
    expect(Role.options.filter((role) => mayReadRecord({ personId: 'a', role }, 'b'))).toEqual(['mentor', 'instructor']);
  });
});
