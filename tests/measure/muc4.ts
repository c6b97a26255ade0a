import { EntityId, type Suggestion } from '@workbench/domain';
import { indexNames, suggest, type Gazetteer, type KnownName, type NameIndex } from '@workbench/extraction';
import { datesOf, isDate } from './muc4-dates';
import { keysOf, type Key, type Message } from './muc4-keys';
import { tally, type Tallies } from './tally';

/** Slots of the keys, and the kinds of suggestion in which their strings are looked for. */
const slots: { name: string; slot: string; kinds: Suggestion['kind'][] }[] = [
  { name: 'perpetrator organisation', slot: 'PERP: ORGANIZATION ID', kinds: ['organisation', 'known_name'] },
  { name: 'target, person by name', slot: 'HUM TGT: NAME', kinds: ['known_name'] },
  { name: 'target, thing', slot: 'PHYS TGT: ID', kinds: ['known_name', 'organisation', 'place'] },
  { name: 'place', slot: 'INCIDENT: LOCATION', kinds: ['place'] },
  { name: 'weapon', slot: 'INCIDENT: INSTRUMENT ID', kinds: ['weapon'] },
];

const flat = (words: string) =>
  ` ${words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;
const isIn = (words: string, other: string) => flat(other).includes(flat(words));
const isFound = ({ strings }: Key, texts: string[]) => strings.some((string) => texts.some((text) => isIn(string, text)));
const isRight = (text: string, keys: Key[]) =>
  keys.some(({ strings }) => strings.some((string) => isIn(string, text) || isIn(text, string)));

/** Names of organisations and people in the keys of some messages. */
export function namesIn(messages: readonly Message[]): NameIndex {
  const kinds = { 'PERP: ORGANIZATION ID': 'organisation', 'HUM TGT: NAME': 'person' } as const;
  const known = Object.entries(kinds).flatMap(([slot, kind]) =>
    messages.flatMap((message) => keysOf(message, slot).flatMap(({ strings }) => strings.map((name) => ({ kind, name })))),
  );
  const id = (at: number) => EntityId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
  return indexNames(known.map((one, at): KnownName => ({ ...one, entityId: id(at) })));
}

/** Day of the dateline at the head of a message. */
function writtenOn(text: string): string | undefined {
  return suggest(text.slice(0, 200)).flatMap((one) => (one.kind === 'date' && !one.value.from.startsWith('-') ? [one.value.from] : []))[0];
}

function measureDates(tallies: Tallies, message: Message, made: readonly Suggestion[]): void {
  const keys = datesOf(message);
  const spans = made.flatMap((one) => (one.kind === 'date' ? [[one.value, ...one.alternatives]] : []));
  const right = spans.filter((readings) => keys.some((key) => readings.some((span) => isDate(span, key))));
  const days = keys.filter(({ from }) => from !== undefined);
  const found = days.filter((key) => spans.some((readings) => readings.some((span) => isDate(span, key))));
  tally(tallies, 'date', { made: spans.length, right: right.length, wanted: days.length, found: found.length });
}

/** Measures suggestions against the keys of messages. What was missed goes to `onMiss`. */
export function measureMessages(
  messages: readonly Message[],
  names: NameIndex,
  places: Gazetteer,
  onMiss?: (line: string) => void,
): Tallies {
  const tallies: Tallies = new Map();
  for (const message of messages) {
    const day = writtenOn(message.text);
    const made = suggest(message.text, { names, places, ...(day ? { writtenOn: day } : {}) }, 'en');
    for (const { name, slot, kinds } of slots) {
      const keys = keysOf(message, slot);
      const texts = [...new Set(made.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => flat(text)))];
      const wanted = keys.filter(({ isOptional }) => !isOptional);
      const missed = wanted.filter((key) => !isFound(key, texts));
      const right = texts.filter((text) => isRight(text, keys));
      const said = wanted.filter((key) => isFound(key, [flat(message.text)]));
      tally(tallies, `${name}: said`, { wanted: said.length, found: said.filter((key) => !missed.includes(key)).length });
      tally(tallies, name, { made: texts.length, right: right.length, wanted: wanted.length, found: wanted.length - missed.length });
      for (const { strings } of missed) onMiss?.(`${message.id} missed ${name}: ${strings.join(' / ')}`);
      for (const text of texts) if (!right.includes(text)) onMiss?.(`${message.id} unkeyed ${name}: ${text.trim()}`);
    }
    measureDates(tallies, message, made);
  }
  return tallies;
}
