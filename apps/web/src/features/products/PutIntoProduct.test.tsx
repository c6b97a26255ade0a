import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Product, ProductRow } from '@workbench/contract';
import { showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { PutIntoProduct } from './PutIntoProduct';

const marking = { level: 0, releasableTo: 'all', compartments: [], originators: ['INT'], originatorControl: [] };
const id = '01c60000-0000-7000-8000-0000000000d1';
const chart = { chartId: '01c60000-0000-7000-8000-00000000c4a7', chartNumber: 2 };
const aRow = (changes: Partial<ProductRow> = {}) =>
  ({
    id,
    kind: 'operational_assessment',
    agency: 'INT',
    title: 'Crossings',
    number: 1,
    state: 'draft',
    isTeam: true,
    marking,
    changedAt: '2031-05-01T08:00:00.000Z',
    ...changes,
  }) as unknown as ProductRow;
const aBlock = {
  id: '01c60000-0000-7000-8000-0000000000b1',
  lineageId: 'l',
  section: 'background',
  kind: 'paragraph',
  text: 'They met at the quay.',
  marking,
  judgement: null,
  problems: [],
  citations: [],
  tearLine: null,
  isTearLine: false,
  version: 1,
  changedBy: null,
  changedAt: null,
};
const aProduct = (edit: boolean) =>
  ({
    ...aRow(),
    version: 1,
    titleMarking: marking,
    sections: ['key_judgements', 'background'],
    blocks: [aBlock],
    authors: [],
    versions: [],
    may: { edit, submit: false, review: false, reopen: false, release: false, recall: false },
  }) as unknown as Product;

async function open(rows: ProductRow[], more: Answers = {}, edit = true) {
  const keys = userEvent.setup();
  const asked = showOnDesk(<PutIntoProduct cellId="c" what={chart} />, {
    'GET /products': () => ({ rows, may: { write: true } }),
    [`GET /products/${id}`]: () => aProduct(edit),
    ...more,
  });
  await keys.click(await screen.findByRole('button', { name: 'Put into a product…' }));
  return { keys, asked };
}

afterEach(cleanup);

describe('putting a chart into a product', () => {
  it('makes a new paragraph in a draft that rests on the version that is shown', async () => {
    const { keys, asked } = await open([aRow({ id: chart.chartId as never, state: 'released' }), aRow()], { 'POST /blocks': () => aBlock });
    await keys.click(await screen.findByRole('button', { name: 'Put it there' }));
    expect(await screen.findByText('The chart stands in the draft.')).toBeTruthy();
    expect(asked.find((one) => one.method === 'POST')?.body).toEqual({ section: 'background', kind: 'paragraph', text: '', chart });
    expect(screen.getByRole('link', { name: 'Crossings' }).getAttribute('href')).toBe(`/cells/c/products/${id}`);
  });

  it('rests a paragraph that is there on it', async () => {
    const { keys, asked } = await open([aRow()], { 'POST /citations': () => aBlock });
    await keys.selectOptions(await screen.findByLabelText('Where'), 'Paragraph: They met at the quay.');
    await keys.click(screen.getByRole('button', { name: 'Put it there' }));
    await waitFor(() => expect(asked.find((one) => one.method === 'POST')?.body).toEqual(chart));
  });

  it('offers nothing where there is no draft, or none that the reader writes', async () => {
    await open([aRow({ state: 'in_review' })]);
    expect(await screen.findByText('No draft to put it into')).toBeTruthy();
    cleanup();
    await open([aRow()], {}, false);
    expect(await screen.findByText('You read this draft and do not write it.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Put it there' })).toBeNull();
  });
});
