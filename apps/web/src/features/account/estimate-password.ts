import { houseWords, type PasswordEstimate, type PasswordOwner } from '@workbench/domain';

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return { estimator: new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }), common: new Set(dictionary['passwords-common']) };
}
let loaded: ReturnType<typeof load> | undefined;

/** How hard a password is to guess. The lists are large and are fetched, from this server, only when one is chosen. */
export async function estimatePassword(password: string, owner: PasswordOwner): Promise<PasswordEstimate> {
  loaded ??= load();
  const { estimator, common } = await loaded;
  const strength = estimator.check(password, [owner.email, owner.displayName, ...houseWords]).score;
  return { strength, isCommon: common.has(password.toLowerCase()) };
}
