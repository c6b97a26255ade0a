import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EntityId, type EntityKind, type GazetteerPlace, type Suggestion } from '@workbench/domain';
import { indexNames, indexPlaces, suggest, type Knowledge, type Language } from '@workbench/extraction';
import { worldPlaces } from '@workbench/extraction/world';
import { readMarks, type Mark } from './marked-text';
import { tally, type Tallies } from './tally';

/** Languages that have a slice of sentences of our own. */
export const languages: Language[] = ['en', 'fr', 'pt', 'ar'];

interface World {
  writtenOn: string;
  known: { kind: EntityKind; names: string[] }[];
  places: { names: string[] }[];
}

const folder = join(dirname(fileURLToPath(import.meta.url)), 'slices');
const readSlice = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const idOf = (number: number) => EntityId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** What is known beside the sentences: the invented names and places, among all places of the real world. */
export function ownKnowledge(): Knowledge {
  const world = readSlice('world') as World;
  const known = world.known.flatMap(({ kind, names }, at) => names.map((name) => ({ entityId: idOf(at), kind, name })));
  const invented: GazetteerPlace[] = world.places.flatMap(({ names }, at) => names.map((name) => ({ id: `own:${at}`, name })));
  return { writtenOn: world.writtenOn, names: indexNames(known), places: indexPlaces([...invented, ...worldPlaces()]) };
}

const isSame = (mark: Mark, one: Suggestion) => mark.kind === one.kind && mark.start === one.start && mark.end === one.end;

/** Which sentences of a slice: those one may look at while working, or those kept away from it (every second). */
export type Half = 'developed' | 'held_out';

/** Measures a slice: a suggestion is right when a person marked the same words with the same kind. What is wrong goes to `onMiss`. */
export function measureSlice(language: Language, half: Half, knowledge: Knowledge, onMiss?: (line: string) => void): Tallies {
  const tallies: Tallies = new Map();
  (readSlice(language) as string[]).forEach((sentence, at) => {
    if ((at % 2 === 0) !== (half === 'developed')) return;
    const { text, marks } = readMarks(sentence);
    const made = suggest(text, knowledge, language);
    for (const one of made) {
      const isRight = marks.some((mark) => isSame(mark, one));
      tally(tallies, one.kind, { made: 1, right: isRight ? 1 : 0 });
      if (!isRight) onMiss?.(`${language} wrong   ${one.kind} "${one.text}" in: ${text}`);
    }
    for (const mark of marks) {
      const isFound = made.some((one) => isSame(mark, one));
      tally(tallies, mark.kind, { wanted: 1, found: isFound ? 1 : 0 });
      if (!isFound) onMiss?.(`${language} missed  ${mark.kind} "${text.slice(mark.start, mark.end)}" in: ${text}`);
    }
  });
  return tallies;
}
