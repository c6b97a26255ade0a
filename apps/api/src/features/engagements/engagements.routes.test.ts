import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addRecord,
  changeRecord,
  disengagePerson,
  drawLink,
  dropLink,
  engagePerson,
  listEngagements,
  listRecordVersions,
  openEngagement,
  putRecordBack,
  readEngagement,
  removeRecord,
} from '@workbench/contract';
import { recordRef } from '@workbench/domain';
import { openWorld } from '../../../test';
import { aFinding, anEngagement, aRecommendation, aRecord } from '../../../test/engagement-seeds';
import type { World } from '../../../test/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const read = async (engagementId: string, as: 'mentor' | 'customsAnalyst' = 'mentor') =>
  (await world.ask(as, readEngagement, { params: { engagementId } })).answer;

describe('an engagement', () => {
  it.each([
    ['mentor', 200],
    ['instructor', 200],
    ['administrator', 200],
    ['cellLead', 403],
    ['customsAnalyst', 403],
  ] as const)('is opened by a %s: %i', async (as, status) => {
    const body = { name: 'Marun', beneficiary: 'Marun', languages: ['pt' as const], startsOn: '2031-01-01', endsOn: '2031-06-30' };
    const reply = await world.ask(as, openEngagement, { body });
    expect(reply.status).toBe(status);
    expect((await world.ask(as, listEngagements)).answer.may.open).toBe(status === 200);
  });

  it('has its opener as first member of staff, and is on nobody else’s list', async () => {
    const id = await anEngagement(world);
    expect(await read(id)).toMatchObject({ beneficiary: 'Tarkesh', duty: 'staff', members: [{ displayName: 'mentor', duty: 'staff' }] });
    expect((await world.ask('mentor', listEngagements)).answer.rows.map((row) => row.id)).toContain(id);
    expect((await world.ask('instructor', listEngagements)).answer.rows.map((row) => row.id)).not.toContain(id);
  });

  it('is to others as absent as none', async () => {
    const engagementId = await anEngagement(world);
    const hidden = await world.ask('instructor', readEngagement, { params: { engagementId } });
    const absent = await world.ask('instructor', readEngagement, { params: { engagementId: randomUUID() } });
    expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
    const written = await world.ask('instructor', addRecord, { params: { engagementId }, body: { content: aFinding() } });
    expect([written.status, written.text]).toEqual([404, absent.text]);
  });

  it('does not end before it begins', async () => {
    const body = { name: 'Marun', beneficiary: 'Marun', languages: ['pt' as const], startsOn: '2031-02-01', endsOn: '2031-01-30' };
    expect((await world.ask('mentor', openEngagement, { body })).problem.code).toBe('invalid_input');
  });
});

describe('members', () => {
  it('are taken in by e-mail, change their duty and are taken out', async () => {
    const engagementId = await anEngagement(world, { customsAnalyst: 'focal_point' });
    expect((await read(engagementId, 'customsAnalyst')).duty).toBe('focal_point');
    const body = { email: 'customsanalyst@small.example', duty: 'staff' as const };
    await world.ask('mentor', engagePerson, { params: { engagementId }, body });
    expect((await read(engagementId, 'customsAnalyst')).duty).toBe('staff');
    const personId = world.people.customsAnalyst;
    expect((await world.ask('mentor', disengagePerson, { params: { engagementId, personId } })).status).toBe(200);
    expect((await world.ask('customsAnalyst', readEngagement, { params: { engagementId } })).status).toBe(404);
    expect((await world.ask('mentor', disengagePerson, { params: { engagementId, personId } })).status).toBe(404);
  });

  it('do not take out themselves, and focal points take in nobody', async () => {
    const engagementId = await anEngagement(world, { customsAnalyst: 'focal_point' });
    const own = await world.ask('mentor', disengagePerson, { params: { engagementId, personId: world.people.mentor } });
    expect(own.problem.code).toBe('not_allowed');
    const body = { email: 'policeanalyst@small.example', duty: 'staff' as const };
    expect((await world.ask('customsAnalyst', engagePerson, { params: { engagementId }, body })).problem.code).toBe('not_allowed');
    expect((await read(engagementId)).members).toHaveLength(2);
  });

  it('are people whom the inviter has met: others are answered like nobody', async () => {
    const engagementId = await anEngagement(world);
    await world.owner.query(
      `insert into person (id, email, display_name) values ('01c60000-0000-7000-8000-0000000000aa', 'stranger@other.example', 'Stranger')`,
    );
    const ask = (email: string) => world.ask('mentor', engagePerson, { params: { engagementId }, body: { email, duty: 'staff' } });
    const [stranger, nobody] = [await ask('stranger@other.example'), await ask('nobody@other.example')];
    expect([stranger.problem.code, stranger.text]).toEqual(['person_not_known', nobody.text]);
  });
});

describe('a record', () => {
  it('is kept in every version, with who wrote it', async () => {
    const engagementId = await anEngagement(world);
    const { id } = await aRecord(world, engagementId, aFinding());
    const params = { engagementId, engagementRecordId: id };
    const changed = await world.ask('mentor', changeRecord, { params, version: 1, body: { content: aFinding({ severity: 'critical' }) } });
    expect(changed.answer).toMatchObject({ version: 2, editedBy: 'mentor', content: { severity: 'critical' } });
    const { rows } = (await world.ask('mentor', listRecordVersions, { params })).answer;
    expect(rows.map(({ version, content }) => [version, 'severity' in content && content.severity])).toEqual([
      [2, 'critical'],
      [1, 'high'],
    ]);
  });

  it('that was changed meanwhile shows both sides', async () => {
    const engagementId = await anEngagement(world);
    const { id } = await aRecord(world, engagementId, aFinding());
    const write = (title: string, version: number) =>
      world.ask('mentor', changeRecord, {
        params: { engagementId, engagementRecordId: id },
        version,
        body: { content: aFinding({ title }) },
      });
    await write('First', 1);
    const late = await write('Second', 1);
    expect(late.problem).toMatchObject({ code: 'version_conflict', currentVersion: 2, current: { content: { title: 'First' } } });
  });

  it('is taken away, stays in the history and comes back as it stood', async () => {
    const engagementId = await anEngagement(world);
    const { id } = await aRecord(world, engagementId, aFinding());
    const params = { engagementId, engagementRecordId: id };
    expect((await world.ask('mentor', removeRecord, { params, version: 1 })).answer.isRemoved).toBe(true);
    const late = await world.ask('mentor', changeRecord, { params, version: 2, body: { content: aFinding() } });
    expect(late.problem.code).toBe('not_in_this_state');
    const back = await world.ask('mentor', putRecordBack, { params, version: 2 });
    expect(back.answer).toMatchObject({ version: 3, isRemoved: false, content: aFinding() });
    expect((await world.ask('mentor', listRecordVersions, { params })).answer.rows.map((row) => row.isRemoved)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('does not become another kind', async () => {
    const engagementId = await anEngagement(world);
    const { id } = await aRecord(world, engagementId, aFinding());
    const params = { engagementId, engagementRecordId: id };
    const reply = await world.ask('mentor', changeRecord, { params, version: 1, body: { content: aRecommendation() } });
    expect(reply.problem.code).toBe('invalid_input');
  });

  it('is written once when it is sent twice', async () => {
    const engagementId = await anEngagement(world);
    const send = () => world.ask('mentor', addRecord, { params: { engagementId }, body: { content: aFinding() }, key: 'sent-twice-1' });
    expect((await send()).answer.id).toBe((await send()).answer.id);
    expect((await read(engagementId)).records).toHaveLength(1);
  });

  it('of another engagement is absent', async () => {
    const [mine, other] = [await anEngagement(world), await anEngagement(world)];
    const { id } = await aRecord(world, other, aFinding());
    const params = { engagementId: mine, engagementRecordId: id };
    expect((await world.ask('mentor', changeRecord, { params, version: 1, body: { content: aFinding() } })).status).toBe(404);
    const link = { from: recordRef(id), to: recordRef((await aRecord(world, mine, aRecommendation())).id) };
    expect((await world.ask('mentor', drawLink, { params: { engagementId: mine }, body: link })).status).toBe(404);
  });

  it('is owned by a member, and is about things that are there', async () => {
    const engagementId = await anEngagement(world);
    const add = (content: ReturnType<typeof aRecommendation> | { kind: 'comment'; findingId: string; words: string }) =>
      world.ask('mentor', addRecord, { params: { engagementId }, body: { content } });
    expect((await add(aRecommendation({ ownerId: world.people.policeAnalyst }))).status).toBe(404);
    expect((await add(aRecommendation({ ownerId: world.people.mentor }))).status).toBe(200);
    expect((await add({ kind: 'comment', findingId: randomUUID(), words: 'Agreed.' })).status).toBe(404);
  });
});

describe('a focal point', () => {
  it('answers, comments, and reports the progress of what they own; nothing else', async () => {
    const engagementId = await anEngagement(world, { customsAnalyst: 'focal_point' });
    const finding = await aRecord(world, engagementId, aFinding());
    const as = 'customsAnalyst' as const;
    const answer = { kind: 'answer' as const, theme: 'gender', question: 'posts', words: 'Two of nine.', evidence: '' };
    expect((await aRecord(world, engagementId, answer, { as })).may).toEqual({ write: true, remove: true, follow: false });
    await aRecord(world, engagementId, { kind: 'comment', findingId: finding.id, words: 'This was mended.' }, { as });
    expect((await world.ask(as, addRecord, { params: { engagementId }, body: { content: aFinding() } })).problem.code).toBe('not_allowed');
    const own = await aRecord(world, engagementId, aRecommendation({ ownerId: world.people.customsAnalyst }));
    const others = await aRecord(world, engagementId, aRecommendation());
    const write = (id: string, content: ReturnType<typeof aRecommendation>) =>
      world.ask(as, changeRecord, { params: { engagementId, engagementRecordId: id }, version: 1, body: { content } });
    const ownerId = world.people.customsAnalyst;
    expect((await write(own.id, aRecommendation({ ownerId, title: 'Less' }))).problem.code).toBe('not_allowed');
    expect((await write(others.id, aRecommendation({ progress: 50 }))).problem.code).toBe('not_allowed');
    expect((await write(own.id, aRecommendation({ ownerId, progress: 50, state: 'under_way' }))).status).toBe(200);
    const gone = await world.ask(as, removeRecord, { params: { engagementId, engagementRecordId: own.id }, version: 2 });
    expect(gone.problem.code).toBe('not_allowed');
    const link = { from: recordRef(finding.id), to: recordRef(own.id) };
    expect((await world.ask(as, drawLink, { params: { engagementId }, body: link })).problem.code).toBe('not_allowed');
  });
});

describe('arrows', () => {
  it('are drawn where one leads to the other, once, and taken away', async () => {
    const engagementId = await anEngagement(world);
    const finding = recordRef((await aRecord(world, engagementId, aFinding())).id);
    const recommendation = recordRef((await aRecord(world, engagementId, aRecommendation(), { from: finding })).id);
    expect((await read(engagementId)).links).toEqual([{ from: finding, to: recommendation }]);
    const ask = (from: string, to: string) => world.ask('mentor', drawLink, { params: { engagementId }, body: { from, to } });
    expect((await ask(finding, recommendation)).status).toBe(200);
    expect((await ask(recommendation, 'course:c05-sharing')).status).toBe(200);
    expect((await ask(recommendation, finding)).problem.code).toBe('link_refused');
    expect((await ask(finding, 'course:c05-sharing')).problem.code).toBe('link_refused');
    const drop = () => world.ask('mentor', dropLink, { params: { engagementId }, body: { from: finding, to: recommendation } });
    expect([(await drop()).status, (await drop()).status]).toEqual([200, 404]);
    expect((await read(engagementId)).links).toEqual([{ from: recommendation, to: 'course:c05-sharing' }]);
  });

  it('between recommendations close no circle', async () => {
    const engagementId = await anEngagement(world);
    const refs: string[] = [];
    for (const title of ['First', 'Second', 'Third'])
      refs.push(recordRef((await aRecord(world, engagementId, aRecommendation({ title }))).id));
    const ask = (from: number, to: number) =>
      world.ask('mentor', drawLink, { params: { engagementId }, body: { from: refs[from]!, to: refs[to]! } });
    expect([(await ask(0, 1)).status, (await ask(1, 2)).status]).toEqual([200, 200]);
    expect((await ask(2, 0)).problem.code).toBe('link_circle');
    expect((await ask(0, 0)).problem.code).toBe('link_circle');
  });
});

it('deeds of an engagement stand in the chain outside the cells', async () => {
  const engagementId = await anEngagement(world, { customsAnalyst: 'focal_point' });
  await aRecord(world, engagementId, aFinding());
  const { rows } = await world.owner.query<{ deed: string; cell_id: string }>(
    'select deed, cell_id from audit where subject_id = $1 order by position',
    [engagementId],
  );
  expect(rows.map(({ deed }) => deed)).toEqual(['open_engagement', 'engage_person', 'add_record']);
  expect(new Set(rows.map((row) => row.cell_id))).toEqual(new Set(['00000000-0000-0000-0000-000000000000']));
});
