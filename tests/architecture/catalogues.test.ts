import { describe, expect, it } from 'vitest';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { errorCodes, RowFault } from '@workbench/contract';
import {
  AnswerExtent,
  BlockKind,
  CheckCode,
  checkStandards,
  ClaimStatus,
  Confidence,
  CorrectionKind,
  CorrectionState,
  deedsOf,
  DraftPart,
  EntityKind,
  gradingScales,
  ItemKind,
  LegalGround,
  mselFaults,
  NecessityVerdict,
  noiseTopics,
  packFaults,
  PracticalDeed,
  predicates,
  Priority,
  ProductKind,
  ProductState,
  progressStates,
  RecordKind,
  RequestDeed,
  Purpose,
  RequestKind,
  RequestState,
  RequirementEvent,
  RequirementState,
  Section,
  TaskingEvent,
  TaskingStanding,
  Verdict,
  Yardstick,
  yardsticks,
  sectionsOf,
} from '@workbench/domain';
import { readHouse } from './house';

const languages = ['en', 'fr', 'pt', 'ar'] as const;
type Messages = Record<string, string>;

const files = readHouse(['apps/web/src/catalogue'], /\.json$/);
const rooms = [...new Set(files.map(({ path }) => path.split('/').at(-2)!))];
const catalogue = (room: string, language: string): Messages =>
  JSON.parse(files.find(({ path }) => path.endsWith(`/${room}/${language}.json`))?.text ?? '{}');
const english: Messages = Object.assign({}, ...rooms.map((room) => catalogue(room, 'en')));

/** Names of the values that a sentence takes, in a fixed order. */
function valuesOf(sentence: string): string[] {
  const names = new Set<string>();
  const walk = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    for (const part of parts) {
      if (!Array.isArray(part)) continue;
      names.add(String(part[0]));
      for (const forms of Object.values((part[2] as object | undefined) ?? {})) walk(forms);
    }
  };
  walk(compileMessage(sentence));
  return [...names].toSorted();
}

describe.each(rooms)('catalogue %s', (room) => {
  const first = catalogue(room, 'en');
  it.each(languages)('in %s has the same sentences as in English, each with the same values', (language) => {
    const own = catalogue(room, language);
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(first).toSorted());
    for (const [id, sentence] of Object.entries(own)) {
      expect(sentence.trim(), id).not.toBe('');
      expect(valuesOf(sentence), id).toEqual(valuesOf(first[id]!));
    }
  });
});

it('a value that is missing in one language would be found', () => {
  expect(valuesOf('{count, plural, one {# item of {agency}} other {# items}}')).toEqual(['agency', 'count']);
  expect(valuesOf('{count, plural, one {# item} other {# items}}')).toEqual(['count']);
});

it('no sentence belongs to two rooms', () => {
  const ids = rooms.flatMap((room) => Object.keys(catalogue(room, 'en')));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

it('Arabic counts in its own forms', () => {
  const sentences = rooms.flatMap((room) => Object.entries(catalogue(room, 'ar')));
  const counted = sentences.filter(([, sentence]) => sentence.includes(', plural,'));
  expect(counted.length).toBeGreaterThan(0);
  for (const [id, sentence] of counted) {
    // A bare number after a word takes no form.
    if (!sentence.includes('(#)')) for (const form of ['two {', 'few {', 'other {']) expect(sentence, id).toContain(form);
  }
});

/** Deeds that the server writes into the trail by their own name; those put together from parts are words as well, but not found here. */
const deedsInTheServer = [
  ...new Set(
    readHouse(['apps/api/src'], /(?<!\.test)\.ts$/).flatMap(({ text }) =>
      [
        ...text.matchAll(
          /(?:audit|update)\((?:(?!\);)[^])*?deed: '(\w+)'|tellTrail\(trx, '(\w+)'|auditList\(trx, '(\w+)'|auditBlock\(trx, '(\w+)'/g,
        ),
      ].map((found) => found.slice(1).find((deed) => deed !== undefined)!),
    ),
  ),
];

/** What the trail names as the subject of a deed. */
const subjectKindsInTheServer = [
  ...new Set(
    readHouse(['apps/api/src'], /(?<!\.test)\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/subjectKind: '(\w+)'/g)].map((found) => found[1]!),
    ),
  ),
];

describe('every value that data can hold has its word', () => {
  const expected = (prefix: string, keys: readonly string[]) => keys.map((key) => `${prefix}.${key}`);
  it.each([
    ['problem', Object.keys(errorCodes)],
    ['import.fault', RowFault.options],
    ['role', Object.keys(deedsOf)],
    ['did', PracticalDeed.options],
    ['learning.state', progressStates],
    ['packPart', DraftPart.options],
    ['packFault', Object.keys(packFaults)],
    ['packTopic', noiseTopics],
    ['mselFault', Object.keys(mselFaults)],
    ['engKind', RecordKind.options],
    ['itemKind', ItemKind.options],
    ['entityKind', EntityKind.options],
    ['predicate', predicates.map(({ key }) => key)],
    ['claimStatus', ClaimStatus.options],
    ['verdict', Verdict.options],
    ['confidence', Confidence.options],
    ['productKind', ProductKind.options],
    ['productState', ProductState.options],
    ['blockKind', BlockKind.options],
    ['section', Section.options],
    ['check', CheckCode.options],
    ['checkStandard', Object.values(checkStandards)],
    ['requestKind', RequestKind.options],
    ['requestState', RequestState.options],
    ['requestDeed', RequestDeed.options],
    ['sanitise.trace', ['source_identity', 'source_descriptor', 'reference', 'compartment']],
    ['priority', Priority.options],
    ['requirementState', RequirementState.options],
    ['requirementEvent', RequirementEvent.options],
    ['taskingStanding', TaskingStanding.options],
    ['taskingEvent', TaskingEvent.options],
    ['answerExtent', AnswerExtent.options],
    ['purpose', Purpose.options],
    ['legalGround', LegalGround.options],
    ['necessity', NecessityVerdict.options],
    ['correctionKind', CorrectionKind.options],
    ['correctionState', CorrectionState.options],
    ['deed', deedsInTheServer],
    ['subjectKind', subjectKindsInTheServer],
    ...Yardstick.options.map((yardstick) => [`likelihood.${yardstick}`, yardsticks[yardstick].map(({ key }) => key)] as const),
    ...ProductKind.options.map((kind) => [`guidance.${kind}`, sectionsOf[kind]] as const),
    ...Object.entries(gradingScales).flatMap(([scheme, scale]) =>
      (['reliability', 'credibility'] as const).map((part) => [`grading.${scheme}.${part}`, scale[part]] as const),
    ),
  ] as [string, readonly string[]][])('%s', (prefix, keys) => {
    expect(expected(prefix, keys).filter((id) => !(id in english))).toEqual([]);
  });
});

it('every sentence is used, by its own name or by the name of its family', () => {
  const source = readHouse(['apps/web/src', 'packages/ui/src'], /\.tsx?$/)
    .map(({ text }) => text)
    .join('\n');
  const families = [...source.matchAll(/named\(\s*['`]([\w.]+?)(?:\.?\$\{|['`])/g), ...source.matchAll(/t\(`([\w.]+)\.\$\{/g)].map(
    (found) => found[1]!,
  );
  const isUsed = (id: string) => source.includes(`'${id}'`) || families.some((family) => id.startsWith(`${family}.`));
  expect(Object.keys(english).filter((id) => !isUsed(id))).toEqual([]);
});
