import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRecord, addReportEntry, changeRecord, readEngagement, writeNote, type RunDetail } from '@workbench/contract';
import type { ContentOf, RecordContent } from '@workbench/domain';
import { openWorld } from '../../../test';
import { anEngagement, aRecord } from '../../../test/engagement-seeds';
import { aRun } from '../../../test/run-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

let world: World;
let run: RunDetail;
let engagementId: string;
let note: string;
let finding: string;
let cellId: string;

beforeAll(async () => {
  world = await openWorld();
  run = await aRun(world, { rate: 0.25 });
  cellId = run.cards[0]!.cellId;
  engagementId = await anEngagement(world, { instructor: 'staff', cellLead: 'staff', customsAnalyst: 'focal_point' });
  const words = { cellId, objective: 'obj-share', text: 'They shared late.' };
  note = (await world.ask('instructor', writeNote, { params: { runId: run.id }, body: words })).answer.id;
  const corrective = { action: 'Agree who shares', owner: 'Head of the watch', dueOn: '2031-09-01' };
  const body = { kind: 'finding' as const, objective: null, words: 'The poster came late.', corrective };
  finding = (await world.ask('instructor', addReportEntry, { params: { cellId }, body } as never)).answer.id;
}, 120_000);
afterAll(() => world?.close());

const observation = (over: Partial<ContentOf<'observation'>> = {}): ContentOf<'observation'> => ({
  kind: 'observation',
  title: 'They shared late',
  on: '2031-05-01',
  followed: 'no',
  template: 'urgent-sharing',
  words: '',
  takenFrom: { what: 'note', runId: run.id, run: 'Whatever', cellId, id: note },
  ...over,
});
const action = (id = finding): ContentOf<'corrective_action'> => ({
  kind: 'corrective_action',
  title: 'Agree who shares',
  words: '',
  owner: '',
  dueOn: null,
  isDone: false,
  takenFrom: { what: 'finding', runId: run.id, run: 'Whatever', cellId, id },
});
const add = (as: ActorName, content: RecordContent) => world.ask(as, addRecord, { params: { engagementId }, body: { content } });
const followedBy = async (as: ActorName, id: string) =>
  (await world.ask(as, readEngagement, { params: { engagementId } })).answer.records.find((record) => record.id === id)!;

describe('what is taken in from a run', () => {
  it('bears the name of the run and its syndicate, whatever was sent', async () => {
    const reply = await add('instructor', observation());
    expect(reply.answer.content).toMatchObject({ takenFrom: { run: `${run.name} · Red` } });
    expect(reply.answer.may.follow).toBe(true);
    const taken = await add('instructor', action());
    expect(taken.answer.content).toMatchObject({ takenFrom: { run: `${run.name} · Red` } });
  });

  it('is followed by those who see it there, and told to the others in words', async () => {
    const { id } = (await add('instructor', observation())).answer;
    expect((await followedBy('instructor', id)).may.follow).toBe(true);
    // An observer sees their own notes alone, and somebody who is not on the staff none.
    for (const as of ['mentor', 'cellLead', 'customsAnalyst'] as const) {
      const seen = await followedBy(as, id);
      expect([as, seen.may.follow, 'takenFrom' in seen.content && seen.content.takenFrom?.run]).toEqual([as, false, `${run.name} · Red`]);
    }
  });

  it('is taken in by nobody who does not see it, as if it were not there', async () => {
    const absent = await add('mentor', observation({ takenFrom: { what: 'note', runId: run.id, run: 'x', cellId, id: randomUUID() } }));
    expect(absent.status).toBe(404);
    for (const [as, content] of [
      ['mentor', observation()],
      ['mentor', action()],
      ['cellLead', observation()],
    ] as const) {
      const hidden = await add(as, content);
      expect([as, hidden.status, hidden.text]).toEqual([as, 404, absent.text]);
    }
  });

  it('stays when somebody who does not see it changes the record, and cannot be put in another place by them', async () => {
    const { id, version } = (await add('instructor', observation())).answer;
    const write = (content: RecordContent, basedOn: number) =>
      world.ask('mentor', changeRecord, { params: { engagementId, engagementRecordId: id }, version: basedOn, body: { content } });
    const changed = await write(observation({ title: 'Late' }), version);
    expect(changed.answer.content).toMatchObject({ title: 'Late', takenFrom: { run: `${run.name} · Red`, id: note } });
    const moved = observation({ takenFrom: { what: 'note', runId: run.id, run: 'x', cellId, id: finding } });
    expect((await write(moved, version + 1)).status).toBe(404);
  });

  it('is an objective of the run and nothing else', async () => {
    const cohort = await aRecord(world, engagementId, { kind: 'cohort', title: 'First', people: [], words: '' });
    const exercise: ContentOf<'exercise'> = {
      kind: 'exercise',
      title: 'Evening',
      cohortId: cohort.id,
      on: '2031-05-01',
      words: '',
      takenFrom: { what: 'run', runId: run.id, run: 'x' },
    };
    const { id: exerciseId } = (await add('mentor', exercise)).answer;
    expect((await followedBy('mentor', exerciseId)).may.follow).toBe(true);
    const objective = (key: string): ContentOf<'exercise_objective'> => ({
      kind: 'exercise_objective',
      title: 'Share in time',
      exerciseId,
      words: '',
      takenFrom: { what: 'objective', runId: run.id, run: 'x', key },
    });
    expect((await add('mentor', objective('obj-share'))).answer.may.follow).toBe(true);
    expect((await add('mentor', objective('obj-none'))).status).toBe(404);
    expect((await add('mentor', { ...objective('obj-share'), exerciseId: cohort.id })).status).toBe(404);
  });
});
