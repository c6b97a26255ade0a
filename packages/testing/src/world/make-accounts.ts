import type { Draft } from './draft';

/** A time that no test run lives to see, so that nothing of a world runs out. */
const farOff = '2999-01-01T00:00:00Z';

/** Gives the people of a world what accounts have: second factors, recovery codes, links, half sign-ins, and wrong tries. */
export function makeAccounts(draft: Draft): void {
  const { random, rows } = draft;
  const administrators = new Set(rows.member.filter((row) => row.role === 'administrator').map((row) => row.person_id));
  for (const person of rows.person) {
    const { id } = person;
    // One administers a cell, another also accounts.
    person.is_administrator = administrators.has(id) && random.chance(0.5);
    if (random.chance(0.5)) {
      const isOn = random.chance(0.7);
      rows.second_factor.push({
        person_id: id,
        secret: random.bytes(60),
        confirmed_at: isOn ? draft.moment() : null,
        last_step: random.whole(1, 60_000_000),
      });
      for (let count = 0; isOn && count < 4; count += 1)
        rows.recovery_code.push({ person_id: id, code_hash: random.bytes(32), used_at: random.chance(0.4) ? draft.moment() : null });
    }
    if (random.chance(0.3))
      rows.invitation.push({ token_hash: random.bytes(32), person_id: id, created_at: draft.moment(), expires_at: farOff });
    if (random.chance(0.3)) rows.half_session.push({ token_hash: random.bytes(32), person_id: id, expires_at: farOff });
    if (random.chance(0.3))
      rows.sign_in_lock.push({ subject: random.bytes(32), wrong: random.whole(1, 9), last_at: farOff, locked_until: farOff });
    // Whoever walks a world is signed in; of others it may be otherwise.
    if (random.chance(0.1)) person.password_hash = null;
  }
}
