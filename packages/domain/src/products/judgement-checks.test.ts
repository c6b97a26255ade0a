import { describe, expect, it } from 'vitest';
import { judgementProblems, type JudgementProblem } from './judgement-checks';
import { Judgement } from './product';

const text = 'The shipment is likely to leave before the rains. Our confidence is moderate.';

function aJudgement(over: Partial<Judgement> = {}): Judgement {
  return {
    likelihoodTerm: 'likely',
    probability: 0.6,
    confidence: 'moderate',
    confidenceReasons: 'Two independent sources agree on the route.',
    horizon: '2031-06',
    wouldChange: 'The vessel is sold.',
    ...over,
  };
}

describe('a key judgement', () => {
  it('is complete with words, a source, a likelihood, a confidence with its reasons, and a horizon', () => {
    expect(judgementProblems(text, aJudgement(), 1, 'phia')).toEqual([]);
  });

  it('needs no number', () => {
    expect(judgementProblems(text, aJudgement({ probability: null }), 1, 'phia')).toEqual([]);
  });

  it.each<[JudgementProblem, string, Partial<Judgement>, number]>([
    ['no_statement', '  ', {}, 1],
    ['no_source', text, {}, 0],
    ['no_likelihood', text, { likelihoodTerm: null }, 1],
    ['unknown_likelihood', text, { likelihoodTerm: 'roughly_even_chance' }, 1],
    ['no_confidence', text, { confidence: null }, 1],
    ['no_confidence_reasons', text, { confidenceReasons: ' ' }, 1],
    ['no_horizon', text, { horizon: '' }, 1],
    ['likelihood_and_confidence_mixed', 'It is likely, with moderate confidence, that it leaves.', {}, 1],
    ['probability_outside_term', text, { probability: 0.8 }, 1],
    ['probability_outside_term', text, { probability: 0.5 }, 1],
  ])('is told of %s', (problem, words, over, citations) => {
    expect(judgementProblems(words, aJudgement(over), citations, 'phia')).toEqual([problem]);
  });

  it('is measured on the yardstick of its cell', () => {
    const even = aJudgement({ likelihoodTerm: 'roughly_even_chance', probability: 0.5 });
    expect(judgementProblems(text, even, 1, 'icd203')).toEqual([]);
  });

  it('that is empty is told of everything at once', () => {
    const empty = aJudgement({ likelihoodTerm: null, probability: null, confidence: null, confidenceReasons: '', horizon: '' });
    expect(judgementProblems('', empty, 0, 'phia')).toEqual(['no_statement', 'no_source', 'no_likelihood', 'no_confidence', 'no_horizon']);
  });

  it.each([-0.1, 1.1, Number.NaN])('has no probability of %d', (probability) => {
    expect(Judgement.safeParse(aJudgement({ probability })).success).toBe(false);
  });
});
