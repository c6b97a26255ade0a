import { indexPlaces } from '@workbench/extraction';
import { worldPlaces } from '@workbench/extraction/world';
import { measureMessages, namesIn } from './muc4';
import { readMessages } from './muc4-keys';
import { languages, measureSlice, ownKnowledge, type Half } from './own-slices';
import { tableOf, total } from './tally';

type Say = (line: string) => void;

/** Files of MUC-4: on the first the rules were developed, the second was never looked into. */
const files = [
  { name: 'tst1', others: 'tst2', part: 'developed on it' },
  { name: 'tst2', others: 'tst1', part: 'held out' },
];

const explained = `MUC-4 (press of Latin America in capitals, 1988-90, filled by people):
  Recall: of the strings that people put in a slot, each once a message, the share of which one alternative is, or is part of, the words of
  a suggestion of a fitting kind (case and signs aside). Fills marked "?" are not asked for. A date is found when a suggested day is the day of
  the key, or lies in its span; keys that say only "not after" are not asked for. Precision: the share of suggestions (each wording once a
  message) that are, contain or are part of a string of that slot. Keys hold relevant incidents only, so precision is a lower bound.
  Known names: organisations and people of the keys of the other file, none of the same message. Places: countries and GeoNames towns.
  ": said" asks only for what stands in the message word for word (a key says PERU: LIMA of a text that says LIMA).
  "Target, thing" has no kind of its own; it is looked for among names, organisations and places.`;

function measureOwn(say: Say, onMiss: Say | undefined): void {
  const knowledge = ownKnowledge();
  const halves: Half[] = ['developed', 'held_out'];
  for (const language of languages) {
    for (const half of halves) {
      say(`\nOwn sentences, ${language}, ${half === 'developed' ? 'developed on' : 'held out'}: same words, same kind`);
      const tallies = measureSlice(language, half, knowledge, half === 'developed' ? onMiss : undefined);
      for (const line of tableOf(new Map([...tallies, ['~ all kinds', total(tallies)]]))) say(line);
    }
  }
}

function measureMuc4(say: Say, onMiss: Say | undefined): void {
  say(`\n${explained}`);
  const places = indexPlaces(worldPlaces());
  for (const { name, others, part } of files) {
    const [messages, other] = [readMessages(name), readMessages(others)];
    say(`\nMUC-4 ${name} (${part})${messages && other ? `, ${messages.length} messages` : ': skipped, the data is not on this machine'}`);
    if (!messages || !other) continue;
    for (const line of tableOf(measureMessages(messages, namesIn(other), places, name === 'tst1' ? onMiss : undefined))) say(line);
  }
}

/** Prints precision and recall of suggestions by kind; with `--misses` also each miss of what the rules were developed on. */
export function measure(args: readonly string[]): boolean {
  const say: Say = (line) => void process.stdout.write(`${line}\n`);
  const onMiss = args.includes('--misses') ? say : undefined;
  measureOwn(say, onMiss);
  measureMuc4(say, onMiss);
  return true;
}
