import { accept, refuse, type Outcome } from '../../outcome';
import { noise, type NoiseWish } from '../noise/noise';
import { isNoiseKey } from '../noise/noise-topic';
import { itemsOf, type ExercisePack } from '../pack/pack';
import type { PackItem } from '../pack/pack-item';

const day = 86_400_000;

/**
 * Background items for a pack, so many a day from its start to its end, without a name of its sealed key. What the pack has already is
 * left out, so that the same wish twice adds nothing, and keys go on from those that are there. Refused when there are not that many
 * different texts without such a name.
 */
export function draftNoise(
  pack: ExercisePack,
  wish: Pick<NoiseWish, 'seed' | 'perDay' | 'agencies' | 'languages' | 'topics'>,
): Outcome<PackItem[], 'noise_too_much'> {
  const { startsAt, endsAt } = pack.manifest;
  const days = Math.max(1, Math.floor((Date.parse(endsAt) - Date.parse(startsAt)) / day));
  const avoid = pack.entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  let made: PackItem[];
  try {
    made = noise({ ...wish, startsAt, days, avoid });
  } catch {
    return refuse('noise_too_much');
  }
  const there = itemsOf(pack);
  const texts = new Set(there.map(({ text }) => text));
  const last = new Map<string, number>();
  for (const { key, agency } of there) if (isNoiseKey(key)) last.set(agency, Math.max(last.get(agency) ?? 0, Number(/\d+$/.exec(key)![0])));
  const fresh = made.filter(({ text, reportedAt }) => !texts.has(text) && Date.parse(reportedAt) <= Date.parse(endsAt));
  return accept(
    fresh.map((item) => {
      const number = (last.get(item.agency) ?? 0) + 1;
      last.set(item.agency, number);
      return { ...item, key: `${item.agency.toLowerCase()}-noise-${String(number).padStart(3, '0')}` };
    }),
  );
}
