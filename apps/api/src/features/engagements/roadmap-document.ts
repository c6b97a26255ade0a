import type { EngagementDetail } from '@workbench/contract';
import { AgeBand, countPeople, ganttOf, ofKind, recordRef, Severity, Sex } from '@workbench/domain';
import type { DocumentSection, Portion, WrittenDocument } from '../../platform/documents/document';
import { paperWords } from '../../platform/documents/paper-words';
import { present } from '../../platform/documents/present';
import type { DocumentWords } from '../../records/document-words';
import { roadmapFigure } from './roadmap-figure';

const plain = (text: string): Portion => ({ mark: '', label: '', isComposed: true, text });

type Records = EngagementDetail['records'];

function findingSection(records: Records, numbers: ReadonlyMap<string, number>, { say, named }: DocumentWords): DocumentSection {
  const findings = ofKind(records, 'finding');
  return {
    heading: say('document.roadmap.findings'),
    portions: findings.map(({ id, content }) => ({
      mark: '',
      label: `${named('document.roadmap.theme', content.theme)} · ${named('document.roadmap.severity', content.severity)}`,
      number: numbers.get(id)!,
      text: content.title,
      named: present([
        [say('document.roadmap.words'), content.words],
        [say('document.roadmap.evidence'), content.evidence],
      ]),
    })),
  };
}

function ownerOf(owner: string, ownerId: string | null, members: EngagementDetail['members']): string {
  const name = members.find(({ personId }) => personId === ownerId)?.displayName;
  return [owner, name].filter(Boolean).join(' · ');
}

function recommendationSection(
  { members, links }: EngagementDetail,
  records: Records,
  numbers: ReadonlyMap<string, number>,
  { say, named }: DocumentWords,
): DocumentSection {
  const numberOf = (ref: string) => numbers.get(ref.replace('record:', '')) ?? [];
  return {
    heading: say('document.roadmap.recommendations'),
    portions: ofKind(records, 'recommendation').map(({ id, content }) => ({
      mark: '',
      label: named('document.roadmap.sort', content.sort),
      number: numbers.get(id)!,
      text: content.title,
      // Findings that led to it.
      cites: links
        .filter(({ to }) => to === recordRef(id))
        .flatMap(({ from }) => (numbers.has(from.replace('record:', '')) ? numberOf(from) : [])),
      named: present([
        [say('document.roadmap.words'), content.words],
        [say('document.roadmap.owner'), ownerOf(content.owner, content.ownerId, members)],
        [say('document.roadmap.startsOn'), content.startsOn],
        [say('document.roadmap.dueOn'), content.dueOn],
        [say('document.roadmap.indicator'), content.indicator],
        [
          say('document.roadmap.state'),
          say('document.roadmap.progress', { state: named('document.roadmap.state', content.state), percent: content.progress }),
        ],
        [say('document.roadmap.reason'), content.reason],
        [
          say('document.roadmap.waitsFor'),
          links
            .filter(({ from }) => from === recordRef(id))
            .flatMap(({ to }) => numberOf(to))
            .map((number) => `[${number}]`)
            .join(' '),
        ],
      ]),
    })),
  };
}

function timeSection(
  { links }: EngagementDetail,
  records: Records,
  numbers: ReadonlyMap<string, number>,
  words: DocumentWords,
  today: string,
) {
  const recommendations = ofKind(records, 'recommendation');
  const told = new Map(recommendations.map(({ id, content }) => [id, { number: numbers.get(id)!, progress: content.progress }]));
  const figure = roadmapFigure(ganttOf(recommendations, links, today), told, {
    alt: words.say('document.roadmap.time'),
    isRtl: words.language === 'ar',
  });
  return {
    heading: words.say('document.roadmap.time'),
    portions: figure ? [{ ...plain(words.say('document.roadmap.time.how')), figures: [figure] }] : [],
  };
}

function peopleSection(records: Records, { say, named }: DocumentWords): DocumentSection {
  const met = ofKind(records, 'meeting').flatMap(({ content }) => content.people);
  const { total, bySex, byAge } = countPeople(met);
  const facts = [
    ...Sex.options.map((sex): [string, string] => [named('document.roadmap.sex', sex), String(bySex[sex])]),
    ...AgeBand.options.map((age): [string, string] => [named('document.roadmap.age', age), String(byAge[age])]),
  ];
  return {
    heading: say('document.roadmap.people'),
    portions: total === 0 ? [] : [{ ...plain(say('document.roadmap.people.total', { total })), named: present(facts) }],
  };
}

function rightsSection(records: Records, { say }: DocumentWords): DocumentSection {
  const kept = ofKind(records, 'rights_check').filter(({ content }) => content.isDone);
  return {
    heading: say('document.roadmap.rights'),
    portions:
      kept.length === 0
        ? []
        : [{ ...plain(say('document.roadmap.rights.kept', { count: kept.length })), list: kept.map(({ content }) => content.words) }],
  };
}

/** The roadmap of an engagement as a document: findings by weight, recommendations, their time, people heard, and rights and gender. */
export function roadmapDocument(
  engagement: EngagementDetail,
  words: DocumentWords,
  today = new Date().toISOString().slice(0, 10),
): WrittenDocument {
  const { say } = words;
  const weight = (severity: Severity) => -Severity.options.indexOf(severity);
  const there = engagement.records.filter(({ isRemoved }) => !isRemoved);
  const findings = ofKind(there, 'finding').toSorted((a, b) => weight(a.content.severity) - weight(b.content.severity));
  const recommendations = ofKind(there, 'recommendation');
  const numbers = new Map([...findings, ...recommendations].map(({ id }, at) => [id, at + 1]));
  const records = [...findings, ...there.filter(({ content }) => content.kind !== 'finding')];
  return paperWords({
    language: words.language,
    agency: engagement.beneficiary,
    exercise: engagement.name,
    banner: say('document.roadmap.banner'),
    title: { mark: '', label: '', isComposed: true, text: say('document.roadmap.titleOf', { beneficiary: engagement.beneficiary }) },
    facts: present([
      [say('document.roadmap.engagement'), engagement.name],
      [say('document.roadmap.time'), `${engagement.startsOn} – ${engagement.endsOn}`],
    ]),
    sections: [
      findingSection(records, numbers, words),
      recommendationSection(engagement, records, numbers, words),
      timeSection(engagement, records, numbers, words, today),
      peopleSection(records, words),
      rightsSection(records, words),
    ].filter(({ portions }) => portions.length > 0),
    pageOf: say('document.page'),
  });
}
