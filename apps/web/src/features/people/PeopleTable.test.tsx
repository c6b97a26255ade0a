import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CellDesk, PersonCard } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { PeopleTable } from './PeopleTable';

const cell = {
  id: '01c60000-0000-7000-8000-0000000000cc',
  levels: ['OFFICIAL', 'RESTRICTED'],
  agencies: [],
  me: { personId: 'me' },
} as unknown as CellDesk;

function aPerson(changes: object): PersonCard {
  const account = { state: 'active', hasSecondFactor: true, mustChangePassword: false, linkExpiresAt: null };
  const seat = { role: 'trainee', agency: 'POL', clearance: 1, compartments: ['HARBOUR'] };
  const may = { seat: true, account: true };
  return { personId: 'other', displayName: 'Marc', email: 'marc@x.example', ...seat, account, may, ...changes } as PersonCard;
}

function show(person: PersonCard, answers = {}) {
  const onLink = vi.fn<() => void>();
  const people = { rows: [person], compartments: [], may: { invite: true } };
  return { onLink, asked: showOnDesk(<PeopleTable cell={cell} people={people} onLink={onLink} />, answers) };
}

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('the list of people', () => {
  it('says what a new link means before it is made, and hands it on', async () => {
    const user = userEvent.setup();
    const link = { token: 'a token of a link', expiresAt: '2031-05-08T08:00:00.000Z' };
    const { onLink, asked } = show(aPerson({}), { 'POST /link': () => link });
    await user.click(await screen.findByRole('button', { name: 'Actions for Marc' }));
    await user.click(await screen.findByRole('menuitem', { name: 'New password link' }));
    expect(await screen.findByText('The present password and all sessions of Marc end at once.')).toBeTruthy();
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'New password link' }));
    await vi.waitFor(() => expect(onLink).toHaveBeenCalledWith('Marc', link));
  });

  it('offers nothing about oneself', async () => {
    show(aPerson({ personId: 'me', may: { seat: false, account: false } }));
    expect(await screen.findByText('(you)', { exact: false })).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows no accounts to whoever administers the cell alone', async () => {
    const user = userEvent.setup();
    show(aPerson({ account: null, may: { seat: true, account: false } }));
    await user.click(await screen.findByRole('button', { name: 'Actions for Marc' }));
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Change the seat']);
    expect(screen.queryByText('Account')).toBeNull();
  });
});
