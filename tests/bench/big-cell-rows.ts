/** How much of everything there is in a cell. */
export interface CellSize {
  items: number;
  claims: number;
  entities: number;
  resolutions: number;
}

/** A cell as large as it gets. */
export const large: CellSize = { items: 100_000, claims: 300_000, entities: 40_000, resolutions: 400 };
/** A tenth of it, to see what grows. */
export const tenth: CellSize = { items: 10_000, claims: 30_000, entities: 4000, resolutions: 40 };
/** Words of which one stands in a few dozen items of the large cell, the other in a good third of them. */
export const words = { rare: 'quartzite', common: 'lorry' };
const labelCount = 200;

const agencies = ['CUS', 'POL', 'INT', 'GEN', 'FIU', 'BOR', 'PRI', 'ARM', 'NAV', 'AIR', 'HEA', 'TRG'];
const list = (values: readonly string[]) => `array[${values.map((value) => `'${value}'`).join(', ')}]`;
const from = `timestamptz '2031-01-01T00:00:00Z'`;

const seeds = new Map<string, number>();
/** A number that stands for a word, so that different things are drawn differently. */
const seedOf = (what: string) => {
  const seed = seeds.get(what) ?? seeds.size + 1;
  seeds.set(what, seed);
  return seed;
};
/** An id like version 7, which is what the app makes: ordered by time, otherwise scattered, the same in every run. */
const anId = (kind: string, number: string) =>
  `(lpad(to_hex(1924992000000 + (${number})::bigint * 60000), 12, '0') || '70008' || lpad(to_hex(hashint8extended((${number})::bigint, ${seedOf(kind)}) & 1152921504606846975), 15, '0'))::uuid`;
/** A number from 0 on, below `below`, that hangs on a row's number and looks like chance. */
const drawn = (what: string, number: string, below: number) =>
  `((hashint8extended((${number})::bigint, ${seedOf(what)}) & 1073741823) % ${below})::int`;

/** The cell, its agencies, and forty members of whom the first is the reader. */
export function peopleSql(cellId: string, personId: string): string[] {
  return [
    `insert into cell (id, name, dataset, as_of) values ('${cellId}', 'Big cell', 'bench', ${from})`,
    `insert into agency (cell_id, code, names) select '${cellId}', code, '{}' from unnest(${list(agencies)}) code`,
    `insert into compartment (cell_id, code, name) select '${cellId}', code, code from unnest(${list(['HARBOUR', 'LANTERN', 'SEALED'])}) code`,
    `insert into person (id, email, display_name, password_hash)
      select case n when 1 then '${personId}' else ${anId('person', 'n')} end, 'member' || n || '@bench.example', 'Member ' || n, '-' from generate_series(1, 40) n`,
    `insert into member (cell_id, person_id, role, agency_code)
      select '${cellId}', id, 'trainee', case when id = '${personId}' then 'CUS' else (${list(agencies)})[1 + ${drawn('agency', 'length(email) + ascii(right(email, 16))', agencies.length)}] end from person`,
    `insert into member_access (cell_id, person_id, clearance, compartments) select '${cellId}', id, 2, '{HARBOUR}' from person`,
  ];
}

/**
 * Two hundred markings. The reader (customs, clearance 2, HARBOUR) sees three of ten: the others are for agencies
 * without customs, or in a compartment that is not held.
 */
export function labelsSql(cellId: string): string[] {
  const isSeen = 'n % 10 < 3';
  const isSealed = 'n % 10 = 9';
  return [
    `insert into label (cell_id, level, releasable_to, compartments, originators)
      select '${cellId}', n % 3,
        (select array_agg(code order by code) from unnest(${list(agencies)}) with ordinality a (code, place)
          where (place = 1 and (${isSeen} or ${isSealed})) or (place > 1 and ((n + 1) >> (place - 2)::int) & 1 = 1)),
        case when ${isSealed} then '{SEALED}'::text[] when n % 10 = 0 then '{HARBOUR}' else '{}' end,
        array[(${list(agencies)})[1 + n % ${agencies.length}]]
      from generate_series(0, ${labelCount - 1}) n`,
  ];
}

const someWords =
  'harbour crossing payment meeting north warehouse night courier seller driver bridge camp market border patrol fuel cash river';

/** Items with their words and gradings, entities, claims that rest on items and carry their labels, resolutions. */
export function rowsSql(cellId: string, size: CellSize): string[] {
  const person = `(select array_agg(id order by id) from person)`;
  return [
    'create table bench_label as select row_number() over (order by id) - 1 as place, id from label',
    `create table bench_sentence as select n as place, (select string_agg(case when w % 9 = 4 then 'w' || ${drawn('rare', `n * 100 + w`, 20_000)}
        else (string_to_array('${someWords}', ' '))[1 + ${drawn('word', `n * 100 + w`, 18)}] end, ' ') from generate_series(1, 14) w)
        || case when n % 12 = 0 then ' ${words.common}' else '' end || '.' as text
      from generate_series(0, 3999) n`,
    'alter table bench_label add primary key (place)',
    'alter table bench_sentence add primary key (place)',
    `insert into item (cell_id, id, label_id, agency_code, kind, title, reported_at, created_by, created_at)
      select '${cellId}', ${anId('item', 'n')}, l.id, (${list(agencies)})[1 + ${drawn('agency', 'n', agencies.length)}],
        (array['report', 'intercept', 'press', 'border_record', 'customs_record', 'message'])[1 + ${drawn('kind', 'n', 6)}],
        'Report ' || n, ${from} + n * interval '1 minute', (${person})[1 + n % 40], ${from} + n * interval '1 minute'
      from generate_series(1, ${size.items}) n join bench_label l on l.place = ${drawn('label', 'n', labelCount)}`,
    `insert into item_version (cell_id, item_id, version, label_id, agency_code, kind, title, text, language, reported_at, created_by, created_at)
      select i.cell_id, i.id, 1, i.label_id, i.agency_code, i.kind, i.title,
        concat_ws(' ', a.text, b.text, c.text, d.text, e.text, case when n % 1500 = 0 then '${words.rare}' end),
        (array['en', 'fr', 'pt', 'ar'])[1 + ${drawn('language', 'n', 4)}], i.reported_at, i.created_by, i.created_at
      from generate_series(1, ${size.items}) n join item i on i.cell_id = '${cellId}' and i.id = ${anId('item', 'n')}
        join bench_sentence a on a.place = ${drawn('a', 'n', 4000)} join bench_sentence b on b.place = ${drawn('b', 'n', 4000)}
        join bench_sentence c on c.place = ${drawn('c', 'n', 4000)} join bench_sentence d on d.place = ${drawn('d', 'n', 4000)}
        join bench_sentence e on e.place = ${drawn('e', 'n', 4000)}`,
    `insert into grading (cell_id, id, item_id, label_id, agency_code, scheme, reliability, credibility, graded_by, graded_at)
      select cell_id, ${anId('grading', 'row_number() over (order by id)')}, id, label_id, agency_code, 'admiralty', 'B', '2', created_by, created_at
      from item where ${drawn('graded', 'extract(epoch from reported_at)::bigint / 60', 10)} < 6`,
    `insert into entity (cell_id, id, kind, created_by, created_at)
      select '${cellId}', ${anId('entity', 'n')}, (array['person', 'organisation', 'vehicle', 'phone', 'place'])[1 + n % 5], (${person})[1], ${from}
      from generate_series(0, ${size.entities - 1}) n`,
    // Who is spoken of often is so by the square: most entities have a few claims, some have hundreds.
    `insert into claim (cell_id, id, label_id, predicate, subject_id, object_id, value, status, item_id, item_version, agency_code, created_by, created_at)
      select '${cellId}', ${anId('claim', 'n')}, i.label_id, p.predicate, ${anId('entity', 's.subject')},
        case when p.is_link then ${anId('entity', 'o.object')} end, case when not p.is_link then 'Name ' || ${drawn('name', 's.subject * 3 + n % 3', 90_000)} end,
        case when n % 4 = 0 then 'suspected' else 'confirmed' end, i.id, 1, i.agency_code, i.created_by, i.created_at + interval '1 hour'
      from generate_series(0, ${size.claims - 1}) n
        cross join lateral (select case when n < ${size.entities} then n
          else (power(${drawn('subject', 'n', 10_000)} / 10000.0, 2.5) * ${size.entities})::int % ${size.entities} end as subject) s
        cross join lateral (select (s.subject + 1 + ${drawn('object', 'n', size.entities - 1)}) % ${size.entities} as object) o
        cross join lateral (select n >= ${size.entities} and n % 5 < 3 as is_link,
          case when n < ${size.entities} then 'name' when n % 5 < 3 then (array['associate_of', 'seen_at', 'uses', 'met'])[1 + n % 4]
            when n % 5 = 3 then 'alias' else 'description' end as predicate) p
        join item i on i.cell_id = '${cellId}' and i.id = ${anId('item', `1 + ${drawn('item', 'n', size.items)}`)}`,
    // A tenth of the places are measured, a fifth of the links are dated, and there are a thousand dates: enough for map and timeline.
    `update claim set predicate = 'position', value = (${drawn('latitude', 'extract(epoch from claim.created_at)::bigint', 3000)} / 100.0)::numeric(6, 2)
        || ', ' || (-${drawn('longitude', 'extract(epoch from claim.created_at)::bigint', 3000)} / 100.0)::numeric(6, 2) || ' ±500 m'
      from entity e where e.cell_id = claim.cell_id and e.id = claim.subject_id and e.kind = 'place' and claim.predicate = 'description'`,
    `update claim set valid_from = to_char(created_at at time zone 'UTC', 'YYYY-MM-DD'), valid_to = to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')
      where object_id is not null and extract(epoch from created_at)::bigint % 5 = 0`,
    `update claim set predicate = 'date', value = to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')
      where predicate = 'description' and extract(epoch from created_at)::bigint % 50 = 0`,
    `insert into resolution (cell_id, id, label_id, left_id, right_id, verdict, reason, created_by, agency_code, created_at)
      select '${cellId}', ${anId('resolution', 'n')}, l.id, least(a.id, b.id), greatest(a.id, b.id), case when n % 5 = 0 then 'different' else 'same' end,
        'Same number.', (${person})[1], 'CUS', ${from}
      from generate_series(0, ${size.resolutions - 1}) n join bench_label l on l.place = ${drawn('label', 'n', labelCount)}
        cross join lateral (select ${anId('entity', `${size.entities / 2} + n * 2`)} as id) a cross join lateral (select ${anId('entity', `${size.entities / 2 + 1} + n * 2`)} as id) b`,
    'drop table bench_label, bench_sentence',
  ];
}
