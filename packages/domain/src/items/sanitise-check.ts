/** What of an original must not stand in its sanitised version. */
export interface Secrets {
  sourceIdentity: string | null;
  sourceDescriptor: string | null;
  reference: string | null;
  /** Codes and names of its compartments. */
  compartments: readonly string[];
}

/** A word of the sanitised text that gives away the original's source or compartment. */
export interface Trace {
  kind: 'source_identity' | 'source_descriptor' | 'reference' | 'compartment';
  word: string;
}

/** Words shorter than this say nothing of anybody. */
const shortest = 4;

/** Words of descriptors that say nothing, in the languages of the screens. */
const plain = new Set(
  [
    'with from that this have been were they them their source access regular person people about into whose which',
    'avec dans pour dont elle leur cette source acces regulier personne',
    'pela pelo para como esta este fonte acesso regular pessoa',
    'مصدر شخص الذي التي على الى من في',
  ]
    .join(' ')
    .split(' '),
);

/** Text as it is compared: lower case, no accents or vowel marks, Arabic letter variants made one. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}|\u0640/gu, '')
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/**
 * Words of the original's source, reference and compartments that occur in a sanitised text, each once. A warning, not a proof:
 * what is said in other words gives a source away as well.
 */
export function findTraces(secrets: Secrets, text: string): Trace[] {
  const present = new Set(wordsOf(text).flatMap((word) => [fold(word), ...fold(word).split(/[-'’]/)]));
  const found: Trace[] = [];
  const look = (kind: Trace['kind'], secret: string | null, least: number) => {
    for (const word of wordsOf(secret ?? '')) {
      const folded = fold(word);
      if (folded.length < least || plain.has(folded) || !present.has(folded)) continue;
      if (!found.some((one) => one.kind === kind && fold(one.word) === folded)) found.push({ kind, word });
    }
  };
  look('source_identity', secrets.sourceIdentity, shortest);
  look('source_descriptor', secrets.sourceDescriptor, shortest);
  look('reference', secrets.reference, shortest);
  for (const one of secrets.compartments) look('compartment', one, 2);
  return found;
}
