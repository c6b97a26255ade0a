import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { PersonId } from '@workbench/domain';
import type { Trx } from '../../platform/as-actor';
import { sealFor, type Seal } from '../../platform/sealed';

/** Seconds that a code is shown (RFC 6238). */
const period = 30;
/** Steps before and after now whose code is taken as well, for clocks that differ. */
const tolerance = 1;
const issuer = 'Fusion cell workbench';

/** Seal of the secrets of second factors. */
export function secondFactorSeal(sessionSecret: string): Seal {
  return sealFor('second factor', sessionSecret);
}

function totpOf(secret: string, email: string): TOTP {
  return new TOTP({ issuer, label: email, secret: Secret.fromBase32(secret), period, digits: 6 });
}

/** A new secret in base 32, and the address that an authenticator reads from a QR code. */
export function newSecret(email: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, email).toString() };
}

/** The time step whose code this is; null when it is none of those that count now. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now, window: tolerance });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

/** Ten new recovery codes of 128 random bits each, in groups of four letters. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = new Secret({ buffer: new Uint8Array(randomBytes(16)).buffer }).base32;
    return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is stored of a recovery code; 128 random bits cannot be tried through, so one round is enough. */
export function hashOfCode(personId: PersonId, code: string): Buffer {
  return createHash('sha256')
    .update(`${personId} ${code.toUpperCase().replaceAll(/[\s-]/g, '')}`)
    .digest();
}

/** The second factor of the transaction's person; undefined when none was begun. */
export async function findSecondFactor(trx: Trx): Promise<{ secret: Buffer; confirmedAt: Date | null; codesLeft: number } | undefined> {
  const { rows } = await sql<{ secret: Buffer; confirmedAt: Date | null; codesLeft: number }>`select * from door.second_factor()`.execute(
    trx,
  );
  return rows[0];
}

async function said(trx: Trx, question: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select ${question} as yes`.execute(trx);
  return rows[0]?.yes ?? false;
}

/** Takes a code of the transaction's person, of the authenticator or for recovery; false when it is wrong or was taken before. */
export async function useCode(trx: Trx, seal: Seal, personId: PersonId, code: string, now: number): Promise<boolean> {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return said(trx, sql`door.use_recovery_code(${hashOfCode(personId, code)})`);
  const factor = await findSecondFactor(trx);
  const secret = factor && seal.open(factor.secret, personId);
  const step = secret ? stepOf(secret, digits, now) : null;
  return step !== null && said(trx, sql`door.use_step(${step})`);
}
