import { sql } from 'kysely';
import { faultsOfPassword, houseWords, passwordLength, type PasswordOwner, type PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { Problem } from '../../platform/problems';

/** What is known of an account before it is signed in. */
export interface Credentials {
  personId: PersonId;
  passwordHash: string | null;
  hasSecondFactor: boolean;
}

/** Credentials of an e-mail; undefined when nobody has it or may not come in. */
export async function findCredentials(trx: Trx, email: string): Promise<Credentials | undefined> {
  const { rows } = await sql<Credentials>`select * from door.credentials(${email})`.execute(trx);
  return rows[0];
}

async function loadEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return { estimator: new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }), common: new Set(dictionary['passwords-common']) };
}
let estimator: ReturnType<typeof loadEstimator> | undefined;

/** Refuses a password that breaks a rule, and says which. */
export async function checkNewPassword(password: string, owner: PasswordOwner): Promise<void> {
  estimator ??= loadEstimator();
  const { estimator: ask, common } = await estimator;
  // What is too long is refused anyway and would be long to estimate.
  const judged = password.slice(0, passwordLength.most);
  const faults = faultsOfPassword(password, owner, {
    strength: ask.check(judged, [owner.email, owner.displayName, ...houseWords]).score,
    isCommon: common.has(password.toLowerCase()),
  });
  if (faults.length > 0) throw new Problem('password_refused', { fields: faults.map((fault) => ({ path: 'password', message: fault })) });
}

/** Stores the hash of the transaction's person's new password. */
export async function setPassword(trx: Trx, passwordHash: string): Promise<void> {
  await sql`select door.set_password(${passwordHash})`.execute(trx);
}
