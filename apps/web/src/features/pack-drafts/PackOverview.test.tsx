import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { aPackDraft, idOf } from './a-pack-draft';
import { PackOverview } from './PackOverview';
import { PackShelf } from './PackShelf';

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
const patience = { timeout: 60_000 };

configure({ asyncUtilTimeout: 15_000 });

beforeEach(() => {
  vi.spyOn(browserDrafts, 'read').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'write').mockResolvedValue(undefined);
  vi.spyOn(browserDrafts, 'drop').mockResolvedValue(undefined);
});
afterEach(cleanup);

const check = { found: undefined, isChecking: false, onCheck: () => undefined };
const show = (changes: Parameters<typeof aPackDraft>[0], answers: Answers = {}) =>
  showOnDesk(<PackOverview draft={aPackDraft(changes)} check={check} />, answers);

describe('the state of a draft', patience, () => {
  it('is led on by its authors', async () => {
    const asked = show({}, { 'POST /state': () => aPackDraft({ state: 'submitted' }) });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/state'))?.body).toEqual({ event: 'submit', reason: '' }));
  });

  it('waits for another author where the reader submitted it', async () => {
    show({ state: 'submitted', may: { write: false, lead: ['return'], approveAlone: false } });
    expect(await screen.findByText('You submitted this. Another author approves it.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBe(null);
  });

  it('is approved by an only author with a reason alone, which is then told', async () => {
    const keys = userEvent.setup();
    const may = { write: false, lead: ['return' as const, 'approve' as const], approveAlone: true };
    const asked = show({ state: 'submitted', may }, { 'POST /state': () => aPackDraft({ state: 'approved' }) });
    const approve = await screen.findByRole('button', { name: 'Approve' });
    expect(approve).toHaveProperty('disabled', true);
    await keys.type(screen.getByLabelText(/^Reason/), 'I teach alone.');
    await keys.click(approve);
    await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/state'))?.body).toMatchObject({ reason: 'I teach alone.' }));
    cleanup();
    show({ state: 'approved', aloneReason: 'I teach alone.', may: { write: false, lead: ['return', 'lock'], approveAlone: false } });
    expect(await screen.findByText(/nobody else looked at it. Reason: I teach alone./)).toBeTruthy();
  });

  it('tells what stands in the way of locking, and locks all the same when that is wanted', async () => {
    const keys = userEvent.setup();
    const fault = { code: 'inject_without_recipient', file: 'injects.json', key: '1.01', values: {} };
    const asked = show(
      { state: 'approved', may: { write: false, lead: ['return', 'lock'], approveAlone: false } },
      { 'POST /lock': () => ({ dataset: null, problem: null, faults: [fault], faultCount: 1 }) },
    );
    await keys.click(await screen.findByRole('button', { name: 'Lock and make a dataset' }));
    expect(within(await screen.findByRole('table', { name: 'What should be mended' })).getByText('goes to nobody')).toBeTruthy();
    await keys.click(screen.getByRole('button', { name: 'Lock it all the same' }));
    expect(await screen.findByText(/could not be played/)).toBeTruthy();
    const bodies = asked.filter(({ path }) => path.endsWith('/lock')).map(({ body }) => body);
    expect(bodies).toEqual([{ acceptFaults: false }, { acceptFaults: true }]);
  });
});

describe('background', patience, () => {
  it('is added by a seed and undone as one', async () => {
    const keys = userEvent.setup();
    const asked = show(
      {},
      {
        'POST /noise': () => ({ rows: [{ id: idOf(1), version: 1 }] }),
        'POST /changes': () => ({ rows: [] }),
      },
    );
    await keys.click(await screen.findByRole('button', { name: 'Add background' }));
    await waitFor(() =>
      expect(asked.find(({ path }) => path.endsWith('/noise'))?.body).toMatchObject({ seed: 1, agencies: ['POL', 'CUS'] }),
    );
    await keys.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(asked.find(({ path }) => path.endsWith('/changes'))?.body).toEqual({ changes: [{ id: idOf(1), version: 1, content: null }] }),
    );
  });
});

describe('the shelf of packs', patience, () => {
  const { id, name, packVersion, state, authors, changedAt, datasetId } = aPackDraft();
  const row = { id, name, packVersion, state, authors, changedAt, datasetId };
  const shelf = (answers: Answers) => showOnDesk(<PackShelf datasets={[]} />, answers);

  it('shows state, authors and the way to each', async () => {
    shelf({ 'GET /pack-drafts': () => ({ rows: [row], may: { open: true } }) });
    const table = within(await screen.findByRole('table', { name: 'Packs being written' }));
    expect(table.getByRole('link', { name: 'Evening 1.0.0' }).getAttribute('href')).toBe(`/runs/packs/${id}`);
    expect([table.getByText('draft'), table.getByText('Ada, Ben')]).toHaveLength(2);
  });

  it('is empty in words, and a pack is begun from nothing', async () => {
    const keys = userEvent.setup();
    const asked = shelf({
      'GET /pack-drafts': () => ({ rows: [], may: { open: true } }),
      'POST /pack-drafts': () => ({ id, problem: null, faults: [] }),
    });
    expect(await screen.findByText('No pack is being written.')).toBeTruthy();
    await keys.click(screen.getByRole('button', { name: 'Write a pack' }));
    const form = within(await screen.findByRole('dialog'));
    await keys.type(form.getByLabelText(/^Name/), 'Night watch');
    await keys.type(form.getByLabelText(/^Key/), 'night-watch');
    await keys.click(form.getByRole('button', { name: 'Begin to write' }));
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ from: 'blank', name: 'Night watch', key: 'night-watch' }),
    );
  });

  it('is not there for whoever neither teaches nor writes', async () => {
    const asked = shelf({ 'GET /pack-drafts': () => ({ rows: [], may: { open: false } }) });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByText('Packs being written')).toBe(null);
  });
});
