import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Technique } from '@workbench/contract';
import { aCell, showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { aRating, aTechnique, onItem } from './a-technique';
import { AchDesk } from './AchDesk';

const show = (technique: Technique, answers: Answers = {}, language?: string) =>
  showOnDesk(<AchDesk cell={aCell()} technique={technique} />, answers, language);
const rated: Answers = { 'PUT /ratings': ({ body }) => ({ ...(body as object), by: null, version: 1 }) };
/** A matrix has many buttons, whose names a busy machine takes its time to work out. */
const patience = { timeout: 30_000 };
const cell = (name: RegExp | string) => screen.findByRole('button', { name }, patience);

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(cleanup);

describe('a matrix that is rated alone', patience, () => {
  it('is rated by keys, one piece of evidence across all hypotheses, and shows no score', async () => {
    const keys = userEvent.setup();
    const asked = show(aTechnique(), rated);
    (await cell('H1, E1: not rated')).focus();
    await keys.keyboard('520');
    await waitFor(() => expect(asked.filter((one) => one.method === 'PUT')).toHaveLength(3), patience);
    const sent = asked.filter((one) => one.method === 'PUT').map(({ body }) => body as Record<string, string>);
    expect(sent.map((one) => [one['phase'], one['hypothesisId'], one['evidenceId'], one['value']])).toEqual([
      ['alone', 'h1', 'e1', 'II'],
      ['alone', 'h2', 'e1', 'C'],
      ['alone', 'h1', 'e2', 'NA'],
    ]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('H2, E2: not rated');
    expect(screen.queryByRole('table', { name: 'Where the hypotheses stand' })).toBeNull();
    expect(screen.getByText(/You rate alone/)).toBeTruthy();
    expect(screen.queryByText(/Tells apart/)).toBeNull();
  });

  it('counts what is missing, and reminds of the hypothesis of deception', async () => {
    show(aTechnique({ ratings: [aRating('h1', 'e1', 'I')] }));
    expect(await screen.findByText('3 cells are not rated.')).toBeTruthy();
    expect(screen.getByText('No hypothesis says that somebody deceives us.')).toBeTruthy();
    expect(screen.queryByText('No hypothesis says that nothing is afoot.')).toBeNull();
  });

  it('with many pieces of evidence has narrow heads, and below it all of the piece that one is in', async () => {
    const hypotheses = aTechnique().rows.filter((row) => row.content.kind === 'hypothesis');
    const evidence = Array.from({ length: 8 }, (_, at) => onItem(`e${at + 1}`, `Report ${at + 1}`, 'A clerk'));
    show(aTechnique({ rows: [...hypotheses, ...evidence] }));
    (await cell('H1, E3: not rated')).focus();
    const entered = await screen.findByRole('group', { name: 'E3' }, patience);
    expect(within(entered).getByRole('link', { name: 'Report 3' })).toBeTruthy();
    expect(within(entered).getByText(/credibility/i)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Change E/ })).toHaveLength(1);
  });

  it('is turned, which is remembered, and arrows go where the eye sees them go, also mirrored', async () => {
    const keys = userEvent.setup();
    show(aTechnique(), {}, 'ar');
    (await cell(/^ف1، د1/)).focus();
    await keys.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^ف1، د2/);
    await keys.click(screen.getByText('الأعمدة'));
    await waitFor(() => expect(localStorage.getItem('workbench.ach.orientation')).toBe('"columns"'));
    (await cell(/^ف1، د2/)).focus();
    await keys.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^ف2، د2/);
  });

  it('is only looked at by those who do not analyse', async () => {
    const keys = userEvent.setup();
    const asked = show(aTechnique({ may: { work: false, show: false, delete: false } }));
    (await cell('H1, E1: not rated')).focus();
    await keys.keyboard('5');
    expect(asked).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
  });
});

describe('a matrix that is rated together', patience, () => {
  const group = [
    aRating('h1', 'e1', 'I', null),
    aRating('h1', 'e2', 'I', null),
    aRating('h2', 'e1', 'C', null),
    aRating('h2', 'e2', 'C', null),
  ];
  const alone = [aRating('h1', 'e1', 'CC'), aRating('h1', 'e1', 'II', { personId: 'lea', displayName: 'Lea Sorel' })];
  const together = aTechnique({ phase: 'together', ratings: [...group, ...alone] });

  it('says who leads, that it is no probability, and names the source without which nothing would', async () => {
    show(together);
    const standing = within(await screen.findByRole('region', { name: 'Where the hypotheses stand' }));
    expect(standing.getByText('Least refuted: H2.')).toBeTruthy();
    expect(standing.getByText(/These numbers are no probabilities/)).toBeTruthy();
    expect(standing.getByText(/each I takes 1 and each II takes 2/)).toBeTruthy();
    expect(standing.getByText('Without the source “A clerk of the port” (E1 and E2), in the lead: none.')).toBeTruthy();
    expect(screen.getAllByText(/^Tells apart: /)).toHaveLength(2);
  });

  it('frames where opinions differ and says whose they are', async () => {
    show(together);
    (await cell('H1, E1: inconsistent; opinions differ')).focus();
    expect(screen.getByText('Opinions differ in 1 cell; it is framed.')).toBeTruthy();
    expect(screen.getByText('Lea Sorel').parentElement?.textContent).toContain('II (very inconsistent)');
  });

  it('that two rate at once shows both, and sends mine on theirs when that is wanted', async () => {
    const keys = userEvent.setup();
    const theirs = { ...aRating('h1', 'e1', 'N', null), version: 2 };
    const conflict = { type: 'x', title: 'x', status: 412, code: 'version_conflict', current: theirs, currentVersion: 2 };
    let tries = 0;
    const asked = show(together, {
      'PUT /ratings': ({ body }) =>
        (tries += 1) === 1 ? Response.json(conflict, { status: 412 }) : { ...(body as object), by: null, version: 3 },
    });
    (await cell(/^H1, E1: inconsistent/)).focus();
    await keys.keyboard('1');
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByText('N neutral')).toBeTruthy();
    expect(panel.getByText('CC very consistent')).toBeTruthy();
    await keys.click(panel.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(asked.filter((one) => one.method === 'PUT')).toHaveLength(2));
  });

  it('offers to undo that a row was taken out', async () => {
    const keys = userEvent.setup();
    const asked = show(together, { 'DELETE /rows/h2': () => together, 'POST /rows/h2/restoration': () => together });
    await keys.click(await screen.findByRole('button', { name: 'Take H2 out' }));
    await keys.click(await screen.findByRole('button', { name: 'Undo' }, patience));
    await waitFor(() => expect(asked.map((one) => one.method)).toEqual(['DELETE', 'POST']));
  });
});
