import { packFiles, type ExercisePack } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

/** Kinds of things that are referred to. */
type Kind =
  | 'agency'
  | 'compartment'
  | 'person'
  | 'persona'
  | 'source'
  | 'place'
  | 'move'
  | 'objective'
  | 'expected action'
  | 'inject'
  | 'item'
  | 'entity'
  | 'fact'
  | 'item or fact';

/** One reference: from where, to what. */
type Reference = [file: string, key: string, kind: Kind, names: readonly (string | undefined)[]];

const keysOf = (rows: readonly { key: string }[]) => new Set(rows.map(({ key }) => key));

function known({ pack, items, agencies, injects }: PackIndex): Record<Kind, { has: (name: string) => boolean }> {
  const facts = keysOf(pack.facts);
  return {
    agency: agencies,
    compartment: new Set(pack.compartments.map(({ code }) => code as string)),
    person: keysOf(pack.people),
    persona: keysOf(pack.personas),
    source: keysOf(pack.sources),
    place: keysOf(pack.places),
    move: keysOf(pack.manifest.moves),
    objective: keysOf(pack.objectives),
    'expected action': keysOf(pack.expectedActions),
    inject: injects,
    item: items,
    entity: keysOf(pack.entities),
    fact: facts,
    'item or fact': { has: (name) => items.has(name) || facts.has(name) },
  };
}

function fromPeople(pack: ExercisePack): Reference[] {
  return [
    ...pack.people.flatMap(({ key, agency, compartments }): Reference[] => [
      [packFiles.people.path, key, 'agency', agency === '' ? [] : [agency]],
      [packFiles.people.path, key, 'compartment', compartments],
    ]),
    ...pack.personas.map(({ key, agency }): Reference => [packFiles.personas.path, key, 'agency', [agency]]),
    ...pack.sources.map(({ key, agency }): Reference => [packFiles.sources.path, key, 'agency', [agency]]),
  ];
}

function fromItems(pack: ExercisePack): Reference[] {
  return pack.itemFiles.flatMap(({ path, items }) =>
    items.flatMap(({ key, agency, sourceKey, marking }): Reference[] => [
      [path, key, 'agency', [agency, ...(marking.releasableTo === 'all' ? [] : marking.releasableTo)]],
      [path, key, 'source', [sourceKey]],
      [path, key, 'compartment', marking.compartments],
    ]),
  );
}

function fromScenario(pack: ExercisePack): Reference[] {
  const [injects, actions] = [packFiles.injects.path, packFiles.expectedActions.path];
  return [
    ...pack.injects.flatMap((inject): Reference[] => [
      [injects, inject.serial, 'move', [inject.move]],
      [injects, inject.serial, 'persona', [inject.from]],
      [injects, inject.serial, 'agency', inject.to],
      [injects, inject.serial, 'item', inject.items],
      [injects, inject.serial, 'expected action', inject.expects],
      [injects, inject.serial, 'objective', inject.objectives],
      [injects, inject.serial, 'person', [inject.responsible]],
      [injects, inject.serial, 'inject', inject.when.kind === 'after' ? [inject.when.inject] : []],
      [injects, inject.serial, 'expected action', inject.when.kind === 'unless' ? [inject.when.expected] : []],
    ]),
    ...pack.expectedActions.flatMap((action): Reference[] => [
      [actions, action.key, 'agency', [action.agency]],
      [actions, action.key, 'item or fact', action.about],
      [actions, action.key, 'objective', [action.objective]],
      [actions, action.key, 'person', action.evaluator === '' ? [] : [action.evaluator]],
    ]),
  ];
}

function fromKey(pack: ExercisePack): Reference[] {
  const { links, events, gradings, deceptions, sharing, facts, judgements } = packFiles;
  return [
    ...pack.links.flatMap(({ key, subject, object, items }): Reference[] => [
      [links.path, key, 'entity', [subject, 'entity' in object ? object.entity : undefined]],
      [links.path, key, 'item', items],
    ]),
    ...pack.events.flatMap(({ key, place, participants, items }): Reference[] => [
      [events.path, key, 'place', [place]],
      [events.path, key, 'entity', participants],
      [events.path, key, 'item', items],
    ]),
    ...pack.gradings.map(({ item }): Reference => [gradings.path, '', 'item', [item]]),
    ...pack.deceptions.map(({ key, items }): Reference => [deceptions.path, key, 'item', items]),
    ...pack.sharing.flatMap(({ key, item, to }): Reference[] => [
      [sharing.path, key, 'item', [item]],
      [sharing.path, key, 'agency', to],
    ]),
    ...pack.facts.map(({ key, sets }): Reference => [facts.path, key, 'item', sets.flat()]),
    ...pack.judgements.map(({ key, supports }): Reference => [judgements.path, key, 'fact', supports]),
  ];
}

/** References to what the pack does not have, each name once for each place. */
export function referenceFaults(index: PackIndex): PackFault[] {
  const { pack } = index;
  const there = known(index);
  return [...fromPeople(pack), ...fromItems(pack), ...fromScenario(pack), ...fromKey(pack)].flatMap(([file, key, what, names]) =>
    [...new Set(names)]
      .filter((name) => name !== undefined && !there[what].has(name))
      .map((name) => packFault('reference_unknown', file, key, { what, name: name ?? '' })),
  );
}
