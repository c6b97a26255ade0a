import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClaimCard } from '@workbench/contract';
import { aCell, aClaimCard, showOnDesk, type Answers } from '../claims/a-desk';
import { ClaimCardView } from '../claims/ClaimCardView';

const personal = { isPersonal: true, purpose: null, necessity: null, check: null, erased: null };

function show(changes: Partial<Record<keyof ClaimCard, unknown>>, answers: Answers = {}) {
  const cell = aCell();
  return showOnDesk(<ClaimCardView claim={aClaimCard(changes)} cellId={cell.id} levels={cell.levels} />, answers);
}

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('a claim about a person', () => {
  it('says what it is for', async () => {
    show({ rights: { ...personal, purpose: 'border_security', necessity: 'Two of one name.' } });
    expect(await screen.findByText(/Personal data for border security/)).toBeTruthy();
    expect(screen.getByText('Two of one name.')).toBeTruthy();
  });

  it('says that nobody said it, and lets its author say it', async () => {
    const keys = userEvent.setup();
    localStorage.setItem('workbench.purpose', 'protection_of_person');
    const may = { ...aClaimCard().may, statePurpose: true };
    const asked = show({ rights: personal, may }, { 'POST /purpose': () => aClaimCard() });
    expect(await screen.findByText('Purpose missing')).toBeTruthy();
    await keys.click(screen.getByRole('button', { name: 'Say the purpose' }));
    await keys.click(screen.getByRole('button', { name: 'Say the purpose' }));
    await waitFor(() => expect(asked.at(-1)?.body).toEqual({ purpose: 'protection_of_person' }));
  });

  it('shows what the officer asks, and takes the answer of its author', async () => {
    const keys = userEvent.setup();
    const check = { id: '01c60000-0000-7000-8000-0000000000dd', verdict: 'ask', reason: 'Which two?', answer: null, version: 1 };
    const may = { ...aClaimCard().may, answerCheck: true };
    const asked = show({ rights: { ...personal, purpose: 'border_security', check }, may }, { 'POST /answer': () => ({}) });
    expect(await screen.findByText('Which two?')).toBeTruthy();
    await keys.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Father and son.');
    await keys.click(screen.getByRole('button', { name: 'Answer' }));
    await waitFor(() => expect(asked.at(-1)?.body).toEqual({ answer: 'Father and son.' }));
  });

  it('that was erased shows who, when and why, and nothing of the words', async () => {
    const erased = { at: '2031-04-23T08:00:00.000Z', by: 'Yasmine Corvelle', reason: 'The year is enough.', legalGround: 'not_necessary' };
    const retracted = { at: erased.at, by: erased.by, reason: '' };
    show({ value: '—', retracted, rights: { ...personal, erased } });
    expect(await screen.findByText(/Erased by Yasmine Corvelle/)).toBeTruthy();
    expect(screen.getByText('The year is enough.')).toBeTruthy();
    expect(screen.queryByText(/Taken back/)).toBeNull();
  });

  it('is erased by the officer with a reason, after the copies were shown', async () => {
    const keys = userEvent.setup();
    const copies = {
      products: [{ productId: 'p', title: null, by: 'Nadia Ferrin', at: '2031-04-23T08:00:00.000Z', how: 'cites' }],
      claims: [],
    };
    const may = { ...aClaimCard().may, erase: true };
    const asked = show({ may }, { 'GET /rights/copies': () => copies, 'POST /rights/erasures': () => copies });
    await keys.click(await screen.findByRole('button', { name: 'Erase…' }));
    expect(await screen.findByText('An assessment cites it (Nadia Ferrin)')).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Erase the words of this claim for good' });
    expect(button).toHaveProperty('disabled', true);
    await keys.type(screen.getByRole('textbox', { name: 'Reason' }), 'Not needed.');
    await keys.click(button);
    await waitFor(() =>
      expect(asked.find((one) => one.method === 'POST')?.body).toEqual({
        claimId: aClaimCard().id,
        reason: 'Not needed.',
        legalGround: 'not_necessary',
      }),
    );
  });
});
