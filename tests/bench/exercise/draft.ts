import { addAuthor, addBlock, addBlockUpdate, readBlockUpdates, startProduct } from '@workbench/contract';
import { asBytes, asText, beginning, documentOf, merge, rewriting, wordsOf } from '@workbench/writing';
import type { Desk } from '../../faults/desk-over-http';
import type { Player } from './players';

/** A trainee's own paragraph in the product of the syndicate. */
export interface Draft {
  /** Adds words at its end; throws when they were not acknowledged. */
  write: (words: string) => Promise<void>;
  /** Words that were acknowledged. */
  acknowledged: string[];
  /** The paragraph as the server has it. */
  read: () => Promise<string>;
}

const marking = { level: 0, releasableTo: 'all' as const, compartments: [], originatorControl: false };
const firstWords = 'What we know.';

function draftAt(desk: Desk, params: { productId: string; blockId: string }): Draft {
  let state = beginning(firstWords);
  let text = firstWords;
  const acknowledged: string[] = [];
  return {
    acknowledged,
    async write(words) {
      const next = `${text} ${words}`;
      const update = rewriting(state, next)!;
      await desk.ask(addBlockUpdate, { params, body: { update: asText(update) } });
      acknowledged.push(words);
      const merged = merge(state, update);
      if (!merged.ok) throw new Error(merged.code);
      ({ state } = merged.value);
      text = next;
    },
    async read() {
      const { update } = await desk.ask(readBlockUpdates, { params });
      const words = wordsOf(documentOf(asBytes(update)));
      return words.ok ? words.value : '';
    },
  };
}

/** Starts the product of a syndicate with all of its trainees as authors, each with a paragraph; by the order of the players. */
export async function startDrafts(players: readonly Player[]): Promise<Draft[]> {
  const [first] = players as readonly [Player];
  const { id: productId } = await first.desk.ask(startProduct, {
    body: { kind: 'operational_assessment', title: 'What we know', marking },
  });
  const drafts: Draft[] = [];
  for (const { desk } of players) {
    if (desk !== first.desk) await first.desk.ask(addAuthor, { params: { productId }, body: { personId: desk.personId } });
    const block = await desk.ask(addBlock, { params: { productId }, body: { section: 'background', kind: 'paragraph', text: firstWords } });
    drafts.push(draftAt(desk, { productId, blockId: block.id }));
  }
  return drafts;
}
