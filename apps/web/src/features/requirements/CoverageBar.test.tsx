import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showOnDesk } from '../../shared/claims/a-desk';
import { aQuestion } from './a-requirement';
import { CoverageBar } from './CoverageBar';

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('coverage', () => {
  it.each([
    [{ elements: 2, covered: 1, partly: 1, share: null }, 'Elements with an answer: 1 of 2. In part only: 1. Too few for a share.'],
    [{ elements: 5, covered: 2, partly: 0, share: 0.4 }, 'Elements with an answer: 2 of 5. Share: 40 %.'],
    [{ elements: 0, covered: 0, partly: 0, share: null }, 'No elements to cover yet.'],
  ])('of %j is said as it is', async (coverage, sentence) => {
    showOnDesk(<CoverageBar pir={aQuestion([], { coverage })} />, {});
    expect(await screen.findByText(sentence)).toBeTruthy();
  });
});
