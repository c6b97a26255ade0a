import type { Evidence } from '@workbench/domain';
import { blockAnchor } from '../../shared/products/block-place';

/** A page of the workbench: its path, what its address narrows it to, and the part of it that is meant. */
export interface PageAddress {
  to: string;
  search?: Record<string, string>;
  hash?: string;
}

const rooms = {
  item: 'items',
  entity: 'entities',
  product: 'products',
  technique: 'techniques',
  chart: 'charts',
  request: 'requests',
} as const;

/** The page of a cell on which a piece of evidence stands; a paragraph by the page of its product, scrolled to it. */
export function evidenceAddress(cellId: string, { kind, id, blockId }: NonNullable<Evidence['place']>): PageAddress {
  if (kind === 'requirement') return { to: `/cells/${cellId}/requirements`, search: { requirement: id } };
  return { to: `/cells/${cellId}/${rooms[kind]}/${id}`, ...(blockId === null ? {} : { hash: blockAnchor(blockId) }) };
}
