import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChartDetail } from '@workbench/contract';
import { showOnDesk } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { KeepChart } from './KeepChart';

const drawing = { layout: 'force', colour: 'kind', places: [], groups: [], notes: [] } as const;
const aChart = (changes: Partial<ChartDetail> = {}) =>
  ({
    id: '01c60000-0000-7000-8000-00000000c4a7',
    name: 'Who met whom',
    marking: { level: 0, releasableTo: 'all', compartments: [], originators: ['CUS'], originatorControl: [] },
    agency: 'POL',
    createdBy: 'Marc Adouran',
    version: 1,
    number: 1,
    savedBy: 'Marc Adouran',
    savedAt: '2031-05-01T08:00:00.000Z',
    may: { save: true, delete: true },
    versions: [],
    nodes: [],
    lines: [],
    takenBack: 0,
    drawing,
    ...changes,
  }) as unknown as ChartDetail;
const claimIds = ['01c60000-0000-7000-8000-000000000001', '01c60000-0000-7000-8000-000000000001'];

function show(chart: ChartDetail | undefined, answers: Parameters<typeof showOnDesk>[1]) {
  const kept: ChartDetail[] = [];
  const props = { cellId: 'c', chart, claimIds, drawing: () => ({ ...drawing, places: [], groups: [], notes: [] }) };
  return { kept, asked: showOnDesk(<KeepChart {...props} onKept={(one) => kept.push(one)} />, answers) };
}

beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(cleanup);

describe('keeping a chart', () => {
  it('asks for a name and sends each claim once', async () => {
    const keys = userEvent.setup();
    const { kept, asked } = show(undefined, { 'POST /charts': () => aChart() });
    await keys.click(await screen.findByRole('button', { name: 'Keep as chart' }));
    await keys.type(await screen.findByRole('textbox', { name: /Name/ }), 'Who met whom{Enter}');
    await waitFor(() => expect(kept).toHaveLength(1));
    expect(asked.at(-1)!.body).toEqual({ name: 'Who met whom', claimIds: claimIds.slice(0, 1), drawing });
  });

  it('that somebody else saved meanwhile shows theirs, and saves this one after it when that is wanted', async () => {
    const keys = userEvent.setup();
    let tries = 0;
    const theirs = aChart({ version: 2, number: 2, savedBy: 'Lea Sorel' });
    const conflict = { type: 'x', title: 'x', status: 412, code: 'version_conflict', current: theirs, currentVersion: 2 };
    const { kept } = show(aChart(), {
      'POST /versions': () => ((tries += 1) === 1 ? Response.json(conflict, { status: 412 }) : aChart({ version: 3, number: 3 })),
    });
    await keys.click(await screen.findByRole('button', { name: 'Save version' }));
    expect((await screen.findByText(/Version 2 by Lea Sorel/)).textContent).toContain('2031');
    expect(screen.getByRole('link', { name: 'Look at theirs' })).toHaveProperty('pathname', `/cells/c/charts/${theirs.id}`);
    await keys.click(screen.getByRole('button', { name: 'Save mine as the next version' }));
    await waitFor(() => expect(kept.map((one) => one.version)).toEqual([3]));
  });
});
