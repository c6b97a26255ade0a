import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Block, CitationCard } from '@workbench/contract';
import { sectionsOf } from '@workbench/domain';
import { aCell, showOnDesk } from '../../shared/claims/a-desk';
import { ChecksPanel } from './ChecksPanel';
import { toChecked } from './to-checked';

const cites = (id: string, agency: string, sourceDescriptor: string | null) =>
  ({ id, agency, sourceDescriptor, reportedAt: '2031-04-01T00:00:00Z' }) as unknown as CitationCard;
const judgement = (citations: CitationCard[], more: Partial<Block> = {}) =>
  ({
    id: 'j',
    section: 'key_judgements',
    kind: 'judgement',
    text: 'They may cross.',
    judgement: null,
    citations,
    isTearLine: false,
    ...more,
  }) as Block;

const product = (blocks: Block[]) => ({ kind: 'intelligence_note' as const, sections: [...sectionsOf.intelligence_note], blocks });

afterEach(cleanup);

describe('the checks of a draft', () => {
  it('are counted, told with their standard, and lead to the block that they are about', async () => {
    const block = document.createElement('div');
    block.id = 'block-j';
    block.innerHTML = '<textarea></textarea>';
    block.scrollIntoView = () => undefined;
    document.body.append(block);
    showOnDesk(
      <ChecksPanel cell={aCell()} product={product([judgement([cites('a', 'CUS', 'a trader'), cites('b', 'CUS', 'a trader')])])} />,
      {},
    );
    expect(await screen.findByText('4 findings')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByText(/These words say less than a likelihood term: may\./)).toBeTruthy();
    expect(screen.getAllByText(/ICD 206, sources/).length).toBeGreaterThan(0);
    fireEvent.click(screen.getAllByRole('button', { name: 'Go there' }).at(-1)!);
    expect(document.activeElement).toBe(block.firstElementChild);
    block.remove();
  });
});

describe('roots of what a block rests on', () => {
  const rootsOf = (...citations: CitationCard[]) =>
    toChecked(product([judgement(citations)]), '2031-04-10T00:00:00Z').blocks[0]!.sources.map(({ root }) => root);

  it('are one for one agency and one description of a source', () => {
    expect(new Set(rootsOf(cites('a', 'CUS', 'a trader'), cites('b', 'CUS', 'a trader'))).size).toBe(1);
    expect(new Set(rootsOf(cites('a', 'CUS', 'a trader'), cites('b', 'POL', 'a trader'))).size).toBe(2);
  });

  it('are apart where nothing is said of the source', () => {
    expect(new Set(rootsOf(cites('a', 'CUS', null), cites('b', 'CUS', null))).size).toBe(2);
  });

  it('leave out what stands in for a block that is not seen', () => {
    expect(toChecked(product([judgement([], { isTearLine: true })]), '2031-04-10T00:00:00Z').blocks).toEqual([]);
  });
});
