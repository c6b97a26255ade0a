import { describe, expect, it } from 'vitest';
import { inLanguage, Rubric, rubricLanguages, Scores, strangeCriteria } from './rubric';
import { standardRubric } from './standard-rubric';

const one = (score: number | null, words = '') => ({ argument: { score, words } });

describe('what is said by criterion', () => {
  it.each([
    ['may leave criteria out', true, one(3)],
    ['may be 0', true, one(0)],
    ['may be words alone', true, one(null, 'See the second paragraph.')],
    ['may not be above 4', false, one(5)],
    ['may not be below 0', false, one(-1)],
    ['may not lie between', false, one(2.5)],
    ['may not be endless', false, one(2, 'x'.repeat(2001))],
  ])('%s', (_, isFine, scores) => {
    expect(Scores.safeParse(scores).success).toBe(isFine);
  });

  it('may not be on a criterion that the rubric does not have', () => {
    expect(strangeCriteria({ ...one(2), style: { score: 2, words: '' } }, standardRubric)).toEqual(['style']);
  });
});

describe('the rubric with which cells begin', () => {
  it('has the nine standards and the four lenses of the programme', () => {
    expect(Rubric.safeParse(standardRubric).success).toBe(true);
    expect(standardRubric.criteria).toHaveLength(13);
  });

  it('has words in every language', () => {
    for (const { key, name, low, high } of standardRubric.criteria)
      for (const language of rubricLanguages)
        for (const words of [name, low, high]) expect([key, words[language].trim()]).not.toContain('');
  });
});

describe('a rubric', () => {
  const [first, second] = standardRubric.criteria as [Rubric['criteria'][0], Rubric['criteria'][0]];
  const none = { en: '', fr: '', pt: '', ar: '' };
  it.each([
    ['has criteria', []],
    ['has each criterion once', [first, first]],
    ['has a name for each criterion', [{ ...second, name: none }]],
  ])('%s', (_, criteria) => {
    expect(Rubric.safeParse({ ...standardRubric, criteria }).success).toBe(false);
  });

  it('is read in another language where words are missing', () => {
    expect(inLanguage({ ...none, pt: 'Fontes' }, 'ar')).toBe('Fontes');
    expect(inLanguage({ ...none, ar: 'مصادر', pt: 'Fontes' }, 'ar')).toBe('مصادر');
    expect(inLanguage(none, 'en')).toBe('');
  });
});
