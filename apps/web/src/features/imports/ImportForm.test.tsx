import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { ImportForm } from './ImportForm';

afterEach(cleanup);

const similar = {
  id: '01c60000-0000-7000-8000-000000000009',
  title: 'Lorry at the bridge',
  agency: 'POL',
  marking: { level: 0, releasableTo: 'all', compartments: [], originators: ['POL'], originatorControl: [] },
  reportedAt: '2031-04-09T00:00:00.000Z',
  share: 0.83,
  sameRoot: true,
};
const document = {
  sort: 'document',
  format: 'text',
  title: 'Night crossing',
  text: 'A grey lorry waited.',
  language: 'en',
  reportedAt: null,
  sourceDescriptor: '',
  isCut: false,
  similar: [similar],
};
const mapping = {
  id: null,
  title: [],
  text: ['text'],
  reportedAt: null,
  kind: null,
  language: null,
  reference: null,
  sourceDescriptor: null,
};
const rows = {
  sort: 'rows',
  format: 'csv',
  columns: ['text'],
  rows: [{ text: 'A lorry.' }],
  rowCount: 250,
  mapping,
  isRemembered: false,
  dates: {},
};

async function choose(...files: File[]) {
  const input = globalThis.document.querySelector<HTMLInputElement>('input[type=file]')!;
  await userEvent.upload(input, files);
}
const show = (answers: Parameters<typeof showOnDesk>[1]) =>
  showOnDesk(<ImportForm cell={aCell()} marking={() => null} onShown={() => undefined} />, answers);

it('a document is looked over, dated, edited and brought in with its original, and what it resembles is pointed out', async () => {
  const id = '01c60000-0000-7000-8000-000000000001';
  const asked = show({ 'POST /imports/documents/preview': () => document, 'POST /imports/documents': () => ({ id, isNew: true }) });
  await screen.findByText(/or drop files/);
  await choose(new File(['A grey lorry waited.'], 'night.md'));
  expect(await screen.findByText('Lorry at the bridge')).toBeDefined();
  expect(screen.getByText(/83 % of the words in common · another agency/)).toBeDefined();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Bring in 1 document' });
  expect(button.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText(/^Date of the report/), '2031-04-09');
  await userEvent.type(screen.getByDisplayValue('A grey lorry waited.'), ' It left.');
  await userEvent.click(button);
  expect(await screen.findByText('1 added, 0 already there, 0 refused')).toBeDefined();
  expect(asked.at(-1)!.body).toMatchObject({
    fileName: 'night.md',
    content: btoa('A grey lorry waited.'),
    item: { text: 'A grey lorry waited. It left.', reportedAt: '2031-04-09T00:00:00Z' },
  });
});

it('rows go in piece by piece and add up, and a file that cannot be read does not stand in the way', async () => {
  const parts: unknown[] = [];
  show({
    'POST /imports/preview': () => rows,
    'POST /imports/documents/preview': () =>
      Response.json({ type: 'urn:workbench:problem:file_unsafe', title: '', status: 415, code: 'file_unsafe' }, { status: 415 }),
    'POST /imports': ({ body }) => {
      parts.push((body as { part: unknown }).part);
      return { added: 100, alreadyThere: 1, refused: [] };
    },
  });
  await screen.findByText(/or drop files/);
  await choose(new File(['text\nA lorry.'], 'rows.csv'), new File(['PK\u0003\u0004'], 'trap.zip'));
  expect(await screen.findByText(/The file is broken/)).toBeDefined();
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 250 rows' }));
  expect(await screen.findByText('300 added, 3 already there, 0 refused')).toBeDefined();
  expect(parts).toEqual([0, 100, 200].map((from) => ({ from, count: 100 })));
});

it('an import that is stopped says what stays and how it goes on', async () => {
  let answer = () => {};
  let asked = 0;
  show({
    'POST /imports/preview': () => rows,
    'POST /imports': async () => {
      asked += 1;
      await new Promise<void>((resolve) => (answer = resolve));
      return { added: 100, alreadyThere: 0, refused: [] };
    },
  });
  await screen.findByText(/or drop files/);
  await choose(new File(['text\nA lorry.'], 'rows.csv'));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 250 rows' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  answer();
  expect(await screen.findByText(/Stopped\. What came in stays/)).toBeDefined();
  expect(screen.getByText('100 added, 0 already there, 0 refused')).toBeDefined();
  expect(asked).toBe(1);
});
