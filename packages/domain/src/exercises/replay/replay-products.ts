import type { Moment, Seat } from '../work/cell-work';
import { anySees, lastBy, type PastBlock, type PastProduct } from './history';

/** A paragraph as it stood. */
export interface ReplayBlock {
  id: string;
  kind: string;
  /** Null where the words of that moment were not kept. */
  text: string | null;
  /** Null for plain paragraphs, and to receivers without the private number; `not_kept` where it was reworded since. */
  judgement: { term: string | null; probability: number | null } | 'not_kept' | null;
}

/** A version of a product as it stood. */
export interface ReplayProduct {
  id: string;
  agency: string;
  number: number;
  title: string;
  state: 'draft' | 'submitted' | 'received';
  blocks: ReplayBlock[];
}

/** Words at a moment: as they are when nothing changed since, else the last state that was kept. */
function wordsAt(block: PastBlock, at: Moment, isFixed: boolean): string | null {
  if (isFixed || block.changedAt <= at) return block.text;
  return lastBy(block.states, (state) => state.at, at)?.text ?? null;
}

function blockAt(block: PastBlock, at: Moment, isFixed: boolean, isTeam: boolean): ReplayBlock {
  const { id, kind, judgement } = block;
  const isKept = isFixed || block.changedAt <= at;
  const said = judgement && { term: judgement.term, probability: isTeam ? judgement.probability : null };
  return { id, kind, text: wordsAt(block, at, isFixed), judgement: said ? (isKept ? said : 'not_kept') : null };
}

/** The version that the team worked on or had handed in at a moment. */
function forTeam(product: PastProduct, seats: readonly Seat[], at: Moment): ReplayProduct[] {
  const team = seats.filter(({ role, personId }) => role === 'cell_lead' || product.authors.includes(personId));
  const version = lastBy(product.versions, ({ from }) => from, at);
  if (!version || !anySees(team, version.marking, at)) return [];
  const isFixed = version.submittedAt !== undefined && version.submittedAt <= at;
  const blocks = product.blocks.filter(
    (block) => block.version === version.number && (block.from <= at || isFixed) && anySees(team, block.marking, at),
  );
  return [
    {
      id: product.id,
      agency: product.agency,
      number: version.number,
      title: version.title,
      state: isFixed ? 'submitted' : 'draft',
      blocks: blocks.map((block) => blockAt(block, at, isFixed, true)),
    },
  ];
}

/** The newest version that stood released to an agency of those who look. */
function forReceivers(product: PastProduct, seats: readonly Seat[], at: Moment): ReplayProduct[] {
  const release = product.releases
    .filter((one) => one.at <= at && (one.recalledAt === undefined || one.recalledAt > at))
    .filter(({ to, marking }) =>
      anySees(
        seats.filter(({ agency }) => agency === to),
        marking,
        at,
      ),
    )
    .toSorted((one, other) => other.version - one.version)[0];
  const version = product.versions.find(({ number }) => number === release?.version);
  if (!release || !version) return [];
  const readers = seats.filter(({ agency }) => agency === release.to);
  const blocks = product.blocks.filter((block) => release.blockIds.includes(block.id) && anySees(readers, block.marking, at));
  return [
    {
      id: product.id,
      agency: product.agency,
      number: version.number,
      title: version.title,
      state: 'received',
      blocks: blocks.map((block) => blockAt(block, at, true, false)),
    },
  ];
}

/** Products that some people could see at a moment: as their team, or as those who had received one. */
export function replayProducts(products: readonly PastProduct[], seats: readonly Seat[], at: Moment): ReplayProduct[] {
  return products.flatMap((product) => {
    const own = forTeam(product, seats, at);
    return own.length > 0 ? own : forReceivers(product, seats, at);
  });
}
