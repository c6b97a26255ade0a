import type { ClaimCard, Contribution } from '@workbench/contract';
import { claimed, contributed } from './item-seeds';
import type { World } from './world';

/** Entities of a small network by the letters that stand for them, and the claims that link them. */
export interface Network {
  id: Record<string, string>;
  claims: ClaimCard[];
  /** One more link by the police analyst, on a new item. */
  link: (from: string, to: string, more?: Partial<Link>) => Promise<ClaimCard>;
}

interface Link {
  predicate: string;
  status: 'confirmed' | 'suspected' | 'denied';
  validFrom: string;
  validTo: string;
  item: Partial<Contribution>;
}

/** People who met, one link for each two letters; a letter that is new is made a person of that name. */
export async function aNetwork(world: World, ...pairs: string[]): Promise<Network> {
  const network: Network = { id: {}, claims: [], link };
  const end = (name: string) => (network.id[name] ? { entityId: network.id[name] } : { new: { kind: 'person', name } as const });
  async function link(from: string, to: string, { predicate = 'met', item = {}, ...more }: Partial<Link> = {}) {
    const card = await claimed(world, 'policeAnalyst', await contributed(world, item), {
      subject: end(from),
      predicate,
      object: end(to),
      ...more,
    });
    network.id[from] = card.subject.id;
    network.id[to] = card.object!.id;
    network.claims.push(card);
    return card;
  }
  for (const [from, to] of pairs) await link(from!, to!);
  return network;
}
