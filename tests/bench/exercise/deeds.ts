import {
  gradeItem,
  listItemClaims,
  listItems,
  listMessages,
  listRequests,
  makeClaim,
  makeRequest,
  openItem,
  readItem,
  readMessage,
  type Item,
} from '@workbench/contract';
import type { AgencyCode } from '@workbench/domain';
import type { Acknowledged } from './acknowledged';
import type { Draft } from './draft';
import type { Player } from './players';
import type { Tally } from './tally';

/** A trainee at work: what lies on the desk, and what is drawn by chance. */
export interface AtWork {
  player: Player;
  draft: Draft;
  tally: Tally;
  acknowledged: Acknowledged;
  /** A number from 0 to 1. */
  draw: () => number;
  /** Agencies to which requests may go. */
  others: readonly AgencyCode[];
  items: string[];
  /** The item that was opened last. */
  open: Item | undefined;
  /** How many things were done; keeps names apart. */
  done: number;
}

/** Something that a trainee does, and how often next to the others. */
interface Deed {
  weight: number;
  do: (work: AtWork) => Promise<void>;
}

const one = <T>(all: readonly T[], chance: number): T | undefined => all[Math.floor(chance * all.length)];

async function lookAtQueue(work: AtWork): Promise<void> {
  const page = await work.tally.time('read', 'list of items', () => work.player.desk.ask(listItems, { query: '?limit=50' }));
  if (page) work.items = page.rows.map(({ id }) => id);
}

async function openAnItem(work: AtWork): Promise<void> {
  const { player, tally, acknowledged } = work;
  const itemId = one(work.items, work.draw());
  if (itemId === undefined) return lookAtQueue(work);
  const params = { itemId };
  work.open = await tally.time('read', 'item', () => player.desk.ask(readItem, { params }));
  await tally.time('read', 'claims of an item', () => player.desk.ask(listItemClaims, { params }));
  const opened = await tally.time('write', 'opening of an item', () => player.desk.ask(openItem, { params }));
  if (opened) acknowledged.opened.add(`${itemId} ${player.desk.personId}`);
}

async function grade({ player: { desk, seat }, tally, acknowledged, open, draw }: AtWork): Promise<void> {
  if (!open?.may.grade) return;
  const reliability = one(['A', 'B', 'C', 'D', 'E', 'F'] as const, draw())!;
  const credibility = one(['1', '2', '3', '4', '5', '6'] as const, draw())!;
  const answer = await tally.time('write', 'grading', () =>
    desk.ask(gradeItem, { params: { itemId: open.id }, body: { grading: { scheme: 'admiralty', reliability, credibility } } }),
  );
  const own = answer?.gradings.find(({ agency }) => agency === seat.agency);
  if (own) acknowledged.rows.grading.push(own.id);
}

async function claim({ player: { desk, seat }, tally, acknowledged, open, done }: AtWork): Promise<void> {
  if (!open?.may.claim) return;
  const end = Math.min(12, open.text.length);
  const answer = await tally.time('write', 'claim', () =>
    desk.ask(makeClaim, {
      body: {
        subject: { new: { kind: 'organisation', name: `Firm ${done} of ${seat.key}` } },
        predicate: 'description',
        object: { value: `Named beside number ${done}.` },
        status: 'suspected',
        basis: { itemId: open.id, version: open.version, start: 0, end },
      },
    }),
  );
  if (answer) acknowledged.rows.claim.push(answer.id);
}

async function openAMessage(work: AtWork): Promise<void> {
  const { player, tally, acknowledged } = work;
  const { desk } = player;
  const list = await tally.time('read', 'list of messages', () => desk.ask(listMessages));
  const messageId = one(list?.rows ?? [], work.draw())?.id;
  if (messageId === undefined) return;
  const message = await tally.time('read', 'message (kept as read)', () => desk.ask(readMessage, { params: { messageId } }));
  if (message) acknowledged.read.add(`${messageId} ${desk.personId}`);
}

async function writeInDraft({ player: { seat }, tally, draft, done }: AtWork): Promise<void> {
  await tally.time('write', 'words in a draft', () => draft.write(`[${seat.key} ${done}]`));
}

async function askAgency({ player: { desk }, tally, acknowledged, others, draw, done }: AtWork): Promise<void> {
  const to = one(others, draw());
  if (to === undefined) return;
  const body = { kind: 'rfi' as const, to, subject: `Question ${done}`, reason: 'Needed for the picture of this evening.' };
  const answer = await tally.time('write', 'request', () => desk.ask(makeRequest, { body }));
  if (answer) acknowledged.rows.request.push(answer.id);
}

const deeds: readonly Deed[] = [
  { weight: 3, do: lookAtQueue },
  { weight: 5, do: openAnItem },
  { weight: 3, do: grade },
  { weight: 3, do: claim },
  { weight: 2, do: openAMessage },
  { weight: 3, do: writeInDraft },
  { weight: 1, do: askAgency },
  {
    weight: 1,
    do: async ({ player: { desk }, tally }) => void (await tally.time('read', 'list of requests', () => desk.ask(listRequests))),
  },
];
const together = deeds.reduce((sum, { weight }) => sum + weight, 0);

function nextDeed(chance: number): Deed {
  let left = chance * together;
  return deeds.find(({ weight }) => (left -= weight) < 0) ?? deeds[0]!;
}

/** Works until `isOver`, with a pause of half to one and a half times `think` seconds after each thing. What was begun is ended. */
export async function workUntil(isOver: () => boolean, work: AtWork, think: number): Promise<void> {
  const pause = (most: number) => new Promise((resolve) => setTimeout(resolve, most));
  await pause(work.draw() * think * 1000);
  while (!isOver()) {
    work.done += 1;
    await nextDeed(work.draw()).do(work);
    await pause((0.5 + work.draw()) * think * 1000);
  }
}
