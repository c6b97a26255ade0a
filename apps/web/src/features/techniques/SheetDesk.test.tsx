import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Technique } from '@workbench/contract';
import { aCell, showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { aRow, aTechnique } from './a-technique';
import { SheetDesk } from './SheetDesk';

const show = (technique: Technique, answers: Answers = {}) => showOnDesk(<SheetDesk cell={aCell()} technique={technique} />, answers);
const calm = aRow('01c60000-0000-7000-8000-000000000c01', { kind: 'scenario', text: 'Calm', part: 'baseline', story: '' });
const war = aRow('01c60000-0000-7000-8000-000000000c02', { kind: 'scenario', text: 'War', part: 'alternative', story: '' });

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
const patience = { timeout: 30_000 };

beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(cleanup);

describe('a sheet', patience, () => {
  it('has a form made of the fields of its rows, and sends what was chosen', async () => {
    const keys = userEvent.setup();
    const sheet = aTechnique({ kind: 'assumptions', phase: 'together', rows: [] });
    const asked = show(sheet, { 'POST /rows': () => sheet });
    await keys.click(await screen.findByRole('button', { name: 'Add a row: Assumptions' }));
    const form = within(await screen.findByRole('dialog'));
    await keys.type(form.getByRole('textbox', { name: /^Assumptions/ }), 'Open');
    await keys.selectOptions(form.getByLabelText('Borne out'), 'unsupported');
    await keys.selectOptions(form.getByLabelText('Effect if wrong'), 'high');
    await keys.click(form.getByRole('button', { name: 'Add a row' }));
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]!.body).toMatchObject({
      content: { kind: 'assumption', text: 'Open', support: 'unsupported', impact: 'high', why: '' },
    });
  });

  it('marks an assumption on which much hangs and that nothing bears out', async () => {
    const row = (id: string, support: 'supported' | 'unsupported') =>
      aRow(id, { kind: 'assumption', text: id, why: '', confidence: 'low', impact: 'high', support, wouldChange: '', action: '' });
    show(aTechnique({ kind: 'assumptions', phase: 'together', rows: [row('a', 'supported'), row('b', 'unsupported')] }));
    const cells = await screen.findAllByText('unsupported, and much hangs on it');
    expect(cells).toHaveLength(1);
    expect(cells[0]!.closest('tr')?.textContent).toContain('2 b');
  });

  it('scores how well an indicator tells scenarios apart, and says that the points are recalled', async () => {
    const indicator = aRow('i', {
      kind: 'indicator',
      text: 'Fuel is hoarded',
      threshold: '',
      state: 'emerging',
      who: 'CUS',
      nextOn: '2031-05-09',
      chances: [
        { scenarioId: war.id, value: 'HL' },
        { scenarioId: calm.id, value: 'U' },
      ],
    });
    show(aTechnique({ kind: 'indicators', phase: 'together', rows: [calm, war, indicator] }));
    expect(await screen.findByText(/recalled, not checked/)).toBeTruthy();
    expect(screen.getByText('4 points; most at home in 2')).toBeTruthy();
    expect(screen.getByText('emerging')).toBeTruthy();
  });

  it('looks the level of a threat up and shows each reason', async () => {
    const why = {
      intentWhy: 'Said so',
      capabilityWhy: 'Two cars',
      opportunityWhy: 'Fair',
      vulnerabilityWhy: 'Gate',
      consequenceWhy: 'Crowd',
    };
    const parts = { intent: '5', capability: '1', opportunity: '5', vulnerability: '5', consequence: '5' } as const;
    show(aTechnique({ kind: 'threat_matrix', phase: 'together', rows: [aRow('t', { kind: 'threat', text: 'Ring', ...parts, ...why })] }));
    expect(await screen.findByText('Threat 3 moderate; risk 5 very high')).toBeTruthy();
    expect(screen.getByText('Two cars')).toBeTruthy();
    expect(screen.getByText(/nothing is multiplied/)).toBeTruthy();
  });
});
