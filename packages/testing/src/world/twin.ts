import { nilCell } from './make-engagement-trail';
import { noRows, tableNames, type Rows, type TableName, type Tables } from './rows';
import { administersAccounts, sightOf, type Sight } from './sight';
import { readerIn, type World, type WorldReader } from './world';

function keep<T extends TableName>(world: World, sight: Sight, table: T): Tables[T][] {
  const isSeen: (row: Tables[T]) => boolean = sight[table];
  return (world.rows[table] as Tables[T][]).filter(isSeen);
}

/**
 * What colleagues may see, as far as it shows in what the reader sees: that they may be given an item tells that they may read
 * it. Of a clearance beyond the reader's items, or of a compartment that is on none of them, nothing is left.
 */
function accessOfColleagues(world: World, reader: WorldReader, sight: Sight): Tables['member_access'][] {
  const labels = world.rows.label.filter((row) => sight.label(row));
  const level = Math.max(0, ...labels.map((row) => row.level));
  const known = new Set(labels.flatMap((row) => row.compartments));
  return world.rows.member_access
    .filter((row) => reader.seat !== null && row.cell_id === reader.cellId)
    .map((row) =>
      sight.member_access(row)
        ? row
        : { ...row, clearance: Math.min(row.clearance, level), compartments: row.compartments.filter((code) => known.has(code)) },
    );
}

/**
 * Ratings that others made alone, where the reader may show them to all: that deed would tell two worlds apart that it is made to
 * tell of. Until then nobody but their makers and the instructor sees them, in either world.
 */
function ratingsToBeShown(world: World, reader: WorldReader, sight: Sight): Tables['ach_rating'][] {
  const leads = reader.seat !== null && ['cell_lead', 'instructor'].includes(reader.seat.role);
  const mayShow = new Set(
    world.rows.technique.filter((row) => sight.technique(row) && (leads || row.created_by === reader.personId)).map((row) => row.id),
  );
  return world.rows.ach_rating.filter((row) => mayShow.has(row.technique_id) && !sight.ach_rating(row));
}

/**
 * What others keep back and the reader may release: by a decision what mentors have ready and the comments they keep back, by a
 * submission what co-authors say of themselves. Those deeds would tell two worlds apart that they are made to tell of.
 */
function keptBack(world: World, reader: WorldReader, sight: Sight): Pick<Rows, 'appraisal' | 'review_comment'> {
  const role = reader.seat?.role ?? '';
  const decides = ['mentor', 'instructor'].includes(role);
  const isAuthor = (productId: string) =>
    world.rows.product_author.some((row) => row.product_id === productId && row.person_id === reader.personId);
  const labels = new Set(world.rows.label.filter((row) => sight.label(row)).map((row) => row.id));
  const states = new Map(
    world.rows.product_version.filter((row) => sight.product_version(row)).map((row) => [`${row.product_id} ${row.number}`, row.state]),
  );
  const stateOf = (row: { product_id: string; version_number: number }) => states.get(`${row.product_id} ${row.version_number}`);
  const blocks = new Set(world.rows.product_block.filter((row) => sight.product_block(row)).map((row) => row.id));
  return {
    appraisal: world.rows.appraisal.filter((row) => {
      if (sight.appraisal(row) || !labels.has(row.label_id)) return false;
      if (row.sort === 'mentor') return decides && stateOf(row) === 'in_review';
      return stateOf(row) === 'draft' && (role === 'cell_lead' || isAuthor(row.product_id));
    }),
    review_comment: world.rows.review_comment.filter(
      (row) =>
        row.is_draft &&
        !sight.review_comment(row) &&
        decides &&
        stateOf(row) === 'in_review' &&
        blocks.has(row.block_id) &&
        labels.has(row.label_id),
    ),
  };
}

/**
 * Accounts of people whom the reader knows from elsewhere and may give a seat in the cell: whoever administers accounts is then told
 * of theirs what they are told of all people of the cell.
 */
function accountsToBeSeated(world: World, reader: WorldReader, sight: Sight): Pick<Rows, 'invitation' | 'second_factor'> {
  const known = new Set(
    administersAccounts(world, reader) ? world.rows.person.filter((row) => sight.person(row)).map((row) => row.id) : [],
  );
  return {
    invitation: world.rows.invitation.filter((row) => known.has(row.person_id) && !sight.invitation(row)),
    second_factor: world.rows.second_factor.filter((row) => known.has(row.person_id) && !sight.second_factor(row)),
  };
}

/** What is read of the cells of its syndicates by the console of a run, and by engagements that took something in from there. */
const ofConsole = [
  'person',
  'member',
  'member_access',
  'clock_segment',
  'inject_step',
  'delivered_item',
  'action_done',
  'observer_note',
  'report_entry',
] as const satisfies readonly TableName[];

/**
 * Of the other cells of runs whose staff the reader is of: what they see there, as far as pages of the run tell it wherever they work.
 * To an instructor there the scores of the run tell what everybody did, and reading them goes on from the head of that cell's trail.
 */
function keepStaffed(world: World, reader: WorldReader, rows: Rows): void {
  const runs = new Set(world.rows.run_staff.filter((row) => row.person_id === reader.personId).map((row) => row.run_id));
  for (const { run_id, cell_id } of world.rows.syndicate) {
    if (!runs.has(run_id) || cell_id === reader.cellId) continue;
    const staff = readerIn(world, reader.personId, cell_id);
    const sight = sightOf(world, staff);
    const scores = staff.seat?.role === 'instructor';
    for (const table of scores ? tableNames : ofConsole) (rows[table] as unknown[]).push(...keep(world, sight, table));
    if (scores) rows.audit_head.push(...world.rows.audit_head.filter((row) => row.cell_id === cell_id));
  }
}

/**
 * The world as it would be if what this reader may not see had never been there.
 * The other cells go too, but for their names and the reader's own seat in them, which the reader's list of cells shows.
 */
export function twinFor(world: World, reader: WorldReader): World {
  const sight = sightOf(world, reader);
  const rows = noRows();
  for (const table of tableNames) (rows[table] as unknown[]).push(...keep(world, sight, table));
  const elsewhere = noRows();
  keepStaffed(world, reader, elsewhere);
  // Nobody reads the head of the trail; reading an item goes on from it in both worlds.
  rows.audit_head = world.rows.audit_head.filter((row) => row.cell_id === reader.cellId || row.cell_id === nilCell);
  rows.member_access = [...rows.member_access.filter((row) => row.cell_id !== reader.cellId), ...accessOfColleagues(world, reader, sight)];
  const back = keptBack(world, reader, sight);
  rows.appraisal = [...rows.appraisal, ...back.appraisal];
  rows.review_comment = [...rows.review_comment, ...back.review_comment];
  const accounts = accountsToBeSeated(world, reader, sight);
  rows.invitation = [...rows.invitation, ...accounts.invitation];
  rows.second_factor = [...rows.second_factor, ...accounts.second_factor];
  rows.ach_rating = [...rows.ach_rating, ...ratingsToBeShown(world, reader, sight)];
  // An administrator assigns compartments by their codes; what they are called is told to nobody but those who hold them.
  if (reader.seat?.role === 'administrator') {
    rows.compartment = world.rows.compartment
      .filter((row) => row.cell_id === reader.cellId)
      .map((row) => (sight.compartment(row) ? row : { ...row, name: 'Not told' }));
  }
  for (const table of tableNames) {
    const known = new Set<unknown>(rows[table]);
    (rows[table] as unknown[]).push(...(elsewhere[table] as unknown[]).filter((row) => !known.has(row)));
  }
  return { seed: world.seed, rows, cellIds: world.cellIds };
}
