import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, CellDesk, MarkingChoice } from '@workbench/contract';
import type { Marking } from '@workbench/domain';
import { aCell, showOnDesk, type Answers } from '../../shared/claims/a-desk';
import { memoryDrafts } from '../../shared/drafts/draft-store';
import { TearLineEditor } from './TearLineEditor';

const open = { level: 0, releasableTo: 'all', compartments: [], originators: ['INT'], originatorControl: [] } as unknown as Marking;
const harbour = { ...open, level: 1, releasableTo: ['INT', 'POL'], compartments: ['HARBOUR'] } as unknown as Marking;
const cell = { ...aCell(), me: { agency: 'INT' } } as CellDesk;

const citation = {
  id: 'c',
  itemId: null,
  claimId: null,
  title: 'Quay log',
  claim: null,
  exhibit: null,
  technique: null,
  agency: 'CUS',
  sourceDescriptor: 'A business partner',
  reportedAt: null,
  gradings: [],
  marking: harbour,
  handling: null,
};

/** Words that rest on the quay log. */
function aBlock(over: Partial<Record<keyof Block, unknown>> = {}): Block {
  return {
    id: 'b',
    lineageId: 'l',
    section: 'key_judgements',
    kind: 'paragraph',
    text: 'Closed words.',
    marking: harbour,
    judgement: null,
    problems: [],
    citations: [citation],
    tearLine: null,
    isTearLine: false,
    version: 1,
    changedBy: null,
    changedAt: null,
    ...over,
  } as Block;
}

const line = {
  id: 't',
  text: 'Words for all.',
  marking: open,
  version: 3,
  changedBy: 'Marc Adouran',
  changedAt: '2031-04-22T08:00:00.000Z',
};
const choices: [string, Partial<MarkingChoice>][] = [
  ['for all', { level: 0, releasableTo: 'all', compartments: [] }],
  ['for the own agency', { releasableTo: [] }],
];

function show(block: Block, answers: Answers = {}) {
  return showOnDesk(
    <TearLineEditor
      cell={cell}
      productId="p"
      titleMarking={open}
      block={block}
      drafts={memoryDrafts(new Map())}
      chooseMarking={(value, onChange) =>
        choices.map(([name, choice]) => (
          <button key={name} type="button" onClick={() => onChange({ ...value, ...choice })}>
            {name}
          </button>
        ))
      }
    />,
    answers,
  );
}

// Fields that grow with their text listen for fonts, which the test's document does not have.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
afterEach(cleanup);

describe('the tear line of a block', () => {
  it('is one small button while there is none, starts from the marking of the block, and is saved with the one chosen', async () => {
    const keys = userEvent.setup();
    const asked = show(aBlock(), { 'PUT /tear-line': () => aBlock({ tearLine: line }) });
    await keys.click(await screen.findByRole('button', { name: 'Add a tear line' }));
    expect(screen.getByText('(R//REL TO INT, POL//HARBOUR)')).toBeTruthy();
    const save = screen.getByRole('button', { name: 'Save the tear line' });
    expect(save).toHaveProperty('disabled', true);
    await keys.type(screen.getByRole('textbox', { name: 'Words of the tear line' }), 'Words for all.');
    await keys.click(screen.getByRole('button', { name: 'for all' }));
    expect(screen.getByText('(O)')).toBeTruthy();
    await keys.click(save);
    expect(await screen.findByRole('button', { name: 'Add a tear line' })).toBeTruthy();
    expect(asked.map(({ method, body }) => [method, body])).toEqual([
      ['PUT', { text: 'Words for all.', marking: { level: 0, releasableTo: 'all', compartments: [] } }],
    ]);
  });

  it('says at once that it is stricter than its block, and is not saved so', async () => {
    const keys = userEvent.setup();
    show(aBlock());
    await keys.click(await screen.findByRole('button', { name: 'Add a tear line' }));
    await keys.type(screen.getByRole('textbox'), 'Words.');
    await keys.click(screen.getByRole('button', { name: 'for the own agency' }));
    expect(screen.getByRole('alert').textContent).toContain('(R//REL TO INT, POL//HARBOUR)');
    expect(screen.getByRole('button', { name: 'Save the tear line' })).toHaveProperty('disabled', true);
  });

  it('warns of words that may give away what is cited, the compartment and the source, and lets them stand', async () => {
    const keys = userEvent.setup();
    show(aBlock());
    await keys.click(await screen.findByRole('button', { name: 'Add a tear line' }));
    await keys.click(screen.getByRole('button', { name: 'for all' }));
    await keys.type(screen.getByRole('textbox'), 'A partner at the quay in the harbour.');
    expect(screen.getByRole('status').textContent).toBe(
      'May give away: partner (stands in the description of a source) · quay (stands in what is cited) · harbour (names a compartment)',
    );
    expect(screen.getByRole('button', { name: 'Save the tear line' })).toHaveProperty('disabled', false);
  });

  it('shows both sides when somebody else wrote it meanwhile, and keeps mine on theirs when told to', async () => {
    const keys = userEvent.setup();
    const block = aBlock({ tearLine: line });
    let isLate = true;
    const asked = show(block, {
      'PUT /tear-line': () => {
        if (!isLate) return block;
        isLate = false;
        const current = aBlock({ tearLine: { ...line, text: 'Their words.', version: 4 } });
        return Response.json({ type: 'x', title: 'x', status: 412, code: 'version_conflict', current }, { status: 412 });
      },
    });
    await keys.click(await screen.findByRole('button', { name: 'Change' }));
    await keys.click(screen.getByRole('button', { name: 'Save the tear line' }));
    expect(await screen.findByText('Their words.')).toBeTruthy();
    await keys.click(screen.getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(asked.filter(({ method }) => method === 'PUT')).toHaveLength(2));
  });

  it('is taken out, and put back', async () => {
    const keys = userEvent.setup();
    const block = aBlock({ tearLine: line });
    const asked = show(block, { 'DELETE /tear-line': () => aBlock(), 'PUT /tear-line': () => block });
    expect(await screen.findByText('Words for all.')).toBeTruthy();
    await keys.click(screen.getByRole('button', { name: 'Take out' }));
    await keys.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ method: 'PUT', body: { text: 'Words for all.', marking: { level: 0 } } }));
  });
});
