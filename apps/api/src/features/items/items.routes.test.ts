import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contributeItem,
  correctItem,
  gradeItem,
  listItems,
  readItem,
  attachFile,
  attachmentPath,
  type Contribution,
  type QueryInputOf,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { aContribution, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';

describe('contributing an item', () => {
  it('makes it readable for those whose marking allows it, word for word', async () => {
    const world = await aWorld();
    const text = 'سيارة \u{1F69A} — “quoted”\nsecond line  with spaces ';
    const itemId = await contributed(world, { text });
    const { answer } = await world.ask('policeAnalyst', readItem, { params: { itemId } });
    expect(answer).toMatchObject({ text, agency: 'CUS', version: 1, contributedBy: 'customsAnalyst' });
    expect(answer.marking).toEqual({ level: 1, releasableTo: 'all', compartments: [], originators: ['CUS'], originatorControl: [] });
  });

  it('puts the own agency on a list that forgot it', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const { answer } = await world.ask('customsAnalyst', readItem, { params: { itemId } });
    expect(answer.marking.releasableTo).toEqual(['CUS', 'INT', 'POL', 'TRG']);
  });

  it('is done once however often it is sent with the same key', async () => {
    const world = await aWorld();
    const key = randomUUID();
    const first = await world.ask('customsAnalyst', contributeItem, { body: aContribution(), key });
    const again = await world.ask('customsAnalyst', contributeItem, { body: aContribution(), key });
    expect(again.text).toBe(first.text);
    expect((await world.ask('customsAnalyst', listItems)).answer.total).toBe(1);
  });

  it('is refused with a marking that the contributor could not read', async () => {
    const world = await aWorld();
    const tooHigh = await world.ask('gendarmerieAnalyst', contributeItem, {
      body: aContribution({ marking: { ...harbourOnly, level: 3, compartments: [] } }),
    });
    expect(tooHigh.problem.code).toBe('marking_beyond_reach');
    const notHeld = await world.ask('gendarmerieAnalyst', contributeItem, { body: aContribution({ marking: harbourOnly }) });
    const unknown = await world.ask('gendarmerieAnalyst', contributeItem, {
      body: aContribution({ marking: { ...harbourOnly, compartments: ['NOWHERE'] } as Contribution['marking'] }),
    });
    expect(notHeld.problem.code).toBe('marking_invalid');
    expect(notHeld.text).toBe(unknown.text);
  });

  it('is refused to roles that do not contribute', async () => {
    const world = await aWorld();
    for (const role of ['mentor', 'rightsOfficer', 'administrator'] as const) {
      expect((await world.ask(role, contributeItem, { body: aContribution() })).status).toBe(403);
    }
    expect((await world.ask('nobody', contributeItem, { body: aContribution() })).status).toBe(401);
  });

  it('tells the source to the own agency alone', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { sourceDescriptor: 'a trader', sourceIdentity: 'Real Name' });
    const read = async (as: ActorName) => (await world.ask(as, readItem, { params: { itemId } })).answer;
    expect(await read('customsLiaison')).toMatchObject({ sourceDescriptor: 'a trader', sourceIdentity: 'Real Name' });
    expect(await read('policeAnalyst')).toMatchObject({ sourceDescriptor: 'a trader', sourceIdentity: null });
  });
});

describe('a hidden item', () => {
  it('is answered like one that does not exist', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const hidden = await world.ask('gendarmerieAnalyst', readItem, { params: { itemId } });
    const absent = await world.ask('gendarmerieAnalyst', readItem, { params: { itemId: randomUUID() } });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(absent.text);
  });

  it('leaves no trace in lists, totals, facets and search', async () => {
    const world = await aWorld();
    await contributed(world, { marking: harbourOnly, text: 'The word zanzibarine stands here only.', kind: 'press', language: 'pt' });
    const queries: Partial<QueryInputOf<typeof listItems>>[] = [
      {},
      { q: 'zanzibarine' },
      { q: 'zanzib' },
      { kind: 'press' },
      { compartment: 'HARBOUR' },
    ];
    const noneOfEach = ['unread', 'read', 'shoeboxed', 'discarded'].map((value) => ({ value, count: 0 }));
    for (const query of queries) {
      const { answer } = await world.ask('gendarmerieAnalyst', listItems, { query });
      expect(answer).toEqual({
        rows: [],
        total: 0,
        facets: { agency: [], kind: [], language: [], state: noneOfEach },
        may: { contribute: true },
      });
    }
    expect((await world.ask('policeAnalyst', listItems, { query: { q: 'zanzibarine' } })).answer.total).toBe(1);
  });
});

describe('the list of items', () => {
  it('goes on where the page ended, newest first, each once', async () => {
    const world = await aWorld();
    for (let day = 1; day <= 5; day += 1) await contributed(world, { title: `day ${day}`, reportedAt: `2031-04-0${day}T00:00:00.000Z` });
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const { answer } = await world.ask('policeAnalyst', listItems, { query: { limit: 2, cursor } });
      titles.push(...answer.rows.map((row) => row.title));
      cursor = answer.nextCursor;
    } while (cursor);
    expect(titles).toEqual(['day 5', 'day 4', 'day 3', 'day 2', 'day 1']);
  });

  it('finds words without accents, across Arabic spellings, and by the beginning of the last word', async () => {
    const world = await aWorld();
    await contributed(world, { title: 'Conteneur signalé à l’entrepôt', language: 'fr' });
    await contributed(world, { title: 'شاحنة أمام المدرسة', language: 'ar' });
    const hits = async (q: string) =>
      (await world.ask('policeAnalyst', listItems, { query: { q } })).answer.rows.map((row) => row.language);
    expect(await hits('signale entrep')).toEqual(['fr']);
    expect(await hits('امام')).toEqual(['ar']);
    expect(await hits('nothing like it')).toEqual([]);
    expect(await hits(`'); drop table item; --`)).toEqual([]);
  });

  it('refuses a cursor that it did not make', async () => {
    const world = await aWorld();
    const reply = await world.ask('policeAnalyst', listItems, { query: { cursor: 'x' } });
    expect(reply.status).toBe(400);
    expect(reply.problem.fields?.[0]?.path).toBe('query.cursor');
  });
});

describe('grading', () => {
  const b2 = { scheme: 'admiralty', reliability: 'B', credibility: '2' } as const;
  const f6 = { scheme: 'admiralty', reliability: 'F', credibility: '6' } as const;

  it('lets agencies differ side by side, and replaces within an agency', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { grading: b2, rationale: 'known trader' });
    await world.ask('policeAnalyst', gradeItem, { params: { itemId }, body: { grading: b2 } });
    const { answer } = await world.ask('policeAnalyst', gradeItem, { params: { itemId }, body: { grading: f6 } });
    expect(answer.gradings.map((one) => [one.agency, one.grading.reliability])).toEqual([
      ['CUS', 'B'],
      ['POL', 'F'],
    ]);
  });

  it('refuses another scheme than the cell has', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const reply = await world.ask('policeAnalyst', gradeItem, {
      params: { itemId },
      body: { grading: { scheme: 'europol4x4', reliability: 'B', credibility: '2' } },
    });
    expect(reply.problem.code).toBe('grading_scheme_differs');
  });
});

describe('correcting', () => {
  const words = { title: 'Corrected', text: 'One driver, not two.', language: 'en', reportedAt: '2031-04-09T06:00:00.000Z' };

  it('adds a version and keeps the first', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const { answer } = await world.ask('customsAnalyst', correctItem, { params: { itemId }, body: words, version: 1 });
    expect(answer).toMatchObject({ currentVersion: 2, title: 'Corrected' });
    const first = await world.ask('policeAnalyst', readItem, { params: { itemId }, query: { version: 1 } });
    expect(first.answer.title).toBe('Lorry at the northern post');
    expect((await world.ask('policeAnalyst', listItems, { query: { q: 'drivers' } })).answer.total).toBe(0);
  });

  it('shows what stands there now when somebody was faster', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    await world.ask('customsAnalyst', correctItem, { params: { itemId }, body: words, version: 1 });
    const late = await world.ask('customsAnalyst', correctItem, { params: { itemId }, body: { ...words, title: 'Late' }, version: 1 });
    expect(late.status).toBe(412);
    expect(late.problem).toMatchObject({ currentVersion: 2, current: { title: 'Corrected' } });
  });

  it('is for the originating agency', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    expect((await world.ask('policeAnalyst', correctItem, { params: { itemId }, body: words, version: 1 })).status).toBe(403);
    expect((await world.ask('customsAnalyst', correctItem, { params: { itemId }, body: words })).status).toBe(428);
  });
});

describe('attachments', () => {
  const pdf = Buffer.from('%PDF-1.7 small').toString('base64');

  it('are taken by what they are, not by what they are called', async () => {
    const world = await aWorld();
    const itemId = await contributed(world);
    const html = Buffer.from('<html><script>1</script>').toString('base64');
    expect(
      (await world.ask('customsAnalyst', attachFile, { params: { itemId }, body: { fileName: 'a.pdf', content: html } })).problem.code,
    ).toBe('file_kind_refused');
    expect(
      (await world.ask('customsAnalyst', attachFile, { params: { itemId }, body: { fileName: 'a.txt', content: pdf } })).answer.mediaType,
    ).toBe('application/pdf');
  });

  it('are downloaded, not shown, and not there for those who do not see the item', async () => {
    const world = await aWorld();
    const itemId = await contributed(world, { marking: harbourOnly });
    const { answer } = await world.ask('customsAnalyst', attachFile, { params: { itemId }, body: { fileName: 'a.pdf', content: pdf } });
    const path = attachmentPath.replace(':attachmentId', answer.id);
    const file = await world.fetch('policeAnalyst', path);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toMatch(/^attachment/);
    expect(file.headers['content-security-policy']).toContain('sandbox');
    expect((await world.fetch('gendarmerieAnalyst', path)).statusCode).toBe(404);
  });
});

it('records who read which item', async () => {
  const world = await aWorld();
  const itemId = await contributed(world);
  await world.ask('policeAnalyst', readItem, { params: { itemId } });
  const { rows } = await world.owner.query('select deed, person_id from audit where subject_id = $1 order by position', [itemId]);
  expect(rows).toEqual([
    { deed: 'contribute_item', person_id: world.people.customsAnalyst },
    { deed: 'read_item', person_id: world.people.policeAnalyst },
  ]);
});
