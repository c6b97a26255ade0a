import type { FactAccountCard, FindAccountCard, ItemAccountCard, JudgementAccountCard, WorkAccounts } from '@workbench/contract';
import {
  deceptionAccounts,
  eventAccounts,
  factAccounts,
  linkAccounts,
  proposeQuestions,
  sharingPairs,
  sharingTimeline,
  trueEntities,
  type ExercisePack,
  type FindAccount,
  type ItemAccount,
  type Moment,
  type Sight,
} from '@workbench/domain';
import type { Me, Trx } from '../../platform/as-actor';
import type { getGround } from './ground';

const written = (moment: Moment | undefined) => (moment === undefined ? null : new Date(moment).toISOString());

/** Titles of items of the cell by id. */
async function findTitles(trx: Trx, me: Me): Promise<ReadonlyMap<string, string>> {
  const rows = await trx.selectFrom('item').select(['id', 'title']).where('cellId', '=', me.cellId).orderBy('id').execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Names of people and of what the key holds, to write accounts out with. */
interface Named {
  titleOf: (item: { itemId?: string | undefined; item?: string }) => string;
  person: (id: string | undefined) => string | null;
  entity: (key: string) => string;
}

const sightCard = ({ agency, at, way, by }: Sight, { person }: Named) => ({
  agency,
  at: new Date(at).toISOString(),
  way,
  by: by ? person(by.personId) : null,
});

const itemCard = (account: ItemAccount, named: Named): ItemAccountCard => ({
  key: account.item,
  itemId: account.itemId ?? null,
  title: named.titleOf(account),
  agency: account.agency ?? null,
  sights: account.sights.map((sight) => sightCard(sight, named)),
});

/** What a link or event of the key says. */
type Said = Pick<FindAccountCard, 'ends' | 'sort' | 'day'>;

function findCard(account: FindAccount, what: Said, named: Named): FindAccountCard {
  const { key, credit, why, items } = account;
  return { key, ...what, credit, why, items: items.map((item) => itemCard(item, named)) };
}

/** What each link and event of the key says, by its key. */
function saidBy(pack: ExercisePack, { entity }: Named): { links: ReadonlyMap<string, Said>; events: ReadonlyMap<string, Said> } {
  const links = pack.links.map(({ key, subject, predicate, object }): [string, Said] => {
    const other = 'entity' in object ? entity(object.entity) : object.value;
    return [key, { ends: [entity(subject), other], sort: predicate, day: null }];
  });
  const events = pack.events.map(({ key, kind, at, place, participants }): [string, Said] => {
    const ends = [...participants.map(entity), ...(place === undefined ? [] : [entity(place)])];
    return [key, { ends, sort: kind, day: at }];
  });
  return { links: new Map(links), events: new Map(events) };
}

/** The ground of a cell, as it was read. */
type Ground = Awaited<ReturnType<typeof getGround>>;

function factCards({ pack, ground }: Ground, named: Named): FactAccountCard[] {
  const facts = new Map(pack.facts.map((fact) => [fact.key, fact]));
  return factAccounts(ground).map(({ key, why, availableAt, pooledAt, pooledBy, statement, items }) => ({
    key,
    text: facts.get(key)!.text,
    thread: facts.get(key)!.thread,
    why,
    availableAt: written(availableAt),
    pooledAt: written(pooledAt),
    pooledBy: pooledBy ?? null,
    statement: statement
      ? { kind: statement.kind, at: written(statement.at)!, agency: statement.agency, by: named.person(statement.personId) ?? '' }
      : null,
    items: items.map((item) => itemCard(item, named)),
  }));
}

function judgementCards({ pack, work }: Ground): JudgementAccountCard[] {
  const answers = new Map(work.answered.map((one) => [one.lineageId, one]));
  const proposed = new Map(proposeQuestions(work, pack).map((one) => [one.lineageId, one]));
  const newest = new Map(work.blocks.filter(({ judgement }) => judgement !== undefined).map((block) => [block.lineageId, block]));
  return [...newest.values()].map(({ lineageId, productId, agency, judgement }) => {
    const [said, guess] = [answers.get(lineageId), proposed.get(lineageId)];
    const { statement, term, probability } = judgement!;
    return {
      lineageId,
      productId,
      statement,
      agency,
      term,
      probability,
      answers: said ? { question: said.question, saysNot: said.saysNot } : null,
      proposed: guess ? { question: guess.question, likeness: guess.likeness } : null,
    };
  });
}

/** What the syndicate found and missed of the key, and why. */
export async function accountsOf(trx: Trx, me: Me, of: Ground): Promise<WorkAccounts> {
  const { time, pack, work, ground } = of;
  const titles = await findTitles(trx, me);
  const entities = new Map(trueEntities(pack).map(({ key, names }) => [key, names[0] ?? key]));
  const named: Named = {
    titleOf: ({ itemId, item }) => titles.get(itemId ?? '') ?? item ?? '',
    person: (id) => (id === undefined ? null : (work.names.get(id) ?? null)),
    entity: (key) => entities.get(key) ?? key,
  };
  const said = saidBy(pack, named);
  const byKey = new Map(work.items.map((item) => [item.key, item]));
  const cardOf = (key: string) => {
    const item = byKey.get(key);
    return itemCard({ item: key, itemId: item?.id, agency: item?.agency, sights: item ? (ground.sights.get(item.id) ?? []) : [] }, named);
  };
  const rules = new Map(pack.sharing.map((rule) => [rule.key, rule]));
  const planted = new Map(pack.deceptions.map((one) => [one.key, one]));
  return {
    until: written(time.until)!,
    facts: factCards(of, named),
    links: linkAccounts(ground).map((account) => findCard(account, said.links.get(account.key)!, named)),
    events: eventAccounts(ground).map((account) => findCard(account, said.events.get(account.key)!, named)),
    deceptions: deceptionAccounts(work, pack).map(({ key, readAt, exposedAt, isBelieved }) => {
      const { kind, what, tell, items } = planted.get(key)!;
      return { key, kind, what, tell, readAt: written(readAt), exposedAt: written(exposedAt), isBelieved, items: items.map(cardOf) };
    }),
    sharing: sharingPairs(ground).map(({ rule, kind, item, agency, isSeen }) => ({
      key: rule,
      kind,
      to: agency,
      why: rules.get(rule)!.why,
      isSeen,
      item: cardOf(item),
    })),
    questions: pack.judgements.map(({ key, question, outcome, resolvesAt }) => ({ key, question, outcome, resolvesAt })),
    judgements: judgementCards(of),
    ambiguous: ground.match.ambiguous.map(({ identity, keys }) => ({ names: [...identity.names], fits: keys.map(named.entity) })),
    shared: sharingTimeline(work, ground.sights).map((sight) => ({
      ...sightCard(sight, named),
      itemId: sight.itemId,
      title: named.titleOf(sight),
      from: work.items.find(({ id }) => id === sight.itemId)!.agency,
    })),
  };
}
