import type { Kysely } from 'kysely';
import type { PasswordOwner } from '@workbench/domain';
import { asActor, type Trx } from '../../platform/as-actor';
import type { DB } from '../../platform/database';
import { isPassword } from '../../platform/passwords';
import { Problem } from '../../platform/problems';
import type { Session } from '../../platform/session';
import { findCredentials } from './password';
import type { Tries } from './tries';

/** Whose account the transaction's person has. */
export function findOwner(trx: Trx, { personId }: Session): Promise<PasswordOwner> {
  return trx.selectFrom('person').select(['email', 'displayName']).where('id', '=', personId).executeTakeFirstOrThrow();
}

/** Ways in which somebody who is signed in proves once more who they are; wrong tries count as they do at the sign-in. */
export interface Proofs {
  /** Throws `wrong_credentials`. */
  provePassword(session: Session, password: string, address: string): Promise<void>;
  /** Throws `wrong_code` when `check` says no. */
  proveCode(session: Session, address: string, check: (trx: Trx) => Promise<boolean>): Promise<void>;
}

/** Proofs, each in transactions of its own: what was tried stays counted when it was wrong. */
export function proofsOf(db: Kysely<DB>, tries: Tries): Proofs {
  const asSelf = <T>({ personId }: Session, work: (trx: Trx) => Promise<T>) => asActor(db, { kind: 'person', personId }, work);
  return {
    async provePassword(session, password, address) {
      const { email } = await asSelf(session, (trx) => findOwner(trx, session));
      await tries.take({ email, address });
      const known = await asSelf(session, (trx) => findCredentials(trx, email));
      if (!(await isPassword(password, known?.passwordHash))) {
        await tries.wrong({ email, address }, 'password', session.personId);
        throw new Problem('wrong_credentials');
      }
      await tries.right({ email, address }, false);
    },
    async proveCode(session, address, check) {
      const { email } = await asSelf(session, (trx) => findOwner(trx, session));
      await tries.take({ email, address });
      if (!(await asSelf(session, check))) {
        await tries.wrong({ email, address }, 'second_factor', session.personId);
        throw new Problem('wrong_code');
      }
      await tries.right({ email, address }, false);
    },
  };
}
