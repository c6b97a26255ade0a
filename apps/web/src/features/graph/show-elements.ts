import type { Core, ElementDefinition, Position, SingularElementReturnValue } from 'cytoscape';
import type { GraphLine } from '@workbench/contract';
import { byForces, entities, fitAll } from './place-nodes';
import { inParts } from './quietly';
import { startPlaces } from './start-places';

/** Where nodes stood that are no longer drawn, so that they come back to the same place. */
export type Remembered = Map<string, Position>;

/** How one follows a large chart while it is put up. */
export interface Progress {
  /** Whether something else is to be shown by now. */
  isOver: () => boolean;
  /** Told before each part how much stands. */
  onPart: (done: number, total: number) => void;
}

/** Whether the chart was put up whole once. */
export function hasStood(chart: Core): boolean {
  return chart.scratch('hasStood') === true;
}

const isEntity = (element: ElementDefinition) => element.data['kind'] !== undefined;

/** Moves what is no longer in its group out of it, before the group goes and takes it along. */
function regroup(chart: Core, wanted: readonly ElementDefinition[]): void {
  const groupOf = new Map(wanted.map((element) => [element.data.id, (element.data.parent as string | undefined) ?? null]));
  for (const node of entities(chart)) {
    const group = groupOf.get(node.id()) ?? null;
    if ((node.parent().first().id() ?? null) !== group) node.move({ parent: group });
  }
}

/** Changes what is told of an element, when it is told differently: for each change its look is worked out and the chart drawn anew. */
function retell(there: SingularElementReturnValue, element: ElementDefinition): void {
  const known = there.data() as Record<string, unknown>;
  const data = Object.fromEntries(Object.entries(element.data).filter(([key]) => key !== 'parent'));
  if (Object.entries(data).some(([key, value]) => known[key] !== value)) there.data(data);
  if (data['colour'] === undefined && known['colour'] !== undefined) there.removeData('colour');
}

/** Makes what stands on the chart be only what is wanted, told as it is wanted. */
function keepOnly(chart: Core, wanted: readonly ElementDefinition[], remembered: Remembered): void {
  if (chart.elements().empty()) return;
  const keep = new Set(wanted.map((element) => element.data.id));
  const groups = wanted.filter((element) => element.data['isGroup'] && !chart.hasElementWithId(element.data.id!));
  chart.batch(() => {
    for (const node of entities(chart)) if (!keep.has(node.id())) remembered.set(node.id(), { ...node.position() });
    if (groups.length > 0) chart.add(groups);
    if (chart.nodes('[isGroup]').nonempty()) regroup(chart, wanted);
    chart
      .elements()
      .filter((element) => !keep.has(element.id()))
      .remove();
    for (const element of wanted) if (chart.hasElementWithId(element.data.id!)) retell(chart.getElementById(element.data.id!), element);
  });
}

/**
 * Makes the chart show exactly the wanted elements. What stands there stays where it is; what comes back returns to its place;
 * what is new is put beside a neighbour. A large chart is put up in parts. Says whether anything has no place of its own yet;
 * undefined when it stopped because something else is to be shown.
 */
export async function showElements(
  chart: Core,
  wanted: readonly ElementDefinition[],
  lines: readonly GraphLine[],
  remembered: Remembered,
  { isOver, onPart }: Progress,
): Promise<boolean | undefined> {
  const isFirst = !hasStood(chart);
  keepOnly(chart, wanted, remembered);
  const standing = new Set(isFirst ? [] : entities(chart).map((node) => node.id()));
  const placeOf = (id: string) => remembered.get(id) ?? (standing.has(id) ? chart.getElementById(id).position() : undefined);
  const fresh = wanted.flatMap((element) => (isEntity(element) && !placeOf(element.data.id!) ? [element.data.id!] : []));
  const first = startPlaces(fresh, lines, placeOf, isFirst);
  const missing = wanted.flatMap((element) => {
    if (chart.hasElementWithId(element.data.id!)) return [];
    // What has a place is put there at once; to move it afterwards would cost as much again.
    const known = element.group === 'nodes' ? (remembered.get(element.data.id!) ?? first.get(element.data.id!)) : undefined;
    return [known ? { ...element, position: { ...known } } : element];
  });
  // The look of each is worked out with its part, and not for all in the first frame.
  const add = (part: readonly ElementDefinition[]) => {
    for (const element of chart.add([...part]).toArray()) element.numericStyle('opacity');
  };
  if (!(await inParts(chart, 'add', missing, add, { isOver, onPart: (done) => onPart(done, missing.length) }))) return undefined;
  chart.scratch('hasStood', true);
  if (fresh.length > 0) byForces(chart, (id) => placeOf(id) !== undefined, isFirst);
  else if (isFirst) fitAll(chart);
  return fresh.length > 0;
}
