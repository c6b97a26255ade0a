import type { ChainedRow, ChainFault } from '@workbench/domain';
import { signInChain, type VerifiedChain } from './verify-trail';

function rowWords({ position, deed, epoch }: ChainedRow): string {
  return `place ${position}, ${deed}, ${new Date(Number(epoch) * 1000).toISOString()}`;
}

function faultWords(fault: ChainFault): string {
  switch (fault.kind) {
    case 'changed':
      return `changed: ${rowWords(fault.row)}`;
    case 'moved':
      return `moved: ${rowWords(fault.row)}, belongs at place ${fault.from}`;
    case 'link_broken':
      return `does not follow the row before it: ${rowWords(fault.row)}`;
    case 'removed':
      return `removed: place ${fault.from}${fault.to > fault.from ? ` to ${fault.to}` : ''}, before ${fault.before ? rowWords(fault.before) : 'the end'}`;
    case 'head_missing':
      return `the head is gone; the last row is at place ${fault.last?.position}`;
    case 'head_differs':
      return `the head names place ${fault.head?.position} and another link than the last row, at place ${fault.last?.position}`;
  }
}

/** What a chain is called. */
export function chainName({ cellId, name }: VerifiedChain): string {
  return cellId === signInChain ? 'sign-ins' : `cell ${cellId}${name ? ` "${name}"` : ''}`;
}

/** What is wrong with a chain, a line for each fault: cell, place, deed and time. */
export function faultLines(chain: VerifiedChain): string[] {
  return [
    ...chain.faults.map((fault) => `${chainName(chain)}: ${faultWords(fault)}`),
    ...chain.alteredQueries.map((id) => `${chainName(chain)}: the words of the question ${id} were changed`),
  ];
}
