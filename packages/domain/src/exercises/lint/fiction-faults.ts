import { packFiles, type ExercisePack } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

/** Something in a text that belongs to the real world. */
export interface RealThing {
  sort: 'place' | 'email' | 'phone' | 'account';
  /** As it is written. */
  name: string;
}

/** Finds in a text of a language what belongs to the real world; lists of the world's places are brought by who asks. */
export type FindReal = (text: string, language: string) => RealThing[];

type Text = [file: string, key: string, text: string, language: string];

const codes = { place: 'place_real', email: 'email_real', phone: 'phone_real', account: 'account_real' } as const;

function textsOf(pack: ExercisePack): Text[] {
  const { people, personas, places, sources, injects, agencies, entities, links } = packFiles;
  const words = (file: string, key: string, all: Readonly<Record<string, string | undefined>>): Text[] =>
    Object.entries(all).flatMap(([language, text]): Text[] => (text === undefined ? [] : [[file, key, text, language]]));
  return [
    ...pack.itemFiles.flatMap(({ path, items }) =>
      items.map(({ key, title, text, language }): Text => [path, key, `${title}.\n${text}`, language]),
    ),
    ...pack.injects.map(({ serial, subject, text, language, own = [] }): Text => [
      injects.path,
      serial,
      [subject, text, ...own.map(({ value }) => value)].join('.\n'),
      language,
    ]),
    ...pack.sources.map(({ key, descriptor, identity }): Text => [sources.path, key, `${descriptor}.\n${identity}`, 'en']),
    ...pack.people.map(({ key, email }): Text => [people.path, key, email, 'en']),
    ...pack.personas.flatMap(({ key, office }) => words(personas.path, key, office)),
    ...pack.agencies.flatMap(({ code, names }) => words(agencies.path, code, names)),
    ...pack.places.flatMap(({ key, names }) => words(places.path, key, names)),
    ...pack.entities.flatMap(({ key, name, aliases }) => [name, ...aliases].map((one): Text => [entities.path, key, one, 'en'])),
    ...pack.links.flatMap(({ key, object }): Text[] => ('value' in object ? [[links.path, key, object.value, 'en']] : [])),
  ];
}

/** Names of the pack's own places: a real village may bear one of them. */
function ownNames(pack: ExercisePack): ReadonlySet<string> {
  return new Set(pack.places.flatMap(({ names }) => Object.values(names).flatMap((name) => name?.toLowerCase() ?? [])));
}

/** What belongs to the real world in a pack, each name once for each text. Own places are asked about where they are named first. */
export function fictionFaults({ pack }: PackIndex, findReal: FindReal): PackFault[] {
  const own = ownNames(pack);
  return textsOf(pack).flatMap(([file, key, text, language]) => {
    const found = new Map(findReal(text, language).map((thing) => [`${thing.sort} ${thing.name}`, thing]));
    return [...found.values()]
      .filter(({ sort, name }) => sort !== 'place' || file === packFiles.places.path || !own.has(name.toLowerCase()))
      .map(({ sort, name }) => packFault(codes[sort], file, key, { name }));
  });
}
