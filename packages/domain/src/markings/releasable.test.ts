import { describe, expect, it } from 'vitest';
import type { AgencyCode } from '../ids';
import type { Marking } from './marking';
import { isReleasableTo } from './releasable';

const marked = (releasableTo: 'all' | string[], originatorControl: string[] = []) =>
  ({ level: 1, releasableTo, compartments: ['HARBOUR'], originators: ['CUS'], originatorControl }) as unknown as Marking;

describe('a marking lets an agency have the thing', () => {
  it.each([
    ['when it is for all', 'all', [], true],
    ['when the agency is on the list', ['CUS', 'GEN'], [], true],
    ['also under originator control, which is asked about apart', ['CUS', 'GEN'], ['CUS'], true],
    ['not when the agency is not on the list', ['CUS', 'POL'], [], false],
    ['not when the list is empty', [], [], false],
  ] as const)('%s', (_, releasableTo, control, answer) => {
    expect(isReleasableTo(marked(releasableTo === 'all' ? 'all' : [...releasableTo], [...control]), 'GEN' as AgencyCode)).toBe(answer);
  });
});
