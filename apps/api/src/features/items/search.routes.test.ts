import { describe, expect, it } from 'vitest';
import { listItems, retractClaim, resolveEntities } from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { claimed, contributed, harbourOnly } from '../../../test/item-seeds';
import type { ActorName } from '../../../test/small-cell';
import type { World } from '../../../test/world';

/** Titles that a search finds, in order. */
async function found(world: World, q: string, as: ActorName = 'policeAnalyst', widen?: 'no') {
  const { answer } = await world.ask(as, listItems, { query: { q, widen } });
  return { titles: answer.rows.map(({ title }) => title), widened: answer.widened, rows: answer.rows, total: answer.total };
}

/** An item whose title is a letter, and its id. */
const written = (world: World, title: string, text: string, changes = {}) => contributed(world, { title, text, ...changes });

/** A person who is named so on an item, and an alias for each further name. */
async function named(world: World, itemId: string, [first, ...others]: [string, ...string[]]) {
  const claim = await claimed(world, 'policeAnalyst', itemId, {
    subject: { new: { kind: 'person', name: first } },
    predicate: 'description',
    object: { value: 'spoken of' },
  });
  const subject = { entityId: claim.subject.id };
  const aliases = [];
  for (const value of others)
    aliases.push(await claimed(world, 'policeAnalyst', itemId, { subject, predicate: 'alias', object: { value } }));
  return { id: claim.subject.id, aliases };
}

describe('the words of a search', () => {
  it('are words that are all there, phrases, exclusions, alternatives and beginnings', async () => {
    const world = await aWorld();
    await written(world, 'A', 'A white lorry went north.');
    await written(world, 'B', 'The lorry was white; it went south.');
    await written(world, 'C', 'Lorries of the al-Madani family, and a truck.');
    const titles = async (q: string) => (await found(world, q)).titles.toSorted().join('');
    expect(await titles('white lorry')).toBe('AB');
    expect(await titles('"white lorry"')).toBe('A');
    expect(await titles('lorry -south')).toBe('A');
    expect(await titles('lorry -"white lorry"')).toBe('B');
    expect(await titles('-lorry')).toBe('C');
    expect(await titles('truck or north')).toBe('AC');
    expect(await titles('lorr* went')).toBe('AB');
    expect(await titles('lorr went')).toBe('');
    expect(await titles('lorr*')).toBe('ABC');
    expect(await titles('lorr')).toBe('ABC');
    for (const q of ['al-Madani', '"al Madani"', '"the al-Madani family"', 'al-mad', 'Madani'])
      expect([q, await titles(q)]).toEqual([q, 'C']);
  });

  it.each(['"', '-', '*', 'or', '""" or -', "' & | ! <-> :* ( )", '\\', '"white lorry', 'white:* & lorry', '-"', '“'])(
    'never are an error: %s',
    async (q) => {
      const world = await aWorld();
      await written(world, 'A', 'A white lorry went north.');
      const reply = await world.ask('policeAnalyst', listItems, { query: { q } });
      expect(reply.status).toBe(200);
      expect(reply.answer.total).toBe(/white/.test(q) ? 1 : 0);
    },
  );

  it('are shown where they stand', async () => {
    const world = await aWorld();
    await written(world, 'Camion signalé', `${'Rien. '.repeat(60)}Un camion blanc à l’entrepôt.`, { language: 'fr' });
    const { match } = (await found(world, 'camion entrepot')).rows[0]!;
    expect(match!.title).toEqual([{ start: 0, end: 6 }]);
    const { text, stretches, isCutBefore } = match!.fragment!;
    expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(['camion', 'entrepôt']);
    expect(isCutBefore).toBe(true);
    expect(match!.names).toEqual([]);
    expect((await world.ask('policeAnalyst', listItems)).answer.rows[0]!.match).toBeUndefined();
  });
});

describe('a name in a search', () => {
  it('finds its other spellings and scripts after what was typed, says so, and does not where that is switched off', async () => {
    const world = await aWorld();
    await written(world, 'arabic', 'قيل والسركوتي عبر الحدود', { language: 'ar' });
    await written(world, 'other spelling', 'One Sarkoti was seen.');
    await written(world, 'as typed', 'A man named Serkouti, once.');
    await written(world, 'nobody', 'A lorry.');
    const about = await written(world, 'about', 'Somebody was spoken of.');
    await named(world, about, ['Karim Sarkoti', 'كريم السركوتي']);
    const wide = await found(world, 'Serkouti');
    expect(wide.titles[0]).toBe('as typed');
    expect(wide.titles.toSorted()).toEqual(['arabic', 'as typed', 'other spelling']);
    expect(wide.widened).toEqual([{ asked: 'Serkouti', names: ['Sarkoti', 'السركوتي'] }]);
    const why = (title: string) => wide.rows.find((row) => row.title === title)!.match!;
    expect(why('arabic').names).toEqual([{ asked: 'Serkouti', found: 'السركوتي' }]);
    const { text, stretches } = why('arabic').fragment!;
    expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(['والسركوتي']);
    expect(why('as typed').names).toEqual([]);

    const narrow = await found(world, 'Serkouti', 'policeAnalyst', 'no');
    expect(narrow.titles).toEqual(['as typed']);
    expect(narrow.widened).toBeUndefined();
    // What must not be there is not widened.
    expect((await found(world, 'seen -Serkouti')).titles).toEqual(['other spelling']);
    expect((await found(world, 'Serk*')).titles).toEqual(['as typed']);
  });

  it('finds whoever is meant by an alias, and by the names of an entity that is the same', async () => {
    const world = await aWorld();
    await written(world, 'alias', 'The Grey Fox paid.');
    await written(world, 'same', 'Omar the baker paid.');
    const about = await written(world, 'about', 'Somebody.');
    const one = await named(world, about, ['Karim Sarkoti', 'Grey Fox']);
    const other = await named(world, about, ['Omar the baker']);
    expect((await found(world, '"Karim Sarkoti"')).titles).toEqual(['alias']);
    await world.ask('policeAnalyst', resolveEntities, {
      body: { leftId: one.id, rightId: other.id, verdict: 'same', reason: 'One passport.' },
    });
    expect((await found(world, 'Serkouti')).titles.toSorted()).toEqual(['alias', 'same']);
    // A name that was taken back counts for nothing.
    await world.ask('policeAnalyst', retractClaim, {
      params: { claimId: one.aliases[0]!.id },
      body: { reason: 'Wrong.' },
      version: one.aliases[0]!.version,
    } as never);
    expect((await found(world, 'Serkouti')).titles).toEqual(['same']);
    expect((await found(world, 'baker')).widened).toEqual([{ asked: 'baker', names: ['Karim Sarkoti'] }]);
  });

  it('owes nothing to names that the reader does not see: neither result, order, count nor explanation', async () => {
    const world = await aWorld();
    await written(world, 'A', 'One Sarkoti was seen with the Grey Fox.');
    await written(world, 'B', 'السركوتي');
    await written(world, 'C', 'Serkouti');
    const shown = await written(world, 'D', 'Somebody.');
    const { id } = await named(world, shown, ['Karim Sarkoti']);
    const ask = async (as: ActorName) => (await world.ask(as, listItems, { query: { q: 'Serkouti' } })).text;
    const before = await ask('gendarmerieAnalyst');
    const secret = await written(world, 'E', 'Serkouti is السركوتي.', { marking: harbourOnly });
    const subject = { entityId: id };
    for (const value of ['السركوتي', 'Grey Fox'])
      await claimed(world, 'policeAnalyst', secret, { subject, predicate: 'alias', object: { value } });
    await named(world, secret, ['Serkoutti', 'Somebody']);
    expect(await ask('gendarmerieAnalyst')).toBe(before);
    expect((await found(world, 'Serkouti')).widened![0]!.names).toEqual(expect.arrayContaining(['السركوتي', 'Grey Fox']));
  });

  it('leaves nothing in the trail but what was typed', async () => {
    const world = await aWorld();
    const about = await written(world, 'about', 'Somebody.');
    await named(world, about, ['Karim Sarkoti', 'كريم السركوتي']);
    await found(world, 'Serkouti');
    const { rows } = await world.owner.query('select asked from trail_query');
    expect(rows).toEqual([{ asked: { q: 'Serkouti' } }]);
    const { rows: trail } = await world.owner.query(`select detail::text from audit where deed = 'list_items'`);
    expect(JSON.stringify(trail)).not.toMatch(/sark|سركوتي/i);
  });
});
