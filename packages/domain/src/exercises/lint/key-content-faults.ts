import { checkStatement } from '../../claims/claim-rules';
import { isNoiseKey } from '../noise/noise-topic';
import { packFiles } from '../pack/pack';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';
import { reachOfItem, reachOfSets } from './reach';

const files = packFiles;

function aliasFaults({ pack, items }: PackIndex): PackFault[] {
  const texts = [...items.values()].map(({ title, text }) => `${title}\n${text}`.normalize('NFC'));
  return pack.entities.flatMap(({ key, aliases }) =>
    aliases
      .filter((alias) => !texts.some((text) => text.includes(alias.normalize('NFC'))))
      .map((alias) => packFault('alias_in_no_item', files.entities.path, key, { alias })),
  );
}

function linkFaults({ pack, items, entities }: PackIndex): PackFault[] {
  return pack.links.flatMap(({ key, subject, predicate, object, items: shown, isAcross }) => {
    const [one, other] = [entities.get(subject), 'entity' in object ? entities.get(object.entity) : undefined];
    const sort = 'value' in object ? 'value' : (other?.kind ?? '');
    const isKnown = one !== undefined && ('value' in object || other !== undefined);
    const checked =
      isKnown &&
      checkStatement({
        predicate,
        subject: { id: subject, kind: one.kind },
        object: 'value' in object ? object : { entity: { id: object.entity, kind: other!.kind } },
      });
    const agencies = [...new Set(shown.flatMap((item) => items.get(item)?.agency ?? []))];
    return [
      ...(checked && !checked.ok
        ? [packFault('link_does_not_fit', files.links.path, key, { predicate, subject: one!.kind, object: sort, reason: checked.code })]
        : []),
      ...(shown.length === 0 ? [packFault('link_without_items', files.links.path, key)] : []),
      ...(isAcross && agencies.length === 1 ? [packFault('link_not_across', files.links.path, key, { agency: agencies[0]! })] : []),
    ];
  });
}

function factFaults(index: PackIndex): PackFault[] {
  return index.pack.facts.flatMap(({ key, sets }) => {
    const reach = reachOfSets(index, sets);
    if (reach === 'sure') return [];
    return [packFault(reach === 'never' ? 'fact_unreachable' : 'fact_by_chance', files.facts.path, key)];
  });
}

function deceptionFaults(index: PackIndex): PackFault[] {
  const file = files.deceptions.path;
  return index.pack.deceptions.flatMap(({ key, kind, items, tell }) => {
    const seen = items.filter((item) => reachOfItem(index, item) !== 'never');
    const why = seen.length === 0 ? 'none of its items is ever read' : tell.trim() === '' ? 'nothing tells how' : '';
    return [
      ...(why === '' ? [] : [packFault('deception_unseen', file, key, { why })]),
      ...(kind === 'echo' && new Set(items).size < 2 ? [packFault('echo_of_one', file, key)] : []),
    ];
  });
}

/** What is wrong with the sealed key: names that stand nowhere, links that cannot be claimed, facts and deceptions that nobody can find. */
export function keyContentFaults(index: PackIndex): PackFault[] {
  const graded = new Set(index.pack.gradings.map(({ item }) => item)).size;
  const items = [...index.items.keys()].filter((key) => !isNoiseKey(key)).length;
  return [
    ...aliasFaults(index),
    ...linkFaults(index),
    ...factFaults(index),
    ...deceptionFaults(index),
    ...(graded * 2 <= items && items > 0 ? [packFault('gradings_few', files.gradings.path, '', { graded, items })] : []),
  ];
}
