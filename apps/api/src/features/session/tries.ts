import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { asActor } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import type { DB } from '../../platform/database';
import { Problem } from '../../platform/problems';

/** Wrong tries of one account before it has to wait. */
const accountTries = 5;

/** Who tries from where; the e-mail need not be anybody's. */
export interface Tried {
  email: string;
  address: string;
}

/** Refuses tries that come too fast, whether the account exists or not. */
export interface Tries {
  /** Takes one try, which counts as wrong until `right`. Throws `sign_in_locked` with the time to try again. */
  take(tried: Tried): Promise<void>;
  /** Gives the try back; the wrong ones before it are forgotten once the person is signed in. */
  right(tried: Tried, isSignedIn: boolean): Promise<void>;
  /** Leaves the wrong try in the trail. */
  wrong(tried: Tried, step: 'password' | 'second_factor', personId?: string): Promise<void>;
}

function keysOf({ email, address }: Tried): { account: Buffer; place: Buffer } {
  const keyOf = (kind: string, what: string) => createHash('sha256').update(`${kind} ${what}`).digest();
  return { account: keyOf('account', email.trim().toLowerCase()), place: keyOf('address', address) };
}

/** Tries as the database counts them, for all processes together. `addressTries` wrong ones make an address wait. */
export function countTries(db: Kysely<DB>, addressTries: number): Tries {
  return {
    async take(tried) {
      const { account, place } = keysOf(tried);
      const wait = await asActor(db, { kind: 'anybody' }, async (trx) => {
        const { rows } = await sql<{ wait: number }>`
          select door.take_try(${account}, ${place}, ${accountTries}, ${addressTries}) as wait`.execute(trx);
        return rows[0]?.wait ?? 0;
      });
      if (wait > 0) throw new Problem('sign_in_locked', { retryAt: new Date(Date.now() + wait * 1000).toISOString() });
    },
    async right(tried, isSignedIn) {
      const { account, place } = keysOf(tried);
      await asActor(db, { kind: 'anybody' }, (trx) => sql`select door.end_try(${account}, ${place}, ${isSignedIn})`.execute(trx));
    },
    wrong: (tried, step, personId) =>
      asActor(db, { kind: 'anybody' }, (trx) =>
        audit(trx, {
          deed: 'sign_in_refused',
          subjectKind: 'person',
          ...(personId ? { subjectId: personId } : {}),
          detail: { step, address: tried.address },
        }),
      ),
  };
}
