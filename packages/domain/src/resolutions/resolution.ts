import { z } from 'zod';

/** Whether two identities are one. */
export const Verdict = z.enum(['same', 'different', 'unsure']);
export type Verdict = z.infer<typeof Verdict>;

/** A standing or withdrawn statement on two identities. */
export interface Resolution {
  leftId: string;
  rightId: string;
  verdict: Verdict;
  isWithdrawn: boolean;
}

/**
 * Which identities are one: each id that is joined to another by standing `same` resolutions, to the smallest id of its cluster.
 * Ids that stand alone are absent.
 */
export function identityClusters(resolutions: readonly Resolution[]): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) {
      parent.set(root, parent.get(up) ?? up);
      root = up;
    }
    return root;
  };
  for (const { leftId, rightId, verdict, isWithdrawn } of resolutions) {
    if (isWithdrawn || verdict !== 'same' || leftId === rightId) continue;
    const [root, other] = [rootOf(leftId), rootOf(rightId)].sort() as [string, string];
    parent.set(root, root);
    parent.set(other, root);
  }
  return new Map([...parent.keys()].map((id) => [id, rootOf(id)]));
}

/** Standing `different` verdicts on two identities that `same` verdicts make one, directly or by a chain. */
export function conflictsIn(resolutions: readonly Resolution[]): Resolution[] {
  const clusters = identityClusters(resolutions);
  return resolutions.filter(
    ({ leftId, rightId, verdict, isWithdrawn }) =>
      !isWithdrawn && verdict === 'different' && clusters.has(leftId) && clusters.get(leftId) === clusters.get(rightId),
  );
}
