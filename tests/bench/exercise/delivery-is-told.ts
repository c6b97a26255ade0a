import { AgencyCode, CompartmentCode, itemsOf, markingOfPackItem, maySee, type ExercisePack, type PackPerson } from '@workbench/domain';
import type { Found, Played } from './played';

/** The event of a delivery: of an item, or of the message of an inject. */
interface Told {
  id: string;
  cellId: string;
  itemKey: string | null;
  injectKey: string | null;
}

async function findDeliveries({ owner }: Played): Promise<Told[]> {
  const { rows } = await owner.query<Told>(
    `select e.id, e.cell_id as "cellId", d.item_key as "itemKey", m.inject_key as "injectKey" from event e
     left join delivered_item d on d.cell_id = e.cell_id and d.item_id = e.subject_id
     left join exercise_message m on m.cell_id = e.cell_id and m.id = e.subject_id
     where e.kind in ('item', 'message') order by e.id`,
  );
  return rows;
}

/** Whether somebody is to be told of a delivery, by the pack alone. */
function sees(pack: ExercisePack, { role, agency, clearance, compartments }: PackPerson, asOf: string): (told: Told) => boolean {
  const items = new Map(itemsOf(pack).map((item) => [item.key, item]));
  const reader = {
    role,
    agency: AgencyCode.parse(agency),
    clearance,
    compartments: compartments.map((code) => CompartmentCode.parse(code)),
    asOf,
  };
  return ({ itemKey, injectKey }) => {
    const item = itemKey === null ? undefined : items.get(itemKey);
    if (item) return maySee(reader, markingOfPackItem(item));
    return pack.injects.some(({ serial, to }) => serial === injectKey && to.includes(agency));
  };
}

/** Whether each delivery was told to each player who sees it, once, and to nobody else. */
export async function deliveryIsTold(played: Played): Promise<Found> {
  const deliveries = await findDeliveries(played);
  const found: Found = { name: 'deliveries told to who sees them', looked: 0, faults: [] };
  for (const { player, screen } of played.people) {
    const { seat, cellId, desk } = player;
    const isSeen = sees(played.pack, seat, played.standing.get(cellId)!);
    const due = new Set(deliveries.filter((told) => told.cellId === cellId && isSeen(told)).map(({ id }) => id));
    const times = new Map<string, number>();
    for (const id of screen.told) times.set(id, (times.get(id) ?? 0) + 1);
    found.looked += due.size;
    for (const id of due)
      if (times.get(id) !== 1) found.faults.push(`${seat.key} (${desk.personId}) was told of ${id} ${times.get(id) ?? 0} times`);
    for (const id of times.keys()) if (!due.has(id)) found.faults.push(`${seat.key} (${desk.personId}) was told of ${id}, which is hidden`);
  }
  return found;
}
