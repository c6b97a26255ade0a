import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '@workbench/api';
import { openWorld, type World } from '@workbench/api/testing';
import {
  attachmentPath,
  endpoints,
  errorCodes,
  eventStreamPath,
  itemsCsvPath,
  dossierPdfPath,
  productFilePaths,
  packDraftMselPath,
  packDraftZipPath,
  roadmapPdfPath,
  trailExportPath,
  type Endpoint,
} from '@workbench/contract';
import { Role } from '@workbench/domain';
import { writeCases } from './write-cases';
import { actorOf, type Outcome } from './write-subjects';

const absentId = '01c60000-0000-7000-8000-000000000000';
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const inCells = endpoints.filter((endpoint) => endpoint.caller === 'member');

const statusOf: Record<Outcome, number> = { done: 200, refused: errorCodes.not_allowed.status, hidden: errorCodes.not_found.status };

describe('the matrix of roles and writes', () => {
  it('has every write endpoint of cells', () => {
    const writes = inCells.filter((endpoint) => endpoint.method !== 'GET').map((endpoint) => endpoint.name);
    expect(writeCases.map((one) => one.endpoint.name).toSorted()).toEqual(writes.toSorted());
  });

  it.each(writeCases.map((one) => [one.endpoint.name, one] as const))(
    '%s does for each role what the matrix says',
    async (_, { endpoint, prepare, outcomes }) => {
      const came: Record<string, number> = {};
      const wanted: Record<string, number> = {};
      for (const role of Role.options) {
        const input = await prepare(world, actorOf[role]);
        came[role] = (await world.ask(actorOf[role], endpoint, input)).status;
        wanted[role] = statusOf[outcomes[role]];
      }
      expect(came).toEqual(wanted);
    },
  );
});

/** A request that would be good if its sender were somebody. Ids are of nothing. */
async function good(endpoint: Endpoint) {
  const known = writeCases.find((one) => one.endpoint === endpoint);
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!).filter((name) => name !== 'cellId');
  const params = Object.fromEntries(names.map((name) => [name, absentId]));
  return known ? known.prepare(world, 'customsAnalyst') : { params };
}

const lesson = { kind: 'lesson', title: 'One list for all', words: '' };

/** Bodies of what people do outside cells, good if their sender were somebody. */
const aloneBodies: Record<string, object> = {
  setLanguage: { language: 'fr' },
  changePassword: { oldPassword: 'exercise-2031', newPassword: 'a grey lorry waits at dawn' },
  beginSecondFactor: { password: 'exercise-2031' },
  confirmSecondFactor: { code: '123456' },
  dropSecondFactor: { password: 'exercise-2031', code: '123456' },
  importDataset: { content: 'UEsFBg==', acceptFaults: false },
  planRun: { datasetId: absentId, name: 'Evening', syndicates: [{ name: 'One', seats: [] }], staff: [] },
  forkRun: { cellId: absentId, at: '2031-05-01T08:30:00Z', name: 'Evening', syndicates: [{ name: 'One', seats: [] }], staff: [] },
  startRun: { rate: 8 },
  changeClocks: { cellIds: [absentId], change: { kind: 'rate', rate: 0 } },
  stepInject: { cellIds: [absentId], step: 'hold' },
  noteAction: { cellId: absentId, isDone: true },
  sendMessage: { cellIds: [absentId], from: 'head', to: { agencies: ['POL'] }, method: 'email', subject: 'A', text: 'B', language: 'en' },
  openKey: { reason: 'To score.' },
  writeNote: { cellId: absentId, objective: null, text: 'They shared late.' },
  openEngagement: { name: 'Marun', beneficiary: 'Marun', languages: ['en'], startsOn: '2031-01-01', endsOn: '2031-12-31' },
  addRecord: { content: lesson },
  changeRecord: { content: lesson },
  drawLink: { from: `record:${absentId}`, to: 'practice:duty-roster' },
  dropLink: { from: `record:${absentId}`, to: 'practice:duty-roster' },
  engagePerson: { email: 'somebody@small.example', duty: 'staff' },
  openPackDraft: { from: 'blank', name: 'Evening', key: 'evening' },
  addPackRecord: { part: 'compartments', content: { code: 'TIDE', name: 'Tide' } },
  changePackRecord: { part: 'compartments', content: { code: 'TIDE', name: 'Tide' } },
  changePackRecords: { changes: [{ id: absentId, version: 1, content: null }] },
  leadPackDraft: { event: 'submit' },
  lockPackDraft: { acceptFaults: true },
  addPackAuthor: { email: 'somebody@small.example' },
  readMselTable: { content: 'Control Number,Title', mapping: null, take: false },
  addNoise: { seed: 1, perDay: 2, agencies: ['POL'], languages: ['en'], topics: ['market'] },
};

function goodAlone(endpoint: Endpoint) {
  const params = {
    sessionId: absentId,
    datasetId: absentId,
    runId: absentId,
    injectKey: '1.01',
    actionKey: 'asks',
    engagementId: absentId,
    engagementRecordId: absentId,
    packDraftId: absentId,
    packRecordId: absentId,
    part: 'items',
    personId: absentId,
  };
  return { params, version: 1, ...(aloneBodies[endpoint.name] ? { body: aloneBodies[endpoint.name] } : {}) };
}

describe('somebody who is not signed in', () => {
  it.each(endpoints.filter((endpoint) => endpoint.caller !== 'anybody').map((endpoint) => [endpoint.name, endpoint] as const))(
    'is told to sign in by %s',
    async (_, endpoint) => {
      const input = endpoint.caller === 'member' ? await good(endpoint) : goodAlone(endpoint);
      const reply = await world.ask('nobody', endpoint, input as never);
      expect([reply.status, reply.problem.code]).toEqual([401, 'not_signed_in']);
    },
  );
});

describe('somebody who must choose another password', () => {
  let barred: World;
  beforeAll(async () => {
    barred = await openWorld();
    await barred.owner.query('update person set must_change_password = true where id = $1', [barred.people.customsAnalyst]);
  });
  afterAll(() => barred?.close());

  it.each(
    endpoints.filter((endpoint) => endpoint.caller !== 'anybody' && !endpoint.beforePasswordChange).map((one) => [one.name, one] as const),
  )('is refused by %s', async (_, endpoint) => {
    const input = endpoint.caller === 'member' ? await good(endpoint) : goodAlone(endpoint);
    const reply = await barred.ask('customsAnalyst', endpoint, input as never);
    expect([reply.status, reply.problem.code]).toEqual([403, 'password_change_required']);
  });

  it('may do no more than this', () => {
    const open = endpoints.filter((endpoint) => endpoint.beforePasswordChange).map((endpoint) => endpoint.name);
    expect(open).toEqual(['readSession', 'signOut', 'setLanguage', 'changePassword']);
  });
});

describe('addresses that do not answer with JSON', () => {
  it.each([
    attachmentPath,
    eventStreamPath,
    itemsCsvPath,
    dossierPdfPath,
    ...Object.values(productFilePaths),
    roadmapPdfPath,
    packDraftMselPath,
    packDraftZipPath,
    trailExportPath,
  ])('%s is for those who are signed in and members', async (path) => {
    const url = path.replace(':cellId', world.cellId).replace(/:(attachment|product|entity|engagement|packDraft)Id/, absentId);
    expect((await world.app.inject({ method: 'GET', url })).statusCode).toBe(401);
    expect(
      (
        await world.fetch(
          'mentor',
          path.replace(':cellId', absentId).replace(/:(attachment|product|entity|engagement|packDraft)Id/, absentId),
        )
      ).statusCode,
    ).toBe(404);
  });
});

describe('somebody who is no member of the cell', () => {
  let elsewhere: World;
  beforeAll(async () => {
    elsewhere = await openWorld();
    await elsewhere.owner.query('delete from member where person_id = $1', [elsewhere.people.financeAnalyst]);
  });
  afterAll(() => elsewhere?.close());

  it.each(inCells.map((endpoint) => [endpoint.name, endpoint] as const))(
    'learns from %s as little as of a cell that does not exist',
    async (_, endpoint) => {
      const input = (await good(endpoint)) as { params?: object };
      const refused = await elsewhere.ask('financeAnalyst', endpoint, input as never);
      const absent = await elsewhere.ask('financeAnalyst', endpoint, { ...input, params: { ...input.params, cellId: absentId } } as never);
      expect(refused.status).toBe(404);
      expect(refused.text).toBe(absent.text);
    },
  );
});

describe('what every write needs', () => {
  it('is the token of the open page', async () => {
    const { endpoint, prepare } = writeCases[0]!;
    const input = await prepare(world, 'customsAnalyst');
    const reply = await world.ask('customsAnalyst', endpoint, { ...input, headers: { 'x-csrf-token': 'of another page' } });
    expect(reply.problem.code).toBe('csrf_failed');
  });

  it('is a session that has not ended', async () => {
    const reply = await world.app.inject({ method: 'GET', url: '/api/session', cookies: { [sessionCookie]: 'made-up' } });
    expect(reply.statusCode).toBe(401);
  });
});

it('the app serves every endpoint of the contract', () => {
  for (const endpoint of endpoints) expect(world.app.hasRoute({ method: endpoint.method, url: endpoint.path }), endpoint.name).toBe(true);
});
