import { describe, expect, it } from 'vitest';
import {
  answerCheck,
  askCorrection,
  attachFile,
  checkClaim,
  correctItem,
  decideCheck,
  decideCorrection,
  erase,
  gradeItem,
  listItems,
  listTrail,
  makeClaim,
  readClaim,
  readDossier,
  readItem,
  readRightsDesk,
  reviewRetention,
  setRetention,
  statePurpose,
  type ClaimCard,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { aContribution, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

const words = 'Zyxorquin was born on 3 February 1990 in the northern town.';

/** A date of birth that the police analyst claimed on an item with a rare word in it. */
async function aBirth(world: World, changes: object = {}, marking: object = {}): Promise<{ itemId: string; claim: ClaimCard }> {
  const itemId = await contributed(world, { title: 'On Zyxorquin', text: words, ...marking });
  const body = {
    subject: { new: { kind: 'person', name: 'Zyxorquin' } },
    predicate: 'date_of_birth',
    object: { value: '1990-02-03' },
    status: 'confirmed',
    basis: { itemId, version: 1, start: 0, end: 9 },
    purpose: 'border_security',
    necessity: 'Two people of this name cross there.',
    ...changes,
  };
  const reply = await world.ask('policeAnalyst', makeClaim, { body } as never);
  if (reply.status !== 200) throw new Error(reply.text);
  return { itemId, claim: reply.answer };
}

const desk = async (world: World, as: ActorName = 'rightsOfficer') => (await world.ask(as, readRightsDesk)).answer;
const why = { reason: 'The year is enough.', legalGround: 'not_necessary' as const };

/** Every place of the database in which bytes stand, as text. */
async function everywhere(world: World): Promise<string> {
  const { rows: tables } = await world.owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const all = [];
  for (const { name } of tables) all.push(JSON.stringify((await world.owner.query(`select * from "${name}"`)).rows));
  return all.join('\n');
}

describe('the purpose of personal data', () => {
  it('is said with the claim and stands on its card', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world);
    expect(claim.rights).toMatchObject({ isPersonal: true, purpose: 'border_security', necessity: 'Two people of this name cross there.' });
    expect((await desk(world)).withoutPurpose).toEqual([]);
  });

  it('is missing on the desk when nobody said it, and can be said once, by the author', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world, { purpose: undefined, necessity: undefined });
    expect((await desk(world)).withoutPurpose.map((one) => one.id)).toEqual([claim.id]);
    const params = { claimId: claim.id };
    const body = { purpose: 'protection_of_person' as const };
    expect((await world.ask('customsAnalyst', statePurpose, { params, body })).status).toBe(403);
    expect((await world.ask('policeAnalyst', statePurpose, { params, body })).answer.rights.purpose).toBe('protection_of_person');
    expect((await world.ask('policeAnalyst', statePurpose, { params, body })).problem.code).toBe('not_in_this_state');
    expect((await desk(world)).withoutPurpose).toEqual([]);
  });

  it('is not kept for what tells nothing of a person, nor taken from a list that is not there', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world, { predicate: 'role', object: { value: 'driver' } });
    expect(claim.rights).toMatchObject({ isPersonal: false, purpose: null });
    const { itemId } = await aBirth(world);
    const body = {
      subject: { new: { kind: 'person', name: 'A' } },
      predicate: 'date_of_birth',
      object: { value: '1990' },
      status: 'confirmed',
      basis: { itemId, version: 1 },
      purpose: 'curiosity',
    };
    expect((await world.ask('policeAnalyst', makeClaim, { body } as never)).status).toBe(400);
  });
});

describe('the desk', () => {
  it('is for the rights officer and the instructor, and says what each may do', async () => {
    const world = await aWorld();
    expect((await desk(world)).may).toEqual({ decide: true, setRetention: true });
    expect((await desk(world, 'instructor')).may).toEqual({ decide: false, setRetention: true });
    expect((await world.ask('policeAnalyst', readRightsDesk)).status).toBe(403);
  });

  it('lists nothing that its reader does not see', async () => {
    const world = await aWorld();
    await aBirth(world, { purpose: undefined, necessity: undefined }, { marking: harbourOnly });
    expect((await desk(world)).withoutPurpose).toHaveLength(1);
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.rightsOfficer]);
    const blind = await desk(world);
    expect([blind.withoutPurpose, blind.sample, blind.reviews]).toEqual([[], [], []]);
  });
});

describe('retention', () => {
  it('asks for a review when the newest item on a person is older than the limit, on the exercise clock', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world);
    expect((await desk(world)).reviews).toEqual([]);
    await world.ask('rightsOfficer', setRetention, { body: { days: 14 } });
    expect((await desk(world)).reviews).toMatchObject([
      { entity: { name: 'Zyxorquin' }, claimCount: 2, newestAt: '2031-04-09T06:00:00.000Z' },
    ]);
    const entityId = claim.subject.id;
    const keep = { entityId, outcome: 'keep' as const, until: '2031-06-01', reason: 'An open case.' };
    expect((await world.ask('rightsOfficer', reviewRetention, { body: keep })).answer).toEqual({ erased: 0 });
    expect((await desk(world)).reviews).toEqual([]);
    await world.owner.query(`update cell set as_of = '2031-06-02' where id = $1`, [world.cellId]);
    expect((await desk(world)).reviews).toMatchObject([{ keepUntil: '2031-06-01', keepReason: 'An open case.' }]);
    const end = { entityId, outcome: 'erase' as const, reason: 'The case is closed.', legalGround: 'retention_ended' as const };
    expect((await world.ask('rightsOfficer', reviewRetention, { body: end })).answer).toEqual({ erased: 2 });
    expect((await desk(world)).reviews).toEqual([]);
    expect((await world.ask('rightsOfficer', reviewRetention, { body: end })).problem.code).toBe('not_in_this_state');
  });
});

describe('a check', () => {
  it('is drawn by lot, asked about, answered by the author, and decided', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world);
    expect((await desk(world)).sample.map((one) => one.id)).toEqual([claim.id]);
    const { answer: made } = await world.ask('rightsOfficer', checkClaim, {
      body: { claimId: claim.id, verdict: 'ask', reason: 'Which two?' },
    });
    expect((await desk(world)).sample).toEqual([]);
    const seen = (await world.ask('policeAnalyst', readClaim, { params: { claimId: claim.id } })).answer;
    expect([seen.rights.check, seen.may.answerCheck]).toMatchObject([{ verdict: 'ask', reason: 'Which two?' }, true]);
    const params = { checkId: made.id };
    const body = { answer: 'Father and son.' };
    expect((await world.ask('customsAnalyst', answerCheck, { params, body, version: 1 })).status).toBe(403);
    expect((await world.ask('policeAnalyst', answerCheck, { params, body, version: 1 })).answer).toMatchObject({
      answer: 'Father and son.',
      version: 2,
    });
    expect(
      (await world.ask('rightsOfficer', decideCheck, { params, body: { verdict: 'necessary', reason: 'Clear.' }, version: 1 })).status,
    ).toBe(412);
    expect(
      (await world.ask('policeAnalyst', decideCheck, { params, body: { verdict: 'necessary', reason: 'Mine.' }, version: 2 })).status,
    ).toBe(403);
    expect(
      (await world.ask('rightsOfficer', decideCheck, { params, body: { verdict: 'necessary', reason: 'Clear.' }, version: 2 })).status,
    ).toBe(200);
    expect(
      (await world.ask('rightsOfficer', decideCheck, { params, body: { verdict: 'ask', reason: 'Again.' }, version: 3 })).problem.code,
    ).toBe('not_in_this_state');
    expect((await desk(world)).checks).toEqual([]);
  });

  it('of a hidden claim is not there, and one at a time stands open', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world, {}, { marking: harbourOnly });
    const body = { claimId: claim.id, concern: 'Is it needed?' };
    expect((await world.ask('gendarmerieAnalyst', checkClaim, { body })).status).toBe(404);
    expect((await world.ask('customsAnalyst', checkClaim, { body })).status).toBe(200);
    expect((await world.ask('mentor', checkClaim, { body })).problem.code).toBe('not_in_this_state');
    expect((await desk(world)).checks).toMatchObject([{ concern: 'Is it needed?', verdict: null }]);
  });
});

describe('a request for erasure', () => {
  it('is refused with the reason and where to turn, and no other way', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world);
    const { answer: made } = await world.ask('policeAnalyst', askCorrection, {
      body: { kind: 'erasure', claimId: claim.id, grounds: 'The person asks.' },
    });
    const params = { requestId: made.id };
    const bare = { outcome: 'refused', reason: 'An open case.' };
    expect((await world.ask('rightsOfficer', decideCorrection, { params, body: bare as never, version: 1 })).status).toBe(400);
    const body = { outcome: 'refused' as const, reason: 'An open case.', remedy: 'The data protection authority.' };
    expect((await world.ask('rightsOfficer', decideCorrection, { params, body, version: 1 })).answer).toMatchObject({
      state: 'refused',
      reason: body.reason,
      remedy: body.remedy,
    });
    expect((await world.ask('rightsOfficer', decideCorrection, { params, body, version: 2 })).problem.code).toBe('not_in_this_state');
    expect((await world.ask('policeAnalyst', readClaim, { params: { claimId: claim.id } })).answer.value).toBe('1990-02-03');
  });

  it('that is granted erases at once', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world);
    const { answer: made } = await world.ask('policeAnalyst', askCorrection, {
      body: { kind: 'erasure', claimId: claim.id, grounds: 'The person asks.' },
    });
    const body = { outcome: 'granted' as const, reason: 'It is wrong.', legalGround: 'inaccurate' as const };
    await world.ask('rightsOfficer', decideCorrection, { params: { requestId: made.id }, body, version: 1 });
    const left = (await world.ask('policeAnalyst', readClaim, { params: { claimId: claim.id } })).answer;
    expect(left).toMatchObject({
      value: '—',
      rights: { erased: { by: 'rightsOfficer', reason: 'It is wrong.', legalGround: 'inaccurate' } },
    });
  });
});

describe('an erasure', () => {
  it('takes the value of a claim away for good, and leaves who, when and why', async () => {
    const world = await aWorld();
    const { itemId, claim } = await aBirth(world, { object: { value: '1990-02-04' } });
    expect((await world.ask('rightsOfficer', erase, { body: { claimId: claim.id, ...why } })).status).toBe(200);
    const left = (await world.ask('policeAnalyst', readClaim, { params: { claimId: claim.id } })).answer;
    expect(left).toMatchObject({ value: '—', source: { start: null, end: null }, rights: { necessity: null, erased: why } });
    expect(Object.values(left.may)).toEqual([false, false, false, false, false, false, false]);
    expect((await everywhere(world)).includes('1990-02-04')).toBe(false);
    expect((await world.ask('policeAnalyst', readDossier, { params: { entityId: claim.subject.id } })).text).not.toContain('1990-02-04');
    expect((await world.ask('policeAnalyst', readItem, { params: { itemId } })).answer.text).toBe(words);
    expect((await world.ask('rightsOfficer', erase, { body: { claimId: claim.id, ...why } })).problem.code).toBe('not_in_this_state');
    expect((await desk(world)).tombstones).toMatchObject([{ claimId: claim.id, reason: why.reason, erasedBy: 'rightsOfficer' }]);
  });

  it('of a link takes its other end away', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world, { predicate: 'family_of', object: { new: { kind: 'person', name: 'Another' } } });
    await world.ask('rightsOfficer', erase, { body: { claimId: claim.id, ...why } });
    expect((await world.ask('policeAnalyst', readClaim, { params: { claimId: claim.id } })).answer).toMatchObject({
      object: null,
      value: '—',
    });
  });

  it('of an item takes all its words away: versions, files, claims, repeats, and what was searched', async () => {
    const world = await aWorld();
    const { itemId, claim } = await aBirth(world);
    await world.ask('customsAnalyst', attachFile, {
      params: { itemId },
      body: { fileName: 'zyxorquin.txt', content: Buffer.from('Zyxorquin again').toString('base64') },
    });
    const body = { title: 'On Zyxorquin', text: `${words} So says Zyxorquin.`, language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' };
    await world.ask('customsAnalyst', correctItem, { params: { itemId }, body, version: 1, key: 'a-key-to-repeat' });
    const grading = { scheme: 'admiralty', reliability: 'B', credibility: '2' } as const;
    await world.ask('policeAnalyst', gradeItem, { params: { itemId }, body: { grading, rationale: 'Zyxorquin was seen.' } });
    expect((await world.ask('mentor', listItems, { query: { q: 'zyxorquin' } })).answer.total).toBe(1);
    expect((await world.ask('rightsOfficer', erase, { body: { itemId, ...why } })).status).toBe(200);

    expect((await world.ask('mentor', listItems, { query: { q: 'born' } })).answer.total).toBe(0);
    const all = await everywhere(world);
    for (const gone of ['zyxorquin', '1990-02-03']) expect(all.toLowerCase().includes(gone), gone).toBe(false);
    expect(all.includes(JSON.stringify(Buffer.from('Zyxorquin again')).slice(1, -1))).toBe(false);
    const left = (await world.ask('customsAnalyst', readItem, { params: { itemId } })).answer;
    expect(left).toMatchObject({
      title: '—',
      text: '—',
      attachments: [],
      erased: why,
      may: { correct: false, claim: false, grade: false },
    });
    expect((await world.ask('policeAnalyst', readClaim, { params: { claimId: claim.id } })).answer).toMatchObject({
      value: '—',
      rights: { erased: why },
    });
    const { rows } = (await world.ask('rightsOfficer', listTrail, { query: { deed: 'erase_item' } })).answer;
    expect(rows).toMatchObject([{ subjectId: itemId, subject: '—', detail: { legalGround: 'not_necessary' } }]);
  });

  it('stays: no new version, file or claim, and no repeat of an earlier request', async () => {
    const world = await aWorld();
    const { itemId } = await aBirth(world);
    const body = { title: 'Again', text: 'Again.', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' };
    const repeat = { params: { itemId }, body: { ...body, title: 'On Zyxorquin' }, version: 1, key: 'a-key-to-repeat' };
    await world.ask('customsAnalyst', correctItem, repeat);
    await world.ask('rightsOfficer', erase, { body: { itemId, ...why } });
    expect((await world.ask('customsAnalyst', correctItem, repeat)).problem.code).toBe('idempotency_key_reused');
    expect((await world.ask('customsAnalyst', correctItem, { params: { itemId }, body, version: 2 })).status).toBe(403);
    expect(
      (await world.ask('customsAnalyst', attachFile, { params: { itemId }, body: { fileName: 'a.txt', content: 'YQ==' } })).status,
    ).toBe(403);
    const claim = {
      subject: { new: { kind: 'person', name: 'A' } },
      predicate: 'role',
      object: { value: 'b' },
      status: 'confirmed',
      basis: { itemId, version: 1 },
    };
    expect((await world.ask('customsAnalyst', makeClaim, { body: claim } as never)).status).toBe(403);
  });

  it('is done by the rights officer alone, and only to what the officer sees', async () => {
    const world = await aWorld();
    const { itemId, claim } = await aBirth(world, {}, { marking: harbourOnly });
    for (const as of ['instructor', 'cellLead', 'policeAnalyst', 'mentor', 'administrator'] as const) {
      expect([as, (await world.ask(as, erase, { body: { claimId: claim.id, ...why } })).status]).toEqual([as, 403]);
    }
    await world.owner.query(`update member_access set compartments = '{}' where person_id = $1`, [world.people.rightsOfficer]);
    expect((await world.ask('rightsOfficer', erase, { body: { claimId: claim.id, ...why } })).status).toBe(404);
    expect((await world.ask('rightsOfficer', erase, { body: { itemId, ...why } })).status).toBe(404);
    expect((await world.ask('policeAnalyst', readItem, { params: { itemId } })).answer.text).toBe(words);
  });

  it('names the claims that say the same, to be asked for', async () => {
    const world = await aWorld();
    const { claim } = await aBirth(world);
    const other = await contributed(world, aContribution());
    const body = {
      subject: { entityId: claim.subject.id },
      predicate: 'date_of_birth',
      object: { value: '1990-02-03' },
      status: 'confirmed',
      basis: { itemId: other, version: 1 },
    };
    const { answer: same } = await world.ask('customsAnalyst', makeClaim, { body } as never);
    const { answer: copies } = await world.ask('rightsOfficer', erase, { body: { claimId: claim.id, ...why } });
    expect(copies.claims.map((one) => one.id)).toEqual([same.id]);
  });
});
