import { expect, it } from 'vitest';
import { countingGrading } from './credibility-source';

const by = (agency: string, day: number) => ({ agency, gradedAt: `2031-04-0${day}T00:00:00.000Z` });

it.each([
  ['the own', [by('CUS', 1), by('POL', 2), by('GEN', 3)], 'POL'],
  ["the originator's, without an own", [by('CUS', 1), by('GEN', 3)], 'CUS'],
  ['the newest, without both', [by('FIU', 3), by('GEN', 2)], 'FIU'],
])('of several gradings %s counts', (_, gradings, expected) => {
  expect(countingGrading(gradings, 'POL', 'CUS')?.agency).toBe(expected);
});

it('there may be none', () => expect(countingGrading([], 'POL', 'CUS')).toBeNull());
