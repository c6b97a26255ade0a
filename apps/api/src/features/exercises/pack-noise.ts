import { itemsOf, noise, type ExercisePack } from '@workbench/domain';

const day = 86_400_000;

/**
 * Background for a pack as files of items, by path: so many a day from its start to its end, for the agencies that bring items, in the
 * languages of the pack, without a name of its sealed key.
 */
export function noiseFiles(pack: ExercisePack, seed: number, perDay: number): Map<string, string> {
  const { startsAt, endsAt, languages } = pack.manifest;
  const agencies = [...new Set(itemsOf(pack).map(({ agency }) => agency))].toSorted();
  const avoid = pack.entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const days = Math.max(1, Math.floor((Date.parse(endsAt) - Date.parse(startsAt)) / day));
  const items = noise({ seed, startsAt, days, perDay, agencies, languages, avoid }).filter(
    ({ reportedAt }) => Date.parse(reportedAt) <= Date.parse(endsAt),
  );
  return new Map(
    agencies.map((agency) => [
      `items/${agency.toLowerCase()}-noise.json`,
      `${JSON.stringify(
        items.filter((item) => item.agency === agency),
        undefined,
        2,
      )}\n`,
    ]),
  );
}
