import { fieldLines } from '../field-lines';
import { positionWords } from '../position-words';
import { openBlock, toTitle } from '../text-block';
import { cellOf, type Cells, type UcdpRow } from './ucdp-row';

/** Columns that stand in lines of their own, and ids of the dataset that say nothing to a reader. */
const saidElsewhere = new Set(
  `id side_a side_b where_coordinates where_prec latitude longitude date_start date_end best high low deaths_a deaths_b
  deaths_civilians deaths_unknown type_of_violence geom_wkt priogrid_gid country_id conflict_dset_id conflict_new_id dyad_dset_id
  dyad_new_id side_a_dset_id side_a_new_id side_b_dset_id side_b_new_id gwnoa gwnob`.split(/\s+/),
);

const violence: ReadonlyMap<string, string> = new Map([
  ['1', 'state-based conflict'],
  ['2', 'non-state conflict'],
  ['3', 'one-sided violence'],
]);

/**
 * Metres within which an event happened, by `where_prec`. The codebook gives 25 km for the second value; the others are a
 * convention of this workbench: the place itself, a district, a province, a line or an area. Countries have no position.
 */
const metresOf: ReadonlyMap<string, number> = new Map([
  ['1', 1000],
  ['2', 25_000],
  ['3', 50_000],
  ['4', 100_000],
  ['5', 100_000],
]);

function deathsOf(cells: Cells): string | undefined {
  const [best, low, high] = ['best', 'low', 'high'].map((column) => cellOf(cells, column));
  if (!best) return undefined;
  const parts = [
    ['side a', 'deaths_a'],
    ['side b', 'deaths_b'],
    ['civilians', 'deaths_civilians'],
    ['unknown', 'deaths_unknown'],
  ].map(([who, column]) => `${who} ${cellOf(cells, column!) || '?'}`);
  return `${best} (low ${low || '?'}, high ${high || '?'}; ${parts.join(', ')})`;
}

/** What an event is called: who, where and when. */
export function titleOfEvent(row: UcdpRow, cells: Cells): string {
  const parties = cellOf(cells, 'dyad_name') || `${cellOf(cells, 'side_a')} - ${cellOf(cells, 'side_b')}`;
  return toTitle([parties, row.place, cellOf(cells, 'country'), row.from].filter(Boolean).join(', '));
}

/** The words of a row with the event, its place and its sides, and what is said of them. */
export function blockOfRow(row: UcdpRow, cells: Cells, where: string): ReturnType<typeof openBlock> {
  const block = openBlock(where);
  const event = `ucdp:event:${row.id}`;
  const span = row.from === row.to ? {} : { validFrom: row.from, validTo: row.to };
  const title = titleOfEvent(row, cells);
  block.entity({ key: event, kind: 'event', name: title, span: block.line(title) });
  const when = block.line(`date: ${row.from}${row.from === row.to ? '' : ` to ${row.to}`}`, row.from);
  block.claim({ subject: event, predicate: 'date', value: row.from, span: when, ...span });
  for (const { column, key, name } of row.sides) {
    const at = block.line(`${column.replace('_', ' ')}: ${name}`, name);
    block.entity({ key, kind: 'organisation', name, span: at });
    const [source, target] = [
      { key, name },
      { key: event, name: title },
    ];
    block.links.push({ key: `${event}#${column}`, relation: 'participates-in', source, target, span: at, ...span });
  }
  const civilians = cellOf(cells, 'side_b');
  if (!row.sides.some(({ column }) => column === 'side_b') && civilians !== '') block.line(`side b: ${civilians}`);
  if (row.place !== undefined) {
    const at = block.line(`place: ${row.place}`, row.place);
    const { latitude = '', longitude = '' } = row.position ?? {};
    const key = `ucdp:place:${latitude},${longitude},${row.place}`.slice(0, 390);
    block.entity({ key, kind: 'place', name: row.place, span: at });
    const target = { key, name: row.place };
    block.links.push({ key: `${event}#where`, relation: 'located-at', source: { key: event, name: title }, target, span: at, ...span });
    const area = ['adm_2', 'adm_1', 'country']
      .map((column) => cellOf(cells, column))
      .filter(Boolean)
      .join(', ');
    if (area) block.claim({ subject: key, predicate: 'address', value: area, span: block.line(`area: ${area}`, area) });
    const metres = metresOf.get(cellOf(cells, 'where_prec'));
    if (row.position) {
      const words = `${row.position.latitude}, ${row.position.longitude}`;
      const stated = block.line(`latitude, longitude: ${words} (precision ${cellOf(cells, 'where_prec') || 'not stated'})`, words);
      const value = positionWords(row.position.latitude, row.position.longitude, metres);
      if (metres !== undefined) block.claim({ subject: key, predicate: 'position', value, span: stated });
    }
  }
  const sort = violence.get(cellOf(cells, 'type_of_violence'));
  if (sort) block.claim({ subject: event, predicate: 'description', value: sort, span: block.line(`type of violence: ${sort}`, sort) });
  const deaths = deathsOf(cells);
  if (deaths) {
    const at = block.line(`deaths: ${deaths}`);
    block.claim({ subject: event, predicate: 'description', value: `deaths: ${deaths}`, span: at });
  }
  const clean = Object.fromEntries(Object.keys(cells).map((column) => [column, cellOf(cells, column)]));
  for (const line of fieldLines(clean, saidElsewhere)) block.line(line);
  return block;
}
