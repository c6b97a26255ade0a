import { describe, expect, it } from 'vitest';
import {
  changePassword,
  endOtherSessions,
  endSession,
  listCells,
  listSessions,
  readSession,
  setLanguage,
  signIn,
  signOut,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { openBrowser } from '../../../test/browser';
import { emailOf, password, signedInBrowser } from '../../../test/second-factor-seeds';

const firefox = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', address: '10.0.0.2' };
const better = 'a grey lorry waits at dawn';

describe('the list of one’s sessions', () => {
  it('names devices, marks this one, and shows nothing that opens a session', async () => {
    const world = await aWorld();
    const here = await signedInBrowser(world, 'mentor');
    await signedInBrowser(world, 'mentor', firefox);
    await signedInBrowser(world, 'instructor');
    const { rows } = (await here.ask(listSessions)).answer;
    expect(rows.map(({ browser, system, isThis }) => [browser, system, isThis])).toEqual([
      ['Firefox', 'Linux', false],
      [null, null, true],
    ]);
    const kept = await world.owner.query<{ hash: string }>(`select encode(token_hash, 'hex') as hash from session`);
    for (const { hash } of kept.rows) expect(JSON.stringify(rows).replaceAll('-', '')).not.toContain(hash.slice(0, 16));
  });

  it('ends one of them at once', async () => {
    const world = await aWorld();
    const [here, there] = [await signedInBrowser(world, 'mentor'), await signedInBrowser(world, 'mentor', firefox)];
    const other = (await here.ask(listSessions)).answer.rows.find((row) => !row.isThis)!;
    expect((await here.ask(endSession, undefined, { sessionId: other.id })).status).toBe(200);
    expect((await there.ask(listCells)).problem.code).toBe('not_signed_in');
    expect((await here.ask(listCells)).status).toBe(200);
    expect((await here.ask(endSession, undefined, { sessionId: other.id })).status).toBe(404);
  });

  it('ends nobody else’s: they are as absent as an id of nothing', async () => {
    const world = await aWorld();
    const [here, theirs] = [await signedInBrowser(world, 'mentor'), await signedInBrowser(world, 'instructor')];
    const { id } = (await theirs.ask(listSessions)).answer.rows[0]!;
    const refused = await here.ask(endSession, undefined, { sessionId: id });
    const absent = await here.ask(endSession, undefined, { sessionId: '01c60000-0000-7000-8000-000000000000' });
    expect([refused.status, refused.text]).toEqual([404, absent.text]);
    expect((await theirs.ask(listCells)).status).toBe(200);
  });

  it('ends all others', async () => {
    const world = await aWorld();
    const here = await signedInBrowser(world, 'mentor');
    const others = [await signedInBrowser(world, 'mentor'), await signedInBrowser(world, 'mentor', firefox)];
    const theirs = await signedInBrowser(world, 'instructor');
    expect((await here.ask(endOtherSessions)).status).toBe(200);
    for (const other of others) expect((await other.ask(readSession)).status).toBe(401);
    expect((await here.ask(listSessions)).answer.rows).toHaveLength(1);
    expect((await theirs.ask(readSession)).status).toBe(200);
  });
});

describe('changing one’s password', () => {
  it('asks for the old one, ends the other sessions and keeps this one', async () => {
    const world = await aWorld();
    const [here, there] = [await signedInBrowser(world, 'mentor'), await signedInBrowser(world, 'mentor', firefox)];
    expect((await here.ask(changePassword, { oldPassword: 'not this', newPassword: better })).problem.code).toBe('wrong_credentials');
    expect((await here.ask(changePassword, { oldPassword: password, newPassword: better })).status).toBe(200);
    expect((await there.ask(readSession)).status).toBe(401);
    expect((await here.ask(readSession)).status).toBe(200);
    expect((await openBrowser(world).ask(signIn, { email: emailOf('mentor'), password })).status).toBe(401);
    expect((await openBrowser(world).ask(signIn, { email: emailOf('mentor'), password: better })).status).toBe(200);
  });

  it.each([
    ['short', ['too_short', 'too_weak']],
    ['passwordpassword', ['too_weak']],
    ['Unbreakable mentor 77 zq', ['holds_own_words']],
    [`${'a grey lorry '.repeat(16)}`, ['too_long']],
  ])('refuses "%s" and says why', async (newPassword, faults) => {
    const here = await signedInBrowser(await aWorld(), 'mentor');
    const { problem } = await here.ask(changePassword, { oldPassword: password, newPassword });
    expect([problem.code, problem.fields?.map((field) => field.message)]).toEqual(['password_refused', expect.arrayContaining(faults)]);
  });
});

describe('somebody who must choose another password', () => {
  it('can read who they are, change it and sign out, and nothing else', async () => {
    const world = await aWorld();
    const here = await signedInBrowser(world, 'mentor');
    await world.owner.query('update person set must_change_password = true where id = $1', [world.people.mentor]);
    expect((await here.ask(readSession)).answer.mustChangePassword).toBe(true);
    const get = (url: string) => world.app.inject({ method: 'GET', url: url.replace(':cellId', world.cellId), cookies: here.cookies });
    for (const url of [
      '/api/cells',
      '/api/cells/:cellId',
      '/api/cells/:cellId/events',
      '/api/cells/:cellId/items',
      '/api/account/sessions',
    ])
      expect((await get(url)).json(), url).toMatchObject({ code: 'password_change_required' });
    expect((await here.ask(setLanguage, { language: 'fr' })).status).toBe(200);
    expect((await here.ask(changePassword, { oldPassword: password, newPassword: better })).status).toBe(200);
    expect((await here.ask(listCells)).status).toBe(200);
    expect((await here.ask(signOut)).status).toBe(200);
  });

  it('is told so by the sign-in itself', async () => {
    const world = await aWorld();
    await world.owner.query('update person set must_change_password = true where id = $1', [world.people.mentor]);
    const reply = await openBrowser(world).ask(signIn, { email: emailOf('mentor'), password });
    expect(reply.answer.mustChangePassword).toBe(true);
  });
});
