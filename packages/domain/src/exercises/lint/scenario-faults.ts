import { packFiles } from '../pack/pack';
import type { Inject } from '../pack/inject';
import { packFault, type PackFault } from './fault';
import type { PackIndex } from './pack-index';

const { injects: injectFile, expectedActions: actionFile, objectives: objectiveFile } = packFiles;

/** Injects that an inject waits for, one after the other, until one that waits for none or for itself. */
function waitsFor(index: PackIndex, { serial, when }: Inject): string[] {
  const chain: string[] = [];
  let next = when;
  while (next.kind === 'after' && !chain.includes(next.inject)) {
    chain.push(next.inject);
    if (next.inject === serial) break;
    next = index.injects.get(next.inject)?.when ?? { kind: 'at' };
  }
  return chain;
}

function conditionFaults(index: PackIndex, inject: Inject): PackFault[] {
  const { serial, offset, when } = inject;
  if (when.kind === 'after') {
    const chain = waitsFor(index, inject);
    if (chain.includes(serial)) return [packFault('condition_circle', injectFile.path, serial, { inject: chain.at(-2) ?? serial })];
    const awaited = index.injects.get(when.inject);
    return awaited && awaited.offset > offset ? [packFault('condition_later', injectFile.path, serial, { inject: when.inject })] : [];
  }
  if (when.kind !== 'unless' || !index.actions.has(when.expected)) return [];
  const isAsked = index.pack.injects.some(({ offset: asked, expects }) => expects.includes(when.expected) && asked <= offset);
  return isAsked ? [] : [packFault('condition_never', injectFile.path, serial, { expected: when.expected })];
}

function injectFaults(index: PackIndex, inject: Inject): PackFault[] {
  const { serial, offset, to } = inject;
  const { length } = index;
  return [
    ...(to.length === 0 ? [packFault('inject_without_recipient', injectFile.path, serial)] : []),
    ...(offset < 0 || offset > length ? [packFault('inject_outside_time', injectFile.path, serial, { minutes: offset, length })] : []),
    ...conditionFaults(index, inject),
  ];
}

/** What is wrong with the list of injects: nobody reached, outside the time, waiting in vain; objectives and actions without an inject. */
export function scenarioFaults(index: PackIndex): PackFault[] {
  const { pack } = index;
  const asked = new Set(pack.injects.flatMap(({ expects }) => expects));
  const served = new Set([
    ...pack.injects.flatMap(({ objectives }) => objectives),
    ...pack.expectedActions.filter(({ key }) => asked.has(key)).map(({ objective }) => objective),
  ]);
  return [
    ...pack.injects.flatMap((inject) => injectFaults(index, inject)),
    ...pack.objectives
      .filter(({ key }) => !served.has(key))
      .map(({ key }) => packFault('objective_without_inject', objectiveFile.path, key)),
    ...pack.expectedActions.flatMap(({ key, evaluator }) => [
      ...(evaluator === '' ? [packFault('action_without_evaluator', actionFile.path, key)] : []),
      ...(asked.has(key) ? [] : [packFault('action_never_asked', actionFile.path, key)]),
    ]),
  ];
}
