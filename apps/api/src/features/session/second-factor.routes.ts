import { sql } from 'kysely';
import { beginSecondFactor, confirmSecondFactor, dropSecondFactor, readSecondFactor } from '@workbench/contract';
import type { Feature } from '../../platform/app';
import type { Trx } from '../../platform/as-actor';
import { audit } from '../../platform/audit';
import { Problem } from '../../platform/problems';
import { serve } from '../../platform/serve';
import type { Session } from '../../platform/session';
import { findOwner, proofsOf } from './proofs';
import { findSecondFactor, hashOfCode, newRecoveryCodes, newSecret, secondFactorSeal, stepOf, useCode } from './second-factor';
import { countTries } from './tries';

/** One's own second factor: set up, confirm, turn off. */
export const serveSecondFactor: Feature = (app, { db, sessionSecret, signInTries = 20 }) => {
  const seal = secondFactorSeal(sessionSecret);
  const proofs = proofsOf(db, countTries(db, signInTries));

  /** Step of a code of the secret that waits to be confirmed; null when it is not one. */
  const stepOfBegun = async (trx: Trx, { personId }: Session, code: string): Promise<number | null> => {
    const factor = await findSecondFactor(trx);
    if (!factor) throw new Problem('not_found');
    if (factor.confirmedAt) throw new Problem('second_factor_is_on');
    const secret = seal.open(factor.secret, personId);
    return secret ? stepOf(secret, code.replaceAll(/\s/g, ''), Date.now()) : null;
  };

  serve(app, db, readSecondFactor, async ({ trx }) => {
    const factor = await findSecondFactor(trx);
    const since = factor?.confirmedAt?.toISOString() ?? null;
    return { isOn: since !== null, since, codesLeft: since === null ? 0 : (factor?.codesLeft ?? 0) };
  });

  serve(
    app,
    db,
    beginSecondFactor,
    async ({ trx, session }) => {
      const { secret, uri } = newSecret((await findOwner(trx, session)).email);
      const { rows } = await sql<{ begun: boolean }>`
        select door.begin_second_factor(${seal.seal(secret, session.personId)}) as begun`.execute(trx);
      if (!rows[0]?.begun) throw new Problem('second_factor_is_on');
      return { secret, uri };
    },
    ({ session, body, request }) => proofs.provePassword(session, body.password, request.ip),
  );

  serve(
    app,
    db,
    confirmSecondFactor,
    async ({ trx, session, body }) => {
      const step = await stepOfBegun(trx, session, body.code);
      if (step === null) throw new Problem('wrong_code');
      const recoveryCodes = newRecoveryCodes();
      const hashes = recoveryCodes.map((code) => hashOfCode(session.personId, code));
      const { rows } = await sql<{ confirmed: boolean }>`select door.confirm_second_factor(${step}, ${hashes}) as confirmed`.execute(trx);
      if (!rows[0]?.confirmed) throw new Problem('second_factor_is_on');
      await audit(trx, { deed: 'second_factor_on', subjectKind: 'person', subjectId: session.personId });
      return { recoveryCodes };
    },
    ({ session, body, request }) =>
      proofs.proveCode(session, request.ip, async (trx) => (await stepOfBegun(trx, session, body.code)) !== null),
  );

  serve(
    app,
    db,
    dropSecondFactor,
    async ({ trx, session }) => {
      await sql`select door.drop_second_factor()`.execute(trx);
      await audit(trx, { deed: 'second_factor_off', subjectKind: 'person', subjectId: session.personId });
      return { done: true as const };
    },
    async ({ session, body, request }) => {
      await proofs.provePassword(session, body.password, request.ip);
      await proofs.proveCode(session, request.ip, async (trx) => {
        if (!(await findSecondFactor(trx))?.confirmedAt) throw new Problem('not_found');
        return useCode(trx, seal, session.personId, body.code, Date.now());
      });
    },
  );
};
