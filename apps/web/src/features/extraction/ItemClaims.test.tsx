import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClaimCard } from '@workbench/contract';
import { aCell, aClaimCard, anItemToClaimOn, showOnDesk, type Asked } from '../../shared/claims/a-desk';
import { ItemClaims } from './ItemClaims';

const may = { claim: true };
const item = anItemToClaimOn();

function desk(rows: ClaimCard[], answers: Record<string, (asked: Asked) => unknown> = {}): Asked[] {
  return showOnDesk(<ItemClaims cell={aCell()} item={item} />, {
    'GET /claims': () => ({ rows, may }),
    'GET /entities': () => ({ rows: [] }),
    ...answers,
  });
}

afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
});

describe('the claims on an item', () => {
  it('are made by keyboard alone, and undone with the names that were made with them', async () => {
    const keys = userEvent.setup();
    const made: ClaimCard[] = [];
    const asked = desk([], {
      'GET /claims': () => ({ rows: made, may }),
      'POST /claims': () => {
        made.push(aClaimCard({ id: '01c60000-0000-7000-8000-000000000002', predicate: 'name', value: 'Idris Vale' }), aClaimCard());
        return made[1];
      },
      'POST /retraction': () => made[0],
    });
    const text = await screen.findByRole('document');
    text.focus();
    await keys.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}l');
    const form = await screen.findByRole('dialog', { name: 'Make a claim' });
    expect(within(form).getByRole('textbox', { name: 'Subject' })).toHaveProperty('value', 'Idris Vale');
    expect(document.activeElement).toBe(within(form).getByRole('textbox', { name: 'Subject' }));
    await keys.click(within(form).getByText('suspected'));
    await keys.click(within(form).getByRole('button', { name: 'Save the claim' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Make a claim' })).toBeNull());
    expect(asked.find((one) => one.method === 'POST')?.body).toEqual({
      subject: { new: { kind: 'person', name: 'Idris Vale' } },
      predicate: 'name',
      object: { value: 'Idris Vale' },
      status: 'suspected',
      basis: { itemId: item.id, version: 1, start: 0, end: 10 },
    });
    await keys.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(asked.filter((one) => one.path.endsWith('/retraction')).map((one) => one.path.split('/').at(-2))).toEqual(
        made.map((claim) => claim.id),
      ),
    );
  });

  it('are marked more strictly than their item when their author wishes', async () => {
    const keys = userEvent.setup();
    const asked = desk([], { 'POST /claims': () => aClaimCard() });
    const text = await screen.findByRole('document');
    text.focus();
    await keys.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}l');
    const form = await screen.findByRole('dialog', { name: 'Make a claim' });
    await keys.click(within(form).getByRole('switch', { name: 'Mark this claim more strictly than the item' }));
    await keys.click(within(form).getByRole('combobox', { name: 'Level' }));
    const levels = await screen.findAllByRole('option');
    expect(levels.map((one) => one.textContent)).toEqual(['RESTRICTED', 'CONFIDENTIAL']);
    await keys.click(levels[1]!);
    await keys.click(within(form).getByRole('combobox', { name: 'Compartments' }));
    await keys.click(await screen.findByRole('option', { name: 'HARBOUR · Harbour' }));
    await within(form).findByText('CONFIDENTIAL // HARBOUR');
    await keys.click(within(form).getByRole('button', { name: 'Save the claim' }));
    await waitFor(() =>
      expect(asked.find((one) => one.method === 'POST')?.body).toMatchObject({
        marking: { level: 2, releasableTo: 'all', compartments: ['HARBOUR'], originatorControl: false },
      }),
    );
  });

  it('take further words of the text as their object', async () => {
    const keys = userEvent.setup();
    desk([]);
    const text = await screen.findByRole('document');
    text.focus();
    await keys.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}l');
    const form = await screen.findByRole('dialog', { name: 'Make a claim' });
    expect(within(form).getByRole('button', { name: 'Use selected words' })).toHaveProperty('disabled', true);
    text.focus();
    await keys.keyboard('{ArrowRight}');
    await keys.click(within(form).getByRole('button', { name: 'Use selected words' }));
    expect(within(form).getByRole('textbox', { name: 'Value' })).toHaveProperty('value', 'called');
  });

  it('stay as typed when saving is refused', async () => {
    const keys = userEvent.setup();
    desk([], {
      'POST /claims': () => {
        throw new Error('cut');
      },
    });
    const text = await screen.findByRole('document');
    text.focus();
    await keys.keyboard('{ArrowRight}l');
    const form = await screen.findByRole('dialog', { name: 'Make a claim' });
    const subject = within(form).getByRole('textbox', { name: 'Subject' });
    await keys.type(subject, ' Vale');
    await keys.click(within(form).getByRole('button', { name: 'Save the claim' }));
    await within(form).findByRole('alert');
    expect(subject).toHaveProperty('value', 'Idris Vale');
  });

  it('are opened from their words by keyboard, only those on them', async () => {
    const keys = userEvent.setup();
    const other = aClaimCard({
      id: '01c60000-0000-7000-8000-000000000003',
      value: 'caller',
      source: { ...aClaimCard().source, start: 11, end: 17 },
    });
    desk([aClaimCard(), other]);
    const mark = await screen.findByRole('button', { name: 'called' });
    expect(screen.getByText('driver')).toBeTruthy();
    mark.focus();
    await keys.keyboard('{Enter}');
    expect(screen.queryByText('driver')).toBeNull();
    expect(screen.getByText('caller')).toBeTruthy();
  });

  it('about a person say what they are for, with the last choice at hand, at no further click', async () => {
    const keys = userEvent.setup();
    localStorage.setItem('workbench.purpose', 'border_security');
    const asked = desk([], { 'POST /claims': () => aClaimCard() });
    const text = await screen.findByRole('document');
    text.focus();
    await keys.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}l');
    const form = await screen.findByRole('dialog', { name: 'Make a claim' });
    expect(within(form).queryByLabelText('Personal data for')).toBeNull();
    await keys.click(within(form).getByRole('combobox', { name: 'What is said' }));
    await keys.click(await screen.findByRole('option', { name: 'has nationality' }));
    expect(within(form).getByRole('combobox', { name: 'Personal data for' })).toHaveProperty('value', 'border security');
    await keys.click(within(form).getByRole('button', { name: 'Save the claim' }));
    await waitFor(() => expect(asked.find((one) => one.method === 'POST')?.body).toMatchObject({ purpose: 'border_security' }));
  });

  it('that were taken back are out of the text, and listed only when asked for', async () => {
    const keys = userEvent.setup();
    const retracted = { at: '2031-04-23T08:00:00.000Z', by: 'Marc Adouran', reason: 'misread' };
    desk([aClaimCard({ retracted, may: { ...aClaimCard().may, retract: false, restore: true, changeStatus: false } })]);
    await keys.click(await screen.findByRole('button', { name: '1 taken back' }));
    expect(screen.getByText('misread')).toBeTruthy();
    expect(document.querySelector('mark')).toBeNull();
    expect(screen.getByRole('button', { name: 'Bring back' })).toBeTruthy();
  });
});
