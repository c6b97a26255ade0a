import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  checkStatement,
  contradictions,
  CompartmentCode,
  EntityKind,
  gradingScales,
  Grading,
  joinAll,
  maySee,
  mayDo,
  mixesLikelihoodAndConfidence,
  predicates,
  Role,
  yardsticks,
  isWithinTerm,
  type AgencyCode,
  type Claim as DomainClaim,
  type Marking,
} from '@workbench/domain';
import { readDemonstration } from '../src/demonstration/demonstration-files';

const folder = import.meta.dirname;
const files = await readDemonstration(folder);
const { plan, sources, items, entities, claims, resolutions, product } = files;

type Person = (typeof plan.people)[number];
const personOf = new Map(plan.people.map((person) => [person.key, person]));
const itemOf = new Map(items.map((item) => [item.key, item]));
const claimOf = new Map(claims.map((claim) => [claim.key, claim]));
const kindOf = new Map(entities.map((entity) => [entity.key, entity.kind]));
const agencies = plan.agencies.map((agency) => agency.code);

function count<T>(values: readonly T[], test: (value: T) => boolean): number {
  return values.filter(test).length;
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, place) => keys.indexOf(key) !== place);
}

function markingOf(itemKey: string): Marking {
  const { agency, marking } = itemOf.get(itemKey)!;
  return canonical({ ...marking, originators: [agency], originatorControl: marking.originatorControl ? [agency] : [] });
}

function sees(personKey: string, itemKey: string): boolean {
  return maySee({ ...personOf.get(personKey)!, asOf: plan.cell.asOf.toISOString() }, markingOf(itemKey));
}

function itemBehind(cited: string): string {
  return itemOf.has(cited) ? cited : claimOf.get(cited)!.item;
}

/** Claims in the order in which they are made: an entity is there once a claim names it. */
const inOrder = claims.toSorted((a, b) => Number(b.predicate === 'name') - Number(a.predicate === 'name'));

function endsOf(claim: (typeof claims)[number]): string[] {
  return [claim.subject, ...('entity' in claim.object ? [claim.object.entity] : [])];
}

/** Whether somebody sees an entity by one of the claims made before place `until`. */
function seesEntity(personKey: string, entityKey: string, until: number): boolean {
  return inOrder.slice(0, until).some((claim) => endsOf(claim).includes(entityKey) && sees(personKey, claim.item));
}

describe('the files of the demonstration exercise', () => {
  it('hold no key twice', () => {
    for (const list of [plan.people, sources, items, entities, claims]) expect(repeated(list.map((one) => one.key))).toEqual([]);
    expect(repeated(plan.people.map((person) => person.email))).toEqual([]);
    expect(repeated(items.map((item) => item.title))).toEqual([]);
    expect(repeated(agencies)).toEqual([]);
  });

  it('stay below 400 lines each', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(json|ts|md)$/.test(name));
    expect(names.length).toBeGreaterThan(12);
    expect(names.filter((name) => readFileSync(join(folder, name), 'utf8').split('\n').length > 400)).toEqual([]);
  });

  it('keep the items of an agency in one file of its own', () => {
    const names = readdirSync(join(folder, 'items'));
    expect(names.length).toBe(7);
    for (const name of names) {
      const held = JSON.parse(readFileSync(join(folder, 'items', name), 'utf8')) as { agency: string }[];
      expect(new Set(held.map((item) => item.agency.toLowerCase()))).toEqual(new Set([name.replace('.json', '')]));
    }
  });
});

describe('the people', () => {
  it('fill every role, from seven agencies that contribute and one that trains', () => {
    expect(new Set(plan.people.map((person) => person.role))).toEqual(new Set(Role.options));
    expect(new Set(items.map((item) => item.agency)).size).toBe(7);
    expect(agencies).toHaveLength(8);
    expect(agencies).toEqual(expect.arrayContaining(['POL', 'INT', 'CUS', 'GEN', 'TRG']));
    for (const { names } of plan.agencies) expect(Object.keys(names)).toEqual(['en', 'fr', 'pt', 'ar']);
    expect(plan.people.length).toBeGreaterThanOrEqual(11);
  });

  it('have an address of the exercise, a known agency, and clearance and compartments that the cell has', () => {
    for (const { email, agency, clearance, compartments } of plan.people) {
      expect(email).toMatch(/^[a-z.]+@exercise\.example$/);
      expect(agencies).toContain(agency);
      expect(clearance).toBeLessThan(plan.cell.levels.length);
      expect(plan.compartments.map((one) => one.code)).toEqual(expect.arrayContaining(compartments));
    }
  });

  it('include a gendarmerie trainee who holds no compartment and little clearance', () => {
    const trainees = plan.people.filter((person) => person.role === 'trainee' && person.agency === 'GEN');
    expect(trainees.some((person) => person.compartments.length === 0 && person.clearance <= 1)).toBe(true);
  });
});

describe('the items', () => {
  it.each([
    ['en', 25],
    ['fr', 14],
    ['pt', 11],
    ['ar', 11],
  ])('in %s are at least %i', (language, least) => {
    expect(count(items, (item) => item.language === language)).toBeGreaterThanOrEqual(least);
  });

  it('are at least 64, of 60 to 350 words, and Arabic ones are in Arabic letters', () => {
    expect(items.length).toBeGreaterThanOrEqual(64);
    const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
    const outside = items.filter((item) => wordsOf(item.text) < 60 || wordsOf(item.text) > 350);
    expect(outside.map((item) => [item.key, wordsOf(item.text)])).toEqual([]);
    for (const { key, language, text } of items)
      expect([key, /[\u0600-\u06ff]{3}/u.test(text)]).toEqual([key, language === 'ar' || key === 'int-09']);
  });

  it('hold text in composed Unicode without control or direction characters, so that a place in it means the same everywhere', () => {
    for (const { key, title, text } of items) {
      expect([key, text === text.normalize('NFC'), title === title.normalize('NFC')]).toEqual([key, true, true]);
      expect([key, /[^\P{C}\n]/u.test(title + text), text === text.trim()]).toEqual([key, false, true]);
    }
  });

  it('are reported before the date on which the exercise stands, and not all by the same kind', () => {
    for (const item of items) expect(new Date(item.reportedAt) <= plan.cell.asOf).toBe(true);
    expect(new Set(items.map((item) => item.kind)).size).toBeGreaterThanOrEqual(8);
  });

  it('come from a source of their own agency, described as its originator wrote it', () => {
    for (const item of items) {
      const source = sources.find((one) => one.key === item.sourceKey);
      expect([item.key, source?.agency]).toEqual([item.key, item.agency]);
      expect(item.sourceDescriptor).toBe(source?.descriptor);
    }
    expect(sources.filter((source) => !items.some((item) => item.sourceKey === source.key))).toEqual([]);
    for (const { descriptor, identity } of sources) expect(descriptor).not.toContain(identity);
  });

  it('include reports of two agencies that go back to one and the same root source', () => {
    const roots = groupBy(items, (item) => sources.find((one) => one.key === item.sourceKey)!.identity);
    expect([...roots.values()].filter((echo) => new Set(echo.map((item) => item.agency)).size > 1).length).toBeGreaterThanOrEqual(1);
  });
});

describe('the markings', () => {
  it('are mixed: every level, compartments, limited lists, originator control', () => {
    expect(new Set(items.map((item) => item.marking.level))).toEqual(new Set([0, 1, 2, 3]));
    expect(count(items, ({ marking }) => marking.compartments.length > 0)).toBeGreaterThanOrEqual(12);
    expect(count(items, ({ marking }) => marking.releasableTo !== 'all')).toBeGreaterThanOrEqual(15);
    expect(count(items, ({ marking }) => marking.originatorControl)).toBeGreaterThanOrEqual(6);
  });

  it('name the originator on every list, known agencies and compartments alone, and are sorted', () => {
    for (const { key, agency, marking } of items) {
      const list = marking.releasableTo === 'all' ? agencies : marking.releasableTo;
      expect([key, list.includes(agency), list.every((code) => agencies.includes(code))]).toEqual([key, true, true]);
      expect(plan.compartments.map((one) => one.code)).toEqual(expect.arrayContaining(marking.compartments));
      const { releasableTo, compartments } = markingOf(key);
      expect(marking).toMatchObject({ releasableTo, compartments });
    }
  });

  it('lie within the reach of somebody of the originating agency', () => {
    const unreachable = items.filter(
      (item) =>
        !plan.people.some(
          (person) => person.agency === item.agency && mayDo(person.role, 'contribute_item') && reaches(person, item.marking),
        ),
    );
    expect(unreachable.map((item) => item.key)).toEqual([]);
  });

  it('show each trainee something and hide something, and the two compartments each hide items from the gendarmerie trainee', () => {
    for (const person of plan.people.filter((one) => one.role === 'trainee')) {
      const seen = count(items, (item) => sees(person.key, item.key));
      expect(seen).toBeGreaterThan(20);
      expect(seen).toBeLessThan(items.length);
    }
    for (const code of ['HARBOUR', 'LANTERN'].map((one) => CompartmentCode.parse(one))) {
      const held = items.filter((item) => item.marking.compartments.includes(code));
      expect(held.length).toBeGreaterThanOrEqual(5);
      expect(held.filter((item) => sees('gen-analyst', item.key))).toEqual([]);
    }
  });
});

function reaches(person: Person, marking: (typeof items)[number]['marking']): boolean {
  return person.clearance >= marking.level && marking.compartments.every((code) => person.compartments.includes(code));
}

describe('the gradings', () => {
  const given = items.flatMap((item) => item.gradings.map((grading) => ({ item: item.key, ...grading })));

  it('are on the scale of the cell, once an agency, by one of its people who may grade and sees the item', () => {
    for (const { item, agency, by, reliability, credibility } of given) {
      expect(Grading.safeParse({ scheme: plan.cell.gradingScheme, reliability, credibility }).success).toBe(true);
      const person = personOf.get(by)!;
      expect([item, by, person.agency, mayDo(person.role, 'grade_item'), sees(by, item)]).toEqual([item, by, agency, true, true]);
    }
    for (const item of items) expect(repeated(item.gradings.map((grading) => grading.agency))).toEqual([]);
  });

  it('use the whole scale, say why, differ between agencies at times, and leave some items ungraded', () => {
    const codes = given.map(({ reliability, credibility }) => reliability + credibility);
    expect(new Set(codes.map((code) => code[0]))).toEqual(new Set(gradingScales.admiralty.reliability));
    expect(new Set(codes.map((code) => code[1]))).toEqual(new Set(gradingScales.admiralty.credibility));
    expect(codes).toContain('F6');
    for (const { rationale } of given) expect(rationale?.length).toBeGreaterThan(15);
    const differ = items.filter((item) => new Set(item.gradings.map((one) => one.reliability + one.credibility)).size > 1);
    expect(differ.length).toBeGreaterThanOrEqual(5);
    expect(count(items, (item) => item.gradings.length === 0)).toBeGreaterThanOrEqual(5);
  });
});

describe('the claims', () => {
  it('are at least 140, on at least 45 entities of every kind, with most of the predicates', () => {
    expect(claims.length).toBeGreaterThanOrEqual(140);
    expect(entities.length).toBeGreaterThanOrEqual(45);
    expect(new Set(entities.map((entity) => entity.kind))).toEqual(new Set(EntityKind.options));
    expect(new Set(claims.map((claim) => claim.predicate)).size).toBeGreaterThanOrEqual(predicates.length - 3);
  });

  it('quote words that stand exactly once in their item', () => {
    const misquoted = claims.filter((claim) => itemOf.get(claim.item)!.text.split(claim.excerpt).length !== 2);
    expect(misquoted.map((claim) => [claim.key, claim.excerpt])).toEqual([]);
  });

  it('make sense: known entities, kinds that fit, dates that are days', () => {
    for (const claim of claims) {
      const text = itemOf.get(claim.item)!.text;
      const start = text.indexOf(claim.excerpt);
      const { object, validFrom, validTo } = claim;
      const end = 'entity' in object ? { entity: { id: object.entity, kind: kindOf.get(object.entity)! } } : object;
      const subject = { id: claim.subject, kind: kindOf.get(claim.subject)! };
      const span = { start, end: start + claim.excerpt.length, length: text.length };
      expect([claim.key, checkStatement({ predicate: claim.predicate, subject, object: end, span, validFrom, validTo })]).toMatchObject([
        claim.key,
        { ok: true },
      ]);
    }
  });

  it('name every entity, and are made by somebody who sees the item and what it is about', () => {
    const unnamed = entities.filter((entity) => !claims.some((claim) => claim.predicate === 'name' && claim.subject === entity.key));
    expect(unnamed).toEqual([]);
    const made = new Set<string>();
    for (const [place, claim] of inOrder.entries()) {
      expect([claim.key, mayDo(personOf.get(claim.by)!.role, 'make_claim'), sees(claim.by, claim.item)]).toEqual([claim.key, true, true]);
      for (const end of endsOf(claim)) {
        const isNaming = claim.predicate === 'name' && !made.has(end);
        expect([claim.key, end, isNaming || seesEntity(claim.by, end, place)]).toEqual([claim.key, end, true]);
        made.add(end);
      }
    }
  });

  it('contradict each other, are suspected and denied at times, and give aliases across scripts', () => {
    expect(count(claims, (claim) => claim.status === 'suspected')).toBeGreaterThanOrEqual(40);
    expect(count(claims, (claim) => claim.status === 'denied')).toBeGreaterThanOrEqual(5);
    const stated = claims.map(({ key, subject, object, predicate, status }) => {
      const end = 'entity' in object ? { entityId: object.entity } : object;
      return { id: key, subjectId: subject, predicate, status, object: end } as unknown as DomainClaim;
    });
    const found = contradictions(stated);
    expect(found.some((one) => one.predicate === 'date_of_birth' && one.reason === 'values')).toBe(true);
    expect(found.some((one) => one.reason === 'denied')).toBe(true);
    const scripts = groupBy(
      claims.filter((claim) => claim.predicate === 'name' || claim.predicate === 'alias'),
      (claim) => claim.subject,
    );
    const isArabic = (claim: (typeof claims)[number]): boolean => 'value' in claim.object && /[\u0600-\u06ff]/u.test(claim.object.value);
    expect([...scripts.values()].filter((names) => names.some(isArabic) && !names.every(isArabic)).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the resolutions', () => {
  it('give each verdict, on claims about the two entities that their author sees', () => {
    expect(new Set(resolutions.map((one) => one.verdict))).toEqual(new Set(['same', 'different', 'unsure']));
    for (const { left, right, by, claims: cited } of resolutions) {
      expect([left, right, seesEntity(by, left, claims.length), seesEntity(by, right, claims.length)]).toEqual([left, right, true, true]);
      expect(mayDo(personOf.get(by)!.role, 'resolve_entities')).toBe(true);
      expect(cited.length).toBeGreaterThan(0);
      for (const key of cited) {
        expect([key, sees(by, itemBehind(key)), endsOf(claimOf.get(key)!).some((end) => end === left || end === right)]).toEqual([
          key,
          true,
          true,
        ]);
      }
    }
  });
});

describe('the half-written product', () => {
  const judged = product.blocks.filter((block) => block.kind === 'judgement');

  it('cites only what its author sees and what the mentor may read', () => {
    for (const cited of product.blocks.flatMap((block) => block.cites)) {
      expect([cited, sees(product.by, itemBehind(cited)), sees('mentor', itemBehind(cited))]).toEqual([cited, true, true]);
    }
    expect(personOf.get(product.by)?.agency).toBe(product.agency);
  });

  it('has two judgements with a term of the yardstick that fits the number, and no sentence that mixes it with confidence', () => {
    expect(judged).toHaveLength(2);
    for (const { text, judgement, cites } of judged) {
      const { likelihoodTerm, probability } = judgement!;
      expect(yardsticks[plan.cell.yardstick].map((term) => term.key)).toContain(likelihoodTerm);
      expect(isWithinTerm(plan.cell.yardstick, likelihoodTerm!, probability!)).toBe(true);
      expect(mixesLikelihoodAndConfidence(text)).toBe(false);
      expect(cites.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves sections empty, and could not go to the gendarmerie as it stands because of a customs item', () => {
    expect(new Set(product.blocks.map((block) => block.section)).size).toBeLessThan(9);
    const cited = product.blocks.flatMap((block) => block.cites.map(itemBehind));
    const gendarmerie = 'GEN' as AgencyCode;
    const blocking = cited.filter((key) => !isReleasableTo(markingOf(key), gendarmerie));
    expect(new Set(blocking.map((key) => itemOf.get(key)!.agency))).toEqual(new Set(['CUS']));
    const whole = joinAll(cited.map(markingOf) as [Marking, ...Marking[]]);
    expect(whole.releasableTo).not.toBe('all');
  });
});

function isReleasableTo(marking: Marking, agency: AgencyCode): boolean {
  return marking.releasableTo === 'all' || marking.releasableTo.includes(agency);
}
