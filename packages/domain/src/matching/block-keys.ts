import type { Prepared } from './prepared';
import { initialsOf, lettersOf } from './acronym';
import type { NameWord } from './name-word';
import type { ParsedName } from './person-name';

/** Keys of a word under which its other forms are found. */
function wordKeys({ idea, variant, skeletons }: NameWord): string[] {
  if (idea !== undefined) return [`=${idea}`, ...skeletons.slice(0, 1)];
  return variant === undefined ? [...skeletons] : [`~${variant}`, ...skeletons.slice(0, 1)];
}

const pairKey = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** A key as it is and with each of its signs left out: two keys that differ by one sign have one of these in common. */
function slips(key: string): string[] {
  return key.length < 3 || !/^\p{L}/u.test(key) ? [key] : [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}

const firstSound = ({ text, sounds }: NameWord) => [text[0]!, sounds[0]?.units[0] ?? ''];

function keysOfName({ words }: ParsedName): string[] {
  const whole = words.filter((word) => !word.isInitial);
  if (whole.length === 1 && words.length === 1) return wordKeys(whole[0]!).map((key) => `1|${key}`);
  const keys: string[] = [];
  for (const [at, one] of whole.entries()) {
    for (const other of whole.slice(at + 1)) {
      for (const key of wordKeys(one)) for (const second of wordKeys(other)) keys.push(pairKey(key, second));
      const [first, second] = [one.skeletons[0]!, other.skeletons[0]!];
      for (const slip of slips(first)) keys.push(`t|${pairKey(slip, second)}`);
      for (const slip of slips(second).slice(1)) keys.push(`t|${pairKey(first, slip)}`);
    }
  }
  // Two words that another writes as one.
  if (whole.length < 5)
    for (let at = 0; at + 1 < whole.length; at += 1) {
      const joined = `${whole[at]!.skeletons[0]}${whole[at + 1]!.skeletons[0]}`.replace(/(.)\1+/g, '$1');
      const rest = whole.filter((_, other) => other !== at && other !== at + 1);
      keys.push(...rest.flatMap((other) => wordKeys(other).map((key) => pairKey(joined, key))));
      if (rest.length === 0) keys.push(`1|${joined}`);
    }
  return keys;
}

/** Keys under which names with initials and names without meet: first sound of one word, and another word. */
export function initialKeys({ names }: Prepared): { keys: string[]; hasInitials: boolean } {
  const keys = names.flatMap(({ words }) =>
    words.flatMap((one) =>
      words.flatMap((other) =>
        other === one || other.isInitial ? [] : wordKeys(other).flatMap((key) => firstSound(one).map((first) => `${first}|${key}`)),
      ),
    ),
  );
  return { keys: [...new Set(keys)], hasInitials: names.some(({ words }) => words.some(({ isInitial }) => isInitial)) };
}

const bare = (values: ReadonlyMap<string, string> | undefined) => [...(values?.keys() ?? [])];

/** Keys of numbers and contacts, each enough for two entities to be looked at. */
function keysOfNumbers({ values }: Prepared): string[] {
  const own = [...bare(values.documents), ...bare(values.identifiers)];
  return [
    ...own
      .flatMap((number) => (number.length > 5 && number.length < 40 ? [number, ...slips(`n${number}`).slice(2)] : [number]))
      .map((key) => `number|${key}`),
    ...bare(values.phones).flatMap((phone) => (phone.length > 6 ? `phone|${phone.slice(-7)}` : [])),
    ...bare(values.emails).map((email) => `email|${email}`),
    ...bare(values.accounts).map((account) => `account|${account}`),
  ];
}

/** A full date of birth with one word of a name: people who changed another, by marriage or by mistake. */
function keysOfBirth({ entity, names }: Prepared): string[] {
  const dates = (entity.birthDates ?? []).filter((date) => date.length === 10 && !date.endsWith('-01-01'));
  return dates.flatMap((date) => names.flatMap(({ words }) => words.flatMap((word) => wordKeys(word).map((key) => `${date}|${key}`))));
}

/** Keys of an entity: two entities that have none in common are not compared. */
export function blockKeys(prepared: Prepared): string[] {
  const acronyms = prepared.names.flatMap((name) =>
    [lettersOf(name) ?? [], initialsOf(name.original)].flat().map((letters) => `a|${letters}`),
  );
  const keys = [...prepared.names.flatMap(keysOfName), ...acronyms, ...keysOfNumbers(prepared), ...keysOfBirth(prepared)];
  return [...new Set(keys)].map((key) => `${prepared.entity.kind}|${key}`);
}

/** What two entities with a very common name must share besides to be looked at; where a slip made them meet, other words of the name are not enough. */
export function furtherKeys({ entity, names }: Prepared, isSlip: boolean): string[] {
  const words = isSlip ? [] : names.flatMap((name) => name.words.flatMap(wordKeys).map((key) => `word ${key}`));
  const years = (entity.birthDates ?? []).map((date) => `year ${date.slice(0, 4)}`);
  return [...new Set([...years, ...(entity.addresses ?? []), ...(entity.neighbours ?? []), ...words])];
}
