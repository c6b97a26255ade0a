import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '@workbench/contract';
import type { Endpoint } from '@workbench/contract';
import { openWorld, type ActorName, type Input, type World } from '@workbench/api/testing';

// Leaks that other platforms are known to have had, each asked for by name.

const open = { level: 0, releasableTo: 'all', compartments: [], originatorControl: false };
const harbour = { level: 1, releasableTo: 'all', compartments: ['HARBOUR'], originatorControl: false };
const reader: ActorName = 'gendarmerieAnalyst';
const report = { kind: 'report', title: 'Lorry', text: 'A lorry.', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

async function done<E extends Endpoint>(as: ActorName, endpoint: E, input: object) {
  const reply = await world.ask(as, endpoint, input as Input<E>);
  if (reply.status !== 200) throw new Error(`${endpoint.name} as ${as}: ${reply.text}`);
  return reply.answer;
}

async function item(marking: object, as: ActorName = 'customsAnalyst', changes: object = {}): Promise<string> {
  return (await done(as, contract.contributeItem, { body: { ...report, ...changes, marking } })).id;
}

async function claim(itemId: string, subject: object, predicate: string, object: object) {
  const body = { subject, predicate, object, status: 'confirmed', basis: { itemId, version: 1 } };
  return done('customsAnalyst', contract.makeClaim, { body });
}

async function text(endpoint: Endpoint, input: object = {}): Promise<string> {
  return (await world.ask(reader, endpoint, input)).text;
}

const newPerson = (name: string) => ({ new: { kind: 'person', name } });

describe('a person of whom part is hidden', () => {
  let entityId: string;
  let neighbourId: string;
  beforeAll(async () => {
    entityId = (await claim(await item(open), newPerson('Known Driver'), 'name', { value: 'Known Driver' })).subject.id;
    const secret = await item(harbour);
    const linked = await claim(secret, { entityId }, 'associate_of', newPerson('Secret Neighbour'));
    neighbourId = linked.object!.id;
    await claim(secret, { entityId }, 'alias', { value: 'Secret Alias' });
    await claim(secret, { entityId }, 'date_of_birth', { value: '1990-01-01' });
    const second = await item(open);
    await claim(second, { entityId }, 'date_of_birth', { value: '1985-05-05' });
    const body = { leftId: entityId, rightId: neighbourId, verdict: 'same', reason: 'Secret reason', citedClaimIds: [linked.id] };
    await done('customsAnalyst', contract.resolveEntities, { body });
  });

  it('has no line, in dossier, list, chart or what happened, that names a hidden neighbour', async () => {
    const told = await world.fetch(reader, `/api/cells/:cellId/claims/${neighbourId}`);
    const all = [
      await text(contract.readDossier, { params: { entityId } }),
      await text(contract.listEntities),
      await text(contract.readGraph),
      await text(contract.readGraph, { query: { root: [entityId], depth: 3 } }),
      told.body,
    ].join('\n');
    expect(all).toContain('Known Driver');
    expect(all).not.toMatch(/Secret/);
    expect(all).not.toContain(neighbourId);
    expect((await world.ask(reader, contract.readDossier, { params: { entityId: neighbourId } })).status).toBe(404);
  });

  it('is not suggested by a name, alias or neighbour that is hidden', async () => {
    for (const q of ['Secret', 'Secret Alias', 'Neighbour', 'ali'])
      expect((await world.ask(reader, contract.listEntities, { query: { q } })).answer.rows).toEqual([]);
  });

  it('shows no correlation that rests on what is hidden: contradictions, degrees, counts, identities', async () => {
    const { answer } = await world.ask(reader, contract.readDossier, { params: { entityId } });
    expect(answer.contradictions).toEqual([]);
    expect(answer.identities.map(({ id }) => id)).toEqual([entityId]);
    expect([answer.neighbours, answer.resolutions]).toEqual([[], []]);
    const listed = await world.ask(reader, contract.listEntities, { query: { q: 'Known' } });
    expect(listed.answer.rows.map(({ claimCount, aliases }) => [claimCount, aliases])).toEqual([[2, []]]);
    const known = await world.ask('customsAnalyst', contract.readDossier, { params: { entityId } });
    expect(known.answer.contradictions.length).toBe(1);
  });
});

describe('lists to filter by', () => {
  it('name no compartment, agency, kind or language that only hidden items have', async () => {
    await item(open);
    await item(harbour, 'intelligenceAnalyst', { kind: 'intercept', language: 'pt' });
    const { answer } = await world.ask(reader, contract.listItems);
    const values = Object.values(answer.facets).flatMap((facet) => facet.map(({ value }) => value));
    expect(values).toContain('CUS');
    expect(values).not.toEqual(expect.arrayContaining(['INT']));
    expect(values).not.toEqual(expect.arrayContaining(['intercept']));
    expect(values).not.toEqual(expect.arrayContaining(['pt']));
    expect(await text(contract.readCell)).not.toContain('HARBOUR');
  });

  it('answer a filter by a compartment that is not held as one that does not exist', async () => {
    const held = await text(contract.listItems, { query: { compartment: 'HARBOUR' } });
    expect(held).toBe(await text(contract.listItems, { query: { compartment: 'NOSUCH' } }));
  });
});

it('an item in two compartments is not read by somebody who holds one of them', async () => {
  await world.owner.query(`insert into compartment (cell_id, code, name) values ($1, 'RAVEN', 'Raven')`, [world.cellId]);
  await world.owner.query(`update member_access set compartments = '{HARBOUR,RAVEN}' where person_id = $1`, [world.people.customsAnalyst]);
  const itemId = await item({ ...harbour, compartments: ['HARBOUR', 'RAVEN'] });
  const ask = (as: ActorName) => world.ask(as, contract.readItem, { params: { itemId } });
  expect([(await ask('customsAnalyst')).status, (await ask('policeAnalyst')).status]).toEqual([200, 404]);
  const list = await world.ask('policeAnalyst', contract.listItems);
  expect(list.answer.rows.map(({ id }) => id)).not.toContain(itemId);
});

describe('an empty list of agencies', () => {
  const members: ActorName[] = [
    'policeAnalyst',
    'intelligenceAnalyst',
    'gendarmerieAnalyst',
    'financeAnalyst',
    'cellLead',
    'rightsOfficer',
    'mentor',
  ];

  it('means the originator alone, for an item and for what is claimed on it', async () => {
    const itemId = await item({ ...open, releasableTo: [] });
    const made = await claim(itemId, newPerson('Nobody Else'), 'name', { value: 'Nobody Else' });
    expect((await world.ask('customsLiaison', contract.readItem, { params: { itemId } })).status).toBe(200);
    for (const as of members) {
      expect([as, (await world.ask(as, contract.readItem, { params: { itemId } })).status]).toEqual([as, 404]);
      expect([as, (await world.ask(as, contract.readClaim, { params: { claimId: made.id } })).status]).toEqual([as, 404]);
    }
  });

  it('means nobody in the database too, never everybody', async () => {
    const { rows } = await world.owner.query<{ seen: boolean }>(
      `select bool_or(door.sees(role, agency, 9, '{HARBOUR}', 0, '{}', '{}', '{CUS}')) as seen
       from unnest(array['trainee', 'cell_lead', 'mentor', 'rights_officer']) role, unnest(array['POL', 'INT', 'GEN', 'CUS']) agency`,
    );
    expect(rows).toEqual([{ seen: false }]);
  });
});
