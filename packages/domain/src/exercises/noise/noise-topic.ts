import type { ItemKind } from '../../items/item';

/** What background items are about: all of it true, none of it of use. */
export const noiseTopics = ['market', 'weather', 'traffic', 'lost_papers', 'town_hall', 'sport'] as const;
export type NoiseTopic = (typeof noiseTopics)[number];

/** Whether an item is background by its key; nobody has to say how it is rightly graded. */
export function isNoiseKey(key: string): boolean {
  return /-noise-\d+$/.test(key);
}

/** A way to say something boring; `{place}`, `{good}`, `{n}`, `{hour}` and so on are filled in. */
export interface NoiseTemplate {
  topic: NoiseTopic;
  kind: ItemKind;
  title: string;
  /** Sentences to choose from, one of each. */
  text: readonly (readonly string[])[];
}

/** Templates of one language, and the words that fill them. */
export interface NoiseWords {
  goods: readonly string[];
  papers: readonly string[];
  places: readonly string[];
  days: readonly string[];
  templates: readonly NoiseTemplate[];
}
