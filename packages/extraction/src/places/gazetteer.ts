import type { GazetteerPlace } from '@workbench/domain';
import { fold } from '../reading/fold-text';
import { phraseIndex, type PhraseIndex } from '../reading/phrase-index';

/** Places made ready for texts. */
export type Gazetteer = PhraseIndex<GazetteerPlace>;

/** Makes places ready; do it once. A place may be given once for each of its names. */
export function indexPlaces(places: Iterable<GazetteerPlace>): Gazetteer {
  const index = phraseIndex<GazetteerPlace>();
  for (const place of places) {
    const words = fold(place.name).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.some((word) => word.length > 1)) index.add(words.join(' '), place);
  }
  return index;
}
