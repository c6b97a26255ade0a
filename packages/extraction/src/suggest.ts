import type { EntityId, Suggestion } from '@workbench/domain';
import { findNumericDates } from './dates/find-numeric-dates';
import { findPackedDates } from './dates/find-packed-dates';
import { findRelativeDates } from './dates/find-relative-dates';
import { findWrittenDates } from './dates/find-written-dates';
import { findYears } from './dates/find-years';
import { withYears } from './dates/with-years';
import { findMoney } from './money/find-money';
import { compactKey } from './names/compact-key';
import { entitiesKnownBy, findNames } from './names/find-names';
import { findBankAccounts } from './numbers/bank-accounts';
import { findDocuments } from './numbers/documents';
import { findEmailAddresses } from './numbers/email-addresses';
import { findIbans } from './numbers/ibans';
import { findPhones } from './numbers/phones';
import { findPlates } from './numbers/plates';
import { findAcronyms } from './organisations/find-acronyms';
import { findArabicOrganisations } from './organisations/find-arabic-organisations';
import { findCapitalOrganisations } from './organisations/find-capital-organisations';
import { findOrganisations } from './organisations/find-organisations';
import { findPlaces } from './places/find-places';
import { findAngles } from './positions/find-angles';
import { findMgrs } from './positions/find-mgrs';
import { findUtm } from './positions/find-utm';
import { sourceSpan } from './reading/fold-text';
import type { Finder, Found, Knowledge } from './reading/found';
import type { Language } from './reading/language';
import { withoutOverlaps } from './reading/overlaps';
import { read } from './reading/reading';
import { findWeapons } from './weapons/find-weapons';

const finders: Finder[] = [
  findNames,
  findEmailAddresses,
  findIbans,
  findBankAccounts,
  findPlates,
  findDocuments,
  findPhones,
  findAngles,
  findMgrs,
  findUtm,
  findNumericDates,
  findWrittenDates,
  findPackedDates,
  findYears,
  findRelativeDates,
  findMoney,
  findPlaces,
  findWeapons,
  findOrganisations,
  findCapitalOrganisations,
  findArabicOrganisations,
];

/** Entities that a found number or address is known to belong to. */
function entitiesOf(found: Found, knowledge: Knowledge): EntityId[] {
  if (found.entityIds) return found.entityIds;
  return typeof found.value === 'string' ? entitiesKnownBy(compactKey(found.value), knowledge.names?.numbers) : [];
}

/**
 * Without organisations that swallow a known name: "Port Authority of Delta Port Authority" is the one that is known, with words
 * before it. A person or place in it says nothing: organisations are called after those.
 */
function withoutSwallowers(found: readonly Found[], { names }: Knowledge): Found[] {
  const known = found.filter(({ kind, entityIds }) => kind === 'known_name' && entityIds?.some((id) => names?.notNamedAfter.has(id)));
  const swallows = ({ start, end }: Found) =>
    known.some((one) => start <= one.start && one.end <= end && one.end - one.start < end - start);
  return known.length === 0 ? [...found] : found.filter((one) => one.kind !== 'organisation' || !swallows(one));
}

/**
 * What a text may say of people, places, days and numbers: suggestions for an analyst to take up or pass over, never facts. They are in the
 * order of the text and never overlap. The language, where known, keeps words of other languages out.
 */
export function suggest(text: string, knowledge: Knowledge = {}, language?: Language): Suggestion[] {
  const reading = read(text, language);
  const all = withoutSwallowers(
    finders.flatMap((find) => find(reading, knowledge)),
    knowledge,
  );
  const organisations = all.filter(({ kind, entityIds }) => kind === 'organisation' || (kind === 'known_name' && entityIds));
  const inSource = [...all, ...findAcronyms(reading, organisations)].map((one) => ({
    ...one,
    weight: one.end - one.start,
    ...sourceSpan(reading, one.start, one.end),
  }));
  return withYears(withoutOverlaps(inSource), knowledge.writtenOn).map((one) => ({
    ...one,
    text: text.slice(one.start, one.end),
    entityIds: entitiesOf(one, knowledge),
  }));
}
