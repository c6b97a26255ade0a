import { describe, expect, it } from 'vitest';
import { mixesLikelihoodAndConfidence } from './confidence';

describe('likelihood and confidence in one sentence', () => {
  it.each([
    'It is likely, with high confidence, that the shipment left.',
    'We judge with moderate confidence that an attack is unlikely.',
    'The route is almost certain to be used again; our confidence is low.',
    'The dates hold.\nThe odds are roughly even odds and the confidence level is low',
    'Il est probable, avec un niveau de confiance élevé, que le convoi parte.',
    'Une attaque est quasi-certaine et notre confiance est faible.',
    'É provável, com confiança moderada, que o navio regresse.',
    'O navio provavelmente regressa e a nossa confiança é baixa.',
    'من المرجح بثقة عالية أن تغادر السفينة',
    'E\u0301 prova\u0301vel, com confianc\u0327a moderada, que o navio regresse.',
  ])('is found: %s', (text) => {
    expect(mixesLikelihoodAndConfidence(text)).toBe(true);
  });

  it.each([
    'It is likely that the shipment left. Our confidence is moderate, because two sources agree.',
    'It is likely that the shipment left.\nWe have high confidence.',
    'We have high confidence.',
    'The broker is unlikely to win the confidence of the dockers.',
    'Le départ est probable. Le niveau de confiance est modéré.',
    'É provável que o navio regresse. O nível de confiança é baixo.',
    'من المرجح أن تغادر السفينة. مستوى الثقة متوسط.',
    'هل من المرجح أن تغادر السفينة؟ مستوى الثقة متوسط',
    '',
  ])('is not seen in: %s', (text) => {
    expect(mixesLikelihoodAndConfidence(text)).toBe(false);
  });
});
