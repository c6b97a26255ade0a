import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftFault, PackRecordCard } from '@workbench/contract';
import { DraftPart } from '@workbench/domain';
import { showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { aPackDraft, aRecord, idOf } from './a-pack-draft';
import { PartTable } from './PartTable';

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

const place = aRecord(1, 'places', {
  key: 'town-a',
  kind: 'town',
  names: { en: 'Tessalane', fr: 'Tessalane-la-Vieille' },
  latitude: 1,
  longitude: 2,
  precision: 500,
});
const fault: DraftFault = {
  code: 'place_real',
  file: 'places.json',
  key: 'town-a',
  values: { name: 'Paris' },
  part: 'places',
  recordId: place.id,
};

function show(part: DraftPart, rows: PackRecordCard[], { at, answers = {} }: { at?: string; answers?: Answers } = {}) {
  const onOpen = vi.fn<(recordId: string | undefined) => void>();
  const asked = showOnDesk(<PartTable draft={aPackDraft()} part={part} faults={[fault]} at={at} onOpen={onOpen} />, {
    [`GET /parts/${part}`]: () => ({ rows }),
    ...answers,
  });
  return { asked, onOpen };
}

describe('a part of a draft', patience, () => {
  it('lists its records with what they say, and how much should be mended in each', async () => {
    const { onOpen } = show('places', [place]);
    const table = within(await screen.findByRole('table', { name: 'Places' }));
    expect(table.getByText('Tessalane')).toBeTruthy();
    expect(table.getByLabelText('1 thing should be mended')).toBeTruthy();
    await userEvent.setup().click(table.getByRole('button', { name: 'Change: town-a' }));
    expect(onOpen).toHaveBeenCalledWith(place.id);
  });

  it('says that nothing is written there', async () => {
    show('places', []);
    expect(await screen.findByText('Nothing is written here yet.')).toBeTruthy();
  });

  it('opens a record in a form made from its shape, and sends what was changed with the version it rests on', async () => {
    const keys = userEvent.setup();
    const { asked, onOpen } = show('places', [place], { at: place.id, answers: { [`PUT /records/${place.id}`]: () => place } });
    const form = within(await screen.findByRole('dialog'));
    expect(form.getByText('names "Paris", which is a real place')).toBeTruthy();
    await keys.selectOptions(form.getByLabelText('Kind'), 'border crossing');
    await keys.type(form.getByLabelText('Names, Français'), '!');
    await keys.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith(undefined));
    expect(asked.find(({ method }) => method === 'PUT')!.body).toEqual({
      part: 'places',
      content: { ...place.content, kind: 'crossing', names: { en: 'Tessalane', fr: 'Tessalane-la-Vieille!' } },
    });
  });

  it('says which fields do not fit, and sends nothing', async () => {
    const keys = userEvent.setup();
    const { asked } = show('places', []);
    await keys.click(await screen.findByRole('button', { name: 'Add' }));
    const form = within(await screen.findByRole('dialog'));
    await keys.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByRole('alert').textContent).toContain('Key');
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('shows both when somebody changed the record meanwhile, and keeps the chosen one', async () => {
    const keys = userEvent.setup();
    const theirs = { ...place, version: 2, content: { ...place.content, precision: 9 } };
    let tries = 0;
    const { asked } = show('places', [place], {
      at: place.id,
      answers: {
        [`PUT /records/${place.id}`]: () => {
          tries += 1;
          const body = { type: 'urn:x', title: 'Conflict', status: 412, code: 'version_conflict', current: theirs, currentVersion: 2 };
          return tries === 1 ? Response.json(body, { status: 412 }) : place;
        },
      },
    });
    const form = within(await screen.findByRole('dialog'));
    await keys.selectOptions(form.getByLabelText('Kind'), 'port');
    await keys.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByText(/Within metres: 9/)).toBeTruthy();
    await keys.click(form.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  });

  it('takes a record out with a way to undo it', async () => {
    const keys = userEvent.setup();
    const { asked } = show('places', [place], {
      answers: { 'POST /changes': () => ({ rows: [{ ...place, version: 2, isRemoved: true }] }) },
    });
    await keys.click(await screen.findByRole('button', { name: 'Take out: town-a' }));
    await keys.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked.filter(({ path }) => path.endsWith('/changes'))).toHaveLength(2));
    expect(asked.filter(({ path }) => path.endsWith('/changes')).map(({ body }) => body)).toEqual([
      { changes: [{ id: place.id, version: 1, content: null }] },
      { changes: [{ id: place.id, version: 2, content: place.content }] },
    ]);
  });

  it.each(DraftPart.options.filter((part) => part !== 'manifest'))('has a form for another record: %s', async (part) => {
    show(part, []);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('writes lists, choices between shapes and keys of other parts', async () => {
    const keys = userEvent.setup();
    const link = aRecord(2, 'links', {
      key: 'owns',
      subject: 'rider',
      predicate: 'owns',
      object: { entity: 'lorry' },
      items: ['pol-01'],
      isAcross: false,
    });
    const { asked } = show('links', [link], { at: idOf(2), answers: { [`PUT /records/${idOf(2)}`]: () => link } });
    const form = within(await screen.findByRole('dialog'));
    await keys.selectOptions(form.getByLabelText('Object: Kind'), 'a value');
    await keys.type(form.getByLabelText(/^Value/), 'grey');
    await keys.type(form.getByRole('combobox', { name: 'Items' }), 'pol-02{Enter}');
    await keys.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked.some(({ method }) => method === 'PUT')).toBe(true));
    expect(asked.find(({ method }) => method === 'PUT')!.body).toMatchObject({
      content: { object: { value: 'grey' }, items: ['pol-01', 'pol-02'] },
    });
  });
});
