import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Suggestion } from '@workbench/domain';
import { aClaimCard, anItemToClaimOn, showOnDesk, type Asked } from '../../shared/claims/a-desk';
import { SuggestionBar } from './SuggestionBar';

const known = '01c60000-0000-7000-8000-0000000000e1';
const words = { alternatives: [], entityIds: [] };
const rows = [
  { kind: 'known_name', start: 0, end: 10, text: 'Idris Vale', value: 'Idris Vale', ...words, entityIds: [known] },
  { kind: 'phone', start: 18, end: 31, text: '+999 555 0101', value: '+9995550101', ...words },
  { kind: 'date', start: 40, end: 50, text: '2031-04-09', value: { from: '2031-04-09', to: '2031-04-09' }, ...words },
  { kind: 'phone', start: 60, end: 73, text: '+999 555 0101', value: '+9995550101', ...words },
] as unknown as Suggestion[];

function show(answers: Record<string, (asked: Asked) => unknown> = {}, dismissed: Suggestion[] = []): Asked[] {
  return showOnDesk(<SuggestionBar cellId="c" item={anItemToClaimOn()} claims={[]} onTake={() => undefined} />, {
    'GET /suggestions': () => ({ version: 1, rows, dismissed, entities: [{ id: known, kind: 'person', name: 'Idris Vale' }] }),
    ...answers,
  });
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('suggestions in a text', () => {
  it('that name somebody or something are taken together, the same new one made once', async () => {
    const keys = userEvent.setup();
    const phone = '01c60000-0000-7000-8000-0000000000e2';
    const asked = show({
      'POST /claims': (one) => {
        const { subject } = one.body as { subject: { entityId?: string } };
        return aClaimCard({ subject: { id: subject.entityId ?? phone, kind: 'phone', name: '+9995550101' } });
      },
    });
    await keys.click(await screen.findByRole('button', { name: 'Take all 3 names' }));
    await waitFor(() => expect(asked.filter((one) => one.method === 'POST')).toHaveLength(3));
    const said = asked.flatMap((one) => (one.method === 'POST' ? [one.body as Record<string, unknown>] : []));
    expect(said.map((body) => body['subject'])).toEqual([
      { entityId: known },
      { new: { kind: 'phone', name: '+9995550101' } },
      { entityId: phone },
    ]);
    expect(said.map((body) => (body['basis'] as { start: number }).start)).toEqual([0, 18, 60]);
    expect(new Set(said.map((body) => body['predicate']))).toEqual(new Set(['name']));
  });

  it('are passed over where they stand, and listed to be brought back', async () => {
    const keys = userEvent.setup();
    const asked = show({ 'POST /dismissals': (one) => ({ isDismissed: (one.body as { isDismissed: boolean }).isDismissed }) }, [rows[2]!]);
    await keys.click((await screen.findAllByRole('button', { name: 'Pass over “+999 555 0101”' }))[1]!);
    await waitFor(() =>
      expect(asked.find((one) => one.method === 'POST')?.body).toEqual({
        version: 1,
        start: 60,
        end: 73,
        kind: 'phone',
        isDismissed: true,
      }),
    );
    await keys.click(screen.getByRole('button', { name: '1 passed over' }));
    const passed = within(screen.getByRole('group', { name: '1 passed over' }));
    await keys.click(passed.getByRole('button', { name: 'Bring “2031-04-09” back' }));
    await waitFor(() => expect(asked.findLast((one) => one.method === 'POST')?.body).toMatchObject({ kind: 'date', isDismissed: false }));
  });
});
