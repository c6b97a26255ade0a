import {
  addPackAuthor,
  addPackRecord,
  leadPackDraft,
  listPackRecords,
  openPackDraft,
  readPackDraft,
  type BodyInputOf,
  type PackDraftDetail,
  type PackRecordCard,
} from '@workbench/contract';
import type { DraftEntry, DraftPart } from '@workbench/domain';
import type { ActorName } from './small-cell';
import { zippedPack } from './run-seeds';
import type { World } from './world';

/** Makes the mentor an instructor of a cell besides, so that there are two who write packs. */
export async function teachToo(world: World, name: ActorName = 'mentor'): Promise<void> {
  await world.owner.query(`update member set role = 'instructor' where person_id = $1`, [world.people[name]]);
}

/** A draft that the instructor began, from the short evening exercise where nothing else is said. */
export async function aPackDraft(world: World, body?: BodyInputOf<typeof openPackDraft>): Promise<string> {
  const opened = await world.ask('instructor', openPackDraft, { body: body ?? { from: 'archive', content: await zippedPack() } });
  if (opened.status !== 200 || opened.answer.id === null) throw new Error(opened.text);
  return opened.answer.id;
}

/** A draft as somebody reads it. */
export async function readDraft(world: World, packDraftId: string, as: ActorName = 'instructor'): Promise<PackDraftDetail> {
  return (await world.ask(as, readPackDraft, { params: { packDraftId } })).answer;
}

/** Records of a part of a draft. */
export async function partOf(world: World, packDraftId: string, part: DraftPart): Promise<PackRecordCard[]> {
  return (await world.ask('instructor', listPackRecords, { params: { packDraftId, part } })).answer.rows;
}

/** Makes somebody an author of a draft. */
export async function withAuthor(world: World, packDraftId: string, name: ActorName): Promise<void> {
  const body = { email: `${name}@small.example`.toLowerCase() };
  const reply = await world.ask('instructor', addPackAuthor, { params: { packDraftId }, body });
  if (reply.status !== 200) throw new Error(reply.text);
}

/** Writes a record into a draft. */
export async function aPackRecord(world: World, packDraftId: string, entry: DraftEntry): Promise<PackRecordCard> {
  const reply = await world.ask('instructor', addPackRecord, { params: { packDraftId }, body: entry });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.answer;
}

/** Leads a draft on, in the version that it has. */
export async function leadOn(world: World, packDraftId: string, body: BodyInputOf<typeof leadPackDraft>, as: ActorName = 'instructor') {
  const { version } = await readDraft(world, packDraftId);
  return world.ask(as, leadPackDraft, { params: { packDraftId }, version, body });
}
