import type { Described, EntityKind } from '@workbench/domain';
import * as developedDifferent from './pairs/developed-on/people-different';
import * as developedSame from './pairs/developed-on/people-same';
import * as developedThings from './pairs/developed-on/things';
import * as heldDifferent from './pairs/held-out/people-different';
import * as heldSame from './pairs/held-out/people-same';
import * as heldThings from './pairs/held-out/things';

/** Two records of which it is known whether they are of one entity. */
export interface LabelledPair {
  isSame: boolean;
  /** What makes it hard: transliteration, brothers, a shared phone. */
  trap: string;
  left: Described;
  right: Described;
}

const fields: Record<string, keyof Described> = {
  aka: 'names',
  b: 'birthDates',
  x: 'sexes',
  n: 'nationalities',
  r: 'roles',
  a: 'addresses',
  p: 'places',
  d: 'documents',
  i: 'identifiers',
  t: 'phones',
  e: 'emails',
  k: 'accounts',
  v: 'vehicles',
};

/** `Name; aka Other; b 1984-02-11`: a name, then facts, each led by the letter of its field. */
function described(id: string, kind: EntityKind, text: string): Described {
  const [name, ...facts] = text.split(';').map((part) => part.trim());
  const entity: Record<string, unknown> & { names: string[] } = { id, kind, names: [name!] };
  for (const fact of facts) {
    const [letter, ...words] = fact.split(' ');
    const field = fields[letter!];
    if (!field) throw new Error(`No field is written ${letter}: ${text}`);
    entity[field] = [...((entity[field] as string[] | undefined) ?? []), words.join(' ')];
  }
  return entity as unknown as Described;
}

function read(text: string, prefix: string): LabelledPair[] {
  let kind: EntityKind = 'person';
  return text.split('\n').flatMap((line, at) => {
    if (line.startsWith('# ')) kind = line.slice(2) as EntityKind;
    const found = /^([+-]) (\w+) \| (.+) \| (.+)$/.exec(line);
    if (!found) return [];
    const id = `${prefix}${String(at).padStart(3, '0')}`;
    return {
      isSame: found[1] === '+',
      trap: found[2]!,
      left: described(`${id}-l`, kind, found[3]!),
      right: described(`${id}-r`, kind, found[4]!),
    };
  });
}

/** Pairs that the rules were developed on. */
export const developedOn = [
  ...read(developedSame.peopleSame, 'ds'),
  ...read(developedDifferent.peopleDifferent, 'dd'),
  ...read(developedThings.things, 'dt'),
];

/** Pairs written before anything was tuned, and never looked at while tuning. */
export const heldOut = [...read(heldSame.peopleSame, 'hs'), ...read(heldDifferent.peopleDifferent, 'hd'), ...read(heldThings.things, 'ht')];
