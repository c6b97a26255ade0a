import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dossier } from '@workbench/contract';
import { aClaimCard, showOnDesk } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { DossierView } from './DossierView';

const cellId = '01c60000-0000-7000-8000-0000000000cc';
const idris = { id: '01c60000-0000-7000-8000-0000000000aa', kind: 'person', name: 'Idris Vale' };
const other = { id: '01c60000-0000-7000-8000-0000000000ab', kind: 'person', name: 'إدريس فال' };
const third = { id: '01c60000-0000-7000-8000-0000000000ac', kind: 'phone', name: '' };
const marking = aClaimCard().marking;

function aDossier(changes: object = {}): Dossier {
  const empty = {
    contradictions: [],
    resolutions: [],
    conflictIds: [],
    neighbours: [],
    items: [],
    products: [],
    unknown: [],
    may: { resolve: true, readAccess: false },
  };
  return { entity: idris, identities: [idris], claims: [aClaimCard()], ...empty, ...changes } as unknown as Dossier;
}

function show(dossier: Dossier, answers = {}, language = 'en') {
  return showOnDesk(
    <DossierView cellId={cellId} dossier={dossier} levels={['OFFICIAL', 'RESTRICTED']} asOf="2031-05-01T08:00:00.000Z" />,
    answers,
    language,
  );
}

// The test's browser keeps nothing.
beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  document.body.innerHTML = '';
});

describe('a dossier', () => {
  it('shows contradictory claims side by side, marked, with the age of their sources', async () => {
    const born = (id: string, value: string) => aClaimCard({ id, predicate: 'date_of_birth', value });
    const claims = [born('01c60000-0000-7000-8000-000000000001', '1990-02-01'), born('01c60000-0000-7000-8000-000000000002', '1991')];
    show(
      aDossier({
        claims,
        contradictions: [{ predicate: 'date_of_birth', subjectId: idris.id, reason: 'values', claimIds: claims.map((claim) => claim.id) }],
      }),
    );
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('1990-02-01')).toBeTruthy();
    expect(within(alert).getByText('1991')).toBeTruthy();
    expect(screen.getAllByText('contradicted')).toHaveLength(2);
    expect(within(alert).getAllByText(/10 days ago/)).toHaveLength(2);
  });

  it('names by its kind what has no name for the reader, and says what is not known', async () => {
    show(aDossier({ neighbours: [{ ...third, predicate: 'uses', way: 'out', claimCount: 2 }], unknown: ['nationality'] }));
    expect(await screen.findByRole('link', { name: 'Phone without a name' })).toBeTruthy();
    expect(screen.getByText('from this one')).toBeTruthy();
    expect(screen.getByText('has nationality')).toBeTruthy();
  });

  it('compares two identities side by side and rests the verdict on the claims that are ticked', async () => {
    const keys = userEvent.setup();
    const theirs = aClaimCard({ id: '01c60000-0000-7000-8000-000000000009', subject: other, value: 'courier' });
    const asked = show(aDossier(), {
      'GET /candidates': () => ({ rows: [], total: 0, threshold: 0.5, compared: 2 }),
      'GET /entities': () => ({ rows: [{ ...other, aliases: [], claimCount: 1, newestAt: '2031-04-22T08:00:00.000Z' }] }),
      [`GET /entities/${other.id}`]: () => aDossier({ entity: other, identities: [other], claims: [theirs] }),
      'POST /resolutions': () => ({
        id: 'r',
        left: idris,
        right: other,
        verdict: 'same',
        reason: 'x',
        marking,
        createdBy: 'M',
        createdAt: '2031-04-22T08:00:00.000Z',
        withdrawnAt: null,
        may: { withdraw: true },
      }),
    });
    await keys.click(await screen.findByRole('button', { name: 'Same as…' }));
    await keys.type(screen.getByRole('textbox', { name: 'The other identity' }), 'إدريس');
    await keys.click(await screen.findByRole('option', { name: /إدريس فال/ }));
    await keys.click(await screen.findByRole('checkbox', { name: /courier/ }));
    await keys.type(screen.getByRole('textbox', { name: 'Reason' }), 'same phone');
    await keys.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(asked.find((one) => one.method === 'POST')?.body).toEqual({
        leftId: idris.id,
        rightId: other.id,
        verdict: 'same',
        reason: 'same phone',
        citedClaimIds: [theirs.id],
      }),
    );
  });

  it('says when verdicts stand against each other, and offers to withdraw only what one may', async () => {
    const resolution = (id: string, verdict: string, withdraw: boolean) => ({
      id,
      left: idris,
      right: other,
      verdict,
      reason: id,
      marking,
      createdBy: 'M',
      createdAt: '2031-04-22T08:00:00.000Z',
      withdrawnAt: null,
      may: { withdraw },
    });
    show(aDossier({ resolutions: [resolution('a', 'same', true), resolution('b', 'different', false)], conflictIds: ['b'] }), {}, 'ar');
    expect(await screen.findByText(/أحكام متعارضة/)).toBeTruthy();
    expect(
      screen.getAllByRole('button', { name: 'سحب' }).filter((button) => button.closest('section')?.textContent?.includes('من هو من')),
    ).toHaveLength(1);
  });
});
