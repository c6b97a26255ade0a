import type { BodyOf, runObjectImport } from '@workbench/contract';
import { join, markingOfTlp, type Marking, type TlpLabel } from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import { labelFor } from '../../platform/labels';
import { allOrNothing } from '../../platform/savepoint';
import { markingBy } from '../../records/contribute';
import { ObjectRefusal } from './object-refusal';

type Body = BodyOf<typeof runObjectImport>;

/** A marking with its label. */
export interface Marked {
  marking: Marking;
  labelId: number;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Marks objects by their TLP label joined with what the importer chose, so that neither is ever undercut. Each marking is looked up once. */
export function labeller(
  trx: Trx,
  me: Me,
  { marking, tlp: { clients, compartment } }: Body,
): (tlp: TlpLabel | undefined) => Promise<Marked> {
  const known = new Map<TlpLabel | undefined, Marked | ObjectRefusal>();
  const chosen = markingBy(me.agency, marking);
  const find = async (tlp: TlpLabel | undefined): Promise<Marked | ObjectRefusal> => {
    const asked =
      tlp === undefined ? undefined : markingOfTlp(tlp, { agency: me.agency, clients, ...(compartment === null ? {} : { compartment }) });
    if (asked && !asked.ok) return new ObjectRefusal('object_tlp_red');
    const wanted = asked ? join(chosen, asked.value) : chosen;
    try {
      return { marking: wanted, labelId: await allOrNothing(trx, () => labelFor(trx, wanted)) };
    } catch (error) {
      if (tlp === undefined) throw error;
      if (codeOf(error) === 'WB403') return new ObjectRefusal('object_marking_beyond_reach', { tlp });
      if (codeOf(error) === 'WB400') return new ObjectRefusal('object_marking_invalid', { tlp });
      throw error;
    }
  };
  return async (tlp) => {
    const found = known.get(tlp) ?? (await find(tlp));
    known.set(tlp, found);
    if (found instanceof ObjectRefusal) throw found;
    return found;
  };
}
