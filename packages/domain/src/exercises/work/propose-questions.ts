import { foldLetters } from '../../matching/letters';
import type { AnsweredQuestion, CellWork, SealedKey } from './cell-work';
import { packKeys } from './pack-items';

/** A question that a judgement may answer, as the machine guesses: likeness from 0 to 1. */
export interface ProposedQuestion extends Omit<AnsweredQuestion, 'saysNot'> {
  likeness: number;
}

/** From this likeness on a question is put before the instructor. */
const worthAsking = 0.2;

const wordsOf = (text: string) =>
  new Set(
    foldLetters(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both === 0 ? 0 : both / Math.min(one.size, other.size);
}

/**
 * For each judgement the question of the key that it seems to answer: by the words that both share, in whichever of the question's
 * languages, and by the items that it rests on and that show the question's facts; the mean of the two shares. A guess, which counts for
 * nothing until the instructor says so.
 */
export function proposeQuestions(work: CellWork, key: SealedKey): ProposedQuestion[] {
  const keyOf = packKeys(work);
  const shown = new Map(key.facts.map((fact) => [fact.key, new Set(fact.sets.flat())]));
  const newest = new Map(
    work.blocks
      .filter(({ judgement }) => judgement)
      .toSorted((a, b) => a.version - b.version)
      .map((block) => [block.lineageId, block]),
  );
  return [...newest.values()].flatMap((block) => {
    const said = wordsOf(block.judgement!.statement);
    const cited = new Set(block.cites.flatMap(({ itemId }) => keyOf(itemId) ?? []));
    const guesses = key.judgements.map(({ key: question, question: words, supports }) => {
      const alike = Math.max(...Object.values(words).map((text) => overlap(said, wordsOf(text ?? ''))));
      const rests = overlap(cited, new Set(supports.flatMap((fact) => [...(shown.get(fact) ?? [])])));
      return { lineageId: block.lineageId, question, likeness: (alike + rests) / 2 };
    });
    const best = guesses.toSorted((one, other) => other.likeness - one.likeness)[0];
    return best && best.likeness >= worthAsking ? [best] : [];
  });
}
