import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '@workbench/contract';
import { endpoints } from '@workbench/contract';
import { Role } from '@workbench/domain';
import { openWorld, type ActorName, type World } from '@workbench/api/testing';
import { openSide } from './side';
import { outsideCells, recorded, unrecordedReads, unrecordedWrites } from './trail-cases';
import { writeCases } from './write-cases';
import { playedRun } from './score-subjects';
import { aTechnique } from './technique-subjects';
import { actorOf, aDrawnChart, aLinkOn } from './write-subjects';

// Whatever is read of a text, and whatever is changed, is in the trail: a new route that forgets fails here.

const hidden = { level: 1, releasableTo: ['POL', 'INT', 'TRG'], compartments: ['HARBOUR'], originatorControl: false };
const absentId = '01c60000-0000-7000-8000-000000000000';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

interface Left {
  deed: string;
  subject_id: string | null;
  label_id: number | null;
  detail: Record<string, unknown>;
}

/** Rows that somebody left in the trail, oldest first; as owner. */
async function leftBy(who: ActorName, from = world): Promise<Left[]> {
  const { rows } = await from.owner.query<Left>(
    'select deed, subject_id, label_id, detail from audit where person_id = $1 order by at, position',
    [from.people[who]],
  );
  return rows;
}

async function contributed(marking: object, by: ActorName = 'customsAnalyst'): Promise<string> {
  const body = {
    kind: 'report',
    title: 'Lorry at the post',
    text: 'A lorry crossed the northern post.',
    language: 'en',
    reportedAt: '2031-04-09T06:00:00.000Z',
    marking,
  };
  const reply = await world.ask(by, contract.contributeItem, { body } as never);
  return reply.answer.id;
}

const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };

describe('every read route', () => {
  it('is recorded, or has a reason not to be', async () => {
    const side = await openSide();
    try {
      expect([...Object.keys(recorded), ...Object.keys(unrecordedReads)].toSorted()).toEqual([...side.readPaths].toSorted());
    } finally {
      await side.close();
    }
  });

  it('that is recorded leaves one row, which names the deed', async () => {
    const reader: ActorName = 'instructor';
    const itemId = await contributed(open);
    const file = await world.ask('customsAnalyst', contract.attachFile, {
      params: { itemId },
      body: { fileName: 'a.txt', content: 'YQ==' },
    });
    const claim = await world.ask('customsAnalyst', contract.makeClaim, {
      body: {
        subject: { new: { kind: 'person', name: 'Idris Vale' } },
        predicate: 'date_of_birth',
        object: { value: '1990' },
        status: 'confirmed',
        basis: { itemId, version: 1 },
      },
    } as never);
    const product = await world.ask('policeAnalyst', contract.startProduct, {
      body: { kind: 'operational_assessment', title: 'Crossings', marking: open },
    } as never);
    const block = await world.ask('policeAnalyst', contract.addBlock, {
      params: { productId: product.answer.id },
      body: { section: 'background', kind: 'paragraph', text: 'Words.' },
    });
    const linked = await world.ask('customsAnalyst', contract.makeClaim, { body: aLinkOn(itemId) } as never);
    const chart = await world.ask('customsAnalyst', contract.keepChart, { body: aDrawnChart([linked.answer.id]) } as never);
    const engagement = await world.ask(reader, contract.openEngagement, {
      body: { name: 'Marun', beneficiary: 'Marun', languages: ['en'], startsOn: '2031-01-01', endsOn: '2031-12-31' },
    });
    const pack = await world.ask(reader, contract.openPackDraft, { body: { from: 'blank', name: 'Evening', key: 'evening' } });
    const ids: Record<string, string> = {
      packDraftId: pack.answer.id!,
      runId: await playedRun(world),
      engagementId: engagement.answer.id,
      chartId: chart.answer.id,
      techniqueId: (await aTechnique(world, 'customsAnalyst')).techniqueId,
      cellId: world.cellId,
      itemId,
      attachmentId: file.answer.id,
      claimId: claim.answer.id,
      entityId: claim.answer.subject.id,
      productId: product.answer.id,
      blockId: block.answer.id,
      personId: world.people.policeAnalyst,
    };
    const queries: Record<string, string> = {
      [contract.readCopies.path]: `?claimId=${ids['claimId']}`,
      [contract.readPaths.path]: `?from=${ids['entityId']}&to=${ids['entityId']}`,
      [contract.readNeighbourCounts.path]: `?entity=${ids['entityId']}`,
    };
    await world.ask(reader, contract.askHotWash, { body: { state: 'open' } });
    for (const [path, deed] of Object.entries(recorded)) {
      const before = (await leftBy(reader)).length;
      const reply = await world.fetch(reader, path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name]!) + (queries[path] ?? ''));
      expect([path, reply.statusCode]).toEqual([path, 200]);
      expect(
        (await leftBy(reader)).slice(before).map((row) => row.deed),
        path,
      ).toEqual([deed]);
    }
  });
});

describe('every write', () => {
  it('is recorded, or has a reason not to be', () => {
    const writes = endpoints.filter((endpoint) => endpoint.method !== 'GET').map((endpoint) => endpoint.name);
    expect(Object.keys(unrecordedWrites).filter((name) => !writes.includes(name))).toEqual([]);
    const walked = new Set([...Object.keys(outsideCells), ...Object.keys(unrecordedWrites), ...writeCases.map((one) => one.endpoint.name)]);
    expect(writes.filter((name) => !walked.has(name))).toEqual([]);
  });

  it.each(writeCases.filter((one) => !(one.endpoint.name in unrecordedWrites)).map((one) => [one.endpoint.name, one] as const))(
    '%s leaves a row by the one who did it',
    async (_, { endpoint, prepare, outcomes }) => {
      const actor = actorOf[Role.options.find((role) => outcomes[role] === 'done')!];
      const input = await prepare(world, actor);
      const before = (await leftBy(actor)).length;
      expect((await world.ask(actor, endpoint, input)).status).toBe(200);
      expect((await leftBy(actor)).length).toBeGreaterThan(before);
    },
  );

  it('signing in, out, and in vain is in the chain outside the cells', async () => {
    const body = { email: 'administrator@small.example', password: 'exercise-2031' };
    await world.ask('nobody', contract.signIn, { body });
    await world.ask('nobody', contract.signIn, { body: { ...body, password: 'wrong' } });
    await world.ask('nobody', contract.signIn, { body: { email: 'no-one@small.example', password: 'my secret' } });
    await world.ask('administrator', contract.signOut);
    const { rows } = await world.owner
      .query(`select deed, subject_id, detail from audit where cell_id = '00000000-0000-0000-0000-000000000000'
      order by position desc limit 4`);
    const subject_id = world.people.administrator;
    expect(rows.toReversed()).toEqual([
      { deed: 'sign_in', subject_id, detail: { by: 'password', address: '127.0.0.1' } },
      { deed: 'sign_in_refused', subject_id, detail: { step: 'password', address: '127.0.0.1' } },
      { deed: 'sign_in_refused', subject_id: null, detail: { step: 'password', address: '127.0.0.1' } },
      { deed: 'sign_out', subject_id, detail: {} },
    ]);
  });
});

describe('what was refused', () => {
  it('is recorded under the label of what is hidden, and seen by nobody who does not see that', async () => {
    const itemId = await contributed(hidden);
    expect((await world.ask('gendarmerieAnalyst', contract.readItem, { params: { itemId } })).status).toBe(404);
    const [left] = (await leftBy('gendarmerieAnalyst')).filter((row) => row.deed === 'refused');
    const { rows } = await world.owner.query<{ label_id: number }>('select label_id from item where id = $1', [itemId]);
    expect(left).toMatchObject({ subject_id: itemId, label_id: rows[0]!.label_id, detail: { endpoint: 'readItem', code: 'not_found' } });
    const asked = { query: { subject: itemId } };
    expect((await world.ask('rightsOfficer', contract.listTrail, asked)).answer.rows.map((row) => row.deed)).toContain('refused');
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.rightsOfficer]);
    expect((await world.ask('rightsOfficer', contract.listTrail, asked)).answer.rows).toEqual([]);
    await world.owner.query(`update member_access set compartments = '{HARBOUR}' where person_id = $1`, [world.people.rightsOfficer]);
  });

  it('leaves nothing when it names what is not there', async () => {
    const before = (await leftBy('gendarmerieAnalyst')).length;
    expect((await world.ask('gendarmerieAnalyst', contract.readItem, { params: { itemId: absentId } })).status).toBe(404);
    expect(await leftBy('gendarmerieAnalyst')).toHaveLength(before);
  });

  it('to a role is recorded as well', async () => {
    const itemId = await contributed(open);
    const body = { grading: { scheme: 'admiralty', reliability: 'B', credibility: '2' } };
    expect((await world.ask('mentor', contract.gradeItem, { params: { itemId }, body } as never)).status).toBe(403);
    expect((await leftBy('mentor')).at(-1)).toMatchObject({
      deed: 'refused',
      subject_id: itemId,
      detail: { endpoint: 'gradeItem', code: 'not_allowed' },
    });
  });
});

describe('what was searched', () => {
  const askedBy = async (reader: ActorName, person: ActorName) => {
    const reply = await world.ask(reader, contract.listTrail, { query: { person: world.people[person], deed: 'list_items' } });
    return reply.answer.rows.map((row) => row.asked);
  };

  it('is not in the trail itself, and is read by those alone who see all that the asker sees', async () => {
    await world.ask('policeAnalyst', contract.listItems, { query: { q: 'red boat' } });
    await world.ask('intelligenceAnalyst', contract.listItems, { query: { q: 'grey boat' } });
    const { rows } = await world.owner.query(`select from audit where to_jsonb(audit)::text like '%boat%'`);
    expect(rows).toEqual([]);
    expect(await askedBy('rightsOfficer', 'policeAnalyst')).toEqual([{ q: 'red boat' }]);
    expect(await askedBy('rightsOfficer', 'intelligenceAnalyst')).toEqual([null]);
    expect(await askedBy('instructor', 'intelligenceAnalyst')).toEqual([{ q: 'grey boat' }]);
  });

  it('uses one label for one reach, and no number of it for each question', async () => {
    const labels = async () => (await world.owner.query('select count(*)::int as n, max(id) as top from label')).rows[0];
    const before = await labels();
    for (const q of ['one', 'two', 'three']) await world.ask('policeAnalyst', contract.listItems, { query: { q } });
    expect(await labels()).toEqual(before);
  });
});
