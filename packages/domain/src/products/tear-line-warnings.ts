/** What a tear line may give away of what its block rests on. */
export type TearLineWarning = 'names_cited' | 'names_compartment' | 'names_source';

/** What the block of a tear line knows and the tear line should not tell. */
export interface Protected {
  /** Titles of what is cited, and names in cited claims. */
  titles: readonly string[];
  /** Codes of compartments that a reader of the tear line need not hold. */
  compartments: readonly string[];
  /** What readers of the items are told of their sources. */
  descriptors: readonly string[];
}

const shortest = 4;
/** Words of four letters and more that stand in any text: warning of them would teach to ignore warnings. */
const common = new Set(
  (
    'about after also been before between during from have into more near over that their there these they this through under were when which while will with ' +
    'apres avant avec cette chez comme dans depuis deux elle elles entre leur mais meme nous pour sans selon sont sous vers ' +
    'ainda antes apos como depois desde dois duas ela elas eles entre essa esse esta este mais para pela pelo quando sobre uma ' +
    'التي الذي الى إلى على عند قبل بعد بين خلال كان هذا هذه'
  ).split(' '),
);

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Words of a text as they are compared: without accents, case and punctuation. */
function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function telling(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(wordsOf).filter((word) => word.length >= shortest && !common.has(word)));
}

/** Words of a tear line that also stand in what it should not tell, each with the strongest reason. A warning, never a refusal: the author knows which words are harmless. */
export function tearLineWarnings(
  text: string,
  { titles, compartments, descriptors }: Protected,
): { warning: TearLineWarning; word: string }[] {
  const reasons: [TearLineWarning, Set<string>][] = [
    ['names_compartment', new Set(compartments.flatMap(wordsOf))],
    ['names_source', telling(descriptors)],
    ['names_cited', telling(titles)],
  ];
  return [...new Set(wordsOf(text))].flatMap((word) => {
    const found = reasons.find(([, words]) => words.has(word));
    return found ? [{ warning: found[0], word }] : [];
  });
}
