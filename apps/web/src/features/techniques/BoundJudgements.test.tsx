import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { TechniqueBinding } from '@workbench/contract';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { BoundJudgements } from './BoundJudgements';
import { BoundTechniques } from './BoundTechniques';

const marking = { level: 1, releasableTo: 'all', compartments: [], originators: ['POL'], originatorControl: [] };
const techniqueId = '01c60000-0000-7000-8000-0000000000d1';
const productId = '01c60000-0000-7000-8000-0000000000d2';
const blockId = '01c60000-0000-7000-8000-0000000000d3';
const binding = {
  id: '01c60000-0000-7000-8000-0000000000d4',
  technique: { id: techniqueId, kind: 'devils_advocacy', title: 'Against the ring', marking, points: ['Nobody saw the load.'] },
  judgement: {
    productId,
    productTitle: 'Crossings',
    number: 2,
    blockId,
    lineageId: 'l',
    text: 'They will cross.',
    likelihoodTerm: 'likely',
    confidence: 'low',
    marking,
  },
  createdBy: 'Marc Adouran',
  createdAt: '2031-04-22T08:00:00.000Z',
} as unknown as TechniqueBinding;
const cell = { ...aCell(), yardstick: 'phia' } as ReturnType<typeof aCell>;

// A busy machine takes its time to load the words of the page.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

describe('a technique and the judgement that it challenges', () => {
  it('shows the judgement on the technique, and takes the binding away', async () => {
    const asked = showOnDesk(<BoundJudgements cell={cell} techniqueId={techniqueId} />, {
      'GET /bindings': () => ({ rows: [binding], may: { bind: true } }),
      [`DELETE /bindings/${binding.id}`]: () => ({ id: binding.id }),
    });
    expect(await screen.findByText('They will cross.')).toBeTruthy();
    expect(screen.getByText('Likelihood: likely')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Unbind' }));
    await waitFor(() => expect(asked.some((one) => one.method === 'DELETE')).toBe(true));
  });

  it('shows whoever only looks on the judgement, and no way to change what it is bound to', async () => {
    showOnDesk(<BoundJudgements cell={cell} techniqueId={techniqueId} />, {
      'GET /bindings': () => ({ rows: [binding], may: { bind: false } }),
    });
    await screen.findByText('They will cross.');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('shows the words of the technique beside its judgement and beside no other', async () => {
    const block = { kind: 'judgement' as const, lineageId: 'l' };
    showOnDesk(
      <>
        <BoundTechniques cell={cell} productId={productId} block={block} />
        <BoundTechniques cell={cell} productId={productId} block={{ ...block, lineageId: 'other' }} />
      </>,
      { 'GET /bindings': () => ({ rows: [binding], may: { bind: true } }) },
    );
    expect(await screen.findAllByText('Nobody saw the load.')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Against the ring' })).toBeTruthy();
  });
});
