import { expect, it } from 'vitest';
import { EvidencePage } from '@workbench/domain';
import { evidenceAddress } from './evidence-address';

const expected: Record<EvidencePage, object> = {
  item: { to: '/cells/c/items/x' },
  entity: { to: '/cells/c/entities/x' },
  product: { to: '/cells/c/products/x' },
  technique: { to: '/cells/c/techniques/x' },
  chart: { to: '/cells/c/charts/x' },
  request: { to: '/cells/c/requests/x' },
  requirement: { to: '/cells/c/requirements', search: { requirement: 'x' } },
};

it.each(EvidencePage.options)('evidence of the kind %s opens on its page', (kind) => {
  expect(evidenceAddress('c', { kind, id: 'x', blockId: null })).toEqual(expected[kind]);
});

it('a paragraph is found on the page of its product', () => {
  expect(evidenceAddress('c', { kind: 'product', id: 'x', blockId: 'b' })).toEqual({ to: '/cells/c/products/x', hash: 'block-b' });
});
