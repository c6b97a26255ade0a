import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftFault } from '@workbench/contract';
import { guessMselMapping, mselHeads } from '@workbench/domain';
import { showOnDesk, type Answers, type Asked } from '../../shared/claims/a-desk';
import { browserDrafts } from '../../shared/drafts/draft-store';
import { aPackDraft, anInjectCard } from './a-pack-draft';
import { MselEditor } from './MselEditor';

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

const cards = [anInjectCard(1), anInjectCard(2), anInjectCard(3)];
const fault: DraftFault = {
  code: 'inject_without_recipient',
  file: 'injects.json',
  key: '1.02',
  values: {},
  part: 'injects',
  recordId: cards[1]!.id,
};

/** Answers as the server does: every change makes the next version. */
const changed = ({ body }: Asked) => ({
  rows: (body as { changes: { id: string; content: Record<string, unknown> | null }[] }).changes.map(({ id, content }) => {
    const card = cards.find((one) => one.id === id)!;
    return { ...card, version: 2, content: content ?? card.content, isRemoved: content === null };
  }),
});
const show = (answers: Answers = {}, mayWrite = true) =>
  showOnDesk(
    <MselEditor
      draft={aPackDraft(mayWrite ? {} : { may: { write: false, lead: [], approveAlone: false } })}
      faults={[fault]}
      isChecked
      at={undefined}
      onOpen={() => undefined}
    />,
    { 'GET /parts/injects': () => ({ rows: cards }), 'POST /changes': changed, ...answers },
  );
const writes = (asked: readonly Asked[], end: string) => asked.filter(({ path, method }) => method !== 'GET' && path.endsWith(end));
const serials = () => screen.getAllByRole('checkbox', { name: /^Select 1/ }).map((one) => one.getAttribute('aria-label'));

describe('the list of injects', patience, () => {
  it('stands in the order of time with the moment of each, and says what should be mended in a row', async () => {
    show();
    expect(await screen.findByText('goes to nobody')).toBeTruthy();
    expect(screen.getByText(/May 1, 2031, 8:20/)).toBeTruthy();
    expect(screen.getAllByText('in order')).toHaveLength(2);
  });

  it('is sorted by a column, both ways', async () => {
    const keys = userEvent.setup();
    show();
    const head = await screen.findByRole('button', { name: 'Sort by Serial' });
    await keys.click(head);
    await keys.click(head);
    expect(serials()).toEqual(['Select 1.03', 'Select 1.02', 'Select 1.01']);
    await keys.click(screen.getByRole('button', { name: 'Order of time' }));
    expect(serials()).toEqual(['Select 1.01', 'Select 1.02', 'Select 1.03']);
  });

  it('is written in, cell by cell, with the version that a row has', async () => {
    const keys = userEvent.setup();
    const asked = show({ [`PUT /records/${cards[0]!.id}`]: () => cards[0] });
    await keys.click(await screen.findByRole('button', { name: /^Subject of 1.01/ }));
    const pen = screen.getByRole('textbox', { name: 'Subject of 1.01' });
    await keys.clear(pen);
    await keys.type(pen, 'Another{Enter}');
    await waitFor(() => expect(writes(asked, cards[0]!.id)).toHaveLength(1));
    expect(writes(asked, cards[0]!.id)[0]!.body).toMatchObject({ part: 'injects', content: { subject: 'Another', serial: '1.01' } });
  });

  it('keeps what does not fit under the pen and says so; Escape leaves it', async () => {
    const keys = userEvent.setup();
    const asked = show();
    await keys.click(await screen.findByRole('button', { name: /^Minutes from the start of 1.01/ }));
    const pen = screen.getByRole('textbox', { name: 'Minutes from the start of 1.01' });
    await keys.clear(pen);
    await keys.type(pen, 'soon{Enter}');
    expect(await screen.findByText(/This does not fit yet/)).toBeTruthy();
    await keys.keyboard('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Minutes from the start of 1.01' })).toBe(null);
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('shifts those that are selected by minutes, and undoes it as one', async () => {
    const keys = userEvent.setup();
    const asked = show();
    await keys.click(await screen.findByRole('checkbox', { name: 'Select 1.01' }));
    await keys.click(screen.getByRole('checkbox', { name: 'Select 1.03' }));
    const minutes = screen.getByLabelText(/Minutes later/);
    await keys.clear(minutes);
    await keys.type(minutes, '5');
    await keys.click(screen.getByRole('button', { name: 'Shift' }));
    await waitFor(() => expect(writes(asked, '/changes')).toHaveLength(1));
    expect(writes(asked, '/changes')[0]!.body).toMatchObject({
      changes: [
        { id: cards[0]!.id, version: 1, content: { offset: 15 } },
        { id: cards[2]!.id, version: 1, content: { offset: 35 } },
      ],
    });
    await keys.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(writes(asked, '/changes')).toHaveLength(2));
    expect(writes(asked, '/changes')[1]!.body).toMatchObject({
      changes: [{ version: 2, content: { offset: 10 } }, { content: { offset: 30 } }],
    });
  });

  it('sets move and controller of those that are selected', async () => {
    const keys = userEvent.setup();
    const asked = show();
    await keys.click(await screen.findByRole('checkbox', { name: 'Select all' }));
    await keys.selectOptions(screen.getByLabelText('Controller'), 'deputy');
    await keys.click(screen.getByRole('button', { name: 'Set: Controller' }));
    await waitFor(() => expect(writes(asked, '/changes')).toHaveLength(1));
    const { changes } = writes(asked, '/changes')[0]!.body as { changes: { content: { responsible: string } }[] };
    expect(changes.map(({ content }) => content.responsible)).toEqual(['deputy', 'deputy', 'deputy']);
  });

  it('gets an own column, which is written in like the others', async () => {
    const keys = userEvent.setup();
    const asked = show({ [`PUT /records/${cards[0]!.id}`]: () => cards[0] });
    await keys.click(await screen.findByRole('button', { name: 'Add a column' }));
    const name = await screen.findByRole('textbox', { name: 'Name of the column' });
    await keys.type(name, 'Subject');
    expect(screen.getByText('There is a column of this name already.')).toBeTruthy();
    await keys.clear(name);
    await keys.type(name, 'Room{Enter}');
    await keys.click(await screen.findByRole('button', { name: 'Room of 1.01:' }));
    await keys.type(screen.getByRole('textbox', { name: 'Room of 1.01' }), 'Hall B{Enter}');
    await waitFor(() => expect(writes(asked, cards[0]!.id)).toHaveLength(1));
    expect(writes(asked, cards[0]!.id)[0]!.body).toMatchObject({ content: { own: [{ name: 'Room', value: 'Hall B' }] } });
  });

  it('moves a row in time by keyboard', async () => {
    const keys = userEvent.setup();
    const asked = show();
    (await screen.findByRole('button', { name: 'Open: 1.02' })).focus();
    await keys.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(writes(asked, '/changes')).toHaveLength(1));
    expect(writes(asked, '/changes')[0]!.body).toMatchObject({
      changes: [
        { id: cards[1]!.id, content: { offset: 10 } },
        { id: cards[0]!.id, content: { offset: 20 } },
      ],
    });
  });

  it('is only read where the draft was handed in', async () => {
    show({}, false);
    expect(await screen.findByRole('button', { name: 'Open: 1.02' })).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBe(null);
    expect(screen.queryByRole('button', { name: 'Import a table' })).toBe(null);
  });
});

describe('a table of injects that comes in', patience, () => {
  const columns = Object.values(mselHeads);
  const mapping = guessMselMapping(columns);
  const read = { columns, mapping, injects: cards.map(({ content }) => content), faults: [], known: 1, isTaken: false };
  const csv = new File(['Control Number,Title\n1.01,A'], 'msel.csv', { type: 'text/csv' });
  const choose = async (keys: ReturnType<typeof userEvent.setup>, file = csv) => {
    await keys.click(await screen.findByRole('button', { name: 'Import a table' }));
    const dialog = within(await screen.findByRole('dialog'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await keys.upload(input, file);
    return dialog;
  };

  it.each([
    ['text as text', csv, { content: 'Control Number,Title\n1.01,A', format: 'text' }],
    ['a workbook as it is', new File([new Uint8Array([0x50, 0x4b, 3, 4, 255])], 'msel.xlsx'), { content: 'UEsDBP8=', format: 'workbook' }],
  ])('is sent: %s', async (_, file, body) => {
    const asked = show({ 'POST /msel': () => read });
    await choose(userEvent.setup(), file);
    await waitFor(() => expect(writes(asked, '/msel')).toHaveLength(1));
    expect(writes(asked, '/msel')[0]!.body).toMatchObject(body);
  });

  it('is shown with its columns first, and written when that is wanted', async () => {
    const keys = userEvent.setup();
    const asked = show({ 'POST /msel': ({ body }) => ({ ...read, isTaken: (body as { take: boolean }).take }) });
    const dialog = await choose(keys);
    expect(await dialog.findByText(/3 injects can be read; 1 of them is here already/)).toBeTruthy();
    await keys.click(dialog.getByRole('button', { name: 'Write them into the list' }));
    expect(await dialog.findByText('3 injects written')).toBeTruthy();
    expect(writes(asked, '/msel').map(({ body }) => (body as { take: boolean }).take)).toEqual([false, true]);
  });

  it('is not written before its rows are mended, and read again by another column', async () => {
    const keys = userEvent.setup();
    const faults = [{ line: 2, field: 'offset', code: 'no_time', values: {} }];
    const asked = show({ 'POST /msel': () => ({ ...read, faults }) });
    const dialog = await choose(keys);
    expect(await dialog.findByText(/has no time/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Write them into the list' })).toHaveProperty('disabled', true);
    await keys.selectOptions(dialog.getByLabelText('Notes for the evaluator'), 'none');
    await waitFor(() => expect(writes(asked, '/msel')).toHaveLength(2));
    expect(writes(asked, '/msel')[1]!.body).toMatchObject({ take: false, mapping: { notes: null, serial: 'Control Number' } });
  });
});
