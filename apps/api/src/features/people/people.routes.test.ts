import { describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  changeSeat,
  invitePerson,
  listItems,
  listPeople,
  readCell,
  readInvitation,
  readSession,
  renewLink,
  resetSecondFactor,
  setDisabled,
  signIn,
} from '@workbench/contract';
import { aWorld } from '../../../test/a-world';
import { openBrowser } from '../../../test/browser';
import { emailOf, password, signedInBrowser, withSecondFactor } from '../../../test/second-factor-seeds';
import type { World } from '../../../test/world';

const seat = { role: 'trainee', agency: 'GEN', clearance: 2, compartments: ['HARBOUR'] };
const newcomer = { email: 'New.Comer@small.example', displayName: 'Abel Tamm', language: 'pt', ...seat } as never;
const better = 'a grey lorry waits at dawn';

async function invited(world: World): Promise<{ personId: string; token: string }> {
  const { answer } = await world.ask('administrator', invitePerson, { body: newcomer });
  return { personId: answer.personId, token: answer.link!.token };
}

function rowOf(world: World, personId: string) {
  return world.ask('administrator', listPeople).then(({ answer }) => answer.rows.find((row) => row.personId === personId)!);
}

describe('the people page', () => {
  it('shows the administrator seats and accounts, codes of compartments without their names, and no item', async () => {
    const world = await aWorld();
    await world.owner.query(`insert into compartment (cell_id, code, name) values ($1, 'SEALED', 'What nobody may know')`, [world.cellId]);
    const { answer, text } = await world.ask('administrator', listPeople);
    expect(answer.rows).toHaveLength(11);
    expect(answer.compartments).toEqual(['HARBOUR', 'SEALED']);
    expect(text).not.toContain('What nobody may know');
    expect(answer.rows.find((row) => row.personId === world.people.mentor)).toMatchObject({
      email: emailOf('mentor'),
      clearance: 3,
      account: { state: 'active', hasSecondFactor: false, mustChangePassword: false, linkExpiresAt: null },
      may: { seat: true, account: true },
    });
    expect((await world.ask('administrator', listItems)).answer.rows).toEqual([]);
  });

  it.each(['mentor', 'instructor', 'rightsOfficer', 'customsAnalyst'] as const)('is not for the %s', async (who) => {
    const reply = await (await aWorld()).ask(who, listPeople);
    expect([reply.status, reply.problem.code]).toEqual([403, 'not_allowed']);
  });

  it('shows whoever administers the cell alone no account, and lets them do nothing to one', async () => {
    const world = await aWorld();
    await world.owner.query('update person set is_administrator = false where id = $1', [world.people.administrator]);
    const { answer } = await world.ask('administrator', listPeople);
    expect(answer.may.invite).toBe(false);
    expect(new Set(answer.rows.map((row) => row.account))).toEqual(new Set([null]));
    const params = { personId: world.people.mentor };
    expect((await world.ask('administrator', renewLink, { params })).status).toBe(403);
    expect((await world.ask('administrator', setDisabled, { params, body: { isDisabled: true } })).status).toBe(403);
    expect((await world.ask('administrator', invitePerson, { body: newcomer })).status).toBe(403);
    expect((await world.ask('administrator', changeSeat, { params, body: seat as never })).status).toBe(200);
  });
});

describe('an invitation', () => {
  it('makes a person without a password, whose link lets them choose one, once', async () => {
    const world = await aWorld();
    const { personId, token } = await invited(world);
    expect((await rowOf(world, personId)).account).toMatchObject({ state: 'invited', linkExpiresAt: expect.any(String) });
    const browser = openBrowser(world);
    expect((await browser.ask(signIn, { email: 'new.comer@small.example', password: better })).status).toBe(401);
    expect((await browser.ask(readInvitation, { token })).answer).toEqual({ email: 'new.comer@small.example', displayName: 'Abel Tamm' });
    expect((await browser.ask(acceptInvitation, { token, password: 'abel tamm 1234' })).problem.code).toBe('password_refused');
    const both = await Promise.all([
      browser.ask(acceptInvitation, { token, password: better }),
      openBrowser(world).ask(acceptInvitation, { token, password: better }),
    ]);
    expect(both.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    expect((await browser.ask(readInvitation, { token })).problem.code).toBe('link_not_valid');
    expect((await browser.ask(signIn, { email: 'new.comer@small.example', password: better })).answer.language).toBe('pt');
    expect((await browser.ask(readCell)).answer.me).toMatchObject({ agency: 'GEN', clearance: 2, compartments: ['HARBOUR'] });
  });

  it('ends an older link of the same person, wherever it was made', async () => {
    const world = await aWorld();
    await world.owner.query(
      `with elsewhere as (insert into person (id, email, display_name, language)
         values (gen_random_uuid(), 'new.comer@small.example', 'Abel Tamm', 'pt') returning id)
       insert into invitation (token_hash, person_id, expires_at) select sha256('older'), id, now() + interval '90 days' from elsewhere`,
    );
    const { personId } = await invited(world);
    const { rows } = await world.owner.query<{ days: number }>(
      `select extract(day from expires_at - created_at)::int as days from invitation where person_id = $1`,
      [personId],
    );
    expect(rows).toEqual([{ days: 7 }]);
  });

  it('is over after seven days, and its token is stored nowhere', async () => {
    const world = await aWorld();
    const { token } = await invited(world);
    const { rows } = await world.owner.query<{ days: number; kept: string }>(`select extract(day from expires_at - created_at)::int as days,
      to_jsonb(i)::text || coalesce((select string_agg(to_jsonb(k)::text, '') from idempotency_key k), '') as kept from invitation i`);
    expect(rows[0]!.days).toBe(7);
    expect(rows[0]!.kept).not.toContain(token);
    await world.owner.query(`update invitation set expires_at = now() - interval '1 second'`);
    expect((await openBrowser(world).ask(acceptInvitation, { token, password: better })).problem.code).toBe('link_not_valid');
  });

  it('seats somebody who has a password already without a link, and nobody twice', async () => {
    const world = await aWorld();
    await world.owner.query('delete from member where person_id = $1', [world.people.financeAnalyst]);
    const body = { email: emailOf('financeAnalyst'), displayName: 'Other name', language: 'en', ...seat } as never;
    const { answer } = await world.ask('administrator', invitePerson, { body });
    expect(answer).toEqual({ personId: world.people.financeAnalyst, link: null });
    expect((await world.ask('administrator', invitePerson, { body })).problem.code).toBe('already_there');
    expect((await world.ask('financeAnalyst', readCell)).answer.me.agency).toBe('GEN');
  });

  it('is refused for a seat that the cell does not have', async () => {
    const world = await aWorld();
    for (const change of [{ agency: 'NOSUCH' }, { clearance: 4 }, { compartments: ['NOSUCH'] }]) {
      const reply = await world.ask('administrator', invitePerson, { body: { ...(newcomer as object), ...change } as never });
      expect(reply.problem.code, JSON.stringify(change)).toBe('marking_invalid');
    }
  });
});

describe('an administrator', () => {
  it('changes what somebody sees, from the next request on', async () => {
    const world = await aWorld();
    const params = { personId: world.people.gendarmerieAnalyst };
    await world.ask('administrator', changeSeat, { params, body: { ...seat, role: 'liaison', clearance: 0, compartments: [] } as never });
    expect((await world.ask('gendarmerieAnalyst', readCell)).answer.me).toMatchObject({ role: 'liaison', clearance: 0 });
  });

  it('decides nothing about themselves: neither seat nor account', async () => {
    const world = await aWorld();
    const params = { personId: world.people.administrator };
    const refusals = [
      await world.ask('administrator', changeSeat, { params, body: { ...seat, role: 'instructor', agency: 'TRG' } as never }),
      await world.ask('administrator', setDisabled, { params, body: { isDisabled: true } }),
      await world.ask('administrator', renewLink, { params }),
      await world.ask('administrator', resetSecondFactor, { params }),
    ];
    expect(refusals.map((reply) => reply.status)).toEqual([403, 403, 403, 403]);
    expect((await rowOf(world, params.personId)).may).toEqual({ seat: false, account: false });
  });

  it('shuts somebody out at once, and lets them in again', async () => {
    const world = await aWorld();
    const browser = await signedInBrowser(world, 'mentor');
    const params = { personId: world.people.mentor };
    await world.ask('administrator', setDisabled, { params, body: { isDisabled: true } });
    expect((await browser.ask(readSession)).status).toBe(401);
    expect((await rowOf(world, params.personId)).account?.state).toBe('disabled');
    await world.ask('administrator', setDisabled, { params, body: { isDisabled: false } });
    expect((await browser.ask(readSession)).status).toBe(401);
    expect((await browser.ask(signIn, { email: emailOf('mentor'), password })).status).toBe(200);
  });

  it('resets a password by a link: the old one, its sessions and older links are void', async () => {
    const world = await aWorld();
    const browser = await signedInBrowser(world, 'mentor');
    const params = { personId: world.people.mentor };
    const older = (await world.ask('administrator', renewLink, { params })).answer.token;
    const { token } = (await world.ask('administrator', renewLink, { params })).answer;
    expect((await browser.ask(readSession)).status).toBe(401);
    expect((await browser.ask(signIn, { email: emailOf('mentor'), password })).status).toBe(401);
    expect((await browser.ask(acceptInvitation, { token: older, password: better })).status).toBe(404);
    expect((await browser.ask(acceptInvitation, { token, password: better })).status).toBe(200);
    expect((await browser.ask(signIn, { email: emailOf('mentor'), password: better })).status).toBe(200);
  });

  it('takes away a lost second factor', async () => {
    const world = await aWorld();
    await withSecondFactor(world, 'mentor');
    const params = { personId: world.people.mentor };
    expect((await rowOf(world, params.personId)).account?.hasSecondFactor).toBe(true);
    await world.ask('administrator', resetSecondFactor, { params });
    expect((await openBrowser(world).ask(signIn, { email: emailOf('mentor'), password })).status).toBe(200);
  });

  it('does nothing to somebody of another cell, who is as absent as an id of nothing', async () => {
    const world = await aWorld();
    await world.owner.query('delete from member where person_id = $1', [world.people.financeAnalyst]);
    const [there, absent] = [world.people.financeAnalyst, '01c60000-0000-7000-8000-000000000000'];
    for (const [endpoint, body] of [
      [renewLink, undefined],
      [setDisabled, { isDisabled: true }],
      [changeSeat, seat],
    ] as const) {
      const replies = [];
      for (const personId of [there, absent])
        replies.push(await world.ask('administrator', endpoint, { params: { personId }, ...(body ? { body: body as never } : {}) }));
      expect(replies.map((reply) => [reply.status, reply.text])).toEqual(Array(2).fill([404, replies[1]!.text]));
    }
  });

  it('leaves every deed in the trail of the cell, without compartments and tokens', async () => {
    const world = await aWorld();
    const { personId, token } = await invited(world);
    await world.ask('administrator', changeSeat, { params: { personId }, body: seat as never });
    await world.ask('administrator', renewLink, { params: { personId } });
    const { rows } = await world.owner.query<{ deed: string; detail: object }>(
      `select deed, detail from audit where subject_id = $1 and cell_id = $2 order by position`,
      [personId, world.cellId],
    );
    expect(rows.map((row) => row.deed)).toEqual(['person_invited', 'seat_changed', 'link_renewed']);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`HARBOUR|${token}`));
  });
});
